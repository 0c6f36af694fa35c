"""A term to avoid by our own decision only: no text that says so has been seen yet.

An information, never more; it becomes one of the other rules when a source is found.

Flagged:
    The study counts fender benders.   (if the vocabulary has it without a seen source)

Accepted:
    The study counts minor collisions.
"""

from __future__ import annotations

from collections.abc import Iterator

from vocabtool.rules.statement import named, remarks, replacements
from vocabtool.rules.term_in_use import TermInUse
from vocabtool.vocabulary import is_avoided

CODE = "unverified-term"


def messages(subject: TermInUse) -> Iterator[str]:
    """Yield the message, if the term is to be avoided but not enforced."""
    if is_avoided(subject.term) and not subject.enforced:
        instead = replacements(subject)
        advice = f"consider {instead}" if instead else "consider another term"
        sentence = f"{named(subject.term)}: {advice}; no source that was seen settles it."
        yield remarks(subject, sentence)

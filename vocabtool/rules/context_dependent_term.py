"""A term that is right in one context and wrong in another, or that a profile grades.

The message is the vocabulary's caution, a question where only the author knows the answer. An
information, unless a profile grades it. It is never fixed: the choice is the author's.

Flagged:
    The casualties were taken to hospital.   (did anybody die?)

Accepted:
    The Road Casualties Act applies.
"""

from __future__ import annotations

from collections.abc import Iterator

from vocabtool.rules.statement import authority, named, remarks, replacements
from vocabtool.rules.term_in_use import TermInUse
from vocabtool.term import Severity
from vocabtool.vocabulary import is_avoided

CODE = "context-dependent-term"


def messages(subject: TermInUse) -> Iterator[str]:
    """Yield the message, if the term is one to write, in some contexts."""
    term = subject.term
    if is_avoided(term):
        return
    instead = replacements(subject)
    if not instead:
        advice = "depends on the context"
    elif (term.severity or Severity.INFO) > Severity.INFO:
        advice = f"write {instead}"
    else:
        advice = f"depends on the context; consider {instead}"
    yield remarks(subject, f"{named(term)}: {advice}{authority(subject)}.")

"""A term that was once the right one and has been replaced is used in the draft's own voice.

The message names the term that took its place, and since when. A warning, unless the vocabulary,
a profile or a layer says otherwise.

Flagged:
    The town built three pelican crossings.

Accepted:
    The town built three puffin crossings.
    A puffin crossing was formerly called a pelican crossing.
"""

from __future__ import annotations

from collections.abc import Iterator

from vocabtool.rules.statement import authority, named, remarks, replacements
from vocabtool.rules.term_in_use import TermInUse
from vocabtool.term import Status

CODE = "superseded-term"


def messages(subject: TermInUse) -> Iterator[str]:
    """Yield the message, if the term is superseded and enforced."""
    term = subject.term
    if term.status is Status.SUPERSEDED and subject.enforced:
        instead = replacements(subject)
        advice = f"now {instead}" if instead else "no longer in use"
        since = f", since {term.since}" if term.since else ""
        yield remarks(subject, f"{named(term)}: {advice}{since}{authority(subject)}.")

"""A term that its sources ask to avoid is used in the draft's own voice.

The message says what to write, who says so, and where; it is as strong as its source. A warning,
unless the vocabulary, a profile or a layer says otherwise. Titles, quotations, mentions and names
keep their words.

Flagged:
    Police recorded 412 road traffic accidents.

Accepted:
    Police recorded 412 road traffic crashes.
    The term “road traffic accident” is avoided in this report.
"""

from __future__ import annotations

from collections.abc import Iterator

from vocabtool.rules.statement import authority, named, remarks, replacements
from vocabtool.rules.term_in_use import TermInUse
from vocabtool.term import Status

CODE = "deprecated-term"


def messages(subject: TermInUse) -> Iterator[str]:
    """Yield the message, if the term is deprecated and enforced."""
    if subject.term.status is Status.DEPRECATED and subject.enforced:
        instead = replacements(subject)
        advice = f"write {instead}" if instead else "choose another term"
        yield remarks(subject, f"{named(subject.term)}: {advice}{authority(subject)}.")

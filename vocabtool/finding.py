"""A finding: one thing to look at, complete, for a draft and a vocabulary file alike."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from vocabtool.location import Location
from vocabtool.term import Severity


class Region(StrEnum):
    """What a word is doing where it stands, in the order of precedence."""

    NAME = "name"
    TITLE = "title"
    QUOTATION = "quotation"
    MENTION = "mention"
    USE = "use"


@dataclass(frozen=True, slots=True, kw_only=True)
class CitedSource:
    """A citation as a reader needs it, with its source resolved.

    ``source`` is the id of the source in the vocabulary, ``identifier`` its document symbol
    (A/RES/74/174) where it has one, and ``title`` its title.
    """

    source: str
    title: str
    locator: str
    stance: str
    quote: str = ""
    identifier: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One occurrence that a rule reports, or an exempt one; one defect of a vocabulary file.

    ``text`` is the source's own characters at ``location``. ``fix`` is what a safe fix would
    write in their place, or None. ``fingerprint`` is stable when lines move.
    """

    path: str
    location: Location
    text: str
    rule: str
    severity: Severity
    message: str
    region: Region = Region.USE
    evidence: str = ""
    concept: str = ""
    term: str = ""
    status: str = ""
    language: str = ""
    fingerprint: str = ""
    suggestions: tuple[str, ...] = ()
    fix: str | None = None
    citations: tuple[CitedSource, ...] = ()

    @property
    def sort_key(self) -> tuple[str, int, str]:
        """Return path, start and rule: the order of every report."""
        return self.path, self.location.start, self.rule

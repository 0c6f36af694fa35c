"""Sources and citations: who says so, and where."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Access(StrEnum):
    """How a cited text was seen."""

    PRIMARY = "primary"  # the issuing body's own text
    COPY = "copy"  # the same text on another host
    SECONDARY = "secondary"  # quoted, reported or translated by others
    UNSEEN = "unseen"  # recalled, not seen: never enforced


class Stance(StrEnum):
    """What one source says of a term; not our decision, which is the term's status."""

    PREFERRED = "preferred"
    ADMITTED = "admitted"
    DEPRECATED = "deprecated"
    CONTEXT_DEPENDENT = "context-dependent"
    LEGAL_TERM_IN_FORCE = "legal term in force"
    LEGAL_TITLES_ONLY = "legal titles only"
    USED_WITHOUT_STANCE = "used without stance"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A text that can be cited. Field names follow Dublin Core.

    ``title`` is in the source's own language; ``identifier`` is a document symbol such as
    A/RES/74/174; ``creator`` is the issuing body; ``date`` is as printed (year, month or day).
    """

    id: str
    title: str
    creator: str = ""
    identifier: str = ""
    date: str = ""
    language: str = ""
    url: str = ""
    licence: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """One statement of one source about a term, a title or a definition.

    ``locator`` is a place that a reader can turn to (paragraph, article, page, heading).
    ``quote`` has at most 25 words. ``checked`` is the ISO date on which it was last seen.
    """

    source: str
    locator: str
    stance: Stance | None = None
    scope: str = ""
    access: Access = Access.UNSEEN
    quote: str = ""
    date: str = ""
    checked: str = ""

    @property
    def is_seen(self) -> bool:
        """Say whether the text itself was seen, or a copy of it."""
        return self.access in {Access.PRIMARY, Access.COPY}

    @property
    def settles(self) -> bool:
        """Say whether a text that was seen asks not to write the term: that enforces it."""
        return self.is_seen and self.stance is Stance.DEPRECATED

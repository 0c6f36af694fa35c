"""Concepts, notes about them, and the titles that keep their words."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from vocabtool.source import Citation
from vocabtool.term import NO_TEXT, LocalText, Term


class NoteType(StrEnum):
    """SKOS note properties, and usage."""

    SCOPE = "scope"
    USAGE = "usage"
    EDITORIAL = "editorial"
    HISTORY = "history"


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A note in one language (skos:scopeNote and the like)."""

    type: NoteType
    lang: str
    text: str
    citations: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Concept:
    """A unit of thought, designated by terms. Relations hold concept ids."""

    id: str
    domain: str = ""
    definition: LocalText = field(default_factory=lambda: NO_TEXT)
    notes: tuple[Note, ...] = ()
    broader: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    exact_match: tuple[str, ...] = ()
    replaced_by: tuple[str, ...] = ()
    citations: tuple[Citation, ...] = ()
    terms: tuple[Term, ...] = ()


class TitleType(StrEnum):
    """What kind of thing a registered title names."""

    TREATY = "treaty"
    LAW = "law"
    RESOLUTION = "resolution"
    MANDATE = "mandate"
    BODY = "body"
    PROGRAMME = "programme"
    CONFERENCE = "conference"
    REPORT = "report"
    GUIDELINE = "guideline"
    ORGANIZATION = "organization"  # a private organization or other proper name
    WORDING = "wording"  # fixed words of an instrument that are not its title


@dataclass(frozen=True, slots=True, kw_only=True)
class TitleText:
    """A registered title in one language.

    ``forms`` are inflected or differently worded full titles that were seen; ``short`` are short
    forms ("Optional Protocol on the sale of children, ...").
    """

    text: str
    lang: str
    forms: tuple[str, ...] = ()
    short: tuple[str, ...] = ()
    citations: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Title:
    """A name that keeps its words: an instrument, body, mandate, programme, law or report."""

    id: str
    type: TitleType
    texts: tuple[TitleText, ...]
    date: str = ""
    until: str = ""
    note: str = ""

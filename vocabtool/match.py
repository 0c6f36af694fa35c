"""A match: a term of the vocabulary found in a block, before anybody judges it."""

from __future__ import annotations

from dataclasses import dataclass

from vocabtool.finding import Region
from vocabtool.term import GrammaticalNumber, Term


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """``block.text[start:end]`` is a form of ``term``; a possessive ending is included.

    ``form`` is the vocabulary's or the inflected spelling that matched, and ``number`` its
    grammatical number where that is known.
    """

    term: Term
    start: int
    end: int
    form: str
    number: GrammaticalNumber | None = None
    possessive: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Placement:
    """What a match is doing where it stands, and the words that show it."""

    region: Region
    evidence: str

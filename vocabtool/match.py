"""A match: a term of the vocabulary found in a block, and the occurrence of it in a draft."""

from __future__ import annotations

from bisect import bisect_left
from typing import NamedTuple

from vocabtool.concept import Title, TitleText
from vocabtool.document import Block, Document
from vocabtool.finding import Region
from vocabtool.term import GrammaticalNumber, Term


class Match(NamedTuple):
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


class Misquotation(NamedTuple):
    """A stretch of a block that differs from the registered title it quotes.

    ``text`` is the registered form of ``title_text`` that comes nearest.
    """

    start: int
    end: int
    title: Title
    title_text: TitleText
    text: str


class Placement(NamedTuple):
    """What a match is doing where it stands, and the words that show it.

    ``by_law`` says of a use that it is the name that a law has given an offence; ``misquoted``
    of a registered title how it is misquoted, if it is; ``doubtful`` of a use that it may be
    something else, by what stands around it.
    """

    region: Region
    evidence: str
    by_law: bool = False
    doubtful: bool = False
    misquoted: Misquotation | None = None


class Occurrence(NamedTuple):
    """A match where it stands in a draft.

    ``language`` is that of the block (a BCP 47 tag, or empty), ``neighbours`` are all matches of
    the block, this one included, in the order of the text.
    """

    match: Match
    block: Block
    document: Document
    language: str = ""
    neighbours: tuple[Match, ...] = ()

    def neighbours_in(self, start: int, end: int) -> tuple[Match, ...]:
        """Return the matches that begin in ``block.text[start:end]``."""
        first, last = (bisect_left(self.neighbours, at, key=_start) for at in (start, end))
        return self.neighbours[first:last]

    @property
    def text(self) -> str:
        """Return the words as the block has them."""
        return self.block.text[self.match.start : self.match.end]

    @property
    def source_span(self) -> tuple[int, int]:
        """Return the start and the end (exclusive) in the source."""
        return self.block.source_span(self.match.start, self.match.end)

    @property
    def source_text(self) -> str:
        """Return the source's own characters, markup between the words included."""
        start, end = self.source_span
        return self.document.text[start:end]


def _start(match: Match) -> int:
    return match.start

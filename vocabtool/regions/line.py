"""A stretch of text written out for cues: folded words and the signs that matter, with places.

Words and signs are separated by single spaces. The unit that is asked about is one sign, with its
marks around it where it has some; a sign of its own stands where a sentence begins or ends. The
other signs are those of ``signs.WRITTEN``: any dash, any arrow, any comma is written alike.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from vocabtool.folding import fold
from vocabtool.language import variants
from vocabtool.regions.passage import Passage, Span
from vocabtool.regions.signs import CLOSED, IN_LINE, OPENING, WRITTEN

UNIT = "§"
END = "‖"
_REACH = 600  # code points of a draft on either side of the unit that are written out


class _Piece(NamedTuple):
    text: str
    start: int
    end: int


class Line(NamedTuple):
    """A written-out stretch; ``source`` gives back where a part of it stands in the block."""

    text: str
    places: tuple[int, ...]
    spans: tuple[Span, ...]

    @property
    def unit(self) -> int:
        """The offset of the unit's sign."""
        return self.text.index(UNIT)

    def source(self, start: int, end: int) -> Span:
        """Return the offsets, in the block's text, of ``text[start:end]``."""
        first = max(0, bisect_right(self.places, start) - 1)
        last = max(first, bisect_right(self.places, max(start, end - 1)) - 1)
        return Span(self.spans[first].start, self.spans[last].end)


def written(
    passage: Passage, unit: Span, reach: tuple[Span, ...], *, set_off: bool = False
) -> Line:
    """Write out the sentences in ``reach``, with ``unit`` as one sign.

    The unit lies in one of the sentences. If it is ``set_off``, by italics for instance, it is
    written as if it stood in marks.
    """
    pieces: list[_Piece] = []
    for whole in reach:
        sentence = whole.near(unit, _REACH)  # it may be as long as a draft
        pieces.extend(_pieces(passage, sentence, unit, set_off=set_off))
        pieces.append(_Piece(END, sentence.end, sentence.end))
    places, spans, parts = [0], [Span(reach[0].start, reach[0].start)], [f"{END} "]
    length = len(END) + 1
    for piece in pieces:
        places.append(length)
        spans.append(Span(piece.start, piece.end))
        parts.append(f"{piece.text} ")
        length += len(piece.text) + 1
    return Line("".join(parts), tuple(places), tuple(spans))


def _pieces(passage: Passage, sentence: Span, unit: Span, *, set_off: bool) -> Iterator[_Piece]:
    if not sentence.covers(unit.start, unit.start + 1):  # the next may touch it, without a space
        yield from _between(passage, sentence.start, sentence.end)
        return
    yield from _between(passage, sentence.start, unit.start, unit=unit.start)
    if set_off:
        yield _Piece(OPENING, unit.start, unit.start)
    yield _Piece(UNIT, unit.start, unit.end)
    if set_off:
        yield _Piece(CLOSED, unit.end, unit.end)
    yield from _between(passage, unit.end, max(unit.end, sentence.end))


def _between(
    passage: Passage, start: int, end: int, *, unit: int | None = None
) -> Iterator[_Piece]:
    """Yield words and signs; of a word that runs into the unit only the particle before it."""
    position = start
    others = variants(passage.language)
    for text, first, last in passage.words_in(start, end):
        if passage.text[position:first] != " ":
            yield from _signs(passage, position, first)
        if unit is not None and last > unit:
            text, last = fold(passage.text[first:unit]), unit  # noqa: PLW2901 -- the rest is the unit
        yield _Piece(text.translate(others) if others else text, first, last)
        position = last
    yield from _signs(passage, position, end)


def _signs(passage: Passage, start: int, end: int) -> Iterator[_Piece]:
    position = start
    while position < end:
        mark = passage.mark_signs.get(position)
        found = None if mark else IN_LINE.match(passage.text, position, end)
        if mark:
            yield _Piece(mark, position, position + 1)
        elif found and found.lastgroup in WRITTEN:
            yield _Piece(WRITTEN[found.lastgroup], position, found.end())
        position = found.end() if found else position + 1

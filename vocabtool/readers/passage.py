"""A passage: a block in the making, written piece by piece with the place of each piece."""

from __future__ import annotations

from typing import NamedTuple

from vocabtool.document import Block, BlockKind, Cell, Inline, InlineKind, Segment


class Surroundings(NamedTuple):
    """What stands around a block: see Block, whose fields of the same names it fills."""

    language: str = ""
    heading: str = ""
    header: str = ""
    lead: str = ""
    quote_depth: int = 0
    cell: Cell | None = None


class Passage:
    """The text of a block, its segments and its inline structure, as they are written.

    ``length`` is the number of code points written so far.
    """

    __slots__ = ("_inlines", "_pieces", "_segments", "length")

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._segments: list[Segment] = []
        self._inlines: list[Inline] = []
        self.length = 0

    def write(self, text: str, source_start: int) -> None:
        """Add text that stands in the source letter for letter."""
        if not text:
            return
        last = self._segments[-1] if self._segments else None
        if last is not None and _runs_on(last, source_start):
            length = last.text_length + len(text)
            self._segments[-1] = Segment(last.text_start, length, last.source_start, length)
            self._add(text)
        else:
            self.write_whole(text, source_start, len(text))

    def write_whole(self, text: str, source_start: int, source_length: int) -> None:
        """Add text that comes from a stretch of source as a whole, such as a character reference.

        Where the two are of one length, they map character by character.
        """
        self._segments.append(Segment(self.length, len(text), source_start, source_length))
        self._add(text)

    def mark(self, kind: InlineKind, start: int, value: str = "") -> None:
        """Mark what was written since ``start`` (an earlier ``length``) as a structure."""
        self._inlines.append(Inline(start=start, end=self.length, kind=kind, value=value))

    def take_back(self, start: int) -> None:
        """Forget what was written since ``start`` (an earlier ``length``), and its structure.

        Only what is forgotten is looked at: a passage may take back as often as it likes.
        """
        while self.length > start:
            piece = self._pieces.pop()
            self.length -= len(piece)
            if self.length < start:
                self._add(piece[: start - self.length])
        while self._segments and self._segments[-1].text_start >= start:
            self._segments.pop()
        if self._segments:
            self._segments[-1:] = _cut_segments(self._segments[-1:], 0, start)
        # They stand in the order of their ends: each was marked up to what was written then.
        while self._inlines and self._inlines[-1].end > start:
            self._inlines.pop()

    def tail(self, start: int) -> str:
        """Return what was written since ``start`` (an earlier ``length``)."""
        pieces: list[str] = []
        missing = self.length - start
        for piece in reversed(self._pieces):
            if missing <= 0:
                break
            pieces.append(piece[-missing:])
            missing -= len(piece)
        return "".join(reversed(pieces))

    def text(self) -> str:
        """Return what was written so far."""
        return "".join(self._pieces)

    def block(self, kind: BlockKind, surroundings: Surroundings) -> Block | None:
        """Return the finished block without white space around it; None if nothing is left."""
        text = self.text()
        trimmed = text.strip()
        if not trimmed:
            return None
        start = text.index(trimmed[0])
        end = start + len(trimmed)
        return Block(
            kind=kind,
            text=trimmed,
            segments=_cut_segments(self._segments, start, end),
            inlines=_cut_inlines(self._inlines, start, end),
            language=surroundings.language,
            heading=surroundings.heading,
            header=surroundings.header,
            lead=surroundings.lead,
            quote_depth=surroundings.quote_depth,
            cell=surroundings.cell,
        )

    def _add(self, text: str) -> None:
        self._pieces.append(text)
        self.length += len(text)


def _runs_on(last: Segment, source_start: int) -> bool:
    return (
        last.text_length == last.source_length
        and last.source_start + last.source_length == source_start
    )


def _cut_segments(segments: list[Segment], start: int, end: int) -> tuple[Segment, ...]:
    cut = []
    for segment in segments:
        first = max(segment.text_start, start)
        last = min(segment.text_start + segment.text_length, end)
        if first >= last:
            continue
        skipped, length = first - segment.text_start, last - first
        if segment.text_length == segment.source_length:
            cut.append(Segment(first - start, length, segment.source_start + skipped, length))
        else:
            cut.append(
                Segment(first - start, length, segment.source_start, segment.source_length),
            )
    return tuple(cut)


def _cut_inlines(inlines: list[Inline], start: int, end: int) -> tuple[Inline, ...]:
    """Return the structures clipped to the text that is left, in the order of their starts."""
    cut = []
    for inline in inlines:
        first, last = max(inline.start, start), min(inline.end, end)
        if first < last or (inline.start == inline.end and first == last):
            cut.append(
                Inline(start=first - start, end=last - start, kind=inline.kind, value=inline.value),
            )
    return tuple(sorted(cut, key=lambda inline: (inline.start, -inline.end)))


__all__ = ["Passage", "Surroundings"]

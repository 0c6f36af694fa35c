"""A text that stands in the source in another writing, as the decoded part of a message does."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import replace

from vocabtool.document import Block, BlockKind, Comment, Segment
from vocabtool.readers.passage import Passage, Surroundings


class Transcription:
    """A text made from stretches of the source.

    ``text`` is what the stretches come to; ``blocks`` and ``comments`` bring what was read from
    it back to offsets of the source.
    """

    __slots__ = ("_pieces", "text")

    def __init__(self, text: str, pieces: Iterable[Segment]) -> None:
        """Take a text and the pieces it consists of, in order and without gaps in the text."""
        self.text = text
        self._pieces = tuple(pieces)

    def blocks(self, blocks: Iterable[Block]) -> tuple[Block, ...]:
        """Return blocks whose segments count in the source."""
        return tuple(replace(block, segments=self._segments(block)) for block in blocks)

    def comments(self, comments: Iterable[Comment]) -> tuple[Comment, ...]:
        """Return comments whose offsets count in the source."""
        return tuple(
            comment._replace(start=start, end=end)
            for comment in comments
            for start, end in [self._span(comment.start, comment.end)]
        )

    def part(self, start: int, end: int) -> Transcription:
        """Return a part of the text as a transcription of its own."""
        pieces = []
        if start < end:
            whole = Segment(0, end - start, start, end - start)
            pieces = list(self._located(whole))
        return Transcription(self.text[start:end], pieces)

    def block(self, kind: BlockKind, surroundings: Surroundings) -> Block | None:
        """Return the whole text as one block; None if nothing but white space stands in it."""
        passage = Passage()
        passage.write(self.text, 0)
        block = passage.block(kind, surroundings)
        return self.blocks([block])[0] if block else None

    def _segments(self, block: Block) -> tuple[Segment, ...]:
        written: list[Segment] = []
        for segment in block.segments:
            for piece in self._located(segment):
                _append(written, piece)
        return tuple(written)

    def _located(self, segment: Segment) -> Iterator[Segment]:
        start, length = segment.source_start, segment.source_length
        if segment.text_length != length:
            first, last = self._span(start, start + length)
            yield segment._replace(source_start=first, source_length=last - first)
            return
        for piece in self._covering(start, start + length):
            first = max(start, piece.text_start)
            last = min(start + length, piece.text_start + piece.text_length)
            text_start = segment.text_start + first - start
            if piece.text_length == piece.source_length:
                source_start = piece.source_start + first - piece.text_start
                yield Segment(text_start, last - first, source_start, last - first)
            else:
                yield Segment(text_start, last - first, piece.source_start, piece.source_length)

    def _span(self, start: int, end: int) -> tuple[int, int]:
        covering = list(self._covering(start, end))
        first, last = covering[0], covering[-1]
        source_start, source_end = first.source_start, last.source_start + last.source_length
        if first.text_length == first.source_length:
            source_start += start - first.text_start
        if last.text_length == last.source_length:
            source_end = last.source_start + end - last.text_start
        return source_start, source_end

    def _covering(self, start: int, end: int) -> Iterator[Segment]:
        number = bisect_right(self._pieces, start, key=lambda piece: piece.text_start) - 1
        while number < len(self._pieces) and self._pieces[number].text_start < end:
            yield self._pieces[number]
            number += 1


def _append(written: list[Segment], piece: Segment) -> None:
    """Add a piece; one that shares its source with the piece before becomes one with it."""
    last = written[-1] if written else None
    if last is None or piece.source_start >= last.source_start + last.source_length:
        written.append(piece)
        return
    end = piece.source_start + piece.source_length
    length = last.text_length + piece.text_length
    written[-1] = Segment(last.text_start, length, last.source_start, end - last.source_start)

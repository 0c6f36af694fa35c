"""Line ends for parsers that know only one kind, and the way back to the source."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace

from vocabtool.document import Block, Comment, Segment

_CARRIAGE_RETURN = re.compile(r"\r\n?")


class Newlines:
    """A text with every line end written as one newline.

    ``text`` has the newlines; ``blocks`` and ``comments`` bring what was read from it back to
    offsets of the source, where CRLF counts two.
    """

    __slots__ = ("_shortened", "text")

    def __init__(self, source: str) -> None:
        found = [m for m in _CARRIAGE_RETURN.finditer(source) if len(m.group()) > 1]
        # The offsets, in ``text``, of the newlines that are two characters of the source.
        self._shortened = [m.start() - number for number, m in enumerate(found)]
        self.text = _CARRIAGE_RETURN.sub("\n", source) if "\r" in source else source

    def blocks(self, blocks: list[Block]) -> tuple[Block, ...]:
        """Return blocks whose segments count in the source."""
        if not self._shortened:
            return tuple(blocks)
        return tuple(replace(block, segments=self._segments(block)) for block in blocks)

    def comments(self, comments: list[Comment]) -> tuple[Comment, ...]:
        """Return comments whose offsets count in the source."""
        return tuple(
            comment._replace(start=self._source(comment.start), end=self._source(comment.end))
            for comment in comments
        )

    def _source(self, offset: int) -> int:
        return offset + bisect_left(self._shortened, offset)

    def _segments(self, block: Block) -> tuple[Segment, ...]:
        return tuple(piece for segment in block.segments for piece in self._pieces(segment))

    def _pieces(self, segment: Segment) -> list[Segment]:
        """Return a segment cut at line ends of two characters, which map as a whole."""
        start, end = segment.source_start, segment.source_start + segment.source_length
        if segment.text_length != segment.source_length:
            length = self._source(end) - self._source(start)
            return [segment._replace(source_start=self._source(start), source_length=length)]
        pieces: list[Segment] = []
        shortened = self._shortened[bisect_left(self._shortened, start) :]
        position = start
        for newline in shortened[: bisect_left(shortened, end)]:
            pieces.extend(self._piece(segment, position, newline))
            text_start = segment.text_start + newline - start
            pieces.append(Segment(text_start, 1, self._source(newline), 2))
            position = newline + 1
        pieces.extend(self._piece(segment, position, end))
        return pieces

    def _piece(self, segment: Segment, start: int, end: int) -> list[Segment]:
        if start >= end:
            return []
        text_start = segment.text_start + start - segment.source_start
        return [Segment(text_start, end - start, self._source(start), end - start)]

"""An excerpt: content that stands in the source in pieces, as lines between margin marks do."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate
from typing import NamedTuple


class Excerpt(NamedTuple):
    """Content that stands in the source in pieces: from ``starts[n]`` of it at ``places[n]``."""

    text: str
    starts: tuple[int, ...]
    places: tuple[int, ...]

    def place(self, offset: int) -> int:
        """Return the source offset of a character of the content."""
        piece = bisect_right(self.starts, offset) - 1
        return self.places[piece] + offset - self.starts[piece]

    def part(self, start: int, end: int) -> Excerpt:
        """Return a part of the content as a content of its own."""
        pieces = list(self.pieces(start, end))
        starts = accumulate((len(text) for text, _ in pieces[:-1]), initial=0)
        places = tuple(place for _, place in pieces) or (self.place(start),)
        return Excerpt(self.text[start:end], tuple(starts), places)

    def pieces(self, start: int, end: int) -> Iterator[tuple[str, int]]:
        """Return the pieces of ``text[start:end]``, each with its source offset."""
        while start < end:
            after = bisect_right(self.starts, start)
            stop = min(end, self.starts[after]) if after < len(self.starts) else end
            yield self.text[start:stop], self.place(start)
            start = stop

"""Phrases with marks in them, such as ``*these*``: read mark by mark, each once.

A closing mark is looked for once for all the opening ones before it, so that the time does not
grow with the square of marks that are never closed.
"""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Iterable
from typing import NamedTuple

from vocabtool.document import Comment
from vocabtool.readers.composition import Composition
from vocabtool.readers.role import Element


class _Open(NamedTuple):
    """Words between marks: they end at ``inner_end``, their mark at ``end``."""

    inner_end: int
    end: int
    closing: str


class Phrases(ABC):
    """Reads phrases of one source into a composition; each markup has its own kind.

    ``marks`` is what may open something; ``_take`` says what it does.
    """

    marks: re.Pattern[str]

    def __init__(self, source: str, composition: Composition) -> None:
        self.source = source
        self.composition = composition
        self.comments: list[Comment] = []
        self._open: list[_Open] = []
        self._end = self._limit = 0
        self._closings: dict[re.Pattern[str], tuple[int, re.Match[str] | None]] = {}

    def read(self, start: int, end: int) -> None:
        """Read the phrase that stands from ``start`` to ``end`` of the source."""
        self._closings.clear()
        self._end = self._limit = end
        position = start
        while position < end or self._open:
            found = self.marks.search(self.source, position, self._limit)
            stop = found.start() if found else self._limit
            self.composition.text(position, stop)
            if found:
                position = self._take(found)
            elif self._open:
                position = self._close()
            else:
                position = end

    def read_pieces(self, spans: Iterable[tuple[int, int]]) -> None:
        """Read a phrase that stands in pieces; a space stands for what is between them."""
        before = -1
        for start, end in spans:
            if before >= 0:
                self.composition.write(" ", before, before + 1)
            self.read(start, end)
            before = end

    @abstractmethod
    def _take(self, found: re.Match[str]) -> int:
        """Read a mark; return the offset behind it, or behind what was read with it."""

    def _keep(self, found: re.Match[str]) -> int:
        """Take a mark for text."""
        self.composition.text(found.start(), found.end())
        return found.end()

    def _enter(self, element: Element, inner: tuple[int, int], end: int, closing: str = "") -> int:
        """Open an element round ``inner``; what closes it ends at ``end`` and reads ``closing``."""
        self.composition.open(element)
        self._open.append(_Open(inner[1], end, closing))
        self._limit = inner[1]
        return inner[0]

    def _close(self) -> int:
        closed = self._open.pop()
        if closed.closing:
            self.composition.write(closed.closing, closed.inner_end, closed.end)
        self.composition.close()
        self._limit = self._open[-1].inner_end if self._open else self._end
        return closed.end

    def _verbatim(self, element: Element, inner: tuple[int, int], end: int) -> int:
        """Write ``inner`` without looking for marks in it."""
        self.composition.open(element)
        self.composition.text(*inner)
        self.composition.close()
        return end

    def _closing(self, pattern: re.Pattern[str], start: int) -> re.Match[str] | None:
        """Return the first closing mark from ``start`` on, within what is open."""
        known = self._closings.get(pattern)
        if known and known[0] <= start and (known[1] is None or start <= known[1].start()):
            found = known[1]
        else:
            found = pattern.search(self.source, start, self._end)
            self._closings[pattern] = (start, found)
        return found if found and found.end() <= self._limit else None

"""Where something stands: offsets, lines, and the place in words."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True, kw_only=True)
class TextSpan:
    """A stretch of a text file.

    Offsets are code points of the decoded text: newlines are not translated (CRLF counts two) and
    a byte order mark counts one. Lines and columns are 1-based; columns count code points.
    ``end`` and ``end_column`` are exclusive.
    """

    start: int
    end: int
    line: int
    column: int
    end_line: int
    end_column: int

    @property
    def place(self) -> str:
        """Return the place in words, as a reader would say it."""
        return f"line {self.line}, column {self.column}"


# Word files (part, paragraph, offset) and page layouts (page, box) join this union when their
# readers exist. Each kind has ``start`` (its order in the document) and ``place``; whoever needs
# lines and columns asks whether it is a TextSpan.
Location = TextSpan


class Locator(Protocol):
    """What turns offsets of a document's text into locations.

    The text of a document that is no text file is what its reader strung together, paragraph by
    paragraph; its locator knows from which part and paragraph each offset came.
    """

    def span(self, start: int, end: int) -> Location:
        """Return the location of the text from ``start`` to ``end`` (exclusive)."""
        ...


_LINE_END = re.compile(r"\r\n|\r|\n")


class LineIndex:
    """The starts of a text's lines; a line ends at CRLF, LF or CR. The locator of text files."""

    __slots__ = ("_starts",)

    def __init__(self, text: str) -> None:
        self._starts = [0, *(line_end.end() for line_end in _LINE_END.finditer(text))]

    def position(self, offset: int) -> tuple[int, int]:
        """Return the 1-based line and column (in code points) of an offset."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def offset(self, line: int, column: int) -> int:
        """Return the offset of a 1-based line and column; the reverse of ``position``."""
        return self._starts[line - 1] + column - 1

    def span(self, start: int, end: int) -> TextSpan:
        """Return the stretch from ``start`` to ``end`` (exclusive) with its lines and columns."""
        line, column = self.position(start)
        end_line, end_column = self.position(end)
        return TextSpan(
            start=start,
            end=end,
            line=line,
            column=column,
            end_line=end_line,
            end_column=end_column,
        )

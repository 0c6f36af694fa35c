"""Where something stands: offsets, lines, and the place in words."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass


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
# readers exist; everything above a reader asks a location for its ``place`` only.
Location = TextSpan


class LineIndex:
    """The starts of a text's lines; a line ends at CRLF, LF or CR."""

    __slots__ = ("_starts",)

    def __init__(self, text: str) -> None:
        starts = [0]
        position = text.find("\n")
        if "\r" in text:
            starts.extend(_line_starts_with_returns(text))
        else:
            while position >= 0:
                starts.append(position + 1)
                position = text.find("\n", position + 1)
        self._starts = starts

    def position(self, offset: int) -> tuple[int, int]:
        """Return the 1-based line and column (in code points) of an offset."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

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


def _line_starts_with_returns(text: str) -> list[int]:
    starts: list[int] = []
    for position, character in enumerate(text):
        after_return = position > 0 and text[position - 1] == "\r"
        if character == "\n":
            if after_return:
                starts.pop()
            starts.append(position + 1)
        elif character == "\r":
            starts.append(position + 1)
    return starts

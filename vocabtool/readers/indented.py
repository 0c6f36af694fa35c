"""Lines whose indentation says what they belong to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

_LINE = re.compile(r"([^\r\n]*)(?:\r\n|\r|\n|\Z)")
_TAB_WIDTH = 8


class Line(NamedTuple):
    """A line: ``text`` without white space around it, which stands at ``start``; its ``indent``."""

    start: int
    indent: int
    text: str

    @property
    def end(self) -> int:
        """Return where the text ends in the source."""
        return self.start + len(self.text)

    def behind(self, length: int) -> Line:
        """Return the line without its first characters and the white space after them."""
        rest = self.text[length:]
        text = rest.lstrip()
        skipped = length + len(rest) - len(text)
        return self._replace(start=self.start + skipped, indent=self.indent + skipped, text=text)


Lines = Sequence[Line]


def lines_in(source: str, start: int) -> list[Line]:
    """Return the lines of a text from ``start`` on."""
    return [_line(found) for found in _LINE.finditer(source, start)]


def above_dedent(lines: Lines, number: int, indent: int) -> int:
    """Return where the lines that are indented more deeply than ``indent`` end.

    Blank lines between them belong to them, those behind them do not.
    """
    end = number
    while number < len(lines) and (not lines[number].text or lines[number].indent > indent):
        number += 1
        end = number if lines[number - 1].text else end
    return end


def span_of(lines: Lines) -> tuple[int, int]:
    """Return where the text of lines begins and ends in the source."""
    return lines[0].start, lines[-1].end


def body_of(first: Line, rest: Lines) -> list[Line]:
    """Return lines as one body: the first, behind a mark, is as far in as those below it.

    Where a blank line follows, what stands deeper is set in.
    """
    indents = [line.indent for line in rest if line.text]
    if indents and (min(indents) < first.indent or rest[0].text):
        first = first._replace(indent=min(indents))
    return [first, *rest]


def _line(found: re.Match[str]) -> Line:
    raw = found[1]
    text = raw.strip()
    before = len(raw) - len(raw.lstrip())
    return Line(found.start() + before, len(raw[:before].expandtabs(_TAB_WIDTH)), text)

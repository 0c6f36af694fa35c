"""The source lines of a finding, with the span marked underneath."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import accumulate
from typing import NamedTuple

from vocabtool.location import TextSpan
from vocabtool.reporters.terminal import is_right_to_left, shown_text, width

_LINE_END = re.compile(r"\r\n|\r|\n")
_MOST_LINES = 3
_ROOM_FOR_MARKS = 4
_CUT = "\N{HORIZONTAL ELLIPSIS}"


class ExcerptLine(NamedTuple):
    """A source line cut to fit, in three parts; ``marked`` is the part that the finding is about.

    ``number`` is the 1-based line. ``underlined`` is False where letters run from right to left:
    terminals differ in the order in which they show them, so marks stand in the line instead.
    """

    number: int
    before: str
    marked: str
    after: str
    underlined: bool

    @property
    def indent(self) -> int:
        """Return how many columns stand before the marked part."""
        return width(self.before)


def excerpt(text: str, span: TextSpan, *, columns: int) -> Iterator[ExcerptLine]:
    """Yield the lines of ``text`` that ``span`` covers, three at most, each cut to ``columns``."""
    reach = 4 * columns  # enough to fill a line, so that a line of megabytes is not copied
    pieces = _LINE_END.split(text[span.start : span.end])
    last = len(pieces) - 1
    for index, piece in enumerate(pieces[:_MOST_LINES]):
        before = text[max(span.start - span.column + 1, span.start - reach) : span.start]
        after = _LINE_END.split(text[span.end : span.end + reach], maxsplit=1)[0]
        indentation = len(piece) - len(piece.lstrip()) if index else 0
        yield _fitted(
            span.line + index,
            shown_text(piece[:indentation] if index else before),
            shown_text(piece[indentation : indentation + reach]),
            shown_text(after if index == last else ""),
            columns,
        )


def _fitted(number: int, before: str, marked: str, after: str, columns: int) -> ExcerptLine:
    underlined = not is_right_to_left(before + marked + after)
    if not underlined:
        columns -= _ROOM_FOR_MARKS
    marked = _beginning(marked, columns)
    room = columns - width(marked)
    right = min(width(after), max(room // 2, room - width(before)))
    return ExcerptLine(
        number=number,
        before=_ending(before, room - right),
        marked=marked,
        after=_beginning(after, right),
        underlined=underlined,
    )


def _beginning(text: str, columns: int) -> str:
    """Return as much of a text as fits, with a sign where it was cut."""
    if width(text) <= columns:
        return text
    room = columns - width(_CUT)
    kept = sum(total <= room for total in accumulate(width(character) for character in text))
    return text[:kept] + _CUT if columns else ""


def _ending(text: str, columns: int) -> str:
    return _beginning(text[::-1], columns)[::-1]

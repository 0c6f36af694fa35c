"""Places in a text file: offsets, lines and columns, and the place in words."""

from __future__ import annotations

import pytest

from vocabtool.location import LineIndex


@pytest.mark.parametrize(
    ("text", "offset", "line", "column"),
    [
        pytest.param("", 0, 1, 1, id="empty"),
        pytest.param("ab\ncd", 1, 1, 2, id="first-line"),
        pytest.param("ab\ncd", 2, 1, 3, id="the-newline-ends-its-line"),
        pytest.param("ab\ncd", 3, 2, 1, id="second-line"),
        pytest.param("ab\r\ncd", 4, 2, 1, id="crlf-counts-two-characters-and-one-line-end"),
        pytest.param("ab\r\ncd", 3, 1, 4, id="inside-crlf"),
        pytest.param("ab\rcd", 3, 2, 1, id="cr-alone"),
        pytest.param("a\n\r\nb\r\rc", 4, 3, 1, id="mixed"),
        pytest.param("a\n\r\nb\r\rc", 7, 5, 1, id="mixed-end"),
        pytest.param("\ufeffab", 1, 1, 2, id="byte-order-mark-counts-one"),
        pytest.param("😀b", 1, 1, 2, id="columns-count-code-points"),
        pytest.param("a\u2028b", 2, 1, 3, id="only-cr-and-lf-end-lines"),
        pytest.param("ab\n", 3, 2, 1, id="end-after-final-newline"),
    ],
)
def test_an_offset_has_a_line_and_a_column(text: str, offset: int, line: int, column: int) -> None:
    assert LineIndex(text).position(offset) == (line, column)


def test_a_span_over_lines_has_an_exclusive_end() -> None:
    span = LineIndex("one child\npornography").span(4, 21)
    assert (span.start, span.end) == (4, 21)
    assert (span.line, span.column) == (1, 5)
    assert (span.end_line, span.end_column) == (2, 12)


def test_a_span_says_its_place_as_a_reader_would() -> None:
    assert LineIndex("a\n\nbcd").span(4, 6).place == "line 3, column 2"


def test_a_line_and_column_lead_back_to_the_offset() -> None:
    index = LineIndex("\ufeffone\r\ntwo\rthree")
    assert [index.offset(*index.position(offset)) for offset in range(14)] == list(range(14))

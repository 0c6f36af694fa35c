"""Blocks map spans of their text to the source, piece by piece."""

from __future__ import annotations

import pytest

from vocabtool.document import (
    Block,
    BlockKind,
    Cell,
    Document,
    Inline,
    InlineKind,
    Segment,
    identity_segments,
)
from vocabtool.location import TextSpan

SOURCE = "chi**ld**&nbsp;porn"
BLOCK = Block(
    kind=BlockKind.PARAGRAPH,
    text="child\u00a0porn",
    segments=(
        Segment(0, 3, 0, 3),
        Segment(3, 2, 5, 2),
        Segment(5, 1, 9, 6),
        Segment(6, 4, 15, 4),
    ),
    inlines=(
        Inline(start=3, end=5, kind=InlineKind.EMPHASIS),
        Inline(start=5, end=5, kind=InlineKind.NOTE_MARK),
    ),
)
DOCUMENT = Document(path="draft.md", text=SOURCE, blocks=(BLOCK,))


@pytest.mark.parametrize(
    ("start", "end", "source"),
    [
        pytest.param(0, 3, "chi", id="in-one-piece"),
        pytest.param(1, 5, "hi**ld", id="markup-between-pieces-is-inside"),
        pytest.param(3, 5, "ld", id="markup-around-is-outside"),
        pytest.param(5, 6, "&nbsp;", id="a-whole-piece"),
        pytest.param(4, 8, "d**&nbsp;po", id="across-a-whole-piece"),
        pytest.param(0, 10, SOURCE, id="everything"),
    ],
)
def test_a_span_of_the_text_is_a_span_of_the_source(start: int, end: int, source: str) -> None:
    source_start, source_end = BLOCK.source_span(start, end)
    assert SOURCE[source_start:source_end] == source


def test_verbatim_means_letter_for_letter() -> None:
    assert DOCUMENT.is_verbatim(BLOCK, 0, 3)
    assert not DOCUMENT.is_verbatim(BLOCK, 0, 5)
    assert not DOCUMENT.is_verbatim(BLOCK, 5, 6)


def test_only_structure_around_the_whole_span_counts() -> None:
    assert [inline.kind for inline in BLOCK.inlines_over(3, 5)] == [InlineKind.EMPHASIS]
    assert BLOCK.inlines_over(2, 5) == ()


def test_joined_pieces_follow_one_another_in_the_text() -> None:
    segments = identity_segments([(10, 3), (20, 2)])
    assert segments == (Segment(0, 3, 10, 3), Segment(3, 2, 20, 2))


def test_a_text_file_is_located_by_line_and_column() -> None:
    assert DOCUMENT.locator().span(5, 7).place == "line 1, column 6"


def test_an_origin_says_where_a_document_that_is_no_text_file_has_its_words() -> None:
    class Pages:
        def span(self, start: int, end: int) -> TextSpan:
            return TextSpan(start=start, end=end, line=7, column=1, end_line=7, end_column=2)

    document = Document(path="draft.docx", text=SOURCE, blocks=(BLOCK,), origin=Pages())
    assert document.locator().span(0, 1).line == 7


def test_the_cells_beside_a_cell_are_those_of_its_row_and_near_it() -> None:
    places = [Cell(table=0, row=row, column=column) for row in range(2) for column in range(200)]
    cells = tuple(
        Block(kind=BlockKind.TABLE_CELL, text="x", segments=identity_segments([(0, 1)]), cell=place)
        for place in places
    )
    document = Document(path="a.csv", text="x", blocks=cells)
    assert [len(row) for row in document.table_of(cells[100])] == [200, 200]
    beside = document.row_of(cells[100])
    assert [each.cell for each in beside] == [*places[36:100], *places[101:165]]

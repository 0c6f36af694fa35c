"""Tables in files of their own: cells with their columns, each letter with its place."""

from __future__ import annotations

import pytest

from vocabtool.document import Block, BlockKind
from vocabtool.readers import read_text

HEADER, CELL = BlockKind.TABLE_HEADER, BlockKind.TABLE_CELL


def blocks_of(text: str, path: str = "draft.csv") -> tuple[Block, ...]:
    return read_text(text, path=path).blocks


def rows_of(text: str, path: str = "draft.csv") -> list[list[str]]:
    rows: dict[int, list[str]] = {}
    for block in blocks_of(text, path):
        assert block.cell is not None
        rows.setdefault(block.cell.row, []).append(block.text)
    return list(rows.values())


@pytest.mark.parametrize(
    ("text", "phrase", "source"),
    [
        pytest.param("a,child porn,b\n", "child porn", "child porn", id="bare"),
        pytest.param('a,"child porn",b\n', "child porn", "child porn", id="quoted"),
        pytest.param('a,"x ""child"" porn"\n', '"child" porn', '""child"" porn', id="doubled"),
        pytest.param('a,"child\r\nporn"\n', "child\nporn", "child\r\nporn", id="line-break"),
        pytest.param('a,"child\nporn"\n', "child\nporn", "child\nporn", id="newline"),
        pytest.param("\ufeffchild,porn\n1,2", "child", "child", id="byte-order-mark"),
        pytest.param("a;b\r\nchild;porn\r\n", "porn", "porn", id="crlf"),
        pytest.param('a\n  "child"  \n', "child", "child", id="spaces-around-marks"),
        pytest.param("a\tchild porn\n", "child porn", "child porn", id="tab"),
    ],
)
def test_a_phrase_has_its_place_in_the_source(text: str, phrase: str, source: str) -> None:
    block = next(block for block in blocks_of(text) if phrase in block.text)
    start = block.text.index(phrase)
    first, last = block.source_span(start, start + len(phrase))
    assert text[first:last] == source


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        pytest.param("a,b\nc,d", [["a", "b"], ["c", "d"]], id="comma"),
        pytest.param("a;1,5\nc;2,5", [["a", "1,5"], ["c", "2,5"]], id="decimal-commas"),
        pytest.param("a|b, c\nd|e", [["a", "b, c"], ["d", "e"]], id="bar"),
        pytest.param("a\tb;c\nd\te;f", [["a", "b;c"], ["d", "e;f"]], id="tab"),
        pytest.param(
            "id,tags\n1,a;b\n2,c;d", [["id", "tags"], ["1", "a;b"], ["2", "c;d"]], id="list"
        ),
        pytest.param("sep=;\na,b;c\nd", [["a,b", "c"], ["d"]], id="named"),
        pytest.param("Hello, you.\nHow are you?\nWell.", None, id="prose"),
        pytest.param("a,b,c\nd\n\ne,f,g,h\ni,j,k\n", None, id="ragged"),
        pytest.param('a,"b', [["a", '"b']], id="open-mark"),
        pytest.param('a,"b" c,d\n', [["a", '"b" c', "d"]], id="mark-that-delimits-nothing"),
        pytest.param('a,"b\nc,"d', [["a", '"b'], ["c", '"d']], id="two-open-marks"),
        pytest.param("a,b,\nc,d,", [["a", "b"], ["c", "d"]], id="empty-last-field"),
        pytest.param(",,\na,b,c\n", [["a", "b", "c"]], id="empty-record"),
        pytest.param("", [], id="empty"),
        pytest.param("\n \n", [], id="blank"),
    ],
)
def test_fields_are_cut_where_the_delimiter_stands(text: str, rows: list[list[str]] | None) -> None:
    expected = rows
    if expected is None:
        commas = text.startswith("a,")
        lines = filter(None, text.splitlines())
        expected = [line.split(",") if commas else [line] for line in lines]
    assert rows_of(text) == expected


def test_a_tab_separated_file_is_cut_at_tabs() -> None:
    assert rows_of("a, b\tc\nd\n", "draft.tsv") == [["a, b", "c"], ["d"]]


def test_a_header_cell_is_known_to_the_cells_below() -> None:
    header, other, cell, _ = blocks_of("Old term,Year\nchild porn,1999")
    assert (header.kind, other.kind, cell.kind) == (HEADER, HEADER, CELL)
    assert (header.header, cell.header) == ("", "Old term")
    assert cell.cell is not None
    assert (cell.cell.row, cell.cell.column) == (1, 0)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("a,1\nb,2", id="figures"),
        pytest.param("a,b", id="one-record"),
        pytest.param("a,a\nb,c", id="twice-the-same"),
        pytest.param("a,b\na,c", id="repeated-below"),
        pytest.param("We met.,b\nWe left.,c", id="sentences"),
        pytest.param(f"{'long ' * 20},b\nc,d", id="long-text"),
    ],
)
def test_a_first_record_that_names_no_columns_is_data(text: str) -> None:
    assert {block.kind for block in blocks_of(text)} == {CELL}


def test_the_last_column_may_lie_beyond_the_header() -> None:
    assert [block.header for block in blocks_of("x,y\na,b,c\nd,e")] == [
        "",
        "",
        "x",
        "y",
        "",
        "x",
        "y",
    ]

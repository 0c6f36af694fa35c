"""HTML inside Markdown: tags are structure, what they enclose is text."""

from __future__ import annotations

import pytest

from vocabtool.document import Block, BlockKind, InlineKind
from vocabtool.readers import read_text


def blocks_of(text: str) -> tuple[Block, ...]:
    return read_text(text, path="a.md").blocks


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("<p>a</p><p>b</p>", [("paragraph", "a"), ("paragraph", "b")], id="paragraphs"),
        pytest.param("<h2>a</h2>b", [("heading", "a"), ("paragraph", "b")], id="heading"),
        pytest.param(
            "<ul><li>a<li><p>b</p></ul>", [("list item", "a"), ("list item", "b")], id="list"
        ),
        pytest.param("<pre>a\nb</pre>", [("code", "a\nb")], id="pre"),
        pytest.param("<script>\na\n</script>", [("code", "a")], id="script"),
        pytest.param("<div>a &eacute;<br>b</div>", [("paragraph", "a é\nb")], id="reference"),
        pytest.param(
            "<div>a & b &bogus; c</div>", [("paragraph", "a & b &bogus; c")], id="no-reference"
        ),
        pytest.param(
            "<div title='a'>b</div>", [("attribute", "a"), ("paragraph", "b")], id="title"
        ),
        pytest.param("<div title=''>b</div>", [("paragraph", "b")], id="empty-title"),
        pytest.param("<div><img alt=a></div>", [("attribute", "a")], id="alternative-text"),
        pytest.param("</div>a", [("paragraph", "a")], id="closing-tag-alone"),
        pytest.param("<?php a ?>", [], id="instruction"),
    ],
)
def test_text_without_tags(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(block.kind.value, block.text) for block in blocks_of(text)] == expected


def test_tables_have_headers_and_cells() -> None:
    text = "<table><tr><th>Avoid<th>Use<tr><td>a</td><td>b</td></tr></table>\n\n|X|\n|-|\n|y|"
    found = [(block.text, block.header, block.cell) for block in blocks_of(text)]
    assert [(words, header) for words, header, _ in found] == [
        ("Avoid", ""),
        ("Use", ""),
        ("a", "Avoid"),
        ("b", "Use"),
        ("X", ""),
        ("y", "X"),
    ]
    places = [(cell.table, cell.row, cell.column) for _, _, cell in found if cell]
    assert places == [(0, 0, 0), (0, 0, 1), (0, 1, 0), (0, 1, 1), (1, 0, 0), (1, 1, 0)]


def test_language_quotation_and_heading_reach_what_is_inside() -> None:
    text = "<div lang='fr'><h1>t</h1><blockquote>a</blockquote></div>b"
    found = [(b.text, b.language, b.quote_depth, b.heading) for b in blocks_of(text)]
    assert found == [("t", "fr", 0, ""), ("a", "fr", 1, "t"), ("b", "", 0, "t")]


def test_inline_tags_are_structure() -> None:
    (block,) = blocks_of("<p>child<sup>3</sup> <q lang='fr'>b</q></p>")
    assert block.text == "child b"
    assert [inline.kind for inline in block.inlines] == [
        InlineKind.NOTE_MARK,
        InlineKind.QUOTATION,
        InlineKind.LANGUAGE,
    ]


def test_a_cell_outside_a_table_is_still_read() -> None:
    (block,) = blocks_of("<td>a</td>")
    assert block.kind is BlockKind.TABLE_CELL

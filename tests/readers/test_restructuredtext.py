"""reStructuredText: blocks as a reader of the page sees them, each letter with its place."""

from __future__ import annotations

import pytest

from vocabtool.document import Block, BlockKind, InlineKind
from vocabtool.readers import read_text

HEADING, PARAGRAPH, ITEM = BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.LIST_ITEM
CELL, HEADER, FOOTNOTE = BlockKind.TABLE_CELL, BlockKind.TABLE_HEADER, BlockKind.FOOTNOTE
CODE, ATTRIBUTE, METADATA = BlockKind.CODE, BlockKind.ATTRIBUTE, BlockKind.METADATA


def blocks_of(text: str) -> tuple[Block, ...]:
    return read_text(text, path="draft.rst").blocks


def flat(block: Block) -> str:
    return block.text.replace("\n", " ")


def kinds_and_texts(text: str) -> list[tuple[BlockKind, str]]:
    """Return kind and text of each block; only in code do line ends matter here."""
    return [
        (block.kind, block.text if block.kind is CODE else flat(block)) for block in blocks_of(text)
    ]


@pytest.mark.parametrize(
    ("text", "phrase", "source"),
    [
        pytest.param("a *child* porn", "child porn", "child* porn", id="emphasis"),
        pytest.param("a **child** porn", "child porn", "child** porn", id="strong"),
        pytest.param("a child\nporn", "child porn", "child\nporn", id="line-end"),
        pytest.param("a child\r\nporn", "child porn", "child\r\nporn", id="crlf"),
        pytest.param("* a child\n  porn", "child porn", "child\n  porn", id="item"),
        pytest.param("a `child <u>`_ porn", "child porn", "child <u>`_ porn", id="link"),
        pytest.param("a `child`_ porn", "child porn", "child`_ porn", id="reference"),
        pytest.param("a child_ porn", "child porn", "child_ porn", id="word-reference"),
        pytest.param("a child [#n]_ porn", "child porn", "child [#n]_ porn", id="note-mark"),
        pytest.param("a child\\ s porn", "childs porn", "child\\ s porn", id="escaped-space"),
        pytest.param("a \\*child porn", "*child", "*child", id="escaped-mark"),
        pytest.param("a ``child porn``", "child porn", "child porn", id="literal"),
        pytest.param("a :abbr:`child` porn", "child porn", "child` porn", id="role"),
        pytest.param("\ufeffChild\n=====", "Child", "Child", id="byte-order-mark"),
        pytest.param("| child\n| porn", "porn", "porn", id="line-block"),
        pytest.param("A `child porn", "`child porn", "`child porn", id="open-reference"),
        pytest.param("A *child *porn", "*child *porn", "*child *porn", id="open-marks"),
        pytest.param("A *child porn", "*child porn", "*child porn", id="open-mark"),
        pytest.param(
            "====  ======\nA     B\n====  ======\nx     child\n      porn\n====  ======",
            "child porn",
            "child\n      porn",
            id="simple-table",
        ),
        pytest.param(
            "+---+-------+\n| A | child |\n| x | porn  |\n+---+-------+",
            "child porn",
            "child |\n| x | porn",
            id="grid-table",
        ),
    ],
)
def test_a_phrase_has_its_place_in_the_source(text: str, phrase: str, source: str) -> None:
    block = next(block for block in blocks_of(text) if phrase in flat(block))
    start = flat(block).index(phrase)
    first, last = block.source_span(start, start + len(phrase))
    assert text[first:last] == source


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("One\n===\n\nTwo", [(HEADING, "One"), (PARAGRAPH, "Two")], id="heading"),
        pytest.param("---\nOne\n---", [(HEADING, "One")], id="overline"),
        pytest.param("One\n\n----\n\nTwo", [(PARAGRAPH, "One"), (PARAGRAPH, "Two")], id="rule"),
        pytest.param("* a\n* b\n\n  c", [(ITEM, "a"), (ITEM, "b"), (ITEM, "c")], id="bullets"),
        pytest.param("1. a\n   b\n\n#. c", [(ITEM, "a b"), (ITEM, "c")], id="numbers"),
        pytest.param("A. one\nand two", [(PARAGRAPH, "A. one and two")], id="initial"),
        pytest.param("--all  every one", [(ITEM, "every one")], id="option"),
        pytest.param("One : kind\n   Two", [(ITEM, "One"), (ITEM, "Two")], id="definition"),
        pytest.param(
            "Say::\n\n  x\n\nEnd",
            [(PARAGRAPH, "Say:"), (CODE, "x"), (PARAGRAPH, "End")],
            id="literal",
        ),
        pytest.param("Say ::\n\n  x", [(PARAGRAPH, "Say"), (CODE, "x")], id="literal-no-colon"),
        pytest.param("::\n\n  x", [(CODE, "x")], id="literal-alone"),
        pytest.param(">>> x\n1", [(CODE, ">>> x\n1")], id="doctest"),
        pytest.param(":Author: *We*\n\nOne", [(METADATA, "We"), (PARAGRAPH, "One")], id="head"),
        pytest.param(
            "One\n\n:a: b\n:c: d", [(PARAGRAPH, "One"), (ITEM, "b"), (ITEM, "d")], id="fields"
        ),
        pytest.param(":ref:`x`: one", [(PARAGRAPH, "x: one")], id="role-is-no-field"),
        pytest.param(".. [#n] One\n   two", [(FOOTNOTE, "One two")], id="footnote"),
        pytest.param(".. _a: http://b", [(CODE, "_a: http://b")], id="target"),
        pytest.param(
            ".. note:: One\n\n   Two", [(PARAGRAPH, "One"), (PARAGRAPH, "Two")], id="note"
        ),
        pytest.param(".. code-block:: py\n\n   x", [(CODE, "py"), (CODE, "x")], id="code"),
        pytest.param(
            ".. own:: x\n   :k: v\n\n   One", [(CODE, "x"), (PARAGRAPH, "One")], id="unknown"
        ),
        pytest.param(
            ".. topic:: One\n   two\n\n   x", [(PARAGRAPH, "One two"), (PARAGRAPH, "x")], id="topic"
        ),
        pytest.param(".. deprecated:: 1.2 One", [(PARAGRAPH, "One")], id="version"),
        pytest.param(".. meta::\n\nOne", [(PARAGRAPH, "One")], id="no-fields"),
        pytest.param(".. deprecated::\n", [], id="no-version"),
        pytest.param(".. |a| replace:: One", [(PARAGRAPH, "One")], id="substitution"),
        pytest.param(".. meta::\n   :description: One", [(METADATA, "One")], id="meta"),
        pytest.param(
            ".. figure:: a.png\n   :alt: One\n\n   Two",
            [(CODE, "a.png"), (ATTRIBUTE, "One"), (PARAGRAPH, "Two")],
            id="figure",
        ),
        pytest.param(
            '.. csv-table::\n   :header: A, B\n\n   "c, d", e',
            [(HEADER, "A"), (HEADER, "B"), (CELL, "c, d"), (CELL, "e")],
            id="separated-values",
        ),
        pytest.param(
            ".. list-table::\n   :header-rows: 1\n\n   x\n\n   * - A\n   * - b\n\n       c",
            [(HEADER, "A"), (CELL, "b"), (CELL, "c")],
            id="list-table",
        ),
        pytest.param(
            "== ==\na  b\n== ==\n\nOne",
            [(CELL, "a"), (CELL, "b"), (PARAGRAPH, "One")],
            id="no-header",
        ),
        pytest.param("== ==\n\nOne", [(PARAGRAPH, "== =="), (PARAGRAPH, "One")], id="no-table"),
        pytest.param("* a\n\nb", [(ITEM, "a"), (PARAGRAPH, "b")], id="behind-a-list"),
        pytest.param(
            "== ==\nA  B\n== ==\n\n-- --\nc  d\n== ==",
            [
                (CELL, "A"),
                (CELL, "B"),
                (PARAGRAPH, "-- c d == =="),
            ],
            id="rules-and-text",
        ),
        pytest.param(
            "== ==\nA  B\n-- --\n\n\nc  d\n== ==",
            [(CELL, "A"), (CELL, "B"), (CELL, "c"), (CELL, "d")],
            id="blank-in-table",
        ),
        pytest.param("+-+-+\n+-+-+\n|A|B|\n+-+-+", [(CELL, "A"), (CELL, "B")], id="double-rule"),
        pytest.param(
            "+-+-+\n|A|B|\n+=+=+\n|c|d|\n+=+=+",
            [(HEADER, "A"), (HEADER, "B"), (CELL, "c"), (CELL, "d")],
            id="two-double-rules",
        ),
        pytest.param("+-+", [(PARAGRAPH, "+-+")], id="no-grid"),
        pytest.param("", [], id="empty"),
    ],
)
def test_blocks_are_cut_by_indentation_and_marks(
    text: str, expected: list[tuple[BlockKind, str]]
) -> None:
    assert kinds_and_texts(text) == expected


@pytest.mark.parametrize(
    ("text", "depths"),
    [
        pytest.param("One\n\n   Two\n\n   -- Three", [0, 1, 1], id="indented"),
        pytest.param("   One\n\nTwo", [1, 0], id="at-the-head"),
        pytest.param("* One\n\n     Two", [0, 1], id="in-an-item"),
        pytest.param(".. epigraph::\n\n   One", [1], id="epigraph"),
        pytest.param("One\n\n   Two\n\n      Three", [0, 1, 2], id="twice"),
    ],
)
def test_what_is_set_in_is_a_quotation(text: str, depths: list[int]) -> None:
    assert [block.quote_depth for block in blocks_of(text)] == depths


@pytest.mark.parametrize(
    ("text", "kind", "words", "value"),
    [
        pytest.param("a ``b``", InlineKind.CODE, "b", "", id="literal"),
        pytest.param("a |b| c", InlineKind.CODE, "b", "", id="substitution"),
        pytest.param("a :ref:`b`", InlineKind.CODE, "b", "", id="label"),
        pytest.param("a :doc:`b <c>`", InlineKind.LINK, "b", "c", id="titled-role"),
        pytest.param("a `b`", InlineKind.CITATION, "b", "", id="title-of-a-work"),
        pytest.param("a `b`:dfn:", InlineKind.DEFINITION, "b", "", id="role-behind"),
        pytest.param("a `b`:code:", InlineKind.CODE, "b", "", id="code-role-behind"),
        pytest.param("a `b <c>`__", InlineKind.LINK, "b", "c", id="link"),
        pytest.param("a [1]_", InlineKind.NOTE_MARK, "", "", id="note-mark"),
    ],
)
def test_inline_marks_become_structure(text: str, kind: InlineKind, words: str, value: str) -> None:
    (block,) = blocks_of(text)
    (inline,) = block.inlines
    assert (inline.kind, block.text[inline.start : inline.end], inline.value) == (
        kind,
        words,
        value,
    )


def test_targets_and_plain_references_leave_their_words() -> None:
    assert [(b.text, b.inlines) for b in blocks_of("An _`inline target` and `one`_.")] == [
        ("An inline target and one.", ())
    ]


@pytest.mark.parametrize(
    ("text", "comment"),
    [
        pytest.param(".. One two\n   three\n\nx", ".. One two\n   three", id="beside"),
        pytest.param("..\n   One\n\n   two\n\nx", "..\n   One\n\n   two", id="below"),
    ],
)
def test_a_comment_is_no_text(text: str, comment: str) -> None:
    document = read_text(text, path="draft.rst")
    (found,) = document.comments
    assert text[found.start : found.end] == comment
    assert [block.text for block in document.blocks] == ["x"]


def test_an_empty_comment_takes_nothing_with_it() -> None:
    assert kinds_and_texts("..\n\nOne") == [(PARAGRAPH, "One")]


def test_a_header_cell_is_known_to_the_cells_below() -> None:
    text = "+---+---+\n| A | B |\n+===+===+\n| c | d |\n+---+---+"
    assert [block.header for block in blocks_of(text)] == ["", "", "A", "B"]


def test_an_item_knows_what_leads_its_list() -> None:
    assert [block.lead for block in blocks_of("Avoid these:\n\n* one\n* two")] == [
        "",
        *["Avoid these:"] * 2,
    ]


def test_deep_nesting_is_read_to_the_end() -> None:
    text = "\n\n".join(f"{' ' * depth}child{depth}" for depth in range(100))
    assert "child99" in blocks_of(text)[-1].text

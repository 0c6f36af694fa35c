"""AsciiDoc: blocks as a reader of the page sees them, each letter with its place."""

from __future__ import annotations

import pytest

from vocabtool.document import Block, BlockKind, InlineKind
from vocabtool.readers import read_text

HEADING, PARAGRAPH, ITEM = BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.LIST_ITEM
CELL, HEADER, FOOTNOTE = BlockKind.TABLE_CELL, BlockKind.TABLE_HEADER, BlockKind.FOOTNOTE
CODE, ATTRIBUTE, METADATA = BlockKind.CODE, BlockKind.ATTRIBUTE, BlockKind.METADATA


def blocks_of(text: str) -> tuple[Block, ...]:
    return read_text(text, path="draft.adoc").blocks


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
        pytest.param("a *child* porn", "child porn", "child* porn", id="strong"),
        pytest.param("a ch**ild** porn", "child porn", "ch**ild** porn", id="inside-a-word"),
        pytest.param("a *_child_* porn", "child porn", "child_* porn", id="nested"),
        pytest.param("a [.x]#child# porn", "child porn", "child# porn", id="role"),
        pytest.param("a child\nporn", "child porn", "child\nporn", id="line-end"),
        pytest.param("a child\r\nporn", "child porn", "child\r\nporn", id="crlf"),
        pytest.param("a child +\nporn", "child porn", "child +\nporn", id="hard-break"),
        pytest.param("a child\n// x\nporn", "child porn", "child\n// x\nporn", id="comment"),
        pytest.param("a child{nbsp}porn", "child\xa0porn", "child{nbsp}porn", id="attribute"),
        pytest.param("a child&nbsp;porn", "child\xa0porn", "child&nbsp;porn", id="reference"),
        pytest.param("a child{empty} porn", "child porn", "child{empty} porn", id="nothing"),
        pytest.param("a child^2^ porn", "child porn", "child^2^ porn", id="note-figure"),
        pytest.param(
            "a child.footnote:[x] Porn", "child. Porn", "child.footnote:[x] Porn", id="note"
        ),
        pytest.param("a http://x.y[child] porn", "child porn", "child] porn", id="link"),
        pytest.param("a link:x[child^] porn", "child porn", "child^] porn", id="window"),
        pytest.param("a <<x,child>> porn", "child porn", "child>> porn", id="cross-reference"),
        pytest.param("a ((child)) porn", "child porn", "child)) porn", id="index-term"),
        pytest.param("a [[x]]child porn", "child", "child", id="anchor"),
        pytest.param(r"a \*child* porn", "*child*", "*child*", id="escape"),
        pytest.param("a +*child*+ porn", "*child* porn", "*child*+ porn", id="passed-through"),
        pytest.param("a *child porn", "*child", "*child", id="open-mark"),
        pytest.param("* a child\n  porn", "child porn", "child\n  porn", id="item"),
        pytest.param("|===\n|a child\nporn\n|===", "child porn", "child\nporn", id="cell"),
        pytest.param("\ufeff= A child", "child", "child", id="byte-order-mark"),
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
        pytest.param(
            "= One\nA. B\n// c\n:x: y z\n\nTwo",
            [(HEADING, "One"), (METADATA, "A. B"), (METADATA, "y z"), (PARAGRAPH, "Two")],
            id="head",
        ),
        pytest.param("\n== One\n\n## Two", [(HEADING, "One"), (HEADING, "Two")], id="headings"),
        pytest.param(
            "One Two\n-------\n\nx", [(HEADING, "One Two"), (PARAGRAPH, "x")], id="underlined"
        ),
        pytest.param(
            "One\n\n'''\n\n<<<\n\nTwo", [(PARAGRAPH, "One"), (PARAGRAPH, "Two")], id="rules"
        ),
        pytest.param(":toc: left", [(CODE, "left")], id="attribute"),
        pytest.param(
            "* a\n* b\n** c\n* d",
            [(ITEM, "a"), (ITEM, "b"), (ITEM, "c"), (ITEM, "d")],
            id="bullets",
        ),
        pytest.param(
            "1. a\n.. b\n<1> c\na. d",
            [(ITEM, "a"), (ITEM, "b"), (ITEM, "c"), (ITEM, "d")],
            id="numbers",
        ),
        pytest.param(
            "* [x] a\n+\n----\nb\n----\n\nc",
            [(ITEM, "a"), (CODE, "b"), (PARAGRAPH, "c")],
            id="attached",
        ),
        pytest.param("a b:: c\nd", [(ITEM, "a b"), (ITEM, "c d")], id="description"),
        pytest.param("a::\n\nb", [(ITEM, "a"), (PARAGRAPH, "b")], id="description-alone"),
        pytest.param("`a`:: b", [(PARAGRAPH, "a:: b")], id="code-is-not-described"),
        pytest.param("NOTE: One", [(PARAGRAPH, "One")], id="admonition"),
        pytest.param(".One\nTwo", [(PARAGRAPH, "One"), (PARAGRAPH, "Two")], id="title"),
        pytest.param("----\nx\n\ny\n----", [(CODE, "x\n\ny")], id="listing"),
        pytest.param("```py\nx\n```", [(CODE, "x")], id="fence"),
        pytest.param("----\n\n----\nx", [(PARAGRAPH, "x")], id="empty-listing"),
        pytest.param("x\n----\ny\n----", [(PARAGRAPH, "x"), (CODE, "y")], id="listing-below"),
        pytest.param("----\nx", [(PARAGRAPH, "x")], id="open-delimiter"),
        pytest.param("[source,py]\nx = 1\n\ny", [(CODE, "x = 1"), (PARAGRAPH, "y")], id="style"),
        pytest.param(" x = 1\n\ny", [(CODE, "x = 1"), (PARAGRAPH, "y")], id="set-in"),
        pytest.param(
            "====\nx\n\n--\ny\n--\n====", [(PARAGRAPH, "x"), (PARAGRAPH, "y")], id="example"
        ),
        pytest.param("image::a.png[One, 200]", [(ATTRIBUTE, "One")], id="image"),
        pytest.param("ifdef::a[One]", [(PARAGRAPH, "One")], id="condition"),
        pytest.param("include::a.adoc[]", [(CODE, "include::a.adoc[]")], id="include"),
        pytest.param("a image:b[One]", [(PARAGRAPH, "a"), (ATTRIBUTE, "One")], id="inline-image"),
        pytest.param("Afootnote:[b _c_]", [(PARAGRAPH, "Afootnote:[b c]")], id="name-in-a-word"),
        pytest.param("a. footnote:[b _c_]", [(FOOTNOTE, "b c")], id="note-alone"),
        pytest.param(
            "A footnote:[b _c_] d", [(PARAGRAPH, "A  d"), (FOOTNOTE, "b c")], id="footnote"
        ),
        pytest.param(
            "A (((b, c))) d", [(PARAGRAPH, "A  d"), (ATTRIBUTE, "b, c")], id="hidden-index"
        ),
        pytest.param("A anchor:b[] c", [(PARAGRAPH, "A  c")], id="anchor"),
        pytest.param("A see:[b] c", [(PARAGRAPH, "A see:[b] c")], id="no-macro"),
        pytest.param("A kbd:[b c", [(PARAGRAPH, "A kbd:[b c")], id="open-macro"),
        pytest.param("", [], id="empty"),
    ],
)
def test_blocks_are_cut_by_delimiters_and_marks(
    text: str, expected: list[tuple[BlockKind, str]]
) -> None:
    assert kinds_and_texts(text) == expected


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        pytest.param("|===\n|A |B\n\n|c |d\n|===", [HEADER, HEADER, CELL, CELL], id="blank-line"),
        pytest.param(
            "[%header]\n|===\n|A |B\n|c\n|d\n|===", [HEADER, HEADER, CELL, CELL], id="option"
        ),
        pytest.param('[cols="1,2"]\n|===\n|A\n|B\n\n|c\n|d\n|===', [CELL] * 4, id="columns"),
        pytest.param("[cols=2*]\n|===\n2+|A\n^.>|B\n|c\n|d\n|===", [CELL] * 4, id="cell-settings"),
        pytest.param("[%header]\n,===\nA,B\nc,d\n,===", [HEADER, HEADER, CELL, CELL], id="commas"),
        pytest.param("[format=dsv]\n|===\nA:B\nc:d\n|===", [CELL] * 4, id="colons"),
        pytest.param("|===\r\n|A |B\r\n|c |d\r\n|===", [CELL] * 4, id="crlf"),
        pytest.param("|===\n|===", [], id="empty"),
        pytest.param("|===\nA\n|===", [], id="no-bar"),
    ],
)
def test_tables_are_cut_into_cells(text: str, kinds: list[BlockKind]) -> None:
    blocks = blocks_of(text)
    assert [block.kind for block in blocks] == kinds
    assert [block.text for block in blocks] == ["A", "B", "c", "d"][: len(kinds)]
    assert all(block.header == "A" for block in blocks[2:3] if HEADER in kinds)


@pytest.mark.parametrize(
    ("text", "depths"),
    [
        pytest.param("____\nOne\n\n____\n\nTwo", [1, 0], id="delimited"),
        pytest.param("[quote, One, Two]\nThree\n\nFour", [1, 1, 0], id="style"),
        pytest.param("[verse]\n--\nOne\n--", [1], id="verse"),
        pytest.param('"One\ntwo"\n-- Three', [1], id="marks"),
        pytest.param("> One\n> two", [1], id="markdown"),
        pytest.param("====\n____\n__x__\n____\n====", [1], id="nested"),
    ],
)
def test_a_quotation_has_its_depth(text: str, depths: list[int]) -> None:
    assert [block.quote_depth for block in blocks_of(text)] == depths


@pytest.mark.parametrize(
    ("text", "kind", "words", "value"),
    [
        pytest.param("a `b`", InlineKind.CODE, "b", "", id="code"),
        pytest.param("a ``b``c", InlineKind.CODE, "b", "", id="code-in-a-word"),
        pytest.param("a {b}", InlineKind.CODE, "b", "", id="attribute"),
        pytest.param("a <<b>>", InlineKind.CODE, "b", "", id="target"),
        pytest.param("a stem:[b]", InlineKind.CODE, "b", "", id="formula"),
        pytest.param("a kbd:[b]", InlineKind.EMPHASIS, "b", "", id="key"),
        pytest.param("a xref:c[b]", InlineKind.LINK, "b", "c", id="cross-reference"),
        pytest.param("a https://c.d[b,role=x]", InlineKind.LINK, "b", "https://c.d", id="link"),
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


@pytest.mark.parametrize(
    ("text", "written"),
    [
        pytest.param('a "`b`"', "a “b”", id="double-quotation"),
        pytest.param("a '`b`'", "a ‘b’", id="single-quotation"),
        pytest.param('a "`b', 'a "`b', id="open-quotation"),
        pytest.param("a https://x.y/b_c_d e", "a https://x.y/b_c_d e", id="address"),
        pytest.param("a ^b c^ d^e", "a ^b c^ d^e", id="no-superscript"),
        pytest.param("a <<b c ((d", "a <<b c ((d", id="open-references"),
        pytest.param("a ++*b*++", "a *b*", id="pass-through"),
        pytest.param("a] link:b[c] d", "a] c d", id="stray-bracket"),
        pytest.param("a link:b[c] kbd:[d]]", "a c d]", id="second-macro"),
        pytest.param("a link:b[c[d]] e]", "a c[d] e]", id="brackets-in-brackets"),
    ],
)
def test_a_phrase_is_what_the_reader_sees(text: str, written: str) -> None:
    assert [block.text for block in blocks_of(text)] == [written]


@pytest.mark.parametrize(
    ("text", "comment"),
    [
        pytest.param("// One\n\nx", "// One", id="line"),
        pytest.param("////\nOne\n\ntwo\n////\nx", "////\nOne\n\ntwo\n////", id="block"),
    ],
)
def test_a_comment_is_no_text(text: str, comment: str) -> None:
    document = read_text(text, path="draft.adoc")
    (found,) = document.comments
    assert text[found.start : found.end] == comment
    assert [block.text for block in document.blocks] == ["x"]


def test_an_item_knows_what_leads_its_list() -> None:
    assert [block.lead for block in blocks_of("Avoid these:\n\n* one\n* two")] == [
        "",
        *["Avoid these:"] * 2,
    ]


def test_delimiters_within_delimiters_are_read_to_a_depth() -> None:
    marks = [f"{'=' * (4 + depth)}\n" for depth in range(60)]
    text = "".join(marks) + "child\n" + "".join(reversed(marks))
    assert any("child" in block.text for block in blocks_of(text))

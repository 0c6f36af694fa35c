"""Markdown: blocks as a reader of the page sees them, each letter with its place in the source."""

from __future__ import annotations

import pytest

from vocabtool.document import Block, BlockKind, Document, InlineKind
from vocabtool.readers import read_text

HEADING, PARAGRAPH, ITEM = BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.LIST_ITEM
CELL, HEADER, FOOTNOTE = BlockKind.TABLE_CELL, BlockKind.TABLE_HEADER, BlockKind.FOOTNOTE
CODE, ATTRIBUTE, METADATA = BlockKind.CODE, BlockKind.ATTRIBUTE, BlockKind.METADATA


def document_of(text: str) -> Document:
    return read_text(text, path="draft.md")


def blocks_of(text: str) -> tuple[Block, ...]:
    return document_of(text).blocks


def kinds_and_texts(text: str) -> list[tuple[BlockKind, str]]:
    return [(block.kind, block.text) for block in blocks_of(text)]


def structure(block: Block) -> list[tuple[InlineKind, str, str]]:
    return [(i.kind, block.text[i.start : i.end], i.value) for i in block.inlines]


def source_of(text: str, phrase: str) -> str:
    """Return the source of a phrase in the first block that has it."""
    block = next(block for block in blocks_of(text) if phrase in block.text)
    start = block.text.index(phrase)
    first, last = block.source_span(start, start + len(phrase))
    return text[first:last]


@pytest.mark.parametrize(
    ("text", "phrase", "source"),
    [
        pytest.param("a *child* porn", "child porn", "child* porn", id="emphasis"),
        pytest.param("a chi**ld po**rn", "child porn", "chi**ld po**rn", id="inside-words"),
        pytest.param("a ~~child~~ porn", "child porn", "child~~ porn", id="strikethrough"),
        pytest.param("_a child_\n porn", "child\nporn", "child_\n porn", id="over-a-line-end"),
        pytest.param("a child  \nporn", "child\nporn", "child  \nporn", id="hard-break"),
        pytest.param("a child\\\nporn", "child\nporn", "child\\\nporn", id="backslash-break"),
        pytest.param("a child<br>porn", "child\nporn", "child<br>porn", id="break-tag"),
        pytest.param("a child&nbsp;porn", "child\xa0porn", "child&nbsp;porn", id="entity"),
        pytest.param("a chi&shy;ld", "chi\xadld", "chi&shy;ld", id="soft-hyphen"),
        pytest.param(r"a \*child\* porn", "*child* porn", r"*child\* porn", id="escapes"),
        pytest.param("> a child\n> porn", "child\nporn", "child\n> porn", id="quotation"),
        pytest.param("> a child\nporn", "child\nporn", "child\nporn", id="lazy-line"),
        pytest.param("- a child\n  porn", "child\nporn", "child\n  porn", id="list-item"),
        pytest.param("1. > - a child\n   >   porn", "child\nporn", "child\n   >   porn", id="deep"),
        pytest.param("-\ta child\n\tporn", "child\nporn", "child\n\tporn", id="tabs"),
        pytest.param("#  a child porn ##", "child porn", "child porn", id="heading"),
        pytest.param("a child\nporn\n===", "child\nporn", "child\nporn", id="setext-heading"),
        pytest.param("|x|\n|-|\n| a **child** porn |", "child porn", "child** porn", id="cell"),
        pytest.param("|x|\n|-|\n| child \\| porn |", "child | porn", "child \\| porn", id="bar"),
        pytest.param("[a child](u) porn", "child porn", "child](u) porn", id="link"),
        pytest.param("[a child][r] porn\n\n[r]: u", "child porn", "child][r] porn", id="reference"),
        pytest.param("child[^1] porn\n\n[^1]: x", "child porn", "child[^1] porn", id="footnote"),
        pytest.param("child<sup>3</sup> porn", "child porn", "child<sup>3</sup> porn", id="sup"),
        pytest.param(
            "child<sup>[1](#n)</sup> porn",
            "child porn",
            "child<sup>[1](#n)</sup> porn",
            id="linked-note",
        ),
        pytest.param("child <!-- x --> porn", "child  porn", "child <!-- x --> porn", id="comment"),
        pytest.param("child <b>porn</b>", "child porn", "child <b>porn", id="tag"),
        pytest.param("a `child porn`", "child porn", "child porn", id="code"),
        pytest.param("a `` `child` porn ``", "`child` porn", "`child` porn", id="long-code"),
        pytest.param("a <http://x.y/child>", "http://x.y/child", "http://x.y/child", id="autolink"),
        pytest.param("![a child *porn*](u)", "child porn", "child *porn", id="alternative-text"),
        pytest.param("[^a]: child\n    porn\n\nx[^a]", "child\nporn", "child\n    porn", id="note"),
        pytest.param("a child\r\nporn", "child\nporn", "child\r\nporn", id="crlf"),
        pytest.param(
            "x\r\n\r\n> a child\r\n> porn", "child\nporn", "child\r\n> porn", id="crlf-quote"
        ),
        pytest.param("x\r\n\r\na&nbsp;\r\nchild", "child", "child", id="crlf-entity"),
        pytest.param("a child\rporn", "child\nporn", "child\rporn", id="cr"),
        pytest.param("\ufeff# a child", "child", "child", id="byte-order-mark"),
        pytest.param("a\0 child", "child", "child", id="nul"),
        pytest.param("😀 *child*", "child", "child", id="beyond-the-basic-plane"),
        pytest.param("---\ntitle: a child\n---\nx", "child", "child", id="front-matter"),
        pytest.param("---\nid: 1\n---\nx child", "child", "child", id="after-front-matter"),
        pytest.param("<p>\n  a <b>child</b> porn\n</p>", "child porn", "child</b> porn", id="html"),
        pytest.param(
            "* x\n\n  <p>child\n  porn</p>", "child\nporn", "child\n  porn", id="html-in-list"
        ),
        pytest.param("> ```\n> child\n> porn\n> ```", "child\nporn", "child\n> porn", id="fence"),
    ],
)
def test_a_phrase_has_its_place_in_the_source(text: str, phrase: str, source: str) -> None:
    assert source_of(text, phrase) == source


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "One\ntwo.\n\nThree.",
            [(PARAGRAPH, "One\ntwo."), (PARAGRAPH, "Three.")],
            id="paragraphs",
        ),
        pytest.param("# One #\n\nTwo\n---", [(HEADING, "One"), (HEADING, "Two")], id="headings"),
        pytest.param(
            "- one\n- two\n\n  more", [(ITEM, "one"), (ITEM, "two"), (ITEM, "more")], id="list"
        ),
        pytest.param("- [x] one\n- [ ] two", [(ITEM, "one"), (ITEM, "two")], id="task-list"),
        pytest.param(
            "---\n\nOne.\n\n---\n\nTwo.",
            [(PARAGRAPH, "One."), (PARAGRAPH, "Two.")],
            id="page-rules",
        ),
        pytest.param("```py\nx = 1\n\ny\n```\n", [(CODE, "x = 1\n\ny")], id="fence"),
        pytest.param("```\nopen", [(CODE, "open")], id="open-fence"),
        pytest.param("    x = 1\n\n    y", [(CODE, "x = 1\n\ny")], id="indented-code"),
        pytest.param("```\n```", [], id="empty-fence"),
        pytest.param(
            "|a|b|\n|-|-|\n|c|", [(HEADER, "a"), (HEADER, "b"), (CELL, "c")], id="short-row"
        ),
        pytest.param("![one](u 'two')", [(ATTRIBUTE, "one"), (ATTRIBUTE, "two")], id="image"),
        pytest.param(
            'a [b](u "c \\"d\\"") [e](u (f))',
            [(PARAGRAPH, "a b e"), (ATTRIBUTE, 'c \\"d\\"'), (ATTRIBUTE, "f")],
            id="link-titles",
        ),
        pytest.param('a [b][r]\n\n[r]: u "c"', [(PARAGRAPH, "a b")], id="title-of-a-definition"),
        pytest.param("a <img alt='b'>", [(PARAGRAPH, "a"), (ATTRIBUTE, "b")], id="image-tag"),
        pytest.param("a <p>b", [(PARAGRAPH, "a \nb")], id="block-tag-in-a-line"),
        pytest.param(
            "a[^1] b\n\n[^1]: c\n\n    d\n",
            [(PARAGRAPH, "a b"), (FOOTNOTE, "c"), (FOOTNOTE, "d")],
            id="footnote",
        ),
        pytest.param(
            "[^1]: a\n[^2]: b", [(FOOTNOTE, "a"), (FOOTNOTE, "b")], id="footnotes-in-a-row"
        ),
        pytest.param("[^1]:\n\na", [(PARAGRAPH, "a")], id="empty-footnote"),
        pytest.param("a [^x] b", [(PARAGRAPH, "a [^x] b")], id="no-footnote"),
        pytest.param("a [^1](u) b", [(PARAGRAPH, "a ^1 b")], id="link-that-looks-like-a-footnote"),
        pytest.param(
            "¹ a\n<sup>2</sup> b\nc", [(FOOTNOTE, "a"), (FOOTNOTE, "b\nc")], id="note-lines"
        ),
        pytest.param("10<sup>th</sup>", [(PARAGRAPH, "10th")], id="ordinal"),
        pytest.param(
            "``` ``\n\n\na\n\n```", [(PARAGRAPH, "``` ``"), (PARAGRAPH, "a")], id="no-fence"
        ),
        pytest.param("```\n\na\n\n```", [(CODE, "a")], id="blank-lines-in-a-fence"),
        pytest.param(
            "a|b\n-|-\nc|d",
            [(HEADER, "a"), (HEADER, "b"), (CELL, "c"), (CELL, "d")],
            id="open-rows",
        ),
        pytest.param(
            "![a [^1]](u)\n\n[^1]: b", [(ATTRIBUTE, "a"), (FOOTNOTE, "b")], id="mark-in-an-image"
        ),
        pytest.param("![](u) a", [(PARAGRAPH, "a")], id="image-without-text"),
        pytest.param("a <?php b ?>", [(PARAGRAPH, "a")], id="instruction"),
        pytest.param("", [], id="empty"),
        pytest.param("\u00a0", [], id="white-space"),
    ],
)
def test_the_blocks_are_what_a_reader_sees(
    text: str,
    expected: list[tuple[BlockKind, str]],
) -> None:
    assert kinds_and_texts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "*a* __b__",
            [(InlineKind.EMPHASIS, "a", ""), (InlineKind.EMPHASIS, "b", "")],
            id="emphasis",
        ),
        pytest.param("~~a~~", [(InlineKind.DELETED, "a", "")], id="strikethrough"),
        pytest.param("`a b`", [(InlineKind.CODE, "a b", "")], id="code"),
        pytest.param(
            "[a *b*](http://x)",
            [(InlineKind.LINK, "a b", "http://x"), (InlineKind.EMPHASIS, "b", "")],
            id="link",
        ),
        pytest.param("<http://x>", [(InlineKind.LINK, "http://x", "http://x")], id="autolink"),
        pytest.param("<a href='u'>b</a>", [(InlineKind.LINK, "b", "u")], id="link-tag"),
        pytest.param("<q>a</q>", [(InlineKind.QUOTATION, "a", "")], id="quotation"),
        pytest.param("<cite>a</cite>", [(InlineKind.CITATION, "a", "")], id="citation"),
        pytest.param("<dfn>a</dfn>", [(InlineKind.DEFINITION, "a", "")], id="definition"),
        pytest.param("<ins>a</ins>", [(InlineKind.INSERTED, "a", "")], id="insertion"),
        pytest.param(
            '<i lang="fr">a</i>',
            [(InlineKind.EMPHASIS, "a", ""), (InlineKind.LANGUAGE, "a", "fr")],
            id="language",
        ),
        pytest.param("a[^1]", [(InlineKind.NOTE_MARK, "", "")], id="footnote-mark"),
        pytest.param("<q>a", [(InlineKind.QUOTATION, "a", "")], id="open-tag-ends-with-its-block"),
        pytest.param("a</q>", [], id="closing-tag-alone"),
    ],
)
def test_structure_inside_a_block_is_marked(
    text: str,
    expected: list[tuple[InlineKind, str, str]],
) -> None:
    assert structure(blocks_of(text)[0]) == expected


@pytest.mark.parametrize(
    ("text", "depths"),
    [
        pytest.param("> a\n>\n> > b\n\nc", [1, 2, 0], id="levels"),
        pytest.param("- > a\n- b", [1, 0], id="in-a-list"),
        pytest.param("> [!NOTE]\n> a", [0], id="a-box-is-no-quotation"),
        pytest.param("<blockquote><p>a</p></blockquote>", [1], id="tag"),
    ],
)
def test_quotation_is_counted(text: str, depths: list[int]) -> None:
    assert [block.quote_depth for block in blocks_of(text)] == depths


@pytest.mark.parametrize(
    ("text", "leads"),
    [
        pytest.param("Avoid:\n\n- a\n- b\n\nEnd.", ["", "Avoid:", "Avoid:", ""], id="colon"),
        pytest.param("Avoid these\n- a", ["", "Avoid these"], id="line-above"),
        pytest.param("Avoid:\n\n- a:\n  - b\n- c", ["", "Avoid:", "a:", "Avoid:"], id="inner-list"),
        pytest.param("Avoid:\n- a\n  - b", ["", "Avoid:", "Avoid:"], id="inner-list-without-own"),
        pytest.param("- a\n  - b", ["", "a"], id="inner-list-alone"),
        pytest.param("Noting this,\n\n- 1. a", ["", ""], id="list-right-inside-a-list"),
        pytest.param("Avoid:\n\n# H\n\n- a", ["", "", ""], id="not-over-a-heading"),
    ],
)
def test_a_list_knows_what_introduces_it(text: str, leads: list[str]) -> None:
    assert [block.lead for block in blocks_of(text)] == leads


def test_blocks_know_the_heading_above() -> None:
    assert [block.heading for block in blocks_of("a\n\n# *B*\n\nc\n\n## D\n\n- e")] == [
        "",
        "",
        "B",
        "B",
        "D",
    ]


def test_cells_know_their_place_and_header() -> None:
    cells = blocks_of("|Avoid|Use|\n|-|-|\n|a|b|\n\n|X|\n|-|\n|y|\n\nz")
    found = [(block.text, block.header, block.cell and block.cell.table) for block in cells]
    assert found == [
        ("Avoid", "", 0),
        ("Use", "", 0),
        ("a", "Avoid", 0),
        ("b", "Use", 0),
        ("X", "", 1),
        ("y", "X", 1),
        ("z", "", None),
    ]


@pytest.mark.parametrize(
    ("text", "comments"),
    [
        pytest.param("<!-- a -->\n\nb", ["<!-- a -->"], id="block"),
        pytest.param("a <!-- b --> c", ["<!-- b -->"], id="in-a-line"),
        pytest.param("\r\n\r\n> <!-- a\r\n> b -->", ["<!-- a\r\n> b -->"], id="over-lines"),
        pytest.param("<div><!-- a --></div>", ["<!-- a -->"], id="among-tags"),
        pytest.param("<!-- open", ["<!-- open"], id="open"),
        pytest.param("`<!-- code -->`", [], id="code"),
    ],
)
def test_comments_are_kept_apart(text: str, comments: list[str]) -> None:
    document = document_of(text)
    assert [document.text[c.start : c.end] for c in document.comments] == comments
    assert all("a -->" not in block.text for block in document.blocks)


def test_a_comment_has_its_text_without_marks() -> None:
    assert document_of("<!--  vocabtool-disable x -->").comments[0].text == "vocabtool-disable x"


def test_nesting_beyond_reason_loses_no_text() -> None:
    blocks = blocks_of("> " * 3000 + "child\n\nend")
    assert "child" in blocks[0].text
    assert blocks[-1].text == "end"


def test_brackets_beyond_reason_lose_no_text() -> None:
    assert blocks_of("[" * 500 + "child" + "]" * 500)[0].text.count("child") == 1

"""HTML: blocks as a reader of the page sees them, each letter with its place in the source."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest

from vocabtool.document import Block, BlockKind, Document, InlineKind
from vocabtool.readers import read_text

HEADING, PARAGRAPH, ITEM = BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.LIST_ITEM
CELL, HEADER, FOOTNOTE = BlockKind.TABLE_CELL, BlockKind.TABLE_HEADER, BlockKind.FOOTNOTE
CODE, ATTRIBUTE, METADATA = BlockKind.CODE, BlockKind.ATTRIBUTE, BlockKind.METADATA
KEYWORDS = BlockKind.KEYWORDS


def document_of(text: str) -> Document:
    return read_text(text, path="draft.html")


def blocks_of(text: str) -> tuple[Block, ...]:
    return document_of(text).blocks


def kinds_and_texts(text: str) -> list[tuple[BlockKind, str]]:
    return [(block.kind, block.text) for block in blocks_of(text)]


def structure(block: Block) -> list[tuple[InlineKind, str, str]]:
    return [(i.kind, block.text[i.start : i.end], i.value) for i in block.inlines]


@pytest.mark.parametrize("path", ["a.html", "a.HTM", "a.xhtml"])
def test_the_extension_decides(path: str) -> None:
    assert read_text("<p>a</p>", path=path).blocks[0].text == "a"


@pytest.mark.parametrize(
    ("text", "phrase", "source"),
    [
        pytest.param("<p>a <b>child</b> porn", "child porn", "child</b> porn", id="tag"),
        pytest.param("chi<b>ld po</b>rn", "child porn", "chi<b>ld po</b>rn", id="inside-words"),
        pytest.param("child&nbsp;porn", "child\xa0porn", "child&nbsp;porn", id="no-break-space"),
        pytest.param("chi&shy;ld", "chi\xadld", "chi&shy;ld", id="soft-hyphen"),
        pytest.param("na&#xef;ve &#101;nd", "naïve end", "na&#xef;ve &#101;nd", id="numbers"),
        pytest.param("x &nbspchild", "child", "child", id="old-reference"),
        pytest.param("a child\n   porn", "child\nporn", "child\n   porn", id="line-end"),
        pytest.param("a child \r\nporn", "child\nporn", "child \r\nporn", id="crlf"),
        pytest.param("a child<br>porn", "child\nporn", "child<br>porn", id="break"),
        pytest.param("child<wbr>ren", "children", "child<wbr>ren", id="possible-break"),
        pytest.param("child<!-- x --> porn", "child porn", "child<!-- x --> porn", id="comment"),
        pytest.param("child<sup>3</sup> porn", "child porn", "child<sup>3</sup> porn", id="note"),
        pytest.param(
            "child<script>x</script> porn",
            "child porn",
            "child<script>x</script> porn",
            id="script",
        ),
        pytest.param(
            "child<span hidden>x</span>ren",
            "children",
            "child<span hidden>x</span>ren",
            id="hidden",
        ),
        pytest.param(
            "<ruby>童<rt>tong</rt>工<rt>gong</rt></ruby>", "童工", "童<rt>tong</rt>工", id="ruby"
        ),
        pytest.param(
            "<img alt='a &quot;child&quot;'>", '"child"', "&quot;child&quot;", id="attribute"
        ),
        pytest.param("<p title = child >x", "child", "child", id="attribute-without-marks"),
        pytest.param("\ufeff<p>child", "child", "child", id="byte-order-mark"),
        pytest.param("😀 <b>child", "child", "child", id="beyond-the-basic-plane"),
        pytest.param("<title>a &amp; child</title>", "& child", "&amp; child", id="title"),
        pytest.param("<pre>a child\r\nporn</pre>", "child\nporn", "child\r\nporn", id="verbatim"),
    ],
)
def test_a_phrase_has_its_place_in_the_source(text: str, phrase: str, source: str) -> None:
    block = next(block for block in blocks_of(text) if phrase in block.text)
    start = block.text.index(phrase)
    first, last = block.source_span(start, start + len(phrase))
    assert text[first:last] == source


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("<p>a<p>b", [(PARAGRAPH, "a"), (PARAGRAPH, "b")], id="end-left-out"),
        pytest.param("a<p>b</p>c", [(PARAGRAPH, t) for t in "abc"], id="beside-blocks"),
        pytest.param("<h2>a</h2>b", [(HEADING, "a"), (PARAGRAPH, "b")], id="heading"),
        pytest.param("<h1>a<p>b", [(HEADING, "a"), (PARAGRAPH, "b")], id="open-heading"),
        pytest.param("<h1>a</h2>b", [(HEADING, "a"), (PARAGRAPH, "b")], id="crossed-heading"),
        pytest.param(
            "<ul><li>a<li><p>b</p>c</ul>d",
            [(ITEM, "a"), (ITEM, "b"), (ITEM, "c"), (PARAGRAPH, "d")],
            id="list",
        ),
        pytest.param("<dl><dt>a<dd>b<dt>c</dl>", [(ITEM, t) for t in "abc"], id="definitions"),
        pytest.param("<pre>a\n\n  b</pre>", [(CODE, "a\n\n  b")], id="pre"),
        pytest.param("<xmp>a <b> c</xmp>", [(CODE, "a <b> c")], id="xmp"),
        pytest.param("<textarea>a <b> c</textarea>", [(PARAGRAPH, "a <b> c")], id="textarea"),
        pytest.param(
            "<select><option>a<option>b</select>", [(PARAGRAPH, t) for t in "ab"], id="options"
        ),
        pytest.param("a<hr>b", [(PARAGRAPH, "a"), (PARAGRAPH, "b")], id="rule"),
        pytest.param("<x-y>a</x-y>b", [(PARAGRAPH, "ab")], id="unknown-tag"),
        pytest.param("a<div/>b<p />c", [(PARAGRAPH, t) for t in "abc"], id="empty-elements"),
        pytest.param("<title>a</title><p>b", [(METADATA, "a"), (PARAGRAPH, "b")], id="title"),
        pytest.param(
            "<svg><title>a</title></svg>b", [(ATTRIBUTE, "a"), (PARAGRAPH, "b")], id="drawing"
        ),
        pytest.param("<meta name=Keywords content='a'>", [(KEYWORDS, "a")], id="keywords"),
        pytest.param("<meta property=og:title content='a'>", [(METADATA, "a")], id="social-title"),
        pytest.param("<meta name=robots content='a'><meta name=keywords>", [], id="other-metadata"),
        pytest.param(
            "a <img alt=b title=''> c", [(PARAGRAPH, "a  c"), (ATTRIBUTE, "b")], id="image"
        ),
        pytest.param(
            "<p title=a aria-label='b'>c<input placeholder=d type=submit value=e>",
            [
                (ATTRIBUTE, "a"),
                (ATTRIBUTE, "b"),
                (PARAGRAPH, "c"),
                (ATTRIBUTE, "d"),
                (ATTRIBUTE, "e"),
            ],
            id="attributes",
        ),
        pytest.param(
            "<a href='child' id=x>a</a><input value=b>", [(PARAGRAPH, "a")], id="not-read-aloud"
        ),
        pytest.param(
            "<img alt='a &bogus; c&#1;&#1'>", [(ATTRIBUTE, "a &bogus; c")], id="references"
        ),
        pytest.param("<sup>1</sup>a", [(PARAGRAPH, "a")], id="note-mark-first"),
        pytest.param("<link title=a><p hidden title=b>c</p>", [], id="attributes-nobody-sees"),
        pytest.param(
            "<style>a</style><template>b</template>c", [(PARAGRAPH, "c")], id="hidden-elements"
        ),
        pytest.param("<SCRIPT>'</p>' <b></SCRIPT >a", [(PARAGRAPH, "a")], id="script"),
        pytest.param(
            "<p hidden>a<p style='Display : none'>b<p>c", [(PARAGRAPH, "c")], id="hidden-parts"
        ),
        pytest.param("a<span hidden>b<p>c</p></span>d", [(PARAGRAPH, "ad")], id="hidden-in-a-line"),
        pytest.param("<noscript>a</noscript>", [(PARAGRAPH, "a")], id="noscript"),
        pytest.param(
            "<div class='x footnotes'><ol><li>a</ol></div><aside role=doc-footnote>b</aside>",
            [(FOOTNOTE, "a"), (FOOTNOTE, "b")],
            id="footnotes",
        ),
        pytest.param("10<sup>th</sup>", [(PARAGRAPH, "10th")], id="ordinal"),
        pytest.param("", [], id="empty"),
        pytest.param("&nbsp;", [], id="white-space"),
        pytest.param("<table><td>a<td>b<tr><td>c", [(CELL, t) for t in "abc"], id="cells"),
        pytest.param("<td>a</td>", [(CELL, "a")], id="cell-without-table"),
        pytest.param(
            "<thead><tr><th>a</thead>b", [(HEADER, "a"), (PARAGRAPH, "b")], id="head-alone"
        ),
    ],
)
def test_the_blocks_are_what_a_reader_sees(
    text: str,
    expected: list[tuple[BlockKind, str]],
) -> None:
    assert sorted(kinds_and_texts(text), key=lambda found: found[1]) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("a < b <3 c", ["a < b <3 c"], id="less-than"),
        pytest.param("a <b", ["a <b"], id="open-tag"),
        pytest.param("a <user@example.org> b", ["a <user@example.org> b"], id="address"),
        pytest.param("a <i x='b> c", ["a c"], id="open-attribute"),
        pytest.param("a & b &bogus; &# c", ["a & b &bogus; &# c"], id="no-reference"),
        pytest.param("a<!-- b <i>c</i>", ["a b c"], id="open-comment"),
        pytest.param("a<script>b", ["a", "b"], id="open-script"),
        pytest.param("a<![foo b]> c<!x> d<?y z?>", ["a c d"], id="declarations"),
        pytest.param("a <![CDATA[b <i>&amp;]]> c ]]>", ["a b <i>&amp; c ]]>"], id="literal"),
        pytest.param("a<![CDATA[b</p>c", ["abc"], id="open-literal"),
        pytest.param("a</b></p></div>b</>c", ["abc"], id="ends-that-fit-nothing"),
        pytest.param("<b><p>a</b>b</p>c", ["ab", "c"], id="crossed-tags"),
        pytest.param("<p hidden>a", ["a"], id="hidden-to-the-end"),
        pytest.param("a</body></html>b", ["ab"], id="after-the-end"),
        pytest.param("a<td b=1>c</table></td>d", ["a", "c", "d"], id="cell-in-a-line"),
        pytest.param("<a b='x' b=y c/>d", ["d"], id="attribute-twice"),
        pytest.param("x &#0; &#xD800; y", ["x \ufffd \ufffd y"], id="no-characters"),
        pytest.param("x&#1;y", ["xy"], id="forbidden-character"),
    ],
)
def test_what_is_broken_loses_no_text(text: str, expected: list[str]) -> None:
    assert [" ".join(block.text.split()) for block in blocks_of(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "<em>a</em><b>b</b>", [(InlineKind.EMPHASIS, t, "") for t in "ab"], id="emphasis"
        ),
        pytest.param("<q>a</q>", [(InlineKind.QUOTATION, "a", "")], id="quotation"),
        pytest.param("<cite>a</cite>", [(InlineKind.CITATION, "a", "")], id="citation"),
        pytest.param("<dfn>a</dfn>", [(InlineKind.DEFINITION, "a", "")], id="definition"),
        pytest.param("<dl><dt>a<dd></dl>", [(InlineKind.ENTRY, "a", "")], id="entry"),
        pytest.param(
            "<dl><dt><b>a</b> b</dt></dl>",
            [(InlineKind.ENTRY, "a b", ""), (InlineKind.EMPHASIS, "a", "")],
            id="emphasis-in-an-entry",
        ),
        pytest.param(
            "<kbd>a</kbd><samp>b</samp>", [(InlineKind.CODE, t, "") for t in "ab"], id="code"
        ),
        pytest.param("<ins>a</ins>", [(InlineKind.INSERTED, "a", "")], id="insertion"),
        pytest.param(
            "<s>a</s><del>b</del>", [(InlineKind.DELETED, t, "") for t in "ab"], id="deletion"
        ),
        pytest.param("<a href='/u?a&amp;b'>a</a>", [(InlineKind.LINK, "a", "/u?a&b")], id="link"),
        pytest.param("<a name=x>a</a>", [], id="anchor"),
        pytest.param("<span lang=fr>a</span>", [(InlineKind.LANGUAGE, "a", "fr")], id="language"),
        pytest.param("a<sup>[1]</sup>", [(InlineKind.NOTE_MARK, "", "")], id="footnote-mark"),
        pytest.param(
            "a<sup><a href=u>1</a></sup>", [(InlineKind.NOTE_MARK, "", "")], id="linked-mark"
        ),
        pytest.param(
            "a<a href=u role=doc-noteref>1</a>", [(InlineKind.NOTE_MARK, "", "")], id="reference"
        ),
        pytest.param("<q>a", [(InlineKind.QUOTATION, "a", "")], id="open-tag-ends-with-its-block"),
        pytest.param("a</q>", [], id="closing-tag-alone"),
        pytest.param(
            "<q>a<b>b</q>c</b>",
            [(InlineKind.QUOTATION, "ab", ""), (InlineKind.EMPHASIS, "b", "")],
            id="crossed-tags",
        ),
    ],
)
def test_structure_inside_a_block_is_marked(
    text: str,
    expected: list[tuple[InlineKind, str, str]],
) -> None:
    found = structure(blocks_of(text)[0])
    if (InlineKind.NOTE_MARK, "", "") in expected:
        found = [inline for inline in found if inline[0] is InlineKind.NOTE_MARK]
    assert found == expected


def test_an_element_within_a_line_marks_the_blocks_in_it() -> None:
    blocks = blocks_of("a<del>b<p>c</p><div lang=fr>d<del>e</del></div>f</del>g")
    assert [structure(block) for block in blocks] == [
        [(InlineKind.DELETED, "b", "")],
        [(InlineKind.DELETED, "c", "")],
        [(InlineKind.DELETED, "de", ""), (InlineKind.DELETED, "e", "")],
        [(InlineKind.DELETED, "f", "")],
    ]


def test_an_element_left_open_marks_no_block_but_its_own() -> None:
    """A forgotten end must not make a quotation of the rest of the page."""
    blocks = blocks_of("<div>a <q>b<p>c</p></div>d")
    assert [len(block.inlines) for block in blocks] == [1, 0, 0]


def test_language_and_quotation_reach_what_is_inside() -> None:
    text = (
        "<html lang=en><p>a<div lang=fr>b<blockquote>c<blockquote>d</blockquote>"
        "<p xml:lang=es>e</blockquote></div>f<img lang=ru alt=g>"
    )
    found = [(b.text, b.language, b.quote_depth) for b in blocks_of(text)]
    assert found == [
        ("a", "en", 0),
        ("b", "fr", 0),
        ("c", "fr", 1),
        ("d", "fr", 2),
        ("e", "es", 1),
        ("f", "en", 0),
        ("g", "ru", 0),
    ]
    assert document_of(text).language == "en"


@pytest.mark.parametrize(
    ("text", "leads"),
    [
        pytest.param("<p>Avoid:</p><ul><li>a<li>b</ul>c", ["", "Avoid:", "Avoid:", ""], id="colon"),
        pytest.param("<div>Avoid</div><ol><li>a", ["", "Avoid"], id="short-line"),
        pytest.param("<p>Noting this,<ul><li>a", ["", ""], id="mid-sentence"),
        pytest.param(
            "Avoid:<ul><li>a:<ul><li>b</ul><li>c", ["", "Avoid:", "a:", "Avoid:"], id="inner"
        ),
        pytest.param("Avoid:<ul><li>a<ul><li>b", ["", "Avoid:", "Avoid:"], id="inner-without-own"),
        pytest.param("Avoid:<h2>H</h2><ul><li>a", ["", "", ""], id="not-over-a-heading"),
        pytest.param("<table><caption>Avoid<tr><td>a</table>b", ["", "Avoid", ""], id="caption"),
    ],
)
def test_a_list_or_table_knows_what_introduces_it(text: str, leads: list[str]) -> None:
    assert [block.lead for block in blocks_of(text)] == leads


def test_blocks_know_the_heading_above() -> None:
    text = "a<section><h1><i>B</i></h1><p>c</section><div hidden><h2>X</h2></div>d<h2>E</h2>f"
    assert [block.heading for block in blocks_of(text)] == ["", "", "B", "B", "B", "E"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "<table><tr><th>Avoid<th>Use<tr><td>a<td>b</table>",
            [("Avoid", "", 0, 0), ("Use", "", 0, 1), ("a", "Avoid", 1, 0), ("b", "Use", 1, 1)],
            id="first-row",
        ),
        pytest.param(
            "<table><thead><tr><td>Avoid</thead><tbody><tr><td>a</table>",
            [("Avoid", "", 0, 0), ("a", "Avoid", 1, 0)],
            id="head",
        ),
        pytest.param(
            "<table><thead><tr><th colspan=2>G<tr><th>A<th>B</thead><tr><td>a<td>b</table>",
            [("G", "", 0, 0), ("A", "", 1, 0), ("B", "", 1, 1), ("a", "A", 2, 0), ("b", "B", 2, 1)],
            id="two-header-rows",
        ),
        pytest.param(
            "<table><tr><th rowspan=2>A<th>B<tr><td>b</table>",
            [("A", "", 0, 0), ("B", "", 0, 1), ("b", "B", 1, 1)],
            id="over-two-rows",
        ),
        pytest.param(
            "<table><tr><td>x<th>A<tr><th>r<td>a</table>",
            [("x", "", 0, 0), ("A", "", 0, 1), ("r", "", 1, 0), ("a", "A", 1, 1)],
            id="corner",
        ),
        pytest.param(
            "<table><tr><th>A<th>B<tr><th scope=row>r<td>b</table>",
            [("A", "", 0, 0), ("B", "", 0, 1), ("r", "A", 1, 0), ("b", "B", 1, 1)],
            id="header-beside-its-row",
        ),
        pytest.param(
            "<table><tr><th>r<td>a<tr><th>s<td>b</table>",
            [("r", "", 0, 0), ("a", "", 0, 1), ("s", "", 1, 0), ("b", "", 1, 1)],
            id="headers-of-rows-only",
        ),
        pytest.param(
            "<table><tr><td>x<tr><th scope=col>A<tr><td>a</table>",
            [("x", "", 0, 0), ("A", "", 1, 0), ("a", "A", 2, 0)],
            id="header-further-down",
        ),
        pytest.param(
            "<table><tr><th>A<tr><td>a<table><tr><td>i</table>b</table>",
            [("A", "", 0, 0), ("a", "A", 1, 0), ("i", "", 0, 0), ("b", "A", 1, 0)],
            id="table-in-a-cell",
        ),
        pytest.param(
            "<table><tr><td colspan=x rowspan=0>a<td>b</table>",
            [("a", "", 0, 0), ("b", "", 0, 1)],
            id="spans-that-are-none",
        ),
    ],
)
def test_cells_know_their_place_and_header(
    text: str,
    expected: list[tuple[str, str, int, int]],
) -> None:
    found = [(b.text, b.header, b.cell.row, b.cell.column) for b in blocks_of(text) if b.cell]
    assert found == expected


def test_tables_are_numbered() -> None:
    cells = [b.cell for b in blocks_of("<table><td>a</table>b<table><td>c</table>")]
    assert [cell and cell.table for cell in cells] == [0, None, 1]


def test_comments_are_kept_apart() -> None:
    text = "\ufeffé<!--  vocabtool-disable x --><p>b<!---->c<!-->d"
    document = document_of(text)
    assert [comment.text for comment in document.comments] == ["vocabtool-disable x", "", ""]
    first = document.comments[0]
    assert text[first.start : first.end] == "<!--  vocabtool-disable x -->"
    assert [block.text for block in document.blocks] == ["é", "bcd"]


class Oracle(HTMLParser):
    """The parser of the standard library, which is good at tags that are well made."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("a <b c='>' d=\">\" e=f g>h</b> &eacute;&amp;&#8220; i", id="attributes"),
        pytest.param("a<br/>b<hr class=x />c<img src=a/b>d", id="empty-elements"),
        pytest.param("<!doctype html><!-- a > b --><p\n class=x\n>c</p\n>", id="white-space"),
    ],
)
def test_well_made_markup_is_read_as_the_standard_library_reads_it(text: str) -> None:
    oracle = Oracle()
    oracle.feed(text)
    oracle.close()
    read = " ".join(block.text for block in blocks_of(text))
    assert "".join(read.split()) == "".join("".join(oracle.texts).split())


@pytest.mark.parametrize(
    "tag",
    ["<div>", "<b>", "<blockquote>", "<table><tr><td>", "<ul><li>", "<rt>", "<p hidden><div>"],
)
def test_nesting_beyond_reason_loses_no_text(tag: str) -> None:
    assert "child" in "".join(block.text for block in blocks_of(tag * 10_000 + "child"))


def test_notes_within_notes_beyond_reason_lose_no_text() -> None:
    text = "<rt>a" * 50 + "</rt>" * 50
    assert sum(block.text.count("a") for block in blocks_of(text)) == 50

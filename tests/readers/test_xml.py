"""XML: known vocabularies by their elements, others by their form; faults with their place."""

from __future__ import annotations

import socket

import pytest

from vocabtool.document import Block, BlockKind, Document, InlineKind
from vocabtool.errors import DraftError
from vocabtool.readers import read_text

HEADING, PARAGRAPH, ITEM = BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.LIST_ITEM
CELL, HEADER, FOOTNOTE = BlockKind.TABLE_CELL, BlockKind.TABLE_HEADER, BlockKind.FOOTNOTE
CODE, ATTRIBUTE, METADATA = BlockKind.CODE, BlockKind.ATTRIBUTE, BlockKind.METADATA

AKN = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
OUTERMOST = {
    "akn": (f"<akomaNtoso xmlns='{AKN}'>", "</akomaNtoso>"),
    "tei": ("<TEI xmlns='http://www.tei-c.org/ns/1.0'>", "</TEI>"),
    "docbook": ("<article xmlns='http://docbook.org/ns/docbook'>", "</article>"),
    "dita": ("<topic>", "</topic>"),
    "xhtml": ("<html xmlns='http://www.w3.org/1999/xhtml'>", "</html>"),
    "": ("<doc>", "</doc>"),
}


def document_of(text: str) -> Document:
    return read_text(text, path="draft.xml")


def blocks_of(text: str, vocabulary: str = "") -> tuple[Block, ...]:
    opening, closing = OUTERMOST[vocabulary]
    return document_of(opening + text + closing).blocks


def kinds_and_texts(blocks: tuple[Block, ...]) -> list[tuple[BlockKind, str]]:
    return [(block.kind, block.text) for block in blocks]


def structure(block: Block) -> list[tuple[InlineKind, str]]:
    return [(i.kind, block.text[i.start : i.end]) for i in block.inlines]


@pytest.mark.parametrize("path", ["a.xml", "a.akn", "a.TEI", "a.dita"])
def test_the_extension_decides(path: str) -> None:
    assert read_text("<a><x>x</x><x>y</x></a>", path=path).blocks[1].text == "y"


@pytest.mark.parametrize(
    ("text", "phrase", "source"),
    [
        pytest.param("a <b>child</b> porn", "child porn", "child</b> porn", id="tag"),
        pytest.param("child&#160;porn", "child\xa0porn", "child&#160;porn", id="number"),
        pytest.param("R&amp;D", "R&D", "R&amp;D", id="reference"),
        pytest.param("child&nbsp;porn", "child\xa0porn", "child&nbsp;porn", id="name-of-html"),
        pytest.param("child\r\n  porn", "child\nporn", "child\r\n  porn", id="line-end"),
        pytest.param(
            "é child <![CDATA[<x> &]]>", "child <x> &", "child <![CDATA[<x> &", id="literal"
        ),
        pytest.param("child<!-- é --> porn", "child porn", "child<!-- é --> porn", id="comment"),
        pytest.param("child<?é x?> porn", "child porn", "child<?é x?> porn", id="instruction"),
        pytest.param("child<lb n='>'/>porn", "child\nporn", "child<lb n='>'/>porn", id="break"),
        pytest.param("child<sup>3</sup> porn", "child porn", "child<sup>3</sup> porn", id="mark"),
        pytest.param("😀é child", "child", "child", id="beyond-the-basic-plane"),
    ],
)
def test_a_phrase_has_its_place_in_the_source(text: str, phrase: str, source: str) -> None:
    document = document_of(f"\ufeff<?xml version='1.0' encoding='utf-16'?><p>{text}</p>")
    block = document.blocks[0]
    start = block.text.index(phrase)
    first, last = block.source_span(start, start + len(phrase))
    assert document.text[first:last] == source


@pytest.mark.parametrize(
    ("vocabulary", "text", "expected"),
    [
        pytest.param(
            "", "<x>a <y>b</y> c</x><x>d</x>", [(PARAGRAPH, "a b c"), (PARAGRAPH, "d")], id="mixed"
        ),
        pytest.param(
            "",
            "<x><y>a</y><y>b</y></x><x>c <y>d</y></x><x>e <y>f</y></x><x>g <y>h</y></x>",
            [(PARAGRAPH, t) for t in ("ab", "c d", "e f", "g h")],
            id="usually-within-a-line",
        ),
        pytest.param(
            "", "<x>a<y><z>b</z></y></x>", [(PARAGRAPH, "a"), (PARAGRAPH, "b")], id="inner"
        ),
        pytest.param(
            "",
            "<p title='a' alt='b &amp; c'>d</p>",
            [(ATTRIBUTE, "b & c"), (ATTRIBUTE, "a"), (PARAGRAPH, "d")],
            id="attributes",
        ),
        pytest.param(
            "", '<é_ alt = "b >">a</é_>', [(PARAGRAPH, "a"), (ATTRIBUTE, "b >")], id="name"
        ),
        pytest.param("", "<code>a</code>", [(PARAGRAPH, "a")], id="code"),
        pytest.param(
            "akn",
            "<meta><identification><p>no</p></identification><notes><note><p>a</p></note></notes></meta>"
            "<section><num>1</num><heading>b</heading><content><p>c</p></content></section>",
            [(FOOTNOTE, "a"), (PARAGRAPH, "1"), (HEADING, "b"), (PARAGRAPH, "c")],
            id="akn-section",
        ),
        pytest.param(
            "akn",
            "<p>a<authorialNote><p>b</p><p>c</p></authorialNote> d<noteRef href='#n'/></p>",
            [(PARAGRAPH, "a d"), (FOOTNOTE, "b"), (FOOTNOTE, "c")],
            id="akn-note",
        ),
        pytest.param("akn", "<list><point><p>a</p></point></list>", [(ITEM, "a")], id="akn-point"),
        pytest.param("akn", "<p>a<eol/>b</p>", [(PARAGRAPH, "a\nb")], id="akn-line"),
        pytest.param(
            "tei",
            "<teiHeader><title>a</title></teiHeader><text><head>b</head><p>c<note>d</note></p></text>",
            [(METADATA, "a"), (HEADING, "b"), (PARAGRAPH, "c"), (FOOTNOTE, "d")],
            id="tei",
        ),
        pytest.param(
            "tei", "<p><w>child</w> <w>porn</w></p>", [(PARAGRAPH, "child porn")], id="tei-words"
        ),
        pytest.param(
            "docbook",
            "<title>a</title><para>b<footnote><para>c</para></footnote><indexterm>d</indexterm></para>"
            "<programlisting>e\n  f</programlisting>",
            [(HEADING, "a"), (PARAGRAPH, "b"), (FOOTNOTE, "c"), (CODE, "e\n  f")],
            id="docbook",
        ),
        pytest.param(
            "dita",
            "<title>a</title><p>b<fn>c</fn></p><ul><li>d</li></ul><draft-comment>e</draft-comment>",
            [(HEADING, "a"), (PARAGRAPH, "b"), (FOOTNOTE, "c"), (ITEM, "d")],
            id="dita",
        ),
        pytest.param(
            "xhtml", "<h1>a</h1><p>b<br/>c</p>", [(HEADING, "a"), (PARAGRAPH, "b\nc")], id="xhtml"
        ),
    ],
)
def test_the_blocks_are_what_a_reader_sees(
    vocabulary: str,
    text: str,
    expected: list[tuple[BlockKind, str]],
) -> None:
    found = kinds_and_texts(blocks_of(text, vocabulary))
    assert sorted(found, key=lambda pair: pair[1]) == sorted(expected, key=lambda pair: pair[1])


@pytest.mark.parametrize(
    ("vocabulary", "text", "expected"),
    [
        pytest.param(
            "akn",
            "<longTitle><p>a <docTitle>b</docTitle></p></longTitle>",
            [(InlineKind.CITATION, "a b"), (InlineKind.CITATION, "b")],
            id="akn-titles",
        ),
        pytest.param(
            "akn",
            "<p>a <ref href='/x'>b</ref></p>",
            [(InlineKind.CITATION, "b")],
            id="akn-reference",
        ),
        pytest.param(
            "akn",
            "<p>a <ref href='#art_2'>b</ref></p>",
            [(InlineKind.LINK, "b")],
            id="akn-reference-within",
        ),
        pytest.param(
            "akn",
            "<p><mod>a <quotedText>b</quotedText></mod></p>",
            [(InlineKind.QUOTATION, "b")],
            id="akn-quotation",
        ),
        pytest.param(
            "akn",
            "<p><def>a</def> means <term>b</term></p>",
            [(InlineKind.DEFINITION, "a")],
            id="akn-definition",
        ),
        pytest.param(
            "tei",
            "<p>a <q>b</q> <title>c</title></p>",
            [(InlineKind.QUOTATION, "b"), (InlineKind.CITATION, "c")],
            id="tei",
        ),
        pytest.param(
            "tei",
            "<p>a <soCalled>b</soCalled></p>",
            [(InlineKind.QUOTATION, "b")],
            id="tei-so-called",
        ),
        pytest.param(
            "docbook",
            "<para>a <firstterm>b</firstterm> <literal>c</literal></para>",
            [(InlineKind.DEFINITION, "b"), (InlineKind.CODE, "c")],
            id="docbook",
        ),
        pytest.param(
            "dita",
            "<p><cite>a</cite> <codeph>b</codeph></p>",
            [(InlineKind.CITATION, "a"), (InlineKind.CODE, "b")],
            id="dita",
        ),
        pytest.param(
            "",
            "<p>a <emph>b</emph> <i xml:lang='fr'>c</i></p>",
            [(InlineKind.EMPHASIS, "b"), (InlineKind.EMPHASIS, "c"), (InlineKind.LANGUAGE, "c")],
            id="common",
        ),
    ],
)
def test_structure_inside_a_block_is_marked(
    vocabulary: str,
    text: str,
    expected: list[tuple[InlineKind, str]],
) -> None:
    assert structure(blocks_of(text, vocabulary)[0]) == expected


@pytest.mark.parametrize(
    ("vocabulary", "text", "depths"),
    [
        pytest.param(
            "akn", "<p>a<quotedStructure><p>b</p></quotedStructure>c</p>", [0, 1, 0], id="akn"
        ),
        pytest.param(
            "akn", "<embeddedStructure><p>a</p></embeddedStructure>", [1], id="akn-embedded"
        ),
        pytest.param("tei", "<p>a</p><quote><p>b</p></quote>", [0, 1], id="tei-outside-a-line"),
        pytest.param("tei", "<p>a <quote>b</quote></p>", [0], id="tei-within-a-line"),
        pytest.param("docbook", "<blockquote><para>a</para></blockquote>", [1], id="docbook"),
        pytest.param("dita", "<lq>a</lq>", [1], id="dita"),
        pytest.param("", "<blockquote>a</blockquote>", [1], id="any"),
    ],
)
def test_quotation_is_counted(vocabulary: str, text: str, depths: list[int]) -> None:
    assert [block.quote_depth for block in blocks_of(text, vocabulary)] == depths


def test_a_list_knows_what_introduces_it() -> None:
    text = (
        "<blockList><listIntroduction>Avoid:</listIntroduction>"
        "<item><num>(a)</num><p>b</p></item></blockList><p>c</p>"
    )
    assert [block.lead for block in blocks_of(text, "akn")] == ["", "Avoid:", "Avoid:", ""]


def test_the_number_of_a_paragraph_introduces_nothing() -> None:
    text = "<p>Avoid:</p><num>1</num><list><point>a</point></list>"
    assert blocks_of(text, "akn")[-1].lead == "Avoid:"


def test_cells_know_their_header() -> None:
    text = (
        "<table><thead><row><entry>Avoid</entry></row></thead>"
        "<tbody><row><entry colspan='2' rowspan='1'>a</entry></row></tbody></table>"
    )
    found = [(b.kind, b.text, b.header) for b in blocks_of(text, "docbook")]
    assert found == [(HEADER, "Avoid", ""), (CELL, "a", "Avoid")]


def test_language_is_that_of_the_markup() -> None:
    document = document_of(
        "<doc xml:lang='fr'><p>a</p><p xml:lang='en'>b</p><p lang='ru'>c</p></doc>"
    )
    assert document.language == "fr"
    assert [block.language for block in document.blocks] == ["fr", "en", "ru"]


def test_elements_of_another_namespace_are_read_by_it() -> None:
    text = "<x:p xmlns:x='http://www.w3.org/1999/xhtml'>a <x:cite>b</x:cite></x:p>"
    assert structure(blocks_of(text, "tei")[0]) == [(InlineKind.CITATION, "b")]


def test_comments_are_kept_apart() -> None:
    document = document_of("\ufeff<a>é<!-- vocabtool-disable x --></a><!-- end -->")
    assert [c.text for c in document.comments] == ["vocabtool-disable x", "end"]
    first = document.comments[0]
    assert document.text[first.start : first.end] == "<!-- vocabtool-disable x -->"


@pytest.mark.parametrize(
    ("text", "line", "column", "message"),
    [
        pytest.param("<a>\n é <b></a>", 2, 9, "does not fit", id="mismatch"),
        pytest.param("<a>x", 1, 5, "not closed", id="open-element"),
        pytest.param("<a>\r\nx & y</a>", 2, 4, "does not allow", id="ampersand"),
        pytest.param("<a>\x00</a>", 1, 4, "does not allow", id="nul"),
        pytest.param("<a>\ud800</a>", 1, 4, "does not allow", id="half-a-character"),
        pytest.param("\ufeff<a x='1' x='2'/>", 1, 11, "stands twice", id="attribute-twice"),
        pytest.param("<a/><b/>", 1, 5, "follows the end", id="two-documents"),
        pytest.param("<x:a/>", 1, 1, "prefix", id="prefix"),
        pytest.param("plain text", 1, 1, "begin as XML", id="no-xml"),
        pytest.param("<a", 1, 1, "not closed", id="open-tag"),
        pytest.param("<a><![CDATA[x", 1, 14, "CDATA", id="open-literal"),
        pytest.param("<a>&#0;</a>", 1, 4, "no character", id="forbidden-reference"),
        pytest.param("<a xmlns:x=''/>", 1, 1, "well-formed", id="other-faults"),
    ],
)
def test_a_fault_is_refused_with_its_place(text: str, line: int, column: int, message: str) -> None:
    with pytest.raises(DraftError, match=message) as raised:
        document_of(text)
    assert (raised.value.line, raised.value.column) == (line, column)
    assert raised.value.path == "draft.xml"
    assert raised.value.hint


@pytest.mark.parametrize("text", ["", "\ufeff", " \r\n"])
def test_an_empty_file_is_clean(text: str) -> None:
    assert document_of(text).blocks == ()


@pytest.mark.parametrize(
    ("declared", "text", "expected"),
    [
        pytest.param("<!ENTITY x 'a child'>", "&x; b", "a child b", id="words"),
        pytest.param("<!ENTITY x '<b>a</b>'>", "&x; b", "&x; b", id="markup"),
        pytest.param("<!ENTITY x SYSTEM 'file:///etc/passwd'>", "&x; b", "&x; b", id="file"),
        pytest.param("<!ENTITY % x SYSTEM 'http://a.b/c'> %x;", "&y; b", "&y; b", id="address"),
        pytest.param("<!ENTITY % x 'words'>", "a", "a", id="parameter"),
    ],
)
def test_entities_stand_for_words_or_for_themselves(
    monkeypatch: pytest.MonkeyPatch,
    declared: str,
    text: str,
    expected: str,
) -> None:
    monkeypatch.setattr(socket, "socket", None)
    document = document_of(f"<!DOCTYPE a SYSTEM 'http://a.b/a.dtd' [{declared}]><a>{text}</a>")
    assert document.blocks[0].text == expected


@pytest.mark.parametrize(
    "value",
    [
        pytest.param("&a;&a;", id="made-of-others"),
        pytest.param("x" * 2000, id="long"),
    ],
)
def test_entities_that_grow_are_refused(value: str) -> None:
    text = f"<!DOCTYPE a [\n<!ENTITY b '{value}'>]><a t='&b;'>&b;</a>"
    with pytest.raises(DraftError, match="“b”") as raised:
        document_of(text)
    assert raised.value.line == 2


def test_nesting_beyond_reason_is_read() -> None:
    text = "<quote>" * 10_000 + "child" + "</quote>" * 10_000
    assert blocks_of(text)[0].text == "child"


@pytest.mark.parametrize(
    ("documents", "titles"),
    [
        pytest.param(["bill"], [], id="a-bill-speaks-for-itself"),
        pytest.param(["act"], ["a b", "b"], id="an-act-bears-a-title"),
        pytest.param(["bill", "act"], ["a b", "b"], id="an-act-behind-a-bill-does-too"),
    ],
)
def test_the_document_decides_what_its_own_title_is(
    documents: list[str], titles: list[str]
) -> None:
    body = "<preface><longTitle><p>a <docTitle>b</docTitle></p></longTitle></preface>"
    each = "".join(f"<{name}>{body}</{name}>" for name in documents)
    text = f"<akomaNtoso xmlns='{AKN}'><documentCollection>{each}</documentCollection></akomaNtoso>"
    inlines = [
        block.text[inline.start : inline.end]
        for block in read_text(text, path="a.xml").blocks
        for inline in block.inlines
        if inline.kind is InlineKind.CITATION
    ]
    assert inlines == titles

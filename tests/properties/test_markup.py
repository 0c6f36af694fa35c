"""The same paragraphs as plain text, HTML and XML say the same; broken markup loses no text."""

from __future__ import annotations

import contextlib
import html
import re

from hypothesis import example, given, settings
from hypothesis import strategies as st

from vocabtool.document import Document
from vocabtool.errors import DraftError
from vocabtool.matcher import TermIndex
from vocabtool.readers import read_text
from vocabtool.term import Status, Term

TERMS = tuple(
    Term(id=text, text=text, lang="en", status=Status.DEPRECATED, concept="c")
    for text in ("child labour", "street children", "R&D <unit>")
)
INDEX = TermIndex(TERMS)
WORDS = (*(term.text for term in TERMS), "Report", "naïve", "\u00a0", "😀", "“x”", "<", "&", '"')
GAPS = (" ", " ", ", ", "-", "'s ")
PARAGRAPHS = st.lists(
    st.lists(st.tuples(st.sampled_from(WORDS), st.sampled_from(GAPS)), min_size=1, max_size=8).map(
        lambda pairs: "A " + "".join(map("".join, pairs)) + "end."
    ),
    min_size=1,
    max_size=4,
)
TAGS = (
    *("<p>", "</p>", "<div>", "</div>", "<b>", "</b>", "<q>", "</q>", "<table>", "<tr>", "<td>"),
    *("<th>", "</table>", "<ul>", "<li>", "</ul>", "<h1>", "</h2>", "<sup>", "</sup>", "<br/>"),
    *("<a href=u>", "<a href='u>'>", "</a>", "<pre>", "</pre>", "<i lang=fr>", "</i>", "<p/>"),
    *("<caption>", "</td>", "</tr>", "<thead>", "<dl>", "<dt>", "<title>", "</title>", "</body>"),
    *("<rt>", "</rt>", "<blockquote>", "</blockquote>", "<select>", "<x-y z>", "<!--x-->", "<!x>"),
    *("<script>", "<template>", "<p hidden>", "<textarea>", "<!--", "<![CDATA[", "]]>"),
)
WORD = "Ünï"
MARKED = st.lists(st.sampled_from((*TAGS, " ", WORD)), max_size=40)
NAMES = st.sampled_from(
    ("p", "quote", "b", "list", "item", "table", "row", "cell", "th", "note", "authorialNote", "x"),
)
TREES = st.recursive(
    st.sampled_from(
        (WORD, "&#220;n&#xef;", f"<![CDATA[{WORD}]]>", "<!--c-->", "\r\n", "1 ", "<br/>")
    ),
    lambda inner: st.builds(
        lambda name, parts: f"<{name}>{''.join(parts)}</{name}>", NAMES, st.lists(inner, max_size=5)
    ),
    max_leaves=20,
)
OUTERMOST = st.sampled_from(
    (
        "<doc>{}</doc>",
        "<akomaNtoso xmlns='http://docs.oasis-open.org/legaldocml/ns/akn/3.0'>{}</akomaNtoso>",
        "<TEI xmlns='http://www.tei-c.org/ns/1.0'>{}</TEI>",
        "<article>{}</article>",
    ),
)


def found_in(document: Document, *, is_escaped: bool) -> list[tuple[str, str]]:
    """Return the terms found, each with what stands at its place in the source."""
    found = []
    for block in document.blocks:
        for match in INDEX.matches(block, "en"):
            start, end = block.source_span(match.start, match.end)
            source = document.text[start:end]
            found.append((match.term.id, html.unescape(source) if is_escaped else source))
    return found


@given(paragraphs=PARAGRAPHS, references=st.booleans())
def test_the_same_paragraphs_give_the_same_matches(
    *, paragraphs: list[str], references: bool
) -> None:
    """At the places where they stand: the source there, unescaped, is what the text has."""

    def escaped(text: str) -> str:
        safe = html.escape(text)
        return safe.encode("ascii", "xmlcharrefreplace").decode() if references else safe

    expected = found_in(read_text("\n\n".join(paragraphs), format="text"), is_escaped=False)
    marked = "".join(f"<p>{escaped(paragraph)}</p>\n" for paragraph in paragraphs)
    page = read_text(f"<!doctype html><body>{marked}", format="html")
    tree = read_text(f"<?xml version='1.0'?><doc>{marked}</doc>", format="xml")
    assert found_in(page, is_escaped=True) == expected
    assert found_in(tree, is_escaped=True) == expected


@given(pieces=MARKED)
@example(pieces=["<p>", "<script>", WORD, "<p>"])
def test_words_between_tags_are_lost_only_where_the_page_hides_them(pieces: list[str]) -> None:
    """However the tags fit together; what is hidden by intent ends with an end tag."""
    if any(tag in pieces for tag in ("<p hidden>", "<!--", "<![CDATA[")):
        return
    document = read_text("".join(pieces), format="html")
    read = "".join(block.text for block in document.blocks)
    assert read.count(WORD) == pieces.count(WORD)


@given(pieces=MARKED, text=st.text(max_size=60))
def test_blocks_of_broken_markup_map_to_their_source(pieces: list[str], text: str) -> None:
    assert_is_mapped(read_text("".join(pieces) + text + "".join(pieces), format="html"))


@given(tree=TREES, outermost=OUTERMOST, mark=st.sampled_from(("", "\ufeff")))
def test_no_word_of_a_tree_is_lost(tree: str, outermost: str, mark: str) -> None:
    document = read_text(mark + outermost.format(tree), format="xml")
    read = "".join(block.text for block in document.blocks)
    assert read.count(WORD) == tree.count(WORD) + tree.count("&#220;n&#xef;")
    assert_is_mapped(document)


@given(text=st.text(max_size=60) | MARKED.map("".join) | TREES)
@settings(max_examples=300)
def test_xml_is_read_or_refused(text: str) -> None:
    with contextlib.suppress(DraftError):
        assert_is_mapped(read_text(text, format="xml"))


def assert_is_mapped(document: Document) -> None:
    """Hold each block to its source: its pieces tile it, ascend, and say what stands there."""
    for block in document.blocks:
        written = source_end = 0
        for segment in block.segments:
            assert segment.text_start == written
            assert segment.source_start >= source_end
            written += segment.text_length
            source_end = segment.source_start + segment.source_length
            text = block.text[segment.text_start : written]
            source = document.text[segment.source_start : source_end]
            if len(text) == len(source) and not text.isspace():
                assert re.sub(r"\s", " ", text) == re.sub(r"\s", " ", source)
        assert written == len(block.text)
        assert source_end <= len(document.text)
        assert all(0 <= i.start <= i.end <= len(block.text) for i in block.inlines)

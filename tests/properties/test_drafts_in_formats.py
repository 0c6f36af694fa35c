"""Tables, messages and light markup: what holds for every text, and for the same text in each.

Offsets are true, nothing breaks, and a paragraph has the same matches whatever it is wrapped in.
"""

from __future__ import annotations

import base64
import quopri
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vocabtool.document import Block, BlockKind
from vocabtool.matcher import TermIndex
from vocabtool.readers import read_text
from vocabtool.term import Status, Term

FORMATS = ("table", "email", "restructuredtext", "asciidoc", "latex")
# Marks that a reader writes in another character of the same length.
WRITTEN_OTHERWISE = {"`": "\u2018", "'": "\u2019", "}": "”\u2019"}
PIECES = {
    "table": (*'",;\t|', '""', "\r\n", "\n", "sep=;\n", "child", "porn ", " ", "\ufeff", "1"),
    "email": (
        *(
            "Subject: ",
            "=?utf-8?q?=C3?=",
            "=?latin-1?b?YQ==?=",
            "\n",
            "\r\n",
            "\n\n",
            " ",
            ">",
            "> ",
        ),
        *("Content-Type: multipart/alternative; boundary=b\n", "Content-Type: message/rfc822\n"),
        *(
            "Content-Type: text/plain; charset=utf-16\n",
            "Content-Type: text/csv\n",
            "--b\n",
            "--b--",
        ),
        *("Content-Transfer-Encoding: base64\n", "Content-Transfer-Encoding: quoted-printable\n"),
        *("=C3=A9", "=\n", "=E4", "YWJj", "Y2hpbGQ=", "é", "child", "-- \n", "-----Hallo-----\n"),
        *(
            "Von: a@b.c\n",
            "An: b\n",
            "Am: c\n",
            "a@b.c 2024:\n",
            "charset=iso-2022-jp",
            "\x1b$B",
            "x",
        ),
    ),
    "restructuredtext": (
        *(
            "*",
            "**",
            "`",
            "``",
            "_",
            "__",
            "|",
            ":",
            "::",
            ":ref:`",
            "`_",
            " <u>`_",
            " [1]_",
            "\\",
            " ",
        ),
        *(
            "\n",
            "\n\n",
            "\r\n",
            "\n  ",
            "\n\n    ",
            ".. ",
            ".. note:: ",
            ".. [1] ",
            ".. _a: ",
            "..\n",
        ),
        *(
            ".. list-table::\n   :header-rows: 1\n\n   * - ",
            ".. csv-table::\n\n   ",
            ".. code::\n\n   ",
        ),
        *("+---+---+\n", "+===+===+\n", "| a | b |\n", "== ==\n", "a  b\n", "====\n", "----\n"),
        *(
            "* ",
            "- ",
            "1. ",
            ":a: ",
            "-a  ",
            "| ",
            ">>> ",
            "child",
            "porn",
            "中文",
            "é",
            ",",
            "\ufeff",
        ),
    ),
    "asciidoc": (
        *(
            "*",
            "**",
            "_",
            "`",
            "#",
            "+",
            "++",
            "^",
            "~",
            '"`',
            '`"',
            "'`",
            "`'",
            "<<",
            ">>",
            "((",
            ")) ",
        ),
        *(
            "link:u[",
            "footnote:[",
            "image:a[",
            "]",
            "[",
            "{nbsp}",
            "{a}",
            "&amp;",
            "\\",
            "http://x.y",
            " ",
        ),
        *(
            "= ",
            "== ",
            "* ",
            "** ",
            ". ",
            "- ",
            "1. ",
            "a:: ",
            "+\n",
            "NOTE: ",
            "// ",
            ":a: ",
            ":a: b c\n",
        ),
        *(
            "----\n",
            "....\n",
            "____\n",
            "====\n",
            "****\n",
            "--\n",
            "|===\n",
            ",===\n",
            "////\n",
            "```\n",
        ),
        *(
            "|",
            "2+|",
            "[quote, a]\n",
            "[source]\n",
            '[%header,cols="2*"]\n',
            ".T\n",
            "\n",
            "\n\n",
            "\r\n",
        ),
        *(
            "image::a[b]\n",
            "ifdef::a[b]\n",
            "> ",
            '"',
            "-- a",
            "child",
            "porn",
            "é",
            "中文",
            ",",
            "~~~~~\n",
        ),
    ),
    "latex": (
        *(
            "\\emph{",
            "\\footnote{",
            "\\enquote{",
            "\\section{",
            "\\href{u}{",
            "\\foreignlanguage{french}{",
            "}",
        ),
        *(
            "{",
            "[",
            "]",
            "\\item ",
            "\\item[",
            "\\\\",
            "&",
            "~",
            "--",
            "---",
            "``",
            "''",
            "`",
            "'",
            "\\'e",
            "\\c{c}",
        ),
        *(
            "\\begin{document}",
            "\\end{document}",
            "\\begin{quote}",
            "\\end{quote}",
            "\\begin{itemize}",
        ),
        *(
            "\\end{itemize}",
            "\\begin{tabular}{ll}",
            "\\end{tabular}",
            "\\hline",
            "\\multicolumn{2}{c}{",
        ),
        *(
            "\\begin{verbatim}",
            "\\end{verbatim}",
            "\\begin{x}",
            "\\end{x}",
            "\\verb|a|",
            "$",
            "$$",
            "\\(",
            "\\)",
        ),
        *(
            "% x\n",
            "%\n",
            "\\newcommand{\\a}[1]{",
            "\\title{",
            "pdftitle={",
            "\\cite[p]{x}",
            "\\ref{x}",
            "\\a",
        ),
        *(
            "\\oe ",
            "\\,",
            "\\-",
            "\\%",
            "\n",
            "\n\n",
            "\r\n",
            " ",
            "child",
            "porn",
            "é",
            "中文",
            ",",
            "\ufeff",
        ),
    ),
}
formats = st.sampled_from(FORMATS)
anything = st.text(max_size=200)


@st.composite
def drafts(draw: st.DrawFn) -> tuple[str, str]:
    """Return the name of a format and a text that looks as if it were of it."""
    name = draw(formats)
    pieces = st.lists(st.sampled_from(PIECES[name]), max_size=40).map("".join)
    return name, draw(pieces | anything)


@given(draft=drafts(), data=st.data())
def test_blocks_have_their_places_in_the_source(
    draft: tuple[str, str], data: st.DataObject
) -> None:
    name, text = draft
    document = read_text(text, format=name)
    for block in document.blocks:
        assert_tiled(block, text)
        for inline in block.inlines:
            assert 0 <= inline.start <= inline.end <= len(block.text)
        start = data.draw(st.integers(0, len(block.text) - 1))
        end = data.draw(st.integers(start + 1, len(block.text)))
        source_start, source_end = block.source_span(start, end)
        assert 0 <= source_start < source_end <= len(text)
    for comment in document.comments:
        assert 0 <= comment.start < comment.end <= len(text)


def assert_tiled(block: Block, source: str) -> None:
    written = place = 0
    for segment in block.segments:
        assert segment.text_start == written
        assert segment.text_length > 0
        assert segment.source_length > 0
        assert segment.source_start >= place
        written += segment.text_length
        place = segment.source_start + segment.source_length
        if segment.text_length == segment.source_length:
            assert_same(
                block.text[segment.text_start : written], source[segment.source_start : place]
            )
    assert written == len(block.text)
    assert place <= len(source)


def assert_same(text: str, source: str) -> None:
    """Compare a piece with its source, character by character; white space may differ in kind.

    Bytes that are no text in the charset declared say nothing of which character is whose.
    """
    if "\ufffd" in text:
        return
    for letter, original in zip(text, source, strict=True):
        assert (
            letter.isspace() or letter == original or letter in WRITTEN_OTHERWISE.get(original, "")
        )


def csv(paragraphs: list[str]) -> str:
    rows = ('"{}",1\n'.format(text.replace('"', '""')) for text in paragraphs)
    return "Text,Number\n" + "".join(rows)


def mail(transfer: str, encoded: Callable[[bytes], bytes]) -> Callable[[list[str]], str]:
    def written(paragraphs: list[str]) -> str:
        body = encoded("\n\n".join(paragraphs).encode()).decode()
        head = "Subject: Draft\nContent-Type: text/plain; charset=utf-8"
        return f"{head}\nContent-Transfer-Encoding: {transfer}\n\n{body}"

    return written


WRITTEN: dict[str, tuple[str, Callable[[list[str]], str]]] = {
    "table": ("table", csv),
    "email": ("email", mail("8bit", bytes)),
    "email-quoted-printable": ("email", mail("quoted-printable", quopri.encodestring)),
    "email-base64": ("email", mail("base64", base64.encodebytes)),
    "restructuredtext": ("restructuredtext", "\n\n".join),
    "asciidoc": ("asciidoc", "\n\n".join),
    "latex": ("latex", "\n\n".join),
}
WORDS = ("child", "pornography", "the", "report", "“says”", "café", "детей", "(so)", "and")
TERM = Term(id="t", concept="c", text="child pornography", lang="en", status=Status.DEPRECATED)
paragraphs = st.lists(
    st.lists(st.sampled_from(WORDS), min_size=3, max_size=30).map(
        lambda words: "We read: " + " ".join(words) + "."
    ),
    min_size=1,
    max_size=4,
)


@pytest.mark.parametrize("wrapping", WRITTEN)
@given(texts=paragraphs)
def test_the_same_paragraphs_have_the_same_matches(wrapping: str, texts: list[str]) -> None:
    """Each at its own place: what stands there is the phrase again, as far as it is not encoded."""
    name, write = WRITTEN[wrapping]
    source = write(texts)
    assert matches(source, name) == matches("\n\n".join(texts), "text")
    for block, first, last in matched(source, name):
        start, end = block.source_span(first, last)
        if wrapping != "email-base64":
            found = quopri.decodestring(source[start:end].encode()).decode()
            assert found.split() == block.text[first:last].split()


def matches(text: str, name: str) -> list[tuple[str, str]]:
    """Return each match with the words before it in its block."""
    return [
        (" ".join(block.text[:start].split()), " ".join(block.text[start:end].split()))
        for block, start, end in matched(text, name)
    ]


def matched(text: str, name: str) -> list[tuple[Block, int, int]]:
    index = TermIndex((TERM,))
    return [
        (block, match.start, match.end)
        for block in read_text(text, format=name).blocks
        if block.kind is not BlockKind.CODE
        for match in index.matches(block, lambda _: "en")
    ]

"""What holds for every text, however odd: offsets are true, nothing is lost, nothing breaks."""

from __future__ import annotations

import contextlib
import re
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vocabtool.document import Block, Document
from vocabtool.errors import DraftError
from vocabtool.readers import read_text
from vocabtool.readers.encoding import decode

FORMATS = ("text", "markdown", "html")
PIECES = (
    *(
        "child",
        " ",
        "pornography",
        "Ünï",
        "é",
        "中文",
        "。",
        "على",
        "\n",
        "\n\n",
        "\r\n",
        "\r",
        "\t",
    ),
    *("*", "**", "_", "`", "``", "```\n", "~~", "# ", "- ", "* ", "1. ", "(a) ", "> ", ">", "    "),
    *(
        "[",
        "](http://x.y",
        ' "t")',
        ")",
        "![",
        "[^1]",
        "[^1]: ",
        "[r]: /u 'T'\n",
        "|",
        "| - | - |\n",
    ),
    *("<b>", "</b>", "<sup>", "1", "</sup>", "<div>", "</div>", "<td>", "<!--", "-->", "&nbsp;"),
    *("&amp;", "&", "\\", "\\|", "<q lang='fr'>", "</q>", "---\n", "===\n", "title: ", ": ", ","),
    *("²", "[2] ", "\ufeff", "\0", "\u00ad", "\u3000", "\f", "  ", "--- ---\n", "x" * 50, '"', "'"),
)
texts = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)
anything = st.text(max_size=200)


def blocks_of(text: str, format_name: str) -> tuple[Document, tuple[Block, ...]]:
    document = read_text(text, format=format_name)
    return document, document.blocks


def plain_spaces(text: str) -> str:
    return re.sub(r"\s", " ", text)


@pytest.mark.parametrize("format_name", FORMATS)
@given(text=texts | anything)
def test_segments_tile_the_text_and_ascend_in_the_source(format_name: str, text: str) -> None:
    document, blocks = blocks_of(text, format_name)
    for block in blocks:
        written = source_end = 0
        for segment in block.segments:
            assert segment.text_start == written
            assert segment.text_length > 0
            assert segment.source_length > 0
            assert segment.source_start >= source_end
            written += segment.text_length
            source_end = segment.source_start + segment.source_length
        assert written == len(block.text)
        assert source_end <= len(document.text)


@pytest.mark.parametrize("format_name", FORMATS)
@given(text=texts | anything)
def test_a_piece_as_long_as_its_source_is_its_source(format_name: str, text: str) -> None:
    """But for white space: a line end is a newline in the block, or a space."""
    document, blocks = blocks_of(text, format_name)
    for block in blocks:
        for segment in block.segments:
            if segment.text_length != segment.source_length:
                continue
            start = segment.source_start
            source = document.text[start : start + segment.source_length]
            written = block.text[segment.text_start : segment.text_start + segment.text_length]
            if written.strip():
                assert plain_spaces(source) == plain_spaces(written)


@pytest.mark.parametrize("format_name", FORMATS)
@given(text=texts, data=st.data())
def test_every_span_of_a_block_has_a_span_of_the_source(
    format_name: str,
    text: str,
    data: st.DataObject,
) -> None:
    document, blocks = blocks_of(text, format_name)
    for block in blocks:
        start = data.draw(st.integers(0, len(block.text) - 1))
        end = data.draw(st.integers(start + 1, len(block.text)))
        source_start, source_end = block.source_span(start, end)
        assert 0 <= source_start < source_end <= len(document.text)
        span = document.locator().span(source_start, source_end)
        assert (span.start, span.end) == (source_start, source_end)


@pytest.mark.parametrize("format_name", FORMATS)
@given(text=texts | anything)
def test_inline_structure_lies_inside_its_block(format_name: str, text: str) -> None:
    _, blocks = blocks_of(text, format_name)
    for block in blocks:
        for inline in block.inlines:
            assert 0 <= inline.start <= inline.end <= len(block.text)


@pytest.mark.parametrize("format_name", FORMATS)
@given(text=texts | anything)
def test_comments_stand_where_they_say(format_name: str, text: str) -> None:
    document, _ = blocks_of(text, format_name)
    for comment in document.comments:
        assert document.text[comment.start : comment.end].startswith("<!--")


WORDS = st.lists(
    st.text(st.characters(categories=("Lu", "Ll", "Lo")), min_size=4, max_size=12),
    min_size=1,
    max_size=12,
)
MARKUP = st.sampled_from(
    (
        " ",
        "\n",
        "\n\n",
        "\r\n",
        " *",
        "* ",
        "**",
        "\n- ",
        "\n> ",
        "\n1. ",
        " `",
        "` ",
        "\n# ",
        ", ",
    ),
)


@pytest.mark.parametrize("format_name", FORMATS)
@given(words=WORDS, data=st.data())
def test_every_word_stands_in_some_block(
    format_name: str, words: list[str], data: st.DataObject
) -> None:
    """Letters outside markup are never lost; markup here is whatever takes no letters with it."""
    text = "".join(word + data.draw(MARKUP) for word in words)
    _, blocks = blocks_of(text, format_name)
    read = "".join(block.text for block in blocks)
    assert letters(read) == letters(text)


def letters(text: str) -> str:
    return "".join(letter for letter in text if unicodedata.category(letter).startswith("L"))


@given(raw=st.binary(max_size=100))
@settings(max_examples=200)
def test_bytes_that_decode_are_the_file_again(raw: bytes) -> None:
    """Whatever is not refused can be written back byte for byte: no character was replaced."""
    with contextlib.suppress(DraftError):
        text, encoding = decode(raw, "draft.txt")
        assert text.encode(encoding) == raw

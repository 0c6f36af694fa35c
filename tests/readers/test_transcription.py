"""A text in another writing: what was read from it is brought back to the source."""

from __future__ import annotations

import pytest

from vocabtool.document import Block, BlockKind, Comment, Segment
from vocabtool.readers.passage import Surroundings
from vocabtool.readers.transcription import Transcription

# "abcde" stands in the source as "ab", "[cd]" and "e": the piece in the middle maps as a whole.
SOURCE = "ab[cd]e"
ABCDE = Transcription("abcde", [Segment(0, 2, 0, 2), Segment(2, 2, 2, 4), Segment(4, 1, 6, 1)])


def block_of(text: str, *segments: Segment) -> Block:
    return Block(kind=BlockKind.PARAGRAPH, text=text, segments=segments)


@pytest.mark.parametrize(
    ("phrase", "source"),
    [
        pytest.param("b", "b", id="letter"),
        pytest.param("bc", "b[cd]", id="into-the-whole"),
        pytest.param("d", "[cd]", id="part-of-the-whole"),
        pytest.param("de", "[cd]e", id="out-of-the-whole"),
    ],
)
def test_a_phrase_is_brought_back(phrase: str, source: str) -> None:
    block = ABCDE.block(BlockKind.PARAGRAPH, Surroundings())
    assert block is not None
    start = block.text.index(phrase)
    first, last = block.source_span(start, start + len(phrase))
    assert SOURCE[first:last] == source


@pytest.mark.parametrize(
    ("segment", "expected"),
    [
        pytest.param(Segment(0, 1, 0, 2), Segment(0, 1, 0, 2), id="in-letters"),
        pytest.param(Segment(0, 1, 1, 2), Segment(0, 1, 1, 5), id="into-the-whole"),
        pytest.param(Segment(0, 1, 3, 2), Segment(0, 1, 2, 5), id="out-of-the-whole"),
    ],
)
def test_a_piece_that_was_whole_stays_whole(segment: Segment, expected: Segment) -> None:
    (block,) = ABCDE.blocks([block_of("x", segment)])
    assert block.segments == (expected,)


def test_pieces_that_share_their_source_become_one() -> None:
    (block,) = ABCDE.blocks([block_of("cd", Segment(0, 1, 2, 1), Segment(1, 1, 3, 1))])
    assert block.segments == (Segment(0, 2, 2, 4),)


def test_a_comment_is_brought_back() -> None:
    (comment,) = ABCDE.comments([Comment(text="x", start=1, end=4)])
    assert SOURCE[comment.start : comment.end] == "b[cd]"


def test_a_part_is_brought_back() -> None:
    part = ABCDE.part(1, 4)
    block = part.block(BlockKind.PARAGRAPH, Surroundings())
    assert block is not None
    assert (block.text, block.source_span(0, 3)) == ("bcd", (1, 6))
    assert ABCDE.part(2, 2).block(BlockKind.PARAGRAPH, Surroundings()) is None

"""A passage keeps the place of every piece, and trims what is around it."""

from __future__ import annotations

from vocabtool.document import BlockKind, Inline, InlineKind, Segment
from vocabtool.readers.passage import Passage, Surroundings

AROUND = Surroundings(heading="Terms", lead="Avoid:", quote_depth=1)


def test_neighbouring_pieces_become_one_segment() -> None:
    passage = Passage()
    passage.write("child ", 5)
    passage.write("", 11)
    passage.write("porn", 11)
    block = passage.block(BlockKind.PARAGRAPH, AROUND)
    assert block is not None
    assert block.segments == (Segment(0, 10, 5, 10),)
    assert (block.heading, block.lead, block.quote_depth) == ("Terms", "Avoid:", 1)


def test_white_space_around_is_cut_off_with_its_places() -> None:
    passage = Passage()
    passage.write_whole("\u00a0", 0, 6)
    passage.mark(InlineKind.NOTE_MARK, 1)
    passage.write(" ab ", 6)
    passage.mark(InlineKind.EMPHASIS, 1)
    passage.write_whole("\n", 10, 2)
    block = passage.block(BlockKind.PARAGRAPH, AROUND)
    assert block is not None
    assert (block.text, block.segments) == ("ab", (Segment(0, 2, 7, 2),))
    assert block.inlines == (Inline(start=0, end=2, kind=InlineKind.EMPHASIS),)


def test_nothing_but_white_space_makes_no_block() -> None:
    passage = Passage()
    passage.write(" \n", 0)
    assert passage.block(BlockKind.PARAGRAPH, AROUND) is None


def test_what_is_taken_back_leaves_no_trace() -> None:
    passage = Passage()
    passage.write("child", 0)
    passage.write("3", 10)
    passage.mark(InlineKind.LINK, 5)
    passage.take_back(5)
    passage.write(" porn", 20)
    block = passage.block(BlockKind.PARAGRAPH, AROUND)
    assert block is not None
    assert (block.text, block.inlines) == ("child porn", ())
    assert block.segments == (Segment(0, 5, 0, 5), Segment(5, 5, 20, 5))


def test_part_of_a_piece_may_be_taken_back() -> None:
    passage = Passage()
    passage.write("child3", 0)
    assert passage.tail(2) == "ild3"
    passage.take_back(5)
    passage.write_whole("&", 10, 5)
    assert (passage.text(), passage.tail(4), passage.length) == ("child&", "d&", 6)

"""The head of a draft: the title it gives itself, and the title that an adopted text bears."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from itertools import accumulate, takewhile

from vocabtool.document import Block, BlockKind, Document
from vocabtool.language import primary
from vocabtool.regions.cue import cues
from vocabtool.regions.draft import draft_of
from vocabtool.regions.own_title import (
    cites_itself,
    is_own_line,
    names_document,
    names_draft,
    tells_purpose,
)
from vocabtool.regions.passage import Passage, Span
from vocabtool.regions.signs import CLAUSE_END, COMMAS, STOPS, WIDE

HEAD_KINDS = (BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.METADATA)
_HEAD_TEXT = 1_000  # code points of a block in which the signs of a head are looked for
_HEAD_LINE = 16  # words of a line that may be such a sign
_TITLE_LINE = 60  # words of one that is a title
_HEAD_BLOCKS = 12  # blocks that may be the head of a document
_NEAR = 4  # blocks between the title of an adopted text and what shows that it was adopted
_SENTENCE = 8  # words of a sentence that stands in no head
_WIDE_SENTENCE = 20  # characters of one that is written without spaces
_HEAD_LENGTH = 80  # words of a block that may be part of a head
_OWN = frozenset({BlockKind.HEADING, BlockKind.METADATA})
_COMMAS = frozenset(COMMAS)
_UNTITLED = CLAUSE_END - {"!"} | _COMMAS | {"."}  # no title ends so, but a sentence or a clause


class Head:
    """The first blocks of a document, where a draft or an adopted text bears its title."""

    def __init__(self, document: Document, passage: Passage) -> None:
        self.passage = passage
        self.document = document

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """The first blocks, up to the first sentence."""
        return tuple(takewhile(_is_no_prose, self.document.blocks[:_HEAD_BLOCKS]))

    def holds_adopted_title(self) -> bool:
        """Say whether the passage belongs to the head of an adopted, published text.

        What a page says of itself, its title in the window or its keywords, is no part of that.
        """
        if self.passage.block.kind is BlockKind.METADATA:
            return False
        if not self._says("adopted") or self.is_of_draft:  # known for the document by now
            return False
        return self._is_in_head() and self._is_signed()

    def _is_signed(self) -> bool:
        """Say whether a line near by shows that the text was adopted."""
        place = self.document.place_of(self.passage.block)
        above, below = self.blocks[:place][::-1], self.blocks[place:]
        return any(self._shows("adopted", _nearest(blocks)) for blocks in (above, below))

    def speaks_in(self, title: Span, match: Span) -> bool:
        """Say whether a draft speaks for itself where a match stands in a title."""
        if is_own_line(self.passage, title):
            return self._is_own_title(title)
        is_purpose = tells_purpose(self.passage, title, match)
        return is_purpose and self._is_in_head() and self.is_of_draft

    @property
    def is_of_draft(self) -> bool:
        """Whether the head says that the text is a draft, or a title of any length opens so."""
        return self._says("draft") or (self._says("draft_titles") and not self._says("adopted"))

    def cites(self, title: Span) -> bool:
        """Say whether a draft gives itself a short title there."""
        return cites_itself(self.passage, title) and self.is_of_draft

    def _is_own_title(self, title: Span) -> bool:
        """Say whether a title alone on its line is that of the draft itself."""
        if names_draft(self.passage, title):
            return True
        if self.passage.block.kind in _OWN and names_document(self.passage, title):
            return not (self._is_in_head() and self._says("adopted"))
        return self._is_in_head() and self.is_of_draft

    def _is_in_head(self) -> bool:
        block = self.passage.block
        if block.kind not in HEAD_KINDS:
            return False
        before = self._blocks_before(block)
        if before is None or len(self.passage.words) > _HEAD_LENGTH:
            return False
        if any(len(b.text[:_HEAD_TEXT].split()) > _HEAD_LENGTH for b in before):
            return False
        return self.passage.text.rstrip()[-1:] not in _UNTITLED

    def _blocks_before(self, block: Block) -> tuple[Block, ...] | None:
        for index, other in enumerate(self.blocks):
            if other is block or other == block:
                return self.blocks[:index]
        return None

    def _says(self, key: str) -> bool:
        question = "head", key, primary(self.passage.language)
        return draft_of(self.document).answer(question, lambda: self._shows(key, self.blocks))

    def _shows(self, key: str, blocks: Sequence[Block]) -> bool:
        rows = cues(primary(self.passage.language), "title", key)
        head = (block for block in blocks if block.kind in HEAD_KINDS)
        lines = (line for block in head for line in block.text[:_HEAD_TEXT].splitlines())
        longest = _TITLE_LINE if key == "draft_titles" else _HEAD_LINE
        return any(rows.hold_in(line) for line in lines if len(line.split()) <= longest)


def _is_no_prose(block: Block) -> bool:
    """Say whether a block may stand in a head: it is no whole sentence of some length."""
    text = block.text[:_HEAD_TEXT]
    long = len(text.split()) >= _SENTENCE or sum(each >= WIDE for each in text) >= _WIDE_SENTENCE
    return not (long and block.text[-_HEAD_TEXT:].rstrip()[-1:] in STOPS)


def _nearest(blocks: Sequence[Block]) -> Sequence[Block]:
    """Return the first blocks; those that end with a comma, as a preamble does, do not count."""
    whole = accumulate(block.text.rstrip()[-1:] not in _COMMAS for block in blocks)
    return [block for block, number in zip(blocks, whole, strict=True) if number <= _NEAR]

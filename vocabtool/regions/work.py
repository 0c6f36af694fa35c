"""Titles that typography sets off: works in marks or italics, and the head of an adopted text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import accumulate, takewhile

from vocabtool.document import Block, BlockKind, Document, InlineKind
from vocabtool.folding import APOSTROPHES
from vocabtool.language import primary
from vocabtool.regions.bibliography import entry_evidence
from vocabtool.regions.catalogue import catalogue_evidence
from vocabtool.regions.cue import cues
from vocabtool.regions.draft import draft_of
from vocabtool.regions.instrument import instrument_title
from vocabtool.regions.line import written
from vocabtool.regions.marks import mark_system
from vocabtool.regions.own_title import (
    cites_itself,
    is_own_line,
    names_document,
    names_draft,
    tells_purpose,
)
from vocabtool.regions.passage import Passage, Span
from vocabtool.regions.signs import CLAUSE_END, COMMAS, STOPS, WIDE
from vocabtool.regions.title_words import title_words

_HEAD_BLOCKS = 12  # blocks that may be the head of a document
_NEAR = 4  # blocks between the title of an adopted text and what shows that it was adopted
_SENTENCE = 8  # words of a sentence that stands in no head
_WIDE_SENTENCE = 20  # characters of one that is written without spaces
_HEAD_TEXT = 1_000  # code points of a block in which the signs of a head are looked for
_HEAD_LINE = 16  # words of a line that may be such a sign
_ARTICLE_NUMBER = 3  # words of a line that gives nothing but the number of a provision
_HEAD_LENGTH = 80  # words of a block that may be part of a head
_OWN = frozenset({BlockKind.HEADING, BlockKind.METADATA})
_BLOCKS = (BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.METADATA)
_SHARE_OF_CAPITALS = 0.7
_EXCERPT = 90
_CLOSED = frozenset(".;:,!?")
_COMMAS = frozenset(COMMAS)
_UNTITLED = CLAUSE_END - {"!"} | _COMMAS | {"."}  # no title ends so, but a sentence or a clause


def title_evidence(passage: Passage, match: Span, document: Document) -> str:
    """Return what shows that a match stands in a title that is not registered."""
    if set_off := _set_off(passage, match):
        return set_off
    if cited := _cited(passage, match):
        return f"a work: “{cited}”"
    entry = entry_evidence(passage, match) or catalogue_evidence(passage, match)
    if entry := entry or _provision(passage, match):
        return entry
    title = instrument_title(passage, match)
    head = _Head(document, passage)
    if number := head.provision_above() or head.provision_before(match):
        return f"the heading of a provision: “{number}”"
    if title is not None and not head.speaks_in(title, match):
        return f"“{passage.excerpt(title.start, title.end, _EXCERPT)}”"
    return "at the head of an adopted text" if head.holds_adopted_title() else ""


def cites_own_title(passage: Passage, match: Span, document: Document) -> bool:
    """Say whether a match stands where a draft says how it may be cited: its own voice."""
    rows = cues(primary(passage.language), "title", "own_titles")
    if not rows.may_hold_in(passage):
        return False
    title = instrument_title(passage, match)
    return title is not None and _Head(document, passage).cites(title)


def is_in_own_title(passage: Passage, match: Span, document: Document) -> bool:
    """Say whether a match stands in the title that a draft gives itself: its own voice."""
    title = instrument_title(passage, match)
    return title is not None and _Head(document, passage).speaks_in(title, match)


def _provision(passage: Passage, match: Span) -> str:
    """Return the provision in the heading of which, behind its number, a match stands."""
    found = cues(primary(passage.language), "name", "provisions").found_around(passage, match)
    if found is None:
        return ""
    return f"the heading of a provision: “{passage.excerpt(found.start, found.end, _EXCERPT)}”"


def _set_off(passage: Passage, match: Span) -> str:
    if any(not _is_of_draft(passage, marked) for marked in _citations(passage, match)):
        return "marked as the title of a work"
    language = primary(passage.language)
    works = mark_system(language).works
    for quoted in passage.quotes_around(match.start, match.end):
        unit = Span(quoted.inner_start, quoted.inner_end)
        if quoted.mark in works:
            return f"in title marks “{passage.excerpt(unit.start, unit.end, _EXCERPT)}”"
        if _is_announced(passage, unit, "announced_works"):
            return f"a work: “{passage.excerpt(unit.start, unit.end, _EXCERPT)}”"
        if _reads_like_title(passage, unit, match) and _is_announced(passage, unit, "named_works"):
            return f"a work: “{passage.excerpt(unit.start, unit.end, _EXCERPT)}”"
    return _in_italics(passage, match)


def _citations(passage: Passage, match: Span) -> Iterator[Span]:
    for inline in passage.block.inlines_over(match.start, match.end):
        if inline.kind is InlineKind.CITATION:
            yield Span(inline.start, inline.end)


def _is_of_draft(passage: Passage, title: Span) -> bool:
    """Say whether a title is all that its block holds, and names a draft: it is the draft's own."""
    is_alone = not (passage.text[: title.start].strip() or passage.text[title.end :].strip())
    return is_alone and names_draft(passage, title)


def _cited(passage: Passage, match: Span) -> str:
    """Return the work that a match is named in, if an article before it has a capital.

    No sentence begins there, nor a line: small letters stand before it.
    """
    words = title_words(primary(passage.language))
    place = passage.index_at(match.start) - 1
    if place < 1 or not words.holds("openings", passage, place) or not passage.is_capital(place):
        return ""
    start, before = passage.words[place].start, passage.words[place - 1]
    opening = passage.index_at(passage.sentence_at(start).start)
    joined = passage.gap(place) == " " and not passage.gap(place + 1).strip(f"{APOSTROPHES} ")
    small = passage.text[before.start : before.end].islower()
    small = small or opening == place - 1  # “Dans La …”
    if opening == place or not joined or not small or passage.is_all_capitals(start, match.end):
        return ""
    return passage.excerpt(start, match.end, _EXCERPT)


def _in_italics(passage: Passage, match: Span) -> str:
    for unit in _italics(passage, match):
        if not _reads_like_title(passage, unit, match):
            continue
        keys = ("named_works", "announced_works")
        announced = (_is_announced(passage, unit, key, set_off=True) for key in keys)
        if _has_capitals(passage, unit) or any(announced):
            return f"in italics: “{passage.excerpt(unit.start, unit.end, _EXCERPT)}”"
    return ""


def _italics(passage: Passage, match: Span) -> Iterator[Span]:
    for emphasis in passage.emphases_around(match.start, match.end):
        if emphasis.end - emphasis.start < len(passage.text):
            yield emphasis


def _is_announced(passage: Passage, unit: Span, key: str, *, set_off: bool = False) -> bool:
    rows = cues(primary(passage.language), "title", key)
    if not rows.may_hold_in(passage):
        return False
    sentence = passage.outer_sentence_at(unit.start)
    reach = (Span(sentence.start, max(sentence.end, unit.end)),)
    line = written(passage, unit, reach, set_off=set_off)
    return rows.search(line) is not None


def _reads_like_title(passage: Passage, unit: Span, match: Span) -> bool:
    """Say whether words are more than the term and begin with a capital, or all have capitals."""
    first, last = passage.indexes(unit.start, unit.end)
    if last - first > passage.count_in(match.start, match.end):
        return not passage.text[passage.words[first].start].islower()
    return last - first > 1 and all(passage.is_capital(index) for index in range(first, last))


def _has_capitals(passage: Passage, unit: Span) -> bool:
    first, last = passage.indexes(unit.start, unit.end)
    words = title_words(primary(passage.language))
    content = [i for i in range(first, last) if not words.holds("small", passage, i)]
    capitals = [i for i in content if passage.is_capital(i)]
    return len(content) > 2 and len(capitals) >= _SHARE_OF_CAPITALS * len(content)  # noqa: PLR2004 -- two words may be a heading


def _is_no_prose(block: Block) -> bool:
    """Say whether a block may stand in a head: it is no whole sentence of some length."""
    text = block.text[:_HEAD_TEXT]
    long = len(text.split()) >= _SENTENCE or sum(each >= WIDE for each in text) >= _WIDE_SENTENCE
    return not (long and block.text[-_HEAD_TEXT:].rstrip()[-1:] in STOPS)


def _nearest(blocks: Sequence[Block]) -> Sequence[Block]:
    """Return the first blocks; those that end with a comma, as a preamble does, do not count."""
    whole = accumulate(block.text.rstrip()[-1:] not in _COMMAS for block in blocks)
    return [block for block, number in zip(blocks, whole, strict=True) if number <= _NEAR]


class _Head:
    """The first blocks of a document, where an adopted text bears its title."""

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
        if not self._says("adopted") or self._says("draft"):  # known for the document by now
            return False
        return self._is_in_head() and self._is_signed()

    def _is_signed(self) -> bool:
        """Say whether a line near by shows that the text was adopted."""
        place = self.document.place_of(self.passage.block)
        above, below = self.blocks[:place][::-1], self.blocks[place:]
        return any(self._shows("adopted", _nearest(blocks)) for blocks in (above, below))

    def provision_above(self) -> str:
        """Return the line above if the passage is a heading and that is a provision's number."""
        text = self.passage.text.strip()
        is_line = "\n" not in text and text[:1].isupper() and text[-1:] not in _CLOSED
        is_line = is_line and self.passage.block.kind in _BLOCKS
        if not is_line or len(self.passage.words) > _HEAD_LINE or self._says("draft"):
            return ""
        block_above = self.document.above(self.passage.block)
        above = block_above.text[:_HEAD_TEXT].strip() if block_above else ""
        rows = cues(primary(self.passage.language), "name", "provision_numbers")
        return above if len(above.split()) <= _ARTICLE_NUMBER and rows.hold_in(above) else ""

    def provision_before(self, match: Span) -> str:
        """Return the line, or the sentence and its number, if that is a provision's heading."""
        passage = self.passage
        rows = cues(primary(passage.language), "name", "provision_headings")
        if not rows.may_hold_in(passage) or passage.block.kind not in _BLOCKS:
            return ""
        if self._says("draft"):
            return ""
        line = passage.line_around(match.start, match.end)
        index = passage.outer_sentence_index(match.start)
        ending = passage.text[max(line.start, line.end - _HEAD_TEXT) : line.end]
        ends = ending.rstrip()[-1:] in _CLOSED
        behind_number = passage.outer_sentences[max(0, index - 1) : index + 1]
        for reach in (behind_number,) if ends else ((line,), behind_number):
            if passage.count_in(reach[0].start, reach[-1].end) > _HEAD_LINE:
                continue
            row = written(passage, match, reach)
            found = rows.search(row)
            if found is None:
                continue
            if not ends or row.source(found.start(), found.end()).start < reach[-1].start:
                return passage.excerpt(reach[0].start, reach[-1].end)
        return ""

    def speaks_in(self, title: Span, match: Span) -> bool:
        """Say whether a draft speaks for itself where a match stands in a title."""
        if is_own_line(self.passage, title):
            return self._is_own_title(title)
        if self.cites(title):
            return True
        is_purpose = tells_purpose(self.passage, title, match)
        return is_purpose and self._is_in_head() and self._says("draft")

    def cites(self, title: Span) -> bool:
        """Say whether a draft gives itself a short title there."""
        return cites_itself(self.passage, title) and self._says("draft")

    def _is_own_title(self, title: Span) -> bool:
        """Say whether a title alone on its line is that of the draft itself."""
        if names_draft(self.passage, title):
            return True
        if self.passage.block.kind in _OWN and names_document(self.passage, title):
            return not (self._is_in_head() and self._says("adopted"))
        return self._is_in_head() and self._says("draft")

    def _is_in_head(self) -> bool:
        block = self.passage.block
        if block.kind not in _BLOCKS:
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
        return draft_of(self.document).answer(question, lambda: self._head_says(key))

    def _head_says(self, key: str) -> bool:
        return self._shows(key, self.blocks)

    def _shows(self, key: str, blocks: Sequence[Block]) -> bool:
        rows = cues(primary(self.passage.language), "title", key)
        head = (block for block in blocks if block.kind in _BLOCKS)
        lines = (line for block in head for line in block.text[:_HEAD_TEXT].splitlines())
        return any(rows.hold_in(line) for line in lines if len(line.split()) <= _HEAD_LINE)

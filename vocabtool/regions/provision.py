"""Provisions: named by their number and heading, and the headings that they bear themselves."""

from __future__ import annotations

from vocabtool.document import Document
from vocabtool.language import primary
from vocabtool.regions.cue import cues
from vocabtool.regions.head import HEAD_KINDS
from vocabtool.regions.line import written
from vocabtool.regions.passage import Passage, Span

_LONGEST = 16  # words of a heading
_REACH = 1_000  # code points of a line that are looked at
_NUMBER = 3  # words of a line that gives nothing but the number of a provision
_CLOSED = frozenset(".;:,!?")


def provision_evidence(passage: Passage, match: Span) -> str:
    """Return the provision that is named by its number and by its heading, with a match in it."""
    found = cues(primary(passage.language), "name", "provisions").found_around(passage, match)
    if found is None:
        return ""
    return f"the heading of a provision: {passage.shown(Span(found.start, found.end))}"


def heads_provision(passage: Passage, match: Span, document: Document) -> bool:
    """Say whether a match stands in the heading that a provision bears: its author's own voice."""
    if passage.block.kind not in HEAD_KINDS:
        return False
    return _is_below_number(passage, document) or _is_behind_number(passage, match)


def _is_below_number(passage: Passage, document: Document) -> bool:
    """Say whether the passage is a line, and the line above it a provision's number."""
    text = passage.text.strip()
    is_line = "\n" not in text and text[:1].isupper() and text[-1:] not in _CLOSED
    block = document.above(passage.block) if is_line else None
    if block is None or len(passage.words) > _LONGEST:
        return False
    above = block.text[:_REACH].strip()
    rows = cues(primary(passage.language), "name", "provision_numbers")
    return len(above.split()) <= _NUMBER and rows.hold_in(above)


def _is_behind_number(passage: Passage, match: Span) -> bool:
    """Say whether the line, or the sentence with its number, is a provision's heading."""
    rows = cues(primary(passage.language), "name", "provision_headings")
    if not rows.may_hold_in(passage):
        return False
    line = passage.line_around(match.start, match.end)
    index = passage.outer_sentence_index(match.start)
    ending = passage.text[max(line.start, line.end - _REACH) : line.end]
    ends = ending.rstrip()[-1:] in _CLOSED
    behind_number = passage.outer_sentences[max(0, index - 1) : index + 1]
    for reach in (behind_number,) if ends else ((line,), behind_number):
        if passage.count_in(reach[0].start, reach[-1].end) > _LONGEST:
            continue
        row = written(passage, match, reach)
        found = rows.search(row)
        if found is None:
            continue
        if not ends or row.source(found.start(), found.end()).start < reach[-1].start:
            return True
    return False

"""Headings of provisions: the words a law has for what an article or a section is about."""

from __future__ import annotations

from vocabtool.language import primary
from vocabtool.regions.cue import cues
from vocabtool.regions.head import HEAD_KINDS, Head
from vocabtool.regions.line import written
from vocabtool.regions.passage import Passage, Span

_LONGEST = 16  # words of a heading
_REACH = 1_000  # code points of a line that are looked at
_NUMBER = 3  # words of a line that gives nothing but the number of a provision
_CLOSED = frozenset(".;:,!?")


def provision_evidence(passage: Passage, match: Span, head: Head) -> str:
    """Return what shows that a match stands in the heading of a provision, or an empty string.

    The headings of a draft are its own voice.
    """
    heading = _behind_number(passage, match)
    if not heading and not head.is_of_draft:
        heading = _heading(passage, match, head)
    return f"the heading of a provision: {heading}" if heading else ""


def is_in_own_provision(passage: Passage, match: Span, head: Head) -> bool:
    """Say whether a match stands in the heading of a provision that a draft is to make."""
    return head.is_of_draft and bool(_heading(passage, match, head))


def _heading(passage: Passage, match: Span, head: Head) -> str:
    return _number_above(passage, head) or _number_before(passage, match)


def _behind_number(passage: Passage, match: Span) -> str:
    """Return the provision in the heading of which, behind its number, a match stands."""
    found = cues(primary(passage.language), "name", "provisions").found_around(passage, match)
    return passage.shown(Span(found.start, found.end)) if found is not None else ""


def _number_above(passage: Passage, head: Head) -> str:
    """Return the line above if the passage is a heading and that is a provision's number."""
    text = passage.text.strip()
    is_line = "\n" not in text and text[:1].isupper() and text[-1:] not in _CLOSED
    is_line = is_line and passage.block.kind in HEAD_KINDS
    if not is_line or len(passage.words) > _LONGEST:
        return ""
    block_above = head.document.above(passage.block)
    above = block_above.text[:_REACH].strip() if block_above else ""
    rows = cues(primary(passage.language), "name", "provision_numbers")
    return f"“{above}”" if len(above.split()) <= _NUMBER and rows.hold_in(above) else ""


def _number_before(passage: Passage, match: Span) -> str:
    """Return the line, or the sentence and its number, if that is a provision's heading."""
    rows = cues(primary(passage.language), "name", "provision_headings")
    if not rows.may_hold_in(passage) or passage.block.kind not in HEAD_KINDS:
        return ""
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
            return passage.shown(Span(reach[0].start, reach[-1].end))
    return ""

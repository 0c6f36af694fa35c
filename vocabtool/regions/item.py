"""Items: a term alone on its line or in its cell, or before its gloss, and what leads to it.

The lines that lead to a list of words are data, rows ``list_leads`` of the section ``mention``.
"""

from __future__ import annotations

from collections.abc import Sequence

from vocabtool.document import BlockKind
from vocabtool.language import primary
from vocabtool.regions.cue import cues
from vocabtool.regions.passage import Passage, Span, shortened
from vocabtool.regions.signs import AFTER_ITEM, COLONS, ENUMERATOR, HEAD_END, MARKS, STOPS

_LONGEST_ITEM = 8  # words; a longer list item is more than a term with its gloss
_LONGEST_ITEM_HEAD = 12  # words before the gloss, of several terms
_REACH = 2_000  # code points above a line, and below it, in which a list is looked for


def list_evidence(passage: Passage, match: Span) -> str:
    """Return what leads to the list that a match is an item of, if that says it holds words."""
    block = passage.block
    is_listed = block.kind in (BlockKind.LIST_ITEM, BlockKind.TABLE_CELL)
    has_lead = is_listed and is_item(passage, match)
    leads = (block.lead, block.heading) if has_lead else (_lead_of_line(passage, match),)
    rows = cues(primary(passage.language), "mention", "list_leads")
    found = next((lead for lead in leads if lead and rows.hold_in(lead)), "")
    return f"in a list under “{shortened(found)}”" if found else ""


def _lead_of_line(passage: Passage, match: Span) -> str:
    """Return the line that may lead to the line of a match, if that is a list's without marks.

    The line is the word alone or an entry: its number, the word and a sign.
    """
    line = passage.line_around(match.start, match.end)
    if is_hugging(passage, line.start, line.end, match):
        return _lead_over_items(_lines_above(passage, line))
    if ENUMERATOR.fullmatch(passage.text, line.start, match.start) and HEAD_END.match(
        passage.text, match.end, line.end
    ):
        return _lead_over_entries(_lines_above(passage, line))
    return ""


def _lines_above(passage: Passage, line: Span) -> list[str]:
    before = passage.text[max(0, line.start - _REACH) : line.start] or passage.above
    return [each for each in before[-_REACH:].splitlines() if each.strip()]


def _lead_over_entries(above: Sequence[str]) -> str:
    """Return the line above numbered entries, if it is no whole sentence."""
    lead = next((line for line in reversed(above) if not _opens_entry(line)), "")
    return "" if lead.rstrip()[-1:] in STOPS else lead


def _opens_entry(line: str) -> bool:
    """Say whether a number or a letter opens a line that does not lead to others itself."""
    found = ENUMERATOR.match(line)
    return bool(found and found.group().strip()) and line.rstrip()[-1:] not in tuple(COLONS)


def _lead_over_items(above: Sequence[str]) -> str:
    """Return the last line that ends with a colon, over lines that are short."""
    for line in reversed(above):
        if line.rstrip()[-1:] in tuple(COLONS):
            return line
        if len(line.split()) > _LONGEST_ITEM:
            break
    return ""


def is_hugging(passage: Passage, start: int, end: int, match: Span) -> bool:
    """Say whether marks enclose the word alone."""
    return not passage.count_in(start, match.start) and not passage.count_in(match.end, end)


def is_whole(passage: Passage, match: Span) -> bool:
    """Say whether a word is all that its block holds."""
    return is_hugging(passage, 0, len(passage.text), match)


def is_item(passage: Passage, match: Span) -> bool:
    """Say whether an item is the term: short, or the term first and then a sign."""
    if len(passage.words) <= _LONGEST_ITEM:
        return True
    head = HEAD_END.search(passage.text, match.end, match.end + _REACH)
    if head and passage.count_in(0, head.start()) <= _LONGEST_ITEM_HEAD:
        return HEAD_END.search(passage.text, 0, match.start) is None
    if passage.count_in(0, match.start):
        return False
    return passage.text[match.end :].lstrip(f" {MARKS}")[:1] in AFTER_ITEM

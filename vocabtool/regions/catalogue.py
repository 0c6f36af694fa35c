"""Titles of things that a draft lists: behind a label, or in a column of titles.

The section ``title`` of the language's data lists ``labels`` (“Project title:”), which stand before
a colon or over a column, and ``title_headers``, over a column in a table that has one of
``author_headers`` as well, or before a colon near a line that is one of ``record_labels``.
"""

from __future__ import annotations

import re
from itertools import chain

from vocabtool.language import language_written, primary
from vocabtool.regions.cue import Cues, cues
from vocabtool.regions.draft import draft_of
from vocabtool.regions.passage import Passage, Span
from vocabtool.regions.signs import COLONS

_LONGEST_LABEL = 60  # code points before the colon of a line
_LONGEST_LINE = 120  # code points of a line of such a record
_BESIDE = 5  # blocks above and below in which they stand
_RECORD = 600  # code points on either side in which the other lines of a record stand
_COLON = re.compile(f"[{COLONS}]")


def catalogue_evidence(passage: Passage, match: Span) -> str:
    """Return the label or header by which a match stands in a title, or an empty string."""
    before = _label_before(passage, match)
    for label in (before, passage.block.header):
        if label and _cues("labels", label, passage).hold_in(label):
            return f"the title behind “{label.strip()}”"
    if before and _is_in_record(passage, match, before):
        return f"the title behind “{before}”"
    if _is_in_catalogue(passage):
        return f"in the column “{passage.block.header.strip()}”"
    return ""


def _cues(key: str, text: str, passage: Passage) -> Cues:
    """Return the cues for a label or header, in the language that its script may be."""
    return cues(language_written(text, primary(passage.language)), "title", key)


def _label_before(passage: Passage, match: Span) -> str:
    """Return what stands before the first colon of a line, if a match is in that sentence."""
    start = passage.line_around(match.start, match.end).start
    opening = passage.text[start : min(match.start, start + _LONGEST_LABEL)]
    label, *rest = _COLON.split(opening, maxsplit=1)
    is_near = passage.outer_sentence_at(match.start).start <= start + len(label)
    return label.strip() if rest and is_near else ""


def _is_in_record(passage: Passage, match: Span, label: str) -> bool:
    """Say whether a label is that of a title, and a line that only a work's record has is near."""
    if not _cues("title_headers", label, passage).hold_in(label):
        return False
    near = [passage.text[max(0, match.start - _RECORD) : match.end + _RECORD]]
    if passage.document is not None:
        place, blocks = passage.document.place_of(passage.block), passage.document.blocks
        near.extend(b.text[:_RECORD] for b in blocks[max(0, place - _BESIDE) : place + _BESIDE + 1])
    lines = (line for text in near for line in text.splitlines() if len(line) <= _LONGEST_LINE)
    rows = _cues("record_labels", label, passage)
    return any(map(rows.hold_in, lines))


def _is_in_catalogue(passage: Passage) -> bool:
    """Say whether a cell stands in a column of titles, in a table with one of authors."""
    block, document = passage.block, passage.document
    if block.cell is None or document is None:
        return False
    if not _cues("title_headers", block.header, passage).hold_in(block.header):
        return False
    authors = _cues("author_headers", block.header, passage)
    cells = chain.from_iterable(document.table_of(block))
    return draft_of(document).answer(
        ("authors", primary(passage.language), block.cell.table),
        lambda: any(authors.hold_in(cell.header) for cell in cells),
    )

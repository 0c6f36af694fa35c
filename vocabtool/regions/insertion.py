"""Words in marks, or set in, that a draft puts into a law: its own voice, nobody else's.

The section ``quotation`` of the language's data lists, as ``inserting``, how the words end that
lead to them, in the same sentence or above the paragraphs that open with marks; a colon or a dash
follows. What ends as ``amending`` says, in the same sentence, which a block that is set in may go
on with, needs no such sign.
"""

from __future__ import annotations

from vocabtool.language import primary
from vocabtool.regions.block_quotation import block_quotation_of
from vocabtool.regions.cue import cues
from vocabtool.regions.marks import Quoted, mark_system, quoted_spans
from vocabtool.regions.passage import Passage
from vocabtool.regions.signs import COLONS, DASHES

_REACH = 300  # code points before the colon that are looked at
_LEADS = frozenset({*COLONS, *DASHES, "-"})
_PARAGRAPHS = 60  # of one text in marks
_LONGEST_LEAD = 4_000  # code points of a block in which an open mark is looked for


def is_set_in(passage: Passage) -> bool:
    """Say whether a block quotation is what a draft puts into a law, by the block above it."""
    above = block_quotation_of(passage).above
    return above is not None and _leads(passage, above.text[-_REACH:].rstrip())


def is_inserted(passage: Passage, quoted: Quoted) -> bool:
    """Say whether marks enclose what a draft puts into a law."""
    before = passage.text[max(0, quoted.start - _REACH) : quoted.start].rstrip()
    if before:
        return _leads(passage, before)
    before = _before_run(passage, quoted)[-_REACH:].rstrip()
    return before[-1:] in _LEADS and _leads(passage, before)


def _leads(passage: Passage, before: str) -> bool:
    """Say whether words lead to what is put into a law."""
    language = primary(passage.language)
    inserting = cues(language, "quotation", "inserting")
    if not inserting.rows:
        return False
    if cues(language, "quotation", "amending").hold_in(before):
        return True
    return before[-1:] in _LEADS and inserting.hold_in(before.rstrip("".join(_LEADS)))


def _before_run(passage: Passage, quoted: Quoted) -> str:
    """Return what stands above a text in marks that may open them anew with each paragraph.

    That is the block above those that open with the mark, up to a mark that is left open in it.
    """
    above = passage.above
    if passage.text.lstrip().startswith(quoted.mark):
        above = _above_marks(passage, quoted.mark)
    if quoted.mark in above[:_LONGEST_LEAD]:
        for span in quoted_spans(above[:_LONGEST_LEAD], mark_system(primary(passage.language))):
            if span.mark == quoted.mark and span.end == span.inner_end:  # never closed
                return above[: span.start]
    return above


def _above_marks(passage: Passage, mark: str) -> str:
    """Return the text of the nearest block above that does not open with a mark."""
    block = passage.block
    for _ in range(_PARAGRAPHS):
        above = passage.document.above(block) if passage.document else None
        if above is None or not above.text.lstrip().startswith(mark):
            return above.text if above else ""
        block = above
    return ""

"""Words between marks that a draft puts into a law: they are its own voice, nobody else's.

The section ``quotation`` of the language's data lists, as ``inserting``, how the words end that
lead to them, in the same sentence or above the paragraphs that open with marks; a colon or a dash
follows.
"""

from __future__ import annotations

from vocabtool.language import primary
from vocabtool.regions.cue import cues
from vocabtool.regions.marks import Quoted, mark_system
from vocabtool.regions.passage import Passage
from vocabtool.regions.signs import COLONS, DASHES

_REACH = 300  # code points before the colon that are looked at
_LEADS = frozenset({*COLONS, *DASHES})
_PARAGRAPHS = 60  # of one text in marks


def is_inserted(passage: Passage, quoted: Quoted) -> bool:
    """Say whether marks enclose what a draft puts into a law."""
    inserting = cues(primary(passage.language), "quotation", "inserting")
    if not inserting.rows:
        return False
    before = passage.text[max(0, quoted.start - _REACH) : quoted.start].rstrip()
    before = before or _before_run(passage, quoted)[-_REACH:].rstrip()
    if before[-1:] not in _LEADS:
        return False
    return inserting.hold_in(before.rstrip("".join(_LEADS)))


def _before_run(passage: Passage, quoted: Quoted) -> str:
    """Return what stands above the paragraphs that open with the mark, or before the first mark."""
    above = _above_marks(passage)
    opening = above.rfind(quoted.mark)
    closers = mark_system(primary(passage.language)).closers.get(quoted.mark, "")
    is_open = opening >= 0 and not any(sign in above[opening + 1 :] for sign in closers)
    return above[:opening] if is_open else above


def _above_marks(passage: Passage) -> str:
    """Return the nearest text above that does not open with the sign that the passage opens with.

    A text in marks may open them anew with each of its paragraphs.
    """
    sign, block = passage.text.lstrip()[:1], passage.block
    for _ in range(_PARAGRAPHS):
        above = passage.document.above(block) if passage.document else None
        if above is None or not above.text.lstrip().startswith(sign):
            return above.text if above else ""
        block = above
    return ""

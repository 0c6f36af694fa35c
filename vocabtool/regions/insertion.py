"""Words between marks that a draft puts into a law: they are its own voice, nobody else's.

The section ``quotation`` of the language's data lists, as ``inserting``, how the words end that
lead to them, in the same sentence or in the paragraph above; a colon follows.
"""

from __future__ import annotations

from vocabtool.language import primary
from vocabtool.regions.cue import cues
from vocabtool.regions.marks import Quoted
from vocabtool.regions.passage import Passage
from vocabtool.regions.signs import COLONS

_REACH = 300  # code points before the colon that are looked at


def is_inserted(passage: Passage, quoted: Quoted) -> bool:
    """Say whether marks enclose what a draft puts into a law."""
    inserting = cues(primary(passage.language), "quotation", "inserting")
    if not inserting.rows:
        return False
    before = passage.text[max(0, quoted.start - _REACH) : quoted.start].rstrip()
    before = before or passage.above[-_REACH:].rstrip()
    if before[-1:] not in tuple(COLONS):
        return False
    return inserting.hold_in(before)

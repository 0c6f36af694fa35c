"""A box: set in like a quotation, but labelled as a note or a summary, and so the writer's own.

Markup that has no boxes borrows its quotations for them; the label stands in bold or italics at
their beginning. The section ``quotation`` of the language's data lists the labels as ``boxes``.
What is quoted line by line, as in an e-mail, has no such markup and is never a box; nor is what a
line that ends with a colon announces (“The judge wrote:”), whatever label the quoted text has.
"""

from __future__ import annotations

from vocabtool.document import Block, InlineKind
from vocabtool.language import primary
from vocabtool.regions.block_quotation import block_quotation_of
from vocabtool.regions.cue import cues
from vocabtool.regions.passage import Passage
from vocabtool.regions.signs import COLONS, DASHES

_LONGEST = 60  # code points of a label
_SIGNS = f"{COLONS}{''.join(DASHES)}.。"  # between a label and the text


def is_in_box(passage: Passage) -> bool:
    """Say whether the block quotation that holds a passage is a box of the writer's own."""
    inside, above = block_quotation_of(passage)
    if above is not None and above.text.endswith(tuple(COLONS)):
        return False
    rows = cues(primary(passage.language), "quotation", "boxes")
    label = next(filter(None, map(_label, inside)), "")
    return bool(label) and rows.hold_in(label)


def _label(block: Block) -> str:
    """Return the emphasised words at the beginning of a block that a stop or a colon ends."""
    for inline in block.inlines_over(0, 1):
        label = block.text[: inline.end].strip()
        behind = block.text[inline.end :].lstrip()[:1]
        ends = not behind or behind in _SIGNS or label.endswith(tuple(_SIGNS))
        if inline.kind is InlineKind.EMPHASIS and ends and len(label) <= _LONGEST:
            return label.rstrip(f"{_SIGNS} ")
    return ""


__all__ = ["is_in_box"]

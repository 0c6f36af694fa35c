"""A box: set in like a quotation, but labelled as a note or a summary, and so the writer's own.

Markup that has no boxes borrows its quotations for them; the label stands in bold or italics at
their beginning. The section ``quotation`` of the language's data lists the labels as ``boxes``.
What is quoted line by line, as in an e-mail, has no such markup and is never a box.
"""

from __future__ import annotations

from vocabtool.document import Block, Document, InlineKind
from vocabtool.language import primary
from vocabtool.regions.cue import cues
from vocabtool.regions.passage import Passage
from vocabtool.regions.signs import COLONS, DASHES

_BLOCKS = 30  # of one box
_LONGEST = 60  # code points of a label
_BEHIND = frozenset({*COLONS, *DASHES})


def is_in_box(passage: Passage) -> bool:
    """Say whether the block quotation that holds a passage is a box of the writer's own."""
    label = _label_over(passage.block, passage.document)
    rows = cues(primary(passage.language), "quotation", "boxes")
    return bool(label) and rows.hold_in(label)


def _label_over(block: Block, document: Document | None) -> str:
    """Return the nearest label in the quotation around a block, at the block or above it."""
    above: Block | None = block
    for _ in range(_BLOCKS):
        if above is None or above.quote_depth < block.quote_depth:
            break
        if label := _label(above):
            return label
        above = document.above(above) if document else None
    return ""


def _label(block: Block) -> str:
    """Return the emphasised words at the beginning of a block that a stop or a colon ends."""
    for inline in block.inlines_over(0, 1):
        text = block.text[: inline.end].strip()
        if inline.kind is not InlineKind.EMPHASIS or len(text) > _LONGEST:
            continue
        behind = block.text[inline.end :].lstrip()[:1]
        if behind in _BEHIND or text[-1] in _BEHIND or text[-1] in ".。" or not behind:
            return text.rstrip(".。").rstrip("".join(_BEHIND)).rstrip()
    return ""


__all__ = ["is_in_box"]

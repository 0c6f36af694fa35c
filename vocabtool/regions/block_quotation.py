"""Block quotations: the blocks that a reader found set in, and the block that leads to them."""

from __future__ import annotations

from typing import NamedTuple

from vocabtool.document import Block
from vocabtool.latest import Latest
from vocabtool.regions.passage import Passage

_BLOCKS = 30  # of one quotation


class BlockQuotation(NamedTuple):
    """The blocks of a quotation from one of them up, and the block above the quotation, if any."""

    inside: tuple[Block, ...]
    above: Block | None


@Latest
def block_quotation_of(passage: Passage) -> BlockQuotation:
    """Return the block quotation that a passage stands in."""
    document, inside = passage.document, [passage.block]
    while len(inside) < _BLOCKS:
        above = document.above(inside[-1]) if document else None
        if above is None or above.quote_depth < passage.block.quote_depth:
            return BlockQuotation(tuple(inside), above)
        inside.append(above)
    return BlockQuotation(tuple(inside), None)

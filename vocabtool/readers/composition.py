"""The blocks of a marked-up document in the making: elements open and close, text between them.

How deeply elements are nested, and how many are left open, makes no difference to the time a
piece of text takes.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from vocabtool.document import Block, BlockKind, Inline, InlineKind
from vocabtool.readers.grid import Grid
from vocabtool.readers.lines import COLONS, introduces
from vocabtool.readers.notes import LONGEST_NOTE, NOTE
from vocabtool.readers.passage import Passage, Surroundings
from vocabtool.readers.role import Element, Shape

_SPACE = re.compile(r"[ \t\n\r\f]{2,}|[\t\r\f]")
_LINE_END = re.compile(r"[\r\n]")
_CARRIAGE_RETURN = re.compile(r"\r\n?")
_MOST_LAYERS = 20  # notes within notes; what is deeper joins the text around it
# What is in a footnote or in the data about a document is that, whatever its form.
_LASTING = (BlockKind.FOOTNOTE, BlockKind.METADATA, BlockKind.KEYWORDS, BlockKind.ATTRIBUTE)
_LEADING = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)


class _Stretch(NamedTuple):
    """Blocks, from the first one to before the last one, that lie in one inline element."""

    first: int
    last: int
    kind: InlineKind
    value: str


@dataclass(slots=True)
class _Layer:
    """A text in the making: the document, or an aside in it.

    ``inlines`` are the inline elements that were opened in the passage and are open still,
    ``waiting`` the blocks that follow the one that the passage becomes.
    """

    passage: Passage = field(default_factory=Passage)
    blocks: list[Block] = field(default_factory=list)
    waiting: list[Block] = field(default_factory=list)
    inlines: list[_Open] = field(default_factory=list)
    stretches: list[_Stretch] = field(default_factory=list)


@dataclass(slots=True)
class _Open:
    """An open element, and what held before it: it holds again behind it.

    ``start`` is where it begins in ``passage``, or, once that is written, at which block.
    """

    element: Element
    around: Surroundings
    kind: BlockKind
    lead: str
    has_layer: bool
    passage: Passage
    start: int = 0


class Composition:
    """Writes the blocks of a document whose source text is ``source``."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._around = Surroundings()
        self._kind = BlockKind.PARAGRAPH
        self._sibling = ""  # the text right above, which may introduce a list
        self._open: list[_Open] = []
        self._layers = [_Layer()]
        self._grids: list[Grid] = []
        self._tables = 0
        self._verbatim = 0

    @property
    def _layer(self) -> _Layer:
        return self._layers[-1]

    def text(self, start: int, end: int) -> None:
        """Add the source from ``start`` to ``end``; white space in a row becomes one character.

        A line end stays one: a word may be divided there, as in a text without markup.
        """
        passage, source = self._layer.passage, self._source
        pattern = _CARRIAGE_RETURN if self._verbatim else _SPACE
        position = start
        for space in pattern.finditer(source, start, end):
            passage.write(source[position : space.start()], position)
            position = space.end()
            written = "\n" if _LINE_END.search(space.group()) else " "
            passage.write_whole(written, space.start(), position - space.start())
        passage.write(source[position:end], position)

    def write(self, text: str, start: int, end: int) -> None:
        """Add text that comes from the source between ``start`` and ``end`` as a whole."""
        self._layer.passage.write_whole(text, start, end - start)

    def mark_note(self) -> None:
        """Mark that a footnote mark stands here."""
        self._layer.passage.mark(InlineKind.NOTE_MARK, self._layer.passage.length)

    def add(self, passage: Passage, kind: BlockKind, language: str = "") -> None:
        """Add text that stands beside the one being written, such as that of an attribute.

        ``language`` is a BCP 47 tag; without it the language is that of the surroundings.
        """
        around = self._around._replace(language=language) if language else self._around
        block = passage.block(kind, around)
        if block:
            self._layer.waiting.append(block)

    def open(self, element: Element) -> None:
        """Open an element."""
        role = element.role
        if role.is_part:
            self._end_passage()
        stands_apart = role.shape is Shape.ASIDE or element.is_hidden or role.is_hidden
        has_layer = stands_apart and len(self._layers) < _MOST_LAYERS
        opened = _Open(
            element, self._around, self._kind, self._sibling, has_layer, self._layer.passage
        )
        self._open.append(opened)
        if has_layer:
            self._layers.append(_Layer())
        opened.passage = self._layer.passage
        opened.start = opened.passage.length
        self._verbatim += role.is_verbatim
        if element.structure:
            self._layer.inlines.append(opened)
        if role.shape is not Shape.INLINE:
            self._enter(element)

    def close(self, *, is_torn: bool = False) -> None:
        """Close the element that was opened last.

        ``is_torn`` says that its end is missing: an inline element then ends with its block, and
        what would be hidden is kept, for nobody can tell how far it was meant to go.
        """
        opened = self._open.pop()
        role = opened.element.role
        self._verbatim -= role.is_verbatim
        if opened.element.structure:
            self._close_inline(opened, is_torn=is_torn)
        if role.may_be_note and opened.passage is self._layer.passage:
            self._take_note(opened.start)
        if role.is_part or opened.has_layer:
            self._end_passage()
        if opened.has_layer:
            self._close_layer(opened, is_torn=is_torn)
        if opened.has_layer or role.shape is not Shape.INLINE:
            self._leave(opened)

    def blocks(self) -> tuple[Block, ...]:
        """Return the blocks; what is still open is closed, and what would be hidden is kept."""
        while self._open:
            self.close(is_torn=True)
        self._end_passage()
        return tuple(_marked(self._layer))

    def _enter(self, element: Element) -> None:
        role, around = element.role, self._around
        if element.language:
            around = around._replace(language=element.language)
        if role.is_quotation:
            around = around._replace(quote_depth=around.quote_depth + 1)
        kind = role.kind or self._kind
        match role.shape:
            case Shape.LIST:
                around = around._replace(lead=self._lead())
            case Shape.TABLE:
                self._grids.append(Grid(self._tables))
                self._tables += 1
            case Shape.HEAD if self._grids:
                self._grids[-1].in_head = True
            case Shape.ROW if self._grids:
                self._grids[-1].new_row()
            case Shape.CELL if self._grids:
                kind, cell, header = self._grids[-1].new_cell(element)
                around = around._replace(cell=cell, header=header)
        if role.shape is not Shape.PART or role.kind or role.is_quotation:
            self._sibling = ""
        self._around = around
        self._kind = self._kind if self._kind in _LASTING else kind

    def _leave(self, opened: _Open) -> None:
        role, around = opened.element.role, opened.around
        heading = around.heading if opened.has_layer else self._around.heading
        lead = around.lead
        if role.shape is Shape.INTRODUCTION and self._sibling:
            lead = self._sibling
        if (heading, lead) != (around.heading, around.lead):
            around = around._replace(heading=heading, lead=lead)
        self._around = around
        self._kind = opened.kind
        if role.shape is Shape.TABLE:
            self._grids.pop()
        elif role.shape is Shape.HEAD and self._grids:
            self._grids[-1].in_head = False
        if opened.has_layer or role.shape is Shape.LABEL:
            self._sibling = opened.lead
        elif role.shape is not Shape.PART or role.kind or role.is_quotation:
            self._sibling = ""

    def _lead(self) -> str:
        """Return the text that introduces a list; within an item, that item may do so."""
        outer, above = self._around.lead, self._sibling
        if outer or not above:
            return above if above.endswith(COLONS) else outer
        return above if introduces(above, is_close=True) else ""

    def _close_inline(self, opened: _Open, *, is_torn: bool) -> None:
        layer = self._layer
        if opened.passage is layer.passage:
            layer.inlines.pop()
            for kind, value in opened.element.structure:
                layer.passage.mark(kind, opened.start, value)
        elif not is_torn:
            for kind, value in opened.element.structure:
                layer.passage.mark(kind, 0, value)
                layer.stretches.append(_Stretch(opened.start, len(layer.blocks), kind, value))

    def _take_note(self, start: int) -> None:
        passage = self._layer.passage
        is_short = passage.length - start <= LONGEST_NOTE
        if is_short and NOTE.fullmatch(passage.tail(start)):
            passage.take_back(start)
            self.mark_note()

    def _close_layer(self, opened: _Open, *, is_torn: bool) -> None:
        layer = self._layers.pop()
        element = opened.element
        if (element.is_hidden or element.role.is_hidden) and not is_torn:
            return
        self._layer.waiting.extend(_marked(layer))
        if element.role.shape is Shape.ASIDE and element.role.kind is BlockKind.FOOTNOTE:
            self.mark_note()

    def _end_passage(self) -> None:
        layer = self._layer
        if not (layer.passage.length or layer.waiting or layer.inlines):
            return
        for opened in layer.inlines:
            for kind, value in opened.element.structure:
                layer.passage.mark(kind, opened.start, value)
        block = layer.passage.block(self._kind, self._around)
        layer.passage = Passage()
        if block:
            layer.blocks.append(block)
            self._learn(block)
        layer.blocks.extend(layer.waiting)
        layer.waiting.clear()
        for opened in layer.inlines:
            opened.start = len(layer.blocks)
        layer.inlines.clear()

    def _learn(self, block: Block) -> None:
        """Keep what a block says about those that follow."""
        self._sibling = block.text if block.kind in _LEADING else ""
        if block.kind is BlockKind.HEADING:
            self._around = self._around._replace(heading=block.text)
        elif block.kind is BlockKind.TABLE_HEADER and self._grids:
            self._grids[-1].add_header(block.text)


def _marked(layer: _Layer) -> list[Block]:
    """Return the blocks of a layer, those within an inline element marked as such."""
    if not layer.stretches:
        return layer.blocks
    waiting = sorted(layer.stretches, key=lambda stretch: (-stretch.first, stretch.last))
    within: dict[InlineKind, list[_Stretch]] = {}
    marked = []
    for number, block in enumerate(layer.blocks):
        while waiting and waiting[-1].first <= number:
            stretch = waiting.pop()
            within.setdefault(stretch.kind, []).append(stretch)
        for stretches in within.values():
            while stretches and stretches[-1].last <= number:
                stretches.pop()
        whole = tuple(
            Inline(start=0, end=len(block.text), kind=kind, value=stretches[-1].value)
            for kind, stretches in within.items()
            if stretches
        )
        marked.append(replace(block, inlines=whole + block.inlines) if whole else block)
    return marked


__all__ = ["Composition"]

"""A draft as the linter sees it: blocks of plain text that map back to the source."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from itertools import accumulate
from typing import Final, NamedTuple

from vocabtool.latest import Latest
from vocabtool.location import LineIndex, Location, Locator

_FEW: Final = 16  # pieces of inline structure that are looked through one by one
_WIDEST: Final = 64  # columns on either side of a cell that stand beside it


class BlockKind(StrEnum):
    """What a block is in the structure of the document."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    LIST_ITEM = "list item"
    TABLE_CELL = "table cell"
    TABLE_HEADER = "table header"
    FOOTNOTE = "footnote"
    ATTRIBUTE = "attribute"  # alt text, link title, and the like: visible to some readers
    METADATA = "metadata"  # title and description of the document
    KEYWORDS = "keywords"  # of the document: words to search by
    CODE = "code"


# Kinds of blocks in which every word may have a capital, so that capitals show no name.
HEADING_KINDS: Final = frozenset(
    {BlockKind.HEADING, BlockKind.METADATA, BlockKind.KEYWORDS, BlockKind.TABLE_HEADER}
)


class InlineKind(StrEnum):
    """Structure inside a block that a reader marks and never judges."""

    CODE = "code"
    LINK = "link"  # visible link text; ``value`` is the target
    QUOTATION = "quotation"  # <q> and its like
    CITATION = "citation"  # <cite>: the title of a work
    DEFINITION = "definition"  # <dfn>: the defining instance of a term
    ENTRY = "entry"  # <dt>: what an entry of a list of definitions is about
    EMPHASIS = "emphasis"
    NOTE_MARK = "note mark"  # zero width where a footnote mark was taken out
    INSERTED = "inserted"
    DELETED = "deleted"
    LANGUAGE = "language"  # ``value`` is a BCP 47 tag


class Inline(NamedTuple):
    """A span of a block's text with structure; offsets are code points of the block's text."""

    start: int
    end: int
    kind: InlineKind
    value: str = ""


class Segment(NamedTuple):
    """A piece of a block's text and where it comes from.

    ``text_start`` .. ``text_start + text_length`` of the block's text stands at ``source_start``
    .. ``source_start + source_length`` of the source. Pieces of equal length map character by
    character; others (a character reference, a folded line break) map as a whole. Source between
    two segments is markup.
    """

    text_start: int
    text_length: int
    source_start: int
    source_length: int


class Cell(NamedTuple):
    """The place of a block in a table: 0-based row and column; ``table`` numbers the tables."""

    table: int
    row: int
    column: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A paragraph, heading, cell or the like, as plain text without markup.

    A match never crosses a block. ``language`` is what the markup declares, if anything.
    ``heading`` is the text of the heading above, ``header`` that of the column's header cell,
    ``lead`` that of the paragraph that introduces the list the block stands in.
    ``quote_depth`` counts the levels of block quotation or e-mail reply around it.
    """

    kind: BlockKind
    text: str
    segments: tuple[Segment, ...]
    inlines: tuple[Inline, ...] = ()
    language: str = ""
    heading: str = ""
    header: str = ""
    lead: str = ""
    quote_depth: int = 0
    cell: Cell | None = None

    def source_span(self, start: int, end: int) -> tuple[int, int]:
        """Return the source offsets of ``text[start:end]``; ``start`` must be below ``end``.

        A span that begins or ends inside a piece that maps as a whole takes the whole piece.
        """
        first = self._segment(start)
        last = self._segment(end - 1)
        source_start, _ = _source_of(first, start)
        _, source_end = _source_of(last, end - 1)
        return source_start, source_end

    def inlines_over(self, start: int, end: int) -> tuple[Inline, ...]:
        """Return the inline structure that covers ``text[start:end]`` wholly."""
        near = self.inlines if len(self.inlines) <= _FEW else _cover_of(self).near(start, end)
        return tuple(i for i in near if i.start <= start and end <= i.end)

    def inlines_in(self, start: int, end: int) -> tuple[Inline, ...]:
        """Return the inline structure that begins in ``text[start:end]``."""
        few = len(self.inlines) <= _FEW
        near = self.inlines if few else _cover_of(self).inlines_in(start, end)
        return tuple(i for i in near if start <= i.start < end)

    def _segment(self, offset: int) -> Segment:
        index = bisect_right(self.segments, offset, key=lambda segment: segment.text_start)
        return self.segments[index - 1]


class _Cover:
    """The inline structure of a block that has much of it, in an order that can be searched."""

    def __init__(self, block: Block) -> None:
        self.block = block
        order = sorted(range(len(block.inlines)), key=lambda place: block.inlines[place].start)
        self._order = order
        self._starts = [block.inlines[place].start for place in order]
        self._reaches = list(accumulate((block.inlines[place].end for place in order), max))

    def near(self, start: int, end: int) -> list[Inline]:
        """Return what may cover ``start:end``, in the order of the block."""
        last = bisect_right(self._starts, start)
        first = bisect_left(self._reaches, end, hi=last)
        return self._of(first, last)

    def inlines_in(self, start: int, end: int) -> list[Inline]:
        """Return what begins in ``start:end``, in the order of the block."""
        return self._of(bisect_left(self._starts, start), bisect_left(self._starts, end))

    def _of(self, first: int, last: int) -> list[Inline]:
        return [self.block.inlines[place] for place in sorted(self._order[first:last])]


_cover_of = Latest(_Cover)


def _source_of(segment: Segment, offset: int) -> tuple[int, int]:
    if segment.text_length == segment.source_length:
        start = segment.source_start + offset - segment.text_start
        return start, start + 1
    return segment.source_start, segment.source_start + segment.source_length


class Comment(NamedTuple):
    """A comment of the source, without its markers; not matched, read for directives only."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A draft: its source text and its blocks.

    ``text`` is the decoded source, newlines as they are, a byte order mark included. Offsets in
    segments and comments are code points of it. ``origin`` says where they stand in a document
    that is no text file; its ``text`` is what the reader strung together from the parts.
    """

    path: str
    text: str
    blocks: tuple[Block, ...]
    comments: tuple[Comment, ...] = ()
    language: str = ""
    encoding: str = "utf-8"
    origin: Locator | None = None

    def locator(self) -> Locator:
        """Return what turns source offsets into locations; ask once for a document, and keep it."""
        return self.origin or LineIndex(self.text)

    def place_of(self, block: Block) -> int:
        """Return the place of one of the document's own blocks; 0 for any other."""
        return _places_in(self).get(id(block), 0)

    def above(self, block: Block) -> Block | None:
        """Return the block before one of the document's own, None before the first."""
        place = self.place_of(block)
        return self.blocks[place - 1] if place else None

    def table_of(self, block: Block) -> Iterable[list[Block]]:
        """Return the rows of the table that a cell stands in; none for a block of another kind."""
        return _tables_in(self).get(block.cell.table, {}).values() if block.cell else ()

    def row_of(self, block: Block) -> list[Block]:
        """Return the cells beside a cell in its row; of a very wide row those that are near."""
        if block.cell is None:
            return []
        row = _tables_in(self).get(block.cell.table, {}).get(block.cell.row, [])
        if len(row) > _WIDEST:
            first = bisect_left(row, block.cell.column - _WIDEST, key=_column)
            row = row[first : bisect_right(row, block.cell.column + _WIDEST, key=_column)]
        return [other for other in row if other is not block]

    def is_verbatim(self, block: Block, start: int, end: int) -> bool:
        """Say whether ``block.text[start:end]`` stands in the source letter for letter."""
        source_start, source_end = block.source_span(start, end)
        return self.text[source_start:source_end] == block.text[start:end]


def identity_segments(pieces: Iterable[tuple[int, int]]) -> tuple[Segment, ...]:
    """Return segments for pieces of source that are joined unchanged.

    ``pieces`` are (source start, length) pairs in the order of the text.
    """
    segments, text_start = [], 0
    for source_start, length in pieces:
        segments.append(Segment(text_start, length, source_start, length))
        text_start += length
    return tuple(segments)


@Latest
def _places_in(document: Document) -> dict[int, int]:
    """Return the places of the blocks of a document, by their identity."""
    return {id(block): place for place, block in enumerate(document.blocks)}


@Latest
def _tables_in(document: Document) -> dict[int, dict[int, list[Block]]]:
    """Return the cells of a document by their table and row, in the order of the text."""
    tables: dict[int, dict[int, list[Block]]] = {}
    for block in document.blocks:
        if block.cell is not None:
            tables.setdefault(block.cell.table, {}).setdefault(block.cell.row, []).append(block)
    return tables


def _column(block: Block) -> int:
    return block.cell.column if block.cell else 0


__all__ = [
    "Block",
    "BlockKind",
    "Cell",
    "Comment",
    "Document",
    "Inline",
    "InlineKind",
    "Location",
    "Locator",
    "Segment",
    "identity_segments",
]

"""Plain text: paragraphs, headings, lists, footnotes, tables and quotations, by their layout.

Offsets are code points of the text as it stands; see ``layout`` for what parts the paragraphs.
"""

from __future__ import annotations

import re
from itertools import groupby, pairwise
from typing import NamedTuple

from vocabtool.document import Block, BlockKind, Cell, Document
from vocabtool.readers.columns import Piece, Table, has_columns
from vocabtool.readers.layout import Paragraph, paragraphs_of
from vocabtool.readers.lines import COLONS, OPENING_QUOTES, Line, introduces, lines_of
from vocabtool.readers.notes import write_without_notes
from vocabtool.readers.passage import Passage, Surroundings

_HEADING_WIDTH = 100
_HEADING_WORDS = 14
_WIDE_CHARACTER = "\u2e80"  # from here on a character says about as much as two or three Latin ones
_QUOTE_INDENT = 2
_LEADERS = re.compile(  # dots before a figure; each row of dots is walked along once
    r"(?<![.\u00b7_\u2026])(?<![.\u00b7_] )(?:(?:[.\u00b7_] ?){5,}+|\u2026{3,}+)\s*\d"
)
_FIRST = frozenset("1aAiI\u0661\u0430\u0410\u0623\u4e00")  # numbers and letters of first items
_DIGITS = 9  # of the number of an item that are looked at
_USUAL = 3  # paragraphs in a row that are set in alike: more than a quotation has


def read(text: str, *, path: str = "<text>", encoding: str = "utf-8") -> Document:
    """Return the document that a plain text holds."""
    paragraphs = paragraphs_of(lines_of(text))
    writer = _Writer(_usual_indent(paragraphs))
    for number, paragraph in enumerate(paragraphs):
        after = paragraphs[number + 1] if number + 1 < len(paragraphs) else None
        writer.add(paragraph, after)
    return Document(path=path, text=text, blocks=tuple(writer.blocks), encoding=encoding)


class _List(NamedTuple):
    """A list: the kind of its markers, what leads to it, and the number of its last item."""

    kind: str
    lead: str
    number: int


class _Writer:
    """Writes blocks, and keeps what a block must know of those before it."""

    def __init__(self, usual_indent: int) -> None:
        self.blocks: list[Block] = []
        self._usual_indent = usual_indent
        self._around = Surroundings()
        self._lists: list[_List] = []  # the lists we are in
        self._base_indent = 0
        self._quoted_indent: int | None = None
        self._tables = 0
        self._end = 0  # where the paragraph above ends, with its line end

    def add(self, paragraph: Paragraph, after: Paragraph | None) -> None:
        if paragraph.table:
            self._add_table(paragraph.table, paragraph.first.depth)
        else:
            self._add_text(paragraph, after)
        self._end = paragraph.last.line_end + paragraph.last.line_end_length

    def _add_text(self, paragraph: Paragraph, after: Paragraph | None) -> None:
        around = self._around._replace(quote_depth=paragraph.first.depth)
        if paragraph.first.note_marker:
            skipped = paragraph.first.note_marker.end()
            self._write(paragraph, BlockKind.FOOTNOTE, around, skipped)
        elif _is_heading(paragraph, after, is_first=not self.blocks):
            self._add_heading(paragraph, around)
        elif paragraph.first.marker:
            self._add_item(paragraph, around)
        else:
            self._lists.clear()
            self._write(paragraph, BlockKind.PARAGRAPH, self._quoted(paragraph, around))

    def _add_heading(self, paragraph: Paragraph, around: Surroundings) -> None:
        self._lists.clear()
        self._quoted_indent = None
        block = self._write(paragraph, BlockKind.HEADING, around)
        if block:
            self._around = self._around._replace(heading=block.text)

    def _add_item(self, paragraph: Paragraph, around: Surroundings) -> None:
        marker = paragraph.first.marker
        kind = str(marker.lastgroup) if marker else ""
        around = around._replace(lead=self._lead(kind, paragraph.first))
        self._quoted_indent = None
        self._write(paragraph, BlockKind.LIST_ITEM, around, marker.end() if marker else 0)

    def _lead(self, kind: str, line: Line) -> str:
        """Return the text that introduces the list of an item; a list within a list opens one."""
        above = self.blocks[-1] if self.blocks else None
        number = _number_of(line)
        is_new = above is not None and above.text.endswith(COLONS) and _is_first(line)
        known = self._list_of(kind, number)
        if known is not None and not (is_new and self._lists[-1].kind != kind):
            del self._lists[known + 1 :]
            self._lists[-1] = self._lists[-1]._replace(number=number)
            return self._lists[-1].lead
        lead = self._lists[-1].lead if self._lists else ""
        if above and above.kind is BlockKind.LIST_ITEM and not above.text.endswith(COLONS):
            lead = lead or above.text
        elif above and self._leads(above, line):
            lead = above.text
        self._lists.append(_List(kind, lead, number))
        return lead

    def _list_of(self, kind: str, number: int) -> int | None:
        """Return the place of the list that an item goes on: by its number, or the innermost."""
        same = [place for place, known in enumerate(self._lists) if known.kind == kind]
        counted = (
            place for place in reversed(same) if number and self._lists[place].number + 1 == number
        )
        return next(counted, same[-1] if same else None)

    def _leads(self, above: Block, line: Line) -> bool:
        """Say whether the block above introduces a list; without a stop, it must stand close by."""
        if above.kind not in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM):
            return False
        return above.quote_depth == line.depth and introduces(
            above.text,
            is_close=self._end == line.raw_start,
        )

    def _quoted(self, paragraph: Paragraph, around: Surroundings) -> Surroundings:
        """Add a level of quotation to a paragraph set in below a colon."""
        indent = _indent(paragraph)
        above = self.blocks[-1].text if self.blocks else ""
        set_in = indent >= self._base_indent + _QUOTE_INDENT and above.endswith(COLONS)
        set_in = set_in and indent != self._usual_indent and not paragraph.first.begins_as_usual
        is_quotable = not (paragraph.first.is_key_value or _is_tabular(paragraph))
        if is_quotable and (set_in or indent == self._quoted_indent):
            self._quoted_indent = indent
            return around._replace(quote_depth=around.quote_depth + 1)
        self._quoted_indent = None
        self._base_indent = indent
        return around

    def _add_table(self, table: Table, depth: int) -> None:
        self._lists.clear()
        around = self._around._replace(quote_depth=depth)
        headers: dict[int, str] = {}
        for row, cells in enumerate(table.rows):
            is_header = table.has_header and row == 0
            kind = BlockKind.TABLE_HEADER if is_header else BlockKind.TABLE_CELL
            for column, pieces in enumerate(cells):
                cell = Cell(table=self._tables, row=row, column=column)
                header = headers.get(column, "")
                passage = _joined_pieces(pieces)
                block = passage.block(kind, around._replace(cell=cell, header=header))
                if block:
                    self.blocks.append(block)
                if block and is_header:
                    headers[column] = block.text
        self._tables += 1

    def _write(
        self,
        paragraph: Paragraph,
        kind: BlockKind,
        around: Surroundings,
        skipped: int = 0,
    ) -> Block | None:
        block = _joined_lines(paragraph.lines, skipped).block(kind, around)
        if block:
            self.blocks.append(block)
        return block


def _usual_indent(paragraphs: list[Paragraph]) -> int:
    """Return how far the text is set in: half of its paragraphs, one after the other; or 0."""
    indents = [_indent(each) for each in paragraphs if not (each.table or each.first.marker)]
    runs = ((indent, len(list(run))) for indent, run in groupby(indents))
    indent, length = max(runs, key=lambda run: run[1] if run[0] else 0, default=(0, 0))
    return indent if length >= _USUAL and 2 * length >= len(indents) else 0


def _number_of(line: Line) -> int:
    """Return the number of an item, or 0 where it has none."""
    digits = re.sub(r"\D", "", line.marker.group()) if line.marker else ""
    return int(digits[:_DIGITS]) if digits else 0


def _is_first(line: Line) -> bool:
    """Say whether the number or the letter of an item is the first of its kind."""
    return line.marker is not None and re.sub(r"\W", "", line.marker.group()) in _FIRST


def _is_tabular(paragraph: Paragraph) -> bool:
    """Say whether dots lead from a word to a figure, or columns stand side by side.

    Those are nobody's words.
    """
    has_leaders = any(_LEADERS.search(line.text) for line in paragraph.lines)
    return has_leaders or has_columns(paragraph.lines)


def _indent(paragraph: Paragraph) -> int:
    return min(line.indent for line in paragraph.lines)


def _joined_lines(lines: tuple[Line, ...], skipped: int) -> Passage:
    """Write lines, without the first characters of the first one; line ends become newlines."""
    passage = Passage()
    first = lines[0]
    write_without_notes(passage, first.text[skipped:], first.start + skipped)
    for before, line in pairwise(lines):
        passage.write_whole("\n", before.line_end, before.line_end_length)
        write_without_notes(passage, line.text, line.start)
    return passage


def _joined_pieces(pieces: tuple[Piece, ...]) -> Passage:
    """Write the pieces of a cell; a space stands for what is between them."""
    passage = Passage()
    end = 0
    for piece in pieces:
        if end:
            passage.write_whole(" ", end, piece.start - end)
        write_without_notes(passage, piece.text, piece.start)
        end = piece.start + len(piece.text)
    return passage


def _is_heading(paragraph: Paragraph, after: Paragraph | None, *, is_first: bool) -> bool:
    """Say whether a paragraph is short, ends without a stop, and stands apart above another."""
    if paragraph.is_underlined:
        return True
    if after is None or not _has_heading_form(paragraph):
        return False
    line = paragraph.first
    if line.marker:
        return paragraph.is_alone and _is_numbered_heading(line, after)
    if line.is_key_value and after.first.is_key_value:
        return False
    in_capitals = all(line.text.isupper() for line in paragraph.lines)
    return paragraph.is_alone or in_capitals or is_first


def _has_heading_form(paragraph: Paragraph) -> bool:
    line, text = paragraph.first, " ".join(line.text for line in paragraph.lines)
    if line.depth or paragraph.last.ends_sentence or paragraph.last.ends_open:
        return False
    if _width(text) > _HEADING_WIDTH or len(text.split()) > _HEADING_WORDS:
        return False
    is_worded = any(map(str.isalpha, text))
    return is_worded and not line.starts_lower and not text.startswith(OPENING_QUOTES)


def _is_numbered_heading(line: Line, after: Paragraph) -> bool:
    """Say whether a numbered line heads what follows, and is not one short item among others."""
    marker, below = line.marker, after.first.marker
    if marker is None or marker.start() or marker.lastgroup not in ("dot", "comma"):
        return False
    if line.text[marker.end() :][:1].islower():
        return False
    goes_deeper = below is not None and below.group().startswith(marker.group().strip())
    return below is None or goes_deeper


def _width(text: str) -> float:
    return sum(2.5 if character >= _WIDE_CHARACTER else 1 for character in text)

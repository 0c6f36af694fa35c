"""Markdown (CommonMark with tables, strikethrough, footnotes, front matter), places exact.

The text of a block is what a reader of the rendered page sees; markup stands between segments.
"""

from __future__ import annotations

import re

from markdown_it.token import Token

from vocabtool.document import Block, BlockKind, Cell, Comment, Document
from vocabtool.readers.commonmark import block_tokens, excerpt_of
from vocabtool.readers.excerpt import Excerpt
from vocabtool.readers.fragment import FragmentReader
from vocabtool.readers.front_matter import front_matter_blocks, front_matter_end
from vocabtool.readers.inlines import inline_text
from vocabtool.readers.lines import COLONS, NOTE_MARKER, introduces
from vocabtool.readers.newlines import Newlines
from vocabtool.readers.passage import Passage, Surroundings

_TASK = re.compile(r"\[[ xX]\][ \t]+")
_LINE_START = re.compile(r"^", re.MULTILINE)
_ALERT = re.compile(r"\[![A-Za-z]+\]")  # > [!NOTE]: a box in the text's own voice


def read(text: str, *, path: str = "<text>", encoding: str = "utf-8") -> Document:
    """Return the document that a Markdown text holds."""
    newlines = Newlines(text)
    source = newlines.text
    start = 1 if source.startswith("\ufeff") else 0
    body = front_matter_end(source, start) or start
    metadata = front_matter_blocks(source, start, body) if body > start else []
    # Blank out what the parser must not see: all offsets stay those of the source.
    blank = " " * (body - 1) + "\n" if body else ""
    tokens, known = block_tokens(blank + source[body:])
    writer = _Writer(known)
    writer.write(tokens)
    return Document(
        path=path,
        text=text,
        blocks=newlines.blocks(metadata + writer.blocks),
        comments=newlines.comments(writer.comments),
        encoding=encoding,
    )


class _Writer:
    """Writes blocks, and keeps what a block must know of those before and around it."""

    def __init__(self, known: dict[str, object]) -> None:
        self.blocks: list[Block] = []
        self.comments: list[Comment] = []
        self._known = known
        self._around = Surroundings()
        self._kinds: list[BlockKind] = []  # of the list items, footnotes and cells we are in
        self._quotes: list[bool] = []
        self._leads: list[str] = []
        self._sibling: tuple[str, int] | None = None  # the paragraph above, and where it ends
        self._fragments = FragmentReader()
        self._tables = 0
        self._row = self._column = -1
        self._headers: dict[int, str] = {}

    def write(self, tokens: list[Token]) -> None:
        for number, token in enumerate(tokens):
            match token.type:
                case "inline":
                    self._write_inline(token)
                case "fence" | "code_block":
                    self._write_code(token)
                case "html_block":
                    self._write_fragment(excerpt_of(token))
                case "blockquote_open":
                    self._open_quote(tokens[number + 1 : number + 3])
                case _:
                    self._enter_or_leave(token)

    def _enter_or_leave(self, token: Token) -> None:
        match token.type:
            case "blockquote_close":
                is_quote = self._quotes.pop()
                self._quote(-1 if is_quote else 0)
            case "bullet_list_open" | "ordered_list_open":
                self._leads.append(self._lead(token))
                self._around = self._around._replace(lead=self._leads[-1])
                self._sibling = None
            case "bullet_list_close" | "ordered_list_close":
                self._leads.pop()
                self._around = self._around._replace(lead=self._leads[-1] if self._leads else "")
                self._sibling = None
            case "heading_open":
                self._kinds.append(BlockKind.HEADING)
            case "list_item_open":
                self._kinds.append(BlockKind.LIST_ITEM)
            case "footnote_open":
                self._kinds.append(BlockKind.FOOTNOTE)
            case "heading_close" | "list_item_close" | "footnote_close" | "th_close" | "td_close":
                self._kinds.pop()
                self._sibling = None
            case _:
                self._enter_table(token)

    def _enter_table(self, token: Token) -> None:
        match token.type:
            case "table_open":
                self._row, self._headers = -1, {}
            case "table_close":
                self._tables += 1
                self._around = self._around._replace(cell=None, header="")
            case "tr_open":
                self._row, self._column = self._row + 1, -1
            case "th_open" | "td_open":
                is_header = token.type == "th_open"
                self._kinds.append(BlockKind.TABLE_HEADER if is_header else BlockKind.TABLE_CELL)
                self._column += 1
                cell = Cell(table=self._tables, row=self._row, column=self._column)
                header = self._headers.get(self._column, "")
                self._around = self._around._replace(cell=cell, header=header)

    def _open_quote(self, inside: list[Token]) -> None:
        is_alert = len(inside) > 1 and _ALERT.match(inside[1].content) is not None
        self._quotes.append(not is_alert)
        self._quote(0 if is_alert else 1)

    def _quote(self, levels: int) -> None:
        self._around = self._around._replace(quote_depth=self._around.quote_depth + levels)
        self._sibling = None

    def _lead(self, token: Token) -> str:
        """Return the text that introduces a list; within an item, that item may do so."""
        outer = self._leads[-1] if self._leads else ""
        if self._sibling is None:
            return outer
        text, end = self._sibling
        if self._leads:
            return text if text.endswith(COLONS) or not outer else outer
        is_close = bool(token.map) and end == (token.map or [0])[0]
        return text if introduces(text, is_close=is_close) else ""

    def _kind(self) -> BlockKind:
        if BlockKind.FOOTNOTE in self._kinds:
            return BlockKind.FOOTNOTE
        return self._kinds[-1] if self._kinds else BlockKind.PARAGRAPH

    def _write_inline(self, token: Token) -> None:
        kind, excerpt = self._kind(), excerpt_of(token)
        task = _TASK.match(excerpt.text) if kind is BlockKind.LIST_ITEM else None
        if task:
            excerpt = excerpt.part(task.end(), len(excerpt.text))
        notes = _notes(excerpt) if kind is BlockKind.PARAGRAPH else []
        for note in notes:
            self._write_text(note, BlockKind.FOOTNOTE)
        text = "" if notes else self._write_text(excerpt, kind)
        self._sibling = (text, (token.map or [0, 0])[1]) if text else None
        if kind is BlockKind.HEADING:
            self._around = self._around._replace(heading=text)
        elif kind is BlockKind.TABLE_HEADER:
            self._headers[self._column] = text

    def _write_text(self, excerpt: Excerpt, kind: BlockKind) -> str:
        """Write a block and what hangs on it; return its text."""
        written = inline_text(excerpt, self._known)
        block = self._add(written.passage, kind)
        for attribute in written.attributes:
            self._add(attribute, BlockKind.ATTRIBUTE)
        self.comments.extend(written.comments)
        return block.text if block else ""

    def _write_code(self, token: Token) -> None:
        excerpt = excerpt_of(token)
        passage = Passage()
        for text, place in excerpt.pieces(0, len(excerpt.text)):
            passage.write(text, place)
        self._add(passage, BlockKind.CODE)
        self._sibling = None

    def _write_fragment(self, excerpt: Excerpt) -> None:
        around = self._fragments.read(excerpt, self._around, self._tables)
        self._around = around
        self._tables = self._fragments.next_table
        self.blocks.extend(self._fragments.blocks)
        self.comments.extend(self._fragments.comments)
        self._fragments.blocks, self._fragments.comments = [], []
        self._sibling = None

    def _add(self, passage: Passage, kind: BlockKind) -> Block | None:
        block = passage.block(kind, self._around)
        if block:
            self.blocks.append(block)
        return block


def _notes(excerpt: Excerpt) -> list[Excerpt]:
    """Return the footnotes in a paragraph whose lines open with footnote marks, marks left out."""
    if not NOTE_MARKER.match(excerpt.text):
        return []
    starts = [line.start() for line in _LINE_START.finditer(excerpt.text)]
    marks = [mark for start in starts if (mark := NOTE_MARKER.match(excerpt.text, start))]
    ends = [*(mark.start() for mark in marks[1:]), len(excerpt.text)]
    return [excerpt.part(mark.end(), end) for mark, end in zip(marks, ends, strict=True)]

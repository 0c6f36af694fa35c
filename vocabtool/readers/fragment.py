"""HTML blocks inside Markdown: their text as blocks, their tags as structure."""

from __future__ import annotations

from collections import Counter

from vocabtool.document import Block, BlockKind, Cell, Comment, InlineKind
from vocabtool.readers.excerpt import Excerpt
from vocabtool.readers.passage import Passage, Surroundings
from vocabtool.readers.tags import Markup, OpenTags, markup_in

_BLOCK_KINDS = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), BlockKind.HEADING),
    **dict.fromkeys(("li", "dt", "dd"), BlockKind.LIST_ITEM),
    "td": BlockKind.TABLE_CELL,
    "th": BlockKind.TABLE_HEADER,
    **dict.fromkeys(("pre", "script", "style", "textarea"), BlockKind.CODE),
}
# Other tags that end the text before them.
_PARTS = frozenset(
    (
        *("address", "article", "aside", "blockquote", "body", "caption", "center", "details"),
        *("dialog", "div", "dl", "fieldset", "figcaption", "figure", "footer", "form", "header"),
        *("hr", "html", "main", "nav", "ol", "option", "p", "section", "summary", "table"),
        *("tbody", "tfoot", "thead", "title", "tr", "ul"),
    ),
)


def is_part(tag: Markup) -> bool:
    """Say whether a tag opens or closes a block."""
    return tag.name in _PARTS or tag.name in _BLOCK_KINDS


class FragmentReader:
    """Reads the HTML blocks of one document, one after the other.

    ``blocks`` and ``comments`` hold what was read since they were last emptied.
    """

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.comments: list[Comment] = []
        self._tables = -1
        self._row = self._column = -1
        self._headers: dict[int, str] = {}

    def read(self, excerpt: Excerpt, around: Surroundings, first_table: int) -> Surroundings:
        """Read a fragment; return the surroundings of what follows (the heading may be new)."""
        self._around, self._excerpt = around, excerpt
        self._tables = first_table - 1
        self._kinds: list[tuple[str, BlockKind, Surroundings]] = []
        self._open: Counter[str] = Counter()  # how many parts of a name are open
        self._start_passage()
        position = 0
        for markup in markup_in(excerpt.text):
            self._write(position, markup.start)
            self._take(markup)
            position = markup.end
        self._write(position, len(excerpt.text))
        self._end_passage()
        heading = self._around.heading
        return around._replace(heading=heading)

    @property
    def next_table(self) -> int:
        """Return the number that the next table gets."""
        return self._tables + 1

    def _start_passage(self) -> None:
        self._passage = Passage()
        self._tags = OpenTags(self._passage)

    def _write(self, start: int, end: int) -> None:
        for text, place in self._excerpt.pieces(start, end):
            self._passage.write(text, place)

    def _take(self, markup: Markup) -> None:
        excerpt = self._excerpt
        start, end = excerpt.place(markup.start), excerpt.place(markup.end - 1) + 1
        if markup.comment is not None:
            self.comments.append(markup.as_comment(start, end))
        elif markup.character:
            self._passage.write_whole(markup.character, start, end - start)
        elif markup.name == "br":
            self._passage.write_whole("\n", start, end - start)
        elif is_part(markup):
            self._end_passage()
            self._take_part(markup)
        elif markup.name:
            self._tags.take(markup)
        for text, offset in markup.read_aloud():
            self._add_attribute(text, offset)

    def _add_attribute(self, text: str, offset: int) -> None:
        passage = Passage()
        for piece, place in self._excerpt.pieces(offset, offset + len(text)):
            passage.write(piece, place)
        block = passage.block(BlockKind.ATTRIBUTE, self._around)
        if block:
            self.blocks.append(block)

    def _take_part(self, tag: Markup) -> None:
        if tag.is_closing:
            self._leave_part(tag.name)
            return
        kind = _BLOCK_KINDS.get(tag.name, BlockKind.PARAGRAPH)
        if kind is BlockKind.PARAGRAPH and self._kinds:
            kind = self._kinds[-1][1]  # a paragraph in a cell or list item is part of it
        self._kinds.append((tag.name, kind, self._around))
        self._open[tag.name] += 1
        self._count(tag.name)
        self._enter(tag)

    def _leave_part(self, name: str) -> None:
        """Leave a part and those inside it; a closing tag that fits none changes nothing."""
        if not self._open[name]:
            return
        closed = ""
        while closed != name:
            closed, _, around = self._kinds.pop()
            self._open[closed] -= 1
        self._restore(around)

    def _restore(self, around: Surroundings) -> None:
        self._around = around._replace(heading=self._around.heading)

    def _count(self, name: str) -> None:
        if name == "table":
            self._tables += 1
            self._row, self._headers = -1, {}
        elif name == "tr":
            self._row, self._column = self._row + 1, -1
        elif name in ("td", "th"):
            self._column += 1

    def _enter(self, tag: Markup) -> None:
        around = self._around
        if tag.attribute("lang"):
            around = around._replace(language=tag.attribute("lang"))
        if tag.name == "blockquote":
            around = around._replace(quote_depth=around.quote_depth + 1)
        if tag.name in ("td", "th"):
            cell = Cell(
                table=max(self._tables, 0),
                row=max(self._row, 0),
                column=max(self._column, 0),
            )
            header = self._headers.get(self._column, "") if tag.name == "td" else ""
            around = around._replace(cell=cell, header=header)
        self._around = around

    def _end_passage(self) -> None:
        self._tags.close()
        kind = self._kinds[-1][1] if self._kinds else BlockKind.PARAGRAPH
        if self._kinds and self._kinds[-1][0] == "dt":
            self._passage.mark(InlineKind.ENTRY, 0)
        block = self._passage.block(kind, self._around)
        self._start_passage()
        if block is None:
            return
        self.blocks.append(block)
        if kind is BlockKind.HEADING:
            self._around = self._around._replace(heading=block.text)
        if kind is BlockKind.TABLE_HEADER and block.cell and block.cell.row == 0:
            self._headers[block.cell.column] = block.text

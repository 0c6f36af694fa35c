"""The inside of a Markdown block: its text without markup, its structure, its attributes."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from markdown_it.token import Token

from vocabtool.document import Comment, InlineKind
from vocabtool.readers.commonmark import inline_tokens
from vocabtool.readers.excerpt import Excerpt
from vocabtool.readers.fragment import is_part
from vocabtool.readers.passage import Passage
from vocabtool.readers.tags import Markup, OpenTags, markup_in

_SPANS = {
    "em": InlineKind.EMPHASIS,
    "strong": InlineKind.EMPHASIS,
    "s": InlineKind.DELETED,
    "link": InlineKind.LINK,
}
_TITLE_END = re.compile(r"([\"')])\s*\)$")


@dataclass(slots=True)
class InlineText:
    """What the inside of a block came to.

    ``attributes`` are texts beside the block's own: alternative texts of images, link titles.
    """

    passage: Passage = field(default_factory=Passage)
    attributes: list[Passage] = field(default_factory=list)
    comments: list[Comment] = field(default_factory=list)


def inline_text(excerpt: Excerpt, known: dict[str, object]) -> InlineText:
    """Return the text of a block's content; ``known`` are the document's link definitions."""
    writer = _Writer(excerpt)
    writer.write(inline_tokens(excerpt.text, known))
    writer.tags.close()
    return writer.result


class _Writer:
    """Writes the tokens of one content; ``shift`` is where a part of it begins within it."""

    def __init__(self, excerpt: Excerpt) -> None:
        self.result = InlineText()
        self.tags = OpenTags(self.result.passage)
        self._excerpt = excerpt
        self._open: list[tuple[int, str]] = []

    def write(self, tokens: list[Token]) -> None:
        for token in tokens:
            start, end = token.map or (0, 0)
            if token.type == "text":
                self._copy(self.result.passage, start, start + len(token.content))
            elif token.nesting and token.type.rsplit("_", 1)[0] in _SPANS:
                self._span(token, start, end)
            else:
                self._special(token, start, end)

    def _copy(self, passage: Passage, start: int, end: int) -> None:
        for text, place in self._excerpt.pieces(start, end):
            passage.write(text, place)

    def _span(self, token: Token, start: int, end: int) -> None:
        passage = self.result.passage
        if token.nesting > 0:
            self._open.append((passage.length, str(token.attrGet("href") or "")))
            if token.attrGet("title"):
                self._add_title(start, end)
        else:
            opened, value = self._open.pop()
            passage.mark(_SPANS[token.type.rsplit("_", 1)[0]], opened, value)

    def _special(self, token: Token, start: int, end: int) -> None:
        passage = self.result.passage
        match token.type:
            case "softbreak" | "hardbreak":
                newline = self._excerpt.text.index("\n", start)
                passage.write("\n", self._excerpt.place(newline))
            case "text_special" if token.info == "escape":
                self._copy(passage, start + 1, end)
            case "text_special":
                self._write_whole(token.content, start, end)
            case "code_inline":
                self._write_code(token, start, end)
            case "image":
                self._add_image(token, start, end)
            case "footnote_mark":
                passage.mark(InlineKind.NOTE_MARK, passage.length)
            case _:  # what is left is HTML
                self._take_tag(start, end)

    def _write_whole(self, text: str, start: int, end: int) -> None:
        place = self._excerpt.place(start)
        self.result.passage.write_whole(text, place, self._excerpt.place(end - 1) + 1 - place)

    def _write_code(self, token: Token, start: int, end: int) -> None:
        ticks = len(token.markup)
        first, last = start + ticks, end - ticks
        if last - first > len(token.content):  # a space on each side belongs to the marks
            first, last = first + 1, last - 1
        opened = self.result.passage.length
        self._copy(self.result.passage, first, last)
        self.result.passage.mark(InlineKind.CODE, opened)

    def _add_image(self, token: Token, start: int, end: int) -> None:
        label_start = start + len("![")
        alternative = _Writer(self._excerpt.part(label_start, end))
        alternative.write(token.children or [])
        self._add_attribute(alternative.result.passage)
        self.result.attributes.extend(alternative.result.attributes)
        if token.attrGet("title"):
            self._add_title(start, end)

    def _add_title(self, start: int, end: int) -> None:
        """Add the title of a link or image; that of a link definition stands elsewhere."""
        source = self._excerpt.text[start:end]
        closing = _TITLE_END.search(source)
        if closing is None:
            return
        mark = "(" if closing[1] == ")" else closing[1]
        opening = _opening(source, mark, closing.start())
        title = Passage()
        self._copy(title, start + opening + 1, start + closing.start())
        self._add_attribute(title)

    def _add_attribute(self, passage: Passage) -> None:
        if passage.length:
            self.result.attributes.append(passage)

    def _take_tag(self, start: int, end: int) -> None:
        for tag in markup_in(self._excerpt.text[start:end]):
            if tag.comment is not None:
                place, last = self._excerpt.place(start), self._excerpt.place(end - 1)
                self.result.comments.append(tag.as_comment(place, last + 1))
            elif tag.name == "br" or is_part(tag):
                self._write_whole("\n", start, end)
            elif tag.name:
                self.tags.take(tag)
            self._read_aloud(tag, start)

    def _read_aloud(self, tag: Markup, start: int) -> None:
        for text, offset in tag.read_aloud():
            passage = Passage()
            self._copy(passage, start + offset, start + offset + len(text))
            self._add_attribute(passage)


def _opening(source: str, mark: str, end: int) -> int:
    """Return where the title that ends at ``end`` opens: the last mark that is not escaped."""
    opening = source.rfind(mark, 0, end)
    while opening > 0 and source[opening - 1] == "\\":
        opening = source.rfind(mark, 0, opening)
    return opening

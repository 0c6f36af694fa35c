"""AsciiDoc: blocks told by their delimiters and marks, inline markup masked, places exact.

There is no parser with places for Python; this one knows the blocks and marks of the language's
documentation. What a reader of the page sees is text; attributes, targets and code are machine
text or left out. A delimiter that is never closed delimits nothing.
"""

from __future__ import annotations

import re
from bisect import bisect_right

from vocabtool.document import Comment, Document
from vocabtool.readers import parts
from vocabtool.readers.asciidoc_lists import BLOCK_MACRO, ITEM, OpenLists, described, list_mark
from vocabtool.readers.asciidoc_phrase import AsciidocPhrases
from vocabtool.readers.asciidoc_table import write_listed_table
from vocabtool.readers.composition import Composition
from vocabtool.readers.indented import Line, lines_in, span_of
from vocabtool.readers.role import Element

_DEEPEST = 40  # blocks within blocks; in deeper ones delimiters delimit nothing
_TITLE = re.compile(r"(?:={1,6}|#{1,6})[ \t]+(?=\S)")
_UNDERLINE = re.compile(r"={3,}|-{3,}|~{3,}|\^{3,}|\+{3,}")
_DELIMITER = re.compile(
    r"-{4,}|\.{4,}|\+{4,}|={4,}|\*{4,}|_{4,}|/{4,}|--|```\w*|[|,:]={3,}",
)
_CODE_DELIMITERS = ("----", "....", "++++", "`")
_RULE = re.compile(r"'{3,}|<{3,}|-{3}|\*{3}|- - -|\* \* \*")
_ATTRIBUTES = re.compile(r"\[(?!\[?\s)(?:[^\[\]]|\[[^\[\]]*\])*\]")
_ENTRY = re.compile(r":!?([\w-]+)!?:(?:[ \t]+|$)")
_BLOCK_TITLE = re.compile(r"\.(?=[^\s.])")
_ADMONITION = re.compile(r"[A-Z]{3,12}:[ \t]+")
_COMMENT = "//"
_STYLE = re.compile(r"\[[ ]*([\w-]*)")
_CODE_STYLES = ("source", "listing", "literal", "stem", "latexmath", "asciimath", "pass")
_QUOTING_STYLES = ("quote", "verse")


def read(text: str, *, path: str = "<text>", encoding: str = "utf-8") -> Document:
    """Return the document that an AsciiDoc text holds."""
    reader = _Reader(text)
    reader.read_all()
    return Document(
        path=path,
        text=text,
        blocks=reader.composition.blocks(),
        comments=tuple(reader.comments),
        encoding=encoding,
    )


class _Reader:
    """Reads the lines of a text by their numbers."""

    def __init__(self, text: str) -> None:
        self.composition = Composition(text)
        self.comments: list[Comment] = []
        self._text = text
        self._phrases = AsciidocPhrases(text, self.composition)
        self._lines = lines_in(text, 1 if text.startswith("\ufeff") else 0)
        self._places: dict[str, list[int]] = {}  # of the lines that may delimit
        for number, line in enumerate(self._lines):
            if _DELIMITER.fullmatch(line.text):
                self._places.setdefault(line.text, []).append(number)
        self._depth = 0
        self._lists = OpenLists(self.composition)
        self._attributes: Line | None = None
        self._is_attached = False  # a plus sign joins the next block to the item above

    def read_all(self) -> None:
        number = 0
        while number < len(self._lines) and not self._lines[number].text:
            number += 1
        if number < len(self._lines) and self._lines[number].text.startswith("= "):
            number = self._header(number)
        self._read(number, len(self._lines))

    def _header(self, number: int) -> int:
        """Read the title of the document and the lines right below: author, revision."""
        self._phrase(parts.HEADING, [self._lines[number].behind(1)])
        number += 1
        while number < len(self._lines) and (line := self._lines[number]).text:
            if line.text.startswith(_COMMENT):
                self._comment(line.start, line.end)
            elif not self._entry(line):
                self._phrase(parts.METADATA, [line])
            number += 1
        return number

    def _read(self, number: int, end: int) -> None:
        self._depth += 1
        lists, self._lists = self._lists, OpenLists(self.composition)
        while number < end:
            if self._lines[number].text:
                number = self._block(number, end)
            else:
                number += 1
        self._lists.close()
        self._lists = lists
        self._depth -= 1

    def _block(self, number: int, end: int) -> int:
        line = self._lines[number]
        if line.text == "+" and self._lists:
            self._is_attached = True
            return number + 1
        if line.text.startswith(_COMMENT) and not line.text.startswith("///"):
            self._comment(line.start, line.end)
            return number + 1
        if _ATTRIBUTES.fullmatch(line.text):
            self._attributes = line
            return number + 1
        if item_end := self._item(number, end):
            return item_end
        if not self._is_attached:
            self._lists.close()
        self._is_attached = False
        if _BLOCK_TITLE.match(line.text) and not _DELIMITER.fullmatch(line.text):
            self._phrase(parts.CAPTION, [line.behind(1)])
            return number + 1
        closing = self._closing(number, end)
        after = self._delimited(number, closing) if closing else self._line_or_text(number, end)
        self._attributes = None
        return after

    def _closing(self, number: int, end: int) -> int:
        """Return the number of the line that closes the block opened here, or 0."""
        text = self._lines[number].text
        if not _DELIMITER.fullmatch(text) or self._depth > _DEEPEST:
            return 0
        places = self._places.get("```" if text.startswith("`") else text, [])
        later = bisect_right(places, number)
        return places[later] if later < len(places) and places[later] < end else 0

    def _delimited(self, number: int, closing: int) -> int:
        text, inside = self._lines[number].text, self._lines[number + 1 : closing]
        style = self._style()
        if text.startswith("////"):
            self._comment(self._lines[number].start, self._lines[closing].end)
        elif text.endswith("=") and text[0] != "=":
            attributes = self._attributes.text if self._attributes else ""
            write_listed_table(
                self._phrases, [line for line in inside if line.text], attributes, text[0]
            )
        elif text.startswith(_CODE_DELIMITERS) or style in _CODE_STYLES:
            self._code(inside)
        elif text.startswith("____") or style in _QUOTING_STYLES:
            self._quote(number + 1, closing)
        else:
            self._read(number + 1, closing)
        return closing + 1

    def _quote(self, number: int, end: int) -> None:
        self.composition.open(parts.QUOTE)
        attribution = self._attributes
        self._attributes = None
        self._read(number, end)
        if attribution and "," in attribution.text:
            words = attribution.behind(attribution.text.index(",") + 1)
            self.composition.open(parts.PARAGRAPH)
            self._phrases.read(words.start, words.end - 1)
            self.composition.close()
        self.composition.close()

    def _line_or_text(self, number: int, end: int) -> int:
        line = self._lines[number]
        below = self._lines[number + 1].text if number + 1 < end else ""
        macro = BLOCK_MACRO.fullmatch(line.text)
        is_delimiter = _DELIMITER.fullmatch(line.text) is not None
        is_underlined = _UNDERLINE.fullmatch(below) and abs(len(below) - len(line.text)) <= 1
        if title := _TITLE.match(line.text):
            self._phrase(parts.HEADING, [line.behind(title.end())])
        elif is_underlined and line.text[0].isalnum():
            self._phrase(parts.HEADING, [line])
            return number + 2
        elif macro:
            self._macro(line, macro)
        elif not (self._entry(line) or _RULE.fullmatch(line.text) or is_delimiter):
            return self._paragraph(number, end)
        return number + 1

    def _entry(self, line: Line) -> bool:
        """Read an attribute entry: words as metadata, a single one as machine text."""
        entry = _ENTRY.match(line.text)
        if entry is None:
            return False
        value = line.behind(entry.end())
        if " " in value.text or entry[1] in ("title", "doctitle", "keywords", "description"):
            self._phrase(parts.metadata(entry[1]), [value])
        else:
            self._code([value])
        return True

    def _macro(self, line: Line, macro: re.Match[str]) -> None:
        start, end = (line.start + offset for offset in macro.span(3))
        if macro[1] in ("image", "video", "audio"):
            named = self._text.find(",", start, end)
            self.composition.open(parts.ASIDE_ATTRIBUTE)
            self._phrases.read(start, named if named >= 0 else end)
            self.composition.close()
        elif macro[1] in ("ifdef", "ifndef") and start < end:
            self.composition.open(parts.PARAGRAPH)
            self._phrases.read(start, end)
            self.composition.close()
        else:
            self._code([line])

    def _item(self, number: int, end: int) -> int:
        """Read an item of a list, if a line begins one; return the number behind it, or 0."""
        line = self._lines[number]
        mark, term = ITEM.match(line.text), described(line.text)
        if mark:
            self._lists.open_item(list_mark(mark[1]))
            first = line.behind(mark.end())
        elif term:
            self._lists.open_item(term[2])
            self._phrase(parts.ENTRY, [line._replace(text=term[1])])
            first = line.behind(term.end())
        else:
            return 0
        self._is_attached = False
        after = self._text_end(number + 1, end, stops_at_items=True)
        lines = [first, *self._lines[number + 1 : after]]
        self._text_lines([each for each in lines if each.text])
        return after

    def _text_end(self, number: int, end: int, *, stops_at_items: bool = False) -> int:
        """Return the number of the line behind a paragraph that holds the line before."""
        while number < end and (text := self._lines[number].text):
            if (text == "+" and self._lists) or _ATTRIBUTES.fullmatch(text):
                break
            if stops_at_items and (ITEM.match(text) or described(text)):
                break
            if self._closing(number, end):
                break
            number += 1
        return number

    def _paragraph(self, number: int, end: int) -> int:
        after = self._text_end(number + 1, end)
        lines, style = self._lines[number:after], self._style()
        first, last = lines[0], lines[-1]
        is_set_in = first.indent > 0 and not self._lists
        if style in _CODE_STYLES or (is_set_in and not style):
            self._code(lines)
        elif style in _QUOTING_STYLES:
            self._quote(number, after)
        elif first.text.startswith("> "):
            self._quoted_lines([line.behind(line.text.startswith(">")) for line in lines])
        elif first.text.startswith('"') and last.text.startswith("-- "):
            self._quoted_lines([*lines[:-1], last.behind(2)])
        else:
            label = _ADMONITION.match(first.text)
            self._text_lines([first.behind(label.end() if label else 0), *lines[1:]])
        return after

    def _quoted_lines(self, lines: list[Line]) -> None:
        self.composition.open(parts.QUOTE)
        self._text_lines([line for line in lines if line.text])
        self.composition.close()

    def _text_lines(self, lines: list[Line]) -> None:
        """Read the lines of a paragraph, comments between them left out."""
        spans: list[tuple[int, int]] = []
        is_joined = False
        for line in lines:
            if line.text.startswith(_COMMENT) and not line.text.startswith("///"):
                self._comment(line.start, line.end)
                is_joined = False
            elif is_joined and not self._text[spans[-1][1] : line.start].strip():
                spans[-1] = spans[-1][0], line.end
            else:
                spans.append((line.start, line.end))
                is_joined = True
        self.composition.open(parts.PARAGRAPH)
        self._phrases.read_pieces(spans)
        self.composition.close()

    def _style(self) -> str:
        found = _STYLE.match(self._attributes.text) if self._attributes else None
        return found[1] if found else ""

    def _phrase(self, element: Element, lines: list[Line]) -> None:
        self.composition.open(element)
        self._phrases.read(*span_of(lines))
        self.composition.close()

    def _code(self, lines: list[Line]) -> None:
        shown = [line for line in lines if line.text]
        if shown:
            self.composition.open(parts.CODE_BLOCK)
            self.composition.text(*span_of(shown))
            self.composition.close()

    def _comment(self, start: int, end: int) -> None:
        text = self._text[start:end].strip("/ \t\r\n")
        self.comments.append(Comment(text=text, start=start, end=end))

"""reStructuredText: blocks told by indentation and marks, inline markup masked, places exact.

A parser of our own: docutils gives a line, not always the first one, and none for what stands in
it. What a reader of the page sees is text; names, targets, options and code are machine text or
left out. A directive that is not known has its content read as text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from vocabtool.document import Comment, Document
from vocabtool.readers import parts
from vocabtool.readers.composition import Composition
from vocabtool.readers.indented import Line, Lines, above_dedent, body_of, lines_in, span_of
from vocabtool.readers.role import Element
from vocabtool.readers.rst_directives import (
    CODE_CONTENT,
    DIRECTIVE,
    QUOTING,
    Directive,
    directive_in,
    separated_values,
)
from vocabtool.readers.rst_phrase import RstPhrases
from vocabtool.readers.rst_tables import drawn_table, write_table

_DEEPEST = 40  # deeper nesting is read as one paragraph
_ADORNMENT = re.compile(r"([!-/:-@\[-`{-~])\1+")
_SHORTEST_RULE = 4
_BULLET = re.compile(r"[*+•‣\u2043-](?:[ \t]+|$)")
_NUMBER = re.compile(r"\(?(?:\d{1,4}|[A-Za-z]|[ivxlcIVXLC]{1,7}|#)[.)](?:[ \t]+|$)")
_FIELD = re.compile(r":(?![ \t:])((?:[^:\\]|\\.|:(?!(?:[ \t`]|$)))+):(?:[ \t]+|$)")
_OPTION = re.compile(r"(?:--?|/)\w[\w-]*(?:[ =]\S+)?(?:, ?--?\w[\w-]*(?:[ =]\S+)?)*(?:[ ]{2,}|$)")
_LINE_BLOCK = re.compile(r"\|(?:[ \t]+|$)")
_CLASSIFIER = re.compile(r"[ \t]:[ \t]")
_NOTE = re.compile(r"\[(?:#?[\w.:+-]*|\*)\](?:[ \t]+|$)")
_TARGET = re.compile(r"_[^_ ].*?:(?:[ \t]|$)|__(?:[ \t:]|$)|_`")
_COMMENT_MARK = ".."
_ATTRIBUTION = re.compile(r"(?:--(?!-)|—)[ \t]*(?=\S)")


def read(text: str, *, path: str = "<text>", encoding: str = "utf-8") -> Document:
    """Return the document that a reStructuredText holds."""
    reader = _Reader(text)
    reader.read(lines_in(text, 1 if text.startswith("\ufeff") else 0))
    return Document(
        path=path,
        text=text,
        blocks=reader.composition.blocks(),
        comments=tuple(reader.comments),
        encoding=encoding,
    )


class _Reader:
    """Reads bodies: the document, and what is indented below something."""

    def __init__(self, text: str) -> None:
        self.composition = Composition(text)
        self.comments: list[Comment] = []
        self._text = text
        self._phrases = RstPhrases(text, self.composition)
        self._depth = 0
        self._is_head = True  # nothing but headings stands above

    def read(self, lines: Lines) -> None:
        """Read a body; what is indented more deeply than its outermost line is quoted."""
        if self._depth >= _DEEPEST:
            self._paragraph([line for line in lines if line.text])
            return
        self._depth += 1
        base = min((line.indent for line in lines if line.text), default=0)
        number = 0
        while number < len(lines):
            number = self._block(lines, number, base) if lines[number].text else number + 1
        self._depth -= 1

    def _block(self, lines: Lines, number: int, base: int) -> int:
        """Read the block that begins at a line; return the number of the line behind it."""
        line = lines[number]
        if line.indent > base:
            return self._quotation(lines, number, base)
        title_end = self._heading(lines, number)
        if title_end:
            return title_end
        is_head, self._is_head = self._is_head, False
        if line.text == _COMMENT_MARK or line.text.startswith(".. "):
            end = self._explicit(lines, number)
            self._is_head = is_head
            return end
        if _FIELD.match(line.text):
            return self._fields(lines, number, is_head=is_head)
        return self._table_or_text(lines, number)

    def _table_or_text(self, lines: Lines, number: int) -> int:
        table = drawn_table(lines, number)
        if table:
            write_table(table, self._phrases)
            return number + table.length
        for marker in (_BULLET, _NUMBER, _OPTION):
            if marker.match(lines[number].text) and self._is_item(lines, number, marker):
                return self._list(lines, number, marker)
        return self._text_block(lines, number)

    def _within(self, element: Element, lines: Lines) -> None:
        self.composition.open(element)
        self.read(lines)
        self.composition.close()

    def _phrase(self, element: Element, lines: Lines) -> None:
        if lines:
            self.composition.open(element)
            self._phrases.read(*span_of(lines))
            self.composition.close()

    def _code(self, lines: Lines) -> None:
        shown = [line for line in lines if line.text]
        if shown:
            self.composition.open(parts.CODE_BLOCK)
            self.composition.text(*span_of(shown))
            self.composition.close()

    def _heading(self, lines: Lines, number: int) -> int:
        """Read a heading with the rule below it, or a rule; return 0 if there is neither."""
        line = lines[number]
        below = lines[number + 1].text if number + 1 < len(lines) else ""
        if _ADORNMENT.fullmatch(line.text):
            third = lines[number + 2].text if number + 2 < len(lines) else ""
            if below and third[:1] == line.text[0] and _ADORNMENT.fullmatch(third):
                self._phrase(parts.HEADING, lines[number + 1 : number + 2])
                return number + 3
            is_rule = len(line.text) >= _SHORTEST_RULE and not below
            return number + 1 if is_rule else 0
        is_underlined = _ADORNMENT.fullmatch(below) and not below.startswith("::")
        if is_underlined and len(below) >= min(len(line.text), _SHORTEST_RULE):
            self._phrase(parts.HEADING, [line])
            return number + 2
        return 0

    def _quotation(self, lines: Lines, number: int, base: int) -> int:
        end = above_dedent(lines, number, base)
        self._within(parts.QUOTE, lines[number:end])
        return end

    def _is_item(self, lines: Lines, number: int, marker: re.Pattern[str]) -> bool:
        """Say whether a mark opens an item, and is not the first word of a paragraph by chance."""
        line = lines[number]
        below = lines[number + 1] if number + 1 < len(lines) else None
        if below is None or not below.text or below.indent > line.indent:
            return True
        return marker.match(below.text) is not None

    def _list(self, lines: Lines, number: int, marker: re.Pattern[str]) -> int:
        self.composition.open(parts.LIST)
        base = lines[number].indent
        while number < len(lines):
            line = lines[number]
            found = marker.match(line.text)
            if line.text and (found is None or line.indent != base):
                break
            if found:
                end = above_dedent(lines, number + 1, base)
                self._within(parts.ITEM, body_of(line.behind(found.end()), lines[number + 1 : end]))
                number = end
            else:
                number += 1
        self.composition.close()
        return number

    def _fields(self, lines: Lines, number: int, *, is_head: bool) -> int:
        base = lines[number].indent if number < len(lines) else 0
        while number < len(lines):
            line = lines[number]
            found = _FIELD.match(line.text)
            if line.text and (found is None or line.indent != base):
                break
            end = above_dedent(lines, number + 1, base) if found else number + 1
            if found:
                element = parts.metadata(found[1]) if is_head else parts.ITEM
                self._within(element, body_of(line.behind(found.end()), lines[number + 1 : end]))
            number = end
        return number

    def _text_block(self, lines: Lines, number: int) -> int:
        line = lines[number]
        below = lines[number + 1] if number + 1 < len(lines) else line
        is_term = bool(below.text) and below.indent > line.indent
        if is_term and not line.text.startswith((">>> ", "| ")):
            return self._definition(lines, number)
        end = number
        while end < len(lines) and lines[end].text:
            end += 1
        if line.text.startswith(">>> "):
            self._code(lines[number:end])
        elif _LINE_BLOCK.match(line.text):
            for each in lines[number:end]:
                mark = _LINE_BLOCK.match(each.text)
                self._phrase(parts.PARAGRAPH, [each.behind(mark.end() if mark else 0)])
        else:
            return self._paragraph_and_literal(lines, number, end)
        return end

    def _definition(self, lines: Lines, number: int) -> int:
        line = lines[number]
        classifier = _CLASSIFIER.search(line.text)
        term = line.text[: classifier.start()] if classifier else line.text
        self._phrase(parts.ENTRY, [Line(line.start, line.indent, term)])
        end = above_dedent(lines, number + 1, line.indent)
        self._within(parts.ITEM, lines[number + 1 : end])
        return end

    def _paragraph_and_literal(self, lines: Lines, number: int, end: int) -> int:
        last = lines[end - 1]
        if not last.text.endswith("::"):
            self._paragraph(lines[number:end])
            return end
        kept = last.text[:-2].rstrip() if last.text[-3:-2].isspace() else last.text[:-1]
        rest = [Line(last.start, last.indent, kept)] if kept != ":" else []
        self._paragraph([*lines[number : end - 1], *rest])
        literal_end = above_dedent(lines, end, lines[number].indent)
        self._code(lines[end:literal_end])
        return literal_end

    def _paragraph(self, lines: Lines) -> None:
        attribution = _ATTRIBUTION.match(lines[0].text) if lines else None
        if attribution:
            lines = [lines[0].behind(attribution.end()), *lines[1:]]
        self._phrase(parts.PARAGRAPH, lines)

    def _explicit(self, lines: Lines, number: int) -> int:
        """Read what two dots open: a directive, a note, a target, or a comment."""
        line = lines[number]
        end = above_dedent(lines, number + 1, line.indent)
        inner = line.behind(len(_COMMENT_MARK))
        if not inner.text and not (number + 1 < end and lines[number + 1].text):
            return number + 1  # an empty comment takes nothing with it
        body = body_of(inner, lines[number + 1 : end])
        note, directive = _NOTE.match(inner.text), DIRECTIVE.match(inner.text)
        if note:
            self._within(parts.FOOTNOTE, body_of(inner.behind(note.end()), body[1:]))
        elif _TARGET.match(inner.text):
            self._code(body)
        elif directive:
            self._directive(directive_in(body, directive[1], directive.end()))
        else:
            start, stop = line.start, body[-1].end
            text = self._text[inner.start : stop].strip()
            self.comments.append(Comment(text=text, start=start, end=stop))
        return end

    def _directive(self, directive: Directive) -> None:
        self._phrase(parts.CAPTION, directive.title)
        self._code(directive.machine_text)
        for option in directive.visible:
            self._phrase(parts.ASIDE_ATTRIBUTE, [option])
        match directive.name:
            case name if name in CODE_CONTENT:
                self._code(directive.content)
            case name if name in QUOTING:
                self._within(parts.QUOTE, directive.content)
            case "list-table":
                self._list_table(directive)
            case "csv-table":
                write_table(separated_values(directive, self._text), self._phrases)
            case "meta":
                self._fields(directive.content, 0, is_head=True)
            case _:
                self.read(directive.content)

    def _list_table(self, directive: Directive) -> None:
        headers = directive.number("header-rows")
        self.composition.open(parts.TABLE)
        for number, row in enumerate(_items(directive.content)):
            self.composition.open(parts.ROW)
            for content in _items(row):
                self.composition.open(parts.cell(is_header=number < headers))
                self.read(content)
                self.composition.close()
            self.composition.close()
        self.composition.close()


def _items(lines: Lines) -> Iterator[Lines]:
    """Yield the contents of the items of a list; what is no item is left out."""
    number = 0
    while number < len(lines):
        line = lines[number]
        marker = _BULLET.match(line.text)
        end = above_dedent(lines, number + 1, line.indent) if marker else number + 1
        if marker:
            yield body_of(line.behind(marker.end()), lines[number + 1 : end])
        number = end

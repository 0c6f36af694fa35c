"""XML: Akoma Ntoso, TEI, DocBook, DITA and XHTML by their elements, anything else by its form.

Of an element that no table knows, the text around it tells what it is: beside text it stands
within a line, among other elements it is a block. XML that is not well-formed is refused with the
place of the first fault: what is quoted, and what is not, can no longer be told behind it.
"""

from __future__ import annotations

from collections import Counter
from functools import cache

from vocabtool.document import BlockKind, Comment, Document, InlineKind
from vocabtool.readers.composition import Composition
from vocabtool.readers.grid import span_of
from vocabtool.readers.hypertext import attribute_text, start_tag_at
from vocabtool.readers.role import Element, Role, Shape
from vocabtool.readers.well_formed import Events, parse
from vocabtool.readers.xml_elements import (
    BREAKS,
    NOTE_MARKS,
    READ_ALOUD,
    TARGETS,
    Roles,
    roles_of,
    roles_within,
)

_LANGUAGE = "http://www.w3.org/XML/1998/namespace lang"
_WITHIN_LINE = Role()
_PART = Role(shape=Shape.PART)
_REFERENCE = Role(inline=InlineKind.LINK)
_BLOCK_QUOTATION = Role(shape=Shape.PART, is_quotation=True)


def read(text: str, *, path: str = "<text>", encoding: str = "utf-8") -> Document:
    """Return the document that an XML text holds; an empty file holds none.

    Raises:
        DraftError: the text is not well-formed, or declares entities made of entities.
    """
    if not text.strip("\ufeff \t\r\n"):
        return Document(path=path, text=text, blocks=(), encoding=encoding)
    outline = _Outline(text)
    parse(text, path, outline)
    writer = _Writer(text, outline)
    parse(text, path, writer)
    return Document(
        path=path,
        text=text,
        blocks=writer.composition.blocks(),
        comments=tuple(writer.comments),
        language=writer.language,
        encoding=encoding,
    )


@cache
def _bare(role: Role) -> Element:
    return Element(role=role)


class _Outline(Events):
    """How the elements of a text stand: which hold text of their own, by their order."""

    def __init__(self, source: str) -> None:
        self.holds_text = bytearray()
        self._source = source
        self._open: list[int] = []
        self._elements: list[tuple[str, int]] = []  # names, with the number of the parent

    def start(self, name: str, attributes: dict[str, str], place: int) -> None:
        del attributes, place
        self._elements.append((name, self._open[-1] if self._open else -1))
        self._open.append(len(self.holds_text))
        self.holds_text.append(0)

    def end(self) -> None:
        self._open.pop()

    def text(self, start: int, end: int) -> None:
        self.character(self._source[start:end], start, end)

    def character(self, text: str, start: int, end: int) -> None:
        del start, end
        if not text.isspace():
            self.holds_text[self._open[-1]] = 1

    def usually_within_lines(self) -> frozenset[str]:
        """Return the names of the elements that stand beside text more often than not."""
        balance: Counter[str] = Counter()
        for name, parent in self._elements:
            balance[name] += 1 if parent >= 0 and self.holds_text[parent] else -1
        return frozenset(name for name, more in balance.items() if more > 0)


class _Writer(Events):
    """A document in the making."""

    def __init__(self, source: str, outline: _Outline) -> None:
        self.composition = Composition(source)
        self.comments: list[Comment] = []
        self.language = ""
        self._source = source
        self._holds_text = outline.holds_text
        self._within_lines = outline.usually_within_lines()
        self._number = -1
        self._open: list[int] = []
        self._outermost = ""
        self._roles: dict[str, Roles] = {}

    def start(self, name: str, attributes: dict[str, str], place: int) -> None:
        element = self._element(name, attributes)
        self._number += 1
        if not self._open:
            self.language = element.language
        self._open.append(self._number)
        if not element.role.is_hidden:
            self._add_attributes(attributes, place, element.language)
        self.composition.open(element)
        local = name.rpartition(" ")[2]
        if local in BREAKS:
            self.composition.write("\n", place, start_tag_at(self._source, place).end)
        elif local in NOTE_MARKS:
            self.composition.mark_note()

    def end(self) -> None:
        self._open.pop()
        self.composition.close()

    def text(self, start: int, end: int) -> None:
        self.composition.text(start, end)

    def character(self, text: str, start: int, end: int) -> None:
        if text:
            self.composition.write(text, start, end)
        else:
            self.composition.text(start, end)  # nobody says what it stands for

    def comment(self, start: int, end: int) -> None:
        text = self._source[start + len("<!--") : end - len("-->")]
        self.comments.append(Comment(text=text.strip(), start=start, end=end))

    def _element(self, name: str, attributes: dict[str, str]) -> Element:
        role = self._role(name)
        if not attributes:
            return _bare(role)
        has_target = role.inline in (InlineKind.LINK, InlineKind.CITATION)
        targets = (attributes[target] for target in TARGETS if has_target and target in attributes)
        value = next(targets, "")
        if role.inline is InlineKind.CITATION and value.startswith("#"):
            role = _REFERENCE  # to another place of the same text: its own words, and no title
        return Element(
            role=role,
            language=attributes.get(_LANGUAGE) or attributes.get("lang", ""),
            value=value,
            columns=span_of(attributes.get("colspan") or attributes.get("cols", "")),
            rows=span_of(attributes.get("rowspan") or attributes.get("rows", "")),
        )

    def _role(self, name: str) -> Role:
        namespace, _, local = name.rpartition(" ")
        self._outermost = self._outermost or local
        if namespace not in self._roles:
            self._roles[namespace] = roles_of(namespace, self._outermost)
        roles = self._roles[namespace] = roles_within(self._roles[namespace], local)
        role = roles.get(local)
        is_within_line = bool(self._open and self._holds_text[self._open[-1]])
        if role is None:
            return _WITHIN_LINE if is_within_line or name in self._within_lines else _PART
        if role.inline and role.is_quotation and not is_within_line:
            return _BLOCK_QUOTATION
        return role

    def _add_attributes(self, attributes: dict[str, str], place: int, language: str) -> None:
        if attributes.keys().isdisjoint(READ_ALOUD):
            return
        spans = start_tag_at(self._source, place).spans
        for name in READ_ALOUD:
            if name in spans:
                passage = attribute_text(self._source, *spans[name])
                self.composition.add(passage, BlockKind.ATTRIBUTE, language)

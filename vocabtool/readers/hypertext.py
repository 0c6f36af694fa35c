"""HTML in pieces: tags, comments, character references, and the text between, with their places.

The pieces are those that browsers see (the tokenization of the HTML standard), with two liberties:
what a browser would swallow because an end is missing stays text, and a tag that closes itself is
an empty element, whatever its name. The parser of the standard library raises an error on some
declarations, needs time that grows with the square of its input on others, and changes from one
patch release to the next; hence a tokenizer of our own. Each piece is looked at once.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from html.entities import html5
from typing import NamedTuple

from vocabtool.readers.passage import Passage

_ATTRIBUTE = r"""[^\s/>][^\s/>=]*+(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s>]++))?"""
_REFERENCE = r"&(?:\#[0-9]{1,7}|\#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});?"
_PIECE = re.compile(
    rf"""(?P<comment><!--)
       | (?P<literal><!\[CDATA\[)
       | (?P<literal_end>\]\]>)
       | (?P<bogus><[!?][^>]*+>|</(?![A-Za-z])[^>]*+>)
       | <(?P<closing>/?)(?P<name>[A-Za-z][\w:.-]*+)(?=[\s/>])
          (?P<attributes>(?:[\s/]++|{_ATTRIBUTE})*+)>
       | (?P<reference>{_REFERENCE})""",
    re.VERBOSE,
)
# A name in XML may begin with any letter.
_XML_TAG = re.compile(
    rf"<(?P<closing>)(?P<name>[^\s/>]++)(?P<attributes>(?:[\s/]++|{_ATTRIBUTE})*+)>"
)
_REFERENCES = re.compile(_REFERENCE)
_ATTRIBUTES = re.compile(
    r"""([^\s/>][^\s/>=]*+)(?:\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s>]++)))?""",
)
# In these there are no tags: in the first ones no text either.
_WITHOUT_TEXT = ("script", "style")
_WITHOUT_TAGS = {
    name: re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE)
    for name in (*_WITHOUT_TEXT, "title", "textarea", "xmp")
}


class Text(NamedTuple):
    """Text that stands in the source letter for letter."""

    start: int
    end: int


class Character(NamedTuple):
    """A character reference, and what it stands for."""

    start: int
    end: int
    text: str


class Remark(NamedTuple):
    """A comment, from its opening mark to its closing one."""

    start: int
    end: int


@dataclass(frozen=True)
class Tag:
    """A tag; its name in small letters. ``is_empty`` says that it closes itself."""

    source: str
    start: int
    end: int
    name: str
    is_closing: bool
    attributes_start: int

    @property
    def is_empty(self) -> bool:
        """Say whether the tag ends with a slash that belongs to no attribute."""
        if self.source[self.end - 2] != "/":
            return False
        return all(end < self.end - 1 for _, end in self.spans.values())

    @cached_property
    def spans(self) -> dict[str, tuple[int, int]]:
        """The places of the attributes' values in the source; the first of a name counts."""
        spans: dict[str, tuple[int, int]] = {}
        for found in _ATTRIBUTES.finditer(self.source, self.attributes_start, self.end - 1):
            spans.setdefault(found[1].lower(), found.span(found.lastindex or 1))
            if found.lastindex == 1:
                spans[found[1].lower()] = (found.end(), found.end())
        return spans

    def attribute(self, *names: str) -> str:
        """Return the value of the first of these attributes that is there, or nothing."""
        for name in names:
            if name in self.spans:
                start, end = self.spans[name]
                return html.unescape(self.source[start:end]).strip()
        return ""


Piece = Text | Character | Remark | Tag


def pieces_of(source: str, start: int = 0) -> Iterator[Piece]:
    """Yield the pieces of a text from ``start`` on, in order; markup that is no tag is left out."""
    return _Scanner(source).pieces(start)


def start_tag_at(source: str, start: int) -> Tag:
    """Return the start tag of well-formed XML that begins at ``start``."""
    found = _XML_TAG.search(source, start)
    if found is None:
        message = "No tag begins there."
        raise ValueError(message)
    return _tag(found)


def attribute_text(source: str, start: int, end: int) -> Passage:
    """Return the value of an attribute as text, its references resolved."""
    passage = Passage()
    position = start
    for found in _REFERENCES.finditer(source, start, end):
        text, length = character(found.group())
        if length:
            passage.write(source[position : found.start()], position)
            position = found.start() + length
            if text:
                passage.write_whole(text, found.start(), length)
    passage.write(source[position:end], position)
    return passage


def character(reference: str) -> tuple[str, int]:
    """Return what a reference stands for, and how much of it; nothing and 0 if it is none.

    Old names need no semicolon: ``&nbspx`` is a space and a letter.
    """
    if reference[1] == "#":
        return html.unescape(reference), len(reference)
    for end in range(len(reference), 2, -1):
        if reference[1:end] in html5:
            return html5[reference[1:end]], end
    return "", 0


class _Scanner:
    """Goes through a source once."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._limit = source.rfind(">") + 1  # from here on nothing can be a tag
        self._missing: set[str] = set()  # the ends that do not come any more
        self._written = self._position = 0  # what is done with, and from where to look on
        self._no_tags_before = 0
        self._literal_end = -1

    def pieces(self, start: int) -> Iterator[Piece]:
        self._written = self._position = start
        while found := self._next():
            written = self._written
            self._position = found.end()
            piece = self._read(found)
            if self._written == written:
                continue  # it was text after all
            if written < found.start():
                yield Text(written, found.start())
            if piece:
                yield piece
        if self._written < len(self._source):
            yield Text(self._written, len(self._source))

    def _next(self) -> re.Match[str] | None:
        source, position = self._source, self._position
        if position < self._no_tags_before:
            found = _REFERENCES.search(source, position, self._no_tags_before)
            if found:
                return found
            position = self._no_tags_before
        found = _PIECE.search(source, position, self._limit) if position < self._limit else None
        return found or _REFERENCES.search(source, max(position, self._limit))

    def _read(self, found: re.Match[str]) -> Piece | None:
        """Return the piece that was found, if it says anything, and move on behind it."""
        kind = found.lastgroup if found.re is _PIECE else "reference"
        match kind:
            case "comment":
                return self._remark(found.start())
            case "literal":
                self._literal_end = self._find("]]>", found.end())
                self._position = max(found.end(), self._literal_end)
                self._written = found.end()
                return None
            case "literal_end" if found.start() != self._literal_end:
                return None
            case "reference":
                return self._character(found)
            case "attributes":
                return self._tag(found)
        self._written = found.end()
        return None

    def _find(self, end: str, start: int) -> int:
        """Return where the next ``end`` is, or -1; what is missing is looked for only once."""
        place = -1 if end in self._missing else self._source.find(end, start)
        if place < 0:
            self._missing.add(end)
        return place

    def _remark(self, start: int) -> Remark | None:
        end = self._find("-->", start + len("<!"))
        if end < 0:
            self._written = start + len("<!--")
            return None
        self._written = self._position = end + len("-->")
        return Remark(start, self._written)

    def _character(self, found: re.Match[str]) -> Character | None:
        text, length = character(found.group())
        if not length:
            return None
        self._written = self._position = found.start() + length
        return Character(found.start(), self._written, text)

    def _tag(self, found: re.Match[str]) -> Tag:
        tag = _tag(found)
        self._written = tag.end
        if tag.name in _WITHOUT_TAGS and not (tag.is_closing or tag.is_empty):
            self._skip_content(tag)
        return tag

    def _skip_content(self, tag: Tag) -> None:
        end = None
        if tag.name not in self._missing:
            end = _WITHOUT_TAGS[tag.name].search(self._source, tag.end)
        if end is None:
            self._missing.add(tag.name)
        elif tag.name in _WITHOUT_TEXT:
            self._written = self._position = end.start()
        else:
            self._no_tags_before = end.start()


def _tag(found: re.Match[str]) -> Tag:
    return Tag(
        source=found.string,
        start=found.start(),
        end=found.end(),
        name=found["name"].lower(),
        is_closing=bool(found["closing"]),
        attributes_start=found.start("attributes"),
    )


__all__ = [
    "Character",
    "Piece",
    "Remark",
    "Tag",
    "Text",
    "attribute_text",
    "character",
    "pieces_of",
    "start_tag_at",
]

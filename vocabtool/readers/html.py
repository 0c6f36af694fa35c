"""HTML, as browsers see it: what a reader of the page sees or hears, with its places exact.

Nothing is refused: a tag that does not fit is left out of account, and an element that is not
closed ends where its surroundings do. What a page hides (scripts, templates, ``hidden``) is no
text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from vocabtool.document import BlockKind, Comment, Document
from vocabtool.readers import html_elements as elements
from vocabtool.readers.composition import Composition
from vocabtool.readers.grid import span_of
from vocabtool.readers.hypertext import Character, Remark, Tag, Text, attribute_text, pieces_of
from vocabtool.readers.role import Element, Role, Shape, metadata_kind

_INVISIBLE = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)


def read(text: str, *, path: str = "<text>", encoding: str = "utf-8") -> Document:
    """Return the document that an HTML text holds."""
    page = _Page(text)
    for piece in pieces_of(text, 1 if text.startswith("\ufeff") else 0):
        match piece:
            case Text():
                page.composition.text(piece.start, piece.end)
            case Character():
                page.take_character(piece)
            case Remark():
                page.take_remark(piece)
            case _:
                page.take_tag(piece)
    return Document(
        path=path,
        text=text,
        blocks=page.composition.blocks(),
        comments=tuple(page.comments),
        language=page.language,
        encoding=encoding,
    )


@cache
def _bare(role: Role) -> Element:
    return Element(role=role)


class _OpenTags:
    """The elements that are open, by name: the nearest of a name is found at once."""

    def __init__(self) -> None:
        self.names: list[str] = []
        self._places: dict[str, list[int]] = {}
        self._parts: list[int] = [-1]

    def open(self, name: str, *, is_part: bool) -> None:
        self._places.setdefault(name, []).append(len(self.names))
        if is_part:
            self._parts.append(len(self.names))
        self.names.append(name)

    def close(self) -> None:
        self._places[self.names.pop()].pop()
        if self._parts[-1] == len(self.names):
            self._parts.pop()

    def nearest(self, *names: str) -> int:
        """Return how far in the nearest element of one of these names stands; -1 if none does."""
        return max((self._places[name][-1] for name in names if self._places.get(name)), default=-1)

    @property
    def nearest_part(self) -> int:
        """Return how far in the nearest element stands that does not stand within a line."""
        return self._parts[-1]


class _Page:
    """A page in the making."""

    def __init__(self, source: str) -> None:
        self.composition = Composition(source)
        self.comments: list[Comment] = []
        self.language = ""
        self._source = source
        self._tags = _OpenTags()

    def take_character(self, piece: Character) -> None:
        if piece.text:
            self.composition.write(piece.text, piece.start, piece.end)

    def take_remark(self, piece: Remark) -> None:
        text = self._source[piece.start + len("<!--") : piece.end - len("-->")]
        self.comments.append(Comment(text=text.strip(), start=piece.start, end=piece.end))

    def take_tag(self, tag: Tag) -> None:
        if tag.name == "br":
            self.composition.write("\n", tag.start, tag.end)
        elif tag.is_closing:
            self._take_end(tag.name)
        else:
            self._take_start(tag)

    def _take_start(self, tag: Tag) -> None:
        self._imply_ends(tag.name)
        element = self._element(tag)
        if tag.spans and not (element.is_hidden or element.role.is_hidden):
            self._add_attributes(tag, element.language)
        if tag.name == "html" and element.language:
            self.language = self.language or element.language
        is_empty = tag.name in elements.VOID or tag.is_empty
        if is_empty and not element.role.is_part:
            return
        self._tags.open(tag.name, is_part=element.role.is_part)
        self.composition.open(element)
        if is_empty:
            self._close_down_to(len(self._tags.names) - 1)

    def _imply_ends(self, name: str) -> None:
        if name not in elements.IMPLIED_ENDS:
            return
        ended, barriers = elements.IMPLIED_ENDS[name]
        while (place := self._tags.nearest(*ended)) > self._tags.nearest(*barriers):
            self._close_down_to(place)

    def _take_end(self, name: str) -> None:
        if name in elements.OPEN_TO_THE_END:
            return
        role = elements.ROLES.get(name, elements.INLINE)
        if name == "table":
            barrier = -1
        elif name in elements.TABLE_PARTS:
            barrier = self._tags.nearest("table")
        elif role.is_part:
            barrier = self._tags.nearest(*elements.CELLS)
        else:
            barrier = self._tags.nearest_part
        names = elements.HEADINGS if name in elements.HEADINGS else (name,)
        place = self._tags.nearest(*names)
        if place > barrier:
            self._close_down_to(place)

    def _close_down_to(self, place: int) -> None:
        while len(self._tags.names) > place:
            self._tags.close()
            self.composition.close(is_torn=len(self._tags.names) > place)

    def _element(self, tag: Tag) -> Element:
        role = self._role(tag)
        if not tag.spans:
            return _bare(role)
        is_cell = role.shape is Shape.CELL
        return Element(
            role=role,
            language=tag.attribute("lang", "xml:lang"),
            value=tag.attribute("href") if tag.name == "a" else "",
            is_hidden="hidden" in tag.spans or bool(_INVISIBLE.search(tag.attribute("style"))),
            columns=span_of(tag.attribute("colspan")) if is_cell else 1,
            rows=span_of(tag.attribute("rowspan")) if is_cell else 1,
            heads=tag.attribute("scope").lower().removesuffix("group").replace("col", "column"),
        )

    def _role(self, tag: Tag) -> Role:
        role = elements.ROLES.get(tag.name, elements.INLINE)
        if tag.name == "a" and "href" not in tag.spans:
            role = elements.INLINE  # a place that others link to
        if tag.name == "title" and self._tags.nearest("svg") >= 0:
            return elements.DRAWING_TITLE
        if not tag.spans:
            return role
        if tag.attribute("role") == "doc-noteref" and not role.is_part:
            return elements.NOTE_MARK
        said = " ".join(tag.attribute(name) for name in ("role", "epub:type", "class")).lower()
        is_note = not elements.NOTE_ROLES.isdisjoint(said.split())
        return elements.NOTES if is_note and role.shape in (Shape.PART, Shape.LIST) else role

    def _add_attributes(self, tag: Tag, language: str) -> None:
        for span in self._read_aloud(tag):
            is_metadata = tag.name == "meta"
            kind = metadata_kind(_named(tag)) if is_metadata else BlockKind.ATTRIBUTE
            self.composition.add(attribute_text(self._source, *span), kind, language)

    @staticmethod
    def _read_aloud(tag: Tag) -> Iterator[tuple[int, int]]:
        """Yield the places of the attributes that are text for some readers."""
        spans = tag.spans
        if tag.name == "meta":
            if _named(tag) in elements.METADATA and "content" in spans:
                yield spans["content"]
        elif tag.name not in elements.SILENT:
            yield from (spans[name] for name in elements.READ_ALOUD if name in spans)
            if tag.attribute("type").lower() in elements.BUTTONS and "value" in spans:
                yield spans["value"]


def _named(tag: Tag) -> str:
    """Return what a tag for metadata says that it holds."""
    return tag.attribute("name", "property", "itemprop").lower()

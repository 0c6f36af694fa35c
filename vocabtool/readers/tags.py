"""HTML tags in a text: found with their places, and what they mean for the words inside."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import NamedTuple

from vocabtool.document import Comment, InlineKind
from vocabtool.readers.notes import LONGEST_NOTE, NOTE
from vocabtool.readers.passage import Passage

_MARKUP = re.compile(
    r"""<!--(?P<comment>.*?)(?:-->|\Z)
      | <(?P<closing>/?)(?P<name>[A-Za-z][\w:-]*)(?P<attributes>(?:[^<>"']|"[^"]*"|'[^']*')*)>
      | <[!?][^>]{0,2000}>
      | (?P<reference>&(?:\#\d{1,7}|\#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});)""",
    re.VERBOSE | re.DOTALL,
)
_ATTRIBUTE = re.compile(r"([^\s=\"'<>/]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))")
_INLINE_KINDS = {
    "q": InlineKind.QUOTATION,
    "cite": InlineKind.CITATION,
    "dfn": InlineKind.DEFINITION,
    **dict.fromkeys(("code", "kbd", "samp", "tt", "var"), InlineKind.CODE),
    **dict.fromkeys(("em", "i", "b", "strong", "u", "mark"), InlineKind.EMPHASIS),
    "ins": InlineKind.INSERTED,
    **dict.fromkeys(("del", "s", "strike"), InlineKind.DELETED),
    "a": InlineKind.LINK,
}
_READ_ALOUD = ("alt", "title", "aria-label")


class Markup(NamedTuple):
    """A piece of HTML: a tag, a comment, a character reference, or something else in brackets.

    ``attributes`` maps names to values with the offset of each value in the text looked at.
    """

    start: int
    end: int
    attributes: dict[str, tuple[str, int]]
    name: str = ""
    is_closing: bool = False
    comment: str | None = None
    character: str = ""

    def attribute(self, name: str) -> str:
        """Return the value of an attribute, or nothing."""
        return html.unescape(self.attributes.get(name, ("", 0))[0])

    def read_aloud(self) -> list[tuple[str, int]]:
        """Return the attributes that are text for some readers, each with its offset."""
        return [self.attributes[name] for name in _READ_ALOUD if name in self.attributes]

    def as_comment(self, start: int, end: int) -> Comment:
        """Return the comment as it stands from ``start`` to ``end`` of the source."""
        return Comment(text=(self.comment or "").strip(), start=start, end=end)


def markup_in(text: str) -> Iterator[Markup]:
    """Return the pieces of HTML in a text, in order; a comment that is not closed runs on."""
    for found in _MARKUP.finditer(text):
        yield _markup(found)


def _markup(found: re.Match[str]) -> Markup:
    attributes: dict[str, tuple[str, int]] = {}
    if found["attributes"]:
        for attribute in _ATTRIBUTE.finditer(found.string, *found.span("attributes")):
            group = attribute.lastindex or 0
            place = (attribute[group], attribute.start(group))
            attributes.setdefault(attribute[1].lower(), place)
    return Markup(
        start=found.start(),
        end=found.end(),
        name=(found["name"] or "").lower(),
        is_closing=bool(found["closing"]),
        attributes=attributes,
        comment=found["comment"],
        character=html.unescape(found["reference"]) if found["reference"] else "",
    )


class OpenTags:
    """The inline tags that are open in a passage; they become its inline structure.

    Tags are kept by name, so that one is closed without a look at all that are open.
    """

    __slots__ = ("_open", "_passage", "_taken")

    def __init__(self, passage: Passage) -> None:
        self._passage = passage
        self._open: dict[str, list[tuple[int, int, Markup]]] = {}
        self._taken = 0

    def take(self, tag: Markup) -> None:
        """Take an opening or closing tag. A closing tag that fits none is left out of account."""
        open_tags = self._open.setdefault(tag.name, [])
        if not tag.is_closing:
            self._taken += 1
            open_tags.append((self._taken, self._passage.length, tag))
        elif open_tags:
            _, start, opening = open_tags.pop()
            self._close(opening, start)

    def close(self) -> None:
        """Close the tags that are still open, the last one first."""
        still_open = [each for open_tags in self._open.values() for each in open_tags]
        self._open.clear()
        for _, start, opening in sorted(still_open, key=lambda each: -each[0]):
            self._close(opening, start)

    def _close(self, tag: Markup, start: int) -> None:
        if tag.name in ("sup", "sub") and self._passage.length - start <= LONGEST_NOTE:
            self._take_note(start)
        if tag.name in _INLINE_KINDS:
            self._passage.mark(_INLINE_KINDS[tag.name], start, tag.attribute("href"))
        if tag.attribute("lang"):
            self._passage.mark(InlineKind.LANGUAGE, start, tag.attribute("lang"))

    def _take_note(self, start: int) -> None:
        if NOTE.fullmatch(self._passage.tail(start)):
            self._passage.take_back(start)
            self._passage.mark(InlineKind.NOTE_MARK, start)

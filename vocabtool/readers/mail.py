"""E-mail (.eml): subject, text parts, quoted and forwarded words; exact places, decoded or not.

What a reader sees of the head is metadata, the rest of it is machine text, one block for each
head. Words of others, quoted with marks or passed on below a rule, are quoted; see ``letter``.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import PurePath

from vocabtool.document import Block, BlockKind, Comment, Document
from vocabtool.readers import FORMATS, Format, read_text
from vocabtool.readers.letter import letter_blocks
from vocabtool.readers.message import HeaderField, Leaf, Part, leaves_of, message_in
from vocabtool.readers.passage import Passage, Surroundings
from vocabtool.readers.role import metadata_kind
from vocabtool.readers.transfer import decoded_body, decoded_header

_VISIBLE = frozenset(("subject", "keywords", "comments", "content-description"))
_FORMAT_NAMES = {
    "text/html": "html",
    "text/markdown": "markdown",
    "text/csv": "table",
    "text/tab-separated-values": "table",
}
_LETTERS = ("text", "email")  # what is read as the text of a message


def read(text: str, *, path: str = "<text>", encoding: str = "utf-8") -> Document:
    """Return the document that a message holds."""
    writer = _Writer(text, path, encoding)
    message = message_in(text, 1 if text.startswith("\ufeff") else 0)
    for leaf in leaves_of(text, message):
        writer.add(leaf)
    return Document(
        path=path,
        text=text,
        blocks=tuple(writer.blocks),
        comments=tuple(writer.comments),
        encoding=encoding,
    )


class _Writer:
    """Writes the blocks of a message, part by part."""

    def __init__(self, text: str, path: str, encoding: str) -> None:
        self.blocks: list[Block] = []
        self.comments: list[Comment] = []
        self._text = text
        self._path = path
        self._encoding = encoding

    def add(self, leaf: Leaf) -> None:
        around = Surroundings(quote_depth=leaf.depth)
        for field in leaf.part.headers:
            if field.name in _VISIBLE:
                value = decoded_header(self._text, field.value_start, field.end)
                self._add(value.block(metadata_kind(field.name), around))
        self._add_machine_text(leaf.part.headers, around)
        if leaf.has_body:
            self._add_body(leaf)

    def _add_machine_text(self, fields: Iterable[HeaderField], around: Surroundings) -> None:
        passage = Passage()
        for field in fields:
            if field.name not in _VISIBLE:
                if passage.length:
                    passage.write_whole("\n", field.start - 1, 1)
                passage.write(self._text[field.start : field.end], field.start)
        self._add(passage.block(BlockKind.CODE, around))

    def _add(self, block: Block | None) -> None:
        if block:
            self.blocks.append(block)

    def _add_body(self, leaf: Leaf) -> None:
        part = leaf.part
        body = decoded_body(
            self._text,
            (part.body_start, part.body_end),
            part.transfer,
            part.parameters.get("charset", ""),
            self._encoding,
        )
        known = _format(part)
        if known is None:
            self.blocks.extend(letter_blocks(body, leaf.depth))
            return
        name = part.file_name or self._path
        document = read_text(body.text, path=name, format=known.name, encoding=self._encoding)
        self.comments.extend(body.comments(document.comments))
        self.blocks.extend(
            replace(
                block,
                quote_depth=block.quote_depth + leaf.depth,
                language=block.language or document.language,
            )
            for block in body.blocks(document.blocks)
        )


def _format(part: Part) -> Format | None:
    """Return the format of a part by its media type, or by its name; None for a letter's text."""
    extension = PurePath(part.file_name).suffix.lower()
    name = _FORMAT_NAMES.get(part.media_type)
    for known in FORMATS:
        if known.name not in _LETTERS and (known.name == name or extension in known.extensions):
            return known
    return None

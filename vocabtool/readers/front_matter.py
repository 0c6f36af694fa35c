"""Front matter: the YAML head of a Markdown file, of which readers see title and summary."""

from __future__ import annotations

import re

from vocabtool.document import Block, BlockKind
from vocabtool.readers.passage import Passage, Surroundings
from vocabtool.readers.role import metadata_kind

_SHOWN = frozenset(("title", "subtitle", "description", "summary", "abstract", "keywords"))
_FENCE = re.compile(r"---[ \t]*$", re.MULTILINE)
_CLOSING = re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.MULTILINE)
_KEY = re.compile(r"([\"']?)([^\W\d][\w .-]*)\1[ \t]*:(?:[ \t]+|$)")
_BELOW = re.compile(r"[ \t]|-(?:[ \t]|$)|#|$")  # continues or stands beside an entry
_BLOCK_SCALAR = re.compile(r"[|>][+-]?\d?[+-]?[ \t]*(?:#.*)?$")
_ITEM = re.compile(r"[ \t]*-[ \t]+")
_FLOW_ITEM = re.compile(r"\"[^\"]*\"|'[^']*'|[^,\[\]\"'\s][^,\[\]]*")
_COMMENT = re.compile(r"(?:^|\s)#.*$")
_SEVERAL_WORDS = re.compile(r"[^\W\d_][ \t]+[^\W\d_]")
_FIRST_IDEOGRAPH = "\u3400"  # no space stands between words from here on

_Lines = list[tuple[str, int]]


def front_matter_end(text: str, start: int) -> int | None:
    """Return where the front matter that begins at ``start`` ends; None if there is none.

    A page rule at the head of a text opens none: what stands up to the next rule must be entries.
    """
    if not _FENCE.match(text, start):
        return None
    first = text.find("\n", start) + 1
    closing = _CLOSING.search(text, first) if first else None
    if closing is None:
        return None
    lines = text[first : closing.start()].splitlines()
    entries = [line for line in lines if not _BELOW.match(line)]
    if not entries or not all(_KEY.match(line) for line in entries):
        return None
    return closing.end()


def front_matter_blocks(text: str, start: int, end: int) -> list[Block]:
    """Return the blocks of a front matter: what is written for readers as metadata, else code.

    That is what stands under a key of ``_SHOWN``, and under any other key what has several words.
    """
    blocks: list[Block | None] = []
    for entry in _entries(text, start, end):
        first, place = entry[0]
        key = _KEY.match(first)
        value = [(first[key.end() :], place + key.end()), *entry[1:]] if key else []
        scalars = _scalars(value) if key else []
        name = key.group(2).lower() if key else ""
        kind = metadata_kind(name)
        if key and (name in _SHOWN or _is_prose(value, scalars)):
            blocks.extend(_block(scalar, kind) for scalar in scalars)
        else:
            blocks.append(_block(entry, BlockKind.CODE))
    return [block for block in blocks if block]


def _entries(text: str, start: int, end: int) -> list[_Lines]:
    """Return the entries between the fences, each with the lines that belong to it."""
    entries: list[_Lines] = []
    place = start
    lines = text[start:end].splitlines(keepends=True)
    for line in lines[:-1]:
        if place > start:
            if entries and _BELOW.match(line):
                entries[-1].append((line.rstrip("\n"), place))
            else:
                entries.append([(line.rstrip("\n"), place)])
        place += len(line)
    return entries


def _scalars(value: _Lines) -> list[_Lines]:
    """Return the texts in a value, each as the lines it stands in."""
    first, below = value[0], [line for line in value[1:] if line[0].strip()]
    head = first[0].strip()
    if _BLOCK_SCALAR.match(head):
        return [below]
    if head.startswith("["):
        return [
            [_unquoted(item.group(), place + item.start())]
            for line, place in value
            for item in _FLOW_ITEM.finditer(line)
        ]
    if not head and below and all(_ITEM.match(line) for line, _ in below):
        return [[_unquoted(*_without_bullet(line, place))] for line, place in below]
    return [_plain_scalar([first, *below])]


def _is_prose(value: _Lines, scalars: list[_Lines]) -> bool:
    """Say whether some text of a value has several words, and no entries stand below its key."""
    (head, _), *below = value
    if not _BLOCK_SCALAR.match(head.strip()):
        bare = (_ITEM.sub("", line, count=1).lstrip() for line, _ in below)
        if any(map(_KEY.match, bare)):
            return False
    lines = (line for scalar in scalars for line, _ in scalar)
    return any(
        _SEVERAL_WORDS.search(line) or max(line, default="") >= _FIRST_IDEOGRAPH for line in lines
    )


def _plain_scalar(lines: _Lines) -> _Lines:
    (first, place), rest = lines[0], lines[1:]
    first_text = first.lstrip()
    place += len(first) - len(first_text)
    if first_text[:1] not in ("'", '"') or not rest:
        return [_unquoted(first_text, place), *rest]
    last, last_place = rest[-1]
    return [(first_text[1:], place + 1), *rest[:-1], (last.rstrip().rstrip("\"'"), last_place)]


def _without_bullet(line: str, place: int) -> tuple[str, int]:
    bullet = _ITEM.match(line)
    length = bullet.end() if bullet else 0
    return line[length:], place + length


def _unquoted(text: str, place: int) -> tuple[str, int]:
    """Return a scalar without its quotation marks, or without the comment after it."""
    mark = text[:1]
    closing = text.rfind(mark) if mark in ("'", '"') else 0
    if closing > 0:
        return text[1:closing], place + 1
    return _COMMENT.sub("", text), place


def _block(lines: _Lines, kind: BlockKind) -> Block | None:
    passage = Passage()
    end = 0
    for line, place in lines:
        text = line.strip()
        start = place + len(line) - len(line.lstrip())
        if passage.length and text:
            passage.write_whole("\n", end, start - end)
        passage.write(text, start)
        end = start + len(text)
    return passage.block(kind, Surroundings())

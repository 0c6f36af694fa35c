"""The parts of an e-mail message (RFC 5322, MIME) and where each begins and ends.

The parser of the standard library gives no places, so the splitting is done here, by lines; a
part that is damaged is text. Only form is looked at.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

_FIELD = re.compile(r"([!-9;-~]+)[ \t]*:[ \t]*([^\r\n]*(?:(?:\r\n|\r|\n)[ \t]+[^\s][^\r\n]*)*)")
_LINE_END = re.compile(r"\r\n|\r|\n|\Z")
_MAILBOX_LINE = re.compile(r"From [^\r\n]*(?:\r\n|\r|\n)")
_PARAMETER = re.compile(r";\s*([\w!#$&^.+-]+)\*?\s*=\s*(?:\"((?:[^\"\\]|\\.)*)\"|([^\s;\"]+))")
_DEEPEST = 20  # parts within parts; deeper ones are text


class HeaderField(NamedTuple):
    """A header field: its name in small letters, and where it and its value stand."""

    name: str
    start: int
    value_start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A message or a part of one: its header fields, and where its body stands."""

    headers: tuple[HeaderField, ...]
    body_start: int
    body_end: int
    media_type: str = "text/plain"
    parameters: dict[str, str] = field(default_factory=dict)
    transfer: str = ""
    file_name: str = ""


class Leaf(NamedTuple):
    """A part that holds text, and how many forwarded messages it lies in; None has no body."""

    part: Part
    depth: int
    has_body: bool


def message_in(text: str, start: int) -> Part:
    """Return the message that begins at ``start`` and takes the rest of the text."""
    mailbox_line = _MAILBOX_LINE.match(text, start)
    return _part(text, mailbox_line.end() if mailbox_line else start, len(text))


def leaves_of(text: str, message: Part) -> Iterator[Leaf]:
    """Yield the parts of a message in order.

    Of alternatives only the first plain text has its body read, or else the last that can be:
    they say the same. What is no text (images, programs) has its header fields only.
    """
    waiting = [(message, 0, 0, True)]
    while waiting:
        part, level, depth, is_read = waiting.pop()
        inside = _parts_in(text, part) if level < _DEEPEST else []
        forwards = part.media_type == "message/rfc822"
        yield Leaf(part, depth, is_read and not inside and _is_text(part))
        waiting.extend(
            (each, level + 1, depth + forwards, is_read and is_chosen)
            for each, is_chosen in reversed(_choice(part, inside))
        )


def _is_text(part: Part) -> bool:
    kind = part.media_type.partition("/")[0]
    return kind in ("text", "multipart", "message") or not part.headers


def _choice(part: Part, inside: list[Part]) -> list[tuple[Part, bool]]:
    """Return the parts of a part, and whether each is to be read."""
    if part.media_type != "multipart/alternative":
        return [(each, True) for each in inside]
    plain = [each.body_start for each in inside if each.media_type == "text/plain"]
    readable = [each.body_start for each in inside if _is_text(each)]
    chosen = plain[:1] or readable[-1:]
    return [(each, each.body_start in chosen) for each in inside]


def _part(text: str, start: int, end: int) -> Part:
    headers, body_start = _headers(text, start, end)
    values = {each.name: text[each.value_start : each.end] for each in reversed(headers)}
    media_type, parameters = _value(values.get("content-type", ""))
    _, named = _value(values.get("content-disposition", ""))
    return Part(
        headers=tuple(headers),
        body_start=body_start,
        body_end=max(end, body_start),
        media_type=media_type if "/" in media_type else "text/plain",
        parameters=parameters,
        transfer=values.get("content-transfer-encoding", "").strip().lower(),
        file_name=named.get("filename", parameters.get("name", "")),
    )


def _headers(text: str, start: int, end: int) -> tuple[list[HeaderField], int]:
    """Return the header fields and where the body begins; without a blank line there are none."""
    headers: list[HeaderField] = []
    position = start
    while (found := _FIELD.match(text, position, end)) is not None:
        headers.append(HeaderField(found[1].lower(), found.start(), found.start(2), found.end()))
        line_end = _LINE_END.match(text, found.end(), end)
        position = line_end.end() if line_end else found.end()
    blank = _LINE_END.match(text, position, end)
    if blank is None:
        return [], start
    return headers, blank.end()


def _value(value: str) -> tuple[str, dict[str, str]]:
    """Return a field's value in small letters, and its parameters."""
    parameters: dict[str, str] = {}
    for found in _PARAMETER.finditer(value):
        text = found[2] if found[3] is None else found[3]
        parameters.setdefault(found[1].lower().rstrip("*"), text)
    return value.partition(";")[0].strip().lower(), parameters


def _parts_in(text: str, part: Part) -> list[Part]:
    if part.media_type == "message/rfc822" and part.transfer in ("", "7bit", "8bit", "binary"):
        return [_part(text, part.body_start, part.body_end)]
    boundary = part.parameters.get("boundary", "")
    if not part.media_type.startswith("multipart/") or not boundary:
        return []
    parts, opened = [], -1
    for line in _boundaries(boundary).finditer(text, part.body_start, part.body_end):
        if opened >= 0:
            parts.append(_part(text, opened, line.start()))
        opened = -1 if line[1] else line.end()
        if line[1]:
            break
    if opened >= 0:
        parts.append(_part(text, opened, part.body_end))
    return parts


def _boundaries(boundary: str) -> re.Pattern[str]:
    """Return what matches the lines between parts, the line end before each included."""
    mark = re.escape(boundary.rstrip())
    return re.compile(rf"(?:\r\n|\r|\n|(?<=[\r\n])|\A)--{mark}(--)?[ \t]*(?:\r\n|\r|\n|\Z)")

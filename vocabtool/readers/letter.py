"""The text of a message: what its writer says, what is answered or passed on, and the signature.

Marks of quotation (>) are read with the layout of the lines. Here the parts are found that have
none: an original below a rule and header fields, or below the line that introduces it.
"""

# ruff: noqa: RUF001  (the colon of Chinese is one of its marks)
from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from vocabtool.document import Block
from vocabtool.readers import plain
from vocabtool.readers.transcription import Transcription

_LINE = re.compile(r"([^\r\n]*)(?:\r\n|\r|\n|\Z)")
_SIGNATURE = re.compile(r"--[ \t]?")
_RULE = re.compile(r"[ \t]*(?:[-_]{5,}|[-=_]{2,}[ \t]*[^\W\d_](?:.*\w)?[ \t]*[-=_]{2,})[ \t]*")
_HEADER = re.compile(r"[ \t]*\*?[^\W\d_][\w \t-]{0,30}[ \xa0]?[:：]\*?(?:[ \t]+\S|[ \t]*$)")
_ADDRESS = re.compile(r"(?<![\w.+-])[\w.+-]++@[\w-]+\.[\w.-]*\w")
_TIME = re.compile(r"\b\d{1,2}[:.h]\d{2}\b|\b(?:19|20)\d\d\b")
_COLONS = (":", "：")
_FEWEST_BELOW_RULE = 2  # header fields
_FEWEST = 3


class _Line(NamedTuple):
    start: int
    text: str

    @property
    def is_quoted(self) -> bool:
        return self.text.lstrip().startswith(">")


def letter_blocks(letter: Transcription, depth: int) -> tuple[Block, ...]:
    """Return the blocks of a message's text; ``depth`` levels of quotation lie around it."""
    blocks: list[Block] = []
    for start, end, level in _stretches(letter.text):
        part = letter.part(start, end)
        read = plain.read(part.text).blocks
        blocks.extend(
            replace(block, quote_depth=block.quote_depth + depth + level)
            for block in part.blocks(read)
        )
    return tuple(blocks)


def _stretches(text: str) -> Iterator[tuple[int, int, int]]:
    """Yield start and end of each stretch that is read by itself, and how deep it is quoted."""
    lines = [_Line(found.start(), found[1]) for found in _LINE.finditer(text)]
    start = level = 0
    for number, line in enumerate(lines):
        opens_original = _opens_original(lines, number)
        if opens_original or _SIGNATURE.fullmatch(line.text):
            yield start, line.start, level
            start = line.start
            level += opens_original
    yield start, len(text), level


def _opens_original(lines: list[_Line], number: int) -> bool:
    line = lines[number]
    if line.is_quoted or not line.text.strip():
        return False
    if _RULE.fullmatch(line.text):
        return _header_fields(lines, number + 1) >= _FEWEST_BELOW_RULE
    above = lines[number - 1].text if number else ""
    if not above.strip() and _header_fields(lines, number) >= _FEWEST:
        return _has_address(lines[number : number + _FEWEST])
    return _is_introduced(lines, number)


def _header_fields(lines: list[_Line], number: int) -> int:
    """Count the header fields from a line on, or from the one below it if it is blank."""
    if number < len(lines) and not lines[number].text.strip():
        number += 1
    count = 0
    while number + count < len(lines) and _HEADER.match(lines[number + count].text):
        count += 1
    return count


def _has_address(lines: list[_Line]) -> bool:
    return any(_ADDRESS.search(line.text) for line in lines)


def _is_introduced(lines: list[_Line], number: int) -> bool:
    """Say whether the line above says who wrote what follows, when, and from which address.

    Where marks of quotation follow, they say how far it goes.
    """
    before = number - 1
    while before >= 0 and not lines[before].text.strip():
        before -= 1
    if before < 0 or lines[before].is_quoted or not lines[before].text.rstrip().endswith(_COLONS):
        return False
    lead = " ".join(line.text for line in lines[max(before - 1, 0) : before + 1])
    return bool(_ADDRESS.search(lead) and _TIME.search(lead)) and not _HEADER.match(
        lines[before].text
    )

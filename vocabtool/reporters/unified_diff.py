"""What fixes would change, as a unified diff of bytes: ``patch -p1`` and ``git apply`` take it.

Lines end at a line feed alone, so that carriage returns and everything else that some programs
take for the end of a line stay where they are. Fixes change few lines and move none, so both
sides are followed line by line: the time grows with the text, and not with its square.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

_CONTEXT = 3  # lines around a change
_NO_NEWLINE = b"\n\\ No newline at end of file\n"
_ESCAPES = {ord("\\"): "\\\\", ord('"'): '\\"', ord("\t"): "\\t", ord("\n"): "\\n"}

_Lines: TypeAlias = Sequence[bytes]


@dataclass(frozen=True, slots=True)
class _Change:
    """Lines ``old`` to ``old_end`` (exclusive) before, and what stands in their place after."""

    old: int
    old_end: int
    new: int
    new_end: int


def render(path: str, before: bytes, after: bytes) -> bytes:
    """Return the diff of a file before and after; empty where they are the same.

    ``path`` is named below ``a/`` and ``b/``.
    """
    old, new = list(_lines(before)), list(_lines(after))
    hunks = [_hunk(changes, old, new) for changes in _neighbours(_changes(old, new))]
    head = b"--- " + _name("a/", path) + b"\n+++ " + _name("b/", path) + b"\n"
    return b"".join([head, *hunks]) if hunks else b""


def _lines(data: bytes) -> Iterator[bytes]:
    pieces = data.split(b"\n")
    yield from (piece + b"\n" for piece in pieces[:-1])
    if pieces[-1]:
        yield pieces[-1]


def _changes(old: _Lines, new: _Lines) -> Iterator[_Change]:
    i = j = 0
    while i < len(old) or j < len(new):
        if i < len(old) and j < len(new) and old[i] == new[j]:
            i, j = i + 1, j + 1
            continue
        end, new_end = _next_alike(old, new, i, j)
        yield _Change(i, end, j, new_end)
        i, j = end, new_end


def _next_alike(old: _Lines, new: _Lines, i: int, j: int) -> tuple[int, int]:
    """Return the nearest places from which both sides go on alike, or both ends."""
    for distance in range(1, len(old) - i + len(new) - j):
        for over in range(max(0, distance - len(new) + j), min(distance, len(old) - i) + 1):
            end, new_end = i + over, j + distance - over
            if old[end : end + 1] == new[new_end : new_end + 1]:
                return end, new_end
    return len(old), len(new)


def _neighbours(changes: Iterator[_Change]) -> Iterator[list[_Change]]:
    """Yield changes together whose lines of context meet."""
    group: list[_Change] = []
    for change in changes:
        if group and change.old - group[-1].old_end > 2 * _CONTEXT:
            yield group
            group = []
        group.append(change)
    if group:
        yield group


def _hunk(changes: list[_Change], old: _Lines, new: _Lines) -> bytes:
    first, last = changes[0], changes[-1]
    start, end = max(0, first.old - _CONTEXT), min(len(old), last.old_end + _CONTEXT)
    shift = first.new - first.old
    written, place = [], start
    for change in changes:
        written += [_line(b" ", line) for line in old[place : change.old]]
        written += [_line(b"-", line) for line in old[change.old : change.old_end]]
        written += [_line(b"+", line) for line in new[change.new : change.new_end]]
        place = change.old_end
    written += [_line(b" ", line) for line in old[place:end]]
    new_end = last.new_end + end - last.old_end
    ranges = f"@@ -{_range(start, end)} +{_range(start + shift, new_end)} @@\n"
    return b"".join([ranges.encode(), *written])


def _range(start: int, end: int) -> str:
    """Return a range as diffs have it: the first line, counted from 1, and how many there are."""
    length = end - start
    if length == 1:
        return str(start + 1)
    return f"{start + 1 if length else start},{length}"


def _line(mark: bytes, line: bytes) -> bytes:
    return mark + (line if line.endswith(b"\n") else line + _NO_NEWLINE)


def _name(side: str, path: str) -> bytes:
    """Return a path as it stands in the head of a diff, quoted where it would be misread."""
    name = side + path.replace(os.sep, "/").lstrip("/")
    quoted = name.translate(_ESCAPES)
    if quoted != name:
        return os.fsencode(f'"{quoted}"')
    return os.fsencode(name + "\t" if " " in name else name)

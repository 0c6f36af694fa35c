"""The lists of AsciiDoc: what begins an item, and the lists that are open."""

from __future__ import annotations

import re

from vocabtool.readers import parts
from vocabtool.readers.composition import Composition

BLOCK_MACRO = re.compile(r"([a-z]\w*)::([^\s\[\]]*)\[(.*)\]")
ITEM = re.compile(
    r"(\*{1,5}|-|\.{1,5}|\d{1,4}\.|[A-Za-z]\.|<(?:\d+|\.)>)[ \t]+(?=\S)(?:\[[ xX*]\][ \t]+)?"
)
_DESCRIPTION = re.compile(r"(\S.*?)(:{2,4}|;;)(?:[ \t]+|$)")


class OpenLists:
    """The lists that are open at a place, told apart by their marks."""

    def __init__(self, composition: Composition) -> None:
        self._composition = composition
        self._marks: list[str] = []

    def __bool__(self) -> bool:
        """Say whether any list is open."""
        return bool(self._marks)

    def open_item(self, mark: str) -> None:
        """Open an item in the list of its mark; lists within that list are closed."""
        if mark in self._marks:
            self.close(self._marks.index(mark) + 1)
            self._composition.close()
        else:
            self._marks.append(mark)
            self._composition.open(parts.LIST)
        self._composition.open(parts.ITEM)

    def close(self, kept: int = 0) -> None:
        """Close the lists but for the outermost ``kept``."""
        while len(self._marks) > kept:
            self._marks.pop()
            self._composition.close()
            self._composition.close()


def described(text: str) -> re.Match[str] | None:
    """Return the term (1) and the mark (2) of a description list, if the text begins with them."""
    found = _DESCRIPTION.match(text)
    is_code = found is not None and "`" in found[1]
    return None if is_code or BLOCK_MACRO.fullmatch(text) else found


def list_mark(mark: str) -> str:
    """Return what the marks of one list have in common."""
    if mark[0].isdigit():
        return "1."
    return "<1>" if mark[0] == "<" else "a." if mark[0].isalpha() else mark

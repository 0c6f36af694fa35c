"""The braces, brackets and environments of a LaTeX source: where each ends, and which are open."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from vocabtool.readers import parts
from vocabtool.readers.composition import Composition
from vocabtool.readers.latex_commands import LISTS
from vocabtool.readers.role import Element

BRACE = "{"
_BRACKETS = re.compile(r"\\[\s\S]|%[^\r\n]*|[{}\[\]]")
_LONGEST_SETTING = 5000
_BLANK = re.compile(r"[ \t]*(?:\r\n|\r|\n)?[ \t]*")
# The first row of a table, and the rule below it that makes it a header.
_HEAD = re.compile(
    r"(?:[^\\]|\\[^\\])*+\\\\(?:\[[^\]]*\])?\s*"
    r"\\(?:hline|midrule|endhead|endfirsthead|cmidrule|Xhline|specialrule)(?![A-Za-z])(?!\s*\\end)",
)
_SPANNING = re.compile(r"(?:\s|\\hline|\\toprule)*\\multicolumn\s*\{(\d{1,2})\}")


class Arguments:
    """The arguments in braces and brackets of one source."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._closings: dict[int, int] = {}
        stack: list[int] = []
        braces = 0
        for found in _BRACKETS.finditer(source):
            if found[0] in "{[":
                stack.append(found.start())
                braces += found[0] == BRACE
            elif found[0] == "]" and stack and source[stack[-1]] == "[":
                self._closings[stack.pop()] = found.start()
            elif found[0] == "}" and braces:
                while source[stack[-1]] != BRACE:  # brackets that are never closed
                    stack.pop()
                self._closings[stack.pop()] = found.start()
                braces -= 1

    def opening(self, position: int, sign: str = BRACE) -> int:
        """Return where the argument behind a position opens; -1 if there is none."""
        blank = _BLANK.match(self._source, position)
        start = blank.end() if blank else position
        return start if self._source.startswith(sign, start) else -1

    def closing(self, opening: int) -> int:
        """Return where a brace or bracket is closed; -1 if it is not."""
        return self._closings.get(opening, -1)

    def setting(self, position: int) -> tuple[int, int] | None:
        """Return the inside of the argument in braces behind a position, if it is there."""
        opening = self.opening(position)
        closing = self.closing(opening) if opening >= 0 else -1
        if closing < 0 or closing - opening > _LONGEST_SETTING:
            return None
        return opening + 1, closing

    def option_end(self, position: int) -> int:
        """Return where the argument in brackets behind a position ends; the position if none."""
        opening = self.opening(position, "[")
        closing = self.closing(opening) if opening >= 0 else -1
        return closing + 1 if 0 <= closing <= opening + _LONGEST_SETTING else position


@dataclass(slots=True)
class _Group:
    """A brace or environment that is open: how many elements end with it, and with which mark."""

    name: str
    elements: int
    closing: str = ""
    has_item: bool = False
    row: int = -1
    headers: int = 0


class OpenGroups:
    """The braces and environments that are open, and the elements that they opened."""

    def __init__(self, source: str, composition: Composition) -> None:
        self._source = source
        self._composition = composition
        self._groups: list[_Group] = []
        self._names: Counter[str] = Counter()
        self._quoted = 0

    def open(self, name: str, *elements: Element) -> None:
        """Open a brace or an environment, and elements that end with it."""
        for element in elements:
            self._composition.open(element)
        self._groups.append(_Group(name, len(elements)))
        self._names[name] += 1

    def open_quoted(self, element: Element, start: int, end: int) -> None:
        """Open a brace round words that stand between marks; the mark stands for the command."""
        self.open(BRACE, element)
        opening, closing = "\u2018\u2019" if self._quoted % 2 else "“”"
        self._composition.write(opening, start, end)
        self._groups[-1].closing = closing
        self._quoted += 1

    def open_table(self, name: str, start: int) -> None:
        """Open a table whose first row begins at ``start``."""
        self.open(name, parts.TABLE)
        self._groups[-1].headers = int(
            _HEAD.match(self._source, start, start + _LONGEST_SETTING) is not None
        )
        self._open_row(start)

    def close_brace(self, position: int) -> None:
        """Close the innermost brace, unless an environment is open in it."""
        if not self._groups or self._groups[-1].name != BRACE:
            return
        if self._groups[-1].closing:
            self._composition.write(self._groups[-1].closing, position, position + 1)
        self._close()

    def close_environment(self, name: str) -> None:
        """Close an environment, and whatever is open in it; one that is not open is left alone."""
        while self._names[name]:
            is_last = self._groups[-1].name == name
            self._close()
            if is_last:
                return

    def close_all(self) -> None:
        """Close whatever is open."""
        while self._groups:
            self._close()

    def next_item(self) -> bool:
        """Begin an item of the list that is open; return whether one is."""
        group = self._groups[-1] if self._groups else None
        if group is None or group.name not in LISTS:
            return False
        if group.has_item:
            self._composition.close()
        self._composition.open(parts.ITEM)
        group.elements += not group.has_item
        group.has_item = True
        return True

    def next_cell(self, position: int) -> bool:
        """Begin a cell of the table that is open; return whether one is."""
        if not self._groups or self._groups[-1].row < 0:
            return False
        self._composition.close()
        self._open_cell(position)
        return True

    def next_row(self, position: int) -> bool:
        """Begin a row of the table that is open; return whether one is."""
        if not self._groups or self._groups[-1].row < 0:
            return False
        self._composition.close()
        self._composition.close()
        self._groups[-1].elements -= 2
        self._open_row(position)
        return True

    def _open_row(self, position: int) -> None:
        group = self._groups[-1]
        group.row += 1
        group.elements += 2
        self._composition.open(parts.ROW)
        self._open_cell(position)

    def _open_cell(self, position: int) -> None:
        group = self._groups[-1]
        spanning = _SPANNING.match(self._source, position)
        columns = int(spanning[1]) if spanning else 1
        is_header = group.row < group.headers
        self._composition.open(parts.cell(is_header=is_header, columns=max(columns, 1)))

    def _close(self) -> None:
        group = self._groups.pop()
        self._names[group.name] -= 1
        self._quoted -= bool(group.closing)
        for _ in range(group.elements):
            self._composition.close()

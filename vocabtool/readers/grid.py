"""The grid of a table: in which row and column a cell stands, and which header is above it."""

from __future__ import annotations

import re

from vocabtool.document import BlockKind, Cell
from vocabtool.readers.role import Element

_WIDEST = 100  # columns for which spans are followed; no table that is read by people has more
_NUMBER = re.compile(r"[1-9][0-9]{0,3}")


def span_of(value: str) -> int:
    """Return how many columns or rows a cell covers, from what its attribute says."""
    return min(int(value), _WIDEST) if _NUMBER.fullmatch(value.strip()) else 1


class Grid:
    """A table as it is read, row by row. ``number`` numbers the tables of a document."""

    __slots__ = ("_column", "_headers", "_heading", "_held", "_next", "_row", "in_head", "number")

    def __init__(self, number: int) -> None:
        self.number = number
        self.in_head = False
        self._row = self._column = -1
        self._next = 0
        self._held: dict[int, int] = {}  # columns, each with the last row that a cell above covers
        self._headers: dict[int, str] = {}
        self._heading: range = range(0)  # the columns that the cell now being read heads

    def new_row(self) -> None:
        """Begin a row."""
        self._row += 1
        self._next = 0

    def new_cell(self, element: Element) -> tuple[BlockKind, Cell, str]:
        """Begin a cell; return what it is, its place, and the header above it.

        A header cell beside the cells of its row is a cell under the header of its column.
        """
        row = max(self._row, 0)
        column = self._next
        while self._held.get(column, -1) >= row:
            column += 1
        self._column, self._next = column, column + element.columns
        covered = range(column, min(self._next, _WIDEST))
        if element.rows > 1:
            self._held.update(dict.fromkeys(covered, row + element.rows - 1))
        header = self._headers.get(column, "")
        is_header = self._is_header(element, row, has_header=bool(header))
        if row == 0 and not is_header:
            self._headers.clear()  # what stands before this cell heads its row
        heads = is_header and element.heads != "row" and (row == 0 or self._heads_column(element))
        self._heading = covered if heads else range(0)
        kind = BlockKind.TABLE_HEADER if is_header else BlockKind.TABLE_CELL
        place = Cell(table=self.number, row=row, column=column)
        return kind, place, "" if is_header else header

    def add_header(self, text: str) -> None:
        """Add text to the header cell that is being read; the lowest of several counts."""
        self._headers.update(dict.fromkeys(self._heading, text))

    def _is_header(self, element: Element, row: int, *, has_header: bool) -> bool:
        if self.in_head:
            return True
        if element.role.kind is not BlockKind.TABLE_HEADER:
            return False
        return row == 0 or not has_header or self._heads_column(element)

    def _heads_column(self, element: Element) -> bool:
        return self.in_head or element.heads == "column"


__all__ = ["Grid", "span_of"]

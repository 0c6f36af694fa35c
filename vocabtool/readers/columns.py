"""Tables in plain text: aligned under a rule of dashes, between bars, or with tabs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from vocabtool.readers.lines import Line

_RULE_PIECE = re.compile(r"[-=─━]{2,}")
_RULE = re.compile(r"[\s|+┼│]*[-=─━]{2,}(?:(?:[ \t]+|[ \t]*[|+┼│][ \t]*)[-=─━]{2,})+[\s|+┤│]*")
_BAR_RULE = re.compile(r"[|+][-=:|+\s]+[|+]")
_GAP = re.compile(r"[ \t]{2,}|[ \t]*[|│][ \t]*|\t+")
_WIDE_GAP = re.compile(r"(?: {3,}|\t+)(?=\S)")
_NUMBER = re.compile(r"\s*(?:\(?(?:\d{1,4}|[ivxIVX]{1,4}|[^\W\d_])[.)]?)?")
_CELL = 3  # words of a cell in a line that is a row by itself
_TABS = re.compile(r"\t+")
_HEADED_FROM = 3  # with tabs alone, only the first of three rows and more is taken for a header


class Piece(NamedTuple):
    """A part of a cell that stands in one line: its text and where it starts in the source."""

    text: str
    start: int


class Table(NamedTuple):
    """A table: rows of cells, each a tuple of pieces; ``length`` counts the lines it takes."""

    rows: tuple[tuple[tuple[Piece, ...], ...], ...]
    has_header: bool
    length: int


def table_at(lines: list[Line], number: int) -> Table | None:
    """Return the table that begins at a line, if one does; no line may be blank."""
    if number + 1 >= len(lines):
        return None
    for kind in (_ruled_table, _barred_table, _tabbed_table):
        table = kind(lines, number)
        if table is not None:
            return table
    return None


def has_columns(lines: Sequence[Line]) -> bool:
    """Say whether half of the lines are in columns, without a rule or bars.

    Such a line has two wide gaps or more between a few words each, or begins a column, or ends it
    with a figure, where another line does. The gap behind the number of a paragraph makes none.
    """
    edges = [_edges(line.raw) for line in lines]
    shared = Counter(edge for line in edges for edge in line)
    in_columns = sum(
        any(shared[edge] > 1 for edge in own) or _is_row(line.raw)
        for line, own in zip(lines, edges, strict=True)
    )
    return in_columns > 0 and 2 * in_columns >= len(lines)


def _gaps(raw: str) -> list[re.Match[str]]:
    return [gap for gap in _WIDE_GAP.finditer(raw) if not _NUMBER.fullmatch(raw, 0, gap.start())]


def _edges(raw: str) -> set[int]:
    """Return where columns begin in a line, and where a figure ends the last one."""
    begins, line = {gap.end() for gap in _gaps(raw)}, raw.rstrip()
    return begins | {len(line)} if begins and line[-1:].isdigit() else begins


def _is_row(raw: str) -> bool:
    """Say whether a line has several wide gaps, with a few words between them."""
    is_short = all(len(cell.split()) <= _CELL for cell in _WIDE_GAP.split(raw.strip()))
    return is_short and len(_gaps(raw)) > 1


def _from(lines: list[Line], number: int) -> Iterator[Line]:
    """Yield the lines from a number on; a slice would copy them for every line that is tried."""
    return (lines[at] for at in range(number, len(lines)))


def _ruled_table(lines: list[Line], number: int) -> Table | None:
    rule = lines[number + 1]
    if not _RULE.fullmatch(rule.raw) or len(_pieces(lines[number])) <= 1:
        return None
    columns = [piece.start() for piece in _RULE_PIECE.finditer(rule.raw)]
    rows = [_aligned(lines[number], columns)]
    length = 2
    for line in _from(lines, number + 2):
        length += 1
        if _RULE.fullmatch(line.raw):
            break
        _add_row(rows, _aligned(line, columns))
    return _table(rows, has_header=True, length=length)


def _barred_table(lines: list[Line], number: int) -> Table | None:
    rows: list[list[list[Piece]]] = []
    length, header_rows = 0, 0
    for line in _from(lines, number):
        if _BAR_RULE.fullmatch(line.text):
            header_rows = header_rows or len(rows)
        elif line.text.startswith("|") and line.text.count("|") > 1:
            rows.append([[piece] for piece in _bar_cells(line)])
        else:
            break
        length += 1
    if len(rows) < 2:  # noqa: PLR2004  (one line between bars is no table)
        return None
    return _table(rows, has_header=header_rows == 1 and header_rows < len(rows), length=length)


def _tabbed_table(lines: list[Line], number: int) -> Table | None:
    rows: list[list[list[Piece]]] = []
    for line in _from(lines, number):
        pieces = _split(line, _TABS)
        if len(pieces) <= 1 or line.marker or line.is_key_value:
            break
        if rows and len(pieces) != len(rows[0]):
            break
        rows.append([[piece] for piece in pieces])
    if len(rows) <= 1:
        return None
    return _table(rows, has_header=len(rows) >= _HEADED_FROM, length=len(rows))


def _table(rows: list[list[list[Piece]]], *, has_header: bool, length: int) -> Table:
    frozen = tuple(tuple(tuple(cell) for cell in row) for row in rows)
    return Table(rows=frozen, has_header=has_header, length=length)


def _add_row(rows: list[list[list[Piece]]], row: list[list[Piece]]) -> None:
    """Add a row, or continue the one above where the first column is empty."""
    if row[0] or len(rows) == 1:
        rows.append(row)
        return
    for cell, pieces in zip(rows[-1], row, strict=True):
        cell.extend(pieces)


def _aligned(line: Line, columns: list[int]) -> list[list[Piece]]:
    """Return the cells of a line by the columns of the rule.

    Where each column has its piece, their order decides: wide characters shift the columns.
    """
    pieces = _pieces(line)
    if len(pieces) == len(columns):
        return [[piece] for piece in pieces]
    cells: list[list[Piece]] = [[] for _ in columns]
    for whole in pieces:
        for piece in _cut_at(whole, line, columns):
            offset = piece.start - line.raw_start
            column = max(sum(start <= offset for start in columns) - 1, 0)
            cells[column].append(piece)
    return cells


def _cut_at(piece: Piece, line: Line, columns: list[int]) -> list[Piece]:
    """Return a piece cut where a column begins after a single space."""
    cuts = [piece.start]
    for column in columns:
        start = line.raw_start + column
        inside = piece.start < start < piece.start + len(piece.text)
        if inside and line.raw[column - 1] == " " and line.raw[column] != " ":
            cuts.append(start)
    ends = [*cuts[1:], piece.start + len(piece.text)]
    base = piece.start
    return [
        Piece(piece.text[start - base : end - base].rstrip(), start)
        for start, end in zip(cuts, ends, strict=True)
    ]


def _pieces(line: Line) -> list[Piece]:
    return _split(line, _GAP)


def _split(line: Line, gap: re.Pattern[str]) -> list[Piece]:
    pieces, start = [], 0
    for found in [*gap.finditer(line.text), None]:
        end = found.start() if found else len(line.text)
        if line.text[start:end].strip():
            pieces.append(Piece(line.text[start:end], line.start + start))
        start = found.end() if found else end
    return pieces


def _bar_cells(line: Line) -> list[Piece]:
    """Return the cells between bars, empty ones too."""
    cells, start = [], 1
    inner = line.text.rstrip("|")
    for found in [*re.finditer(r"\|", inner[1:]), None]:
        end = found.start() + 1 if found else len(inner)
        text = inner[start:end]
        blank = len(text) - len(text.lstrip())
        cells.append(Piece(text.strip(), line.start + start + blank))
        start = end + 1
    return cells

"""The tables of reStructuredText that are drawn with signs, as rows of cells with their places."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from vocabtool.readers import parts
from vocabtool.readers.indented import Line, Lines
from vocabtool.readers.phrase import Phrases

_SIMPLE_RULE = re.compile(r"=+(?: +=+)+")
_SPAN_RULE = re.compile(r"-+(?: +-+)*")
_GRID_RULE = re.compile(r"\+(?:[-=]+\+)+")
_RULED = re.compile(r"[-=+|\s]*")
_EDGE = re.compile(r"[=-]+|\+")

Span = tuple[int, int]


@dataclass(slots=True)
class DrawnTable:
    """A table: its rows, each a list of cells, each a list of places in the source.

    ``headers`` counts the rows that head it, ``length`` the lines it takes.
    """

    rows: list[list[list[Span]]] = field(default_factory=list)
    headers: int = 0
    length: int = 0


def drawn_table(lines: Lines, number: int) -> DrawnTable | None:
    """Return the table that begins at a line, if one does."""
    text = lines[number].text
    if _GRID_RULE.fullmatch(text):
        return _grid(lines, number)
    if _SIMPLE_RULE.fullmatch(text):
        return _simple(lines, number)
    return None


def write_table(table: DrawnTable, phrases: Phrases) -> None:
    """Write a table; what stands in its cells is read as phrases."""
    composition = phrases.composition
    composition.open(parts.TABLE)
    for number, row in enumerate(table.rows):
        composition.open(parts.ROW)
        for spans in row:
            composition.open(parts.cell(is_header=number < table.headers))
            phrases.read_pieces(spans)
            composition.close()
        composition.close()
    composition.close()


def _simple(lines: Lines, number: int) -> DrawnTable | None:
    top = lines[number]
    starts = [edge.start() for edge in _EDGE.finditer(top.text)]
    table = DrawnTable(length=1)
    rules = [1]
    for line in (lines[at] for at in range(number + 1, len(lines))):
        if not line.text and table.length == rules[-1]:
            break
        table.length += 1
        if _SIMPLE_RULE.fullmatch(line.text):
            table.headers = table.headers or len(table.rows)
            rules.append(table.length)
        elif line.text and not _SPAN_RULE.fullmatch(line.text):
            _add_line(table, line, [start - (line.indent - top.indent) for start in starts])
    if len(rules) == 1:
        return None
    table.length = rules[-1]
    table.headers = table.headers if len(rules) > 2 else 0  # noqa: PLR2004  (above, below, between)
    return table


def _add_line(table: DrawnTable, line: Line, starts: list[int]) -> None:
    """Add a line of a simple table; it continues the row above where its first column is empty."""
    if starts[0] >= 0 or not table.rows:
        table.rows.append([[] for _ in starts])
    ends = [*starts[1:], len(line.text)]
    for column, (start, end) in enumerate(zip(starts, ends, strict=True)):
        table.rows[-1][column].extend(_piece(line, max(start, 0), end))


def _grid(lines: Lines, number: int) -> DrawnTable | None:
    top = lines[number].text
    edges = [edge.start() for edge in _EDGE.finditer(top) if edge.group() == "+"]
    table = DrawnTable(rows=[[[] for _ in edges[1:]]])
    for line in (lines[at] for at in range(number, len(lines))):
        if not line.text.startswith(("+", "|")):
            break
        table.length += 1
        if _RULED.fullmatch(line.text) and line.text.startswith("+"):
            if "=" in line.text and not table.headers:
                table.headers = len(table.rows)
            if any(table.rows[-1]):
                table.rows.append([[] for _ in edges[1:]])
            continue
        standing = [edge for edge in edges if line.text[edge : edge + 1] in ("|", "+")]
        for start, end in zip(standing, [*standing[1:], len(line.text)], strict=True):
            column = min(edges.index(start), len(edges) - 2)
            table.rows[-1][column].extend(_piece(line, start + 1, end))
    table.rows = [row for row in table.rows if any(row)]
    return table if table.length > 1 else None


def _piece(line: Line, start: int, end: int) -> Iterator[Span]:
    raw = line.text[start:end]
    text = raw.strip()
    if text and not _RULED.fullmatch(text):
        first = line.start + start + len(raw) - len(raw.lstrip())
        yield first, first + len(text)

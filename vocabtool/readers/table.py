"""Tables in files of their own, CSV and TSV: a block for each cell, with its column's header."""

from __future__ import annotations

import re

from vocabtool.document import Block, BlockKind, Cell, Document
from vocabtool.readers.fields import Field, records_in, sniffed_delimiter
from vocabtool.readers.passage import Passage, Surroundings

_SEPARATOR_LINE = re.compile(r"sep=([^\r\n])(?:\r\n|\r|\n)", re.IGNORECASE)
_PIECE = re.compile(r'""|\r\n|\r')  # what is written as another, or one, character
_FIGURES = re.compile(r"[\W\d_]*")
_HEADER_WIDTH = 80
_STOPS = tuple(".!?。！？")  # noqa: RUF001  (the stops of Chinese, too)
_TAB_SEPARATED = (".tsv", ".tab")


def read(text: str, *, path: str = "<text>", encoding: str = "utf-8") -> Document:
    """Return the document that a table holds; cells are numbered from 0, blank lines left out."""
    start = 1 if text.startswith("\ufeff") else 0
    named = _SEPARATOR_LINE.match(text, start)
    if named:
        start, delimiter = named.end(), named[1]
    elif path.lower().endswith(_TAB_SEPARATED) and "\t" in text:
        delimiter = "\t"
    else:
        delimiter = sniffed_delimiter(text, start)
    blocks = table_blocks(text, start, delimiter)
    return Document(path=path, text=text, blocks=blocks, encoding=encoding)


def table_blocks(text: str, start: int, delimiter: str) -> tuple[Block, ...]:
    """Return the cells of delimited text that begins at ``start``."""
    blocks: list[Block] = []
    headers: dict[int, str] = {}
    records = list(records_in(text, start, len(text), delimiter))
    is_headed = _is_headed(text, records)
    for row, record in enumerate(records):
        is_header = is_headed and row == 0
        kind = BlockKind.TABLE_HEADER if is_header else BlockKind.TABLE_CELL
        for column, field in enumerate(record):
            cell = Cell(table=0, row=row, column=column)
            around = Surroundings(cell=cell, header=headers.get(column, ""))
            block = _passage(text, field).block(kind, around)
            if block:
                blocks.append(block)
            if block and is_header:
                headers[column] = block.text
    return tuple(blocks)


def _passage(text: str, field: Field) -> Passage:
    passage = Passage()
    position = field.start
    for piece in _PIECE.finditer(text, field.start, field.end) if field.is_quoted else ():
        passage.write(text[position : piece.start()], position)
        written = '"' if piece.group() == '""' else "\n"
        passage.write_whole(written, piece.start(), len(piece.group()))
        position = piece.end()
    passage.write(text[position : field.end], position)
    return passage


def _is_headed(text: str, records: list[list[Field]]) -> bool:
    """Say whether the first record names the columns: short, wordy, distinct, unlike the rest."""
    if len(records) <= 1:
        return False
    names = [text[field.start : field.end].strip() for field in records[0]]
    named = [name for name in names if name]
    is_repeated = any(
        text[field.start : field.end].strip() == name
        for name, field in zip(names, records[1], strict=False)
    )
    return (
        len(set(named)) == len(named)
        and not (is_repeated and len(named) > 1)
        and all(_can_name(name) for name in named)
    )


def _can_name(text: str) -> bool:
    is_figures = _FIGURES.fullmatch(text) is not None
    return not is_figures and len(text) <= _HEADER_WIDTH and not text.endswith(_STOPS)

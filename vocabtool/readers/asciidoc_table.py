"""The tables of AsciiDoc: cells behind bars, several to a line or each on its own."""

from __future__ import annotations

import re

from vocabtool.readers.fields import records_in
from vocabtool.readers.indented import Lines, span_of
from vocabtool.readers.phrase import Phrases
from vocabtool.readers.rst_tables import DrawnTable, write_table

# A bar, with what is said before it of the cell behind it: "2+|", "^.>h|".
_BAR = re.compile(
    r"(?:(?<=\s)|\A|^)(?:(?:\d{1,3})?(?:\.\d{1,3})?[+*])?[<^>.]{0,4}[adehlmsv]?\||(?<!\\)\|",
    re.MULTILINE,
)
_COLUMNS = re.compile(r"""cols\s*=\s*(?:"([^"]*)"|([^,\]]+))""")
_REPEATED = re.compile(r"(\d{1,3})\*")
_HEADER = re.compile(r"""%(?:[\w%]*%)?header|(?:options|opts)\s*=\s*"?[\w,]*header""")
_FIRST_LINE_ALONE = re.compile(r"[^\r\n]*\S[^\r\n]*(?:\r\n|\r(?!\n)|\n)[ \t]*(?:\r|\n|\Z)")
_MOST_COLUMNS = 1000
_FORM = re.compile(r"""format\s*=\s*"?([cdt]sv)""")
_DELIMITERS = {"csv": ",", "tsv": "\t", "dsv": ":"}


def write_listed_table(phrases: Phrases, lines: Lines, attributes: str, sign: str) -> None:
    """Write the table that stands in ``lines``, none of them blank.

    ``attributes`` stand above it; ``sign`` opens its delimiter and says how cells are parted.
    """
    if not lines:
        return
    start, end = span_of(lines)
    form = _FORM.search(attributes)
    if sign == "|" and not form:
        write_table(_barred(phrases.source, start, end, attributes), phrases)
        return
    records = records_in(phrases.source, start, end, _DELIMITERS[form[1]] if form else sign)
    rows = [[[(field.start, field.end)] for field in record] for record in records]
    is_headed = _HEADER.search(attributes) is not None
    write_table(DrawnTable(rows=rows, headers=int(is_headed)), phrases)


def _barred(source: str, start: int, end: int, attributes: str) -> DrawnTable:
    bars = list(_BAR.finditer(source, start, end))
    cells = []
    for number, bar in enumerate(bars):
        stop = bars[number + 1].start() if number + 1 < len(bars) else end
        text = source[bar.end() : stop]
        first = bar.end() + len(text) - len(text.lstrip())
        cells.append((first, first + len(text.strip())))
    line_end = source.find("\n", bars[0].start(), end) if bars else -1
    first_line = sum(bar.start() < line_end for bar in bars) if line_end >= 0 else len(bars)
    columns = _columns(attributes) or first_line or 1
    is_headed = _HEADER.search(attributes) is not None or (
        first_line == columns and _FIRST_LINE_ALONE.match(source, start, end) is not None
    )
    rows = [
        [[cell] for cell in cells[number : number + columns]]
        for number in range(0, len(cells), columns)
    ]
    return DrawnTable(rows=rows, headers=int(is_headed and len(rows) > 1))


def _columns(attributes: str) -> int:
    found = _COLUMNS.search(attributes)
    if found is None:
        return 0
    count = 0
    for column in re.split("[,;]", found[1] or found[2] or ""):
        repeated = _REPEATED.search(column)
        count += int(repeated[1]) if repeated else 1
    return min(count, _MOST_COLUMNS)

"""Records and fields of delimited text (RFC 4180 and its looser relatives), with their places.

Marks that delimit a field are markup. A mark that opens none, because text follows where the
field should end or because it is never closed, is a letter like any other: nothing is lost.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import islice
from typing import NamedTuple

DELIMITERS = "\t;|,"  # where two fit equally well, the first: a comma also parts decimals
_SAMPLE = 200  # records
_CLEAR = 0.9  # of the records, of one length
_LIKELY, _LEAST = 0.6, 0.3
_QUOTED = r'"(?P<quoted>(?:[^"]++|"")*+)"'
_LINE_END = re.compile(r"\r\n|\r|\n")


class Field(NamedTuple):
    """A field: ``text[start:end]`` is what stands in it, delimiting quotation marks left out."""

    start: int
    end: int
    is_quoted: bool


class _Fit(NamedTuple):
    """How well a delimiter fits: a record's length is the number of its fields."""

    delimiter: str
    share: float  # of the records that have the commonest length
    is_tight: bool  # no space follows it, as one does in prose
    is_headed: bool  # the first record has the commonest length

    @property
    def rank(self) -> tuple[bool, bool, bool, int]:
        return (
            self.share >= _CLEAR,
            self.is_tight,
            self.is_headed,
            -DELIMITERS.index(self.delimiter),
        )


def records_in(text: str, start: int, end: int, delimiter: str) -> Iterator[list[Field]]:
    """Yield the records of ``text[start:end]``; blank lines are none.

    ``delimiter`` is one character, or empty where each line is one field.
    """
    pattern = _field(delimiter)
    record: list[Field] = []
    while start < end:
        found = pattern.match(text, start, end)
        assert found is not None  # noqa: S101  (the bare field may be empty: it always matches)
        group = "quoted" if found["quoted"] is not None else "bare"
        record.append(Field(*found.span(group), group == "quoted"))
        start = found.end()
        if delimiter and text.startswith(delimiter, start, end):
            start += 1
            if start < end:
                continue
            record.append(Field(start, start, is_quoted=False))
        line_end = _LINE_END.match(text, start, end)
        start = line_end.end() if line_end else start
        if any(field.start < field.end for field in record):
            yield record
        record = []


def sniffed_delimiter(text: str, start: int) -> str:
    """Return the delimiter that cuts the text into records of one length; empty if none does."""
    fits = [fit for delimiter in DELIMITERS if (fit := _fit(text, start, delimiter))]
    return max(fits, key=lambda fit: fit.rank).delimiter if fits else ""


@cache
def _field(delimiter: str) -> re.Pattern[str]:
    cut = re.escape(delimiter)
    blank = "[ ]*" if delimiter == "\t" else r"[ \t]*"
    return re.compile(
        rf"{blank}{_QUOTED}{blank}(?=[{cut}\r\n]|\Z)|(?P<bare>[^{cut}\r\n]*)",
    )


def _fit(text: str, start: int, delimiter: str) -> _Fit | None:
    sample = list(islice(records_in(text, start, len(text), delimiter), _SAMPLE))
    lengths = [len(record) for record in sample]
    parted = [length for length in lengths if length > 1]
    if not parted:
        return None
    commonest = max(set(parted), key=lambda length: (parted.count(length), length))
    share = parted.count(commonest) / len(lengths)
    later = [field for record in sample for field in record[1:] if field.start < field.end]
    spaced = sum(text[field.start] == " " for field in later if not field.is_quoted)
    is_tight = spaced <= (1 - _CLEAR) * len(later)
    is_headed = lengths[0] == commonest
    if share < (_LEAST if is_tight and is_headed else _LIKELY) or not (is_tight or is_headed):
        return None
    return _Fit(delimiter, share, is_tight, is_headed)

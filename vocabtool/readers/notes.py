"""Footnote marks written as superscript tags: no part of the phrase they interrupt."""

from __future__ import annotations

import re

from vocabtool.document import InlineKind
from vocabtool.readers.passage import Passage

# Figures, a single letter or a sign, alone or in a row; 10<sup>th</sup> is no note.
NOTE = re.compile(
    r"[ \t]*[\[(]?(?:\d{1,3}|[a-z]|[*†‡§¶]{1,3})(?:[,\u2013-]\s?\d{1,3})*[\])]?[ \t]*"
)
LONGEST_NOTE = 20  # code points of what is looked at as a mark
_TAGGED_NOTE = re.compile(rf"<(sup|sub)>{NOTE.pattern}</\1>", re.IGNORECASE)


def write_without_notes(passage: Passage, text: str, source_start: int) -> None:
    """Write text that stands in the source at ``source_start``, note marks taken out."""
    written = 0
    for note in _TAGGED_NOTE.finditer(text):
        passage.write(text[written : note.start()], source_start + written)
        passage.mark(InlineKind.NOTE_MARK, passage.length)
        written = note.end()
    passage.write(text[written:], source_start + written)

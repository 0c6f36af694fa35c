"""The paragraphs of a plain text, told by its layout: which line ends part, and which only wrap."""

from __future__ import annotations

from itertools import chain, groupby
from typing import NamedTuple

from vocabtool.readers.captions import is_caption, speeches
from vocabtool.readers.columns import Table, table_at
from vocabtool.readers.lines import COLONS, Line

# Widths are columns.
_NARROWEST_WRAP, _WIDEST_WRAP = 24, 130  # shorter lines are lists, longer ones are paragraphs
_USUAL_WRAP = 60
_MOST = 0.6  # so many of the lines of a wrapped text are nearly full
_FULL = 0.7
_EARLY = 0.75  # a line that ends before this share of the width was ended on purpose
_OVERLONG = 1.3
_ENOUGH_LINES = 5
_STUB = 40  # a shorter stretch in small letters is an entry of a list, not the start of a sentence
_UNFINISHED = 60
_INDENT_STEP = 2
_COMMAS = frozenset("\uff0c\u060c")  # of Chinese and of Arabic
_OPEN_LINES = 4  # lines of a title


class Paragraph(NamedTuple):
    """Lines that belong together, or a table.

    ``is_alone`` says that blank lines stand around a single line, ``is_underlined`` that a rule
    stands below it.
    """

    lines: tuple[Line, ...]
    table: Table | None = None
    is_alone: bool = False
    is_underlined: bool = False

    @property
    def first(self) -> Line:
        """Return the first line."""
        return self.lines[0]

    @property
    def last(self) -> Line:
        """Return the last line."""
        return self.lines[-1]

    @property
    def is_furniture(self) -> bool:
        """Say whether a sentence may run on across the paragraph: a footnote or page number."""
        return bool(self.first.note_marker) or self.first.is_page_number


def paragraphs_of(lines: list[Line]) -> list[Paragraph]:
    """Return the paragraphs and tables of a text, in order.

    A paragraph that a footnote, a page end or a stray blank line interrupts in mid-sentence is
    one paragraph; it stands where it begins.
    """
    runs = [(spoken, list(run)) for spoken, run in groupby(_chunks(lines), key=is_caption)]
    written = (chunk[:-1] for spoken, run in runs if not spoken for chunk in run)
    width = _wrap_width(list(chain.from_iterable(written)), _ENOUGH_LINES)
    found: list[Paragraph] = []
    for spoken, run in runs:
        if spoken:
            found.extend(Paragraph(lines=speech) for speech in speeches(run))
            continue
        for chunk in run:
            found.extend(_divided(chunk, _wrap_width(chunk[:-1], 2) or width))
    return _rejoined(found)


def _chunks(lines: list[Line]) -> list[list[Line]]:
    """Return the runs of lines between blank ones, each quoted to one depth."""
    chunks: list[list[Line]] = []
    depth = -1
    for line in lines:
        if line.is_blank:
            depth = -1
        elif line.depth != depth:
            chunks.append([line])
            depth = line.depth
        else:
            chunks[-1].append(line)
    return chunks


def _wrap_width(lines: list[Line], enough: int) -> int | None:
    """Return the width to which lines are wrapped; None where they are not."""
    lengths = sorted(line.width for line in lines)
    if len(lengths) < enough:
        return None
    width = lengths[int(len(lengths) * 0.9)]
    full = sum(length >= _FULL * width for length in lengths)
    return (
        width if _NARROWEST_WRAP <= width <= _WIDEST_WRAP and full >= _MOST * len(lengths) else None
    )


def _divided(chunk: list[Line], width: int | None) -> list[Paragraph]:
    found: list[Paragraph] = []
    current: list[Line] = []
    number = 0
    while number < len(chunk):
        line, table = chunk[number], table_at(chunk, number)
        number += table.length if table else 1
        if current and number < len(chunk) and _is_stray_mark(current[-1], line, chunk[number]):
            continue
        if current and (table or line.is_rule or _opens_paragraph(current, line, width)):
            underlined = line.is_underline and len(current) == 1
            found.append(Paragraph(lines=tuple(current), is_underlined=underlined))
            current = []
        if table:
            found.append(Paragraph(lines=(line,), table=table))
        elif not line.is_rule:
            current.append(line)
    if current:
        found.append(Paragraph(lines=tuple(current), is_alone=len(chunk) == 1))
    return found


def _is_stray_mark(before: Line, line: Line, after: Line) -> bool:
    """Say whether a line is a lone figure, a note mark or page number, in mid-sentence."""
    return line.text.isdecimal() and after.starts_lower and not before.ends_sentence


def _opens_paragraph(current: list[Line], line: Line, width: int | None) -> bool:
    before, first = current[-1], current[0]
    if line.note_marker or line.raw.startswith("\u3000"):
        return True
    if line.marker:
        return _opens_item(current, line, width)
    if line.is_key_value and first.is_key_value:
        return before is first or before.indent > first.indent
    if line.indent >= before.indent + _INDENT_STEP and not first.marker:
        return before.ends_sentence or before.text.endswith(COLONS)
    return not _wraps(current, line, width)


def _opens_item(current: list[Line], line: Line, width: int | None) -> bool:
    """Say whether a bullet or number opens an item, and did not get to the line's head by chance.

    It does where the line above was complete, or opened an item of the same kind.
    """
    before, first = current[-1], current[0]
    if before.ends_sentence or before.ends_open or line.indent > before.indent:
        return True
    kinds = {line.marker.lastgroup for line in (first, line) if line.marker}
    return (first.marker is not None and len(kinds) == 1) or not _wraps(current, line, width)


def _wraps(current: list[Line], line: Line, width: int | None) -> bool:
    """Say whether a line carries on the sentence of the lines above it."""
    before = current[-1]
    length = before.width
    if _is_word_divided(before.text, line.text):
        return True
    if line.starts_lower and not before.ends_sentence:
        stub = current[0].starts_lower and sum(len(above.text) for above in current) < _STUB
        return not stub
    if _is_cut(current, line) or _leaves_open(current[-_OPEN_LINES:]):
        return True
    if width is None:  # too few lines to tell: one as long as people wrap may run on
        return _USUAL_WRAP <= length <= _WIDEST_WRAP and not before.ends_sentence
    if length > _OVERLONG * width:
        return False
    return length + 1 + line.first_width > _EARLY * width


def _is_word_divided(above: str, below: str) -> bool:
    """Say whether a hyphen divides a word between two lines; no capital begins the second half."""
    hyphened = above.endswith(("-", "\u2010", "\u00ad")) and above[-2:-1].isalpha()
    return hyphened and below[:1].isalpha() and not below[:1].isupper()


def _leaves_open(lines: list[Line]) -> bool:
    """Say whether lines end within the marks of a title, or after the comma of an enumeration."""
    text = "".join(line.text for line in lines)
    return text.endswith("\u3001") or text.rfind("\u300a") > text.rfind("\u300b")


def _is_cut(current: list[Line], line: Line) -> bool:
    """Say whether a line ends in mid-sentence, however short it is and the next one begins.

    In capitals it does without a stop; in a script without small letters, if both lines are more
    than a label, or the first has a comma in it or goes on from the one above.
    """
    before = current[-1]
    if before.is_capitals and line.text.isupper():
        return not before.ends_sentence
    if not (before.ends_caseless and line.starts_caseless):
        return False
    is_prose = before.is_clause or len(current) > 1 or not _COMMAS.isdisjoint(before.text)
    return is_prose and line.is_punctuated


def _rejoined(paragraphs: list[Paragraph]) -> list[Paragraph]:
    joined: list[Paragraph] = []
    open_at = -1  # the last paragraph that is no furniture
    for paragraph in paragraphs:
        if open_at >= 0 and _carries_on(joined[open_at], paragraph):
            lines = joined[open_at].lines + paragraph.lines
            joined[open_at] = joined[open_at]._replace(lines=lines, is_alone=False)
            continue
        if paragraph.table or not paragraph.is_furniture:
            open_at = len(joined)
        joined.append(paragraph)
    return joined


def _carries_on(above: Paragraph, below: Paragraph) -> bool:
    """Say whether a paragraph ends an unfinished sentence above: told by its small first letter."""
    if above.table or below.table or above.is_underlined or below.first.marker:
        return False
    last, first = above.last, below.first
    finished = last.ends_sentence or last.ends_open or not last.text[-1].isalnum()
    same_place = last.depth == first.depth and first.indent <= above.last.indent
    long_enough = sum(len(line.text) for line in above.lines) >= _UNFINISHED
    return (
        not finished
        and same_place
        and long_enough
        and first.starts_lower
        and not first.is_key_value
        and not below.first.note_marker
    )

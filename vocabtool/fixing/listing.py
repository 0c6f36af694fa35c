"""Lists that an occurrence stands in: within its sentence, or as an item or a cell of its own."""

from __future__ import annotations

from collections.abc import Iterator

from vocabtool.document import Block, BlockKind
from vocabtool.fixing.attempt import Attempt
from vocabtool.folding import tokens
from vocabtool.match import Occurrence

_LISTING = frozenset({"/", "、", "\uff1b"})  # the last is the semicolon of Chinese
_LONGEST_NAME = 6  # words of an item that names something and says nothing of it
_SIGNS = 20  # code points that may stand around such a name
_ROWS_NEAR = 3  # rows above and below a cell that are looked at


def stands_in_a_list(attempt: Attempt) -> bool:
    """Say whether the occurrence is one of several in its sentence."""
    return _follows_in_a_list(attempt) or _begins_a_list(attempt)


def is_one_of_several_names(attempt: Attempt) -> bool:
    """Say whether the occurrence is a whole item of a list, or cell of a column, among others.

    Such a list may be one of offences by their legal names, or of categories that other data use.
    """
    occurrence = attempt.occurrence
    match, block = occurrence.match, occurrence.block
    if block.kind is not BlockKind.LIST_ITEM and block.cell is None:
        return False
    if len(block.text) - (match.end - match.start) > _SIGNS:
        return False
    if tokens(block.text[: match.start]) or tokens(block.text[match.end :]):
        return False
    return any(0 < len(tokens(other.text)) <= _LONGEST_NAME for other in _others(occurrence))


def _others(occurrence: Occurrence) -> Iterator[Block]:
    """Yield the items beside an item, or the cells near by in the column of a cell."""
    document, block = occurrence.document, occurrence.block
    if block.kind is BlockKind.LIST_ITEM:
        place = document.place_of(block)
        around = document.blocks[max(0, place - 1) : place + 2]
        beside = (other for other in around if other is not block)
        yield from (other for other in beside if other.kind is BlockKind.LIST_ITEM)
    cells = document.column_of(block, _ROWS_NEAR)
    yield from (other for other in cells if other.kind is BlockKind.TABLE_CELL)


def _follows_in_a_list(attempt: Attempt) -> bool:
    around, coordinators = attempt.around, attempt.grammar.coordinators
    if around.before in coordinators and not around.before_gap.strip():
        return True
    gap = around.before_gap.strip()
    if gap in _LISTING:
        return True
    goes_on = around.after_gap.strip() == "," or around.after in coordinators
    return gap == "," and goes_on


def _begins_a_list(attempt: Attempt) -> bool:
    around, of = attempt.around, attempt.grammar
    gap = around.after_gap.strip()
    if gap in _LISTING:
        return True
    if gap == ",":
        return around.after not in of.clauses and not _opens_anew(attempt, around.after)
    if gap or around.after not in of.coordinators:
        return False
    return not _opens_anew(attempt, around.after_next)


def _opens_anew(attempt: Attempt, word: str) -> bool:
    """Say whether a word after a comma or a coordinator shares nothing with the occurrence."""
    if attempt.is_extended or not attempt.grammar.spaced:
        return False  # "use of children in X and Y": Y would be drawn into the replacement
    return word in attempt.grammar.following

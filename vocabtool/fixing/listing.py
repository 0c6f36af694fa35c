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


def stands_in_a_list(attempt: Attempt) -> bool:
    """Say whether the occurrence is one of several in its sentence."""
    return _follows_in_a_list(attempt) or _begins_a_list(attempt)


def is_a_bare_name(attempt: Attempt) -> bool:
    """Say whether the occurrence is a whole cell of a table, or a whole item among short ones.

    Such words may be the legal names of offences, or categories that other data use.
    """
    occurrence = attempt.occurrence
    match, block = occurrence.match, occurrence.block
    if block.kind is not BlockKind.LIST_ITEM and block.cell is None:
        return False
    if len(block.text) - (match.end - match.start) > _SIGNS:
        return False
    if tokens(block.text[: match.start]) or tokens(block.text[match.end :]):
        return False
    items = _items_beside(occurrence)
    is_short = (0 < len(tokens(item.text)) <= _LONGEST_NAME for item in items)
    return block.cell is not None or any(is_short)


def is_a_keyword(attempt: Attempt) -> bool:
    """Say whether the occurrence stands in the keywords of a draft, by which people search."""
    return attempt.occurrence.block.kind is BlockKind.KEYWORDS


def _items_beside(occurrence: Occurrence) -> Iterator[Block]:
    document, block = occurrence.document, occurrence.block
    place = document.place_of(block)
    around = document.blocks[max(0, place - 1) : place + 2]
    beside = (other for other in around if other is not block)
    return (other for other in beside if other.kind is BlockKind.LIST_ITEM)


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

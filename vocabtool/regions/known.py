"""What the vocabulary knows of a match and of the terms that stand beside it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import NamedTuple

from vocabtool.match import Match, Occurrence
from vocabtool.term import GrammaticalNumber, Status, Term
from vocabtool.vocabulary import is_avoided

_REACH = 1_000  # code points on either side in which other terms are looked for


class Relation(StrEnum):
    """What another term is to the one that was matched."""

    BETTER = "better"  # to be written instead, or preferred for the same concept
    ALIKE = "alike"  # to be avoided for the same concept
    AVOIDED = "avoided"
    PREFERRED = "preferred"


class Beside(NamedTuple):
    """Another term in the same block: ``block.text[start:end]``."""

    start: int
    end: int
    relation: Relation


class Known(NamedTuple):
    """What is known of a match.

    ``number`` is its grammatical number, if known, and ``beside`` are the other terms near by in
    the block, in the order of the text.
    """

    number: GrammaticalNumber | None = None
    beside: tuple[Beside, ...] = ()


def known_of(occurrence: Occurrence) -> Known:
    """Return what is known of a match that stands in a draft."""
    match = occurrence.match
    near = occurrence.neighbours_in(match.start - _REACH, match.end + _REACH)
    return Known(number=match.number, beside=tuple(_beside(match, near)))


def _beside(match: Match, neighbours: Iterable[Match]) -> Iterator[Beside]:
    for other in neighbours:
        relation = _relation(match.term, other.term)
        if relation is not None:
            yield Beside(other.start, other.end, relation)


def _relation(term: Term, other: Term) -> Relation | None:
    if other.id == term.id:  # what is used is named again as often as what is talked about
        return None
    is_alike = other.concept == term.concept
    if is_avoided(other):
        return Relation.ALIKE if is_alike else Relation.AVOIDED
    is_preferred = other.status is Status.PREFERRED
    if (is_preferred and is_alike) or any(use.term == other.id for use in term.use):
        return Relation.BETTER
    return Relation.PREFERRED if is_preferred else None

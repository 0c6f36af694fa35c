"""An attempt at a fix: everything that decides whether the sentence would stay correct."""

from __future__ import annotations

from itertools import chain
from typing import NamedTuple

from vocabtool.fixing.grammar import Grammar
from vocabtool.fixing.surroundings import Surroundings
from vocabtool.fixing.wording import LetterCase
from vocabtool.folding import tokens
from vocabtool.match import Occurrence
from vocabtool.term import Term

_CELL = 200  # code points of another cell that are looked at


class Attempt(NamedTuple):
    """An occurrence and the first of the terms to write instead, if there is one.

    ``words`` is the occurrence without a possessive ending, as the source has it, and ``wording``
    the replacement in the same number, or empty where the vocabulary has no such form. ``scope``
    says that the vocabulary names the cases in which that replacement is the right one.
    """

    occurrence: Occurrence
    enforced: bool
    replacement: Term | None
    scope: bool
    wording: str
    words: str
    case: LetterCase
    grammar: Grammar
    around: Surroundings

    @property
    def heads(self) -> tuple[str, ...]:
        """Return the words of the replacement, folded."""
        return tuple(token.text for token in tokens(self.wording))

    @property
    def row(self) -> tuple[str, ...]:
        """Return the headers and the cells of the row that the occurrence stands in."""
        block, document = self.occurrence.block, self.occurrence.document
        cells = ((cell.header, cell.text[:_CELL]) for cell in document.row_of(block))
        return (block.header, *chain.from_iterable(cells))

    @property
    def is_extended(self) -> bool:
        """Say whether something follows the head noun of the replacement ("use of children")."""
        return any(word in self.grammar.links for word in self.heads[1:])

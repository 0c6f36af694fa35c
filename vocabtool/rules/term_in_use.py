"""What a rule judges: a term that is used in a draft, with what is known about it."""

from __future__ import annotations

from typing import NamedTuple

from vocabtool.fixing import Correction
from vocabtool.match import Occurrence
from vocabtool.term import Term
from vocabtool.vocabulary import Vocabulary


class TermInUse(NamedTuple):
    """An occurrence, its correction, and the vocabulary as the profiles see it."""

    occurrence: Occurrence
    correction: Correction
    vocabulary: Vocabulary

    @property
    def term(self) -> Term:
        """Return the term that occurs."""
        return self.occurrence.match.term

    @property
    def enforced(self) -> bool:
        """Say whether what its sources say is enough to enforce it."""
        return self.vocabulary.is_enforced(self.term)

    @property
    def language(self) -> str:
        """Return the language in which the draft's reader is told the reason and the caution."""
        return self.occurrence.language or self.term.lang

"""Select: which occurrences are reported, and how gravely."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from vocabtool.finding import Region
from vocabtool.term import Severity, Term
from vocabtool.vocabulary import Vocabulary, default_severity


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """What becomes of an occurrence; one that is exempt keeps the severity of a use."""

    severity: Severity
    exempt: bool


class Policy:
    """The severity of every term that is not silent, by its id."""

    def __init__(self, severities: Mapping[str, Severity]) -> None:
        self._severities = severities

    @classmethod
    def of(cls, vocabulary: Vocabulary) -> Policy:
        """Return the policy of a vocabulary as its profiles see it."""
        graded = (
            (term.id, default_severity(term, enforced=vocabulary.is_enforced(term)))
            for term in vocabulary.terms.values()
        )
        return cls({term: severity for term, severity in graded if severity is not None})

    def is_silent(self, term: Term) -> bool:
        """Say whether a term is never reported, so that nobody need look where it stands."""
        return term.id not in self._severities

    def selection(self, term: Term, region: Region) -> Selection:
        """Return what becomes of a term that is not silent, in a region.

        Only a use is reported; what stands in a name, a title, a quotation or a mention is exempt.
        """
        return Selection(severity=self._severities[term.id], exempt=region is not Region.USE)

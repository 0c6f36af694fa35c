"""Select: which occurrences are reported, and how gravely.

A term's severity follows from its status and its sources. What somebody sets lies over that, one
``Grades`` after the other, the later winning; within one, what is said of a term outranks what is
said of its concept, that what is said of the rule, and that what is said of everything. A term
that no seen source settles is information at most, whatever is set.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple, TypeAlias

from vocabtool.finding import Region
from vocabtool.term import Severity, Status, Term
from vocabtool.vocabulary import Vocabulary, default_severity, is_avoided

Grade: TypeAlias = Severity | None  # None is “off”: nothing is reported

DEPRECATED_TERM = "deprecated-term"
SUPERSEDED_TERM = "superseded-term"
UNVERIFIED_TERM = "unverified-term"
CONTEXT_DEPENDENT_TERM = "context-dependent-term"
MISQUOTED_TITLE = "misquoted-title"
RULE_CODES = (
    CONTEXT_DEPENDENT_TERM,
    DEPRECATED_TERM,
    MISQUOTED_TITLE,
    SUPERSEDED_TERM,
    UNVERIFIED_TERM,
)


class Selection(NamedTuple):
    """What becomes of an occurrence; one that is exempt keeps the severity of a use."""

    severity: Severity
    exempt: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Grades:
    """What one place of a configuration sets; ``origin`` is what its keys' names begin with.

    ``severity`` is for what would be a warning or an error; notes stay notes. ``rules`` and
    ``concepts`` grade the terms that are reported anyway, ``terms`` any term, by its id.
    """

    origin: str = ""
    severity: Severity | None = None
    rules: Mapping[str, Grade] = field(default_factory=dict)
    concepts: Mapping[str, Grade] = field(default_factory=dict)
    terms: Mapping[str, Grade] = field(default_factory=dict)

    def __bool__(self) -> bool:
        """Say whether anything is set."""
        return bool(self.severity or self.rules or self.concepts or self.terms)


class GradedTerm(NamedTuple):
    """The severity of a term, None if it is not reported, and which setting decided, if any."""

    severity: Severity | None
    decided_by: str = ""


class Policy:
    """The severity of every term that is not silent, by its id, and of a misquoted title."""

    def __init__(
        self, severities: Mapping[str, Severity], misquoted: Severity | None = Severity.INFO
    ) -> None:
        self._severities = severities
        self.misquoted = misquoted

    @classmethod
    def of(cls, vocabulary: Vocabulary, grades: Sequence[Grades] = ()) -> Policy:
        """Return the policy of a vocabulary as its profiles see it, and of what is set over it."""
        set_grades = tuple(filter(None, grades))
        graded = (
            (term.id, graded_term(vocabulary, term, set_grades).severity)
            for term in vocabulary.terms.values()
        )
        severities = {term: severity for term, severity in graded if severity is not None}
        misquoted: Severity | None = Severity.INFO
        for each in set_grades:
            misquoted = each.rules.get(MISQUOTED_TITLE, misquoted)
        return cls(severities, misquoted)

    def is_silent(self, term: Term) -> bool:
        """Say whether a term is never reported, so that nobody need look where it stands."""
        return term.id not in self._severities

    def selection(self, term: Term, region: Region, *, by_law: bool = False) -> Selection:
        """Return what becomes of a term that is not silent, in a region.

        Only a use is reported; what stands in a name, a title, a quotation or a mention is exempt.
        The name that a law has given an offence (``by_law``) is information at most: it may have
        to stay.
        """
        severity = self._severities[term.id]
        if by_law:
            severity = min(severity, Severity.INFO)
        return Selection(severity=severity, exempt=region is not Region.USE)


def graded_term(vocabulary: Vocabulary, term: Term, grades: Iterable[Grades] = ()) -> GradedTerm:
    """Return how gravely a term is reported, and what decided if it was not the vocabulary."""
    enforced = vocabulary.is_enforced(term)
    default = default_severity(term, enforced=enforced)
    severity, decided_by = default, ""
    rule = rule_code(term, enforced=enforced)
    for each in grades:
        for name, grade in _applying(each, term, rule, default):
            if name or (severity or Severity.INFO) > Severity.INFO:
                severity = grade
                decided_by = f"{each.origin}{name or 'severity'}"
    if severity is not None and is_avoided(term) and not enforced:
        severity = min(severity, Severity.INFO)
    return GradedTerm(severity=severity, decided_by=decided_by)


def rule_code(term: Term, *, enforced: bool) -> str:
    """Return the code of the rule that judges a term; ``enforced`` as the vocabulary says."""
    if not is_avoided(term):
        return CONTEXT_DEPENDENT_TERM
    if not enforced:
        return UNVERIFIED_TERM
    return DEPRECATED_TERM if term.status is Status.DEPRECATED else SUPERSEDED_TERM


def _applying(
    grades: Grades, term: Term, rule: str, default: Severity | None
) -> Iterable[tuple[str, Grade]]:
    """Yield what is set for a term, the weakest first, with its key (none: for everything)."""
    if default is not None:
        if grades.severity is not None:
            yield "", grades.severity
        if rule in grades.rules:
            yield f"rules.{rule}", grades.rules[rule]
        if term.concept in grades.concepts:
            yield f"concepts.{term.concept}", grades.concepts[term.concept]
    if term.id in grades.terms and term.status is not Status.PROPOSED:
        yield f"terms.{term.id}", grades.terms[term.id]

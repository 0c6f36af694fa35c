"""What a vocabulary says of a word: every term that it may be a form of, and all that is known."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum

from vocabtool.concept import Concept
from vocabtool.errors import UsageError
from vocabtool.inflection import ExplainedForm, explained_forms
from vocabtool.policy import Grades, graded_term
from vocabtool.source import Citation, Source
from vocabtool.spelling import nearest
from vocabtool.term import Severity, Term, Use
from vocabtool.term_names import folded_name, terms_by_name
from vocabtool.vocabulary import Vocabulary, is_avoided, seen_by

_NEAREST = 3


class Enforcement(Enum):
    """Why a term is enforced, or why not."""

    NOT_AVOIDED = "not avoided"
    CITED = "cited"  # a primary text, or a copy of one, agrees
    EQUIVALENT = "equivalent"  # stands for an enforced term and is attested
    UNVERIFIED = "unverified"


@dataclass(frozen=True, slots=True, kw_only=True)
class CitedStatement:
    """A citation with its source resolved; None where the vocabulary lacks the source."""

    citation: Citation
    source: Source | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """One term as the profiles in force see it.

    ``forms`` are all that is found in a draft, each with how it came. ``uses`` pairs each
    replacement with what the vocabulary says of its scope; ``uses_under`` has the replacements of
    the profiles that have their own, ``severities_under`` how gravely those that say so report it,
    which is information for a term that is not enforced. ``original`` is the term that this one
    stands for, ``attested`` the text in which it was seen. ``decided_by`` is the
    configuration's setting that the severity comes from, if one does.
    """

    term: Term
    concept: Concept
    enforcement: Enforcement
    severity: Severity | None
    statements: tuple[CitedStatement, ...] = ()
    uses: tuple[tuple[Term, Use], ...] = ()
    uses_under: Mapping[str, tuple[Term, ...]]
    severities_under: Mapping[str, Severity | None]
    forms: tuple[ExplainedForm, ...] = ()
    original: Term | None = None
    attested: CitedStatement | None = None
    decided_by: str = ""


def explanations(
    vocabulary: Vocabulary, name: str, grades: Sequence[Grades] = ()
) -> tuple[Explanation, ...]:
    """Return what the vocabulary says of ``name``: an id, a term or any form of one.

    ``vocabulary`` is one that was brought under its profiles; ``grades`` are what a configuration
    sets over it.

    Raises:
        UsageError: nothing of that name is known; the hint gives the nearest that is.
    """
    known = terms_by_name(vocabulary)
    folded = folded_name(name)
    terms = known.get(name) or (folded and known.get(folded))
    if not terms:
        message = f"The vocabulary does not know “{name}”."
        raise UsageError(message, hint=_nearest(known, name))
    return tuple(explanation(vocabulary, term, grades) for term in terms)


def explanation(vocabulary: Vocabulary, term: Term, grades: Sequence[Grades] = ()) -> Explanation:
    """Return what the vocabulary says of one of its terms, graded as a configuration sets it."""
    graded = graded_term(vocabulary, term, grades)
    return Explanation(
        term=term,
        concept=vocabulary.by_concept[term.concept],
        enforcement=_enforcement(vocabulary, term),
        severity=graded.severity,
        decided_by=graded.decided_by,
        statements=tuple(_statement(vocabulary, citation) for citation in term.citations),
        uses=tuple((vocabulary.terms[u.term], u) for u in term.use if u.term in vocabulary.terms),
        uses_under={
            profile: tuple(vocabulary.replacements(replace(term, use=override.use)))
            for profile, override in term.under.items()
            if override.use is not None
        },
        severities_under={
            profile: graded_term(vocabulary, seen_by(term, (profile,))).severity
            for profile, override in term.under.items()
            if override.severity is not None
        },
        forms=explained_forms(term),
        original=vocabulary.terms.get(term.equivalent_of or ""),
        attested=_attested(vocabulary, term),
    )


def _enforcement(vocabulary: Vocabulary, term: Term) -> Enforcement:
    if not is_avoided(term):
        return Enforcement.NOT_AVOIDED
    if not vocabulary.is_enforced(term):
        return Enforcement.UNVERIFIED
    is_cited = any(citation.settles for citation in term.citations)
    return Enforcement.CITED if is_cited else Enforcement.EQUIVALENT


def _statement(vocabulary: Vocabulary, citation: Citation) -> CitedStatement:
    return CitedStatement(citation=citation, source=vocabulary.sources.get(citation.source))


def _attested(vocabulary: Vocabulary, term: Term) -> CitedStatement | None:
    if term.attested is None:
        return None
    citation = Citation(source=term.attested.source, locator=term.attested.locator)
    return _statement(vocabulary, citation)


def _nearest(known: Mapping[str, tuple[Term, ...]], name: str) -> str:
    near = nearest(folded_name(name), known, _NEAREST)
    texts = dict.fromkeys(known[key][0].text for key in near if known[key])
    if not texts:
        return "No term is near it; give one in any form, or the id of a term or a concept."
    return f"Near it: {', '.join(f'“{text}”' for text in texts)}."

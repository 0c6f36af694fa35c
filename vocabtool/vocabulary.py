"""A vocabulary: concepts, terms, titles and sources, and what it says under a profile."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from vocabtool.concept import Concept, Title
from vocabtool.errors import UsageError
from vocabtool.source import Source
from vocabtool.spelling import advice
from vocabtool.term import NO_TEXT, LocalText, Override, Severity, Status, Term

_AVOIDED = frozenset({Status.DEPRECATED, Status.SUPERSEDED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """An audience or a kind of text under which terms may be judged otherwise."""

    id: str
    title: LocalText = field(default_factory=lambda: NO_TEXT)
    description: LocalText = field(default_factory=lambda: NO_TEXT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Layer:
    """One vocabulary that went into the one in force; ``digest`` is a SHA-256 of its files."""

    id: str
    version: str
    digest: str
    path: str


@dataclass(frozen=True, kw_only=True)
class Vocabulary:
    """Everything that is known about the terms of a field.

    ``under`` gives the same vocabulary as one or more profiles see it; matching and judging look
    at such a vocabulary only.
    """

    id: str
    title: LocalText
    version: str = ""
    uri: str = ""
    languages: tuple[str, ...] = ()
    licence: str = ""
    creator: str = ""
    description: LocalText = field(default_factory=lambda: NO_TEXT)
    domains: Mapping[str, LocalText] = field(default_factory=dict)
    profiles: Mapping[str, Profile] = field(default_factory=dict)
    sources: Mapping[str, Source] = field(default_factory=dict)
    titles: tuple[Title, ...] = ()
    concepts: tuple[Concept, ...] = ()
    layers: tuple[Layer, ...] = ()

    @cached_property
    def terms(self) -> Mapping[str, Term]:
        """Every term by its id, in the order of the concepts."""
        return {term.id: term for concept in self.concepts for term in concept.terms}

    @cached_property
    def by_concept(self) -> Mapping[str, Concept]:
        """Every concept by its id."""
        return {concept.id: concept for concept in self.concepts}

    def under(self, profiles: Sequence[str]) -> Vocabulary:
        """Return the vocabulary as the profiles see it; the later profile wins per term.

        Raises:
            UsageError: a profile is not in the vocabulary.
        """
        self.require_profiles(profiles)
        concepts = tuple(
            replace(concept, terms=tuple(seen_by(term, profiles) for term in concept.terms))
            for concept in self.concepts
        )
        return replace(self, concepts=concepts)

    def require_profiles(self, profiles: Sequence[str]) -> None:
        """Refuse profiles that the vocabulary does not have.

        Raises:
            UsageError: there is such a one; the hint names the nearest.
        """
        for name in profiles:
            if name not in self.profiles:
                known = f"The profiles are: {', '.join(sorted(self.profiles)) or 'none'}."
                message = f"There is no profile “{name}”."
                raise UsageError(message, hint=f"{advice(name, self.profiles)} {known}".lstrip())

    def is_enforced(self, term: Term) -> bool:
        """Say whether a deprecated or superseded term rests on what its sources say.

        It does if a citation that agrees was seen in a primary text or a copy of one, or if it
        stands for an enforced term of another language and is attested in a text of its language.
        """
        if term.status not in _AVOIDED:
            return False
        if any(citation.settles for citation in term.citations):
            return True
        original = self.terms.get(term.equivalent_of or "")
        return (
            original is not None
            and term.attested is not None
            and is_avoided(original)
            and any(citation.settles for citation in original.citations)
        )

    def replacements(self, term: Term) -> Iterator[Term]:
        """Yield the terms to write instead, best first."""
        for use in term.use:
            if use.term in self.terms:
                yield self.terms[use.term]


def is_avoided(term: Term) -> bool:
    """Say whether a term's status asks to write something else."""
    return term.status in _AVOIDED


def default_severity(term: Term, *, enforced: bool) -> Severity | None:
    """Return what the linter makes of a term that is used, or None where it stays silent.

    A profile, a layer or the configuration decides first; a term that is avoided but not
    enforced is information at most.
    """
    if term.status is Status.PROPOSED:
        return None
    if is_avoided(term):
        return (term.severity or Severity.WARNING) if enforced else Severity.INFO
    if term.severity is not None:
        return term.severity
    return Severity.INFO if term.caution and term.status is Status.ADMITTED else None


def seen_by(term: Term, profiles: Sequence[str]) -> Term:
    """Return a term as the last of the profiles sees it that says anything about it."""
    for name in reversed(profiles):
        if override := term.under.get(name):
            return _overridden(term, override)
    return term


def _overridden(term: Term, override: Override) -> Term:
    """Return a term with what a profile changes.

    A severity belongs to the status it was given for, and only a term that is not preferred has
    something to be used instead: neither outlives a change of status that does not repeat it.
    """
    status = override.status or term.status
    if is_avoided(term) and status not in _AVOIDED:
        term = replace(term, severity=None)
    if status is Status.PREFERRED:
        term = replace(term, severity=None, use=())
    return replace(
        term,
        status=status,
        use=term.use if override.use is None else override.use,
        severity=term.severity if override.severity is None else override.severity,
        caution=term.caution if override.caution is None else override.caution,
    )

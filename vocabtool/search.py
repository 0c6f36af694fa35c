"""Search: concepts found by any form of a term, inflected, incomplete, out of order or misspelt.

Four grounds, the surest first: the very words; the same when folded; all words, in any order;
words spelt nearly like those asked for, the rarer counting more. A concept is listed once, on its
best ground, with the term that was found.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import cached_property
from math import log

from vocabtool.concept import Concept
from vocabtool.inflection import inflected_forms
from vocabtool.spelling import likeness, nearest
from vocabtool.term import Status, Term
from vocabtool.term_names import folded_forms, folded_name
from vocabtool.vocabulary import Vocabulary, is_avoided

_NEAR_WORDS = 8
_FEWER = 3  # near words of one that the vocabulary has
_LEAST = 0.1  # weight of a word that every form has
_ENOUGH = 0.65  # of the weight of the words asked for, each as far as it is alike


class Ground(IntEnum):
    """Why something was found; the higher the surer."""

    NEAR = 1
    WORDS = 2
    FOLDED = 3
    EXACT = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A concept that was found, and the term by which.

    ``write`` are the terms to write for it, best first; none if the term itself can be written.
    """

    concept: Concept
    term: Term
    ground: Ground
    write: tuple[Term, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Candidate:
    """A term's form that fits; ``spare`` words of it were not asked for."""

    term: Term
    ground: Ground
    score: float = 1.0
    spare: int = 0

    @property
    def rank(self) -> tuple[int, float, int]:
        """Return what the best has least of."""
        return -self.ground, -round(self.score, 3), self.spare


def hits(vocabulary: Vocabulary, query: str) -> tuple[Hit, ...]:
    """Return the concepts that a query may mean, best first; none if it means nothing.

    ``vocabulary`` is one that was brought under its profiles. Proposed terms are not searched.
    """
    words = folded_name(query).split()
    if not words:
        return ()
    wordings = _Wordings(vocabulary)
    found = list(wordings.named(query, words)) or list(wordings.near(words))
    best: dict[str, _Candidate] = {}
    for candidate in sorted(found, key=lambda candidate: candidate.rank):
        best.setdefault(candidate.term.concept, candidate)
    return tuple(_hit(vocabulary, candidate) for candidate in best.values())


@dataclass(frozen=True, slots=True)
class _Likenesses:
    """Words spelt like one that was asked for, and how like it they are."""

    words: Mapping[str, float]

    def get(self, word: str) -> float:
        return self.words.get(word, 0.0)


class _Wordings:
    """All forms of all terms, as words."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._terms = [t for t in vocabulary.terms.values() if t.status is not Status.PROPOSED]
        self._forms = [
            (term, form) for term in self._terms for form in dict.fromkeys(folded_forms(term))
        ]

    def named(self, query: str, words: Sequence[str]) -> Iterator[_Candidate]:
        """Yield the terms that have all the words."""
        whole, asked, given = " ".join(words), Counter(words), query.strip()
        for term in self._terms:
            if given in {term.text, term.id, term.concept} or given in _texts(term):
                yield _Candidate(term=term, ground=Ground.EXACT)
        for term, form in self._forms:
            if form == whole:
                yield _Candidate(term=term, ground=Ground.FOLDED)
            elif asked <= (counted := Counter(form.split())):
                spare = counted.total() - len(words)
                yield _Candidate(term=term, ground=Ground.WORDS, spare=spare)

    def near(self, words: Sequence[str]) -> Iterator[_Candidate]:
        """Yield the terms with words like those asked for, and those like all of them joined."""
        meant = {word: self._spelt_like(word) for word in words}
        weights = {word: self._weight(near) for word, near in meant.items()}
        asked = sum(weights.values())
        for term, form in self._forms:
            there = form.split()
            likest = {word: max(map(near.get, there)) for word, near in meant.items()}
            score = sum(weights[word] * like for word, like in likest.items()) / asked
            if score >= _ENOUGH:
                spare = max(0, len(there) - len(words))
                yield _Candidate(term=term, ground=Ground.NEAR, score=score, spare=spare)
        yield from self._spelt_together("".join(words))

    def _spelt_together(self, joined: str) -> Iterator[_Candidate]:
        by_joined: dict[str, Term] = {}
        for term, form in self._forms:
            by_joined.setdefault(form.replace(" ", ""), term)
        for form in nearest(joined, by_joined, _NEAR_WORDS):
            like = likeness(joined, form)
            yield _Candidate(term=by_joined[form], ground=Ground.NEAR, score=like)

    def _spelt_like(self, word: str) -> _Likenesses:
        known = word in self._frequencies
        near = nearest(word, self._frequencies, _FEWER if known else _NEAR_WORDS)
        return _Likenesses({other: likeness(word, other) for other in near})

    def _weight(self, near: _Likenesses) -> float:
        """Return how much a word tells: one that few forms have tells most."""
        frequency = max((self._frequencies[word] for word in near.words), default=1)
        return log((len(self._forms) + 1) / frequency) + _LEAST

    @cached_property
    def _frequencies(self) -> Mapping[str, int]:
        return Counter(word for _, form in self._forms for word in set(form.split()))


def _texts(term: Term) -> set[str]:
    return {form.text for form in inflected_forms(term)}


def _hit(vocabulary: Vocabulary, candidate: _Candidate) -> Hit:
    term = candidate.term
    concept = vocabulary.by_concept[term.concept]
    write = tuple(vocabulary.replacements(term)) if is_avoided(term) else ()
    return Hit(concept=concept, term=term, ground=candidate.ground, write=write)

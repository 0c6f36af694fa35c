"""Checks of terms against each other, and of titles against terms."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from vocabtool.integrity.defect import Defect, Place, comparable
from vocabtool.term import AcceptExample, FlagExample, Status, Term
from vocabtool.vocabulary import Vocabulary, is_avoided


def contradictory_statuses(vocabulary: Vocabulary) -> Iterator[Defect]:
    """The same words are not preferred in one place and to be avoided in another.

    A context that tells the two apart settles it.
    """
    for term, other in _alike(vocabulary):
        avoided, kept = (term, other) if is_avoided(term) else (other, term)
        if is_avoided(avoided) and kept.status is Status.PREFERRED:
            message = (
                f"“{avoided.text}” is {avoided.status} here, while the same words are preferred "
                f"in the concept “{kept.concept}” ({kept.id})."
            )
            yield Defect(Place("terms", avoided.id, ("status",)), message)


def ambiguous_forms(vocabulary: Vocabulary) -> Iterator[Defect]:
    """The same words belong to one concept only, unless a context tells the terms apart."""
    for term, other in _alike(vocabulary):
        statuses = {is_avoided(term), is_avoided(other)}
        contradictory = len(statuses) > 1 and Status.PREFERRED in (term.status, other.status)
        if term.concept != other.concept and not contradictory:
            message = (
                f"“{other.text}” shares its words with “{term.text}” of the concept "
                f"“{term.concept}”; a context would tell them apart."
            )
            yield Defect(Place("terms", other.id), message)


def rival_preferences(vocabulary: Vocabulary) -> Iterator[Defect]:
    """A concept has one preferred term of each type in a language; others are admitted."""
    for concept in vocabulary.concepts:
        first: dict[tuple[str, str], Term] = {}
        for term in concept.terms:
            if term.status is not Status.PREFERRED:
                continue
            earlier = first.setdefault((term.lang, term.type or "full form"), term)
            if earlier is not term:
                message = (
                    f"“{term.text}” and “{earlier.text}” are both preferred; admit one of them."
                )
                yield Defect(Place("terms", term.id, ("status",)), message)


def broken_equivalences(vocabulary: Vocabulary) -> Iterator[Defect]:
    """``equivalent_of`` names a term of another language, of the same or a related concept."""
    for term in vocabulary.terms.values():
        if term.equivalent_of is None:
            continue
        original = vocabulary.terms.get(term.equivalent_of)
        place = Place("terms", term.id, ("equivalent_of",))
        if original is None:
            yield Defect(place, f"There is no term “{term.equivalent_of}”.")
        elif original.lang == term.lang:
            yield Defect(place, f"“{original.text}” is of the same language as “{term.text}”.")
        elif not _belong_together(vocabulary, term, original):
            message = f"“{original.text}” is of a concept that is neither the same nor related."
            yield Defect(place, message)


def broken_short_forms(vocabulary: Vocabulary) -> Iterator[Defect]:
    """``short_for`` names another term of the same concept and language."""
    for term in vocabulary.terms.values():
        if term.short_for is None:
            continue
        full = vocabulary.terms.get(term.short_for)
        place = Place("terms", term.id, ("short_for",))
        if full is None:
            yield Defect(place, f"There is no term “{term.short_for}”.")
        elif full is term or (full.concept, full.lang) != (term.concept, term.lang):
            message = f"“{full.text}” is no other term of the same concept and language."
            yield Defect(place, message)


def missing_examples(vocabulary: Vocabulary) -> Iterator[Defect]:
    """An enforced term has a sentence to flag and one to accept: nothing else proves it."""
    for term in vocabulary.terms.values():
        if not vocabulary.is_enforced(term):
            continue
        wanted = {FlagExample: "to flag", AcceptExample: "to accept"}
        missing = [
            words
            for kind, words in wanted.items()
            if not any(isinstance(example, kind) for example in term.examples)
        ]
        if missing:
            message = f"“{term.text}” has no example sentence {' and none '.join(missing)}."
            yield Defect(Place("terms", term.id), message)


def repeated_titles(vocabulary: Vocabulary) -> Iterator[Defect]:
    """No two titles read the same in one language."""
    first: dict[tuple[str, str], tuple[str, int]] = {}
    for title in vocabulary.titles:
        for index, text in enumerate(title.texts):
            key = text.lang, comparable(text.text)
            earlier = first.setdefault(key, (title.id, index))
            if earlier != (title.id, index):
                message = f"This title stands already under “{earlier[0]}”."
                yield Defect(Place("titles", title.id, ("texts", index, "text")), message)


def titles_that_hide_terms(vocabulary: Vocabulary) -> Iterator[Defect]:
    """A title, or a short form of one, is not just a term to be avoided: that would hide it."""
    avoided = {
        (term.lang, comparable(words)): term
        for term in vocabulary.terms.values()
        if is_avoided(term)
        for words in _words(term)
    }
    for title in vocabulary.titles:
        for index, text in enumerate(title.texts):
            for words in (text.text, *text.short, *text.forms):
                if term := avoided.get((text.lang, comparable(words))):
                    message = (
                        f"“{words}” would hide every use of the term “{term.text}” ({term.id})."
                    )
                    yield Defect(Place("titles", title.id, ("texts", index)), message)


def reversed_dates(vocabulary: Vocabulary) -> Iterator[Defect]:
    """What ends does not end before it begins."""
    for term in vocabulary.terms.values():
        if _is_reversed(term.since, term.until):
            place = Place("terms", term.id, ("until",))
            yield Defect(place, f"It ends in {term.until}, before it begins in {term.since}.")
    for title in vocabulary.titles:
        if _is_reversed(title.date, title.until):
            place = Place("titles", title.id, ("until",))
            yield Defect(place, f"It ends in {title.until}, before it begins in {title.date}.")


def _is_reversed(start: str, end: str) -> bool:
    shorter = min(len(start), len(end))
    return bool(shorter) and end[:shorter] < start[:shorter]


def _alike(vocabulary: Vocabulary) -> Iterator[tuple[Term, Term]]:
    """Yield pairs of terms of one language that share a form and that no context tells apart."""
    owners: dict[tuple[str, str], list[tuple[Term, str]]] = defaultdict(list)
    for term in vocabulary.terms.values():
        if term.context is None and term.status is not Status.PROPOSED:
            for words in _words(term):
                owners[term.lang, comparable(words)].append((term, words))
    seen: set[tuple[str, str]] = set()
    for owner in owners.values():
        for term, other in _pairs(owner):
            if (term.id, other.id) not in seen:
                seen.add((term.id, other.id))
                yield term, other


def _pairs(owners: Sequence[tuple[Term, str]]) -> Iterator[tuple[Term, Term]]:
    for (term, words), (other, other_words) in combinations(owners, 2):
        by_case = term.case_sensitive or other.case_sensitive
        if term is not other and (words == other_words or not by_case):
            yield term, other


def _words(term: Term) -> tuple[str, ...]:
    return (term.text, *(form.text for form in term.given_forms))


def _belong_together(vocabulary: Vocabulary, term: Term, other: Term) -> bool:
    concept, other_concept = vocabulary.by_concept[term.concept], other.concept
    return (
        other_concept == concept.id
        or other_concept in (*concept.related, *concept.broader)
        or concept.id in vocabulary.by_concept[other_concept].related
    )

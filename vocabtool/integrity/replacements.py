"""Checks of what is written instead: with no profile, and under each."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from vocabtool.integrity.defect import Defect, Place
from vocabtool.term import Status, Term
from vocabtool.vocabulary import Vocabulary, is_avoided


def missing_replacements(vocabulary: Vocabulary) -> Iterator[Defect]:
    """A term that is to be avoided says what to use instead, or at least why it is avoided."""
    return _under_every_profile(vocabulary, _without_replacement)


def unknown_replacements(vocabulary: Vocabulary) -> Iterator[Defect]:
    """What ``use`` names is a term of the vocabulary."""
    return _under_every_profile(vocabulary, _unknown)


def avoided_replacements(vocabulary: Vocabulary) -> Iterator[Defect]:
    """What ``use`` names is not itself to be avoided, nor merely proposed."""
    return _under_every_profile(vocabulary, _avoided)


def circular_replacements(vocabulary: Vocabulary) -> Iterator[Defect]:
    """Who follows ``use`` from term to term does not come back to where the way began."""
    return _under_every_profile(vocabulary, _circular)


def foreign_replacements(vocabulary: Vocabulary) -> Iterator[Defect]:
    """What ``use`` names is of the same language as the term."""
    return _under_every_profile(vocabulary, _foreign)


_Find = Callable[[Vocabulary, Term], Iterator[tuple[tuple[str | int, ...], str]]]


def _under_every_profile(vocabulary: Vocabulary, find: _Find) -> Iterator[Defect]:
    """Yield the defects without a profile, and those that a profile adds to them."""
    seen: set[tuple[str, str]] = set()
    for profile in ("", *vocabulary.profiles):
        view = vocabulary.under([profile]) if profile else vocabulary
        for term in view.terms.values():
            for keys, message in find(view, term):
                if (term.id, message) not in seen:
                    seen.add((term.id, message))
                    yield _defect(vocabulary.terms[term.id], keys, message, profile)


def _defect(term: Term, keys: tuple[str | int, ...], message: str, profile: str) -> Defect:
    place = Place("terms", term.id)
    if profile and profile in term.under:
        override = term.under[profile]
        own = (override.use if keys[0] == "use" else override.status) is not None
        place = place.within("under", profile, *(keys if own else ()))
    else:
        place = place.within(*keys)
    return Defect(place, f"{message} (under the profile “{profile}”)" if profile else message)


def _without_replacement(_: Vocabulary, term: Term) -> Iterator[tuple[tuple[str | int, ...], str]]:
    if is_avoided(term) and not term.use and not term.reason:
        message = f"“{term.text}” is {term.status} but has neither a term to use nor a reason."
        yield ("status",), message


def _unknown(view: Vocabulary, term: Term) -> Iterator[tuple[tuple[str | int, ...], str]]:
    for index, use in enumerate(term.use):
        if use.term not in view.terms:
            yield ("use", index, "term"), f"There is no term “{use.term}” to use instead."


def _avoided(view: Vocabulary, term: Term) -> Iterator[tuple[tuple[str | int, ...], str]]:
    for index, use in enumerate(term.use):
        other = view.terms.get(use.term)
        if other and (is_avoided(other) or other.status is Status.PROPOSED):
            message = (
                f"“{other.text}” cannot be used instead of “{term.text}”: it is {other.status}."
            )
            yield ("use", index, "term"), message


def _circular(view: Vocabulary, term: Term) -> Iterator[tuple[tuple[str | int, ...], str]]:
    reached: set[str] = set()
    ahead = [use.term for use in term.use]
    while ahead:
        other = view.terms.get(ahead.pop())
        if other and other.id not in reached:
            reached.add(other.id)
            ahead.extend(use.term for use in other.use)
    if term.id in reached:
        yield ("use",), f"What to use instead of “{term.text}” leads back to it."


def _foreign(view: Vocabulary, term: Term) -> Iterator[tuple[tuple[str | int, ...], str]]:
    for index, other in enumerate(view.terms.get(use.term) for use in term.use):
        if other and other.lang.partition("-")[0] != term.lang.partition("-")[0]:
            message = f"“{other.text}” is of another language than “{term.text}”."
            yield ("use", index, "term"), message

"""A term in the number, the letter case and the lines of the words that it replaces."""

from __future__ import annotations

import re
from enum import Enum, auto

from vocabtool.inflection import inflected_forms
from vocabtool.term import Form, GrammaticalNumber, Term

_KEPT = 1_000  # terms whose forms are kept
_FORMS: dict[int, tuple[Term, tuple[Form, ...]]] = {}
_GAP = re.compile(r"\s+")


class LetterCase(Enum):
    """How a phrase is capitalised beside its spelling in the vocabulary."""

    AS_LISTED = auto()
    SENTENCE = auto()
    TITLE = auto()
    CAPITALS = auto()
    MIXED = auto()


def letter_case(text: str, form: str, minor_words: frozenset[str]) -> LetterCase:
    """Return how ``text`` is capitalised, compared with ``form`` of the vocabulary."""
    words, listed = text.split(), form.split()
    if words == listed:
        return LetterCase.AS_LISTED
    if text == text.upper() and len(text) > 1:
        return LetterCase.CAPITALS
    if words[0] == _capitalised(words[0]) and words[1:] == listed[1:]:
        return LetterCase.SENTENCE
    if text == in_case(form, LetterCase.TITLE, minor_words):
        return LetterCase.TITLE
    return LetterCase.MIXED


def in_case(phrase: str, case: LetterCase, minor_words: frozenset[str]) -> str:
    """Return a phrase of the vocabulary with the given capitals; capitals it has are kept."""
    if case is LetterCase.CAPITALS:
        return phrase.upper()
    if case is LetterCase.SENTENCE:
        return _capitalised(phrase)
    if case is LetterCase.TITLE:
        words = phrase.split(" ")
        rest = (word if word in minor_words else _capitalised(word) for word in words[1:])
        return " ".join((_capitalised(words[0]), *rest))
    return phrase


def in_number(term: Term, number: GrammaticalNumber | None) -> str | None:
    """Return the form of a term in a grammatical number, or None where it is not known."""
    if number is None:
        return None
    if term.number is number:
        return term.text
    return next((form.text for form in _forms(term) if form.number is number), None)


def in_characters(term: Term, words: str, variants: frozenset[str]) -> str:
    """Return the form of a term in the characters that ``words`` are written in, or nothing.

    ``variants`` are the characters that only one way to write the language has, as traditional
    Chinese has; words with one of them are taken to be written so.
    """
    is_variant = not variants.isdisjoint(words)
    texts = (term.text, *(form.text for form in term.given_forms))
    return next((text for text in texts if variants.isdisjoint(text) != is_variant), "")


def _forms(term: Term) -> tuple[Form, ...]:
    """Return the forms of a term; they are kept, as most drafts need those of a few terms often."""
    kept = _FORMS.get(id(term))
    if kept is None or kept[0] is not term:
        if len(_FORMS) >= _KEPT:
            _FORMS.clear()
        kept = _FORMS[id(term)] = term, inflected_forms(term)
    return kept[1]


def in_lines(phrase: str, source: str) -> str:
    """Return a phrase with the line breaks that ``source`` has between the same words."""
    gaps = _GAP.findall(source)
    words = phrase.split(" ")
    spaces = [" "] * (len(words) - 1)
    for index, gap in enumerate(gaps):
        if spaces and ("\n" in gap or "\r" in gap):
            spaces[min(index, len(spaces) - 1)] = gap
    return "".join(word + space for word, space in zip(words, [*spaces, ""], strict=True))


def _capitalised(word: str) -> str:
    return word[:1].upper() + word[1:]

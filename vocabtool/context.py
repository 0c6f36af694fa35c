"""The company a term keeps: which words must, or must not, stand before, after or near it.

`Context` speaks from the term: ``before`` lists what the term must stand before, ``after`` what
it must stand after, ``near`` what its sentence must hold. A listed text is a word or a phrase,
taken with its inflected forms, or the id of a term, taken with all its forms.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple, TypeAlias

from vocabtool.folding import APOSTROPHES, Token, joins_phrase, tokens
from vocabtool.inflection import inflected_forms
from vocabtool.language import primary, sentence_span
from vocabtool.term import Context, Status, Term

Phrase: TypeAlias = tuple[str, ...]

_REACH: Final = 150  # words on either side in which a sentence is looked for


class Place(NamedTuple):
    """Words ``first`` to ``last`` (inclusive) of ``found`` in ``text``."""

    text: str
    found: Sequence[Token]
    first: int
    last: int


class ContextWords:
    """The context of every term that has one, with its words folded and inflected."""

    def __init__(self, terms: Iterable[Term]) -> None:
        self._by_id = {term.id: term for term in terms}
        self._phrases: dict[tuple[str, str], tuple[Phrase, ...]] = {}

    def allows(self, term: Term, place: Place) -> bool:
        """Say whether a term counts where it stands."""
        context = term.context
        return context is None or (
            self._beside(context.before, context.not_before, term, place, after=True)
            and self._beside(context.after, context.not_after, term, place, after=False)
            and self._in_sentence(context, term, place)
        )

    def _beside(
        self,
        wanted: Sequence[str],
        unwanted: Sequence[str],
        term: Term,
        place: Place,
        *,
        after: bool,
    ) -> bool:
        if not wanted and not unwanted:
            return True
        asked = [phrase for text in wanted for phrase in self._forms(text, term.lang)]
        refused = [phrase for text in unwanted for phrase in self._forms(text, term.lang)]
        width = max(map(len, (*asked, *refused)), default=0)
        company = _following(place, width) if after else _preceding(place, width)

        def stands(phrases: Sequence[Phrase]) -> bool:
            if after:
                return any(company[: len(phrase)] == phrase for phrase in phrases)
            return any(company[-len(phrase) :] == phrase for phrase in phrases)

        return (not wanted or stands(asked)) and not stands(refused)

    def _in_sentence(self, context: Context, term: Term, place: Place) -> bool:
        if not context.near and not context.not_near:
            return True
        sentence = _sentence(place, term.lang)

        def stands(texts: Sequence[str]) -> bool:
            return any(
                _holds(sentence, phrase)
                for text in texts
                for phrase in self._forms(text, term.lang)
            )

        return (not context.near or stands(context.near)) and not stands(context.not_near)

    def _forms(self, text: str, lang: str) -> tuple[Phrase, ...]:
        """Return the folded words of every form of a listed text."""
        key = text, primary(lang)
        if key not in self._phrases:
            term = self._by_id.get(text) or _word(text, lang)
            spelt = (tuple(t.text for t in tokens(form.text)) for form in inflected_forms(term))
            self._phrases[key] = tuple(phrase for phrase in spelt if phrase)
        return self._phrases[key]


def _word(text: str, lang: str) -> Term:
    return Term(id=text, text=text, lang=lang, status=Status.ADMITTED, concept="")


def _following(place: Place, width: int) -> Phrase:
    """Return the next words up to any punctuation; a possessive ending is passed over."""
    index = place.last
    company: list[str] = []
    while index + 1 < len(place.found) and len(company) < width:
        left, right = place.found[index], place.found[index + 1]
        if not joins_phrase(place.text, _with_apostrophe(place.text, left), right):
            break
        if place.text[left.end : right.start] not in tuple(APOSTROPHES):
            company.append(right.text)
        index += 1
    return tuple(company)


def _with_apostrophe(text: str, word: Token) -> Token:
    """Return a word with the apostrophe of a possessive plural, if there is one behind it."""
    return word._replace(end=word.end + (text[word.end] in APOSTROPHES))


def _preceding(place: Place, width: int) -> Phrase:
    index = place.first
    company: list[str] = []
    while index > 0 and len(company) < width:
        left, right = place.found[index - 1], place.found[index]
        if not joins_phrase(place.text, left, right):
            break
        company.append(left.text)
        index -= 1
    return tuple(reversed(company))


def _sentence(place: Place, lang: str) -> Phrase:
    """Return the words of the sentence but for the term itself, which a mark stands for."""
    found, first, last = place.found, place.first, place.last
    start, end = sentence_span(place.text, found[first].start, found[last].end, lang)
    before = [t.text for t in found[max(0, first - _REACH) : first] if t.start >= start]
    behind = [t.text for t in found[last + 1 : last + 1 + _REACH] if t.end <= end]
    return (*before, "", *behind)


def _holds(words: Phrase, phrase: Phrase) -> bool:
    width = len(phrase)
    return any(words[i : i + width] == phrase for i in range(len(words) - width + 1))


__all__ = ["ContextWords", "Place"]

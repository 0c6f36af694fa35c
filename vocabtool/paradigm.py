"""How the words of a language decline, from the section ``inflection`` of its data.

Rows replace an ending by the endings of the singular and the plural, one a case; a few words tell
which part of a phrase declines. The knowledge is in the data; nothing here is about one language.
Of ``accusative``, ``ending`` is written on an indefinite noun, ``not_after`` has the endings of
nouns that do without, and ``agreeing`` those of a word behind it that leaves it indefinite.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any, Final, NamedTuple

from vocabtool.folding import fold
from vocabtool.language import language_section, word_list
from vocabtool.term import GrammaticalNumber

_SINGULAR: Final = GrammaticalNumber.SINGULAR
_PLURAL: Final = GrammaticalNumber.PLURAL
_NO_ENDING: Final = "-"
_NO_FORM: Final = "."
_SHORTEST_STEM: Final = 2
_TELLING_ENDING: Final = 3  # letters of an ending that only nouns have


class Row(NamedTuple):
    """Words with this ending (after one of the letters, if any) decline so.

    ``singular`` and ``plural`` hold the endings case by case; a case may have several.
    """

    ending: str
    after: str = ""
    whole: bool = False
    singular: tuple[tuple[str, ...], ...] = ()
    plural: tuple[tuple[str, ...], ...] = ()

    def fits(self, word: str) -> bool:
        """Say whether a word in lower case declines by this row."""
        if not word.endswith(self.ending):
            return False
        stem = word[: len(word) - len(self.ending)]
        if self.whole:
            return not stem or stem.endswith("-")
        return not self.after or stem[-1:] in tuple(self.after)

    def forms(self, word: str, number: GrammaticalNumber, case: int) -> tuple[str, ...]:
        """Return the forms of a word that fits, for a number and a case."""
        endings = self.plural if number is _PLURAL else self.singular
        stem = word[: len(word) - len(self.ending)]
        return tuple(stem + ending for ending in endings[case]) if case < len(endings) else ()


class Grammar(NamedTuple):
    """The section ``inflection`` of a language, ready for use."""

    head: str
    cases: tuple[str, ...]
    stops: frozenset[str]
    frozen_by: frozenset[str]
    uninflected: frozenset[str]
    uninflected_endings: tuple[str, ...]
    nouns: tuple[Row, ...]
    plural_nouns: tuple[Row, ...]
    adjectives: tuple[Row, ...]
    plural_adjectives: tuple[Row, ...]
    plural_endings: tuple[str, ...]
    acronym_plural: str
    article: str
    accusative: str
    no_accusative: tuple[str, ...]
    agreeing: tuple[str, ...]
    shared: bool
    lemma_endings: tuple[str, ...]
    apposed: tuple[str, ...]
    joined: Mapping[str, str]
    spellings: tuple[tuple[str, str], ...]

    def leading(self, words: Sequence[str]) -> int:
        """Return how many words stand before the first that ends the noun phrase."""
        for index, word in enumerate(map(fold, words)):
            elided = word.partition("'")[0] + "'"
            if index and (word in self.stops or elided in self.stops):
                return index
            if index and self.joined and word.startswith(tuple(self.joined)):
                return index
        return len(words)

    def without_article(self, word: str) -> str:
        """Return a word without its article; a particle that is joined before it stays."""
        if word.startswith(self.article):
            return word.removeprefix(self.article)
        for begun, particle in self.joined.items():
            if word.startswith(begun):
                return particle + word.removeprefix(begun)
        return word

    def is_fixed(self, word: str) -> bool:
        """Say whether a word keeps its form: a participle, an adverb, an invariable noun."""
        bare = word.lower()
        return bare in self.uninflected or any(
            bare.endswith(ending) and len(bare) >= len(ending) + _SHORTEST_STEM
            for ending in self.uninflected_endings
        )


@cache
def grammar_of(lang: str) -> Grammar:
    """Return the grammar of a primary language; one without data makes no forms."""
    section = language_section(lang, "inflection")
    irregular = section.get("irregular", {})
    return Grammar(
        head=section.get("head", ""),
        cases=tuple(section.get("cases", ("",))),
        stops=frozenset(map(fold, word_list(lang, "inflection", "stops"))),
        frozen_by=frozenset(map(fold, word_list(lang, "inflection", "frozen_by"))),
        uninflected=frozenset(word_list(lang, "inflection", "uninflected")),
        uninflected_endings=word_list(lang, "inflection", "uninflected_endings"),
        nouns=(*_irregular(irregular), *_rows(section, "nouns")),
        plural_nouns=(*_irregular_plurals(irregular), *_rows(section, "plural_nouns")),
        adjectives=_rows(section, "adjectives"),
        plural_adjectives=_rows(section, "plural_adjectives"),
        plural_endings=word_list(lang, "inflection", "plural_endings"),
        acronym_plural=section.get("acronym_plural", ""),
        article=section.get("article", ""),
        accusative=section.get("accusative", {}).get("ending", ""),
        no_accusative=tuple(section.get("accusative", {}).get("not_after", "").split()),
        agreeing=tuple(section.get("accusative", {}).get("agreeing", "").split()),
        shared=section.get("shared") == "yes",
        lemma_endings=word_list(lang, "inflection", "lemma_endings"),
        apposed=tuple(f"{noun}-" for noun in word_list(lang, "inflection", "apposed")),
        joined=_joined(lang, section.get("article", "")),
        spellings=tuple((left, right) for left, right in section.get("spellings", ())),
    )


def _joined(lang: str, article: str) -> Mapping[str, str]:
    """Return how a word begins that a particle is joined to before the article: the particle."""
    if not article:
        return {}
    particles = "".join("".join(word_list(lang, "clitics", "particles")).split())
    contractions = language_section(lang, "clitics").get("contractions", {})
    return {
        **{particle + article: particle for particle in particles},
        **{begun: begun[:1] for begun in contractions},
    }


def _rows(section: Mapping[str, Any], key: str) -> tuple[Row, ...]:
    return tuple(
        Row(
            ending=_ending(row["ending"]),
            after=row.get("after", ""),
            singular=_endings(row.get("singular", "")),
            plural=_endings(row.get("plural", "")),
        )
        for row in section.get(key, ())
    )


def _endings(cases: str) -> tuple[tuple[str, ...], ...]:
    return tuple(
        () if case == _NO_FORM else tuple(map(_ending, case.split("/"))) for case in cases.split()
    )


def _ending(text: str) -> str:
    return "" if text == _NO_ENDING else text


def _irregular(words: Mapping[str, str]) -> Iterator[Row]:
    for word, plurals in words.items():
        yield Row(ending=word, whole=True, singular=((word,),), plural=(tuple(plurals.split()),))


def _irregular_plurals(words: Mapping[str, str]) -> Iterator[Row]:
    for word, plurals in words.items():
        for plural in plurals.split():
            yield Row(ending=plural, whole=True, singular=((word,),), plural=((plural,),))


def number_of(words: Sequence[str], grammar: Grammar) -> GrammaticalNumber:
    """Return the number that the ending of the head, or of an adjective before it, shows."""
    head = words[_head(words, grammar)].lower()
    if words[0].lower() != head and _row(words[0], grammar.plural_adjectives):
        return _PLURAL
    row = _row(head, grammar.plural_nouns)
    shown = row is not None and (row.whole or head.endswith(grammar.plural_endings))
    return _PLURAL if shown and head not in grammar.uninflected else _SINGULAR


def _head(words: Sequence[str], grammar: Grammar) -> int:
    """Return the place of the noun that carries the number."""
    if grammar.head == "last":
        inflected = [i for i, word in enumerate(words) if not grammar.is_fixed(word)]
        return inflected[-1] if inflected else len(words) - 1
    if grammar.head == "first noun":
        nouns = (i for i, word in enumerate(words) if not _is_adjective(word, grammar))
        return next(nouns, len(words) - 1)
    return 0


def _is_adjective(word: str, grammar: Grammar) -> bool:
    noun = _row(word, grammar.nouns)
    is_noun = noun is not None and len(noun.ending) >= _TELLING_ENDING
    return not is_noun and _row(word, (*grammar.adjectives, *grammar.plural_adjectives)) is not None


def paradigms(words: Sequence[str], grammar: Grammar, *, plural: bool) -> list[Row | None]:
    """Return the row by which each word declines, None for a word that stays as it is."""
    nouns = grammar.plural_nouns if plural else grammar.nouns
    adjectives = grammar.plural_adjectives if plural else grammar.adjectives
    head = _head(words, grammar)
    rows: list[Row | None] = []
    for index, word in enumerate(words):
        inflected = index == head or grammar.head == "all" or (adjectives and index < head)
        if not inflected or grammar.is_fixed(word):
            rows.append(None)
        elif index < head:
            rows.append(_row(word, adjectives))
        else:
            rows.append(_row(word, nouns) or _row(word, adjectives))
    return rows


def paradigms_of_nouns(words: Sequence[str], grammar: Grammar) -> list[Row | None]:
    """Return the row by which each of several nouns in the singular declines."""
    return [_row(word, grammar.nouns) for word in words]


def _row(word: str, rows: Sequence[Row]) -> Row | None:
    bare = word.lower()
    return next((row for row in rows if row.fits(bare)), None)

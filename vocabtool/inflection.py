"""The written forms of a term: as given, as listed, and as the grammar of its language makes them.

The grammar is data (the section ``inflection`` of a language): which word of a phrase carries
the number, and rows that replace an ending by the endings of the singular and the plural, one a
case. Each form says how it came, so that a wrong one can be seen and corrected in the data.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import product
from typing import Any, Final

from vocabtool.folding import fold
from vocabtool.language import language_section, primary, word_list
from vocabtool.term import Form, GrammaticalNumber, Term, TermType

_SINGULAR: Final = GrammaticalNumber.SINGULAR
_PLURAL: Final = GrammaticalNumber.PLURAL
_MASS: Final = GrammaticalNumber.MASS
_NO_ENDING: Final = "-"
_NO_FORM: Final = "."
_SHORTEST_STEM: Final = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class ExplainedForm:
    """A form and how it came: text, listed, plural, genitive singular, spelling and the like."""

    form: Form
    origin: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Grammar:
    """The section ``inflection`` of a language, ready for use."""

    head: str
    cases: tuple[str, ...]
    stops: frozenset[str]
    uninflected: frozenset[str]
    uninflected_endings: tuple[str, ...]
    nouns: tuple[Row, ...]
    plural_nouns: tuple[Row, ...]
    adjectives: tuple[Row, ...]
    plural_adjectives: tuple[Row, ...]
    plural_endings: tuple[str, ...]
    acronym_plural: str
    article: str
    spellings: tuple[tuple[str, str], ...]

    def leading(self, words: Sequence[str]) -> int:
        """Return how many words stand before the first that ends the noun phrase."""
        for index, word in enumerate(map(fold, words)):
            elided = word.partition("'")[0] + "'"
            if index and (word in self.stops or elided in self.stops):
                return index
        return len(words)

    def is_fixed(self, word: str) -> bool:
        """Say whether a word keeps its form: a participle, an adverb, an invariable noun."""
        bare = word.lower()
        return bare in self.uninflected or any(
            bare.endswith(ending) and len(bare) >= len(ending) + _SHORTEST_STEM
            for ending in self.uninflected_endings
        )


@cache
def _grammar(lang: str) -> Grammar:
    section = language_section(lang, "inflection")
    irregular = section.get("irregular", {})
    return Grammar(
        head=section.get("head", ""),
        cases=tuple(section.get("cases", ("",))),
        stops=frozenset(map(fold, word_list(lang, "inflection", "stops"))),
        uninflected=frozenset(word_list(lang, "inflection", "uninflected")),
        uninflected_endings=word_list(lang, "inflection", "uninflected_endings"),
        nouns=(*_irregular(irregular), *_rows(section, "nouns")),
        plural_nouns=(*_irregular_plurals(irregular), *_rows(section, "plural_nouns")),
        adjectives=_rows(section, "adjectives"),
        plural_adjectives=_rows(section, "plural_adjectives"),
        plural_endings=word_list(lang, "inflection", "plural_endings"),
        acronym_plural=section.get("acronym_plural", ""),
        article=section.get("article", ""),
        spellings=tuple((left, right) for left, right in section.get("spellings", ())),
    )


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


def inflected_forms(term: Term) -> tuple[Form, ...]:
    """Return every written form of a term, its text first; no two are alike when folded."""
    return tuple(explained.form for explained in explained_forms(term))


def explained_forms(term: Term) -> tuple[ExplainedForm, ...]:
    """Return every written form of a term with how it came.

    ``Term.inflect`` False leaves the text and the listed forms only.
    """
    grammar = _grammar(primary(term.lang))
    made = list(_generated(term, grammar)) if term.inflect else []
    numbers = {fold(form.form.text): form.form.number for form in reversed(made)}
    given = [("text", Form(text=term.text, number=term.number))]
    given += [("listed", form) for form in term.forms]
    forms: dict[str, ExplainedForm] = {}
    for origin, form in given:
        number = form.number or numbers.get(fold(form.text))
        _add(forms, ExplainedForm(form=Form(text=form.text, number=number), origin=origin))
    for explained in made:
        _add(forms, explained)
    if term.inflect:
        for explained in tuple(forms.values()):
            for respelt in _respelt(explained.form, grammar):
                _add(forms, ExplainedForm(form=respelt, origin="spelling"))
    return tuple(forms.values())


def _add(forms: dict[str, ExplainedForm], explained: ExplainedForm) -> None:
    forms.setdefault(fold(explained.form.text), explained)


def _generated(term: Term, grammar: Grammar) -> Iterator[ExplainedForm]:
    words = term.text.split()
    if not words:
        return
    if term.type is TermType.ACRONYM:
        if grammar.acronym_plural and term.number is not _MASS:
            plural = Form(text=term.text + grammar.acronym_plural, number=_PLURAL)
            yield ExplainedForm(form=plural, origin=_PLURAL.value)
    elif grammar.article:
        yield from _with_article(words, grammar, term.number)
    elif grammar.head:
        yield from _declined(words, grammar, term.number)


def _with_article(
    words: Sequence[str],
    grammar: Grammar,
    number: GrammaticalNumber | None,
) -> Iterator[ExplainedForm]:
    """Yield the phrase with or without the article on the leading noun and its adjectives."""
    article, end = grammar.article, grammar.leading(words)
    definite = [word.startswith(article) for word in words]
    same = next((i for i in range(end) if definite[i] != definite[0]), end)
    if definite[0]:
        lead, origin = [word.removeprefix(article) for word in words[:same]], "without article"
    elif same < end:
        return  # a construct: the noun before a definite one takes no article
    else:
        lead, origin = [article + word for word in words[:same]], "with article"
    form = Form(text=" ".join([*lead, *words[same:]]), number=number)
    yield ExplainedForm(form=form, origin=origin)


def _declined(
    words: Sequence[str],
    grammar: Grammar,
    number: GrammaticalNumber | None,
) -> Iterator[ExplainedForm]:
    lead = list(words[: grammar.leading(words)])
    lemma = number or _number_of(lead, grammar)
    rows = _paradigms(lead, grammar, plural=lemma is _PLURAL)
    if not any(rows):
        return
    for wanted in (_SINGULAR,) if lemma is _MASS else (_SINGULAR, _PLURAL):
        for case, name in enumerate(grammar.cases):
            for chosen in product(*_choices(lead, rows, wanted, case)):
                text = " ".join([*chosen, *words[len(lead) :]])
                form = Form(text=text, number=_MASS if lemma is _MASS else wanted)
                yield ExplainedForm(form=form, origin=f"{name} {wanted.value}".strip())


def _choices(
    words: Sequence[str],
    rows: Sequence[Row | None],
    number: GrammaticalNumber,
    case: int,
) -> list[tuple[str, ...]]:
    return [
        (word,) if row is None else row.forms(word, number, case)
        for word, row in zip(words, rows, strict=True)
    ]


def _number_of(words: Sequence[str], grammar: Grammar) -> GrammaticalNumber:
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
        rows = (*grammar.adjectives, *grammar.plural_adjectives)
        nouns = (i for i, word in enumerate(words) if _row(word, rows) is None)
        return next(nouns, len(words) - 1)
    return 0


def _paradigms(words: Sequence[str], grammar: Grammar, *, plural: bool) -> list[Row | None]:
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


def _row(word: str, rows: Sequence[Row]) -> Row | None:
    bare = word.lower()
    return next((row for row in rows if row.fits(bare)), None)


def _respelt(form: Form, grammar: Grammar) -> Iterator[Form]:
    for pair in grammar.spellings:
        for old, new in (pair, pair[::-1]):
            if old in form.text and not (old in new and new in form.text):
                yield Form(text=form.text.replace(old, new), number=form.number)


__all__ = ["ExplainedForm", "explained_forms", "inflected_forms"]

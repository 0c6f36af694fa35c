"""The written forms of a term: as given, as listed, and as the grammar of its language makes them.

Each form says how it came, so that a wrong one can be seen and corrected in the data.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product
from typing import Final, NamedTuple

from vocabtool.folding import fold
from vocabtool.language import primary
from vocabtool.paradigm import Grammar, Row, grammar_of, number_of, paradigms, paradigms_of_nouns
from vocabtool.term import Form, GrammaticalNumber, Term, TermType

_SINGULAR: Final = GrammaticalNumber.SINGULAR
_PLURAL: Final = GrammaticalNumber.PLURAL
_MASS: Final = GrammaticalNumber.MASS


class ExplainedForm(NamedTuple):
    """A form and how it came: text, listed, composed, plural, genitive singular and the like."""

    form: Form
    origin: str


def inflected_forms(term: Term) -> tuple[Form, ...]:
    """Return every written form of a term, its text first; no two are alike when folded."""
    return tuple(explained.form for explained in explained_forms(term))


def explained_forms(term: Term) -> tuple[ExplainedForm, ...]:
    """Return every written form of a term with how it came.

    ``Term.inflect`` False leaves the text and the listed forms only.
    """
    grammar = grammar_of(primary(term.lang))
    made = list(_generated(term, grammar)) if term.inflect else []
    numbers = {fold(form.form.text): form.form.number for form in reversed(made)}
    given = [("text", Form(text=term.text, number=term.number))]
    given += [("listed", form) for form in term.forms]
    given += [("composed", form) for form in term.composed_forms]
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
        for form in (Form(text=term.text, number=term.number), *term.given_forms):
            for each in (*_with_and_without_article(form, grammar), _given(form)):
                if each.origin:
                    yield each
                yield from _indefinite_accusative(each.form, grammar)
    elif grammar.head:
        yield from _declined(words, grammar, term.number)
        for form in term.given_forms:
            yield from _listed_declined(form.text.split(), grammar, form.number or term.number)


def _with_and_without_article(form: Form, grammar: Grammar) -> Iterator[ExplainedForm]:
    """Yield a phrase with the article changed on what leads it, on what follows, and on both."""
    given = _given(form)
    for each in (given, *_with_article(form.text.split(), grammar, form.number)):
        if each is not given:
            yield each
        for text in _indefinite(each.form.text.split(), grammar):
            bare = Form(text=text, number=form.number)
            yield ExplainedForm(form=bare, origin="without article on what follows")


def _given(form: Form) -> ExplainedForm:
    return ExplainedForm(form=form, origin="")


def _indefinite_accusative(form: Form, grammar: Grammar) -> Iterator[ExplainedForm]:
    """Yield a phrase with the written ending on its first noun, if no article keeps it off."""
    first, *rest = form.text.split()
    if not grammar.accusative or first.endswith(grammar.no_accusative):
        return
    is_construct = rest and not (rest[0].endswith(grammar.agreeing) or grammar.leading(rest) == 0)
    if first.startswith(grammar.article) or is_construct:
        return
    text = " ".join([first + grammar.accusative, *rest])
    yield ExplainedForm(form=Form(text=text, number=form.number), origin="indefinite accusative")


def _indefinite(words: Sequence[str], grammar: Grammar) -> Iterator[str]:
    """Yield a phrase with no article on the words behind the leading ones: on the next, on all."""
    end = grammar.leading(words)
    is_definite = words[0].startswith(grammar.article)
    same = next((i for i in range(end) if words[i].startswith(grammar.article) != is_definite), end)
    bare = [
        word if index < same or fold(word) in grammar.stops else grammar.without_article(word)
        for index, word in enumerate(words)
    ]
    changed = [index for index, word in enumerate(words) if bare[index] != word]
    for last in sorted({*changed[:1], *changed[-1:]}):
        yield " ".join([*bare[: last + 1], *words[last + 1 :]])


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


def _listed_declined(
    words: Sequence[str],
    grammar: Grammar,
    number: GrammaticalNumber | None,
) -> Iterator[ExplainedForm]:
    """Yield the cases of a listed form that is given as a dictionary would."""
    if words and grammar.lemma_endings and words[0].lower().endswith(grammar.lemma_endings):
        yield from _declined(words, grammar, number)


def _declined(
    words: Sequence[str],
    grammar: Grammar,
    number: GrammaticalNumber | None,
) -> Iterator[ExplainedForm]:
    lead = list(words[: grammar.leading(words)])
    if lead[0].lower().startswith(grammar.apposed):
        yield from _apposed(lead[0], words[1:], grammar)
        return
    if fold("".join(words[len(lead) : len(lead) + 1])) in grammar.frozen_by:
        return
    lemma = number or number_of(lead, grammar)
    rows = paradigms(lead, grammar, plural=lemma is _PLURAL)
    if not any(rows):
        return
    for wanted in (_SINGULAR,) if lemma is _MASS else (_SINGULAR, _PLURAL):
        for case, name in enumerate(grammar.cases):
            for chosen in product(*_choices(lead, rows, wanted, case)):
                text = " ".join([*chosen, *words[len(lead) :]])
                form = Form(text=text, number=_MASS if lemma is _MASS else wanted)
                yield ExplainedForm(form=form, origin=f"{name} {wanted.value}".strip())
    if grammar.shared and lemma is not _PLURAL and len(lead) > 1:
        shared = _shared_by_nouns_behind if grammar.head == "first noun" else _shared
        yield from shared(lead, words[len(lead) :], rows)


def _apposed(
    word: str,
    rest: Sequence[str],
    grammar: Grammar,
) -> Iterator[ExplainedForm]:
    """Yield the cases of two nouns joined by a hyphen that both decline, in both numbers."""
    pair = word.split("-", 1)
    rows = paradigms_of_nouns(pair, grammar)
    for wanted in (_SINGULAR, _PLURAL):
        for case, name in enumerate(grammar.cases):
            for chosen in product(*_choices(pair, rows, wanted, case)):
                form = Form(text=" ".join(["-".join(chosen), *rest]), number=wanted)
                yield ExplainedForm(form=form, origin=f"{name} {wanted.value}")


def _shared(
    lead: Sequence[str],
    rest: Sequence[str],
    rows: Sequence[Row | None],
) -> Iterator[ExplainedForm]:
    """Yield the noun in the singular with adjectives in the plural, shared with another noun."""
    parts = [_choices(lead, rows, number, 0) for number in (_SINGULAR, _PLURAL)]
    for chosen in product(*parts[0][:1], *parts[1][1:]):
        form = Form(text=" ".join([*chosen, *rest]), number=_SINGULAR)
        yield ExplainedForm(form=form, origin="singular, adjective shared")


def _shared_by_nouns_behind(
    lead: Sequence[str],
    rest: Sequence[str],
    rows: Sequence[Row | None],
) -> Iterator[ExplainedForm]:
    """Yield the noun in the singular behind adjectives in the plural, another noun follows."""
    for case in range(len(next(row.plural for row in rows if row))):
        adjectives = _choices(lead, rows, _PLURAL, case)[:-1]
        for chosen in product(*adjectives, _choices(lead, rows, _SINGULAR, case)[-1]):
            form = Form(text=" ".join([*chosen, *rest]), number=_SINGULAR)
            yield ExplainedForm(form=form, origin="singular, adjective shared")


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


def _respelt(form: Form, grammar: Grammar) -> Iterator[Form]:
    for pair in grammar.spellings:
        for old, new in (pair, pair[::-1]):
            if old in form.text and not (old in new and new in form.text):
                yield Form(text=form.text.replace(old, new), number=form.number)


__all__ = ["ExplainedForm", "explained_forms", "inflected_forms"]

"""The names by which terms are looked up: their ids, their concepts' ids and all their forms."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from vocabtool.folding import folded_words
from vocabtool.inflection import inflected_forms
from vocabtool.term import Term
from vocabtool.vocabulary import Vocabulary


def terms_by_name(vocabulary: Vocabulary) -> Mapping[str, tuple[Term, ...]]:
    """Return the terms that each name stands for: ids as they are, forms as ``folded_name`` has it.

    The id of a concept stands for all its terms.
    """
    known: dict[str, dict[str, Term]] = {}
    for concept in vocabulary.concepts:
        known[concept.id] = {term.id: term for term in concept.terms}
    for term in vocabulary.terms.values():
        for name in (term.id, *folded_forms(term)):
            known.setdefault(name, {})[term.id] = term
    return {name: tuple(terms.values()) for name, terms in known.items()}


def folded_forms(term: Term) -> Iterator[str]:
    """Yield all forms of a term, folded, its text first; some may be alike."""
    for text in (term.text, *(form.text for form in inflected_forms(term))):
        yield folded_name(text)


def folded_name(text: str) -> str:
    """Return a text as names are compared: its folded words, with a space between."""
    return " ".join(folded_words(text))

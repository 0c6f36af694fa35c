"""The forms of many terms by the word that each begins with, worked out once and then kept."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256
from typing import TypeAlias

from vocabtool.folding import first_word
from vocabtool.inflection import inflected_forms
from vocabtool.language import language_digest, primary
from vocabtool.parsed_files import keep, kept
from vocabtool.term import Term

KeptForm: TypeAlias = tuple[int, str, str]  # the place of the term, the form, its number or ""


def forms_by_first_word(terms: Sequence[Term]) -> dict[str, list[KeptForm]]:
    """Return every form of the terms by its first word, folded, in the order of the terms.

    A form without a word is left out.
    """
    digest = _digest(terms)
    forms: dict[str, list[KeptForm]] | None = kept(digest)
    if forms is None:
        forms = {}
        for place, term in enumerate(terms):
            for form in inflected_forms(term):
                if word := first_word(form.text):
                    number = "" if form.number is None else form.number.value
                    forms.setdefault(word, []).append((place, form.text, number))
        keep(digest, forms)
    return forms


def _digest(terms: Sequence[Term]) -> str:
    """Return a SHA-256 of all that the forms depend on: the terms, and how they inflect."""
    languages = sorted({primary(term.lang) for term in terms})
    known = [
        (
            term.text,
            term.lang,
            term.inflect,
            *map(str, (term.type, term.number)),
            *((form.text, str(form.number)) for form in term.forms),
        )
        for term in terms
    ]
    rules = [(lang, language_digest(lang)) for lang in languages]
    return sha256(f"forms {rules} {known}".encode(errors="surrogatepass")).hexdigest()

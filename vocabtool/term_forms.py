"""The forms of many terms by the word that each begins with, worked out once and then kept."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from hashlib import sha256
from itertools import pairwise
from typing import TypeAlias

from vocabtool.folding import Token, joins_phrase, tokens
from vocabtool.inflection import inflected_forms
from vocabtool.language import language_digest, primary
from vocabtool.parsed_files import keep, kept
from vocabtool.term import Term

# The place of the term, the form, its number or "", how many words, and all that the form is
# found by: its words, and between two the punctuation that it holds itself.
KeptForm: TypeAlias = tuple[int, str, str, int, tuple[str, ...]]
_KIND = "forms"  # other values are kept for other digests


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
                if spelt := tokens(form.text):
                    number = "" if form.number is None else form.number.value
                    steps = tuple(_steps(form.text, spelt))
                    entry = (place, form.text, number, len(spelt), steps)
                    forms.setdefault(spelt[0].text, []).append(entry)
        keep(digest, forms)
    return forms


def _steps(text: str, spelt: Sequence[Token]) -> Iterator[str]:
    yield spelt[0].text
    for left, right in pairwise(spelt):
        if not joins_phrase(text, left, right):
            yield mark_between(text, left, right)
        yield right.text


def mark_between(text: str, left: Token, right: Token) -> str:
    """Return what stands between two words, without white space."""
    return "".join(text[left.end : right.start].split())


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
            *term.composed,
        )
        for term in terms
    ]
    rules = [(lang, language_digest(lang)) for lang in languages]
    return sha256(f"{_KIND} {rules} {known}".encode(errors="surrogatepass")).hexdigest()

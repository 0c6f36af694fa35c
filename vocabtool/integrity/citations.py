"""Checks of what the vocabulary rests on: sources, locators, quotes."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from functools import cache

from vocabtool.integrity.defect import Defect, Place, comparable
from vocabtool.resources import data_folder
from vocabtool.source import Citation
from vocabtool.vocabulary import Vocabulary, is_avoided

LONGEST_QUOTE = 25  # words
_IDEOGRAPH = re.compile("[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]")
_IDEOGRAPHS_IN_A_WORD = 2


def unknown_sources(vocabulary: Vocabulary) -> Iterator[Defect]:
    """A citation or an attestation must name a source that sources.yaml has."""
    for place, source in _cited(vocabulary):
        if source not in vocabulary.sources:
            yield Defect(place, f"There is no source “{source}”; add it, or mend the id.")


def unused_sources(vocabulary: Vocabulary) -> Iterator[Defect]:
    """A source that nothing cites may be left over, or a citation of it forgotten."""
    used = {source for _, source in _cited(vocabulary)}
    for source in vocabulary.sources:
        if source not in used:
            yield Defect(Place("sources", source), f"Nothing cites the source “{source}”.")


def unverified_terms(vocabulary: Vocabulary) -> Iterator[Defect]:
    """A term that is to be avoided needs a source that agrees, or it is information at most.

    The source must have been seen in a primary text or a copy of one; or the term stands for such
    a term of another language and is attested in a text of its language.
    """
    for term in vocabulary.terms.values():
        if is_avoided(term) and not vocabulary.is_enforced(term):
            message = (
                f"“{term.text}” is {term.status} but unverified: no citation that calls it "
                "deprecated was seen in a primary text or a copy. It is information at most."
            )
            yield Defect(Place("terms", term.id, ("status",)), message)


def long_quotes(vocabulary: Vocabulary) -> Iterator[Defect]:
    """A quote has at most 25 words; of Chinese characters, two count as a word."""
    for place, citation in citations_of(vocabulary):
        count = word_count(citation.quote)
        if count > LONGEST_QUOTE:
            message = f"The quote has {count} words; {LONGEST_QUOTE} are allowed."
            yield Defect(place.within("quote"), message)


def vague_locators(vocabulary: Vocabulary) -> Iterator[Defect]:
    """A locator is a place that a reader can turn to: a paragraph, article, page or heading.

    The words that lead nowhere are listed in schemas/values.schema.json.
    """
    for place, locator in _locators(vocabulary):
        if comparable(locator).strip(" .") in _useless_locators():
            message = (
                f"“{locator}” is no place to turn to: name paragraph, article, page or heading."
            )
            yield Defect(place.within("locator"), message)


def word_count(text: str) -> int:
    """Return the number of words; of Chinese characters, two count as a word."""
    ideographs = len(_IDEOGRAPH.findall(text))
    others = len(_IDEOGRAPH.sub(" ", text).split())
    return others + -(-ideographs // _IDEOGRAPHS_IN_A_WORD)


@cache
def _useless_locators() -> frozenset[str]:
    path = data_folder("schemas") / "values.schema.json"
    values = json.loads(path.read_text(encoding="utf-8"))
    return frozenset(values["$defs"]["uselessLocator"]["enum"])


def _cited(vocabulary: Vocabulary) -> Iterator[tuple[Place, str]]:
    """Yield each source that is named, with the place of the name."""
    for place, citation in citations_of(vocabulary):
        yield place.within("source"), citation.source
    for term in vocabulary.terms.values():
        if term.attested:
            yield Place("terms", term.id, ("attested", "source")), term.attested.source


def _locators(vocabulary: Vocabulary) -> Iterator[tuple[Place, str]]:
    for place, citation in citations_of(vocabulary):
        yield place, citation.locator
    for term in vocabulary.terms.values():
        if term.attested:
            yield Place("terms", term.id, ("attested",)), term.attested.locator


def citations_of(vocabulary: Vocabulary) -> Iterator[tuple[Place, Citation]]:
    """Yield every citation of a vocabulary with its place."""
    for place, citations in _citation_lists(vocabulary):
        for index, citation in enumerate(citations):
            yield place.within("citations", index), citation


def _citation_lists(vocabulary: Vocabulary) -> Iterator[tuple[Place, Sequence[Citation]]]:
    for concept in vocabulary.concepts:
        place = Place("concepts", concept.id)
        yield place, concept.citations
        for index, note in enumerate(concept.notes):
            yield place.within("notes", index), note.citations
        for term in concept.terms:
            yield Place("terms", term.id), term.citations
    for title in vocabulary.titles:
        for index, text in enumerate(title.texts):
            yield Place("titles", title.id, ("texts", index)), text.citations

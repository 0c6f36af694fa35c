"""What the shipped vocabulary claims of its terms: evidence, replacements, examples, wording."""

import pytest

from vocabtool.concept import Concept, Note
from vocabtool.language import primary
from vocabtool.source import Access, Citation, Stance
from vocabtool.term import AcceptExample, FlagExample, Severity, Status, Term
from vocabtool.vocabulary import Vocabulary, is_avoided
from vocabtool.vocabulary_files import shipped_vocabulary

VOCABULARY = shipped_vocabulary()
TERMS = tuple(VOCABULARY.terms.values())
ENFORCED = tuple(term for term in TERMS if VOCABULARY.is_enforced(term))
UN_LANGUAGES = ("en", "fr", "es", "ru", "ar", "zh")
NO_LOCATOR = {"", "page", "current page", "page text", "excerpt", "text", "passim", "whole page"}


def _citations(vocabulary: Vocabulary) -> list[Citation]:
    holders: list[Concept | Note | Term] = []
    for concept in vocabulary.concepts:
        holders += [concept, *concept.notes, *concept.terms]
    return [citation for holder in holders for citation in holder.citations]


CITATIONS = _citations(VOCABULARY)


def _written(text: str, lang: str) -> list[Term]:
    folded = text.casefold()
    return [
        term
        for term in TERMS
        if term.lang == lang
        and folded in {term.text.casefold(), *(form.text.casefold() for form in term.forms)}
    ]


@pytest.mark.parametrize("term", TERMS, ids=lambda term: term.id)
def test_every_term_says_who_speaks_of_it(term: Term) -> None:
    assert term.citations


@pytest.mark.parametrize("term", ENFORCED, ids=lambda term: term.id)
def test_an_enforced_term_has_a_sentence_to_flag_and_one_to_accept(term: Term) -> None:
    kinds = {type(example) for example in term.examples}
    assert kinds == {FlagExample, AcceptExample}


@pytest.mark.parametrize("term", [t for t in TERMS if is_avoided(t)], ids=lambda term: term.id)
def test_what_is_to_be_avoided_says_why_and_what_to_write(term: Term) -> None:
    assert term.lang.split("-")[0] in term.reason
    instead = list(VOCABULARY.replacements(term))
    assert instead
    assert all(new.lang == term.lang and not is_avoided(new) for new in instead)


@pytest.mark.parametrize("citation", CITATIONS, ids=lambda citation: citation.source)
def test_a_citation_leads_to_a_place_and_quotes_little(citation: Citation) -> None:
    assert citation.source in VOCABULARY.sources
    assert citation.locator.casefold() not in NO_LOCATOR
    assert len(citation.quote.split()) <= 25


def test_what_was_not_seen_is_neither_quoted_nor_dated() -> None:
    unseen = [citation for citation in CITATIONS if citation.access is Access.UNSEEN]
    assert unseen
    assert not [citation for citation in unseen if citation.quote or citation.checked]


@pytest.mark.parametrize("term", ENFORCED, ids=lambda term: term.id)
def test_an_enforced_term_rests_on_a_stance_or_on_a_term_that_does(term: Term) -> None:
    """Equivalents are attested in their own language and stand for an English term."""
    stance = any(
        citation.stance is Stance.DEPRECATED and citation.access in {Access.PRIMARY, Access.COPY}
        for citation in term.citations
    )
    if not stance:
        assert term.equivalent_of is not None
        assert term.attested is not None
        assert VOCABULARY.terms[term.equivalent_of].lang == "en"
        source = VOCABULARY.sources[term.attested.source]
        assert primary(source.language) == primary(term.lang)


@pytest.mark.parametrize("lang", UN_LANGUAGES)
@pytest.mark.parametrize(
    "concept", ["child-sexual-abuse-material", "exploitation-of-children-in-prostitution"]
)
def test_the_core_concepts_are_enforced_in_all_six_languages(concept: str, lang: str) -> None:
    assert any(term.concept == concept and term.lang == lang for term in ENFORCED)


@pytest.mark.parametrize(
    "text",
    [
        "child pornography",
        "child porn",
        "kiddie porn",
        "kiddy porn",
        "child pornographic material",
        "child prostitution",
        "child prostitute",
        "child prostitutes",
        "child sex worker",
        "child sex tourism",
    ],
)
def test_the_forms_that_people_write_are_enforced(text: str) -> None:
    assert [term for term in _written(text, "en") if VOCABULARY.is_enforced(term)]


def test_a_term_without_a_source_that_was_seen_stays_unverified() -> None:
    """No source that speaks of this word was seen, though several speak of child prostitutes."""
    (person,) = _written("juvenile prostitute", "en")
    assert person.status is Status.DEPRECATED
    assert not VOCABULARY.is_enforced(person)


@pytest.mark.parametrize("text", ["victim", "survivor", "offender", "minor", "self-generated"])
def test_a_word_that_depends_on_context_carries_a_question(text: str) -> None:
    (term,) = _written(text, "en")
    assert term.status is Status.ADMITTED
    assert "?" in term.caution["en"]


def test_no_longer_unverified_phrase_hides_an_enforced_term() -> None:
    """The longest match wins, so a phrase that is information only would silence a warning."""
    unverified = [term for term in TERMS if is_avoided(term) and term not in ENFORCED]
    hidden = [
        (longer.id, shorter.id)
        for longer in unverified
        for text in (longer.text, *(form.text for form in longer.forms))
        for shorter in ENFORCED
        if shorter.severity is not Severity.INFO
        if shorter.lang == longer.lang and shorter.text.casefold() in text.casefold()
    ]
    assert hidden == []


def test_sources_that_disagree_are_both_shown() -> None:
    stances = {citation.stance for citation in VOCABULARY.terms["child-pornography-en"].citations}
    assert {Stance.DEPRECATED, Stance.ADMITTED, Stance.LEGAL_TERM_IN_FORCE} <= stances

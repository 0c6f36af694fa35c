from pathlib import Path

import pytest

from vocabtool.term_names import folded_forms, folded_name, terms_by_name
from vocabtool.vocabulary import Vocabulary
from vocabtool.vocabulary_files import read_vocabulary

HOUSE = Path(__file__).parent / "golden" / "files" / "house.yaml"


@pytest.fixture(scope="module")
def house() -> Vocabulary:
    return read_vocabulary(HOUSE)


def test_a_term_has_its_id_and_its_forms_as_names(house: Vocabulary) -> None:
    known = terms_by_name(house)
    for name in ("client-en", "client", "clients"):
        assert "client-en" in {term.id for term in known[name]}


def test_a_concept_stands_for_its_terms(house: Vocabulary) -> None:
    assert len(terms_by_name(house)["person-with-a-disability"]) == 4


def test_the_text_comes_first_among_the_forms(house: Vocabulary) -> None:
    term = house.terms["personne-handicapee-fr"]
    assert next(folded_forms(term)) == "personne handicapee"


def test_names_are_compared_without_case_accents_and_signs() -> None:
    assert folded_name("  “Personne-HANDICAPÉE” ") == "personne handicapee"

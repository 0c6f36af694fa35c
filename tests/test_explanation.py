from dataclasses import replace
from pathlib import Path

import pytest

from vocabtool.errors import UsageError
from vocabtool.explanation import Enforcement, Explanation, explanation, explanations
from vocabtool.term import Override, Severity
from vocabtool.vocabulary import Vocabulary
from vocabtool.vocabulary_files import read_vocabulary

HOUSE = Path(__file__).parent / "golden" / "files" / "house.yaml"


@pytest.fixture(scope="module")
def house() -> Vocabulary:
    return read_vocabulary(HOUSE).under(["un"])


def one(house: Vocabulary, name: str) -> Explanation:
    (explanation,) = explanations(house, name)
    return explanation


@pytest.mark.parametrize(
    ("name", "term"),
    [
        pytest.param("handicapped person", "handicapped-person-en", id="the term"),
        pytest.param("Handicapped  PERSONS", "handicapped-person-en", id="plural, in capitals"),
        pytest.param("handicapped-person-en", "handicapped-person-en", id="its id"),
        pytest.param("personne handicapee", "personne-handicapee-fr", id="without its accent"),
        pytest.param("persons with disabilities", "person-with-a-disability-en", id="listed form"),
    ],
)
def test_a_term_is_known_by_any_of_its_forms(house: Vocabulary, name: str, term: str) -> None:
    assert one(house, name).term.id == term


def test_the_id_of_a_concept_stands_for_all_its_terms(house: Vocabulary) -> None:
    known = explanations(house, "person-with-a-disability")
    assert len(known) == 4


def test_an_enforced_term_says_why_and_what_to_write(house: Vocabulary) -> None:
    known = one(house, "handicapped person")
    assert known.enforcement is Enforcement.CITED
    assert known.severity is Severity.WARNING
    assert [used.text for used, _ in known.uses] == ["person with a disability"]
    assert [said.source and said.source.id for said in known.statements] == ["guide", "press-code"]


def test_a_term_without_a_seen_source_is_not_enforced(house: Vocabulary) -> None:
    known = one(house, "wheelchair-bound person")
    assert known.enforcement is Enforcement.UNVERIFIED
    assert known.severity is Severity.INFO


def test_a_profile_makes_no_more_of_a_term_that_is_not_enforced(house: Vocabulary) -> None:
    term = one(house, "wheelchair-bound person").term
    strict = replace(term, under={"press": Override(severity=Severity.WARNING)})
    assert explanation(house, strict).severities_under == {"press": Severity.INFO}
    enforced = replace(one(house, "handicapped person").term, under=strict.under)
    assert explanation(house, enforced).severities_under == {"press": Severity.WARNING}


def test_a_term_to_write_is_not_reported(house: Vocabulary) -> None:
    known = one(house, "person with a disability")
    assert known.enforcement is Enforcement.NOT_AVOIDED
    assert known.severity is None


def test_a_generated_form_is_told_from_a_given_one(house: Vocabulary) -> None:
    origins = {
        each.form.text: each.origin for each in one(house, "persons with disabilities").forms
    }
    assert origins["person with a disability"] == "text"
    assert origins["persons with disabilities"] == "listed"
    assert "plural" in {each.origin for each in one(house, "handicapped person").forms}


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        pytest.param("handicaped persn", "Near it: “handicapped person”", id="misspelt"),
        pytest.param("§§§", "No term is near it", id="no word at all"),
    ],
)
def test_an_unknown_term_leads_to_the_nearest(house: Vocabulary, name: str, hint: str) -> None:
    with pytest.raises(UsageError) as caught:
        explanations(house, name)
    assert caught.value.message == f"The vocabulary does not know “{name}”."
    assert caught.value.hint.startswith(hint)

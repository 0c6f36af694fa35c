from pathlib import Path

import pytest

from vocabtool.search import Ground, Hit, hits
from vocabtool.vocabulary import Vocabulary
from vocabtool.vocabulary_files import read_vocabulary, shipped_vocabulary

HOUSE = Path(__file__).parent / "golden" / "files" / "house.yaml"


@pytest.fixture(scope="module")
def house() -> Vocabulary:
    return read_vocabulary(HOUSE).under(["un"])


@pytest.fixture(scope="module")
def shipped() -> Vocabulary:
    return shipped_vocabulary().under(["un"])


def first(vocabulary: Vocabulary, query: str) -> Hit:
    return hits(vocabulary, query)[0]


@pytest.mark.parametrize(
    ("query", "term", "ground"),
    [
        pytest.param("handicapped person", "handicapped-person-en", Ground.EXACT, id="the words"),
        pytest.param("handicapped people", "handicapped-person-en", Ground.EXACT, id="inflected"),
        pytest.param("handicapped-person-en", "handicapped-person-en", Ground.EXACT, id="its id"),
        pytest.param("PERSONNE handicapee", "personne-handicapee-fr", Ground.FOLDED, id="folded"),
        pytest.param("person handicapped", "handicapped-person-en", Ground.WORDS, id="any order"),
        pytest.param("disability", "person-with-a-disability-en", Ground.WORDS, id="one word"),
        pytest.param("handycaped persn", "handicapped-person-en", Ground.NEAR, id="misspelt"),
        pytest.param("handicappedperson", "handicapped-person-en", Ground.NEAR, id="together"),
        pytest.param("wheelchare", "wheelchair-bound-person-en", Ground.NEAR, id="near, a part"),
    ],
)
def test_a_concept_is_found_on_its_surest_ground(
    house: Vocabulary, query: str, term: str, ground: Ground
) -> None:
    hit = first(house, query)
    assert (hit.term.id, hit.ground) == (term, ground)


@pytest.mark.parametrize("query", ["", "§§", "qqqqzzzz"])
def test_what_means_nothing_finds_nothing(house: Vocabulary, query: str) -> None:
    assert hits(house, query) == ()


def test_a_concept_is_listed_once(house: Vocabulary) -> None:
    found = hits(house, "person")
    assert [hit.concept.id for hit in found] == ["person-with-a-disability"]


def test_what_to_write_goes_with_a_term_to_avoid_only(house: Vocabulary) -> None:
    (instead,) = first(house, "handicapped person").write
    assert instead.id == "person-with-a-disability-en"
    assert first(house, "person with a disability").write == ()


@pytest.mark.parametrize(
    ("query", "concept"),
    [
        pytest.param("child pornografy", "child-sexual-abuse-material", id="en, misspelt"),
        pytest.param("детской порнографии", "child-sexual-abuse-material", id="ru, inflected"),
        pytest.param("儿童色情", "child-sexual-abuse-material", id="zh, a part"),
        pytest.param("pédopornografie", "child-sexual-abuse-material", id="fr, misspelt"),
        pytest.param("prostitution child", "exploitation-of-children-in-prostitution", id="order"),
    ],
)
def test_any_language_will_do(shipped: Vocabulary, query: str, concept: str) -> None:
    assert first(shipped, query).concept.id == concept

import pytest

from vocabtool.spelling import advice, enumeration, likeness, nearest

WORDS = ("profiles", "language", "format")


def test_the_nearest_words_come_best_first() -> None:
    assert nearest("formt", ("form", "format", "language"), 2) == ("format", "form")


def test_a_slip_becomes_a_question() -> None:
    assert advice("profile", WORDS, "Look it up.") == "Did you mean “profiles”?"


def test_what_is_like_nothing_gets_the_other_advice() -> None:
    assert advice("xyz", WORDS, "Look it up.") == "Look it up."


def test_likeness_goes_from_nothing_to_the_same() -> None:
    assert likeness("abc", "xyz") == 0
    assert 0 < likeness("form", "format") < 1
    assert likeness("form", "form") == 1


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        pytest.param(("a",), "a", id="one"),
        pytest.param(("a", "b"), "a or b", id="two"),
        pytest.param(("a", "b", "c"), "a, b or c", id="three"),
    ],
)
def test_words_are_listed_as_in_a_sentence(words: tuple[str, ...], sentence: str) -> None:
    assert enumeration(words, "or") == sentence

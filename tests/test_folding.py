"""Words are cut and folded in one place, and keep their own."""

import pytest

from vocabtool.folding import (
    fold,
    folded_words,
    joins_phrase,
    joins_word,
    letters,
    line_ends,
    possible_words,
    tokens,
)


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        pytest.param("CHILD", "child", id="case"),
        pytest.param("Straße", "strasse", id="sharp s"),
        pytest.param("enfancE\u0301", "enfance", id="combining accent"),
        pytest.param("pédo", "pedo", id="composed accent"),
        pytest.param("ﬁlm", "film", id="ligature from a PDF"),
        pytest.param("mœurs", "moeurs", id="oe"),
        pytest.param("por\u00adno\u200bgraphy", "pornography", id="soft hyphen, zero-width space"),
        pytest.param("ребёнок", "ребенок", id="yo"),
        pytest.param("дете\u0301й", "детей", id="stress mark"),
        pytest.param("и\u0306", "й", id="short i in two characters"),
        pytest.param("الإتجار", "الاتجار", id="hamza"),
        pytest.param("الإباحيّة", "الاباحيه", id="ta marbuta and vowel signs"),
        pytest.param("بغـــاء", "بغاء", id="tatweel"),
        pytest.param("pоrnography", "pornography", id="a Cyrillic letter in a Latin word"),
        pytest.param("РОRNОGRАРНY", "pornography", id="Cyrillic capitals in a Latin word"),
        pytest.param("пoрнoграфия", "порнография", id="Latin letters in a Cyrillic word"),
        pytest.param("сhіld", "child", id="letters of two kinds"),
        pytest.param("дgw", "дgw", id="letters that look like no others stay"),
        pytest.param("\u2f09", "儿", id="a radical, as copied from a PDF"),
    ],
)
def test_spellings_of_one_word_fold_alike(written: str, folded: str) -> None:
    assert fold(written) == folded


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("a child's rights", ["a", "child", "s", "rights"], id="possessive"),
        pytest.param("vente d’enfants", ["vente", "d'", "enfants"], id="elision"),
        pytest.param("儿童A色", ["儿", "童", "a", "色"], id="a Chinese character is a word"),
        pytest.param("\u2f09童", ["儿", "童"], id="a radical is a Chinese character"),
        pytest.param("abuse² and", ["abuse", "and"], id="a superscript ends a word"),
        pytest.param("item_id", ["item", "id"], id="an underscore parts words"),
        pytest.param("covid19", ["covid", "19"], id="digits part from letters"),
        pytest.param("", [], id="nothing"),
        pytest.param("child ـ sex", ["child", "sex"], id="a tatweel alone is no word"),
    ],
)
def test_a_text_is_cut_into_words(text: str, expected: list[str]) -> None:
    assert [token.text for token in tokens(text)] == expected
    assert folded_words(text) == expected


def test_a_word_does_not_take_an_invisible_character_that_follows_it() -> None:
    (word,) = tokens("abuse\u200f.")
    assert (word.start, word.end) == (0, 5)


@pytest.mark.parametrize(
    "gap",
    [
        " ",
        "  ",
        "\u00a0",
        "\u2009",
        "-",
        "\u2011",
        "\u2013",
        "-\n",
        "\r\n",
        "\n> ",
        "\n>> ",
        "_",
        "² ",
        "[12] ",
        "[^2] ",
        "* ",
        "† ",
        "\u200b",
        "'",
        "",
    ],
    ids=repr,
)
def test_what_may_stand_inside_a_phrase(gap: str) -> None:
    text = f"child{gap}abuse"
    words = tokens(text)
    assert joins_phrase(text, words[0], words[-1]) or len(words) == 1


@pytest.mark.parametrize(
    "gap",
    [", ", ". ", "; ", " - ", " – ", "—", "/", " (", ") ", '" ', " '", " > ", "\n- ", "“", "。"],
    ids=repr,
)
def test_what_ends_a_phrase(gap: str) -> None:
    text = f"child{gap}abuse"
    left, right = tokens(text)
    assert not joins_phrase(text, left, right)


@pytest.mark.parametrize(
    ("gap", "joined"),
    [
        pytest.param("-\n", True, id="hyphen and line end"),
        pytest.param("\u2010\r\n", True, id="typographic hyphen, CRLF"),
        pytest.param("-\n  > ", True, id="quoted e-mail"),
        pytest.param("\n", True, id="line end alone, as PDF text has it"),
        pytest.param("\x02", True, id="control character, as PDF text has it"),
        pytest.param("-", False, id="hyphen alone"),
        pytest.param(" ", False, id="space"),
        pytest.param("-\n\n", False, id="empty line"),
    ],
)
def test_a_word_may_be_divided_at_a_line_end(gap: str, *, joined: bool) -> None:
    text = f"exploi{gap}tation"
    left, right = tokens(text)
    assert joins_word(text, left, right) is joined
    assert "exploitation" in possible_words(text) or not joined


def test_line_ends_are_found_once_each() -> None:
    assert list(line_ends("a\r\nb\nc\rd\x02e")) == [1, 4, 6, 8]


def test_letters_keep_case_and_accents_but_nothing_invisible() -> None:
    assert letters("CS\u00adAM") == "CSAM"
    assert letters("E\u0301") == "É"


@pytest.mark.parametrize("text", ["\n", "a", "-\nx", "x-\n", "x-\n-", "\n\n"], ids=repr)
def test_a_line_end_without_two_pieces_divides_no_word(text: str) -> None:
    assert possible_words(text) == set(folded_words(text))


def test_a_word_of_which_nothing_is_left_is_no_possible_word() -> None:
    assert possible_words("child ـ") == {"child"}

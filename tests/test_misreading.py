"""Phrases are found in scanned text as the scanner misread them; clean text is not harmed."""

import pytest

from vocabtool.document import Block, BlockKind, identity_segments
from vocabtool.matcher import TermIndex
from vocabtool.term import Status, Term


def found(text: str, *phrases: str, lang: str = "en") -> list[str]:
    terms = (
        Term(id=phrase, text=phrase, lang=lang, status=Status.DEPRECATED, concept="c")
        for phrase in phrases or ("child farming",)
    )
    block = Block(kind=BlockKind.PARAGRAPH, text=text, segments=identity_segments([(0, len(text))]))
    return [text[m.start : m.end] for m in TermIndex(tuple(terms)).matches(block, lang)]


@pytest.mark.parametrize(
    "phrase",
    [
        "chi1d farming",
        "ch1ld farming",
        "chlld farming",
        "ch ild farming",
        "child far ming",
        "child farmlng",
        "child farm1ng",
        "Chi1d Farming",
        "chi1d\nfarm-\ning",
        "cbild farming",
        "child farminq",
        "ehild farrning",
        "chilcl farming",
    ],
)
def test_a_misread_phrase_is_found(phrase: str) -> None:
    assert found(f"a child: the {phrase} trade") == [phrase]


@pytest.mark.parametrize("phrase", ["chi1d farming", "ch1ld farming", "cbild farrning"])
def test_a_misread_phrase_is_found_where_no_word_of_a_term_is_read_well(phrase: str) -> None:
    assert found(f"the {phrase} trade") == [phrase]


def test_each_alphabet_has_letters_of_its_own_that_look_alike() -> None:
    assert found("дотской порнографии, детской пориографии", "детской порнографии", lang="ru") == [
        "дотской порнографии",
        "детской пориографии",
    ]
    assert found("ПР0СТИТУЦИЯ детей", "проституция детей", lang="ru") == ["ПР0СТИТУЦИЯ детей"]
    assert found("المواد الإناحية للأطقال", "المواد الإباحية للأطفال", lang="ar") == [
        "المواد الإناحية للأطقال"
    ]
    assert found("儿童色倩制晶", "儿童色情制品", lang="zh") == ["儿童色倩制晶"]
    assert found("儿童色彩制品", "儿童色情制品", lang="zh") == []
    assert found("pornograffa infantil", "pornografía infantil", lang="es") == [
        "pornograffa infantil"
    ]
    assert found("prostituci6n infantil", "prostitución infantil", lang="es") == [
        "prostituci6n infantil"
    ]


def test_a_word_that_differs_in_e_and_o_is_another_word() -> None:
    assert found("the miners, and an elder friend", "older friend", "the minors") == []


def test_a_word_that_differs_in_many_letters_is_another_word() -> None:
    assert found("السياحة الحبشية", "السياحة الجنسية", lang="ar") == []
    assert found("السياحة الخنسية", "السياحة الجنسية", lang="ar") == ["السياحة الخنسية"]


def test_few_chinese_characters_are_not_known_by_their_shapes() -> None:
    assert found("注重技能，儿童技巧，雏妓", "雏妓", "童妓", lang="zh") == ["雏妓"]


def test_rn_may_be_read_for_m_and_the_other_way_round() -> None:
    assert found("child pomography, child farrning", "child pornography", "child farming") == [
        "child pomography",
        "child farrning",
    ]


@pytest.mark.parametrize(
    "phrase",
    ["child pomography", "child pomo-\ngraphy", "child porno-\ngraphy", "child pornograpny"],
)
def test_a_word_is_misread_at_the_end_of_a_line_as_anywhere(phrase: str) -> None:
    assert found(f"{phrase}\nhad spread", "child pornography") == [phrase]


def test_a_word_that_zero_cuts_is_longer_than_what_stands_before_it() -> None:
    assert found("child porn0graphy", "child porn", "child pornography") == ["child porn0graphy"]


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        pytest.param("10 min or more", "minor", id="two words"),
        pytest.param("a mlnor point", "minor", id="a single word, misread"),
        pytest.param("m1nor", "minor", id="a single word, with a digit"),
        pytest.param("b0y s0ldier", "boy soldier", id="too short a first word"),
        pytest.param("child, far ming", "child farming", id="punctuation between"),
        pytest.param("flat 1b farming", "child farming", id="numbers of houses"),
    ],
)
def test_clean_text_is_not_harmed(text: str, phrase: str) -> None:
    assert found(text, phrase) == []

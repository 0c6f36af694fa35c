"""Phrases are found in scanned text as the scanner misread them; clean text is not harmed."""

import pytest

from vocabtool.document import Block, BlockKind, identity_segments
from vocabtool.matcher import TermIndex
from vocabtool.term import Status, Term


def found(text: str, *phrases: str) -> list[str]:
    terms = (
        Term(id=phrase, text=phrase, lang="en", status=Status.DEPRECATED, concept="c")
        for phrase in phrases or ("child farming",)
    )
    block = Block(kind=BlockKind.PARAGRAPH, text=text, segments=identity_segments([(0, len(text))]))
    return [text[m.start : m.end] for m in TermIndex(tuple(terms)).matches(block, "en")]


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
    ],
)
def test_a_misread_phrase_is_found(phrase: str) -> None:
    """Where no digit gives it away, some first word of a term must stand in the block."""
    assert found(f"a child: the {phrase} trade") == [phrase]


def test_a_digit_within_a_word_is_enough_to_look() -> None:
    assert found("the chi1d farming trade") == ["chi1d farming"]


def test_rn_may_be_read_for_m_and_the_other_way_round() -> None:
    assert found("child pomography, child farrning", "child pornography", "child farming") == [
        "child pomography",
        "child farrning",
    ]


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

"""Wording of acts, records and trade counts in the company that makes it wrong, and only there."""

from functools import cache

import pytest

from vocabtool.finding import Finding
from vocabtool.linter import Linter
from vocabtool.readers import read_text
from vocabtool.term import Severity
from vocabtool.vocabulary_files import shipped_vocabulary

VOCABULARY = shipped_vocabulary()
INFO, WARNING = Severity.INFO, Severity.WARNING


@cache
def _linter(profile: str) -> Linter:
    return Linter(VOCABULARY.under([profile]))


def _found(sentence: str, profile: str, lang: str = "en") -> dict[str, Finding]:
    report = _linter(profile).lint(read_text(sentence, path="draft.txt"), lang)
    return {finding.term: finding for finding in report.findings}


@pytest.mark.parametrize(
    ("sentence", "term"),
    [
        pytest.param(
            "The coach was jailed for having sex with a 15-year-old.",
            "sex-with-a-child-of-an-age-en",
            id="sex",
        ),
        pytest.param(
            "He had sexual intercourse with underage girls.",
            "sexual-intercourse-with-a-child-en",
            id="intercourse",
        ),
        pytest.param(
            "The teacher’s sexual relationship with a pupil lasted a year.",
            "sexual-relationship-en",
            id="relationship",
        ),
        pytest.param(
            "The singer came with his underage girlfriend.", "underage-girlfriend-en", id="partner"
        ),
    ],
)
def test_advice_to_the_press_is_information_to_others(sentence: str, term: str) -> None:
    assert _found(sentence, "media")[term].severity is WARNING
    assert _found(sentence, "un")[term].severity is INFO


@pytest.mark.parametrize(
    "sentence",
    [
        "Sexual intercourse before the age of 15 was reported by 4 per cent of girls.",
        "The study included men who have sex with men and children with HIV.",
        "The couple with two children had a sexual relationship.",
        "He was in a sexual relationship with a minor celebrity.",
        "Romantic relationships are a subject of the lessons for pupils.",
        "Firefighters rescued two children.",
        "Search and rescue teams found a boat.",
        "Volunteers are spending time with prisoners.",
        "The lawyer met her clients at the hotel.",
        "The hotel informs its clients about the sexual exploitation of children.",
        "My colleague John studied sex trafficking.",
        "Girls and women aged 12 to 49 who are sexually active received information.",
        "The Internet causes no suffering.",
        "The older boyfriend of the mother looked after the child.",
    ],
)
@pytest.mark.parametrize("profile", ["un", "media"])
def test_ordinary_prose_is_silent(sentence: str, profile: str) -> None:
    concepts = {"relationship-wording", "child-made-the-actor", "rescue-framing", "suffering"}
    concepts |= {"words-of-trade-for-abusers", "internet"}
    found = _found(sentence, profile).values()
    assert not [finding.text for finding in found if finding.concept in concepts]


@pytest.mark.parametrize(
    ("profile", "expected"), [("un", None), ("legal", None), ("victim-services", WARNING)]
)
def test_alleged_is_for_records_of_safeguarding(profile: str, expected: Severity | None) -> None:
    finding = _found("The girl alleged that her uncle had hurt her.", profile).get("alleged-en")
    assert (finding and finding.severity) is expected


@pytest.mark.parametrize(
    "sentence",
    [
        "She has been contacting adult males by telephone.",
        "The notes say that the girl was in a relationship with her abuser.",
        "A man was offering her drugs in return for sex.",
        "The boy has been sending explicit pictures to an adult.",
        "The note calls a 12-year-old girl sexually active.",
    ],
)
@pytest.mark.parametrize("profile", ["un", "media", "victim-services"])
def test_what_only_a_practice_sheet_says_is_information_at_most(
    sentence: str, profile: str
) -> None:
    found = [f for f in _found(sentence, profile).values() if f.concept == "child-made-the-actor"]
    assert [finding.severity for finding in found] == [INFO]


@pytest.mark.parametrize(
    ("profile", "expected"), [("un", INFO), ("legal", INFO), ("media", WARNING)]
)
def test_a_client_in_spanish_is_an_exploiter_for_the_press(
    profile: str, expected: Severity
) -> None:
    sentence = "Los clientes de la red de explotación sexual fueron detenidos."
    finding = _found(sentence, profile, "es")["cliente-que-explota-es"]
    assert finding.severity is expected
    assert finding.suggestions == ("explotadores",)


def test_no_wording_of_acts_is_ever_corrected_unasked() -> None:
    for sentence in (
        "He had sex with a 15-year-old.",
        "The teacher had a sexual relationship with a pupil.",
        "She has been contacting adult males.",
    ):
        assert [f.fix for f in _found(sentence, "media").values() if f.fix] == []


def test_a_longer_label_of_which_no_source_speaks_leaves_the_shorter_to_be_reported() -> None:
    """No text was seen that names “virtual child pornography”; many name the words in it."""
    found = _found("The bill covers virtual child pornography.", "un")
    assert [(term, f.severity, f.fix) for term, f in found.items()] == [
        ("child-pornography-en", WARNING, "child sexual abuse material")
    ]

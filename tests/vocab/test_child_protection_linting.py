"""What a drafter sees with the shipped vocabulary, profile by profile."""

from functools import cache

import pytest

from vocabtool.finding import Finding
from vocabtool.linter import Linter
from vocabtool.readers import read_text
from vocabtool.term import Severity, Status
from vocabtool.vocabulary_files import shipped_vocabulary

VOCABULARY = shipped_vocabulary()
INFO, WARNING = Severity.INFO, Severity.WARNING


@cache
def _linter(profile: str) -> Linter:
    return Linter(VOCABULARY.under([profile]))


def _findings(sentence: str, profile: str = "un") -> tuple[Finding, ...]:
    return _linter(profile).lint(read_text(sentence, path="draft.txt")).findings


def _severities(sentence: str, profile: str = "un") -> list[Severity]:
    return [finding.severity for finding in _findings(sentence, profile)]


@pytest.mark.parametrize(
    ("sentence", "profile", "expected"),
    [
        pytest.param("We met the victim twice.", "un", [INFO], id="victim, un"),
        pytest.param("We met the victim twice.", "legal", [], id="victim, legal"),
        pytest.param(
            "We met the victim twice.", "victim-services", [WARNING], id="victim, victim-services"
        ),
        pytest.param("We met the survivor twice.", "un", [INFO], id="survivor, un"),
        pytest.param("We met the survivor twice.", "legal", [INFO], id="survivor, legal"),
        pytest.param(
            "We met the survivor twice.", "victim-services", [], id="survivor, victim-services"
        ),
        pytest.param("He shared child pornography.", "un", [WARNING], id="old label, un"),
        pytest.param("He shared child pornography.", "legal", [INFO], id="old label, legal"),
        pytest.param("A paedophile was jailed.", "un", [INFO], id="paedophile, un"),
        pytest.param("A paedophile was jailed.", "media", [WARNING], id="paedophile, media"),
    ],
)
def test_the_profile_decides_what_a_word_gives(
    sentence: str, profile: str, expected: list[Severity]
) -> None:
    assert _severities(sentence, profile) == expected


@pytest.mark.parametrize(
    ("profile", "first"),
    [
        ("un", "child sexual abuse material"),
        ("ca", "child sexual abuse and exploitation material"),
        ("au", "child abuse material"),
    ],
)
def test_a_country_suggests_the_term_of_its_law(profile: str, first: str) -> None:
    (finding,) = _findings("He shared child pornography.", profile)
    assert finding.suggestions[0] == first


@pytest.mark.parametrize(
    "sentence",
    [
        "Victim support services are open at night.",
        "The plan follows a victim-centred approach.",
        "The law on victims’ rights was changed.",
        "L’association d’aide aux victimes a ouvert un bureau.",
        "La oficina de atención a víctimas abre a diario.",
        "Служба помощи жертвам работает круглосуточно.",
        "The panel heard victims and survivors.",
        "Persons who have experienced child sexual abuse gave evidence.",
        "Solicitation of children for sexual purposes is a crime.",
        "Platforms report the live-streaming of child sexual abuse.",
        "The sale of children is prohibited.",
        "The committee made minor changes.",
        "Grooming of dogs costs twenty euros.",
    ],
)
def test_neutral_wording_and_look_alikes_are_silent(sentence: str) -> None:
    assert _findings(sentence) == ()


@pytest.mark.parametrize(
    "sentence",
    [
        "The register of child sex offenders was closed.",
        "Minors were heard in private.",
        "The unit deals with sextortion.",
        "The court sentenced the offender.",
        "Reports of “self-generated” material about children rose.",
        "Los menores fueron oídos por el juez en la sala de la ciudad.",
    ],
)
def test_what_depends_on_context_is_never_more_than_information_under_un(sentence: str) -> None:
    assert set(_severities(sentence)) == {INFO}


def test_child_sex_does_not_fire_inside_a_longer_term() -> None:
    (finding,) = _findings("The register of child sex offenders was closed.", "media")
    assert finding.term == "child-sex-offender-en"


def test_no_term_is_an_error_before_a_house_says_so() -> None:
    for profile in VOCABULARY.profiles:
        seen = VOCABULARY.under([profile])
        assert not [term.id for term in seen.terms.values() if term.severity is Severity.ERROR]


def test_victim_is_never_to_be_avoided() -> None:
    for profile in VOCABULARY.profiles:
        victim = VOCABULARY.under([profile]).terms["victim-en"]
        assert victim.status in {Status.ADMITTED, Status.PREFERRED}

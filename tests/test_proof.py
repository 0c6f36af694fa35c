"""Proof: the examples of a vocabulary, run through the linter."""

from __future__ import annotations

from pathlib import Path

import pytest

from vocabtool.finding import Finding
from vocabtool.proof import proof_findings
from vocabtool.term import Severity
from vocabtool.vocabulary_files import read_vocabulary

HEAD = """\
id: roads
uri: urn:example:roads
title: {en: Roads}
version: 0.1.0
licence: CC-BY-4.0
languages: [en]
domains: {roads: {en: Roads}}
profiles:
  un: {title: {en: One}}
  legal: {title: {en: Two}}
sources:
  - {id: res, title: Resolution, language: en}
titles: []
concepts:
  - id: crash
    domain: roads
    definition: {en: A collision.}
    terms:
      - {id: crash-en, text: road crash, lang: en, status: preferred, number: singular}
      - id: accident-en
        text: road accident
        lang: en
        status: deprecated
        number: singular
        use: [{term: crash-en}]
        reason: {en: It was not by chance.}
        under: {legal: {severity: info}}
        citations:
          - {source: res, locator: p. 1, stance: deprecated, access: primary, checked: 2026-01-01}
        examples:
          - EXAMPLE
      - id: casualty-en
        text: casualty
        lang: en
        status: admitted
        caution: {en: Did anybody die?}
        examples:
          - OTHER
"""
GOOD = "{flag: The road accident was reported.}"
OTHER_GOOD = "{flag: Each casualty was counted.}"


def proved(tmp_path: Path, example: str, other: str = OTHER_GOOD) -> list[Finding]:
    file = tmp_path / "roads.yaml"
    file.write_text(HEAD.replace("EXAMPLE", example).replace("OTHER", other), encoding="utf-8")
    return list(proof_findings(read_vocabulary(file)))


@pytest.mark.parametrize(
    "example",
    [
        pytest.param(GOOD, id="flagged"),
        pytest.param(
            "{flag: The road accident was reported., fix: The road crash was reported.}", id="fixed"
        ),
        pytest.param("{accept: The term “road accident” is avoided.}", id="accepted"),
        pytest.param("{accept: A road accident is one., profiles: [legal]}", id="info is accepted"),
        pytest.param("{flag: A road accident is one., profiles: [legal]}", id="info is flagged"),
    ],
)
def test_a_true_example_is_silent(tmp_path: Path, example: str) -> None:
    assert proved(tmp_path, example) == []


@pytest.mark.parametrize(
    ("example", "rule", "severity", "message"),
    [
        pytest.param(
            "{flag: The road was built.}",
            "example-not-flagged",
            Severity.ERROR,
            "“road accident” is not reported in this sentence, which is to flag it.",
            id="not flagged",
        ),
        pytest.param(
            "{flag: The term “road accident” is avoided.}",
            "example-not-flagged",
            Severity.ERROR,
            "It is taken for a mention",
            id="flagged nowhere but exempt",
        ),
        pytest.param(
            "{accept: The road accident was reported.}",
            "example-not-accepted",
            Severity.ERROR,
            "is reported in this sentence, which is to be accepted. It is taken for a use",
            id="not accepted",
        ),
        pytest.param(
            "{flag: The road accident was reported., fix: The crash was reported.}",
            "example-fixed-otherwise",
            Severity.WARNING,
            "The fix gives another sentence: “The road crash was reported.”",
            id="fixed otherwise",
        ),
    ],
)
def test_an_example_that_does_not_hold_is_a_finding_at_its_place(
    tmp_path: Path, example: str, rule: str, severity: Severity, message: str
) -> None:
    (finding,) = proved(tmp_path, example)
    assert (finding.rule, finding.severity, finding.term) == (rule, severity, "accident-en")
    assert message in finding.message
    assert finding.path.endswith("roads.yaml")
    assert finding.location.line == HEAD.splitlines().index("          - EXAMPLE") + 1
    assert finding.text in example


def test_a_context_dependent_term_is_worth_an_information(tmp_path: Path) -> None:
    (finding,) = proved(tmp_path, GOOD, "{flag: Nobody was counted.}")
    assert (finding.term, finding.severity) == ("casualty-en", Severity.INFO)


def test_all_examples_that_fail_are_found(tmp_path: Path) -> None:
    failures = proved(tmp_path, "{flag: The road was built.}", "{flag: Nobody was counted.}")
    assert [finding.term for finding in failures] == ["accident-en", "casualty-en"]


def test_a_vocabulary_without_files_is_proved_all_the_same(tmp_path: Path) -> None:
    proved(tmp_path, "{flag: The road was built.}")
    vocabulary = read_vocabulary(tmp_path / "roads.yaml")
    object.__setattr__(vocabulary, "layers", ())
    (finding,) = proof_findings(vocabulary)
    assert (finding.path, finding.location.line) == ("", 1)

"""The first promise: a treaty's title and a sentence about the term give no warning."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from vocabtool.finding import Finding
from vocabtool.linter import Linter
from vocabtool.readers import read_file, read_text
from vocabtool.term import Severity
from vocabtool.vocabulary_files import load

HERE = Path(__file__).parent
CASES = yaml.safe_load((HERE / "corpus" / "un_resolutions.yaml").read_text(encoding="utf-8"))
TEXTS = HERE.parents[1] / "shared" / "texts"
OLD_TERMS = {"child-pornography-en", "child-prostitution-en"}


@pytest.fixture(scope="module")
def linter() -> Linter:
    return Linter(load(()).under(["un"]))


def old_terms(findings: tuple[Finding, ...]) -> list[Finding]:
    return [finding for finding in findings if finding.term in OLD_TERMS]


def test_the_excerpts_hold_all_24_occurrences_in_at_most_25_words_each() -> None:
    assert sum(len(case["expect"]) for case in CASES) == 24
    assert all(len(case["excerpt"].split()) <= 25 for case in CASES)


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['source']}, {case['locator']}")
def test_an_occurrence_in_a_resolution_is_exempt_with_evidence(
    linter: Linter, case: dict[str, Any]
) -> None:
    result = linter.lint(read_text(case["excerpt"], path=f"excerpt.{case['format']}"))
    exempt = old_terms(result.exempt)
    assert [str(finding.region) for finding in exempt] == case["expect"]
    assert all(finding.evidence for finding in exempt)
    assert not old_terms(result.findings)


@pytest.mark.skipif(not TEXTS.is_dir(), reason="the full texts (../shared/texts) are not here")
def test_the_five_full_texts_give_no_error_and_no_warning(linter: Linter) -> None:
    results = [linter.lint(read_file(path)) for path in sorted(TEXTS.glob("un_*"))]
    graver = [f for result in results for f in result.findings if f.severity > Severity.INFO]
    assert graver == []
    assert sum(len(old_terms(result.exempt)) for result in results) == 24

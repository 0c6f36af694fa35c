"""Every quote of the shipped vocabulary whose text is at hand stands in that text."""

from pathlib import Path

import pytest

from vocabtool.evidence import Outcome, evidence_findings, source_texts
from vocabtool.resources import data_folder
from vocabtool.vocabulary_files import read_vocabulary

INDEX = Path(__file__).with_name("evidence.yaml")
TEXTS = Path(__file__).parents[3] / "shared" / "texts"


@pytest.mark.skipif(not TEXTS.is_dir(), reason="the texts in ../shared are not at hand")
def test_quotes_stand_in_the_texts_that_they_are_cited_from() -> None:
    vocabulary = read_vocabulary(data_folder("vocab") / "child-protection")
    findings = evidence_findings(vocabulary, source_texts(INDEX))
    wrong = [f.message for f in findings if f.rule in (Outcome.CHANGED, Outcome.MISSING)]
    assert wrong == []
    assert sum(f.rule == Outcome.FOUND for f in findings) > 90


def test_each_outcome_is_told_apart(tmp_path: Path) -> None:
    (tmp_path / "guide.txt").write_text(
        "Say everything in plain words and no others.", encoding="utf-8"
    )
    citations = [
        "{source: guide, locator: p. 1, quote: in plain words}",
        "{source: guide, locator: p. 1, quote: say everything in simple words}",
        "{source: guide, locator: p. 1, quote: entirely different}",
        "{source: other, locator: p. 1, quote: in plain words}",
        "{source: guide, locator: p. 1}",
        "{source: nowhere, locator: p. 1, quote: in plain words}",
    ]
    (tmp_path / "house.yaml").write_text(
        "id: house\ntitle: {en: House}\nversion: 1\nlanguages: [en]\n"
        "sources: [{id: guide, title: Guide}, {id: other, title: Other}]\n"
        "concepts:\n  - id: a\n    terms:\n      - id: a-en\n        text: a\n        lang: en\n"
        "        status: preferred\n        citations: [" + ", ".join(citations) + "]\n",
        encoding="utf-8",
    )
    findings = evidence_findings(read_vocabulary(tmp_path / "house.yaml"), source_texts(tmp_path))
    assert [finding.rule for finding in findings] == list(Outcome)
    assert findings[1].text == "say everything in simple words"
    assert findings[1].message.endswith("guide.txt, line 1: the text has “plain”, not “simple”.")

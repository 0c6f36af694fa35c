"""Each check finds the defect of its sample, where it stands; a sound vocabulary passes."""

from pathlib import Path

import pytest

from vocabtool.concept import Concept
from vocabtool.finding import Finding
from vocabtool.integrity import CHECKS, Check, integrity_findings
from vocabtool.integrity.citations import word_count
from vocabtool.resources import data_folder
from vocabtool.term import Severity, Status, Term
from vocabtool.vocabulary import Vocabulary
from vocabtool.vocabulary_files import load, read_vocabulary

SAMPLES = Path(__file__).parents[1] / "vocabularies"
FLAWED = SAMPLES / "flawed"


def _line(finding: Finding) -> str:
    path = Path(finding.path).relative_to(FLAWED).as_posix()
    place = f"{path}:{finding.location.line}:{finding.location.column}"
    return f"{place} {finding.severity.label} {finding.rule}: {finding.message}"


@pytest.mark.parametrize(
    "sample",
    sorted(path for path in FLAWED.iterdir() if path.suffix != ".txt"),
    ids=lambda path: path.stem,
)
def test_a_flaw_is_found_where_it_stands(sample: Path) -> None:
    """The expected lines stand beside each sample, in a file of its name."""
    expected = sample.with_suffix(".txt").read_text(encoding="utf-8").splitlines()
    found = [_line(finding) for finding in integrity_findings(read_vocabulary(sample))]
    assert found == expected
    assert any(f" {sample.stem}: " in line for line in expected)


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.code)
def test_every_check_has_a_sample_and_a_manual(check: Check) -> None:
    assert (FLAWED / f"{check.code}.txt").is_file()
    assert check.defects.__doc__


def test_codes_are_unique() -> None:
    assert len({check.code for check in CHECKS}) == len(CHECKS)


@pytest.mark.parametrize(
    "paths",
    [
        pytest.param(["colours"], id="folder"),
        pytest.param(["one-file.yaml"], id="single file"),
        pytest.param(["colours", "layer-over-colours.yaml"], id="layers"),
    ],
)
def test_a_sound_vocabulary_has_no_findings(paths: list[str]) -> None:
    valid = [SAMPLES / "valid" / path for path in paths]
    assert integrity_findings(load(valid, with_default=False)) == ()


def test_a_finding_carries_the_entry_it_is_about() -> None:
    finding = integrity_findings(read_vocabulary(FLAWED / "unverified.yaml"))[0]
    assert (finding.concept, finding.term, finding.status, finding.language) == (
        "thing",
        "old-en",
        "deprecated",
        "en",
    )
    assert finding.text == "deprecated"
    assert finding.severity is Severity.INFO


def test_a_defect_of_a_concept_names_the_concept() -> None:
    finding = integrity_findings(read_vocabulary(FLAWED / "unknown-domain.yaml"))[0]
    assert (finding.concept, finding.term) == ("thing", "")


def test_a_defect_is_shown_in_the_layer_that_made_it(tmp_path: Path) -> None:
    layer = tmp_path / "layer.yaml"
    layer.write_text(
        "concepts:\n- id: grey\n  terms:\n  - {id: gray-en, use: [{term: gone-en}]}\n",
        encoding="utf-8",
    )
    vocabulary = load([SAMPLES / "valid" / "colours", layer], with_default=False)
    found = {finding.rule: finding for finding in integrity_findings(vocabulary)}
    assert found["unknown-replacement"].path == str(layer)
    assert found["unknown-replacement"].location.line == 4


def test_a_defect_below_a_layer_is_shown_below_it(tmp_path: Path) -> None:
    layer = tmp_path / "layer.yaml"
    layer.write_text("concepts: [{id: thing, terms: [{id: old-en, severity: info}]}]", "utf-8")
    base = FLAWED / "unknown-replacement.yaml"
    findings = integrity_findings(load([base, layer], with_default=False))
    assert {finding.path for finding in findings} == {str(base)}


def test_a_defect_that_only_the_layers_together_have_is_shown_at_the_entry(tmp_path: Path) -> None:
    layer = tmp_path / "layer.yaml"
    german = "texts: [{lang: de, text: Papiervertrag}]"
    layer.write_text(f"titles: [{{id: treaty, {german}}}, {{id: pact, {german}}}]", "utf-8")
    base = FLAWED / "repeated-title.yaml"
    findings = integrity_findings(load([base, layer], with_default=False))
    assert [f.rule for f in findings if f.path == str(layer)] == ["repeated-title"]


def test_files_that_are_gone_leave_a_finding_without_a_place(tmp_path: Path) -> None:
    path = tmp_path / "words.yaml"
    path.write_bytes((FLAWED / "unknown-domain.yaml").read_bytes())
    vocabulary = read_vocabulary(path)
    path.unlink()
    finding = integrity_findings(vocabulary)[0]
    assert (finding.path, finding.location.start, finding.text) == (str(path), 0, "")


def test_a_vocabulary_without_files_is_checked_too() -> None:
    term = Term(id="old-en", text="old", lang="en", status=Status.DEPRECATED, concept="thing")
    concept = Concept(id="thing", terms=(term,))
    vocabulary = Vocabulary(id="v", title={}, languages=("en",), concepts=(concept,))
    findings = integrity_findings(vocabulary)
    assert {finding.rule for finding in findings} == {"missing-replacement", "unverified"}
    assert {finding.path for finding in findings} == {""}


@pytest.mark.parametrize(
    ("text", "count"),
    [
        pytest.param("", 0, id="nothing"),
        pytest.param("the sale  of children", 4, id="words"),
        pytest.param("买卖儿童", 2, id="two characters to a word"),
        pytest.param("第 3 条 儿童", 3, id="mixed"),
    ],
)
def test_words_of_a_quote_are_counted(text: str, count: int) -> None:
    assert word_count(text) == count


def test_the_shipped_vocabulary_has_no_errors() -> None:
    if not (data_folder("vocab") / "child-protection" / "vocabulary.yaml").exists():
        pytest.skip("the shipped vocabulary is not there")
    graver = [f for f in integrity_findings(load()) if f.severity > Severity.INFO]
    assert graver == []

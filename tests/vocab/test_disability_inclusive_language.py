"""The second vocabulary, of another field: nothing in the engine is about the first."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from vocabtool.integrity import integrity_findings
from vocabtool.proof import proof_findings
from vocabtool.resources import data_folder
from vocabtool.term import Severity
from vocabtool.vocabulary import Vocabulary, is_avoided
from vocabtool.vocabulary_files import read_vocabulary

FOLDER = data_folder("vocab") / "disability-inclusive-language"
UNVERIFIED = {"wheelchair-bound-en"}  # seen in somebody else's words only
LETTER = """\
The hall has two ramps for disabled persons and handicapped parking behind it.

The Declaration on the Rights of Disabled Persons asked for as much in 1975. Our guide says that
the term “deaf and dumb” should not be used.

El edificio también tiene una rampa para minusválidos, que es de 1990 y está en la entrada.
"""


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    return read_vocabulary(FOLDER)


def linted(tmp_path: Path, *options: str) -> dict[str, Any]:
    (tmp_path / "letter.txt").write_text(LETTER, encoding="utf-8")
    command = [sys.executable, "-m", "vocabtool", "lint", "--no-default-vocab", *options]
    command += ["--format", "json", "--show-exempt", "letter.txt"]
    result = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert not result.stderr
    report: dict[str, Any] = json.loads(result.stdout)
    return report


def test_it_holds_together_and_its_examples_prove_it(vocabulary: Vocabulary) -> None:
    findings = (*integrity_findings(vocabulary), *proof_findings(vocabulary))
    assert [f.message for f in findings if f.severity > Severity.INFO] == []


def test_every_term_to_be_avoided_is_enforced_or_known_not_to_be(vocabulary: Vocabulary) -> None:
    terms = vocabulary.terms.values()
    avoided = {term.id for term in terms if is_avoided(term)}
    enforced = {term.id for term in terms if vocabulary.is_enforced(term)}
    assert avoided - enforced == UNVERIFIED


@pytest.mark.parametrize("name", [str(FOLDER), FOLDER.name], ids=["by path", "by name"])
def test_it_lints_a_letter_alone(tmp_path: Path, name: str) -> None:
    report = linted(tmp_path, "--vocab", name)
    found = [(finding["text"], finding["suggestions"][:1]) for finding in report["findings"]]
    assert found == [
        ("disabled persons", ["persons with disabilities"]),
        ("handicapped parking", ["accessible parking"]),
        ("minusválidos", ["personas con discapacidad"]),
    ]
    exempt = {finding["text"]: finding["region"] for finding in report["exempt"]}
    assert exempt == {"Disabled Persons": "title", "deaf and dumb": "mention"}


def test_the_united_kingdom_writes_disabled_people(tmp_path: Path) -> None:
    report = linted(tmp_path, "--vocab", str(FOLDER), "--profile", "uk")
    assert "disabled persons" not in {finding["text"] for finding in report["findings"]}


def test_both_shipped_vocabularies_work_together(tmp_path: Path) -> None:
    text = "Disabled persons are rarely asked about child pornography.\n"
    (tmp_path / "memo.txt").write_text(text, encoding="utf-8")
    command = [sys.executable, "-m", "vocabtool", "lint", "--vocab", FOLDER.name, "memo.txt"]
    result = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (result.returncode, result.stderr) == (1, "")
    assert "2 warnings" in result.stdout

from collections.abc import Iterable
from pathlib import Path

import pytest

from vocabtool.configuration import Configuration
from vocabtool.configuration_lookup import read_configuration
from vocabtool.linters import Linters
from vocabtool.matcher import TermIndex
from vocabtool.readers import read_text
from vocabtool.settings import Settings
from vocabtool.term import Severity, Term
from vocabtool.vocabulary import Vocabulary
from vocabtool.vocabulary_files import read_vocabulary

HOUSE = Path(__file__).parent / "golden" / "files" / "house.yaml"
TEXT = "A handicapped person waits."


@pytest.fixture(scope="module")
def house() -> Vocabulary:
    return read_vocabulary(HOUSE)


@pytest.fixture
def built(monkeypatch: pytest.MonkeyPatch) -> list[TermIndex]:
    """Return a list that gets an entry for every index of terms that is built."""
    made: list[TermIndex] = []

    class Counted(TermIndex):
        def __init__(self, terms: Iterable[Term]) -> None:
            made.append(self)
            super().__init__(terms)

    monkeypatch.setattr("vocabtool.linter.TermIndex", Counted)
    return made


def configured(folder: Path, text: str) -> Configuration:
    path = folder / "vocabtool.toml"
    path.write_text(text, encoding="utf-8")
    return read_configuration(path)


def test_one_index_is_built_for_each_set_of_profiles(
    house: Vocabulary, tmp_path: Path, built: list[TermIndex], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    sections = "".join(f'[paths."{n}.txt"]\nseverity = "info"\n' for n in range(5))
    text = f'{sections}[paths."p*.txt"]\nprofiles = ["press"]\n'
    settings = Settings(configuration=configured(tmp_path, text), asked={})
    linters = Linters.of(house, settings)
    names = [*(f"{n}.txt" for n in range(10)), "p1.txt", "p2.txt", "0.txt"]
    found = [linters.linter(settings.for_draft(name, house)) for name in names]
    assert len(built) == 2
    assert len(set(map(id, found))) == 5 + 1 + 1


def test_grades_change_what_a_linter_says_and_no_other(
    house: Vocabulary, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    configuration = configured(tmp_path, '[paths."a.txt"]\nterms.handicapped-person-en = "error"\n')
    settings = Settings(configuration=configuration, asked={})
    linters = Linters.of(house, settings)

    def severity(name: str) -> Severity:
        linter = linters.linter(settings.for_draft(name, house))
        (finding,) = linter.lint(read_text(TEXT)).findings
        return finding.severity

    assert [severity("a.txt"), severity("b.txt")] == [Severity.ERROR, Severity.WARNING]


def test_titles_and_names_of_the_configuration_keep_their_words(
    house: Vocabulary, tmp_path: Path
) -> None:
    text = (
        'names = ["Handicapped Persons United"]\n'
        '[[titles]]\ntext = "Handicapped Persons in Numbers"\ntype = "report"\n'
    )
    settings = Settings(configuration=configured(tmp_path, text), asked={})
    linters = Linters.of(house, settings)
    draft = "We read Handicapped Persons in Numbers. Handicapped Persons United wrote it."
    report = linters.linter(settings.for_draft(None, house)).lint(read_text(draft))
    assert report.findings == ()
    assert [str(each.region) for each in report.exempt] == ["title", "name"]
    assert "vocabtool.toml" in report.exempt[0].evidence

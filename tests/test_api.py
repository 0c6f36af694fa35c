"""What `import vocabtool` offers: few names, loaded when they are asked for, in one call each."""

from __future__ import annotations

import ast
import pickle
import subprocess
import sys
from pathlib import Path

import pytest

import vocabtool
from vocabtool.api import linter_for

DRAFT = "The unit investigates child pornography.\n"
HOUSE = """\
id: house
title: {en: House style}
version: "1"
languages: [en]
concepts:
  - id: furniture
    definition: {en: Things to sit on.}
    terms:
      - {id: seat-en, text: seat, lang: en, status: preferred}
      - id: bum-rest-en
        text: bum rest
        lang: en
        status: admitted
        caution: {en: Is this the tone you want?}
"""
LAYER = """\
id: our-layer
title: {en: Our layer}
concepts:
  - id: child-sexual-abuse-material
    terms:
      - {id: child-pornography-en, severity: error}
"""


@pytest.fixture
def house(tmp_path: Path) -> Path:
    path = tmp_path / "house.yaml"
    path.write_text(HOUSE, encoding="utf-8")
    return path


def found(report: vocabtool.FileReport) -> list[tuple[str, str]]:
    return [(finding.text, finding.severity.label) for finding in report.findings]


def test_importing_the_package_loads_nothing_else() -> None:
    program = (
        "import sys; before = set(sys.modules); import vocabtool; dir(vocabtool)\n"
        "print(*set(sys.modules) - before)"
    )
    command = [sys.executable, "-c", program]
    result = subprocess.run(command, capture_output=True, text=True, check=True)
    assert result.stdout.split() == ["vocabtool"]


def test_a_name_loads_what_it_needs_and_no_more() -> None:
    """Neither the front of the library nor that of data frames loads pandas or click."""
    program = "import sys, vocabtool; vocabtool.lint; vocabtool.lint_frame; print(*sys.modules)"
    command = [sys.executable, "-c", program]
    result = subprocess.run(command, capture_output=True, text=True, check=True)
    assert not {"pandas", "numpy", "click", "jsonschema"} & set(result.stdout.split())


@pytest.mark.parametrize("name", vocabtool.__all__)
def test_a_public_name_is_there_listed_and_documented(name: str) -> None:
    assert name in dir(vocabtool)
    assert name == "__version__" or getattr(vocabtool, name).__doc__


def test_type_checkers_are_told_the_public_names() -> None:
    """What is imported for them is what ``__all__`` lists."""
    tree = ast.parse(Path(vocabtool.__file__).read_text(encoding="utf-8"))
    imports = [node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    told = {
        alias.name: node.module for node in imports for alias in node.names if node.col_offset == 4
    }
    assert sorted([*told, "__version__"]) == sorted(vocabtool.__all__)
    assert all(
        getattr(vocabtool, name) is getattr(sys.modules[module or ""], name)
        for name, module in told.items()
    )


def test_a_name_that_does_not_exist_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="module 'vocabtool' has no attribute 'lnt'"):
        _ = vocabtool.lnt  # type: ignore[attr-defined]


def test_a_text_is_linted() -> None:
    assert found(vocabtool.lint(DRAFT)) == [("child pornography", "warning")]


def test_a_document_is_linted_in_its_format() -> None:
    quoted = vocabtool.read_text(f"> {DRAFT}", format="markdown")
    assert [finding.region for finding in vocabtool.lint(quoted).exempt] == ["quotation"]


@pytest.mark.parametrize(
    ("draft", "message"),
    [
        pytest.param(Path("memo.md"), "lint_file", id="a path"),
        pytest.param(b"memo", "not bytes", id="bytes"),
        pytest.param(None, "not NoneType", id="nothing"),
    ],
)
def test_what_is_no_text_is_refused(draft: object, message: str) -> None:
    with pytest.raises(TypeError, match=message):
        vocabtool.lint(draft)  # type: ignore[arg-type]


@pytest.mark.parametrize("kind", [str, Path], ids=["a string", "a path"])
def test_a_file_is_linted(kind: type, tmp_path: Path) -> None:
    draft = tmp_path / "draft.md"
    draft.write_text(DRAFT, encoding="utf-8")
    report = vocabtool.lint_file(kind(draft))
    assert (report.path, found(report)) == (str(draft), [("child pornography", "warning")])


def test_a_file_that_is_not_there_is_one_of_our_errors() -> None:
    with pytest.raises(vocabtool.VocabtoolError, match=r"missing\.txt: There is no such file"):
        vocabtool.lint_file("missing.txt")


@pytest.mark.parametrize(
    ("profiles", "severity"),
    [
        pytest.param("legal", "info", id="one name"),
        pytest.param(["un", "legal"], "info", id="several, the later deciding"),
        pytest.param((), "warning", id="none"),
    ],
)
def test_profiles_decide(profiles: str | list[str], severity: str) -> None:
    report = vocabtool.lint(DRAFT, profiles=profiles)
    assert found(report) == [("child pornography", severity)]


def test_an_unknown_profile_is_one_of_our_errors() -> None:
    with pytest.raises(vocabtool.VocabtoolError, match="no profile “lgeal”"):
        vocabtool.lint(DRAFT, profiles="lgeal")


def test_the_language_holds_where_nothing_else_tells() -> None:
    assert vocabtool.lint("2025").language == "en"
    assert vocabtool.lint("2025", language="fr").language == "fr"


def test_a_layer_lies_over_the_shipped_vocabulary(tmp_path: Path) -> None:
    (tmp_path / "layer.yaml").write_text(LAYER, encoding="utf-8")
    vocabulary = vocabtool.load(tmp_path / "layer.yaml")
    report = vocabtool.lint(DRAFT, vocabulary=vocabulary)
    assert found(report) == [("child pornography", "error")]


def test_a_vocabulary_without_the_default_profile_needs_none(house: Path) -> None:
    vocabulary = vocabtool.load(str(house), with_default=False)
    report = vocabtool.lint(f"A bum rest. {DRAFT}", vocabulary=vocabulary)
    assert found(report) == [("bum rest", "info")]


def test_there_is_no_linting_without_a_vocabulary() -> None:
    with pytest.raises(vocabtool.VocabtoolError, match="no vocabulary"):
        vocabtool.load(with_default=False)


def test_fixes_are_written_into_the_text() -> None:
    fixed = vocabtool.apply_fixes(DRAFT, vocabtool.lint(DRAFT).findings)
    assert fixed == "The unit investigates child sexual abuse material.\n"


def test_a_vocabulary_is_the_same_after_pickling(house: Path) -> None:
    for vocabulary in (vocabtool.load(), vocabtool.load(house)):
        copy = pickle.loads(pickle.dumps(vocabulary))  # noqa: S301 - our own bytes
        assert copy == vocabulary
        assert copy.under(["legal"]) == vocabulary.under(["legal"])


def test_a_report_can_be_pickled() -> None:
    report = vocabtool.lint(DRAFT)
    assert pickle.loads(pickle.dumps(report)) == report  # noqa: S301 - our own bytes


def test_a_linter_is_built_once_for_vocabularies_that_are_alike() -> None:
    assert (
        linter_for() is linter_for(vocabtool.load(), "un") is linter_for(vocabtool.load(), ["un"])
    )
    assert linter_for() is not linter_for(profiles="legal")


def test_vocabularies_that_differ_do_not_share_a_linter(house: Path) -> None:
    before = linter_for(vocabtool.load(house, with_default=False))
    house.write_text(HOUSE.replace("bum rest", "sit-upon"), encoding="utf-8")
    assert linter_for(vocabtool.load(house, with_default=False)) is not before

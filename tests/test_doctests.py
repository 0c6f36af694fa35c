"""The examples in docstrings and in the documentation are run, and give what they show."""

from __future__ import annotations

import doctest
import re
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

import pytest

import vocabtool

ROOT = Path(__file__).parents[1]
PACKAGE = Path(vocabtool.__file__).parent
PAGES = sorted((ROOT / "docs").glob("*.md"))
FENCED = re.compile(r"^```pycon\n(.*?)^```$", re.DOTALL | re.MULTILINE)
FLAGS = doctest.NORMALIZE_WHITESPACE


def module_name(path: Path) -> str:
    parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def in_docstrings() -> list[doctest.DocTest]:
    """Return the examples of the modules that have some."""
    paths = [path for path in sorted(PACKAGE.rglob("*.py")) if b">>> " in path.read_bytes()]
    finder = doctest.DocTestFinder(exclude_empty=True)
    found = [test for path in paths for test in finder.find(import_module(module_name(path)))]
    return [test for test in found if test.examples]


def in_page(page: Path) -> doctest.DocTest:
    """Return the examples of all fences of a page, in one namespace, at their lines."""
    text = page.read_text(encoding="utf-8")
    kept = [""] * (text.count("\n") + 1)
    for fence in FENCED.finditer(text):
        first = text.count("\n", 0, fence.start(1))
        lines = fence[1].splitlines()
        kept[first : first + len(lines)] = lines
    return doctest.DocTestParser().get_doctest("\n".join(kept), {}, page.name, str(page), 0)


def complaints(examples: doctest.DocTest) -> str:
    said: list[str] = []
    doctest.DocTestRunner(optionflags=FLAGS).run(examples, out=said.append)
    return "".join(said)


def skip_without_pandas(examples: doctest.DocTest) -> None:
    if "pandas" in (examples.docstring or "") and find_spec("pandas") is None:
        pytest.skip("the examples need pandas, which is not installed")


@pytest.mark.parametrize("examples", in_docstrings(), ids=lambda found: found.name)
def test_an_example_in_a_docstring_gives_what_it_shows(examples: doctest.DocTest) -> None:
    skip_without_pandas(examples)
    assert not complaints(examples)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_an_example_on_a_page_gives_what_it_shows(
    page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The examples may write files: they run in a folder of their own."""
    examples = in_page(page)
    skip_without_pandas(examples)
    monkeypatch.chdir(tmp_path)
    assert not complaints(examples)


def test_a_wrong_example_is_found_with_its_line(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("# Title\n\n```pycon\n>>> 1 + 1\n3\n```\n", encoding="utf-8")
    assert "line 4" in complaints(in_page(page))


def test_the_public_functions_and_the_page_about_them_have_examples() -> None:
    names = {found.name for found in in_docstrings()}
    public = {
        "vocabtool",
        "vocabtool.api.lint",
        "vocabtool.api.load",
        "vocabtool.frames.lint_frame",
    }
    assert names >= public
    assert len(in_page(ROOT / "docs" / "api.md").examples) > 20

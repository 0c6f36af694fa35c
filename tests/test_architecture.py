"""The shape of the house: what may import what, and what stays off the way of a lint."""

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest

import vocabtool

PACKAGE = Path(vocabtool.__file__).parent
MODULES = sorted(PACKAGE.rglob("*.py"))
DRAFT = "The unit investigates child pornography.\n"
NETWORK = {"socket", "ssl", "http", "urllib.request", "ftplib", "smtplib", "requests", "asyncio"}
HEAVY = (
    *("pandas", "numpy", "jsonschema", "importlib.metadata", "markdown_it"),
    *("tomllib", "shutil", "difflib", "tempfile", "json", "csv", "xml.parsers.expat"),
    *("vocabtool.explanation", "vocabtool.exporters", "vocabtool.integrity", "vocabtool.api"),
)
PARSER = ("yaml", "vocabtool.yaml_document")


def imported(path: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module)
    return names


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_module_opens_no_network_connection(path: Path) -> None:
    roots = imported(path) | {name.split(".")[0] for name in imported(path)}
    assert not roots & NETWORK


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_module_is_named_for_what_it_holds(path: Path) -> None:
    assert not {"utils", "util", "helpers", "common", "misc"} & set(path.with_suffix("").parts)


def loaded_by_lint(tmp_path: Path, name: str) -> set[str]:
    (tmp_path / name).write_text(DRAFT, encoding="utf-8")
    program = (
        "import sys\n"
        "from vocabtool.cli import main\n"
        f"sys.argv = ['vocabtool', 'lint', '--fail-on', 'never', {name!r}]\n"
        "try:\n    main()\nexcept SystemExit as end:\n    assert not end.code, end.code\n"
        "print('\\n'.join(sys.modules), file=sys.stderr)\n"
    )
    command = [sys.executable, "-c", program]
    # What measures coverage would load modules of its own.
    environment = {k: v for k, v in os.environ.items() if not k.startswith("COVERAGE_")}
    environment["VOCABTOOL_CACHE"] = str(tmp_path / "cache")
    result = subprocess.run(
        command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=True
    )
    assert "child sexual abuse material" in result.stdout
    return set(result.stderr.split())


def test_a_plain_lint_loads_nothing_heavy(tmp_path: Path) -> None:
    assert not loaded_by_lint(tmp_path, "draft.txt") & set(HEAVY)


def test_the_yaml_parser_is_loaded_for_the_first_lint_only(tmp_path: Path) -> None:
    assert set(PARSER) <= loaded_by_lint(tmp_path, "draft.txt")
    assert not loaded_by_lint(tmp_path, "draft.txt") & set(PARSER)


def test_the_markdown_parser_is_loaded_for_markdown_only(tmp_path: Path) -> None:
    assert loaded_by_lint(tmp_path, "draft.md") & set(HEAVY) == {"markdown_it"}


def test_a_lint_opens_no_socket(tmp_path: Path) -> None:
    (tmp_path / "draft.md").write_text(DRAFT, encoding="utf-8")
    program = (
        "import sys\n"
        "def refuse(event, arguments):\n"
        "    if event.startswith('socket.'):\n"
        "        raise RuntimeError(event)\n"
        "sys.addaudithook(refuse)\n"
        "from vocabtool.cli import main\n"
        "sys.argv = ['vocabtool', 'lint', 'draft.md']\n"
        "main()\n"
    )
    command = [sys.executable, "-c", program]
    result = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (result.returncode, result.stderr) == (1, "")

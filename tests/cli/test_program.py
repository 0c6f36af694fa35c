import runpy
import subprocess
import sys
from collections.abc import Callable
from typing import Any

import pytest

import vocabtool
from vocabtool.cli.program import program

Run = Callable[..., Any]
COMMANDS = ("lint", "explain", "search", "check", "export", "init", "completion")


def test_alone_it_prints_its_help(run: Run) -> None:
    said = run()
    assert said.code == 0
    assert "For drafts:" in said.out
    assert "For vocabularies:" in said.out
    assert all(name in said.out for name in COMMANDS)


@pytest.mark.parametrize("command", COMMANDS)
def test_the_help_of_a_command_has_examples(run: Run, command: str) -> None:
    said = run(command, "--help")
    assert said.code == 0
    assert f"Examples:\n    vocabtool {command}" in said.out


def test_the_version_is_told(run: Run) -> None:
    said = run("--version")
    assert (said.code, said.out) == (0, f"vocabtool {vocabtool.__version__}\n")


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        pytest.param("lnit", "Did you mean “lint”?", id="near"),
        pytest.param(
            "xyz",
            "The commands are lint, explain, search, check, export, init and completion.",
            id="far",
        ),
    ],
)
def test_an_unknown_command_leads_to_the_known_ones(run: Run, name: str, hint: str) -> None:
    said = run(name)
    assert said.code == 2
    assert said.err == (f"error: There is no command “{name}”. {hint}\nHelp: vocabtool --help\n")


def test_no_other_name_leads_to_a_module(run: Run) -> None:
    assert program.get_command(program.make_context("vocabtool", []), "streams") is None
    assert run("streams").code == 2


def test_an_unknown_option_is_an_error(run: Run) -> None:
    said = run("lint", "--profil", "legal")
    assert said.code == 2
    assert said.err.startswith("error: No such option")
    assert said.err.endswith("Help: vocabtool lint --help\n")


def test_it_runs_as_a_module(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["vocabtool", "--version"])
    with pytest.raises(SystemExit) as end:
        runpy.run_module("vocabtool", run_name="__main__")
    assert not end.value.code


def test_importing_the_module_runs_nothing() -> None:
    assert "main" in runpy.run_module("vocabtool.__main__", run_name="elsewhere")


def test_an_interrupt_is_told_by_its_exit_code(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("vocabtool.cli.explain.loaded_for", interrupt)
    assert run("explain", "x").code == 130


def loaded_by(*args: str) -> set[str]:
    """Return the modules that a command loads beyond those of the interpreter itself."""
    program = (
        "import sys\nbefore = set(sys.modules)\nfrom vocabtool.cli import main\n"
        f"try:\n    main({list(args)!r})\nexcept SystemExit:\n    pass\n"
        "print('\\n'.join(set(sys.modules) - before), file=sys.stderr)\n"
    )
    command = [sys.executable, "-c", program]
    return set(subprocess.run(command, capture_output=True, text=True, check=True).stderr.split())


def test_a_lint_loads_what_it_needs_and_no_more() -> None:
    loaded = loaded_by("lint", "memo.md", "--no-default-vocab", "--vocab", "house.yaml")
    unwanted = {"pandas", "jsonschema", "importlib.metadata", "json", "csv", "pathspec", "difflib"}
    assert not loaded & unwanted
    assert not {name for name in loaded if name.startswith("vocabtool.exporters")}
    assert "vocabtool.cli.check" not in loaded


def test_telling_the_version_loads_no_command() -> None:
    assert "vocabtool.cli.lint" not in loaded_by("--version")

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.shell_completion import ShellComplete

from vocabtool.cli.program import program

Run = Callable[..., Any]


def offered(*words: str) -> set[str]:
    shell = ShellComplete(program, {}, "vocabtool", "_VOCABTOOL_COMPLETE")
    *typed, incomplete = words
    return {item.value for item in shell.get_completions(typed, incomplete)}


@pytest.mark.parametrize("shell", ["zsh", "fish"])
def test_a_shell_gets_its_script(run: Run, shell: str) -> None:
    said = run("completion", shell)
    assert said.code == 0
    assert f"_VOCABTOOL_COMPLETE={shell}_complete" in said.out


def test_bash_gets_its_script(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("click.shell_completion.BashComplete._check_version", lambda *_: None)
    assert "_VOCABTOOL_COMPLETE=bash_complete" in run("completion", "bash").out


def test_a_shell_that_this_click_does_not_know_is_refused(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("click.shell_completion.get_completion_class", lambda _: None)
    assert run("completion", "fish").code == 2


def test_commands_and_options_are_completed() -> None:
    assert offered("sea") == {"search"}
    assert offered("lint", "--show-s") == {"--show-settings"}


def test_formats_are_completed() -> None:
    assert offered("lint", "--format", "js") == {"json", "jsonl"}
    assert offered("export", "c") == {"csv"}


def test_profiles_are_those_of_the_vocabularies_in_force() -> None:
    assert "legal" in offered("lint", "--profile", "l")
    typed = ("lint", "--no-default-vocab", "--vocab", "house.yaml", "--profile", "")
    assert offered(*typed) == {"un", "press"}


def test_profiles_are_those_of_the_configuration() -> None:
    text = 'default-vocabulary = false\nvocabularies = ["house.yaml"]\n'
    Path("vocabtool.toml").write_text(text, encoding="utf-8")
    assert offered("explain", "--profile", "p") == {"press"}


def test_a_broken_configuration_does_not_interrupt_who_types() -> None:
    Path("vocabtool.toml").write_text("this is no TOML", encoding="utf-8")
    assert offered("lint", "--profile", "l") == set()


def test_files_are_left_to_the_shell() -> None:
    shell = ShellComplete(program, {}, "vocabtool", "_VOCABTOOL_COMPLETE")
    assert [item.type for item in shell.get_completions(["lint"], "me")] == ["file"]

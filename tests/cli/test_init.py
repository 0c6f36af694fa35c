import errno
import io
import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from vocabtool.configuration_lookup import read_configuration
from vocabtool.readers import known_extensions

Run = Callable[..., Any]
CONFIGURATION, HOOK = Path("vocabtool.toml"), Path(".pre-commit-config.yaml")


def answer(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(text))


def test_both_files_are_shown_and_written_after_a_yes(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(monkeypatch, "y\n")
    said = run("init")
    assert said.code == 0
    assert "Write vocabtool.toml and .pre-commit-config.yaml? [y/N]" in said.err
    for path in (CONFIGURATION, HOOK):
        text = path.read_text(encoding="utf-8")
        assert all(line.strip() in said.out for line in text.splitlines())


@pytest.mark.parametrize("tag", ["german", "de_AT", ""])
def test_a_language_that_the_configuration_would_refuse_is_not_written(run: Run, tag: str) -> None:
    said = run("init", "--lang", tag, "--yes")
    assert (said.code, CONFIGURATION.exists()) == (2, False)
    assert f"“{tag}” is no language tag" in said.err


@pytest.mark.parametrize("text", ["n\n", "\n", "maybe\n"])
def test_nothing_is_written_without_a_yes(
    run: Run, monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    answer(monkeypatch, text)
    said = run("init")
    assert (said.code, CONFIGURATION.exists(), HOOK.exists()) == (0, False, False)
    assert said.err.endswith("note: Nothing was written.\n")


def test_where_nobody_can_answer_the_way_is_told(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    answer(monkeypatch, "")
    said = run("init")
    assert (said.code, CONFIGURATION.exists()) == (2, False)
    assert "Say --yes to write without being asked." in said.err


def test_what_is_written_says_what_was_asked_for(run: Run) -> None:
    assert run("init", "--yes", "--profile", "legal", "--lang", "fr").code == 0
    values = read_configuration(CONFIGURATION).values
    assert (values["profiles"], values["language"]) == (("legal",), "fr")
    assert "vocabularies" not in values


def test_a_vocabulary_that_is_named_is_set(run: Run) -> None:
    layer = "id: own\nconcepts: [{id: child, terms: [{id: minor-en, severity: warning}]}]\n"
    Path("own.yaml").write_text(layer, encoding="utf-8")
    assert run("init", "--yes", "--vocab", "own.yaml").code == 0
    assert read_configuration(CONFIGURATION).values["vocabularies"] == ("own.yaml",)
    assert "the vocabulary own" in run("explain", "minor").out


def test_an_unknown_profile_is_not_written(run: Run) -> None:
    assert run("init", "--yes", "--profile", "legl").code == 2
    assert not CONFIGURATION.exists()


def test_a_file_that_is_there_is_never_changed(run: Run) -> None:
    CONFIGURATION.write_text("# mine\n", encoding="utf-8")
    HOOK.write_text("# mine, too\n", encoding="utf-8")
    said = run("init", "--yes")
    assert said.code == 0
    assert "vocabtool.toml is there and stays as it is; this could be added:" in said.out
    assert said.err == "note: Nothing is left to write.\n"
    assert CONFIGURATION.read_text(encoding="utf-8") == "# mine\n"


def test_the_table_of_a_project_counts_as_a_configuration(run: Run) -> None:
    Path("pyproject.toml").write_text("[tool.vocabtool]\n", encoding="utf-8")
    said = run("init", "--yes")
    assert "pyproject.toml has a configuration and stays as it is" in said.out
    assert (CONFIGURATION.exists(), HOOK.exists()) == (False, True)


def test_a_link_that_leads_nowhere_is_there(run: Run) -> None:
    CONFIGURATION.symlink_to("elsewhere.toml")
    run("init", "--yes")
    assert not Path("elsewhere.toml").exists()


def test_a_file_that_comes_up_meanwhile_is_not_overwritten(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def write_first(*_: object) -> bool:
        CONFIGURATION.write_text("# theirs\n", encoding="utf-8")
        return True

    monkeypatch.setattr("vocabtool.cli.init._is_agreed", write_first)
    said = run("init")
    assert said.code == 2
    assert "There is such a file already; it stays as it is." in said.err
    assert CONFIGURATION.read_text(encoding="utf-8") == "# theirs\n"
    assert not list(Path().glob(".vocabtool-*"))


def test_a_file_system_without_links_will_do(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise OSError(errno.EPERM, os.strerror(errno.EPERM))

    monkeypatch.setattr("os.link", refuse)
    assert run("init", "--yes").code == 0
    assert read_configuration(CONFIGURATION).values["profiles"] == ("un",)


def test_what_cannot_be_written_is_told(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr("pathlib.Path.open", refuse)
    monkeypatch.setattr("vocabtool.cli.init.loaded", lambda *_, **__: _Anything())
    said = run("init", "--yes")
    assert said.code == 2
    assert "vocabtool.toml: The file cannot be written: No space left on device." in said.err


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EROFS], ids=["full", "read-only"])
def test_a_file_system_that_refuses_everything_is_told(
    run: Run, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(code, os.strerror(code))

    for asked in ("open", "unlink", "touch"):
        monkeypatch.setattr(f"pathlib.Path.{asked}", refuse)
    monkeypatch.setattr("vocabtool.cli.init.loaded", lambda *_, **__: _Anything())
    said = run("init", "--yes")
    assert said.code == 2
    assert f"vocabtool.toml: The file cannot be written: {os.strerror(code)}." in said.err


class _Anything:
    def require_profiles(self, profiles: object) -> None:
        """Accept any profile."""


def test_the_hook_takes_the_drafts_that_readers_know(run: Run) -> None:
    run("init", "--yes")
    (repository,) = yaml.safe_load(HOOK.read_text(encoding="utf-8"))["repos"]
    (hook,) = repository["hooks"]
    takes = re.compile(hook["files"])
    assert hook["entry"] == "vocabtool lint"
    assert all(takes.search(f"docs/Draft{extension}") for extension in known_extensions())
    assert not takes.search("code.py")


def test_pre_commit_itself_accepts_the_hook(run: Run) -> None:
    clientlib = pytest.importorskip("pre_commit.clientlib", reason="pre-commit is not installed")
    run("init", "--yes")
    assert clientlib.load_config(str(HOOK))["repos"][0]["repo"] == "local"

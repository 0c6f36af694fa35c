import errno
import os
from pathlib import Path

import pytest

from vocabtool.configuration_lookup import (
    found_configuration,
    is_project_with_table,
    read_configuration,
    shown_path,
)
from vocabtool.errors import ConfigurationError

PROJECT = '[project]\nname = "x"\n[tool.vocabtool]\nlanguage = "es"\n'


@pytest.fixture
def below(tmp_path: Path) -> Path:
    folder = tmp_path / "a" / "b"
    folder.mkdir(parents=True)
    return folder


def language(folder: Path) -> str | None:
    found = found_configuration(folder)
    return found.values["language"] if found else None


def test_a_configuration_is_found_above(tmp_path: Path, below: Path) -> None:
    (tmp_path / "vocabtool.toml").write_text('language = "fr"')
    assert language(below) == "fr"


def test_the_nearest_is_taken_whole(tmp_path: Path, below: Path) -> None:
    (tmp_path / "vocabtool.toml").write_text('language = "fr"\nshow-info = true')
    (below / "vocabtool.toml").write_text('language = "de"')
    found = found_configuration(below)
    assert found is not None
    assert found.values == {"language": "de"}


def test_a_table_of_the_project_counts(tmp_path: Path, below: Path) -> None:
    (tmp_path / "pyproject.toml").write_text(PROJECT)
    assert language(below) == "es"


def test_the_file_of_its_own_comes_before_the_project(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text(PROJECT)
    (tmp_path / "vocabtool.toml").write_text('language = "fr"')
    assert language(tmp_path) == "fr"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param('[project]\nname = "x"\n', id="without a word of it"),
        pytest.param('[project]\ndependencies = ["vocabtool"]\n', id="without its table"),
        pytest.param("tool = 1  # vocabtool\n", id="with another thing of that name"),
        pytest.param("this is no TOML at all", id="no TOML, and no word of it"),
    ],
)
def test_a_project_without_the_table_is_passed_over(tmp_path: Path, below: Path, text: str) -> None:
    (tmp_path / "vocabtool.toml").write_text('language = "fr"')
    (below / "pyproject.toml").write_text(text)
    assert language(below) == "fr"


def test_a_project_that_is_named_must_have_the_table(tmp_path: Path) -> None:
    path = tmp_path / "pyproject.toml"
    path.write_text("[project]\n")
    with pytest.raises(ConfigurationError, match=r"no table \[tool.vocabtool\]"):
        read_configuration(path)


def test_a_table_that_is_none_is_refused(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text("[tool]\nvocabtool = 1\n")
    with pytest.raises(ConfigurationError, match=r"\[tool.vocabtool\] must be a table"):
        found_configuration(tmp_path)


def test_a_project_says_whether_it_has_the_table(tmp_path: Path) -> None:
    path = tmp_path / "pyproject.toml"
    assert not is_project_with_table(path)
    path.write_text(PROJECT)
    assert is_project_with_table(path)


def test_without_any_there_is_none(below: Path) -> None:
    assert language(below) is None


def test_a_folder_that_is_gone_has_none(below: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(below)
    below.rmdir()
    assert found_configuration(Path()) is None


def test_a_path_is_shown_as_short_as_it_can_be(
    tmp_path: Path, below: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(below)
    assert shown_path(below / "c.toml") == "c.toml"
    assert shown_path(tmp_path / "c.toml") == os.path.join("..", "..", "c.toml")  # noqa: PTH118
    assert shown_path(Path("/x")) == "/x"


def refuse(*_: object) -> None:
    raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))


def test_a_folder_that_may_not_be_looked_into_is_passed_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "vocabtool.toml").write_text('language = "fr"')
    monkeypatch.setattr(Path, "is_file", refuse)
    assert language(tmp_path) is None


def test_a_project_that_may_not_be_read_is_passed_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "pyproject.toml").write_text(PROJECT)
    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert language(tmp_path) is None


def test_a_path_on_another_drive_is_shown_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse_drive(_: object) -> None:
        raise ValueError

    monkeypatch.setattr("os.path.relpath", refuse_drive)
    assert shown_path(Path("/x/y")) == str(Path("/x/y"))


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match=r"There is no such file\. Check the path"):
        read_configuration(tmp_path / "vocabtool.toml")

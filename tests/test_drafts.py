import os
from pathlib import Path

import pytest

from vocabtool.drafts import FoundDrafts, found_drafts

EXTENSIONS = (".txt", ".md")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(*names: str, text: str = "x") -> None:
    for name in names:
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text(text, encoding="utf-8")


def found(*paths: str) -> FoundDrafts:
    return found_drafts(paths, EXTENSIONS)


@pytest.mark.usefixtures("folder")
def test_a_folder_gives_its_drafts_in_order_and_skips_the_rest() -> None:
    write("b.txt", "a.MD", "sub/c.txt", "picture.png", ".hidden.txt", ".git/d.txt", "sub/.e/f.md")
    assert found(".").paths == ("a.MD", "b.txt", os.path.join("sub", "c.txt"))  # noqa: PTH118


@pytest.mark.usefixtures("folder")
def test_a_named_file_is_taken_whatever_it_is_called() -> None:
    write("draft", ".hidden", ".gitignore", text="draft\n")
    assert found("draft", "./.hidden").paths == (".hidden", "draft")


@pytest.mark.usefixtures("folder")
def test_a_draft_that_is_meant_twice_is_found_once() -> None:
    write("docs/a.txt")
    assert found("docs/a.txt", "docs", "./docs//a.txt").paths == ("docs/a.txt",)


@pytest.mark.usefixtures("folder")
def test_standard_input_is_passed_on() -> None:
    assert found("-", "-").paths == ("-",)


@pytest.mark.usefixtures("folder")
def test_a_path_that_leads_nowhere_is_an_error_and_hides_nothing() -> None:
    write("a.txt")
    result = found("nowhere", "a.txt")
    assert result.paths == ("a.txt",)
    assert [str(error) for error in result.errors] == [
        "nowhere: There is no such file or folder. Check how the name is spelt."
    ]


@pytest.mark.usefixtures("folder")
def test_an_empty_path_is_an_error_and_not_this_folder() -> None:
    write("a.txt")
    result = found("")
    assert result.paths == ()
    assert [error.message for error in result.errors] == ["A path is empty."]


@pytest.mark.usefixtures("folder")
def test_a_folder_without_drafts_is_named() -> None:
    write("pictures/a.png")
    assert found("pictures") == FoundDrafts(empty=("pictures",))


@pytest.mark.parametrize(
    ("rules", "left"),
    [
        pytest.param({".gitignore": "build/\n"}, ["a.txt", "docs/build.txt"], id="a folder"),
        pytest.param({".gitignore": "*.txt\n!a.txt\n"}, ["a.txt"], id="all but one"),
        pytest.param({"docs/.gitignore": "build.txt\n"}, ["a.txt", "build/b.txt"], id="below"),
        pytest.param(
            {".gitignore": "build.txt\n", "docs/.gitignore": "!build.txt\n"},
            ["a.txt", "build/b.txt", "docs/build.txt"],
            id="the nearest decides",
        ),
        pytest.param({".gitignore": "/build.txt\n"}, None, id="anchored"),
        pytest.param({".gitignore": "# docs\n\n"}, None, id="comments"),
        pytest.param(
            {".gitignore": "!\n\\\n[z-a]\nbuild/\n"},
            ["a.txt", "docs/build.txt"],
            id="lines that mean nothing",
        ),
    ],
)
@pytest.mark.usefixtures("folder")
def test_gitignore_is_respected(rules: dict[str, str], left: list[str] | None) -> None:
    write("a.txt", "build/b.txt", "docs/build.txt")
    for name, text in rules.items():
        write(name, text=text)
    paths = [Path(path).as_posix() for path in found(".").paths]
    assert paths == (left or ["a.txt", "build/b.txt", "docs/build.txt"])


def test_rules_above_the_folder_hold_up_to_the_repository(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(".gitignore", text="a.txt\n")
    write("repository/.git/info/exclude", text="b.txt\n")
    write("repository/.gitignore", text="c.txt\n")
    write(*(f"repository/docs/{letter}.txt" for letter in "abcd"))
    monkeypatch.chdir(folder / "repository" / "docs")
    assert found(".").paths == ("a.txt", "d.txt")


@pytest.mark.usefixtures("folder")
def test_an_ignored_folder_that_is_named_is_looked_into() -> None:
    write(".git/config", "build/a.txt", "build/deep/b.txt")
    write(".gitignore", text="build/\n")
    assert found("build").paths == ("build/a.txt", "build/deep/b.txt")


@pytest.mark.usefixtures("folder")
def test_links_that_lead_round_in_a_circle_end() -> None:
    write("docs/a.txt")
    Path("docs/loop").symlink_to("..", target_is_directory=True)
    Path("docs/dead.txt").symlink_to("nowhere.txt")
    Path("docs/again.txt").symlink_to("a.txt")
    assert found("docs").paths == ("docs/a.txt",)


def test_a_link_to_a_folder_can_be_named(folder: Path) -> None:
    write("real/a.txt", "real/b.txt")
    write("real/.gitignore", text="b.txt\n")
    (folder / "link").symlink_to("real", target_is_directory=True)
    assert found("link").paths == ("link/a.txt",)


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is closed to root")
def test_a_folder_that_cannot_be_opened_is_an_error(folder: Path) -> None:
    write("docs/a.txt", "docs/closed/b.txt")
    (folder / "docs" / "closed").chmod(0)
    result = found("docs")
    (folder / "docs" / "closed").chmod(0o700)
    assert result.paths == ("docs/a.txt",)
    assert [error.path for error in result.errors] == ["docs/closed"]


@pytest.mark.usefixtures("folder")
def test_a_folder_that_vanishes_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    write("docs/a.txt")

    def refuse(path: object) -> None:
        raise FileNotFoundError(2, "No such file or directory", path)

    monkeypatch.setattr(os, "scandir", refuse)
    (error,) = found("docs").errors
    assert str(error) == (
        "docs: The folder cannot be opened: No such file or directory. "
        "Check its permissions, or leave it out."
    )

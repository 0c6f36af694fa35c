from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from shutil import copytree
from typing import TypeAlias

import pytest

from vocabtool.cli import main

FILES = Path(__file__).parents[1] / "golden" / "files"
HOUSE = ("--no-default-vocab", "--vocab", "house.yaml")


@dataclass(frozen=True, kw_only=True)
class Said:
    code: int | str | None
    out: str
    err: str


Run: TypeAlias = Callable[..., Said]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in a copy of the files of the golden tests, without wishes as to colours or caches."""
    copytree(FILES, tmp_path, dirs_exist_ok=True)
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.delenv("FORCE_COLOR", raising=False)
    monkeypatch.setenv("VOCABTOOL_CACHE", "")
    return tmp_path


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Return a function that runs the program in this process."""

    def said(*args: str) -> Said:
        with pytest.raises(SystemExit) as end:
            main(args)
        out, err = capsys.readouterr()
        return Said(code=end.value.code, out=out, err=err)

    return said


@pytest.fixture
def lint(run: Run) -> Run:
    """Return a function that lints with the vocabulary of the tests."""
    return lambda *args: run("lint", *HOUSE, *args)

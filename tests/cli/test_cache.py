"""What is parsed is kept where the platform keeps such things, unless the user says otherwise."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from vocabtool.cli.cache import cache_folder

LINT = (sys.executable, "-m", "vocabtool", "lint", "--no-default-vocab", "--vocab", "house.yaml")


def lint(cache: str, *options: str) -> subprocess.CompletedProcess[str]:
    environment = os.environ | {"VOCABTOOL_CACHE": cache}
    command = [*LINT, *options, "memo.md"]
    return subprocess.run(command, check=False, capture_output=True, text=True, env=environment)


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        pytest.param({"VOCABTOOL_CACHE": "/own"}, Path("/own"), id="as asked"),
        pytest.param({"VOCABTOOL_CACHE": ""}, None, id="nowhere"),
        pytest.param({"XDG_CACHE_HOME": "/xdg"}, Path("/xdg/vocabtool"), id="XDG"),
        pytest.param({"XDG_CACHE_HOME": "xdg"}, Path("/home/i/.cache/vocabtool"), id="relative"),
        pytest.param({}, Path("/home/i/.cache/vocabtool"), id="home"),
    ],
)
def test_the_environment_names_the_folder(
    monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], expected: Path | None
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.delenv("VOCABTOOL_CACHE")
    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    for name, value in (environment | {"HOME": "/home/i"}).items():
        monkeypatch.setenv(name, value)
    assert cache_folder() == expected


@pytest.mark.parametrize(
    ("platform", "expected"),
    [
        pytest.param("darwin", Path("/home/i/Library/Caches/vocabtool"), id="macOS"),
        pytest.param("win32", Path("/home/i/Local/vocabtool"), id="Windows"),
    ],
)
def test_each_platform_has_its_place(
    monkeypatch: pytest.MonkeyPatch, platform: str, expected: Path
) -> None:
    monkeypatch.delenv("VOCABTOOL_CACHE")
    monkeypatch.setenv("HOME", "/home/i")
    monkeypatch.setenv("LOCALAPPDATA", "/home/i/Local")
    monkeypatch.setattr(sys, "platform", platform)
    assert cache_folder() == expected


def test_a_user_without_a_home_keeps_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    def homeless() -> Path:
        raise RuntimeError

    monkeypatch.delenv("VOCABTOOL_CACHE")
    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(Path, "home", homeless)
    assert cache_folder() is None


def test_a_second_run_says_the_same(tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    first, second = lint(str(cache)), lint(str(cache))
    assert list(cache.iterdir())
    assert (second.returncode, second.stdout) == (first.returncode, first.stdout)
    assert (first.returncode, first.stderr) == (1, "")


def test_no_cache_leaves_no_file(tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    assert lint(str(cache), "--no-cache").returncode == 1
    assert not cache.exists()


def test_a_cache_that_cannot_be_made_is_not_spoken_of(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    result = lint(str(tmp_path / "file" / "cache"))
    assert (result.returncode, result.stderr) == (1, "")


def test_drafts_are_not_kept(tmp_path: Path) -> None:
    lint(str(tmp_path / "cache"))
    memo = (tmp_path / "memo.md").read_bytes().split()
    kept = b"".join(file.read_bytes() for file in (tmp_path / "cache").iterdir())
    assert b" ".join(memo[:4]) not in kept

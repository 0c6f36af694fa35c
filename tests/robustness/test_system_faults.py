"""What a disk, a file system or a shell does to a run ends in a sentence and an exit code."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from vocabtool.cli import lint as lint_command
from vocabtool.cli import main
from vocabtool.document import Document
from vocabtool.readers import read_file

HOUSE = Path(__file__).parents[1] / "golden" / "files" / "house.yaml"
WARNED = "A handicapped person came.\n"
RESTLESS = """
import random
from pathlib import Path
words = "A handicapped person came.\\n"
while True:
    path = Path(f"moving{random.randrange(60)}.txt")
    path.write_text(words * random.randrange(3), encoding="utf-8")
    path.write_bytes(b"")
    path.unlink(missing_ok=True)
    path.write_text(words * 20, encoding="utf-8")
"""
GROWING = """
import time
with open("growing.txt", "w", encoding="utf-8") as pipe:
    for _ in range(20):
        pipe.write("A handicapped person came.\\n")
        pipe.flush()
        time.sleep(0.01)
"""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("VOCABTOOL_CACHE", "")
    return tmp_path


def lint(*args: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """Run the program itself."""
    house = ("--no-default-vocab", "--vocab", str(HOUSE), "--format", "jsonl")
    command = (sys.executable, "-m", "vocabtool", "lint", *house, *args)
    return subprocess.run(
        command, check=False, capture_output=True, env=os.environ | environment, timeout=60
    )


def write(name: str, text: str = WARNED) -> None:
    Path(name).write_text(text, encoding="utf-8")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no full device here")
def test_a_disk_that_is_full_is_an_error() -> None:
    write("a.txt")
    said = lint("a.txt", "-o", "/dev/full")
    assert said.returncode == 2
    assert b"/dev/full: The file cannot be written: No space left on device." in said.stderr


@pytest.mark.parametrize(
    "name",
    [
        pytest.param("a\nb.txt", id="newline"),
        pytest.param("é" * 120 + ".txt", id="very long"),
        pytest.param("a b'\"$x;.txt", id="signs of the shell"),
        pytest.param("\u202egnp.txt", id="right to left"),
    ],
)
def test_a_file_is_checked_whatever_its_name(name: str) -> None:
    write(name)
    for path in (name, "."):
        said = lint(path)
        assert said.returncode == 1, said.stderr
        assert len(said.stdout.splitlines()) == 1


def test_a_name_with_a_dash_is_named_with_its_folder_or_after_two_dashes() -> None:
    write("-v.txt")
    assert lint("./-v.txt").returncode == lint("--", "-v.txt").returncode == 1
    assert lint("-v.txt").returncode == 2


def test_a_name_that_is_too_long_is_an_error() -> None:
    said = lint("x" * 5_000 + ".txt")
    assert said.returncode == 2
    assert said.stderr.startswith(b"error: ")


def test_links_that_lead_round_in_a_circle_are_left_out() -> None:
    write("a.txt")
    Path("round").symlink_to(".", target_is_directory=True)
    Path("self.txt").symlink_to("self.txt")
    Path("gone.txt").symlink_to("nowhere.txt")
    assert len(lint(".").stdout.splitlines()) == 1
    said = lint("self.txt", "a.txt")
    assert said.returncode == 2
    assert len(said.stdout.splitlines()) == 1
    assert said.stderr.startswith(
        b"error: self.txt: This link leads nowhere, or round in a circle."
    )


def test_a_file_that_vanishes_before_it_is_read_hides_no_other(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def vanishing(path: str) -> Document:
        Path("b.txt").unlink(missing_ok=True)
        return read_file(path)

    write("a.txt")
    write("b.txt")
    monkeypatch.setattr(lint_command, "read_file", vanishing)
    with pytest.raises(SystemExit) as end:
        main(["lint", "--no-default-vocab", "--vocab", str(HOUSE), "--format", "jsonl", "."])
    out, err = capsys.readouterr()
    assert end.value.code == 2
    assert len(out.splitlines()) == 1
    assert err == "error: b.txt: There is no such file.\n"


def test_files_that_change_shrink_and_vanish_while_they_are_read_hide_no_other() -> None:
    """Another process rewrites, shortens and removes files for as long as the program runs."""
    for number in range(60):
        write(f"calm{number}.txt")
        write(f"moving{number}.txt", WARNED * 20)
    restless = subprocess.Popen([sys.executable, "-c", RESTLESS])
    try:
        runs = [lint("."), lint(".", "--fix")]
    finally:
        restless.kill()
        restless.wait()
    for said in runs:
        assert said.returncode in (1, 2), said.stderr
        for line in said.stderr.decode().splitlines():
            assert line.startswith(("error: moving", "note: moving")), line
    calm = [line for line in runs[0].stdout.decode().splitlines() if '"path": "calm' in line]
    assert len(calm) == 60
    fixed = {Path(f"calm{number}.txt").read_text(encoding="utf-8") for number in range(60)}
    assert len(fixed) == 1
    assert not list(Path().glob("*.part"))


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="there are no such descriptors")
def test_a_file_that_is_read_while_it_is_written_is_read_as_far_as_it_goes() -> None:
    """The words come through a pipe, piece by piece, as from another program's output."""
    os.mkfifo("growing.txt")
    writer = subprocess.Popen([sys.executable, "-c", GROWING])
    try:
        said = lint("growing.txt")
    finally:
        writer.wait(timeout=60)
    assert len(said.stdout.splitlines()) == 20


@pytest.mark.parametrize(
    "environment",
    [
        pytest.param({"HOME": "/dev/null", "XDG_CACHE_HOME": ""}, id="home"),
        pytest.param({"XDG_CACHE_HOME": "/dev/null"}, id="cache of the platform"),
        pytest.param({"VOCABTOOL_CACHE": "/dev/null/cache"}, id="cache of one's own"),
        pytest.param({"VOCABTOOL_CACHE": "/proc/cache"}, id="file system that takes nothing"),
    ],
)
def test_a_place_that_cannot_be_written_stops_nothing(
    environment: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    if "VOCABTOOL_CACHE" not in environment:
        monkeypatch.delenv("VOCABTOOL_CACHE")
    write("a.txt")
    said = lint("a.txt", **environment)
    assert (said.returncode, said.stderr) == (1, b"")


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="nothing is closed to root")
def test_a_folder_that_is_closed_is_an_error_and_hides_nothing() -> None:
    Path("closed").mkdir(mode=0)
    write("a.txt")
    said = lint(".")
    assert said.returncode == 2
    assert len(said.stdout.splitlines()) == 1


def test_a_pipe_among_the_drafts_is_left_out_of_a_folder() -> None:
    os.mkfifo("pipe.txt")
    write("a.txt")
    assert lint(".").returncode == 1

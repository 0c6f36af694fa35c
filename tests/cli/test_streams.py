import io
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import BinaryIO

import pytest

from vocabtool.cli.streams import (
    columns,
    is_coloured,
    prepare_streams,
    tell,
    write_bytes,
    write_out,
)
from vocabtool.errors import UsageError

LINT = (sys.executable, "-m", "vocabtool", "lint", "--no-default-vocab", "--vocab", "house.yaml")


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("environment", "stream", "expected"),
    [
        pytest.param({}, io.StringIO(), False, id="pipe"),
        pytest.param({}, Terminal(), True, id="terminal"),
        pytest.param({"TERM": "dumb"}, Terminal(), False, id="dumb terminal"),
        pytest.param({"NO_COLOR": "1"}, Terminal(), False, id="NO_COLOR"),
        pytest.param({"NO_COLOR": ""}, Terminal(), True, id="empty NO_COLOR"),
        pytest.param({"FORCE_COLOR": "1"}, io.StringIO(), True, id="FORCE_COLOR"),
        pytest.param({"FORCE_COLOR": "0"}, Terminal(), False, id="FORCE_COLOR=0"),
        pytest.param({"NO_COLOR": "1", "FORCE_COLOR": "1"}, Terminal(), False, id="both"),
    ],
)
def test_colours_follow_the_environment_then_the_stream(
    monkeypatch: pytest.MonkeyPatch,
    environment: dict[str, str],
    stream: io.StringIO,
    *,
    expected: bool,
) -> None:
    monkeypatch.setenv("TERM", "xterm")
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert is_coloured(stream) is expected


@pytest.mark.parametrize(
    ("given", "expected"), [("30", 40), ("72", 72), ("250", 100)], ids=["narrow", "usual", "wide"]
)
def test_text_is_as_wide_as_the_terminal_within_reason(
    monkeypatch: pytest.MonkeyPatch, given: str, expected: int
) -> None:
    monkeypatch.setenv("COLUMNS", given)
    assert columns() == 80
    monkeypatch.setattr(sys, "stdout", Terminal())
    assert columns() == expected


def test_a_stream_of_another_kind_is_left_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = io.StringIO()
    monkeypatch.setattr(sys, "stdout", stream)
    prepare_streams()
    write_out("“x”", to=None, for_machines=True)
    assert stream.getvalue() == "“x”"


def test_a_stream_that_takes_no_bytes_is_given_text(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = io.StringIO()
    monkeypatch.setattr(sys, "stdout", stream)
    write_bytes("é\r\n".encode(), to=None)
    assert stream.getvalue() == "é\r\n"


def test_a_file_is_replaced_in_one_step_and_keeps_its_permissions(folder: Path) -> None:
    Path("report.txt").write_text("old", encoding="utf-8")
    Path("report.txt").chmod(0o640)
    Path("link.txt").symlink_to("report.txt")
    write_out("new", to="link.txt", for_machines=False)
    assert Path("link.txt").is_symlink()
    assert Path("report.txt").read_text("utf-8") == "new"
    assert Path("report.txt").stat().st_mode & 0o777 == 0o640
    assert not list(folder.glob(".vocabtool*"))


def test_a_file_that_cannot_be_written_is_left_as_it_was(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Path("report.txt").write_text("old", encoding="utf-8")

    def refuse(*_: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(UsageError, match="cannot be written: No space left on device"):
        write_out("new", to="report.txt", for_machines=False)
    assert Path("report.txt").read_text("utf-8") == "old"
    assert not list(folder.glob(".vocabtool*"))


@pytest.mark.parametrize("to", ["notes", "nowhere/report.txt"], ids=["folder", "missing folder"])
def test_a_report_that_has_no_place_is_an_error(to: str) -> None:
    with pytest.raises(UsageError, match="The file cannot be written"):
        write_out("new", to=to, for_machines=False)


def test_a_device_takes_what_is_written_to_it() -> None:
    write_out("new", to=os.devnull, for_machines=False)
    assert not Path(os.devnull).is_file()


def lint(*args: str, env: dict[str, str] | None = None) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([*LINT, *args], check=False, capture_output=True, env=env)


def test_no_encoding_of_the_terminal_stops_the_program() -> None:
    environment = os.environ | {"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    result = lint("memo.md", env=environment)
    assert result.returncode == 1
    assert b"?handicapped person?" in result.stdout
    assert not result.stderr


def test_what_machines_read_is_utf_8_whatever_the_terminal_is() -> None:
    environment = os.environ | {"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    result = lint("memo.md", "--format", "jsonl", env=environment)
    assert "“handicapped person”".encode() in result.stdout


def test_a_name_that_is_no_text_is_written_as_an_escape() -> None:
    name = os.fsdecode(b"draft-\xff.txt")
    Path(name).write_text("A handicapped person.\n", encoding="utf-8")
    result = lint(name, "--format", "jsonl")
    assert result.returncode == 1
    assert rb'"path": "draft-\udcff.txt"' in result.stdout


def closed_pipe() -> BinaryIO:
    reader, writer = os.pipe()
    os.close(reader)
    return os.fdopen(writer, "wb")


def test_a_pipe_that_is_closed_early_ends_the_run_quietly() -> None:
    with closed_pipe() as closed:
        result = subprocess.run(
            [*LINT, "memo.md"], check=False, stdout=closed, stderr=subprocess.PIPE
        )
    assert (result.returncode, result.stderr) == (1, b"")


def test_the_exit_code_stays_when_nobody_hears_of_an_error() -> None:
    with closed_pipe() as closed:
        result = subprocess.run([*LINT, "nowhere.md"], check=False, stdout=closed, stderr=closed)
    assert result.returncode == 2


def test_closed_streams_stop_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    prepare_streams()
    with sys.stdout, sys.stderr:
        write_out("x", to=None, for_machines=False)
        tell("note", "x")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no full device here")
def test_a_full_disk_is_an_error() -> None:
    with Path("/dev/full").open("wb") as full:
        result = subprocess.run(
            [*LINT, "memo.md"], check=False, stdout=full, stderr=subprocess.PIPE
        )
    assert result.returncode == 2
    assert result.stderr == b"error: The output cannot be written: No space left on device.\n"


def test_ctrl_c_ends_the_run_quietly() -> None:
    process = subprocess.Popen(
        [*LINT, "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert process.stdin is not None
    process.stdin.write(b"A line.\n" * 100_000)  # more than a pipe holds: it is being read now
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=30)
    assert process.returncode == 130
    assert not err.strip()

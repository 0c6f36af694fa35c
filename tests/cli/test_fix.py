"""What ``--fix`` writes and leaves alone, what ``--diff`` shows, and how a run then ends."""

from __future__ import annotations

import io
import json
import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from jsonschema import validate

from vocabtool.cli.rewriting import overwrite
from vocabtool.errors import RevisionError
from vocabtool.resources import data_folder

Run = Callable[..., Any]

SCHEMA = data_folder("schemas") / "report.schema.json"
USE = "The city counted 412 handicapped persons.\n"
FIXED = "The city counted 412 persons with disabilities.\n"


def written(name: str, text: str, encoding: str = "utf-8") -> Path:
    path = Path(name)
    path.write_bytes(text.encode(encoding))
    return path


def test_a_fix_is_written_and_what_is_left_counts(lint: Run) -> None:
    path = written("draft.txt", USE)
    said = lint("draft.txt", "--fix")
    assert path.read_bytes() == FIXED.encode()
    assert (said.code, said.out) == (0, "1 file: 1 fixed, nothing left to change\n")


def test_a_finding_without_a_fix_stays_a_finding(lint: Run) -> None:
    path = written("draft.txt", USE + "\nThe handicapped persons’ bus.\n")
    said = lint("draft.txt", "--fix")
    assert path.read_bytes() == (FIXED + "\nThe handicapped persons’ bus.\n").encode()
    assert said.code == 1
    assert said.out.startswith("draft.txt:3:5: warning")
    assert said.out.endswith("1 file: 1 fixed, 1 warning\n")


def test_a_second_run_writes_nothing(lint: Run) -> None:
    path = written("draft.txt", USE)
    lint("draft.txt", "--fix")
    os.utime(path, ns=(1, 1))
    before = path.stat()
    assert lint("draft.txt", "--fix").out == "1 file: nothing to change\n"
    after = path.stat()
    assert (after.st_mtime_ns, after.st_ino) == (before.st_mtime_ns, before.st_ino)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        pytest.param(USE.replace("\n", "\r\n") * 2, "utf-8", id="CRLF"),
        pytest.param("Other.\r" + USE.replace("\n", "\r"), "utf-8", id="CR"),
        pytest.param(USE.strip(), "utf-8", id="no last line end"),
        pytest.param("\ufeff" + USE, "utf-8", id="byte order mark"),
        pytest.param("\ufeffMixed.\r\n" + USE, "utf-16-le", id="UTF-16"),
        pytest.param("\ufeff" + USE, "utf-32-be", id="UTF-32"),
        pytest.param("Le café “noir”.\n\n" + USE, "cp1252", id="Windows-1252"),
        pytest.param("Form\x0cfeed\u2028here\x85\n" + USE, "utf-8", id="odd characters"),
    ],
)
def test_everything_else_stays_to_the_byte(lint: Run, text: str, encoding: str) -> None:
    path = written("draft.txt", text, encoding)
    assert lint("draft.txt", "--fix").code == 0
    new = text.replace("handicapped persons", "persons with disabilities")
    assert path.read_bytes() == new.encode(encoding)


def test_permissions_links_and_neighbours_stay(lint: Run, folder: Path) -> None:
    path = written("draft.txt", USE)
    path.chmod(0o640)
    Path("link.txt").symlink_to("draft.txt")
    names = sorted(folder.iterdir())
    assert lint("link.txt", "--fix").code == 0
    assert Path("link.txt").is_symlink()
    assert path.read_text("utf-8") == FIXED
    assert path.stat().st_mode & 0o777 == 0o640
    assert sorted(folder.iterdir()) == names


def test_a_closed_file_is_told_and_the_others_are_fixed(lint: Run) -> None:
    closed, other = written("closed.txt", USE), written("other.txt", USE)
    closed.chmod(0o444)
    said = lint("closed.txt", "other.txt", "--fix")
    assert (closed.read_text("utf-8"), other.read_text("utf-8")) == (USE, FIXED)
    assert said.code == 2
    assert said.out.endswith("2 files: 1 fixed, 1 warning; 1 file could not be fixed\n")
    assert said.err == (
        "error: closed.txt: The file may not be written, so that nothing was fixed in it. "
        "Check its permissions.\n"
    )


def test_a_draft_that_changed_meanwhile_is_not_overwritten() -> None:
    path = written("draft.txt", "Somebody else wrote this.\n")
    with pytest.raises(RevisionError, match="changed after it was read"):
        overwrite("draft.txt", USE.encode(), FIXED.encode())
    assert path.read_text("utf-8") == "Somebody else wrote this.\n"


def test_a_full_disk_leaves_the_draft_as_it_was(
    lint: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = written("draft.txt", USE)

    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", refuse)
    said = lint("draft.txt", "--fix")
    assert said.code == 2
    assert "The fixed draft cannot be written: No space left on device." in said.err
    assert path.read_text("utf-8") == USE
    assert not list(folder.glob(".vocabtool*"))


def test_a_system_without_owners_of_files_keeps_the_rest(
    lint: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = written("draft.txt", USE)
    path.chmod(0o600)
    monkeypatch.delattr(os, "chown")
    assert lint("draft.txt", "--fix").code == 0
    assert (path.read_text("utf-8"), path.stat().st_mode & 0o777) == (FIXED, 0o600)


def test_a_pipe_is_no_file_to_fix() -> None:
    os.mkfifo("pipe.txt")
    with pytest.raises(RevisionError, match="no plain file"):
        overwrite("pipe.txt", b"a", b"b")


def test_a_draft_that_cannot_be_read_hides_no_fix(lint: Run) -> None:
    path = written("draft.txt", USE)
    said = lint("draft.txt", "picture.txt", "--fix")
    assert path.read_text("utf-8") == FIXED
    assert said.code == 2
    assert said.out == "1 file: 1 fixed, nothing left to change; 1 file could not be read\n"


def given(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(data)))


def test_standard_input_comes_out_fixed_and_the_report_beside_it(
    lint: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    given(monkeypatch, USE.replace("\n", "\r\n").encode())
    said = lint("-", "--fix")
    assert said.out.encode() == FIXED.replace("\n", "\r\n").encode()
    assert said.err == "1 file: 1 fixed, nothing left to change\n"
    assert said.code == 0


def test_standard_input_without_fixes_comes_out_as_it_is(
    lint: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    given(monkeypatch, b"Nothing here.")
    said = lint("-", "--fix", "-o", "report.txt")
    assert (said.out, said.err) == ("Nothing here.", "")
    assert Path("report.txt").read_text("utf-8") == "1 file: nothing to change\n"


def test_standard_input_that_the_configuration_leaves_out_comes_out_as_it_is(
    lint: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    Path("vocabtool.toml").write_text('[paths."old/"]\noff = true\n', "utf-8")
    given(monkeypatch, USE.encode())
    said = lint("-", "--fix", "--stdin-filename", "old/a.txt")
    assert said.out == USE
    assert said.code == 0


def test_what_json_reports_is_the_draft_after_fixing(lint: Run) -> None:
    path = written("draft.txt", USE + "\nThe handicapped persons’ bus.\n")
    record = json.loads(lint("draft.txt", "--fix", "--format", "json").out)
    (finding,) = record["findings"]
    text = path.read_text("utf-8")
    assert text[finding["start"] : finding["end"]] == finding["text"]
    assert (record["summary"]["fixed"], record["summary"]["unfixed"]) == (1, 0)
    validate(record, json.loads(SCHEMA.read_text(encoding="utf-8")))


def test_a_fix_that_is_withheld_is_told(lint: Run) -> None:
    rule, row = f"+{'-' * 32}+\n", "| they met a handicapped person. |\n"
    text = rule + row + rule
    path = written("draft.rst", text)
    said = lint("draft.rst", "--fix")
    assert path.read_text("utf-8") == text
    assert said.code == 1
    assert said.err == (
        "note: draft.rst: 1 fix is left to you: "
        "something else in the draft would be read otherwise.\n"
    )


def test_a_diff_shows_what_a_fix_would_write_and_writes_nothing(lint: Run) -> None:
    path = written("draft.txt", USE)
    said = lint("draft.txt", "--diff")
    assert path.read_text("utf-8") == USE
    assert said.out == f"--- a/draft.txt\n+++ b/draft.txt\n@@ -1 +1 @@\n-{USE}+{FIXED}"
    assert (said.code, said.err) == (1, "1 file: 1 would be fixed\n")


def test_a_diff_of_nothing_is_empty_and_clean_whatever_else_is_found(lint: Run) -> None:
    written("draft.txt", "The handicapped persons’ bus.\n")
    said = lint("draft.txt", "--diff")
    assert (said.code, said.out, said.err) == (0, "", "1 file: nothing to fix\n")


def test_a_diff_of_a_draft_that_cannot_be_read_is_an_error(lint: Run) -> None:
    written("draft.txt", USE)
    said = lint("draft.txt", "picture.txt", "--diff")
    assert said.code == 2
    assert said.out.startswith("--- a/draft.txt\n")


@pytest.mark.skipif(shutil.which("patch") is None, reason="patch is not installed")
@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "utf-16"])
def test_patch_writes_what_a_fix_would_have_written(lint: Run, encoding: str) -> None:
    text = f"Le café.\r\n\r\n{USE}Last line"
    path = written("draft.txt", text, encoding)
    lint("draft.txt", "--diff", "-o", "fixes.diff")
    command = ["patch", "-p1", "--binary", "-i", "fixes.diff"]
    subprocess.run(command, check=True, capture_output=True)
    assert path.read_bytes() == text.replace(USE, FIXED).encode(encoding)


def test_a_name_below_this_folder_is_shown_from_here(lint: Run, folder: Path) -> None:
    written("draft.txt", USE)
    assert lint(str(folder / "draft.txt"), "--diff").out.startswith("--- a/draft.txt\n")


def test_a_diff_on_a_terminal_is_coloured_text(lint: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    written("draft.txt", "\ufeffThe caf\u00e9\x1b.\r\n" + USE, "utf-16-le")
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    monkeypatch.setenv("FORCE_COLOR", "1")
    out = lint("draft.txt", "--diff").out
    assert "\x1b[1;31m-The city counted" in out
    assert " The café\ufffd.\n" in out.replace("\ufeff", "")


def test_a_fix_and_a_diff_together_are_refused(lint: Run) -> None:
    path = written("draft.txt", USE)
    said = lint("draft.txt", "--fix", "--diff")
    assert (said.code, path.read_text("utf-8")) == (2, USE)
    assert said.err.startswith("error: --fix and --diff were given together.")


def test_each_word_that_was_looked_at_is_placed(lint: Run) -> None:
    said = lint("memo.md", "--show-regions")
    heads = [line.split(": “")[0] for line in said.out.splitlines() if line.startswith("memo")]
    assert heads == [
        "memo.md:3:29: exempt, title",
        "memo.md:6:22: warning, use",
        "memo.md:6:59: info, use",
        "memo.md:8:11: exempt, mention",
        "memo.md:10:25: exempt, quotation",
    ]
    assert said.code == 1

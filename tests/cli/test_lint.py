import io
import json
import os
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

Run = Callable[..., Any]


def test_one_use_beside_a_title_a_mention_and_a_quotation_is_one_warning(lint: Run) -> None:
    said = lint("memo.md", "--format", "json", "--show-exempt")
    record = json.loads(said.out)
    draft = Path("memo.md").read_text(encoding="utf-8")
    (finding,) = (each for each in record["findings"] if each["severity"] == "warning")
    assert said.code == 1
    assert draft[finding["start"] : finding["end"]] == finding["text"] == "handicapped persons"
    assert finding["suggestions"] == ["persons with disabilities"]
    assert finding["citations"][0]["locator"] == "para. 5"
    assert [each["region"] for each in record["exempt"]] == ["title", "mention", "quotation"]


@pytest.mark.parametrize(
    ("fail_on", "code"),
    [
        pytest.param("error", 0, id="error"),
        pytest.param("warning", 1, id="warning"),
        pytest.param("info", 1, id="info"),
        pytest.param("never", 0, id="never"),
    ],
)
def test_the_exit_code_counts_from_the_severity_asked_for(
    lint: Run, fail_on: str, code: int
) -> None:
    assert lint("notes/first.txt", "--fail-on", fail_on).code == code


def test_a_note_counts_when_that_is_asked_for(lint: Run) -> None:
    Path("note.txt").write_text("The client waits.\n", encoding="utf-8")
    assert lint("note.txt").code == 0
    assert lint("note.txt", "--fail-on", "info").code == 1


def test_exempt_words_never_count(lint: Run) -> None:
    Path("title.txt").write_text("The term “handicapped person” is avoided.\n", encoding="utf-8")
    said = lint("title.txt", "--fail-on", "info")
    assert (said.code, said.out) == (0, "1 file: nothing to change; 1 exempt (--show-exempt)\n")


def test_an_empty_file_is_clean(lint: Run) -> None:
    said = lint("empty.txt")
    assert (said.code, said.out, said.err) == (0, "1 file: nothing to change\n", "")


def test_without_a_path_this_folder_is_looked_into(
    lint: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    Path("notes/house.yaml").write_text(Path("house.yaml").read_text("utf-8"), "utf-8")
    monkeypatch.chdir("notes")
    said = lint()
    assert said.out.endswith("2 files: 1 warning\n")


def test_a_folder_without_drafts_is_told(lint: Run) -> None:
    said = lint("empty-folder")
    assert said.code == 0
    assert said.err.startswith("note: empty-folder: There is no draft of a known kind")


def test_what_cannot_be_read_outranks_findings_and_hides_none(lint: Run) -> None:
    said = lint("notes/first.txt", "missing.md", "picture.txt", "--fail-on", "never")
    assert said.code == 2
    assert "notes/first.txt:1:17: warning" in said.out
    assert said.err.count("error: ") == 2


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is closed to root")
def test_a_file_that_may_not_be_read_is_an_error(lint: Run) -> None:
    Path("memo.md").chmod(0)
    said = lint("memo.md")
    assert (said.code, said.err) == (
        2,
        "error: memo.md: The file may not be read: permission denied.\n",
    )


def test_standard_input_takes_the_name_and_format_given(
    lint: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    stdin = SimpleNamespace(buffer=io.BytesIO("A `handicapped person`\r\n".encode("utf-16")))
    monkeypatch.setattr("sys.stdin", stdin)
    said = lint("-", "--stdin-filename", "letter.md", "--format", "json", "--show-exempt")
    record = json.loads(said.out)
    assert record["documents"][0]["path"] == "letter.md"
    assert record["documents"][0]["encoding"].startswith("utf-16")
    assert [each["region"] for each in record["exempt"]] == ["name"]


def test_the_language_of_a_draft_can_be_given(lint: Run) -> None:
    Path("short.txt").write_text("Oui.\n", encoding="utf-8")
    record = json.loads(lint("short.txt", "--lang", "fr", "--format", "json").out)
    assert record["documents"][0]["language"] == "fr"


def test_the_default_profile_is_left_out_where_the_vocabulary_lacks_it(lint: Run) -> None:
    text = Path("house.yaml").read_text("utf-8").replace("  un: {title", "  other: {title")
    Path("house.yaml").write_text(text, "utf-8")
    assert json.loads(lint("empty.txt", "--format", "json").out)["profiles"] == []


def test_a_report_is_written_to_a_file(lint: Run) -> None:
    said = lint("notes", "-o", "report.txt")
    assert (said.code, said.out) == (1, "")
    assert Path("report.txt").read_text("utf-8").endswith("2 files: 1 warning\n")


def test_a_report_takes_no_draft_s_place(lint: Run) -> None:
    before = Path("memo.md").read_bytes()
    said = lint("memo.md", "-o", "./notes/../memo.md")
    assert said.code == 2
    assert "The report would take the place of a draft" in said.err
    assert Path("memo.md").read_bytes() == before


def test_a_file_in_windows_1252_is_read_and_named_as_such(lint: Run) -> None:
    Path("old.txt").write_bytes("Un café, une personne.\n".encode("cp1252"))
    record = json.loads(lint("old.txt", "--format", "json").out)
    assert record["documents"][0]["encoding"] == "cp1252"


@pytest.mark.parametrize(
    ("raw", "name"),
    [(b"The caf\xe9.\n", "Windows-1252"), (b"The caf\xe9\x81.\n", "Latin-1")],
    ids=["windows-1252", "latin-1"],
)
def test_an_encoding_that_is_a_guess_is_told(lint: Run, raw: bytes, name: str) -> None:
    Path("old.txt").write_bytes(raw)
    said = lint("old.txt")
    assert said.code == 0
    assert said.err == f"note: old.txt: This is not UTF-8 and was read as {name}.\n"

"""The diff of what fixes would write is one that patch takes, whatever the bytes."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from vocabtool.reporters.unified_diff import render

NUMBERED = b"".join(b"%d\n" % number for number in range(1, 31))


def test_a_change_stands_between_three_lines_of_context() -> None:
    assert render("a.txt", NUMBERED, NUMBERED.replace(b"\n15\n", b"\nx\n")) == (
        b"--- a/a.txt\n+++ b/a.txt\n@@ -12,7 +12,7 @@\n 12\n 13\n 14\n-15\n+x\n 16\n 17\n 18\n"
    )


def test_changes_far_apart_have_a_hunk_each() -> None:
    after = NUMBERED.replace(b"\n5\n", b"\nx\ny\n").replace(b"\n25\n", b"\nz\n")
    heads = [line for line in render("a", NUMBERED, after).split(b"\n") if line[:2] == b"@@"]
    assert heads == [b"@@ -2,7 +2,8 @@", b"@@ -22,7 +23,7 @@"]


def test_nothing_is_said_where_nothing_changes() -> None:
    assert render("a.txt", NUMBERED, NUMBERED) == b""


def test_a_last_line_without_an_end_is_marked() -> None:
    assert render("a", b"x", b"y") == (
        b"--- a/a\n+++ b/a\n@@ -1 +1 @@\n"
        b"-x\n\\ No newline at end of file\n+y\n\\ No newline at end of file\n"
    )


@pytest.mark.parametrize(
    ("path", "head"),
    [
        pytest.param("a b.txt", b"--- a/a b.txt\t\n", id="space"),
        pytest.param("/x/a.txt", b"--- a/x/a.txt\n", id="absolute"),
        pytest.param('a"b.txt', b'--- "a/a\\"b.txt"\n', id="quotation mark"),
        pytest.param("é.txt", "--- a/é.txt\n".encode(), id="accent"),
    ],
)
def test_a_name_stands_so_that_patch_finds_it(path: str, head: bytes) -> None:
    assert render(path, b"x\n", b"y\n").startswith(head)


CASES = [
    pytest.param(b"x\r\ny\r\nz", b"x\r\nq\r\nw", id="CRLF without a last end"),
    pytest.param(b"a\rb\rc", b"a\rx\rc", id="CR alone"),
    pytest.param(b"a\x85b\n\x0cc\n", b"a\x85b\n\x0cd\n", id="other line ends"),
    pytest.param(b"a\nb\nc\nd\n", b"a\nb c\nd\n", id="fewer lines"),
    pytest.param(b"a\nb\n", b"a\n", id="shorter"),
    pytest.param(
        "one\r\ntwo\r\nthree\r\n".encode("utf-16"),
        "one\r\n2\r\nthree\r\n".encode("utf-16"),
        id="UTF-16",
    ),
]


@pytest.mark.skipif(shutil.which("patch") is None, reason="patch is not installed")
@pytest.mark.parametrize(("before", "after"), CASES)
def test_patch_makes_one_of_the_other(tmp_path: Path, before: bytes, after: bytes) -> None:
    (tmp_path / "a b.txt").write_bytes(before)
    diff = render("a b.txt", before, after)
    command = ["patch", "-p1", "--binary"]
    subprocess.run(command, input=diff, cwd=tmp_path, check=True, capture_output=True)
    assert (tmp_path / "a b.txt").read_bytes() == after

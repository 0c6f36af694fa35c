"""What ``lint --fix`` writes and what ``lint --diff`` shows."""

from __future__ import annotations

import os
import stat
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from vocabtool.cli.ending import Ending
from vocabtool.cli.streams import is_coloured, replace_file, tell, write_bytes
from vocabtool.drafts import STDIN
from vocabtool.errors import RevisionError
from vocabtool.report import FileReport
from vocabtool.reporters.terminal import Paint, shown_text
from vocabtool.reporters.text import counted

_COLOURS = {"-": "red", "+": "green", "@": "blue"}
_ANY_WRITE = stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH

if TYPE_CHECKING:  # a run that fixes nothing loads nothing that fixes
    from vocabtool.revision import Revision


class Fixes:
    """Fixes that are written into the files; those of standard input go to standard output."""

    def results(self, path: str, revision: Revision) -> Iterator[FileReport | RevisionError]:
        """Write a draft if it has fixes; yield what is left in it, and why it was not written."""
        before, after = revision.before, revision.after
        data = after.text.encode(after.encoding)
        try:
            if path == STDIN:
                write_bytes(data, to=None)
            elif revision.is_changed:
                overwrite(path, before.text.encode(before.encoding), data)
        except RevisionError as error:
            yield revision.found
            yield error
        else:
            tell_withheld(revision)
            yield revision.left


class Proposal:
    """A diff of what fixes would write; nothing is changed."""

    def __init__(self, *, on_terminal: bool = False) -> None:
        self.on_terminal = on_terminal
        self.fixes = 0
        self._parts: list[bytes] = []

    def results(self, path: str, revision: Revision) -> Iterator[FileReport]:
        """Add a draft to the diff; yield what was found in it."""
        from vocabtool.reporters.unified_diff import render  # noqa: PLC0415 - for --diff only

        before, after = revision.before, revision.after
        # A terminal is given text; a pipe or a file the bytes that patch is to find.
        encoding = "utf-8" if self.on_terminal else before.encoding
        name = _named_below_here(before.path if path == STDIN else path)
        part = render(name, before.text.encode(encoding), after.text.encode(encoding))
        self._parts.append(part)
        self.fixes += revision.left.fixed
        tell_withheld(revision)
        yield revision.found

    @property
    def ending(self) -> Ending:
        """Return the exit code: whether there is something to write."""
        return Ending.FINDINGS if self.fixes else Ending.CLEAN

    def write(self, *, to: str | None) -> None:
        """Write the diff to a file or to standard output."""
        data = b"".join(self._parts)
        write_bytes(_painted(data) if self.on_terminal else data, to=to)

    def closing_line(self, files: int) -> str:
        """Return how many fixes there would be in so many files."""
        count = f"{self.fixes} would be fixed" if self.fixes else "nothing to fix"
        return f"{counted(files, 'file')}: {count}"


def tell_withheld(revision: Revision) -> None:
    """Say which fixes were left to a person, and why."""
    reasons = Counter(each.reason for each in revision.withheld)
    for reason, number in reasons.items():
        left = "1 fix is" if number == 1 else f"{number} fixes are"
        tell("note", f"{revision.before.path}: {left} left to you: {reason}.")


def overwrite(path: str, before: bytes, after: bytes) -> None:
    """Put a fixed draft in the place of the one that was read, whole or not at all.

    Links stay links; permissions, owner and other attributes stay as they are.

    Raises:
        RevisionError: the file is closed to writing or no plain file, has changed since it was
            read, or cannot be written.
    """
    try:
        place = Path(path).resolve(strict=True)
        status = place.stat()
        if not stat.S_ISREG(status.st_mode):
            message = "This is no plain file, so that nothing can be fixed in it."
            raise RevisionError(message, path=path)
        if not (status.st_mode & _ANY_WRITE and os.access(place, os.W_OK)):
            message = "The file may not be written, so that nothing was fixed in it."
            raise RevisionError(message, path=path, hint="Check its permissions.")
        if place.read_bytes() != before:
            message = "The draft changed after it was read; it stays as it is."
            raise RevisionError(message, path=path, hint="Run it again.")
        replace_file(place, after, status)
    except OSError as error:
        message = f"The fixed draft cannot be written: {error.strerror}."
        raise RevisionError(message, path=path, hint="The draft is as it was.") from error


def _named_below_here(path: str) -> str:
    """Return a path as patch is to find it from this folder."""
    if Path(path).is_absolute() and Path(path).is_relative_to(Path.cwd()):
        return str(Path(path).relative_to(Path.cwd()))
    return path


def _painted(diff: bytes) -> bytes:
    paint = Paint(is_coloured(sys.stdout))
    lines = diff.decode("utf-8").removesuffix("\n").split("\n") if diff else []
    return "".join(f"{_painted_line(line, paint)}\n" for line in lines).encode(
        "utf-8", errors="replace"
    )


def _painted_line(line: str, paint: Paint) -> str:
    text = shown_text(line.rstrip("\r"))
    return paint(text, _COLOURS[line[0]]) if line[:1] in _COLOURS else text

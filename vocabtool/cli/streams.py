"""What goes out: to the terminal, into a pipe or a file, in colours or not."""

from __future__ import annotations

import io
import os
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TextIO

from vocabtool.errors import UsageError, VocabtoolError
from vocabtool.reporters.terminal import Paint, shown_text

_NARROWEST, _WIDEST, _ELSEWHERE = 40, 100, 80
_COLOURS = {"error": "red", "note": "blue"}


def prepare_streams() -> None:
    """Let no closed stream stop the program, and no character that the terminal cannot show."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            nowhere = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 - open to the end
            setattr(sys, name, nowhere)
        elif isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def is_coloured(stream: TextIO) -> bool:
    """Say whether a stream takes colours: NO_COLOR, then FORCE_COLOR, then what it leads to."""
    if os.environ.get("NO_COLOR"):
        return False
    if forced := os.environ.get("FORCE_COLOR"):
        return forced != "0"
    return stream.isatty() and os.environ.get("TERM") != "dumb"


def columns() -> int:
    """Return how wide a text may be: as the terminal, within reason; 80 elsewhere."""
    if not sys.stdout.isatty():
        return _ELSEWHERE
    import shutil  # noqa: PLC0415 - brings the compression modules, and only terminals need it

    return min(max(shutil.get_terminal_size().columns, _NARROWEST), _WIDEST)


def tell(label: str, sentence: str) -> None:
    """Say something on standard error, marked as an "error" or a "note" or not at all."""
    paint = Paint(is_coloured(sys.stderr))
    head = f"{paint(label, _COLOURS[label])}: " if label else ""
    with suppress(BrokenPipeError):  # nobody listens any more
        sys.stderr.write(f"{head}{shown_text(sentence)}\n")


def write_beside(text: str) -> None:
    """Write a report to standard error, where standard output has something else to carry."""
    with suppress(BrokenPipeError):  # nobody listens any more
        sys.stderr.write(text)


def write_out(text: str, *, to: str | None, for_machines: bool) -> None:
    """Write a report to a file, whole or not at all, or to standard output.

    What machines read is UTF-8 everywhere; people get their terminal's encoding.

    Raises:
        UsageError: the file cannot be written.
        VocabtoolError: standard output cannot be written.
    """
    if to is not None and to != "-":
        _write_file(Path(to), text.encode("utf-8", errors="backslashreplace"))
        return
    if for_machines and isinstance(sys.stdout, io.TextIOWrapper):
        # The escape for a lone surrogate, as in an odd file name, is the one that JSON has.
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
    with _standard_output():
        sys.stdout.write(text)


def write_bytes(data: bytes, *, to: str | None) -> None:
    """Write bytes to a file, whole or not at all, or to standard output as they are.

    Raises:
        UsageError: the file cannot be written.
        VocabtoolError: standard output cannot be written.
    """
    if to is not None and to != "-":
        _write_file(Path(to), data)
        return
    with _standard_output():
        if isinstance(sys.stdout, io.TextIOWrapper):
            sys.stdout.flush()
            sys.stdout.buffer.write(data)
        else:
            sys.stdout.write(data.decode("utf-8", errors="replace"))


@contextmanager
def _standard_output() -> Iterator[None]:
    try:
        yield
        sys.stdout.flush()
    except OSError as error:
        # What is left in the buffer would be tried again, and complained of, at the very end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if isinstance(error, BrokenPipeError):
            return  # nobody reads any more
        message = f"The output cannot be written: {error.strerror}."
        raise VocabtoolError(message) from error


def _write_file(path: Path, data: bytes) -> None:
    try:
        status = path.stat() if path.exists() else None
        if status and not stat.S_ISREG(status.st_mode) and not stat.S_ISDIR(status.st_mode):
            path.write_bytes(data)  # a device or a pipe takes no other's place
        else:
            replace_file(path.resolve(), data, status)
    except OSError as error:
        message = f"The file cannot be written: {error.strerror}."
        raise UsageError(message, path=str(path), hint="Name another with -o.") from error


def write_new(path: Path, text: str) -> None:
    """Write a file that is not there yet, whole or not at all.

    Raises:
        UsageError: something of that name is there, or the file cannot be written.
    """
    beside = path.with_name(f".vocabtool-{os.getpid()}.part")
    try:
        with beside.open("xb") as file:
            file.write(text.encode("utf-8"))
        _settle(beside, path)
    except FileExistsError as error:
        message = "There is such a file already; it stays as it is."
        raise UsageError(message, path=str(path)) from error
    except OSError as error:
        message = f"The file cannot be written: {error.strerror}."
        raise UsageError(message, path=str(path)) from error
    finally:
        _take_away(beside)


def _settle(beside: Path, path: Path) -> None:
    """Give a finished file its name in a single step that takes no other's place."""
    try:
        os.link(beside, path)
    except FileExistsError:
        raise
    except OSError:  # a file system without hard links
        with path.open("xb") as file:
            file.write(beside.read_bytes())


def replace_file(path: Path, data: bytes, status: os.stat_result | None) -> None:
    """Put a new file in the place of the old one in a single step, or leave that as it is.

    ``path`` is where the file itself is, no link to it. ``status`` is that of the old file, whose
    permissions, owner and further attributes stay; None where there is none.

    Raises:
        OSError: the file cannot be written.
    """
    beside = path.with_name(f".vocabtool-{os.getpid()}.part")
    try:
        # Nobody else reads the draft of a report that was closed to them.
        beside.touch(mode=0o666 if status is None else 0o600, exist_ok=False)
        with beside.open("r+b") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if status is not None:
            _keep_attributes(path, beside, status)
        beside.replace(path)
    except BaseException:
        _take_away(beside)
        raise


def _take_away(beside: Path) -> None:
    with suppress(OSError):  # a file system that takes nothing has nothing to take away
        beside.unlink(missing_ok=True)


def _keep_attributes(path: Path, beside: Path, status: os.stat_result) -> None:
    from shutil import copystat  # noqa: PLC0415 - as above

    if hasattr(os, "chown"):
        with suppress(OSError):  # an owner may not always be kept
            os.chown(beside, status.st_uid, status.st_gid)
    copystat(path, beside)
    os.utime(beside)

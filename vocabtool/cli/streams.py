"""What goes out: to the terminal, into a pipe or a file, in colours or not."""

from __future__ import annotations

import io
import os
import stat
import sys
from contextlib import suppress
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
    try:
        sys.stdout.write(text)
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
        mode = path.stat().st_mode if path.exists() else None
        if mode is not None and not stat.S_ISREG(mode) and not stat.S_ISDIR(mode):
            path.write_bytes(data)  # a device or a pipe takes no other's place
        else:
            _replace(path.resolve(), data, mode)
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
        beside.unlink(missing_ok=True)


def _settle(beside: Path, path: Path) -> None:
    """Give a finished file its name in a single step that takes no other's place."""
    try:
        os.link(beside, path)
    except FileExistsError:
        raise
    except OSError:  # a file system without hard links
        with path.open("xb") as file:
            file.write(beside.read_bytes())


def _replace(path: Path, data: bytes, mode: int | None) -> None:
    """Put a new file in the place of the old one in a single step; links and permissions stay."""
    beside = path.with_name(f".vocabtool-{os.getpid()}.part")
    try:
        with beside.open("xb") as file:
            file.write(data)
        if mode is not None:
            beside.chmod(stat.S_IMODE(mode))
        beside.replace(path)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise

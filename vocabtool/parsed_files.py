"""What was read in YAML files and worked out from them, kept between runs: it costs the most time.

A kept value belongs to the bytes that it was read from, to this version and to this Python:
nothing of it can be out of date. Whatever is wrong with a kept file, or with the folder, means no
more than reading again. Drafts are never kept.
"""

from __future__ import annotations

import marshal
import os
import sys
from contextlib import suppress
from contextvars import ContextVar
from hashlib import sha256
from pathlib import Path
from typing import Any

from vocabtool import __version__

MOST = 40  # files that are kept; the oldest go first
_FORM = 1  # counted up when the same bytes are to give another value
_SUFFIX = ".parsed"
_SUM = 32  # bytes of the check sum before the value
_folder: ContextVar[Path | None] = ContextVar("folder", default=None)


def keep_in(folder: Path | None) -> None:
    """Keep what is parsed from now on in a folder of the user's own; None: keep nothing."""
    _folder.set(folder)


def kept(digest: str) -> Any:  # noqa: ANN401 - what YAML holds has no type before it is looked at
    """Return the value that was kept for bytes with this digest, None if there is none."""
    folder = _folder.get()
    if folder is None:
        return None
    with suppress(OSError, ValueError, EOFError, TypeError):
        data = _file(folder, digest).read_bytes()
        if sha256(data[_SUM:]).digest() == data[:_SUM]:
            return marshal.loads(data[_SUM:])  # noqa: S302 - the user's own file, whole as written
    return None


def keep(digest: str, value: Any) -> None:  # noqa: ANN401 - see kept
    """Keep a value of mappings, lists and text for bytes with this digest, if that is possible."""
    folder = _folder.get()
    if folder is None:
        return
    data = marshal.dumps(value)
    with suppress(OSError):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        file = _file(folder, digest)
        unfinished = file.with_suffix(f".{os.getpid()}")
        try:
            unfinished.write_bytes(sha256(data).digest() + data)
            unfinished.replace(file)
        finally:
            unfinished.unlink(missing_ok=True)
        _forget_oldest(folder)


def _file(folder: Path, digest: str) -> Path:
    maker = f"{_FORM} {__version__} {sys.implementation.cache_tag} {digest}"
    return folder / (sha256(maker.encode()).hexdigest() + _SUFFIX)


def _forget_oldest(folder: Path) -> None:
    files = sorted(folder.glob(f"*{_SUFFIX}"), key=lambda file: file.stat().st_mtime_ns)
    for file in files[:-MOST]:
        file.unlink(missing_ok=True)

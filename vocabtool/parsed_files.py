"""What was read in YAML files and worked out from them, kept between runs: it costs the most time.

A kept value belongs to the bytes that it was read from, to the program's files as they stand and
to this Python: nothing of it can be out of date, also where the program changes between releases.
Whatever is wrong with a kept file, or with the folder, means no more than reading again. Drafts
are never kept.
"""

from __future__ import annotations

import marshal
import os
import sys
from contextlib import suppress
from contextvars import ContextVar
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

from vocabtool import __version__

MOST = 40  # files that are kept; the oldest go first
_SUFFIX = ".parsed"
_PACKAGE = Path(__file__).parent
_SUM = 32  # bytes of the check sum before the value
_place: ContextVar[_Place | None] = ContextVar("place", default=None)


class _Place(NamedTuple):
    """The folder, and the state of the program whose values are kept there."""

    folder: Path
    program: str


def keep_in(folder: Path | None) -> None:
    """Keep what is parsed from now on in a folder of the user's own; None: keep nothing."""
    _place.set(_Place(folder, _program()) if folder else None)


def kept(digest: str) -> Any:  # noqa: ANN401 - what YAML holds has no type before it is looked at
    """Return the value that was kept for bytes with this digest, None if there is none."""
    place = _place.get()
    if place is None:
        return None
    with suppress(OSError, ValueError, EOFError, TypeError):
        data = _file(place, digest).read_bytes()
        if sha256(data[_SUM:]).digest() == data[:_SUM]:
            return marshal.loads(data[_SUM:])  # noqa: S302 - the user's own file, whole as written
    return None


def keep(digest: str, value: Any) -> None:  # noqa: ANN401 - see kept
    """Keep a value of mappings, lists and text for bytes with this digest, if that is possible."""
    place = _place.get()
    if place is None:
        return
    folder = place.folder
    data = marshal.dumps(value)
    with suppress(OSError):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        file = _file(place, digest)
        unfinished = file.with_suffix(f".{os.getpid()}")
        try:
            unfinished.write_bytes(sha256(data).digest() + data)
            unfinished.replace(file)
        finally:
            unfinished.unlink(missing_ok=True)
        _forget_oldest(folder)


def _file(place: _Place, digest: str) -> Path:
    maker = f"{__version__} {place.program} {sys.implementation.cache_tag} {digest}"
    return place.folder / (sha256(maker.encode(errors="surrogatepass")).hexdigest() + _SUFFIX)


def _program() -> str:
    """Return what tells the modules that make what is kept from other states of them."""
    with suppress(OSError):  # out of an archive the version has to do
        with os.scandir(_PACKAGE) as entries:
            files = [entry for entry in entries if entry.name.endswith(".py")]
        states = [(file.name, (s := file.stat()).st_size, s.st_mtime_ns) for file in files]
        return f"{_PACKAGE} {sorted(states)}"
    return ""


def _forget_oldest(folder: Path) -> None:
    files = sorted(folder.glob(f"*{_SUFFIX}"), key=lambda file: file.stat().st_mtime_ns)
    for file in files[:-MOST]:
        file.unlink(missing_ok=True)

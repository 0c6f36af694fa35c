"""The folder in which the program keeps what it has parsed, between runs."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from vocabtool.parsed_files import keep_in

_Command = TypeVar("_Command", bound=Callable[..., Any])
_VARIABLE = "VOCABTOOL_CACHE"
_NAME = "vocabtool"


def cache_option(command: _Command) -> _Command:
    """Add ``--no-cache``; without it, what is parsed is kept in the cache folder."""
    option = click.option(
        "--no-cache",
        is_flag=True,
        expose_value=False,
        callback=_choose_folder,
        help="Parse vocabularies anew, and keep nothing for the next run.",
    )
    return option(command)


def _choose_folder(_context: click.Context, _option: click.Parameter, no_cache: bool) -> None:  # noqa: FBT001 - click gives it by place
    keep_in(None if no_cache else cache_folder())


def cache_folder() -> Path | None:
    """Return the folder: VOCABTOOL_CACHE, else where the platform has such things.

    An empty VOCABTOOL_CACHE, or a user without a home, means that nothing is kept.
    """
    if (given := os.environ.get(_VARIABLE)) is not None:
        return Path(given).absolute() if given else None
    try:
        return _platform_folder() / _NAME
    except RuntimeError:  # no home
        return None


def _platform_folder() -> Path:
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches"
    named = os.environ.get("XDG_CACHE_HOME", "")
    return Path(named) if Path(named).is_absolute() else Path.home() / ".cache"

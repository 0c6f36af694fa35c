"""Where the configuration stands: looked for from a folder upwards.

It is ``vocabtool.toml``, or the table ``tool.vocabtool`` of ``pyproject.toml``. The nearest is
taken, whole; configurations are not added to one another.
"""

from __future__ import annotations

import os
from pathlib import Path

from vocabtool.configuration import Configuration
from vocabtool.errors import ConfigurationError

OWN_FILE = "vocabtool.toml"
PROJECT_FILE = "pyproject.toml"
_PROJECT_SIGN = b"vocabtool"


def found_configuration(folder: Path) -> Configuration | None:
    """Return the nearest configuration in a folder or above it, if there is one.

    Raises:
        ConfigurationError: there is one, but it cannot be read or does not make sense.
    """
    try:
        start = folder.resolve()
    except OSError:  # this folder is gone
        return None
    for parent in (start, *start.parents):
        if _is_file(own := parent / OWN_FILE):
            return read_configuration(own)
        project = parent / PROJECT_FILE
        if _is_file(project) and _mentions_us(project) and (found := _read(project)):
            return found
    return None


def read_configuration(path: Path) -> Configuration:
    """Return the configuration in a file; in a ``pyproject.toml``, that of its own table.

    Raises:
        ConfigurationError: the file cannot be read, has no such table, or does not make sense.
    """
    configuration = _read(path)
    if configuration is None:
        message = "The file has no table [tool.vocabtool]."
        raise ConfigurationError(message, path=shown_path(path), hint="Add it, or name another.")
    return configuration


def is_project_with_table(path: Path) -> bool:
    """Say whether a ``pyproject.toml`` is there and has our table.

    Raises:
        ConfigurationError: it cannot be read or does not make sense.
    """
    return _is_file(path) and _mentions_us(path) and _read(path) is not None


def shown_path(path: Path) -> str:
    """Return a path as short as it can be said from here."""
    try:
        return min(os.path.relpath(path), str(path), key=len)
    except ValueError:  # on another drive
        return str(path)


def _read(path: Path) -> Configuration | None:
    # What reads TOML is loaded only when there is a file to read.
    from vocabtool.configuration_file import configuration_in  # noqa: PLC0415

    return configuration_in(path, shown_path(path), is_project=path.name == PROJECT_FILE)


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:  # a folder above that may not be looked into
        return False


def _mentions_us(path: Path) -> bool:
    """Say whether a project's file can hold our table at all; one that is closed does not."""
    try:
        return _PROJECT_SIGN in path.read_bytes()
    except OSError:
        return False

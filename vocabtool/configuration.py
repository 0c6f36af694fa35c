"""A configuration: what a project has settled for its drafts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from vocabtool.concept import Title
from vocabtool.policy import Grades


@dataclass(frozen=True, slots=True, kw_only=True)
class PathSection:
    """What holds for the drafts that a pattern, written as in ``.gitignore``, fits.

    ``key`` is how the section is named in messages. ``profiles``, ``language`` and ``off``, which
    leaves the drafts out, are None where the section does not say.
    """

    pattern: str
    key: str
    profiles: tuple[str, ...] | None = None
    language: str | None = None
    off: bool | None = None
    grades: Grades = field(default_factory=Grades)


@dataclass(frozen=True, slots=True, kw_only=True)
class Configuration:
    """What a configuration file says.

    ``path`` is the file as messages name it, ``folder`` the one in which it stands: paths and
    patterns in it count from there. ``values`` holds the settings that are a single value or a
    list, by key.
    """

    path: str
    folder: Path
    values: Mapping[str, Any] = field(default_factory=dict)
    grades: Grades = field(default_factory=Grades)
    titles: tuple[Title, ...] = ()
    sections: tuple[PathSection, ...] = ()

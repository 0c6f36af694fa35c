"""Settings: what holds for a run and for each draft, and where each value comes from.

The command line outranks the configuration, and that the defaults. For a draft, the sections of
the configuration that fit its path hold, the later over the earlier.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from os.path import normpath
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from vocabtool.configuration import Configuration, PathSection
from vocabtool.errors import ConfigurationError
from vocabtool.policy import Grades
from vocabtool.term import Severity
from vocabtool.vocabulary import Vocabulary

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

COMMAND_LINE = "command line"
DEFAULT = "default"
DEFAULT_PROFILE = "un"
DEFAULTS: Mapping[str, Any] = {
    "vocabularies": (),
    "default_vocabulary": True,
    "profiles": (DEFAULT_PROFILE,),
    "language": "en",
    "format": "text",
    "fail_on": Severity.WARNING.label,
    "show_exempt": False,
    "show_info": False,
}


class Setting(NamedTuple):
    """A value, and where it comes from: “default”, “command line”, or file and key."""

    value: Any
    origin: str


class DraftSettings(NamedTuple):
    """What holds for one draft; it is left out where ``off`` is true."""

    profiles: Setting
    language: Setting
    off: Setting
    grades: tuple[Grades, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Settings:
    """What holds for a run.

    ``asked`` has what the command line says, by the keys of the configuration with underscores;
    a value that is None was not asked for. Vocabularies asked for lie over the configured ones.
    """

    configuration: Configuration | None = None
    asked: Mapping[str, Any]

    def __getitem__(self, key: str) -> Any:  # noqa: ANN401 - values of several types, as read
        """Return the value of a setting."""
        return self.setting(key).value

    def setting(self, key: str) -> Setting:
        """Return a setting of the run by its key: ``language``, ``fail_on`` and so on."""
        if self._is_asked(key):
            return Setting(value=self.asked[key], origin=COMMAND_LINE)
        if self.configuration is not None and key in self.configuration.values:
            origin = f"{self.configuration.path}: {key.replace('_', '-')}"
            return Setting(value=self.configuration.values[key], origin=origin)
        return Setting(value=DEFAULTS[key], origin=DEFAULT)

    @property
    def vocabularies(self) -> tuple[Setting, ...]:
        """The paths of the vocabularies that lie over the default one, the lowest first."""
        configured: list[Setting] = []
        if self.configuration is not None and "vocabularies" in self.configuration.values:
            folder, origin = self.configuration.folder, f"{self.configuration.path}: vocabularies"
            configured = [
                Setting(value=Path(normpath(folder / name)), origin=origin)
                for name in self.configuration.values["vocabularies"]
            ]
        asked = self.asked.get("vocabularies") or ()
        return (*configured, *(Setting(value=Path(n), origin=COMMAND_LINE) for n in asked))

    @cached_property
    def grades(self) -> tuple[Grades, ...]:
        """What the configuration grades for all drafts."""
        return (self.configuration.grades,) if self.configuration is not None else ()

    def profiles(self, vocabulary: Vocabulary) -> Setting:
        """Return the profiles of the run; the default one only where the vocabulary has it."""
        setting = self.setting("profiles")
        if setting.origin == DEFAULT and DEFAULT_PROFILE not in vocabulary.profiles:
            return Setting(value=(), origin=DEFAULT)
        return setting

    def for_draft(self, path: str | None, vocabulary: Vocabulary) -> DraftSettings:
        """Return what holds for a draft; ``path`` None is one without a path.

        The command line's profiles and language outrank those of sections.
        """
        settings = DraftSettings(
            profiles=self.profiles(vocabulary),
            language=self.setting("language"),
            off=Setting(value=False, origin=DEFAULT),
            grades=self.grades,
        )
        for section in self._sections_for(path):
            settings = self._narrowed(settings, section)
        return settings

    def _is_asked(self, key: str) -> bool:
        given = self.asked.get(key)
        return given is not None and given != ()

    def _sections_for(self, path: str | None) -> Iterator[PathSection]:
        if self.configuration is None or path is None or not self.configuration.sections:
            return
        place = _place_below(path, self.configuration.folder)
        for section, pattern in self._patterns:
            if place is not None and pattern.check_file(place).include:
                yield section

    @cached_property
    def _patterns(self) -> tuple[tuple[PathSection, GitIgnoreSpec], ...]:
        if self.configuration is None:
            return ()
        path = self.configuration.path
        return tuple((each, _spec(each, path)) for each in self.configuration.sections)

    def _narrowed(self, settings: DraftSettings, section: PathSection) -> DraftSettings:
        def chosen(key: str, value: object, wider: Setting) -> Setting:
            if value is None or self._is_asked(key):
                return wider
            return Setting(value=value, origin=f"{origin}.{key}")

        origin = f"{self.configuration.path if self.configuration else ''}: {section.key}"
        return DraftSettings(
            profiles=chosen("profiles", section.profiles, settings.profiles),
            language=chosen("language", section.language, settings.language),
            off=chosen("off", section.off, settings.off),
            grades=(*settings.grades, section.grades) if section.grades else settings.grades,
        )


def _spec(section: PathSection, path: str) -> GitIgnoreSpec:
    """Return what a section's pattern means; ``path`` is the file that errors are about."""
    from pathspec import GitIgnoreSpec  # noqa: PLC0415 - needed where there are sections only

    try:
        spec = GitIgnoreSpec.from_lines([section.pattern])
    except (ValueError, re.error):  # a bad range in brackets is told by the compiler of patterns
        spec = GitIgnoreSpec([])
    if not any(pattern.include for pattern in spec.patterns):
        message = f"{section.key} fits nothing: it is no pattern as .gitignore has them."
        hint = "One that begins with “!” or “#” says nothing here."
        raise ConfigurationError(message, path=path, hint=hint)
    return spec


def _place_below(path: str, folder: Path) -> str | None:
    """Return a draft's path as patterns see it: from the configuration's folder, with slashes."""
    draft = Path(path)
    real = draft.parent.resolve() / draft.name
    return real.relative_to(folder).as_posix() if real.is_relative_to(folder) else None

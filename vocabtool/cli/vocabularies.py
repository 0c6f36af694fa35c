"""The settings and the vocabulary that a command line and a configuration make together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from vocabtool.configuration import Configuration
from vocabtool.configuration_lookup import found_configuration, read_configuration, shown_path
from vocabtool.errors import ConfigurationError, UsageError
from vocabtool.settings import DEFAULTS, Settings
from vocabtool.vocabulary import Vocabulary
from vocabtool.vocabulary_files import load


def loaded(paths: Sequence[str], *, with_default: bool) -> Vocabulary:
    """Return the vocabulary, the paths laid over the one that comes with vocabtool.

    Raises:
        VocabularyError: something is wrong with the files.
        UsageError: no vocabulary is left.
    """
    return load([Path(path) for path in paths], with_default=with_default)


def settings_of(choices: Mapping[str, Any]) -> Settings:
    """Return the settings that a command line's choices and the configuration make.

    Raises:
        ConfigurationError: the configuration cannot be read or does not make sense.
        UsageError: a configuration is named and refused at once.
    """
    asked = {key: choices[key] for key in DEFAULTS if key in choices}
    if choices.get("no_default_vocab") is not None:
        asked["default_vocabulary"] = not choices["no_default_vocab"]
    return Settings(configuration=_configuration(choices), asked=asked)


def loaded_for(settings: Settings) -> Vocabulary:
    """Return the vocabulary of the settings; the configuration has been held to it.

    Raises:
        VocabularyError: something is wrong with the files.
        ConfigurationError: the configuration names what the vocabulary lacks.
        UsageError: no vocabulary is left.
    """
    paths = [shown_path(setting.value) for setting in settings.vocabularies]
    vocabulary = loaded(paths, with_default=settings["default_vocabulary"])
    if settings.configuration is not None:
        from vocabtool.coherence import require_coherence  # noqa: PLC0415 - with a file only

        require_coherence(settings.configuration, vocabulary)
    return vocabulary


def require_one_of(settings: Settings, key: str, known: Sequence[str]) -> None:
    """Refuse a configured value that is none of those known; the command line's are, already.

    Raises:
        ConfigurationError: it is not.
    """
    value = settings[key]
    if value not in known and settings.configuration is not None:
        from vocabtool.spelling import advice, enumeration  # noqa: PLC0415 - after a slip only

        message = f"{key} must be {enumeration(known, 'or')}, not “{value}”."
        path = settings.configuration.path
        raise ConfigurationError(message, path=path, hint=advice(value, known))


def _configuration(choices: Mapping[str, Any]) -> Configuration | None:
    named = choices.get("config")
    if named and choices.get("no_config"):
        message = "--config and --no-config were given together."
        raise UsageError(message, hint="Give one of them.")
    if named:
        return read_configuration(Path(named))
    return None if choices.get("no_config") else found_configuration(Path())

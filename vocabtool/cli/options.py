"""Options that several commands share."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any, TypeVar

import click

from vocabtool.cli.cache import cache_option
from vocabtool.cli.completion_items import files, profiles
from vocabtool.settings import DEFAULT_PROFILE
from vocabtool.vocabulary_entries import PATTERNS

_Command = TypeVar("_Command", bound=Callable[..., Any])


class Name(click.Choice[str]):
    """One of several names; a slip leads to the nearest."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:  # noqa: ANN401 - click's signature
        """Return the name, or say which was meant."""
        if value not in self.choices:
            from vocabtool.spelling import advice, enumeration  # noqa: PLC0415 - after a slip only

            known = f"Known are {enumeration(self.choices)}."
            self.fail(f"“{value}” is not known. {advice(str(value), self.choices, known)}", param)
        return str(super().convert(value, param, ctx))


def language_tag(value: str) -> str:
    """Return a language as configurations and vocabularies have it, or say that it is none."""
    if not re.search(PATTERNS["languageTag"], value):
        message = f"“{value}” is no language tag such as en, fr or zh-Hant."
        raise click.BadParameter(message)
    return value


def _with(command: _Command, options: Iterable[Callable[[_Command], _Command]]) -> _Command:
    for option in options:
        command = option(command)
    return command


def vocabulary_options(command: _Command) -> _Command:
    """Add ``--vocab``, ``--no-default-vocab`` and ``--no-cache``."""
    return _with(
        command,
        (
            cache_option,
            click.option(
                "--no-default-vocab/--default-vocab",
                default=None,
                help="Leave out the vocabulary that comes with vocabtool, or keep it.",
            ),
            click.option(
                "--vocab",
                "vocabularies",
                multiple=True,
                metavar="PATH",
                shell_complete=files,
                help="Vocabulary of your own, over the one that comes with vocabtool; "
                "may be given several times.",
            ),
        ),
    )


def configuration_options(command: _Command) -> _Command:
    """Add ``--config`` and ``--no-config``."""
    return _with(
        command,
        (
            click.option("--no-config", is_flag=True, help="Look for no configuration."),
            click.option(
                "--config",
                metavar="FILE",
                shell_complete=files,
                help="Configuration to use. [default: vocabtool.toml or pyproject.toml, "
                "here or above]",
            ),
        ),
    )


def profile_option(command: _Command) -> _Command:
    """Add ``--profile``."""
    option = click.option(
        "--profile",
        "profiles",
        multiple=True,
        metavar="NAME",
        shell_complete=profiles,
        help="Audience or kind of text; may be given several times, the later wins. "
        f"[default: {DEFAULT_PROFILE}]",
    )
    return option(command)


def output_option(command: _Command) -> _Command:
    """Add ``-o``."""
    option = click.option(
        "-o",
        "--output",
        metavar="FILE",
        shell_complete=files,
        help="Write to FILE instead of the terminal.",
    )
    return option(command)

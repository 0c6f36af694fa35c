"""Options that several commands share."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

import click

from vocabtool.cli.cache import cache_option
from vocabtool.vocabulary import Vocabulary

_Command = TypeVar("_Command", bound=Callable[..., Any])
DEFAULT_PROFILE = "un"


def vocabulary_options(command: _Command) -> _Command:
    """Add ``--vocab``, ``--no-default-vocab`` and ``--no-cache``."""
    for option in (
        cache_option,
        click.option(
            "--no-default-vocab",
            is_flag=True,
            help="Leave out the vocabulary that comes with vocabtool.",
        ),
        click.option(
            "--vocab",
            "vocabularies",
            multiple=True,
            metavar="PATH",
            help="Vocabulary of your own, over the one that comes with vocabtool; "
            "may be given several times.",
        ),
    ):
        command = option(command)
    return command


def profile_option(command: _Command) -> _Command:
    """Add ``--profile``."""
    option = click.option(
        "--profile",
        "profiles",
        multiple=True,
        metavar="NAME",
        help="Audience or kind of text; may be given several times, the later wins. "
        f"[default: {DEFAULT_PROFILE}]",
    )
    return option(command)


def output_option(command: _Command) -> _Command:
    """Add ``-o``."""
    option = click.option(
        "-o", "--output", metavar="FILE", help="Write to FILE instead of the terminal."
    )
    return option(command)


def profiles_in_force(vocabulary: Vocabulary, asked: Sequence[str]) -> tuple[str, ...]:
    """Return the profiles that were asked for, else the default one where there is such a one."""
    default = (DEFAULT_PROFILE,) if DEFAULT_PROFILE in vocabulary.profiles else ()
    return tuple(asked) or default

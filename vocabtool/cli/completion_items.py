"""What a shell offers while somebody types."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from vocabtool.errors import VocabtoolError

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem


def files(
    ctx: click.Context,  # noqa: ARG001 - click's signature
    param: click.Parameter,  # noqa: ARG001 - likewise
    incomplete: str,
) -> list[CompletionItem]:
    """Return the wish for the shell's own list of files and folders."""
    from click.shell_completion import CompletionItem  # noqa: PLC0415 - in completion only

    return [CompletionItem(incomplete, type="file")]


def profiles(
    ctx: click.Context,
    param: click.Parameter,  # noqa: ARG001 - click's signature
    incomplete: str,
) -> list[CompletionItem]:
    """Return the profiles of the vocabularies in force whose names begin so."""
    from click.shell_completion import CompletionItem  # noqa: PLC0415 - in completion only

    from vocabtool.cli.vocabularies import loaded_for, settings_of  # noqa: PLC0415 - likewise

    try:
        known = loaded_for(settings_of(ctx.params)).profiles
    except VocabtoolError:
        return []  # whoever types is not interrupted; the command itself will say what is wrong
    return [
        CompletionItem(name, help=profile.title.get("en", ""))
        for name, profile in known.items()
        if name.startswith(incomplete)
    ]

"""The program: its commands, loaded when they are called, and how it ends."""

from __future__ import annotations

import gc
import sys
from collections.abc import Mapping, Sequence
from importlib import import_module
from types import MappingProxyType
from typing import NoReturn, cast

import click

from vocabtool import __version__
from vocabtool.cli.ending import Ending
from vocabtool.cli.streams import prepare_streams, tell
from vocabtool.errors import VocabtoolError

# Allocations between two looks for garbage: what a run makes lives until its end, and looking at it
# again and again, as Python does every 700 allocations, is an eighth of the time of a short run.
_BETWEEN_COLLECTIONS = 100_000

_SECTIONS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "For drafts": ("lint", "explain", "search"),
        "For vocabularies": ("check", "export"),
        "To set up": ("init", "completion"),
    },
)


class _Commands(click.Group):
    """Commands that are imported when they are called: each pays for itself only."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        return [name for names in _SECTIONS.values() for name in names]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in self.list_commands(ctx):
            return None
        return cast(click.Command, import_module(f"vocabtool.cli.{cmd_name}").command)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        name, names = args[0], self.list_commands(ctx)
        if name not in names and not name.startswith("-") and not ctx.resilient_parsing:
            raise click.UsageError(_unknown(name, names), ctx)
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        for title, names in _SECTIONS.items():
            commands = ((name, self.get_command(ctx, name)) for name in names)
            with formatter.section(title):
                formatter.write_dl(
                    [
                        (name, command.get_short_help_str(60))
                        for name, command in commands
                        if command
                    ]
                )


@click.command(
    cls=_Commands,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="vocabtool COMMAND --help says more, with examples.",
    no_args_is_help=False,
    invoke_without_command=True,
)
@click.version_option(__version__, prog_name="vocabtool", message="%(prog)s %(version)s")
@click.pass_context
def program(ctx: click.Context) -> None:
    """Find words in a draft that better terms have replaced, and see who says so.

    Titles, quotations and sentences about a term are left alone.
    """
    if ctx.invoked_subcommand is None:
        click.echo(ctx.get_help())


def _unknown(name: str, names: Sequence[str]) -> str:
    from vocabtool.spelling import advice, enumeration  # noqa: PLC0415 - needed after a slip only

    known = f"The commands are {enumeration(names)}."
    return f"There is no command “{name}”. {advice(name, names, known)}"


def main(args: Sequence[str] | None = None) -> NoReturn:
    """Run the program and leave with its exit code; ``args`` default to the command line's."""
    gc.set_threshold(_BETWEEN_COLLECTIONS)
    prepare_streams()
    code = _ending(args)
    gc.freeze()  # Python would look for garbage among all that there is once more before it ends
    sys.exit(code)


def _ending(args: Sequence[str] | None) -> int:
    try:
        code = program.main(args=args, prog_name="vocabtool", standalone_mode=False)
    except click.UsageError as error:
        tell("error", error.format_message())
        tell("", f"Help: {error.ctx.command_path if error.ctx else 'vocabtool'} --help")
        return Ending.NOT_DONE
    except VocabtoolError as error:
        tell("error", str(error))
        return Ending.NOT_DONE
    except (click.Abort, KeyboardInterrupt):
        return Ending.INTERRUPTED
    return code if isinstance(code, int) else Ending.CLEAN

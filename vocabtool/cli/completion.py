"""``vocabtool completion``: let a shell complete commands, options and values."""

from __future__ import annotations

import click

from vocabtool.cli.ending import Ending
from vocabtool.cli.options import Name
from vocabtool.cli.streams import write_out
from vocabtool.errors import UsageError

SHELLS = ("bash", "zsh", "fish")


@click.command(
    "completion",
    short_help="Write what lets a shell complete commands and options.",
    epilog="""\b
Examples:
  vocabtool completion bash >> ~/.bashrc
  vocabtool completion zsh >> ~/.zshrc
  vocabtool completion fish > ~/.config/fish/completions/vocabtool.fish""",
)
@click.argument("shell", type=Name(SHELLS), metavar="SHELL")
@click.pass_context
def command(ctx: click.Context, shell: str) -> int:
    """Write a script that lets SHELL (bash, zsh or fish) complete commands, options and values.

    Profiles and formats are completed, too; the profiles are those of the vocabularies in force.
    """
    from click.shell_completion import get_completion_class  # noqa: PLC0415 - for this only

    completion = get_completion_class(shell)
    if completion is None:
        message = f"This version of click has no completion for {shell}."
        raise UsageError(message, hint="Install click 8.1 or later.")
    program = ctx.find_root().command
    script = completion(program, {}, "vocabtool", "_VOCABTOOL_COMPLETE").source()
    write_out(f"{script.strip()}\n", to=None, for_machines=True)
    return Ending.CLEAN

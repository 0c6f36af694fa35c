"""``vocabtool search``: find a concept by any words for it."""

from __future__ import annotations

import sys
from typing import Any

import click

from vocabtool.cli.ending import Ending
from vocabtool.cli.options import configuration_options, profile_option, vocabulary_options
from vocabtool.cli.streams import columns, is_coloured, tell, write_out
from vocabtool.cli.vocabularies import loaded_for, settings_of
from vocabtool.reporters import View
from vocabtool.reporters.search_text import render
from vocabtool.search import hits

_SHORT_LIST = 10


@click.command(
    "search",
    short_help="Find a concept by any words for it, even misspelt.",
    epilog="""\b
Examples:
  vocabtool search child pornografy
  vocabtool search matériel pédopornographique
  vocabtool search --all victim""",
)
@click.argument("query", nargs=-1, required=True)
@click.option("--all", "everything", is_flag=True, help=f"List more than {_SHORT_LIST}.")
@vocabulary_options
@configuration_options
@profile_option
def command(query: tuple[str, ...], *, everything: bool, **choices: Any) -> int:  # noqa: ANN401 - click gives them by name
    """Find concepts by a term in any language: any form, words in any order, or nearly so spelt.

    Each is listed with its status and what to write, the likeliest first. Exit code 0: something
    was found; 1: nothing was.
    """
    settings = settings_of(choices)
    vocabulary = loaded_for(settings)
    found = hits(vocabulary.under(settings.profiles(vocabulary).value), " ".join(query))
    if not found:
        tell("note", f"Nothing is like “{' '.join(query)}”.")
        return Ending.FINDINGS
    view = View(colour=is_coloured(sys.stdout), width=columns())
    limit = None if everything else _SHORT_LIST
    write_out(render(found, view, limit=limit), to=None, for_machines=False)
    return Ending.CLEAN

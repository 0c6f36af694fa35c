"""``vocabtool export``: the vocabulary in other forms."""

from __future__ import annotations

from typing import Any

import click

from vocabtool.cli.ending import Ending
from vocabtool.cli.options import (
    Name,
    configuration_options,
    output_option,
    profile_option,
    vocabulary_options,
)
from vocabtool.cli.streams import write_out
from vocabtool.cli.vocabularies import loaded_for, settings_of
from vocabtool.exporters import EXPORTERS, Edition, exporter


@click.command(
    "export",
    short_help="Write the vocabulary as a glossary or a table.",
    epilog="""\b
Examples:
  vocabtool export markdown -o glossary.md
  vocabtool export csv --profile legal -o terms.csv
  vocabtool export markdown --lang fr""",
)
@click.argument("format", type=Name(list(EXPORTERS)), metavar="FORMAT")
@vocabulary_options
@configuration_options
@profile_option
@click.option(
    "--lang",
    default="",
    metavar="TAG",
    help="Language by which the glossary is ordered. [default: the vocabulary's first]",
)
@output_option
def command(
    format: str,  # noqa: A002 - the word of the command line
    output: str | None,
    lang: str,
    **choices: Any,  # noqa: ANN401 - click gives them by name
) -> int:
    """Write the vocabulary as FORMAT: a glossary (markdown) or a table, one row a term (csv)."""
    settings = settings_of(choices)
    vocabulary = loaded_for(settings)
    profiles = settings.profiles(vocabulary).value
    edition = Edition(vocabulary=vocabulary.under(profiles), lang=lang, profiles=profiles)
    write_out(exporter(format)(edition), to=output, for_machines=True)
    return Ending.CLEAN

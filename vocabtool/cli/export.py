"""``vocabtool export``: the vocabulary in other forms."""

from __future__ import annotations

import click

from vocabtool.cli.ending import Ending
from vocabtool.cli.options import (
    output_option,
    profile_option,
    profiles_in_force,
    vocabulary_options,
)
from vocabtool.cli.streams import write_out
from vocabtool.cli.vocabularies import loaded
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
@click.argument("format", type=click.Choice(list(EXPORTERS)))
@vocabulary_options
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
    **layers: tuple[str, ...],
) -> int:
    """Write the vocabulary as a glossary (markdown) or a table, one row a term (csv)."""
    vocabulary = loaded(layers["vocabularies"], with_default=not layers["no_default_vocab"])
    profiles = profiles_in_force(vocabulary, layers["profiles"])
    edition = Edition(vocabulary=vocabulary.under(profiles), lang=lang, profiles=profiles)
    write_out(exporter(format)(edition), to=output, for_machines=True)
    return Ending.CLEAN

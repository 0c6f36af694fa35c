"""``vocabtool explain``: everything the vocabulary knows of a term."""

from __future__ import annotations

import sys
from typing import Any

import click

from vocabtool.cli.ending import Ending
from vocabtool.cli.options import configuration_options, profile_option, vocabulary_options
from vocabtool.cli.streams import columns, is_coloured, write_out
from vocabtool.cli.vocabularies import loaded_for, settings_of
from vocabtool.explanation import explanations
from vocabtool.reporters import View
from vocabtool.reporters.explanation_text import render


@click.command(
    "explain",
    short_help="Say what is known of a term, and from whom.",
    epilog="""\b
Examples:
  vocabtool explain child pornography
  vocabtool explain --profile legal victims
  vocabtool explain child-sexual-abuse-material""",
)
@click.argument("term", nargs=-1, required=True)
@vocabulary_options
@configuration_options
@profile_option
def command(term: tuple[str, ...], **choices: Any) -> int:  # noqa: ANN401 - click gives them by name
    """Say what is known of a term: its status, who says so and where, what to write instead.

    TERM is a term in any language and any form, to avoid or to write, or the id of a term or a
    concept. Its words need no quotation marks.
    """
    settings = settings_of(choices)
    vocabulary = loaded_for(settings)
    profiles = settings.profiles(vocabulary).value
    known = explanations(vocabulary.under(profiles), " ".join(term), settings.grades)
    view = View(colour=is_coloured(sys.stdout), width=columns())
    write_out(render(known, profiles, view), to=None, for_machines=False)
    return Ending.CLEAN

"""``vocabtool explain``: everything the vocabulary knows of a term."""

from __future__ import annotations

import sys

import click

from vocabtool.cli.ending import Ending
from vocabtool.cli.options import profile_option, profiles_in_force, vocabulary_options
from vocabtool.cli.streams import columns, is_coloured, write_out
from vocabtool.cli.vocabularies import loaded
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
@profile_option
def command(
    term: tuple[str, ...],
    vocabularies: tuple[str, ...],
    no_default_vocab: bool,  # noqa: FBT001 - click passes flags by name
    profiles: tuple[str, ...],
) -> int:
    """Say what is known of a term: its status, who says so and where, what to write instead.

    TERM is a term in any language and any form, to avoid or to write, or the id of a term or a
    concept. Its words need no quotation marks.
    """
    vocabulary = loaded(vocabularies, with_default=not no_default_vocab)
    in_force = profiles_in_force(vocabulary, profiles)
    known = explanations(vocabulary.under(in_force), " ".join(term))
    view = View(colour=is_coloured(sys.stdout), width=columns())
    write_out(render(known, in_force, view), to=None, for_machines=False)
    return Ending.CLEAN

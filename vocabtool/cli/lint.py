"""``vocabtool lint``: check drafts."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Any

import click

from vocabtool.cli.ending import Ending
from vocabtool.cli.options import (
    output_option,
    profile_option,
    profiles_in_force,
    vocabulary_options,
)
from vocabtool.cli.streams import columns, is_coloured, tell, write_out
from vocabtool.cli.vocabularies import loaded
from vocabtool.document import Document
from vocabtool.drafts import STDIN, FoundDrafts, found_drafts
from vocabtool.errors import DraftError, UsageError
from vocabtool.linter import Linter
from vocabtool.readers import known_extensions, read_file, read_text
from vocabtool.readers.encoding import decode
from vocabtool.report import Report
from vocabtool.reporters import REPORTERS, View, reporter
from vocabtool.term import Severity

_HERE = (".",)
_FAIL_ON = {severity.label: severity for severity in sorted(Severity, reverse=True)}
_NEVER = "never"
_STDIN_NAME = "<stdin>"


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What the command line asks for."""

    paths: tuple[str, ...]
    vocabularies: tuple[str, ...]
    no_default_vocab: bool
    profiles: tuple[str, ...]
    lang: str
    format: str
    output: str | None
    fail_on: str
    show_exempt: bool
    show_info: bool
    stdin_filename: str


@click.command(
    "lint",
    short_help="Check drafts and say what to write instead.",
    epilog="""\b
Examples:
  vocabtool lint memo.md
  vocabtool lint --profile legal --show-info bill.txt
  vocabtool lint --show-exempt resolutions/
  git show HEAD:memo.md | vocabtool lint - --stdin-filename memo.md""",
)
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@vocabulary_options
@profile_option
@click.option(
    "--lang",
    default="en",
    show_default=True,
    metavar="TAG",
    help="Language of a draft where nothing else tells it.",
)
@click.option(
    "--format",
    type=click.Choice(list(REPORTERS)),
    default="text",
    show_default=True,
    help="Text for people; json: one object; jsonl: one finding a line.",
)
@output_option
@click.option(
    "--fail-on",
    type=click.Choice([*_FAIL_ON, _NEVER]),
    default=Severity.WARNING.label,
    show_default=True,
    help="The least severity that gives exit code 1.",
)
@click.option(
    "--show-exempt",
    is_flag=True,
    help="List what stands in a name, title, quotation or mention, with the evidence "
    "(text and json).",
)
@click.option("--show-info", is_flag=True, help="List the notes, too (json and jsonl always do).")
@click.option("--stdin-filename", default="", metavar="NAME", help="Name for what comes from “-”.")
def command(**choices: Any) -> int:  # noqa: ANN401 - click gives them by name; Request has the types
    """Check drafts and say what to write instead, who says so, and where.

    PATH is a file, a folder or “-” (standard input); without any, it is this folder. In a folder,
    hidden files and those that .gitignore names are left out.

    Exit code 0: nothing to change; 1: something to change; 2: something could not be read or done.
    """
    return _run(Request(**choices))


def _run(request: Request) -> int:
    vocabulary = loaded(request.vocabularies, with_default=not request.no_default_vocab)
    profiles = profiles_in_force(vocabulary, request.profiles)
    found = found_drafts(request.paths or _HERE, known_extensions())
    _refuse_to_overwrite(request.output, found)
    report = Linter(vocabulary.under(profiles)).report(
        chain(found.errors, _documents(found, request)),
        profiles=profiles,
        default_language=request.lang,
    )
    view = View(
        colour=request.output is None and is_coloured(sys.stdout),
        width=columns(),
        show_exempt=request.show_exempt,
        show_info=request.show_info,
    )
    text = reporter(request.format)(report, view)
    write_out(text, to=request.output, for_machines=request.format != "text")
    for error in report.errors:
        tell("error", str(error))
    for folder in found.empty:
        endings = ", ".join(known_extensions())
        tell("note", f"{folder}: There is no draft in this folder (known are {endings}).")
    return _ending(report, request.fail_on)


def _refuse_to_overwrite(output: str | None, found: FoundDrafts) -> None:
    if output and any(Path(output).resolve() == Path(path).resolve() for path in found.paths):
        message = "The report would take the place of a draft that is to be checked."
        raise UsageError(message, path=output, hint="Name another file with -o.")


def _documents(found: FoundDrafts, request: Request) -> Iterator[Document | DraftError]:
    for path in found.paths:
        try:
            if path == STDIN:
                name = request.stdin_filename or _STDIN_NAME
                text, encoding = decode(sys.stdin.buffer.read(), name)
                yield read_text(text, path=name, encoding=encoding)
            else:
                yield read_file(path)
        except DraftError as error:
            yield error


def _ending(report: Report, fail_on: str) -> Ending:
    if report.errors:
        return Ending.NOT_DONE
    if fail_on != _NEVER and report.worst is not None and report.worst >= _FAIL_ON[fail_on]:
        return Ending.FINDINGS
    return Ending.CLEAN

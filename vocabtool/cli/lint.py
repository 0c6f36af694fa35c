"""``vocabtool lint``: check drafts."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping
from itertools import chain
from pathlib import Path
from typing import Any, NamedTuple

import click

from vocabtool.cli.completion_items import files
from vocabtool.cli.ending import Ending
from vocabtool.cli.options import (
    Name,
    configuration_options,
    language_tag,
    output_option,
    profile_option,
    vocabulary_options,
)
from vocabtool.cli.rewriting import Fixes, Proposal
from vocabtool.cli.streams import (
    columns,
    is_coloured,
    tell,
    write_beside,
    write_bytes,
    write_out,
)
from vocabtool.cli.vocabularies import loaded_for, require_one_of, settings_of
from vocabtool.document import Document
from vocabtool.drafts import STDIN, FoundDrafts, found_drafts
from vocabtool.errors import DraftError, UsageError, VocabtoolError
from vocabtool.linters import Linters
from vocabtool.readers import known_extensions, read_file, read_text
from vocabtool.readers.encoding import decode
from vocabtool.report import FileReport, Report
from vocabtool.reporters import REPORTERS, View, reporter
from vocabtool.settings import Settings
from vocabtool.term import Severity
from vocabtool.vocabulary import Vocabulary

_HERE = (".",)
_FAIL_ON = {severity.label: severity for severity in sorted(Severity, reverse=True)}
_NEVER = "never"
_GUESSES = {"cp1252": "Windows-1252", "latin-1": "Latin-1"}
_STDIN_NAME = "<stdin>"


class Request(NamedTuple):
    """What a run works with: the drafts, what holds for them, and where the report goes."""

    paths: tuple[str, ...]
    settings: Settings
    output: str | None
    stdin_filename: str
    show_settings: bool
    show_regions: bool
    rewriting: Fixes | Proposal | None

    @property
    def stdin_name(self) -> str:
        """Return what standard input is called in the report."""
        return self.stdin_filename or _STDIN_NAME

    @property
    def is_filter(self) -> bool:
        """Say whether standard output is for the fixed text of standard input."""
        return isinstance(self.rewriting, Fixes) and STDIN in self.paths


@click.command(
    "lint",
    short_help="Check drafts and say what to write instead.",
    epilog="""\b
Examples:
  vocabtool lint memo.md
  vocabtool lint --profile legal --show-info bill.txt
  vocabtool lint --show-exempt resolutions/
  vocabtool lint --diff memo.md
  vocabtool lint --fix memo.md
  git show HEAD:memo.md | vocabtool lint - --stdin-filename memo.md""",
)
@click.argument("paths", nargs=-1, metavar="[PATH]...", shell_complete=files)
@vocabulary_options
@configuration_options
@profile_option
@click.option(
    "--lang",
    "language",
    type=language_tag,
    metavar="TAG",
    help="Language of a draft where nothing else tells it.  [default: en]",
)
@click.option(
    "--format",
    type=Name(list(REPORTERS)),
    help="Text for people; json: one object; jsonl: one finding a line.  [default: text]",
)
@output_option
@click.option(
    "--fail-on",
    type=Name([*_FAIL_ON, _NEVER]),
    help="The least severity that gives exit code 1.  [default: warning]",
)
@click.option(
    "--fix",
    is_flag=True,
    help="Write what may safely be written into the drafts; report what is left. "
    "The fixed text of “-” goes to standard output, and the report to standard error.",
)
@click.option(
    "--diff",
    is_flag=True,
    help="Show what --fix would write, as a diff for patch -p1, and write nothing. "
    "Exit code 1 if there is something.",
)
@click.option(
    "--show-exempt/--no-show-exempt",
    default=None,
    help="List what stands in a name, title, quotation or mention, with the evidence "
    "(text and json).",
)
@click.option(
    "--show-info/--no-show-info",
    default=None,
    help="List the notes, too (json and jsonl always do).",
)
@click.option(
    "--show-regions",
    is_flag=True,
    help="Say of each word that was looked at what it is doing, and what shows it.",
)
@click.option(
    "--show-settings",
    is_flag=True,
    help="Say what holds, for all drafts and for each PATH, and where it comes from; check none.",
)
@click.option("--stdin-filename", default="", metavar="NAME", help="Name for what comes from “-”.")
def command(**choices: Any) -> int:  # noqa: ANN401 - click gives them by name; Settings sorts them
    """Check drafts and say what to write instead, who says so, and where.

    PATH is a file, a folder or “-” (standard input); without any, it is this folder. In a folder,
    hidden files and those that .gitignore names are left out. What vocabtool.toml says here or
    above holds, unless an option says otherwise.

    Exit code 0: nothing to change; 1: something to change; 2: something could not be read or done.
    After --fix, what is left counts.
    """
    request = Request(
        paths=choices["paths"],
        settings=settings_of(choices),
        output=choices["output"],
        stdin_filename=choices["stdin_filename"],
        show_settings=choices["show_settings"],
        show_regions=choices["show_regions"],
        rewriting=_rewriting(choices),
    )
    require_one_of(request.settings, "format", tuple(REPORTERS))
    vocabulary = loaded_for(request.settings)
    return (
        _settings_shown(request, vocabulary) if request.show_settings else _run(request, vocabulary)
    )


def _run(request: Request, vocabulary: Vocabulary) -> int:
    settings = request.settings
    linters = Linters.of(vocabulary, settings)
    profiles = settings.profiles(vocabulary).value
    vocabulary.require_profiles(profiles)
    found = found_drafts(request.paths or _HERE, known_extensions())
    _refuse_to_overwrite(request.output, found)
    report = Report.of(
        chain(found.errors, _results(found, request, linters)),
        layers=vocabulary.layers,
        profiles=profiles,
    )
    _show(report, request)
    for error in report.errors:
        tell("error", str(error))
    for folder in found.empty:
        tell("note", f"{folder}: There is no draft of a known kind in this folder.")
    if isinstance(request.rewriting, Proposal):
        return Ending.NOT_DONE if report.errors else request.rewriting.ending
    return _ending(report, settings["fail_on"])


def _rewriting(choices: Mapping[str, Any]) -> Fixes | Proposal | None:
    if choices["fix"] and choices["diff"]:
        message = "--fix and --diff were given together."
        raise UsageError(message, hint="--diff shows what --fix would write; give one of them.")
    if choices["diff"]:
        return Proposal(on_terminal=choices["output"] is None and sys.stdout.isatty())
    return Fixes() if choices["fix"] else None


def _show(report: Report, request: Request) -> None:
    settings, stream = request.settings, sys.stderr if request.is_filter else sys.stdout
    if isinstance(request.rewriting, Proposal):
        request.rewriting.write(to=request.output)
        tell("", request.rewriting.closing_line(len(report.files)))
        return
    view = View(
        colour=request.output is None and is_coloured(stream),
        width=columns(),
        show_exempt=settings["show_exempt"] or request.show_regions,
        show_info=settings["show_info"] or request.show_regions,
        show_regions=request.show_regions,
    )
    text = reporter(settings["format"])(report, view)
    if request.is_filter and request.output is None:
        write_beside(text)
    else:
        write_out(text, to=request.output, for_machines=settings["format"] != "text")


def _settings_shown(request: Request, vocabulary: Vocabulary) -> int:
    from vocabtool.reporters.settings_text import render  # noqa: PLC0415 - for this option only

    text = render(request.settings, vocabulary, tuple(_named_drafts(request)))
    write_out(text, to=request.output, for_machines=False)
    return Ending.CLEAN


def _named_drafts(request: Request) -> Iterator[str]:
    """Yield the drafts that the paths stand for, whether they are there or not."""
    for path in request.paths:
        if Path(path).is_dir():
            yield from found_drafts((path,), known_extensions()).paths
        else:
            yield path if path != STDIN else request.stdin_name


def _refuse_to_overwrite(output: str | None, found: FoundDrafts) -> None:
    if output and any(Path(output).resolve() == Path(path).resolve() for path in found.paths):
        message = "The report would take the place of a draft that is to be checked."
        raise UsageError(message, path=output, hint="Name another file with -o.")


def _results(
    found: FoundDrafts, request: Request, linters: Linters
) -> Iterator[FileReport | VocabtoolError]:
    """Yield what comes of each draft, but for those that the configuration leaves out."""
    named = {os.path.normpath(path) for path in request.paths}
    for path in found.paths:
        place = path if path != STDIN else request.stdin_filename or None
        settings = request.settings.for_draft(place, linters.vocabulary)
        if settings.off.value:
            if path in named:
                tell("note", f"{path}: This draft is left out ({settings.off.origin}).")
            if path == STDIN and request.is_filter:
                write_bytes(sys.stdin.buffer.read(), to=None)
            continue
        try:
            document = _document(path, request)
        except DraftError as error:
            yield error
            continue
        _tell_of_guess(document)
        linter, language = linters.linter(settings), settings.language.value
        if request.rewriting is None:
            yield linter.lint(document, language)
        else:
            from vocabtool.revision import revised  # noqa: PLC0415 - to fix or to show fixes only

            yield from request.rewriting.results(path, revised(document, linter, language))


def _document(path: str, request: Request) -> Document:
    if path != STDIN:
        return read_file(path)
    name = request.stdin_name
    text, encoding = decode(sys.stdin.buffer.read(), name)
    return read_text(text, path=name, encoding=encoding)


def _tell_of_guess(document: Document) -> None:
    """Say where the encoding was a guess: the words may be others than those that were written."""
    if name := _GUESSES.get(document.encoding):
        tell("note", f"{document.path}: This is not UTF-8 and was read as {name}.")


def _ending(report: Report, fail_on: str) -> Ending:
    if report.errors:
        return Ending.NOT_DONE
    if fail_on != _NEVER and report.worst is not None and report.worst >= _FAIL_ON[fail_on]:
        return Ending.FINDINGS
    return Ending.CLEAN

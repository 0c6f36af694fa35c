"""``vocabtool check``: prove a vocabulary."""

from __future__ import annotations

import sys
from dataclasses import replace
from itertools import groupby
from pathlib import Path

import click

from vocabtool.cli.ending import Ending
from vocabtool.cli.options import vocabulary_options
from vocabtool.cli.streams import columns, is_coloured, write_out
from vocabtool.cli.vocabularies import loaded
from vocabtool.errors import VocabularyError
from vocabtool.finding import Finding
from vocabtool.integrity import integrity_findings
from vocabtool.proof import proof_findings
from vocabtool.report import FileReport, Report
from vocabtool.reporters import View
from vocabtool.reporters.text import counted, entries, notes, verdict
from vocabtool.term import Severity
from vocabtool.vocabulary import Vocabulary


@click.command(
    "check",
    short_help="Prove that a vocabulary holds together and does what it says.",
    epilog="""\b
Examples:
  vocabtool check
  vocabtool check vocab/child-protection
  vocabtool check --vocab house.yaml""",
)
@click.argument("path", required=False)
@vocabulary_options
@click.option("--show-info", is_flag=True, help="List the notes, too.")
def command(
    path: str | None, vocabularies: tuple[str, ...], *, no_default_vocab: bool, show_info: bool
) -> int:
    """Prove that a vocabulary holds together and does what it says.

    PATH is the folder or the file of a vocabulary that stands alone. Without it, the vocabulary
    that comes with vocabtool is checked, with what --vocab lays over it.

    Form, sources, replacements, titles and profiles are looked at, and the examples of every term
    are run. Exit code 0: sound; 1: something to mend; 2: there is no vocabulary to read.
    """
    paths = (path, *vocabularies) if path else vocabularies
    view = View(colour=is_coloured(sys.stdout), width=columns(), show_info=show_info)
    try:
        vocabulary = loaded(paths, with_default=not (path or no_default_vocab))
    except VocabularyError as error:
        if not error.findings:
            raise
        report = _report(error.findings)
        return _shown(report, view, f"{verdict(report)}; references and examples were not tried")
    report = _report((*integrity_findings(vocabulary), *proof_findings(vocabulary)))
    parts = (f"{_size(vocabulary)}: {verdict(report)}", notes(report, view))
    return _shown(report, view, "; ".join(part for part in parts if part))


def _shown(report: Report, view: View, summary: str) -> Ending:
    write_out(f"{entries(report, view)}{summary}\n", to=None, for_machines=False)
    is_sound = report.worst is None or report.worst is Severity.INFO
    return Ending.CLEAN if is_sound else Ending.FINDINGS


def _report(findings: tuple[Finding, ...]) -> Report:
    ordered = sorted(findings, key=lambda finding: finding.sort_key)
    return Report(
        files=tuple(
            _file_report(path, tuple(group))
            for path, group in groupby(ordered, key=lambda finding: finding.path)
        )
    )


def _file_report(path: str, findings: tuple[Finding, ...]) -> FileReport:
    """Return a file's findings, its path as short as it can be said from here."""
    here = Path.cwd()
    short = str(Path(path).relative_to(here)) if Path(path).is_relative_to(here) else path
    return FileReport(
        path=short,
        text=_text(Path(path)),
        findings=tuple(replace(finding, path=short) for finding in findings),
    )


def _text(path: Path) -> str:
    """Return a file's text as offsets count in it, or nothing where it cannot be shown."""
    try:
        return path.read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError):
        return ""


def _size(vocabulary: Vocabulary) -> str:
    counts = (
        counted(len(vocabulary.concepts), "concept"),
        counted(len(vocabulary.terms), "term"),
        counted(len(vocabulary.titles), "title"),
        counted(len(vocabulary.sources), "source"),
    )
    return f"{vocabulary.id} ({', '.join(counts)})"

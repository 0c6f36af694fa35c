"""``vocabtool check``: prove a vocabulary."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import Path
from typing import Any

import click

from vocabtool.canonical_form import canonical_form_findings, rewritings
from vocabtool.cli.ending import Ending
from vocabtool.cli.options import vocabulary_options
from vocabtool.cli.streams import columns, is_coloured, write_out
from vocabtool.cli.vocabularies import loaded
from vocabtool.errors import UsageError, VocabtoolError, VocabularyError
from vocabtool.evidence import SourceText, evidence_findings, outcomes, source_texts
from vocabtool.finding import Finding
from vocabtool.integrity import integrity_findings
from vocabtool.layer_files import VocabularyFile, layer_files
from vocabtool.proof import proof_findings
from vocabtool.report import FileReport, Report
from vocabtool.reporters import View
from vocabtool.reporters.text import counted, entries, notes, verdict
from vocabtool.term import Severity
from vocabtool.vocabulary import Vocabulary
from vocabtool.vocabulary_files import layer_paths
from vocabtool.vocabulary_findings import UNREADABLE


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What the command line asks for."""

    path: str | None
    vocabularies: tuple[str, ...]
    no_default_vocab: bool | None
    evidence: str | None
    fix: bool
    show_info: bool

    @property
    def paths(self) -> tuple[str, ...]:
        """Return the paths of the vocabularies, the lowest first."""
        return (self.path, *self.vocabularies) if self.path else self.vocabularies

    @property
    def with_default(self) -> bool:
        """Say whether the vocabulary that comes with vocabtool lies below them."""
        return not (self.path or self.no_default_vocab)


@click.command(
    "check",
    short_help="Prove that a vocabulary holds together and does what it says.",
    epilog="""\b
Examples:
  vocabtool check
  vocabtool check vocab/child-protection
  vocabtool check --vocab house.yaml
  vocabtool check house.yaml --fix
  vocabtool check house.yaml --evidence texts""",
)
@click.argument("path", required=False)
@vocabulary_options
@click.option(
    "--evidence",
    metavar="FOLDER",
    help="Find every quote again in the texts of this folder, or of the one that an index names.",
)
@click.option("--fix", is_flag=True, help="Write the files in canonical form; comments stay.")
@click.option("--show-info", is_flag=True, help="List the notes, too.")
def command(**choices: Any) -> int:  # noqa: ANN401 - click gives them by name; Request has the types
    """Prove that a vocabulary holds together and does what it says.

    PATH is the folder or the file of a vocabulary that stands alone. Without it, the vocabulary
    that comes with vocabtool is checked, with what --vocab lays over it.

    Form, sources, replacements, titles and profiles are looked at, and the examples of every term
    are run. Exit code 0: sound; 1: something to mend, a file that is no YAML included; 2: there
    is no vocabulary, or a file of it that cannot be read at all.
    """
    return _run(Request(**choices))


def _run(request: Request) -> int:
    view = View(colour=is_coloured(sys.stdout), width=columns(), show_info=request.show_info)
    texts = source_texts(Path(request.evidence)) if request.evidence else None
    rewritten = _rewritten(request) if request.fix else 0
    try:
        vocabulary = loaded(request.paths, with_default=request.with_default)
    except VocabularyError as error:
        if not error.findings:
            raise
        report = _report(error.findings)
        remark = f"{verdict(report)}; references and examples were not tried"
        return _shown(report, view, (remark, _files_written(rewritten)))
    evidence = evidence_findings(vocabulary, texts) if texts else ()
    report = _report((*_findings(vocabulary), *evidence))
    remarks = (
        f"{_size(vocabulary)}: {verdict(report)}",
        _files_written(rewritten),
        _summary(evidence, texts),
        notes(report, view),
    )
    return _shown(report, view, remarks)


def _findings(vocabulary: Vocabulary) -> tuple[Finding, ...]:
    files = _files(Path(layer.path) for layer in vocabulary.layers)
    return (
        *integrity_findings(vocabulary),
        *proof_findings(vocabulary),
        *canonical_form_findings(files),
    )


def _rewritten(request: Request) -> int:
    """Write the files that are not in canonical form anew, each at once, and count them."""
    paths = [Path(path) for path in request.paths]
    changes = rewritings(_files(layer_paths(paths, with_default=request.with_default)))
    for change in changes:
        try:
            write_out(change.text, to=change.file.path, for_machines=True)
        except UsageError as error:
            raise VocabtoolError(error.message, path=error.path) from error
    return len(changes)


def _files(layers: Iterable[Path]) -> tuple[VocabularyFile, ...]:
    return tuple(file for path in layers for file in layer_files(path).files)


def _files_written(number: int) -> str:
    return f"{counted(number, 'file')} rewritten" if number else ""


def _summary(evidence: Sequence[Finding], texts: Sequence[SourceText] | None) -> str:
    if texts is None:
        return ""
    counts = ", ".join(f"{number} {label}" for label, number in outcomes(evidence) if number)
    return f"{counted(len(evidence), 'quote')}" + (f" ({counts})" if counts else "")


def _shown(report: Report, view: View, remarks: Iterable[str]) -> Ending:
    summary = "; ".join(filter(None, remarks))
    write_out(f"{entries(report, view)}{summary}\n", to=None, for_machines=False)
    if any(finding.rule == UNREADABLE for finding in report.findings):
        return Ending.NOT_DONE
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

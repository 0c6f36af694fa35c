"""The format for people: where, what, the source line, what to write, who says so.

Each entry opens with ``path:line:column:``, which terminals and editors turn into a link. The
last line sums up and names the options that show more.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from vocabtool.errors import RevisionError
from vocabtool.finding import CitedSource, Finding
from vocabtool.report import FileReport, Report
from vocabtool.reporters.excerpt import ExcerptLine, excerpt
from vocabtool.reporters.terminal import Paint, shown_text, width, wrapped
from vocabtool.reporters.view import View
from vocabtool.term import Severity

_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.INFO: "blue"}
_GUTTER = 4
_SIDE = " " * _GUTTER + " | "
_BESIDE = " " * _GUTTER + " = "
_UNDER = " " * len(_BESIDE)


def render(report: Report, view: View) -> str:
    """Return errors and warnings, what else the view asks for, and the closing line."""
    return "".join((entries(report, view), closing_line(report, view), "\n"))


def entries(report: Report, view: View) -> str:
    """Return an entry for each finding that the view shows.

    An empty line follows each, but for exempt occurrences that stand one under the other.
    """
    lines: list[str] = []
    after_short = False
    for file in sorted(report.files, key=lambda file: file.path):
        for finding, is_exempt in _shown(file, view):
            is_short = is_exempt or view.show_regions
            if is_short and after_short:
                lines.pop()
            after_short = is_short
            if is_short:
                lines += _placed(finding, view, is_exempt=is_exempt)
            else:
                lines += _reported(finding, file.text, view)
            lines.append("")
    return "".join(f"{line}\n" for line in lines)


def closing_line(report: Report, view: View) -> str:
    """Return the sum of it all: ``5 files: nothing to change; 24 exempt (--show-exempt)``."""
    extras = []
    if exempt := sum(len(file.exempt) for file in report.files):
        extras.append(f"{exempt} exempt" + ("" if view.show_exempt else " (--show-exempt)"))
    extras.append(notes(report, view))
    read = f"{counted(len(report.files), 'file')}: {verdict(report)}"
    if report.errors and not report.files:
        read = ""
    return "; ".join(filter(None, (read, *_not_done(report), ", ".join(filter(None, extras)))))


def _not_done(report: Report) -> Iterator[str]:
    unfixed = sum(isinstance(error, RevisionError) for error in report.errors)
    if unread := len(report.errors) - unfixed:
        yield f"{counted(unread, 'file')} could not be read"
    if unfixed:
        yield f"{counted(unfixed, 'file')} could not be fixed"


def notes(report: Report, view: View) -> str:
    """Return how many notes there are, and how to see them; empty where there is none."""
    number = report.count(Severity.INFO)
    hint = "" if view.show_info else " (--show-info)"
    return counted(number, "note") + hint if number else ""


def verdict(report: Report) -> str:
    """Return what was fixed, the errors and the warnings, counted, or that there is none."""
    graver = [
        counted(number, severity.label)
        for severity in (Severity.ERROR, Severity.WARNING)
        if (number := report.count(severity))
    ]
    if not report.fixed:
        return ", ".join(graver) or "nothing to change"
    return ", ".join([f"{report.fixed} fixed", *(graver or ["nothing left to change"])])


def counted(number: int, noun: str) -> str:
    """Return a number with its noun in the right number."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _shown(file: FileReport, view: View) -> list[tuple[Finding, bool]]:
    """Return what is shown of a file, in order, and of each whether it is exempt."""
    least = Severity.INFO if view.show_info else Severity.WARNING
    findings = ((finding, False) for finding in file.findings if finding.severity >= least)
    exempt = ((finding, True) for finding in file.exempt if view.show_exempt)
    return sorted((*findings, *exempt), key=lambda pair: pair[0].sort_key)


def _reported(finding: Finding, text: str, view: View) -> list[str]:
    colour = _COLOURS[finding.severity]
    return [
        *_head(finding, (finding.severity.label, colour), finding.message, view),
        *_source_lines(finding, text, view),
        *chain.from_iterable(_beside(remark, view) for remark in _remarks(finding)),
    ]


def _placed(finding: Finding, view: View, *, is_exempt: bool) -> list[str]:
    """Return what an occurrence is doing and what shows it."""
    severity = finding.severity
    label = (f"exempt, {finding.region}", "green")
    if not is_exempt:
        label = (f"{severity.label}, {finding.region}", _COLOURS[severity])
    sentence = f"“{' '.join(finding.text.split())}”"
    if finding.evidence:
        sentence += f": {finding.evidence}"
    return _head(finding, label, sentence, view)


def _head(finding: Finding, label: tuple[str, str], sentence: str, view: View) -> list[str]:
    location = finding.location
    place = f"{shown_text(finding.path)}:{location.line}:{location.column}"
    plain = f"{place}: {label[0]}: "
    paint = Paint(view.colour)
    first, *rest = wrapped(sentence, columns=view.width, first=plain, rest=" " * _GUTTER)
    painted = f"{paint(place, 'bold')}: {paint(*label)}: "
    return [painted + first.removeprefix(plain), *rest]


def _source_lines(finding: Finding, text: str, view: View) -> Iterator[str]:
    if not text:
        return
    paint = Paint(view.colour)
    colour = _COLOURS[finding.severity]
    for line in excerpt(text, finding.location, columns=view.width - len(_SIDE)):
        yield paint(f"{line.number:>{_GUTTER}} | ", "dim") + _marked_line(line, paint, colour)
        if line.underlined:
            marks = "^" * max(width(line.marked), 1)
            yield paint(_SIDE, "dim") + " " * line.indent + paint(marks, colour)


def _marked_line(line: ExcerptLine, paint: Paint, colour: str) -> str:
    if line.underlined:
        return f"{line.before}{line.marked}{line.after}".rstrip()
    return f"{line.before}{paint(f'>>{line.marked}<<', colour)}{line.after}".rstrip()


def _remarks(finding: Finding) -> Iterator[str]:
    """Yield what the message leaves unsaid: further replacements, and where to read more."""
    said = finding.message.casefold()  # the letter case of the draft is no other replacement
    further = [text for text in finding.suggestions if text.casefold() not in said]
    if further:
        told = len(further) < len(finding.suggestions)
        yield ("or " if told else "write ") + " or ".join(f"“{text}”" for text in further)
    unsaid = [citation for citation in finding.citations if not _is_said(citation, finding)]
    if unsaid and len(unsaid) == len(finding.citations):
        yield cited(unsaid.pop(0))
    if unsaid and finding.term:
        yield f"{counted(len(unsaid), 'more source')}: vocabtool explain {finding.term}"


def _is_said(citation: CitedSource, finding: Finding) -> bool:
    return bool(citation.locator) and citation.locator in finding.message


def _beside(remark: str, view: View) -> list[str]:
    first, *rest = wrapped(remark, columns=view.width, first=_BESIDE, rest=_UNDER)
    return [Paint(view.colour)(_BESIDE, "dim") + first.removeprefix(_BESIDE), *rest]


def cited(citation: CitedSource) -> str:
    """Return a citation in one line: who, where, what it says, in which words."""
    said = f"{citation.identifier or citation.title}, {citation.locator}"
    if citation.stance:
        said += f" ({citation.stance})"
    return f"{said}: “{citation.quote}”" if citation.quote else said

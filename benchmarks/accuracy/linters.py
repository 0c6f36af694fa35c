"""The two that are compared: vocabtool, and a plain list of the words to avoid."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable
from dataclasses import replace
from typing import TypeAlias

from accuracy.labelled import LabelledText
from accuracy.scoring import Report
from vocabtool.finding import Finding
from vocabtool.inflection import inflected_forms
from vocabtool.linter import Linter
from vocabtool.readers import read_text
from vocabtool.term import Severity
from vocabtool.vocabulary import Vocabulary, is_avoided

_BEGINNING = 4  # characters by which forms are kept
_LETTER = re.compile("[a-zа-яё]")

LinterUnderTest: TypeAlias = Callable[[LabelledText], list[Report]]


def ours(vocabulary: Vocabulary) -> LinterUnderTest:
    """Return the project's own linter."""
    linter = Linter(vocabulary)

    def lint(text: LabelledText) -> list[Report]:
        document = read_text(text.text, path=text.name)
        report = linter.lint(document)
        said = [_report(finding) for finding in report.findings]
        exempt = [replace(_report(finding), grave=False, error=False) for finding in report.exempt]
        return said + exempt

    return lint


def plain_list(vocabulary: Vocabulary) -> LinterUnderTest:
    """Return what most linters do: one case-blind alternation of every form, anywhere."""
    forms = {
        form.text
        for term in vocabulary.terms.values()
        if is_avoided(term) and vocabulary.is_enforced(term)
        for form in inflected_forms(term)
    }
    by_beginning: dict[str, list[str]] = defaultdict(list)
    for form in sorted(map(str.lower, forms), key=len, reverse=True):
        by_beginning[form[:_BEGINNING]].append(form)
    lengths = sorted({len(beginning) for beginning in by_beginning}, reverse=True)

    def lint(text: LabelledText) -> list[Report]:
        lowered = "".join(c.lower() if len(c.lower()) == 1 else c for c in text.text)
        found, place = [], 0
        while place < len(lowered):
            beginnings = (lowered[place : place + length] for length in lengths)
            likely = (form for each in beginnings for form in by_beginning.get(each, ()))
            form = next((f for f in likely if _stands_at(lowered, place, f)), "")
            if form:
                end = place + len(form)
                found.append(Report(start=place, end=end, text=text.text[place:end], grave=True))
            place += len(form) or 1
        return found

    return lint


def _stands_at(lowered: str, place: int, form: str) -> bool:
    """Say whether a form stands at a place, with no letter of an alphabet beside it."""
    if not lowered.startswith(form, place):
        return False
    beside = lowered[max(0, place - 1) : place], lowered[place + len(form) : place + len(form) + 1]
    return not any(map(_LETTER.match, beside))


def _report(finding: Finding) -> Report:
    return Report(
        start=finding.location.start,
        end=finding.location.end,
        text=finding.text,
        grave=finding.severity >= Severity.WARNING,
        error=finding.severity is Severity.ERROR,
        suggestions=finding.suggestions,
        fix=finding.fix,
        region=finding.region.value if finding.region else "",
    )

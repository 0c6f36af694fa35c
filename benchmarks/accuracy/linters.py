"""The two that are compared: vocabtool, and a plain list of the words to avoid."""

from __future__ import annotations

import re
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
    words = "|".join(re.escape(form) for form in sorted(forms, key=len, reverse=True))
    pattern = re.compile(rf"(?<![a-zа-яё])(?:{words})(?![a-zа-яё])", re.IGNORECASE)

    def lint(text: LabelledText) -> list[Report]:
        return [
            Report(start=m.start(), end=m.end(), text=m.group(), grave=True)
            for m in pattern.finditer(text.text)
        ]

    return lint


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

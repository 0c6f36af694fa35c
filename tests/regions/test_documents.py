"""Short documents of many kinds, linted whole with the shipped vocabulary.

Each stands in ``documents/``; in it ``⟦region|words⟧`` says what the words are doing, decided by
reading. ``exempt`` stands for any region but use. Words that are not marked must not be reported
as a warning or an error; a term that is marked as a use must be.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from vocabtool.finding import Finding
from vocabtool.linter import Linter
from vocabtool.readers import read_text
from vocabtool.report import FileReport
from vocabtool.term import Severity
from vocabtool.vocabulary_files import load

DOCUMENTS = Path(__file__).parent / "documents"
MARKER = re.compile(r"⟦([a-z-]+)\|([^⟧]*)⟧")


class Expected(NamedTuple):
    region: str
    start: int
    end: int


@cache
def linter() -> Linter:
    return Linter(load(()).under(("un",)))


def unmarked(marked: str) -> tuple[str, tuple[Expected, ...]]:
    pieces, expected, position, length = [], [], 0, 0
    for found in MARKER.finditer(marked):
        between = marked[position : found.start()]
        start = length + len(between)
        expected.append(Expected(found[1], start, start + len(found[2])))
        pieces += [between, found[2]]
        length = start + len(found[2])
        position = found.end()
    return "".join([*pieces, marked[position:]]), tuple(expected)


def _paths() -> Iterator[Any]:
    for path in sorted(DOCUMENTS.iterdir()):
        yield pytest.param(path, id=path.name)


@pytest.mark.parametrize("path", list(_paths()))
def test_a_document_is_read_as_an_editor_would(path: Path) -> None:
    text, expected = unmarked(path.read_text(encoding="utf-8"))
    report = linter().lint(read_text(text, path=path.name))
    wrong = [*_misjudged(report, expected, text), *_unexpected(report, expected)]
    assert wrong == []


def _misjudged(report: FileReport, expected: tuple[Expected, ...], text: str) -> Iterator[str]:
    placed = [*report.findings, *report.exempt]
    for each in expected:
        found = next((f for f in placed if _overlaps(f, each)), None)
        region = found.region.value if found else "nothing"
        right = region == each.region or (each.region == "exempt" and region != "use")
        if not right:
            line = text.count("\n", 0, each.start) + 1
            words = text[each.start : each.end]
            why = found.evidence if found else ""
            yield f"line {line}: {words}: {region} ({why}), not {each.region}"


def _unexpected(report: FileReport, expected: tuple[Expected, ...]) -> Iterator[str]:
    for finding in report.findings:
        grave = finding.severity > Severity.INFO
        if grave and not any(_overlaps(finding, each) for each in expected):
            yield f"{finding.location.place}: {finding.text}"


def _overlaps(finding: Finding, expected: Expected) -> bool:
    start, end = finding.location.start, finding.location.end
    return start < expected.end and expected.start < end

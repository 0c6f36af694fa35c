"""One JSON object for the whole run, held to ``schemas/report.schema.json``."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from vocabtool import __version__
from vocabtool.errors import RevisionError, VocabtoolError
from vocabtool.finding import CitedSource, Finding
from vocabtool.report import Report
from vocabtool.reporters.view import View
from vocabtool.term import Severity

SCHEMA = "urn:vocabtool:report:1"


def render(report: Report, view: View) -> str:
    """Return the report as one JSON object; ``exempt`` is in it if the view shows it."""
    record: dict[str, Any] = {
        "schema": SCHEMA,
        "tool": {"name": "vocabtool", "version": __version__},
        "vocabularies": [
            {"id": layer.id, "version": layer.version, "hash": layer.digest}
            for layer in report.layers
        ],
        "profiles": list(report.profiles),
        "documents": [
            {"path": file.path, "language": file.language, "encoding": file.encoding}
            for file in sorted(report.files, key=lambda file: file.path)
        ],
        "findings": finding_records(report.findings),
    }
    if view.show_exempt:
        record["exempt"] = finding_records(report.exempt)
    record["errors"] = [_error_record(error) for error in report.errors]
    record["summary"] = _summary(report)
    return json.dumps(record, ensure_ascii=False, indent=2) + "\n"


def finding_records(findings: Iterable[Finding]) -> list[dict[str, Any]]:
    """Return findings as JSON objects, with the fields of the contract in their order."""
    return [finding_record(finding) for finding in findings]


def finding_record(finding: Finding) -> dict[str, Any]:
    """Return a finding as a JSON object."""
    location = finding.location
    return {
        "path": finding.path,
        "place": location.place,
        "start": location.start,
        "end": location.end,
        "line": location.line,
        "column": location.column,
        "end_line": location.end_line,
        "end_column": location.end_column,
        "text": finding.text,
        "rule": finding.rule,
        "severity": finding.severity.label,
        "region": str(finding.region),
        "evidence": finding.evidence,
        "concept": finding.concept,
        "term": finding.term,
        "status": finding.status,
        "language": finding.language,
        "message": finding.message,
        "fingerprint": finding.fingerprint,
        "suggestions": list(finding.suggestions),
        "fix": finding.fix,
        "citations": [_citation_record(citation) for citation in finding.citations],
    }


def _citation_record(citation: CitedSource) -> dict[str, str]:
    return {
        "source": citation.source,
        "title": citation.title,
        "locator": citation.locator,
        "stance": citation.stance,
        "quote": citation.quote,
    }


def _error_record(error: VocabtoolError) -> dict[str, Any]:
    return {
        "path": error.path,
        "line": error.line,
        "column": error.column,
        "message": error.message,
        "hint": error.hint,
    }


def _summary(report: Report) -> dict[str, int]:
    unfixed = sum(isinstance(error, RevisionError) for error in report.errors)
    return {
        "documents": len(report.files),
        "error": report.count(Severity.ERROR),
        "warning": report.count(Severity.WARNING),
        "info": report.count(Severity.INFO),
        "exempt": sum(len(file.exempt) for file in report.files),
        "unread": len(report.errors) - unfixed,
        **({"fixed": report.fixed, "unfixed": unfixed} if report.fixed or unfixed else {}),
    }

"""One finding a line, each a JSON object; exempt occurrences are no findings and stay out."""

from __future__ import annotations

import json

from vocabtool.report import Report
from vocabtool.reporters.json_report import finding_record
from vocabtool.reporters.view import View


def render(report: Report, view: View) -> str:  # noqa: ARG001 - every reporter takes a view
    """Return the findings of all severities as JSON objects, one a line."""
    return "".join(
        json.dumps(finding_record(finding), ensure_ascii=False) + "\n"
        for finding in report.findings
    )

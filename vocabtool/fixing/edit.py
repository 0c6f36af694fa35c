"""Fixes written into a text."""

from __future__ import annotations

from collections.abc import Iterable

from vocabtool.errors import DraftError
from vocabtool.finding import Finding


def apply_fixes(text: str, findings: Iterable[Finding]) -> str:
    """Return ``text``, the decoded source, with the fixes of the findings written into it.

    Nothing outside the spans of the findings changes. Findings without a fix are passed over, and
    so are all of those that overlap one another.

    Raises:
        DraftError: a finding's span does not hold the finding's words: this is another text.
    """
    pieces, position = [], 0
    for finding in fixes_apart(findings):
        start, end = finding.location.start, finding.location.end
        if text[start:end] != finding.text:
            message = "The draft changed after it was read; nothing was fixed."
            raise DraftError(message, path=finding.path, hint="Run it again.")
        pieces += [text[position:start], finding.fix or ""]
        position = end
    return "".join([*pieces, text[position:]])


def fixes_apart(findings: Iterable[Finding]) -> list[Finding]:
    """Return the findings that have a fix, in order, without those that overlap one another."""
    fixed = sorted((f for f in findings if f.fix is not None), key=lambda f: f.sort_key)
    return [
        finding
        for index, finding in enumerate(fixed)
        if not any(_overlap(finding, other) for other in fixed[max(0, index - 1) : index])
        and not any(_overlap(finding, other) for other in fixed[index + 1 : index + 2])
    ]


def _overlap(one: Finding, other: Finding) -> bool:
    return one.location.start < other.location.end and other.location.start < one.location.end

"""Prove a vocabulary: run each term's example sentences through the linter.

What fails is a finding on the vocabulary's own file, at the example.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from vocabtool.finding import Finding
from vocabtool.fixing import apply_fixes
from vocabtool.layer_files import layer_files
from vocabtool.layering import Entry, entries
from vocabtool.linter import Linter
from vocabtool.location import TextSpan
from vocabtool.readers import read_text
from vocabtool.report import FileReport
from vocabtool.settings import Settings
from vocabtool.term import Example, FlagExample, Severity, Term
from vocabtool.vocabulary import Vocabulary, is_avoided
from vocabtool.yaml_document import YamlMarks

NOT_FLAGGED = "example-not-flagged"
NOT_ACCEPTED = "example-not-accepted"
OTHER_FIX = "example-fixed-otherwise"

_NOWHERE = TextSpan(start=0, end=0, line=1, column=1, end_line=1, end_column=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Failure:
    """What an example says and the linter does not do; ``key`` is the part that is wrong."""

    rule: str
    severity: Severity
    message: str
    key: str


def proof_findings(vocabulary: Vocabulary) -> Iterator[Finding]:
    """Yield a finding for each example that does not come out as it says, term by term.

    ``vocabulary`` is as loaded, under no profile. An example that names no profile is tried under
    the one that a lint takes by itself. A sentence to flag that is not flagged, and one to accept
    that is reported as a warning or an error, are errors for a term that is enforced, and
    information for one that depends on its context.
    """
    trial = _Trial(vocabulary)
    places = _ExamplePlaces(vocabulary)
    for term in vocabulary.terms.values():
        for index, example in enumerate(term.examples):
            for failure in trial.failures(term, example):
                path, location, text = places.place(term, index, failure.key)
                yield Finding(
                    path=path,
                    location=location,
                    text=text,
                    rule=failure.rule,
                    severity=failure.severity,
                    message=failure.message,
                    concept=term.concept,
                    term=term.id,
                    status=term.status,
                    language=term.lang,
                )


class _Trial:
    """Examples run through linters, one for each combination of profiles that they name."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._linters: dict[tuple[str, ...], Linter] = {}
        self._default: tuple[str, ...] = Settings(asked={}).profiles(vocabulary).value

    def failures(self, term: Term, example: Example) -> Iterator[_Failure]:
        """Yield what an example of a term says and the linter does not do."""
        profiles = example.profiles or self._default
        report = self._linter(profiles).lint(read_text(example.text), term.lang)
        found = [finding for finding in report.findings if finding.term == term.id]
        if isinstance(example, FlagExample):
            if not found:
                yield self._not_flagged(term, report)
            elif example.fix is not None:
                yield from _fixed_otherwise(example.fix, apply_fixes(example.text, found))
        elif grave := [finding for finding in found if finding.severity > Severity.INFO]:
            yield self._not_accepted(term, grave[0])

    def _linter(self, profiles: tuple[str, ...]) -> Linter:
        if profiles not in self._linters:
            self._linters[profiles] = Linter(self._vocabulary.under(profiles))
        return self._linters[profiles]

    def _not_flagged(self, term: Term, report: FileReport) -> _Failure:
        exempt = [finding for finding in report.exempt if finding.term == term.id]
        why = f" It is taken for a {exempt[0].region}: {exempt[0].evidence}." if exempt else ""
        message = f"“{term.text}” is not reported in this sentence, which is to flag it.{why}"
        return _Failure(
            rule=NOT_FLAGGED, severity=self._severity(term), message=message, key="flag"
        )

    def _not_accepted(self, term: Term, finding: Finding) -> _Failure:
        message = f"“{term.text}” is reported in this sentence, which is to be accepted."
        evidence = f" It is taken for a {finding.region}: {finding.evidence}."
        message += evidence if finding.evidence else ""
        return _Failure(
            rule=NOT_ACCEPTED, severity=self._severity(term), message=message, key="accept"
        )

    def _severity(self, term: Term) -> Severity:
        enforced = is_avoided(term) and self._vocabulary.is_enforced(term)
        return Severity.ERROR if enforced else Severity.INFO


def _fixed_otherwise(expected: str, fixed: str) -> Iterator[_Failure]:
    if fixed != expected:
        message = f"The fix gives another sentence: “{fixed}”"
        yield _Failure(rule=OTHER_FIX, severity=Severity.WARNING, message=message, key="fix")


class _ExamplePlaces:
    """Where examples stand in the vocabulary's files, which are read when first asked for."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._layers = vocabulary.layers
        self._found: dict[str, Entry] | None = None
        self._marks: dict[str, YamlMarks] = {}

    def place(self, term: Term, index: int, key: str) -> tuple[str, TextSpan, str]:
        """Return the path, the place and the words of a part of a term's example (from 0)."""
        entry = self._entries().get(term.id)
        if entry is None:
            return "", _NOWHERE, ""
        path, text = entry.file.path, entry.file.text
        if path not in self._marks:
            self._marks[path] = YamlMarks(text)
        span = self._marks[path].span((*entry.keys, "examples", index, key))
        return path, span, text[span.start : span.end]

    def _entries(self) -> dict[str, Entry]:
        """Return the last entry of each term that gives examples: its examples are in force."""
        if self._found is None:
            self._found = {
                entry.id: entry
                for layer in self._layers
                for entry in entries(layer_files(Path(layer.path)))
                if entry.list_name == "terms" and "examples" in entry.raw
            }
        return self._found

"""What a run found: the files, what was found in them, and what could not be read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from vocabtool.errors import VocabtoolError
from vocabtool.finding import Finding
from vocabtool.term import Severity
from vocabtool.vocabulary import Layer


@dataclass(frozen=True, slots=True, kw_only=True)
class FileReport:
    """One file that was read, and what was found in it, in the order of the text.

    ``text`` is the decoded source that the offsets of the findings count in; it may be empty where
    nothing of it is to be shown. ``exempt`` holds the occurrences that are not reported.
    ``fixed`` is how many fixes were written into the file; the rest describes it after that.
    """

    path: str
    text: str = ""
    language: str = ""
    encoding: str = "utf-8"
    findings: tuple[Finding, ...] = ()
    exempt: tuple[Finding, ...] = ()
    fixed: int = 0

    def with_fixed(self, number: int) -> FileReport:
        """Return the same report of a file into which so many fixes were written."""
        return replace(self, fixed=number)


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """Everything that a run has to show; ``errors`` are files that could not be read or fixed."""

    files: tuple[FileReport, ...] = ()
    errors: tuple[VocabtoolError, ...] = ()
    layers: tuple[Layer, ...] = ()
    profiles: tuple[str, ...] = ()

    @classmethod
    def of(
        cls,
        results: Iterable[FileReport | VocabtoolError],
        *,
        layers: tuple[Layer, ...] = (),
        profiles: tuple[str, ...] = (),
    ) -> Report:
        """Return the report of a run from its results, one a draft, in any order."""
        files: list[FileReport] = []
        errors: list[VocabtoolError] = []
        for result in results:
            if isinstance(result, VocabtoolError):
                errors.append(result)
            else:
                files.append(result)
        return cls(files=tuple(files), errors=tuple(errors), layers=layers, profiles=profiles)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Return the findings of all files, in the order of every report."""
        return _in_order(finding for file in self.files for finding in file.findings)

    @property
    def exempt(self) -> tuple[Finding, ...]:
        """Return the exempt occurrences of all files, in the order of every report."""
        return _in_order(finding for file in self.files for finding in file.exempt)

    @property
    def fixed(self) -> int:
        """Return how many fixes were written."""
        return sum(file.fixed for file in self.files)

    @property
    def worst(self) -> Severity | None:
        """Return the gravest severity among the findings, or None where there are none."""
        return max((f.severity for file in self.files for f in file.findings), default=None)

    def count(self, severity: Severity) -> int:
        """Return how many findings have this severity."""
        return sum(f.severity is severity for file in self.files for f in file.findings)


def _in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(sorted(findings, key=lambda finding: finding.sort_key))

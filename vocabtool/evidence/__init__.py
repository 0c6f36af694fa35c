"""Whether quotes stand in the texts that they are cited from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from vocabtool.evidence.comparison import Comparison, SearchedText
from vocabtool.evidence.source_texts import SourceText, source_texts, texts_of
from vocabtool.finding import Finding
from vocabtool.integrity import Check, Defect, Place, findings_of
from vocabtool.integrity.citations import citations_of
from vocabtool.location import LineIndex
from vocabtool.source import Citation
from vocabtool.term import Severity
from vocabtool.vocabulary import Vocabulary

_CLOSE = 0.7  # share of a quote's letters that a passage must have to be called another wording


class Outcome(StrEnum):
    """What became of a quote; the value is the code of its finding."""

    FOUND = "quote-found"
    CHANGED = "quote-changed"
    MISSING = "quote-missing"
    NO_TEXT = "quote-without-text"


SEVERITIES = {
    Outcome.FOUND: Severity.INFO,
    Outcome.CHANGED: Severity.WARNING,
    Outcome.MISSING: Severity.WARNING,
    Outcome.NO_TEXT: Severity.INFO,
}


LABELS = {
    Outcome.FOUND: "found",
    Outcome.CHANGED: "changed",
    Outcome.MISSING: "missing",
    Outcome.NO_TEXT: "without a text",
}


class _Verdict(NamedTuple):
    outcome: Outcome
    message: str


def evidence_findings(vocabulary: Vocabulary, texts: Sequence[SourceText]) -> tuple[Finding, ...]:
    """Return a finding for each quote of a vocabulary, in report order.

    A quote that stands in a text of its source, and one whose source has no text here, are
    information; one that has other words there, or is not there, is a warning.
    """
    verdicts = tuple(_verdicts(vocabulary, texts))

    def check(outcome: Outcome) -> Check:
        def defects(_: Vocabulary) -> Iterator[Defect]:
            for place, verdict in verdicts:
                if verdict.outcome is outcome:
                    yield Defect(place, verdict.message)

        return Check(code=outcome.value, severity=SEVERITIES[outcome], defects=defects)

    return findings_of(vocabulary, map(check, Outcome))


def outcomes(findings: Sequence[Finding]) -> tuple[tuple[str, int], ...]:
    """Return, for each outcome, the words for it and how many quotes have it."""
    return tuple(
        (label, sum(finding.rule == outcome for finding in findings))
        for outcome, label in LABELS.items()
    )


def _verdicts(
    vocabulary: Vocabulary, texts: Sequence[SourceText]
) -> Iterator[tuple[Place, _Verdict]]:
    texts_by_source: dict[str, tuple[SourceText, ...]] = {}
    searched: dict[str, SearchedText] = {}
    for place, citation in citations_of(vocabulary):
        source = vocabulary.sources.get(citation.source)
        if not citation.quote or source is None:
            continue
        if source.id not in texts_by_source:
            texts_by_source[source.id] = texts_of(source, texts)
        for text in texts_by_source[source.id]:
            searched.setdefault(text.path, SearchedText(text.text))
        verdict = _verdict(citation, texts_by_source[source.id], searched)
        yield place.within("quote"), verdict


def _verdict(
    citation: Citation, texts: Sequence[SourceText], searched: dict[str, SearchedText]
) -> _Verdict:
    if not texts:
        message = f"There is no text of the source “{citation.source}” to find the quote in."
        return _Verdict(Outcome.NO_TEXT, message)
    comparisons = [(searched[text.path].comparison(citation.quote), text) for text in texts]
    best, text = max(comparisons, key=lambda pair: (pair[0].is_found, pair[0].likeness))
    where = f"{Path(text.path).name}, line {_line(best, text)}"
    if best.is_found:
        return _Verdict(Outcome.FOUND, f"The quote stands in {where}.")
    if best.likeness >= _CLOSE:
        message = f"The quote is not the wording of {where}: {'; '.join(best.differences)}."
        return _Verdict(Outcome.CHANGED, message)
    names = ", ".join(Path(text.path).name for text in texts)
    return _Verdict(Outcome.MISSING, f"The quote is not in {names}.")


def _line(comparison: Comparison, text: SourceText) -> int:
    return LineIndex(text.text).position(comparison.start)[0]


__all__ = [
    "SEVERITIES",
    "Outcome",
    "SourceText",
    "evidence_findings",
    "outcomes",
    "source_texts",
]

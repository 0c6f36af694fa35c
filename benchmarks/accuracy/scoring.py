"""Scoring: reports held against labels.

A report fits a label if they share at least half of the shorter one and the report is at most
twice the label plus ten characters long, so that reporting whole lines does not pay. A ``flag``
label with a fitting error or warning is a hit, without one a miss. An error or a warning
anywhere else is a false alarm, except a warning on ``attention`` (an error there is one) and
where the label allows a second reading. Information is tolerated everywhere.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from accuracy.labelled import Label, LabelledText, Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What a linter said: ``grave`` is error or warning, ``error`` only the former."""

    start: int
    end: int
    text: str
    grave: bool
    error: bool = False
    suggestions: tuple[str, ...] = ()
    fix: str | None = None
    region: str = ""  # what it took the words to be doing, if it says so


# The region that a verdict puts an occurrence in; preferred words and look-alikes are in none.
REGIONS: Mapping[Verdict, str] = MappingProxyType(
    {
        Verdict.FLAG: "use",
        Verdict.ATTENTION: "use",
        Verdict.TITLE: "title",
        Verdict.MENTION: "mention",
        Verdict.QUOTE: "quotation",
        Verdict.NAME: "name",
    }
)


@dataclass(slots=True)
class Placing:
    """How often one region was right: among what was put there, and what belongs there."""

    right: int = 0
    put: int = 0
    belonging: int = 0

    @property
    def precision(self) -> float:
        """Return the share of what was put there that belongs there; 1.0 for nothing."""
        return self.right / self.put if self.put else 1.0

    @property
    def recall(self) -> float:
        """Return the share of what belongs there that was put there; 1.0 for nothing."""
        return self.right / self.belonging if self.belonging else 1.0


@dataclass(slots=True)
class Score:
    """Counts over some labelled texts, and the cases that went wrong."""

    hits: int = 0
    misses: int = 0
    false_alarms: int = 0
    attention_errors: int = 0
    wrong_offsets: int = 0
    unsafe_fixes: int = 0
    wrong_suggestions: int = 0
    alarms_by_region: Counter[Verdict] = field(default_factory=Counter)
    placings: dict[str, Placing] = field(default_factory=lambda: defaultdict(Placing))
    cases: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        """Return hits among all alarms; 1.0 where there was none."""
        return self.hits / (self.hits + self.false_alarms) if self.hits + self.false_alarms else 1.0

    @property
    def recall(self) -> float:
        """Return hits among all that should have been reported; 1.0 where there was nothing."""
        return self.hits / (self.hits + self.misses) if self.hits + self.misses else 1.0

    @property
    def f1(self) -> float:
        """Return the harmonic mean of precision and recall."""
        return f1(self.precision, self.recall)


def f1(precision: float, recall: float) -> float:
    """Return the harmonic mean of precision and recall."""
    both = precision + recall
    return 2 * precision * recall / both if both else 0.0


def score_text(text: LabelledText, reports: Sequence[Report], scores: Iterable[Score]) -> None:
    """Add what the reports on one text are worth to each score."""
    fitting, loose = _assign(text.labels, reports)
    for score in scores:
        score.wrong_offsets += sum(text.text[r.start : r.end] != r.text for r in reports)
        for label, found in fitting.items():
            _count(text, label, found, score)
            _place(label, found, score)
        for report in loose:
            if report.grave:
                score.false_alarms += 1
                score.cases.append(_case(text, report.start, report.end, "false alarm, no label"))


def _assign(
    labels: Sequence[Label], reports: Sequence[Report]
) -> tuple[dict[Label, list[Report]], list[Report]]:
    fitting: dict[Label, list[Report]] = {label: [] for label in labels}
    loose = []
    for report in reports:
        candidates = [label for label in labels if _fits(report, label)]
        flags = [label for label in candidates if label.verdict is Verdict.FLAG]
        best = max(flags or candidates, key=lambda label: _shared(report, label), default=None)
        if best is None:
            loose.append(report)
        else:
            fitting[best].append(report)
    return fitting, loose


def _shared(report: Report, label: Label) -> int:
    return min(report.end, label.end) - max(report.start, label.start)


def _fits(report: Report, label: Label) -> bool:
    long, short = report.end - report.start, label.end - label.start
    shared = _shared(report, label)
    return shared > 0 and 2 * shared >= min(long, short) and long <= 2 * short + 10


def _count(text: LabelledText, label: Label, reports: Sequence[Report], score: Score) -> None:
    grave = [report for report in reports if report.grave]
    outcome = _outcome(label, grave)
    if outcome == "hit":
        score.hits += 1
        if text.language == "en" and not _suggested(label, grave):
            score.wrong_suggestions += 1
            got = ", ".join(s for report in grave for s in report.suggestions)
            score.cases.append(_case(text, label.start, label.end, f"suggestion: {got}"))
    elif outcome == "miss":
        score.misses += 1
        score.cases.append(_case(text, label.start, label.end, "missed"))
    elif outcome == "alarm":
        score.false_alarms += 1
        score.attention_errors += label.verdict is Verdict.ATTENTION
        score.alarms_by_region[label.verdict] += 1
        score.cases.append(_case(text, label.start, label.end, f"false alarm on {label.verdict}"))
    for report in reports:
        if report.fix is not None and not (label.verdict is Verdict.FLAG and label.fixable):
            score.unsafe_fixes += 1
            score.cases.append(_case(text, label.start, label.end, f"unsafe fix: {report.fix}"))


def _place(label: Label, reports: Sequence[Report], score: Score) -> None:
    """Count whether the first report that fits says what the words are doing.

    Words of which nothing was said are left out: the matcher missed them, not the regions.
    """
    said = next((report.region for report in reports if report.region), "")
    belongs = REGIONS.get(label.verdict, "")
    if not said or not belongs:
        return
    if said in {REGIONS.get(verdict, "use") for verdict in label.also}:
        belongs = said
    score.placings[said].put += 1
    score.placings[belongs].belonging += 1
    score.placings[said].right += said == belongs


def _outcome(label: Label, grave: Sequence[Report]) -> str:
    if label.verdict is Verdict.FLAG:
        if grave:
            return "hit"
        return "excused" if label.also else "miss"
    if not grave:
        return "quiet"
    if label.verdict is Verdict.ATTENTION:
        alarm = any(report.error for report in grave)
    else:
        alarm = Verdict.ATTENTION not in label.also
    return "alarm" if alarm and Verdict.FLAG not in label.also else "excused"


def _suggested(label: Label, reports: Sequence[Report]) -> bool:
    if not label.expect:
        return True
    wanted = _plain(label.expect)
    return any(_plain(s) == wanted for report in reports for s in report.suggestions)


def _plain(text: str) -> str:
    words = text.casefold().replace("-", " ").split()
    return " ".join(word for word in words if word not in {"the", "a", "an"}).rstrip("s")


def _case(text: LabelledText, start: int, end: int, what: str) -> str:
    line = text.text.count("\n", 0, start) + 1
    before = " ".join(text.text[max(0, start - 50) : start].split())
    after = " ".join(text.text[end : end + 40].split())
    return f"{text.name}:{line}: {what}: {before} [{text.text[start:end]}] {after}"


def verdict_counts(texts: Iterable[LabelledText]) -> Counter[Verdict]:
    """Return how many labels there are of each verdict."""
    return Counter(label.verdict for text in texts for label in text.labels)

"""Whatever the sentence, a fix touches its own span only, and a second run has nothing to do."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from vocabtool.concept import Concept
from vocabtool.finding import Finding
from vocabtool.fixing import apply_fixes
from vocabtool.linter import Linter
from vocabtool.location import LineIndex
from vocabtool.readers import read_text
from vocabtool.source import Access, Citation, Stance
from vocabtool.term import GrammaticalNumber, Severity, Status, Term, Use
from vocabtool.vocabulary import Vocabulary

SAYS_SO = (Citation(source="s", locator="p. 1", stance=Stance.DEPRECATED, access=Access.COPY),)
TERMS = (
    Term(id="crash", text="road crash", lang="en", status=Status.PREFERRED, concept="c"),
    Term(
        id="use",
        text="use of a road by drivers",
        lang="en",
        status=Status.PREFERRED,
        concept="c",
        number=GrammaticalNumber.MASS,
    ),
    Term(
        id="accident",
        text="road accident",
        lang="en",
        status=Status.DEPRECATED,
        concept="c",
        use=(Use(term="crash"),),
        citations=SAYS_SO,
    ),
    Term(
        id="traffic",
        text="road traffic",
        lang="en",
        status=Status.DEPRECATED,
        concept="c",
        number=GrammaticalNumber.MASS,
        use=(Use(term="use"),),
        citations=SAYS_SO,
    ),
)
LINTER = Linter(Vocabulary(id="v", title={}, concepts=(Concept(id="c", terms=TERMS),)))
WORDS = st.sampled_from(
    [
        *("road", "accident", "road accident", "Road Accident", "ROAD ACCIDENTS", "road\naccident"),
        *("road traffic", "traffic’s", "road traffic's", "*road* accident", "road-accident"),
        *("a", "an", "the", "and", "of", "in", "cases", "[5]", "²", "é", "道路", "offence"),
        *(",", ".", ";", "“", "”", "(", ")", "-", "—", "\n\n", "\r\n", "\t"),
    ]
)
SENTENCES = st.lists(WORDS, max_size=30).map(" ".join) | st.text(max_size=80)
GAPS = st.lists(st.tuples(st.text(max_size=5), st.text(min_size=1, max_size=5)), max_size=6)

ANY_TIME = settings(deadline=None)  # the first example loads the language data


def findings_of(text: str, name: str) -> tuple[Finding, ...]:
    return LINTER.lint(read_text(text, path=name)).findings


@ANY_TIME
@given(SENTENCES, st.sampled_from(["draft.txt", "draft.md"]))
def test_spans_slice_the_text(text: str, name: str) -> None:
    for finding in findings_of(text, name):
        assert text[finding.location.start : finding.location.end] == finding.text


@ANY_TIME
@given(SENTENCES)
def test_a_second_run_has_nothing_to_fix(text: str) -> None:
    """In plain text the length of a line may tell paragraphs apart, and a fix changes it."""
    fixed = apply_fixes(text, findings_of(text, "draft.md"))
    assert not [again for again in findings_of(fixed, "draft.md") if again.fix is not None]


@ANY_TIME
@given(SENTENCES)
def test_a_text_without_a_fix_stays_as_it_is(text: str) -> None:
    findings = [f for f in findings_of(text, "draft.txt") if f.fix is None]
    assert apply_fixes(text, findings) == text


@given(GAPS, st.text(max_size=5))
def test_only_the_spans_change(pieces: list[tuple[str, str]], tail: str) -> None:
    text = "".join(gap + word for gap, word in pieces) + tail
    lines, position, findings = LineIndex(text), 0, []
    for gap, word in pieces:
        start = position + len(gap)
        position = start + len(word)
        findings.append(
            Finding(
                path="p",
                location=lines.span(start, position),
                text=word,
                rule="r",
                severity=Severity.WARNING,
                message="m",
                fix="X",
            )
        )
    assert apply_fixes(text, reversed(findings)) == "X".join([*(gap for gap, _ in pieces), tail])

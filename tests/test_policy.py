"""Policy: which occurrences are reported, and how gravely."""

from __future__ import annotations

import pytest

from vocabtool.concept import Concept
from vocabtool.finding import Region
from vocabtool.linter import Linter
from vocabtool.policy import RULE_CODES, Grades, Policy, graded_term, rule_code
from vocabtool.readers import read_text
from vocabtool.rules import RULES, misquoted_title
from vocabtool.source import Access, Citation, Stance
from vocabtool.term import Severity, Status, Term
from vocabtool.vocabulary import Vocabulary

SAYS_SO = (Citation(source="s", locator="p. 1", stance=Stance.DEPRECATED, access=Access.COPY),)


def term(status: Status, **fields: object) -> Term:
    values = {"id": "t", "text": "t", "lang": "en", "concept": "c", **fields}
    return Term(status=status, **values)  # type: ignore[arg-type]


def policy(of: Term) -> Policy:
    concept = Concept(id="c", terms=(of,))
    return Policy.of(Vocabulary(id="v", title={}, concepts=(concept,)))


@pytest.mark.parametrize(
    ("judged", "severity"),
    [
        pytest.param(term(Status.DEPRECATED, citations=SAYS_SO), Severity.WARNING, id="enforced"),
        pytest.param(term(Status.DEPRECATED), Severity.INFO, id="unverified"),
        pytest.param(
            term(Status.SUPERSEDED, citations=SAYS_SO, severity=Severity.ERROR),
            Severity.ERROR,
            id="graded",
        ),
        pytest.param(
            term(Status.ADMITTED, caution={"en": "Who?"}), Severity.INFO, id="context-dependent"
        ),
    ],
)
def test_a_use_has_the_severity_of_its_term(judged: Term, severity: Severity) -> None:
    selection = policy(judged).selection(judged, Region.USE)
    assert (selection.severity, selection.exempt) == (severity, False)
    assert not policy(judged).is_silent(judged)


@pytest.mark.parametrize("region", [region for region in Region if region is not Region.USE])
def test_what_is_no_use_is_exempt(region: Region) -> None:
    judged = term(Status.DEPRECATED, citations=SAYS_SO)
    assert policy(judged).selection(judged, region).exempt


def test_the_name_that_a_law_gave_an_offence_is_information() -> None:
    judged = term(Status.DEPRECATED, citations=SAYS_SO)
    selection = policy(judged).selection(judged, Region.USE, by_law=True)
    assert (selection.severity, selection.exempt) == (Severity.INFO, False)


@pytest.mark.parametrize("status", [Status.PREFERRED, Status.ADMITTED, Status.PROPOSED])
def test_preferred_admitted_and_proposed_terms_are_silent(status: Status) -> None:
    judged = term(status)
    assert policy(judged).is_silent(judged)


OFF = None
INFO, WARNING, ERROR = Severity.INFO, Severity.WARNING, Severity.ERROR
AVOIDED = term(Status.DEPRECATED, citations=SAYS_SO)
UNSEEN = term(Status.DEPRECATED)
CAUTIONED = term(Status.ADMITTED, caution={"en": "Who?"})
RULE = "deprecated-term"


def graded(of: Term, *grades: Grades) -> Severity | None:
    vocabulary = Vocabulary(id="v", title={}, concepts=(Concept(id="c", terms=(of,)),))
    return graded_term(vocabulary, of, grades).severity


@pytest.mark.parametrize(
    ("grades", "severity"),
    [
        pytest.param(Grades(severity=ERROR), ERROR, id="everything"),
        pytest.param(Grades(severity=ERROR, rules={RULE: INFO}), INFO, id="rule over everything"),
        pytest.param(
            Grades(rules={RULE: INFO}, concepts={"c": ERROR}), ERROR, id="concept over rule"
        ),
        pytest.param(Grades(concepts={"c": ERROR}, terms={"t": OFF}), OFF, id="term over concept"),
        pytest.param(Grades(rules={"superseded-term": OFF}), WARNING, id="another rule"),
        pytest.param(Grades(concepts={"d": OFF}, terms={"u": OFF}), WARNING, id="other ids"),
    ],
)
def test_the_more_particular_setting_outranks_the_other(
    grades: Grades, severity: Severity | None
) -> None:
    assert graded(AVOIDED, grades) is severity


def test_the_later_setting_outranks_the_earlier_even_if_less_particular() -> None:
    assert graded(AVOIDED, Grades(terms={"t": ERROR}), Grades(severity=INFO)) is INFO


def test_what_is_off_stays_off_under_a_severity_for_everything() -> None:
    assert graded(AVOIDED, Grades(terms={"t": OFF}), Grades(severity=ERROR)) is OFF


def test_what_is_off_for_all_can_be_on_for_some() -> None:
    assert graded(AVOIDED, Grades(concepts={"c": OFF}), Grades(concepts={"c": ERROR})) is ERROR


@pytest.mark.parametrize(
    ("judged", "severity"),
    [
        pytest.param(CAUTIONED, INFO, id="a note stays a note"),
        pytest.param(UNSEEN, INFO, id="what no source settles, too"),
        pytest.param(term(Status.PREFERRED), None, id="a term to write stays silent"),
    ],
)
def test_a_severity_for_everything_is_that_of_warnings_and_errors(
    judged: Term, severity: Severity | None
) -> None:
    assert graded(judged, Grades(severity=ERROR)) is severity


def test_a_term_without_a_seen_source_is_a_note_at_most() -> None:
    assert graded(UNSEEN, Grades(concepts={"c": ERROR}, terms={"t": ERROR})) is INFO


def test_a_concept_and_a_rule_raise_no_term_to_write() -> None:
    grades = Grades(concepts={"c": ERROR}, rules={"context-dependent-term": ERROR})
    assert graded(term(Status.PREFERRED), grades) is None
    assert graded(CAUTIONED, grades) is ERROR


def test_a_term_that_is_named_is_reported_unless_it_is_proposed() -> None:
    grades = Grades(terms={"t": WARNING})
    assert graded(term(Status.ADMITTED), grades) is WARNING
    assert graded(term(Status.PROPOSED), grades) is None


@pytest.mark.parametrize(
    ("grades", "decided_by"),
    [
        pytest.param((), "", id="nothing is set"),
        pytest.param((Grades(origin="f: ", concepts={"c": OFF}),), "f: concepts.c", id="concept"),
        pytest.param(
            (Grades(terms={"t": OFF}), Grades(origin="f: p.", severity=INFO)), "terms.t", id="first"
        ),
        pytest.param(
            (Grades(terms={"t": ERROR}), Grades(origin="f: p.", severity=INFO)),
            "f: p.severity",
            id="last",
        ),
    ],
)
def test_the_setting_that_decided_is_named(grades: tuple[Grades, ...], decided_by: str) -> None:
    vocabulary = Vocabulary(id="v", title={}, concepts=(Concept(id="c", terms=(AVOIDED,)),))
    assert graded_term(vocabulary, AVOIDED, grades).decided_by == decided_by


def test_the_codes_are_those_of_the_rules() -> None:
    codes = [misquoted_title.CODE, *(rule.code for rule in RULES)]
    assert sorted(RULE_CODES) == sorted(codes)


@pytest.mark.parametrize(
    ("grade", "expected"),
    [
        pytest.param({}, Severity.INFO, id="nothing set"),
        pytest.param({RULE: Severity.ERROR}, Severity.INFO, id="another rule"),
        pytest.param({misquoted_title.CODE: Severity.WARNING}, Severity.WARNING, id="graver"),
        pytest.param({misquoted_title.CODE: None}, None, id="off"),
    ],
)
def test_a_misquoted_title_is_information_unless_its_rule_is_graded(
    grade: dict[str, Severity | None], expected: Severity | None
) -> None:
    vocabulary = Vocabulary(id="v", title={})
    assert Policy.of(vocabulary, (Grades(rules=grade), Grades())).misquoted is expected


@pytest.mark.parametrize(
    ("judged", "code"),
    [
        pytest.param(CAUTIONED, "context-dependent-term", id="cautioned"),
        pytest.param(AVOIDED, "deprecated-term", id="deprecated"),
        pytest.param(
            term(Status.SUPERSEDED, citations=SAYS_SO), "superseded-term", id="superseded"
        ),
        pytest.param(UNSEEN, "unverified-term", id="unverified"),
    ],
)
def test_the_code_of_a_term_is_that_of_the_rule_that_speaks(judged: Term, code: str) -> None:
    vocabulary = Vocabulary(id="v", title={}, concepts=(Concept(id="c", terms=(judged,)),))
    document = read_text("One t here.")
    report = Linter(vocabulary).lint(document)
    assert [finding.rule for finding in report.findings] == [code]
    assert rule_code(judged, enforced=vocabulary.is_enforced(judged)) == code

"""Policy: which occurrences are reported, and how gravely."""

from __future__ import annotations

import pytest

from vocabtool.concept import Concept
from vocabtool.finding import Region
from vocabtool.policy import Policy
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


@pytest.mark.parametrize("status", [Status.PREFERRED, Status.ADMITTED, Status.PROPOSED])
def test_preferred_admitted_and_proposed_terms_are_silent(status: Status) -> None:
    judged = term(status)
    assert policy(judged).is_silent(judged)

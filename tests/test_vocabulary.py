"""What a vocabulary says under profiles, what it enforces, and how gravely."""

import pytest

from vocabtool.concept import Concept
from vocabtool.errors import UsageError
from vocabtool.source import Access, Citation, Stance
from vocabtool.term import Attestation, Override, Severity, Status, Term, Use
from vocabtool.vocabulary import Profile, Vocabulary, default_severity, is_avoided

PROFILES = {name: Profile(id=name) for name in ("un", "legal", "services", "ca")}
AGREES = Citation(source="s", locator="p. 1", stance=Stance.DEPRECATED, access=Access.PRIMARY)


def _term(term_id: str = "old-en", status: Status = Status.DEPRECATED, **fields: object) -> Term:
    known = {"text": term_id, "lang": "en", "concept": "thing", **fields}
    return Term(id=term_id, status=status, **known)  # type: ignore[arg-type] # fields of each test


def _vocabulary(*terms: Term) -> Vocabulary:
    concept = Concept(id="thing", terms=terms)
    return Vocabulary(id="v", title={"en": "V"}, profiles=PROFILES, concepts=(concept,))


def _severity_under(vocabulary: Vocabulary, term: str, *profiles: str) -> Severity | None:
    view = vocabulary.under(profiles)
    seen = view.terms[term]
    return default_severity(seen, enforced=view.is_enforced(seen))


@pytest.fixture
def people() -> Vocabulary:
    """Return two terms that depend on who speaks, as DESIGN section 3 has them."""
    caution = {"en": "Has the person chosen this word?"}
    victim = _term(
        "victim-en",
        Status.ADMITTED,
        caution=caution,
        under={
            "legal": Override(status=Status.PREFERRED),
            "services": Override(severity=Severity.WARNING, use=(Use(term="survivor-en"),)),
        },
    )
    return _vocabulary(victim, _term("survivor-en", Status.ADMITTED, caution=caution))


@pytest.mark.parametrize(
    ("profiles", "severity", "use"),
    [
        pytest.param(["un"], Severity.INFO, (), id="un: information"),
        pytest.param(["legal"], None, (), id="legal: the preferred word"),
        pytest.param(
            ["services"], Severity.WARNING, ("survivor-en",), id="services: a warning, and what for"
        ),
        pytest.param(["legal", "services"], Severity.WARNING, ("survivor-en",), id="later wins"),
        pytest.param(["services", "legal"], None, (), id="later wins the other way round"),
        pytest.param(["legal", "un"], None, (), id="a profile that says nothing changes nothing"),
    ],
)
def test_a_word_that_depends_on_who_speaks(
    people: Vocabulary, profiles: list[str], severity: Severity | None, use: tuple[str, ...]
) -> None:
    term = people.under(profiles).terms["victim-en"]
    assert _severity_under(people, "victim-en", *profiles) is severity
    assert tuple(use.term for use in term.use) == use
    assert _severity_under(people, "survivor-en", *profiles) is Severity.INFO


def test_profiles_combine_term_by_term() -> None:
    first = _term("one-en", under={"ca": Override(status=Status.ADMITTED)})
    second = _term("two-en", under={"legal": Override(status=Status.ADMITTED)})
    view = _vocabulary(first, second).under(["ca", "legal"])
    assert {term.status for term in view.terms.values()} == {Status.ADMITTED}


def test_seeing_under_a_profile_leaves_the_vocabulary_as_it_was(people: Vocabulary) -> None:
    people.under(["legal"])
    assert people.terms["victim-en"].status is Status.ADMITTED


def test_an_unknown_profile_is_named_with_those_there_are(people: Vocabulary) -> None:
    with pytest.raises(UsageError, match=r"“lego”.*The profiles are: ca, legal, services, un"):
        people.under(["lego"])


def test_without_profiles_the_message_says_so() -> None:
    with pytest.raises(UsageError, match="The profiles are: none"):
        Vocabulary(id="v", title={}).under(["un"])


@pytest.mark.parametrize(
    ("override", "severity", "use"),
    [
        pytest.param(Override(status=Status.PREFERRED), None, (), id="preferred: silent"),
        pytest.param(Override(status=Status.ADMITTED), None, ("new-en",), id="admitted: silent"),
        pytest.param(
            Override(status=Status.ADMITTED, caution={"en": "Is it a name?"}),
            Severity.INFO,
            ("new-en",),
            id="admitted with a caution: information",
        ),
        pytest.param(
            Override(status=Status.SUPERSEDED), Severity.ERROR, ("new-en",), id="still avoided"
        ),
        pytest.param(
            Override(severity=Severity.INFO, use=()), Severity.INFO, (), id="milder, no replacement"
        ),
    ],
)
def test_a_severity_does_not_outlive_the_status_it_was_given_for(
    override: Override, severity: Severity | None, use: tuple[str, ...]
) -> None:
    old = _term(
        citations=(AGREES,),
        severity=Severity.ERROR,
        use=(Use(term="new-en"),),
        under={"un": override},
    )
    vocabulary = _vocabulary(old, _term("new-en", Status.PREFERRED))
    assert _severity_under(vocabulary, "old-en", "un") is severity
    assert tuple(use.term for use in vocabulary.under(["un"]).terms["old-en"].use) == use


@pytest.mark.parametrize(
    ("stance", "access", "enforced"),
    [
        pytest.param(Stance.DEPRECATED, Access.PRIMARY, True, id="primary text that agrees"),
        pytest.param(Stance.DEPRECATED, Access.COPY, True, id="copy that agrees"),
        pytest.param(Stance.DEPRECATED, Access.SECONDARY, False, id="someone else's words"),
        pytest.param(Stance.DEPRECATED, Access.UNSEEN, False, id="not seen"),
        pytest.param(Stance.LEGAL_TITLES_ONLY, Access.PRIMARY, False, id="another stance"),
        pytest.param(None, Access.PRIMARY, False, id="no stance"),
    ],
)
def test_a_term_is_enforced_by_a_source_that_agrees_and_was_seen(
    stance: Stance | None, access: Access, *, enforced: bool
) -> None:
    citation = Citation(source="s", locator="p. 1", stance=stance, access=access)
    vocabulary = _vocabulary(_term(citations=(citation,)))
    assert vocabulary.is_enforced(vocabulary.terms["old-en"]) is enforced


ATTESTED = Attestation(source="s", locator="title")


@pytest.mark.parametrize(
    ("original", "equivalent", "enforced"),
    [
        pytest.param(
            {"citations": (AGREES,)}, {"attested": ATTESTED}, True, id="enforced and attested"
        ),
        pytest.param({"citations": (AGREES,)}, {}, False, id="not attested"),
        pytest.param({}, {"attested": ATTESTED}, False, id="original not enforced"),
        pytest.param(
            {"citations": (AGREES,), "status": Status.ADMITTED},
            {"attested": ATTESTED},
            False,
            id="original not avoided",
        ),
        pytest.param(
            {"equivalent_of": "old-fr", "attested": ATTESTED},
            {"attested": ATTESTED},
            False,
            id="two that lean on each other",
        ),
        pytest.param(
            {"citations": (AGREES,)},
            {"attested": ATTESTED, "status": Status.ADMITTED},
            False,
            id="equivalent not avoided",
        ),
    ],
)
def test_a_term_of_another_language_may_lean_on_one_that_is_enforced(
    original: dict[str, object], equivalent: dict[str, object], *, enforced: bool
) -> None:
    french = {"lang": "fr", "equivalent_of": "old-en", "status": Status.DEPRECATED, **equivalent}
    vocabulary = _vocabulary(
        _term("old-en", **{"status": Status.DEPRECATED, **original}),  # type: ignore[arg-type] # fields of each case
        _term("old-fr", **french),  # type: ignore[arg-type] # fields of each case
    )
    assert vocabulary.is_enforced(vocabulary.terms["old-fr"]) is enforced


def test_an_equivalent_of_nothing_is_not_enforced() -> None:
    vocabulary = _vocabulary(_term(equivalent_of="gone-en", attested=ATTESTED))
    assert not vocabulary.is_enforced(vocabulary.terms["old-en"])


@pytest.mark.parametrize(
    ("term", "enforced", "severity"),
    [
        pytest.param(_term(), True, Severity.WARNING, id="enforced: warning"),
        pytest.param(_term(), False, Severity.INFO, id="unverified: information"),
        pytest.param(
            _term(severity=Severity.ERROR), False, Severity.INFO, id="unverified: never more"
        ),
        pytest.param(_term(severity=Severity.ERROR), True, Severity.ERROR, id="graded up"),
        pytest.param(_term(status=Status.SUPERSEDED), True, Severity.WARNING, id="superseded"),
        pytest.param(_term(status=Status.PREFERRED), False, None, id="preferred: silent"),
        pytest.param(
            _term(status=Status.PREFERRED, caution={"en": "?"}), False, None, id="preferred always"
        ),
        pytest.param(_term(status=Status.ADMITTED), False, None, id="admitted: silent"),
        pytest.param(
            _term(status=Status.ADMITTED, caution={"en": "?"}), False, Severity.INFO, id="caution"
        ),
        pytest.param(
            _term(status=Status.ADMITTED, severity=Severity.WARNING), False, Severity.WARNING,
            id="admitted but graded",
        ),
        pytest.param(
            _term(status=Status.PROPOSED, severity=Severity.ERROR), True, None, id="proposed: never"
        ),
    ],
)  # fmt: skip
def test_how_grave_a_term_is_if_nobody_says_otherwise(
    term: Term, severity: Severity | None, *, enforced: bool
) -> None:
    assert default_severity(term, enforced=enforced) is severity


def test_replacements_are_terms_and_come_best_first() -> None:
    old = _term(use=(Use(term="new-en"), Use(term="gone-en"), Use(term="other-en")))
    new, other = _term("new-en", Status.PREFERRED), _term("other-en", Status.ADMITTED)
    assert list(_vocabulary(other, old, new).replacements(old)) == [new, other]
    assert is_avoided(old)
    assert not is_avoided(new)


def test_entries_are_found_by_their_ids(people: Vocabulary) -> None:
    assert people.by_concept["thing"].terms == tuple(people.terms.values())

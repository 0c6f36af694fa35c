"""What the rules say: what to write, who says so, and where."""

from __future__ import annotations

from dataclasses import replace

import pytest

from vocabtool.concept import Concept
from vocabtool.document import Block, BlockKind, Document, identity_segments
from vocabtool.fixing import correction
from vocabtool.match import Match, Occurrence
from vocabtool.rules import RULES, TermInUse, cited_sources
from vocabtool.source import Access, Citation, Source, Stance
from vocabtool.term import (
    Attestation,
    GrammaticalNumber,
    Severity,
    Status,
    Term,
    Use,
)
from vocabtool.vocabulary import Vocabulary

SOURCES = {
    "res": Source(id="res", title="A long title", identifier="A/RES/1", creator="Assembly"),
    "guide": Source(id="guide", title="Style guide", creator="Road Board"),
    "book": Source(id="book", title="A book"),
}
SAYS_SO = Citation(
    source="res",
    locator="para. 9",
    stance=Stance.DEPRECATED,
    access=Access.PRIMARY,
    quote="is being replaced",
    scope="some States",
)
USES = (Use(term="crash"), Use(term="collision", scope={"en": "between vehicles"}))


def term(term_id: str, text: str, status: Status, **fields: object) -> Term:
    values = {"lang": "en", "concept": "c", "number": GrammaticalNumber.SINGULAR, **fields}
    return Term(id=term_id, text=text, status=status, **values)  # type: ignore[arg-type]


REPLACEMENTS = (
    term("crash", "crash", Status.PREFERRED),
    term("collision", "collision", Status.ADMITTED),
)


def avoided(status: Status = Status.DEPRECATED, **fields: object) -> Term:
    values: dict[str, object] = {"use": USES, "citations": (SAYS_SO,), **fields}
    return term("accident", "accident", status, **values)


def in_use(
    judged: Term, *others: Term, text: str = "An {} here.", language: str = "en"
) -> TermInUse:
    sentence = text.format(judged.text)
    start = sentence.index(judged.text)
    block = Block(
        kind=BlockKind.PARAGRAPH,
        text=sentence,
        segments=identity_segments([(0, len(sentence))]),
    )
    match = Match(term=judged, start=start, end=start + len(judged.text), form=judged.text)
    occurrence = Occurrence(
        match=match,
        block=block,
        document=Document(path="d.txt", text=sentence, blocks=(block,)),
        language=language,
        neighbours=(match,),
    )
    concept = Concept(id="c", terms=(*REPLACEMENTS, *others, judged))
    vocabulary = Vocabulary(id="v", title={}, sources=SOURCES, concepts=(concept,))
    return TermInUse(
        occurrence=occurrence,
        correction=correction(occurrence, vocabulary),
        vocabulary=vocabulary,
    )


def said(subject: TermInUse) -> dict[str, str]:
    return {rule.code: message for rule in RULES for message in rule.messages(subject)}


@pytest.mark.parametrize(
    ("judged", "rule", "message"),
    [
        pytest.param(
            avoided(),
            "deprecated-term",
            "“accident”: write “crash” or “collision” (between vehicles) "
            "(A/RES/1, para. 9: “is being replaced”, some States). "
            "To be reworded by hand: the article before it changes.",
            id="deprecated",
        ),
        pytest.param(
            avoided(use=()),
            "deprecated-term",
            "“accident”: choose another term (A/RES/1, para. 9: “is being replaced”, some States).",
            id="nothing to write instead",
        ),
        pytest.param(
            avoided(
                Status.SUPERSEDED,
                since="2016",
                use=USES[1:],
                caution={"en": "A statute may have it"},
            ),
            "superseded-term",
            "“accident”: now “collision” (between vehicles), since 2016 "
            "(A/RES/1, para. 9: “is being replaced”, some States). A statute may have it.",
            id="superseded, with the caution of a profile",
        ),
        pytest.param(
            avoided(Status.SUPERSEDED, use=()),
            "superseded-term",
            "“accident”: no longer in use (A/RES/1, para. 9: “is being replaced”, some States).",
            id="superseded by nothing",
        ),
        pytest.param(
            avoided(citations=()),
            "unverified-term",
            "“accident”: consider “crash” or “collision” (between vehicles); "
            "no source that was seen settles it.",
            id="unverified",
        ),
        pytest.param(
            avoided(citations=(), use=()),
            "unverified-term",
            "“accident”: consider another term; no source that was seen settles it.",
            id="unverified without replacement",
        ),
        pytest.param(
            term("casualty", "casualty", Status.ADMITTED, caution={"en": "Did anybody die?"}),
            "context-dependent-term",
            "“casualty”: depends on the context. Did anybody die?",
            id="caution as a question",
        ),
        pytest.param(
            term(
                "casualty",
                "casualty",
                Status.ADMITTED,
                caution={"en": "Did anybody die?"},
                use=USES[:1],
                citations=(
                    Citation(source="book", locator="", stance=Stance.PREFERRED),
                    Citation(source="guide", locator="p. 2", stance=Stance.CONTEXT_DEPENDENT),
                ),
            ),
            "context-dependent-term",
            "“casualty”: depends on the context; consider “crash” "
            "(Road Board, Style guide, p. 2). Did anybody die?",
            id="context-dependent with a source",
        ),
        pytest.param(
            term("casualty", "casualty", Status.ADMITTED, severity=Severity.WARNING, use=USES[:1]),
            "context-dependent-term",
            "“casualty”: write “crash”.",
            id="graded by a profile",
        ),
    ],
)
def test_exactly_one_rule_speaks(judged: Term, rule: str, message: str) -> None:
    assert said(in_use(judged)) == {rule: message}


def test_a_long_quote_is_left_to_the_citations() -> None:
    wordy = Citation(
        source="book", locator="p. 3", stance=Stance.DEPRECATED, access=Access.COPY, quote="w " * 40
    )
    (message,) = said(in_use(avoided(citations=(wordy,)), text="The {} here.")).values()
    assert message.endswith("(A book, p. 3).")


def test_the_reason_is_told_where_there_is_room() -> None:
    brief = avoided(reason={"en": "Nobody is to blame"})
    wordy = avoided(reason={"en": "Nobody is to blame. " * 9})
    (message,) = said(in_use(brief, text="The {} here.")).values()
    assert message.endswith("some States). Nobody is to blame.")
    assert "blame" not in said(in_use(wordy))["deprecated-term"]


def test_reason_and_caution_speak_the_language_of_the_draft() -> None:
    judged = avoided(caution={"en": "In law?", "fr": "En droit\N{NO-BREAK SPACE}?"})
    assert "En droit" in said(in_use(judged, language="fr-CA"))["deprecated-term"]


FRENCH = term(
    "accident-fr",
    "accident de la route",
    Status.DEPRECATED,
    lang="fr",
    equivalent_of="accident",
    attested=Attestation(source="guide", locator="ch. 2"),
)


def test_an_equivalent_names_the_term_that_it_stands_for() -> None:
    (message,) = said(in_use(FRENCH, avoided())).values()
    assert message == (
        "“accident de la route”: choose another term (stands for “accident”, "
        "A/RES/1, para. 9: “is being replaced”, some States; "
        "attested in Road Board, Style guide, ch. 2)."
    )


def test_an_equivalent_with_a_seen_source_of_its_own_needs_no_other() -> None:
    (message,) = said(in_use(replace(FRENCH, citations=(SAYS_SO,)), avoided())).values()
    assert "stands for" not in message


def test_an_equivalent_that_depends_on_its_context_need_not_be_attested() -> None:
    french = replace(FRENCH, status=Status.ADMITTED, attested=None, caution={"fr": "Morts ?"})
    (message,) = said(in_use(french, avoided())).values()
    assert message == (
        "“accident de la route”: depends on the context (stands for “accident”, "
        "A/RES/1, para. 9: “is being replaced”, some States). Morts ?"
    )


def test_citations_that_agree_come_first_and_name_their_source() -> None:
    other = Citation(source="book", locator="p. 3", stance=Stance.LEGAL_TERM_IN_FORCE)
    judged = avoided(citations=(other, SAYS_SO, Citation(source="gone", locator="p. 1")))
    cited = cited_sources(judged, in_use(judged).vocabulary)
    assert [(c.source, c.identifier, c.title, c.locator, c.stance, c.quote) for c in cited] == [
        ("res", "A/RES/1", "A long title", "para. 9", "deprecated", "is being replaced"),
        ("book", "", "A book", "p. 3", "legal term in force", ""),
        ("gone", "", "gone", "p. 1", "", ""),
    ]


def test_an_equivalent_brings_the_citations_of_its_original() -> None:
    cited = cited_sources(FRENCH, in_use(FRENCH, avoided()).vocabulary)
    assert [(c.source, c.locator) for c in cited] == [("res", "para. 9"), ("guide", "ch. 2")]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_every_rule_has_a_manual_with_examples(rule: object) -> None:
    manual = rule.manual  # type: ignore[attr-defined]
    assert "Flagged:" in manual
    assert "Accepted:" in manual


def test_no_two_rules_share_a_code() -> None:
    codes = [rule.code for rule in RULES]
    assert sorted(set(codes)) == codes

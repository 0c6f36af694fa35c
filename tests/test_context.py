"""A term may count only in some company: before, after or near other words."""

import pytest

from vocabtool.document import Block, BlockKind, identity_segments
from vocabtool.matcher import TermIndex
from vocabtool.term import Context, Status, Term

NEAR_A_CHILD = Context(near=("child",))


def found(text: str, context: Context, word: str = "client") -> int:
    terms = [
        Term(id="c", text=word, lang="en", status=Status.ADMITTED, concept="c", context=context),
        Term(id="minors", text="juvenile", lang="en", status=Status.PROPOSED, concept="c"),
        Term(id="child-en", text="child", lang="en", status=Status.PREFERRED, concept="c"),
    ]
    segments = identity_segments([(0, len(text))])
    block = Block(kind=BlockKind.PARAGRAPH, text=text, segments=segments)
    return sum(match.term.id == "c" for match in TermIndex(terms).matches(block, "en"))


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        pytest.param("a client list", True, id="follows"),
        pytest.param("a client-list", True, id="hyphen"),
        pytest.param("clients’ lists", True, id="possessive and plural"),
        pytest.param("a client's list", True, id="possessive s"),
        pytest.param("a client service desk", True, id="phrase"),
        pytest.param("a client service", False, id="half a phrase"),
        pytest.param("a client, list", False, id="comma between"),
        pytest.param("a client of the list", False, id="not directly"),
        pytest.param("a client", False, id="nothing follows"),
    ],
)
def test_before_asks_what_follows(text: str, *, counts: bool) -> None:
    assert found(text, Context(before=("list", "service desk"))) == counts
    assert found(text, Context(not_before=("list", "service desk"))) == (not counts)


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        pytest.param("email client", True, id="precedes"),
        pytest.param("Email\nclients", True, id="over a line"),
        pytest.param("thin e-mail client", True, id="phrase"),
        pytest.param("email. Client", False, id="another sentence"),
        pytest.param("client email", False, id="follows"),
    ],
)
def test_after_asks_what_precedes(text: str, *, counts: bool) -> None:
    assert found(text, Context(after=("email", "e-mail"))) == counts
    assert found(text, Context(not_after=("email", "e-mail"))) == (not counts)


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        pytest.param("A child met a client.", True, id="same sentence"),
        pytest.param("A client met two children.", True, id="plural of the word"),
        pytest.param("A child came. A client left.", False, id="another sentence"),
        pytest.param("See art. 2: a child and, e.g. there, a client.", True, id="abbreviation"),
        pytest.param("A client.", False, id="alone"),
    ],
)
def test_near_asks_for_the_sentence(text: str, *, counts: bool) -> None:
    assert found(text, Context(near=("child",))) == counts
    assert found(text, Context(not_near=("child",))) == (not counts)


def test_the_id_of_a_term_stands_for_all_its_forms() -> None:
    assert found("Two children saw the client.", Context(near=("child-en",))) == 1


def test_each_occurrence_is_asked_for_its_own_company() -> None:
    assert found("A child met a client. A client left. The client saw a child.", NEAR_A_CHILD) == 2


def test_the_term_itself_is_no_company() -> None:
    assert found("The client left.", Context(near=("client",))) == 0


def test_all_conditions_hold_together() -> None:
    context = Context(near=("child",), not_before=("list",), after=("a",))
    assert found("a client and a child", context) == 1
    assert found("a client list for a child", context) == 0
    assert found("the client and a child", context) == 0


def test_a_condition_without_words_never_stands() -> None:
    assert found("a client", Context(not_before=("…",), not_near=("",))) == 1

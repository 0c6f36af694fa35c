"""A misquoted title is information that gives the right one, and who has it so, where."""

from __future__ import annotations

from vocabtool.concept import Title, TitleText, TitleType
from vocabtool.match import Misquotation
from vocabtool.rules import misquoted_title
from vocabtool.source import Access, Citation, Source
from vocabtool.vocabulary import Vocabulary

SEEN = Citation(source="res", locator="annex", access=Access.PRIMARY)
UNSEEN = Citation(source="book", locator="p. 3")
VOCABULARY = Vocabulary(
    id="v",
    title={},
    sources={
        "res": Source(id="res", title="A long title", identifier="A/RES/1"),
        "book": Source(id="book", title="A book"),
    },
)


def misquoted(*citations: Citation) -> Misquotation:
    wording = TitleText(text="Convention on Road Traffic", lang="en", citations=citations)
    title = Title(id="t", type=TitleType.TREATY, texts=(wording,))
    return Misquotation(0, 1, title, wording, wording.text)


def test_the_message_asks_for_the_registered_title_and_says_where_it_was_seen() -> None:
    assert misquoted_title.message(misquoted(UNSEEN, SEEN), VOCABULARY) == (
        "The title differs from the registered one; is it “Convention on Road Traffic” "
        "(A/RES/1, annex)?"
    )


def test_a_title_without_a_source_is_given_alone() -> None:
    said = misquoted_title.message(misquoted(), VOCABULARY)
    assert said.endswith("is it “Convention on Road Traffic”?")


def test_the_citations_are_those_of_the_title_the_seen_ones_first() -> None:
    found = misquoted_title.cited_sources(misquoted(UNSEEN, SEEN), VOCABULARY)
    assert [(each.source, each.locator) for each in found] == [("res", "annex"), ("book", "p. 3")]


def test_it_has_a_manual_with_examples() -> None:
    manual = misquoted_title.__doc__ or ""
    assert "Flagged:" in manual
    assert "Accepted:" in manual

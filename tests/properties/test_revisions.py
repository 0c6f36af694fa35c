"""Whatever the draft and its format: a revision changes the words of its fixes only."""

from __future__ import annotations

import re
from xml.sax.saxutils import escape

from hypothesis import event, example, given, settings
from hypothesis import strategies as st

from vocabtool.concept import Concept, Title, TitleText, TitleType
from vocabtool.linter import Linter
from vocabtool.readers import FORMATS, read_text
from vocabtool.report import FileReport
from vocabtool.revision import Revision, revised
from vocabtool.source import Access, Citation, Stance
from vocabtool.term import Status, Term, Use
from vocabtool.vocabulary import Vocabulary

SAYS_SO = (Citation(source="s", locator="p. 1", stance=Stance.DEPRECATED, access=Access.COPY),)
TERMS = (
    Term(id="crash", text="serious road crash", lang="en", status=Status.PREFERRED, concept="c"),
    Term(
        id="accident",
        text="road accident",
        lang="en",
        status=Status.DEPRECATED,
        concept="c",
        use=(Use(term="crash"),),
        citations=SAYS_SO,
    ),
)
TITLE = Title(
    id="t",
    type=TitleType.TREATY,
    texts=(TitleText(text="Convention on Road Accident Victims", lang="en"),),
)
LINTER = Linter(
    Vocabulary(id="v", title={}, concepts=(Concept(id="c", terms=TERMS),), titles=(TITLE,))
)
AVOIDED = re.compile(r"(road\s+accidents?)", re.IGNORECASE)
WRITTEN = r"serious\s+road\s+crash(?:es)?"

WORDS = st.sampled_from(
    [
        *("road accident", "Road Accident", "ROAD ACCIDENTS", "road\naccident", "road accidents"),
        *("We saw a road accident.", "They reported the road accident. \n\n", "road accident, and"),
        *("Convention on Road Accident Victims", "the term “road accident”", "`road accident`"),
        *("He said: “No road accident!”", "a", "the", "and", "was", "é", "²", ".", ",", "\r\n"),
    ]
)
MARKS = st.sampled_from(
    [
        *("# ", "| ", " | ", "|---|\n", "> ", "* ", "====\n", "----\n", "+---+\n", "..", "::\n\n "),
        *("<p>", "</p>", "<q>", "</q>", "<td>", "&amp;", "<!-- ", " -->", ",", ";", '"', "\t"),
        *("Subject: ", "From: a@b.c\n\n", "=\n", "\\emph{", "}", "%", "$", "\\\\", "\n\n", "  "),
    ]
)
NAMES = [f"draft{each.extensions[0]}" for each in FORMATS]
ANY_TIME = settings(deadline=None)  # the first example loads the language data


@st.composite
def drafts(draw: st.DrawFn) -> tuple[str, str]:
    """Return a text and the name of its file; what is XML is at least well formed."""
    text = " ".join(draw(st.lists(WORDS | WORDS | MARKS, max_size=25)))
    name = draw(st.sampled_from(NAMES))
    return (f"<doc><p>{escape(text)}</p></doc>" if name == "draft.xml" else text), name


def revision(text: str, name: str) -> Revision:
    done = revised(read_text(text, path=name), LINTER)
    event(f"{name}: {'fixed' if done.left.fixed else 'as it was'}")
    return done


def exempt(report: FileReport) -> list[tuple[str, str]]:
    return [(each.text, each.region) for each in report.exempt]


@ANY_TIME
@given(drafts())
def test_nothing_changes_but_the_words_of_fixes(draft: tuple[str, str]) -> None:
    text, name = draft
    after = revision(text, name).after.text
    pieces = AVOIDED.split(text)
    pattern = "".join(
        f"(?:{re.escape(piece)}|{WRITTEN})" if index % 2 else re.escape(piece)
        for index, piece in enumerate(pieces)
    )
    assert re.fullmatch(pattern, after, re.IGNORECASE)
    assert [end for end in after if end in "\r\n"] == [end for end in text if end in "\r\n"]


@ANY_TIME
@given(drafts())
def test_no_exempt_word_is_touched(draft: tuple[str, str]) -> None:
    text, name = draft
    done = revision(text, name)
    assert exempt(done.left) == exempt(done.found)
    spans = [(each.location.start, each.location.end) for each in done.found.exempt]
    for finding in done.found.findings:
        if finding.fix is not None:
            start, end = finding.location.start, finding.location.end
            assert not any(start < other_end and other < end for other, other_end in spans)


@ANY_TIME
@given(drafts())
@example(("road accident road accident road\naccident road accident", "draft.txt"))
def test_a_second_run_has_nothing_to_write(draft: tuple[str, str]) -> None:
    text, name = draft
    again = revised(revision(text, name).after, LINTER)
    assert not again.is_changed
    assert again.after is again.before


@ANY_TIME
@given(drafts())
def test_the_report_is_that_of_the_draft_as_it_was_left(draft: tuple[str, str]) -> None:
    text, name = draft
    done = revision(text, name)
    read_again = LINTER.lint(read_text(done.after.text, path=name))
    assert read_again.with_fixed(done.left.fixed) == done.left
    kept = {each.finding.text for each in done.withheld}
    assert all(finding.text in kept for finding in done.left.findings if finding.fix is not None)

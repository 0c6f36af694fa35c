"""A revision writes safe fixes, and none after which anything else would be read otherwise."""

from __future__ import annotations

from dataclasses import replace

import pytest

from vocabtool.concept import Concept, Title, TitleText, TitleType
from vocabtool.document import Document
from vocabtool.linter import Linter
from vocabtool.readers import read_text
from vocabtool.revision import ENCODING, LAYOUT, Revision, revised
from vocabtool.source import Access, Citation, Stance
from vocabtool.term import Status, Term, Use
from vocabtool.vocabulary import Vocabulary

SAYS_SO = (Citation(source="s", locator="p. 1", stance=Stance.DEPRECATED, access=Access.COPY),)


def linter(**replacements: str) -> Linter:
    """Return a linter with what to write instead of each word; underscores stand for spaces."""
    terms: list[Term] = []
    for number, (avoided, written) in enumerate(replacements.items()):
        good, bad = f"good-{number}", f"bad-{number}"
        status = Status.PREFERRED
        terms.append(Term(id=good, text=written, lang="en", status=status, concept="c"))
        terms.append(
            Term(
                id=bad,
                text=avoided.replace("_", " "),
                lang="en",
                status=Status.DEPRECATED,
                concept="c",
                use=(Use(term=good),),
                citations=SAYS_SO,
            )
        )
    concept = Concept(id="c", terms=tuple(terms))
    return Linter(Vocabulary(id="v", title={}, concepts=(concept,)))


ROADS = linter(road_accident="serious road crash", lorry="goods vehicle")


def revision(text: str, path: str = "draft.md", encoding: str = "utf-8") -> Revision:
    return revised(read_text(text, path=path, encoding=encoding), ROADS)


def test_fixes_are_written_and_counted_and_the_report_is_of_the_result() -> None:
    text = "A road accident is rare.\r\n\r\nWe saw a road accident; a `road accident`\r\n"
    done = revision(text)
    assert done.after.text == (
        "A serious road crash is rare.\r\n\r\nWe saw a serious road crash; a `road accident`\r\n"
    )
    assert (len(done.found.findings), done.left.findings, done.left.fixed) == (2, (), 2)
    assert [each.text for each in done.left.exempt] == ["road accident"]
    assert done.left.text == done.after.text


def test_a_draft_without_fixes_is_the_same_object() -> None:
    done = revision("The “road accident” of 1990 is in the file road-accident.txt.")
    assert done.after is done.before
    assert not done.is_changed


def test_a_phrase_over_two_lines_keeps_its_line_break() -> None:
    assert revision("He saw a road\n  accident.\n").after.text == (
        "He saw a serious\n  road crash.\n"
    )


def test_a_fix_that_clears_the_way_for_another_is_followed_by_it() -> None:
    """The run ends when a second run would have nothing to do."""
    done = revision("It was a road accident. The lorry, the road accident and the lorry.")
    again = revised(done.after, ROADS)
    assert not again.is_changed
    assert again.left.fixed == 0


@pytest.mark.parametrize(
    ("path", "text"),
    [
        pytest.param(
            "a.rst",
            f"+{35 * '-'}+---+\n| They saw a road accident in town. | b |\n+{35 * '-'}+---+\n",
            id="drawn table",
        ),
        pytest.param(
            "a.rst",
            f"{33 * '='}  =====\nThey saw a road accident in town.  b\n{33 * '='}  =====\n",
            id="table in columns",
        ),
    ],
)
def test_a_fix_that_would_break_the_layout_is_withheld(path: str, text: str) -> None:
    done = revision(text, path)
    assert not done.is_changed
    assert [(each.finding.text, each.reason) for each in done.withheld] == [
        ("road accident", LAYOUT)
    ]
    assert len(done.left.findings) == 1


def test_one_fix_that_is_withheld_holds_up_no_other() -> None:
    rule = f"+{35 * '-'}+\n"
    table = f"{rule}| They saw a road accident in town. |\n{rule}\n"
    before, behind = "He saw a road accident.\n\n", "They saw a road accident, too.\n"
    done = revision(before + table + behind, "a.rst")
    assert done.after.text == "".join(
        (
            before.replace("road accident", "serious road crash"),
            table,
            behind.replace("road accident", "serious road crash"),
        )
    )
    assert (done.left.fixed, len(done.withheld)) == (2, 1)


def test_a_fix_inside_another_block_is_written() -> None:
    text = '<p>He saw <img alt="We saw a road accident."> and the road accident.</p>'
    assert revision(text, "a.html").after.text == text.replace(
        "road accident", "serious road crash"
    )


@pytest.mark.parametrize(
    ("path", "text"),
    [
        pytest.param("a.xml", "<p>He saw the lorry.</p>", id="no longer well formed"),
        pytest.param("a.csv", "text;number\nHe saw the lorry;1\n", id="one cell more"),
    ],
)
def test_a_fix_that_would_be_markup_is_withheld(path: str, text: str) -> None:
    marked = linter(lorry="goods & <b; vehicle")
    done = revised(read_text(text, path=path), marked)
    assert not done.is_changed
    assert [each.reason for each in done.withheld] == [LAYOUT]


def test_a_fix_that_would_make_another_word_exempt_is_withheld(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Here the words would become those of a registered title, which nobody meant to name."""
    monkeypatch.setattr("vocabtool.regions.weighed", lambda use, *_: use)
    act = TitleText(text="Goods Vehicle Service Act", lang="en")
    title = Title(id="act", type=TitleType.LAW, texts=(act,))
    service = Term(
        id="service", text="service act", lang="en", status=Status.DEPRECATED, concept="d"
    )
    vocabulary = linter(lorry="goods vehicle").vocabulary
    (concept,) = vocabulary.concepts
    concept = replace(concept, terms=(*concept.terms, service))
    judge = Linter(replace(vocabulary, concepts=(concept,), titles=(title,)))
    done = revised(
        read_text("The company ended the lorry service act last winter. A lorry came."), judge
    )
    assert (
        done.after.text
        == "The company ended the lorry service act last winter. A goods vehicle came."
    )
    assert [each.reason for each in done.withheld] == [LAYOUT]


def revision_in(encoding: str, text: str) -> Revision:
    cafes = linter(canteen="café")
    return revised(read_text(text, path="a.txt", encoding=encoding), cafes)


@pytest.mark.parametrize("encoding", ["cp1252", "latin-1", "koi8-r"])
def test_letters_that_the_encoding_may_lack_are_not_written(encoding: str) -> None:
    done = revision_in(encoding, "He went to the canteen.")
    assert not done.is_changed
    assert [each.reason for each in done.withheld] == [ENCODING]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "iso8859-15"])
def test_letters_that_the_encoding_has_are_written(encoding: str) -> None:
    assert revision_in(encoding, "He went to the canteen.").after.text == "He went to the café."


def test_a_document_that_is_no_text_file_is_left_as_it_is() -> None:
    document = read_text("A road accident is rare.", path="a.md")
    placed: Document = replace(document, origin=document.locator())
    done = revised(placed, ROADS)
    assert done.after is placed
    assert len(done.left.findings) == 1

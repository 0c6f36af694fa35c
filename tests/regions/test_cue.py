"""The notation of cues."""

from __future__ import annotations

from typing import Any

import pytest

from vocabtool.document import Block, BlockKind
from vocabtool.language import known_languages, language_section
from vocabtool.regions.cue import Cue, Cues, cues, rows
from vocabtool.regions.line import Line, written
from vocabtool.regions.notation import Grammar
from vocabtool.regions.passage import Passage, Span

DATA = {
    "stops": "is are but",
    "joins": "and or",
    "ends": "when",
    "lists": {"term": "term word", "avoid": "avoid stay_away_from"},
}


def line_of(marked: str, language: str = "en") -> Line:
    start, end = marked.index("{"), marked.index("}") - 1
    text = marked.replace("{", "").replace("}", "")
    passage = Passage(Block(kind=BlockKind.PARAGRAPH, text=text, segments=()), language)
    return written(passage, Span(start, end), passage.outer_sentences)


def holds(row: str, marked: str) -> bool:
    return Grammar(DATA).pattern(row).search(line_of(marked).text) is not None


@pytest.mark.parametrize(
    ("row", "marked"),
    [
        pytest.param("the term X", "See The Term {x}.", id="words, folded"),
        pytest.param("the <term> X", "the word {x}", id="a list"),
        pytest.param("<avoid> X", "stay away from {x}", id="a list entry of two words"),
        pytest.param("the/a term X", "a term {x}", id="alternatives"),
        pytest.param("as_well_as/like X", "as well as {x}", id="an alternative of three words"),
        pytest.param("replac* X", "replacing {x}", id="a beginning"),
        pytest.param("*term X", "unterm {x}", id="letters before"),
        pytest.param("the old? term X", "the term {x}", id="may be missing"),
        pytest.param("the old? term X", "the old term {x}", id="or there"),
        pytest.param("term X", "term “{x}”", id="marks are optional"),
        pytest.param("term “X”", "term “{x}”", id="marks are required"),
        pytest.param("terms X", "terms “a”, “b” and “{x}”", id="a row in marks"),
        pytest.param("X means", "“{x}” or “y” means", id="a row after"),
        pytest.param("terms X+", "terms one two, three and {x}", id="a row without marks"),
        pytest.param("the ~ term X", "the good old term {x}", id="a gap"),
        pytest.param("the …3 X", "the good, old {x}", id="a wide gap takes commas"),
        pytest.param("not X , but", "not {x}, but", id="a sign"),
        pytest.param("put Y for X", "put “some thing” for {x}", id="another phrase in marks"),
        pytest.param("put Y for X", "put some thing for {x}", id="another phrase"),
        pytest.param("say X |", "say {x}, please", id="a boundary: comma"),
        pytest.param("say X |", "say {x} when asked", id="a boundary: word"),
        pytest.param("say X |", "say {x}", id="a boundary: the end"),
        pytest.param("^ X", "{x} it is", id="the beginning"),
        pytest.param("X $", "it is {x}.", id="the end"),
        pytest.param("X …… . both", "{x} are, I say, bad. Both go.", id="the next sentence"),
        pytest.param("^/: X", "Words: {x}", id="after a colon"),
        pytest.param(r"X , \d", "{x}, 2012", id="a number"),
        pytest.param("X means !that", "{x} means harm", id="a word that does not follow"),
        pytest.param("X →", "{x} ⇒ y", id="an arrow"),
    ],
)
def test_a_cue_holds(row: str, marked: str) -> None:
    assert holds(row, marked)


@pytest.mark.parametrize(
    ("row", "marked"),
    [
        pytest.param("term X", "terms {x}", id="another word"),
        pytest.param("term X", "midterm {x}", id="no part of a word"),
        pytest.param("term “X”", "term {x}", id="without its marks"),
        pytest.param("the ~2 X", "the good old bad {x}", id="too wide a gap"),
        pytest.param("the ~ X", "the term is {x}", id="a finite verb ends a gap"),
        pytest.param("the ~ X", "the term, {x}", id="a comma ends a gap"),
        pytest.param("the … X", "the term is bad; {x}", id="a semicolon ends a wide gap"),
        pytest.param("say X |", "say {x} cases", id="no boundary"),
        pytest.param("^ X", "so {x}", id="not the beginning"),
        pytest.param("X $", "{x} cases", id="not the end"),
        pytest.param("X means !that", "{x} means that", id="the word does follow"),
        pytest.param("terms X+", "terms are bad and {x}", id="a finite verb ends a row"),
    ],
)
def test_a_cue_does_not_hold(row: str, marked: str) -> None:
    assert not holds(row, marked)


@pytest.mark.parametrize("row", ["the $$ X", "« X"])
def test_a_sign_that_no_line_shows_is_refused(row: str) -> None:
    with pytest.raises(ValueError, match="neither a word nor a sign"):
        Grammar(DATA).pattern(row)


def test_a_list_that_is_not_there_is_refused() -> None:
    with pytest.raises(KeyError):
        Grammar(DATA).pattern("<none> X")


def test_comments_and_empty_lines_are_no_cues() -> None:
    assert rows("# why\n\n  the term X  \n") == ("the term X",)


@pytest.mark.parametrize(
    "row",
    [
        "old_term X",
        "replac* ~3 X with",
        "the ~3 “X”",
        "X …5 → ~ ( now",
        "say …8 X",
        "“X” with …… $",
    ],
)
def test_anchors_never_rule_out_a_line_in_which_the_cue_holds(row: str) -> None:
    line = line_of("say replacing the old term “{x}” with y → z ( now")
    cue = Cue(text=row, grammar=Grammar(DATA))
    assert Cues((cue,)).search(line) is not None


@pytest.mark.parametrize(
    "row",
    [
        pytest.param("y X", id="a word on the other side"),
        pytest.param("X the", id="a word on the other side, before"),
        pytest.param("( X", id="a sign on the other side"),
        pytest.param("old_tree X", id="a phrase of which a word is missing"),
        pytest.param("the “X”", id="no marks"),
    ],
)
def test_a_cue_whose_anchors_are_missing_is_not_compiled(row: str) -> None:
    cue = Cue(text=row, grammar=Grammar(DATA))
    assert Cues((cue,)).search(line_of("say the old term {x} with y ( now")) is None
    assert "pattern" not in vars(cue)


def _lists() -> list[Any]:
    return [
        pytest.param(language, section, key, id=f"{language}-{section}-{key}")
        for language in known_languages()
        for section in ("mention", "quotation", "title")
        for key, value in language_section(language, section).items()
        if isinstance(value, str) and "\n" in value
    ]


@pytest.mark.parametrize(("language", "section", "key"), _lists())
def test_every_cue_of_every_language_compiles(language: str, section: str, key: str) -> None:
    found = cues(language, section, key)
    assert found.rows
    assert all(row.pattern.pattern for row in found.rows)


def test_a_section_sign_of_the_text_is_not_taken_for_the_unit() -> None:
    line = line_of("§ 184b: the term {x} ‖ §")
    assert line.text.count("§") == 1

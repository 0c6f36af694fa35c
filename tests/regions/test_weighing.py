"""What is weighed where no rule tells: the clues around a word, their kinds and their weights."""

from __future__ import annotations

import re
from itertools import product
from pathlib import Path

import pytest

import vocabtool
from vocabtool.document import Block, Document
from vocabtool.finding import Region
from vocabtool.folding import fold, tokens
from vocabtool.language import language_section, word_list
from vocabtool.linter import Linter
from vocabtool.match import Occurrence, Placement
from vocabtool.matcher import TermIndex
from vocabtool.readers import read_text
from vocabtool.regions.clue import clues, joined_words, last_word
from vocabtool.regions.kinds import kinds_of, stem
from vocabtool.regions.known import Beside, Known, Relation, known_of
from vocabtool.regions.passage import Passage, Span, folded_list
from vocabtool.regions.weighing import REGIONS, weighed
from vocabtool.term import GrammaticalNumber
from vocabtool.vocabulary_files import load

WEIGHTS = sorted((Path(vocabtool.__file__).parent / "languages" / "weights").glob("*.tsv"))
USE = Placement(region=Region.USE, evidence="the text's own voice")


def read(
    marked: str, language: str = "en", name: str = "draft.txt"
) -> tuple[Passage, Span, Document]:
    """Return the passage, the words in braces and the document of a marked text."""
    start, end = marked.index("{"), marked.index("}") - 1
    document = read_text(marked.replace("{", "").replace("}", ""), path=name)
    block = next(block for block in document.blocks if holds(block, start))
    first = block.text.index(document.text[start:end])
    return Passage(block, language, document), Span(first, first + end - start), document


def holds(block: Block, offset: int) -> bool:
    start, end = block.source_span(0, len(block.text))
    return start <= offset < end


def names(marked: str, language: str = "en", name: str = "draft.txt") -> set[str]:
    return {clue.name for clue in clues(*read(marked, language, name), Known())}


def test_a_word_is_a_clue_by_its_place_its_beginning_and_its_kinds() -> None:
    found = names("The glossary lists {road accident} twice.")
    assert {"before 1 lists", "before 2 gloss", "before gloss", "after 1 twice"} <= found
    assert {"before 2 <names>", "first before <names>", "sentence <names>"} <= found
    assert "sentence the" not in found  # it says nothing so far away


def test_words_far_away_are_no_clues() -> None:
    far = " ".join(["and so on"] * 30)
    assert "before gloss" not in names(f"The glossary goes on {far} for the {{road accident}}.")


def test_characters_that_touch_are_words_two_by_two() -> None:
    assert {"before 1 词是", "before 2 口词", "before 3 入口"} <= names(
        "入口词是{儿童色情}。", "zh"
    )
    assert "before 1 詞是" not in names("入口詞是{兒童色情}。", "zh")  # one spelling serves both


def test_an_arabic_word_is_looked_up_without_what_is_joined_to_it() -> None:
    assert stem("والمصطلح", "ar") == stem("مصطلح", "ar")
    assert kinds_of("والمصطلح", "ar") == kinds_of("مصطلح", "ar") == ("names",)


def test_a_word_behind_an_elided_article_is_known() -> None:
    found = names("La fiche de l’expression {accident de la route} reste ouverte.", "fr")
    assert {"before 1 expre", "before 1 <names>"} <= found


def test_a_number_is_no_word() -> None:
    assert not any("2011" in name for name in names("The 2011 {road accident} file."))


def test_a_word_of_any_length_takes_little_time() -> None:
    assert kinds_of("x" * 1_000_000, "en") == ()


def test_a_divided_word_is_whole_in_the_evidence() -> None:
    text = "The old glos-\nsary still lists {road accident}, a label and entry that was replaced."
    assert "\n" not in weighed(USE, *read(text), Known()).evidence


def test_a_star_stands_for_any_ending() -> None:
    assert "names" in kinds_of("glossaries", "en")
    assert "names" not in kinds_of("gloss", "en")
    assert kinds_of("glossaries", "xx") == ()


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("We say “{road accident}” here.", {"in marks", "marks round word", "marks open small"}),
        ("“We saw {road accidents} today” is it.", {"marks round phrase", "in marks"}),
        ("A ROW: {ROAD ACCIDENT}", {"capitals only", "sign before :", "edge after"}),
        ("The Panel on {Road Accident} Care met.", {"capital on each word", "capital after"}),
        ("In 1998 a {road accident} was seen.", {"year"}),
    ],
)
def test_signs_marks_and_capitals_are_clues(marked: str, expected: set[str]) -> None:
    assert expected <= names(marked)


def test_the_header_and_the_cells_beside_are_clues() -> None:
    found = names("Heading,Status\n{road accident},retired label\n", name="draft.csv")
    assert {"header headi", "row retir", "row <names>"} <= found


def test_a_word_that_no_rule_knows_to_be_talked_about_is_weighed() -> None:
    text = "The old glossary still has the entry road accident, a label that the desk replaced."
    marked = text.replace("road accident", "{road accident}")
    placement = weighed(USE, *read(marked), Known())
    assert placement.region is Region.MENTION
    assert placement.evidence.startswith("probably, by “")
    assert "glossary" in placement.evidence or "entry" in placement.evidence


@pytest.mark.parametrize(
    ("marked", "language"),
    [
        ("Police counted every {road accident} in the valley last winter.", "en"),
        ("{road accident}", "en"),  # nothing stands around it
        ("Das alte Glossar hat noch den Eintrag {Autounfall}.", "de"),  # nothing was learned
    ],
)
def test_what_is_used_or_says_nothing_stays_a_use(marked: str, language: str) -> None:
    assert weighed(USE, *read(marked, language), Known()) is USE


def test_a_use_that_may_be_something_else_is_doubtful() -> None:
    found = weighed(USE, *read("In the file stood {road accident}, they said."), Known())
    assert (found.region, found.doubtful) == (Region.USE, True)


@pytest.mark.parametrize(
    ("marked", "bare"),
    [
        ("They never say {lorry driver} now.", True),
        ("They met the old {lorry driver} again.", False),
        ("They met a town’s {lorry driver} again.", False),
    ],
)
def test_a_singular_without_a_determiner_is_a_clue(marked: str, *, bare: bool) -> None:
    found = {clue.name for clue in clues(*read(marked), Known(number=GrammaticalNumber.SINGULAR))}
    assert ("bare singular" in found) == bare
    assert "bare singular" not in names(marked)


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("(A {road accident}, they said) went by.", {"in brackets"}),
        ("{road accident} and so on", {"paragraph around"}),
        ("- a *big* {road accident}", {"list item around"}),
    ],
)
def test_what_a_word_stands_in_is_a_clue(marked: str, expected: set[str]) -> None:
    assert expected <= names(marked)


def test_emphasis_beside_a_word_is_a_clue() -> None:
    assert "beside emphasis" in names("A *big* {road accident} came.", name="draft.md")
    assert "beside emphasis" not in names("A {road accident} came.", name="draft.md")


def test_terms_beside_a_word_are_clues_by_what_they_are_to_it() -> None:
    marked = "We say crash or collision, never {road accident}. A crash it is."
    text = marked.replace("{", "").replace("}", "")
    beside = tuple(
        Beside(start, start + len(word), relation)
        for word, start, relation in (
            ("crash", text.index("crash"), Relation.BETTER),
            ("collision", text.index("collision"), Relation.ALIKE),
            ("crash", text.rindex("crash"), Relation.BETTER),
        )
    )
    found = {clue.name for clue in clues(*read(marked), Known(beside=beside))}
    assert {"better term before close", "alike term before next"} <= found
    assert "better term after close" not in found  # another sentence


def test_what_another_term_is_to_a_word() -> None:
    vocabulary = load(()).under(["un"])
    text = "child porn, child pornography, child prostitution, child sexual abuse material"
    document = read_text(text, path="draft.txt")
    block = document.blocks[0]
    matches = TermIndex(tuple(vocabulary.terms.values())).matches(block, "en")
    known = known_of(Occurrence(matches[0], block, document, neighbours=matches))
    relations = [each.relation for each in known.beside]
    assert relations == [Relation.ALIKE, Relation.AVOIDED, Relation.BETTER]


def test_a_word_that_depends_on_its_context_is_not_weighed() -> None:
    linter = Linter(load(()).under(["un"]))
    about = "In the old glossary, {} stood among the labels that the desk had replaced."
    for word, found in (("victims", ["victims"]), ("child porn", [])):
        report = linter.lint(read_text(about.format(word), path="draft.txt"))
        assert [each.text for each in report.findings] == found


@pytest.mark.parametrize("path", WEIGHTS, ids=[path.stem for path in WEIGHTS])
def test_weights_are_well_formed_and_know_no_subject(path: Path) -> None:
    vocabulary = load(())
    subject = {
        stem(word.text, path.stem)
        for term in vocabulary.terms.values()
        if term.lang == path.stem
        for word in joined_words(tokens(term.text))
        if word.text not in folded_list(path.stem, "frequent_words", "words")
    }
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()]
    assert [row[0] for row in rows] == sorted({row[0] for row in rows})
    for (name, *numbers), number in product(rows, (len(REGIONS),)):
        assert len(numbers) == number
        assert all(re.fullmatch(r"-?\d+(?:\.\d+)?", each) for each in numbers)
        assert last_word(name) not in subject


@pytest.mark.parametrize("lang", [path.stem for path in WEIGHTS])
def test_an_entry_of_a_kind_is_one_word(lang: str) -> None:
    for kind in language_section(lang, "kinds"):
        entries = word_list(lang, "kinds", kind)
        assert len(entries) == len(set(entries))
        for entry in entries:
            (word,) = joined_words(tokens(entry.rstrip("*")))[:1]
            assert word.text == fold(entry.rstrip("*")), entry


def test_each_language_of_the_vocabulary_that_is_enforced_has_weights() -> None:
    assert {path.stem for path in WEIGHTS} == {"ar", "en", "es", "fr", "ru", "zh"}

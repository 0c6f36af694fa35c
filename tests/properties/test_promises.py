"""What is promised of every draft, whatever its format and language, with the shipped vocabulary.

Offsets slice the draft; no fix touches what is exempt; fixing twice is fixing once; a text gives
the same findings alone and inside a longer draft; nothing that a draft holds raises.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import suppress
from functools import cache
from typing import NamedTuple

import pytest
from hypothesis import event, given, settings
from hypothesis import strategies as st

from vocabtool.errors import DraftError
from vocabtool.finding import Finding
from vocabtool.linter import Linter
from vocabtool.readers import FORMATS, read_text
from vocabtool.report import FileReport
from vocabtool.revision import Revision, revised
from vocabtool.vocabulary_files import shipped_vocabulary

ANY_TIME = settings(deadline=None, max_examples=15)  # times 54: nine formats, six languages


class Language(NamedTuple):
    """Pieces of drafts in a language; ``term`` is one to avoid, ``plain`` has none in it."""

    term: str
    plain: tuple[str, ...]
    marked: tuple[str, ...]
    gap: str = " "


LANGUAGES = {
    "en": Language(
        "child pornography",
        ("the", "report", "of the ministry", "was read", "in nine provinces", "and", "again,"),
        (
            *("the term", "Optional Protocol on the sale of children, child prostitution and"),
            *("said:", "formerly", "cases of", "child prostitutes", "victims", "is defined as"),
        ),
    ),
    "fr": Language(
        "pornographie enfantine",
        ("le rapport", "du ministère", "a été lu", "dans neuf provinces", "et", "encore,"),
        ("le terme", "la Convention sur la", "a dit :", "anciennement", "victimes", "l’expression"),
    ),
    "es": Language(
        "pornografía infantil",
        ("el informe", "del ministerio", "se leyó", "en nueve provincias", "y", "otra vez,"),
        ("el término", "la Convención sobre la", "dijo:", "antes", "víctimas", "se entiende por"),
    ),
    "ru": Language(
        "детская порнография",
        ("доклад", "министерства", "был прочитан", "в девяти областях", "и", "снова,"),
        ("термин", "Конвенция о", "сказал:", "ранее", "жертвы", "так называемая"),
    ),
    "ar": Language(
        "المواد الإباحية عن الأطفال",
        ("تقرير", "الوزارة", "في تسع محافظات", "مرة أخرى،", "ثم"),
        ("مصطلح", "اتفاقية بشأن", "قال:", "سابقا", "الضحايا", "يقصد بعبارة"),
    ),
    "zh": Language(
        "儿童色情制品",
        ("部门的报告", "在九个省", "已经宣读", "再次，", "和"),
        ("一词", "《公约》关于", "说：", "旧称", "受害者", "是指"),
        gap="",
    ),
}
SIGNS = ("“", "”", "«", "»", "《", "》", "(", ")", ",", ";", ":", ".", "。", "\n", "-", "²", "—")


class Wrapping(NamedTuple):
    """What stands before, between and after the paragraphs of a draft in some format."""

    path: str
    head: str = ""
    between: str = "\n\n"
    tail: str = "\n"

    def of(self, paragraphs: Sequence[str]) -> str:
        return self.head + self.between.join(paragraphs) + self.tail


WRAPPINGS = {
    "text": Wrapping("draft.txt"),
    "markdown": Wrapping("draft.md"),
    "html": Wrapping("draft.html", "<!doctype html><body><p>", "</p>\n<p>", "</p>\n"),
    "xml": Wrapping("draft.xml", "<doc><p>", "</p>\n<p>", "</p></doc>\n"),
    "table": Wrapping("draft.csv", 'Number,Text\n1,"', '"\n1,"', '"\n'),
    "email": Wrapping(
        "draft.eml", "Subject: X\nContent-Type: text/plain; charset=utf-8\n\n", "\n\n", "\n"
    ),
    "restructuredtext": Wrapping("draft.rst"),
    "asciidoc": Wrapping("draft.adoc"),
    "latex": Wrapping("draft.tex"),
}
every_format = pytest.mark.parametrize("wrapping", WRAPPINGS.values(), ids=WRAPPINGS)
every_language = pytest.mark.parametrize("language", LANGUAGES)


@cache
def linter() -> Linter:
    return Linter(shipped_vocabulary().under(["un"]))


def lint(text: str, path: str, language: str) -> FileReport:
    return linter().lint(read_text(text, path=path), language)


def plain(language: str, most: int = 8) -> st.SearchStrategy[list[str]]:
    return st.lists(st.sampled_from(LANGUAGES[language].plain), min_size=1, max_size=most)


def voices(language: str, most: int = 9) -> st.SearchStrategy[str]:
    """Return sentences in which terms stand beside words and signs that decide what they do."""
    words = LANGUAGES[language]
    pieces = st.sampled_from((words.term, words.term, *words.plain, *words.marked, *SIGNS))
    return st.lists(pieces, min_size=1, max_size=most).map(words.gap.join)


def paragraphs_of(data: st.DataObject, language: str) -> list[str]:
    return data.draw(st.lists(voices(language), min_size=1, max_size=3))


def test_every_format_is_tried() -> None:
    assert set(WRAPPINGS) == {each.name for each in FORMATS}


@every_format
@every_language
@ANY_TIME
@given(st.data())
def test_a_term_is_found_at_the_offset_where_it_was_written(
    wrapping: Wrapping, language: str, data: st.DataObject
) -> None:
    words = LANGUAGES[language]
    draft, expected = wrapping.head, []
    count = data.draw(st.integers(1, 3))
    for index in range(count):
        draft += words.gap.join(data.draw(plain(language))) + words.gap
        expected.append((len(draft), len(draft) + len(words.term)))
        draft += words.term + words.gap + words.gap.join(data.draw(plain(language)))
        draft += "." + (wrapping.between if index < count - 1 else wrapping.tail)
    report = lint(draft, wrapping.path, language)
    found = sorted(report.findings + report.exempt, key=lambda each: each.sort_key)
    assert [(each.location.start, each.location.end) for each in found] == expected
    assert [each.text for each in found] == [words.term] * count


@every_format
@every_language
@ANY_TIME
@given(st.data())
def test_no_fix_touches_what_is_exempt_and_a_second_run_has_none(
    wrapping: Wrapping, language: str, data: st.DataObject
) -> None:
    draft = wrapping.of(paragraphs_of(data, language))
    try:
        document = read_text(draft, path=wrapping.path)
    except DraftError:  # a sign made it another format's text
        return
    done = revised(document, linter(), language)
    event(f"fixed: {done.is_changed}, exempt: {bool(done.found.exempt)}")
    assert kept(done) == [draft[slice(*span(each))] for each in done.found.exempt]
    assert all(each.fix is None for each in done.found.exempt)
    assert apart(done)
    again = revised(done.after, linter(), language)
    assert again.after.text == done.after.text


def span(finding: Finding) -> tuple[int, int]:
    return finding.location.start, finding.location.end


def kept(done: Revision) -> list[str]:
    """Return what stands in the revised draft where its exempt words are."""
    return [done.after.text[slice(*span(each))] for each in done.left.exempt]


def apart(done: Revision) -> bool:
    fixed = [span(each) for each in done.found.findings if each.fix is not None]
    exempt = [span(each) for each in done.found.exempt]
    return not any(s < end and start < e for s, e in fixed for start, end in exempt)


@every_format
@every_language
@ANY_TIME
@given(st.data())
def test_a_text_gives_the_same_alone_and_inside_a_longer_draft(
    wrapping: Wrapping, language: str, data: st.DataObject
) -> None:
    """The paragraphs around it are in its language; they use the term, but do not talk of it."""
    words = LANGUAGES[language]
    text = f"{words.gap.join(data.draw(plain(language)))}{words.gap}{data.draw(voices(language))}."
    text = text.replace("\n", " ")
    ordinary = (words.gap.join(words.plain), words.gap.join((words.plain[0], words.term)))
    others = st.lists(st.sampled_from([f"{each}." for each in ordinary]), max_size=2)
    before, after = data.draw(others), data.draw(others)
    shift = len(wrapping.of([*before, text])) - len(wrapping.of([text]))
    within = range(len(wrapping.head) + shift, len(wrapping.head) + shift + len(text))
    inside = lint(wrapping.of([*before, text, *after]), wrapping.path, language)
    alone = lint(wrapping.of([text]), wrapping.path, language)
    event(f"findings: {bool(alone.findings)}, exempt: {bool(alone.exempt)}")
    for longer, short in ((inside.findings, alone.findings), (inside.exempt, alone.exempt)):
        assert told(each for each in longer if span(each)[0] in within) == told(short, shift)


def told(findings: Iterable[Finding], shift: int = 0) -> list[tuple[object, ...]]:
    return [
        (
            *(place + shift for place in span(each)),
            *(each.text, each.rule, each.severity, each.region, each.evidence, each.term),
            *(each.message, each.suggestions, each.fix, each.language),
        )
        for each in findings
    ]


@pytest.mark.parametrize("path", [each.path for each in WRAPPINGS.values()])
@settings(deadline=None)
@given(st.data())
def test_nothing_that_a_draft_holds_raises(path: str, data: st.DataObject) -> None:
    """Pieces of all languages and loose markup; XML that is not well formed is refused."""
    language = data.draw(st.sampled_from((*LANGUAGES, "de", "xx", "")))
    pieces = [piece for each in LANGUAGES.values() for piece in (each.term, *each.marked)]
    markup = ("> ", "# ", "| ", "<p>", "</p>", "<q>", "&", "`", "*", "_", "\\", '"', "\ufeff", "\0")
    odd = st.sampled_from((*pieces, *SIGNS, *markup)) | st.text(max_size=4)
    text = "".join(data.draw(st.lists(odd, max_size=25)))
    with suppress(DraftError):
        report = lint(text, path, language)
        for each in report.findings + report.exempt:
            assert text[slice(*span(each))] == each.text
            assert each.evidence

"""The behaviour that drafters were promised, one draft a row, through the program itself.

A row marks the words at stake as ⟦words⟧. Each gives what they are doing there, in the order of
the text; only a use is reported, and makes the exit code 1. If a use is followed by “→”, that is
what ``--fix`` writes; otherwise the draft stays as it is.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from vocabtool.cli import main
from vocabtool.linter import Linter
from vocabtool.readers import read_text
from vocabtool.vocabulary_files import shipped_vocabulary

MARKED = re.compile("⟦(.*?)⟧", re.DOTALL)
MATERIAL = "child sexual abuse material"

WRITING = [
    pytest.param("The unit seized ⟦child pornography⟧.", [f"use→{MATERIAL}"], id="plain"),
    pytest.param(
        "# Police Seized ⟦Child Pornography⟧", ["use→Child Sexual Abuse Material"], id="title case"
    ),
    pytest.param(
        "THE UNIT SEIZED ⟦CHILD PORNOGRAPHY⟧.", ["use→CHILD SEXUAL ABUSE MATERIAL"], id="capitals"
    ),
    pytest.param(
        "⟦Child pornography⟧ was seized.", ["use→Child sexual abuse material"], id="sentence start"
    ),
    pytest.param(
        "The unit seized ⟦child\npornography⟧.", ["use→child\nsexual abuse material"], id="wrapped"
    ),
    pytest.param(
        "- The unit seized ⟦child\n  pornography⟧.",
        ["use→child\n  sexual abuse material"],
        id="wrapped in a list item",
    ),
    pytest.param(
        "They fought the ⟦child sex\ntourism⟧ trade.", ["use"], id="longest form over a line break"
    ),
    pytest.param("The unit seized ⟦child  pornography⟧.", [f"use→{MATERIAL}"], id="two blanks"),
    pytest.param(
        "The unit seized ⟦child\u00a0pornography⟧.",
        [f"use→{MATERIAL}"],
        id="no-break space",
    ),
    pytest.param("They shut ⟦child-pornography⟧ sites.", ["use"], id="hyphen"),
    pytest.param("They shut ⟦child\u2011pornography⟧ sites.", ["use"], id="no-break hyphen"),
    pytest.param("The unit seized ⟦child por\u00adnography⟧.", ["use"], id="soft hyphen"),
    pytest.param("It concerns ⟦child pro\ufb06itution⟧.", ["use"], id="ligature"),
    pytest.param("They shared ⟦child *pornography⟧*.", ["use"], id="emphasis on one word"),
    pytest.param("They shared **⟦child** pornography⟧.", ["use"], id="strong first word"),
    pytest.param("They shared ***⟦child pornography⟧***.", [f"use→{MATERIAL}"], id="emphasis all"),
    pytest.param("They shared ⟦child[^1] pornography⟧.\n\n[^1]: So.", ["use"], id="footnote sign"),
    pytest.param(
        "⟦Child pornography's⟧ harm lasts.",
        ["use→Child sexual abuse material's"],
        id="possessive",
    ),
    pytest.param(
        "⟦Child pornography’s⟧ harm lasts.",
        ["use→Child sexual abuse material’s"],
        id="curly possessive",
    ),
    pytest.param("They were called by names: ⟦child prostitutes⟧ met.", ["use"], id="plural"),
    pytest.param("They met at ⟦child prostitutes'⟧ hostels.", ["use"], id="plural possessive"),
    pytest.param(
        "He sold, in the cafe\u0301, ⟦child pornography⟧.", [f"use→{MATERIAL}"], id="accent near"
    ),
    pytest.param("Networks of ⟦child sex tourism⟧ grew.", ["use"], id="longest of two terms"),
    pytest.param("They fought ⟦child sex tourism⟧.", ["use"], id="long replacement"),
    pytest.param("He bought “X”; ⟦child pornography⟧ too.", [f"use→{MATERIAL}"], id="marks near"),
]
STRUCTURE = [
    pytest.param(
        "See [the page on ⟦child pornography⟧](https://x.org/a).",
        [f"use→{MATERIAL}"],
        id="link text",
    ),
    pytest.param("See [the page](https://x.org/child-pornography).", [], id="link target"),
    pytest.param("See [the page](<notes/child pornography.md>).", [], id="link to a file"),
    pytest.param(
        "| Crime | Cases |\n|---|---|\n| ⟦child pornography⟧ | 12 |", ["use"], id="table cell"
    ),
    pytest.param(
        "| Topic | Cases |\n|---|---|\n| More ⟦child pornography⟧ was seen | 12 |",
        [f"use→{MATERIAL}"],
        id="sentence in a table cell",
    ),
    pytest.param("## Cases of ⟦child pornography⟧", [f"use→{MATERIAL}"], id="heading"),
    pytest.param("> They seized ⟦child pornography⟧.", ["quotation"], id="block quote"),
    pytest.param("> They seized ⟦child\n> pornography⟧.", ["quotation"], id="wrapped block quote"),
    pytest.param("The tag is `⟦child pornography⟧`.", ["name"], id="inline code"),
    pytest.param("```\ntag = ⟦child pornography⟧\n```", ["name"], id="code block"),
    pytest.param(
        "---\n\nThe unit seized ⟦child pornography⟧.\n\n---", [f"use→{MATERIAL}"], id="rules"
    ),
    pytest.param(
        "---\ntitle: Plan\n---\n\nThe unit seized ⟦child pornography⟧.",
        [f"use→{MATERIAL}"],
        id="front matter",
    ),
    pytest.param("They gave the child, pornography and drink.", [], id="comma between"),
    pytest.param("It harms the child.\n\nPornography is sold.", [], id="blank line between"),
    pytest.param("The grandchild pornographyesque.", [], id="parts of other words"),
    pytest.param("<!-- child pornography -->\n\nThe plan.", [], id="comment"),
]
VOICES = [
    pytest.param("See https://x.org/⟦child-pornography⟧ again.", ["name"], id="address"),
    pytest.param("The key is ⟦child_pornography⟧.", ["name"], id="identifier"),
    pytest.param("Open ⟦child_pornography⟧.xlsx first.", ["name"], id="file name"),
    pytest.param("Mr ⟦Minor⟧ opened the session.", ["name"], id="surname"),
    pytest.param(
        "End ⟦Child Prostitution⟧, ⟦Child Pornography⟧ and Trafficking of Children for Sexual "
        "Purposes took the floor.",
        ["name", "name"],
        id="organization",
    ),
    pytest.param(
        "They ratified the Optional Protocol on the sale of children, ⟦child prostitution⟧ and "
        "⟦child pornography⟧.",
        ["title", "title"],
        id="treaty",
    ),
    pytest.param(
        "They ratified the Optional Protocol on the sale of children, ⟦child\nprostitution⟧ and "
        "*⟦child pornography⟧*. Cases of ⟦child pornography⟧ declined.",
        ["title", "title", f"use→{MATERIAL}"],
        id="treaty, wrapped, and a use",
    ),
    pytest.param(
        "The Special Rapporteur on the sale of children, ⟦child prostitution⟧ and ⟦child "
        "pornography⟧ reports.",
        ["title", "title"],
        id="mandate",
    ),
    pytest.param(
        "They sell children; ⟦child prostitution⟧ and ⟦child pornography⟧ grew.",
        ["use", "use"],
        id="the words of a title without the instrument",
    ),
    pytest.param("“⟦Child pornography⟧ grows”, the minister said.", ["quotation"], id="attributed"),
    pytest.param("She wrote of ⟦child pornography⟧ [sic] twice.", ["quotation"], id="sic"),
    pytest.param("She said that ⟦child pornography⟧ grew.", [f"use→{MATERIAL}"], id="indirect"),
    pytest.param(
        'The term "⟦child pornography⟧" should be avoided.', ["mention"], id="straight marks"
    ),
    pytest.param(
        "The term “⟦child pornography⟧” should be avoided.", ["mention"], id="curly marks"
    ),
    pytest.param("⟦Child pornography⟧ means any image.", ["mention"], id="definition"),
    pytest.param("CSAM, formerly ⟦child pornography⟧, is a crime.", ["mention"], id="formerly"),
    pytest.param(
        f"| Before | After |\n|---|---|\n| ⟦child pornography⟧ | {MATERIAL} |",
        ["mention"],
        id="before and after",
    ),
    pytest.param("The unit seized “⟦child pornography⟧”.", ["use"], id="scare quotes"),
    pytest.param("Every child in the United Nations counts.", [], id="the subject itself"),
]
TABLE = [*WRITING, *STRUCTURE, *VOICES]


def marked(row: str) -> tuple[str, list[tuple[int, int]]]:
    """Return the draft without its marks, and where each marked stretch starts and ends."""
    draft, spans = "", []
    for index, piece in enumerate(MARKED.split(row)):
        if index % 2:
            spans.append((len(draft), len(draft) + len(piece)))
        draft += piece
    return draft, spans


def run(*args: str) -> int | str | None:
    with pytest.raises(SystemExit) as end:
        main(("lint", "draft.md", *args))
    return end.value.code


@pytest.fixture
def write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path / "draft.md"


def placed(report: dict[str, Any]) -> list[tuple[int, int, str]]:
    """Return where what is found stands and what it is doing; notes on other words are left out."""
    reported = [each for each in report["findings"] if each["severity"] != "info"]
    found = sorted(reported + report["exempt"], key=lambda each: each["start"])
    assert all(each["region"] == "use" for each in reported)
    return [(each["start"], each["end"], each["region"]) for each in found]


@pytest.mark.parametrize(("row", "doing"), TABLE)
def test_a_word_is_placed_and_only_a_use_is_reported(
    row: str, doing: list[str], write: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    draft, spans = marked(row)
    write.write_bytes(draft.encode())
    code = run("--format", "json", "--show-exempt")
    report = json.loads(capsys.readouterr().out)
    regions = [each.partition("→")[0] for each in doing]
    assert placed(report) == [(*span, what) for span, what in zip(spans, regions, strict=True)]
    assert code == int("use" in regions)
    for each in report["findings"] + report["exempt"]:
        assert draft[each["start"] : each["end"]] == each["text"]
        assert each["evidence"]


@pytest.mark.parametrize(("row", "doing"), TABLE)
def test_a_fix_is_written_where_the_sentence_stays_right(
    row: str, doing: list[str], write: Path
) -> None:
    draft, _ = marked(row)
    write.write_bytes(draft.encode())
    code = run("--fix")
    kept = [each.partition("→")[2] for each in doing]
    pieces = MARKED.split(row)
    pieces[1::2] = [new or old for new, old in zip(kept, pieces[1::2], strict=True)]
    assert write.read_bytes().decode() == "".join(pieces)
    assert code == int("use" in doing)


PHRASES = {
    "ar": ("تزداد ", "المواد الإباحية", "عن الأطفال", " في البلد."),
    "en": ("They report that ", "child", "pornography", " is on the rise."),
    "es": ("El informe dice que la ", "pornografía", "infantil", " aumenta en el país."),
    "fr": ("Le rapport dit que la ", "pornographie", "enfantine", " augmente dans le pays."),
    "ru": ("В докладе сказано, что ", "детская", "порнография", " растёт в стране."),
    "zh": ("报告指出", "儿童", "色情制品", "在该国有所增加。"),
}
BETWEEN = {
    "a line break": "\n",
    "a line break of two signs": "\r\n",
    "a no-break space": "\u00a0",
    "two blanks": "  ",
    "a hyphen": "-",
    "a no-break hyphen": "\u2011",
    "a soft hyphen at a line end": "\u00ad\n",
    "a superscript": "² ",
    "a footnote sign": "[^1] ",
    "emphasis that ends": "** ",
}


@pytest.fixture(scope="module")
def linter() -> Linter:
    return Linter(shipped_vocabulary().under(["un"]))


@pytest.mark.parametrize("language", PHRASES)
@pytest.mark.parametrize("between", BETWEEN.values(), ids=BETWEEN)
def test_what_stands_between_the_words_hides_no_term(
    linter: Linter, between: str, language: str
) -> None:
    before, first, second, after = PHRASES[language]
    before += "**" * ("*" in between)
    draft = f"{before}{first}{between}{second}{after}"
    (finding,) = linter.lint(read_text(draft, path="draft.md"), language).findings
    assert finding.text == f"{first}{between}{second}"
    assert finding.location.start == len(before)


@pytest.mark.parametrize("language", PHRASES)
@pytest.mark.parametrize("between", [", ", "\n\n", ". "], ids=["comma", "paragraph", "full stop"])
def test_words_that_are_kept_apart_are_no_term(linter: Linter, between: str, language: str) -> None:
    before, first, second, after = PHRASES[language]
    draft = f"{before}{first}{between}{second}{after}"
    report = linter.lint(read_text(draft, path="draft.md"), language)
    assert not [each for each in report.findings if second in each.text and first in each.text]

"""However a text is written down, its terms are found where they stand, and nothing breaks."""

from __future__ import annotations

import codecs
import unicodedata
from contextlib import suppress
from pathlib import Path
from typing import Literal

import pytest

from vocabtool.api import linter_for, load
from vocabtool.errors import DraftError
from vocabtool.finding import Finding
from vocabtool.linter import Linter
from vocabtool.readers import FORMATS, read_file, read_text

HOUSE = Path(__file__).parents[1] / "golden" / "files" / "house.yaml"
SENTENCE = "A handicapped person came."


@pytest.fixture(scope="module")
def linter() -> Linter:
    return linter_for(load(HOUSE, with_default=False))


def found(linter: Linter, text: str) -> tuple[Finding, ...]:
    report = linter.lint(read_text(text))
    for finding in report.findings:
        assert text[finding.location.start : finding.location.end] == finding.text
    return report.findings


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("handi\u200bcapped\u200d person", id="zero-width characters"),
        pytest.param("handicapped \u200f\u200eperson", id="marks of direction"),
        pytest.param("\u202bhandicapped person\u202c", id="embedded from right to left"),
        pytest.param("\u2067handicapped person\u2069", id="isolated from right to left"),
        pytest.param("handicapped\r\nperson", id="line end of two characters"),
        pytest.param("handicapped\rperson", id="line end of old"),
        pytest.param("handicapped\u00a0person", id="no-break space"),
        pytest.param("handi\u00adcapped person", id="soft hyphen"),
        pytest.param("handic\u0430pped person", id="a Cyrillic letter that looks Latin"),
        pytest.param("handicapped p\u0435rs\u043en", id="two of them"),
        pytest.param("h\u0301andicapped person", id="a combining accent"),
        pytest.param("ｈandicapped person", id="a letter of full width"),
    ],
)
def test_a_term_is_found_however_it_is_written(linter: Linter, words: str) -> None:
    (finding,) = found(linter, f"A {words} came.")
    assert finding.term


@pytest.mark.parametrize("letter", ["\u0430", "\u03b1"], ids=["Cyrillic", "Greek"])
def test_a_word_with_a_letter_of_another_alphabet_is_never_fixed(
    linter: Linter, letter: str
) -> None:
    (finding,) = found(linter, f"A handic{letter}pped person came.")
    assert finding.fix is None
    assert finding.suggestions


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_composed_and_combining_letters_are_alike(form: Literal["NFC", "NFD"]) -> None:
    text = unicodedata.normalize(form, "La pédopornographie est en hausse dans le pays.")
    report = linter_for().lint(read_text(text), "fr")
    assert [finding.concept for finding in report.findings] == ["child-sexual-abuse-material"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(f"{SENTENCE}\r\n{SENTENCE}\n{SENTENCE}\r{SENTENCE}", id="mixed line ends"),
        pytest.param(f"\ufeff{SENTENCE}" * 4, id="byte order marks"),
        pytest.param(f"\ud800{SENTENCE}\udfff " * 4, id="halves of characters"),
        pytest.param(f"\0{SENTENCE}\0 " * 4, id="nul"),
        pytest.param(f"\U0001f600{SENTENCE} " * 4, id="beyond the basic plane"),
        pytest.param(f"\x0c{SENTENCE}\u2028 " * 4, id="page breaks and line separators"),
    ],
)
def test_every_one_is_found_where_it_stands(linter: Linter, text: str) -> None:
    assert len(found(linter, text)) == 4


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        pytest.param(codecs.BOM_UTF8, "utf-8", id="utf-8 marked"),
        pytest.param(codecs.BOM_UTF16_LE, "utf-16-le", id="utf-16-le marked"),
        pytest.param(codecs.BOM_UTF16_BE, "utf-16-be", id="utf-16-be marked"),
        pytest.param(b"", "utf-16-le", id="utf-16-le"),
        pytest.param(b"", "utf-16-be", id="utf-16-be"),
        pytest.param(b"", "cp1252", id="windows-1252"),
    ],
)
def test_files_in_every_encoding_give_the_same(
    linter: Linter, tmp_path: Path, mark: bytes, encoding: str
) -> None:
    path = tmp_path / "draft.txt"
    path.write_bytes(mark + f"Café: {SENTENCE}".encode(encoding))
    (finding,) = linter.lint(read_file(path)).findings
    assert finding.location.start == len("Café: A ") + bool(mark)


def test_half_a_character_in_a_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "draft.txt"
    path.write_bytes(b"child \xed\xa0\x80\xed\xb0\x80")
    with pytest.raises(DraftError):
        read_file(path)


@pytest.mark.parametrize("name", [each.name for each in FORMATS])
@pytest.mark.parametrize(
    "text",
    [
        pytest.param("handicapped person \u0640 \u0640\u0640", id="a tatweel alone"),
        pytest.param("\u0301handicapped person\u0301", id="marks without letters"),
        pytest.param("\u200d\u200c\ufeff", id="nothing to be seen"),
    ],
)
def test_what_a_fuzzer_found_breaks_no_reader(linter: Linter, name: str, text: str) -> None:
    with suppress(DraftError):  # XML has to be well formed
        report = linter.lint(read_text(text, format=name))
        for finding in report.findings:
            assert text[finding.location.start : finding.location.end] == finding.text


@pytest.mark.parametrize("name", [each.name for each in FORMATS])
@pytest.mark.parametrize(
    "text",
    [
        pytest.param("<div>" * 10_000 + SENTENCE + "</div>" * 10_000, id="tags"),
        pytest.param("<q>" * 10_000 + SENTENCE, id="open tags"),
        pytest.param("> " * 10_000 + SENTENCE, id="levels of quotation"),
        pytest.param("*a " * 5_000 + SENTENCE + " a*" * 5_000, id="emphasis"),
        pytest.param("[" * 10_000 + SENTENCE + "]" * 10_000, id="brackets"),
        pytest.param("“" * 10_000 + SENTENCE + "”" * 10_000, id="quotation marks"),
        pytest.param("\\emph{" * 10_000 + SENTENCE + "}" * 10_000, id="commands"),
        pytest.param("- " * 10_000 + SENTENCE, id="lists"),
        pytest.param('"' * 99_999 + SENTENCE, id="straight marks"),
        pytest.param("“a” " * 50_000 + SENTENCE, id="pairs of marks"),
    ],
)
def test_ten_thousand_levels_break_nothing(linter: Linter, name: str, text: str) -> None:
    with suppress(DraftError):  # XML has to be well formed
        report = linter.lint(read_text(text, format=name))
        assert len(report.findings) + len(report.exempt) <= 1


@pytest.mark.parametrize(
    ("between", "exempt"),
    [pytest.param(2, 1, id="beside it"), pytest.param(150, 0, id="far from it")],
)
def test_in_a_row_of_hundreds_of_cells_the_near_ones_count(between: int, exempt: int) -> None:
    cells = ["x"] * 100 + ["child pornography"] + ["x"] * between + ["child sexual abuse material"]
    report = linter_for().lint(read_text(",".join(cells), format="table"))
    assert (len(report.exempt), len(report.findings)) == (exempt, 1 - exempt)

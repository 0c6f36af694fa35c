from collections.abc import Callable

import pytest

from vocabtool.errors import DraftError
from vocabtool.finding import CitedSource, Finding, Region
from vocabtool.report import FileReport, Report
from vocabtool.reporters import View, reporter
from vocabtool.term import Severity

render = reporter("text")
DRAFT = "This is an old term.\n"
CLEAN = FileReport(path="clean.txt")


def test_an_entry_opens_with_its_place_and_shows_the_line(found: Callable[..., Finding]) -> None:
    report = Report(
        files=(FileReport(path="draft.txt", text=DRAFT, findings=(found(DRAFT, "old term"),)),)
    )
    assert render(report, View()) == (
        "draft.txt:1:12: warning: “old term”: write “new term” (EO/1, para. 2).\n"
        "   1 | This is an old term.\n"
        "     |            ^^^^^^^^\n"
        "\n"
        "1 file: 1 warning\n"
    )


def test_what_the_message_leaves_unsaid_stands_beside_the_line(
    found: Callable[..., Finding],
) -> None:
    finding = found(
        DRAFT,
        "old term",
        message="“old term”: write “new term”.",
        suggestions=("new term", "other term"),
        citations=(
            CitedSource(source="a", title="Guide", locator="p. 1", stance="deprecated", quote="no"),
            CitedSource(source="b", title="Code", locator="p. 2", stance=""),
        ),
    )
    text = render(Report(files=(FileReport(path="draft.txt", findings=(finding,)),)), View())
    assert "     = or “other term”\n" in text
    assert "     = Guide, p. 1 (deprecated): “no”\n" in text
    assert "     = 1 more source: vocabtool explain old-term-en\n" in text


def test_a_source_without_stance_or_quote_is_named_plainly(found: Callable[..., Finding]) -> None:
    source = CitedSource(source="b", title="Code", locator="p. 2", stance="")
    finding = found(DRAFT, "old term", message="Mind this.", citations=(source,))
    text = render(Report(files=(FileReport(path="draft.txt", findings=(finding,)),)), View())
    assert "     = write “new term”\n     = Code, p. 2\n" in text


def test_right_to_left_words_are_marked_in_the_line(found: Callable[..., Finding]) -> None:
    draft = "كلمة قديمة هنا"
    report = Report(
        files=(FileReport(path="draft.txt", text=draft, findings=(found(draft, "قديمة"),)),)
    )
    assert "   1 | كلمة >>قديمة<< هنا\n\n" in render(report, View())


def test_notes_and_exempt_words_are_counted_and_shown_on_request(
    found: Callable[..., Finding],
) -> None:
    note = found(DRAFT, "This", severity=Severity.INFO, message="Which?", citations=())
    exempt = found(DRAFT, "old term", region=Region.TITLE, evidence="the Act")
    silent = found(DRAFT, "an", region=Region.NAME)
    file = FileReport(path="draft.txt", findings=(note,), exempt=(silent, exempt))
    report = Report(files=(file, CLEAN))
    assert render(report, View()) == (
        "2 files: nothing to change; 2 exempt (--show-exempt), 1 note (--show-info)\n"
    )
    shown = render(report, View(show_exempt=True, show_info=True))
    assert "draft.txt:1:1: info: Which?\n" in shown
    assert "draft.txt:1:9: exempt, name: “an”\n" in shown
    assert "draft.txt:1:12: exempt, title: “old term”: the Act\n" in shown
    assert shown.endswith("\n\n2 files: nothing to change; 2 exempt, 1 note\n")


@pytest.mark.parametrize(
    ("report", "expected"),
    [
        pytest.param(Report(files=(CLEAN,)), "1 file: nothing to change\n", id="clean"),
        pytest.param(Report(), "0 files: nothing to change\n", id="nothing"),
        pytest.param(
            Report(files=(CLEAN,), errors=(DraftError("?"),)),
            "1 file: nothing to change; 1 file could not be read\n",
            id="one of two unread",
        ),
        pytest.param(
            Report(errors=(DraftError("?"), DraftError("?"))),
            "2 files could not be read\n",
            id="none read",
        ),
    ],
)
def test_the_last_line_sums_up(report: Report, expected: str) -> None:
    assert render(report, View()) == expected


def test_errors_are_counted_before_warnings(found: Callable[..., Finding]) -> None:
    findings = (
        found(DRAFT, "old", severity=Severity.ERROR),
        found(DRAFT, "term"),
        found(DRAFT, "is"),
    )
    text = render(Report(files=(FileReport(path="draft.txt", findings=findings),)), View())
    assert text.endswith("1 file: 1 error, 2 warnings\n")


def test_colours_change_nothing_but_the_colours(found: Callable[..., Finding]) -> None:
    report = Report(
        files=(FileReport(path="draft.txt", text=DRAFT, findings=(found(DRAFT, "old term"),)),)
    )
    coloured = render(report, View(colour=True))
    assert "\x1b[1mdraft.txt:1:12\x1b[0m: \x1b[1;33mwarning\x1b[0m: " in coloured
    for code in ("1;33", "1", "2", "0"):
        coloured = coloured.replace(f"\x1b[{code}m", "")
    assert coloured == render(report, View())


def test_no_line_is_wider_than_the_view(found: Callable[..., Finding]) -> None:
    draft = "word " * 50 + "old term" + " word" * 50
    finding = found(draft, "old term", message="many words " * 30)
    report = Report(files=(FileReport(path="draft.txt", text=draft, findings=(finding,)),))
    for width in (40, 80, 100):
        assert max(map(len, render(report, View(width=width)).splitlines())) <= width

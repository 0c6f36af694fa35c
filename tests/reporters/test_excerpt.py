import pytest

from vocabtool.location import LineIndex
from vocabtool.reporters.excerpt import ExcerptLine, excerpt
from vocabtool.reporters.terminal import width


def lines_of(text: str, word: str, columns: int = 40) -> list[ExcerptLine]:
    start = text.index(word)
    return list(excerpt(text, LineIndex(text).span(start, start + len(word)), columns=columns))


def shown(line: ExcerptLine) -> str:
    return line.before + line.marked + line.after


def test_a_short_line_is_shown_whole() -> None:
    (line,) = lines_of("first\nthe old term here\nlast", "old term")
    assert (line.number, line.before, line.marked, line.after) == (2, "the ", "old term", " here")
    assert line.indent == 4


@pytest.mark.parametrize(
    ("text", "cut_before", "cut_after"),
    [
        pytest.param("a " * 60 + "old term" + " b" * 60, True, True, id="in the middle"),
        pytest.param("old term" + " b" * 60, False, True, id="at the beginning"),
        pytest.param("a " * 60 + "old term", True, False, id="at the end"),
    ],
)
def test_a_long_line_is_cut_around_the_span(
    text: str, *, cut_before: bool, cut_after: bool
) -> None:
    (line,) = lines_of(text, "old term")
    assert width(shown(line)) == 40
    assert (line.before.startswith("…"), line.after.endswith("…")) == (cut_before, cut_after)
    assert line.marked == "old term"


def test_wide_characters_are_counted_as_two_columns() -> None:
    (line,) = lines_of("儿" * 50 + "旧词" + "童" * 50, "旧词")
    assert 38 <= width(shown(line)) <= 40  # half a character has no place on either side
    assert line.indent == width(line.before)


def test_a_span_longer_than_the_line_is_cut_itself() -> None:
    (line,) = lines_of("x " + "long" * 30, "long" * 30)
    assert line.marked.endswith("…")
    assert width(shown(line)) <= 40


def test_a_span_over_a_line_end_is_marked_on_both_lines_without_the_indentation() -> None:
    first, second = lines_of("the old\r\n   term here", "old\r\n   term")
    assert (first.number, first.marked, first.after) == (1, "old", "")
    assert (second.number, second.before, second.marked) == (2, "   ", "term")


def test_at_most_three_lines_are_shown() -> None:
    assert [line.number for line in lines_of("a\nb\nc\nd\ne", "a\nb\nc\nd\ne")] == [1, 2, 3]


def test_right_to_left_lines_are_not_underlined() -> None:
    (line,) = lines_of("كلمة قديمة هنا", "قديمة")
    assert not line.underlined


def test_a_line_of_megabytes_is_cut_without_being_searched() -> None:
    (line,) = lines_of("x" * 3_000_000 + " old " + "y" * 3_000_000, "old")
    assert width(shown(line)) == 40


def test_an_empty_span_is_shown_at_its_place() -> None:
    text = "key: value\n"
    (line,) = excerpt(text, LineIndex(text).span(5, 5), columns=40)
    assert (line.before, line.marked, line.after) == ("key: ", "", "value")

import pytest

from vocabtool.reporters.terminal import Paint, is_right_to_left, shown_text, width, wrapped


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        pytest.param("child", 5, id="latin"),
        pytest.param("儿童", 4, id="wide"),
        pytest.param("e\N{COMBINING ACUTE ACCENT}", 1, id="combining mark"),
        pytest.param("so\N{SOFT HYPHEN}ft", 4, id="soft hyphen"),
        pytest.param("Кот", 3, id="cyrillic"),
    ],
)
def test_width_counts_terminal_columns(text: str, columns: int) -> None:
    assert width(text) == columns


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("a\tb", "a    b", id="tab"),
        pytest.param("a\x1b[31mb", "a\N{REPLACEMENT CHARACTER}[31mb", id="escape"),
        pytest.param("a\udcffb", "a\N{REPLACEMENT CHARACTER}b", id="lone surrogate"),
        pytest.param("a\N{RIGHT-TO-LEFT OVERRIDE}b", "ab", id="direction override"),
    ],
)
def test_nothing_of_a_draft_takes_command_of_the_terminal(text: str, expected: str) -> None:
    assert shown_text(text) == expected


def test_text_is_broken_at_spaces_and_indented() -> None:
    assert wrapped("one two three", columns=9, first="- ", rest="  ") == ["- one two", "  three"]


def test_a_word_longer_than_the_line_stands_alone() -> None:
    assert wrapped("a https://example.org/path b", columns=10) == [
        "a",
        "https://example.org/path",
        "b",
    ]


def test_text_without_spaces_is_broken_beside_wide_characters() -> None:
    assert wrapped("儿童权利公约", columns=8) == ["儿童权利", "公约"]


def test_a_short_quoted_phrase_stays_whole() -> None:
    assert wrapped("write “some other term” (A/1), or not", columns=20) == [
        "write",
        "“some other term”",
        "(A/1), or not",
    ]


def test_a_long_quotation_is_broken_like_other_text() -> None:
    quoted = f"“{'word ' * 10}end”"
    assert len(wrapped(quoted, columns=20)) == 3


def test_arabic_and_hebrew_run_from_right_to_left() -> None:
    assert is_right_to_left("see طفل")
    assert not is_right_to_left("ребёнок")


def test_paint_is_nothing_when_it_is_off() -> None:
    assert Paint(on=False)("x", "red") == "x"
    assert Paint(on=True)("x", "red") == "\x1b[1;31mx\x1b[0m"
    assert Paint(on=True)("", "red") == ""

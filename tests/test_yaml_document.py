"""YAML is read safely: text stays text, and what could surprise is refused with its place."""

from pathlib import Path

import pytest
import yaml

from vocabtool import yaml_document
from vocabtool.errors import VocabularyError
from vocabtool.yaml_document import YamlMarks, read_yaml, yaml_value
from vocabtool.yaml_file import LARGEST, YamlValue


@pytest.fixture(params=["libyaml", "pure Python"])
def _either_parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param == "pure Python":
        monkeypatch.setattr(yaml_document, "_Loader", yaml.SafeLoader)


@pytest.mark.usefixtures("_either_parser")
@pytest.mark.parametrize(
    ("text", "value"),
    [
        pytest.param("lang: no", {"lang": "no"}, id="no"),
        pytest.param("version: 1.10", {"version": "1.10"}, id="number"),
        pytest.param("date: 2019-12-18", {"date": "2019-12-18"}, id="date"),
        pytest.param("time: 12:30:00", {"time": "12:30:00"}, id="base sixty"),
        pytest.param("- null\n- ~\n- ''", ["null", "~", ""], id="null"),
        pytest.param("key:\n", {"key": ""}, id="no value"),
        pytest.param("<<: a", {"<<": "a"}, id="merge key"),
        pytest.param("text: >\n  two\n  lines\n", {"text": "two lines\n"}, id="folded"),
        pytest.param("{a: [b, {c: d}]}", {"a": ["b", {"c": "d"}]}, id="flow"),
        pytest.param("\ufeffa: b\r\nc: d\r\n", {"a": "b", "c": "d"}, id="mark and CRLF"),
        pytest.param("# note\n---\na: b\n...\n", {"a": "b"}, id="document marks"),
        pytest.param("слово: 词 \U0001f512", {"слово": "词 \U0001f512"}, id="scripts"),
    ],
)
def test_every_scalar_stays_the_text_it_is(text: str, value: YamlValue) -> None:
    assert yaml_value(text, "words.yaml") == value


@pytest.mark.usefixtures("_either_parser")
@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        pytest.param("", (1, 1), "The file is empty", id="empty"),
        pytest.param("# note\n", (2, 1), "The file is empty", id="comment only"),
        pytest.param("---\n", (1, 1), "The file is empty", id="empty document"),
        pytest.param("a: 1\nb: 2\na: 3", (3, 1), "“a” stands twice", id="repeated key"),
        pytest.param("a: &x 1", (1, 4), "anchor", id="anchor"),
        pytest.param("&x a: 1", (1, 1), "anchor", id="anchored key"),
        pytest.param("a: [1]\nb: *x", (2, 4), "alias", id="alias"),
        pytest.param("a: *", (1, 5), "alias", id="bare asterisk"),
        pytest.param("a: !!str 1", (1, 4), "The tag", id="tag"),
        pytest.param("a: !!python/object:os.system 1", (1, 4), "The tag", id="object tag"),
        pytest.param("a: ! 1", (1, 4), "The tag !", id="bare tag"),
        pytest.param("? [a]\n: b", (1, 3), "A key must be text", id="list as key"),
        pytest.param("a: 1\n---\nb: 2", (2, 1), "more than one document", id="two documents"),
        pytest.param("a: 1\n...\nb: 2", (3, 1), "after the end", id="after the end"),
        pytest.param("%YAML 3.0\n---\na: 1", (1, 1), "version of YAML", id="version"),
        pytest.param("a:\n\t- b", (2, 1), "A tab stands", id="tab"),
        pytest.param("a: b: c", (1, 5), "colon.*quotation marks", id="colon in a value"),
        pytest.param("a: `b`", (1, 4), "cannot begin.*quotation marks", id="backtick"),
        pytest.param("a: [1, 2", (1, 9), "bracket", id="open bracket"),
        pytest.param("a: [1, 2]]", (1, 10), "indentation and brackets", id="extra bracket"),
        pytest.param('a: "b', (1, 6), "never closed", id="open quotation mark"),
        pytest.param("a:\n  b: 1\n c: 2", (3, 2), "indentation", id="indentation"),
        pytest.param("é: 词\x00", (1, 5), r"U\+0000", id="NUL"),
        pytest.param("\ufeffa: \x07", (1, 5), r"U\+0007", id="control character after a mark"),
        pytest.param("[" * 41 + "]" * 41, (1, 41), "40 levels", id="deep list"),
        pytest.param("{a: " * 41 + "}" * 41, (1, 161), "40 levels", id="deep mapping"),
    ],
)
def test_what_could_surprise_is_refused(text: str, place: tuple[int, int], message: str) -> None:
    with pytest.raises(VocabularyError, match=message) as caught:
        yaml_value(text, "words.yaml")
    assert (caught.value.path, caught.value.line, caught.value.column) == ("words.yaml", *place)


def test_forty_levels_are_allowed() -> None:
    assert yaml_value("[" * 40 + "]" * 40, "words.yaml")


def test_a_bomb_of_aliases_is_refused_at_its_first_anchor() -> None:
    lines = ["a0: &a0 [x, x]"]
    lines += [f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 60)]
    with pytest.raises(VocabularyError, match="anchor"):
        yaml_value("\n".join(lines), "bomb.yaml")


@pytest.mark.parametrize(
    ("data", "place", "message"),
    [
        pytest.param(b"a: b\ncaf\xe9: c", (2, 4), "not in UTF-8.*Save it as UTF-8", id="Latin-1"),
        pytest.param("a: b".encode("utf-16"), (None, None), "in UTF-16", id="UTF-16"),
        pytest.param("a: b".encode("utf-32"), (None, None), "in UTF-32", id="UTF-32"),
        pytest.param(b"a: b" * (LARGEST // 4 + 1), (None, None), "larger than 8 MB", id="large"),
    ],
)
def test_a_file_that_is_not_utf8_or_too_large_is_refused(
    data: bytes, place: tuple[int | None, int | None], message: str, tmp_path: Path
) -> None:
    path = tmp_path / "words.yaml"
    path.write_bytes(data)
    with pytest.raises(VocabularyError, match=message) as caught:
        read_yaml(path)
    assert (caught.value.path, caught.value.line, caught.value.column) == (str(path), *place)


def test_a_file_that_is_missing_is_named(tmp_path: Path) -> None:
    with pytest.raises(VocabularyError, match=r"words\.yaml: The file cannot be read: No such"):
        read_yaml(tmp_path / "words.yaml")


def test_a_problem_for_which_there_are_no_words_of_ours_keeps_the_parsers() -> None:
    with pytest.raises(VocabularyError, match="This is not YAML: found duplicate"):
        yaml_value("%YAML 1.1\n%YAML 1.1\n---\na: b", "words.yaml")


_MARKED = """\
title: {en: Words}
terms:
  - id: a
    text: >
      folded
      text
  - b
"""


@pytest.mark.parametrize(
    ("keys", "text", "line", "column"),
    [
        pytest.param((), "title: {en: Words}", 1, 1, id="the whole"),
        pytest.param(("title",), "{en: Words}", 1, 8, id="mapping on a line"),
        pytest.param(("title", "en"), "Words", 1, 13, id="text"),
        pytest.param(("terms",), "terms", 2, 1, id="list over lines: its key"),
        pytest.param(("terms", 0), "id: a", 3, 5, id="entry over lines: its first line"),
        pytest.param(("terms", 0, "text"), "text", 4, 5, id="text over lines: its key"),
        pytest.param(("terms", 1), "b", 7, 5, id="entry"),
        pytest.param(("terms", 7), "terms", 2, 1, id="past the end: the list"),
        pytest.param(("title", "fr", "x"), "{en: Words}", 1, 8, id="nowhere: the deepest part"),
        pytest.param(("title", "en", 0), "Words", 1, 13, id="inside text"),
    ],
)
@pytest.mark.parametrize("mark", [pytest.param("", id="plain"), pytest.param("\ufeff", id="mark")])
def test_a_path_of_keys_leads_to_a_place(
    keys: tuple[str | int, ...], text: str, line: int, column: int, mark: str
) -> None:
    source = mark + _MARKED
    span = YamlMarks(source).span(keys)
    assert source[span.start : span.end] == text
    assert (span.line, span.column) == (line, column + (len(mark) if line == 1 else 0))


@pytest.mark.parametrize(
    ("keys", "text"),
    [
        pytest.param(("title", "en"), "en", id="key"),
        pytest.param(("terms", 1), "b", id="a list position has no key"),
        pytest.param(("title", "fr"), "{en: Words}", id="no such key"),
    ],
)
def test_a_key_has_its_own_place(keys: tuple[str | int, ...], text: str) -> None:
    span = YamlMarks(_MARKED).key_span(keys)
    assert _MARKED[span.start : span.end] == text


def test_marks_tell_what_is_there() -> None:
    marks = YamlMarks(_MARKED)
    assert marks.has(("terms", 0, "id"))
    assert not marks.has(("terms", 0, "lang"))

"""The canonical form: the same content, one way to write it."""

from pathlib import Path

import pytest

from vocabtool.canonical_form import canonical_form_findings, canonical_text, rewritings
from vocabtool.errors import VocabularyError
from vocabtool.layer_files import layer_files
from vocabtool.resources import data_folder
from vocabtool.term import Severity

LONG = " ".join(["word"] * 30)
SHIPPED = sorted(path.parent for path in data_folder("vocab").glob("*/vocabulary.yaml"))


@pytest.mark.parametrize(
    ("text", "kind", "canonical"),
    [
        pytest.param(
            "terms:\n- {lang: en, id: a-en, text: a, status: preferred}\nid: a\n",
            "concept",
            "id: a\nterms:\n  - id: a-en\n    text: a\n    lang: en\n    status: preferred\n",
            id="keys as in the schema, entries one line a key",
        ),
        pytest.param("id: a\nodd: x\ndomain: b\n", "concept", "id: a\ndomain: b\nodd: x\n",
                     id="keys nobody knows go last"),
        pytest.param(
            "- {id: b, title: B}\n- {id: a, title: A}\n",
            "sources",
            "- id: a\n  title: A\n- id: b\n  title: B\n",
            id="sources by id",
        ),
        pytest.param("related: [c, b]\nbroader:\n- d\n", "concept",
                     "broader: [d]\nrelated: [b, c]\n", id="relations sorted, in one line"),
        pytest.param("languages: [fr, en]\n", "vocabulary", "languages: [fr, en]\n",
                     id="languages as they were: the first is the main one"),
        pytest.param("domain: 'no'\r\nid: \"1.10\"\r\n", "concept", "id: 1.10\ndomain: no\n",
                     id="no quotation marks without need, LF"),
        pytest.param('id: "a: b"\n', "concept", "id: 'a: b'\n",
                     id="single marks where needed"),
        pytest.param('id: "a\\tb"\n', "concept", 'id: "a\\tb"\n', id="double where they must be"),
        pytest.param('id: "\\x85\\u2028\\U000e0001"\n', "concept",
                     'id: "\\x85\\u2028\U000e0001"\n', id="only what cannot stand is escaped"),
        pytest.param("id: 'it''s: so'\n", "concept", "id: 'it''s: so'\n", id="an apostrophe"),
        pytest.param("definition: {en: 'Who, me?'}\n", "concept",
                     "definition: {en: 'Who, me?'}\n", id="signs that count in brackets only"),
        pytest.param("definition:\n  en: Who, me?\n  fr: " + LONG + "\n", "concept",
                     "definition:\n  en: Who, me?\n  fr: >-\n    " + " ".join(["word"] * 23)
                     + "\n    " + " ".join(["word"] * 7) + "\n",
                     id="a long text is folded"),
        pytest.param(f"id: {'x' * 130}\n", "concept", f"id: {'x' * 130}\n",
                     id="a long word is not"),
        pytest.param(f"id: '{LONG} '\n", "concept", f"id: '{LONG} '\n",
                     id="nor a text with a space at its end"),
        pytest.param("id: |-\n  a\n  b\ndomain: |\n  c\n  d\n", "concept",
                     "id: |-\n  a\n  b\ndomain: |\n  c\n  d\n", id="lines stay lines"),
        pytest.param('id: "a\\n\\n"\ndomain: "\\na"\n', "concept",
                     'id: "a\\n\\n"\ndomain: "\\na"\n', id="odd line ends are quoted"),
        pytest.param("id: cafe\u0301\n", "concept", "id: café\n", id="composed letters"),
        pytest.param("\ufeff---\nid: a\n...\n", "concept", "id: a\n", id="no marks of a document"),
        pytest.param("id:\nterms: []\ncontext: {}\n", "concept",
                     "id: ''\nterms: []\ncontext: {}\n", id="nothing is said"),
        pytest.param("[]\n", "sources", "[]\n", id="an empty list"),
        pytest.param("profiles: {un: {title: {en: UN}}}\n", "vocabulary",
                     "profiles:\n  un:\n    title: {en: UN}\n", id="profiles have their lines"),
        pytest.param("under: {un: {caution: {en: Really}}}\n", "concept",
                     "under:\n  un: {caution: {en: Really}}\n", id="no three brackets in a line"),
        pytest.param("related: [" + ", ".join(["concept-a"] * 12) + "]\n", "concept",
                     "related:\n" + "  - concept-a\n" * 12, id="a long list goes down"),
        pytest.param("citations: [{source: a, locator: b}]\n", "concept",
                     "citations:\n  - {source: a, locator: b}\n", id="a citation a line"),
        pytest.param("- - a\n  - b: [c]\n- [x]\n", "sources",
                     "- - a\n  - {b: [c]}\n- - x\n", id="what fits no schema is kept"),
        pytest.param("- a\n", "concept", "- a\n", id="not even a mapping"),
    ],
)  # fmt: skip
def test_a_text_is_put_into_canonical_form(text: str, kind: str, canonical: str) -> None:
    assert canonical_text(text, kind) == canonical
    assert canonical_text(canonical, kind) == canonical


@pytest.mark.parametrize(
    ("text", "kind", "canonical"),
    [
        pytest.param("# Licence\n\n- id: b\n# about a\n- id: a\n", "sources",
                     "# Licence\n\n# about a\n- id: a\n- id: b\n",
                     id="the file's stays on top, an entry's goes with it"),
        pytest.param("# of b\n- id: b\n- id: a\n", "sources", "- id: a\n# of b\n- id: b\n",
                     id="without an empty line it is the entry's"),
        pytest.param("domain: x  # why\nid: a # who\n", "concept",
                     "id: a  # who\ndomain: x  # why\n", id="behind a value"),
        pytest.param("terms: # the words\n  - # first\n    id: a\n", "concept",
                     "terms:  # the words\n  # first\n  - id: a\n", id="behind a key, a dash"),
        pytest.param("related: [b, # after b\n  c]\nid: a\n", "concept",
                     "id: a\nrelated: [b, c]  # after b\n", id="within brackets"),
        pytest.param("id: >- # long\n  a\n  b\n", "concept", "id: a b  # long\n",
                     id="behind the sign of a folded text"),
        pytest.param("related:\n  - a\n  # - b\nid: c\n", "concept",
                     "id: c\nrelated:\n  - a\n  # - b\n", id="at the end of a list"),
        pytest.param("related:\n  - a\n  # - b\n", "concept", "related:\n  - a\n  # - b\n",
                     id="at the end of a list and of the file"),
        pytest.param("id: a\n# end\n", "concept", "id: a\n# end\n", id="at the end of the file"),
        pytest.param("--- # start\nid: a\n", "concept", "# start\nid: a\n", id="at the start"),
        pytest.param("# only\n\n# this\n[]\n", "sources", "# only\n# this\n\n[]\n",
                     id="beside nothing"),
        pytest.param("id: a\nterms:\n  - id: b\n    # about lang\n    lang: en\n", "concept",
                     "id: a\nterms:\n  - id: b\n    # about lang\n    lang: en\n",
                     id="within an entry"),
        pytest.param("id: '#x'\ndomain: a#b\n", "concept", "id: '#x'\ndomain: a#b\n",
                     id="a sign within a text is none"),
        pytest.param(
            "-  # seven\n# one\n  - d\n",
            "concept",
            "# one\n- [d]  # seven\n",
            id="before-the-first-entry-of-an-item",
        ),
    ],
)  # fmt: skip
def test_comments_survive_beside_what_they_speak_of(text: str, kind: str, canonical: str) -> None:
    assert canonical_text(text, kind) == canonical
    assert canonical_text(canonical, kind) == canonical


def test_a_text_that_is_no_yaml_is_refused() -> None:
    with pytest.raises(VocabularyError, match="bracket"):
        canonical_text("id: [a\n", "concept", "a.yaml")


def test_a_text_that_would_not_come_back_the_same_is_refused() -> None:
    """A key of more than 1024 characters can only be written with a sign that we do not use."""
    with pytest.raises(VocabularyError, match="without a loss"):
        canonical_text(f"? {'k' * 1100}\n: a\n", "concept", "a.yaml")


@pytest.mark.parametrize("folder", SHIPPED, ids=lambda folder: folder.name)
def test_a_shipped_vocabulary_is_in_canonical_form(folder: Path) -> None:
    """If not: vocabtool check --fix vocab/NAME."""
    assert [rewriting.file.path for rewriting in rewritings(layer_files(folder).files)] == []


def test_a_finding_shows_the_first_line_that_differs(tmp_path: Path) -> None:
    (tmp_path / "house.yaml").write_text("id: a\nlanguages:\n- en\n", encoding="utf-8")
    files = layer_files(tmp_path / "house.yaml").files
    (finding,) = canonical_form_findings(files)
    assert (finding.location.line, finding.text) == (2, "languages:")
    assert (finding.rule, finding.severity) == ("canonical-form", Severity.INFO)


def test_a_missing_line_end_is_shown_after_the_last_line(tmp_path: Path) -> None:
    (tmp_path / "house.yaml").write_text("id: a\nlanguages: [en]\n\n", encoding="utf-8")
    (finding,) = canonical_form_findings(layer_files(tmp_path / "house.yaml").files)
    assert finding.location.line == 3

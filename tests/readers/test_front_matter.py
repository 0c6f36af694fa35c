"""Front matter: what is written for readers is text of the document, the rest is code."""

from __future__ import annotations

import pytest

from vocabtool.document import BlockKind
from vocabtool.readers import read_text


def metadata_of(entry: str) -> list[tuple[str, str]]:
    """Return the metadata in a front matter with this entry, with the source of each text."""
    text = f"---\n{entry}\n---\n\nBody.\n"
    found = []
    for block in read_text(text, path="a.md").blocks:
        if block.kind in (BlockKind.METADATA, BlockKind.KEYWORDS):
            start, end = block.source_span(0, len(block.text))
            found.append((block.text, text[start:end]))
    return found


@pytest.mark.parametrize(
    ("entry", "texts"),
    [
        pytest.param("title: A child", ["A child"], id="plain"),
        pytest.param("Title: A child # note", ["A child"], id="comment"),
        pytest.param("title: \"A 'child'\" # x", ["A 'child'"], id="double-quotes"),
        pytest.param("'title': 'A child'", ["A child"], id="single-quotes"),
        pytest.param("title: 'open", ["'open"], id="open-quotes"),
        pytest.param("subtitle:\n  A child", ["A child"], id="below"),
        pytest.param("summary: >-\n  A\n  child\n\nid: 1", ["A\nchild"], id="folded"),
        pytest.param("abstract: |\n  A\n  child", ["A\nchild"], id="literal"),
        pytest.param("description: A\n  child", ["A\nchild"], id="continued"),
        pytest.param('description: "A\n  child"', ["A\nchild"], id="quotes-over-lines"),
        pytest.param("keywords: [a b, 'c', \"d\"]", ["a b", "c", "d"], id="flow-list"),
        pytest.param("keywords:\n- a b\n- 'c'", ["a b", "c"], id="list"),
        pytest.param("title:\nid: 1", [], id="empty"),
        pytest.param("seo:\n  title: A child", [], id="not-within-other-entries"),
        pytest.param("slug: a-child", [], id="other-entries"),
        pytest.param("titre: L'enfant", [], id="one-word-under-another-key"),
        pytest.param("titre: Un enfant", ["Un enfant"], id="words-under-another-key"),
        pytest.param("mots_cles: [un enfant, loi]", ["un enfant", "loi"], id="flow-of-phrases"),
        pytest.param('titre: "Avis: un enfant"', ["Avis: un enfant"], id="colon-in-quotes"),
        pytest.param("avis:\n- 'Avis: un enfant'", ["Avis: un enfant"], id="colon-in-an-item"),
        pytest.param("avis: |\n  Avis: un enfant", ["Avis: un enfant"], id="colon-in-a-text"),
        pytest.param("auteurs:\n- nom: Un enfant", [], id="entries-of-items"),
        pytest.param("seo:\n  titre: Un enfant", [], id="entries-below"),
        pytest.param("标题: 儿童保护", ["儿童保护"], id="words-without-spaces"),
    ],
)
def test_what_readers_see_is_metadata(entry: str, texts: list[str]) -> None:
    assert [text for text, _ in metadata_of(entry)] == texts


def test_metadata_has_exact_places() -> None:
    assert metadata_of('title: "A child"') == [("A child", "A child")]
    assert metadata_of("title: A\n  child") == [("A\nchild", "A\n  child")]


def test_other_entries_are_code_with_what_belongs_to_them() -> None:
    blocks = read_text("---\ntags:\n  - a\nid: 1\n...\nBody.", path="a.md").blocks
    assert [(block.kind, block.text) for block in blocks] == [
        (BlockKind.CODE, "tags:\n- a"),
        (BlockKind.CODE, "id: 1"),
        (BlockKind.PARAGRAPH, "Body."),
    ]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("---\n\nBody.\n\n---\n\nMore.", id="page-rules"),
        pytest.param("---\nBody\nof text\n---\n", id="text-between-rules"),
        pytest.param("---\n# Body\n---\n", id="heading-between-rules"),
        pytest.param("---\ntitle: Body\n", id="no-end"),
        pytest.param("---", id="nothing-else"),
        pytest.param("\n---\ntitle: Body\n---\n", id="not-at-the-head"),
        pytest.param("----\ntitle: Body\n---\n", id="longer-rule"),
    ],
)
def test_a_rule_at_the_head_opens_no_front_matter(text: str) -> None:
    blocks = read_text(text, path="a.md").blocks
    assert all(block.kind not in (BlockKind.METADATA, BlockKind.CODE) for block in blocks)
    assert ("Body" in text) == any("Body" in block.text for block in blocks)


def test_a_byte_order_mark_hides_no_front_matter() -> None:
    blocks = read_text("\ufeff---\r\ntitle: A\r\n---\r\n# B", path="a.md").blocks
    assert [block.kind for block in blocks] == [BlockKind.METADATA, BlockKind.HEADING]

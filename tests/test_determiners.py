"""Determiners that change behind a preposition do not hide a phrase."""

import pytest

from vocabtool.document import Block, BlockKind, identity_segments
from vocabtool.matcher import TermIndex
from vocabtool.term import Status, Term


def found(text: str, phrase: str, lang: str) -> list[str]:
    term = Term(id="t", text=phrase, lang=lang, status=Status.DEPRECATED, concept="c")
    block = Block(kind=BlockKind.PARAGRAPH, text=text, segments=identity_segments([(0, len(text))]))
    return [text[m.start : m.end] for m in TermIndex((term,)).matches(block, lang)]


@pytest.mark.parametrize(
    ("text", "phrase", "lang", "expected"),
    [
        pytest.param(
            "le travail de ces enfants",
            "travail d’enfants",
            "fr",
            "travail de ces enfants",
            id="demonstrative",
        ),
        pytest.param(
            "le travail du fils", "travail d’un fils", "fr", "travail du fils", id="contracted"
        ),
        pytest.param(
            "le travail de ses jeunes enfants",
            "travail des enfants",
            "fr",
            "travail de ses jeunes enfants",
            id="two",
        ),
        pytest.param(
            "el trabajo del menor", "trabajo de un menor", "es", "trabajo del menor", id="es"
        ),
    ],
)
def test_determiners_may_change_behind_a_preposition(
    text: str, phrase: str, lang: str, expected: str
) -> None:
    assert found(text, phrase, lang) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "le travail de la mère des enfants",
        "le travail de ces, enfants",
        "le travail ces enfants",
        "le travail de ces",
    ],
)
def test_no_other_word_stands_for_a_determiner(text: str) -> None:
    assert found(text, "travail d’enfants", "fr") == []

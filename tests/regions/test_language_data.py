"""Every cue of every language can be read: a slip in the data must not wait for a draft."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from vocabtool.language import known_languages, language_section
from vocabtool.regions.cue import rows
from vocabtool.regions.notation import ROWS, Grammar

_SECTIONS = ("mention", "quotation", "title", "name")


def _lists() -> Iterator[Any]:
    for lang in known_languages():
        for section in _SECTIONS:
            for key, value in language_section(lang, section).items():
                if isinstance(value, str) and "\n" in value.strip():
                    yield pytest.param(lang, section, value, id=f"{lang} {section} {key}")


@pytest.mark.parametrize(("lang", "section", "text"), list(_lists()))
def test_every_cue_is_a_pattern(lang: str, section: str, text: str) -> None:
    grammar = Grammar(language_section(lang, section))
    for row in rows(text):
        assert grammar.pattern(row).pattern
        assert all(word for e in row.split() if e not in ROWS for word in grammar.anchors(e))

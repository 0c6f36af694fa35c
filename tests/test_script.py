"""The script of a text is that of most of its letters."""

import pytest

from vocabtool.script import script_of


@pytest.mark.parametrize(
    ("text", "script"),
    [
        ("abc", "Latn"),
        ("été", "Latn"),
        ("ёж", "Cyrl"),
        ("اب", "Arab"),
        ("中文 ok", "Hani"),
        ("1 2", ""),
    ],
)
def test_the_script_that_prevails(text: str, script: str) -> None:
    assert script_of(text) == script

"""The script that a text is written in, by its letters."""

from __future__ import annotations

from collections import Counter
from functools import cache
from typing import Final

SAMPLE: Final = 4_000  # code points of a block that are looked at
_LATIN: Final = "Latn"
_LETTERS: Final = (  # first and last letter, ISO 15924 code of the script
    ("A", "Z", _LATIN),
    ("a", "z", _LATIN),
    ("\u00c0", "\u024f", _LATIN),
    ("\u0400", "\u052f", "Cyrl"),
    ("\u0620", "\u06ff", "Arab"),
    ("\u0750", "\u077f", "Arab"),
    ("\u3400", "\u4dbf", "Hani"),
    ("\u4e00", "\u9fff", "Hani"),
    ("\uf900", "\ufaff", "Hani"),
    ("\ufb50", "\ufdff", "Arab"),
    ("\ufe70", "\ufefc", "Arab"),
)
_WEIGHTS: Final = {"Hani": 3}  # of a letter that does the work of several


def script_of(text: str) -> str:
    """Return the ISO 15924 code of the script that prevails in a text, or an empty string."""
    sample = text[:SAMPLE]
    if sample.isascii():
        return _LATIN if any(map(str.isalpha, sample)) else ""
    weights: Counter[str] = Counter()
    for letter, times in Counter(sample).items():
        if script := _script_of_letter(letter):
            weights[script] += times * _WEIGHTS.get(script, 1)
    return max(weights, key=weights.__getitem__, default="")


@cache
def _script_of_letter(letter: str) -> str:
    """Return the ISO 15924 code of a letter's script; an empty string for any other sign."""
    return next((script for first, last, script in _LETTERS if first <= letter <= last), "")


def scripts_in(text: str) -> set[str]:
    """Return the ISO 15924 codes of the scripts of which a text holds a letter, anywhere."""
    if text.isascii():
        return {_LATIN} if any(map(str.isalpha, text)) else set()
    return set(map(_script_of_letter, set(text))) - {""}


__all__ = ["SAMPLE", "script_of", "scripts_in"]

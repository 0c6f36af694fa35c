"""The one place that normalises text: words folded for comparison, with their places kept.

``tokens`` cuts a text into words and folds each one, so that case, accents on Latin letters,
ligatures, soft hyphens, zero-width characters, Arabic vowel signs and hamza, and the two ways to
write a composed letter make no difference. Nothing is searched for again: a token knows where
it stands. Chinese characters are a token each; a superscript digit ends a word; an elided
article (d', l', qu') is a token of its own.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

_MARKS = "\u0300-\u036f\u0483-\u0487\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc"
_IGNORED = "\u00ad\u0640\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
_SUPERSCRIPTS = "\u00b2\u00b3\u00b9\u2070-\u208e"
_IDEOGRAPHS = "\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003fa1f"
_APOSTROPHES = "'\u2019\u02bc\uff07"
HYPHENS = "\\-\u2010\u2011\u2012\u2013\u00ad"

_LETTER = rf"[^\W\d_{_SUPERSCRIPTS}{_IDEOGRAPHS}]"
_TAIL = rf"(?:{_LETTER}|[{_MARKS}{_IGNORED}])*"
_TOKEN = re.compile(
    rf"[{_IDEOGRAPHS}]"
    rf"|{_LETTER}{{1,2}}[{_APOSTROPHES}](?={_LETTER}{_TAIL}{_LETTER})"
    rf"|{_LETTER}{_TAIL}"
    rf"|[^\W\D{_SUPERSCRIPTS}]+",
)
_DROPPED = re.compile(f"[{_IGNORED}]")
_LATIN_MARKS = re.compile("[\u0300-\u036f]")
_ARABIC_MARKS = re.compile("[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc]")
_SPELLINGS = str.maketrans(
    {
        "ё": "е",
        "أ": "ا",
        "إ": "ا",
        "آ": "ا",
        "ٱ": "ا",
        "ى": "ي",
        "ة": "ه",
        "ؤ": "و",
        "ئ": "ي",
        "\u2019": "'",
        "\u02bc": "'",
        "\uff07": "'",
    },
)

# What may stand between the words of a phrase: white space, hyphens, underscores (the region then
# says that it is an identifier), zero-width characters, footnote marks, but no other punctuation.
_GAP = re.compile(rf"(?:[\s{HYPHENS}_{_IGNORED}{_SUPERSCRIPTS}]|\[\d{{1,3}}\])*")
_LINE_END = re.compile(rf"[{HYPHENS}]?[ \t]*(?:\r\n|\r|\n)[ \t>]*|[\u00ad\u0002]")


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a text: its folded form and its place in code points of that text."""

    text: str
    start: int
    end: int


def tokens(text: str) -> tuple[Token, ...]:
    """Return the words of a text, in order."""
    return tuple(Token(fold(m.group()), m.start(), m.end()) for m in _TOKEN.finditer(text))


@lru_cache(maxsize=65_536)
def fold(word: str) -> str:
    """Return a word as it is compared: see the module's description."""
    if word.isascii():
        return word.lower()
    folded = unicodedata.normalize("NFKC", _DROPPED.sub("", word)).casefold()
    folded = _ARABIC_MARKS.sub("", folded).translate(_SPELLINGS)
    if folded.isascii():
        return folded
    return "".join(_fold_letter(letter) for letter in unicodedata.normalize("NFC", folded))


def _fold_letter(letter: str) -> str:
    decomposed = unicodedata.normalize("NFD", letter)
    if len(decomposed) > 1 and "a" <= decomposed[0] <= "z":
        return _LATIN_MARKS.sub("", decomposed)
    return letter


def joins_phrase(text: str, left: Token, right: Token) -> bool:
    """Say whether two neighbouring words may belong to one phrase, by what stands between."""
    return _GAP.fullmatch(text, left.end, right.start) is not None


def joins_word(text: str, left: Token, right: Token) -> bool:
    """Say whether two neighbouring pieces may be one word, divided at a line end."""
    return _LINE_END.fullmatch(text, left.end, right.start) is not None

"""Words as a scanner may misread them: 1 for l, e for c, rn for m, a space within a word.

Two words are alike to a scanner if their ``shape`` is the same: letters and digits that look alike
are one in it. Those of Chinese stand in the section ``misreading`` of its data, as ``alike``. Only
the words of a longer phrase are looked for so; a single word, or a phrase of two or three Chinese
characters, is too little to tell a misreading from other words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from typing import Final

from vocabtool.folding import Token, fold, joins_word
from vocabtool.language import variants, word_list

_SHORTEST: Final = 5  # letters of a word that is recognised by its shape; a Chinese one has one
_FEWEST: Final = 4  # characters of a Chinese phrase that is recognised by their shapes
_LONGEST_RUN: Final = 5  # pieces that digits cut a word into
_SHARE_MISREAD: Final = 1 / 3  # of the letters of a word
_BEGINNING: Final = 6  # letters of a shape that are compared first
_TOLD: Final = 65_536  # words of which the answer is kept
_SUSPECT: Final = re.compile(r"[^\W\d_]\d+[^\W\d_]")
_HAN: Final = "\u3400"  # the first Chinese character
_CYRILLIC: Final = re.compile(r"[\u0400-\u052f]")
_ARABIC: Final = re.compile(r"[\u0620-\u064a]")
_LETTER: Final = re.compile(r"[^\W\d_]")


def _alike(*groups: str, **pairs: str) -> Mapping[int, str]:
    """Return the table that writes the first character of a group for all of it.

    ``pairs`` are letters, each with two others that look like it.
    """
    single = {each: group[0] for group in groups for each in group}
    double = {
        letter: "".join(single.get(each, each) for each in pair) for letter, pair in pairs.items()
    }
    return str.maketrans({**single, **double})


# Not e for o, nor o for e: too many words differ in nothing else, such as minor and miner.
_LATIN_ALIKE: Final = _alike(
    *("li1jtrf", "ce", "o06", "s5", "hb8nu", "gq9", "z2"), m="rn", w="vv", d="cl"
)
# Arabic letters that only dots tell apart: those are what a scanner loses.
_ARABIC_ALIKE: Final = _alike(
    "بتثني", "جحخ", "دذ", "رز", "سش", "صض", "طظ", "عغ", "فق", "\u0627\u06441\u0661"
)
_CYRILLIC_ALIKE: Final = _alike(
    *("нипйл", "осе0", "ьъ", "зэ3", "б6", "тг"),  # noqa: RUF001
    ш="ии",
    щ="ии",
    ц="ии",
    ю="ио",
)


@cache
def _han_alike() -> Mapping[int, str]:
    """Return the table of Chinese characters, which the data of the language list.

    A traditional character and the simplified one are alike, too: scans and drafts mix the two.
    """
    simplified = variants("zh")
    groups = (group.translate(simplified) for group in word_list("zh", "misreading", "alike"))
    alike = dict(_alike(*groups))
    return alike | {old: alike.get(ord(new), new) for old, new in simplified.items()}


@lru_cache(maxsize=8_192)
def shape(word: str) -> str:
    """Return what a folded word has in common with its misreadings; empty if it is too short."""
    if len(word) == 1:
        return word.translate(_han_alike()) if _is_alike_to_others(word) else ""
    return _shape(word) if len(word) >= _SHORTEST else ""


def _is_alike_to_others(character: str) -> bool:
    return character >= _HAN and ord(character) in _han_alike()


def _shape(word: str) -> str:
    return word.translate(_LATIN_ALIKE if word.isascii() else _alike_in(word))


def _alike_in(word: str) -> Mapping[int, str]:
    """Return the table of the alphabet that a word is written in."""
    if _CYRILLIC.search(word):
        return _CYRILLIC_ALIKE
    return _ARABIC_ALIKE if _ARABIC.search(word) else _LATIN_ALIKE


@lru_cache(maxsize=8_192)
def sure_beginning(word: str) -> str:
    """Return the first letters of the shape of a word and of every longer one; it may be empty."""
    if not _LETTER.search(word):
        return ""  # what alphabet its digits stand for shows further on
    if len(word) == 1 and _is_alike_to_others(word):
        return shape(word)
    return _shape(word)[:_BEGINNING]


class Beginnings:
    """The shapes that words begin with: says quickly of most words that no reading is known."""

    def __init__(self) -> None:
        self._starts: set[str] = set()
        self._told: dict[str, bool] = {}

    def add(self, word: str) -> None:
        """Know the shape of a word."""
        self._starts.update(shape(word)[:length] for length in range(_BEGINNING + 1))
        self._told.clear()

    def may_begin(self, word: str) -> bool:
        """Say whether a word, or a longer one that begins with it, may have a known shape."""
        told = self._told.get(word)
        if told is None:
            if len(self._told) >= _TOLD:
                self._told.clear()
            told = self._told[word] = sure_beginning(word) in self._starts
        return told


def is_suspect(text: str) -> bool:
    """Say whether a digit stands within a word of a text."""
    return _SUSPECT.search(text) is not None


def may_be(read: str, meant: str) -> bool:
    """Say whether a scanner may have read one word for another: most of its letters are the same.

    Both have the same shape. Digits within a word are no letters, and so misread for certain.
    """
    if len(read) != len(meant):
        return True
    others = sum(a != b and not a.isdigit() for a, b in zip(read, meant, strict=True))
    return others <= max(1, round(_SHARE_MISREAD * len(meant)))


def is_known(form: str, found: Sequence[Token]) -> bool:
    """Say whether Chinese words are a phrase: by their shapes, or character for character.

    Two or three characters that look like others are more often words of their own.
    """
    return len(form) >= _FEWEST or set(fold(form)).issubset(token.text for token in found)


def readings(text: str, found: Sequence[Token], index: int) -> Iterator[tuple[str, int]]:
    """Yield what the word at ``index`` may be a part of, with the place of the last part."""
    first = found[index]
    yield first.text, index
    joined, last = first.text, index
    while last + 1 < len(found) and last - index < _LONGEST_RUN:
        piece = found[last + 1]
        if piece.start != found[last].end:
            break
        joined, last = joined + piece.text, last + 1
    if last > index:
        yield joined, last
    elif index + 1 < len(found) and _is_parted(text, first, found[index + 1]):
        yield first.text + found[index + 1].text, index + 1


def _is_parted(text: str, left: Token, right: Token) -> bool:
    """Say whether a space too many, or a line's end, may part the two halves of a word."""
    return text[left.end : right.start] == " " or joins_word(text, left, right)


__all__ = ["Beginnings", "is_known", "is_suspect", "may_be", "readings", "shape", "sure_beginning"]

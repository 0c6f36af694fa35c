"""Words as a scanner may misread them: 1 for l, 0 for o, rn for m, a space within a word.

Two words are alike to a scanner if their ``shape`` is the same. Only the words of a longer phrase
are looked for so; a single word is too little to tell a misreading from another word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

from vocabtool.folding import Token

_SHORTEST: Final = 5  # letters of a word that is recognised by its shape
_LONGEST_RUN: Final = 5  # pieces that digits cut a word into
_BEGINNING: Final = 6  # letters of a shape that are compared first
_TOLD: Final = 65_536  # words of which the answer is kept
_ALIKE: Final = str.maketrans({"1": "l", "i": "l", "0": "o", "5": "s", "8": "b"})
_SUSPECT: Final = re.compile(r"[^\W\d_][0158]+[^\W\d_]")


@lru_cache(maxsize=8_192)
def shape(word: str) -> str:
    """Return what a folded word has in common with its misreadings; empty if it is too short."""
    return _shape(word) if len(word) >= _SHORTEST else ""


def _shape(word: str) -> str:
    return word.replace("rn", "m").replace("vv", "w").translate(_ALIKE)


@lru_cache(maxsize=8_192)
def sure_beginning(word: str) -> str:
    """Return the first letters of the shape of a word and of every longer one; it may be empty."""
    return _shape(word.rstrip("rv"))[:_BEGINNING]  # “r” may be one with the “n” that follows


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
    elif index + 1 < len(found) and text[first.end : found[index + 1].start] == " ":
        yield first.text + found[index + 1].text, index + 1


__all__ = ["Beginnings", "is_suspect", "readings", "shape", "sure_beginning"]

"""The articles, possessives and the like behind the prepositions of a phrase.

They may change and leave the phrase what it is: “prostitution de mineurs”, “de ces mineurs”. The
section ``determiners`` of a language's data lists, as ``prepositions``, rows of those that stand
for each other (“de”, “d'”, “du”, “des”), and as ``words`` the determiners.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Final

from vocabtool.folding import Token, fold, joins_phrase
from vocabtool.language import word_list

_MOST: Final = 3  # in a row: “de très jeunes”, “un ou plusieurs”


class Determiners:
    """The determiners of some languages, from their data."""

    def __init__(self) -> None:
        self._rows: dict[str, frozenset[str]] = {}
        self._words: set[str] = set()

    def add(self, lang: str) -> None:
        """Take the determiners of a language; one without data has none."""
        for row in word_list(lang, "determiners", "prepositions"):
            words = frozenset(map(fold, row.split("_")))
            self._rows.update((word, words | self._rows.get(word, words)) for word in words)
        self._words.update(map(fold, word_list(lang, "determiners", "words")))

    def instead_of(self, word: str) -> frozenset[str]:
        """Return the prepositions that stand for a word, itself included; none if it is none."""
        return self._rows.get(word, frozenset())

    def of(self, words: Iterable[str]) -> Iterator[str]:
        """Yield those of the words that are determiners."""
        return (word for word in words if word in self._words)

    def ends(self, text: str, found: Sequence[Token], last: int) -> Iterator[int]:
        """Yield where a phrase may go on behind determiners after the preposition ``last``."""
        if found[last].text not in self._rows:
            return
        index = last + 1
        while index + 1 < len(found) and index <= last + _MOST:
            if found[index].text not in self._words:
                return
            if not all(joins_phrase(text, a, b) for a, b in pairwise(found[index - 1 : index + 2])):
                return
            index += 1
            yield index


__all__ = ["Determiners"]

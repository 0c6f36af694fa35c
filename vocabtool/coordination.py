"""Coordinated modifiers within a phrase: “child and adolescent …”, “child, youth or adult …”.

The section ``coordination`` of a language's data lists, as ``joins``, the words that join
modifiers which share the words after them; as ``after_joins``, those that join modifiers after a
noun (“prostitución adulta e …”); as ``both``, words before the first of these (“tanto … como”);
as ``modifiers``, those that are known beforehand where a character is a word; and as ``joined``,
what is written together with a noun beside the first one of the phrase (“صور ومقاطع …”), and
as ``between_nouns`` the words that stand there by themselves.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from vocabtool.folding import HYPHENS, Token, fold, joins_phrase, tokens
from vocabtool.language import word_list
from vocabtool.script import script_of

_NOUN: Final = 2  # words beside the first noun of the phrase: another, and what joins it
_SHORTEST_NOUN: Final = 3  # letters, with what is joined to it
_MOST: Final = 3  # modifiers that may stand beside the first
_ROW: Final = 4  # words: the noun, a modifier, what joins, the other modifier
_PLAIN: Final = re.compile(rf"[\s{HYPHENS}(]*")
_COMMA: Final = re.compile(rf"[{HYPHENS}]?,\s*")
_ENUMERATION: Final = re.compile("[\u3001\uff0c]\\s*")
_SLASH: Final = re.compile(r"\s?/\s?")
_AFTER: Final = frozenset("-\u2010\u2011)")


class Coordination:
    """The words that join modifiers, in several languages."""

    def __init__(self) -> None:
        self._joins: set[str] = set()
        self._after_joins: set[str] = set()
        self._both: set[str] = set()
        self._joined: tuple[str, ...] = ()
        self._between_nouns: set[str] = set()
        self._function_words: set[str] = set()
        self._modifiers: set[tuple[str, ...]] = set()

    def add(self, lang: str) -> None:
        """Take the joining words of a language; one without data has none."""
        joins = word_list(lang, "coordination", "joins")
        self._after_joins.update(map(fold, word_list(lang, "coordination", "after_joins")))
        self._both.update(map(fold, word_list(lang, "coordination", "both")))
        self._modifiers.update(map(_words, word_list(lang, "coordination", "modifiers")))
        self._joined += tuple(map(fold, word_list(lang, "coordination", "joined")))
        self._between_nouns.update(map(fold, word_list(lang, "coordination", "between_nouns")))
        if joins:
            self._joins.update(map(fold, joins))
            self._function_words.update(map(fold, word_list(lang, "frequent_words", "words")))

    def ends(self, text: str, found: Sequence[Token], last: int) -> Iterator[int]:
        """Yield where a phrase may go on that further modifiers follow after the word ``last``."""
        yield from self._after_noun(text, found, last)
        yield from self._after_modifier(text, found, last)
        index = last + 1
        for _ in range(_MOST):
            if index + 1 >= len(found):
                return
            gap = text[found[index - 1].end : found[index].start]
            if found[index].text in self._joins and _PLAIN.fullmatch(gap):
                if self._is_modifier(text, found, index + 1, found[last]):
                    yield index + 2
                return
            if _SLASH.fullmatch(gap) and self._is_modifier(text, found, index, found[last]):
                yield index + 1
            if not _COMMA.fullmatch(gap) or found[index].text in self._function_words:
                return
            index += 1

    def ends_beside_noun(self, text: str, found: Sequence[Token], first: int) -> Iterator[int]:
        """Yield where a phrase may go on that a second noun follows after its first word.

        What joins them is of the script of the first: the terms of other languages have none.
        """
        word = found[first + 1].text
        is_between = word in self._between_nouns
        is_joined = word.startswith(self._joined) and len(word) > _SHORTEST_NOUN
        if not (is_between or is_joined) or script_of(word[0]) != script_of(found[first].text):
            return
        noun = first + 1 + is_between
        for index in range(first + 1, min(first + 1 + _NOUN, len(found) - 1)):
            if not joins_phrase(text, found[index - 1], found[index]):
                return
            if index >= noun and joins_phrase(text, found[index], found[index + 1]):
                yield index + 1

    def _after_noun(self, text: str, found: Sequence[Token], last: int) -> Iterator[int]:
        """Yield where a modifier that shares the noun ``last`` with one before it may stand."""
        if last + 2 < len(found) and found[last + 1].text in self._both:
            if not joins_phrase(text, found[last], found[last + 1]):
                return
            last += 1
            yield last + 1
        row = found[last : last + _ROW]
        joined = len(row) == _ROW and row[2].text in self._after_joins
        if joined and all(joins_phrase(text, a, b) for a, b in pairwise(row)):
            yield last + 3

    def _after_modifier(self, text: str, found: Sequence[Token], last: int) -> Iterator[int]:
        """Yield where a phrase goes on behind a listed modifier of several tokens."""
        if not self._modifiers or last + 2 >= len(found):
            return
        gap = text[found[last].end : found[last + 1].start]
        first = last + 1 + (found[last + 1].text in self._joins)
        if first == last + 1 and not _ENUMERATION.fullmatch(gap):
            return
        for modifier in self._modifiers:
            end = first + len(modifier)
            if end < len(found) and tuple(t.text for t in found[first:end]) == modifier:
                yield end

    def _is_modifier(self, text: str, found: Sequence[Token], index: int, other: Token) -> bool:
        """Say whether one word stands at ``index`` that may modify the word after it."""
        if index + 1 >= len(found):
            return False
        word, head = found[index], found[index + 1]
        if word.text in self._function_words or word.text == other.text:
            return False
        bare = word._replace(end=word.end + (text[word.end] in _AFTER))
        return joins_phrase(text, bare, head)


def _words(modifier: str) -> tuple[str, ...]:
    return tuple(token.text for token in tokens(modifier))


__all__ = ["Coordination"]

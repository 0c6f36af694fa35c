"""A written form of a registered title: its words, and those that name the instrument."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache

from vocabtool.concept import Title, TitleType
from vocabtool.folding import fold, tokens
from vocabtool.language import primary, word_list

EDGE = 3  # letters at the beginning or the end that words which are alike have in common
_LONGEST_HEAD = 4  # words before the naming word: “Optional”, “International … Special”
_SHORT_WORD = 5  # letters; a shorter word must be the same
_SAME_BEGINNING = 0.6  # of a word: the rest may be inflected
_NAMING = ("nouns", "bodies", "end_words")  # lists of the section ``title``
_WHOLE = frozenset({TitleType.WORDING, TitleType.ORGANIZATION})


@dataclass(frozen=True, kw_only=True)
class Wording:
    """One written form of a registered title, cut into words when a text may hold it."""

    title: Title
    text: str
    lang: str

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The words of the form, folded."""
        return tuple(token.text for token in tokens(self.text))

    @cached_property
    def head(self) -> range:
        """The place of the words that name the instrument, up to the naming noun; may be empty."""
        naming = _naming_words(primary(self.lang))
        for index, word in enumerate(self.words):
            if _names(word, naming):
                end = index + 1
                while end < len(self.words) and _names(self.words[end], naming):
                    end += 1
                return range(0 if index <= _LONGEST_HEAD else index - 1, end)
        return range(0)

    @property
    def needs_all(self) -> bool:
        """Say whether the head alone is not enough."""
        return self.title.type in _WHOLE or not self.head


@lru_cache(maxsize=32)
def _naming_words(language: str) -> Mapping[str, frozenset[str]]:
    """Return the nouns that name instruments and bodies, by their first letters."""
    listed = (word for key in _NAMING for word in word_list(language, "title", key))
    by_stem: dict[str, set[str]] = {}
    for noun in (fold(word.rstrip("*")) for word in listed):
        by_stem.setdefault(stem(noun), set()).add(noun)
    return {stem: frozenset(nouns) for stem, nouns in by_stem.items()}


def _names(word: str, naming: Mapping[str, frozenset[str]]) -> bool:
    return any(alike(word, noun) for noun in naming.get(stem(word), ()))


def stem(word: str) -> str:
    """Return the first letters of a word, by which words of titles are looked up."""
    return word[:4]


def common_length(left: str, right: str) -> int:
    """Return how many letters two words begin with alike."""
    for index, (a, b) in enumerate(zip(left, right, strict=False)):
        if a != b:
            return index
    return min(len(left), len(right))


@lru_cache(maxsize=16_384)
def alike(left: str, right: str) -> bool:
    """Say whether two folded words may be the same one, inflected or with one wrong letter."""
    if left == right:
        return True
    longer = max(len(left), len(right))
    if longer < _SHORT_WORD or left.isdigit() or right.isdigit():
        return False
    common = common_length(left, right)
    if common >= max(4, round(longer * _SAME_BEGINNING)):
        return True
    tail = common_length(left[common:][::-1], right[common:][::-1])
    return longer - common - tail <= 1 and longer > _SHORT_WORD

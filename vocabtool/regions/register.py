"""Registered titles, found around a match by aligning words.

A title is recognised if its head (the words that name the instrument) stands in the text and the
words between it and the match follow the title, give or take: a few may be missing, added,
inflected or misspelt, a long stretch may be left out. A title without a naming word, the name of
an organization and fixed wording need nearly all their words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from vocabtool.concept import Title, TitleType
from vocabtool.folding import fold, joins_word, tokens
from vocabtool.language import primary, word_list
from vocabtool.regions.passage import Passage, Span

_SKIP_IN_TITLE = 24  # words of a title that a text may leave out at once
_SKIP_IN_TEXT = 3
_NEARLY_ALL = 0.85
_WHOLE = frozenset({TitleType.WORDING, TitleType.ORGANIZATION})


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """One written form of a registered title, cut into folded words."""

    title: Title
    text: str
    words: tuple[str, ...]
    head: range

    @property
    def needs_all(self) -> bool:
        """Say whether the head alone is not enough."""
        return self.title.type in _WHOLE or not self.head


class Register:
    """The registered titles by the words they contain."""

    def __init__(self, titles: Sequence[Title]) -> None:
        self._by_word: dict[str, list[Wording]] = {}
        for title in titles:
            for wording in _wordings(title):
                for stem in {_stem(word) for word in wording.words}:
                    self._by_word.setdefault(stem, []).append(wording)

    def title_around(self, passage: Passage, match: Span) -> Wording | None:
        """Return the registered title that a match stands in, if any."""
        first, last = passage.indexes(match.start, match.end)
        words = [word.text for word in passage.words[first:last]]
        if not words:
            return None
        for wording in self._by_word.get(_stem(max(words, key=len)), ()):
            if any(_Alignment(passage, wording, (first, last), place).holds() for place in _places(wording, words)):
                return wording
        return None


def _wordings(title: Title) -> Iterator[Wording]:
    for text in title.texts:
        naming = _naming_words(primary(text.lang))
        for form in (text.text, *text.forms, *text.short):
            words = tuple(token.text for token in tokens(form))
            yield Wording(title=title, text=form, words=words, head=_head(words, naming))


@lru_cache(maxsize=32)
def _naming_words(language: str) -> frozenset[str]:
    listed = (*word_list(language, "title", "nouns"), *word_list(language, "title", "end_words"))
    return frozenset(fold(word.rstrip("*")) for word in listed)


def _head(words: Sequence[str], naming: frozenset[str]) -> range:
    """Return the place of the words that name the instrument: up to the first naming word."""
    for index, word in enumerate(words):
        if any(_alike(word, name) for name in naming) or word in naming:
            start = 0 if index <= 4 else index - 1
            return range(start, index + 1)
    return range(0)


def _places(wording: Wording, words: Sequence[str]) -> Iterator[int]:
    for place in range(len(wording.words) - len(words) + 1):
        if all(_alike(a, b) for a, b in zip(wording.words[place:], words, strict=False)):
            yield place


def _stem(word: str) -> str:
    return word[:4]


@lru_cache(maxsize=16_384)
def _alike(left: str, right: str) -> bool:
    """Say whether two folded words may be the same one, inflected or with one wrong letter."""
    if left == right:
        return True
    longer = max(len(left), len(right))
    if longer < 5 or left.isdigit() or right.isdigit():
        return False
    common = 0
    for a, b in zip(left, right, strict=False):
        if a != b:
            break
        common += 1
    if common >= max(4, round(longer * 0.6)):
        return True
    tail = 0
    for a, b in zip(reversed(left[common:]), reversed(right[common:]), strict=False):
        if a != b:
            break
        tail += 1
    return longer - common - tail <= 1 and longer > 5


class _Alignment:
    """The words of a title laid beside a text, from a match outwards."""

    def __init__(
        self,
        passage: Passage,
        wording: Wording,
        match: tuple[int, int],
        place: int,
    ) -> None:
        self.passage = passage
        self.title = wording.words
        self.wording = wording
        self.first, self.last = match
        self.place = place
        self.size = match[1] - match[0]
        self.stops = frozenset(word_list(primary(passage.language), "title", "stops"))

    def holds(self) -> bool:
        left = self._walk(range(self.place - 1, -1, -1), self.first - 1, -1)
        right = self._walk(range(self.place + self.size, len(self.title)), self.last, 1)
        aligned = left.aligned | right.aligned
        inside = range(self.place, self.place + self.size)
        if self.wording.needs_all:
            return (len(aligned) + self.size) >= _NEARLY_ALL * len(self.title)
        head = self.wording.head
        if head[0] in inside or head[-1] in inside:
            return (len(aligned) + self.size) >= _NEARLY_ALL * len(self.title)
        if head[-1] not in aligned:
            return False
        if len(head) > 1 and not aligned.intersection(head[:-1]) and head[-2] not in inside:
            return False
        side = left if head[-1] < self.place else right
        return side.cost <= 2.5 + len(side.aligned) / 8

    def _walk(self, places: range, start: int, step: int) -> _Side:
        aligned: set[int] = set()
        cost, at = 0.0, start
        pending = list(places)
        while pending and 0 <= at < len(self.passage.words):
            found = self._next(pending, at, step)
            if found is None:
                break
            skipped_title, skipped_text, used = found
            cost += skipped_text + (1.0 if skipped_title else 0.0)
            aligned.add(pending[skipped_title])
            pending = pending[skipped_title + 1 :]
            at += step * (skipped_text + used)
        return _Side(frozenset(aligned), cost)

    def _next(self, pending: list[int], at: int, step: int) -> tuple[int, int, int] | None:
        """Return how much to skip in the title and in the text until both go on alike."""
        best: tuple[int, int, int] | None = None
        for skipped_text in range(_SKIP_IN_TEXT + 1):
            index = at + step * skipped_text
            if not 0 <= index < len(self.passage.words) or self._is_cut(index, step):
                break
            for skipped_title, place in enumerate(pending[:_SKIP_IN_TITLE]):
                if used := self._same(place, index, step):
                    candidate = (skipped_title, skipped_text, used)
                    if best is None or _effort(candidate) < _effort(best):
                        best = candidate
                    break
            if best is not None and best[0] == 0:
                break
            if self.passage.words[index].text in self.stops:
                break
        return best

    def _is_cut(self, index: int, step: int) -> bool:
        """Say whether a sentence ends between a word and the one nearer to the match."""
        gap = self.passage.gap(index if step > 0 else index + 1)
        flat = gap.strip()
        return any(sign in flat for sign in ";!。；؛") or (flat == "." and "\n\n" in gap) or flat[:1] == "." and len(gap) > len(flat) and not flat.startswith("..")

    def _same(self, place: int, index: int, step: int) -> int:
        words = self.passage.words
        if _alike(self.title[place], words[index].text):
            return 1
        other = index + step
        if 0 <= other < len(words):
            left, right = sorted((index, other))
            whole = words[left].text + words[right].text
            if whole == self.title[place] and joins_word(self.passage.text, words[left], words[right]):
                return 2
        return 0


@dataclass(frozen=True, slots=True)
class _Side:
    aligned: frozenset[int]
    cost: float


def _effort(candidate: tuple[int, int, int]) -> float:
    skipped_title, skipped_text, _ = candidate
    return skipped_text + min(skipped_title, 1) + skipped_title / 100

"""Registered titles, found around a match by aligning words.

A title is recognised if its head (the words that name the instrument) stands in the text and the
words between it and the match follow the title, give or take: a few may be missing, added,
inflected or misspelt, a long stretch may be left out. A title without a naming word, the name of
an organization and fixed wording need nearly all their words.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from vocabtool.concept import Title, TitleType
from vocabtool.folding import fold, tokens
from vocabtool.language import primary, word_list
from vocabtool.regions.passage import Passage, Span
from vocabtool.regions.signs import SENTENCE_CUT
from vocabtool.regions.title_words import title_words

_SKIP_IN_TITLE = 24  # words of a title that a text may leave out at once
_SKIP_IN_TEXT = 3
_LONGEST_HEAD = 4  # words before the naming word: “Optional”, “International … Special”
_SHORT_WORD = 5  # letters; a shorter word must be the same
_SAME_BEGINNING = 0.6  # of a word: the rest may be inflected
_LONG_SKIP = 3  # words of a title whose absence is more than a slip
_TOLERANCE = 2.5
_WORDS_A_SLIP = 8  # a longer stretch may hold more slips
_KEPT = 10_000  # forms whose titles are kept
_RECALLED = 3  # words between a connector and a match that make the subject of a title
_NEARLY_ALL = 0.85
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


class Register:
    """The registered titles, found by the words they contain."""

    def __init__(self, titles: Sequence[Title]) -> None:
        self._wordings = [
            (fold(wording.text), wording) for title in titles for wording in _wordings(title)
        ]
        self._by_stem: dict[str, tuple[Wording, ...]] = {}
        self._by_words: dict[tuple[str, ...], tuple[tuple[Wording, int], ...]] = {}

    def title_around(self, passage: Passage, match: Span) -> Wording | None:
        """Return the registered title that a match stands in, if any."""
        place = passage.indexes(match.start, match.end)
        undivided = tuple(word.text for word in passage.words[place[0] : place[1]])
        hyphenated = tuple(token.text for token in tokens(passage.text[match.start : match.end]))
        for words in dict.fromkeys((undivided, hyphenated)):
            for wording, start in self._with_words(words):
                laid = _Alignment(passage, wording, place, range(start, start + len(words)))
                if laid.holds():
                    return wording
        return None

    def _with_words(self, words: tuple[str, ...]) -> tuple[tuple[Wording, int], ...]:
        """Return the wordings that have these words, each with the place of the first of them."""
        if words not in self._by_words:
            if len(self._by_words) >= _KEPT:
                self._by_words.clear()
            self._by_words[words] = tuple(
                (wording, start)
                for wording in self._with_stem(words)
                for start in _places(wording, words)
            )
        return self._by_words[words]

    def _with_stem(self, words: Sequence[str]) -> Sequence[Wording]:
        if not words:
            return ()
        stem = _stem(max(words, key=len))
        if stem not in self._by_stem:
            self._by_stem[stem] = tuple(
                wording
                for folded, wording in self._wordings
                if stem in folded and stem in map(_stem, wording.words)
            )
        return self._by_stem[stem]


def _wordings(title: Title) -> Iterator[Wording]:
    for text in title.texts:
        for form in (text.text, *text.forms, *text.short):
            yield Wording(title=title, text=form, lang=text.lang)


@lru_cache(maxsize=32)
def _naming_words(language: str) -> Mapping[str, frozenset[str]]:
    """Return the nouns that name instruments and bodies, by their first letters."""
    listed = (word for key in _NAMING for word in word_list(language, "title", key))
    by_stem: dict[str, set[str]] = {}
    for noun in (fold(word.rstrip("*")) for word in listed):
        by_stem.setdefault(_stem(noun), set()).add(noun)
    return {stem: frozenset(nouns) for stem, nouns in by_stem.items()}


def _names(word: str, naming: Mapping[str, frozenset[str]]) -> bool:
    return any(_alike(word, noun) for noun in naming.get(_stem(word), ()))


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
    if longer < _SHORT_WORD or left.isdigit() or right.isdigit():
        return False
    common = 0
    for a, b in zip(left, right, strict=False):
        if a != b:
            break
        common += 1
    if common >= max(4, round(longer * _SAME_BEGINNING)):
        return True
    tail = 0
    for a, b in zip(reversed(left[common:]), reversed(right[common:]), strict=False):
        if a != b:
            break
        tail += 1
    return longer - common - tail <= 1 and longer > _SHORT_WORD


class _Alignment:
    """The words of a title laid beside a text, from a match outwards."""

    def __init__(
        self,
        passage: Passage,
        wording: Wording,
        match: tuple[int, int],
        inside: range,
    ) -> None:
        self.passage = passage
        self.wording = wording
        self.match = match
        self.inside = inside
        self.words = title_words(primary(passage.language))

    def holds(self) -> bool:
        """Say whether the text follows the title far enough."""
        before = self._walk(range(self.inside.start - 1, -1, -1), self.match[0] - 1, -1)
        after = self._walk(range(self.inside.stop, len(self.wording.words)), self.match[1], 1)
        aligned = before.aligned | after.aligned
        head = self.wording.head
        if self.wording.needs_all or head[0] in self.inside or head[-1] in self.inside:
            return len(aligned) + len(self.inside) >= _NEARLY_ALL * len(self.wording.words)
        if head[-1] not in aligned or (len(head) > 1 and not aligned.intersection(head[:-1])):
            return self._is_recalled()
        side = before if head[-1] < self.inside.start else after
        return side.cost <= _TOLERANCE + len(side.aligned) / _WORDS_A_SLIP

    def _is_recalled(self) -> bool:
        """Say whether the subject of the title stands behind its connector, its noun further off.

        “Two protocols followed: one on armed conflict, the other on the sale of children, …”
        """
        place, index = self.inside.start - 1, self.match[0] - 1
        run = 0
        while min(place, index) >= 0 and not self._is_cut(index, -1):
            word = self.passage.words[index]
            if run >= _RECALLED and self.words.length_at("connectors", self.passage, index):
                return self._names_before(word.start)
            if not _alike(self.wording.words[place], word.text):
                return False
            place, index, run = place - 1, index - 1, run + 1
        return False

    def _names_before(self, offset: int) -> bool:
        """Say whether the naming noun stands in the sentence before an offset."""
        noun = self.wording.words[self.wording.head[-1]]
        sentence = self.passage.sentence_at(offset)
        return any(
            _alike(noun, word.text) for word in self.passage.words_in(sentence.start, offset)
        )

    def _walk(self, places: range, start: int, step: int) -> _Side:
        """Go through the title and the text side by side, away from the match."""
        aligned: set[int] = set()
        cost, at, pending = 0.0, start, list(places)
        while pending and 0 <= at < len(self.passage.words):
            found = self._next(pending, at, step)
            if found is None or not self._may_skip(found.missing, at, step, aligned):
                break
            cost += found.effort
            aligned.add(pending[found.of_title])
            pending = pending[found.of_title + 1 :]
            at += step * (found.of_text + 1)
        return _Side(frozenset(aligned), cost)

    def _next(self, pending: list[int], at: int, step: int) -> _Skip | None:
        """Return what to skip, at the least effort, until title and text agree again."""
        best: _Skip | None = None
        for of_text in range(_SKIP_IN_TEXT + 1):
            index = at + step * of_text
            if not 0 <= index < len(self.passage.words) or self._is_cut(index, step):
                break
            for of_title, place in enumerate(pending[:_SKIP_IN_TITLE]):
                if _alike(self.wording.words[place], self.passage.words[index].text):
                    skip = _Skip(of_title, of_text, self._joins(pending[:of_title]))
                    best = skip if best is None or skip.effort < best.effort else best
                    break
            if self._stops_at(index):
                break
        return best

    def _joins(self, places: Sequence[int]) -> int:
        """Return how many of these words of the title are “and”: a comma, or &, says as much."""
        joins = self.words.lists["joins"].by_first
        return sum(self.wording.words[place] in joins for place in places)

    def _stops_at(self, index: int) -> bool:
        words, passage = self.words, self.passage
        connects = words.length_at("connectors", passage, index)
        return not connects and words.length_at("stops", passage, index) > 0

    def _may_skip(self, count: int, at: int, step: int, aligned: set[int]) -> bool:
        """Say whether so many words of the title may be left out here.

        A long stretch may not beside the match itself, and before the match only where a connector
        follows what is left out: “Optional Protocol on the sale of children”, but not “under the
        Optional Protocol, the sale of children …”.
        """
        comma = "," in self.passage.gap(at + 1) if step < 0 else False
        if count <= _LONG_SKIP and not (count and comma):
            return True
        if not aligned:
            return False
        if step > 0 or not self.words.lists["connectors"].by_first:
            return True
        follows = range(at + 1, min(at + 3, self.match[0]))
        return any(self.words.length_at("connectors", self.passage, index) for index in follows)

    def _is_cut(self, index: int, step: int) -> bool:
        """Say whether a sentence ends between a word and the one nearer to the match."""
        return SENTENCE_CUT.search(self.passage.gap(index if step > 0 else index + 1)) is not None


@dataclass(frozen=True, slots=True)
class _Skip:
    of_title: int
    of_text: int
    joins: int = 0

    @property
    def missing(self) -> int:
        return self.of_title - self.joins

    @property
    def effort(self) -> float:
        return self.of_text + min(self.missing, 1) + self.of_title / 100


@dataclass(frozen=True, slots=True)
class _Side:
    aligned: frozenset[int]
    cost: float

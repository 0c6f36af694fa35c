"""A registered title laid beside a text, from a match outwards.

The words between the head of the title and the match follow it, give or take: a few may be
missing, added, inflected or misspelt, a long stretch may be left out.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property
from itertools import chain
from typing import NamedTuple

from vocabtool.language import primary
from vocabtool.regions.passage import Passage
from vocabtool.regions.signs import SENTENCE_CUT
from vocabtool.regions.title_words import title_words
from vocabtool.regions.wording import EDGE, Wording, alike

_SKIP_IN_TITLE = 24  # words of a title that a text may leave out at once
_SKIP_IN_TEXT = 3
_LONG_SKIP = 3  # words of a title whose absence is more than a slip
_TOLERANCE = 2.5
_WORDS_A_SLIP = 8  # a longer stretch may hold more slips
_RECALLED = 2  # words between a connector and a match that make the subject of a title
_NEARLY_ALL = 0.85


class Places:
    """Where the words of a passage stand, asked for by words of titles.

    Words that are alike begin, or end, with the same three letters, or are the same.
    """

    def __init__(self, passage: Passage) -> None:
        self.passage = passage
        self._alike: dict[str, list[int]] = {}
        self._capital: dict[str, bool] = {}

    def has_capital(self, word: str) -> bool:
        """Say whether a word that is alike to a word is written with a capital somewhere."""
        if word not in self._capital:
            self._capital[word] = any(self.is_capital(place) for place in self.of(word))
        return self._capital[word]

    def is_capital(self, place: int) -> bool:
        """Say whether the word at a place does not begin with a small letter."""
        return not self.passage.text[self.passage.words[place].start].islower()

    def of(self, word: str) -> list[int]:
        """Return the places, in order, of the words that are alike to a word."""
        if word not in self._alike:
            begins, ends = self._by_ending
            near = begins.get(word[:EDGE], frozenset()) | ends.get(word[-EDGE:], frozenset())
            found = (self._by_word[other] for other in near if alike(word, other))
            self._alike[word] = sorted(chain.from_iterable(found))
        return self._alike[word]

    @cached_property
    def _by_word(self) -> dict[str, list[int]]:
        places: dict[str, list[int]] = {}
        for place, word in enumerate(self.passage.words):
            places.setdefault(word.text, []).append(place)
        return places

    @cached_property
    def _by_ending(self) -> tuple[dict[str, set[str]], dict[str, set[str]]]:
        begins: dict[str, set[str]] = {}
        ends: dict[str, set[str]] = {}
        for word in self._by_word:
            begins.setdefault(word[:EDGE], set()).add(word)
            ends.setdefault(word[-EDGE:], set()).add(word)
        return begins, ends


class Alignment:
    """The words of a title laid beside a text, from a match outwards."""

    def __init__(
        self,
        passage: Passage,
        wording: Wording,
        match: tuple[int, int],
        inside: range,
        near: Places,
    ) -> None:
        self.near = near
        self.passage = passage
        self.wording = wording
        self.match = match
        self.inside = inside
        self.words = title_words(primary(passage.language))

    def holds(self) -> bool:
        """Say whether the text follows the title far enough."""
        if not self._has_words():
            return not self._needs_all() and self._is_recalled()
        if not self._is_named():
            return False
        before = self._walk(range(self.inside.start - 1, -1, -1), self.match[0] - 1, -1)
        after = self._walk(range(self.inside.stop, len(self.wording.words)), self.match[1], 1)
        aligned = before.aligned | after.aligned
        head = self.wording.head
        if self._needs_all():
            return len(aligned) + len(self.inside) >= _NEARLY_ALL * len(self.wording.words)
        if head[-1] not in aligned or (len(head) > 1 and not aligned.intersection(head[:-1])):
            return self._is_recalled()
        side = before if head[-1] < self.inside.start else after
        return side.cost <= _TOLERANCE + len(side.aligned) / _WORDS_A_SLIP

    def _is_named(self) -> bool:
        """Say whether the noun of the title is written as one.

        In small letters it is, if the title goes on with a connector: “the protocol on …”. The
        words of another may stand in any sentence: “the mandatory reporting of …”.
        """
        head, words = self.wording.head, self.wording.words
        connectors = self.words.lists["connectors"].by_first
        if self._needs_all() or head.start >= self.inside.start or not connectors:
            return True
        for place in range(head.stop, self.inside.start):
            for phrase in connectors.get(words[place], ()):
                if words[place : place + len(phrase)] == phrase:
                    return True
        return any(self.near.has_capital(words[place]) for place in head)

    def _needs_all(self) -> bool:
        head = self.wording.head
        return self.wording.needs_all or head[0] in self.inside or head[-1] in self.inside

    def _has_words(self) -> bool:
        """Say whether the words that decide stand near at all; most titles end here."""
        words, inside = self.wording.words, self.inside
        if not self._needs_all():
            return self._stands_near(words[self.wording.head[-1]])
        missing, most = 0, (1 - _NEARLY_ALL) * len(words) + 1
        for place, word in enumerate(words):
            if place not in inside and not self._stands_near(word):
                missing += 1
                if missing > most:
                    return False
        return True

    def _stands_near(self, word: str) -> bool:
        """Say whether a word of the title stands where a walk from the match may come."""
        reach = (_SKIP_IN_TEXT + 1) * len(self.wording.words)
        places = self.near.of(word)
        first = bisect_left(places, self.match[0] - reach)
        return first < len(places) and places[first] < self.match[1] + reach

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
            if not alike(self.wording.words[place], word.text):
                return False
            place, index, run = place - 1, index - 1, run + 1
        return False

    def _names_before(self, offset: int) -> bool:
        """Say whether the naming noun stands in the sentence before an offset."""
        noun = self.wording.words[self.wording.head[-1]]
        sentence = self.passage.sentence_at(offset)
        places = self.near.of(noun)
        first = bisect_left(places, self.passage.index_at(sentence.start))
        last = bisect_left(places, self.passage.index_at(offset))
        alone = len(self.wording.head) == 1  # “law” may be any law
        return any(not alone or self.near.is_capital(place) for place in places[first:last])

    def _walk(self, places: range, start: int, step: int) -> _Side:
        """Go through the title and the text side by side, away from the match."""
        aligned: set[int] = set()
        cost, at, pending = 0.0, start, list(places)
        while pending and 0 <= at < len(self.passage.words):
            found = self._next(pending, at, step)
            if found is None or not self._may_skip(found, at, step, aligned):
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
                if alike(self.wording.words[place], self.passage.words[index].text):
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

    def _may_skip(self, skip: _Skip, at: int, step: int, aligned: set[int]) -> bool:
        """Say whether so many words of the title may be left out here.

        A long stretch may not beside the match itself, and before the match only where a connector
        follows what is left out: “Optional Protocol on the sale of children”, but not “under the
        Optional Protocol, the sale of children …”.
        """
        between = range(at + 1 - skip.of_text, at + 2)
        comma = step < 0 and any("," in self.passage.gap(index) for index in between)
        if skip.missing <= _LONG_SKIP and not (skip.missing and comma):
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


class _Skip(NamedTuple):
    of_title: int
    of_text: int
    joins: int = 0

    @property
    def missing(self) -> int:
        return self.of_title - self.joins

    @property
    def effort(self) -> float:
        return self.of_text + min(self.missing, 1) + self.of_title / 100


class _Side(NamedTuple):
    aligned: frozenset[int]
    cost: float

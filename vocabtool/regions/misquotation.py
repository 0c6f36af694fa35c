"""A registered title that is misquoted: a word of it is missing, added, replaced or misspelt.

What a citation may do is no misquotation: stop early, leave a stretch out, use a short or another
registered form, an inflected word, an acronym, a date, brackets or an ellipsis. Words without a
meaning of their own are not compared, so a language has to have a list of them (``small`` in the
section ``title``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import NamedTuple

from vocabtool.concept import Title, TitleText, TitleType
from vocabtool.folding import fold
from vocabtool.language import primary, word_list
from vocabtool.match import Misquotation
from vocabtool.regions.passage import Passage, Span
from vocabtool.regions.signs import SENTENCE_CUT
from vocabtool.regions.title_words import title_words
from vocabtool.regions.wording import Wording, alike, common_length

_LISTS = ("small", "joins", "connectors", "case_connectors", "articles")
_NOT_CITED = frozenset({TitleType.ORGANIZATION, TitleType.WORDING})
_BEYOND = 6  # words of the text looked at beyond the length of the title, on either side
_GAP = 0.6  # what a word without a partner costs; one with a partner is worth 1
_FEWEST = 5  # words with a meaning that show that a text quotes this very title
_SLIPS = 1  # places where a quotation differs; where there are more it is a paraphrase
_EDGE = 2  # letters at either end of a word that no slip of a finger, but inflection, changes
_PART = re.compile(r"[^\W_]+")  # of an entry; one of several words is joined by “_”
_ASIDE = re.compile(r"[()\[\]…\d<>*“”«»\"]|\.\.")


class _Pair(NamedTuple):
    """A word of the title and the word of the text that it stands beside, by their places."""

    of_title: int
    of_text: int


class _Form(NamedTuple):
    """A registered form of a title, and whether it is one to write."""

    title_text: TitleText
    text: str
    words: tuple[str, ...]
    naming: int
    is_official: bool


class Misquotations:
    """Holds quotations of registered titles to the forms that are registered."""

    def __init__(self) -> None:
        self._forms: dict[tuple[str, str], tuple[_Form, ...]] = {}

    def around(self, passage: Passage, match: Span, title: Title) -> Misquotation | None:
        """Return how a block misquotes the title that a match stands in, if it does."""
        language = primary(passage.language)
        small = _small_words(language)
        if not small or title.type in _NOT_CITED:
            return None
        forms = self._forms_of(title, language)
        window = _window(passage, match, max((len(form.words) for form in forms), default=0))
        written = _Written(passage, window)
        if any(written.has(form) for form in forms):
            return None
        nearest: tuple[float, Misquotation] | None = None
        for form in forms:
            laid = _Laid(written, form)
            if not laid.quotes(match, small):
                continue
            slips = laid.slips(small)
            if not slips:
                return None
            if form.is_official and slips <= _SLIPS and (not nearest or laid.score > nearest[0]):
                nearest = (laid.score, laid.misquotation(title))
        return nearest[1] if nearest else None

    def _forms_of(self, title: Title, language: str) -> tuple[_Form, ...]:
        key = (title.id, language)
        if key not in self._forms:
            self._forms[key] = tuple(_registered(title, language))
        return self._forms[key]


@lru_cache(maxsize=16)
def _small_words(language: str) -> frozenset[str]:
    if not word_list(language, "title", "small"):
        return frozenset()
    listed = (word for name in _LISTS for word in word_list(language, "title", name))
    return frozenset(fold(part) for word in listed for part in _PART.findall(word))


def _registered(title: Title, language: str) -> Iterator[_Form]:
    """Yield the forms of a title in a language that have a naming word."""
    for each in title.texts:
        if primary(each.lang) != language:
            continue
        for text in (each.text, *each.short, *each.forms):
            cut = Wording(title=title, text=text, lang=each.lang)
            if cut.head:
                is_official = text not in each.forms
                yield _Form(each, text, cut.words, cut.head[-1], is_official)


def _window(passage: Passage, match: Span, longest: int) -> range:
    """Return the places of the words around a match that may belong to the title."""
    first, last = passage.indexes(match.start, match.end)
    start, end = first, last
    least = max(0, first - longest - _BEYOND)
    most = min(len(passage.words), last + longest + _BEYOND)
    while start > least and not SENTENCE_CUT.search(passage.gap(start)):
        start -= 1
    while end < most and not SENTENCE_CUT.search(passage.gap(end)):
        end += 1
    return range(start, end)


class _Written:
    """The words of a text around a match."""

    def __init__(self, passage: Passage, window: range) -> None:
        self.passage = passage
        self.window = window
        self.words = [passage.words[index].text for index in window]
        self._line = f" {' '.join(self.words)} "
        self._alike: dict[str, frozenset[int]] = {}

    def has(self, form: _Form) -> bool:
        """Say whether the text has a form as it is: most citations do."""
        return f" {' '.join(form.words)} " in self._line

    def alike(self, word: str) -> frozenset[int]:
        """Return the places, in the window, of the words that are alike to one of a title."""
        if word not in self._alike:
            places = enumerate(self.words)
            self._alike[word] = frozenset(at for at, other in places if alike(word, other))
        return self._alike[word]


class _Laid:
    """The words of a title laid beside those of a text so that as many as possible agree."""

    def __init__(self, written: _Written, form: _Form) -> None:
        self.passage = written.passage
        self.form = form
        self.window = written.window
        alike_to = [written.alike(word) for word in form.words]
        self.score = 0.0
        self.pairs: list[_Pair] = []
        if alike_to[form.naming] and sum(map(bool, alike_to)) >= _FEWEST:
            self.score, self.pairs = _aligned(alike_to, len(written.words))

    @property
    def span(self) -> tuple[int, int]:
        """Return the start and the end of what agrees, in the block."""
        first, last = self._place(self.pairs[0]), self._place(self.pairs[-1])
        return self.passage.words[first].start, self.passage.words[last].end

    def misquotation(self, title: Title) -> Misquotation:
        """Return what agrees as a misquotation of the title that the form belongs to."""
        start, end = self.span
        listed, text = self.form.title_text, self.form.text
        return Misquotation(start=start, end=end, title=title, title_text=listed, text=text)

    def quotes(self, match: Span, small: frozenset[str]) -> bool:
        """Say whether the text quotes the title from its naming words to the match."""
        words = self.form.words
        paired = (pair.of_title for pair in self.pairs)
        with_meaning = {place for place in paired if words[place] not in small}
        if len(with_meaning) < _FEWEST or self.form.naming not in with_meaning:
            return False
        start, end = self.span
        return start < match.end and match.start < end

    def slips(self, small: frozenset[str]) -> int:
        """Return at how many places a word with a meaning differs."""
        apart = sum(self._is_slip(*both, small) for both in pairwise(self.pairs))
        return apart + sum(map(self._is_misspelt, self.pairs))

    def _is_slip(self, before: _Pair, after: _Pair, small: frozenset[str]) -> bool:
        """Say whether title and text differ between two words that they share."""
        title = self.form.words[before.of_title + 1 : after.of_title]
        missing = [word for word in title if word not in small]
        first, last = self._place(before) + 1, self._place(after)
        words = self.passage.words
        added = [index for index in range(first, last) if words[index].text not in small]
        if not (missing or added) or len(missing) > 1:  # as it should be, or cut short
            return False
        if "".join(title) == "".join(word.text for word in words[first:last]):
            return False
        stretch = self.passage.text[words[first - 1].end : words[last].start]
        return not (
            _ASIDE.search(stretch)
            or any(self._is_acronym(index) for index in added)
            or (added and not missing and self._says_whose(first, last))
        )

    def _place(self, pair: _Pair) -> int:
        return self.window[pair.of_text]

    def _is_acronym(self, index: int) -> bool:
        word = self.passage.words[index]
        text = self.passage.text[word.start : word.end]
        return text.isupper() and not self.form.text.isupper() and not self._is_in_capitals

    @cached_property
    def _is_in_capitals(self) -> bool:
        return self.passage.is_all_capitals(*self.span)

    def _says_whose(self, first: int, last: int) -> bool:
        """Say whether added words say more of the noun: the “United Nations Convention on”."""
        nouns = title_words(primary(self.passage.language)).lists["nouns"]
        return any(nouns.length_at(self.passage.words, index) for index in (first - 1, last))

    def _is_misspelt(self, pair: _Pair) -> bool:
        """Say whether two letters changed places in a word, or one came or went, inside it."""
        right = self.form.words[pair.of_title]
        return _differ_inside(right, self.passage.words[self._place(pair)].text)


def _differ_inside(left: str, right: str) -> bool:
    start = common_length(left, right)
    end = common_length(left[start:][::-1], right[start:][::-1])
    if left == right or start < _EDGE or end < _EDGE:
        return False
    one, other = left[start : len(left) - end], right[start : len(right) - end]
    return len(one + other) == 1 or (len(one) > 1 and one == other[::-1])


def _aligned(alike_to: Sequence[frozenset[int]], length: int) -> tuple[float, list[_Pair]]:
    """Return what the best local alignment of a title and a text is worth, and its pairs.

    ``alike_to`` has, for each word of the title, the places of the words that are alike to it.
    """
    scores = [[0.0] * (length + 1)]
    best, at = 0.0, (0, 0)
    for row, places in enumerate(alike_to, 1):
        above, here, last = scores[-1], [0.0], 0.0
        for column in range(1, length + 1):
            last = max(above[column] - _GAP, last - _GAP, 0.0)
            if column - 1 in places:
                last = max(above[column - 1] + 1, last)
                if last > best:
                    best, at = last, (row, column)
            here.append(last)
        scores.append(here)
    return best, list(_way_back(scores, alike_to, at))[::-1]


def _way_back(
    scores: Sequence[Sequence[float]], alike_to: Sequence[frozenset[int]], at: tuple[int, int]
) -> Iterator[_Pair]:
    row, column = at
    while (here := scores[row][column]) > 0:
        if column - 1 in alike_to[row - 1] and here == scores[row - 1][column - 1] + 1:
            row, column = row - 1, column - 1
            yield _Pair(row, column)
        elif here == scores[row - 1][column] - _GAP:
            row -= 1
        else:
            column -= 1

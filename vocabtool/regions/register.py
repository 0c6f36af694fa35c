"""Registered titles, found around a match by aligning words.

A title is recognised if its head (the words that name the instrument) stands in the text and the
words between it and the match follow the title, give or take: a few may be missing, added,
inflected or misspelt, a long stretch may be left out. A title without a naming word, the name of
an organization and fixed wording need nearly all their words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from vocabtool.concept import Title
from vocabtool.folding import fold, tokens
from vocabtool.latest import Latest
from vocabtool.regions.alignment import Alignment, Places
from vocabtool.regions.passage import Passage, Span
from vocabtool.regions.wording import Wording, alike, stem

_KEPT = 10_000  # forms whose titles are kept


class Register:
    """The registered titles, found by the words they contain."""

    def __init__(self, titles: Sequence[Title]) -> None:
        self._wordings = [
            (fold(wording.text), wording) for title in titles for wording in _wordings(title)
        ]
        self._by_stem: dict[str, tuple[Wording, ...]] = {}
        self._by_words: dict[tuple[str, ...], tuple[tuple[Wording, int], ...]] = {}
        self._places_in = Latest(Places)

    def title_around(self, passage: Passage, match: Span, form: str = "") -> Wording | None:
        """Return the registered title that a match stands in, if any.

        ``form`` is the form that was found, which a scanner may have misread in the text.
        """
        place = passage.indexes(match.start, match.end)
        undivided = tuple(word.text for word in passage.words[place[0] : place[1]])
        hyphenated = tuple(token.text for token in tokens(passage.text[match.start : match.end]))
        near = self._places_in(passage)
        spelt = tuple(token.text for token in tokens(form)) or undivided
        for words in dict.fromkeys((undivided, hyphenated, spelt)):
            for wording, start in self._with_words(words):
                laid = Alignment(passage, wording, place, range(start, start + len(words)), near)
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
        first = stem(max(words, key=len))
        if first not in self._by_stem:
            self._by_stem[first] = tuple(
                wording
                for folded, wording in self._wordings
                if first in folded and first in map(stem, wording.words)
            )
        return self._by_stem[first]


def _wordings(title: Title) -> Iterator[Wording]:
    for text in title.texts:
        for form in (text.text, *text.forms, *text.short):
            yield Wording(title=title, text=form, lang=text.lang)


def _places(wording: Wording, words: Sequence[str]) -> Iterator[int]:
    for place in range(len(wording.words) - len(words) + 1):
        if all(alike(a, b) for a, b in zip(wording.words[place:], words, strict=False)):
            yield place

"""A block seen as language: words, sentences and quoted stretches, each computed once.

Nothing here judges. Offsets are code points of the block's text.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from functools import cached_property, lru_cache
from itertools import accumulate
from typing import NamedTuple

from vocabtool.document import Block, Document, InlineKind
from vocabtool.folding import Token, block_words, fold
from vocabtool.language import primary, word_list
from vocabtool.regions.marks import Quoted, enclosing, mark_system, quoted_spans
from vocabtool.regions.signs import (
    CLOSED,
    CLOSING,
    DIVISION,
    OPENING,
    SENTENCE_STOP,
    UNCONDITIONAL,
)

_LINE_END = re.compile(r"\n")
_SIGN = re.compile(r"\S")
_EXCERPT = 1_000  # code points of which an excerpt is made
_NEAR = 1_000  # quoted stretches, back from a match, that may be around it
_INITIAL = re.compile(r"(?:^|[\s(])[^\W\d_]$")
# Emphasis in plain text.
_ASTERISKS = re.compile(r"(?<![\w*])\*(?=[^\s*])([^*]{1,200})(?<=\S)\*(?![\w*])")
_ENUMERATOR = re.compile(r"(?:^|\n)[ \t]*\(?\w{1,3}$")


class Span(NamedTuple):
    """A stretch of a block's text."""

    start: int
    end: int

    def covers(self, start: int, end: int) -> bool:
        """Say whether ``start:end`` lies inside."""
        return self.start <= start and end <= self.end

    def near(self, inner: Span, reach: int) -> Span:
        """Return what of it lies within ``reach`` code points on either side of another span."""
        start = min(max(self.start, inner.start - reach), self.end)
        return Span(start, max(start, min(self.end, inner.end + reach)))


@lru_cache(maxsize=32)
def _abbreviations(language: str) -> frozenset[str]:
    return frozenset(
        fold(word.rstrip(".")) for word in word_list(language, "sentence", "abbreviations")
    )


@lru_cache(maxsize=64)
def folded_list(language: str, section: str, key: str) -> frozenset[str]:
    """Return a list of a language's data with its words folded, as those of a passage are."""
    return frozenset(map(fold, word_list(primary(language), section, key)))


def shortened(text: str, longest: int = 60) -> str:
    """Return a text on one line, cut to ``longest`` code points."""
    flat = " ".join(text.split())
    return flat if len(flat) <= longest else f"{flat[: longest - 1].rstrip()}…"


class Passage:
    """The text of a block in one language."""

    def __init__(self, block: Block, language: str, document: Document | None = None) -> None:
        self.document = document
        self.block = block
        self.text = block.text
        self.language = language
        self._places: dict[frozenset[str], tuple[int, ...]] = {}

    @cached_property
    def words(self) -> tuple[Token, ...]:
        """The words, folded, in order; one that a hyphen divides at a line end is one word."""
        found = block_words(self.text)
        has_lines = "\n" in self.text or "\r" in self.text
        return tuple(_undivided(self.text, found)) if has_lines else found

    @cached_property
    def above(self) -> str:
        """The text of the block before this one; empty if that is not known."""
        block = self.document.above(self.block) if self.document else None
        return block.text if block else ""

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        return tuple(word.start for word in self.words)

    @cached_property
    def quotes(self) -> tuple[Quoted, ...]:
        """The quoted stretches, those that markup quotes included."""
        marked = quoted_spans(self.text, mark_system(self.language))
        by_markup = tuple(
            Quoted(start=i.start, inner_start=i.start, inner_end=i.end, end=i.end, mark="q")
            for i in self.block.inlines
            if i.kind is InlineKind.QUOTATION
        )
        return tuple(sorted(marked + by_markup, key=_start))

    @cached_property
    def _starred(self) -> tuple[Span, ...]:
        found = _ASTERISKS.finditer(self.text) if "*" in self.text else ()
        return tuple(Span(each.start(1), each.end(1)) for each in found)

    @cached_property
    def _reaches(self) -> tuple[int, ...]:
        """How far the quoted stretches up to each one reach at most."""
        return tuple(accumulate((quoted.inner_end for quoted in self.quotes), max))

    @cached_property
    def mark_signs(self) -> Mapping[int, str]:
        """The places of the marks, each with the sign that a written line shows for it."""
        signs: dict[int, str] = {}
        for span in self.quotes:
            if span.inner_start > span.start:
                signs[span.start] = OPENING
                if span.end > span.inner_end:
                    signs[span.inner_end] = CLOSED
        return signs

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """The sentences; one that is quoted whole counts, as does one around a quotation."""
        return tuple(self._cut(self._stops()))

    @cached_property
    def outer_sentences(self) -> tuple[Span, ...]:
        """The sentences, with what stands between marks taken as one piece."""
        inside = iter(sorted((q.start, q.end) for q in self.quotes if q.end > q.inner_end))
        stops, reach, following = [], 0, next(inside, None)
        for stop in self._stops():
            while following is not None and following[0] < stop:
                reach, following = max(reach, following[1]), next(inside, None)
            if stop >= reach:
                stops.append(stop)
        return tuple(self._cut(stops))

    def sentence_at(self, offset: int) -> Span:
        """Return the sentence that holds an offset."""
        return _at(self.sentences, offset)

    def outer_sentence_at(self, offset: int) -> Span:
        """Return the outer sentence that an offset stands in."""
        return self.outer_sentences[self.outer_sentence_index(offset)]

    def outer_sentence_index(self, offset: int) -> int:
        """Return the place of the sentence that holds an offset among ``outer_sentences``."""
        return max(0, bisect_right(self.outer_sentences, offset, key=_start) - 1)

    def quotes_around(self, start: int, end: int) -> tuple[Quoted, ...]:
        """Return the quoted stretches around ``start:end``, the innermost first."""
        last = bisect_right(self.quotes, start, key=_start)
        first = max(bisect_left(self._reaches, end), last - _NEAR)
        return enclosing(self.quotes[first:last], start, end)

    def emphases_around(self, start: int, end: int) -> tuple[Span, ...]:
        """Return the stretches around ``start:end`` with emphasis, by markup or asterisks."""
        around = self.block.inlines_over(start, end)
        marked = (Span(i.start, i.end) for i in around if i.kind is InlineKind.EMPHASIS)
        last = bisect_right(self._starred, start, key=_start)
        nearest = self._starred[max(0, last - 1) : last]
        return (*marked, *(span for span in nearest if span.covers(start, end)))

    def quotes_from(self, start: int, end: int) -> tuple[Quoted, ...]:
        """Return the quoted stretches that open in ``start:end``, in that order."""
        first, last = (bisect_left(self.quotes, at, key=_start) for at in (start, end))
        return self.quotes[first:last]

    def count_in(self, start: int, end: int) -> int:
        """Return how many words begin in ``start:end``."""
        return max(0, self.index_at(end) - self.index_at(start))

    def first_of(self, wanted: frozenset[str], start: int, end: int) -> Token | None:
        """Return the first of some folded words that begins in ``start:end``."""
        places = self._places_of(wanted)
        place = bisect_left(places, self.index_at(start))
        found = self.words[places[place]] if place < len(places) else None
        return found if found is not None and found.start < end else None

    def count_of(self, wanted: frozenset[str], start: int, end: int) -> int:
        """Return how many of some folded words begin in ``start:end``."""
        places = self._places_of(wanted)
        first, last = (bisect_left(places, self.index_at(at)) for at in (start, end))
        return max(0, last - first)

    def _places_of(self, wanted: frozenset[str]) -> tuple[int, ...]:
        if wanted not in self._places:
            found = enumerate(self.words)
            self._places[wanted] = tuple(place for place, word in found if word.text in wanted)
        return self._places[wanted]

    @cached_property
    def _line_ends(self) -> tuple[int, ...]:
        return tuple(found.start() for found in _LINE_END.finditer(self.text))

    def line_around(self, start: int, end: int) -> Span:
        """Return the line that ``start:end`` stands in, or the lines, without the last line end."""
        first, last = (bisect_left(self._line_ends, at) for at in (start, end))
        return Span(
            self._line_ends[first - 1] + 1 if first else 0,
            self._line_ends[last] if last < len(self._line_ends) else len(self.text),
        )

    def words_in(self, start: int, end: int) -> tuple[Token, ...]:
        """Return the words that begin in ``start:end``."""
        return self.words[self.index_at(start) : self.index_at(end)]

    def index_at(self, offset: int) -> int:
        """Return the place of the first word that begins at or after an offset."""
        return bisect_left(self._starts, offset)

    def indexes(self, start: int, end: int) -> tuple[int, int]:
        """Return the places of the first word of ``start:end`` and of the word after its last."""
        first = bisect_right(self._starts, start) - 1
        if first < 0 or self.words[first].end <= start:
            first += 1
        return first, max(first, self.index_at(end))

    def gap(self, index: int) -> str:
        """Return what stands before the word at ``index``, since the word before it."""
        start = self.words[index - 1].end if index > 0 else 0
        end = self.words[index].start if index < len(self.words) else len(self.text)
        return self.text[start:end]

    def is_capital(self, index: int) -> bool:
        """Say whether the word at ``index`` is written with a capital."""
        return self.text[self.words[index].start].isupper()

    def is_all_capitals(self, start: int, end: int) -> bool:
        """Say whether a stretch has capitals only, in more than one word."""
        cased = [sign for sign in self.text[start:end] if sign.isupper() or sign.islower()]
        return len(cased) > 3 and all(sign.isupper() for sign in cased)  # noqa: PLR2004 -- "UN" is no line of capitals

    def excerpt(self, start: int, end: int, longest: int = 60) -> str:
        """Return a stretch on one line, cut to ``longest`` code points."""
        return shortened(self.text[start : min(end, start + _EXCERPT)], longest)

    def shown(self, name: Span, longest: int = 90) -> str:
        """Return a title or a name in marks, cut to ``longest`` code points, as evidence."""
        return f"“{self.excerpt(name.start, name.end, longest)}”"

    def _stops(self) -> list[int]:
        return [m.end() for m in SENTENCE_STOP.finditer(self.text) if self._ends_sentence(m)]

    def _ends_sentence(self, stop: re.Match[str]) -> bool:
        sign = stop.group()[0]
        if sign in UNCONDITIONAL:
            return True
        following = _SIGN.search(self.text, stop.end())
        if following is not None and following.group().islower():
            return False
        if sign != "." or len(stop.group().rstrip(CLOSING)) > 1:
            return True
        before = self.text[max(0, stop.start() - 12) : stop.start()]
        if _INITIAL.search(before) or _ENUMERATOR.search(before):
            return False
        last = re.split(r"[\s(]", before)[-1]
        return fold(last.rstrip(".")) not in _abbreviations(self.language)

    def _cut(self, stops: list[int]) -> Iterator[Span]:
        start = 0
        for stop in (*stops, len(self.text)):
            if stop > start:
                yield Span(start, stop)
                start = stop
        if start == 0:
            yield Span(0, len(self.text))


def _undivided(text: str, words: tuple[Token, ...]) -> Iterator[Token]:
    held: Token | None = None
    for word in words:
        if held is None:
            held = word
        elif DIVISION.fullmatch(text, held.end, word.start) and text[word.start].islower():
            held = Token(held.text + word.text, held.start, word.end)
        else:
            yield held
            held = word
    if held is not None:
        yield held


def _at(spans: tuple[Span, ...], offset: int) -> Span:
    return spans[max(0, bisect_right(spans, offset, key=_start) - 1)]


def _start(span: Span | Quoted) -> int:
    return span.start

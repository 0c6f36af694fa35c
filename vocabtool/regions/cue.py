"""Cues: phrases with slots that show what a word is doing, compiled from the language data.

A list of cues is a text with one cue a line; empty lines and lines that begin with ``#`` do not
count. The notation is explained in ``vocabtool.regions.notation``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Final, NamedTuple

from vocabtool.folding import folded_words
from vocabtool.language import language_section, primary, variants, word_list
from vocabtool.latest import Latest
from vocabtool.regions.line import END, UNIT, Line, written
from vocabtool.regions.notation import ANCHOR_STEM, IN_MARKS, ROWS, Grammar
from vocabtool.regions.passage import Passage, Span
from vocabtool.regions.signs import CUE_SIGNS

_MARKED_UNIT: Final = f"“ {UNIT} ” "
_LONGEST = 4_000  # code points of plain words that are looked at
_TOLD = 64  # plain words of which the answer is kept: headings and the like come again
_REACH = 420  # signs of a written line on either side of the unit that a cue may look at


@dataclass(frozen=True, kw_only=True)
class Cue:
    """A cue; a line must hold words of it on either side of its unit for it to have a chance.

    It is compiled when a line first gives it one: most cues of a language meet none in a draft.
    """

    text: str
    grammar: Grammar

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The pattern of the cue over written lines."""
        return self.grammar.pattern(self.text)

    @cached_property
    def _parts(self) -> tuple[list[str], str, list[str]]:
        """The elements before the slot, the slot, and those after it; without one all before."""
        elements = self.text.split()
        slot = next((i for i, each in enumerate(elements) if each in ROWS), len(elements))
        return elements[:slot], "".join(elements[slot : slot + 1]), elements[slot + 1 :]

    @cached_property
    def needs(self) -> _Needs:
        """What a line must hold for the cue to have a chance."""
        before, slot, after = self._parts
        anchors = self.grammar.anchors
        return _Needs(
            before=tuple(filter(None, map(anchors, before))),
            after=tuple(filter(None, map(anchors, after))),
            marks=slot == IN_MARKS,
        )

    def may_hold(self, known: _Known) -> bool:
        """Say whether what is known of a line allows the cue at all."""
        before, after, marks = self.needs
        if marks and not known.in_marks:
            return False
        for anchors in before:
            if anchors.isdisjoint(known.before):
                return False
        return not any(anchors.isdisjoint(known.after) for anchors in after)


class _Needs(NamedTuple):
    """Sets of words: a line must hold one of each on its side, and the unit may need marks."""

    before: tuple[frozenset[str], ...]
    after: tuple[frozenset[str], ...]
    marks: bool


class Cues:
    """The cues of one list of a language's section, and what they were asked last.

    ``may_hold_in`` says whether the words of a passage allow any row, wherever its unit stands.
    """

    def __init__(self, rows: tuple[Cue, ...], language: str = "") -> None:
        self.rows = rows
        self.language = language
        self._told: dict[str, bool] = {}
        self.may_hold_in = Latest(self._allow)

    def search(self, line: Line) -> re.Match[str] | None:
        """Return where the first cue holds around the unit of a line."""
        unit = line.unit
        start, end = max(0, unit - _REACH), unit + _REACH
        known = _Known(
            before=_anchoring(line.text[start:unit]),
            after=_anchoring(line.text[unit + 1 : end]),
            in_marks=line.text.startswith(_MARKED_UNIT, unit - _MARKED_UNIT.index(UNIT)),
        )
        for cue in self._possible(known):
            if found := cue.pattern.search(line.text, start, end):
                return found
        return None

    def _allow(self, passage: Passage) -> bool:
        """Say whether the words of a passage allow any row, wherever its unit stands."""
        return any(self._possible(_known_in(passage)))

    def found_around(self, passage: Passage, match: Span, reach: Span | None = None) -> Span | None:
        """Return the words by which a cue holds around a match, None if none does.

        It is looked for in ``reach``, or in the sentence of the match, quotations in it included.
        """
        if not self.may_hold_in(passage):
            return None
        line = written(passage, match, (reach or passage.outer_sentence_at(match.start),))
        found = self.search(line)
        return line.source(found.start(), found.end()) if found else None

    def hold_in(self, text: str) -> bool:
        """Say whether a cue without a slot holds in plain words, a table's header for instance."""
        if text not in self._told:
            if len(self._told) >= _TOLD:
                self._told.clear()
            self._told[text] = self._holds_in(text[:_LONGEST])
        return self._told[text]

    def _holds_in(self, text: str) -> bool:
        line = f"{END} {sequence(text).translate(variants(self.language))}{END} "
        known = _Known(before=_anchoring(line), after=frozenset(), in_marks=False)
        return any(cue.pattern.search(line) for cue in self._possible(known))

    @cached_property
    def _by_word(self) -> _ByWord:
        """The places of the rows by the words of one of their needs; those without need none."""
        places = _ByWord({}, {}, [])
        for place, cue in enumerate(self.rows):
            before, after, _ = cue.needs
            side, anchors = (places.before, before) if before else (places.after, after)
            for word in min(anchors, key=len, default=()):
                side.setdefault(word, []).append(place)
            if not anchors:
                places.without.append(place)
        return places

    def _possible(self, known: _Known) -> Iterator[Cue]:
        """Yield the rows, in their order, that what is known of a line allows."""
        before, after, without = self._by_word
        places = set(without)
        for rows_of, words in ((before, known.before), (after, known.after)):
            for word in words.intersection(rows_of):
                places.update(rows_of[word])
        for place in sorted(places):
            if self.rows[place].may_hold(known):
                yield self.rows[place]


class _ByWord(NamedTuple):
    """The places of rows: by a word that must stand before the unit, or after it, and others."""

    before: dict[str, list[int]]
    after: dict[str, list[int]]
    without: list[int]


class _Known(NamedTuple):
    """The words of a line on either side of its unit, and whether this stands in marks."""

    before: frozenset[str]
    after: frozenset[str]
    in_marks: bool


@lru_cache(maxsize=2)
def _known_in(passage: Passage) -> _Known:
    """Return what lines of a passage may hold at most, on either side of any unit."""
    others = variants(passage.language)
    words = _anchoring(" ".join({word.text.translate(others) for word in passage.words}))
    words |= {*CUE_SIGNS, END, *_joined(primary(passage.language))}
    return _Known(before=words, after=words, in_marks=True)


@lru_cache(maxsize=32)
def _joined(lang: str) -> frozenset[str]:
    """Return the particles that stand before a unit, joined to it, as words of their own."""
    return frozenset(" ".join(word_list(lang, "clitics", "particles")).split())


def _anchoring(line: str) -> frozenset[str]:
    """Return the words of a line and their beginnings, as anchors are compared."""
    words = frozenset(line.split())
    return words | {word[:ANCHOR_STEM] for word in words}


@lru_cache(maxsize=256)
def cues(language: str, section: str, key: str) -> Cues:
    """Return the compiled cues of one list; a language without data has none."""
    lang = primary(language)
    grammar = _grammar(lang, section)
    data = language_section(lang, section)
    found = tuple(Cue(text=row, grammar=grammar) for row in rows(data.get(key, "")))
    return Cues(found, lang)


@lru_cache(maxsize=64)
def _grammar(lang: str, section: str) -> Grammar:
    return Grammar(language_section(lang, section))


def rows(text: str) -> tuple[str, ...]:
    """Return the cues of a text, one a line; empty lines and lines that begin with # are none."""
    lines = (line.strip() for line in text.splitlines())
    return tuple(line for line in lines if line and not line.startswith("#"))


def sequence(text: str) -> str:
    """Return words as a written line has them: folded, each with a space after it."""
    return "".join(f"{word} " for word in folded_words(text))

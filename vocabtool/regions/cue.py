"""Cues: phrases with slots that show what a word is doing, compiled from the language data.

A list of cues is a text with one cue a line; empty lines and lines that begin with ``#`` do not
count. The notation is explained in ``vocabtool.regions.notation``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Final, NamedTuple

from vocabtool.folding import tokens
from vocabtool.language import language_section, primary
from vocabtool.regions.line import END, UNIT, Line, variants
from vocabtool.regions.notation import ANCHOR_STEM, IN_MARKS, ROWS, Grammar

_MARKED_UNIT: Final = f"“ {UNIT} ” "
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

    def may_hold(self, known: _Known) -> bool:
        """Say whether what is known of a line allows the cue at all."""
        before, slot, after = self._parts
        return (
            (known.in_marks or slot != IN_MARKS)
            and all(self._may_stand(element, known.before) for element in before)
            and all(self._may_stand(element, known.after) for element in after)
        )

    def _may_stand(self, element: str, words: frozenset[str]) -> bool:
        anchors = self.grammar.anchors(element)
        return not anchors or not anchors.isdisjoint(words)


@dataclass(frozen=True, slots=True)
class Cues:
    """The cues of one list of a language's section."""

    rows: tuple[Cue, ...]
    language: str = ""

    def search(self, line: Line) -> re.Match[str] | None:
        """Return where the first cue holds around the unit of a line."""
        unit = line.unit
        start, end = max(0, unit - _REACH), unit + _REACH
        known = _Known(
            before=_anchoring(line.text[start:unit]),
            after=_anchoring(line.text[unit + 1 : end]),
            in_marks=line.text.startswith(_MARKED_UNIT, unit - _MARKED_UNIT.index(UNIT)),
        )
        for cue in self.rows:
            if cue.may_hold(known) and (found := cue.pattern.search(line.text, start, end)):
                return found
        return None

    def hold_in(self, text: str) -> bool:
        """Say whether a cue without a slot holds in plain words, a table's header for instance."""
        line = f"{END} {sequence(text).translate(variants(self.language))}{END} "
        known = _Known(before=_anchoring(line), after=frozenset(), in_marks=False)
        return any(cue.may_hold(known) and cue.pattern.search(line) for cue in self.rows)


class _Known(NamedTuple):
    """The words of a line on either side of its unit, and whether this stands in marks."""

    before: frozenset[str]
    after: frozenset[str]
    in_marks: bool


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
    return "".join(f"{token.text} " for token in tokens(text))

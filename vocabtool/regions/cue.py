"""Cues: phrases with slots that show what a word is doing, compiled from the language data.

A list of cues is a text with one cue a line; empty lines and lines that begin with ``#`` do not
count. The notation is explained in ``vocabtool.regions.notation``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache

from vocabtool.folding import tokens
from vocabtool.language import language_section, primary
from vocabtool.regions.line import END, Line
from vocabtool.regions.notation import ANCHOR_STEM, Grammar

_REACH = 420  # signs of a written line on either side of the unit that a cue may look at


@dataclass(frozen=True, kw_only=True)
class Cue:
    """A cue: of each set of ``anchors`` one must stand in the line for it to have a chance.

    It is compiled when a line first gives it one: most cues of a language meet none in a draft.
    """

    text: str
    anchors: tuple[frozenset[str], ...]
    grammar: Grammar

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The pattern of the cue over written lines."""
        return self.grammar.pattern(self.text)

    def may_hold(self, words: frozenset[str]) -> bool:
        """Say whether the words of a line, or the beginnings of words, allow the cue at all."""
        return not any(anchor.isdisjoint(words) for anchor in self.anchors)


@dataclass(frozen=True, slots=True)
class Cues:
    """The cues of one list of a language's section."""

    rows: tuple[Cue, ...]

    def search(self, line: Line) -> re.Match[str] | None:
        """Return where the first cue holds around the unit of a line."""
        unit = line.unit
        start, end = max(0, unit - _REACH), unit + _REACH
        words = _anchoring(line.text[start:end])
        for cue in self.rows:
            if cue.may_hold(words) and (found := cue.pattern.search(line.text, start, end)):
                return found
        return None

    def hold_in(self, text: str) -> bool:
        """Say whether a cue without a slot holds in plain words, a table's header for instance."""
        line = f"{END} {sequence(text)}{END} "
        words = _anchoring(line)
        return any(cue.may_hold(words) and cue.pattern.search(line) for cue in self.rows)


def _anchoring(line: str) -> frozenset[str]:
    """Return the words of a line and their beginnings, as anchors are compared."""
    words = frozenset(line.split())
    return words | {word[:ANCHOR_STEM] for word in words}


@lru_cache(maxsize=256)
def cues(language: str, section: str, key: str) -> Cues:
    """Return the compiled cues of one list; a language without data has none."""
    data = language_section(primary(language), section)
    grammar = Grammar(data)
    return Cues(
        tuple(
            Cue(text=row, anchors=grammar.anchors(row), grammar=grammar)
            for row in rows(data.get(key, ""))
        ),
    )


def rows(text: str) -> tuple[str, ...]:
    """Return the cues of a text, one a line; empty lines and lines that begin with # are none."""
    lines = (line.strip() for line in text.splitlines())
    return tuple(line for line in lines if line and not line.startswith("#"))


def sequence(text: str) -> str:
    """Return words as a written line has them: folded, each with a space after it."""
    return "".join(f"{token.text} " for token in tokens(text))

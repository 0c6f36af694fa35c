"""Cues: phrases with slots that show what a word is doing, compiled from the language data.

A list of cues is a text with one cue a line; empty lines and lines that begin with ``#`` do not
count. The notation is explained in ``vocabtool.regions.notation``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from vocabtool.folding import tokens
from vocabtool.language import language_section, primary
from vocabtool.regions.line import END, Line
from vocabtool.regions.notation import Grammar

_REACH = 420  # signs of a written line on either side of the unit that a cue may look at


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """A compiled cue: ``anchor`` must stand in the line for ``pattern`` to have a chance."""

    text: str
    pattern: re.Pattern[str]
    anchor: re.Pattern[str] | None

    def search(self, text: str, start: int, end: int) -> re.Match[str] | None:
        """Return the first place in ``text[start:end]``, a written line, where the cue holds."""
        if self.anchor is not None and self.anchor.search(text, start, end) is None:
            return None
        return self.pattern.search(text, start, end)


@dataclass(frozen=True, slots=True)
class Cues:
    """The cues of one list of a language's section."""

    rows: tuple[Cue, ...]

    def search(self, line: Line) -> re.Match[str] | None:
        """Return where the first cue holds around the unit of a line."""
        start, end = max(0, line.unit - _REACH), line.unit + _REACH
        for cue in self.rows:
            found = cue.search(line.text, start, end)
            if found is not None:
                return found
        return None

    def hold_in(self, text: str) -> bool:
        """Say whether a cue without a slot holds in plain words, a table's header for instance."""
        line = f"{END} {sequence(text)}{END} "
        return any(cue.search(line, 0, len(line)) is not None for cue in self.rows)


@lru_cache(maxsize=256)
def cues(language: str, section: str, key: str) -> Cues:
    """Return the compiled cues of one list; a language without data has none."""
    data = language_section(primary(language), section)
    grammar = Grammar(data)
    return Cues(
        tuple(
            Cue(text=row, pattern=grammar.pattern(row), anchor=grammar.anchor(row))
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

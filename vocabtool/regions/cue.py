r"""Cues: phrases with slots, written as data, that show what a word is doing.

A cue is a row of elements separated by spaces. Words are compared folded (case and accents make
no difference).

=============  ====================================================================
``term``       this word; ``replac*`` words that begin so, ``*term`` with up to three
               letters before it (Arabic particles)
``a/b_c``      one of several; ``_`` joins the words of one alternative
``word?``      it may be missing (also ``a/b?`` and ``<list>?``)
``<list>``     one of the words of a list of the same section
``X``          the word that is asked about, with or without quotation marks, alone or
               in a row with others in marks (“A”, “X” and “B”)
``“X”``        the same, in marks
``X+``         the same, in a row with others that need no marks
``Y``          some other phrase of up to seven words, with or without marks
``~`` ``~8``   up to four (eight) words within the clause, without punctuation
``…`` ``…20``  up to fourteen (twenty) words, commas and marks within the clause
``……``         anything within the sentence
``!a/b``       none of these words follows
``|``          here something ends: punctuation, a mark, a bracket, or one of the list
               ``ends``
``^`` ``$``    the beginning and the end of the sentence (``^/:`` the beginning or a colon)
``\d``         a number
``.``          the end of a sentence, another one follows
``, : ; ( ) / = ? – → ←``   these signs
=============  ====================================================================

``~`` and ``…`` stop before the words of the list ``stops`` (finite auxiliaries, conjunctions that
open a clause); rows are joined by the words of the list ``joins``. A list of cues is a text with one
cue a line.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from vocabtool.folding import fold, tokens
from vocabtool.language import language_section, primary
from vocabtool.regions.line import END, UNIT, Line

_SIGNS = frozenset(",:;()/=?–→←“”")
_WORD = rf"[^\s“”,;:()→←–/=?{END}{UNIT}]+ "
_REACH = 420  # signs of a written line on either side of the unit that a cue may look at
_WIDE_GAP = re.compile(r"…(\d*)")
_COUNTED_GAP = re.compile(r"~(\d*)")


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
    grammar = _Grammar(data)
    return Cues(tuple(grammar.cue(row) for row in rows(data.get(key, ""))))


def rows(text: str) -> tuple[str, ...]:
    """Return the cues of a text, one a line; empty lines and lines that begin with # are not."""
    lines = (line.strip() for line in text.splitlines())
    return tuple(line for line in lines if line and not line.startswith("#"))


def listed(words: Any) -> tuple[str, ...]:  # noqa: ANN401 -- language data are untyped until read here
    """Return a list of words that is written as one string or as a list."""
    return tuple(words.split()) if isinstance(words, str) else tuple(words)


def sequence(text: str) -> str:
    """Return words as a written line has them: folded, each with a space after it."""
    return "".join(f"{token.text} " for token in tokens(text))


class _Grammar:
    """Turns the rows of one section into patterns."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        self.lists = {key: listed(words) for key, words in data.get("lists", {}).items()}
        stops = self._alternatives(listed(data.get("stops", ())))
        ends = self._alternatives(listed(data.get("ends", ())))
        joins = self._alternatives((*listed(data.get("joins", ())),))
        self.inner = f"(?!{stops}){_WORD}" if stops else _WORD
        self.ends = rf"(?=[“”,;:()→←–/=?{END}]|\Z{f'|{ends}' if ends else ''})"
        self.join = rf"(?:[,/] (?:{joins})?|{joins})" if joins else "[,/] "
        self.bare = rf"(?!{joins}){self.inner}" if joins else self.inner

    def cue(self, row: str) -> Cue:
        elements = row.split()
        body = "".join(
            self._row(element, first=i == 0, last=i == len(elements) - 1)
            if element in _ROWS
            else self._element(element)
            for i, element in enumerate(elements)
        )
        anchors = [self._anchor(e) for e in elements if self._is_anchor(e)]
        anchor = max(anchors, key=_selectivity, default=None)
        return Cue(
            text=row,
            pattern=re.compile(rf"(?<= ){body}"),
            anchor=re.compile(rf"(?<= )(?:{anchor})") if anchor else None,
        )

    def _element(self, element: str) -> str:
        if element in _FIXED:
            return _FIXED[element]
        if element.startswith("^/"):
            return f"(?:{_FIXED['^']}|{self._words(element[2:])})"
        if element in _SIGNS:
            return re.escape(element) + " "
        if element == "Y":
            return rf"(?:“ [^“”{UNIT}{END}]{{1,120}}” |(?:{self.bare}){{1,7}}?)"
        if element == "|":
            return self.ends
        if gap := _WIDE_GAP.fullmatch(element):
            return rf"(?:{self.inner}|[,“”()] ){{0,{gap.group(1) or 14}}}?"
        if element.startswith("!"):
            return f"(?!{self._alternatives(self._expanded(element[1:]))})"
        if gap := _COUNTED_GAP.fullmatch(element):
            return rf"(?:{self.inner}){{0,{gap.group(1) or 4}}}?"
        return self._words(element)

    def _row(self, slot: str, *, first: bool, last: bool) -> str:
        """Return the unit with its neighbours in a row, on the sides where a cue may stand."""
        unit = rf"“ {UNIT} ” " if slot == "“X”" else rf"(?:“ {UNIT} ” |{UNIT} )"
        other = rf"“ [^“”{UNIT}{END}]{{1,120}}” (?:\( [^(){UNIT}{END}]{{1,40}}\) )?"
        if slot == "X+":
            other = rf"(?:{other}|(?:{self.bare}){{1,5}}?)"
        before = "" if first else rf"(?:{other}{self.join}){{0,6}}?"
        after = "" if last else rf"(?:{self.join}{other}){{0,6}}?"
        return before + unit + after

    def _words(self, element: str) -> str:
        optional = element.endswith("?") and len(element) > 1
        alternatives = self._alternatives(self._expanded(element.removesuffix("?")))
        return f"(?:{alternatives}){'?' if optional else ''}"

    def _expanded(self, element: str) -> tuple[str, ...]:
        found: list[str] = []
        for part in element.split("/"):
            if part.startswith("<") and part.endswith(">"):
                for word in self.lists[part[1:-1]]:
                    found.extend(self._expanded(word) if "<" in word else (word,))
            else:
                found.append(part)
        return tuple(found)

    def _alternatives(self, words: Sequence[str]) -> str:
        return "|".join(_joined(word) for word in words)

    def _is_anchor(self, element: str) -> bool:
        if element in _FIXED or element in _SIGNS or element in _SLOTS or element.endswith("?"):
            return False
        return element[0] not in "~!…^"

    def _anchor(self, element: str) -> str:
        return self._alternatives(self._expanded(element))


_FIXED = {"……": rf"[^{END}{UNIT}]{{0,300}}?", "^": rf"(?<={END} )", "$": rf"(?:\? )?(?={END})", ".": rf"(?:\? )?{END} ", r"\d": r"\d+ "}
_ROWS = frozenset({"X", "“X”", "X+"})
_SLOTS = _ROWS | {"Y", "|", "…"}


def _selectivity(anchor: str) -> tuple[int, int]:
    alternatives = anchor.split("|")
    return -len(alternatives), min(len(word) for word in alternatives)


def _joined(words: str) -> str:
    return "".join(_word(word) for word in words.split("_"))


def _word(word: str) -> str:
    if word in _SIGNS:
        return re.escape(word) + " "
    before = r"\w{0,3}" if word.startswith("*") else ""
    after = r"[\w']*" if word.endswith("*") else ""
    bare = word.strip("*")
    elided = bare.endswith("'")  # l', qu': a word of its own
    pieces = [re.escape(fold(bare))] if elided else [re.escape(t.text) for t in tokens(bare)]
    if not pieces:
        message = f"“{word}” is neither a word nor a sign that a cue may hold"
        raise ValueError(message)
    return f"{before}{' '.join(pieces)}{after} "

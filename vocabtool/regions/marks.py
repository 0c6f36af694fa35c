"""Quotation marks: which of a text's signs are marks, and which close which.

The pairs of each language stand in its data file, section ``quotation_marks``: ``pairs`` are
strings of an opening and a closing sign, ``apostrophes`` the signs that may also be letters of a
word, ``work_pairs`` the signs that enclose the title of a work (《》).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from vocabtool.language import language_section
from vocabtool.regions.signs import OPENS_AFTER
from vocabtool.script import script_of

# Further than this, in code points and in levels, no mark is looked for that belongs to another.
_REACH = 2_000
_DEEPEST = 20
_AROUND = 5  # quotations within one another that a word may stand in
_UNSPACED = "Hani"  # a script in which no space stands before an opening mark
_DECADE = re.compile(r"\d\ds?\b")
# Straight marks with a space on either side, as typists and scans have them: an opening one stands
# first on its line, or behind a colon.
_SPACED_OPENING = re.compile(r"(?:(?<=:\s)|(?<=\n)|\A)(?P<mark>[\"'])[ \u00a0](?=\w)")
_SPACED_CLOSING = {mark: re.compile(rf"(?<=\s){mark}(?=[\s.,;:!?)]|\Z)") for mark in ("'", '"')}


class Quoted(NamedTuple):
    """A stretch between marks: ``text[start:end]`` includes them, ``inner_start:inner_end`` not.

    An opening mark that is never closed reaches to the end of the text.
    """

    start: int
    inner_start: int
    inner_end: int
    end: int
    mark: str

    def covers(self, start: int, end: int) -> bool:
        """Say whether ``start:end`` stands between the marks."""
        return self.inner_start <= start and end <= self.inner_end


class MarkSystem(NamedTuple):
    """The marks of a language: opening sign -> closing signs."""

    closers: Mapping[str, str]
    apostrophes: frozenset[str]
    works: frozenset[str]
    signs: frozenset[str]  # every opening and closing one
    any_sign: re.Pattern[str]


@lru_cache(maxsize=32)
def mark_system(language: str) -> MarkSystem:
    """Return the marks of a language, its own pairs before those of English."""
    own = language_section(language, "quotation_marks")
    shared = language_section("en", "quotation_marks")
    closers: dict[str, str] = {}
    for pair in (*own.get("pairs", ()), *shared.get("pairs", ())):
        known = closers.get(pair[0], "")
        closers[pair[0]] = known if pair[1] in known else known + pair[1]
    works = own.get("work_pairs", shared.get("work_pairs", ()))
    for pair in works:
        closers.setdefault(pair[0], pair[1])
    signs = frozenset((*closers, *"".join(closers.values())))
    return MarkSystem(
        closers=closers,
        apostrophes=frozenset(shared.get("apostrophes", ())),
        works=frozenset(pair[0] for pair in works),
        signs=signs,
        any_sign=re.compile(f"[{re.escape(''.join(sorted(signs)))}]"),
    )


def quoted_spans(text: str, system: MarkSystem) -> tuple[Quoted, ...]:
    """Return the quoted stretches of a text, in the order in which they open."""
    return _Pairing(text, system).spans()


class _Pairing:
    """One walk over a text, with the marks that are open."""

    def __init__(self, text: str, system: MarkSystem) -> None:
        self.text = text
        self.system = system
        self.open: list[int] = []
        self.found: list[Quoted] = []

    def spans(self) -> tuple[Quoted, ...]:
        spaced = self._take_spaced()
        for found in self.system.any_sign.finditer(self.text):
            if found.start() not in spaced:
                self._take(found.start(), found.group())
        for position in self.open:
            if self.text[position] not in self.system.apostrophes:
                self._close(position, len(self.text), len(self.text))
        return tuple(sorted(self.found, key=lambda span: span.start))

    def _take_spaced(self) -> frozenset[int]:
        """Take the marks that spaces set off on both sides, and return where they stand."""
        places: list[int] = []
        for found in _SPACED_OPENING.finditer(self.text):
            opening, closing = found.start(), _SPACED_CLOSING[found["mark"]]
            closed = closing.search(self.text, found.end(), opening + _REACH)
            if closed is not None and (not places or opening > places[-1]):
                self._close(opening, closed.start(), closed.end())
                places += [opening, closed.start()]
        return frozenset(places)

    def _take(self, position: int, sign: str) -> None:
        depth = self._depth_closed_by(position, sign)
        if depth is None and self._is_turned(position, sign):
            depth = len(self.open) - 1
        if depth is not None:
            opening = self.open[depth]
            del self.open[depth:]
            self._close(opening, position, position + 1)
        elif sign in self.system.closers and self._may_open(position, sign):
            self.open.append(position)

    def _depth_closed_by(self, position: int, sign: str) -> int | None:
        if sign in self.system.apostrophes and self._is_apostrophe(position, sign):
            return None
        for depth in range(len(self.open) - 1, max(-1, len(self.open) - 1 - _DEEPEST), -1):
            if sign in self.system.closers[self.text[self.open[depth]]]:
                opens_anew = sign in self.system.closers and sign != self.text[self.open[depth]]
                if opens_anew and self._looks_like_opening(position):
                    return None
                return depth
        return None

    def _is_turned(self, position: int, sign: str) -> bool:
        """Say whether an opening mark was meant to close: “one“or“two”, as scanned texts have it.

        It touches the word before it, the same mark is open, and it opens once more before
        anything closes.
        """
        if not self.open or self.text[self.open[-1]] != sign or sign in self.system.apostrophes:
            return False
        following = self.system.any_sign.search(self.text, position + 1, position + _REACH)
        before, _ = self._neighbours(position)
        return before.isalnum() and following is not None and following.group() == sign

    def _is_apostrophe(self, position: int, sign: str) -> bool:
        """Say whether a sign is a letter of a word, as in an elision or a possessive."""
        before, after = self._neighbours(position)
        if after.isalnum():
            return True
        if before not in "sS":
            return not before.strip()
        end = position + _REACH
        later = self.text.find(sign, position + 1, end)
        while later != -1:
            left, right = self._neighbours(later)
            if left.strip() and not right.isalnum():
                between = self.text[position + 1 : later]
                return after == " " and not any(mark in self.system.closers for mark in between)
            later = self.text.find(sign, later + 1, end)
        return False

    def _may_open(self, position: int, sign: str) -> bool:
        before, after = self._neighbours(position)
        if sign not in self.system.apostrophes and sign not in self.system.closers[sign]:
            single = not self.system.apostrophes.isdisjoint(self.system.closers[sign])
            return bool(after) and not (single and _DECADE.match(self.text, position + 1))
        if not self._looks_like_opening(position):
            return False
        if sign not in self.system.apostrophes:
            return not before.isdigit()
        if _DECADE.match(self.text, position + 1):
            return False
        return self._has_closer(position, sign)

    def _looks_like_opening(self, position: int) -> bool:
        before, after = self._neighbours(position)
        signs = self.system.signs
        opens = before.isspace() or not before or before in OPENS_AFTER or before in signs
        opens = opens or script_of(before) == _UNSPACED
        return opens and bool(after) and not after.isspace()

    def _has_closer(self, position: int, sign: str) -> bool:
        for closer in self.system.closers[sign]:
            end = position + _REACH
            later = self.text.find(closer, position + 2, end)
            while later != -1:
                left, right = self._neighbours(later)
                if left.strip() and not right.isalnum():
                    return True
                later = self.text.find(closer, later + 1, end)
        return False

    def _neighbours(self, position: int) -> tuple[str, str]:
        before = self.text[position - 1] if position else ""
        return before, self.text[position + 1 : position + 2]

    def _close(self, opening: int, inner_end: int, end: int) -> None:
        mark = self.text[opening]
        self.found.append(
            Quoted(start=opening, inner_start=opening + 1, inner_end=inner_end, end=end, mark=mark),
        )


def enclosing(spans: Sequence[Quoted], start: int, end: int) -> tuple[Quoted, ...]:
    """Return the innermost quoted stretches around ``start:end``, the innermost first."""
    around = [span for span in spans if span.covers(start, end)]
    return tuple(sorted(around, key=lambda span: span.end - span.start)[:_AROUND])

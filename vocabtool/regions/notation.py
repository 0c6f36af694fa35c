r"""The notation of cues, and how a row of it becomes a pattern over a written line.

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
``^`` ``$``    the beginning and the end of the sentence; ``^/:`` the beginning or a colon
``\d``         a number
``.``          the end of a sentence, another one follows
a sign         of those that a written line shows (``signs.WRITTEN``): a comma, a colon,
               a bracket, a dash, an arrow and the like
=============  ====================================================================

``~`` and ``…`` stop before the words of the list ``stops`` (finite auxiliaries, conjunctions that
open a clause) and before what has one of the ``stop_forms``, regular expressions over folded
words, of which there may be two; ``…`` also stops at a comma before one of the ``comma_forms``.
Rows are joined by the words of the list ``joins``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import Any, Final

from vocabtool.folding import fold, tokens
from vocabtool.regions.line import END, UNIT
from vocabtool.regions.signs import CUE_SIGNS

_SIGNS: Final = re.escape("".join(sorted(CUE_SIGNS)) + END)
_WORD: Final = rf"[^\s{_SIGNS}{UNIT}]+ "
_FIXED: Final = {
    "……": rf"[^{END}{UNIT}]{{0,300}}?",
    "^": rf"(?<={END} )",
    "^/:": rf"(?:(?<={END} )|: )",
    "$": rf"(?:\? )?(?={END})",
    ".": rf"(?:\? )?{END} ",
    r"\d": r"\d+ ",
    **{sign: re.escape(sign) + " " for sign in CUE_SIGNS},
}
IN_MARKS: Final = "“X”"
ROWS: Final = frozenset({"X", IN_MARKS, "X+"})
ANCHOR_STEM: Final = 4  # letters by which a word that may go on is looked for
_WIDE: Final = 14  # words that “…” stands for unless it says how many
_NARROW: Final = 4  # likewise “~”


def listed(words: Any) -> tuple[str, ...]:  # noqa: ANN401 -- language data have no type before this
    """Return a list of words that is written as one string or as a list."""
    return tuple(words.split()) if isinstance(words, str) else tuple(words)


class Grammar:
    """Turns the rows of one section of a language's data into patterns.

    Raises:
        ValueError: an element is neither a word nor a sign that a line may show.
        KeyError: an element names a list that the section does not have.
    """

    def __init__(self, data: Mapping[str, Any]) -> None:
        self._lists = {key: listed(words) for key, words in data.get("lists", {}).items()}
        self._anchors: dict[str, frozenset[str]] = {}
        stops, ends, joins = (
            _either(listed(data.get(key, ""))) for key in ("stops", "ends", "joins")
        )
        stops = "|".join(filter(None, (stops, _forms(data, "stop_forms"))))
        comma_stops = _forms(data, "comma_forms")
        self._comma = f", (?!{comma_stops})" if comma_stops else ", "
        self._inner = f"(?!{stops}){_WORD}" if stops else _WORD
        self._bare = f"(?!{joins}){self._inner}" if joins else self._inner
        join = rf"[,/] (?:{joins})?|{joins}" if joins else "[,/] "
        self._join = f"(?:{join}|(?<=” )(?=“))"
        self._boundary = rf"(?=[{_SIGNS}]|\Z{f'|{ends}' if ends else ''})"
        self._other = rf"(?:“ [^“”{UNIT}{END}]{{1,120}}” |(?:{self._bare}){{1,7}}?)"
        self._kinds: tuple[tuple[re.Pattern[str], Callable[[str], str]], ...] = (
            (re.compile(r"Y()"), lambda _: self._other),
            (re.compile(r"\|()"), lambda _: self._boundary),
            (re.compile(r"…(\d*)"), self._wide_gap),
            (re.compile(r"~(\d*)"), lambda n: f"(?:{self._inner}){{0,{n or _NARROW}}}?"),
            (re.compile(r"!(.+)"), lambda words: f"(?!{_either(self._expanded(words))})"),
            (re.compile(r"(.+)\?"), lambda words: f"(?:{_either(self._expanded(words))})?"),
        )

    def pattern(self, row: str) -> re.Pattern[str]:
        """Return the pattern of a cue."""
        elements = row.split()
        last = len(elements) - 1
        parts = (
            self._row(element, first=place == 0, last=place == last)
            if element in ROWS
            else self._element(element)
            for place, element in enumerate(elements)
        )
        return re.compile(f"(?<= ){''.join(parts)}")

    def anchors(self, element: str) -> frozenset[str]:
        """Return words of which a line must hold one for the element to be found in it.

        A word that may go on is given by its first letters, ``ANCHOR_STEM`` of them; an element
        whose words cannot all be looked for so has none.
        """
        if element not in self._anchors:
            words: tuple[str, ...] = ()
            if element in CUE_SIGNS:
                words = (element,)
            elif self._is_words(element):
                words = tuple(map(_anchor, self._expanded(element)))
            self._anchors[element] = frozenset(() if "" in words else words)
        return self._anchors[element]

    def _element(self, element: str) -> str:
        if element in _FIXED:
            return _FIXED[element]
        for kind, pattern in self._kinds:
            if found := kind.fullmatch(element):
                return pattern(found.group(1))
        return f"(?:{_either(self._expanded(element))})"

    def _is_words(self, element: str) -> bool:
        if element in _FIXED or element in ROWS:
            return False
        return not any(kind.fullmatch(element) for kind, _ in self._kinds)

    def _wide_gap(self, count: str) -> str:
        return rf"(?:{self._inner}|{self._comma}|[“”()] ){{0,{count or _WIDE}}}?"

    def _row(self, slot: str, *, first: bool, last: bool) -> str:
        """Return the unit with its neighbours in a row, on the sides where a cue may stand."""
        unit = rf"“ {UNIT} ” " if slot == IN_MARKS else rf"(?:“ {UNIT} ” |{UNIT} )"
        other = rf"“ [^“”{UNIT}{END}]{{1,120}}” (?:\( [^(){UNIT}{END}]{{1,40}}\) )?"
        if slot == "X+":
            other = rf"(?:{other}|(?:{self._bare}){{1,5}}?)"
        before = "" if first else rf"(?:{other}{self._join}){{0,6}}?"
        after = "" if last else rf"(?:{self._join}{other}){{0,6}}?"
        return before + unit + after

    def _expanded(self, element: str) -> tuple[str, ...]:
        """Return the alternatives of an element, named lists filled in."""
        found: list[str] = []
        for part in element.split("/"):
            named = part.startswith("<") and part.endswith(">")
            found.extend(self._lists[part[1:-1]] if named else (part,))
        return tuple(found)


@cache
def _anchor(joined: str) -> str:
    """Return the longest word, or beginning, that an alternative must have; "" if it has none."""
    return max(map(_sure_part, joined.split("_")), key=len)


def _sure_part(word: str) -> str:
    if word.startswith("*"):
        return ""
    parts = sequence_of(word)
    if not word.endswith("*"):
        return max(parts, key=len)
    return parts[0][:ANCHOR_STEM] if len(parts[0]) >= ANCHOR_STEM else ""


def _forms(data: Mapping[str, Any], key: str) -> str:
    return "|".join(f"(?:{form}) " for form in listed(data.get(key, "")))


def _either(words: Sequence[str]) -> str:
    return "|".join("".join(_word(word) for word in joined.split("_")) for joined in words)


def _word(word: str) -> str:
    before = r"\w{0,3}" if word.startswith("*") else ""
    after = r"[\w']*" if word.endswith("*") else ""
    return f"{before}{' '.join(map(re.escape, sequence_of(word)))}{after} "


def sequence_of(word: str) -> tuple[str, ...]:
    """Return a word of a cue as a written line has it; a few scripts make several words of it.

    Raises:
        ValueError: it is neither a word nor a sign that a line may show.
    """
    if word in CUE_SIGNS or (word.isascii() and word.isalpha() and word.islower()):
        return (word,)  # most words are as they are written: a language has thousands
    bare = word.strip("*")
    if bare.endswith("'"):  # l', qu': a word of its own
        return (fold(bare),)
    found = tuple(token.text for token in tokens(bare))
    if not found:
        message = f"“{word}” is neither a word nor a sign that a cue may hold"
        raise ValueError(message)
    return found

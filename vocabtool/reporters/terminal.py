"""Text on a terminal: how wide it is, what of it may be shown, and how it is coloured."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import NamedTuple

_TAB = "    "
_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
_UNSEEN = frozenset({"Cf", "Zl", "Zp"})  # format characters, and line separators inside a line
_UNSHOWABLE = frozenset({"Cc", "Cs"})  # control characters (escape!) and lone surrogates
_RIGHT_TO_LEFT = frozenset({"R", "AL"})
_PLAIN = re.compile(r"[ -~]*")
_WIDE = "\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60"
_CODES = {
    "bold": "1",
    "dim": "2",
    "red": "1;31",
    "yellow": "1;33",
    "blue": "1;34",
    "green": "32",
}


def shown(character: str) -> tuple[str, int]:
    """Return what a terminal is given for a character, and how many columns that takes.

    Control characters of a draft never reach the terminal; invisible ones take no place.
    """
    if " " <= character <= "~":
        return character, 1
    if character == "\t":
        return _TAB, len(_TAB)
    category = unicodedata.category(character)
    if category in _UNSHOWABLE:
        return _REPLACEMENT, 1
    if category in _UNSEEN:
        return "", 0
    if category in {"Mn", "Me"}:
        return character, 0
    return character, 2 if unicodedata.east_asian_width(character) in "WF" else 1


def shown_text(text: str) -> str:
    """Return a text as a terminal is given it."""
    if _PLAIN.fullmatch(text):
        return text
    return "".join(shown(character)[0] for character in text)


def width(text: str) -> int:
    """Return how many columns a text takes."""
    return len(text) if text.isascii() else sum(shown(character)[1] for character in text)


def is_right_to_left(text: str) -> bool:
    """Say whether a text holds letters that a terminal may show from right to left."""
    return not text.isascii() and any(unicodedata.bidirectional(c) in _RIGHT_TO_LEFT for c in text)


def wrapped(text: str, *, columns: int, first: str = "", rest: str = "") -> list[str]:
    """Return a text as lines of at most ``columns`` columns; a longer word stands alone.

    ``first`` is put before the first line, ``rest`` before the others. Lines break at spaces, and
    beside East Asian characters; a short quoted phrase, such as a term, stays whole.
    """
    lines: list[str] = []
    line, fresh = first, True
    for piece in _pieces(shown_text(text)):
        if not fresh and width(line) + width(piece) > columns:
            lines.append(line)
            line, fresh = rest, True
        line += piece.lstrip() if fresh else piece
        fresh = False
    return [*lines, line]


def _pieces(text: str) -> list[str]:
    return _piece("" if max(text, default="") < _WIDE[0] else _WIDE).findall(text)


@cache
def _piece(wide: str) -> re.Pattern[str]:
    """Return the pattern of what is not divided; the one with wide characters compiles slowly."""
    quoted = rf"[^ “{wide}]*“[^”{wide}]{{1,40}}”[^ {wide}]*"
    alone = f"[{wide}]|" if wide else ""
    return re.compile(rf" *(?:{quoted}|{alone}[^ {wide}]+)")


class Paint(NamedTuple):
    """Colours, or none."""

    on: bool

    def __call__(self, text: str, colour: str) -> str:
        """Return the text in a colour ("bold", "dim", "red", "yellow", "blue", "green")."""
        return f"\x1b[{_CODES[colour]}m{text}\x1b[0m" if self.on and text else text

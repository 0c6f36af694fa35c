"""Lines of a plain text: where each stands, how deep it is quoted, and what its form shows.

Only form is looked at here: marks, digits, punctuation, capitals, indentation. No words.
"""

# ruff: noqa: RUF001  (the punctuation of many scripts is its subject)
from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, cached_property
from unicodedata import east_asian_width

COLONS = (":", "：")
OPENING_QUOTES = tuple("\"'“‘«„‹「『")
_LINE = re.compile(r"([^\r\n]*)(\r\n|\r|\n|\Z)")
_QUOTE_PREFIX = re.compile(r"[ \t]{0,3}(?:>[ \t]?)+")
_TAB_WIDTH = 8
_SHORT_STATEMENT = 100

_ROMAN = r"(?=[ivxIVX])(?:x{0,3}(?:ix|iv|v?i{0,3})|X{0,3}(?:IX|IV|V?I{0,3}))"
_CHINESE = r"[一二三四五六七八九十百]{1,4}"
_FIGURE = rf"\d{{1,3}}(?:\.\d{{1,3}}){{0,4}}|{_ROMAN}|[^\W\d_]"  # or a single letter
_MARKED = 20  # signs of a line among which its marker ends
_WIDE = "\u3000"  # from here on stand Chinese characters, and the punctuation between them
_FIRST_IDEOGRAPH, _LAST_IDEOGRAPH = "\u3400", "\u9fff"


@cache
def _marker(*, is_wide: bool) -> re.Pattern[str]:
    """Return the pattern of what a line of a list begins with; the wide one compiles slowly."""
    figure = f"{_FIGURE}|{_CHINESE}" if is_wide else _FIGURE
    wide = rf"| (?P<wide>（(?:{figure})）) | (?P<comma>(?:\d{{1,3}}|{_CHINESE})、)"
    return re.compile(
        rf"""(?:
            (?P<bullet>[-*+•◦▪‣·●○■□◆–—])(?=\s)
          | (?P<round>\((?:{figure})\))(?=\s)
          | (?P<half>(?:{figure})\))(?=\s)
          | (?P<dot>(?:{figure})[.．]|\d{{1,3}}\s?[-–])(?=\s)
          {wide if is_wide else ""}
        )\s*""",
        re.VERBOSE,
    )


def _holds_ideograph(text: str) -> bool:
    return any(_FIRST_IDEOGRAPH <= sign <= _LAST_IDEOGRAPH for sign in text)


def _marker_at(text: str, start: int = 0) -> re.Match[str] | None:
    """Return the marker that stands at a place."""
    is_wide = max(text[start : start + _MARKED], default="") >= _WIDE
    return _marker(is_wide=is_wide).match(text, start)


NOTE_MARKER = re.compile(
    r"(?:[¹²³⁰⁴-⁹]{1,3}|\[\d{1,3}\](?=\s)|<sup>\s*\d{1,3}\s*</sup>|\d{1,3}/(?=\s))\s*",
)
# White space before the colon is French.
_KEY_VALUE = re.compile(r"[^\W\d_][\w .\-’'()/]{0,30}?\s?[:：](?:\s+\S|\s*$)")
_UNDERLINE = re.compile(r"(?:={3,}|-{3,}|~{3,}|─{3,}|—{3,})")
_PAGE_NUMBER = re.compile(r"[-–—\s]*\d{1,4}(?:\s*/\s*\d{1,4})?[-–—\s]*")
_PUNCTUATION = re.compile("[，、；：。？！”」\u3000،؛؟.]")
_CLAUSE = 10  # ideographs of a line that may be more than a label
_CLAUSE_WORDS = 5
_TWO_IDEOGRAPHS = 4  # columns
_CLOSERS = "\"'”’»›」』）)]*_"
_ENDS = ".!?…。！？؟۔।;；"
_FULL_STOPS = "。！？؟۔"
_PAUSES = ",،、，:："


def _columns(text: str) -> int:
    if max(text, default="") < _WIDE:
        return len(text)
    return len(text) + sum(east_asian_width(character) in "WF" for character in text)


@dataclass(frozen=True)
class Line:
    """A line: ``text`` without quotation prefix and outer white space, which starts at ``start``.

    ``indent`` is the width of the white space before it, ``depth`` the number of quotation
    prefixes, and ``line_end`` and ``line_end_length`` say where the line ends in the source.
    """

    raw: str
    raw_start: int
    text: str
    start: int
    indent: int
    depth: int
    line_end: int
    line_end_length: int

    @property
    def is_blank(self) -> bool:
        """Say whether nothing but white space stands in the line."""
        return not self.text

    @cached_property
    def width(self) -> int:
        """Return how many columns the text takes: a wide character takes two."""
        return _columns(self.text)

    @cached_property
    def first_width(self) -> int:
        """Return how many columns the first word takes, or the first character of a wide script."""
        first = self.text[:1]
        return _columns(first if first >= _WIDE else self.text.split(maxsplit=1)[0])

    @cached_property
    def marker(self) -> re.Match[str] | None:
        """Return the bullet or number that opens the line, or the number right after a bullet.

        The match ends behind the white space after it.
        """
        first = _marker_at(self.text)
        if first and first.lastgroup == "bullet":
            return _marker_at(self.text, first.end()) or first
        return first

    @cached_property
    def note_marker(self) -> re.Match[str] | None:
        """Return the footnote mark that opens the line."""
        return NOTE_MARKER.match(self.text)

    @cached_property
    def is_key_value(self) -> bool:
        """Say whether the line has the form of a header field, ``Subject: …``."""
        return _KEY_VALUE.match(self.text) is not None

    @cached_property
    def is_rule(self) -> bool:
        """Say whether the line only draws a rule."""
        return bool(self.text) and not any(letter.isalnum() for letter in self.text)

    @cached_property
    def is_underline(self) -> bool:
        """Say whether the line could underline the heading above it."""
        return _UNDERLINE.fullmatch(self.text) is not None

    @cached_property
    def is_page_number(self) -> bool:
        """Say whether nothing but a page number stands in the line."""
        return _PAGE_NUMBER.fullmatch(self.text) is not None

    @cached_property
    def ends_sentence(self) -> bool:
        """Say whether the line ends with a full stop, semicolon or the like."""
        return self.text.rstrip(_CLOSERS).endswith(tuple(_ENDS))

    @cached_property
    def ends_open(self) -> bool:
        """Say whether the line ends with a comma or colon."""
        return self.text.rstrip(_CLOSERS).endswith(tuple(_PAUSES))

    @cached_property
    def is_capitals(self) -> bool:
        """Say whether the line is written in capitals, in more than a word."""
        return self.text.isupper() and len(self.text.split()) > 1

    @cached_property
    def begins_as_usual(self) -> bool:
        """Say whether the line is set in by two characters, as every Chinese paragraph is."""
        indented = self.raw[: len(self.raw) - len(self.raw.lstrip())]
        width = sum(2 if character == "\u3000" else 1 for character in indented)
        is_ideographic = _holds_ideograph(self.text[:2])
        return "\u3000" in indented or (is_ideographic and 0 < width <= _TWO_IDEOGRAPHS)

    @cached_property
    def starts_caseless(self) -> bool:
        """Say whether the line begins with a letter of a script without small letters."""
        return self.raw[:1] == self.text[:1] and _is_caseless(self.text[:1])

    @cached_property
    def ends_caseless(self) -> bool:
        """Say whether the line ends with such a letter, not with punctuation."""
        return _is_caseless(self.text[-1:])

    @cached_property
    def is_clause(self) -> bool:
        """Say whether a line in a script without small letters is more than a label."""
        if _holds_ideograph(self.text):
            return self.is_punctuated and len(self.text) >= _CLAUSE
        return self.is_punctuated or len(self.text.split()) >= _CLAUSE_WORDS

    @cached_property
    def is_punctuated(self) -> bool:
        """Say whether punctuation of these scripts, or a wide space, stands in the line."""
        return _PUNCTUATION.search(self.text) is not None

    @cached_property
    def starts_lower(self) -> bool:
        """Say whether the first letter of the line is a small one."""
        letter = next((letter for letter in self.text if letter.isalpha()), "")
        return letter.islower() and self.text.lstrip("\"'“‘«([*_").startswith(letter)


def lines_of(text: str) -> list[Line]:
    """Return the lines of a text in order; a byte order mark belongs to no line."""
    start = 1 if text.startswith("\ufeff") else 0
    found = [line for line in _LINE.finditer(text, start) if line.end() > line.start()]
    raws = ["", *(line.group(1) for line in found), ""]
    return [
        _line(line, _prefix_length(*raws[number : number + 3])) for number, line in enumerate(found)
    ]


def _is_caseless(letter: str) -> bool:
    return letter.isalpha() and letter.upper() == letter.lower()


def introduces(text: str, *, is_close: bool) -> bool:
    """Say whether a paragraph introduces the list below it.

    It does with a colon, as a short statement, or as a short line right above the list.
    """
    last = text.rstrip(_CLOSERS)[-1:]
    if last in COLONS:
        return True
    if len(text) > _SHORT_STATEMENT or _KEY_VALUE.match(text):
        return False
    return last in _ENDS if not is_close else last not in _PAUSES


def _prefix_length(before: str, raw: str, after: str) -> int:
    """Return the length of the quotation prefix; ">" within a paragraph is a sign of its own."""
    prefix = _QUOTE_PREFIX.match(raw)
    if prefix is None:
        return 0
    if before.strip() and not before.rstrip().endswith((*COLONS, *_FULL_STOPS)):
        neighbours = _QUOTE_PREFIX.match(before) or _QUOTE_PREFIX.match(after)
        return prefix.end() if neighbours else 0
    return prefix.end()


def _line(found: re.Match[str], prefix_length: int) -> Line:
    raw = found.group(1)
    content = raw[prefix_length:]
    text = content.strip()
    before = len(content) - len(content.lstrip())
    return Line(
        raw=content,
        raw_start=found.start() + prefix_length,
        text=text,
        start=found.start() + prefix_length + before,
        indent=len(content[:before].expandtabs(_TAB_WIDTH)),
        depth=raw[:prefix_length].count(">"),
        line_end=found.end(1),
        line_end_length=len(found.group(2)),
    )

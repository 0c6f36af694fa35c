"""The one place that normalises text: words folded for comparison, with their places kept.

``tokens`` cuts a text into words and folds each one, so that case, accents on Latin letters,
ligatures, soft hyphens, zero-width characters, Arabic vowel signs and hamza, and the two ways to
write a composed letter make no difference, nor does a letter of another alphabet that looks like
the one that is meant. Nothing is searched for again: a token knows where
it stands. Chinese characters are a token each; a superscript digit ends a word; an elided
article (d', l', qu') is a token of its own.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from types import MappingProxyType
from typing import NamedTuple

_MARKS = "\u0300-\u036f\u0483-\u0487\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc"
_IGNORED = "\u00ad\u0640\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
_SUPERSCRIPTS = "\u00b2\u00b3\u00b9\u2070-\u208e"
_IDEOGRAPHS = (
    "\u2f00-\u2fd5\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003fa1f"
)
APOSTROPHES = "'\u2019\u02bc\uff07"
HYPHENS = "\\-\u2010\u2011\u2012\u2013\u00ad"


_DROPPED = re.compile(f"[{_IGNORED}]")
_LATIN_LETTERS = re.compile("[a-z]")
_LATIN_LETTER = re.compile("([a-z])[\u0300-\u036f]+")
_OTHER_MARKS = re.compile("[\u0483-\u0487\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc]")
_COMPOSING_MARKS = re.compile("[\u0300-\u036f]")
_SPELLINGS = str.maketrans(
    {
        "ё": "е",
        "أ": "ا",
        "إ": "ا",
        "آ": "ا",
        "ٱ": "ا",
        "ى": "ي",
        "ی": "ي",
        "ک": "ك",
        "ة": "ه",
        "ؤ": "و",
        "ئ": "ي",
        "œ": "oe",
        "æ": "ae",
        "ı": "i",
        "\u2019": "'",
        "\u02bc": "'",
        "\uff07": "'",
    },
)

# Letters that look alike, small or capital, as they are after folding.
_LATIN_FOR = str.maketrans("авекмнорстухіјѕһԁԛԝαβεικνορτυχ", "abekmhopctyxijshdqwabeiknoptux")
_CYRILLIC_FOR = str.maketrans("abekmhopctyx", "авекмнорстух")
_GREEK_OR_CYRILLIC_LETTER = re.compile("[\u0370-\u052f]")

# Marks that may quote one half of a phrase without spaces.
HALVES = MappingProxyType(
    {"\u201c": "\u201d", "\u300c": "\u300d", "\u300e": "\u300f", '"': '"'},
)
_MARKS_OF_HALVES = frozenset((*HALVES, *HALVES.values()))

# What may stand between the words of a phrase: white space, underscores (the region then says
# that it is an identifier), zero-width characters, footnote marks, one hyphen that touches a word,
# the quote marks of an e-mail after a line end; but no other punctuation. An apostrophe joins a
# word and its possessive ending.
_MARK = rf"[{_SUPERSCRIPTS}*\u2020\u2021]|\[\^?\w{{1,3}}\]"
_QUOTE_MARK = r"(?:(?<=[\n>])|(?<=[\n>] ))>"
_SPACE = rf"(?:[\s_{_IGNORED}]|{_QUOTE_MARK}|{_MARK})*+"
_GAP = re.compile(
    rf"(?:\d{{1,2}}(?=\s))?(?:{_MARK})*+(?:[{HYPHENS}]{_SPACE}|{_SPACE}[{HYPHENS}]?|[{APOSTROPHES}])",
)
_LINE_END = re.compile(
    rf"[{HYPHENS}\u00ac]?[ \t]*(?:\r\n|\r|\n)[ \t>]*|[\u00ad\u0002]",
)
_BREAK = re.compile(r"[\r\n\x02]\n?")
_SPACE_SIGN = re.compile(r"\s")
_A_FEW = 16  # code points in which a word is found as a rule
_LONGEST_PIECE = 60  # code points of a word before a line end


class _Words(NamedTuple):
    """The patterns of a word, and of the word after the margin of a line."""

    token: re.Pattern[str]
    after_margin: re.Pattern[str]


def _words(ideographs: str) -> _Words:
    letter = rf"[^\W\d_{_SUPERSCRIPTS}{ideographs}]"
    word = rf"{letter}++(?:[{_MARKS}{_IGNORED}]++{letter}++)*+[{_MARKS}]*+"
    token = (
        rf"{letter}{{1,2}}[{APOSTROPHES}](?={letter}[{_MARKS}{_IGNORED}]*{letter})"
        rf"|{word}"
        rf"|[^\W\D{_SUPERSCRIPTS}]+"
    )
    alone = f"[{ideographs}]|" if ideographs else ""
    return _Words(re.compile(alone + token), re.compile(rf"[ \t>]*+({word})"))


_WORDS = _words("")
_ASCII_WORD = re.compile("[a-z]{1,2}'(?=[a-z]{2})|[a-z]++|[0-9]++")  # in small letters


@cache
def _words_and_ideographs() -> _Words:
    return _words(_IDEOGRAPHS)


def _words_of(text: str) -> _Words:
    """Return the patterns for a text; those with ideographs take long to compile."""
    plain = text.isascii() or max(text) < _IDEOGRAPHS[0]
    return _WORDS if plain else _words_and_ideographs()


class Token(NamedTuple):
    """A word of a text: its folded form and its place in code points of that text."""

    text: str
    start: int
    end: int


_token = tuple.__new__  # millions are made of a large draft: past the constructor of the name


def tokens(text: str) -> tuple[Token, ...]:
    """Return the words of a text, in order."""
    if text.isascii():
        found = _ASCII_WORD.finditer(text.lower())
        return tuple([_token(Token, (m.group(), *m.span())) for m in found])
    found = _words_of(text).token.finditer(text)
    return tuple(
        [_token(Token, (word, *m.span())) for m in found if (word := fold(m.group()))]
    )  # nothing is left of a tatweel that stands alone


@lru_cache(maxsize=1)
def block_words(text: str) -> tuple[Token, ...]:
    """Return the words of a block, in order; those of the last one are kept for the next asker."""
    return tokens(text)


def first_words(text: str, count: int) -> tuple[Token, ...]:
    """Return the first words of a text, no more than ``count``."""
    cut = _SPACE_SIGN.search(text, _A_FEW * count)
    if cut is None:
        return tokens(text)[:count]
    found = tokens(text[: cut.start()])
    return (found if len(found) >= count else tokens(text))[:count]


def last_words(text: str, count: int) -> tuple[Token, ...]:
    """Return the last words of a text, no more than ``count``."""
    cut = _SPACE_SIGN.search(text, max(0, len(text) - _A_FEW * count))
    start = cut.start() if cut is not None else 0
    found = tokens(text[start:])
    if start and len(found) < count:
        start, found = 0, tokens(text)
    return tuple([Token(word, first + start, last + start) for word, first, last in found[-count:]])


def folded_words(text: str) -> list[str]:
    """Return the words of a text, folded, in order, without their places."""
    if text.isascii():
        return _ASCII_WORD.findall(text.lower())
    return list(filter(None, map(fold, _words_of(text).token.findall(text))))


def possible_words(text: str) -> set[str]:
    """Return the different words of a text, folded, and those that line ends may divide.

    This answers quickly whether a text can hold a word at all.
    """
    if text.isascii():
        found = set(_ASCII_WORD.findall(text.lower()))
    else:
        found = set(map(fold, set(_words_of(text).token.findall(text))))
    found.update(_divided_words(text))
    found.discard("")
    return found


def line_ends(text: str) -> Iterator[int]:
    """Yield the offsets at which a word of the text may be divided."""
    return (mark.start() for mark in _BREAK.finditer(text))


def _divided_words(text: str) -> Iterator[str]:
    words = _words_of(text)
    for mark in _BREAK.finditer(text):
        pieces = text[max(0, mark.start() - _LONGEST_PIECE) : mark.start()].split()
        left = words.token.findall(pieces[-1]) if pieces else ()
        right = words.after_margin.match(text, mark.end())
        if left and right:
            yield fold(left[-1]) + fold(right.group(1))


@lru_cache(maxsize=65_536)
def fold(word: str) -> str:
    """Return a word as it is compared: see the module's description."""
    if word.isascii():
        return word.lower()
    folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", word).casefold())
    folded = _DROPPED.sub("", folded).translate(_SPELLINGS)
    if folded.isascii():
        return folded
    bare = _OTHER_MARKS.sub("", unicodedata.normalize("NFD", folded))
    bare = unicodedata.normalize("NFC", _LATIN_LETTER.sub(r"\1", bare))
    bare = _COMPOSING_MARKS.sub("", bare).translate(_SPELLINGS)
    return _in_one_alphabet(bare) if _is_in_two_alphabets(bare) else bare


def _is_in_two_alphabets(word: str) -> bool:
    latin, other = _LATIN_LETTERS.search(word), _GREEK_OR_CYRILLIC_LETTER.search(word)
    return latin is not None and other is not None


def _in_one_alphabet(word: str) -> str:
    """Return a word in the alphabet of most of its letters, if the others look like letters of it.

    A word in which they do not is left as it is: it may be written so on purpose.
    """
    latin = len(_LATIN_LETTERS.findall(word))
    tables = (_LATIN_FOR, _CYRILLIC_FOR) if 2 * latin >= len(word) else (_CYRILLIC_FOR, _LATIN_FOR)
    for table in tables:
        written = word.translate(table)
        if not _is_in_two_alphabets(written):
            return written
    return word


def letters(word: str) -> str:
    """Return a word with its case and accents, without soft hyphens and invisible characters."""
    return word if word.isascii() else unicodedata.normalize("NFC", _DROPPED.sub("", word))


def joins_phrase(text: str, left: Token, right: Token) -> bool:
    """Say whether two neighbouring words may belong to one phrase, by what stands between."""
    if text[left.end : right.start] == " ":
        return True
    return _GAP.fullmatch(text, left.end, right.start) is not None


def joins_half_quoted(text: str, left: Token, right: Token) -> bool:
    """Say whether nothing but one quotation mark stands between: words without spaces, half quoted.

    Whether the phrase has the other mark at its end, or at its beginning, is not looked at.
    """
    return right.start - left.end == 1 and text[left.end] in _MARKS_OF_HALVES


def joins_word(text: str, left: Token, right: Token) -> bool:
    """Say whether two neighbouring pieces may be one word, divided at a line end."""
    return _LINE_END.fullmatch(text, left.end, right.start) is not None

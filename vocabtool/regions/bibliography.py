"""Entries of bibliographies and reference lists: titles of works without marks.

An entry begins with an author (“Surname, I.”, “I. Surname,”) or names one behind the title
(“By …”), and has a sign of a printed work: a year in brackets, pages, a volume. The words among
these signs are data, section ``title``: ``entry_signs``, ``entry_by``, ``entry_openings`` (“Review
of”), which may stand before the author, and, where names have no spaces, ``entry_joins``, which
join several of them before the year. A finite verb shows a sentence, unless it is a character of
one of ``entry_compounds`` (會 in 社會). Under one of ``bibliographies``, headings of lists, such
a sign is enough. With the comma of Arabic script, which has no capitals, an entry is told by its
whole form: “Surname، Name. Title. Place: publisher، 2011”. A field of a record (“TI  - …”) is a
title in any language.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from vocabtool.folding import tokens
from vocabtool.language import primary, word_list
from vocabtool.regions.cue import cues
from vocabtool.regions.passage import Passage, Span

_LONGEST = 80  # words of an entry
_LONGEST_CITED = 400  # code points on either side of a match
_LONGEST_HEADING = 60  # code points of a line above a list
_LONGEST_TEXT = 4_000  # code points of an entry
_NUMBER = r"[\W_]*(?:\[?[A-Z]?\d{1,3}[\].)]\s*)?"  # also with the letter of a section: “C1.”
_NAME = r"[^\W\d_a-z][\w'\u2019-]+"
_INITIALLED = rf"(?:[^\W\d_]\.[ -]?){{1,3}}{_NAME}"
_LETTERED = rf"{_NAME} [^\W\d_a-z]{{1,2}}"
_AUTHOR = re.compile(
    rf"{_NUMBER}(?:"
    rf"{_NAME}(?: {_NAME})?, (?:[^\W\d_]\.|{_NAME}[.,:;(&]| ?{_NAME} [^\W\d_]\.)"
    rf"|(?:{_LETTERED}(?:,| (?:[^\W\d_A-Z]{{1,3}}|&)) )*{_LETTERED}[.,]"
    rf"|{_INITIALLED}(?: (?:[a-z]{{1,3}}|&) {_INITIALLED})?,"
    rf"|{_NAME}(?: {_NAME})? \((?:[^\W\d_]\.[ -]?){{1,3}}\)[,:]"
    rf"|{_NAME}(?: {_NAME})? \([a-zA-Z]{{2,5}}\.\),"
    rf"|(?:{_NAME},? )+\((?:1[89]|20)\d\d[a-z]?\)[.,:]"
    rf"|{_NAME}(?: (?:&|[a-z]{{1,3}}) {_NAME})?,(?: (?:{_NAME}:?|[a-z]{{1,4}}))+"
    rf" \((?:{_NAME}:?,? )?(?:1[89]|20)\d\d\)"
    rf"|(?:{_NAME} [A-Z]{{1,3}}(?:[,;]? (?:[a-z]{{1,3}} |& )?)?){{1,8}}"
    r"\((?:1[89]|20)\d\d[a-z]?\)(?:[.,:]| [^\W\d_a-z])"
    r")",
)
_SPACES = dict.fromkeys(map(ord, "\u00a0\u2009\u202f"), " ")  # between initials and names
_UNSPACED_NAME = r"[^\W\d_a-zA-Z]{2,4}"
_JOURNAL = re.compile(  # a volume, perhaps a number, the year and the pages
    r"\b\d+(?:, ?\w{1,3}\.? ?\d+|\(\d+\)|/\d+)? \((?:1[89]|20)\d\d\)[:,] ?(?:pp?\. ?)?\d+",
)
_TITLE_FIELD = re.compile(  # of the formats that reference managers exchange
    r"\s*(?:(?:TI|BT|CT|ST) {0,3}[-\u2013] |T[1-3] {2,3}- |%T |(?:book)?title\s*=\s*[{\"])",
)
_YEAR_FIRST = re.compile(r"\s*(?:1[89]|20)\d\d[a-z]?\.\s")  # a sentence before the title
_IMPRINT = re.compile(  # place, publisher and year: “Leeds: Quill, 2011.”
    rf"[.,(] (?:{_NAME}+[ ,/&-]*){{1,4}}+: "
    r"[^\W\d_a-z][^.:;()]{1,60}, (?:1[89]|20)\d\d[a-z]?[.,;)]",
)
_WORD = r"[^\W_][\w\u064b-\u0652]*"  # with vowel signs
_UNCASED_OPENING = re.compile(
    rf"{_NUMBER}{_WORD}(?: {_WORD}){{0,2}}\u060c {_WORD}(?: {_WORD}){{0,3}}\. [^.\n]{{0,80}}",
)
_UNCASED_IMPRINT = re.compile(
    rf"[^.\n]{{0,80}}\. {_WORD}(?: {_WORD}){{0,2}}(?:: [^.:\n]{{1,60}})?"
    r"\u060c (?:1[89]|20)\d\d\b",
)
_ROMAN_OR_NUMBER = re.compile(r"\d+|[ivxlc]+")
_MEASURES = re.compile(r"\b\d+(?:[.,]\d+)? ?[x\u00d7] ?\d+(?:[.,]\d+)? ?(?:cm|mm)\b")
_LAST_PAGE = re.compile(r"\d[\u2013-]\d+[.\u3002]\s")  # of a work: the entry is complete
_PRINTED = re.compile(
    r"\((?:[^()]{0,40}[, ])?(?:1[89]|20)\d\d[a-z]?\)"
    r"|\uff08(?:1[89]|20)\d\d[a-z]?\uff09[\u3002\uff0e]"  # behind an author
    r"|(?:1[89]|20)\d\d\s?;\s?\d+"
    r"|\d+\s?\(\d+\)\s?[,:]"
    r"|\d+[\u2013-]\d+[.。]?$"
    r"|[,\u060c\uff0c]\s?(?:1[89]|20)\d\d\u5e74?[.\u3002]?$"
    r"|\.\s(?:1[89]|20)\d\d[a-z]?\.?$"
    r"|,\s(?:1[89]|20)\d\d,\s(?:\w{1,4}\.?\s?)?\d"
    r"|10\.\d{4}/",
    re.MULTILINE,
)


def entry_evidence(passage: Passage, match: Span) -> str:
    """Return the beginning of the entry that a match stands in, or an empty string."""
    line = passage.line_around(match.start, match.end)
    if _TITLE_FIELD.match(passage.text, line.start, match.start):
        return f"the title of a record: “{passage.excerpt(line.start, line.end)}”"
    words = _words(primary(passage.language))
    if not words.signs:
        return ""
    if _is_uncased_entry(passage.text, line, match):
        return f"an entry: “{passage.excerpt(line.start, line.end)}”"
    unit = _unit(passage, match, words)
    is_listed = _is_in_list(passage, match)
    if is_listed and passage.count_in(unit.start, unit.end) > _LONGEST:
        unit = line
    if passage.count_in(unit.start, unit.end) > _LONGEST or _tells(passage, unit, match, words):
        return ""
    text = passage.text[unit.start : unit.end]
    after = passage.text[match.end : unit.end]
    printed = _is_printed(after, words.signs)
    is_entry = words.opens(text) and (printed or _is_dated(passage, unit, match, words))
    is_entry = is_entry or (is_listed and printed)
    if not is_entry and passage.text[match.start].isupper():
        is_entry = _is_counted(after, words.signs) or (printed and words.names_author(after))
    return f"an entry: “{passage.excerpt(unit.start, unit.end)}”" if is_entry else ""


class _Words(NamedTuple):
    """What a language's entries are told by."""

    signs: frozenset[str]
    by: re.Pattern[str] | None
    opening: re.Pattern[str] | None
    unspaced: re.Pattern[str] | None
    joined: re.Pattern[str]

    def opens(self, text: str) -> bool:
        """Say whether an author, perhaps after “Review of”, begins a text."""
        text = text.translate(_SPACES)
        found = self.opening.match(text) if self.opening else None
        start = found.end() if found else 0
        if self.unspaced and self.unspaced.match(text, start):
            return True
        author = _AUTHOR.match(text, start)  # any word may look like a name in a script of one case
        return author is not None and any(map(str.isupper, author.group()))

    def names_author(self, after: str) -> bool:
        """Say whether “by” and a name follow a match."""
        return self.by is not None and self.by.search(after) is not None


def _unit(passage: Passage, match: Span, words: _Words) -> Span:
    """Return the paragraph that holds a match; the bracket or the line, if that is an entry."""
    text = passage.text
    opened = text.rfind("(", max(0, match.start - _LONGEST_TEXT), match.start) + 1
    closed = text.find(")", match.end, match.end + _LONGEST_TEXT)
    if opened and closed > 0 and words.opens(text[opened:closed]):
        return Span(opened, closed)
    line = passage.line_around(match.start, match.end)
    row = text[line.start : line.end] if line.end - line.start <= _LONGEST_TEXT else ""
    if words.opens(row) or _JOURNAL.search(row):
        return line
    cited = _cited(text, match, line)
    return cited if words.opens(text[cited.start : cited.end]) else Span(0, len(text))


def _cited(text: str, match: Span, line: Span) -> Span:
    """Return the stretch between semicolons, or behind a colon, that a match stands in."""
    low, high = max(line.start, match.start - _LONGEST_CITED), match.end + _LONGEST_CITED
    start = max(text.rfind(sign, low, match.start) + 1 for sign in ";:")
    end = text.find(";", match.end, min(line.end, high))
    return Span(max(start, low), min(line.end, high) if end < 0 else end)


def _is_dated(passage: Passage, unit: Span, match: Span, words: _Words) -> bool:
    """Say whether a sign of print stands in the sentence of a match or in the one before it.

    What an entry is followed by on its line, a review for instance, is farther from its year or
    stands behind its pages. In a script without capitals any label and its year look like an author
    and the year of a work.
    """
    index = passage.outer_sentence_index(match.start)
    start = max(unit.start, passage.outer_sentences[max(0, index - 1)].start)
    if not (words.unspaced or _has_case(passage.text[start : match.end])):
        return False
    if _LAST_PAGE.search(passage.text, start, match.start):
        return False
    if _YEAR_FIRST.match(passage.text, start, match.start):
        return True
    return _PRINTED.search(passage.text, start, unit.end) is not None


def _has_case(text: str) -> bool:
    return any(sign.isupper() or sign.islower() for sign in text)


def _is_uncased_entry(text: str, line: Span, match: Span) -> bool:
    if line.end - line.start > _LONGEST_TEXT or "\u060c" not in text[line.start : match.start]:
        return False
    author = _UNCASED_OPENING.fullmatch(text, line.start, match.start)
    return author is not None and _UNCASED_IMPRINT.match(text, match.end, line.end) is not None


def _is_printed(after: str, signs: frozenset[str]) -> bool:
    """Say whether a sign of print follows; a letter that has a capital needs a number with it."""
    if _has_imprint(after) or _is_counted(after, signs):
        return True
    return any(word.text in signs and not _is_letter(word.text) for word in tokens(after))


def _is_letter(word: str) -> bool:
    return len(word) == 1 and word.lower() != word.upper()


def _is_counted(after: str, signs: frozenset[str]) -> bool:
    """Say whether pages or volumes with their numbers, or the measures of a sheet, follow."""
    words = tokens(after)
    found = _JOURNAL.search(after) or _MEASURES.search(after)
    return found is not None or any(
        (left.text in signs and _ROMAN_OR_NUMBER.fullmatch(right.text) is not None)
        or (left.text.isdigit() and right.text in signs)
        for left, right in pairwise(words)
    )


def _has_imprint(after: str) -> bool:
    return _PRINTED.search(after) is not None or _IMPRINT.search(after) is not None


def _is_in_list(passage: Passage, match: Span) -> bool:
    """Say whether a line stands under the heading of a bibliography."""
    rows = cues(primary(passage.language), "title", "bibliographies")
    first = passage.text[: min(match.start, _LONGEST_HEADING)].partition("\n")
    own = first[0] if first[1] else ""
    return any(rows.hold_in(each) for each in (passage.block.heading, own) if each)


def _tells(passage: Passage, unit: Span, match: Span, words: _Words) -> bool:
    """Say whether a finite verb in small letters stands in the unit: it is a sentence.

    What follows the sentence with the sign of print behind a match says something of the work, if
    an author opens the unit.
    """
    finite = frozenset(word_list(primary(passage.language), "quotation", "finite"))
    signs = [p.search(passage.text, match.end, unit.end) for p in (_PRINTED, _IMPRINT)]
    ends = [sign.end() for sign in signs if sign]
    if word := passage.first_of(words.signs, match.end, unit.end):
        ends.append(word.end)
    is_opened = bool(ends) and words.opens(passage.text[unit.start : unit.end])
    last = passage.outer_sentence_at(min(ends) - 1).end if is_opened else unit.end
    end = min(last, unit.end)
    joined = [found.span() for found in words.joined.finditer(passage.text, unit.start, end)]
    return any(
        passage.text[word.start : word.end] in finite
        and not any(start <= word.start < stop for start, stop in joined)
        for word in passage.words_in(unit.start, end)
    )


@lru_cache(maxsize=32)
def _words(language: str) -> _Words:
    signs = frozenset(word_list(language, "title", "entry_signs"))
    by = _either(language, "entry_by")
    opening = _either(language, "entry_openings")
    joins = "".join(word_list(language, "title", "entry_joins"))
    return _Words(
        signs=signs,
        by=re.compile(rf"[.,]?\s(?i:{by}) {_NAME} (?:[^\W\d_]\. )?{_NAME}") if by else None,
        opening=re.compile(rf"{_NUMBER}(?i:{opening})[.:]? ") if opening else None,
        unspaced=_unspaced_authors(joins) if joins else None,
        joined=re.compile(_either(language, "entry_compounds") or r"(?!)"),
    )


def _unspaced_authors(joins: str) -> re.Pattern[str]:
    """Return the pattern of names without spaces, joined by these characters, and a year."""
    return re.compile(
        rf"{_UNSPACED_NAME}(?:[\u3001\uff0c{joins}]{_UNSPACED_NAME}){{0,5}}\s?"
        r"[\uff08(](?:1[89]|20)\d\d[a-z]?[\uff09)][\u3002\uff0e\uff0c\uff1a]",
    )


def _either(language: str, key: str) -> str:
    words = (word.replace("_", " ") for word in word_list(language, "title", key))
    return "|".join(map(re.escape, words))

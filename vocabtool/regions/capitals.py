"""Titles told by their capitals: a row of words with capitals that ends in a naming noun."""

from __future__ import annotations

import re

from vocabtool.folding import Token
from vocabtool.language import language_section, primary
from vocabtool.regions.passage import Passage
from vocabtool.regions.phrase import Phrase
from vocabtool.regions.signs import BRACKET_GAP, PLAIN_GAP, STOPS
from vocabtool.regions.title_words import TitleWords, title_words

_AFTER = 9  # words after the match in which a naming noun may end a title
_LEAD = 30  # words with capitals that lead up to a title
_SMALL = 3  # letters of words that say nothing about capitals
_LONGEST_HEADLINE = 20  # words
_HEADLINE = 0.7  # share of longer words with capitals above which a line is a headline
YEAR = re.compile(r"(1[89]|20)\d\d")
_BEFORE_YEAR = re.compile(r"[\s(,]*")


def title_before_end_word(
    passage: Passage,
    words: TitleWords,
    place: tuple[int, int],
) -> tuple[int, int] | None:
    """Return the words of a title with capitals that a naming noun ends: "… Act of 1996".

    ``place`` and the result are places of words: the first, and the one after the last.
    """
    first, last = place
    if not all(_is_capital_or_small(passage, words, i) for i in range(first, last)):
        return None
    if not passage.is_capital(first) or not passage.is_capital(last - 1):
        return None
    phrase = Phrase(passage, words)
    for index in range(last, min(len(passage.words), last + _AFTER)):
        if words.length_at("breaks", passage, index):
            return None
        if not (phrase.joins(index, capitals=True) and phrase.fits_capitals(index)):
            return None
        end = _title_end(passage, words, index, first)
        if end:
            return _title_start(passage, words, first), end
    return None


def _is_capital_or_small(passage: Passage, words: TitleWords, index: int) -> bool:
    return passage.is_capital(index) or words.holds("small", passage, index)


def _title_end(passage: Passage, words: TitleWords, index: int, first: int) -> int:
    """Return the place after a title whose naming noun stands at ``index``, or 0."""
    is_instrument = words.holds("end_words", passage, index)
    if not is_instrument and not words.holds("body_ends", passage, index):
        return 0
    after = index + 1
    span = passage.words[first].start, passage.words[index].end
    shouted = passage.is_all_capitals(*span)
    if shouted and words.holds("small", passage, index - 1):  # “… AND QUOTED A REPORT OF 2011”
        return 0
    dated = _year_end(passage, after)
    if dated:
        return dated
    if shouted:
        return 0
    if is_instrument or not is_headline(passage, first):
        return after
    return 0


def _year_end(passage: Passage, index: int) -> int:
    """Return the place after a year that follows at once or after one small word, or 0."""
    for place in range(index, min(index + 2, len(passage.words))):
        if not _BEFORE_YEAR.fullmatch(passage.gap(place)):
            return 0
        if YEAR.fullmatch(passage.words[place].text):
            return place + 1
    return 0


def _title_start(passage: Passage, words: TitleWords, first: int) -> int:
    """Return the place of the first word of the capitals that lead up to a word."""
    start, farthest = first, max(0, first - _LEAD)
    while start > farthest and _is_capital_or_small(passage, words, start - 1):
        if not (
            PLAIN_GAP.fullmatch(passage.gap(start)) or BRACKET_GAP.fullmatch(passage.gap(start))
        ):
            break
        start -= 1
    while start < first and not passage.is_capital(start):
        start += 1
    return start


def is_headline(passage: Passage, index: int) -> bool:
    """Say whether most long words of the sentence have capitals, so that capitals say nothing."""
    sentence = passage.sentence_at(passage.words[index].start)
    first, last = passage.indexes(sentence.start, sentence.end)
    while first < last and is_enumerator(passage, first):
        first += 1
    if first == last or not passage.is_capital(first) or last - first > _LONGEST_HEADLINE:
        return False
    lower = [w for w in passage.words[first:last] if passage.text[w.start].islower()]
    section = language_section(primary(passage.language), "title")
    if lower and section.get("title_case") == "no":  # capitals are those of names
        return False
    if _is_a_clause(passage, lower, sentence.end):
        return False
    longer = [i for i in range(first, last) if len(passage.words[i].text) > _SMALL]
    capitals = [i for i in longer if passage.is_capital(i)]
    return len(capitals) > _HEADLINE * len(longer)


def is_enumerator(passage: Passage, index: int) -> bool:
    """Say whether a word is the number, the letter or the Roman numeral of an item."""
    word = passage.words[index]
    return word.text.isdigit() or (
        len(word.text) <= _SMALL and passage.text[word.end : word.end + 1] in set(".)")
    )


def _is_a_clause(passage: Passage, lower: list[Token], end: int) -> bool:
    """Say whether words in small letters show that a sentence is no headline.

    In a headline they would have capitals, and a full stop is rare.
    """
    small = title_words(primary(passage.language)).lists["small"].by_first
    stops = passage.text[max(0, end - 50) : end].rstrip()[-1:] in STOPS
    return stops and any(word.text not in small for word in lower)

"""Titles told by their grammar: a naming noun, perhaps its number and date, a connector, a phrase.

"Convention on …", "the mandate on …", "Law No. 12 concerning …". A phrase with capitals runs on
over words with capitals and small words; one in small letters over nouns, "of" and lists, until a
finite verb, a relative pronoun or a sign ends it.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from vocabtool.folding import Token
from vocabtool.language import primary
from vocabtool.regions.capitals import YEAR, is_enumerator, is_headline, title_before_end_word
from vocabtool.regions.cue import cues
from vocabtool.regions.line import written
from vocabtool.regions.passage import Passage, Span
from vocabtool.regions.phrase import Phrase
from vocabtool.regions.signs import CLAUSE_END, NUMBERING_GAP, PARAGRAPH
from vocabtool.regions.title_words import TitleWords, title_words

_FURTHEST = 60  # words back from the match in which the naming noun is looked for
_IDENTIFICATION = 32  # words that number, date and author of an instrument may take
_ABBREVIATION = 3  # letters: “No”, “Nos”, “art”
_LEAD = 30  # words with capitals that lead up to a naming noun
_COMPLETE = 3  # words of such a name before its noun
_DRAFT_NOUN = 3  # words of a noun for drafts before the one that names: “projet de loi”


def instrument_title(passage: Passage, match: Span) -> Span | None:
    """Return the title, told by its grammar, that a match stands in, up to its end."""
    words = title_words(primary(passage.language))
    place = passage.indexes(match.start, match.end)
    if place[0] >= place[1]:
        return None
    found = _after_noun(passage, words, place) or title_before_end_word(passage, words, place)
    if found is not None:
        return Span(passage.words[found[0]].start, passage.words[found[1] - 1].end)
    return _by_phrase(passage, match)


def _by_phrase(passage: Passage, match: Span) -> Span | None:
    phrases = cues(primary(passage.language), "title", "phrases")
    if not phrases.may_hold_in(passage):
        return None
    line = written(passage, match, (passage.sentence_at(match.start),))
    found = phrases.search(line)
    title = line.source(found.start(), found.end()) if found is not None else None
    return None if title is None or _only_numbers(passage, title) else title


def _only_numbers(passage: Passage, title: Span) -> bool:
    """Say whether what looks like the start of a title gives the number of a law named before it.

    “the Child Law, issued by Law No. 12, on …”: what follows is no part of its name.
    """
    before = passage.index_at(title.start) - 1
    return before >= 0 and title_words(primary(passage.language)).holds("issued", passage, before)


def _after_noun(
    passage: Passage,
    words: TitleWords,
    place: tuple[int, int],
) -> tuple[int, int] | None:
    first, last = place
    for index in range(first - 1, max(-1, first - _FURTHEST), -1):
        size = words.length_at("always", passage, index)
        noun = size or words.length_at("nouns", passage, index)
        if noun and any(f(passage, words, index) for f in (_is_unnamed, _is_complete, _is_verb)):
            noun = 0
        body = 0 if noun else words.length_at("bodies", passage, index)
        end = index + max(noun, body)
        if index < end <= first:
            kind = _Kind(is_always=bool(size), is_body=bool(body))
            naming = _Naming(passage, words, range(index, end), kind)
            if naming.reaches(first, last):
                return _first_capital(passage, index), last
        gap = passage.gap(index)
        if not CLAUSE_END.isdisjoint(gap) or PARAGRAPH.search(gap):
            break
    return None


def _is_unnamed(passage: Passage, words: TitleWords, index: int) -> bool:
    """Say whether a noun belongs to one for drafts in small letters: “projet de loi”."""
    for start in range(max(0, index - _DRAFT_NOUN), index + 1):
        if start + words.length_at("unnamed", passage, start) > index:
            sentence = passage.sentence_at(passage.words[start].start)
            opens = start == passage.index_at(sentence.start)
            return opens or not passage.is_capital(start)
    return False


def _is_complete(passage: Passage, words: TitleWords, index: int) -> bool:
    """Say whether a noun belongs to a name that needs no connector: “the Penal Code on …”."""
    for start in range(max(0, index - _COMPLETE), index + 1):
        end = start + words.length_at("complete", passage, start)
        if end > index:
            return not passage.gap(end).strip()
    return False


def _is_verb(passage: Passage, words: TitleWords, index: int) -> bool:
    """Say whether what may be a noun is a verb: “WHO WILL REPORT ON …”, “PLEDGE TO ACT ON …”."""
    if not index or not words.holds("verbs", passage, index):
        return False
    is_cased = passage.is_capital(index) and not passage.is_capital(index - 1)  # “to Act No. 5”
    is_numbered = any(word.text.isdigit() for word in passage.words[index + 1 : index + 3])
    return words.holds("verb_leads", passage, index - 1) and not (is_cased or is_numbered)


def _first_capital(passage: Passage, index: int) -> int:
    """Return the place of the first of the capitals that lead up to a naming noun."""
    farthest = max(0, index - _LEAD)
    while index > farthest and passage.is_capital(index - 1) and not passage.gap(index).strip("- "):
        index -= 1
    return index


class _Kind(NamedTuple):
    is_always: bool
    is_body: bool


class _Naming:
    """A naming noun and what follows it."""

    def __init__(
        self,
        passage: Passage,
        words: TitleWords,
        noun: range,
        kind: _Kind,
    ) -> None:
        self.passage = passage
        self.words = words
        start, end = noun.start, noun.stop
        self.start = start
        self.end = end
        self.is_always = kind.is_always
        self.is_body = kind.is_body

    @cached_property
    def opens_sentence(self) -> bool:
        """Whether nothing but an enumerator stands before it in its sentence."""
        sentence = self.passage.sentence_at(self.passage.words[self.start].start)
        opening = range(self.passage.index_at(sentence.start), self.start)
        return all(is_enumerator(self.passage, index) for index in opening)

    @cached_property
    def in_capitals(self) -> bool:
        """Whether it is written in capitals."""
        words = self.passage.words
        return self.passage.is_all_capitals(words[self.start].start, words[self.end - 1].end)

    @cached_property
    def in_headline(self) -> bool:
        """Whether its sentence is a headline, in which capitals say nothing."""
        return not self.is_always and is_headline(self.passage, self.start)

    @cached_property
    def is_placed(self) -> bool:
        """Whether a place stands with it, as with a name, and no headline gives it capitals."""
        return not self.in_headline and self._has_place()

    def reaches(self, first: int, last: int) -> bool:
        """Say whether the title that begins with this noun includes ``first:last``."""
        return any(
            self._content_reaches(content, last, cased=cased)
            for content, cased in self._contents(first)
        )

    def _contents(self, first: int) -> Iterator[tuple[int, bool]]:
        """Yield where the phrase after the connector begins, and whether it needs capitals."""
        index, numbered = self.end, False
        while index <= min(first, self.end + _IDENTIFICATION):
            if not self._goes_on(index):
                return
            joined = index == self.end + 1 and self.words.holds("joins", self.passage, self.end)
            for key, cased in (("connectors", False), ("case_connectors", True)):
                size = self.words.length_at(key, self.passage, index)
                touches = index == self.end or numbered or not self.in_headline
                touches = touches and not joined  # “on the Convention and on …”
                if size and index + size <= first and touches and self._is_named(numbered=numbered):
                    yield index + size, cased or self.is_body
            if index >= first or not self._identifies(index):
                return
            numbered = numbered or self.passage.words[index].text.isdigit()
            index += 1

    def _goes_on(self, index: int) -> bool:
        """Say whether the naming goes on with a word: no sentence ends before it."""
        gap = self.passage.gap(index)
        if (
            "." in gap
            and not self.passage.words[index].text.isdigit()
            and self._is_whole(index - 1)
        ):
            return False
        return index == self.end or NUMBERING_GAP.fullmatch(gap) is not None

    def _is_whole(self, index: int) -> bool:
        """Say whether a word is no abbreviation: a full stop behind it ends a sentence."""
        return index < self.end or len(self.passage.words[index].text) > _ABBREVIATION

    def _identifies(self, index: int) -> bool:
        """Say whether a word may stand between the noun and its connector."""
        word = self.passage.words[index]
        if word.text.isdigit() or len(word.text) == 1:
            return True
        if self.passage.is_capital(index) and not self._is_shouted(word):
            return True
        if self.words.length_at("stops", self.passage, index):
            return False
        small = any(self.words.holds(key, self.passage, index) for key in ("small", "authors"))
        if self.words.lists["dates"].by_first:
            return small or self.words.holds("dates", self.passage, index)
        return small or self._has_digit_near(index)

    def _is_shouted(self, word: Token) -> bool:
        """Say whether all is written in capitals, so that those of a word say nothing."""
        return self.in_capitals and self.passage.is_all_capitals(word.start, word.end)

    def _has_digit_near(self, index: int) -> bool:
        """Say whether a word in small letters belongs to a date: 14 de marzo de 2011."""
        near = self.passage.words[max(0, index - 2) : index + 3]
        return any(word.text.isdigit() for word in near)

    def _is_named(self, *, numbered: bool) -> bool:
        if self.is_always or numbered or self.is_placed:
            return True
        if self._has_epithet() or self._is_dated():
            return True
        return self.passage.is_capital(self.start) and not self.in_capitals

    def _is_dated(self) -> bool:
        """Say whether a year stands before the noun: “the 2011 directive on …”."""
        before = self.passage.words[self.start - 1 : self.start]
        return bool(before) and YEAR.fullmatch(before[0].text) is not None

    def _has_place(self) -> bool:
        """Say whether a noun that is named by its place has it: “the Vienna conference on …”."""
        place, passage = self.start - 1, self.passage
        if place < 1 or not self.words.holds("placed", passage, self.start):
            return False
        is_name = passage.is_capital(place) and not passage.is_capital(self.start)
        joined = not (passage.gap(self.start) + passage.gap(place)).strip()
        return is_name and joined and self.words.holds("articles", passage, place - 1)

    def _has_epithet(self) -> bool:
        """Say whether an adjective has the capital of the name: “Всемирный конгресс”."""
        before = self.start - 1
        while before >= 0 and not self.passage.gap(before + 1).strip():
            if not self.words.holds("epithets", self.passage, before):
                return False
            if self.passage.is_capital(before):
                return True
            before -= 1
        return False

    def _content_reaches(self, content: int, last: int, *, cased: bool) -> bool:
        capitals = self._begins_with_capital(content, last)
        cased = cased and not (self.is_placed or self._has_acronym(last))
        if not capitals and (cased or (self.opens_sentence and not self._is_firm(content))):
            return False
        if self.is_body and self.in_headline and self._announces(content, last):
            return False
        phrase = Phrase(self.passage, self.words)
        if not capitals and not self.is_always and self._is_headed(last):
            return False
        if phrase.passes(content, last, capitals=capitals):
            return True
        # a name with capitals may begin what a numbered instrument is on: “modifiant le Code …”
        firm = capitals and not cased and self._is_firm(content)
        return firm and phrase.passes(content, last, capitals=False)

    def _is_headed(self, last: int) -> bool:
        """Say whether the noun that the words before it belong to follows at once."""
        if last >= len(self.passage.words) or self.passage.gap(last).strip():
            return False
        return self.words.length_at("heads", self.passage, last) > 0

    def _has_acronym(self, last: int) -> bool:
        """Say whether letters for a name follow in brackets."""
        if last >= len(self.passage.words) or not self.passage.is_capital(self.start):
            return False
        word = self.passage.words[last]
        return (
            self.passage.gap(last).strip() == "("
            and self.passage.is_all_capitals(word.start, word.end)
            and not self.in_capitals
        )

    def _announces(self, content: int, last: int) -> bool:
        """Say whether a headline tells what a body is going to do: “Ministry to Fight …”."""
        inner = range(content, last)
        return any(self.words.holds("headline_stops", self.passage, index) for index in inner)

    def _is_firm(self, content: int) -> bool:
        """Say whether a noun at the beginning of a sentence names something all the same."""
        between = self.passage.words[self.end : content]
        return self.is_always or any(word.text.isdigit() for word in between)

    def _begins_with_capital(self, content: int, last: int) -> bool:
        for index in range(content, last):
            if not self.words.holds("small", self.passage, index):
                shouted = self._is_shouted(self.passage.words[index])
                return self.passage.is_capital(index) and not shouted
        return False

"""A noun that names an instrument or a body, and how far the title reaches that it opens."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from vocabtool.folding import Token
from vocabtool.regions.capitals import YEAR, is_enumerator, is_headline
from vocabtool.regions.passage import Passage
from vocabtool.regions.phrase import Phrase
from vocabtool.regions.signs import NUMBERING_GAP
from vocabtool.regions.title_words import TitleWords

_IDENTIFICATION = 32  # words that number, date and author of an instrument may take
_ABBREVIATION = 3  # letters: “No”, “Nos”, “art”


class Kind(NamedTuple):
    """What a noun is: it names whatever follows, or it is that of a body."""

    is_always: bool
    is_body: bool


class Naming:
    """A naming noun and what follows it."""

    def __init__(
        self,
        passage: Passage,
        words: TitleWords,
        noun: range,
        kind: Kind,
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
        """Say whether a year stands before the noun: “the 2011 directive on …”.

        Of papers there may be several in a year, and “on” says what one is about.
        """
        before = self.passage.words[self.start - 1 : self.start]
        is_paper = self.words.holds("papers", self.passage, self.start)
        return bool(before) and YEAR.fullmatch(before[0].text) is not None and not is_paper

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

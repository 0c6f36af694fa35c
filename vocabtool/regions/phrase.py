"""How far the noun phrase of a title goes: over capitals, or over nouns and lists."""

from __future__ import annotations

from vocabtool.regions.passage import Passage
from vocabtool.regions.signs import BRACKET_GAP, COMMA_GAP, LIST_GAP, PLAIN_GAP
from vocabtool.regions.title_words import TitleWords

_LOWER_CASE = 26  # words that a title in small letters may take, the match included
_LIST_ITEM = 16  # words after a comma in which “and” shows that it stands in a list


class Phrase:
    """The noun phrase of a title, walked along word by word."""

    def __init__(self, passage: Passage, words: TitleWords) -> None:
        self._passage = passage
        self._words = words

    def passes(self, content: int, last: int, *, capitals: bool) -> bool:
        """Say whether the phrase goes on from ``content`` to ``last``."""
        if not capitals and last - content > _LOWER_CASE:
            return False
        for index in range(content, last):
            if index > content and not self.joins(index, capitals=capitals):
                return False
            if not (self.fits_capitals(index) if capitals else self._goes_on(index)):
                return False
        return True

    def _goes_on(self, index: int) -> bool:
        return not self._words.length_at("stops", self._passage, index)

    def fits_capitals(self, index: int) -> bool:
        """Say whether a word may stand in a title with capitals."""
        return (
            self._passage.is_capital(index)
            or self._passage.words[index].text.isdigit()
            or self._words.holds("small", self._passage, index)
        )

    def joins(self, index: int, *, capitals: bool) -> bool:
        """Say whether what stands before a word keeps it in the title."""
        gap = self._passage.gap(index)
        if PLAIN_GAP.fullmatch(gap):
            return "?" not in gap or not gap.endswith(" ") or not self._passage.is_capital(index)
        if COMMA_GAP.fullmatch(gap):
            if self._words.length_at("comma_stops", self._passage, index):
                return False
            return self.fits_capitals(index) if capitals else self._is_listed(index)
        return capitals and BRACKET_GAP.fullmatch(gap) is not None

    def _is_listed(self, index: int) -> bool:
        """Say whether a comma stands in a list: whether “and” follows before the phrase ends."""
        joins = self._words.lists["joins"]
        if not joins.by_first:
            return True
        for place in range(index, min(len(self._passage.words), index + _LIST_ITEM)):
            if joins.length_at(self._passage.words, place):
                return True
            if self._words.length_at("stops", self._passage, place) or (
                place > index and not LIST_GAP.fullmatch(self._passage.gap(place))
            ):
                return False
        return False

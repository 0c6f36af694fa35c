"""How far the noun phrase of a title goes: over capitals, or over nouns and lists."""

from __future__ import annotations

from vocabtool.regions.passage import Passage
from vocabtool.regions.signs import BRACKET_GAP, COMMA_GAP, LIST_GAP, PLAIN_GAP
from vocabtool.regions.title_words import TitleWords

_LOWER_CASE = 22  # words that a title in small letters may take up to the match
_LIST_ITEM = 16  # words after a comma in which “and” shows that it stands in a list


class Phrase:
    """The noun phrase of a title, walked along word by word.

    ``is_double`` says that a second connector may follow, as after "Protocol to the Convention".
    """

    def __init__(self, passage: Passage, words: TitleWords, *, is_double: bool) -> None:
        self._passage = passage
        self._words = words
        self._is_double = is_double

    def passes(self, content: int, last: int, *, capitals: bool) -> bool:
        """Say whether the phrase goes on from ``content`` to ``last``."""
        index, since = content, content
        while index < last:
            if index > content and not self.joins(index, capitals=capitals):
                return False
            if capitals:
                step = self._second_connector(index, last)
                if step:
                    capitals, since = False, index + step
                    index += step
                    continue
                if not self.fits_capitals(index):
                    return False
            elif index - since >= _LOWER_CASE or self._words.length_at(
                "stops", self._passage, index
            ):
                return False
            index += 1
        return True

    def _second_connector(self, index: int, last: int) -> int:
        if not self._is_double:
            return 0
        size = self._words.length_at("connectors", self._passage, index)
        follows = index + size
        while follows < last and self._words.holds("small", self._passage, follows):
            follows += 1
        if size and follows < len(self._passage.words) and not self._passage.is_capital(follows):
            return size
        return 0

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

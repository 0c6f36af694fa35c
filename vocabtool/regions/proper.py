"""Proper names told by their capitals: of organizations, desks, works and events.

In a sentence that is no headline, a term whose words have capitals is part of a name if the
capitals go on beside it: “Action Against …”, “the … Desk”. A defined term has capitals, too; it
stands in marks somewhere in the draft. The section ``name`` of the language's data lists, as
``links``, the small words that lead from the head of a name to what follows, as ``generic`` the
nouns that no name ends with and as ``generic_heads`` those that none begins with. After one of its
``heads`` (“association …”) one capital is enough, and so are those of the term after one of its
``works`` (“the film …”); after one of its ``networks``, which may be criminal, a word of
``against`` is needed as well. After any of them a verb of ``acts`` ends the name, but not behind a
word of ``links``. Its ``cues`` tell names that stand in marks. A term without capitals is part of
a name if the initials of the name follow in brackets, “Citizens against … (CA…)”, and a word
beside it is one of ``against`` or has a capital that no sentence gave it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from vocabtool.document import HEADING_KINDS, Document
from vocabtool.folding import fold
from vocabtool.language import language_section, primary
from vocabtool.regions.capitals import is_headline
from vocabtool.regions.cue import cues
from vocabtool.regions.draft import draft_of
from vocabtool.regions.line import written
from vocabtool.regions.marks import mark_system
from vocabtool.regions.passage import Passage, Span, folded_list
from vocabtool.regions.signs import PLAIN_GAP
from vocabtool.regions.title_words import title_words

_LONGEST = 14  # words of a name
_LONGEST_LINE = 60  # words of a line that may be in capitals as a whole
_SHORT = 8  # words between the noun before a name and the end of the name
_LINKS = 2  # small words between two words with capitals
_BEYOND = 2  # words beside the term that a name with initials has, unless one is of ``against``
_INITIALS = re.compile(r"\s*\(\W?(?P<letters>[^\W\d_]{3,10})\W?\)")


def proper_name(passage: Passage, match: Span, document: Document) -> str:
    """Return the name with capitals that a match stands in, or an empty string."""
    if named := (
        _after_head(passage, match) or _before_initials(passage, match) or _by_cue(passage, match)
    ):
        return f"a name: {passage.shown(named)}"
    if language_section(primary(passage.language), "name").get("capitals") == "no":
        return ""
    row = _Row(passage, match)
    if passage.block.kind in HEADING_KINDS or not row.stands() or row.fills_line():
        return ""
    name = row.span()
    text = passage.text[name.start : name.end]
    if draft_of(document).has_in_marks(text, passage.language):
        return ""
    return f"a name: {passage.shown(name)}"


def _after_head(passage: Passage, match: Span) -> Span | None:
    """Return a name of which only the first word has a capital, with the noun before it."""
    heads = folded_list(passage.language, "name", "heads")
    first, _ = passage.indexes(match.start, match.end)
    for index in range(first - 1, max(0, first - _SHORT), -1):
        if PLAIN_GAP.fullmatch(passage.gap(index + 1)) is None:
            return None
        if passage.words[index - 1].text in heads and passage.is_capital(index):
            plain = PLAIN_GAP.fullmatch(passage.gap(index)) is not None
            plain = plain and _may_be_named(passage, index, first)
            return Span(passage.words[index - 1].start, match.end) if plain else None
        if title_words(primary(passage.language)).length_at("stops", passage, index):
            return None
        if _is_act(passage, index):
            return None
    return None


def _is_act(passage: Passage, index: int) -> bool:
    """Say whether a word tells what the one named before it does: its name has ended there."""
    if passage.words[index].text not in folded_list(passage.language, "name", "acts"):
        return False
    links = folded_list(passage.language, "name", "links")  # “pour la lutte” is a noun
    return passage.is_capital(index - 1) or passage.words[index - 1].text not in links


def _may_be_named(passage: Passage, index: int, end: int) -> bool:
    """Say whether a noun is named by what stands between it and a match.

    A network may be one of criminals: its name says what it is against.
    """
    if passage.words[index - 1].text not in folded_list(passage.language, "name", "networks"):
        return True
    against = folded_list(passage.language, "name", "against")
    return any(word.text in against for word in passage.words[index:end])


def _before_initials(passage: Passage, match: Span) -> Span | None:
    """Return the phrase around a match that its own initials follow in brackets."""
    first, last = passage.indexes(match.start, match.end)
    for end in range(last, min(last + _LINKS + 1, len(passage.words) + 1)):
        if end > last and PLAIN_GAP.fullmatch(passage.gap(end - 1)) is None:
            return None
        found = _INITIALS.match(passage.text, passage.words[end - 1].end)
        if found is None or not found["letters"].isupper():
            continue
        starts = _spelt_from(passage, end, fold(found["letters"]))
        start = next((i for i in starts if i <= first and passage.is_capital(i)), None)
        if start is None:
            return None
        beyond = (*range(start, first), *range(last, end))
        return Span(passage.words[start].start, match.end) if _names(passage, beyond) else None
    return None


def _names(passage: Passage, beyond: Sequence[int]) -> bool:
    """Say whether words beside a term make a name of it, and no abbreviated description."""
    against = folded_list(passage.language, "name", "against")
    if any(passage.words[index].text in against for index in beyond):
        return True
    if len(beyond) < _BEYOND:
        return False
    opening = passage.index_at(passage.sentence_at(passage.words[beyond[0]].start).start)
    return any(index != opening and passage.is_capital(index) for index in beyond)


def _spelt_from(passage: Passage, end: int, letters: str) -> Iterator[int]:
    """Yield where the words begin whose initials are letters, small words left out or counted."""
    small = folded_list(passage.language, "name", "links")
    small |= frozenset(title_words(primary(passage.language)).lists["small"].by_first)
    for counted in (False, True):
        index, rest = end, letters
        while rest and index > max(0, end - _LONGEST):
            index -= 1
            word = passage.words[index].text
            if word.startswith(rest[-1]) and (counted or word not in small):
                rest = rest[:-1]
            elif word not in small:
                break
        if not rest:
            yield index


def _by_cue(passage: Passage, match: Span) -> Span | None:
    rows = cues(primary(passage.language), "name", "cues")
    works = mark_system(passage.language).works
    for quoted in passage.quotes_around(match.start, match.end) if rows.rows else ():
        inner = passage.count_in(quoted.inner_start, quoted.inner_end)
        longer = inner > passage.count_in(match.start, match.end)
        if quoted.mark in works or not longer or inner > _LONGEST:
            continue
        if passage.text[passage.words[passage.index_at(quoted.inner_start)].start].islower():
            continue
        unit = Span(quoted.inner_start, quoted.inner_end)
        sentence = passage.outer_sentence_at(quoted.start)
        reach = Span(sentence.start, max(sentence.end, quoted.end))
        if rows.search(written(passage, unit, (reach,))):
            return unit
    return None


class _Row:
    """The words with capitals around a match."""

    def __init__(self, passage: Passage, match: Span) -> None:
        self._passage = passage
        self._match = match
        self._words = title_words(primary(passage.language))
        self._links = folded_list(passage.language, "name", "links")
        self._generic = folded_list(passage.language, "name", "generic")
        self._generic_heads = folded_list(passage.language, "name", "generic_heads")
        self.first, self.last = passage.indexes(match.start, match.end)
        sentence = passage.sentence_at(match.start)
        self.opening = passage.index_at(sentence.start)

    def stands(self) -> bool:
        """Say whether the match has capitals, and so has a neighbour that need not have them."""
        if not self._words.lists["small"].by_first or not self._has_capitals():
            return False
        self._go_left()
        self._go_right()
        longer = self._is_longer() or self._follows_work()
        return longer and not is_headline(self._passage, self.first)

    def _follows_work(self) -> bool:
        """Say whether the noun of a work stands before the capitals: “her report, …”."""
        before = self.first - 1
        if before < self.opening or self._passage.is_capital(before):
            return False
        works = folded_list(self._passage.language, "name", "works")
        joined = self._passage.gap(self.first).strip() in {"", ",", ":"}
        return joined and self._passage.words[before].text in works

    def fills_line(self) -> bool:
        """Say whether the whole line is in capitals, such as one of a list of contents."""
        own = self._passage.line_around(self._match.start, self._match.end)
        line = range(*self._passage.indexes(own.start, own.end))
        if len(line) > _LONGEST_LINE:
            return False
        return all(
            self._passage.is_capital(i)
            or self._passage.words[i].text.isdigit()
            or self._words.holds("small", self._passage, i)
            for i in line
        )

    def span(self) -> Span:
        """Return where the row stands."""
        words = self._passage.words
        return Span(words[self.first].start, words[self.last - 1].end)

    def _has_capitals(self) -> bool:
        if self.first >= self.last:
            return False
        if self._passage.is_all_capitals(self._match.start, self._match.end):
            return False
        return all(
            self._passage.is_capital(i) or self._words.holds("small", self._passage, i)
            for i in range(self.first, self.last)
        ) and self._passage.is_capital(self.last - 1)

    def _go_left(self) -> None:
        self.beside = self.first
        while self.first > self.opening and self.last - self.first < _LONGEST:
            found = self._capital_before(self.first)
            if found is None:
                break
            self.first = found

    def _capital_before(self, index: int) -> int | None:
        """Return the place of the nearest capital before a word, over links at most."""
        passage = self._passage
        for place in range(index - 1, max(self.opening, index - 2 - _LINKS) - 1, -1):
            if not self._joins(place + 1):
                return None
            if passage.is_capital(place):
                return place
            if passage.words[place].text not in self._links:
                return None
        return None

    def _joins(self, index: int) -> bool:
        gap = self._passage.gap(index)
        return PLAIN_GAP.fullmatch(gap) is not None or (
            gap.strip() == ":" and self._follows_small_letters(index)
        )

    def _follows_small_letters(self, index: int) -> bool:
        """Say whether a colon stands inside a sentence, and not after a speaker or a place."""
        before = range(self.opening, index)
        return any(self._passage.text[self._passage.words[i].start].islower() for i in before)

    def _go_right(self) -> None:
        passage = self._passage
        self.after = self.last
        while (
            self.last < len(passage.words)
            and self.last - self.first < _LONGEST
            and passage.is_capital(self.last)
            and self._goes_on()
        ):
            self.last += 1

    def _goes_on(self) -> bool:
        """Say whether the next word belongs to the row: a subtitle begins with two capitals."""
        passage, gap = self._passage, self._passage.gap(self.last)
        if PLAIN_GAP.fullmatch(gap):
            return True
        subtitle = range(self.last, min(self.last + 2, len(passage.words)))
        return gap.strip() == ":" and all(passage.is_capital(index) for index in subtitle)

    def _is_longer(self) -> bool:
        """Say whether a word beside the match has a capital that no sentence gave it."""
        behind = self._passage.words[self.after : self.last]
        if behind and not (behind[-1].text.isdigit() or behind[-1].text in self._generic):
            return True
        if self.first == self.beside or self._passage.words[self.first].text in self._generic_heads:
            return False
        return self.first > self.opening or self._has_second_capital()

    def _has_second_capital(self) -> bool:
        inner = range(self.first + 1, self.beside)
        return any(self._passage.is_capital(index) for index in inner)

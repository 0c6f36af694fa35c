"""Titles told by their grammar: what an instrument, body or mandate is named by.

Three shapes: a naming noun, perhaps its number and date, a connector and a noun phrase
("Convention on …", "the mandate on …", "Law No. 12 concerning …"); words with capitals that end
in a naming noun ("… Prevention Act of 1996"); a phrase of the language's own (``title: phrases``).
The words are data, section ``title``:

``nouns``            name an instrument or a body if written with a capital or numbered
``always``           do so in small letters, too
``joins``            show that a comma stands in a list
``double``           take a second connector ("Protocol to the … on the …")
``drafts``           name something that is not adopted; alone on a line it is the text's own voice
``connectors``       lead to what the instrument is on
``case_connectors``  do so only before words with capitals
``small``            may stand without a capital inside a title with capitals
``stops``            end a title in small letters: finite verbs, relative pronouns
``comma_stops``      end it after a comma
``end_words``        end a title with capitals; ``body_ends`` likewise, not in a headline
``phrases``          cues in the notation of ``vocabtool.regions.cue``
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from vocabtool.folding import Token, fold
from vocabtool.language import primary, word_list
from vocabtool.regions.cue import cues
from vocabtool.regions.line import written
from vocabtool.regions.passage import Passage, Span

_FURTHEST = 60  # words back from the match in which the naming noun is looked for
_IDENTIFICATION = 32  # words that number, date and author of an instrument may take
_LOWER_CASE = 22  # words that a title in small letters may take up to the match
_LIST_ITEM = 16  # words after a comma in which “and” shows that it stands in a list
_AFTER = 9  # words after the match in which a naming noun may end a title
_OWN_LINE = 30  # words of a line that is a title and nothing else

_ARTICLE = 1
_REST = 8

_PLAIN_GAP = re.compile(r"[\s\-‐‑–'’&/*_\u00ad\u200b\u2060¹²³⁰⁴-⁹?†‡]*|[\s]*[\[(]\d{1,3}[\])][\s,]*")  # noqa: RUF001 -- signs of texts
_COMMA_GAP = re.compile(r"[¹²³⁰⁴-⁹\d]?\s*[,،、][¹²³⁰⁴-⁹?]*\s*")
_LIST_GAP = re.compile(r"[^.;:!?()]*")
_BRACKET_GAP = re.compile(r"\s*[()]?[\s(]*|\)\s*")
_NUMBERING_GAP = re.compile(r"[\s\-–/,.()º°№#…“\"\[\]’']*")  # noqa: RUF001 -- signs of texts


@dataclass(frozen=True, slots=True)
class PhraseList:
    """Phrases by their first word; a word may end in ``*`` and then stands for all that go on."""

    by_first: Mapping[str, tuple[tuple[str, ...], ...]]
    by_stem: tuple[tuple[str, ...], ...]

    @classmethod
    def of(cls, entries: Iterable[str]) -> PhraseList:
        """Return the list of entries, whose words are joined by ``_``."""
        by_first: dict[str, list[tuple[str, ...]]] = {}
        by_stem: list[tuple[str, ...]] = []
        for entry in entries:
            phrase = tuple(_folded(word) for word in entry.split("_"))
            if phrase[0].endswith("*"):
                by_stem.append(phrase)
            else:
                by_first.setdefault(phrase[0], []).append(phrase)
        return cls({word: tuple(found) for word, found in by_first.items()}, tuple(by_stem))

    def length_at(self, words: Sequence[Token], index: int) -> int:
        """Return how many words from ``index`` on are one phrase: of the longest, or 0."""
        candidates = (*self.by_first.get(words[index].text, ()), *self.by_stem)
        return max((len(p) for p in candidates if _stands_at(p, words, index)), default=0)


def _folded(word: str) -> str:
    return fold(word[:-1]) + "*" if word.endswith("*") else fold(word)


def _stands_at(phrase: tuple[str, ...], words: Sequence[Token], index: int) -> bool:
    if index + len(phrase) > len(words):
        return False
    return all(_is_word(words[index + i].text, word) for i, word in enumerate(phrase))


def _is_word(text: str, word: str) -> bool:
    return text.startswith(word[:-1]) if word.endswith("*") else text == word


@dataclass(frozen=True, slots=True)
class TitleWords:
    """The word lists of a language's section ``title``."""

    lists: Mapping[str, PhraseList]

    def length_at(self, key: str, passage: Passage, index: int) -> int:
        """Return how many words from ``index`` on are one entry of a list: the longest, or 0."""
        return self.lists[key].length_at(passage.words, index)

    def holds(self, key: str, passage: Passage, index: int) -> bool:
        """Say whether the word at ``index`` is an entry of a list."""
        return self.lists[key].length_at(passage.words, index) == 1


_LISTS = (
    "nouns",
    "always",
    "double",
    "joins",
    "drafts",
    "connectors",
    "case_connectors",
    "small",
    "stops",
    "comma_stops",
    "end_words",
    "body_ends",
)


@lru_cache(maxsize=32)
def title_words(language: str) -> TitleWords:
    """Return the word lists of a language; a language without data has empty ones."""
    return TitleWords({key: PhraseList.of(word_list(language, "title", key)) for key in _LISTS})


def instrument_title(passage: Passage, match: Span) -> Span | None:
    """Return the title, told by its grammar, that a match stands in, up to its end."""
    words = title_words(primary(passage.language))
    place = passage.indexes(match.start, match.end)
    if place[0] >= place[1]:
        return None
    found = _after_noun(passage, words, place) or _before_end_word(passage, words, place)
    if found is not None:
        return Span(passage.words[found[0]].start, passage.words[found[1] - 1].end)
    return _by_phrase(passage, match)


def is_own_line(passage: Passage, title: Span) -> bool:
    """Say whether a title stands alone in its block, with an article or a few words more."""
    return (
        len(passage.words) <= _OWN_LINE
        and len(passage.words_in(0, title.start)) <= _ARTICLE
        and len(passage.words_in(title.end, len(passage.text))) <= _REST
        and not any(sign in passage.text.strip()[:-1] for sign in ".;!?")
    )


def names_draft(passage: Passage, title: Span) -> bool:
    """Say whether the words of a title name something that is not adopted."""
    words = title_words(primary(passage.language))
    first, last = passage.indexes(title.start, title.end)
    return any(words.holds("drafts", passage, index) for index in range(first, last))


def _by_phrase(passage: Passage, match: Span) -> Span | None:
    line = written(passage, match, (passage.sentence_at(match.start),))
    found = cues(primary(passage.language), "title", "phrases").search(line)
    return line.source(found.start(), found.end()) if found is not None else None


# --- a noun, a connector, a phrase -------------------------------------------------------------


def _after_noun(
    passage: Passage,
    words: TitleWords,
    place: tuple[int, int],
) -> tuple[int, int] | None:
    first, last = place
    for index in range(first - 1, max(-1, first - _FURTHEST), -1):
        size = words.length_at("always", passage, index)
        noun = size or words.length_at("nouns", passage, index)
        if noun and index + noun <= first:
            naming = _Naming(passage, words, index, index + noun, is_always=bool(size))
            if naming.reaches(first, last):
                return _title_start(passage, words, index), last
        if _ends_sentence(passage.gap(index)):
            break
    return None


def _ends_sentence(gap: str) -> bool:
    return any(sign in gap for sign in ";!。；؛") or "\n\n" in gap


class _Naming:
    """A naming noun and what follows it."""

    def __init__(
        self,
        passage: Passage,
        words: TitleWords,
        start: int,
        end: int,
        *,
        is_always: bool,
    ) -> None:
        self.passage = passage
        self.words = words
        self.start = start
        self.end = end
        self.is_always = is_always
        sentence = passage.sentence_at(passage.words[start].start)
        self.opens_sentence = passage.index_at(sentence.start) == start
        self.in_capitals = passage.is_all_capitals(passage.words[start].start, passage.words[end - 1].end)
        self.in_headline = _is_headline(passage, start)
        self.is_double = any(words.holds("double", passage, i) for i in range(start, end))

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
            if index > self.end and not self._goes_on(index):
                return
            for key, cased in (("connectors", False), ("case_connectors", True)):
                size = self.words.length_at(key, self.passage, index)
                touches = index == self.end or numbered or not self.in_headline
                if size and index + size <= first and touches and self._is_named(numbered=numbered):
                    yield index + size, cased
            if index >= first or not self._identifies(index):
                return
            numbered = numbered or self.passage.words[index].text.isdigit()
            index += 1

    def _goes_on(self, index: int) -> bool:
        gap = self.passage.gap(index)
        return _NUMBERING_GAP.fullmatch(gap) is not None and not (
            "." in gap and not self.passage.words[index].text.isdigit() and self._is_long(index - 1)
        )

    def _is_long(self, index: int) -> bool:
        return len(self.passage.words[index].text) > 3  # noqa: PLR2004 -- "No", "Nos", "R"

    def _identifies(self, index: int) -> bool:
        """Say whether a word may stand between the noun and its connector."""
        word = self.passage.words[index]
        if word.text.isdigit() or self.passage.is_capital(index) or len(word.text) == 1:
            return True
        if self.words.length_at("stops", self.passage, index):
            return False
        return self.words.holds("small", self.passage, index) or self._has_digit_near(index)

    def _has_digit_near(self, index: int) -> bool:
        """Say whether a word in small letters belongs to a date: 14 de marzo de 2011."""
        near = self.passage.words[max(0, index - 2) : index + 3]
        return any(word.text.isdigit() for word in near)

    def _is_named(self, *, numbered: bool) -> bool:
        if self.is_always or numbered:
            return True
        return self.passage.is_capital(self.start) and not self.in_capitals

    def _content_reaches(self, content: int, last: int, *, cased: bool) -> bool:
        capitals = self._begins_with_capital(content, last)
        if not capitals and (cased or (self.opens_sentence and not self._is_firm(content))):
            return False
        walk = _Walk(self.passage, self.words, is_double=self.is_double)
        return walk.passes(content, last, capitals=capitals)

    def _is_firm(self, content: int) -> bool:
        """Say whether a noun at the beginning of a sentence names something all the same."""
        between = self.passage.words[self.end : content]
        return self.is_always or any(word.text.isdigit() for word in between)

    def _begins_with_capital(self, content: int, last: int) -> bool:
        for index in range(content, last):
            if not self.words.holds("small", self.passage, index):
                word = self.passage.words[index]
                return self.passage.is_capital(index) and not (
                    self.in_capitals and self.passage.is_all_capitals(word.start, word.end)
                )
        return False


class _Walk:
    """A walk along the noun phrase of a title."""

    def __init__(self, passage: Passage, words: TitleWords, *, is_double: bool) -> None:
        self.passage = passage
        self.words = words
        self.is_double = is_double

    def passes(self, content: int, last: int, *, capitals: bool) -> bool:
        """Say whether the phrase goes on from ``content`` to ``last``."""
        index, since = content, content
        while index < last:
            if index > content and not self._joins(index, capitals=capitals):
                return False
            if capitals:
                step = self._second_connector(index, last)
                if step:
                    capitals, since = False, index + step
                    index += step
                    continue
                if not self._fits_capitals(index):
                    return False
            elif index - since >= _LOWER_CASE or self.words.length_at("stops", self.passage, index):
                return False
            index += 1
        return True

    def _second_connector(self, index: int, last: int) -> int:
        if not self.is_double:
            return 0
        size = self.words.length_at("connectors", self.passage, index)
        follows = index + size
        while follows < last and self.words.holds("small", self.passage, follows):
            follows += 1
        if size and follows < len(self.passage.words) and not self.passage.is_capital(follows):
            return size
        return 0

    def _fits_capitals(self, index: int) -> bool:
        return (
            self.passage.is_capital(index)
            or self.passage.words[index].text.isdigit()
            or self.words.holds("small", self.passage, index)
        )

    def _joins(self, index: int, *, capitals: bool) -> bool:
        gap = self.passage.gap(index)
        if _PLAIN_GAP.fullmatch(gap):
            return "?" not in gap or not gap.endswith(" ") or not self.passage.is_capital(index)
        if _COMMA_GAP.fullmatch(gap):
            if self.words.length_at("comma_stops", self.passage, index):
                return False
            return self._fits_capitals(index) if capitals else self._is_listed(index)
        return capitals and _BRACKET_GAP.fullmatch(gap) is not None
    def _is_listed(self, index: int) -> bool:
        """Say whether a comma stands in a list: whether “and” follows before the phrase ends."""
        joins = self.words.lists["joins"]
        if not joins.by_first:
            return True
        for place in range(index, min(len(self.passage.words), index + _LIST_ITEM)):
            if joins.length_at(self.passage.words, place):
                return True
            if self.words.length_at("stops", self.passage, place) or (
                place > index and not _LIST_GAP.fullmatch(self.passage.gap(place))
            ):
                return False
        return False


# --- words with capitals that end in a noun ----------------------------------------------------


def _before_end_word(
    passage: Passage,
    words: TitleWords,
    place: tuple[int, int],
) -> tuple[int, int] | None:
    first, last = place
    if not all(_is_capital_or_small(passage, words, i) for i in range(first, last)):
        return None
    if not passage.is_capital(first) or not passage.is_capital(last - 1):
        return None
    walk = _Walk(passage, words, is_double=False)
    for index in range(last, min(len(passage.words), last + _AFTER)):
        if not walk._joins(index, capitals=True) or not walk._fits_capitals(index):  # noqa: SLF001 -- same module
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
    dated = _year_end(passage, after)
    if dated:
        return dated
    span = passage.words[first].start, passage.words[index].end
    if passage.is_all_capitals(*span):
        return 0
    if is_instrument or not _is_headline(passage, first):
        return after
    return 0


def _year_end(passage: Passage, index: int) -> int:
    for place in (index, index + 1):
        if place < len(passage.words) and re.fullmatch(r"[\s(,]*(of\s+)?", passage.gap(place)):
            word = passage.words[place].text
            if re.fullmatch(r"(1[89]|20)\d\d", word):
                return place + 1
    return 0


def _title_start(passage: Passage, words: TitleWords, first: int) -> int:
    start = first
    while start > 0 and _is_capital_or_small(passage, words, start - 1):
        if not (_PLAIN_GAP.fullmatch(passage.gap(start)) or _BRACKET_GAP.fullmatch(passage.gap(start))):
            break
        start -= 1
    while start < first and not passage.is_capital(start):
        start += 1
    return start


def _is_headline(passage: Passage, index: int) -> bool:
    """Say whether most long words of the sentence have capitals, so that capitals say nothing."""
    sentence = passage.sentence_at(passage.words[index].start)
    first, last = passage.indexes(sentence.start, sentence.end)
    longer = [i for i in range(first, last) if len(passage.words[i].text) > 3]  # noqa: PLR2004 -- no small words
    capitals = [i for i in longer if passage.is_capital(i)]
    return len(capitals) > 0.7 * len(longer)  # noqa: PLR2004 -- a headline leaves few words small

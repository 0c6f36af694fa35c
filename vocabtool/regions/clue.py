"""Clues: what stands around a word, each with a name under which its weight is looked up.

No clue decides alone. A word is a clue by its beginning, so that its inflected forms are one, and
by its kinds; where words stand without spaces between them, two characters that touch are a word.
The section ``weighing`` of a language's data lists, as ``determiners``, what stands before a noun
in the singular that is used.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from vocabtool.document import Document
from vocabtool.folding import Token, tokens
from vocabtool.regions.kinds import kinds_of, stem
from vocabtool.regions.known import Known
from vocabtool.regions.passage import Passage, Span, folded_list
from vocabtool.term import GrammaticalNumber

_PLACED = 4  # words on either side whose place counts
_CLOSE, _NEAR, _SENTENCE = 6, 12, 25  # words on either side
_EARLIER, _LATER = 25, 20  # words of the sentences beside
_WRITTEN = 200  # code points of a heading, a header or another cell
_REACH = 400  # code points on either side in which a year, markup and brackets are looked for
_PLACES = frozenset({"before", "after", "sentence", "header", "row"})  # of words
_PAIR = 2  # characters
_IDEOGRAPH = "\u2e80"  # the first sign of the scripts that have no spaces between words
_YEAR = re.compile(r"(?<!\d)[12]\d{3}(?!\d)")
_DETERMINED = 3  # words before, of which one may be a determiner
_LENGTHS = ((0, "word"), (3, "phrase"), (8, "clause"))  # words beyond the term, at most
_GAPS = ((1, "next"), (3, "close"), (8, "near"))  # words between the term and another, at most
_BRACKETS = ("(\uff08", ")\uff09")


class Clue(NamedTuple):
    """The name of a clue, and the word as it is written where the clue is one."""

    name: str
    word: str = ""


def last_word(name: str) -> str:
    """Return the stem that a clue is named by; of a clue that is no word, an empty string."""
    place, _, last = name.rpartition(" ")
    is_word = place.split(" ", maxsplit=1)[0] in _PLACES and not last.startswith("<")
    return last if is_word else ""


def clues(
    passage: Passage,
    match: Span,
    document: Document,
    known: Known,
) -> Iterator[Clue]:
    """Yield the clues around a match, of which the vocabulary knows this; one may come twice."""
    block = passage.block
    around = _Around(passage, match)
    yield from around.clues()
    if known.number is GrammaticalNumber.SINGULAR:
        yield from around.of_singular()
    yield from _terms_beside(passage, match, around.sentence, known)
    yield from _structure(passage, match, around.sentence)
    yield from _signs(passage, match)
    yield from _marks(passage, match)
    yield from _capitals(passage, match)
    if _YEAR.search(passage.text, *around.sentence.near(match, _REACH)):
        yield Clue("year")
    language = passage.language
    yield from _written("header", block.header, language)
    yield from _kinds_in("lead", block.lead[-_WRITTEN:], language)
    yield from _kinds_in("heading", block.heading[:_WRITTEN], language)
    for cell in document.row_of(block):
        yield from _written("row", cell.text, language)


class _Around:
    """The words around a match, in its sentence and beside it; those before it backwards."""

    def __init__(self, passage: Passage, match: Span) -> None:
        self._language = passage.language
        self._text = passage.text
        own = passage.outer_sentence_at(match.start)
        self.sentence = Span(own.start, max(own.end, match.end))
        first, last = passage.indexes(match.start, match.end)
        start, end = passage.indexes(*self.sentence)
        words = passage.words
        before = joined_words(words[max(start, first - _SENTENCE - 1) : first])[::-1]
        after = joined_words(words[last : min(end, last + _SENTENCE + 1)])
        self._before, self._after = before[:_SENTENCE], after[:_SENTENCE]
        self._earlier = joined_words(words[max(0, start - _EARLIER) : start])
        self._later = joined_words(words[end : end + _LATER])

    def clues(self) -> Iterator[Clue]:
        """Yield what the words tell."""
        for side, words in (("before", self._before), ("after", self._after)):
            yield from self._placed(side, words)
            yield from self._named(side, words[:_NEAR])
            yield from self._named("sentence", self._telling(words))
            yield from self._kinds(f"close {side}", words[:_CLOSE])
            yield from self._kinds(side, words[:_NEAR])
            yield from self._kinds("sentence", words)
        for side, words in (("earlier", self._earlier), ("later", self._later)):
            yield from self._kinds(side, words)

    def of_singular(self) -> Iterator[Clue]:
        """Yield that a noun in the singular has no determiner, as one that is used would have."""
        determiners = folded_list(self._language, "weighing", "determiners")
        if determiners and all(word.text not in determiners for word in self._before[:_DETERMINED]):
            yield Clue("bare singular")

    def _telling(self, words: Sequence[Token]) -> Iterator[Token]:
        frequent = folded_list(self._language, "frequent_words", "words")
        return (word for word in words if word.text not in frequent)

    def _placed(self, side: str, words: Sequence[Token]) -> Iterator[Clue]:
        for place, word in enumerate(words[:_PLACED], start=1):
            yield from self._named(f"{side} {place}", (word,))
            yield from self._kinds(f"{side} {place}", (word,))
        if len(words) < _PLACED:
            yield Clue(f"edge {side}")
        of_a_kind = (word for word in words if kinds_of(word.text, self._language))
        yield from self._kinds(f"first {side}", tuple(of_a_kind)[:1])

    def _named(self, place: str, words: Iterable[Token]) -> Iterator[Clue]:
        for word in words:
            name = f"{place} {stem(word.text, self._language)}"
            yield Clue(name, self._text[word.start : word.end])

    def _kinds(self, place: str, words: Sequence[Token]) -> Iterator[Clue]:
        return _kinds(place, words, self._text, self._language)


def joined_words(words: Sequence[Token]) -> list[Token]:
    """Return words as clues have them: of ideographs that touch, each with the next; no numbers."""
    found: list[Token] = []
    for index, word in enumerate(words):
        behind = words[index + 1] if index + 1 < len(words) else None
        if behind is not None and _touch(word, behind):
            found.append(Token(word.text + behind.text, word.start, behind.end))
        elif not (word.text.isdigit() or (index and _touch(words[index - 1], word))):
            found.append(word)
    return found


def _touch(left: Token, right: Token) -> bool:
    both = left.text + right.text
    return left.end == right.start and len(both) == _PAIR and min(both) >= _IDEOGRAPH


def _kinds(place: str, words: Sequence[Token], text: str, language: str) -> Iterator[Clue]:
    for word in words:
        for kind in kinds_of(word.text, language):
            yield Clue(f"{place} <{kind}>", text[word.start : word.end])


def _kinds_in(place: str, text: str, language: str) -> Iterator[Clue]:
    return _kinds(place, joined_words(tokens(text)), text, language)


def _written(place: str, text: str, language: str) -> Iterator[Clue]:
    words = joined_words(tokens(text[:_WRITTEN]))
    for word in words:
        yield Clue(f"{place} {stem(word.text, language)}", text[word.start : word.end])
    yield from _kinds(place, words, text, language)


def _terms_beside(passage: Passage, match: Span, sentence: Span, known: Known) -> Iterator[Clue]:
    for other in known.beside:
        if not sentence.start <= other.start < sentence.end:
            continue
        is_after = other.start >= match.end
        gap = (match.end, other.start) if is_after else (other.end, match.start)
        words = passage.count_in(*gap)
        far = next((name for most, name in _GAPS if words <= most), "far")
        yield Clue(f"{other.relation} term {'after' if is_after else 'before'} {far}")


def _structure(passage: Passage, match: Span, sentence: Span) -> Iterator[Clue]:
    block = passage.block
    yield Clue(f"{block.kind} around")
    over = block.inlines_over(match.start, match.end)
    yield from (Clue(f"in {inline.kind}") for inline in over)
    near = sentence.near(match, _REACH)
    beside = {inline.kind for inline in block.inlines_in(*near) if inline not in over}
    yield from (Clue(f"beside {kind}") for kind in sorted(beside))
    front = passage.text[near.start : match.start]
    opened, closed = (sum(map(front.count, signs)) for signs in _BRACKETS)
    if opened > closed:
        yield Clue("in brackets")


def _signs(passage: Passage, match: Span) -> Iterator[Clue]:
    before = passage.text[max(0, match.start - 3) : match.start].rstrip()[-1:]
    after = passage.text[match.end : match.end + 3].lstrip()[:1]
    if not before.isalnum():
        yield Clue(f"sign before {before}".rstrip())
    if not after.isalnum():
        yield Clue(f"sign after {after}".rstrip())


def _marks(passage: Passage, match: Span) -> Iterator[Clue]:
    if quoted := passage.quotes_around(match.start, match.end):
        inner = Span(quoted[0].inner_start, quoted[0].inner_end)
        yield Clue("in marks")
        yield Clue(f"marks round {_length(passage, inner, match)}")
        opening = passage.text[inner.start : inner.start + 1]
        yield Clue("marks open with a capital" if opening.isupper() else "marks open small")
    if emphases := passage.emphases_around(match.start, match.end):
        yield Clue(f"emphasis on {_length(passage, emphases[0], match)}")


def _length(passage: Passage, around: Span, match: Span) -> str:
    beyond = passage.count_in(*around) - passage.count_in(*match)
    return next((name for most, name in _LENGTHS if beyond <= most), "sentence")


def _capitals(passage: Passage, match: Span) -> Iterator[Clue]:
    first, last = passage.indexes(match.start, match.end)
    if passage.text[match.start : match.end].isupper():
        yield Clue("capitals only")
    elif first < last and all(passage.is_capital(index) for index in range(first, last)):
        yield Clue("capital on each word")
    elif first < last and passage.is_capital(first):
        yield Clue("capital")
    if first and passage.is_capital(first - 1):
        yield Clue("capital before")
    if last < len(passage.words) and passage.is_capital(last):
        yield Clue("capital after")

"""The forms of many terms in one tree of folded words, and the walk through it along a text.

A walk goes over white space, hyphens and footnote marks, takes the two pieces of a word divided at
a line end as one, and passes over the punctuation that a form itself holds. It also goes on behind
coordinated modifiers, and over words that a scanner has misread.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple, TypeAlias

from vocabtool.coordination import Coordination
from vocabtool.determiners import Determiners
from vocabtool.folding import (
    Token,
    fold,
    joins_half_quoted,
    joins_phrase,
    joins_word,
    letters,
    line_ends,
    possible_words,
    tokens,
)
from vocabtool.language import primary
from vocabtool.misreading import Beginnings, is_suspect, may_be, readings, shape, sure_beginning
from vocabtool.particles import Particles
from vocabtool.term import Form, GrammaticalNumber, Term, TermType
from vocabtool.term_forms import KeptForm, forms_by_first_word, mark_between

Place: TypeAlias = tuple[int, Term]  # of a term in the vocabulary


class Entry(NamedTuple):
    """One form of one term; ``order`` is the place of the term in the vocabulary.

    ``letters`` are the words of the form as they must be written, where case tells.
    """

    term: Term
    form: Form
    order: int
    language: str
    words: int
    letters: tuple[str, ...] = ()


class Node:
    """A place in the tree of words: what may follow, and the forms that end here."""

    __slots__ = ("beginnings", "entries", "following")

    def __init__(self) -> None:
        self.following: dict[str, Node] = {}
        self.entries: list[Entry] = []
        self.beginnings: set[str] = set()  # of the shapes of what may follow

    def after(self, word: str) -> Node:
        """Return the node that a word or mark leads to, made if it is missing."""
        if word not in self.following:
            self.following[word] = Node()
            self.beginnings.add(shape(word)[:1])
        return self.following[word]


class Hit(NamedTuple):
    """Words ``first`` to ``last`` (inclusive) of a block are a form; ``start`` is a code point."""

    entry: Entry
    first: int
    last: int
    start: int


class TermTree:
    """The forms of terms by their words, ready to be walked.

    A form is put into the tree when a text first holds the word that it begins with: most terms
    of a vocabulary do not occur in a draft.
    """

    def __init__(self) -> None:
        self._root = Node()
        self._first_words: set[str] = set()
        self._waiting: dict[str, list[tuple[Sequence[Place], list[KeptForm]]]] = {}
        self._particles = Particles()
        self._coordination = Coordination()
        self._determiners = Determiners()
        self._shapes: dict[str, set[str]] = {}  # first words by what a scanner takes alike
        self._beginnings = Beginnings()

    def know_particles(self, languages: Iterable[str]) -> None:
        """Take the particles of languages off words that are not found with them."""
        for lang in languages:
            self._particles.add(lang)
            self._coordination.add(lang)
            self._determiners.add(lang)

    def add(self, places: Sequence[Place]) -> None:
        """Add the forms of terms, each given with its place in the vocabulary."""
        for word, forms in forms_by_first_word([term for _, term in places]).items():
            self._first_words.add(word)
            if seen := shape(word):
                self._shapes.setdefault(seen, set()).add(word)
            self._beginnings.add(word)
            self._waiting.setdefault(word, []).append((places, forms))

    def _let_in(self, words: Iterable[str]) -> None:
        """Put the forms that begin with one of these words into the tree."""
        for word in words:
            for places, forms in self._waiting.pop(word, ()):
                for form in forms:
                    self._grow(*places[form[0]], form)

    def _grow(self, order: int, term: Term, kept: KeptForm) -> None:
        _, text, number, words, steps = kept
        node = self._root
        for step in steps:
            node = node.after(step)
        exact = term.case_sensitive or term.type is TermType.ACRONYM
        entry = Entry(
            term=term,
            form=Form(text=text, number=GrammaticalNumber(number) if number else None),
            order=order,
            language=primary(term.lang),
            words=words,
            letters=written(text, tokens(text)) if exact else (),
        )
        node.entries.append(entry)

    def may_begin_in(self, text: str) -> bool:
        """Say whether a form may begin with a word of a text, misread by a scanner or not."""
        words = possible_words(text)
        if any(map(self._begins_with, words)):
            return True
        if is_suspect(text):
            found = tokens(text)
            places = range(len(found))
            return any(next(self._first_misread(text, found, index), None) for index in places)
        alike = filter(self._beginnings.may_begin, words)
        return any(shape(word) in self._shapes for word in alike)

    def _begins_with(self, word: str) -> bool:
        first = self._first_words
        return word in first or next(self._particles.taken_off(word, first), None) is not None

    def _first_misread(
        self, text: str, found: Sequence[Token], index: int
    ) -> Iterator[tuple[str, int]]:
        """Yield the first words of forms that a word may be a misreading of, and where it ends."""
        if not self._beginnings.may_begin(found[index].text):
            return
        for reading, last in readings(text, found, index):
            if last > index and reading in self._first_words:
                yield reading, last  # it may be too short for a shape of its own
            for word in sorted(self._shapes.get(shape(reading), ())):
                if word != reading and may_be(reading, word):
                    yield word, last

    def hits(self, text: str, found: Sequence[Token]) -> Iterator[Hit]:
        """Yield every form at every place of a text, language, case and context aside."""
        walk = _Walk(text, found, self._coordination, self._determiners)
        self._let_in(walk.first_words())
        first, particles = self._first_words, self._particles
        for index, token in enumerate(found):
            word = token.text
            if word in first or index in walk.divided:
                hits = tuple(walk.hits(self._root, index))
                yield from hits
                if hits:
                    continue
            if word[0] in particles.letters:
                for rest, contracted in particles.taken_off(word, first):
                    start = token.start if contracted else _start_of(rest, text, token)
                    self._let_in((rest,))
                    yield from walk.hits_from(self._root.following[rest], index, index, start)
            for word, last in self._first_misread(text, found, index):
                self._let_in((word,))
                misread = walk.hits_from(self._root.following[word], index, last, token.start)
                yield from (hit for hit in misread if hit.entry.words > 1)


def _is_note_mark(text: str, left: Token, right: Token) -> bool:
    """Say whether a token may be a footnote mark: digits on the word before, or in brackets."""
    attached = right.start == left.end and right.text.isdigit()
    return attached or text[right.start - 1] in "[^"


def written(text: str, spelt: Sequence[Token]) -> tuple[str, ...]:
    """Return words of a text with the case they are written in."""
    return tuple(letters(text[token.start : token.end]) for token in spelt)


def _start_of(rest: str, text: str, token: Token) -> int:
    """Return where the part of a word begins that is left without its joined particles."""
    starts = range(token.end - 1, token.start, -1)
    return next((i for i in starts if fold(text[i : token.end]) == rest), token.start)


class _Walk:
    """The walk through the tree of words along a text."""

    def __init__(
        self,
        text: str,
        found: Sequence[Token],
        coordination: Coordination,
        determiners: Determiners,
    ) -> None:
        self._text = text
        self._found = found
        self._coordination = coordination
        self._determiners = determiners
        starts = [token.start for token in found]
        self.divided = {bisect_left(starts, place) - 1 for place in line_ends(text)}

    def first_words(self) -> Iterator[str]:
        """Yield the words with which a form may begin here, those that a line end divides too."""
        for index, token in enumerate(self._found):
            yield token.text
            if index in self.divided and index + 1 < len(self._found):
                yield token.text + self._found[index + 1].text

    def hits(self, root: Node, index: int) -> Iterator[Hit]:
        """Yield the forms that begin with a word of the text."""
        start = self._found[index].start
        for node, last in self._steps(root, index):
            yield from self.hits_from(node, index, last, start)

    def hits_from(self, node: Node, first: int, last: int, start: int) -> Iterator[Hit]:
        """Yield the forms whose words ``first`` to ``last`` led to ``node``."""
        for entry in node.entries:
            yield Hit(entry=entry, first=first, last=last, start=start)
        if not node.following or last + 1 >= len(self._found):
            return
        ways = list(self._over_gap(node, last))
        if first == last:
            beside = self._coordination.ends_beside_noun(self._text, self._found, first)
            ways += [(node, index) for index in beside]
        for branch, index in ways:
            for deeper, new_last in self._steps(branch, index):
                yield from self.hits_from(deeper, first, new_last, start)

    def _over_gap(self, node: Node, last: int) -> Iterator[tuple[Node, int]]:
        """Yield where the walk may go on: the node, and the index of the next word."""
        left, right = self._found[last], self._found[last + 1]
        if joins_phrase(self._text, left, right):
            yield node, last + 1
        elif branch := node.following.get(mark_between(self._text, left, right)):
            yield branch, last + 1
        elif joins_half_quoted(self._text, left, right):
            yield node, last + 1
        if last + 2 < len(self._found) and _is_note_mark(self._text, left, right):
            behind = self._found[last + 2]
            if joins_phrase(self._text, left, behind):
                yield node, last + 2
        for index in self._coordination.ends(self._text, self._found, last):
            yield node, index
        for index in self._determiners.ends(self._text, self._found, last):
            yield node, index

    def _steps(self, node: Node, index: int) -> Iterator[tuple[Node, int]]:
        """Yield the nodes that a word leads to, alone or with its rest after a line end."""
        found = self._found
        word = found[index].text
        if step := node.following.get(word):
            yield step, index
        for preposition in self._determiners.instead_of(word):
            if step := node.following.get(preposition):
                if preposition != word:
                    yield step, index
                for determiner in self._determiners.of(step.following):
                    yield step.following[determiner], index
        if index in self.divided and index + 1 < len(found):
            step = node.following.get(word + found[index + 1].text)
            if step and joins_word(self._text, found[index], found[index + 1]):
                yield step, index + 1
                return
        if word not in node.following or self._is_cut_by_digits(index):
            yield from self._misread(node, index)

    def _is_cut_by_digits(self, index: int) -> bool:
        found = self._found
        return index + 1 < len(found) and found[index].end == found[index + 1].start

    def _misread(self, node: Node, index: int) -> Iterator[tuple[Node, int]]:
        """Yield the nodes that a word leads to if a scanner has misread it."""
        beginning = sure_beginning(self._found[index].text)[:1]
        if beginning and beginning not in node.beginnings:
            return
        for reading, last in readings(self._text, self._found, index):
            seen = shape(reading)
            for word, step in node.following.items():
                is_alike = seen and shape(word) == seen and may_be(reading, word)
                if is_alike or (reading == word and last > index):
                    yield step, last

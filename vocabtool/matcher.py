"""Find the terms of a vocabulary in a block, all at once, the longest first.

The forms of all terms stand in one tree of folded words. From each word of a block the tree is
walked over white space, hyphens, footnote marks and words divided at a line end; of hits that
overlap anywhere in the block the longest stays, so that a preferred or admitted phrase protects
the words inside it. Blocks that hold no first word of any term cost one look at their words.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from itertools import chain
from typing import Final, NamedTuple, TypeAlias

from vocabtool.context import ContextWords, Place
from vocabtool.document import Block, InlineKind
from vocabtool.folding import APOSTROPHES, HALVES, Token, block_words, fold
from vocabtool.language import language_section, primary
from vocabtool.match import Match
from vocabtool.misreading import is_known
from vocabtool.script import script_of, scripts_in
from vocabtool.term import Status, Term
from vocabtool.term_tree import Entry, Hit, TermTree, written

BlockLanguage: TypeAlias = str | Callable[[Block], str]

_LATIN: Final = "Latn"
_UNMISTAKABLE: Final = 15  # letters
_MARK_REACH: Final = 300  # code points in which an opening single quotation mark is looked for
_OPENING: Final = re.compile(r"(?<!\w)['\u2018\u201b](?=\w)")
_CLOSING: Final = re.compile(r"['\u2019](?!\w)")
_NEXT_WORD: Final = re.compile(r"\s+\w")
_HALF: Final = re.compile(f"[{''.join((*HALVES, *HALVES.values()))}]")


class TermIndex:
    """The forms of a vocabulary's terms, ready to be found.

    Terms of every status but ``proposed`` are looked for: preferred and admitted ones protect.
    """

    def __init__(self, terms: Iterable[Term]) -> None:
        looked_for = [term for term in terms if term.status is not Status.PROPOSED]
        self._context = ContextWords(looked_for)
        self._tree = TermTree()
        self._waiting: dict[str, list[tuple[int, Term]]] = {}
        for order, term in enumerate(looked_for):
            self._waiting.setdefault(_script_of(term), []).append((order, term))
        self._grow(_LATIN)

    def _grow(self, script: str) -> None:
        """Add the terms of a script to the tree; most drafts are written in one script only."""
        waiting = self._waiting.pop(script, [])
        self._tree.know_particles(sorted({primary(term.lang) for _, term in waiting}))
        self._tree.add(waiting)

    def touches(self, text: str) -> bool:
        """Say whether a text holds a word with which a term begins; False is certain."""
        if self._waiting and not text.isascii():
            for script in sorted(self._waiting.keys() & scripts_in(text)):
                self._grow(script)
        return self._tree.may_begin_in(text)

    def matches(self, block: Block, language: BlockLanguage) -> tuple[Match, ...]:
        """Return the matches in a block in the order of the text; none overlap.

        ``language`` is the BCP 47 tag of the block, or a function that works it out; it is only
        called for a block in which some form was found.
        """
        if not self.touches(block.text):
            return ()
        found = block_words(block.text)
        hits = tuple(self._tree.hits(block.text, found))
        if not hits:
            return ()
        tag = language if isinstance(language, str) else language(block)
        return _Judge(block, found, primary(tag), self._context).matches(hits)


def _script_of(term: Term) -> str:
    """Return the script without which no form of a term can stand in a text."""
    parts = (" ".join(texts) for row in term.composed for texts in row)
    scripts = scripts_in(" ".join((term.text, *(form.text for form in term.forms), *parts)))
    return scripts.pop() if len(scripts) == 1 else _LATIN


class _Judge:
    """Which hits of a block count, and which of those that overlap stays."""

    def __init__(
        self,
        block: Block,
        found: Sequence[Token],
        language: str,
        context: ContextWords,
    ) -> None:
        self._block = block
        self._found = found
        self._language = language
        self._context = context

    def matches(self, hits: Sequence[Hit]) -> tuple[Match, ...]:
        """Return the matches that stay, in the order of the text."""
        taken: set[int] = set()
        kept: list[Match] = []
        whole = _Whole.among(hits)
        for hit in sorted(hits, key=lambda hit: (_yields(hit, whole), *self._rank(hit))):
            span = range(hit.first, hit.last + 1)
            if taken.isdisjoint(span) and self._counts(hit):
                taken.update(span)
                kept.append(self._match(hit))
        return tuple(sorted(kept, key=lambda match: match.start))

    def _rank(self, hit: Hit) -> tuple[int, int, bool, int]:
        length = self._found[hit.last].end - hit.start
        foreign = hit.entry.language != self._language_at(hit)
        return -(hit.last - hit.first), -length, foreign, hit.entry.order

    def _language_at(self, hit: Hit) -> str:
        for inline in self._block.inlines_over(hit.start, self._found[hit.last].end):
            if inline.kind is InlineKind.LANGUAGE:
                return primary(inline.value)
        return self._language

    def _counts(self, hit: Hit) -> bool:
        entry, spelt = hit.entry, self._found[hit.first : hit.last + 1]
        if entry.letters and written(self._block.text, spelt) != entry.letters:
            return False
        is_of_characters = entry.words == len(entry.form.text)
        if is_of_characters and not is_known(entry.form.text, spelt):
            return False
        if not _is_of_language(entry, self._language_at(hit)):
            return False
        if not _quotes_its_half(self._block.text, hit.start, self._found[hit.last].end):
            return False
        if entry.term.context is None:
            return True
        place = Place(text=self._block.text, found=self._found, first=hit.first, last=hit.last)
        return self._context.allows(entry.term, place)

    def _match(self, hit: Hit) -> Match:
        end = self._found[hit.last].end
        possessive = _possessive_length(self._block.text, end, hit.entry.language)
        return Match(
            term=hit.entry.term,
            start=hit.start,
            end=end + possessive,
            form=hit.entry.form.text,
            number=hit.entry.form.number,
            possessive=possessive > 0,
        )


def _length(hit: Hit) -> int:
    return hit.last - hit.first + 1


class _Whole(NamedTuple):
    """The words of the phrases that stand in a block whole: the first ones, and the others."""

    firsts: frozenset[int]
    others: frozenset[int]

    @classmethod
    def among(cls, hits: Sequence[Hit]) -> _Whole:
        """Return the words of the whole phrases among hits."""
        found = [hit for hit in hits if 1 < hit.entry.words == _length(hit)]
        others = (range(hit.first + 1, hit.last + 1) for hit in found)
        return cls(frozenset(hit.first for hit in found), frozenset(chain.from_iterable(others)))


def _yields(hit: Hit, whole: _Whole) -> bool:
    """Say whether a hit with other words in it takes words from a whole phrase before them.

    In “child prostitution and trafficking in children” the noun “prostitution” is taken; where
    modifiers stand behind a noun, as in “prostitución infantil y adolescente”, both begin alike;
    where nouns share what is behind the second, that one is whole.
    """
    if _length(hit) == hit.entry.words:
        return False
    section = language_section(hit.entry.language, "coordination")
    if section.get("joined"):
        return not whole.firsts.isdisjoint(range(hit.first, hit.last + 1))
    return hit.first in whole.others or bool(
        section.get("after_joins") and hit.first in whole.firsts
    )


def _is_of_language(entry: Entry, language: str) -> bool:
    """Say whether a form counts in a text of a language.

    In its own language always; two words or more, and a word too long to be one of another
    language as well, wherever their script is written; a single word of a script that is not
    Latin wherever that script stands.
    """
    if entry.language == language or entry.words > 1 or len(entry.form.text) >= _UNMISTAKABLE:
        return True
    return script_of(entry.form.text) not in (_LATIN, "")


def _quotes_its_half(text: str, start: int, end: int) -> bool:
    """Say whether a mark within a phrase quotes the rest of it, up to its end or from its start."""
    mark = _HALF.search(text, start, end)
    if mark is None:
        return True
    before, after = text[max(0, start - 1) : start], text[end : end + 1]
    return HALVES.get(mark.group()) == after or HALVES.get(before) == mark.group()


def _possessive_length(text: str, end: int, language: str) -> int:
    """Return how many code points after a word are its possessive ending."""
    ending = language_section(language, "clitics").get("possessive")
    if not ending or text[end : end + 1] not in tuple(APOSTROPHES):
        return 0
    letters_end = end + 1 + len(ending["letters"])
    if fold(text[end + 1 : letters_end]) == ending["letters"]:
        return 0 if text[letters_end : letters_end + 1].isalnum() else letters_end - end
    owner_ends = fold(text[end - 1 : end]) == ending["bare_after"]
    return int(
        owner_ends and _NEXT_WORD.match(text, end + 1) is not None and not _in_marks(text, end)
    )


def _in_marks(text: str, end: int) -> bool:
    """Say whether a single quotation mark before a place has not been closed."""
    low = max(0, end - _MARK_REACH)
    opened = [mark.end() for mark in _OPENING.finditer(text, low, end)]
    return bool(opened) and _CLOSING.search(text, opened[-1], end) is None

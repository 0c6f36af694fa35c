"""Words set against each other: a word to avoid beside the one to write instead.

A row of a table with the one in a cell and the other in the next says that the first is talked
about, whatever the columns are called; so does an item of a list, and a bracket behind the better
wording. The section ``mention`` of the language's data lists, as ``turns``, what stands between the
two in a sentence, to which ``joins`` are added after a word of ``between``; as ``statuses`` what a
cell says of a term to avoid beside it; as ``questions`` what a cell asks whose answers, words to be
chosen among, follow in its row; as ``facing_headers`` and ``weak_facing_headers`` what stands over
the words to write; and as ``edition_headers`` headers of columns that differ in their year: the
latest is that of the words to write.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cached_property
from itertools import chain

from vocabtool.document import Block, BlockKind, Document
from vocabtool.folding import folded_words
from vocabtool.language import primary
from vocabtool.latest import Latest
from vocabtool.regions.cue import cues
from vocabtool.regions.passage import Passage, Span, folded_list, shortened
from vocabtool.regions.signs import AFTER_ITEM, CROSSES, LEADERS, MARKS, SEPARATORS
from vocabtool.term import Term
from vocabtool.vocabulary import is_avoided

_LONGEST_CELL = 16  # words; a longer cell tells something
_LONGEST_ITEM = 20
_LONGEST_ANSWER = 6  # words to be chosen among
_LONGEST_TEXT = 2_000  # code points of a cell with so few words
_BESIDE = 5  # words more than the word to avoid in a cell that the row is about
_REMARK = 4  # words that a cell has more than the word to avoid in its row
_MORE = 2  # words beside a wording in the cell that gives it: “use …”
_REACH = 1_000  # code points on either side in which the better wording stands before a bracket
_PLACES = 2  # words: an article may stand before a wording
_DIGITS = re.compile(r"\d{1,9}")

# Between a term and what to write instead; an enumeration comma joins things.
_AFTER_TERM = (AFTER_ITEM | SEPARATORS | CROSSES) - {"、"}

Words = tuple[str, ...]


class Correspondence:
    """What a vocabulary says to write instead of its terms, as folded words."""

    def __init__(self, terms: Mapping[str, Term]) -> None:
        self._terms = terms
        self._instead: dict[str, tuple[Words, ...]] = {}
        self._forms: dict[str, frozenset[Words]] = {}
        self._columns_in = Latest(_columns_of)

    def evidence(self, passage: Passage, match: Span, term: Term, document: Document) -> str:
        """Return what shows that a match is set against its replacement, or an empty string."""
        return (
            self._in_table(passage, match, term, document)
            or self._in_brackets(passage, match, term)
            or self._in_item(passage, match, term)
            or self._in_turn(passage, match, term)
        )

    def _in_table(self, passage: Passage, match: Span, term: Term, document: Document) -> str:
        block, language = passage.block, primary(passage.language)
        if block.kind is not BlockKind.TABLE_CELL or block.cell is None:
            return ""
        if not _is_short(block.text):
            return ""
        row = _cells_beside(block, document)
        is_named = len(passage.words) <= passage.count_in(*match) + _BESIDE
        faces = is_named and _faces(block, row, self._wordings(term))
        if faces and not self._remarks(block, row):
            return "in a row with what to write instead"
        if beside := _shown_beside(block, row, language):
            return beside
        columns, column = self._columns_in(document), (block.cell.table, block.cell.column)
        if column not in columns:
            columns[column] = any(
                self._sets_against(each, column[1], document) for each in document.table_of(block)
            )
        return "in a column of words to avoid" if columns[column] else ""

    def _remarks(self, block: Block, row: list[Block]) -> bool:
        """Say whether a cell tells something beside one that is a word to avoid and no more.

        It is that word which the row sets against the better one.
        """
        longest = len(folded_words(block.text)) - _REMARK
        others = (tuple(folded_words(other.text)) for other in row if other is not block)
        return any(len(words) <= longest and self._avoided(words) for words in others)

    def _sets_against(self, row: list[Block], column: int, document: Document) -> bool:
        """Say whether the cell of a column is a word to avoid, and another says what to write."""
        for block in row:
            if block.kind is BlockKind.TABLE_CELL and _column(block) == column:
                term = self._avoided(tuple(folded_words(block.text)))
                beside = _cells_beside(block, document)
                return term is not None and _faces(block, beside, self._wordings(term))
        return False

    def _avoided(self, words: Words) -> Term | None:
        """Return the term to avoid that words are a form of.

        Its composed forms are put together only if one may begin so: there are thousands.
        """
        may_be = reversed(self._avoided_by_first_word.get(words[:1], []))
        return next((term for term in may_be if words in self._forms_of(term)), None)

    @cached_property
    def _avoided_by_first_word(self) -> dict[Words, list[Term]]:
        found: dict[Words, list[Term]] = {}
        for term in filter(is_avoided, self._terms.values()):
            opening = (form.text for form in term.forms)
            parts = chain.from_iterable(row[0] for row in term.composed)
            texts = (term.text, *opening, *parts)
            for word in {tuple(folded_words(text))[:1] for text in texts}:
                found.setdefault(word, []).append(term)
        return found

    def _forms_of(self, term: Term) -> frozenset[Words]:
        if term.id not in self._forms:
            self._forms[term.id] = frozenset(_forms(term))
        return self._forms[term.id]

    def _in_brackets(self, passage: Passage, match: Span, term: Term) -> str:
        """Look for the better wording right before the bracket that a match stands in."""
        before = passage.text[max(0, match.start - _REACH) : match.start].rstrip(f" {MARKS}")
        after = passage.text[match.end : match.end + _REACH].lstrip(f" {MARKS}")
        if before[-1:] not in {"(", "["} or after[:1] not in {")", "]"}:
            return ""
        words = tuple(folded_words(before))
        if any(words[-len(wording) :] == wording for wording in self._wordings(term)):
            return "in brackets behind what to write instead"
        return ""

    def _in_item(self, passage: Passage, match: Span, term: Term) -> str:
        """Look for an item, or a line, that is the match, a sign and the better wording."""
        whole = passage.line_around(match.start, match.end)
        if passage.count_in(whole.start, match.start):
            return ""
        line = passage.text[match.end : whole.end].lstrip(f" {MARKS}")
        if line[:1] not in _AFTER_TERM and not line.startswith(LEADERS):
            return ""
        words = tuple(folded_words(line))
        wordings = self._wordings(term)
        if len(words) <= _LONGEST_ITEM and any(
            words[skipped : skipped + len(wording)] == wording
            for wording in wordings
            for skipped in (0, 1, 2)
        ):
            return "set against what to write instead"
        return ""

    def _in_turn(self, passage: Passage, match: Span, term: Term) -> str:
        """Look for a turn such as “from … to …”, “between … and …” right behind a match."""
        language, index = passage.language, passage.index_at(match.end)
        turns = folded_list(language, "mention", "turns")
        first = passage.index_at(match.start)
        before = passage.words[max(0, first - _PLACES) : first]
        if any(word.text in folded_list(language, "mention", "between") for word in before):
            turns |= folded_list(language, "mention", "joins")
        if index >= len(passage.words) or passage.words[index].text not in turns:
            return ""
        sentence = passage.sentence_at(match.start)
        last = min(index + 1 + _LONGEST_ITEM, passage.index_at(sentence.end))
        words = tuple(word.text for word in passage.words[index + 1 : last])
        if any(
            words[skipped : skipped + len(wording)] == wording
            for wording in self._wordings(term)
            for skipped in range(_PLACES)
        ):
            turn = passage.words[index]
            return f"before “{passage.text[turn.start : turn.end]}” the better wording"
        return ""

    def _wordings(self, term: Term) -> tuple[Words, ...]:
        if term.id not in self._instead:
            used = {use.term for use in term.use}
            better = (t for t in self._terms.values() if t.id in used or t.short_for in used)
            self._instead[term.id] = tuple(words for each in better for words in _forms(each))
        return self._instead[term.id]


def _columns_of(_: Document) -> dict[tuple[int, int], bool]:
    """Return where a document's columns are found to hold words to avoid, by table and column."""
    return {}


def _cells_beside(block: Block, document: Document) -> list[Block]:
    return [other for other in document.row_of(block) if other.kind is BlockKind.TABLE_CELL]


def _faces(block: Block, row: list[Block], wordings: tuple[Words, ...]) -> bool:
    """Say whether another short cell of the row gives one of the wordings in its stead."""
    own = tuple(folded_words(block.text))
    return any(
        _is_short(other.text) and _answers(own, tuple(folded_words(other.text)), wordings)
        for other in row
    )


def _shown_beside(block: Block, row: list[Block], language: str) -> str:
    """Return what other cells of the row, or their headers, show."""
    if question := _question_before(block, row, language):
        return f"to be chosen: “{shortened(question)}”"
    if facing := _facing_header(block, row, language):
        return f"beside the column “{shortened(facing)}”"
    other = _status_beside(row, language) or _later_edition(block, row, language)
    return f"in a row with “{other}”" if other else ""


def _status_beside(row: list[Block], language: str) -> str:
    """Return the cell of the row that says that its term is to be avoided."""
    rows = cues(language, "mention", "statuses")
    found = (other for other in row if rows.hold_in(other.text))
    return next((" ".join(other.text.split()) for other in found), "")


def _question_before(block: Block, row: list[Block], language: str) -> str:
    """Return the cell of the row that lets the reader choose among the words behind it."""
    if len(block.text.split()) > _LONGEST_ANSWER:
        return ""
    rows = cues(language, "mention", "questions")
    cells = (other.text for other in row if _column(other) < _column(block))
    return next((text for text in cells if rows.hold_in(text)), "")


def _facing_header(block: Block, row: list[Block], language: str) -> str:
    """Return the header of the column on the right if it is that of what to write instead."""
    rows = cues(language, "mention", "facing_headers")
    weak = cues(language, "mention", "weak_facing_headers")
    own = tuple(folded_words(block.text))
    for other in row:
        if other.header and _column(other) == _column(block) + 1:
            rest = tuple(folded_words(other.text[:_LONGEST_TEXT]))
            is_alike = 0 < len(rest) <= 2 * _shared(own, rest)
            if rows.hold_in(other.header) or (is_alike and weak.hold_in(other.header)):
                return other.header
    return ""


def _later_edition(block: Block, row: list[Block], language: str) -> str:
    """Return the header of another column that is that of a cell but for a later year."""
    if not cues(language, "mention", "edition_headers").hold_in(block.header):
        return ""
    own = _number(block.header)
    for other in row:
        same = _DIGITS.sub("", other.header) == _DIGITS.sub("", block.header)
        if same and _number(other.header) > own:
            return other.header
    return ""


def _number(header: str) -> int:
    found = _DIGITS.search(header)
    return int(found.group()) if found else 0


def _is_short(text: str) -> bool:
    return len(text) <= _LONGEST_TEXT and len(text.split()) <= _LONGEST_CELL


def _column(block: Block) -> int:
    return block.cell.column if block.cell is not None else 0


def _forms(term: Term) -> Iterator[Words]:
    for text in (term.text, *(form.text for form in term.given_forms)):
        if words := tuple(folded_words(text)):
            yield words


def _holds(words: Words, wordings: tuple[Words, ...]) -> bool:
    return any(
        words[place : place + len(wording)] == wording
        for wording in wordings
        for place in range(len(words) - len(wording) + 1)
    )


def _answers(own: Words, other: Words, wordings: tuple[Words, ...]) -> bool:
    """Say whether a cell gives a wording for what another one has, and does not just hold it.

    It begins with the wording, is hardly more, or shares half of its other words.
    """
    for wording in wordings:
        for place in range(len(other) - len(wording) + 1):
            if other[place : place + len(wording)] != wording:
                continue
            rest = (*other[:place], *other[place + len(wording) :])
            if place == 0 or len(rest) <= _MORE or 2 * _shared(own, rest) >= len(rest):
                return True
    return False


def _shared(own: Words, rest: Words) -> int:
    return sum(word in own for word in rest)

"""A quote looked for in a text: letter by letter, then word by word.

Line breaks, hyphenation, emphasis, quotation marks and case make no difference, nor do tags,
footnote marks, page headers between two paragraphs and letters that a scanner takes for each
other. Whatever else differs is shown.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import NamedTuple

from vocabtool.folding import Token, tokens

_MASKED = re.compile(
    r"<sup\b[^<>]*>[^<>]{0,12}</sup>|<[/!?a-zA-Z][^<>]*>|\[\^?\w{1,3}\](?!\w)|&(?:\w+|#\w+);"
)
_OMISSION = re.compile(r"[\[(]\s*(?:…|\.\s?\.\s?\.)\s*[\])]|…|\.\s?\.\s?\.")
_SCANNED = str.maketrans("01i", "oll")
_LONGEST_OMISSION = 400  # words
_LONGEST_HEADER = 12  # words
_LONGEST_MARK = 3  # digits
_BLANK_LINE = re.compile(r"\n[ \t]*\n|\f|\r\n[ \t]*\r\n")
_AROUND = 8  # words beside the place where a quote seems to be
_MOST_PLACES = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """How a quote compares with the passage of a text that is most like it.

    ``start`` is the passage's offset; ``likeness`` the share of the quote's letters it has;
    ``differences`` say in words what is different.
    """

    is_found: bool
    start: int = 0
    likeness: float = 0.0
    differences: tuple[str, ...] = ()


class _Piece(NamedTuple):
    """Words of a quote or of a passage, with the text they stand in."""

    text: str
    words: Sequence[Token]

    def shown(self, start: int, end: int) -> str:
        return " ".join(self.text[self.words[start].start : self.words[end - 1].end].split())


class SearchedText:
    """A text prepared for looking up quotes."""

    def __init__(self, text: str) -> None:
        self._text = _MASKED.sub(lambda match: " " * len(match.group()), text)
        self._words = tokens(self._text)
        self._plain = _joined([word.text for word in self._words])
        self._scanned = _joined([_scanned(word.text) for word in self._words])
        self._places: dict[str, list[int]] = defaultdict(list)
        for index, word in enumerate(self._words):
            self._places[word.text].append(index)

    def comparison(self, quote: str) -> Comparison:
        """Return how a quote compares with the text; an omission (…) stands for some words."""
        pieces = [words for part in _OMISSION.split(quote) if (words := tokens(part))]
        for scanned in (False, True):
            if (start := self._run(pieces, scanned=scanned)) is not None:
                return Comparison(is_found=True, start=self._words[start].start, likeness=1.0)
        return self._closest(_Piece(quote, tokens(quote)))

    def _run(self, pieces: Sequence[Sequence[Token]], *, scanned: bool) -> int | None:
        """Return the first word of a passage that has all pieces in order, not far apart."""
        if not pieces:
            return None
        for first, end in self._occurrences(pieces[0], 0, len(self._words), scanned=scanned):
            if self._continues(pieces[1:], end, scanned=scanned):
                return first
        return None

    def _continues(self, pieces: Sequence[Sequence[Token]], end: int, *, scanned: bool) -> bool:
        """Say whether the pieces follow in order, each not far from where the last one ended."""
        for piece in pieces:
            reach = end + _LONGEST_OMISSION
            found = next(self._occurrences(piece, end, reach, scanned=scanned), None)
            if found is None:
                return False
            end = found[1]
        return True

    def _occurrences(
        self, piece: Sequence[Token], first: int, last: int, *, scanned: bool
    ) -> Iterator[tuple[int, int]]:
        """Yield the words, from first to last, at which a piece begins and after which it ends."""
        starts, letters = self._scanned if scanned else self._plain
        sought = "".join(_scanned(word.text) if scanned else word.text for word in piece)
        offset = starts[first]
        while (offset := letters.find(sought, offset)) >= 0:
            word = bisect_left(starts, offset)
            if word >= last:
                return
            end = bisect_left(starts, offset + len(sought))
            if starts[word] == offset and starts[end] == offset + len(sought):
                yield word, end
            offset += 1

    def _closest(self, quote: _Piece) -> Comparison:
        """Return the comparison with the passage that has most of the quote's words in order."""
        candidates = (self._aligned(quote, place) for place in self._likely_places(quote))
        return max(
            candidates,
            key=lambda comparison: (comparison.is_found, comparison.likeness),
            default=Comparison(is_found=False),
        )

    def _likely_places(self, quote: _Piece) -> list[int]:
        """Return where the quote may begin: rare words count most."""
        votes: defaultdict[int, float] = defaultdict(float)
        for index, word in enumerate(quote.words):
            places = self._places.get(word.text, ())
            for place in places:
                votes[(place - index) // _AROUND] += 1 / len(places)
        best = sorted(votes, key=lambda bucket: -votes[bucket])[:_MOST_PLACES]
        return [bucket * _AROUND for bucket in best]

    def _aligned(self, quote: _Piece, place: int) -> Comparison:
        start = max(0, place - _AROUND)
        end = place + len(quote.words) + 2 * _AROUND + _LONGEST_HEADER
        passage = _Piece(self._text, self._words[start:end])
        matcher = SequenceMatcher(None, _folded(passage), _folded(quote), autojunk=False)
        codes = [_trimmed(code, len(quote.words)) for code in matcher.get_opcodes()]
        equal = [block for block in matcher.get_matching_blocks() if block.size]
        if not equal:
            return Comparison(is_found=False)
        first, last = equal[0].a, equal[-1].a + equal[-1].size
        same = sum(len(word.text) for b in equal for word in quote.words[b.b : b.b + b.size])
        whole = sum(len(word.text) for word in quote.words)
        differences = tuple(
            _difference(passage, quote, code)
            for code in codes
            if code[0] != "equal"
            and not _is_beside(code, first, last)
            and not _is_forgiven(passage, quote, code)
        )
        return Comparison(
            is_found=not differences,
            start=passage.words[first].start,
            likeness=same / whole,
            differences=differences,
        )


_Code = tuple[str, int, int, int, int]  # of difflib: what to do, where in the passage, the quote


def _joined(words: Sequence[str]) -> tuple[list[int], str]:
    """Return where each word begins, and the end, in all their letters strung together."""
    starts = [0]
    for word in words:
        starts.append(starts[-1] + len(word))
    return starts, "".join(words)


def _folded(piece: _Piece) -> list[str]:
    return [word.text for word in piece.words]


def _trimmed(code: _Code, length: int) -> _Code:
    """Return a difference at an end of the quote without the words that stand beside the passage.

    ``length`` is that of the quote, in words.
    """
    tag, start, end, quote_start, quote_end = code
    if tag == "replace" and quote_end == length:
        end = min(end, start + quote_end - quote_start)
    elif tag == "replace" and quote_start == 0:
        start = max(start, end - quote_end)
    return tag, start, end, quote_start, quote_end


def _is_beside(code: _Code, first: int, last: int) -> bool:
    """Say whether words that only the passage has stand before or after the quote."""
    tag, start, end, _, _ = code
    return tag == "delete" and (end <= first or start >= last)


def _is_forgiven(passage: _Piece, quote: _Piece, code: _Code) -> bool:
    """Say whether a difference is the page's or the scanner's, not one of wording."""
    tag, start, end, quote_start, quote_end = code
    if tag == "delete":
        return _is_mark(passage, start, end) or _is_header(passage, start, end)
    ours = "".join(word.text for word in quote.words[quote_start:quote_end])
    theirs = "".join(word.text for word in passage.words[start:end])
    return _scanned(ours) == _scanned(theirs)


def _scanned(letters: str) -> str:
    return letters.replace("rn", "m").replace("vv", "w").translate(_SCANNED)


def _is_mark(passage: _Piece, start: int, end: int) -> bool:
    """Say whether a single word may be the mark of a footnote: a short number that touches a word.

    A number with space on both sides is part of the wording.
    """
    word = passage.words[start]
    touches = not passage.text[word.start - 1 : word.start].isspace()
    return end - start == 1 and word.text.isdigit() and len(word.text) <= _LONGEST_MARK and touches


def _is_header(passage: _Piece, start: int, end: int) -> bool:
    """Say whether words may be the header or footer of a page: a paragraph with a number in it."""
    words = passage.words[start:end]
    if not 0 < start < end < len(passage.words) or len(words) > _LONGEST_HEADER:
        return False
    before = passage.text[passage.words[start - 1].end : words[0].start]
    after = passage.text[words[-1].end : passage.words[end].start]
    numbered = any(word.text.isdigit() for word in words)
    return numbered and bool(_BLANK_LINE.search(before) and _BLANK_LINE.search(after))


def _difference(passage: _Piece, quote: _Piece, code: _Code) -> str:
    tag, start, end, quote_start, quote_end = code
    if tag == "insert":
        return f"the text does not have “{quote.shown(quote_start, quote_end)}”"
    theirs = passage.shown(start, end)
    if tag == "delete":
        return f"the text also has “{theirs}”"
    return f"the text has “{theirs}”, not “{quote.shown(quote_start, quote_end)}”"

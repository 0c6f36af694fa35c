"""Headwords: a line that is the word, above the line that defines it or says something of it.

“child pornography” on a line of its own, and below it “child pornography has the same meaning as
…”. In a law in two languages the other language's word stands between the two. What follows the
word that is defined is data, rows ``definitions`` of the section ``mention``; so are the headings
of glossaries, ``glossaries``, and the notes on a word below it, ``entry_notes``.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from vocabtool.document import BlockKind, Document
from vocabtool.folding import folded_words, tokens
from vocabtool.language import primary
from vocabtool.regions.cue import cues
from vocabtool.regions.draft import draft_of
from vocabtool.regions.passage import Passage, Span, shortened
from vocabtool.regions.signs import HEAD_END, SENTENCE_STOP

_LONGEST = 8  # words of a headword
_BELOW = 3  # lines below it: the same word in another language or two, and the definition
_REACH = 2_000  # code points above and below in which lines are looked at
_KINDS = frozenset({BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.LIST_ITEM})


def headword_evidence(passage: Passage, match: Span, document: Document) -> str:
    """Return what shows that a match is a headword, or an empty string."""
    if passage.block.kind not in _KINDS:
        return ""
    text, line = passage.text, passage.line_around(match.start, match.end)
    opens = not passage.count_in(line.start, match.start)
    if opens and HEAD_END.match(text, match.end):
        return _under_glossary(passage, line)
    if passage.count_in(line.start, line.end) > _LONGEST:
        return ""
    below = _below(passage, line, document)
    for head in (text[line.start : line.end], _above(passage, line)):
        for each in below:
            if (rest := _after(head, each)) and _defines(rest, passage, document):
                return f"a headword: “{shortened(each)}”"
    is_term = opens and not passage.count_in(match.end, line.end)
    return _glossed(passage, line, next(iter(below), "")) if is_term else ""


def _above(passage: Passage, line: Span) -> str:
    """Return the line above one, in the block or in the one before."""
    own = passage.text[max(0, line.start - _REACH) : line.start]
    before = f"{passage.above[-_REACH:]}\n{own}"
    return before.rstrip().rpartition("\n")[2]


def _below(passage: Passage, line: Span, document: Document) -> tuple[str, ...]:
    """Return the lines below one, in the block and in those that follow."""
    place = document.place_of(passage.block)
    following = (b.text[:_REACH] for b in document.blocks[place + 1 : place + 1 + _BELOW])
    own = passage.text[line.end : line.end + _REACH]
    return tuple(islice(_lines(own, *following), _BELOW))


def _under_glossary(passage: Passage, line: Span) -> str:
    """Return the heading above, or the first line of the block, if it is that of a glossary."""
    rows = cues(primary(passage.language), "mention", "glossaries")
    first = passage.text[: min(line.start, _REACH)].partition("\n")[0]
    for heading in (passage.block.heading, first):
        if heading and rows.hold_in(heading):
            return f"a headword under “{shortened(heading)}”"
    return ""


def _glossed(passage: Passage, line: Span, below: str) -> str:
    """Return the heading of a glossary above a line that is a term, or the note on it below."""
    if evidence := _under_glossary(passage, line):
        return evidence
    language = primary(passage.language)
    stop = SENTENCE_STOP.search(below)
    note = (below[: stop.end()] if stop else below).rstrip(". ")
    if note and cues(language, "mention", "entry_notes").hold_in(note):
        return f"an entry: “{shortened(note)}”"
    return ""


def _lines(*texts: str) -> Iterator[str]:
    return (line for text in texts for line in text.splitlines() if line.strip())


def _after(head: str, line: str) -> str:
    """Return what follows the words of a headword at the beginning of a line; "" if others do."""
    words = list(folded_words(head))
    found = tokens(line)[: len(words) + 1]
    if not 0 < len(words) <= _LONGEST or [word.text for word in found[:-1]] != words:
        return ""
    return line[found[-2].end :]


def _defines(rest: str, passage: Passage, document: Document) -> bool:
    """Say whether words define what stands before them, in the language of block or draft."""
    rows = cues(primary(passage.language), "mention", "definitions")
    if rows.hold_in(rest):
        return True
    main = draft_of(document).language(passage.language)
    return cues(primary(main), "mention", "definitions").hold_in(rest)

"""Sentences that are shown to be bettered: under “Wrong:”, or under “Before:” where “After:” is.

The section ``mention`` of the language's data lists the labels and headings: ``samples`` say it
themselves, as a cross before them does, and so do ``weak_samples`` over a whole sentence;
``earlier_samples`` only beside one of ``later_samples`` in the same draft.
"""

from __future__ import annotations

from collections.abc import Iterator

from vocabtool.document import Block, Document
from vocabtool.language import primary
from vocabtool.regions.cue import Cues, cues
from vocabtool.regions.draft import draft_of
from vocabtool.regions.passage import Passage, Span
from vocabtool.regions.signs import COLONS, CROSSES, MARKS, SENTENCE_STOP

_LONGEST = 6  # words of a label or heading
_KEYS = ("samples", "weak_samples", "earlier_samples", "later_samples")
_LABEL_REACH = 1_000  # code points before a match in which its line begins with a label


def sample_evidence(passage: Passage, match: Span, document: Document) -> str:
    """Return the label or heading under which a match stands in an example to be bettered."""
    language = primary(passage.language)
    plain, weak, earlier, later = (cues(language, "mention", key) for key in _KEYS)
    if cross := _cross_before(passage, match):
        return f"an example behind “{cross}”"
    for label in _labels_above(passage, match):
        if _holds(plain, label) or (_holds(weak, label) and _begins_sentence(passage, match)):
            return f"an example under “{' '.join(label.split())}”"
        if _holds(earlier, label) and _stands_in(document, later):
            return f"an example under “{' '.join(label.split())}”"
    return ""


def _begins_sentence(passage: Passage, match: Span) -> bool:
    """Say whether a line, behind its label, begins with a capital, a mark or the term itself."""
    start = passage.line_around(match.start, match.end).start
    behind = start + len(_label(passage.text[start : min(match.start, start + _LABEL_REACH)]))
    index = passage.index_at(behind)
    if index == passage.index_at(match.start):
        return True
    first = passage.words[index].start
    return not passage.text[first].islower() or passage.text[first - 1 : first] in set(MARKS)


def _cross_before(passage: Passage, match: Span) -> str:
    """Return the sign before a line, or over a column, that says that its words are wrong."""
    start = passage.line_around(match.start, match.end).start
    opening = passage.text[start : min(match.start, start + _LABEL_REACH)]
    first = opening.lstrip(f" {MARKS}-*•")[:1]
    return next((sign for sign in (first, passage.block.header[:1]) if sign in CROSSES), "")


def _labels_above(passage: Passage, match: Span) -> Iterator[str]:
    farthest = max(0, match.start - _LABEL_REACH)
    start = passage.text.rfind("\n", farthest, match.start) + 1
    if start or not farthest:
        yield _label(passage.text[start : match.start])
    yield from (passage.block.lead, passage.block.heading)


def _label(line: str) -> str:
    """Return what stands before the first colon of a line, or an empty string."""
    place = min((line.find(sign) for sign in COLONS if sign in line), default=0)
    return line[:place]


def _holds(rows: Cues, label: str) -> bool:
    """Say whether the last sentence of a label, which may follow a number or a task, holds."""
    words = SENTENCE_STOP.split(label.strip().rstrip(COLONS))[-1]
    return bool(words) and len(words.split()) <= _LONGEST and rows.hold_in(words)


def _stands_in(document: Document, rows: Cues) -> bool:
    labels = (label for block in document.blocks for label in _labels_of(block))
    return draft_of(document).answer(rows, lambda: any(_holds(rows, label) for label in labels))


def _labels_of(block: Block) -> Iterator[str]:
    yield from (block.heading, block.lead)
    yield from (_label(line) for line in block.text.splitlines())

"""Titles of works: in marks or italics, behind an article with a capital, in lists of works."""

from __future__ import annotations

from collections.abc import Iterator

from vocabtool.document import InlineKind
from vocabtool.folding import APOSTROPHES
from vocabtool.language import primary
from vocabtool.regions.bibliography import entry_evidence
from vocabtool.regions.catalogue import catalogue_evidence
from vocabtool.regions.cue import cues
from vocabtool.regions.line import written
from vocabtool.regions.marks import mark_system
from vocabtool.regions.own_title import names_draft
from vocabtool.regions.passage import Passage, Span
from vocabtool.regions.title_words import title_words

_SHARE_OF_CAPITALS = 0.7


def work_evidence(passage: Passage, match: Span) -> str:
    """Return what shows that a match stands in the title of a work, or an empty string."""
    if set_off := _set_off(passage, match):
        return set_off
    if cited := _cited(passage, match):
        return f"a work: {passage.shown(cited)}"
    return entry_evidence(passage, match) or catalogue_evidence(passage, match)


def _set_off(passage: Passage, match: Span) -> str:
    if any(not _is_of_draft(passage, marked) for marked in _citations(passage, match)):
        return "marked as the title of a work"
    language = primary(passage.language)
    works = mark_system(language).works
    for quoted in passage.quotes_around(match.start, match.end):
        unit = Span(quoted.inner_start, quoted.inner_end)
        if quoted.mark in works:
            return f"in title marks {passage.shown(unit)}"
        if _is_announced(passage, unit, "announced_works"):
            return f"a work: {passage.shown(unit)}"
        if _reads_like_title(passage, unit, match) and _is_announced(passage, unit, "named_works"):
            return f"a work: {passage.shown(unit)}"
    return _in_italics(passage, match)


def _citations(passage: Passage, match: Span) -> Iterator[Span]:
    for inline in passage.block.inlines_over(match.start, match.end):
        if inline.kind is InlineKind.CITATION:
            yield Span(inline.start, inline.end)


def _is_of_draft(passage: Passage, title: Span) -> bool:
    """Say whether a title is all that its block holds, and names a draft: it is the draft's own."""
    is_alone = not (passage.text[: title.start].strip() or passage.text[title.end :].strip())
    return is_alone and names_draft(passage, title)


def _cited(passage: Passage, match: Span) -> Span | None:
    """Return the work that a match is named in, if an article before it has a capital.

    No sentence begins there, nor a line: small letters stand before it.
    """
    words = title_words(primary(passage.language))
    place = passage.index_at(match.start) - 1
    if place < 1 or not words.holds("openings", passage, place) or not passage.is_capital(place):
        return None
    start, before = passage.words[place].start, passage.words[place - 1]
    opening = passage.index_at(passage.sentence_at(start).start)
    joined = passage.gap(place) == " " and not passage.gap(place + 1).strip(f"{APOSTROPHES} ")
    small = passage.text[before.start : before.end].islower()
    small = small or opening == place - 1  # “Dans La …”
    if opening == place or not joined or not small or passage.is_all_capitals(start, match.end):
        return None
    return Span(start, match.end)


def _in_italics(passage: Passage, match: Span) -> str:
    for unit in _italics(passage, match):
        if not _reads_like_title(passage, unit, match):
            continue
        keys = ("named_works", "announced_works")
        announced = (_is_announced(passage, unit, key, set_off=True) for key in keys)
        if _has_capitals(passage, unit) or any(announced):
            return f"in italics: {passage.shown(unit)}"
    return ""


def _italics(passage: Passage, match: Span) -> Iterator[Span]:
    for emphasis in passage.emphases_around(match.start, match.end):
        if emphasis.end - emphasis.start < len(passage.text):
            yield emphasis


def _is_announced(passage: Passage, unit: Span, key: str, *, set_off: bool = False) -> bool:
    rows = cues(primary(passage.language), "title", key)
    if not rows.may_hold_in(passage):
        return False
    sentence = passage.outer_sentence_at(unit.start)
    reach = (Span(sentence.start, max(sentence.end, unit.end)),)
    line = written(passage, unit, reach, set_off=set_off)
    return rows.search(line) is not None


def _reads_like_title(passage: Passage, unit: Span, match: Span) -> bool:
    """Say whether words are more than the term and begin with a capital, or all have capitals."""
    first, last = passage.indexes(unit.start, unit.end)
    if last - first > passage.count_in(match.start, match.end):
        return not passage.text[passage.words[first].start].islower()
    return last - first > 1 and all(passage.is_capital(index) for index in range(first, last))


def _has_capitals(passage: Passage, unit: Span) -> bool:
    first, last = passage.indexes(unit.start, unit.end)
    words = title_words(primary(passage.language))
    content = [i for i in range(first, last) if not words.holds("small", passage, i)]
    capitals = [i for i in content if passage.is_capital(i)]
    return len(content) > 2 and len(capitals) >= _SHARE_OF_CAPITALS * len(content)  # noqa: PLR2004 -- two words may be a heading

"""Titles told by their grammar: a naming noun, perhaps its number and date, a connector, a phrase.

"Convention on …", "the mandate on …", "Law No. 12 concerning …". A phrase with capitals runs on
over words with capitals and small words; one in small letters over nouns, "of" and lists, until a
finite verb, a relative pronoun or a sign ends it.
"""

from __future__ import annotations

from vocabtool.language import primary
from vocabtool.regions.capitals import is_headline, title_before_end_word
from vocabtool.regions.cue import cues
from vocabtool.regions.naming import Kind, Naming
from vocabtool.regions.passage import Passage, Span
from vocabtool.regions.signs import CLAUSE_END, PARAGRAPH
from vocabtool.regions.title_words import TitleWords, title_words

_FURTHEST = 60  # words back from the match in which the naming noun is looked for
_LEAD = 30  # words with capitals that lead up to a naming noun
_COMPLETE = 3  # words of such a name before its noun
_DRAFT_NOUN = 3  # words of a noun for drafts before the one that names: “projet de loi”


def instrument_title(passage: Passage, match: Span) -> Span | None:
    """Return the title, told by its grammar, that a match stands in, up to its end."""
    words = title_words(primary(passage.language))
    place = passage.indexes(match.start, match.end)
    if place[0] >= place[1]:
        return None
    found = _after_noun(passage, words, place) or title_before_end_word(passage, words, place)
    if found is not None:
        return Span(passage.words[found[0]].start, passage.words[found[1] - 1].end)
    return _by_phrase(passage, match)


def _by_phrase(passage: Passage, match: Span) -> Span | None:
    phrases = cues(primary(passage.language), "title", "phrases")
    title = phrases.found_around(passage, match, passage.sentence_at(match.start))
    return None if title is None or _only_numbers(passage, title) else title


def _only_numbers(passage: Passage, title: Span) -> bool:
    """Say whether what looks like the start of a title gives the number of a law named before it.

    “the Child Law, issued by Law No. 12, on …”: what follows is no part of its name.
    """
    before = passage.index_at(title.start) - 1
    return before >= 0 and title_words(primary(passage.language)).holds("issued", passage, before)


def _after_noun(
    passage: Passage,
    words: TitleWords,
    place: tuple[int, int],
) -> tuple[int, int] | None:
    first, last = place
    for index in range(first - 1, max(-1, first - _FURTHEST), -1):
        size = words.length_at("always", passage, index)
        noun = size or words.length_at("nouns", passage, index)
        if noun and _names_nothing(passage, words, index):
            noun = 0
        body = 0 if noun else words.length_at("bodies", passage, index)
        end = index + max(noun, body)
        if index < end <= first:
            kind = Kind(is_always=bool(size), is_body=bool(body))
            naming = Naming(passage, words, range(index, end), kind)
            if naming.reaches(first, last):
                return _first_capital(passage, index), last
        gap = passage.gap(index)
        if not CLAUSE_END.isdisjoint(gap) or PARAGRAPH.search(gap):
            break
    return None


def _names_nothing(passage: Passage, words: TitleWords, index: int) -> bool:
    """Say whether a word that may be a naming noun belongs to something else, or is none."""
    return (
        _is_unnamed(passage, words, index)
        or _is_complete(passage, words, index)
        or _is_verb(passage, words, index)
    )


def _is_unnamed(passage: Passage, words: TitleWords, index: int) -> bool:
    """Say whether a noun belongs to one for drafts in small letters: “projet de loi”."""
    for start in range(max(0, index - _DRAFT_NOUN), index + 1):
        if start + words.length_at("unnamed", passage, start) > index:
            sentence = passage.sentence_at(passage.words[start].start)
            opens = start == passage.index_at(sentence.start)
            return opens or not passage.is_capital(start)
    return False


def _is_complete(passage: Passage, words: TitleWords, index: int) -> bool:
    """Say whether a noun belongs to a name that needs no connector: “the Penal Code on …”."""
    for start in range(max(0, index - _COMPLETE), index + 1):
        end = start + words.length_at("complete", passage, start)
        if end > index:
            return not passage.gap(end).strip()
    return False


def _is_verb(passage: Passage, words: TitleWords, index: int) -> bool:
    """Say whether what may be a noun is a verb: “WHO WILL REPORT ON …”, “PLEDGE TO ACT ON …”."""
    if not index or not words.holds("verbs", passage, index):
        return False
    behind = passage.words[index + 1 : index + 3]
    is_dated = len(behind) > 1 and words.holds("small", passage, index + 1)  # “REPORT BY 30 MAY ON”
    is_numbered = any(word.text.isdigit() for word in behind) and not is_dated
    if is_numbered or not words.holds("verb_leads", passage, index - 1):
        return False
    return not passage.is_capital(index) or _shares_capitals(passage, index)


def _shares_capitals(passage: Passage, index: int) -> bool:
    """Say whether the capitals of a verb and its lead are those of a line: no “WHO Report on …”."""
    both = passage.words[index], passage.words[index - 1]
    verb, lead = (passage.text[word.start : word.end] for word in both)
    if verb.isupper() or lead.isupper():
        return verb.isupper() and lead.isupper()
    return is_headline(passage, index)


def _first_capital(passage: Passage, index: int) -> int:
    """Return the place of the first of the capitals that lead up to a naming noun."""
    farthest = max(0, index - _LEAD)
    while index > farthest and passage.is_capital(index - 1) and not passage.gap(index).strip("- "):
        index -= 1
    return index

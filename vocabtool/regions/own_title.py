"""Titles that may be the draft's own: how they stand on their lines, and what they name."""

from __future__ import annotations

from vocabtool.language import primary
from vocabtool.regions.cue import cues
from vocabtool.regions.passage import Passage, Span
from vocabtool.regions.title_words import title_words

_OWN_LINE = 30  # words of a line that is a title and nothing else
_ARTICLE = 1  # words before the title on such a line
_REST = 12  # words after it
_AMENDING = 4  # words before a law that say that it is amended


def is_own_line(passage: Passage, title: Span) -> bool:
    """Say whether a title stands alone in its block, with an article or a few words more.

    That of a draft may stand below other lines of a head.
    """
    is_draft = names_draft(passage, title)
    is_below = is_draft and passage.text[title.start].isupper()
    line = passage.line_around(title.start, title.start).start if is_below else 0
    start = 0 if passage.text[:line].rstrip()[-1:].islower() else line  # a sentence that wraps
    text = passage.text[start:].strip()
    return (
        len(passage.words_in(start, len(passage.text))) <= _OWN_LINE
        and len(passage.words_in(start, title.start)) <= _ARTICLE + _follows_draft(passage, title)
        and len(passage.words_in(title.end, len(passage.text))) <= _REST
        and not any(sign in text[:-1] for sign in ".;!?")
        and (text[-1:] not in set(",;") or is_draft)
    )


def _follows_draft(passage: Passage, title: Span) -> bool:
    """Say whether a word for a draft touches a title: “Preliminary draft Recommendation on …”."""
    first = passage.index_at(title.start)
    words = title_words(primary(passage.language))
    return (
        bool(first) and not passage.gap(first).strip() and words.holds("drafts", passage, first - 1)
    )


def names_draft(passage: Passage, title: Span) -> bool:
    """Say whether a title, or the words that touch it, name what is not adopted."""
    words = title_words(primary(passage.language))
    first, last = passage.indexes(title.start, title.end)
    if first and not passage.gap(first).strip():
        first -= 1
    if last < len(passage.words) and not passage.gap(last).strip():
        last += 1
    return any(words.length_at("drafts", passage, index) for index in range(first, last))


def tells_purpose(passage: Passage, title: Span, match: Span) -> bool:
    """Say whether a match is in what a law is amended for, behind the law that is amended.

    “amending the Act of 2003 with a view to the removal of …”: that is said by what amends it.
    """
    words = title_words(primary(passage.language))
    start, place = passage.index_at(title.start), passage.index_at(match.start)
    before = range(max(0, start - _AMENDING), start)
    if not any(words.length_at("amending", passage, index) for index in before):
        return False
    return any(words.length_at("purposes", passage, index) for index in range(start + 1, place))


def cites_itself(passage: Passage, title: Span) -> bool:
    """Say whether a sentence gives its own text a short title: “This Act may be cited as …”."""
    rows = cues(primary(passage.language), "title", "own_titles")
    return rows.found_around(passage, title, passage.sentence_at(title.start)) is not None


def names_document(passage: Passage, title: Span) -> bool:
    """Say whether a title is that of a paper, a plan or an event, such as a draft's own."""
    words = title_words(primary(passage.language))
    first, last = passage.indexes(title.start, title.end)
    opening = [i for i in range(first, last) if not words.holds("small", passage, i)]
    naming = (i for i in opening if words.length_at("nouns", passage, i))
    noun = next(naming, None)
    return noun is not None and bool(words.length_at("documents", passage, noun))

"""Wording of another language in the middle of a sentence: it is named, not used.

Nobody uses a phrase of another language in a sentence of their own without marking it. The
sentence must be plainly of the block's language, so that a heading, a cell or a line that is in
the other language as a whole is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from vocabtool.folding import Token
from vocabtool.language import language_scripts, language_section, primary
from vocabtool.match import Match
from vocabtool.regions.passage import Passage, Span, folded_list
from vocabtool.script import script_of

_FUNCTION_WORDS = ("frequent_words", "words")  # section and list of a language's data
_TELLING = 3  # function words of the block's own language, not of the other one
_NEAR = 200  # code points on either side in which the script of a sentence is looked at
_PHRASE = 2  # words; a single word may have been borrowed, unless it is long
_LONG = 15  # letters
_BRACKETS = ("(", "\uff08")
_RUNNING_ON = ("", "-", "\u2013", "\u2014")  # between words of one phrase or heading
_BAR = re.compile(r"\s[/|\uff5c\uff0f]\s")  # between a heading and the same in another language


def foreign_evidence(passage: Passage, match: Match) -> str:
    """Return the language of the words if it is not that of the sentence around them."""
    own, other = primary(passage.language), primary(match.term.lang)
    is_short = match.end - match.start < _LONG
    if own == other or (is_short and passage.count_in(match.start, match.end) < _PHRASE):
        return ""
    sentence = passage.outer_sentence_at(match.start)
    telling = _telling(own, other)
    before = passage.count_of(telling, sentence.start, match.start)
    count = before + passage.count_of(telling, match.end, sentence.end)
    if count < _TELLING and not _is_of_another_script(passage, match, sentence):
        return ""
    if _is_of_own_phrase(passage, match, sentence):
        return ""
    return f"wording in {_name(other)} in a sentence in {_name(own)}"


def _is_of_own_phrase(passage: Passage, match: Match, sentence: Span) -> bool:
    """Say whether words of another script belong to a longer phrase, or to the sentence itself."""
    script = script_of(passage.text[match.start : match.end])
    if script in language_scripts(primary(passage.language)):
        return False
    return (
        _goes_on(passage, match, script)
        or _is_built_in(passage, match, sentence)
        or _is_in_parallel(passage, match, script, sentence)
    )


def _goes_on(passage: Passage, match: Match, script: str) -> bool:
    """Say whether a word of the script stands right beside the words.

    “处理 CHILD PORNOGRAPHY CASES 的流程”, “BRIEFING - CHILD PORNOGRAPHY, 内部”: who names a
    wording names that alone.
    """
    first, last = passage.indexes(match.start, match.end)
    beside = ((first - 1, first), (last, last))  # a word, and the place of the gap beside it
    return any(
        0 <= word < len(passage.words)
        and passage.gap(gap).strip() in _RUNNING_ON
        and _is_written_in(script, passage, passage.words[word : word + 1])
        for word, gap in beside
    )


def _is_built_in(passage: Passage, match: Match, sentence: Span) -> bool:
    """Say whether words of the sentence's own script touch the words on both sides.

    “浏览 CHILD PORNOGRAPHY 时”: who names a wording sets it off, or says that it is one. Behind
    words that nothing parts from those before them, a bracket may open instead, with the same in
    the sentence's own language.
    """
    talk = folded_list(passage.language, "mention", "talk")
    if passage.first_of(talk, sentence.start, sentence.end):
        return False
    first, last = passage.indexes(match.start, match.end)
    scripts = language_scripts(primary(passage.language))
    is_glossed = passage.gap(first) == "" and passage.gap(last) in _BRACKETS
    return all(
        0 <= word < len(passage.words)
        and (not passage.gap(gap).strip(" ") or (gap == last and is_glossed))
        and any(_is_written_in(each, passage, passage.words[word : word + 1]) for each in scripts)
        for word, gap in ((first - 1, first), (last, last))
    )


def _is_in_parallel(passage: Passage, match: Match, script: str, sentence: Span) -> bool:
    """Say whether the words belong to a phrase that says in its language what a bar parts it from.

    “CHILD PORNOGRAPHY CASES / 儿童色情案件”: all of the part is in the script of the words, and
    it is more than they are.
    """
    near = Span(max(sentence.start, match.start - _NEAR), min(sentence.end, match.end + _NEAR))
    bars = [bar.span() for bar in _BAR.finditer(passage.text, near.start, near.end)]
    if not bars:
        return False
    start = max((end for _, end in bars if end <= match.start), default=near.start)
    end = min((start for start, _ in bars if start >= match.end), default=near.end)
    around = (*passage.words_in(start, match.start), *passage.words_in(match.end, end))
    return bool(around) and _is_written_in(script, passage, around)


def _is_written_in(script: str, passage: Passage, words: Sequence[Token]) -> bool:
    return all(script_of(passage.text[word.start : word.end]) == script for word in words)


def _is_of_another_script(passage: Passage, match: Match, sentence: Span) -> bool:
    """Say whether the sentence is written in a script that the words are not written in."""
    text = passage.text
    scripts = language_scripts(primary(passage.language))
    if not scripts or script_of(text[match.start : match.end]) in scripts:
        return False
    near = Span(max(sentence.start, match.start - _NEAR), min(sentence.end, match.end + _NEAR))
    outside = (
        *passage.words_in(near.start, match.start),
        *passage.words_in(match.end, near.end),
    )
    own = sum(script_of(text[word.start : word.end]) in scripts for word in outside)
    return own >= _TELLING and 2 * own > len(outside)


def _name(language: str) -> str:
    return str(language_section(language, "language").get("english", language))


@lru_cache(maxsize=64)
def _telling(own: str, other: str) -> frozenset[str]:
    return folded_list(own, *_FUNCTION_WORDS) - folded_list(other, *_FUNCTION_WORDS)

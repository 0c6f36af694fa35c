"""Wording of another language in the middle of a sentence: it is named, not used.

Nobody uses a phrase of another language in a sentence of their own without marking it. The
sentence must be plainly of the block's language, so that a heading, a cell or a line that is in
the other language as a whole is left alone.
"""

from __future__ import annotations

from functools import lru_cache

from vocabtool.folding import fold
from vocabtool.language import language_section, primary, word_list
from vocabtool.match import Match
from vocabtool.regions.passage import Passage

_TELLING = 3  # function words of the block's own language, not of the other one
_PHRASE = 2  # words; a single word may have been borrowed


def foreign_evidence(passage: Passage, match: Match) -> str:
    """Return the language of the words if it is not that of the sentence around them."""
    own, other = primary(passage.language), primary(match.term.lang)
    if own == other or passage.count_in(match.start, match.end) < _PHRASE:
        return ""
    sentence = passage.outer_sentences[passage.outer_sentence_index(match.start)]
    telling = _telling(own, other)
    before = passage.count_of(telling, sentence.start, match.start)
    if before + passage.count_of(telling, match.end, sentence.end) < _TELLING:
        return ""
    return f"wording in {_name(other)} in a sentence in {_name(own)}"


def _name(language: str) -> str:
    return str(language_section(language, "language").get("english", language))


@lru_cache(maxsize=64)
def _telling(own: str, other: str) -> frozenset[str]:
    return _function_words(own) - _function_words(other)


@lru_cache(maxsize=32)
def _function_words(language: str) -> frozenset[str]:
    return frozenset(map(fold, word_list(language, "frequent_words", "words")))

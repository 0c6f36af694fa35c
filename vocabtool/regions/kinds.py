"""Kinds of words, such as words for words, for works or for bodies: what they tell of a neighbour.

The section ``kinds`` of a language's data lists them. A star stands for any ending. Words are
looked up in the usual characters, and without what is written together with them.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from vocabtool.folding import fold
from vocabtool.language import language_section, primary, variants, word_list

_ANY_ENDING = "*"
_SHORTEST = 3  # letters that are left of a word without its particles
_LETTERS = 5  # of a stem
_LONGEST = 30  # letters before a star


@lru_cache(maxsize=8_192)
def stem(word: str, language: str) -> str:
    """Return the beginning of a folded word, bare, which its inflected forms share."""
    return _bare(word, primary(language))[:_LETTERS]


@lru_cache(maxsize=8_192)
def kinds_of(word: str, language: str) -> tuple[str, ...]:
    """Return the kinds of a folded word; ``language`` is a BCP 47 tag."""
    lang = primary(language)
    listed = _listed(lang)
    found: set[str] = set()
    for form in {word, _bare(word, lang)}:
        lengths = range(1, min(len(form), _LONGEST) + 1)
        beginnings = (f"{form[:length]}{_ANY_ENDING}" for length in lengths)
        found.update(kind for entry in (form, *beginnings) for kind in listed.get(entry, ()))
    return tuple(sorted(found))


def _bare(word: str, lang: str) -> str:
    usual = word.translate(variants(lang))
    joined = _joined(lang)
    found = joined.match(usual) if joined else None
    return usual[found.end() :] if found else usual


@cache
def _joined(lang: str) -> re.Pattern[str] | None:
    """Return the particles that are written before a word, and the article, as a pattern."""
    rows = [row.split() for row in word_list(lang, "clitics", "particles")]
    if not rows:
        return None
    contractions = language_section(lang, "clitics").get("contractions", {})
    *outer, inner = (re.escape("".join(row)) for row in rows)
    article = language_section(lang, "inflection").get("article", "")
    before = "".join(f"[{row}]?" for row in outer)
    rest = "|".join((*map(re.escape, contractions), f"[{inner}]?(?:{re.escape(article)})?"))
    return re.compile(rf"{before}(?:{rest})(?=\w{{{_SHORTEST}}})")


@cache
def _listed(lang: str) -> dict[str, tuple[str, ...]]:
    listed: dict[str, tuple[str, ...]] = {}
    for kind in language_section(lang, "kinds"):
        for word in word_list(lang, "kinds", kind):
            bare = word.rstrip(_ANY_ENDING)
            entry = fold(bare).translate(variants(lang)) + word[len(bare) :]
            listed[entry] = (*listed.get(entry, ()), kind)
    return listed

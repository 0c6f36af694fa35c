"""What a language's grammar asks of a fix: closed classes of words, kept as data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, NamedTuple

from vocabtool.folding import fold
from vocabtool.language import language_section, variants, word_list


class Article(NamedTuple):
    """The indefinite article, whose form depends on the sound that follows."""

    consonant: str = ""
    vowel: str = ""
    vowels: str = ""
    vowel_sounds: tuple[str, ...] = ()  # beginnings that sound otherwise than they are spelt
    consonant_sounds: tuple[str, ...] = ()

    def before(self, word: str) -> str:
        """Return the form that stands before a word."""
        folded = fold(word)
        if folded.startswith(self.vowel_sounds):
            return self.vowel
        if folded.startswith(self.consonant_sounds):
            return self.consonant
        return self.vowel if folded[:1] in tuple(self.vowels) else self.consonant


@dataclass(frozen=True, slots=True, kw_only=True)
class Grammar:
    """The words of one language that a fix has to look at, folded for comparison.

    ``safe`` is False for a language in which other words change with a noun: nothing is fixed in
    it. ``spaced`` says that words are separated by spaces, ``numbered`` that nouns have a plural.
    """

    safe: bool = False
    spaced: bool = True
    numbered: bool = True
    possessive: str = ""
    possessive_after_s: str = ""
    article: Article = field(default_factory=Article)
    following: frozenset[str] = frozenset()  # words that may follow a noun but are no noun
    clauses: frozenset[str] = frozenset()  # those of them that open a clause
    coordinators: frozenset[str] = frozenset()
    leading: frozenset[str] = frozenset()  # characters before an extended replacement
    links: frozenset[str] = frozenset()  # words inside a noun phrase that follow its head noun
    minor_words: frozenset[str] = frozenset()  # lower case in titles
    bound_modifiers: frozenset[str] = frozenset()  # say of a head noun what they say of no other
    saying: frozenset[str] = frozenset()  # before what somebody says or writes
    changes: frozenset[str] = frozenset()  # words on either side, where one thing becomes another
    talk_words: frozenset[str] = frozenset()  # the sentence may be about words
    drawing_words: frozenset[str] = frozenset()  # before what somebody is drawn into
    legal_words: frozenset[str] = frozenset()  # the sentence names offences or provisions
    conduct: frozenset[str] = frozenset()  # before it, what a law punishes: "possession of"
    numbered_words: frozenset[str] = frozenset()  # likewise, where a number follows
    enacting: tuple[str, ...] = ()  # one of these phrases marks a law
    provisions: tuple[str, ...] = ()  # two of these phrases mark a law
    adopting: tuple[str, ...] = ()  # a line of the head that begins so marks an adopted text
    drafts: tuple[str, ...] = ()  # unless one of these stands in the head
    variants: frozenset[str] = frozenset()  # characters of another way to write the language


@lru_cache(maxsize=64)
def grammar(language: str) -> Grammar:
    """Return the grammar of a language (BCP 47 tag); one without data is not safe to fix."""
    section: Mapping[str, Any] = language_section(language, "fixing")
    article = section.get("article", {})
    return Grammar(
        safe=section.get("safe") == "yes",
        spaced=section.get("spaced") != "no",
        numbered=section.get("numbered") != "no",
        possessive=section.get("possessive", ""),
        possessive_after_s=section.get("possessive_after_s", ""),
        article=Article(
            consonant=article.get("consonant", ""),
            vowel=article.get("vowel", ""),
            vowels=article.get("vowels", ""),
            vowel_sounds=tuple(map(fold, article.get("vowel_sounds", ()))),
            consonant_sounds=tuple(map(fold, article.get("consonant_sounds", ()))),
        ),
        enacting=word_list(language, "fixing", "enacting"),
        provisions=word_list(language, "fixing", "provisions"),
        adopting=word_list(language, "fixing", "adopting"),
        drafts=word_list(language, "fixing", "drafts"),
        variants=frozenset(map(chr, variants(language))),
        **{name: frozenset(map(fold, word_list(language, "fixing", name))) for name in _CLASSES},
    )


_CLASSES = (
    "following",
    "clauses",
    "coordinators",
    "leading",
    "links",
    "minor_words",
    "bound_modifiers",
    "saying",
    "changes",
    "talk_words",
    "drawing_words",
    "legal_words",
    "conduct",
    "numbered_words",
)

"""The words of titles: naming nouns, connectors and what may stand between them.

They are data, section ``title`` of a language:

``nouns``            name an instrument or a body if written with a capital or numbered
``bodies``           do so only before words with capitals ("Office for …")
``epithets``         have the capital of such a noun in its stead where they stand before it
``always``           do so in small letters, too
``placed``           do so after the name of a place: “the Vienna conference on …”
``articles``         stand before that name
``drafts``           name something that is not adopted; alone on a line it is the text's own voice
``unnamed``          are nouns for drafts; in small letters no title, even with a number
``complete``         are names of instruments that take no connector: "the Penal Code on …" is none
``documents``        name papers, plans and events; at its own head one is the text's own voice
``papers``           do not name one by the year alone: “her 2014 report on …”
``authors``          name, in small letters, who adopted it, between the noun and the connector
``dates``            belong to its date; without them, small letters near a number do
``connectors``       lead to what the instrument is on
``case_connectors``  do so only before words with capitals
``small``            may stand without a capital inside a title with capitals
``joins``            show that a comma stands in a list
``stops``            end a title in small letters: finite verbs, relative pronouns; so do words
                     of one of the ``stop_forms``, regular expressions over folded words
``comma_stops``      end it after a comma
``openings``         articles that begin the title of a work, with a capital inside a sentence
``headline_stops``   end the name of a body in a headline: “Ministry to …”
``end_words``        end a title with capitals; ``body_ends`` likewise, not in a headline
``heads``            follow a term in small letters as the noun that it belongs to: no title then
``amending``         say before a law that it is amended, and ``purposes`` lead to what for
``breaks``           begin a phrase of their own, so that what is before is not in the title
``verbs``            are naming nouns that are verbs behind one of ``verb_leads``: “to act on …”
``issued``           stand between the name of a law and the number of the law that issued it

An entry of several words is joined by ``_``; a word that ends in ``*`` stands for all that go on.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import NamedTuple

from vocabtool.folding import Token, fold
from vocabtool.language import word_list
from vocabtool.regions.passage import Passage


@dataclass(frozen=True)
class PhraseList:
    """Phrases by their first word; a word may end in ``*`` and then stands for all that go on."""

    by_first: Mapping[str, tuple[tuple[str, ...], ...]]
    by_stem: tuple[tuple[str, ...], ...]
    form: re.Pattern[str] | None = None

    @classmethod
    def of(cls, entries: Iterable[str], forms: Sequence[str] = ()) -> PhraseList:
        """Return the list of entries, whose words are joined by ``_``, and of single words."""
        by_first: dict[str, list[tuple[str, ...]]] = {}
        by_stem: list[tuple[str, ...]] = []
        for entry in entries:
            phrase = tuple(_folded(word) for word in entry.split("_"))
            if phrase[0].endswith("*"):
                by_stem.append(phrase)
            else:
                by_first.setdefault(phrase[0], []).append(phrase)
        form = re.compile("|".join(forms)) if forms else None
        return cls({word: tuple(found) for word, found in by_first.items()}, tuple(by_stem), form)

    @cached_property
    def _stems(self) -> tuple[str, ...]:
        return tuple(phrase[0][:-1] for phrase in self.by_stem)

    def length_at(self, words: Sequence[Token], index: int) -> int:
        """Return how many words from ``index`` on are one phrase: of the longest, or 0."""
        word = words[index].text
        has_form = int(self.form is not None and self.form.fullmatch(word) is not None)
        if word not in self.by_first and not word.startswith(self._stems):
            return has_form
        candidates = (*self.by_first.get(word, ()), *self.by_stem)
        return max((len(p) for p in candidates if _stands_at(p, words, index)), default=has_form)


def _folded(word: str) -> str:
    return fold(word[:-1]) + "*" if word.endswith("*") else fold(word)


def _stands_at(phrase: tuple[str, ...], words: Sequence[Token], index: int) -> bool:
    if index + len(phrase) > len(words):
        return False
    return all(_is_word(words[index + i].text, word) for i, word in enumerate(phrase))


def _is_word(text: str, word: str) -> bool:
    return text.startswith(word[:-1]) if word.endswith("*") else text == word


class TitleWords(NamedTuple):
    """The word lists of a language's section ``title``."""

    lists: Mapping[str, PhraseList]

    def length_at(self, key: str, passage: Passage, index: int) -> int:
        """Return how many words from ``index`` on are one entry of a list: the longest, or 0."""
        return self.lists[key].length_at(passage.words, index)

    def holds(self, key: str, passage: Passage, index: int) -> bool:
        """Say whether the word at ``index`` is an entry of a list."""
        return self.lists[key].length_at(passage.words, index) == 1


_LISTS = (
    "nouns",
    "bodies",
    "epithets",
    "always",
    "placed",
    "articles",
    "joins",
    "drafts",
    "unnamed",
    "complete",
    "documents",
    "papers",
    "authors",
    "dates",
    "connectors",
    "case_connectors",
    "small",
    "stops",
    "comma_stops",
    "openings",
    "headline_stops",
    "end_words",
    "body_ends",
    "heads",
    "amending",
    "purposes",
    "breaks",
    "issued",
    "verbs",
    "verb_leads",
)


@lru_cache(maxsize=32)
def title_words(language: str) -> TitleWords:
    """Return the word lists of a language; a language without data has empty ones."""
    forms = {"stops": word_list(language, "title", "stop_forms")}
    return TitleWords(
        {
            key: PhraseList.of(word_list(language, "title", key), forms.get(key, ()))
            for key in _LISTS
        }
    )

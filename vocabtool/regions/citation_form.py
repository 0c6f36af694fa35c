"""The form of a word in a language of cases: whether a sentence governs it or names it.

The section ``mention`` of the language's data lists endings of a term's first word. ``declined``
are those that a sentence asks for, ``cited`` those that a subject has and nothing else, ``named``
those that a subject and an object have and nothing else: where the words around ask for another
form, which ``cited_cues`` and ``named_cues`` tell, such a word is talked about. So is a noun
behind an article of another gender or number, in a language that has no cases.
"""

from __future__ import annotations

from vocabtool.regions.passage import Passage, Span, folded_list

_ASKING_OTHERWISE = {"cited": "cited_cues", "named": "named_cues"}


def is_declined(passage: Passage, unit: Span) -> bool:
    """Say whether the first word has an ending that the sentence asks for."""
    return _ends_as(passage, unit, "declined")


def cues_of_citation(passage: Passage, unit: Span) -> tuple[str, ...]:
    """Return the lists of cues that ask for another ending than the first word has."""
    return tuple(
        key for endings, key in _ASKING_OTHERWISE.items() if _ends_as(passage, unit, endings)
    )


def _ends_as(passage: Passage, unit: Span, key: str) -> bool:
    endings = tuple(folded_list(passage.language, "mention", key))
    first = passage.words_in(unit.start, unit.end)[:1] if endings else ()
    return any(word.text.endswith(endings) for word in first)

"""The form of a word in a language of cases: whether a sentence governs it or names it.

The section ``mention`` of the language's data lists endings of a term's first word. ``declined``
are those that a sentence asks for, ``cited`` those that a subject has and nothing else: where the
words around ask for another form, which ``cited_cues`` tell, such a word is talked about. So is a
noun behind an article of another gender or number, in a language that has no cases.
"""

from __future__ import annotations

from vocabtool.regions.passage import Passage, Span, folded_list


def is_declined(passage: Passage, unit: Span) -> bool:
    """Say whether the first word has an ending that the sentence asks for."""
    return _ends_as(passage, unit, "declined")


def is_subject_only(passage: Passage, unit: Span) -> bool:
    """Say whether the first word has an ending that only the subject of a sentence has."""
    return _ends_as(passage, unit, "cited")


def _ends_as(passage: Passage, unit: Span, key: str) -> bool:
    endings = tuple(folded_list(passage.language, "mention", key))
    first = passage.words_in(unit.start, unit.end)[:1] if endings else ()
    return any(word.text.endswith(endings) for word in first)

"""A registered title of an instrument, a body or a mandate is quoted with a wrong word.

A note gives the registered title and where it was seen. It is never fixed: whether
the words are a title at all, and of what, is for the author to see. A short form, a citation that
stops early or leaves a stretch out, an ellipsis, inflection and layout are no misquotation.

Flagged:
    The Convention on Road Trafic was ratified.

Accepted:
    The Convention on Road Traffic was ratified.
"""

from __future__ import annotations

from collections.abc import Iterable

from vocabtool.finding import CitedSource
from vocabtool.match import Misquotation
from vocabtool.rules.statement import cited, said
from vocabtool.source import Citation
from vocabtool.vocabulary import Vocabulary

CODE = "misquoted-title"


def message(misquoted: Misquotation, vocabulary: Vocabulary) -> str:
    """Return what the title is, who has it so, and where."""
    seen = next((said(each, vocabulary) for each in _seen_first(misquoted)), "")
    where = f" ({seen})" if seen else ""
    return f"The title differs from the registered one; is it “{misquoted.text}”{where}?"


def cited_sources(misquoted: Misquotation, vocabulary: Vocabulary) -> tuple[CitedSource, ...]:
    """Return where the registered title stands, the texts that were seen first."""
    return cited(_seen_first(misquoted), vocabulary)


def _seen_first(misquoted: Misquotation) -> Iterable[Citation]:
    return sorted(misquoted.title_text.citations, key=lambda each: not each.is_seen)

"""Whether a draft is a law, the words of which no fix may touch.

The section ``fixing`` of a language's data lists the phrases that tell it: one of ``enacting``, or
two of ``provisions``.
"""

from __future__ import annotations

from functools import lru_cache

from vocabtool.fixing.grammar import Grammar, grammar
from vocabtool.language import known_languages


@lru_cache(maxsize=2)
def reproduces_law(text: str) -> bool:
    """Say whether a text is a law in any language, by its enacting words and its provisions."""
    flat = " ".join(text.casefold().split())
    return any(_marks_of_law(flat, grammar(language)) for language in known_languages())


def _marks_of_law(flat: str, of: Grammar) -> bool:
    if any(phrase in flat for phrase in of.enacting):
        return True
    return sum(phrase in flat for phrase in of.provisions) > 1

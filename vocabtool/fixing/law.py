"""Whether a draft is a text in force, the words of which no fix may touch.

The section ``fixing`` of a language's data lists the phrases that tell a law: one of ``enacting``,
or two of ``provisions``. Another text was adopted if a line of its head begins as ``adopting`` says
(# is a digit), and nothing of ``drafts`` stands there. An act in Akoma Ntoso has its element.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from vocabtool.fixing.grammar import Grammar, grammar
from vocabtool.language import known_languages

_ACT = re.compile(r"<(?:\w+:)?act(?=[\s>])")
_HEAD = 1_000  # code points in which a text says that it was adopted


@lru_cache(maxsize=2)
def is_in_force(text: str) -> bool:
    """Say whether a text is a law, or was adopted, by the words of any language that show it."""
    if "<akomaNtoso" in text and _ACT.search(text):
        return True
    flat = " ".join(text.casefold().split())
    grammars = [grammar(language) for language in known_languages()]
    return any(_marks_of_law(flat, of) or _is_adopted(text[:_HEAD], of) for of in grammars)


def _marks_of_law(flat: str, of: Grammar) -> bool:
    if any(phrase in flat for phrase in of.enacting):
        return True
    return sum(phrase in flat for phrase in of.provisions) > 1


def _is_adopted(head: str, of: Grammar) -> bool:
    if not of.adopting or any(word in head.casefold() for word in of.drafts):
        return False
    return _opening(of.adopting).search(head) is not None


@cache
def _opening(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """Return the pattern of the lines that begin with one of some phrases."""
    either = "|".join(re.escape(phrase).replace(r"\#", r"\d") for phrase in phrases)
    return re.compile(rf"^\W*(?:{either})", re.IGNORECASE | re.MULTILINE)

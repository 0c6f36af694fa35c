"""Words spelt nearly alike: what somebody may have meant."""

from __future__ import annotations

from collections.abc import Iterable


def nearest(word: str, words: Iterable[str], count: int = 1) -> tuple[str, ...]:
    """Return the words spelt most like ``word``, best first, at most ``count``; often none."""
    from difflib import get_close_matches  # noqa: PLC0415 - needed after a slip only

    return tuple(get_close_matches(word, list(words), n=count))


def likeness(left: str, right: str) -> float:
    """Return how alike two words are spelt, from 0 to 1 for the same."""
    from difflib import SequenceMatcher  # noqa: PLC0415 - needed after a slip only

    return SequenceMatcher(None, left, right).ratio()


def advice(word: str, words: Iterable[str], otherwise: str = "") -> str:
    """Return the question whether the nearest word was meant, or ``otherwise`` if none is near."""
    near = nearest(word, words)
    return f"Did you mean “{near[0]}”?" if near else otherwise


def enumeration(words: Iterable[str], conjunction: str = "and") -> str:
    """Return words as a sentence lists them: “a, b and c”."""
    *most, last = words
    return f"{', '.join(most)} {conjunction} {last}" if most else last

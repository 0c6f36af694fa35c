"""Forms that a vocabulary gives in parts: one text of each, in their order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import reduce
from itertools import product
from typing import Final, TypeAlias

Parts: TypeAlias = tuple[tuple[str, ...], ...]  # of forms, each with the texts that may stand there
_UNSPACED: Final = "\u2e80", "\uabff"  # the characters of scripts that part no words by spaces


def put_together(parts: Sequence[Sequence[str]]) -> Iterator[str]:
    """Yield every form that takes one text of each part.

    A space stands between two texts, but not between those of Chinese or Japanese.
    """
    for texts in product(*parts):
        yield reduce(_joined, texts)


def _joined(left: str, right: str) -> str:
    first, last = _UNSPACED
    unspaced = first <= left[-1:] <= last and first <= right[:1] <= last
    return f"{left}{right}" if unspaced else f"{left} {right}"

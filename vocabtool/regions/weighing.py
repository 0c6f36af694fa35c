"""Weighing: where no rule tells what a word is doing, everything around it is weighed together.

The weights of a language stand in ``vocabtool/languages/weights/LANG.tsv``: for each clue how much
it speaks for a mention, a title and a quotation, against a use. They are those of a multinomial
logistic regression (Cox 1958), learned from labelled texts (``benchmarks/weights``). A wrong
decision is mended there by a text that shows the right one.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Final

from vocabtool.document import Document, InlineKind
from vocabtool.finding import Region
from vocabtool.folding import fold
from vocabtool.language import primary
from vocabtool.match import Placement
from vocabtool.regions.clue import Clue, clues
from vocabtool.regions.item import is_whole
from vocabtool.regions.known import Known
from vocabtool.regions.passage import Passage, Span, folded_list

REGIONS: Final = (Region.MENTION, Region.TITLE, Region.QUOTATION)
_FOLDER: Final = Path(__file__).parents[1] / "languages" / "weights"
BIAS: Final = "bias"  # the name of the weights that count anywhere
# The least probability that a word is not simply used. Lists of offences look like titles.
_SURE: Final = {Region.MENTION: 0.7, Region.TITLE: 0.8, Region.QUOTATION: 0.75}
_DOUBT: Final = 0.35  # the least at which a use is doubtful
_SHOWN: Final = 3  # words in the evidence
_DIVISION: Final = re.compile(r"[-\u2010\u00ad]?\s+")  # a line's end within a word

Weights = Mapping[str, tuple[float, ...]]


def weighed(
    use: Placement,
    passage: Passage,
    match: Span,
    document: Document,
    known: Known,
) -> Placement:
    """Return what a word is doing that no rule found to be anything but used.

    Where it is probably not used, it is most probably what the region says, and the words that show
    that most are the evidence. Between that and a plain use it is a doubtful one.
    """
    weights = _weights(primary(passage.language))
    if not weights or (is_whole(passage, match) and not _is_entry(passage, match)):
        return use
    found = {clue.name: clue for clue in clues(passage, match, document, known)}
    used, *others = _probabilities(weights, found)
    place = others.index(max(others))
    if 1 - used < _SURE[REGIONS[place]]:
        return use if 1 - used < _DOUBT else use._replace(doubtful=True)
    telling = _telling(weights, found.values(), place, passage.language)
    return Placement(region=REGIONS[place], evidence=f"probably, by {telling}")


def _is_entry(passage: Passage, match: Span) -> bool:
    """Say whether a word is what an entry of a list of definitions is about."""
    over = passage.block.inlines_over(match.start, match.end)
    return any(inline.kind is InlineKind.ENTRY for inline in over)


def _probabilities(weights: Weights, found: Mapping[str, Clue]) -> list[float]:
    """Return the probability of a use, then those of ``REGIONS``."""
    known = [weights[name] for name in (BIAS, *found) if name in weights]
    sums = (0.0, *map(sum, zip(*known, strict=True)))
    odds = [math.exp(each - max(sums)) for each in sums]
    total = sum(odds)
    return [each / total for each in odds]


def _telling(weights: Weights, found: Iterable[Clue], place: int, language: str) -> str:
    """Return the words that weigh most, in that order; none that are frequent anywhere."""
    words: dict[str, float] = {}
    frequent = folded_list(language, "frequent_words", "words")
    for clue in found:
        weight = weights[clue.name][place] if clue.name in weights else 0.0
        word = _DIVISION.sub("", clue.word).lower()
        if weight > 0 and word and fold(word) not in frequent:
            words[word] = words.get(word, 0.0) + weight
    most = sorted(words, key=lambda word: -words[word])[:_SHOWN]
    return ", ".join(f"“{word}”" for word in most) or "how it is set"


@cache
def _weights(lang: str) -> Weights:
    path = _FOLDER / f"{lang}.tsv"
    if not path.is_file():
        return {}
    rows = (line.split("\t") for line in path.read_text(encoding="utf-8").splitlines())
    return {name: tuple(map(float, row)) for name, *row in rows}

"""The words around an occurrence, as far as a fix has to look at them."""

from __future__ import annotations

import re
from typing import NamedTuple

from vocabtool.folding import HYPHENS, first_words, last_words
from vocabtool.language import sentence_span
from vocabtool.match import Match, Occurrence

_REACH = 200  # code points on either side in which a neighbouring word is looked for
_NOTE_MARK = re.compile("(?:[\u00b2\u00b3\u00b9\u2070-\u208e]+|\\[\\d{1,3}\\])+")
_HYPHEN = re.compile(f"[{HYPHENS}]")


class Surroundings(NamedTuple):
    """What stands on both sides of an occurrence within its block.

    Words are folded, or empty where there is none; ``before_pair`` are the two before it. A gap
    is what stands between the occurrence and the next word, without footnote marks.
    """

    before: str
    before_gap: str
    before_pair: str
    after: str
    after_gap: str
    after_next: str
    sentence: str
    sentence_matches: tuple[Match, ...]

    @property
    def touches_before(self) -> bool:
        """Say whether nothing but white space separates it from the word before."""
        return bool(self.before) and not self.before_gap.strip()

    @property
    def touches_after(self) -> bool:
        """Say whether nothing but white space separates it from the word after."""
        return bool(self.after) and not self.after_gap.strip()

    @property
    def hyphened(self) -> bool:
        """Say whether a hyphen ties it to a neighbour."""
        return bool(_HYPHEN.match(self.after_gap) or _HYPHEN.match(self.before_gap[-1:]))


def surroundings(occurrence: Occurrence) -> Surroundings:
    """Return what stands around an occurrence."""
    text, match = occurrence.block.text, occurrence.match
    lower, upper = max(0, match.start - _REACH), match.end + _REACH
    head = text[lower : match.start]
    tail = text[match.end : upper]
    mark = _NOTE_MARK.match(tail)
    tail = tail[mark.end() :] if mark else tail
    preceding, after = last_words(head, 2), first_words(tail, 2)
    before = preceding[-1:]
    start, end = sentence_span(text, match.start, match.end, match.term.lang)
    return Surroundings(
        before=before[0].text if before else "",
        before_gap=head[before[0].end :] if before else head,
        before_pair=" ".join(token.text for token in preceding),
        after=after[0].text if after else "",
        after_gap=tail[: after[0].start] if after else tail,
        after_next=after[1].text if len(after) > 1 else "",
        sentence=text[start:end],
        sentence_matches=tuple(
            m for m in occurrence.neighbours_in(start, end) if m.end <= end and m is not match
        ),
    )

"""Captions of films, as SubRip and WebVTT have them: lines of speech, each piece with its times.

A sentence runs on over several pieces. The number and the times between them are no words of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from vocabtool.readers.lines import Line

_TIME = r"(?:\d{1,3}:)?\d{2}:\d{2}[.,]\d{3}"
_TIMES = re.compile(rf"{_TIME}[ \t]+-->[ \t]+{_TIME}(?!\S)")
_SPEAKER = re.compile(r"[-\u2013\u2014]|>>|[\[(]")  # opens what somebody else says, or a note


def is_caption(lines: Sequence[Line]) -> bool:
    """Say whether lines between blank ones are a piece of captions: times lead them."""
    return any(_TIMES.match(line.text) for line in lines[:2])


def speeches(captions: Sequence[Sequence[Line]]) -> Iterator[tuple[Line, ...]]:
    """Yield the lines that belong together: up to the end of a sentence, of one speaker."""
    spoken: list[Line] = []
    for line in (line for caption in captions for line in _words_of(caption)):
        if spoken and (spoken[-1].ends_sentence or _SPEAKER.match(line.text)):
            yield tuple(spoken)
            spoken = []
        spoken.append(line)
    if spoken:
        yield tuple(spoken)


def _words_of(caption: Sequence[Line]) -> Sequence[Line]:
    times = next(place for place, line in enumerate(caption) if _TIMES.match(line.text))
    return caption[times + 1 :]

"""Words between marks that a draft puts into a law: they are its own voice, nobody else's.

The cues stand in the section ``quotation`` of the language's data, as ``inserted``.
"""

from __future__ import annotations

from vocabtool.language import primary
from vocabtool.regions.cue import cues
from vocabtool.regions.line import written
from vocabtool.regions.marks import Quoted
from vocabtool.regions.passage import Passage, Span


def is_inserted(passage: Passage, quoted: Quoted) -> bool:
    """Say whether marks enclose what a draft puts into a law."""
    inserted = cues(primary(passage.language), "quotation", "inserted")
    if not inserted.rows:
        return False
    sentence = passage.outer_sentences[passage.outer_sentence_index(quoted.start)]
    reach = Span(min(sentence.start, quoted.start), max(sentence.end, quoted.end))
    unit = Span(quoted.inner_start, quoted.inner_end)
    return inserted.search(written(passage, unit, (reach,))) is not None

"""The name of an offence as charged: “possessing …, contrary to section 12”.

The law has given the offence its name, and a drafter cannot change it: the word is used, but it is
for the author to say whether the name has to stay. The rows ``charges`` of the section ``name``
tell it by the provision that stands beside it.
"""

from __future__ import annotations

from vocabtool.language import primary
from vocabtool.regions.cue import cues
from vocabtool.regions.passage import Passage, Span


def charge_evidence(passage: Passage, match: Span) -> str:
    """Return the provision that a match is named with as an offence, or an empty string."""
    found = cues(primary(passage.language), "name", "charges").found_around(passage, match)
    if found is None:
        return ""
    return f"the name of an offence: “{passage.excerpt(found.start, found.end)}”"

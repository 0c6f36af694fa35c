"""Make corrections: what to write instead, and a fix where the sentence stays correct.

A suggestion is for a person who will look at the sentence again. A fix is written without anybody
looking, so it is offered only where none of ``OBSTACLES`` stands in the way; each of them says in
words why not.
"""

from __future__ import annotations

from vocabtool.fixing.correction import Correction, correction
from vocabtool.fixing.edit import apply_fixes
from vocabtool.fixing.obstacle import DOUBTFUL, OBSTACLES, TALKED_ABOUT, Obstacle

__all__ = [
    "DOUBTFUL",
    "OBSTACLES",
    "TALKED_ABOUT",
    "Correction",
    "Obstacle",
    "apply_fixes",
    "correction",
]

"""How a run ends: the exit codes."""

from __future__ import annotations

from enum import IntEnum


class Ending(IntEnum):
    """The exit codes; the higher outranks the lower."""

    CLEAN = 0
    FINDINGS = 1
    NOT_DONE = 2
    INTERRUPTED = 130  # by Ctrl-C, as shells count it

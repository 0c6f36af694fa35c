"""How a run ends: the exit codes, and leaving quietly when nobody reads any more."""

from __future__ import annotations

import os
import sys
from enum import IntEnum
from typing import NoReturn


class Ending(IntEnum):
    """The exit codes; the higher outranks the lower."""

    CLEAN = 0
    FINDINGS = 1
    NOT_DONE = 2
    INTERRUPTED = 130  # by Ctrl-C, as shells count it


def leave(code: int) -> NoReturn:
    """Flush what was written and exit; a pipe that was closed at its other end is no error."""
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except OSError:
            # What is left in the buffer would be tried again, and complained of, at the very end.
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
    sys.exit(code)

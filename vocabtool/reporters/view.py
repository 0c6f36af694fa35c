"""How a report is shown."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """Choices of the reader and of the terminal.

    ``width`` is in terminal columns. Machine formats look at ``show_exempt`` only.
    """

    colour: bool = False
    width: int = 80
    show_exempt: bool = False
    show_info: bool = False

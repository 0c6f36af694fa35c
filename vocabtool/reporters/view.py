"""How a report is shown."""

from __future__ import annotations

from typing import NamedTuple


class View(NamedTuple):
    """Choices of the reader and of the terminal.

    ``width`` is in terminal columns. ``show_regions`` gives every occurrence one line, with its
    region and what shows it. Machine formats look at ``show_exempt`` only.
    """

    colour: bool = False
    width: int = 80
    show_exempt: bool = False
    show_info: bool = False
    show_regions: bool = False

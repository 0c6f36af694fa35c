"""What was worked out of the object that was asked about last: its matches ask one after another.

Blocks and documents are told by their identity: to compare them would cost more than is saved.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

_Of = TypeVar("_Of")
_Made = TypeVar("_Made")


class Latest(Generic[_Of, _Made]):
    """A function that keeps what it made of the object it was called with last."""

    def __init__(self, make: Callable[[_Of], _Made]) -> None:
        self._make = make
        self._last: tuple[_Of, _Made] | None = None

    def __call__(self, of: _Of) -> _Made:
        """Return what is made of an object."""
        last = self._last
        if last is None or last[0] is not of:
            last = self._last = of, self._make(of)
        return last[1]


__all__ = ["Latest"]

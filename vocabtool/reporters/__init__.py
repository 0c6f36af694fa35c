"""Reporters: one module a format, each with ``render(report, view)``."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from types import MappingProxyType
from typing import TypeAlias, cast

from vocabtool.report import Report
from vocabtool.reporters.view import View

Reporter: TypeAlias = Callable[[Report, View], str]

# Named, not imported: a run pays for the format that it writes.
REPORTERS: Mapping[str, str] = MappingProxyType(
    {
        "text": "vocabtool.reporters.text",
        "json": "vocabtool.reporters.json_report",
        "jsonl": "vocabtool.reporters.jsonl",
    },
)


def reporter(name: str) -> Reporter:
    """Return the reporter of a format named in ``REPORTERS``; it returns the whole output."""
    return cast(Reporter, import_module(REPORTERS[name]).render)


__all__ = ["REPORTERS", "Reporter", "View", "reporter"]

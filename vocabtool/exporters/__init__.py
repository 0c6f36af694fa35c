"""Exporters: one module a format, each with ``render(edition)``."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from types import MappingProxyType
from typing import TypeAlias, cast

from vocabtool.exporters.edition import Edition

Exporter: TypeAlias = Callable[[Edition], str]

# Named, not imported: a run pays for the format that it writes.
EXPORTERS: Mapping[str, str] = MappingProxyType(
    {
        "markdown": "vocabtool.exporters.markdown",
        "csv": "vocabtool.exporters.csv_table",
    },
)


def exporter(name: str) -> Exporter:
    """Return the exporter of a format named in ``EXPORTERS``; it returns the whole output."""
    return cast(Exporter, import_module(EXPORTERS[name]).render)


__all__ = ["EXPORTERS", "Edition", "Exporter", "exporter"]

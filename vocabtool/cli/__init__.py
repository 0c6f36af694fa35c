"""The command line: the only place that prints, exits, reads the environment and imports click."""

from vocabtool.cli.program import main

__all__ = ["main"]

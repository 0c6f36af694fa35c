"""The line of a configuration file that a key or value stands in.

The parser of TOML says no places. A key stands in the first statement after which the parser, given
the file up to there, knows it: no syntax has to be understood a second time.
"""

from __future__ import annotations

import re
from typing import Any

_STEP = re.compile(r'"(?P<quoted>[^"]*)"|(?P<bare>[A-Za-z0-9_-]+)|\[(?P<item>\d+)\]')
_NO_STATEMENT = re.compile(r"[ \t]*(?:#|$)")
_MOST = 500  # statements that are tried


def line_of(text: str, where: str) -> int | None:
    """Return the 1-based line in which ``where`` is set first, None where it cannot be told.

    ``where`` is a key as messages write it: ``paths."press/*".severity``, ``titles[2].text``.
    """
    steps, lines = _steps(where), text.split("\n")
    name = next((step for step in reversed(steps) if isinstance(step, str)), "")
    begins = next((n for n, line in enumerate(lines) if name in line), len(lines))
    while begins and _parsed(lines[:begins]) is None:  # in the middle of a statement
        begins -= 1
    for number in range(begins, min(len(lines), begins + _MOST)):
        if number == begins and _NO_STATEMENT.match(lines[number]):
            begins += 1
            continue
        known = _parsed(lines[: number + 1])
        if known is not None and _holds(known, steps):
            return begins + 1
        begins = begins if known is None else number + 1
    return None


def _parsed(lines: list[str]) -> object:
    """Return what lines of TOML say, None where they end in the middle of a statement."""
    import tomllib  # noqa: PLC0415 - only for a message about a configuration

    try:
        return tomllib.loads("\n".join(lines))
    except tomllib.TOMLDecodeError:
        return None


def _steps(where: str) -> list[str | int]:
    """Return the keys that lead to a value; places in lists are counted from 0."""
    return [
        int(step["item"]) - 1 if step["item"] else step["bare"] or step["quoted"] or ""
        for step in _STEP.finditer(where)
    ]


def _holds(value: Any, steps: list[str | int]) -> bool:  # noqa: ANN401 - TOML has no type before
    for step in steps:
        if isinstance(step, int):
            if not isinstance(value, list) or step >= len(value):
                return False
        elif not isinstance(value, dict) or step not in value:
            return False
        value = value[step]
    return True


__all__ = ["line_of"]

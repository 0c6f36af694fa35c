"""A text written in YAML: plain where it can be, in quotation marks or over lines where not."""

from __future__ import annotations

import re

_NOT_FIRST = re.compile(r"""[-?:,\[\]{}#&*!|>'"%@`\s]|\.\.\.""")
_NOT_INSIDE = re.compile(r":(?:\s|$)|\s#|\s$")
_NOT_IN_FLOW = re.compile(r"[,\[\]{}?]|:$")
_ESCAPED = re.compile(
    "[^ -~\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)
_BREAKABLE = re.compile(r"(?<=\S) (?=\S)")
_ESCAPES = {"\n": "\\n", "\t": "\\t", "\r": "\\r", '"': '\\"', "\\": "\\\\"}
_LONGEST_X, _LONGEST_U = 0xFF, 0xFFFF

Lines = tuple[str, tuple[str, ...]]


def quoted_where_needed(text: str, *, in_flow: bool) -> str:
    """Return a text as it is written in one line; ``in_flow`` says that it stands in [ ] or { }."""
    if _ESCAPED.search(text):
        return _double_quoted(text)
    plain = text and not _NOT_FIRST.match(text) and not _NOT_INSIDE.search(text)
    if plain and not (in_flow and _NOT_IN_FLOW.search(text)):
        return text
    return "'" + text.replace("'", "''") + "'"


def folded(text: str, width: int) -> Lines:
    """Return the sign and the lines of a long text, broken at single spaces; no sign if it cannot.

    ``width`` is how many characters a line may have; a longer word has a line of its own.
    """
    words = _BREAKABLE.split(text)
    if _ESCAPED.search(text) or text != text.strip() or len(words) == 1:
        return "", ()
    lines = [words[0]]
    for word in words[1:]:
        if len(lines[-1]) + 1 + len(word) <= width:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return ">-", tuple(lines)


def literal(text: str) -> Lines:
    """Return the sign and the lines of a text that has line ends; no sign if it must be quoted."""
    body = text.removesuffix("\n")
    lines = tuple(body.split("\n"))
    if not lines[0] or any(line != line.strip() or _ESCAPED.search(line) for line in lines):
        return "", ()
    if not lines[-1]:
        return "", ()
    return ("|" if text.endswith("\n") else "|-"), lines


def _double_quoted(text: str) -> str:
    return '"' + "".join(map(_escaped, text)) + '"'


def _escaped(character: str) -> str:
    if known := _ESCAPES.get(character):
        return known
    if not _ESCAPED.match(character):
        return character
    number = ord(character)
    if number <= _LONGEST_X:
        return f"\\x{number:02x}"
    return f"\\u{number:04x}" if number <= _LONGEST_U else f"\\U{number:08x}"

"""What is wrong with a YAML text, in the reader's words and with the place."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NoReturn, TypeVar

import yaml
from yaml.events import Event

from vocabtool.errors import VocabularyError
from vocabtool.location import LineIndex

_Parsed = TypeVar("_Parsed")

_BYTE_ORDER_MARK = "\ufeff"
_FORBIDDEN = re.compile("[^\t\n\r -~\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
ANCHOR = "An anchor (&) or alias (*) is used; write the value out."
_TAB = "A tab stands where YAML wants spaces."
_PROBLEMS = (  # a part of the parser's words, of libyaml's or of the pure one's -> ours
    ("mapping values are not allowed", "There is a colon where no key can stand."),
    ("could not find expected ':'", "A key has no colon after it."),
    ("end of stream", "A quotation mark or bracket that was opened is never closed."),
    ("expected ',' or", "A bracket that was opened is not closed, or a comma is missing."),
    ("cannot start any token", "A value cannot begin with this character."),
    ("escape", "There is no such escape after the backslash."),
    ("alias", ANCHOR),
    ("anchor", ANCHOR),
    ("alphabetic or numeric", ANCHOR),
    ("document start", "Something stands after the end of the document."),
    ("version", "The file asks for a version of YAML that is not known."),
    ("incompatible YAML", "The file asks for a version of YAML that is not known."),
    ("expected", "This does not fit what stands before it: look at indentation and brackets."),
)
_QUOTE_HINT = "Put text that contains YAML's own signs in quotation marks."


class _Refused(Exception):  # noqa: N818 - never leaves this module; says what happened
    """Well-formed YAML that a vocabulary may not use, at an event."""

    def __init__(self, message: str, event: Event) -> None:
        super().__init__(message)
        self.index = event.start_mark.index if event.start_mark else 0


def refuse(message: str, event: Event) -> NoReturn:
    """Refuse an event while a text is ``parsed``: the message gets its place."""
    raise _Refused(message, event)


def body_start(text: str) -> int:
    """Return where a text begins after its byte order mark, if it has one."""
    return 1 if text.startswith(_BYTE_ORDER_MARK) else 0


def parsed(text: str, path: str, parse: Callable[[str], _Parsed]) -> _Parsed:
    """Return what ``parse`` makes of a text without its byte order mark.

    Raises:
        VocabularyError: the parser or ``refuse`` did not like it; with line and column.
    """
    shift = body_start(text)
    hint = ""
    try:
        return parse(text[shift:])
    except _Refused as refused:
        message, offset = str(refused), refused.index
    except (ValueError, OverflowError):  # the pure parser computes with what it reads
        offset = 0
        message = "The file has an escape or a version with a number that is none."
    except yaml.reader.ReaderError:
        found = _FORBIDDEN.search(text, shift)
        offset = found.start() - shift if found else 0
        message = f"The character U+{ord(text[shift + offset]):04X} is not allowed in YAML."
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        offset = mark.index if mark else 0
        message = _in_our_words(error.problem or "", text[offset + shift :])
        hint = _QUOTE_HINT if "colon" in message or "begin" in message else ""
    line, column = LineIndex(text).position(min(offset + shift, len(text)))
    raise VocabularyError(message, path=path, line=line, column=column, hint=hint)


def _in_our_words(problem: str, rest: str) -> str:
    if rest.startswith("\t"):
        return _TAB
    for words, message in _PROBLEMS:
        if words in problem:
            return message
    return f"This is not YAML: {problem}."

"""YAML read safely: every scalar stays the text it is, and whatever could surprise is refused.

Only mappings, lists and text come out: ``no``, ``1.10`` and dates stay text, an empty value is
``""``. Anchors, aliases, tags, repeated keys, further documents and deep nesting are refused, so
that a small file cannot become a large value.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NoReturn, TypeAlias, TypeVar

import yaml
from yaml.events import (
    Event,
    MappingEndEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)
from yaml.nodes import MappingNode, Node, SequenceNode

from vocabtool.errors import VocabularyError
from vocabtool.location import LineIndex, TextSpan

_Parsed = TypeVar("_Parsed")
YamlValue: TypeAlias = "str | list[YamlValue] | dict[str, YamlValue]"

DEEPEST = 40  # levels of mappings and lists
LARGEST = 8_000_000  # bytes of a file

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_BYTE_ORDER_MARK = "\ufeff"
_FORBIDDEN = re.compile("[^\t\n\r -~\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_OTHER_ENCODINGS = {
    b"\xff\xfe\x00\x00": "UTF-32",
    b"\x00\x00\xfe\xff": "UTF-32",
    b"\xff\xfe": "UTF-16",
    b"\xfe\xff": "UTF-16",
}
_ANCHOR = "An anchor (&) or alias (*) is used; write the value out."
_TAB = "A tab stands where YAML wants spaces."
_PROBLEMS = (  # a part of the parser's words, of libyaml's or of the pure one's -> ours
    ("mapping values are not allowed", "There is a colon where no key can stand."),
    ("could not find expected ':'", "A key has no colon after it."),
    ("end of stream", "A quotation mark or bracket that was opened is never closed."),
    ("expected ',' or", "A bracket that was opened is not closed, or a comma is missing."),
    ("cannot start any token", "A value cannot begin with this character."),
    ("escape", "There is no such escape after the backslash."),
    ("alias", _ANCHOR),
    ("anchor", _ANCHOR),
    ("alphabetic or numeric", _ANCHOR),
    ("document start", "Something stands after the end of the document."),
    ("version", "The file asks for a version of YAML that is not known."),
    ("incompatible YAML", "The file asks for a version of YAML that is not known."),
    ("expected", "This does not fit what stands before it: look at indentation and brackets."),
)
_QUOTE_HINT = "Put text that contains YAML's own signs in quotation marks."


def read_yaml(path: Path) -> YamlValue:
    """Return the value of a YAML file.

    Raises:
        VocabularyError: the file cannot be read, is not UTF-8, or is not YAML of the kind that
            the module describes; with path and, where there is one, line and column.
    """
    return yaml_value(decoded(file_bytes(path), str(path)), str(path))


def file_bytes(path: Path) -> bytes:
    """Return the bytes of a file that is not too large to be a vocabulary.

    Raises:
        VocabularyError: the file cannot be read or is too large.
    """
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except OSError as error:
        message = f"The file cannot be read: {error.strerror or error}."
        raise VocabularyError(message, path=str(path)) from error
    if len(data) > LARGEST:
        message = f"The file is larger than {LARGEST // 1_000_000} MB."
        raise VocabularyError(message, path=str(path), hint="Divide it into several files.")
    return data


def decoded(data: bytes, path: str) -> str:
    """Return the text of a file's bytes, a byte order mark included.

    Raises:
        VocabularyError: the bytes are not UTF-8.
    """
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        for mark, encoding in _OTHER_ENCODINGS.items():
            if data.startswith(mark):
                message = f"The file is in {encoding}, not in UTF-8."
                raise VocabularyError(message, path=path, hint="Save it as UTF-8.") from None
        text = data[: error.start].decode("utf-8")
        line, column = LineIndex(text).position(len(text))
        message = "The file is not in UTF-8."
        hint = "Save it as UTF-8."
        raise VocabularyError(message, path=path, line=line, column=column, hint=hint) from None


def yaml_value(text: str, path: str) -> YamlValue:
    """Return the value of a YAML text; ``path`` is for messages.

    Raises:
        VocabularyError: the text is not YAML of the kind that the module describes.
    """
    return _parsed(text, path, lambda body: _ValueBuilder(body).document())


class YamlMarks:
    """Where each part of a YAML text stands; made only when there is something to report."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._shift = _shift(text)
        self._index = LineIndex(text)
        body = text[self._shift :]
        self._root: Node | None = _parsed(text, "", lambda _: yaml.compose(body, Loader=_Loader))

    def has(self, keys: Sequence[str | int]) -> bool:
        """Say whether there is something at this path of keys and list positions."""
        return len(self._nodes(keys)) == len(keys) + 1

    def span(self, keys: Sequence[str | int]) -> TextSpan:
        """Return the place of the value at a path of keys and 0-based list positions.

        A value on several lines is shown by its key, or by its first line. Where the path leads
        nowhere, the place is that of the deepest part which exists.
        """
        nodes = self._nodes(keys)
        depth = len(nodes) - 1
        node = nodes[-1]
        one_line = node.start_mark.line == node.end_mark.line
        if depth and not one_line and isinstance(keys[depth - 1], str):
            return self.key_span(keys[:depth])
        return self._span(node)

    def key_span(self, keys: Sequence[str | int]) -> TextSpan:
        """Return the place of the last key of a path; of its value if it is a list position."""
        for parent in self._nodes(keys[:-1])[len(keys) - 1 :]:
            for key, _ in _pairs(parent):
                if key.value == keys[-1]:
                    return self._span(key)
        return self.span(keys)

    def _nodes(self, keys: Sequence[str | int]) -> list[Node]:
        """Return the nodes along a path, the root first, as far as the path leads."""
        nodes = [] if self._root is None else [self._root]
        for key in keys:
            child = _child(nodes[-1], key)
            if child is None:
                break
            nodes.append(child)
        return nodes

    def _span(self, node: Node) -> TextSpan:
        start = node.start_mark.index + self._shift
        end = node.end_mark.index + self._shift
        first_line = self._text[start:end].splitlines()[:1]
        return self._index.span(start, start + len("".join(first_line).rstrip()))


class _ValueBuilder:
    """Builds a value from the parser's events, in one pass."""

    def __init__(self, text: str) -> None:
        self._next: Callable[[], Any] = _Loader(text).get_event

    def document(self) -> YamlValue:
        self._next()  # start of the stream
        start = self._next()
        if isinstance(start, StreamEndEvent):
            _refuse("The file is empty.", start)
        value = self._value(self._next(), 1)
        if value == "":
            _refuse("The file is empty.", start)
        self._next()  # end of the document
        if not isinstance(rest := self._next(), StreamEndEvent):
            _refuse("The file holds more than one document; keep the first only.", rest)
        return value

    def _value(self, event: Any, depth: int) -> YamlValue:  # noqa: ANN401 - see _extra
        kind = type(event)
        if event.anchor is not None or event.tag is not None:
            _refuse(_extra(event), event)
        if kind is ScalarEvent:
            text: str = event.value
            return text
        if depth > DEEPEST:
            message = f"Lists and mappings are nested more than {DEEPEST} levels deep."
            _refuse(message, event)
        if kind is SequenceStartEvent:
            return self._list(depth)
        return self._mapping(depth)

    def _list(self, depth: int) -> list[YamlValue]:
        items = []
        while type(event := self._next()) is not SequenceEndEvent:
            items.append(self._value(event, depth + 1))
        return items

    def _mapping(self, depth: int) -> dict[str, YamlValue]:
        mapping: dict[str, YamlValue] = {}
        while type(event := self._next()) is not MappingEndEvent:
            key = self._value(event, depth + 1)
            if type(key) is not str:
                _refuse("A key must be text, not a list or a mapping.", event)
            if key in mapping:
                _refuse(f"The key “{key}” stands twice in one mapping.", event)
            mapping[key] = self._value(self._next(), depth + 1)
        return mapping


class _Refused(Exception):  # noqa: N818 - never leaves this module; says what happened
    """Well-formed YAML that a vocabulary may not use, at an event."""

    def __init__(self, message: str, event: Event) -> None:
        super().__init__(message)
        self.index = event.start_mark.index if event.start_mark else 0


def _refuse(message: str, event: Event) -> NoReturn:
    raise _Refused(message, event)


def _extra(event: Any) -> str:  # noqa: ANN401 - the events share these attributes by custom only
    if event.anchor is not None:
        return _ANCHOR
    return f"The tag {event.tag} is used; every value is plain text, without tags."


def _parsed(text: str, path: str, parse: Callable[[str], _Parsed]) -> _Parsed:
    """Return what ``parse`` makes of a text; its errors get our words, with line and column."""
    shift = _shift(text)
    hint = ""
    try:
        return parse(text[shift:])
    except _Refused as refused:
        message, offset = str(refused), refused.index
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


def _shift(text: str) -> int:
    return 1 if text.startswith(_BYTE_ORDER_MARK) else 0


def _pairs(node: Node) -> list[tuple[Node, Node]]:
    return node.value if isinstance(node, MappingNode) else []


def _child(node: Node, key: str | int) -> Node | None:
    if isinstance(key, str):
        return next((value for name, value in _pairs(node) if name.value == key), None)
    if isinstance(node, SequenceNode) and key < len(node.value):
        child: Node = node.value[key]
        return child
    return None


__all__ = [
    "DEEPEST",
    "LARGEST",
    "YamlMarks",
    "YamlValue",
    "decoded",
    "file_bytes",
    "read_yaml",
    "yaml_value",
]

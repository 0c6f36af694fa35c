"""YAML read safely: every scalar stays the text it is, and whatever could surprise is refused.

Only mappings, lists and text come out: ``no``, ``1.10`` and dates stay text, an empty value is
``""``. Anchors, aliases, tags, repeated keys, further documents and deep nesting are refused, so
that a small file cannot become a large value.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import yaml
from yaml.events import (
    MappingEndEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)
from yaml.nodes import MappingNode, Node, SequenceNode

from vocabtool.location import LineIndex, TextSpan
from vocabtool.yaml_file import YamlValue, decoded, file_bytes
from vocabtool.yaml_problems import ANCHOR, body_start, parsed, refuse

DEEPEST = 40  # levels of mappings and lists

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_HALF_CHARACTER = re.compile("[\ud800-\udfff]")


def read_yaml(path: Path) -> YamlValue:
    """Return the value of a YAML file.

    Raises:
        VocabularyError: the file cannot be read, is not UTF-8, or is not YAML of the kind that
            the module describes; with path and, where there is one, line and column.
    """
    return yaml_value(decoded(file_bytes(path), str(path)), str(path))


def yaml_value(text: str, path: str) -> YamlValue:
    """Return the value of a YAML text; ``path`` is for messages.

    Raises:
        VocabularyError: the text is not YAML of the kind that the module describes.
    """
    return parsed(text, path, lambda body: _ValueBuilder(body).document())


class YamlMarks:
    """Where each part of a YAML text stands; made only when there is something to report."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._shift = body_start(text)
        self._index = LineIndex(text)
        body = text[self._shift :]
        self._root: Node | None = parsed(text, "", lambda _: yaml.compose(body, Loader=_Loader))

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
        self._has_escapes = "\\" in text

    def document(self) -> YamlValue:
        self._next()  # start of the stream
        start = self._next()
        if isinstance(start, StreamEndEvent):
            refuse("The file is empty.", start)
        value = self._value(self._next(), 1)
        if value == "":
            refuse("The file is empty.", start)
        self._next()  # end of the document
        if not isinstance(rest := self._next(), StreamEndEvent):
            refuse("The file holds more than one document; keep the first only.", rest)
        return value

    def _value(self, event: Any, depth: int) -> YamlValue:  # noqa: ANN401 - see _extra
        kind = type(event)
        if event.anchor is not None or event.tag is not None:
            refuse(_extra(event), event)
        if kind is ScalarEvent:
            text: str = event.value
            if self._has_escapes and _HALF_CHARACTER.search(text):
                refuse("An escape stands for half a character only.", event)
            return text
        if depth > DEEPEST:
            message = f"Lists and mappings are nested more than {DEEPEST} levels deep."
            refuse(message, event)
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
                refuse("A key must be text, not a list or a mapping.", event)
            if key in mapping:
                refuse(f"The key “{key}” stands twice in one mapping.", event)
            mapping[key] = self._value(self._next(), depth + 1)
        return mapping


def _extra(event: Any) -> str:  # noqa: ANN401 - the events share these attributes by custom only
    if event.anchor is not None:
        return ANCHOR
    return f"The tag {event.tag} is used; every value is plain text, without tags."


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
    "YamlMarks",
    "read_yaml",
    "yaml_value",
]

"""The order of keys and of lists: keys as in the schemas, lists sorted where order says nothing."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, NamedTuple

from vocabtool.canonical_form.commented_tree import Item, Node
from vocabtool.resources import data_folder

SORTED_BY_ID = "sources"
SORTED = frozenset({"broader", "related", "exact_match", "replaced_by"})


class _Schema(NamedTuple):
    """A part of a schema, and the file it stands in."""

    file: str
    part: Mapping[str, Any]

    def of_key(self, key: str) -> _Schema:
        part = self.part.get("properties", {}).get(key, self.part.get("additionalProperties"))
        return _resolved(self.file, part)

    def of_items(self) -> _Schema:
        return _resolved(self.file, self.part.get("items"))


def _resolved(file: str, part: object) -> _Schema:
    """Return a part of a schema, or what it refers to."""
    if not isinstance(part, dict):
        return _Schema(file, {})
    if "$ref" not in part:
        return _Schema(file, part)
    other, _, pointer = part["$ref"].partition("#")
    target = _document(other or file)
    for step in filter(None, pointer.split("/")):
        target = target[step]
    return _resolved(other or file, target)


def in_order(node: Node, kind: str) -> Node:
    """Put keys and lists in order, in place, and return the node; ``kind`` names a schema.

    Keys that the schema does not list keep their order, after those that it lists.
    """
    file = f"{kind}.schema.json"
    _order(node, _Schema(file, _document(file)), kind)
    return node


def _order(node: Node, schema: _Schema, name: str) -> None:
    if node.is_mapping:
        ranks = {key: rank for rank, key in enumerate(schema.part.get("properties", ()))}
        node.items.sort(key=lambda item: ranks.get(item.key or "", len(ranks)))
        for item in node.items:
            _order(item.node, schema.of_key(item.key or ""), item.key or "")
        return
    for item in node.items:
        _order(item.node, schema.of_items(), "")
    if key := _sort_key(name):
        node.items.sort(key=key)


def _sort_key(name: str) -> Callable[[Item], str] | None:
    if name == SORTED_BY_ID:
        return _id
    return _text if name in SORTED else None


def _id(item: Item) -> str:
    return next((entry.node.text or "" for entry in item.node.items if entry.key == "id"), "")


def _text(item: Item) -> str:
    return item.node.text or ""


@cache
def _document(file: str) -> Mapping[str, Any]:
    text = (data_folder("schemas") / file).read_text(encoding="utf-8")
    document: Mapping[str, Any] = json.loads(text)
    return document

"""A YAML text as a tree that keeps its comments, each beside the entry it speaks of."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml
from yaml.nodes import MappingNode, ScalarNode, SequenceNode
from yaml.tokens import BlockEntryToken, ScalarToken

from vocabtool.location import LineIndex

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_COMMENT = re.compile(r"#[^\r\n]*")
_AFTER_HEADER = re.compile(r"[|>][-+0-9]{0,2}[ \t]+(#[^\r\n]*)")
_BLANK_LINE = re.compile(r"(?:\r\n?|\n)[ \t]*(?:\r\n?|\n)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Comment:
    """A comment with its sign; ``start`` is its offset, ``column`` is 1-based.

    ``own_line`` says that nothing stands before it on its line.
    """

    text: str
    start: int
    column: int
    own_line: bool


@dataclass(slots=True, kw_only=True)
class Item:
    """An entry of a mapping (with its key) or of a list (without), and the comments about it.

    ``trailing`` stands behind it on its first line; ``after`` below it, as far indented.
    """

    key: str | None
    node: Node
    start: int
    column: int
    parent: Item | None = None
    before: list[str] = field(default_factory=list)
    trailing: list[str] = field(default_factory=list)
    after: list[str] = field(default_factory=list)

    @property
    def has_comments(self) -> bool:
        """Say whether a comment speaks of the item, or of something in it."""
        return bool(self.before or self.trailing or self.after) or self.node.has_comments


@dataclass(slots=True, kw_only=True)
class Node:
    """A text, a list or a mapping.

    ``head`` and ``tail`` are the comments that open and close a file; the root has them.
    """

    text: str | None = None
    items: list[Item] = field(default_factory=list)
    is_mapping: bool = False
    head: list[str] = field(default_factory=list)
    tail: list[str] = field(default_factory=list)

    @property
    def has_comments(self) -> bool:
        """Say whether a comment speaks of something in the node."""
        return any(item.has_comments for item in self.items)

    @property
    def value(self) -> object:
        """Return the value without the comments: text, lists and mappings."""
        if self.text is not None:
            return self.text
        if self.is_mapping:
            return {item.key or "": item.node.value for item in self.items}
        return [item.node.value for item in self.items]


def commented_tree(text: str) -> Node:
    """Return the tree of a YAML text that holds mappings, lists and texts only, all of it NFC."""
    text = text.removeprefix("\ufeff")
    builder = _TreeBuilder(text)
    for comment in comments_in(text):
        builder.attach(comment)
    _lift_comments(builder.root)
    return builder.root


def comments_in(text: str) -> Iterator[Comment]:
    """Yield the comments of a YAML text in order: what stands between tokens and is no space."""
    text = text.removeprefix("\ufeff")
    index = LineIndex(text)
    for start, end in _gaps(text):
        for found in _COMMENT.finditer(text, start, end):
            column = index.position(found.start())[1]
            line_start = found.start() - column + 1
            yield Comment(
                text=unicodedata.normalize("NFC", found.group().rstrip()),
                start=found.start(),
                column=column,
                own_line=not text[line_start : found.start()].strip(),
            )


def _gaps(text: str) -> Iterator[tuple[int, int]]:
    """Yield the stretches between the tokens, and the comments behind the sign of a block."""
    end = 0
    for token in _tokens(text):
        start = token.start_mark.index
        yield end, start
        if isinstance(token, ScalarToken) and token.style in ("|", ">"):
            header = _AFTER_HEADER.match(text, start)
            if header:
                yield header.span(1)
        end = max(end, token.end_mark.index)
    yield end, len(text)


def _tokens(text: str) -> Iterator[Any]:
    tokens: Iterator[Any] = yaml.scan(text, Loader=_Loader)
    return tokens


def _lift_comments(node: Node) -> None:
    """Give what stands before the first entry of a list's item to the item, which comes first."""
    for item in node.items:
        _lift_comments(item.node)
        if item.key is None and item.node.items:
            first = item.node.items[0]
            item.before.extend(first.before)
            first.before.clear()


class _TreeBuilder:
    """Builds the tree, and finds the place of each comment in it."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._index = LineIndex(text)
        self._dashes = [
            token.start_mark.index for token in _tokens(text) if isinstance(token, BlockEntryToken)
        ]
        self._items: list[Item] = []
        self.root = self._node(yaml.compose(text, Loader=_Loader), None)
        self._items.sort(key=lambda item: item.start)
        self._starts = [item.start for item in self._items]

    def attach(self, comment: Comment) -> None:
        """Put a comment where it belongs."""
        position = bisect_left(self._starts, comment.start)
        previous = self._items[position - 1] if position else None
        following = self._items[position] if position < len(self._items) else None
        if previous is None:
            self._open(comment, following)
        elif not comment.own_line:
            previous.trailing.append(comment.text)
        else:
            self._place(comment, previous, following)

    def _open(self, comment: Comment, first: Item | None) -> None:
        """Place a comment before all entries: of the file if an empty line parts it from them."""
        gap = self._text[comment.start : first.start if first else None]
        is_head = first is None or _BLANK_LINE.search(gap)
        (self.root.head if is_head or first is None else first.before).append(comment.text)

    def _place(self, comment: Comment, previous: Item, following: Item | None) -> None:
        """Place a comment on a line of its own: with what follows, unless it is further in."""
        owner: Item | None = previous
        while owner and owner.column > comment.column:
            owner = owner.parent
        if following is None and (owner is None or owner.parent is None):
            self.root.tail.append(comment.text)
        elif following is None or comment.column > following.column:
            (owner or previous).after.append(comment.text)
        else:
            following.before.append(comment.text)

    def _node(self, node: Any, parent: Item | None) -> Node:  # noqa: ANN401 - a node of any kind
        if isinstance(node, ScalarNode):
            return Node(text=unicodedata.normalize("NFC", node.value))
        is_mapping = isinstance(node, MappingNode)
        result = Node(is_mapping=is_mapping)
        for key, value in _children(node):
            start = key.start_mark.index if key else self._dash(value.start_mark.index)
            column = self._index.position(start)[1]
            item = Item(
                key=unicodedata.normalize("NFC", key.value) if key else None,
                node=result,  # for the time being
                start=start,
                column=column,
                parent=parent,
            )
            if not node.flow_style:
                self._items.append(item)
            item.node = self._node(value, item)
            result.items.append(item)
        return result

    def _dash(self, start: int) -> int:
        """Return where the sign of a list's item stands; its value's start in a list in [ ]."""
        position = bisect_left(self._dashes, start)
        return self._dashes[position - 1] if position else start


def _children(node: Any) -> Iterator[tuple[Any, Any]]:  # noqa: ANN401 - a node of any kind
    if isinstance(node, SequenceNode):
        yield from ((None, value) for value in node.value)
    else:
        yield from node.value

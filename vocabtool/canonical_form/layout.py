"""A tree written as text: what fits stands in one line, the rest below its key, indented by two."""

from __future__ import annotations

from collections.abc import Iterator

from vocabtool.canonical_form.commented_tree import Item, Node
from vocabtool.canonical_form.scalar import folded, literal, quoted_where_needed

WIDTH = 120  # characters of a line
DEEPEST_IN_A_LINE = 2  # brackets within each other
ENTRIES = frozenset({"sources", "titles", "texts", "concepts", "terms", "notes"})
ONE_PER_LINE = ENTRIES | {"citations", "examples"}
PROFILES = "profiles"  # of the head: each has a line for its title, and one for its description


def laid_out(root: Node, kind: str) -> str:
    """Return the text of a file; ``kind`` is the name of its schema."""
    lines = [*root.head, *([""] if root.head else [])]
    one_line = _one_line(root)
    if root.items:
        lines.extend(_block(root, indent=0, name=kind))
    else:
        lines.append(one_line)
    return "\n".join((*lines, *root.tail, ""))


def _block(node: Node, *, indent: int, name: str) -> Iterator[str]:
    """Yield the lines of a list or mapping, an entry below the other."""
    margin = " " * indent
    for item in node.items:
        before = item.before
        if _is_nested_in_list(item, name):
            before = [*before, *item.trailing]
        yield from (margin + comment for comment in before)
        if item.key is None:
            yield from _list_item(item, indent=indent, name=name)
        else:
            yield from _entry(item, indent=indent, within=name)
        yield from (margin + comment for comment in item.after)


def _is_nested_in_list(item: Item, name: str) -> bool:
    """Say whether an item of a list is written over several lines, the first being its child's."""
    return item.key is None and bool(item.node.items) and not _is_flow(item.node, name, WIDTH)


def _list_item(item: Item, *, indent: int, name: str) -> Iterator[str]:
    room = WIDTH - indent - len("- ")
    if not item.node.items or _is_flow(item.node, name, room):
        yield from _value("-", item, indent=indent)
        return
    dash = " " * indent + "- "
    for line in _block(item.node, indent=indent + 2, name=""):
        has_dash = dash and not line.lstrip().startswith("#")
        yield dash + line[indent + 2 :] if has_dash else line
        dash = "" if has_dash else dash


def _entry(item: Item, *, indent: int, within: str) -> Iterator[str]:
    name = item.key or ""
    key = quoted_where_needed(name, in_flow=True) + ":"
    room = WIDTH - indent - len(key) - 1
    below = PROFILES in (name, within) if item.node.is_mapping else name in ONE_PER_LINE
    if not item.node.items or (not below and _is_flow(item.node, "", room)):
        yield from _value(key, item, indent=indent)
        return
    yield " ".join((" " * indent + key, *_trailing(item)))
    yield from _block(item.node, indent=indent + 2, name=name)


def _value(lead: str, item: Item, *, indent: int) -> Iterator[str]:
    """Yield a value behind its key or dash, in one line if it fits."""
    margin = " " * indent
    text = item.node.text
    one_line = f"{margin}{lead} {_one_line(item.node)}"
    if text is not None and "\n" in text:
        sign, lines = literal(text)
    elif text is not None and len(one_line) > WIDTH:
        sign, lines = folded(text, WIDTH - indent - 2)
    else:
        sign, lines = "", ()
    first = f"{margin}{lead} {sign}" if sign else one_line
    yield " ".join((first, *_trailing(item)))
    yield from (f"{margin}  {line}" if line else "" for line in lines)


def _trailing(item: Item) -> tuple[str, ...]:
    """Return the comment at the end of a line, a space before it: two with the one that joins."""
    return (f" {' '.join(item.trailing)}",) if item.trailing else ()


def _is_flow(node: Node, name: str, room: int) -> bool:
    """Say whether a list or mapping stands in one line: it fits, and no comment is in the way."""
    if name in ENTRIES or node.has_comments or _depth(node) > DEEPEST_IN_A_LINE:
        return False
    return len(_one_line(node)) <= room


def _depth(node: Node) -> int:
    """Return how many brackets stand within each other if a value is written in one line."""
    return 0 if node.text is not None else 1 + max((_depth(i.node) for i in node.items), default=0)


def _one_line(node: Node, *, in_flow: bool = False) -> str:
    if node.text is not None:
        return quoted_where_needed(node.text, in_flow=in_flow)
    values = (_one_line(item.node, in_flow=True) for item in node.items)
    if not node.is_mapping:
        return f"[{', '.join(values)}]"
    keys = (quoted_where_needed(item.key or "", in_flow=True) for item in node.items)
    return f"{{{', '.join(map(': '.join, zip(keys, values, strict=True)))}}}"

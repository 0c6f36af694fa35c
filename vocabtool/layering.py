"""One vocabulary laid over another: entries are merged by id before anything is built.

A layer changes the fields it names and adds entries; it never changes an id, nor who the
vocabulary below says it is. Mappings (a text by language, ``under``, ``context``) are merged key
by key; a list or a single value takes the place of the one below.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple, TypeAlias

from vocabtool.layer_files import SINGLE_FILE_KIND, LayerFiles, VocabularyFile

Keys: TypeAlias = tuple[str | int, ...]
Raw: TypeAlias = dict[str, Any]  # a mapping as YAML gives it

ENTRY_LISTS = ("sources", "titles", "concepts")
_MERGED_HEAD = ("domains", "profiles")
_MERGED_FIELDS = frozenset({"definition", "reason", "caution", "context", "under"})


class MalformedError(Exception):
    """Something is not of the form that the schemas ask for; they say what."""


class Entry(NamedTuple):
    """A source, title, concept or term as a file has it, and where: ``file`` and ``keys``.

    ``list_name`` is the list it belongs to; ``owner`` is the concept's id of a term, else empty.
    """

    list_name: str
    raw: Raw
    file: VocabularyFile
    keys: Keys
    owner: str = ""

    @property
    def id(self) -> str:
        """Return the entry's id, or nothing if it has none that is text."""
        given = self.raw.get("id")
        return given if isinstance(given, str) else ""


@dataclass(slots=True, kw_only=True)
class Merged:
    """The mappings of all layers in one.

    ``heads`` are those of the layers as they were; ``deciding`` is the id of the layer that had
    a term last, by the term's id.
    """

    head: Raw = field(default_factory=dict)
    heads: list[Raw] = field(default_factory=list)
    sources: dict[str, Raw] = field(default_factory=dict)
    titles: dict[str, Raw] = field(default_factory=dict)
    concepts: dict[str, Raw] = field(default_factory=dict)
    deciding: dict[str, str] = field(default_factory=dict)


def entries(layer: LayerFiles) -> Iterator[Entry]:
    """Yield what looks like an entry in a layer, each concept before its terms."""
    for file in layer.files:
        for list_name, keys, raws in _lists(file):
            for index, raw in _mappings(raws):
                place = keys if file.kind == "concept" else (*keys, index)
                entry = Entry(list_name=list_name, raw=raw, file=file, keys=place)
                yield entry
                yield from _terms(entry)


def merged(layers: Sequence[LayerFiles]) -> Merged:
    """Return the layers' mappings as one, the later over the earlier.

    Raises:
        MalformedError: an entry is no mapping, has no id, or has one that is taken.
    """
    result = Merged(head=_head(layers[0]) if layers else {})
    for layer in layers:
        head = _head(layer)
        result.heads.append(head)
        _add_languages(result.head, head)
        for key in _MERGED_HEAD:
            if key in head:
                result.head[key] = _overlaid(result.head.get(key, {}), head[key])
        _merge_entries(result, layer)
    return result


def _merge_entries(result: Merged, layer: LayerFiles) -> None:
    seen: set[tuple[str, str]] = set()
    _require_mappings(layer)
    for entry in entries(layer):
        if not entry.id or (entry.list_name, entry.id) in seen:
            raise MalformedError(entry.id)
        seen.add((entry.list_name, entry.id))
        if entry.list_name == "terms":
            result.deciding[entry.id] = layer.id
            continue
        target: dict[str, Raw] = getattr(result, entry.list_name)
        lower = target.get(entry.id)
        target[entry.id] = entry.raw if lower is None else _entry_overlaid(lower, entry.raw)


def _require_mappings(layer: LayerFiles) -> None:
    for file in layer.files:
        for _, _, raws in _lists(file):
            if not isinstance(raws, list) or not all(isinstance(raw, dict) for raw in raws):
                raise MalformedError(file.path)


def _entry_overlaid(lower: Raw, upper: Raw) -> Raw:
    result = dict(lower)
    for key, value in upper.items():
        if key == "terms":
            result[key] = _list_overlaid(lower.get(key, []), value, ("id",))
        elif key == "texts":
            result[key] = _list_overlaid(lower.get(key, []), value, ("lang", "text"))
        elif key in _MERGED_FIELDS:
            result[key] = _overlaid(lower.get(key, {}), value)
        else:
            result[key] = value
    return result


def _list_overlaid(lower: object, upper: object, identity: tuple[str, ...]) -> object:
    """Return a list in which each new item is merged with the old one that it names, or added."""
    if not isinstance(lower, list) or not isinstance(upper, list) or not upper:
        return upper
    places = {_identity(item, identity): index for index, item in enumerate(lower)}
    result = list(lower)
    for item in upper:
        place = places.get(_identity(item, identity))
        if place is None:
            result.append(item)
        else:
            result[place] = _entry_overlaid(lower[place], item)
    return result


def _identity(item: object, keys: Iterable[str]) -> tuple[str, ...]:
    if not isinstance(item, dict):
        raise MalformedError(str(item))
    return tuple(str(item.get(key, "")) for key in keys)


def _overlaid(lower: object, upper: object) -> object:
    if not isinstance(lower, Mapping) or not isinstance(upper, Mapping):
        return upper
    return {**lower, **{key: _overlaid(lower.get(key), value) for key, value in upper.items()}}


def _head(layer: LayerFiles) -> Raw:
    value = layer.files[0].value
    if not isinstance(value, dict):
        raise MalformedError(layer.path)
    return {key: item for key, item in value.items() if key not in ENTRY_LISTS}


def _add_languages(head: Raw, upper: Raw) -> None:
    languages = head.get("languages", [])
    added = upper.get("languages", [])
    if not isinstance(languages, list) or not isinstance(added, list):
        raise MalformedError(upper)
    if added:
        head["languages"] = [*languages, *(tag for tag in added if tag not in languages)]


def _lists(file: VocabularyFile) -> Iterator[tuple[str, Keys, Any]]:
    """Yield the entry lists of a file: their name, where they stand, what they hold."""
    if file.kind == "concept":
        yield "concepts", (), [file.value]
    elif file.kind == SINGLE_FILE_KIND and isinstance(file.value, dict):
        for name in ENTRY_LISTS:
            yield name, (name,), file.value.get(name, [])
    elif file.kind in ENTRY_LISTS:
        yield file.kind, (), file.value


def _terms(entry: Entry) -> Iterator[Entry]:
    if entry.list_name == "concepts":
        for index, raw in _mappings(entry.raw.get("terms", [])):
            keys = (*entry.keys, "terms", index)
            yield Entry(list_name="terms", raw=raw, file=entry.file, keys=keys, owner=entry.id)


def _mappings(raws: object) -> Iterator[tuple[int, Raw]]:
    if isinstance(raws, list):
        yield from ((index, raw) for index, raw in enumerate(raws) if isinstance(raw, dict))

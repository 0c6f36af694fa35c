"""The texts of sources, in a folder, and which text is which source's.

A folder may have an ``INDEX.yaml``: a list of texts, or a mapping with ``texts``, each with a
``file`` and, as far as known, ``source`` or ``sources`` (ids in the vocabulary), ``symbol``,
``title`` and ``language``. A text that the index does not name is known by the name of its file,
which is then the id of its source. An index may also stand elsewhere; its ``folder`` says where.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

from vocabtool.errors import UsageError, VocabularyError
from vocabtool.folding import folded_words
from vocabtool.readers.encoding import decode
from vocabtool.source import Source
from vocabtool.yaml_document import read_yaml

INDEX = "INDEX.yaml"
ENDINGS = frozenset({".txt", ".md", ".html", ".htm", ".xml"})
_IN_BRACKETS = re.compile(r"\s*\([^()]*\)\s*$")

_Entry: TypeAlias = dict[str, Any]  # of an index, as YAML gives it


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceText:
    """A text of a source; ``sources`` are the ids that the index gives, or its file's name."""

    path: str
    text: str
    sources: tuple[str, ...] = ()
    symbol: str = ""
    title: str = ""
    language: str = ""


def source_texts(path: Path) -> tuple[SourceText, ...]:
    """Return the texts of a folder, or of the folder that an index file names.

    Raises:
        UsageError: there is no such folder or file, or no text in it.
        VocabularyError: an index is not of the form that the module describes.
        DraftError: a text cannot be read.
    """
    if not path.exists():
        message = "There is no such folder or index of source texts."
        raise UsageError(message, path=str(path), hint="Name one after --evidence.")
    own = {} if path.is_dir() else _entries(path)
    folder = path if path.is_dir() else _folder(path)
    if not folder.is_dir():
        message = f"There is no such folder as the index names: {folder}."
        raise UsageError(message, path=str(path), hint="Mend its “folder”.")
    inside = _entries(folder / INDEX) if (folder / INDEX).exists() else {}
    names = [*inside, *(name for name in _files(folder) if name not in inside)]
    texts = tuple(
        _text(folder / name, {**inside.get(name, {}), **own.get(name, {})})
        for name in (*names, *(name for name in own if name not in names))
    )
    if not texts:
        message = "There is no text in this folder."
        raise UsageError(message, path=str(folder), hint=f"Known are {', '.join(sorted(ENDINGS))}.")
    return texts


def texts_of(source: Source, texts: Iterable[SourceText]) -> tuple[SourceText, ...]:
    """Return the texts that are a source's: by its id, its document symbol or its title."""
    return tuple(text for text in texts if _is_of(source, text))


def _is_of(source: Source, text: SourceText) -> bool:
    if source.id in text.sources:
        return True
    if source.language and text.language and _primary(source) != text.language.partition("-")[0]:
        return False
    symbols = {name for part in text.symbol.split(";") for name in _names(part)}
    if source.identifier and symbols & _names(source.identifier):
        return True
    if source.identifier and re.match(re.escape(source.identifier) + r"(?![\w/-])", text.title):
        return True
    return bool(_names(source.title) & _names(text.title))


def _primary(source: Source) -> str:
    return source.language.partition("-")[0]


def _names(text: str) -> set[str]:
    """Return a symbol or title as compared: as it is, and without brackets at its end."""
    return {"".join(folded_words(form)) for form in (text, _IN_BRACKETS.sub("", text))} - {""}


def _files(folder: Path) -> Iterator[str]:
    for path in sorted(folder.iterdir()):
        if path.suffix.lower() in ENDINGS and path.is_file():
            yield path.name


def _text(path: Path, entry: _Entry) -> SourceText:
    try:
        data = path.read_bytes()
    except OSError as error:
        message = f"The text cannot be read: {error.strerror}."
        raise UsageError(message, path=str(path)) from error
    language = _said(entry, "language")
    stem = path.stem.replace("_", "-")
    ids = entry.get("sources", [])
    return SourceText(
        path=str(path),
        text=decode(data, str(path))[0],
        sources=(
            *(ids if isinstance(ids, list) else ()),
            _said(entry, "source"),
            stem,
            stem.removesuffix(f"-{language}"),
        ),
        symbol=_said(entry, "symbol"),
        title=_said(entry, "title"),
        language=language,
    )


def _said(entry: _Entry, key: str) -> str:
    value = entry.get(key, "")
    return value if isinstance(value, str) else ""


def _folder(index: Path) -> Path:
    value = read_yaml(index)
    folder = value.get("folder", "") if isinstance(value, dict) else ""
    return index.parent / str(folder)


def _entries(index: Path) -> dict[str, _Entry]:
    """Return the entries of an index by the name of their file."""
    value = read_yaml(index)
    listed = value.get("texts", []) if isinstance(value, dict) else value
    if not isinstance(listed, list):
        listed = [listed]
    for entry in listed:
        if not isinstance(entry, dict) or not isinstance(entry.get("file"), str):
            message = "Each text of the index must be a mapping with a “file”."
            raise VocabularyError(message, path=str(index))
    return {str(entry["file"]): entry for entry in listed if isinstance(entry, dict)}

"""The files of one vocabulary, read but not yet understood: a folder, or a single file."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from vocabtool.errors import VocabularyError
from vocabtool.parsed_files import keep, kept
from vocabtool.yaml_file import YamlValue, decoded, file_bytes

HEAD_FILE = "vocabulary.yaml"
SINGLE_FILE_KIND = "vocabulary-file"


class VocabularyFile(NamedTuple):
    """One YAML file of a vocabulary; ``kind`` is the name of the schema that holds it."""

    path: str
    kind: str
    text: str
    value: YamlValue


class UnreadFile(NamedTuple):
    """A file that is no YAML, or not to be had at all: then ``text`` is None."""

    error: VocabularyError
    text: str | None = None


class LayerFiles(NamedTuple):
    """The files of one vocabulary, with those that could not be read.

    ``digest`` is a SHA-256 of the names and bytes of all files.
    """

    path: str
    files: tuple[VocabularyFile, ...]
    digest: str
    unread: tuple[UnreadFile, ...] = ()

    @property
    def id(self) -> str:
        """Return the vocabulary's id, or the name of its folder or file if it gives none."""
        head = self.files[0].value if self.files else ""
        given = head.get("id") if isinstance(head, dict) else None
        return given if isinstance(given, str) else Path(self.path).resolve().stem

    @property
    def version(self) -> str:
        """Return the vocabulary's version, or nothing if it gives none."""
        head = self.files[0].value if self.files else ""
        given = head.get("version", "") if isinstance(head, dict) else ""
        return given if isinstance(given, str) else ""


def layer_files(path: Path) -> LayerFiles:
    """Read the files of a vocabulary; those that cannot be read are in ``unread``.

    Raises:
        VocabularyError: there is no vocabulary at the path.
    """
    digest = hashlib.sha256()
    texts: list[_Text] = []
    unread: list[UnreadFile] = []
    for file_path, kind in _listed(path):
        try:
            data = file_bytes(file_path)
            digest.update(f"{file_path.name}\0{len(data)}\0".encode() + data)
            texts.append(_Text(str(file_path), kind, decoded(data, str(file_path))))
        except VocabularyError as error:
            unread.append(UnreadFile(error=error))
    values = None if unread else kept(digest.hexdigest())
    if values is None:
        values, unparsed = _parsed(texts)
        unread += unparsed
        if not unread:
            keep(digest.hexdigest(), values)
    return LayerFiles(
        path=str(path),
        files=tuple(
            VocabularyFile(path=each.path, kind=each.kind, text=each.text, value=value)
            for each, value in zip(texts, values, strict=True)
            if value is not None
        ),
        digest=digest.hexdigest(),
        unread=tuple(unread),
    )


class _Text(NamedTuple):
    path: str
    kind: str
    text: str


def _parsed(texts: Iterable[_Text]) -> tuple[list[YamlValue | None], list[UnreadFile]]:
    """Return the value of each text, None for one that is no YAML, and what was wrong with it."""
    # The parser takes time to import, and is not needed where the values were kept.
    from vocabtool.yaml_document import yaml_value  # noqa: PLC0415 - as said above

    values: list[YamlValue | None] = []
    unread: list[UnreadFile] = []
    for path, _, text in texts:
        try:
            values.append(yaml_value(text, path))
        except VocabularyError as error:
            values.append(None)
            unread.append(UnreadFile(error=error, text=text))
    return values, unread


def _listed(path: Path) -> Iterator[tuple[Path, str]]:
    """Yield the files of a vocabulary with their kinds, the head first, in a settled order."""
    if not _exists(path):
        message = "There is no such file or folder."
        raise VocabularyError(message, path=str(path), hint="Check the path of the vocabulary.")
    if not path.is_dir():
        yield path, SINGLE_FILE_KIND
        return
    if not (path / HEAD_FILE).exists():
        message = f"The folder is no vocabulary: it has no {HEAD_FILE}."
        raise VocabularyError(message, path=str(path))
    yield path / HEAD_FILE, "vocabulary"
    for kind in ("sources", "titles"):
        if (file := path / f"{kind}.yaml").exists():
            yield file, kind
    for file in sorted((path / "concepts").glob("*.yaml")):
        yield file, "concept"


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:  # a name that is too long, a folder that may not be looked into
        return False

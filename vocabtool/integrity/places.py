"""Where an entry stands in the files, found again only when there is something to report."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from vocabtool.errors import VocabularyError
from vocabtool.integrity.defect import Place
from vocabtool.layer_files import LayerFiles, VocabularyFile, layer_files
from vocabtool.layering import Keys, entries
from vocabtool.location import LineIndex, TextSpan
from vocabtool.vocabulary import Layer
from vocabtool.yaml_document import YamlMarks


class Places:
    """The files of a vocabulary's layers, asked for the places of entries."""

    def __init__(self, layers: Sequence[Layer]) -> None:
        self._fallback = layers[0].path if layers else ""
        self._marks: dict[str, YamlMarks] = {}
        self._found: dict[tuple[str, str], list[tuple[VocabularyFile, Keys]]] = {}
        for layer in layers:
            self._note(layer)

    def of(self, place: Place) -> tuple[str, TextSpan, str]:
        """Return path, span and text of a place: in the last layer that has it."""
        found = self._found.get((place.entries, place.id), [])
        for file, keys in reversed(found):
            if self._marks_of(file).has((*keys, *place.keys)):
                return self._shown(file, (*keys, *place.keys))
        if found:
            file, keys = found[-1]
            return self._shown(file, (*keys, *place.keys))
        return self._fallback, LineIndex("").span(0, 0), ""

    def _note(self, layer: Layer) -> None:
        files = _files_of(layer)
        for file in files:
            if file.kind.startswith("vocabulary"):
                self._found.setdefault(("head", ""), []).append((file, ()))
        for entry in entries(LayerFiles(path=layer.path, files=files, digest=layer.digest)):
            self._found.setdefault((entry.list_name, entry.id), []).append((entry.file, entry.keys))

    def _marks_of(self, file: VocabularyFile) -> YamlMarks:
        if file.path not in self._marks:
            self._marks[file.path] = YamlMarks(file.text)
        return self._marks[file.path]

    def _shown(self, file: VocabularyFile, keys: Keys) -> tuple[str, TextSpan, str]:
        span = self._marks_of(file).span(keys)
        return file.path, span, file.text[span.start : span.end]


def _files_of(layer: Layer) -> tuple[VocabularyFile, ...]:
    try:
        return layer_files(Path(layer.path)).files
    except VocabularyError:  # moved since it was loaded, or never a file: no places then
        return ()

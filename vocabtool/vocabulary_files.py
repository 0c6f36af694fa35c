"""Vocabularies loaded from their files, one laid over the other."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from vocabtool.errors import UsageError, VocabularyError
from vocabtool.finding import Finding
from vocabtool.layer_files import LayerFiles, layer_files
from vocabtool.layering import MalformedError, merged
from vocabtool.resources import data_folder
from vocabtool.vocabulary import Layer, Vocabulary
from vocabtool.vocabulary_entries import vocabulary_of

SHIPPED = "child-protection"


def load(paths: Sequence[Path] = (), *, with_default: bool = True) -> Vocabulary:
    """Return the vocabulary that the paths make together, each laid over those before it.

    A path is a vocabulary's folder or its single file. ``with_default`` puts the shipped
    vocabulary below them all. The lowest one must be complete; the others may name entries by id
    with only what changes.

    Raises:
        VocabularyError: something is wrong with the files; ``findings`` lists everything.
        UsageError: there is no vocabulary at all.
    """
    with _no_garbage_collection():
        layers = tuple(map(layer_files, layer_paths(paths, with_default=with_default)))
        if not layers:
            message = "There is no vocabulary to work with."
            raise UsageError(message, hint="Name one, or keep the one that comes with vocabtool.")
        return _vocabulary(layers)


def read_vocabulary(path: Path) -> Vocabulary:
    """Return the vocabulary in a folder or a single file, on its own.

    Raises:
        VocabularyError: something is wrong with the files; ``findings`` lists everything.
    """
    return load([path], with_default=False)


def shipped_vocabulary() -> Vocabulary:
    """Return the vocabulary that comes with the package."""
    return load()


def schema_findings(
    paths: Sequence[Path] = (), *, with_default: bool = True
) -> tuple[Finding, ...]:
    """Return what the schemas have to say about vocabularies laid over each other, all at once.

    Raises:
        VocabularyError: there is no vocabulary at one of the paths.
    """
    from vocabtool.vocabulary_findings import layer_findings  # noqa: PLC0415 - see _vocabulary

    return layer_findings(
        [layer_files(path) for path in layer_paths(paths, with_default=with_default)]
    )


def layer_paths(paths: Sequence[Path], *, with_default: bool) -> tuple[Path, ...]:
    """Return where the layers are, the lowest first.

    A bare name that is no file or folder here is that of a vocabulary that comes with the package.
    """
    shipped = data_folder("vocab")
    default = (shipped / SHIPPED,) if with_default else ()
    return (*default, *(_place(path, shipped) for path in paths))


def _place(path: Path, shipped: Path) -> Path:
    names = {folder.name for folder in shipped.iterdir() if folder.is_dir()}
    return shipped / path if str(path) in names and not path.exists() else path


def _vocabulary(layers: tuple[LayerFiles, ...]) -> Vocabulary:
    cause: MalformedError | None = None
    if not any(layer.unread for layer in layers):
        try:
            return vocabulary_of(merged(layers), tuple(map(_layer, layers)))
        except MalformedError as malformed:
            cause = malformed
    # Explaining costs half a second and needs the schemas: never on the way of a plain lint.
    from vocabtool.vocabulary_findings import (  # noqa: PLC0415 - as said above
        layer_findings,
        vocabulary_error,
    )

    findings = layer_findings(layers)
    if not findings:
        message = f"The vocabulary does not hold together, at: {cause}"
        raise VocabularyError(message, path=layers[-1].path) from cause
    raise vocabulary_error(findings) from None


def _layer(files: LayerFiles) -> Layer:
    return Layer(id=files.id, version=files.version, digest=files.digest, path=files.path)


@contextmanager
def _no_garbage_collection() -> Iterator[None]:
    """Pause the garbage collector: nothing here is garbage, and looking for some costs most."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()

"""Readers: from a file to a Document. The formats that are known stand in ``FORMATS``."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path, PurePath
from typing import NamedTuple, Protocol, cast

from vocabtool.document import Document
from vocabtool.errors import DraftError
from vocabtool.readers.encoding import decode


class _Reader(Protocol):
    """What the module of a format has as its ``read``."""

    def __call__(self, text: str, *, path: str, encoding: str) -> Document: ...


class Format(NamedTuple):
    """A format of drafts: its name, its file extensions, and the module whose ``read`` reads it.

    The module is named, not imported: a run over plain text loads no parser.
    """

    name: str
    extensions: tuple[str, ...]
    module: str

    def read(self, text: str, *, path: str, encoding: str) -> Document:
        """Return the document that a text of this format holds; ``path`` is named in it."""
        reader = cast(_Reader, import_module(self.module).read)
        return reader(text, path=path, encoding=encoding)


PLAIN_TEXT = Format(name="text", extensions=(".txt", ".text"), module="vocabtool.readers.plain")
FORMATS = (
    PLAIN_TEXT,
    Format(
        name="markdown",
        extensions=(".md", ".markdown", ".mdown"),
        module="vocabtool.readers.markdown",
    ),
    Format(name="html", extensions=(".html", ".htm", ".xhtml"), module="vocabtool.readers.html"),
    Format(
        name="xml",
        extensions=(".xml", ".akn", ".tei", ".dbk", ".dita"),
        module="vocabtool.readers.xml",
    ),
    Format(name="table", extensions=(".csv", ".tsv", ".tab"), module="vocabtool.readers.table"),
    Format(name="email", extensions=(".eml",), module="vocabtool.readers.mail"),
    Format(
        name="restructuredtext",
        extensions=(".rst", ".rest"),
        module="vocabtool.readers.restructuredtext",
    ),
    Format(name="asciidoc", extensions=(".adoc", ".asciidoc"), module="vocabtool.readers.asciidoc"),
    Format(name="latex", extensions=(".tex", ".latex", ".ltx"), module="vocabtool.readers.latex"),
)


def read_file(path: str | Path) -> Document:
    """Return the document that a file holds; its extension decides the format.

    A file with an unknown extension, or none, is read as plain text. The document's path is
    ``path`` as it was given.

    Raises:
        DraftError: the file is missing, a folder, closed to us, no text, or in no known encoding.
    """
    name = str(path)
    text, encoding = decode(_bytes_of(name), name)
    return read_text(text, path=name, encoding=encoding)


def read_text(
    text: str,
    *,
    path: str = "<text>",
    format: str | None = None,  # noqa: A002  (the word of the command line and the report)
    encoding: str = "utf-8",
) -> Document:
    """Return the document that a text holds.

    ``format`` is a name in ``FORMATS``; without it the extension of ``path`` decides.

    Raises:
        DraftError: there is no format of that name.
    """
    return _format(format, path).read(text, path=path, encoding=encoding)


def known_extensions() -> tuple[str, ...]:
    """Return the file extensions that a walk through a folder takes, with their dots."""
    return tuple(extension for known in FORMATS for extension in known.extensions)


def _format(name: str | None, path: str) -> Format:
    if name is None:
        extension = PurePath(path).suffix.lower()
        return next((known for known in FORMATS if extension in known.extensions), PLAIN_TEXT)
    for known in FORMATS:
        if known.name == name:
            return known
    names = ", ".join(known.name for known in FORMATS)
    message = f"There is no format {name!r}."
    raise DraftError(message, path=path, hint=f"Known are: {names}.")


def _bytes_of(path: str) -> bytes:
    try:
        return Path(path).read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        message = "There is no such file."
    except IsADirectoryError:
        message = "This is a folder, not a file."
    except PermissionError:
        message = "The file may not be read: permission denied."
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        message = f"The file could not be read: {reason}."
    raise DraftError(message, path=path)


__all__ = ["FORMATS", "Format", "known_extensions", "read_file", "read_text"]

"""Readers: from a file to a Document. The formats that are known stand in ``FORMATS``."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path, PurePath

from vocabtool.document import Document
from vocabtool.errors import DraftError
from vocabtool.readers.encoding import decode


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """A format of drafts: its name, its file extensions, and the function that reads it.

    ``read`` takes the decoded text, the path to name in the document, and the encoding.
    """

    name: str
    extensions: tuple[str, ...]
    read: Callable[[str, str, str], Document]


def _plain(text: str, path: str, encoding: str) -> Document:
    # A reader is imported when a draft needs it: a run over plain text loads no parser.
    from vocabtool.readers import plain  # noqa: PLC0415

    return plain.read(text, path=path, encoding=encoding)


def _markdown(text: str, path: str, encoding: str) -> Document:
    from vocabtool.readers import markdown  # noqa: PLC0415  (see _plain)

    return markdown.read(text, path=path, encoding=encoding)


def _table(text: str, path: str, encoding: str) -> Document:
    from vocabtool.readers import table  # noqa: PLC0415  (see _plain)

    return table.read(text, path=path, encoding=encoding)


def _mail(text: str, path: str, encoding: str) -> Document:
    from vocabtool.readers import mail  # noqa: PLC0415  (see _plain)

    return mail.read(text, path=path, encoding=encoding)


def _html(text: str, path: str, encoding: str) -> Document:
    from vocabtool.readers import html  # noqa: PLC0415  (see _plain)

    return html.read(text, path=path, encoding=encoding)


def _xml(text: str, path: str, encoding: str) -> Document:
    from vocabtool.readers import xml  # noqa: PLC0415  (see _plain)

    return xml.read(text, path=path, encoding=encoding)


def _restructuredtext(text: str, path: str, encoding: str) -> Document:
    from vocabtool.readers import restructuredtext  # noqa: PLC0415  (see _plain)

    return restructuredtext.read(text, path=path, encoding=encoding)


def _asciidoc(text: str, path: str, encoding: str) -> Document:
    from vocabtool.readers import asciidoc  # noqa: PLC0415  (see _plain)

    return asciidoc.read(text, path=path, encoding=encoding)


def _latex(text: str, path: str, encoding: str) -> Document:
    from vocabtool.readers import latex  # noqa: PLC0415  (see _plain)

    return latex.read(text, path=path, encoding=encoding)


PLAIN_TEXT = Format(name="text", extensions=(".txt", ".text"), read=_plain)
FORMATS = (
    PLAIN_TEXT,
    Format(name="markdown", extensions=(".md", ".markdown", ".mdown"), read=_markdown),
    Format(name="html", extensions=(".html", ".htm", ".xhtml"), read=_html),
    Format(name="xml", extensions=(".xml", ".akn", ".tei", ".dbk", ".dita"), read=_xml),
    Format(name="table", extensions=(".csv", ".tsv", ".tab"), read=_table),
    Format(name="email", extensions=(".eml",), read=_mail),
    Format(name="restructuredtext", extensions=(".rst", ".rest"), read=_restructuredtext),
    Format(name="asciidoc", extensions=(".adoc", ".asciidoc"), read=_asciidoc),
    Format(name="latex", extensions=(".tex", ".latex", ".ltx"), read=_latex),
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
    return _format(format, path).read(text, path, encoding)


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

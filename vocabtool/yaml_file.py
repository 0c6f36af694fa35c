"""A YAML file before it is parsed: its bytes and its text."""

from __future__ import annotations

from pathlib import Path
from typing import TypeAlias

from vocabtool.errors import VocabularyError
from vocabtool.location import LineIndex

YamlValue: TypeAlias = "str | list[YamlValue] | dict[str, YamlValue]"

LARGEST = 8_000_000  # bytes of a file
_OTHER_ENCODINGS = {
    b"\xff\xfe\x00\x00": "UTF-32",
    b"\x00\x00\xfe\xff": "UTF-32",
    b"\xff\xfe": "UTF-16",
    b"\xfe\xff": "UTF-16",
}


def file_bytes(path: Path) -> bytes:
    """Return the bytes of a file that is not too large to be a vocabulary.

    Raises:
        VocabularyError: the file cannot be read or is too large.
    """
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except OSError as error:
        message = f"The file cannot be read: {error.strerror or error}."
        raise VocabularyError(message, path=str(path)) from error
    if len(data) > LARGEST:
        message = f"The file is larger than {LARGEST // 1_000_000} MB."
        raise VocabularyError(message, path=str(path), hint="Divide it into several files.")
    return data


def decoded(data: bytes, path: str) -> str:
    """Return the text of a file's bytes, a byte order mark included.

    Raises:
        VocabularyError: the bytes are not UTF-8.
    """
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        for mark, encoding in _OTHER_ENCODINGS.items():
            if data.startswith(mark):
                message = f"The file is in {encoding}, not in UTF-8."
                raise VocabularyError(message, path=path, hint="Save it as UTF-8.") from None
        text = data[: error.start].decode("utf-8")
        line, column = LineIndex(text).position(len(text))
        message = "The file is not in UTF-8."
        hint = "Save it as UTF-8."
        raise VocabularyError(message, path=path, line=line, column=column, hint=hint) from None

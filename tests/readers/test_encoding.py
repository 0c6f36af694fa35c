"""Bytes become text in the encoding they are in, or are refused with one sentence."""

from __future__ import annotations

import codecs

import pytest

from vocabtool.errors import DraftError
from vocabtool.readers.encoding import decode

FRENCH = "à la société, « l’enfant » est protégé par la loi de l’État"


@pytest.mark.parametrize(
    ("raw", "text", "encoding"),
    [
        pytest.param(b"", "", "utf-8", id="empty"),
        pytest.param("é\r\n中".encode(), "é\r\n中", "utf-8", id="utf-8"),
        pytest.param(codecs.BOM_UTF8 + b"a", "\ufeffa", "utf-8", id="utf-8-mark-stays"),
        pytest.param("\ufeffé".encode("utf-16-le"), "\ufeffé", "utf-16-le", id="utf-16-le"),
        pytest.param("\ufeffé".encode("utf-16-be"), "\ufeffé", "utf-16-be", id="utf-16-be"),
        pytest.param("\ufeffé".encode("utf-32-le"), "\ufeffé", "utf-32-le", id="utf-32-le"),
        pytest.param("\ufeffé".encode("utf-32-be"), "\ufeffé", "utf-32-be", id="utf-32-be"),
        pytest.param(FRENCH.encode("cp1252"), FRENCH, "cp1252", id="windows-1252"),
        pytest.param(b"caf\xe9 is read\x81", "café is read\x81", "latin-1", id="latin-1"),
    ],
)
def test_text_is_read_in_its_encoding(raw: bytes, text: str, encoding: str) -> None:
    assert decode(raw, "draft.txt") == (text, encoding)


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        pytest.param(b"a\0b", "This is a binary file, not text.", id="nul"),
        pytest.param(b"\x89PNG\r\n\x1a\n", "This is a binary file, not text.", id="png"),
        pytest.param(b"%PDF-1.7\n", "This is a PDF file, not text.", id="pdf"),
        pytest.param(
            b"PK\x03\x04\x14",
            "This is a Word file or another zip archive, not text.",
            id="docx",
        ),
        pytest.param(
            "儿童色情制品".encode() + b"\xff",
            "The file is UTF-8 but damaged at byte 18.",
            id="damaged-utf-8",
        ),
        pytest.param(
            "детская порнография".encode("cp1251"),
            "The text is in an encoding that cannot be told.",
            id="another-code-page",
        ),
        pytest.param(
            codecs.BOM_UTF16_LE + b"a",
            "The file begins as UTF-16 but is damaged at byte 2.",
            id="damaged-utf-16",
        ),
    ],
)
def test_what_would_be_read_as_gibberish_is_refused(raw: bytes, message: str) -> None:
    with pytest.raises(DraftError) as caught:
        decode(raw, "draft.txt")
    assert caught.value.message == message
    assert caught.value.path == "draft.txt"
    assert caught.value.hint.startswith("Save it as")

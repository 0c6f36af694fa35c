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
        pytest.param("é a".encode("utf-16-le"), "é a", "utf-16-le", id="utf-16-le-unmarked"),
        pytest.param("й a".encode("utf-16-be"), "й a", "utf-16-be", id="utf-16-be-unmarked"),
        pytest.param("\ufeffé".encode("utf-32-le"), "\ufeffé", "utf-32-le", id="utf-32-le"),
        pytest.param("\ufeffé".encode("utf-32-be"), "\ufeffé", "utf-32-be", id="utf-32-be"),
        pytest.param(FRENCH.encode("cp1252"), FRENCH, "cp1252", id="windows-1252"),
        pytest.param(b"caf\xe9 is read\x81", "café is read\x81", "latin-1", id="latin-1"),
    ],
)
def test_text_is_read_in_its_encoding(raw: bytes, text: str, encoding: str) -> None:
    assert decode(raw, "draft.txt") == (text, encoding)


RUSSIAN = "детская порнография"


@pytest.mark.parametrize(
    ("head", "encoding"),
    [
        pytest.param('<meta charset="windows-1251">', "cp1251", id="html"),
        pytest.param("<META content='text/html; CHARSET=KOI8-R'>", "koi8-r", id="old-html"),
        pytest.param("<?xml version='1.0' encoding='iso-8859-5'?>", "iso8859-5", id="xml"),
        pytest.param("\\usepackage[cp1251]{inputenc}", "cp1251", id="latex"),
        pytest.param("Content-Type: text/plain; charset=koi8-r\n\n", "koi8-r", id="message"),
    ],
)
def test_what_is_no_utf_8_is_read_in_the_encoding_that_it_declares(
    head: str, encoding: str
) -> None:
    text = head + RUSSIAN
    assert decode(text.encode(encoding), "draft") == (text, encoding)


def test_chinese_is_read_in_the_wider_encoding_of_that_name() -> None:
    raw = '<meta charset="gb2312">儿童色情制品，镕'.encode("gbk")
    assert decode(raw, "draft.html") == (raw.decode("gb18030"), "gb18030")


@pytest.mark.parametrize(
    "name", ["utf-8", "unicode_escape", "idna", "nonsense", "rot13", "cp950", "cp899"]
)
def test_a_declaration_that_does_not_fit_is_left_out_of_account(name: str) -> None:
    raw = f"<meta charset={name}>caf\xe9 is read".encode("latin-1")
    assert decode(raw, "draft.html")[1] == "cp1252"


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        pytest.param(b"a\0b", "This is a binary file, not text.", id="nul"),
        pytest.param(b"a\0b\0\1\0", "This is a binary file, not text.", id="nul-in-every-pair"),
        pytest.param(b"a\0b\0\0\xd8", "This is a binary file, not text.", id="half-a-character"),
        pytest.param(b"a\0\0b", "This is a binary file, not text.", id="nul-in-both-halves"),
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

"""From bytes to text: Unicode where it is, a Western code page where it looks like one."""

from __future__ import annotations

import codecs
import re

from vocabtool.errors import DraftError

# UTF-32 first: its little-endian mark begins like that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SIGNATURES = (
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a Word file or another zip archive"),
    (b"\xd0\xcf\x11\xe0", "an old Word file"),
    (b"{\\rtf", "an RTF file"),
)
_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
# Controls, halves of characters, places for private use and what is no character.
_NO_TEXT = re.compile(
    "[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f-\x84\x86-\x9f\ue000-\uf8ff\ufdd0-\ufdef\ufff0-\uffff]"
)
_HIGH = re.compile(rb"[\x80-\xff]")
_SEQUENCE = re.compile(
    rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}",
)
# What a file says about its encoding: HTML and message heads, XML, LaTeX.
_DECLARED = re.compile(
    rb"""<\?xml\s[^>]*?\bencoding\s*=\s*["'](?P<xml>[\w.:-]+)"""
    rb"""|\bcharset\s*=\s*["']?(?P<charset>[\w.:-]+)"""
    rb"""|\\usepackage\s*\[(?P<tex>[\w.:-]+)\]\s*\{inputenc\}""",
    re.IGNORECASE,
)
_HEAD = 4_096  # bytes in which such a declaration is looked for
# Of the others some are no encodings of texts, and some are older names of Windows-1252.
_DECLARABLE = re.compile(
    r"(?:windows-?|cp)(?:125[0-8]|437|8\d\d|9\d\d)|iso-?8859-?(?:[2-9]|1\d)|latin-?(?:[2-9]|10)"
    r"|koi8-[rut]|gbk|gb2312|gb18030|big5|big5-hkscs|shift[_-]jis|euc-(?:jp|kr)|mac-?roman",
)
_WIDER = {"gb2312": "gb18030", "gbk": "gb18030"}  # what files of that name often hold
_WESTERN_SHARE = 0.3  # French has about one accented letter in twenty
_SAVE_AS_TEXT = "Save it as plain text, Markdown or HTML first."
_SAVE_AS_UTF8 = "Save it as UTF-8."


def decode(raw: bytes, path: str) -> tuple[str, str]:
    """Return the text of a file and the name of the encoding it was read in.

    Newlines are not translated and a byte order mark stays in the text, so that offsets count
    what stands in the file. ``path`` is only for the message. An encoding that the file declares
    counts where the bytes are not UTF-8.

    Raises:
        DraftError: the bytes are no text, or text in an encoding that cannot be told.
    """
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return _decoded(raw, encoding, path), encoding
    _refuse_signature(raw, path)
    if b"\0" in raw and (unmarked := _unmarked(raw)):
        return unmarked
    if _CONTROLS.search(raw):
        message = "This is a binary file, not text."
        raise DraftError(message, path=path, hint=_SAVE_AS_TEXT)
    try:
        return raw.decode("utf-8"), "utf-8"
    except UnicodeDecodeError as error:
        _refuse_damaged(raw, error.start, path)
    if declared := _declared(raw):
        return declared
    _refuse_unknown(raw, path)
    try:
        return raw.decode("cp1252"), "cp1252"
    except UnicodeDecodeError:
        return raw.decode("latin-1"), "latin-1"


def _decoded(raw: bytes, encoding: str, path: str) -> str:
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError as error:
        name = encoding.upper().removesuffix("-LE").removesuffix("-BE")
        message = f"The file begins as {name} but is damaged at byte {error.start}."
        raise DraftError(message, path=path, hint=_SAVE_AS_UTF8) from None


def _refuse_signature(raw: bytes, path: str) -> None:
    for signature, kind in _SIGNATURES:
        if raw.startswith(signature):
            message = f"This is {kind}, not text."
            raise DraftError(message, path=path, hint=_SAVE_AS_TEXT)


def _unmarked(raw: bytes) -> tuple[str, str] | None:
    """Return the text of UTF-16 without its mark: of blanks and Latin letters one half is zero."""
    for half, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        if b"\0" in raw[half::2] and b"\0" not in raw[1 - half :: 2]:
            try:
                text = raw.decode(encoding)
            except UnicodeDecodeError:
                return None
            return None if _NO_TEXT.search(text) else (text, encoding)
    return None


def _declared(raw: bytes) -> tuple[str, str] | None:
    """Return the text in the encoding that the file declares, if it can be read and written so."""
    found = _DECLARED.search(raw, 0, _HEAD)
    name = found[found.lastgroup or 0].decode("ascii").lower() if found else ""
    if not _DECLARABLE.fullmatch(name):
        return None
    try:
        encoding = codecs.lookup(_WIDER.get(name, name)).name
        text = raw.decode(encoding)
        return (text, encoding) if text.encode(encoding) == raw else None
    except (LookupError, UnicodeError):
        return None


def _refuse_damaged(raw: bytes, start: int, path: str) -> None:
    """Refuse what is mostly UTF-8: it would be read as gibberish."""
    high = len(_HIGH.findall(raw))
    in_sequences = sum(len(sequence) for sequence in _SEQUENCE.findall(raw))
    if in_sequences > high / 2:
        message = f"The file is UTF-8 but damaged at byte {start}."
        raise DraftError(message, path=path, hint=_SAVE_AS_UTF8)


def _refuse_unknown(raw: bytes, path: str) -> None:
    """Refuse what is no Western text and declares no encoding."""
    if len(_HIGH.findall(raw)) > _WESTERN_SHARE * len(raw.translate(None, b" \t\r\n")):
        message = "The text is in an encoding that cannot be told."
        raise DraftError(message, path=path, hint=_SAVE_AS_UTF8)


__all__ = ["decode"]

"""Transfer encodings of e-mail, undone with the place of each character kept.

Quoted-printable maps letter by letter where a letter stands for itself; what is written as one or
more ``=XX`` maps as a whole. Base64 maps by groups of four signs, three bytes: coarse, but within
the word or beside it. Only the decoding of bytes is left to the codecs.
"""

from __future__ import annotations

import binascii
import codecs
import re

from vocabtool.document import Segment
from vocabtool.readers.transcription import Transcription

_PRINTABLE = bytes(range(0x20, 0x7F))
_ONE_BYTE_ENCODINGS = ("cp1252", "latin-1")
_HIGH = re.compile(r"[^\0-\x7f]+")
_NO_LETTER = re.compile(r"[^\0-\x1a\x1c-\x7f]+")  # of ASCII, or an escape to another set
_ESCAPED = re.compile(r"=([0-9A-Fa-f]{2})|=[ \t]*(?:\r\n|\r|\n|\Z)")
_HEADER_ESCAPED = re.compile(r"=([0-9A-Fa-f]{2})|_")
_BASE64 = re.compile(r"[A-Za-z0-9+/]")
_ENCODED_WORD = re.compile(r"=\?([^?\s]{1,40})\?([BbQq])\?([^?\r\n]*)\?=")
_FOLD = re.compile(r"(?:\r\n|\r|\n)[ \t]+")


def decoded_body(
    source: str, span: tuple[int, int], transfer: str, charset: str, file_encoding: str
) -> Transcription:
    """Return the text of a part whose body is ``source[start:end]``.

    ``transfer`` and ``charset`` are as the part declares them, ``file_encoding`` is that in which
    the file was read: what is not encoded for transfer is taken as it was read, or read again
    where the file's encoding was a guess.
    """
    start, end = span
    if transfer == "quoted-printable":
        reader = _Bytes(source, charset)
        reader.take_escaped(_ESCAPED, start, end)
    elif transfer == "base64":
        reader = _Bytes(source, charset)
        reader.take_base64(start, end)
    elif "\x1b" in source[start:end] or file_encoding in _ONE_BYTE_ENCODINGS:
        reader = _Bytes(source, charset if _is_known(charset) else file_encoding)
        reader.take_bytes(start, end, file_encoding)
    else:
        reader = _Bytes(source, "utf-8")
        reader.take_literal(start, end)
    return reader.transcription()


def decoded_header(source: str, start: int, end: int) -> Transcription:
    """Return the value of a header field, unfolded, its encoded words decoded."""
    reader = _Bytes(source, "utf-8")
    position = start
    was_word = False
    for word in _ENCODED_WORD.finditer(source, start, end):
        if not was_word or source[position : word.start()].strip():
            reader.take_folded(position, word.start())
        reader.declare(word[1])
        if word[2] in "Bb":
            reader.take_base64(*word.span(3))
        else:
            reader.take_escaped(_HEADER_ESCAPED, *word.span(3))
        position, was_word = word.end(), True
    reader.declare("utf-8")
    reader.take_folded(position, end)
    return reader.transcription()


class _Bytes:
    """Bytes taken from the source one stretch after the other, decoded as they come."""

    def __init__(self, source: str, charset: str) -> None:
        self._source = source
        self._texts: list[str] = []
        self._pieces: list[Segment] = []
        self._length = 0
        self.declare(charset)

    def declare(self, charset: str) -> None:
        """Take what follows to be in another charset; one that is not known is taken for UTF-8."""
        name = charset if _is_known(charset) else "utf-8"
        self._decoder = codecs.getincrementaldecoder(name)("replace")
        self._clean = self._decoder.getstate()
        self._keeps_ascii = self._decoder.decode(_PRINTABLE) == _PRINTABLE.decode("ascii")
        self._decoder.setstate(self._clean)
        # Where bytes stand that make no character yet.
        self._waiting: tuple[int, int] | None = None

    def take_literal(self, start: int, end: int) -> None:
        """Take characters that stand for themselves."""
        while start < end and not self._is_clean():
            if self._source[start].isascii():
                self._take(self._source[start].encode("ascii"), start, 1)
                start += 1
            else:
                self._finish()
                high = _HIGH.match(self._source, start, end)
                stop = high.end() if high else end
                self._write(self._source[start:stop], start, stop - start)
                start = stop
        if start < end:
            self._write(self._source[start:end], start, end - start)

    def take_escaped(self, escape: re.Pattern[str], start: int, end: int) -> None:
        """Take text in which ``escape`` stands for a byte (its group), a space, or nothing."""
        position = start
        for found in escape.finditer(self._source, start, end):
            self.take_literal(position, found.start())
            position = found.end()
            if found[1]:
                self._take(bytes.fromhex(found[1]), found.start(), 3)
            elif found.group() == "_":
                self._take(b" ", found.start(), 1)
        self.take_literal(position, end)

    def take_base64(self, start: int, end: int) -> None:
        signs = [found.start() for found in _BASE64.finditer(self._source, start, end)]
        for number in range(0, len(signs), 4):
            group = signs[number : number + 4]
            if len(group) == 1:  # a rest that makes no byte
                break
            written = "".join(self._source[place] for place in group)
            raw = binascii.a2b_base64(written.ljust(4, "="))
            self._take(raw, group[0], group[-1] + 1 - group[0])

    def take_bytes(self, start: int, end: int, encoding: str) -> None:
        """Take characters of ``encoding`` as the bytes they were read from."""
        position = start
        for found in _NO_LETTER.finditer(self._source, start, end):
            self.take_literal(position, found.start())
            position = found.end()
            for place in range(*found.span()):
                self._take(self._source[place].encode(encoding, "replace"), place, 1)
        self.take_literal(position, end)

    def take_folded(self, start: int, end: int) -> None:
        """Take part of a header field; a line end with the white space after it is a space."""
        position = start
        for fold in _FOLD.finditer(self._source, start, end):
            self.take_literal(position, fold.start())
            self._write(" ", fold.start(), len(fold.group()))
            position = fold.end()
        self.take_literal(position, end)

    def transcription(self) -> Transcription:
        """Return what was taken."""
        self._finish()
        return Transcription("".join(self._texts), self._pieces)

    def _is_clean(self) -> bool:
        return self._keeps_ascii and self._decoder.getstate() == self._clean

    def _take(self, raw: bytes, start: int, length: int) -> None:
        text = self._decoder.decode(raw)
        first = self._waiting[0] if self._waiting else start
        self._waiting = None if text else (first, start + length)
        self._write(text, first, start + length - first)

    def _finish(self) -> None:
        """Write what stands for bytes that made no character, and begin anew."""
        rest = self._decoder.decode(b"", final=True)
        if self._waiting:
            self._write(rest, self._waiting[0], self._waiting[1] - self._waiting[0])
        self._waiting = None
        self._decoder.setstate(self._clean)

    def _write(self, text: str, start: int, length: int) -> None:
        if text:
            self._pieces.append(Segment(self._length, len(text), start, length))
            self._texts.append(text)
            self._length += len(text)


def _is_known(charset: str) -> bool:
    """Say whether a charset can be decoded; ASCII is what is declared where nothing was thought."""
    try:
        "".encode(charset)  # refuses codecs that are none of text
        decoder = codecs.getincrementaldecoder(charset)("replace")
        decoder.decode(_PRINTABLE)
    except (LookupError, ValueError):
        return False
    return codecs.lookup(charset).name != "ascii"

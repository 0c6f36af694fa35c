"""XML in pieces: what expat reports, with the place of each piece in code points.

Nothing outside the file is read. Entities are not expanded: a name stands for what the document
or HTML says, or else for itself; entities made of entities are refused.
"""

from __future__ import annotations

from html.entities import html5
from xml.parsers import expat

from vocabtool.errors import DraftError
from vocabtool.location import LineIndex

_LONGEST_ENTITY = 1000
_MESSAGES = {
    expat.errors.XML_ERROR_SYNTAX: "This does not begin as XML does.",
    expat.errors.XML_ERROR_TAG_MISMATCH: "A closing tag does not fit the element that is open.",
    expat.errors.XML_ERROR_NO_ELEMENTS: "An element is missing, or is not closed.",
    expat.errors.XML_ERROR_INVALID_TOKEN: "Something stands here that XML does not allow.",
    expat.errors.XML_ERROR_UNCLOSED_TOKEN: "A tag, comment or reference is not closed.",
    expat.errors.XML_ERROR_DUPLICATE_ATTRIBUTE: "An attribute stands twice in one tag.",
    expat.errors.XML_ERROR_JUNK_AFTER_DOC_ELEMENT: "Something follows the end of the document.",
    expat.errors.XML_ERROR_UNCLOSED_CDATA_SECTION: "A CDATA section is not closed.",
    expat.errors.XML_ERROR_UNBOUND_PREFIX: "The prefix of a name is not declared.",
    expat.errors.XML_ERROR_BAD_CHAR_REF: "A reference names no character.",
}
_MEND = "Mend the XML there: what follows could not be read."
_ESCAPE = "Write &amp; for an & of the text and &lt; for a <."
_NO_ENTITIES = "Save the file with its entities written out."


class Events:
    """What happens in an XML text, in order; a reader overrides what it wants to know.

    All places are code points of the text. ``text`` gets stretches of the source to be taken
    letter for letter, ``character`` those that stand for something else.
    """

    def start(self, name: str, attributes: dict[str, str], place: int) -> None:
        """Take a start tag; the name and the attributes' names are ``namespace local-name``."""

    def end(self) -> None:
        """Take the end of the innermost element."""

    def text(self, start: int, end: int) -> None:
        """Take text."""

    def character(self, text: str, start: int, end: int) -> None:
        """Take a reference."""

    def comment(self, start: int, end: int) -> None:
        """Take a comment, its marks included."""


def parse(text: str, path: str, events: Events) -> None:
    """Read an XML text, telling ``events`` what is in it; ``path`` is only for messages.

    Raises:
        DraftError: the text is not well-formed, with line and column; or its entities are not
            taken.
    """
    start = 1 if text.startswith("\ufeff") else 0
    _Parser(text, start, path, events).parse()


class _Parser:
    def __init__(self, text: str, start: int, path: str, events: Events) -> None:
        self._text = text
        self._path = path
        self._events = events
        self._raw = text[start:].encode("utf-8", "surrogatepass")
        self._is_ascii = len(self._raw) == len(text) - start
        self._offset = start
        self._known = (0, start)  # a byte, and the code point it begins
        self._from: int | None = None  # where the text that is being read began, in bytes
        self._is_literal = False
        self._entities: dict[str, str] = {}
        self._expat = expat.ParserCreate(encoding="utf-8", namespace_separator=" ")

    def parse(self) -> None:
        parser = self._expat
        # Names that nothing declares are then reported instead of ending the parse.
        parser.UseForeignDTD(True)  # noqa: FBT003  (the only way to call it)
        parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._data
        parser.SkippedEntityHandler = self._entity
        parser.ExternalEntityRefHandler = self._external
        parser.EntityDeclHandler = self._declaration
        parser.CommentHandler = self._comment
        parser.ProcessingInstructionHandler = self._flush_before
        parser.StartCdataSectionHandler = self._literal_start
        parser.EndCdataSectionHandler = self._literal_end
        parser.DefaultHandler = self._other  # its presence keeps entities from being expanded
        try:
            parser.Parse(self._raw, True)  # noqa: FBT003  (the only way to call it)
        except expat.ExpatError as error:
            raise self._malformed(error) from None

    def _malformed(self, error: expat.ExpatError) -> DraftError:
        reason = expat.ErrorString(error.code)
        message = _MESSAGES.get(reason, f"This is no well-formed XML: {reason}.")
        hint = _ESCAPE if reason == expat.errors.XML_ERROR_INVALID_TOKEN else _MEND
        return self._refusal(message, hint, self._expat.ErrorByteIndex)

    def _refusal(self, message: str, hint: str, byte: int) -> DraftError:
        before = self._raw[: max(byte, 0)].decode("utf-8", "replace")
        line, column = LineIndex(self._text).position(self._offset + len(before))
        return DraftError(message, path=self._path, line=line, column=column, hint=hint)

    def _place(self, byte: int) -> int:
        """Return the code point that a byte begins; bytes are asked for in ascending order."""
        if self._is_ascii:
            return self._offset + byte
        known, place = self._known
        place += len(self._raw[known:byte].decode("utf-8"))
        self._known = (byte, place)
        return place

    def _flush_before(self, *_: object) -> None:
        """Hand on the text that stands before the event now being reported."""
        if self._from is not None:
            start = self._place(self._from)
            self._from = None
            self._events.text(start, self._place(self._expat.CurrentByteIndex))

    def _data(self, data: str) -> None:
        byte = self._expat.CurrentByteIndex
        if self._raw[byte : byte + 1] == b"&" and not self._is_literal:
            self._reference(data)
        elif self._from is None:
            self._from = byte

    def _literal_start(self) -> None:
        self._flush_before()
        self._is_literal = True

    def _literal_end(self) -> None:
        self._flush_before()
        self._is_literal = False

    def _reference(self, text: str) -> None:
        self._flush_before()
        start = self._place(self._expat.CurrentByteIndex)
        end = self._text.index(";", start) + 1
        self._events.character(text, start, end)

    def _entity(self, name: str, _: object) -> None:
        self._flush_before()
        start = self._place(self._expat.CurrentByteIndex)
        end = start + len(f"&{name};")
        self._events.character(self._entities.get(name, html5.get(f"{name};", "")), start, end)

    def _external(self, *_: object) -> int:
        self._reference("")
        return 1  # it is not read, and that is no error

    def _declaration(self, name: str, *declared: object) -> None:
        is_parameter, value = declared[:2]
        if not isinstance(value, str):
            return
        if "&" in value or "%" in value or len(value) > _LONGEST_ENTITY:
            byte = self._expat.CurrentByteIndex
            message = f"The file declares an entity “{name}” that is long or made of others."
            raise self._refusal(message, _NO_ENTITIES, byte)
        if not is_parameter and "<" not in value:
            self._entities.setdefault(name, value)

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._flush_before()
        place = self._place(self._expat.CurrentByteIndex)
        self._events.start(name, attributes, place)

    def _end(self, _: str) -> None:
        self._flush_before()
        self._events.end()

    def _comment(self, _: str) -> None:
        self._flush_before()
        start = self._place(self._expat.CurrentByteIndex)
        self._events.comment(start, self._text.index("-->", start) + len("-->"))

    def _other(self, _: str) -> None:
        """Pass over declarations."""


__all__ = ["Events", "parse"]

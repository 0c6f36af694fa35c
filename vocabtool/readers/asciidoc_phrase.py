"""The inline markup of AsciiDoc: formatting marks, macros, references, replacements."""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from functools import partial

from vocabtool.readers import parts
from vocabtool.readers.phrase import Phrases
from vocabtool.readers.role import Element

_DOUBLE = {mark: re.compile(re.escape(mark)) for mark in ("**", "__", "##", "``", "+++", "++")}
_SINGLE = {
    mark: re.compile(rf"(?<=[^\s\\{re.escape(mark)}]){re.escape(mark)}(?![\w{re.escape(mark)}])")
    for mark in "*_#`+"
}
_SHIFTED = {mark: re.compile(re.escape(mark)) for mark in "^~"}
_QUOTES = {'"`': (re.compile('`"'), "“", "”"), "'`": (re.compile("`'(?!\\w)"), "\u2018", "\u2019")}
_ELEMENTS = {"*": parts.EMPHASIS, "_": parts.EMPHASIS, "#": parts.PLAIN, "`": parts.CODE}
_REFERENCE_END = re.compile(r">>")
_INDEX_END = {"((": re.compile(r"\)\)"), "(((": re.compile(r"\)\)\)")}
_BRACKET = re.compile(r"(?<!\\)[\[\]]")
_SETTINGS = re.compile(r"\^?(?:,[ ]*(?:[\w-]+=.*|_blank))?\Z", re.DOTALL)
_LONGEST_SHIFT = 60
_CHARACTERS = {
    "nbsp": "\xa0",
    "zwsp": "\u200b",
    "wj": "\u2060",
    "apos": "'",
    "quot": '"',
    "lsquo": "\u2018",
    "rsquo": "\u2019",
    "ldquo": "“",
    "rdquo": "”",
    "sp": " ",
    "plus": "+",
    "amp": "&",
    "lt": "<",
    "gt": ">",
    "startsb": "[",
    "endsb": "]",
    "vbar": "|",
    "deg": "°",
    "asterisk": "*",
    "tilde": "~",
    "backtick": "`",
    "caret": "^",
    "backslash": "\\",
    "empty": "",
    "blank": "",
}
_LINKING = frozenset(("link", "xref", "mailto", "http", "https", "ftp", "irc"))
_MACROS = {
    **dict.fromkeys(("footnote", "footnoteref"), parts.ASIDE_NOTE),
    **dict.fromkeys(("image", "icon"), parts.ASIDE_ATTRIBUTE),
    **dict.fromkeys(("kbd", "btn", "menu"), parts.EMPHASIS),
    **dict.fromkeys(("stem", "latexmath", "asciimath"), parts.CODE),
    **dict.fromkeys(("pass", "indexterm2"), parts.PLAIN),
    "indexterm": parts.ASIDE_ATTRIBUTE,
    "anchor": None,
}


class AsciidocPhrases(Phrases):
    """Reads phrases of AsciiDoc."""

    marks = re.compile(
        r"""(?P<escape>\\(?=[*_#`+^~{<\[(a-z]))
          | (?P<quotes>"`(?=\S)|(?<!\w)'`(?=\S))
          | (?P<double>\*\*|__|\#\#|``|\+\+\+?)
          | (?P<single>(?<![\w\\])[*_\#`+](?=[^\s*_\#`+]|[*_\#`+](?=[^\s*_\#`+])))
          | (?P<shifted>[\^~](?=[^\s^~]))
          | (?P<url>(?<!\w)(?P<scheme>https?|ftp|irc)://[^\s\[\]<>]+)
          | (?P<macro>(?<![\w:])(?P<name>[a-z][a-z0-9]{1,15}):
             (?P<macro_target>[^\s\[\]:][^\s\[\]]*)?\[)
          | (?P<reference><<(?=[^\s<>]))
          | (?P<index>\(\(\(?(?=[^\s(]))
          | (?P<attribute>\{(?P<attribute_name>\w[\w-]*)\})
          | (?P<character>&(?:\#\d{1,7}|\#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});)
          | (?P<anchor>\[\[[^\[\]\s]+\]\]|\[[.\#%][\w.\#%-]+\](?=[*_\#`]))
          | (?P<break>[ ]\+(?=\r|\n|\Z))
        """,
        re.VERBOSE,
    )

    def read(self, start: int, end: int) -> None:
        """Read the phrase that stands from ``start`` to ``end`` of the source."""
        self._brackets: dict[int, int] | None = None
        super().read(start, end)

    def _take(self, found: re.Match[str]) -> int:
        taken = getattr(self, f"_take_{found.lastgroup}", None)
        position: int | None = taken(found) if taken else found.end()
        return self._keep(found) if position is None else position

    def _take_escape(self, found: re.Match[str]) -> int:
        self.composition.text(found.end(), found.end() + 1)
        return found.end() + 1

    def _take_quotes(self, found: re.Match[str]) -> int | None:
        end, opening, closing_mark = _QUOTES[found[0]]
        closing = self._closing(end, found.end())
        if closing is None:
            return None
        self.composition.write(opening, *found.span())
        inner = found.end(), closing.start()
        return self._enter(parts.PLAIN, inner, closing.end(), closing_mark)

    def _take_double(self, found: re.Match[str]) -> int | None:
        return self._between(found, _DOUBLE[found[0]], _ELEMENTS.get(found[0][0]))

    def _take_single(self, found: re.Match[str]) -> int | None:
        return self._between(found, _SINGLE[found[0]], _ELEMENTS.get(found[0]))

    def _take_shifted(self, found: re.Match[str]) -> int | None:
        """Read superscript or subscript: short, and without white space."""
        closing = self._closing(_SHIFTED[found[0]], found.end() + 1)
        if closing is None or closing.start() > found.end() + _LONGEST_SHIFT:
            return None
        if any(map(str.isspace, self.source[found.end() : closing.start()])):
            return None
        return self._enter(parts.RAISED, (found.end(), closing.start()), closing.end())

    def _between(
        self, found: re.Match[str], end: re.Pattern[str], element: Element | None
    ) -> int | None:
        """Read what stands between two marks; without an element nothing in it is a mark."""
        closing = self._closing(end, found.end() + 1)
        if closing is None:
            return None
        inner = found.end(), closing.start()
        if element is None or element is parts.CODE:
            return self._verbatim(element or parts.PLAIN, inner, closing.end())
        return self._enter(element, inner, closing.end())

    def _take_url(self, found: re.Match[str]) -> int | None:
        """Read an address: machine text, or the target of the words in brackets behind it."""
        if self.source[found.end() : found.end() + 1] != "[":
            return None
        return self._bracketed(partial(parts.link, found[0]), found.end())

    def _take_macro(self, found: re.Match[str]) -> int | None:
        name = found["name"]
        if name in _LINKING:
            return self._bracketed(
                partial(parts.link, found["macro_target"] or ""), found.end() - 1
            )
        if name not in _MACROS:
            return None
        element = _MACROS[name]
        return self._bracketed(lambda: element, found.end() - 1)

    def _bracketed(self, element_of: Callable[[], Element | None], opening: int) -> int | None:
        """Read the words in brackets, without the settings that may follow them."""
        closing = self._bracket_end(opening)
        if closing is None:
            return None
        element = element_of()
        if element is None:
            return closing + 1
        inner = self.source[opening + 1 : closing]
        settings = _SETTINGS.search(inner)
        end = opening + 1 + (settings.start() if settings else len(inner))
        if element is parts.CODE:
            return self._verbatim(element, (opening + 1, closing), closing + 1)
        return self._enter(element, (opening + 1, end), closing + 1)

    def _bracket_end(self, opening: int) -> int | None:
        """Return where the bracket opened here is closed within what is open."""
        if self._brackets is None:
            self._brackets = {}
            stack: list[int] = []
            for bracket in _BRACKET.finditer(self.source, opening, self._end):
                if bracket[0] == "[":
                    stack.append(bracket.start())
                elif stack:
                    self._brackets[stack.pop()] = bracket.start()
        closing = self._brackets.get(opening)
        return closing if closing is not None and closing < self._limit else None

    def _take_reference(self, found: re.Match[str]) -> int | None:
        closing = self._closing(_REFERENCE_END, found.end())
        if closing is None:
            return None
        start, end = found.end(), closing.start()
        comma = self.source.find(",", start, end)
        if comma < 0:
            return self._verbatim(parts.CODE, (start, end), closing.end())
        target = self.source[start:comma]
        return self._enter(parts.link(target), (comma + 1, end), closing.end())

    def _take_index(self, found: re.Match[str]) -> int | None:
        closing = self._closing(_INDEX_END[found[0]], found.end())
        if closing is None:
            return None
        element = parts.PLAIN if found[0] == "((" else parts.ASIDE_ATTRIBUTE
        return self._enter(element, (found.end(), closing.start()), closing.end())

    def _take_attribute(self, found: re.Match[str]) -> int:
        name = found["attribute_name"].lower()
        if name in _CHARACTERS:
            if _CHARACTERS[name]:
                self.composition.write(_CHARACTERS[name], *found.span())
            return found.end()
        return self._verbatim(parts.CODE, found.span("attribute_name"), found.end())

    def _take_character(self, found: re.Match[str]) -> int:
        self.composition.write(html.unescape(found[0]), *found.span())
        return found.end()

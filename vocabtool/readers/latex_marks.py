"""The marks of LaTeX within a text: spaces, dashes, quotation marks, accents, formulas."""

from __future__ import annotations

import re
import unicodedata
from abc import ABC, abstractmethod

from vocabtool.document import Comment
from vocabtool.readers import parts
from vocabtool.readers.composition import Composition
from vocabtool.readers.latex_commands import ACCENTS, SYMBOLS
from vocabtool.readers.latex_groups import BRACE, Arguments, OpenGroups

_LINE_END = r"(?:\r\n|\r(?!\n)|\n)"
_MARK = re.compile(
    rf"""(?P<comment>%[^\r\n]*)(?:{_LINE_END}[ \t]*(?=[^\s%]))?
      | \\(?P<edge>begin|end)[ \t]*\{{(?P<environment>[A-Za-z][\w@ -]{{0,40}}\*?)\}}
      | \\(?P<command>[A-Za-z@]+)\*?
      | (?P<symbol>\\[\s\S])
      | (?P<brace>[{{}}])
      | (?P<math>\$\$?)
      | (?P<quote>``|''|"`|"'|`|'|<<|>>|,,)
      | (?P<dash>---?)
      | (?P<tie>~)
      | (?P<cell>&)
      | (?P<bracket>\])
      | (?P<paragraph>{_LINE_END}[ \t]*{_LINE_END}\s*)
    """,
    re.VERBOSE,
)
_QUOTES = {"``": "“", "''": "”", '"`': "„", "\"'": "“", "<<": "«", ">>": "»", ",,": "„"}
_SIGNS = {",": "\u202f", ";": " ", ":": " ", ">": " ", " ": " ", "\n": " ", "\t": " ", "-": "\xad"}
_MATH = {
    "$": re.compile(rf"\$((?:[^$\\\r\n]|\\[^\r\n]|{_LINE_END}(?![ \t]*[\r\n]))*+)\$"),
    "$$": re.compile(r"\$\$((?:[^$\\]|\\[\s\S])*+)\$\$"),
}
_MATH_ENDS = {"(": r"\)", "[": r"\]"}
_BEHIND = re.compile(rf"\{{\}}|[ \t]+|{_LINE_END}(?=[^\s])")
_ACCENTED = re.compile(r"\s?(?:\{\s*(\\?[^\W\d_])?\s*\}|(\\[ij](?![A-Za-z])|[^\W\d_]))")


class LatexMarks(ABC):
    """Reads a source mark by mark, in one pass; commands and environments are a reader's own."""

    def __init__(self, source: str) -> None:
        self.composition = Composition(source)
        self.comments: list[Comment] = []
        self.source = source
        self.arguments = Arguments(source)
        self.groups = OpenGroups(source, self.composition)
        self.brackets: set[int] = set()  # that close an argument which is text
        self._missing: set[str] = set()  # ends that do not come any more
        self._is_quoted = False  # a single mark is open

    def read(self, start: int, end: int) -> None:
        """Read the source from ``start`` to ``end``."""
        position = start
        while position < end:
            found = _MARK.search(self.source, position, end)
            self.composition.text(position, found.start() if found else end)
            position = self._take(found) if found else end

    def _take(self, found: re.Match[str]) -> int:
        """Read a mark; return the offset behind it, or behind what was read with it."""
        kind = found.lastgroup or ""
        taken = getattr(self, f"_take_{kind}", None)
        position: int | None = taken(found) if taken else found.end()
        if position is None:
            self.composition.text(*found.span())
            return found.end()
        return position

    def _take_comment(self, found: re.Match[str]) -> int:
        self._add_comment(*found.span("comment"))
        return found.end()

    def _take_brace(self, found: re.Match[str]) -> int:
        if found[0] == BRACE:
            self.groups.open(BRACE)
        else:
            self.groups.close_brace(found.start())
        return found.end()

    def _take_bracket(self, found: re.Match[str]) -> int | None:
        return found.end() if found.start() in self.brackets else None

    def _take_paragraph(self, found: re.Match[str]) -> int:
        self._break()
        return found.end()

    def _take_tie(self, found: re.Match[str]) -> int:
        self.composition.write("\xa0", *found.span())
        return found.end()

    def _take_dash(self, found: re.Match[str]) -> int:
        self.composition.write("\u2014" if len(found[0]) > 2 else "\u2013", *found.span())  # noqa: PLR2004  (three hyphens)
        return found.end()

    def _take_cell(self, found: re.Match[str]) -> int | None:
        return found.end() if self.groups.next_cell(found.end()) else None

    def _take_quote(self, found: re.Match[str]) -> int | None:
        mark = found[0]
        written = _QUOTES.get(mark)
        if mark == "`":
            written, self._is_quoted = "\u2018", True
        elif mark == "'" and self._is_quoted and self._ends_word(found.end()):
            written, self._is_quoted = "\u2019", False
        if written is None:
            return None
        self.composition.write(written, *found.span())
        return found.end()

    def _ends_word(self, end: int) -> bool:
        return not self.source[end : end + 1].isalnum()

    def _take_math(self, found: re.Match[str]) -> int:
        whole = _MATH[found[0]].match(self.source, found.start())
        if whole is None:
            return found.end()
        self._inline_code(*whole.span(1))
        return whole.end()

    def _take_symbol(self, found: re.Match[str]) -> int:
        symbol, end = found[0][1], found.end()
        if symbol in "%&$#_{}":
            self.composition.text(end - 1, end)
        elif symbol in _SIGNS:
            self.composition.write(_SIGNS[symbol], *found.span())
        elif symbol in _MATH_ENDS:
            return self._formula(end, _MATH_ENDS[symbol])
        elif symbol in ACCENTS:
            return self._accent(found, symbol)
        elif symbol == "\\":
            return self._line_break(found)
        return end

    def _formula(self, start: int, ending: str) -> int:
        end = self._find(ending, start)
        if end < 0:
            return start
        self._inline_code(start, end)
        return end + len(ending)

    def _line_break(self, found: re.Match[str]) -> int:
        end = found.end() + self.source.startswith("*", found.end())
        end = self.arguments.option_end(end)
        if not self.groups.next_row(end):
            self.composition.write("\n", *found.span())
        return end

    def _accent(self, found: re.Match[str], accent: str) -> int:
        letter = _ACCENTED.match(self.source, found.end())
        base = (letter[1] or letter[2] or "") if letter else ""
        if letter is None or not base:
            return found.end()
        text = unicodedata.normalize("NFC", base.lstrip("\\") + ACCENTS[accent])
        self.composition.write(text, found.start(), letter.end())
        return letter.end()

    def _take_command(self, found: re.Match[str]) -> int:
        name = found["command"]
        if name in SYMBOLS:
            behind = _BEHIND.match(self.source, found.end())
            end = behind.end() if behind else found.end()
            self.composition.write(SYMBOLS[name], found.start(), end)
            return end
        return self._accent(found, name) if name in ACCENTS else self._command(found)

    @abstractmethod
    def _command(self, found: re.Match[str]) -> int:
        """Read a command; return the offset behind it, or where its text begins."""

    def _break(self) -> None:
        """End the paragraph."""
        self._is_quoted = False
        self.composition.open(parts.PARAGRAPH)
        self.composition.close()

    def _inline_code(self, start: int, end: int) -> None:
        self.composition.open(parts.CODE)
        self.composition.text(start, end)
        self.composition.close()

    def _add_comment(self, start: int, end: int) -> None:
        text = self.source[start:end].lstrip("%").strip()
        self.comments.append(Comment(text=text, start=start, end=end))

    def _find(self, ending: str, start: int) -> int:
        """Return where the next ``ending`` stands, or -1; what is missing is looked for once."""
        end = -1 if ending in self._missing else self.source.find(ending, start)
        if end < 0:
            self._missing.add(ending)
        return end

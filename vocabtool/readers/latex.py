"""LaTeX: text, notes, quotations, lists and tables; commands masked, places exact.

A reader of our own: pylatexenc has places too, but it builds a tree of the whole source, stops at
unbalanced braces or guesses, and would have to be told of the arguments of every command just the
same; what is needed here is one pass that never fails. Nothing is expanded: a command that is not
known is left out, and what stands in braces behind it is text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from vocabtool.document import Document
from vocabtool.readers import parts
from vocabtool.readers.latex_commands import (
    COMMANDS,
    DEFINING,
    DEFINITION,
    ENVIRONMENT_SETTINGS,
    LANGUAGES,
    LISTS,
    QUOTING,
    TABLES,
    VERBATIM,
    Command,
)
from vocabtool.readers.latex_groups import BRACE
from vocabtool.readers.latex_marks import LatexMarks

_CITED = Command("oom")
_REFERRING = Command("om")
_VERBATIM_COMMANDS = ("verb", "lstinline", "mintinline")
_BREAKING = ("par", "bibitem", "newpage", "clearpage", "maketitle")
_VERB = re.compile(r"(?:\[[^\]\r\n]*\])?([^\w\s{\[])([^\r\n]*?)\1")
_DEFINED = re.compile(r"\s*\{?\\[A-Za-z@]+\}?(?:\[[^\]\r\n]*\]|#\d)*")
_DOCUMENT = re.compile(r"(?<!\\)\\begin[ \t]*\{document\}")
_DOCUMENT_END = re.compile(r"\\end[ \t]*\{document\}")
_TITLES = ("title", "subtitle", "author", "date", "keywords", "subject", "institute")
_PREAMBLE = re.compile(
    rf"(?<!\\)%[^\r\n]*|\\(?P<command>{'|'.join((*_TITLES, *sorted(DEFINING)))})\b\*?"
    r"|(?P<field>pdf(?:title|subject|keywords))\s*=\s*\{",
)
_BABEL = re.compile(
    r"\\usepackage\s*\[([^\]]*)\]\s*\{babel\}|\\set(?:main|default)language(?:\[[^\]]*\])?\{(\w+)\}",
)


def read(text: str, *, path: str = "<text>", encoding: str = "utf-8") -> Document:
    """Return the document that a LaTeX source holds."""
    reader = _Reader(text)
    language = reader.read_all(1 if text.startswith("\ufeff") else 0)
    return Document(
        path=path,
        text=text,
        blocks=reader.composition.blocks(),
        comments=tuple(reader.comments),
        language=language,
        encoding=encoding,
    )


class _Reader(LatexMarks):
    """Reads commands and environments."""

    def read_all(self, start: int) -> str:
        """Read the source from ``start`` on; return its language, if it names one."""
        opening = _DOCUMENT.search(self.source, start)
        language = ""
        if opening:
            language = _main_language(self.source, start, opening.start())
            self._preamble(start, opening.start())
            start = opening.end()
        ending = _DOCUMENT_END.search(self.source, start) if opening else None
        self.read(start, ending.start() if ending else len(self.source))
        if ending:
            self.groups.close_all()
            self._code([(ending.end(), len(self.source))])
        return language

    def _preamble(self, start: int, end: int) -> None:
        """Read titles and definitions as text; the rest is machine text, a block of its own."""
        machine_text: list[tuple[int, int]] = []
        position = start
        while (found := _PREAMBLE.search(self.source, position, end)) is not None:
            machine_text.append((position, found.start()))
            position = found.end()
            if found[0].startswith("%"):
                self._add_comment(*found.span())
                continue
            if found["field"]:
                self.groups.open(BRACE, parts.metadata(found["field"]))
            else:
                position = self._command(found)
            closing = self.arguments.closing(position - 1)
            if closing >= position:
                self.read(position, closing + 1)
                position = closing + 1
            self.groups.close_all()
        self._code([*machine_text, (position, end)])

    def _command(self, found: re.Match[str]) -> int:
        name, end = found["command"], found.end()
        if name in _VERBATIM_COMMANDS and (verbatim := self._verbatim_words(name, end)):
            return verbatim
        if name == "item":
            return self._item(end)
        if name in _BREAKING:
            self._break()
        if name in DEFINING:
            defined = _DEFINED.match(self.source, end)
            return self._text_argument(found, DEFINITION, defined.end() if defined else end)
        command = COMMANDS.get(name) or _command_like(name)
        if command is not None:
            return self._known_command(found, command)
        options = self.source.startswith("[", end)
        return self.arguments.option_end(end) if options else end

    def _known_command(self, found: re.Match[str], command: Command) -> int:
        end, element = found.end(), command.element
        for letter in command.arguments:
            if letter == "o":
                end = self.arguments.option_end(end)
                continue
            if letter == "t":
                return self._text_argument(found, command._replace(element=element), end)
            setting = self.arguments.setting(end)
            if setting is None:
                continue
            end = setting[1] + 1
            value = self.source[slice(*setting)].strip()
            if letter == "c":
                self._inline_code(*setting)
            elif letter == "l":
                element = replace(element, language=LANGUAGES.get(value, ""))
            elif letter == "u":
                element = parts.link(value)
        if command is _CITED:
            self.composition.mark_note()
        return end

    def _text_argument(self, found: re.Match[str], command: Command, position: int) -> int:
        """Open the argument that is text; what it is ends with its brace."""
        opening = self.arguments.opening(position)
        if opening < 0:
            return position
        if command.is_quoted:
            self.groups.open_quoted(command.element, found.start(), opening + 1)
        else:
            self.groups.open(BRACE, command.element)
        return opening + 1

    def _item(self, end: int) -> int:
        """Begin an item; what stands in brackets is its term."""
        if not self.groups.next_item():
            self._break()
        behind = self.arguments.option_end(end)
        if behind == end:
            return end
        self.brackets.add(behind - 1)
        return self.arguments.opening(end, "[") + 1

    def _verbatim_words(self, name: str, end: int) -> int:
        if name == "mintinline":
            setting = self.arguments.setting(end)
            end = setting[1] + 1 if setting else end
        found = _VERB.match(self.source, end)
        if found is None:
            return 0
        self._inline_code(*found.span(2))
        return found.end()

    def _take_environment(self, found: re.Match[str]) -> int:
        name, end = found["environment"].strip(), found.end()
        if found["edge"] == "end":
            self.groups.close_environment(name)
            return end
        if name.rstrip("*") in VERBATIM:
            ending = f"\\end{{{name}}}"
            closing = self._find(ending, end)
            if closing >= 0:
                self._verbatim(name, end, closing)
                return closing + len(ending)
        return self._open_environment(name, end)

    def _verbatim(self, name: str, start: int, end: int) -> None:
        if name == "comment" and start < end:
            self._add_comment(start, end)
        else:
            self._code([(start, end)])

    def _open_environment(self, name: str, end: int) -> int:
        self._is_quoted = False
        end = self.arguments.option_end(end)
        language = ""
        count = TABLES.get(name, TABLES.get(name.rstrip("*"), ENVIRONMENT_SETTINGS.get(name, 0)))
        for _ in range(count + (name == "otherlanguage")):
            setting = self.arguments.setting(self.arguments.option_end(end))
            if setting:
                end = setting[1] + 1
                language = LANGUAGES.get(self.source[slice(*setting)], "")
        if name in TABLES or name.rstrip("*") in TABLES:
            self.groups.open_table(name, end)
        elif name in LISTS:
            self.groups.open(name, parts.LIST)
        elif name in QUOTING:
            self.groups.open(name, parts.QUOTE)
        else:
            self.groups.open(name, replace(parts.PARAGRAPH, language=language))
        return end

    def _code(self, spans: Iterable[tuple[int, int]]) -> None:
        self.composition.open(parts.CODE_BLOCK)
        for start, end in spans:
            self.composition.text(start, end)
        self.composition.close()


def _command_like(name: str) -> Command | None:
    """Return what a command of which only the kind is known takes: a citation, a reference."""
    if "cite" in name.lower():
        return _CITED
    return _REFERRING if name.endswith("ref") else None


def _main_language(source: str, start: int, end: int) -> str:
    """Return the language that the preamble sets, the last that babel is given."""
    language = ""
    for found in _BABEL.finditer(source, start, end):
        names = (found[1] or found[2]).split(",")
        language = LANGUAGES.get(names[-1].rpartition("=")[2].strip(), language)
    return language

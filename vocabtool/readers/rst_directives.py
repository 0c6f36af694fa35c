"""The directives of reStructuredText: what their arguments, options and contents are."""

from __future__ import annotations

import re
from typing import NamedTuple

from vocabtool.readers.fields import records_in
from vocabtool.readers.indented import Line, Lines, body_of, span_of
from vocabtool.readers.rst_tables import DrawnTable

DIRECTIVE = re.compile(r"(?:\|[^|]+\|[ \t]+)?([A-Za-z][\w+.:-]*?)[ \t]?::(?:[ \t]+|$)")
_OPTION = re.compile(r":([A-Za-z][\w -]*):(?:[ \t]+|$)")

CODE_CONTENT = frozenset(
    (
        *("code", "code-block", "sourcecode", "parsed-literal", "literalinclude", "highlight"),
        *("math", "raw", "doctest", "testcode", "testoutput", "testsetup", "ipython", "prompt"),
        *("productionlist", "graphviz", "digraph", "graph", "uml", "mermaid", "plantuml"),
        *("jupyter-execute", "program-output", "command-output", "include", "toctree", "index"),
        *("autosummary", "bibliography", "date", "unicode", "default-role", "role", "console"),
    ),
)
QUOTING = frozenset(("epigraph", "highlights", "pull-quote"))
# The words behind the name are text: the first paragraph, or a title.
_TEXT_FROM_START = frozenset(
    (
        *("note", "warning", "attention", "caution", "danger", "error", "hint", "important"),
        *("tip", "seealso", "todo", "compound", "replace", "line-block", "epigraph"),
        *("highlights", "pull-quote", "centered", "glossary"),
    ),
)
_VERSIONED = frozenset(("versionadded", "versionchanged", "deprecated", "version-removed"))
_TITLED = frozenset(
    (
        *("admonition", "topic", "sidebar", "rubric", "table", "list-table", "csv-table"),
        *("contents", "title", "dropdown", "card", "tab", "tab-item", "grid-item-card"),
    ),
)
_VISIBLE_OPTIONS = frozenset(("alt", "caption", "title", "subtitle", "abstract"))


class Directive(NamedTuple):
    """A directive, cut into its parts.

    ``title`` is an argument that is text, ``machine_text`` one that is not; ``visible`` are the
    options that are text; ``content`` is what stands below, or all of it.
    """

    name: str
    title: Lines
    machine_text: Lines
    options: dict[str, Line]
    visible: Lines
    content: Lines

    def number(self, option: str) -> int:
        """Return the figure that an option gives, or 0."""
        value = self.options[option].text if option in self.options else ""
        return int(value) if re.fullmatch(r"\d{1,3}", value) else 0


def directive_in(lines: Lines, name: str, length: int) -> Directive:
    """Return the directive in ``lines``, whose first line has its name in the first characters."""
    name = name.lower()
    argument = [lines[0].behind(length)]
    number = 1
    while argument[0].text and number < len(lines) and _is_argument(lines[number]):
        argument.append(lines[number])
        number += 1
    options, visible = {}, []
    has_options = name != "meta"  # whose fields are its content
    while has_options and number < len(lines) and (option := _OPTION.match(lines[number].text)):
        key = option[1].lower()
        options[key] = lines[number].behind(option.end())
        if key in _VISIBLE_OPTIONS:
            visible.append(options[key])
        number += 1
    if name in _VERSIONED:
        version = argument[0].text.split(maxsplit=1)[:1]
        argument[0] = argument[0].behind(len("".join(version)))
    below = lines[number:]
    argument = [line for line in argument if line.text]
    is_content = name in _TEXT_FROM_START or name in _VERSIONED
    return Directive(
        name=name,
        title=argument if name in _TITLED else (),
        machine_text=() if is_content or name in _TITLED else argument,
        options=options,
        visible=visible,
        content=body_of(argument[0], [*argument[1:], *below]) if is_content and argument else below,
    )


def separated_values(directive: Directive, source: str) -> DrawnTable:
    """Return the table of comma-separated values that a directive holds."""
    header = [directive.options["header"]] if "header" in directive.options else []
    content = [line for line in directive.content if line.text]
    rows = [
        [[(field.start, field.end)] for field in record]
        for lines in (header, content)
        if lines
        for record in records_in(source, *span_of(lines), ",")
    ]
    return DrawnTable(rows=rows, headers=len(header) + directive.number("header-rows"))


def _is_argument(line: Line) -> bool:
    return bool(line.text) and not _OPTION.match(line.text)

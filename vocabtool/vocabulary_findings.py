"""What keeps files from being a vocabulary, as findings with their places: all at once."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TypeAlias

from vocabtool.errors import VocabularyError
from vocabtool.finding import Finding
from vocabtool.layer_files import LayerFiles, UnreadFile, VocabularyFile
from vocabtool.layering import ENTRY_LISTS, Entry, Keys, entries
from vocabtool.location import LineIndex
from vocabtool.term import Severity
from vocabtool.vocabulary_schema import SchemaProblem, schema_problems
from vocabtool.yaml_document import YamlMarks

UNREADABLE = "vocabulary-unreadable"
SYNTAX = "vocabulary-syntax"
SCHEMA = "vocabulary-schema"
IDENTITY = "duplicate-id"

_Known: TypeAlias = dict[str, dict[str, str]]  # list name -> id -> owner


def layer_findings(layers: Sequence[LayerFiles]) -> tuple[Finding, ...]:
    """Return everything that keeps the layers from being one vocabulary, in report order.

    An entry that a lower layer has needs no more than its id and what changes.
    """
    known: _Known = {name: {} for name in (*ENTRY_LISTS, "terms")}
    findings: list[Finding] = []
    for index, layer in enumerate(layers):
        findings.extend(map(_syntax_finding, layer.unread))
        found = tuple(entries(layer))
        for file in layer.files:
            own = tuple(entry for entry in found if entry.file is file)
            problems = [*_schema_problems(file, own, known, is_base=index == 0)]
            findings.extend(_findings(file, SCHEMA, problems))
        for file, problem in _identity_problems(found, known):
            findings.extend(_findings(file, IDENTITY, [problem]))
        for entry in found:
            known[entry.list_name].setdefault(entry.id, entry.owner)
    return tuple(sorted(findings, key=lambda finding: finding.sort_key))


def vocabulary_error(findings: Sequence[Finding]) -> VocabularyError:
    """Return the error that carries the findings; its own words are those of the first."""
    first = findings[0]
    more = len(findings) - 1
    error = VocabularyError(
        first.message,
        path=first.path,
        line=first.location.line,
        column=first.location.column,
        hint=f"({more} more; `vocabtool check` lists them all.)" if more else "",
    )
    error.findings = tuple(findings)
    return error


def _syntax_finding(unread: UnreadFile) -> Finding:
    error = unread.error
    index = LineIndex(unread.text or "")
    offset = index.offset(error.line or 1, error.column or 1) if unread.text else 0
    return Finding(
        path=error.path or "",
        location=index.span(offset, offset),
        text="",
        rule=UNREADABLE if unread.text is None else SYNTAX,
        severity=Severity.ERROR,
        message=f"{error.message} {error.hint}".strip(),
    )


def _findings(
    file: VocabularyFile, rule: str, problems: Sequence[SchemaProblem]
) -> Iterator[Finding]:
    if not problems:
        return
    marks = YamlMarks(file.text)
    for problem in problems:
        span = marks.key_span(problem.keys) if problem.at_key else marks.span(problem.keys)
        yield Finding(
            path=file.path,
            location=span,
            text=file.text[span.start : span.end],
            rule=rule,
            severity=Severity.ERROR,
            message=problem.message,
        )


def _schema_problems(
    file: VocabularyFile, own: Sequence[Entry], known: _Known, *, is_base: bool
) -> Iterator[SchemaProblem]:
    """Yield the schema's problems, without what an entry of a layer may leave to the one below."""
    by_place: Mapping[Keys, Entry] = {entry.keys: entry for entry in own}
    for problem in schema_problems(file):
        entry = by_place.get(problem.keys)
        if not problem.missing or is_base:
            yield problem
        elif entry is None:
            if problem.keys:
                yield problem
        elif entry.id not in known[entry.list_name]:
            near = difflib.get_close_matches(entry.id, known[entry.list_name], n=1)
            advice = f" Or is the entry “{near[0]}” meant?" if near and entry.id else ""
            yield replace(problem, message=problem.message + advice)


def _identity_problems(
    found: Sequence[Entry], known: _Known
) -> Iterator[tuple[VocabularyFile, SchemaProblem]]:
    """Yield ids that stand twice in a layer, and terms that a lower layer has elsewhere."""
    first: dict[tuple[str, str], Entry] = {}
    for entry in found:
        earlier = first.setdefault((entry.list_name, entry.id), entry)
        lower = known[entry.list_name].get(entry.id, entry.owner)
        if entry.id and earlier is not entry:
            where = "in this file" if earlier.file is entry.file else f"in {earlier.file.path}"
            message = f"The id “{entry.id}” is taken already, {where}."
        elif entry.id and lower != entry.owner:
            message = f"The term “{entry.id}” belongs to the concept “{lower}” below this layer."
        else:
            continue
        yield entry.file, SchemaProblem(keys=(*entry.keys, "id"), message=message)

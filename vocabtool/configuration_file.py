"""A configuration file read strictly: every key is known, every value of its kind.

What is accepted here is what ``schemas/configuration.schema.json`` accepts; a test holds the two
together. Whether profiles, terms and formats exist is asked later, of the vocabulary.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, NoReturn, TypeAlias

from vocabtool.concept import Title, TitleText, TitleType
from vocabtool.configuration import Configuration, PathSection
from vocabtool.configuration_place import line_of
from vocabtool.errors import ConfigurationError
from vocabtool.policy import RULE_CODES, UNVERIFIED_TERM, Grade, Grades
from vocabtool.spelling import advice, enumeration
from vocabtool.term import Severity
from vocabtool.vocabulary_entries import PATTERNS

_Reader: TypeAlias = Callable[[object, str], Any]
_Table: TypeAlias = Mapping[str, _Reader]

OFF = "off"
NEVER = "never"
SEVERITIES: Mapping[str, Severity] = {s.label: s for s in sorted(Severity, reverse=True)}
DEFAULT_LANGUAGE = "en"
_TABLE_OF_PROJECT = ("tool", "vocabtool")
_PLACE = re.compile(r" \(at (?:line (?P<line>\d+), column (?P<column>\d+)|end of document)\)$")
_BARE_KEY = re.compile(r"[A-Za-z0-9_-]+")


class _WrongValueError(Exception):
    """A value or a key that does not fit; the sentence names the key, ``where`` leads to it."""

    def __init__(self, message: str, where: str) -> None:
        super().__init__(message)
        self.where = where


def configuration_in(path: Path, shown: str, *, is_project: bool) -> Configuration | None:
    """Return the configuration in a file, None if it is a project's file without our table.

    ``shown`` is the path as messages name it.

    Raises:
        ConfigurationError: the file cannot be read, is not TOML, or has a wrong key or value.
    """
    text = _text_of(path, shown)
    value: Any = _toml(text, shown)
    if is_project:
        for key in _TABLE_OF_PROJECT:
            value = value.get(key) if isinstance(value, dict) else None
        if value is None:
            return None
    try:
        return _configuration(value, path, shown)
    except _WrongValueError as wrong:
        above = _TABLE_OF_PROJECT if is_project else ()
        line = line_of(text, ".".join(filter(None, (*above, wrong.where))))
        raise ConfigurationError(str(wrong), path=shown, line=line) from None


def _configuration(value: object, path: Path, shown: str) -> Configuration:
    fields = _fields(value, "", _KEYS)
    names = fields.pop("names", ())
    titles = fields.pop("titles", ())
    language = fields.get("language", DEFAULT_LANGUAGE)
    named = ({"text": name, "type": TitleType.ORGANIZATION} for name in names)
    return Configuration(
        path=shown,
        folder=path.parent.resolve(),
        grades=_grades(fields, f"{shown}: "),
        titles=tuple(_title(each, language, shown) for each in (*titles, *named)),
        sections=tuple(
            _section(pattern, section, shown)
            for pattern, section in fields.pop("paths", {}).items()
        ),
        values=fields,
    )


def _section(pattern: str, fields: dict[str, Any], shown: str) -> PathSection:
    key = f"paths.{key_name(pattern)}"
    grades = _grades(fields, f"{shown}: {key}.")
    return PathSection(pattern=pattern, key=key, grades=grades, **fields)


def _grades(fields: dict[str, Any], origin: str) -> Grades:
    given = {key: fields.pop(key) for key in _GRADES if key in fields}
    return Grades(origin=origin, **given)


def _title(given: dict[str, Any], language: str, shown: str) -> Title:
    text = TitleText(text=given["text"], lang=given.get("language", language))
    return Title(id=shown, type=given["type"], texts=(text,))


def key_name(key: str) -> str:
    """Return a key as TOML writes it, in quotation marks where it needs them."""
    return key if _BARE_KEY.fullmatch(key) else f'"{key}"'


def _text_of(path: Path, shown: str) -> str:
    try:
        return path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        message = "A configuration file must be UTF-8 text."
        raise ConfigurationError(message, path=shown) from error
    except FileNotFoundError as error:
        message = "There is no such file."
        hint = "Check the path of the configuration; vocabtool init writes one."
        raise ConfigurationError(message, path=shown, hint=hint) from error
    except OSError as error:
        message = f"The configuration cannot be read: {error.strerror}."
        raise ConfigurationError(message, path=shown) from error


def _toml(text: str, shown: str) -> object:
    import tomllib  # noqa: PLC0415 - most folders have no configuration

    try:
        return tomllib.loads(text)
    except RecursionError as error:
        message = "The tables and lists are nested too deeply."
        raise ConfigurationError(message, path=shown) from error
    except tomllib.TOMLDecodeError as error:
        _refuse_toml(str(error), shown)
    except ValueError as error:  # what Python says of it is no sentence for our readers
        message = "A number has thousands of digits."
        raise ConfigurationError(message, path=shown) from error


def _refuse_toml(problem: str, shown: str) -> NoReturn:
    place = _PLACE.search(problem)
    said = problem[: place.start()] if place else problem
    line, column = place.group("line", "column") if place else (None, None)
    message = f"This is not TOML: {said[:1].lower()}{said[1:]}."
    raise ConfigurationError(
        message,
        path=shown,
        line=int(line) if line else None,
        column=int(column) if column else None,
        hint="" if line else "It is at the end of the file.",
    )


def _fields(value: object, where: str, readers: _Table) -> dict[str, Any]:
    """Return a table whose keys are all known; ``where`` is its name, empty for the whole."""
    table = _table(value, where)
    for key in table:
        if key not in readers:
            place = f" in {where}" if where else ""
            known = f"The keys are {enumeration(readers)}."
            message = f"There is no key “{key}”{place}. {advice(key, readers, known)}"
            raise _WrongValueError(message, _joined(where, key))
    return {
        key.replace("-", "_"): readers[key](content, _joined(where, key))
        for key, content in table.items()
    }


def _joined(where: str, key: str) -> str:
    return f"{where}.{key_name(key)}" if where else key_name(key)


def _table(value: object, where: str) -> dict[str, object]:
    if not isinstance(value, dict):
        _refuse_kind(value, where or "[tool.vocabtool]", "a table")
    return value


def _refuse_kind(value: object, where: str, wanted: str) -> NoReturn:
    kinds = ((bool, "true or false"), (str, "text"), (list, "a list"), (dict, "a table"))
    kind = next((name for type_, name in kinds if isinstance(value, type_)), "a number or a date")
    message = f"{where} must be {wanted}, not {kind}."
    raise _WrongValueError(message, where)


def _text(value: object, where: str) -> str:
    if not isinstance(value, str):
        _refuse_kind(value, where, "text")
    if not value.strip():
        message = f"{where} is empty."
        raise _WrongValueError(message, where)
    return value


def _yes_no(value: object, where: str) -> bool:
    if not isinstance(value, bool):
        _refuse_kind(value, where, "true or false")
    return value


def _language(value: object, where: str) -> str:
    tag = _text(value, where)
    if not re.search(PATTERNS["languageTag"], tag):
        message = f"{where} says “{tag}”, which is no language tag such as en, fr or zh-Hant."
        raise _WrongValueError(message, where)
    return tag


def _one_of(words: Mapping[str, object]) -> _Reader:
    def read(value: object, where: str) -> object:
        word = _text(value, where)
        if word not in words:
            question = advice(word, words)
            message = f"{where} must be {enumeration(words, 'or')}, not “{word}”. {question}"
            raise _WrongValueError(message.rstrip(), where)
        return words[word]

    return read


def _list(item: _Reader) -> _Reader:
    def read(value: object, where: str) -> tuple[Any, ...]:
        if not isinstance(value, list):
            _refuse_kind(value, where, "a list")
        return tuple(item(each, f"{where}[{index}]") for index, each in enumerate(value, 1))

    return read


def _by_name(item: _Reader) -> _Reader:
    def read(value: object, where: str) -> dict[str, Any]:
        table = _table(value, where)
        for key in table:
            _text(key, f"A key in {where}")
        return {key: item(content, _joined(where, key)) for key, content in table.items()}

    return read


def _record(readers: _Table, required: tuple[str, ...] = ()) -> _Reader:
    def read(value: object, where: str) -> dict[str, Any]:
        fields = _fields(value, where, readers)
        if missing := [key for key in required if key not in fields]:
            message = f"{where} needs {enumeration(missing)}."
            raise _WrongValueError(message, where)
        return fields

    return read


_grade = _one_of({**SEVERITIES, OFF: None})
_texts = _list(_text)
# A term that no seen source settles is a note at most, so no more can be set.
_RULES: _Table = {
    **dict.fromkeys(RULE_CODES, _grade),
    UNVERIFIED_TERM: _one_of({Severity.INFO.label: Severity.INFO, OFF: None}),
}


def _rules(value: object, where: str) -> dict[str, Grade]:
    graded = _fields(value, where, _RULES)
    return {code: graded[code.replace("-", "_")] for code in _table(value, where)}


_GRADES: _Table = {
    "severity": _one_of(SEVERITIES),
    "rules": _rules,
    "concepts": _by_name(_grade),
    "terms": _by_name(_grade),
}
_SECTION: _Table = {"profiles": _texts, "language": _language, "off": _yes_no, **_GRADES}
_TITLE: _Table = {
    "text": _text,
    "type": _one_of({str(kind): kind for kind in TitleType}),
    "language": _language,
}
_KEYS: _Table = {
    "vocabularies": _texts,
    "default-vocabulary": _yes_no,
    "profiles": _texts,
    "language": _language,
    "format": _text,
    "fail-on": _one_of({word: word for word in (*SEVERITIES, NEVER)}),
    "show-exempt": _yes_no,
    "show-info": _yes_no,
    **{key: reader for key, reader in _GRADES.items() if key != "severity"},
    "titles": _list(_record(_TITLE, ("text", "type"))),
    "names": _texts,
    "paths": _by_name(_record(_SECTION)),
}

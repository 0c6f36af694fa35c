"""What the schemas have to say about a vocabulary file, in the reader's words.

Used only when something is wrong, or by ``vocabtool check``: it needs jsonschema, which a plain
``lint`` does without.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, TypeAlias

from vocabtool.layer_files import VocabularyFile
from vocabtool.layering import Keys
from vocabtool.resources import data_folder
from vocabtool.spelling import enumeration, nearest

_KINDS = {"object": "a mapping of keys and values", "array": "a list", "string": "text"}
_NOT_BLANK = r"\S"
_LONGEST_SHOWN = 60  # characters of a value that a message repeats


@dataclass(frozen=True, slots=True, kw_only=True)
class SchemaProblem:
    """Something that a schema refuses.

    ``keys`` is the path of keys and list positions to it; ``at_key`` says that the last key is
    meant, not its value; ``missing`` names the keys that are missing there, if that is it.
    """

    keys: Keys
    message: str
    at_key: bool = False
    missing: tuple[str, ...] = ()


def schema_problems(file: VocabularyFile) -> tuple[SchemaProblem, ...]:
    """Return everything that the schema of the file's kind refuses, each thing once."""
    errors = _validator(file.kind).iter_errors(file.value)
    found = (problem for error in errors for problem in _problems(error))
    return tuple({(problem.keys, problem.message): problem for problem in found}.values())


@cache
def _validator(kind: str) -> Any:  # noqa: ANN401 - jsonschema is imported only when needed
    from jsonschema import Draft202012Validator  # noqa: PLC0415 - not on the way of a lint
    from referencing import Registry, Resource  # noqa: PLC0415 - likewise

    schemas = {
        path.name: json.loads(path.read_text(encoding="utf-8"))
        for path in data_folder("schemas").glob("*.schema.json")
    }
    resources = [(name, Resource.from_contents(schema)) for name, schema in schemas.items()]
    registry: Any = Registry().with_resources(resources)
    return Draft202012Validator(schemas[f"{kind}.schema.json"], registry=registry)


_Error: TypeAlias = Any  # jsonschema.ValidationError


def _problems(error: _Error) -> Iterator[SchemaProblem]:
    keys: Keys = tuple(error.absolute_path)
    if "propertyNames" in error.relative_schema_path:
        yield SchemaProblem(keys=(*keys, error.instance), message=_wrong_key(error), at_key=True)
    elif error.validator == "additionalProperties":
        yield from _unknown_keys(error, keys)
    elif error.validator == "required":
        missing = tuple(key for key in error.validator_value if key not in error.instance)
        named = enumeration(f"“{key}”" for key in missing)
        message = f"{named} {'is' if len(missing) == 1 else 'are'} missing."
        yield SchemaProblem(keys=keys, message=message, missing=missing)
    elif error.validator != "enum" or isinstance(error.instance, str):
        message = _WORDS[error.validator](error, _name(keys))
        yield SchemaProblem(keys=keys, message=message)


def _unknown_keys(error: _Error, keys: Keys) -> Iterator[SchemaProblem]:
    allowed = tuple(error.schema["properties"])
    for key in error.instance:
        if key not in allowed:
            other = f"the keys are {', '.join(allowed)}."
            advice = _nearest(key, allowed) or other
            message = f"There is no key “{key}” here; {advice}"
            yield SchemaProblem(keys=(*keys, key), message=message, at_key=True)


def _wrong_key(error: _Error) -> str:
    message = f"“{_shortened(error.instance)}” cannot be a key here. {error.schema['description']}"
    hint = " Text with a comma in it needs quotation marks." if " " in error.instance else ""
    return message + hint


def _wrong_kind(error: _Error, name: str) -> str:
    wanted = error.validator_value
    words = " or ".join(_KINDS[kind] for kind in ([wanted] if isinstance(wanted, str) else wanted))
    if error.instance == "":
        return f"{name} is empty; give {words}, or leave the key out."
    found = next(
        _KINDS[kind]
        for kind, type_ in (("object", dict), ("array", list), ("string", str))
        if isinstance(error.instance, type_)
    )
    return f"{name} must be {words}, not {found}."


def _wrong_text(error: _Error, name: str) -> str:
    if error.validator_value == _NOT_BLANK or not error.instance:
        return f"{name} is empty."
    return f"{name} says “{_shortened(error.instance)}”. {error.schema['description']}"


def _wrong_word(error: _Error, name: str) -> str:
    words = error.validator_value
    advice = _nearest(error.instance, words)
    given = f"it says “{_shortened(error.instance)}”" if error.instance else "it is empty"
    return f"{name} must be {enumeration(words, 'or')}; {given}" + (
        f"; {advice}" if advice else "."
    )


_WORDS: Mapping[str, Callable[[_Error, str], str]] = {
    "type": _wrong_kind,
    "pattern": _wrong_text,
    "enum": _wrong_word,
    "minItems": lambda _, name: f"{name} is an empty list; it needs at least one entry.",
    "oneOf": lambda error, _: str(error.schema["description"]),
    "dependentRequired": lambda error, _: str(error.schema["description"]),
}


def _nearest(word: str, words: Iterable[str]) -> str:
    near = nearest(word, words)
    return f"did you mean “{near[0]}”?" if near else ""


def _shortened(value: str) -> str:
    """Return a value as a message shows it: on one line, and not too long."""
    shown = value.replace("\n", "⏎")
    return shown if len(shown) <= _LONGEST_SHOWN else f"{shown[:_LONGEST_SHOWN]}…"


def _name(keys: Keys) -> str:
    """Return how a message names a place: by its last key."""
    names = [key for key in keys if isinstance(key, str)]
    if not names:
        return "The entry" if keys else "The file"
    return names[-1] if isinstance(keys[-1], str) else f"An entry of {names[-1]}"

"""Entries made from mappings: strict and fast, and silent about what is wrong.

What is accepted here is what the schemas accept; a property test holds the two together. Whoever
gets a ``MalformedError`` asks the schemas what to tell the reader.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from enum import Enum
from typing import Any, TypeAlias, TypeVar

from vocabtool.concept import Concept, Note, NoteType, Title, TitleText, TitleType
from vocabtool.layering import MalformedError, Merged
from vocabtool.source import Access, Citation, Source, Stance
from vocabtool.term import (
    AcceptExample,
    Attestation,
    Context,
    Example,
    FlagExample,
    Form,
    GrammaticalNumber,
    Override,
    Severity,
    Status,
    Term,
    TermType,
    Use,
)
from vocabtool.vocabulary import Layer, Profile, Vocabulary

_Reader: TypeAlias = Callable[[Any], Any]
_Made = TypeVar("_Made")

# The same patterns stand in schemas/values.schema.json. “$(?!\n)” because “$” alone lets a
# final line break pass in Python.
PATTERNS: Mapping[str, str] = {
    "identifier": r"^[A-Za-z_][A-Za-z0-9._-]*$(?!\n)",
    "languageTag": (
        r"^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?"
        r"(-([a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*(-x(-[a-z0-9]{1,8})+)?$(?!\n)"
    ),
    "date": r"^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$(?!\n)",
    "uri": r"^[A-Za-z][A-Za-z0-9+.-]*:\S+$(?!\n)",
    "url": r"^https?://\S+$(?!\n)",
}


def vocabulary_of(merged: Merged, layers: tuple[Layer, ...]) -> Vocabulary:
    """Return the vocabulary that the merged mappings describe.

    Raises:
        MalformedError: they are not of the form that the schemas ask for.
    """
    for upper in merged.heads:
        _fields(upper, _HEAD, ())
    head = _fields(merged.head, _HEAD, ("id", "title", "version", "languages"))
    concepts = tuple(_concept(raw, merged.deciding) for raw in merged.concepts.values())
    terms = [term.id for concept in concepts for term in concept.terms]
    if len(terms) != len(set(terms)):
        raise MalformedError(terms)
    return Vocabulary(
        **head,
        sources={key: _source(raw) for key, raw in merged.sources.items()},
        titles=tuple(map(_title, merged.titles.values())),
        concepts=concepts,
        layers=layers,
    )


def _matching(name: str) -> _Reader:
    search = re.compile(PATTERNS[name]).search

    def read(value: object) -> str:
        if type(value) is str and search(value):
            return value
        raise MalformedError(value)

    return read


def _text(value: object) -> str:
    """Return text that is not blank; no pattern, as this is asked for most often by far."""
    if type(value) is str and value and not value.isspace():
        return value
    raise MalformedError(value)


def _one_of(words: Mapping[str, _Made]) -> Callable[[Any], _Made]:
    def read(value: object) -> _Made:
        if type(value) is str and value in words:
            return words[value]
        raise MalformedError(value)

    return read


def _member(enumeration: type[Enum]) -> _Reader:
    return _one_of({member.value: member for member in enumeration})


def _list(item: _Reader, *, empty: bool = True) -> _Reader:
    def read(value: object) -> tuple[Any, ...]:
        if type(value) is list and (value or empty):
            return tuple(map(item, value))
        raise MalformedError(value)

    return read


def _by(key: _Reader, item: _Reader) -> _Reader:
    def read(value: object) -> dict[str, Any]:
        if type(value) is dict:
            return {key(name): item(content) for name, content in value.items()}
        raise MalformedError(value)

    return read


def _record(
    make: Callable[..., _Made], readers: Mapping[str, _Reader], required: tuple[str, ...] = ()
) -> Callable[[Any], _Made]:
    def read(value: object) -> _Made:
        return make(**_fields(value, readers, required))

    return read


def _fields(raw: object, readers: Mapping[str, _Reader], required: tuple[str, ...]) -> Any:  # noqa: ANN401 - fields of many types, checked by the readers
    if type(raw) is not dict:
        raise MalformedError(raw)
    for key in required:
        if key not in raw:
            raise MalformedError(key)
    try:
        return {key: readers[key](value) for key, value in raw.items()}
    except KeyError as error:
        raise MalformedError(raw) from error


def _form(value: object) -> Form:
    return Form(text=_text(value)) if type(value) is str else _form_record(value)


def _part(value: object) -> tuple[str, ...]:
    """Return the texts of which one stands in a place of a composed form."""
    return (_text(value),) if type(value) is str else _texts_of_part(value)


def _example(value: object) -> Example:
    fields = _fields(value, _EXAMPLE, ())
    if "flag" in fields and "accept" not in fields:
        return FlagExample(text=fields.pop("flag"), **fields)
    if "accept" in fields and not {"flag", "fix"} & fields.keys():
        return AcceptExample(text=fields.pop("accept"), **fields)
    raise MalformedError(value)


def _concept(raw: object, deciding: Mapping[str, str]) -> Concept:
    fields = _fields(raw, _CONCEPT, ("id", "terms"))
    terms = tuple(_term(term, fields["id"], deciding) for term in fields.pop("terms"))
    return Concept(**fields, terms=terms)


def _term(raw: object, concept: str, deciding: Mapping[str, str]) -> Term:
    fields = _fields(raw, _TERM, ("id", "text", "lang", "status"))
    if fields.get("type") is TermType.ACRONYM:
        fields.setdefault("case_sensitive", True)
    return Term(**fields, concept=concept, layer=deciding[fields["id"]])


def _profiles(value: object) -> dict[str, Profile]:
    read = _by(_identifier, _record(dict[str, Any], {"title": _texts, "description": _texts}))
    return {key: Profile(id=key, **fields) for key, fields in read(value).items()}


_identifier = _matching("identifier")
_lang = _matching("languageTag")
_date = _matching("date")
_texts = _by(_lang, _text)
_text_list = _list(_text)
_identifiers = _list(_identifier)
_yes_no = _one_of({"true": True, "false": False})
_severity = _one_of({severity.label: severity for severity in Severity})
_status = _member(Status)
_number = _member(GrammaticalNumber)

_citations = _list(
    _record(
        Citation,
        {
            "source": _identifier,
            "locator": _text,
            "stance": _member(Stance),
            "scope": _text,
            "access": _member(Access),
            "quote": _text,
            "date": _date,
            "checked": _date,
        },
        ("source", "locator"),
    )
)
_source = _record(
    Source,
    {
        "id": _identifier,
        "title": _text,
        "creator": _text,
        "identifier": _text,
        "date": _date,
        "language": _lang,
        "url": _matching("url"),
        "licence": _text,
        "note": _text,
    },
    ("id", "title"),
)
_title_text = _record(
    TitleText,
    {
        "lang": _lang,
        "text": _text,
        "short": _text_list,
        "forms": _text_list,
        "citations": _citations,
    },
    ("lang", "text"),
)
_title = _record(
    Title,
    {
        "id": _identifier,
        "type": _member(TitleType),
        "date": _date,
        "until": _date,
        "note": _text,
        "texts": _list(_title_text, empty=False),
    },
    ("id", "type", "texts"),
)
_note = _record(
    Note,
    {"type": _member(NoteType), "lang": _lang, "text": _text, "citations": _citations},
    ("type", "lang", "text"),
)
_texts_of_part = _list(_text, empty=False)
_form_record = _record(Form, {"text": _text, "number": _number}, ("text",))
_uses = _list(_record(Use, {"term": _identifier, "scope": _texts}, ("term",)))
_override = _record(
    Override, {"status": _status, "use": _uses, "severity": _severity, "caution": _texts}
)
_COMPANY = ("near", "not_near", "before", "not_before", "after", "not_after")
_EXAMPLE = {"flag": _text, "fix": _text, "accept": _text, "profiles": _identifiers}
_TERM: Mapping[str, _Reader] = {
    "id": _identifier,
    "text": _text,
    "lang": _lang,
    "status": _status,
    "type": _member(TermType),
    "short_for": _identifier,
    "number": _number,
    "case_sensitive": _yes_no,
    "inflect": _yes_no,
    "forms": _list(_form),
    "composed": _list(_list(_part, empty=False)),
    "use": _uses,
    "reason": _texts,
    "caution": _texts,
    "severity": _severity,
    "since": _date,
    "until": _date,
    "context": _record(Context, dict.fromkeys(_COMPANY, _text_list)),
    "under": _by(_identifier, _override),
    "citations": _citations,
    "equivalent_of": _identifier,
    "attested": _record(
        Attestation, {"source": _identifier, "locator": _text}, ("source", "locator")
    ),
    "examples": _list(_example),
}
_CONCEPT: Mapping[str, _Reader] = {
    "id": _identifier,
    "domain": _identifier,
    "definition": _texts,
    "notes": _list(_note),
    "broader": _identifiers,
    "related": _identifiers,
    "exact_match": _list(_matching("uri")),
    "replaced_by": _identifiers,
    "citations": _citations,
    "terms": _list(lambda raw: raw, empty=False),
}
_HEAD: Mapping[str, _Reader] = {
    "id": _identifier,
    "uri": _matching("uri"),
    "title": _texts,
    "description": _texts,
    "version": _text,
    "licence": _text,
    "creator": _text,
    "languages": _list(_lang, empty=False),
    "domains": _by(_identifier, _texts),
    "profiles": _profiles,
}

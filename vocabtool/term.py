"""A term: one designation of a concept in one language, with its status and its sources."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import IntEnum, StrEnum
from itertools import chain
from typing import NoReturn, TypeAlias

from vocabtool.composed_forms import Parts, put_together
from vocabtool.source import Citation

LocalText: TypeAlias = Mapping[str, str]  # BCP 47 tag -> text


class _NoText(Mapping[str, str]):
    """The texts of what has none: an empty mapping that all share, so nobody may write to it.

    A read-only view of a dictionary would do, but could not be pickled.
    """

    __slots__ = ()

    def __getitem__(self, tag: str) -> NoReturn:
        raise KeyError(tag)

    def __iter__(self) -> Iterator[str]:
        return iter(())

    def __len__(self) -> int:
        return 0

    def __repr__(self) -> str:
        return "{}"

    def __reduce__(self) -> str:
        return "NO_TEXT"  # by name: there is one only


NO_TEXT: LocalText = _NoText()


class Status(StrEnum):
    """Our decision about a term (TBX administrativeStatus, ISO 12620)."""

    PREFERRED = "preferred"
    ADMITTED = "admitted"
    DEPRECATED = "deprecated"
    SUPERSEDED = "superseded"
    PROPOSED = "proposed"


class TermType(StrEnum):
    """The TBX term types that matter here."""

    FULL_FORM = "full form"
    SHORT_FORM = "short form"
    ACRONYM = "acronym"
    ABBREVIATION = "abbreviation"
    VARIANT = "variant"
    PHRASE = "phrase"


class GrammaticalNumber(StrEnum):
    """TBX grammaticalNumber."""

    SINGULAR = "singular"
    PLURAL = "plural"
    MASS = "mass"


class Severity(IntEnum):
    """What the linter makes of a finding; it is not a status. Higher is graver."""

    INFO = 1
    WARNING = 2
    ERROR = 3

    @property
    def label(self) -> str:
        """Return the word that users write and read."""
        return self.name.lower()


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """A written form of a term beside its ``text``: inflected, spelt otherwise."""

    text: str
    number: GrammaticalNumber | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Use:
    """A term to write instead; ``scope`` says in words when this one is the right choice."""

    term: str
    scope: LocalText = field(default_factory=lambda: NO_TEXT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """The company in which a term counts: words or phrases, compared without case.

    ``before``/``not_before``: what must (not) follow directly, that is, what the term stands
    before; ``after``/``not_after``: what must (not) precede it directly; ``near``/``not_near``:
    what must (not) stand in the same sentence.
    """

    near: tuple[str, ...] = ()
    not_near: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    not_before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    not_after: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Override:
    """What changes about a term under a profile; None leaves a field as it is."""

    status: Status | None = None
    use: tuple[Use, ...] | None = None
    severity: Severity | None = None
    caution: LocalText | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Attestation:
    """Where a term that stands for an enforced one was seen in a text of its language."""

    source: str
    locator: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FlagExample:
    """A sentence in which the term must be reported; ``fix`` is what a safe fix makes of it."""

    text: str
    fix: str | None = None
    profiles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AcceptExample:
    """A sentence in which the term must not be reported as an error or a warning."""

    text: str
    profiles: tuple[str, ...] = ()


Example: TypeAlias = FlagExample | AcceptExample


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A designation of ``concept`` in ``lang``.

    ``composed`` are forms in parts; see ``given_forms``. After ``Vocabulary.under`` a term has one
    status, one list of uses, one severity and one caution. ``severity`` None means the default of
    the status. ``layer`` is the id of the vocabulary that decided last.
    """

    id: str
    text: str
    lang: str
    status: Status
    concept: str
    type: TermType | None = None
    short_for: str | None = None
    number: GrammaticalNumber | None = None
    case_sensitive: bool = False
    inflect: bool = True
    forms: tuple[Form, ...] = ()
    composed: tuple[Parts, ...] = ()
    use: tuple[Use, ...] = ()
    reason: LocalText = field(default_factory=lambda: NO_TEXT)
    caution: LocalText = field(default_factory=lambda: NO_TEXT)
    severity: Severity | None = None
    since: str = ""
    until: str = ""
    context: Context | None = None
    under: Mapping[str, Override] = field(default_factory=dict)
    citations: tuple[Citation, ...] = ()
    equivalent_of: str | None = None
    attested: Attestation | None = None
    examples: tuple[Example, ...] = ()
    layer: str = ""

    @property
    def composed_forms(self) -> Iterator[Form]:
        """The forms that the vocabulary gives in parts, put together."""
        texts = chain.from_iterable(map(put_together, self.composed))
        return (Form(text=text) for text in texts)

    @property
    def given_forms(self) -> tuple[Form, ...]:
        """The forms that the vocabulary lists, and those that it gives in parts."""
        return (*self.forms, *self.composed_forms)


def local_text(texts: LocalText, lang: str) -> str:
    """Return the text for a BCP 47 tag: exact, then primary language, then English, then any."""
    primary = lang.split("-", maxsplit=1)[0]
    for key in (lang, primary, "en"):
        if key in texts:
            return texts[key]
    return next(iter(texts.values()), "")

"""A defect of a vocabulary, and the check that finds it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal, NamedTuple, TypeAlias

from vocabtool.layering import Keys
from vocabtool.term import Severity
from vocabtool.vocabulary import Vocabulary

EntryList: TypeAlias = Literal["head", "sources", "titles", "concepts", "terms"]


class Place(NamedTuple):
    """Where a defect is: an entry by its list and id (none for the head), and keys within it."""

    entries: EntryList
    id: str
    keys: Keys = ()

    def within(self, *keys: str | int) -> Place:
        """Return the place further inside, by keys and list positions."""
        return self._replace(keys=(*self.keys, *keys))


class Defect(NamedTuple):
    """What is wrong, and where."""

    place: Place
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """A question put to a vocabulary; the docstring of ``defects`` is its manual."""

    code: str
    severity: Severity
    defects: Callable[[Vocabulary], Iterator[Defect]]


def comparable(text: str) -> str:
    """Return a text without regard to case and the amount of white space."""
    return " ".join(text.split()).casefold()

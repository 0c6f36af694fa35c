"""The particles that languages write together with the next word.

The section ``clitics`` of a language's data lists them as ``particles``, at most one of each row
in their order, and as ``contractions`` what a particle and the beginning of a word become.
"""

from __future__ import annotations

from collections.abc import Container, Iterator
from typing import Final

from vocabtool.language import language_section, word_list

_SHORTEST_STEM: Final = 2  # letters that must be left when a particle is taken off


class Particles:
    """The particles of some languages, from their data."""

    def __init__(self) -> None:
        self._rows: list[list[str]] = []
        self._contractions: dict[str, str] = {}
        self.letters: set[str] = set()

    def add(self, lang: str) -> None:
        """Add the particles of a language."""
        rows = [row.split() for row in word_list(lang, "clitics", "particles")]
        self._rows.extend(rows)
        self._contractions.update(language_section(lang, "clitics").get("contractions", {}))
        self.letters.update(letter for row in rows for letter in row)

    def taken_off(self, word: str, known: Container[str]) -> Iterator[tuple[str, bool]]:
        """Yield the known words that are left without particles, and whether one is contracted."""
        if word[:1] not in self.letters:
            return
        bases = [word]
        for row in self._rows:
            bases += [base[1:] for base in bases if base[:1] in row]
        for base in bases:
            if base != word and len(base) > _SHORTEST_STEM and base in known:
                yield base, False
            for contraction, full in self._contractions.items():
                if base.startswith(contraction) and full + base[len(contraction) :] in known:
                    yield full + base[len(contraction) :], True


__all__ = ["Particles"]

"""What regions ask of a draft as a whole, worked out once for all its matches."""

from __future__ import annotations

from collections.abc import Callable

from vocabtool.document import Block, Document
from vocabtool.language import DocumentLanguage
from vocabtool.latest import Latest
from vocabtool.regions.marks import mark_system
from vocabtool.regions.passage import Passage

_LONGEST_NAME = 1_000  # code points between marks that may be a name


class Draft:
    """A document, and the answers that every one of its matches may ask for."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self._in_marks: dict[str, frozenset[str]] = {}
        self._answers: dict[object, bool] = {}
        self._languages: dict[str, str] = {}

    def answer(self, question: object, work_out: Callable[[], bool]) -> bool:
        """Return the answer to a question about the whole document, worked out the first time."""
        if question not in self._answers:
            self._answers[question] = work_out()
        return self._answers[question]

    def language(self, default: str) -> str:
        """Return the language of the document as a whole, ``default`` where nothing tells."""
        if default not in self._languages:
            self._languages[default] = DocumentLanguage(self.document, default).main
        return self._languages[default]

    def has_in_marks(self, text: str, language: str) -> bool:
        """Say whether a text stands in marks somewhere, but for the marks of works."""
        if language not in self._in_marks:
            found = (each for block in self.document.blocks for each in _in_marks(block, language))
            self._in_marks[language] = frozenset(found)
        return text in self._in_marks[language]


draft_of = Latest(Draft)


def _in_marks(block: Block, language: str) -> list[str]:
    system = mark_system(language)
    if system.any_sign.search(block.text) is None and not block.inlines:
        return []
    return [
        block.text[q.inner_start : q.inner_end]
        for q in Passage(block, language).quotes
        if q.mark not in system.works and q.inner_end - q.inner_start <= _LONGEST_NAME
    ]

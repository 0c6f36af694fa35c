"""An edition: a vocabulary as some profiles see it, ordered by one of its languages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from vocabtool.concept import Concept
from vocabtool.errors import UsageError
from vocabtool.folding import fold
from vocabtool.source import Access, Citation, Source
from vocabtool.term import Status, Term
from vocabtool.vocabulary import Vocabulary

_ORDER = tuple(Status)
_DOUBTS = {Access.SECONDARY: "reported by others", Access.UNSEEN: "not seen"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """What is exported. ``vocabulary`` has been brought under ``profiles``.

    ``lang`` (BCP 47) is the language of the headings; empty means the vocabulary's first.
    """

    vocabulary: Vocabulary
    lang: str = ""
    profiles: tuple[str, ...] = ()

    @property
    def leading(self) -> str:
        """Return the language of the headings.

        Raises:
            UsageError: no term of the vocabulary is in that language.
        """
        spoken = dict.fromkeys(
            (*self.vocabulary.languages, *(t.lang for t in self.vocabulary.terms.values()))
        )
        if not self.lang:
            return next(iter(spoken), "en")
        if self.lang not in spoken:
            message = f"The vocabulary has no term in the language “{self.lang}”."
            raise UsageError(message, hint=f"Its languages are: {', '.join(spoken)}.")
        return self.lang

    def headword(self, concept: Concept) -> str:
        """Return the text by which a concept is listed: its best term in the leading language."""
        terms = [term for term in concept.terms if is_exported(term)]
        own = [term for term in terms if term.lang == self.leading]
        best = min(own or terms, key=rank, default=None)
        return best.text if best else concept.id

    def sources(self) -> Mapping[str, Source]:
        """Return the sources that anything exported cites, by id, in the order of their ids."""
        known = self.vocabulary.sources
        cited = sorted({citation.source for citation in self._citations()})
        return {source: known[source] for source in cited if source in known}

    def _citations(self) -> Iterator[Citation]:
        for concept in self.vocabulary.concepts:
            yield from concept.citations
            for note in concept.notes:
                yield from note.citations
            for term in filter(is_exported, concept.terms):
                yield from term.citations
                if term.attested:
                    yield Citation(source=term.attested.source, locator=term.attested.locator)


def rank(term: Term) -> int:
    """Return the place of a term's status among the statuses, the preferred one first."""
    return _ORDER.index(term.status)


def is_exported(term: Term) -> bool:
    """Say whether a term is for readers; an editor's candidate is not."""
    return term.status is not Status.PROPOSED


def name_of(source: Source) -> str:
    """Return the name by which a citation calls a source: its symbol, else who issued what."""
    return source.identifier or ", ".join(filter(None, (source.creator, source.title)))


def remarks_on(citation: Citation) -> str:
    """Return what a citation says of the term, for whom, and whether that was seen at all."""
    remarks = (citation.stance, citation.scope, _DOUBTS.get(citation.access))
    return ", ".join(remark for remark in remarks if remark)


def alphabetical(text: str) -> tuple[str, str]:
    """Return the key that orders texts as a reader expects, without case and accents."""
    return " ".join(fold(word) for word in text.split()), text

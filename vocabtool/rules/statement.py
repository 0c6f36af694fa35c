"""Sentences that messages are made of: what to write, who says so, and where."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from itertools import islice

from vocabtool.finding import CitedSource
from vocabtool.rules.term_in_use import TermInUse
from vocabtool.source import Citation, Source, Stance
from vocabtool.term import Term, local_text
from vocabtool.vocabulary import Vocabulary, is_avoided

_ENOUGH = 240  # code points: three lines of a terminal
_SHORT_NAME = 50
_SHORT_QUOTE = 50  # the citations that go with a finding have every quote in full
_INNER_MARKS = str.maketrans("“”", "\N{LEFT SINGLE QUOTATION MARK}\N{RIGHT SINGLE QUOTATION MARK}")


def named(term: Term) -> str:
    """Return a term in quotation marks."""
    return f"“{term.text}”"


def replacements(subject: TermInUse) -> str:
    """Return what to write instead, at most two, each with its scope; empty where nothing is."""
    uses = [use for use in subject.term.use if use.term in subject.vocabulary.terms]
    wordings = subject.correction.wordings
    parts = []
    for use, wording in list(zip(uses, wordings, strict=False))[:2]:
        scope = local_text(use.scope, subject.language)
        parts.append(f"“{wording}” ({scope})" if scope else f"“{wording}”")
    return " or ".join(parts)


def authority(subject: TermInUse) -> str:
    """Return who says so and where, in brackets after a space, or an empty string.

    A term that is enforced because it stands for another one says so.
    """
    term, vocabulary = subject.term, subject.vocabulary
    citation = next(_agreeing(term), None)
    stands_for = term.equivalent_of in vocabulary.terms
    if stands_for and (citation is None or not citation.is_seen):
        return f" ({_equivalence(term, vocabulary)})"
    return f" ({said(citation, vocabulary)})" if citation else ""


def _equivalence(term: Term, vocabulary: Vocabulary) -> str:
    original = vocabulary.terms[term.equivalent_of or ""]
    parts = [f"stands for {named(original)}"]
    parts += [said(citation, vocabulary) for citation in islice(_agreeing(original), 1)]
    parts = [", ".join(parts)]
    if term.attested:
        where = _where(term.attested.source, term.attested.locator, vocabulary)
        parts.append(f"attested in {where}")
    return "; ".join(parts)


def said(citation: Citation, vocabulary: Vocabulary) -> str:
    """Return a citation in one phrase: source and place, a short quote, whose stance it is."""
    where = _where(citation.source, citation.locator, vocabulary)
    is_short = 0 < len(citation.quote) <= _SHORT_QUOTE
    quote = citation.quote.translate(_INNER_MARKS)
    quoted = f"{where}: “{quote}”" if is_short else where
    return f"{quoted}, {citation.scope}" if citation.scope else quoted


def cited_sources(term: Term, vocabulary: Vocabulary) -> tuple[CitedSource, ...]:
    """Return the citations of a term with their sources, those that agree with its status first.

    A term that stands for one of another language brings that one's citations along, and the
    place where it is attested.
    """
    original = vocabulary.terms.get(term.equivalent_of or "")
    citations = [*_agreeing_first(term), *(_agreeing_first(original) if original else ())]
    if term.attested:
        citations.append(Citation(source=term.attested.source, locator=term.attested.locator))
    return cited(citations, vocabulary)


def cited(citations: Iterable[Citation], vocabulary: Vocabulary) -> tuple[CitedSource, ...]:
    """Return citations with their sources, each once, in their order."""
    return tuple(dict.fromkeys(_cited(citation, vocabulary) for citation in citations))


def remarks(subject: TermInUse, sentence: str) -> str:
    """Return a message: the sentence, the reason if it fits, the caution, why it is not fixed."""
    term, obstacle = subject.term, subject.correction.obstacle
    parts = [sentence]
    if caution := local_text(term.caution, subject.language):
        parts.append(_ended(caution))
    if obstacle and obstacle.told:
        parts.append(f"To be reworded by hand: {obstacle.reason}.")
    reason = local_text(term.reason, subject.language)
    if reason and len(" ".join([*parts, reason])) < _ENOUGH:
        parts.insert(1, _ended(reason))
    return " ".join(parts)


def _ended(sentence: str) -> str:
    return sentence if unicodedata.category(sentence[-1]) == "Po" else f"{sentence}."


def _agreeing(term: Term) -> Iterator[Citation]:
    return (citation for citation in _agreeing_first(term) if _agrees(citation, term))


def _agreeing_first(term: Term) -> Iterator[Citation]:
    """Yield the citations of a term: those that agree, first of all those that were seen."""

    def rank(citation: Citation) -> tuple[bool, bool]:
        return not _agrees(citation, term), not citation.is_seen

    yield from sorted(term.citations, key=rank)


def _agrees(citation: Citation, term: Term) -> bool:
    if is_avoided(term):
        return citation.stance is Stance.DEPRECATED
    return citation.stance is Stance.CONTEXT_DEPENDENT


def _where(source_id: str, locator: str, vocabulary: Vocabulary) -> str:
    source = vocabulary.sources.get(source_id)
    name = short_name(source) if source else source_id
    return f"{name}, {locator}" if locator else name


def short_name(source: Source) -> str:
    """Return the shortest name by which a reader knows a source."""
    full = f"{source.creator}, {source.title}" if source.creator else source.title
    return source.identifier or (full if len(full) <= _SHORT_NAME else source.creator) or full


def _cited(citation: Citation, vocabulary: Vocabulary) -> CitedSource:
    source = vocabulary.sources.get(citation.source)
    return CitedSource(
        source=citation.source,
        identifier=source.identifier if source else "",
        title=source.title if source else citation.source,
        locator=citation.locator,
        stance=citation.stance or "",
        quote=citation.quote,
    )

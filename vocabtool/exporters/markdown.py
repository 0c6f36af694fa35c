"""A glossary as Markdown: entries from A to Z, what to avoid in its place, sources at the end."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from vocabtool.concept import Concept
from vocabtool.exporters.edition import (
    Edition,
    alphabetical,
    is_exported,
    name_of,
    rank,
    remarks_on,
)
from vocabtool.source import Citation, Source
from vocabtool.term import LocalText, Term, local_text
from vocabtool.vocabulary import is_avoided

_SIGNS = re.compile(r"([\\`*_\[\]<>|~])")
_GUIDE = (
    "Preferred and admitted terms are those to write. Deprecated and superseded terms are those to "
    "avoid in a text's own words; titles, quotations and sentences about a term keep them. “Not "
    "verified” marks a decision for which no text has been seen yet."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Entry:
    """Something that has its place in the alphabet: an article, or a line that leads to one."""

    text: str
    lines: tuple[str, ...]

    @property
    def letter(self) -> str:
        first = alphabetical(self.text)[0][:1].upper()
        return first if first.isalpha() else "#"


def render(edition: Edition) -> str:
    """Return the glossary."""
    entries = sorted(_entries(edition), key=lambda entry: alphabetical(entry.text))
    lines = [*_opening(edition)]
    for letter, group in groupby(entries, key=lambda entry: entry.letter):
        lines += [f"## {letter}", ""]
        for entry in group:
            lines += [*entry.lines, ""]
    lines += [*_source_list(edition.sources().values())]
    return "\n".join(lines).rstrip() + "\n"


def _opening(edition: Edition) -> Iterator[str]:
    vocabulary = edition.vocabulary
    terms = [term for term in vocabulary.terms.values() if is_exported(term)]
    languages = sorted({term.lang for term in terms})
    yield f"# {_plain(local_text(vocabulary.title, edition.leading) or vocabulary.id)}"
    yield ""
    version = f"Version {vocabulary.version}. " if vocabulary.version else ""
    seen = f" As seen under {' and '.join(edition.profiles)}." if edition.profiles else ""
    yield (
        f"{version}{len(vocabulary.concepts)} concepts, {len(terms)} terms "
        f"({', '.join(languages)}).{seen}"
    )
    yield ""
    if vocabulary.licence:
        yield f"Licence: {_plain(vocabulary.licence)}. Quotations belong to their sources."
        yield ""
    yield _GUIDE
    yield ""


def _entries(edition: Edition) -> Iterator[_Entry]:
    for concept in edition.vocabulary.concepts:
        headword = edition.headword(concept)
        yield _Entry(text=headword, lines=tuple(_article(concept, headword, edition)))
        for term in filter(is_exported, concept.terms):
            if term.lang == edition.leading and term.text != headword:
                yield _Entry(text=term.text, lines=(_pointer(term, concept, edition),))


def _pointer(term: Term, concept: Concept, edition: Edition) -> str:
    vocabulary = edition.vocabulary
    aims = {
        vocabulary.by_concept[used.concept].id: used.text for used in vocabulary.replacements(term)
    } or {concept.id: edition.headword(concept)}
    links = " or ".join(f"[{_plain(text)}](#{aim})" for aim, text in aims.items())
    return f"**{_plain(term.text)}** ({term.status}) → {links}"


def _article(concept: Concept, headword: str, edition: Edition) -> Iterator[str]:
    lang = edition.leading
    yield f'<a id="{concept.id}"></a>'
    yield ""
    yield f"### {_plain(headword)}"
    if definition := local_text(concept.definition, lang):
        yield ""
        yield _plain(definition)
        yield from _citations(concept.citations, edition, indent="")
    order = sorted(
        filter(is_exported, concept.terms),
        key=lambda term: (term.lang != lang, term.lang, rank(term)),
    )
    for title, avoided in (("Terms", False), ("Avoid", True)):
        terms = [term for term in order if is_avoided(term) is avoided]
        if terms:
            yield from ("", f"**{title}**", "")
        for term in terms:
            yield from _term(term, edition)
    for note in concept.notes:
        yield ""
        yield f"**Note** ({note.type}, {note.lang}): {_plain(note.text)}"
        yield from _citations(note.citations, edition, indent="")
    yield from _relations(concept, edition)


def _term(term: Term, edition: Edition) -> Iterator[str]:
    vocabulary, lang = edition.vocabulary, edition.leading
    kinds = [term.lang, str(term.status)]
    if term.type:
        kinds.append(str(term.type))
    if is_avoided(term) and not vocabulary.is_enforced(term):
        kinds.append("not verified")
    uses = " or ".join(_use(use.term, use.scope, edition) for use in term.use)
    remarks = (
        f"Write {uses}." if uses else "",
        *(_plain(local_text(texts, lang)) for texts in (term.reason, term.caution)),
    )
    told = " ".join(remark for remark in remarks if remark)
    yield f"- **{_plain(term.text)}** ({', '.join(kinds)})" + (f": {told}" if told else "")
    yield from _citations(term.citations, edition, indent="  ")
    if original := vocabulary.terms.get(term.equivalent_of or ""):
        attested = _attested(term, edition)
        yield f"  - Stands for “{_plain(original.text)}” ({original.lang}){attested}."


def _use(term_id: str, scope: LocalText, edition: Edition) -> str:
    used = edition.vocabulary.terms.get(term_id)
    text = f"“{_plain(used.text if used else term_id)}”"
    said = local_text(scope, edition.leading)
    return f"{text} ({_plain(said)})" if said else text


def _attested(term: Term, edition: Edition) -> str:
    if term.attested is None:
        return ""
    citation = Citation(source=term.attested.source, locator=term.attested.locator)
    return f"; seen in {_place(citation, edition)}"


def _citations(citations: Iterable[Citation], edition: Edition, *, indent: str) -> Iterator[str]:
    for index, citation in enumerate(citations):
        if index == 0 and not indent:
            yield ""
        quote = f": “{_plain(citation.quote)}”" if citation.quote else ""
        remarks = remarks_on(citation)
        told = f" ({_plain(remarks)})" if remarks else ""
        yield f"{indent}- {_place(citation, edition)}{quote}{told}"


def _place(citation: Citation, edition: Edition) -> str:
    source = edition.vocabulary.sources.get(citation.source)
    name = name_of(source) if source else citation.source
    return f"[{_plain(name)}](#source-{citation.source}), {_plain(citation.locator)}"


def _relations(concept: Concept, edition: Edition) -> Iterator[str]:
    known = edition.vocabulary.by_concept
    for title, ids in (("Broader", concept.broader), ("See also", concept.related)):
        links = [f"[{_plain(edition.headword(known[i]))}](#{i})" for i in ids if i in known]
        if links:
            yield ""
            yield f"**{title}**: {', '.join(links)}"


def _source_list(sources: Iterable[Source]) -> Iterator[str]:
    ordered = sorted(sources, key=lambda source: alphabetical(name_of(source)))
    if ordered:
        yield from ("## Sources", "")
    for source in ordered:
        parts = [source.creator, source.title, source.date, source.licence]
        told = ". ".join(_plain(part).rstrip(".") for part in parts if part)
        identifier = f"{_plain(source.identifier)}: " if source.identifier else ""
        url = f" <{source.url}>" if source.url else ""
        yield f'- <a id="source-{source.id}"></a>{identifier}{told}.{url}'


def _plain(text: str) -> str:
    """Return a text that Markdown shows as it is."""
    return _SIGNS.sub(r"\\\1", " ".join(text.split()))

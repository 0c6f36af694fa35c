"""What a vocabulary says of a term, for people: the decision first, then who says so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import assert_never

from vocabtool.composed_forms import Parts
from vocabtool.explanation import CitedStatement, Enforcement, Explanation
from vocabtool.reporters.terminal import Paint, shown_text, wrapped
from vocabtool.reporters.view import View
from vocabtool.source import Access
from vocabtool.term import LocalText, Override, Severity, Term, local_text

_INDENT = "  "
_MOST_FORMS = 40  # that came alike; composed ones may be thousands
_ACCESS = {
    Access.PRIMARY: "seen",
    Access.COPY: "seen in a copy",
    Access.SECONDARY: "reported by others",
    Access.UNSEEN: "not seen",
}
_NO_STANCE = "no stance"
_SEVERITIES = {
    Severity.INFO: "reported as information only",
    Severity.WARNING: "reported as a warning",
    Severity.ERROR: "reported as an error",
}


def render(explanations: Iterable[Explanation], profiles: tuple[str, ...], view: View) -> str:
    """Return explanations one after another, as the profiles in force see the terms."""
    return "\n".join(
        "".join(f"{line}\n" for line in _lines(explanation, profiles, view))
        for explanation in explanations
    )


def _lines(known: Explanation, profiles: tuple[str, ...], view: View) -> Iterator[str]:
    term, paint = known.term, Paint(view.colour)
    yield f"{paint(shown_text(term.text), 'bold')}  [{term.lang}]  {paint(term.id, 'dim')}"
    yield from _filled(_decision(known, profiles), view)
    if stances := _by_stance(known):
        counts = ", ".join(f"{len(said)} {stance}" for stance, said in stances.items())
        yield from _filled(f"Sources: {counts}.", view)
    for title, entries in _sections(known, profiles):
        lines = list(chain.from_iterable(_filled(entry, view) for entry in entries))
        if lines:
            yield ""
            yield paint(title, "bold")
            yield from lines


def _filled(text: str, view: View) -> list[str]:
    """Return a text as lines; further indentation at its beginning holds for all of them."""
    indent = _INDENT + " " * (len(text) - len(text.lstrip()))
    return wrapped(text.lstrip(), columns=view.width, first=indent, rest=indent)


def _sections(known: Explanation, profiles: tuple[str, ...]) -> Iterator[tuple[str, Iterable[str]]]:
    term, concept = known.term, known.concept
    yield "Write instead", (_use(used, use.scope, term) for used, use in known.uses)
    yield "Why", _texts(term.reason, term.lang)
    yield "To consider", _texts(term.caution, term.lang)
    yield "Under other profiles", _overrides(known, profiles)
    yield f"Concept {concept.id}", _texts(concept.definition, term.lang)
    yield "Terms for it", _designations(known)
    yield "Notes", (f"{note.text} ({note.type})" for note in concept.notes)
    yield "Forms that are found", _forms(known)
    yield "Decided by", _deciders(known)
    for stance, statements in _by_stance(known).items():
        title = f"Who says “{stance}” ({len(statements)})"
        yield title, chain.from_iterable(map(_statement, statements))


def _by_stance(known: Explanation) -> dict[str, list[CitedStatement]]:
    """Return the statements stance by stance, the one that agrees with our decision first."""
    groups: dict[str, list[CitedStatement]] = {str(known.term.status): []}
    for said in known.statements:
        groups.setdefault(str(said.citation.stance or _NO_STANCE), []).append(said)
    return {stance: statements for stance, statements in groups.items() if statements}


def _decision(known: Explanation, profiles: tuple[str, ...]) -> str:
    told = _SEVERITIES[known.severity] if known.severity else "not reported"
    seen_by = f" under {' and '.join(profiles)}" if profiles else ""
    return f"{known.term.status.capitalize()}; {told}{seen_by}.{_enforcement(known)}"


def _enforcement(known: Explanation) -> str:
    match known.enforcement:
        case Enforcement.NOT_AVOIDED:
            return ""
        case Enforcement.CITED:
            return " Enforced: an official text that was seen says so."
        case Enforcement.EQUIVALENT:
            original = known.original.text if known.original else ""
            seen = f" and stands in {_place(known.attested)}" if known.attested else ""
            return f" Enforced: it is the equivalent of “{original}”{seen}."
        case Enforcement.UNVERIFIED:
            return " Not enforced: no text that was seen says so."
        case _:
            assert_never(known.enforcement)


def _use(used: Term, scope: LocalText, term: Term) -> str:
    said = local_text(scope, term.lang)
    return f"{used.text} [{used.lang}]" + (f": {said}" if said else "")


def _texts(texts: LocalText, lang: str) -> Iterator[str]:
    if text := local_text(texts, lang):
        yield text


def _statement(said: CitedStatement) -> Iterator[str]:
    citation = said.citation
    seen = f"{_ACCESS[citation.access]} {citation.checked}".rstrip()
    remarks = "; ".join(part for part in (citation.scope, citation.date, seen) if part)
    yield f"{_place(said)} ({remarks})"
    if citation.quote:
        yield f"  “{citation.quote}”"


def _place(said: CitedStatement) -> str:
    source = said.source
    if source is None:
        return f"{said.citation.source}, {said.citation.locator}"
    names = (source.creator, source.title, source.identifier, source.date, said.citation.locator)
    return ", ".join(name for name in names if name)


def _overrides(known: Explanation, profiles: tuple[str, ...]) -> Iterator[str]:
    for profile, override in sorted(known.term.under.items()):
        if profile not in profiles:
            yield f"{profile}: {'; '.join(_changes(profile, override, known))}"


def _changes(profile: str, override: Override, known: Explanation) -> Iterator[str]:
    if override.status is not None:
        yield str(override.status)
    if severity := known.severities_under.get(profile):
        yield _SEVERITIES[severity]
    if uses := known.uses_under.get(profile):
        yield f"write {' or '.join(used.text for used in uses)}"
    if override.caution:
        yield local_text(override.caution, known.term.lang)


def _forms(known: Explanation) -> Iterator[str]:
    by_origin: dict[str, list[str]] = {}
    for explained in known.forms:
        by_origin.setdefault(explained.origin, []).append(explained.form.text)
    for origin, forms in by_origin.items():
        if origin == "composed":
            yield from (f"composed: {_in_parts(parts)}" for parts in known.term.composed)
            continue
        more = f", and {len(forms) - _MOST_FORMS} more" if len(forms) > _MOST_FORMS else ""
        yield f"{origin}: {', '.join(forms[:_MOST_FORMS])}{more}"


def _in_parts(parts: Parts) -> str:
    """Return composed forms as a pattern: what may stand in one place in brackets."""
    return " ".join(texts[0] if len(texts) == 1 else f"({' | '.join(texts)})" for texts in parts)


def _deciders(known: Explanation) -> Iterator[str]:
    if known.term.layer:
        yield f"the vocabulary {known.term.layer}"
    if known.decided_by:
        yield f"how gravely: the configuration ({known.decided_by})"


def _designations(known: Explanation) -> Iterator[str]:
    """Yield the terms of the same language, and where those of others are to be seen."""
    concept, lang = known.concept, known.term.lang
    others = dict.fromkeys(term.lang for term in concept.terms if term.lang != lang)
    yield from (f"{term.text}, {term.status}" for term in concept.terms if term.lang == lang)
    if others:
        yield f"in other languages ({', '.join(others)}): vocabtool explain {concept.id}"

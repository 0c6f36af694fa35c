"""What a search found, for people: a line for each concept, best first."""

from __future__ import annotations

from collections.abc import Sequence

from vocabtool.reporters.terminal import Paint, shown_text, wrapped
from vocabtool.reporters.view import View
from vocabtool.search import Hit
from vocabtool.term import Status, Term
from vocabtool.vocabulary import is_avoided

_INDENT = "  "


def render(hits: Sequence[Hit], view: View, *, limit: int | None = None) -> str:
    """Return the hits, at most ``limit``, and how many more there are."""
    lines: list[str] = []
    for hit in hits[:limit]:
        lines += _lines(hit, view)
    if limit is not None and (more := len(hits) - limit) > 0:
        lines.append(f"{more} more (--all)")
    return "".join(f"{line}\n" for line in lines)


def _lines(hit: Hit, view: View) -> list[str]:
    term, paint = hit.term, Paint(view.colour)
    head = f"{paint(shown_text(term.text), 'bold')}  [{term.lang}]  {paint(term.id, 'dim')}"
    return [head, *wrapped(_advice(hit), columns=view.width, first=_INDENT, rest=_INDENT)]


def _advice(hit: Hit) -> str:
    term = hit.term
    if is_avoided(term):
        instead = " or ".join(_named(each, term) for each in hit.write)
        return f"{term.status}; write {instead or 'something else'}"
    others = [
        _named(each, term)
        for each in hit.concept.terms
        if each.status is Status.PREFERRED and each.lang == term.lang and each.id != term.id
    ]
    if term.status is Status.PREFERRED or not others:
        depends = "; it depends on the context" if term.caution else ""
        return f"{term.status}; it can be written{depends}"
    return f"{term.status}; {' or '.join(others)} is preferred"


def _named(term: Term, beside: Term) -> str:
    return f"“{term.text}”" + ("" if term.lang == beside.lang else f" [{term.lang}]")

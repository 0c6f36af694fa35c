"""A table as CSV: one row a term, the columns always the same, in the vocabulary's own order."""

from __future__ import annotations

import csv
import io

from vocabtool.concept import Concept
from vocabtool.exporters.edition import Edition, is_exported, name_of, remarks_on
from vocabtool.source import Citation
from vocabtool.term import Term, local_text
from vocabtool.vocabulary import Vocabulary, default_severity, is_avoided

COLUMNS = (
    "concept",
    "domain",
    "term_id",
    "text",
    "lang",
    "status",
    "enforced",
    "severity",
    "type",
    "forms",
    "use",
    "use_ids",
    "equivalent_of",
    "reason",
    "caution",
    "definition",
    "since",
    "layer",
    "citations",
)
_BETWEEN = " | "
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def render(edition: Edition) -> str:
    """Return the table; line ends are line feeds, cells are quoted where they must be."""
    table = io.StringIO()
    writer = csv.writer(table, lineterminator="\n")
    writer.writerow(COLUMNS)
    for concept in edition.vocabulary.concepts:
        for term in filter(is_exported, concept.terms):
            row = _row(concept, term, edition)
            writer.writerow(_harmless(row[column]) for column in COLUMNS)
    return table.getvalue()


def _row(concept: Concept, term: Term, edition: Edition) -> dict[str, str]:
    vocabulary = edition.vocabulary
    enforced = vocabulary.is_enforced(term)
    severity = default_severity(term, enforced=enforced)
    return {
        "concept": concept.id,
        "domain": concept.domain,
        "term_id": term.id,
        "text": term.text,
        "lang": term.lang,
        "status": str(term.status),
        "enforced": _yes_or_no(term, enforced=enforced),
        "severity": severity.label if severity else "",
        "type": str(term.type or ""),
        "forms": _BETWEEN.join(form.text for form in term.given_forms),
        "use": _BETWEEN.join(used.text for used in vocabulary.replacements(term)),
        "use_ids": _BETWEEN.join(use.term for use in term.use),
        "equivalent_of": term.equivalent_of or "",
        "reason": local_text(term.reason, edition.leading),
        "caution": local_text(term.caution, edition.leading),
        "definition": local_text(concept.definition, edition.leading),
        "since": term.since,
        "layer": term.layer,
        "citations": _BETWEEN.join(_cited(citation, vocabulary) for citation in term.citations),
    }


def _yes_or_no(term: Term, *, enforced: bool) -> str:
    if not is_avoided(term):
        return ""
    return "yes" if enforced else "no"


def _cited(citation: Citation, vocabulary: Vocabulary) -> str:
    source = vocabulary.sources.get(citation.source)
    name = name_of(source) if source else citation.source
    remarks = remarks_on(citation)
    told = f" [{remarks}]" if remarks else ""
    quote = f": “{citation.quote}”" if citation.quote else ""
    return f"{name}, {citation.locator}{told}{quote}"


def _harmless(cell: str) -> str:
    """Return a cell that a spreadsheet shows and does not take for a formula."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell

"""Whether a vocabulary holds together: static checks, each with a code.

The files are looked at again only to say where a defect is.
"""

from __future__ import annotations

from collections.abc import Iterable

from vocabtool.finding import Finding
from vocabtool.integrity.citations import (
    long_quotes,
    unknown_sources,
    unused_sources,
    unverified_terms,
    vague_locators,
)
from vocabtool.integrity.defect import Check, Defect, Place
from vocabtool.integrity.designations import (
    ambiguous_forms,
    broken_equivalences,
    broken_short_forms,
    contradictory_statuses,
    missing_examples,
    repeated_titles,
    reversed_dates,
    rival_preferences,
    titles_that_hide_terms,
)
from vocabtool.integrity.places import Places
from vocabtool.integrity.replacements import (
    avoided_replacements,
    circular_replacements,
    foreign_replacements,
    missing_replacements,
    unknown_replacements,
)
from vocabtool.integrity.structure import (
    circular_hierarchies,
    misnamed_files,
    stray_files,
    undeclared_languages,
    unknown_domains,
    unknown_profiles,
    unknown_relations,
)
from vocabtool.term import Severity
from vocabtool.vocabulary import Vocabulary

ERRORS = {
    "unknown-source": unknown_sources,
    "long-quote": long_quotes,
    "vague-locator": vague_locators,
    "missing-replacement": missing_replacements,
    "unknown-replacement": unknown_replacements,
    "avoided-replacement": avoided_replacements,
    "circular-replacement": circular_replacements,
    "misnamed-file": misnamed_files,
    "unknown-relation": unknown_relations,
    "circular-hierarchy": circular_hierarchies,
    "unknown-domain": unknown_domains,
    "undeclared-language": undeclared_languages,
    "unknown-profile": unknown_profiles,
    "contradictory-status": contradictory_statuses,
    "broken-equivalence": broken_equivalences,
    "broken-short-form": broken_short_forms,
    "repeated-title": repeated_titles,
    "title-hides-term": titles_that_hide_terms,
    "reversed-dates": reversed_dates,
}
WARNINGS = {
    "stray-file": stray_files,
    "foreign-replacement": foreign_replacements,
    "ambiguous-form": ambiguous_forms,
    "rival-preference": rival_preferences,
    "missing-example": missing_examples,
}
INFORMATION = {
    "unused-source": unused_sources,
    "unverified": unverified_terms,
}
CHECKS: tuple[Check, ...] = tuple(
    Check(code=code, severity=severity, defects=defects)
    for severity, checks in (
        (Severity.ERROR, ERRORS),
        (Severity.WARNING, WARNINGS),
        (Severity.INFO, INFORMATION),
    )
    for code, defects in checks.items()
)


def integrity_findings(vocabulary: Vocabulary) -> tuple[Finding, ...]:
    """Return everything the checks find in a vocabulary, in report order.

    The vocabulary is one that was loaded: not yet seen under a profile. Each finding has the
    place in the file of the layer that decided, where that file can still be read.
    """
    return findings_of(vocabulary, CHECKS)


def findings_of(vocabulary: Vocabulary, checks: Iterable[Check]) -> tuple[Finding, ...]:
    """Return what these checks find in a vocabulary, in report order."""
    places = Places(vocabulary.layers)
    findings = (
        _finding(vocabulary, check, defect, places)
        for check in checks
        for defect in check.defects(vocabulary)
    )
    return tuple(sorted(findings, key=lambda finding: finding.sort_key))


def _finding(vocabulary: Vocabulary, check: Check, defect: Defect, places: Places) -> Finding:
    path, location, text = places.of(defect.place)
    place = defect.place
    term = vocabulary.terms.get(place.id) if place.entries == "terms" else None
    concept = place.id if place.entries == "concepts" else ""
    return Finding(
        path=path,
        location=location,
        text=text,
        rule=check.code,
        severity=check.severity,
        message=defect.message,
        concept=term.concept if term else concept,
        term=term.id if term else "",
        status=term.status if term else "",
        language=term.lang if term else "",
    )


__all__ = ["CHECKS", "Check", "Defect", "Place", "findings_of", "integrity_findings"]

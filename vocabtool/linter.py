"""Lint: find the terms of a draft, place them, judge them, and select what is reported."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from copy import copy
from functools import cache
from hashlib import sha256
from typing import NamedTuple

from vocabtool.document import Block, BlockKind, Document
from vocabtool.errors import VocabtoolError
from vocabtool.finding import CitedSource, Finding, Region
from vocabtool.fixing import DOUBTFUL, TALKED_ABOUT, Correction, correction
from vocabtool.folding import first_words, last_words, tokens
from vocabtool.language import DocumentLanguage
from vocabtool.location import Location
from vocabtool.match import Occurrence, Placement
from vocabtool.matcher import TermIndex
from vocabtool.policy import Grades, Policy, Selection
from vocabtool.regions import RegionClassifier
from vocabtool.report import FileReport, Report
from vocabtool.rules import RULES, TermInUse, cited_sources, misquoted_title
from vocabtool.vocabulary import Vocabulary, is_avoided

_REACH = 80  # code points in which the words that tell one occurrence from another are looked for
_WORDS = 3
_DIGITS = 16


class _Selected(NamedTuple):
    """An occurrence that is to be reported, or to be listed as exempt."""

    occurrence: Occurrence
    placement: Placement
    selection: Selection


class Linter:
    """A linter for one vocabulary, as its profiles see it (``Vocabulary.under``).

    The index of terms and titles is built once; a linter may be used for any number of drafts.
    """

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        self._policy = Policy.of(vocabulary)
        self._index = TermIndex(tuple(vocabulary.terms.values()))
        self._regions = RegionClassifier(vocabulary.titles, vocabulary.terms)
        self._cited = cache(self._cited_sources)

    def graded(self, grades: Sequence[Grades]) -> Linter:
        """Return a linter that grades otherwise; it shares the index with this one."""
        graded = copy(self)
        graded._policy = Policy.of(self.vocabulary, grades)  # noqa: SLF001 - a linter, too
        return graded

    def lint(self, document: Document, default_language: str = "en") -> FileReport:
        """Return what is found in a draft; nothing that a draft contains raises.

        ``default_language`` (BCP 47) is that of blocks about which nothing else tells.
        """
        languages = DocumentLanguage(document, default_language)
        selected = [
            each for block in document.blocks for each in self._selected(block, document, languages)
        ]
        findings: list[Finding] = []
        exempt: list[Finding] = []
        for finding, each in self._judged(selected, document):
            (exempt if each.selection.exempt else findings).append(finding)
        findings += self._misquotations(selected, document)
        return FileReport(
            path=document.path,
            text=document.text,
            language=languages.main,
            encoding=document.encoding,
            findings=_in_order(findings),
            exempt=_in_order(exempt),
        )

    def report(
        self,
        drafts: Iterable[Document | VocabtoolError],
        *,
        profiles: tuple[str, ...] = (),
        default_language: str = "en",
    ) -> Report:
        """Return the report of a run; a draft that could not be read is given as its error.

        ``profiles`` are those that the vocabulary is seen by; the report only names them.
        """
        results = (
            draft if isinstance(draft, VocabtoolError) else self.lint(draft, default_language)
            for draft in drafts
        )
        return Report.of(results, layers=self.vocabulary.layers, profiles=profiles)

    def _selected(
        self, block: Block, document: Document, languages: DocumentLanguage
    ) -> Iterator[_Selected]:
        matches = self._index.matches(block, languages.of)
        if not matches:
            return
        language = languages.of(block)
        for match in matches:
            if self._policy.is_silent(match.term):
                continue
            occurrence = Occurrence(
                match=match,
                block=block,
                document=document,
                language=language,
                neighbours=matches,
            )
            placement = self._regions.place(occurrence)
            selection = self._policy.selection(
                match.term, placement.region, by_law=placement.by_law
            )
            yield _Selected(occurrence, placement, selection)

    def _judged(
        self, selected: list[_Selected], document: Document
    ) -> Iterator[tuple[Finding, _Selected]]:
        """Yield the findings in the order of the text, each with what it came from."""
        if not selected:
            return
        locator = document.locator()
        seen: Counter[str] = Counter()
        about_words = _sections_about_words(selected)
        for each in sorted(selected, key=lambda each: each.occurrence.source_span):
            location = locator.span(*each.occurrence.source_span)
            is_about_words = _section_of(each.occurrence.block) in about_words
            subject = self._subject(each, is_about_words=is_about_words)
            for rule in RULES:
                for message in rule.messages(subject):
                    identity = _identity(each.occurrence, rule.code)
                    seen[identity] += 1
                    verdict = _Verdict(rule.code, message, f"{identity}|{seen[identity]}")
                    yield self._finding(each, subject.correction, location, verdict), each

    def _subject(self, selected: _Selected, *, is_about_words: bool) -> TermInUse:
        correct = correction(selected.occurrence, self.vocabulary)
        if correct.fix is not None and (is_about_words or selected.placement.doubtful):
            obstacle = TALKED_ABOUT if is_about_words else DOUBTFUL
            correct = correct._replace(fix=None, obstacle=obstacle)
        if selected.selection.exempt:
            correct = correct._replace(suggestions=(), fix=None, obstacle=None)
        return TermInUse(
            occurrence=selected.occurrence, correction=correct, vocabulary=self.vocabulary
        )

    def _finding(
        self, selected: _Selected, correct: Correction, location: Location, verdict: _Verdict
    ) -> Finding:
        occurrence, term = selected.occurrence, selected.occurrence.match.term
        return Finding(
            path=occurrence.document.path,
            location=location,
            text=occurrence.source_text,
            rule=verdict.rule,
            severity=selected.selection.severity,
            message=verdict.message,
            region=selected.placement.region,
            evidence=selected.placement.evidence,
            concept=term.concept,
            term=term.id,
            status=term.status,
            language=occurrence.language or term.lang,
            fingerprint=_digest(verdict.identity),
            suggestions=correct.suggestions,
            fix=correct.fix,
            citations=self._cited(term.id),
        )

    def _misquotations(self, selected: list[_Selected], document: Document) -> Iterator[Finding]:
        """Yield what is to be said of the titles that terms stand in, once of each title."""
        found = {
            each.occurrence.block.source_span(misquoted.start, misquoted.end): (each, misquoted)
            for each in selected
            if (misquoted := each.placement.misquoted) is not None
        }
        if not found or self._policy.misquoted is None:
            return
        locator, seen = document.locator(), Counter[str]()
        for span, (each, misquoted) in sorted(found.items(), key=lambda item: item[0]):
            text = document.text[slice(*span)]
            words = " ".join(token.text for token in tokens(text))
            seen[words] += 1
            identity = f"{misquoted_title.CODE}|{misquoted.title.id}|{words}|{seen[words]}"
            yield Finding(
                path=document.path,
                location=locator.span(*span),
                text=text,
                rule=misquoted_title.CODE,
                severity=self._policy.misquoted,
                message=misquoted_title.message(misquoted, self.vocabulary),
                region=Region.TITLE,
                evidence=each.placement.evidence,
                language=each.occurrence.language or misquoted.title_text.lang,
                fingerprint=_digest(identity),
                suggestions=(misquoted.text,),
                citations=misquoted_title.cited_sources(misquoted, self.vocabulary),
            )

    def _cited_sources(self, term: str) -> tuple[CitedSource, ...]:
        return cited_sources(self.vocabulary.terms[term], self.vocabulary)


class _Verdict(NamedTuple):
    """What a rule says; ``identity`` is what the finding's fingerprint is made of."""

    rule: str
    message: str
    identity: str


def _sections_about_words(selected: Iterable[_Selected]) -> frozenset[str]:
    """Return the headings under which a draft talks about words to avoid.

    What it says of them there may need them where they are used, too.
    """
    return frozenset(
        _section_of(each.occurrence.block)
        for each in selected
        if each.placement.region is Region.MENTION and is_avoided(each.occurrence.match.term)
    )


def _section_of(block: Block) -> str:
    """Return the heading that a block stands under, or that it is."""
    return block.text if block.kind is BlockKind.HEADING else block.heading


def _identity(occurrence: Occurrence, rule: str) -> str:
    """Return what is the same when lines move: the term, the rule, the words and their company."""
    match, text = occurrence.match, occurrence.block.text
    before = last_words(text[max(0, match.start - _REACH) : match.start], _WORDS)
    after = first_words(text[match.end : match.end + _REACH], _WORDS)
    words = (before, tokens(occurrence.text), after)
    return "|".join(
        (rule, match.term.id, *(" ".join(token.text for token in part) for part in words))
    )


def _digest(identity: str) -> str:
    return sha256(identity.encode()).hexdigest()[:_DIGITS]


def _in_order(findings: list[Finding]) -> tuple[Finding, ...]:
    return tuple(sorted(findings, key=lambda finding: finding.sort_key))

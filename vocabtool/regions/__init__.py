"""What a word is doing where it stands: name, title, quotation, mention or use.

Regions judge and never parse markup: they look at a block's text and at the structure that its
reader marked.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from vocabtool.concept import Title, TitleType
from vocabtool.document import Block, Document
from vocabtool.finding import Region
from vocabtool.match import Match, Occurrence, Placement
from vocabtool.regions.charge import charge_evidence
from vocabtool.regions.correspondence import Correspondence
from vocabtool.regions.foreign import foreign_evidence
from vocabtool.regions.head import Head
from vocabtool.regions.headword import headword_evidence
from vocabtool.regions.instrument import instrument_title
from vocabtool.regions.known import known_of
from vocabtool.regions.mention import mention_evidence, set_apart_evidence
from vocabtool.regions.misquotation import Misquotations
from vocabtool.regions.name import name_evidence
from vocabtool.regions.passage import Passage, Span
from vocabtool.regions.proper import proper_name
from vocabtool.regions.provision import heads_provision, provision_evidence
from vocabtool.regions.quotation import quotation_evidence, unattributed_evidence
from vocabtool.regions.register import Register
from vocabtool.regions.sample import sample_evidence
from vocabtool.regions.weighing import weighed
from vocabtool.regions.work import work_evidence
from vocabtool.term import Term
from vocabtool.vocabulary import is_avoided

_Judge = Callable[[Passage, Span], str]
_JUDGES: tuple[tuple[Region, _Judge], ...] = (
    (Region.QUOTATION, quotation_evidence),
    (Region.MENTION, mention_evidence),
)
_LAST_JUDGES: tuple[tuple[Region, _Judge], ...] = (
    (Region.QUOTATION, unattributed_evidence),
    (Region.MENTION, set_apart_evidence),
)
_NO_TERMS: Mapping[str, Term] = MappingProxyType({})
_OWN_VOICE = Placement(region=Region.USE, evidence="the text's own voice")
_OWN_TITLE = Placement(region=Region.USE, evidence="the draft's own title")
_HEADING = Placement(region=Region.USE, evidence="the heading of a provision")
_KEPT = 8  # blocks whose structure is kept; matches come block by block


class RegionClassifier:
    """Places matches, one at a time; the structure of a block is worked out when first needed.

    Args:
        titles: the registered titles, in every language.
        terms: the terms by their ids; a word set against what to write instead is talked about.
    """

    def __init__(self, titles: Sequence[Title], terms: Mapping[str, Term] = _NO_TERMS) -> None:
        self._correspondence = Correspondence(terms)
        self._misquotations = Misquotations()
        self._register = Register(titles)
        self._passages: dict[tuple[int, str], tuple[Block, Passage]] = {}

    def place(self, occurrence: Occurrence) -> Placement:
        """Return what a match is doing where it stands, and the words that show it.

        The document is asked for its head, its tables, the blocks beside, and what it defines or
        labels anywhere. Where no rule says anything of a word to avoid, what stands around it is
        weighed, the other terms of the block with it.
        """
        match = occurrence.match
        told = self._told(occurrence)
        if told is not None or not is_avoided(match.term):
            return told or _OWN_VOICE
        passage, span = self._passage(occurrence), Span(match.start, match.end)
        return weighed(_OWN_VOICE, passage, span, occurrence.document, known_of(occurrence))

    def by_rule(self, occurrence: Occurrence) -> Placement:
        """Return what the rules say that a match is doing; a use where none says otherwise."""
        return self._told(occurrence) or _OWN_VOICE

    def _told(self, occurrence: Occurrence) -> Placement | None:
        """Place a match by the rules, None if none says anything of it."""
        match, passage = occurrence.match, self._passage(occurrence)
        span = Span(match.start, match.end)
        registered = self._register.title_around(passage, span, match.form)
        if registered is not None and registered.title.type is TitleType.ORGANIZATION:
            return Placement(region=Region.NAME, evidence=f"organization: {registered.text}")
        if evidence := name_evidence(passage, span):
            return Placement(region=Region.NAME, evidence=evidence)
        if registered is not None:
            evidence = f"{registered.text} ({registered.title.id})"
            misquoted = self._misquotations.around(passage, span, registered.title)
            return Placement(region=Region.TITLE, evidence=evidence, misquoted=misquoted)
        return self._by_title(passage, match, occurrence.document)

    def _by_title(self, passage: Passage, match: Match, document: Document) -> Placement | None:
        """Place a match that stands in no registered title: in another, in the draft's, in none."""
        span, head = Span(match.start, match.end), Head(document, passage)
        if evidence := work_evidence(passage, span) or provision_evidence(passage, span):
            return Placement(region=Region.TITLE, evidence=evidence)
        title = instrument_title(passage, span)
        if title is not None and head.cites(title):
            return _OWN_TITLE
        is_own = title is not None and head.speaks_in(title, span)
        if title is not None and not is_own:
            return Placement(region=Region.TITLE, evidence=passage.shown(title))
        if head.holds_adopted_title():
            return Placement(region=Region.TITLE, evidence="at the head of an adopted text")
        told = self._by_voice(passage, match, document)
        if told is None and not is_own:
            return _HEADING if heads_provision(passage, span, document) else None
        return told or _OWN_TITLE

    def _by_voice(self, passage: Passage, match: Match, document: Document) -> Placement | None:
        """Place a match that is no machine text and stands in no title but the draft's own."""
        span = Span(match.start, match.end)
        if evidence := proper_name(passage, span, document):
            return Placement(region=Region.NAME, evidence=evidence)
        for region, judge in _JUDGES:
            if evidence := judge(passage, span):
                return Placement(region=region, evidence=evidence)
        evidence = (
            sample_evidence(passage, span, document)
            or headword_evidence(passage, span, document)
            or foreign_evidence(passage, match)
            or self._correspondence.evidence(passage, span, match.term, document)
        )
        if evidence:
            return Placement(region=Region.MENTION, evidence=evidence)
        for region, judge in _LAST_JUDGES:
            if evidence := judge(passage, span):
                return Placement(region=region, evidence=evidence)
        if evidence := charge_evidence(passage, span):
            return Placement(region=Region.USE, evidence=evidence, by_law=True)
        return None

    def _passage(self, occurrence: Occurrence) -> Passage:
        block, language = occurrence.block, occurrence.language
        key = (id(block), language)
        kept = self._passages.get(key)
        if kept is not None and kept[0] is block:
            return kept[1]
        if len(self._passages) >= _KEPT:
            self._passages.clear()
        passage = Passage(block, language, occurrence.document)
        self._passages[key] = (block, passage)
        return passage


__all__ = ["RegionClassifier"]

"""A correction of one occurrence: suggestions, and a fix or the reason why there is none."""

from __future__ import annotations

from typing import NamedTuple

from vocabtool.fixing.attempt import Attempt
from vocabtool.fixing.grammar import Grammar, grammar
from vocabtool.fixing.obstacle import Obstacle, first_obstacle
from vocabtool.fixing.surroundings import surroundings
from vocabtool.fixing.wording import (
    LetterCase,
    in_case,
    in_characters,
    in_lines,
    in_number,
    letter_case,
)
from vocabtool.folding import tokens
from vocabtool.match import Match, Occurrence
from vocabtool.term import GrammaticalNumber, Term, TermType
from vocabtool.vocabulary import Vocabulary

_APOSTROPHES = "'\u2019\u02bc\uff07"


class Correction(NamedTuple):
    """What to write instead of an occurrence.

    ``suggestions`` are best first, in the number and the capitals of the occurrence; ``wordings``
    are the same in the number of the occurrence only. ``fix`` is what may be written in its place
    unasked, or None, and then ``obstacle`` says why.
    """

    suggestions: tuple[str, ...] = ()
    wordings: tuple[str, ...] = ()
    fix: str | None = None
    obstacle: Obstacle | None = None


def correction(occurrence: Occurrence, vocabulary: Vocabulary) -> Correction:
    """Return the correction of an occurrence, by what the vocabulary says to write instead."""
    match, term = occurrence.match, occurrence.match.term
    of = grammar(term.lang)
    words, ending = _without_possessive(occurrence.text, match)
    form = match.form if "-" in words else match.form.replace("-", " ")
    case = letter_case(words, form, of.minor_words)
    number = match.number or term.number
    replacements = tuple(vocabulary.replacements(term))
    wordings = tuple(_wording(each, number, words, of) for each in replacements)
    shown = tuple(w or each.text for w, each in zip(wordings, replacements, strict=True))
    attempt = Attempt(
        occurrence=occurrence,
        enforced=vocabulary.is_enforced(term),
        replacement=replacements[0] if replacements else None,
        scope=any(use.scope for use in term.use[:1]),
        wording=wordings[0] if wordings else "",
        words=words,
        case=case,
        grammar=of,
        around=surroundings(occurrence),
    )
    obstacle = first_obstacle(attempt)
    suggestions = tuple(_suggestion(wording, attempt, ending) for wording in shown)
    return Correction(
        suggestions=tuple(dict.fromkeys(suggestions)),
        wordings=tuple(dict.fromkeys(shown)),
        fix=None if obstacle else in_lines(suggestions[0], occurrence.source_text),
        obstacle=obstacle,
    )


def _without_possessive(text: str, match: Match) -> tuple[str, str]:
    """Return the words and the apostrophe with which they are made possessive, if they are."""
    if not match.possessive:
        return text, ""
    index = max(text.rfind(mark) for mark in _APOSTROPHES)
    return text[:index], text[index]


def _wording(term: Term, number: GrammaticalNumber | None, words: str, of: Grammar) -> str:
    """Return the form of a replacement that fits the words of the draft, or nothing."""
    if of.numbered:
        return in_number(term, number) or ""
    return in_characters(term, words, of.variants)


def _suggestion(wording: str, attempt: Attempt, apostrophe: str) -> str:
    of = attempt.grammar
    case = attempt.case
    if attempt.occurrence.match.term.type is TermType.ACRONYM:
        case = LetterCase.AS_LISTED
    text = in_case(wording, case, of.minor_words)
    if not apostrophe or not of.possessive or any(t.text in of.links for t in tokens(wording)):
        return text
    ending = of.possessive_after_s if wording.endswith("s") else of.possessive
    ending = ending.upper() if case is LetterCase.CAPITALS else ending
    return text + ending.replace("'", apostrophe)

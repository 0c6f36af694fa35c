"""What stands in the way of a fix, each with the reason in words.

The order is that in which they are asked: what is settled by the vocabulary and the language,
then the words themselves, then what stands around them, then the whole draft.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

from vocabtool.document import HEADING_KINDS, BlockKind, InlineKind
from vocabtool.fixing.attempt import Attempt
from vocabtool.fixing.law import is_in_force
from vocabtool.fixing.listing import is_a_bare_name, is_a_keyword, stands_in_a_list
from vocabtool.fixing.offence import names_an_offence
from vocabtool.fixing.wording import LetterCase
from vocabtool.folding import HYPHENS, folded_words, tokens
from vocabtool.language import primary
from vocabtool.term import local_text
from vocabtool.vocabulary import is_avoided

_OPENING = frozenset({"Pi", "Ps"})  # Unicode categories of opening marks and brackets
_CLOSING = frozenset({"Pf", "Pe"})
_HYPHEN = re.compile(f"[{HYPHENS}]")
_STRAIGHT = frozenset("\"'")
_ABBREVIATION = re.compile(r"\s*\(\s*[^\W\d_a-z]{2,8}s?\s*\)")
_MINOR_LENGTH = 3
_MOUTHFUL = 8  # words, where there are spaces, that hardly any sentence takes as they are
_LABEL = re.compile(r"[^\W\d_]{1,10}\s*[:\uff1a]")
_LINES_BELOW = 500  # code points in which the line below a heading stands
_UNDERLINE = re.compile(r"([^\w\s])\1{2,}")


class Obstacle(NamedTuple):
    """A reason not to fix an occurrence unasked.

    ``told`` says that the words around it are the reason, which a message is to mention.
    """

    reason: str
    stands: Callable[[Attempt], bool]
    told: bool = True


def _is_a_choice(attempt: Attempt) -> bool:
    term = attempt.occurrence.match.term
    return not is_avoided(term) or bool(local_text(term.caution, term.lang))


def _is_unverified(attempt: Attempt) -> bool:
    return not attempt.enforced


def _has_no_replacement(attempt: Attempt) -> bool:
    return attempt.replacement is None


def _has_a_choice_of_replacement(attempt: Attempt) -> bool:
    replacement = attempt.replacement
    return replacement is not None and bool(replacement.caution or attempt.scope)


def _is_of_another_concept(attempt: Attempt) -> bool:
    replacement = attempt.replacement
    return replacement is not None and replacement.concept != attempt.occurrence.match.term.concept


def _is_inflecting_language(attempt: Attempt) -> bool:
    return not attempt.grammar.safe


def _is_in_another_language(attempt: Attempt) -> bool:
    """Say whether the words are not in the language around them: they may be cited from it."""
    occurrence = attempt.occurrence
    around = primary(occurrence.language)
    return bool(around) and around != primary(occurrence.match.term.lang)


def _is_not_verbatim(attempt: Attempt) -> bool:
    occurrence = attempt.occurrence
    source, text = occurrence.source_text, occurrence.text
    return source != text and (not attempt.grammar.spaced or source.split() != text.split())


def _is_spelt_otherwise(attempt: Attempt) -> bool:
    match, words = attempt.occurrence.match, attempt.words
    if not attempt.grammar.spaced:
        return words != match.form
    if _HYPHEN.search(words) and not _HYPHEN.search(match.term.text):
        return True
    return _letters(words) != _letters(match.form)


def _letters(words: str) -> list[str]:
    return _HYPHEN.sub(" ", words).casefold().split()


def _has_mixed_capitals(attempt: Attempt) -> bool:
    return attempt.case is LetterCase.MIXED


def _is_struck_out(attempt: Attempt) -> bool:
    match = attempt.occurrence.match
    over = attempt.occurrence.block.inlines_over(match.start, match.end)
    return any(inline.kind is InlineKind.DELETED for inline in over)


def _may_be_a_name(attempt: Attempt) -> bool:
    if attempt.case is not LetterCase.TITLE or attempt.occurrence.block.kind in HEADING_KINDS:
        return False
    return not _is_titled(attempt.occurrence.block.text, attempt.grammar.minor_words)


@lru_cache(maxsize=8)
def _is_titled(text: str, minor_words: frozenset[str]) -> bool:
    words = (text[token.start : token.end] for token in tokens(text))
    major = (w for w in words if len(w) > _MINOR_LENGTH and w.casefold() not in minor_words)
    return all(not word[0].islower() for word in major)


def _stands_in_marks(attempt: Attempt) -> bool:
    text, match = attempt.occurrence.block.text, attempt.occurrence.match
    before, after = text[max(0, match.start - 1) : match.start], text[match.end : match.end + 1]
    return _is_mark(before, _OPENING) and _is_mark(after, _CLOSING)


def _is_mark(character: str, categories: frozenset[str]) -> bool:
    if not character:
        return False
    return character in _STRAIGHT or unicodedata.category(character) in categories


def _is_hyphened(attempt: Attempt) -> bool:
    return attempt.around.hyphened


def _has_no_wording(attempt: Attempt) -> bool:
    return not attempt.wording


def _is_a_mouthful(attempt: Attempt) -> bool:
    return len(attempt.wording.split()) >= _MOUTHFUL


def _changes_article(attempt: Attempt) -> bool:
    article, around = attempt.grammar.article, attempt.around
    if not around.touches_before or around.before not in {article.consonant, article.vowel}:
        return False
    return article.before(attempt.wording) != around.before


def _has_bound_modifier(attempt: Attempt) -> bool:
    around, of = attempt.around, attempt.grammar
    return around.touches_before and around.before in of.bound_modifiers


def _is_said(attempt: Attempt) -> bool:
    """Say whether the words are what somebody says or writes: "types …", "talk of …"."""
    around, of = attempt.around, attempt.grammar
    return around.touches_before and not of.saying.isdisjoint((around.before, around.before_pair))


def _becomes_another(attempt: Attempt) -> bool:
    """Say whether the text goes from one thing, or word, to another: "from … to"."""
    around, of = attempt.around, attempt.grammar
    touches = around.touches_before and around.touches_after
    return touches and f"{around.before} {around.after}" in of.changes


def _talks_of_words(attempt: Attempt) -> bool:
    """Say whether the sentence, or the row of a table, has a word like "term" or "label"."""
    of, occurrence = attempt.grammar, attempt.occurrence
    around = attempt.around.sentence.replace(occurrence.text, " ")
    beside = (around, *attempt.row)
    return any(not of.talk_words.isdisjoint(folded_words(text)) for text in beside)


def _is_drawn_into(attempt: Attempt) -> bool:
    """Say whether somebody is said to be drawn into it: "forced into", "at risk of"."""
    around, of = attempt.around, attempt.grammar
    if not (attempt.is_extended and around.touches_before):
        return False
    return not of.drawing_words.isdisjoint((around.before, around.before_pair))


def _cannot_carry_possessive(attempt: Attempt) -> bool:
    of = attempt.grammar
    return attempt.occurrence.match.possessive and (attempt.is_extended or not of.possessive)


def _stands_before_a_noun(attempt: Attempt) -> bool:
    around = attempt.around
    if not around.touches_after or around.after in attempt.grammar.following:
        return False
    return attempt.is_extended or not attempt.grammar.spaced


def _stands_behind_a_noun(attempt: Attempt) -> bool:
    """Say whether a noun without a particle stands before what would be a longer phrase."""
    around, of = attempt.around, attempt.grammar
    if of.spaced or not (attempt.is_extended and around.touches_before):
        return False
    return around.before not in of.leading


def _stands_behind_a_label(attempt: Attempt) -> bool:
    """Say whether a line begins with a few characters and a colon: a speaker, or keywords."""
    if attempt.grammar.spaced:
        return False
    text, start = attempt.occurrence.block.text, attempt.occurrence.match.start
    line = text.rfind("\n", max(0, start - _LINES_BELOW), start) + 1
    return _LABEL.match(text, line, start) is not None


def _defines_an_abbreviation(attempt: Attempt) -> bool:
    occurrence = attempt.occurrence
    return _ABBREVIATION.match(occurrence.block.text, occurrence.match.end) is not None


def _says_it_already(attempt: Attempt) -> bool:
    written = {match.term.id for match in attempt.around.sentence_matches}
    return attempt.replacement is not None and attempt.replacement.id in written


def _repeats_a_neighbour(attempt: Attempt) -> bool:
    around, heads = attempt.around, attempt.heads
    after = around.touches_after and around.after.startswith(heads[-1])
    return after or (around.touches_before and around.before == heads[0])


def _repeats_a_particle(attempt: Attempt) -> bool:
    """Say whether the word behind, no coordinator, stands in a phrase that has no spaces, too."""
    around, of = attempt.around, attempt.grammar
    if of.spaced or not (attempt.is_extended and around.touches_after):
        return False
    return around.after not in of.coordinators and around.after in attempt.wording


def _is_underlined(attempt: Attempt) -> bool:
    """Say whether signs under a heading are counted out, as in reStructuredText."""
    occurrence = attempt.occurrence
    if occurrence.block.kind is not BlockKind.HEADING:
        return False
    end = occurrence.source_span[1]
    below = occurrence.document.text[end : end + _LINES_BELOW].splitlines()[1:2]
    return bool(below) and _UNDERLINE.fullmatch(below[0].strip()) is not None


OBSTACLES: tuple[Obstacle, ...] = (
    Obstacle("the choice depends on the context", _is_a_choice, told=False),
    Obstacle("no source that was seen settles it", _is_unverified, told=False),
    Obstacle("the vocabulary names nothing to write instead", _has_no_replacement, told=False),
    Obstacle("which replacement is right depends on the context", _has_a_choice_of_replacement),
    Obstacle("the replacement names another concept", _is_of_another_concept),
    Obstacle("other words of the sentence change with it", _is_inflecting_language, told=False),
    Obstacle("it is a keyword, which people search by", is_a_keyword),
    Obstacle("it is in another language than the text", _is_in_another_language),
    Obstacle("markup or a divided word stands in it", _is_not_verbatim),
    Obstacle("it is joined by hyphens or spelt unusually", _is_spelt_otherwise),
    Obstacle("its capitals follow no pattern", _has_mixed_capitals),
    Obstacle("it is struck out", _is_struck_out),
    Obstacle("it may be part of a name", _may_be_a_name),
    Obstacle("it stands by itself in quotation marks or brackets", _stands_in_marks),
    Obstacle("it is tied to a neighbour by a hyphen", _is_hyphened),
    Obstacle("the replacement is not known in the same number or characters", _has_no_wording),
    Obstacle("the replacement is long, and the sentence may need another shape", _is_a_mouthful),
    Obstacle("the article before it changes", _changes_article),
    Obstacle("the word before it would belong to another noun", _has_bound_modifier),
    Obstacle("the sentence may be about the words", _is_said),
    Obstacle("the sentence may be about the words", _becomes_another),
    Obstacle("the sentence may be about the words", _talks_of_words),
    Obstacle("the words before it would say something else", _is_drawn_into),
    Obstacle("the replacement takes no possessive", _cannot_carry_possessive),
    Obstacle("it stands before another noun or a verb", _stands_before_a_noun),
    Obstacle("it stands right behind another noun", _stands_behind_a_noun),
    Obstacle("a speaker may have said it, or it is a keyword", _stands_behind_a_label),
    Obstacle("it stands in a list or shares a word with another noun", stands_in_a_list),
    Obstacle("it is one of a list of names", is_a_bare_name),
    Obstacle("an abbreviation of it follows", _defines_an_abbreviation),
    Obstacle("the sentence has the replacement already", _says_it_already),
    Obstacle("a word would stand twice", _repeats_a_neighbour),
    Obstacle("a particle would stand twice", _repeats_a_particle),
    Obstacle("it may be the legal name of an offence", names_an_offence),
    Obstacle("the line under the heading is as long as the heading", _is_underlined),
    Obstacle("the text is in force", lambda of: is_in_force(of.occurrence.document.text)),
)


# What only placing shows; the linter asks for them.
TALKED_ABOUT = Obstacle("the section talks about words to avoid", lambda _: True)
DOUBTFUL = Obstacle("it may be talked about, not used", lambda _: True)


def first_obstacle(attempt: Attempt) -> Obstacle | None:
    """Return what stands in the way of a fix, or None where nothing does."""
    return next((obstacle for obstacle in OBSTACLES if obstacle.stands(attempt)), None)

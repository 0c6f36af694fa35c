"""Whether an occurrence may be the legal name of an offence, which a draft cannot change."""

from __future__ import annotations

from itertools import chain, pairwise

from vocabtool.document import HEADING_KINDS
from vocabtool.fixing.attempt import Attempt
from vocabtool.folding import folded_words


def names_an_offence(attempt: Attempt) -> bool:
    """Say whether a provision is numbered beside the occurrence, or words of the law stand there.

    What precedes it may do, too: the conduct that a law punishes, as "possession of".
    """
    return (
        _follows_a_conduct(attempt)
        or _stands_beside_a_provision(attempt)
        or _stands_beside_legal_words(attempt)
    )


def _follows_a_conduct(attempt: Attempt) -> bool:
    around, conduct = attempt.around, attempt.grammar.conduct
    return around.touches_before and not conduct.isdisjoint((around.before, around.before_pair))


def _stands_beside_a_provision(attempt: Attempt) -> bool:
    numbered, sentence = attempt.grammar.numbered_words, attempt.around.sentence
    words = folded_words(sentence)
    if "§" in sentence:
        return True
    if attempt.occurrence.block.kind in HEADING_KINDS and not numbered.isdisjoint(words):
        return True
    return any(word in numbered and after[:1].isdigit() for word, after in pairwise(words))


def _stands_beside_legal_words(attempt: Attempt) -> bool:
    beside = chain.from_iterable(map(folded_words, (attempt.around.sentence, *attempt.row)))
    return not attempt.grammar.legal_words.isdisjoint(beside)

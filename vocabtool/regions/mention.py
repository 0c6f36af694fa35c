"""Mention: the text talks about the word instead of using it.

Evidence comes from ``cues`` around the word, unless one of ``not_cues`` holds there (section
``mention`` of the language's data), from the table, list or exercise that it stands in, and from
structure that a reader marked.
"""

from __future__ import annotations

from collections.abc import Iterator

from vocabtool.document import BlockKind, InlineKind
from vocabtool.language import language_section, language_written, primary
from vocabtool.regions.citation_form import cues_of_citation, is_declined
from vocabtool.regions.cue import cues
from vocabtool.regions.insertion import is_inserted
from vocabtool.regions.item import is_hugging, is_item, is_whole, list_evidence
from vocabtool.regions.line import written
from vocabtool.regions.passage import Passage, Span, folded_list, shortened
from vocabtool.regions.signs import COMMAS, MARKS

_LONGEST_QUOTED = 25  # words; longer is no phrase that a sentence talks about
_LONGEST_PHRASE = 6  # words in marks: a phrase and no statement
_TASK_REACH = 1_500  # code points before a quotation in which a task for readers is looked for
_NOTE_REACH = 2_000  # code points below a line in which a note on it begins
_STRIKE = "~~"  # on either side of what is struck out, in plain text
_STRUCTURE = {
    InlineKind.DEFINITION: "marked as the defining instance of a term",
    InlineKind.DELETED: "struck out",
}


def mention_evidence(passage: Passage, match: Span) -> str:
    """Return what shows that the word is talked about, or an empty string."""
    return (
        _by_structure(passage, match)
        or _by_table(passage, match)
        or list_evidence(passage, match)
        or _by_exercise(passage, match)
        or _by_choice(passage, match)
        or _by_note(passage, match)
        or _by_cue(passage, match)
        or _by_definition(passage, match)
        or _by_sentence_before(passage, match)
        or _by_marks(passage, match)
    )


def set_apart_evidence(passage: Passage, match: Span) -> str:
    """Return that marks stand round the word alone, if its language says that this is enough.

    The section ``mention`` then has ``set_apart``. It is not enough where the word is inflected as
    the sentence asks (``declined`` lists the endings of its first word), nor after or before the
    words of ``scare_cues``, which treat it as a thing.
    """
    language = primary(passage.language)
    if language_section(language, "mention").get("set_apart") != "yes":
        return ""
    quoted = next(iter(passage.quotes_around(match.start, match.end)), None)
    if quoted is None or quoted.end == quoted.inner_end:
        return ""
    unit = Span(quoted.inner_start, quoted.inner_end)
    if not is_hugging(passage, unit.start, unit.end, match):
        return ""
    if is_declined(passage, match):
        return ""
    line = written(passage, unit, _reach(passage, unit))
    scare = cues(language, "mention", "scare_cues").search(line)
    return "" if scare is not None else "set apart by marks"


def _by_structure(passage: Passage, match: Span) -> str:
    for inline in passage.block.inlines_over(match.start, match.end):
        if inline.kind in _STRUCTURE:
            return _STRUCTURE[inline.kind]
    line = passage.line_around(match.start, match.end)
    before = passage.text[max(line.start, match.start - _NOTE_REACH) : match.start]
    after = passage.text[match.end : min(line.end, match.end + _NOTE_REACH)]
    is_struck = before.count(_STRIKE) % 2 == 1 and _STRIKE in after
    return _STRUCTURE[InlineKind.DELETED] if is_struck else ""


def _by_table(passage: Passage, match: Span) -> str:
    block = passage.block
    if block.kind is not BlockKind.TABLE_CELL or not block.header:
        return ""
    language = language_written(block.header, primary(passage.language))
    if cues(language, "mention", "preferred_headers").hold_in(block.header):
        return ""
    if cues(language, "mention", "headers").hold_in(block.header):
        return f"in the column “{shortened(block.header)}”"
    if cues(language, "mention", "earlier_headers").hold_in(block.header) and is_item(
        passage, match
    ):
        return f"in the column “{shortened(block.header)}”"
    if cues(language, "mention", "term_headers").hold_in(block.header) and is_whole(passage, match):
        return f"an entry in the column “{shortened(block.header)}”"
    return ""


def _by_exercise(passage: Passage, match: Span) -> str:
    block = passage.block
    quoted = passage.quotes_around(match.start, match.end)
    if not quoted and block.kind not in (BlockKind.LIST_ITEM, BlockKind.TABLE_CELL):
        return ""
    tasks = cues(primary(passage.language), "mention", "exercises")
    for above in (_before(passage, match) if quoted else "", block.lead, block.heading):
        if above and tasks.hold_in(above):
            return "an example to be corrected"
    return ""


def _by_choice(passage: Passage, match: Span) -> str:
    """Look for a question that lets the reader choose among words: above an item, or before."""
    rows, more = (cues(primary(passage.language), "mention", k) for k in ("choices", "questions"))
    asked = _question_above(passage, match)
    if asked and (rows.hold_in(asked) or more.hold_in(asked)):
        return f"to be chosen: “{shortened(asked)}”"
    if not rows.may_hold_in(passage):
        return ""
    index = passage.outer_sentence_index(match.start)
    for sentence in passage.outer_sentences[max(0, index - 1) : index + 1]:
        start = max(sentence.start, match.start - _TASK_REACH)
        text = passage.text[start : min(sentence.end, match.start)]
        if text.strip() and rows.hold_in(text):
            return f"to be chosen: “{shortened(text)}”"
    return ""


def _question_above(passage: Passage, match: Span) -> str:
    block = passage.block
    if block.kind is not BlockKind.LIST_ITEM or not is_item(passage, match):
        return ""
    return block.lead or passage.above


def _by_note(passage: Passage, match: Span) -> str:
    """Look at what follows a sentence that opens a line and is the word alone."""
    note = _sentence_behind(passage, match)
    if cues(primary(passage.language), "mention", "entry_notes").hold_in(note.rstrip(". ")):
        return f"an entry: “{shortened(note)}”"
    return ""


def _sentence_behind(passage: Passage, match: Span) -> str:
    sentences = passage.outer_sentences
    index = passage.outer_sentence_index(match.start)
    own = sentences[index]
    if index + 1 == len(sentences) or not is_hugging(passage, own.start, own.end, match):
        return ""
    opens_line = passage.text[own.start - 1 : own.start] in {"", "\n"}
    if not opens_line and passage.text[: own.start].strip():
        return ""
    behind = sentences[index + 1]
    return passage.text[behind.start : min(behind.end, behind.start + _NOTE_REACH)].strip()


def _before(passage: Passage, match: Span) -> str:
    start = passage.quotes_around(match.start, match.end)[-1].start
    return passage.text[max(0, start - _TASK_REACH) : start]


def _by_cue(passage: Passage, match: Span) -> str:
    language = primary(passage.language)
    misleading = cues(language, "mention", "not_cues")
    for unit in _units(passage, match):
        set_off = _is_set_off(passage, unit)
        line = written(passage, unit, _reach(passage, unit), set_off=set_off)
        keys = ("cues", *cues_of_citation(passage, unit))
        held = (cues(language, "mention", key).search(line) for key in keys)
        found = next(filter(None, held), None)
        if found is not None and not misleading.search(line):
            return _excerpt(passage, unit, line.source(found.start(), found.end()))
    return ""


def _by_definition(passage: Passage, match: Span) -> str:
    """Look at what follows a word in marks of its own, where a law is given a definition of it.

    What a draft puts into a law is its own voice, and no cue is asked of that.
    """
    rows = cues(primary(passage.language), "mention", "definitions")
    for quoted in passage.quotes_around(match.start, match.end):
        is_alone = is_hugging(passage, quoted.inner_start, quoted.inner_end, match)
        if is_alone and is_inserted(passage, quoted):
            line = passage.line_around(match.start, match.end)
            if rows.hold_in(passage.text[quoted.end : min(line.end, quoted.end + _NOTE_REACH)]):
                return "defined"
    return ""


def _by_sentence_before(passage: Passage, match: Span) -> str:
    """Look for a sentence before that announces words (``behind``), read in one with the next."""
    rows = cues(primary(passage.language), "mention", "behind")
    index = passage.outer_sentence_index(match.start)
    if not index or not rows.may_hold_in(passage):
        return ""
    reach = passage.outer_sentences[index - 1 : index + 1]
    found = rows.search(written(passage, match, reach))
    before = passage.excerpt(reach[0].start, reach[0].end) if found is not None else ""
    return f"behind “{before}”" if before else ""


def _is_set_off(passage: Passage, unit: Span) -> bool:
    """Say whether emphasis hugs the words, so that it may stand for quotation marks."""
    return any(
        is_hugging(passage, emphasis.start, emphasis.end, unit)
        for emphasis in passage.emphases_around(unit.start, unit.end)
    )


def _by_marks(passage: Passage, match: Span) -> str:
    """Look for talk about words in a sentence that has the word, or a short phrase, in marks."""
    talk = folded_list(passage.language, "mention", "talk")
    for quoted in passage.quotes_around(match.start, match.end):
        inner = passage.count_in(quoted.inner_start, quoted.inner_end)
        if not talk or quoted.inner_start == quoted.start or inner > _LONGEST_PHRASE:
            continue
        if _stands_before_noun(passage, quoted.end) or is_inserted(passage, quoted):
            continue
        sentence = passage.outer_sentence_at(quoted.start)
        found = passage.first_of(talk, sentence.start, quoted.start)
        if found := found or passage.first_of(talk, quoted.end, sentence.end):
            return f"in marks, beside “{passage.text[found.start : found.end]}”"
    return ""


def _stands_before_noun(passage: Passage, end: int) -> bool:
    """Say whether a word that is no function word follows with nothing but a space between."""
    language = primary(passage.language)
    if language_section(language, "mention").get("noun_adjuncts") == "no":
        return False
    index = passage.index_at(end)
    if index >= len(passage.words) or passage.text[end : passage.words[index].start].strip():
        return False
    functional = folded_list(passage.language, "frequent_words", "words")
    return passage.words[index].text not in functional


def _units(passage: Passage, match: Span) -> Iterator[Span]:
    """Yield what a cue may point at: the word, then the quoted stretches that it stands in."""
    quoted = passage.quotes_around(match.start, match.end)
    hugging = [q for q in quoted if is_hugging(passage, q.inner_start, q.inner_end, match)]
    if not hugging:
        yield match
    for span in quoted:
        count = passage.count_in(span.inner_start, span.inner_end)
        if count > _LONGEST_QUOTED or is_inserted(passage, span):
            continue
        if span.inner_start < span.inner_end:
            yield Span(span.inner_start, span.inner_end)


def _reach(passage: Passage, unit: Span) -> tuple[Span, ...]:
    sentences = passage.outer_sentences
    index = passage.outer_sentence_index(unit.start)
    if not sentences[index].covers(unit.start, unit.end):
        return (Span(sentences[index].start, max(sentences[index].end, unit.end)),)
    return sentences[index : index + 2]


def _excerpt(passage: Passage, unit: Span, found: Span) -> str:
    before = _bare(passage.excerpt(found.start, unit.start))
    after = _bare(passage.excerpt(unit.end, found.end))
    if before and after:
        return f"between “{before}” and “{after}”"
    if before:
        return f"after “{before}”"
    return f"before “{after}”" if after else "set off as a word"


def _bare(text: str) -> str:
    return text.strip(f" {MARKS}{COMMAS}")

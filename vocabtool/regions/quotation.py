"""Quotation: somebody else's words, marked as such.

Attribution is looked for outside the marks, in the sentence that holds the quotation and beside
it. Marks that hug the term alone are no quotation unless a verb of saying touches them.
"""

from __future__ import annotations

from vocabtool.document import BlockKind, InlineKind
from vocabtool.language import language_section, primary, word_list
from vocabtool.regions.box import is_in_box
from vocabtool.regions.cue import cues
from vocabtool.regions.insertion import is_inserted, is_set_in
from vocabtool.regions.item import is_hugging
from vocabtool.regions.line import written
from vocabtool.regions.marks import Quoted, mark_system
from vocabtool.regions.passage import Passage, Span, folded_list
from vocabtool.regions.signs import COMMAS, DASHES, MARKS, STOPS

_LONG = 7  # words between marks that nobody needs to be named for
_INDENTATION = 1_000  # code points of a line in which it begins
_SIC = 12  # code points after the term within which [sic] stands


def quotation_evidence(passage: Passage, match: Span) -> str:
    """Return what shows that the words are somebody else's, by structure or attribution."""
    if passage.block.quote_depth > 0 and not (is_in_box(passage) or is_set_in(passage)):
        return "block quotation"
    for inline in passage.block.inlines_over(match.start, match.end):
        if inline.kind is InlineKind.QUOTATION:
            return "marked as a quotation"
    if _is_followed_by_sic(passage, match):
        return "followed by “sic”"
    for quoted in _quotations(passage, match):
        attribution = _attribution(passage, quoted, match)
        if attribution:
            return f"marks with attribution “{attribution}”"
    if attribution := _attribution_of_italics(passage, match):
        return f"italics with attribution “{attribution}”"
    return _dialogue(passage, match)


def _dialogue(passage: Passage, match: Span) -> str:
    """Look for a speaker's line that a dash opens and a verb of saying interrupts or follows."""
    text = passage.text
    paragraph = passage.line_around(match.start, match.end)
    opening = min(match.start, paragraph.start + _INDENTATION)
    dashed = text[paragraph.start : opening].lstrip()[:1] in DASHES
    if not dashed and passage.block.kind is not BlockKind.LIST_ITEM:  # the dash may be its bullet
        return ""
    line = written(passage, match, (paragraph,))
    found = cues(primary(passage.language), "quotation", "dialogue").search(line)
    return "a dash opens somebody's words" if found is not None else ""


def unattributed_evidence(passage: Passage, match: Span) -> str:
    """Return what shows that the words are quoted, though nobody is named who said them.

    A clause in marks is; a few words are if the language says so (``any_words``). What its
    ``scare_cues`` tell is the writer's own name for somebody or something.
    """
    section = language_section(primary(passage.language), "quotation")
    for quoted in _quotations(passage, match):
        if _hugs(passage, quoted, match) or _is_scare(passage, quoted, match):
            continue
        if _is_clause(passage, quoted):
            return "marks around a whole clause"
        if section.get("any_words") == "yes" and quoted.end > quoted.inner_end:
            return "marks around more than the word"
    return ""


def _is_scare(passage: Passage, quoted: Quoted, match: Span) -> bool:
    rows = cues(primary(passage.language), "quotation", "scare_cues")
    reach = (Span(quoted.start, quoted.end),)
    return rows.may_hold_in(passage) and rows.search(written(passage, match, reach)) is not None


def _quotations(passage: Passage, match: Span) -> tuple[Quoted, ...]:
    works = mark_system(primary(passage.language)).works
    around = passage.quotes_around(match.start, match.end)
    return tuple(q for q in around if q.mark not in works and not is_inserted(passage, q))


def _hugs(passage: Passage, quoted: Quoted, match: Span) -> bool:
    return is_hugging(passage, quoted.inner_start, quoted.inner_end, match)


def _is_followed_by_sic(passage: Passage, match: Span) -> bool:
    signs = word_list(primary(passage.language), "quotation", "sic")
    following = passage.text[match.end : match.end + _SIC].lower()
    return any(sign in following for sign in signs)


def _attribution(passage: Passage, quoted: Quoted, match: Span) -> str:
    language = primary(passage.language)
    whole = Span(quoted.start, quoted.end)
    unit = Span(quoted.inner_start, quoted.inner_end)
    line = written(passage, unit, (_sentence_over(passage, whole),))
    near = cues(language, "quotation", "beside")
    if found := near.search(line):
        return _attributing(passage, whole, line.source(found.start(), found.end()))
    if _hugs(passage, quoted, match):
        return ""
    in_sentence = cues(language, "quotation", "in_sentence")
    if found := in_sentence.search(line):
        return _attributing(passage, whole, line.source(found.start(), found.end()))
    return _attribution_around(passage, whole) if _is_clause(passage, quoted) else ""


def _attribution_of_italics(passage: Passage, match: Span) -> str:
    """Return the verb of saying that touches a clause in italics, as it would one in marks."""
    rows = cues(primary(passage.language), "quotation", "beside")
    for unit in passage.emphases_around(match.start, match.end):
        if passage.count_in(unit.start, unit.end) < _LONG or not rows.may_hold_in(passage):
            continue
        line = written(passage, unit, (_sentence_over(passage, unit),), set_off=True)
        if found := rows.search(line):
            return _attributing(passage, unit, line.source(found.start(), found.end()))
    return ""


def _sentence_over(passage: Passage, quoted: Span) -> Span:
    """Return the sentence in which a quotation begins, and all of the quotation."""
    own = passage.outer_sentence_at(quoted.start)
    return Span(min(own.start, quoted.start), max(own.end, quoted.end))


def _attribution_around(passage: Passage, quoted: Span) -> str:
    """Look at the sentences before and after a quotation that is a sentence of its own."""
    sentences = passage.outer_sentences
    index = passage.outer_sentence_index(quoted.start)
    rows = cues(primary(passage.language), "quotation", "around")
    for near in (index - 1, index + 1):
        if 0 <= near < len(sentences):
            neighbour = sentences[near]
            if rows.hold_in(_outside_marks(passage, neighbour)):
                return passage.excerpt(neighbour.start, neighbour.end)
    return ""


def _outside_marks(passage: Passage, sentence: Span) -> str:
    position, parts = sentence.start, []
    for quoted in passage.quotes_from(sentence.start, sentence.end):
        if quoted.start >= position and quoted.end <= sentence.end:
            parts.append(passage.text[position : quoted.start])
            position = quoted.end
    parts.append(passage.text[position : sentence.end])
    return " ".join(part.strip() for part in parts).strip()


def _is_clause(passage: Passage, quoted: Quoted) -> bool:
    count = passage.count_in(quoted.inner_start, quoted.inner_end)
    if count >= _LONG or quoted.end == quoted.inner_end:
        return count > 1
    inner = passage.text[quoted.inner_start : quoted.inner_end].strip()
    if inner[-1:] in STOPS:
        return True
    finite = folded_list(passage.language, "quotation", "finite")
    return passage.first_of(finite, quoted.inner_start, quoted.inner_end) is not None


def _attributing(passage: Passage, quoted: Span, found: Span) -> str:
    before = passage.excerpt(found.start, max(found.start, quoted.start))
    after = passage.excerpt(min(quoted.end, found.end), found.end)
    return f"{before} {after}".strip(f" *_:;{MARKS}{COMMAS}") or "a colon or a bracket"

"""Whatever a text holds: matches slice it rightly, never overlap, and are not hidden by layout."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from vocabtool.document import Block, BlockKind, identity_segments
from vocabtool.folding import APOSTROPHES, fold, folded_words, tokens
from vocabtool.inflection import inflected_forms
from vocabtool.match import Match
from vocabtool.matcher import TermIndex
from vocabtool.term import Status, Term, TermType

TERMS = tuple(
    Term(id=text, text=text, lang=lang, status=Status.DEPRECATED, concept="c", type=kind)
    for text, lang, kind in (
        ("child labour", "en", None),
        ("child", "en", None),
        ("labour market report", "en", None),
        ("CLMS", "en", TermType.ACRONYM),
        ("travail d’enfants", "fr", None),
        ("trabajo infantil", "es", None),
        ("детский труд", "ru", None),
        ("عمل الأطفال", "ar", None),
        ("童工", "zh", None),
    )
)
FORMS = {term.id: {"".join(folded_words(f.text)) for f in inflected_forms(term)} for term in TERMS}
INDEX = TermIndex(TERMS)

WORDS = (*(term.text for term in TERMS), "children", "labour", "report", "و", "travaux", "the")
GAPS = (
    " ",
    "\n",
    "-\n",
    "-",
    "\u00a0",
    "\u00ad",
    "², ",
    "[1] ",
    "’s ",
    "'",
    ". ",
    "",
    "\u200b",
    "«",
)
LAYOUT = st.sampled_from((" ", "  ", "\n", "\r\n", "\u00a0", "\t", "\u00ad \u00ad", "-", "\n> "))
TEXTS = st.lists(st.sampled_from(WORDS + GAPS), max_size=14).map("".join) | st.text(max_size=40)
LANGUAGES = st.sampled_from(("en", "fr", "es", "ru", "ar", "zh", "xx"))


def matches(text: str, lang: str) -> tuple[Match, ...]:
    segments = identity_segments([(0, len(text))])
    block = Block(kind=BlockKind.PARAGRAPH, text=text, segments=segments)
    return INDEX.matches(block, lang)


@given(TEXTS, LANGUAGES)
def test_a_match_slices_the_text_to_a_form_of_its_term(text: str, lang: str) -> None:
    """Pieces of words divided at line ends are joined, and a possessive ending is put aside."""
    for match in matches(text, lang):
        written = text[match.start : match.end]
        if match.possessive:
            written = written[: max(map(written.rfind, APOSTROPHES))]
        pieces = [word for word in folded_words(written) if not word.isdigit()]
        assert "".join(pieces) in FORMS[match.term.id]


@given(TEXTS, LANGUAGES)
def test_matches_stand_in_order_and_never_overlap(text: str, lang: str) -> None:
    found = matches(text, lang)
    assert all(0 <= match.start < match.end <= len(text) for match in found)
    assert all(left.end <= right.start for left, right in pairwise(found))


@given(st.data(), st.sampled_from(TERMS))
def test_layout_inside_a_phrase_does_not_hide_it(data: st.DataObject, term: Term) -> None:
    words = term.text.split()
    text = words[0] + "".join(data.draw(LAYOUT) + word for word in words[1:])
    found = matches(f"({text})", term.lang)
    assert [(match.term.id, match.start, match.end) for match in found] == [
        (term.id, 1, 1 + len(text))
    ]


@given(st.data(), st.sampled_from(TERMS))
def test_a_soft_hyphen_inside_a_word_does_not_hide_it(data: st.DataObject, term: Term) -> None:
    if term.lang == "zh":
        return
    place = data.draw(st.integers(1, len(term.text.split()[0]) - 1))
    text = f"{term.text[:place]}\u00ad{term.text[place:]}"
    assert [match.term.id for match in matches(text, term.lang)] == [term.id]


@given(st.text(alphabet="qwxz \n-'’.,²1و", max_size=60), LANGUAGES)
def test_a_text_without_words_of_a_term_gives_nothing(text: str, lang: str) -> None:
    assert matches(text, lang) == ()


@given(TEXTS, LANGUAGES)
def test_a_text_that_is_not_touched_holds_no_match(text: str, lang: str) -> None:
    assert INDEX.touches(text) or not matches(text, lang)


@given(st.text(max_size=20))
def test_folding_again_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(max_size=60))
def test_tokens_stand_in_order_where_they_say(text: str) -> None:
    found = tokens(text)
    assert all(left.end <= right.start for left, right in pairwise(found))
    assert all(fold(text[token.start : token.end]) == token.text for token in found)

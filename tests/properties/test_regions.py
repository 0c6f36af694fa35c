"""Placing never fails, keeps its precedence, and looks at the block it is asked about."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vocabtool.concept import Title, TitleText, TitleType
from vocabtool.document import (
    Block,
    BlockKind,
    Document,
    Inline,
    InlineKind,
    identity_segments,
)
from vocabtool.finding import Region
from vocabtool.match import Match, Occurrence, Placement
from vocabtool.regions import RegionClassifier
from vocabtool.regions.title_words import title_words
from vocabtool.term import Status, Term

TITLE = "Optional Protocol on the sale of children and child pornography"
CLASSIFIER = RegionClassifier(
    (Title(id="t", type=TitleType.TREATY, texts=(TitleText(text=TITLE, lang="en"),)),)
)
LANGUAGES = ("en", "fr", "es", "ru", "ar", "zh", "de", "xx", "en-GB", "")
PIECES = (
    *"“”‘’\"'«»„《》()[]{}.,;:!?…/→-–—_@#",
    " ",
    "\n",
    "\n\n",
    "the term ",
    "said ",
    "Convention on the ",
    "child pornography",
    "means ",
    "http://",
    "термин ",
    "一词",
    "مصطلح ",
    "l’expression ",
    "2011/93/EU ",
    "\u00ad",
    "\u0301",
    "\U0001f600",
)
TEXTS = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=4)), max_size=30).map("".join)


@st.composite
def placed_blocks(draw: st.DrawFn) -> tuple[Block, int, int]:
    text = draw(TEXTS) + "x" + draw(TEXTS)
    start = draw(st.integers(0, len(text) - 1))
    end = draw(st.integers(start + 1, len(text)))
    inline = draw(st.sampled_from([None, *InlineKind]))
    inlines = (Inline(start=start, end=end, kind=inline),) if inline else ()
    block = Block(
        kind=draw(st.sampled_from(list(BlockKind))),
        text=text,
        segments=identity_segments([(0, len(text))]),
        inlines=inlines,
        header=draw(st.sampled_from(["", "Avoid", "Term", "(("])),
        lead=draw(st.sampled_from(["", "Words to avoid", "\n"])),
        quote_depth=draw(st.sampled_from([0, 0, 1])),
    )
    return block, start, end


def place(block: Block, start: int, end: int, language: str, *others: Block) -> Placement:
    form = block.text[start:end]
    term = Term(id="t", text=form, lang="en", status=Status.DEPRECATED, concept="c")
    document = Document(path="d", text=block.text, blocks=(*others, block))
    match = Match(term=term, start=start, end=end, form=form)
    return CLASSIFIER.place(Occurrence(match, block, document, language))


@given(placed_blocks(), st.sampled_from(LANGUAGES))
@settings(max_examples=300, deadline=None)
def test_every_span_of_every_block_is_placed_with_evidence(
    placed: tuple[Block, int, int], language: str
) -> None:
    found = place(*placed, language)
    assert found.region in Region
    assert found.evidence


@pytest.mark.parametrize("language", ["en", "fr", "es", "ru", "ar", "zh"])
def test_the_shortest_line_with_any_noun_of_a_title_is_placed(language: str) -> None:
    """A line of a lead, a naming noun or a verb, a connector and the term, or of fewer of these."""
    lists = title_words(language).lists
    leads, nouns, connectors = (
        sorted({word for key in keys for word in lists[key].by_first})
        for keys in (("verb_leads", "drafts"), ("nouns", "verbs"), ("connectors",))
    )
    for lead, noun, connector in product(("", *leads), nouns, ("", *connectors[:1])):
        words = " ".join(filter(None, (lead, noun, connector, "boats")))
        for text in (words, words.title(), words.upper()):
            whole = identity_segments([(0, len(text))])
            block = Block(kind=BlockKind.PARAGRAPH, text=text, segments=whole)
            assert place(block, len(text) - len("boats"), len(text), language).evidence


@given(placed_blocks(), st.sampled_from(LANGUAGES))
@settings(max_examples=100, deadline=None)
def test_an_ordinary_block_before_changes_nothing(
    placed: tuple[Block, int, int], language: str
) -> None:
    text = "The unit works in nine provinces and reports to the ministry every year."
    other = Block(kind=BlockKind.PARAGRAPH, text=text, segments=identity_segments([(0, len(text))]))
    assert place(*placed, language) == place(*placed, language, other)


@given(st.sampled_from(("the term ", "“so” said ", "")), st.integers(0, 2))
@settings(max_examples=20, deadline=None)
def test_code_and_titles_come_before_quotations_and_mentions(lead: str, depth: int) -> None:
    text = f"{lead}{TITLE}"
    start = text.index("child pornography")
    for kind, region in ((BlockKind.CODE, Region.NAME), (BlockKind.PARAGRAPH, Region.TITLE)):
        block = Block(
            kind=kind,
            text=text,
            segments=identity_segments([(0, len(text))]),
            quote_depth=depth,
        )
        assert place(block, start, len(text), "en").region is region

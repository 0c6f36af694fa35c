"""What is looked up quickly is what a look at everything would find."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from vocabtool.document import Block, BlockKind, Inline, InlineKind, identity_segments
from vocabtool.folding import first_words, folded_words, last_words, possible_words, tokens
from vocabtool.misreading import Beginnings, shape, sure_beginning
from vocabtool.regions.alignment import Places
from vocabtool.regions.passage import Passage
from vocabtool.regions.wording import alike

LETTERS = st.text(alphabet="abrnvwmil10 '\u2019-\n\t.,é儿\u0301\u00ad", max_size=120)
ASCII = st.text(alphabet="abLlQ'- \n1.,_", max_size=80)
ALPHABETS = ("rnvwmil1o0s5b8acdet6gq9z2", "нипйшщз3бб6осе0тг")
WORDS = st.sampled_from(ALPHABETS).flatmap(
    lambda alphabet: st.tuples(*[st.text(alphabet=alphabet, min_size=1, max_size=9)] * 2)
)
TITLE_WORD = st.text(alphabet="abcd", min_size=1, max_size=8)


@given(text=LETTERS, count=st.integers(1, 4))
@example(text="d'\n" * 20 + "ab", count=3)
def test_the_first_and_the_last_words_are_those_of_the_whole(text: str, count: int) -> None:
    assert first_words(text, count) == tokens(text)[:count]
    assert last_words(text, count) == tokens(text)[-count:]


@given(text=ASCII)
def test_plain_letters_are_cut_into_words_as_any_others(text: str) -> None:
    assert tokens(f"{text} é")[:-1] == tokens(text)
    assert folded_words(text) == [word.text for word in tokens(text)]
    assert possible_words(text) >= set(folded_words(text))


@given(words=WORDS)
def test_a_word_and_what_goes_on_from_it_begin_alike_to_a_scanner(words: tuple[str, str]) -> None:
    word, rest = words
    beginnings = Beginnings()
    beginnings.add(word + rest)
    if seen := shape(word + rest):
        assert seen.startswith(sure_beginning(word)[: len(seen)])
        assert beginnings.may_begin(word)


@st.composite
def covered(draw: st.DrawFn) -> tuple[Block, int, int]:
    """Return a block with much inline structure, and a span of its text."""
    offset = st.integers(0, 40)
    pairs = draw(st.lists(st.tuples(offset, offset), min_size=17, max_size=60))
    inlines = tuple(
        Inline(start=min(pair), end=max(pair), kind=InlineKind.EMPHASIS, value=str(number))
        for number, pair in enumerate(pairs)
    )
    text = "x" * 40
    block = Block(
        kind=BlockKind.PARAGRAPH, text=text, segments=identity_segments([(0, 40)]), inlines=inlines
    )
    start = draw(st.integers(0, 39))
    return block, start, draw(st.integers(start + 1, 40))


@given(case=covered())
def test_inline_structure_over_a_span_is_found_in_its_order(case: tuple[Block, int, int]) -> None:
    block, start, end = case
    over = tuple(i for i in block.inlines if i.start <= start and end <= i.end)
    assert block.inlines_over(start, end) == over


def passage(text: str) -> Passage:
    segments = identity_segments([(0, len(text))])
    return Passage(Block(kind=BlockKind.PARAGRAPH, text=text, segments=segments), "en")


@given(text=LETTERS, data=st.data())
def test_lines_and_words_of_a_passage_are_those_that_a_walk_finds(
    text: str, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    found = passage(text)
    line = found.line_around(start, end)
    after = text.find("\n", end)
    assert (line.start, line.end) == (
        text.rfind("\n", 0, start) + 1,
        len(text) if after < 0 else after,
    )
    inside = found.words_in(start, end)
    wanted = frozenset(word.text for word in found.words[::2])
    asked = [word for word in inside if word.text in wanted]
    assert found.count_in(start, end) == len(inside)
    assert found.count_of(wanted, start, end) == len(asked)
    assert found.first_of(wanted, start, end) == (asked[0] if asked else None)


@given(words=st.lists(TITLE_WORD, max_size=30), word=TITLE_WORD)
def test_the_words_that_are_alike_to_one_are_all_found(words: list[str], word: str) -> None:
    found = passage(" ".join(words))
    expected = [place for place, other in enumerate(found.words) if alike(word, other.text)]
    assert Places(found).of(word) == expected

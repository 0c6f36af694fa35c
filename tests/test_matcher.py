"""Terms are found all at once, the longest first, whatever stands between their words."""

import pytest

from vocabtool.document import Block, BlockKind, Inline, InlineKind, identity_segments
from vocabtool.match import Match
from vocabtool.matcher import TermIndex
from vocabtool.term import Context, Form, GrammaticalNumber, Status, Term, TermType


def term(text: str, lang: str = "en", **fields: object) -> Term:
    given = {"id": text, "status": Status.DEPRECATED, "concept": "c", **fields}
    return Term(text=text, lang=lang, **given)  # type: ignore[arg-type]  # fields of any kind


def block(text: str, *inlines: Inline) -> Block:
    segments = identity_segments([(0, len(text))])
    return Block(kind=BlockKind.PARAGRAPH, text=text, segments=segments, inlines=inlines)


def matches(text: str, *terms: Term, lang: str = "en") -> tuple[Match, ...]:
    return TermIndex(terms).matches(block(text), lang)


def found(text: str, *terms: Term, lang: str = "en") -> list[str]:
    return [text[match.start : match.end] for match in matches(text, *terms, lang=lang)]


PHRASE = term("child labour")


@pytest.mark.parametrize(
    "written",
    [
        pytest.param("child labour", id="as given"),
        pytest.param("Child Labour", id="title case"),
        pytest.param("CHILD LABOUR", id="capitals"),
        pytest.param("child-labour", id="hyphen"),
        pytest.param("child\u2011labour", id="no-break hyphen"),
        pytest.param("child  labour", id="two spaces"),
        pytest.param("child\u00a0labour", id="no-break space"),
        pytest.param("child\r\nlabour", id="line break"),
        pytest.param("child\n> labour", id="quoted line"),
        pytest.param("child-\nlabour", id="hyphen at a line end"),
        pytest.param("child la-\nbour", id="word divided at a line end"),
        pytest.param("chi-\nld labour", id="first word divided"),
        pytest.param("child la\nbour", id="word divided without a hyphen"),
        pytest.param("child la\u00adbour", id="soft hyphen"),
        pytest.param("child² labour", id="superscript"),
        pytest.param("child2 labour", id="footnote digit"),
        pytest.param("child[12] labour", id="footnote in brackets"),
        pytest.param("child[^2] labour", id="Markdown footnote"),
        pytest.param("child* labour", id="asterisk"),
        pytest.param("child_labour", id="underscore"),
        pytest.param("ｃhild labour", id="full-width letter"),
        pytest.param("child labor", id="American spelling"),
    ],
)
def test_a_phrase_is_found_however_it_is_written(written: str) -> None:
    assert found(f"Of {written}.", PHRASE) == [written]


@pytest.mark.parametrize(
    "text",
    [
        "child, labour",
        "child. Labour",
        "child – labour",
        "child (labour)",
        "grandchild labour",
        "child labourious",
        "children labour",
        "child",
        "labour child",
        "child 2 labour",
        "child2, labour",
        "child2",
        "",
    ],
)
def test_what_is_no_phrase_is_not_found(text: str) -> None:
    assert found(text, PHRASE) == []


def test_a_superscript_or_digit_ends_a_word() -> None:
    assert found("child labour² and child labour3", PHRASE) == ["child labour"] * 2


def test_the_longest_wins_over_the_whole_block() -> None:
    short, long = term("child sex"), term("child sex offender", status=Status.ADMITTED)
    (match,) = matches("Child sex offenders", short, long)
    assert match.term is long
    assert match.number is GrammaticalNumber.PLURAL


def test_an_overlapping_longer_phrase_protects_from_behind() -> None:
    terms = term("abuse of trust"), term("trust fund report", status=Status.PREFERRED)
    text = "an abuse of trust fund report"
    assert found(text, *terms) == ["trust fund report"]


def test_a_proposed_term_is_not_looked_for() -> None:
    assert found("child labour", term("child labour", status=Status.PROPOSED)) == []


def test_of_equal_terms_that_of_the_language_comes_first_then_the_earlier() -> None:
    english, french, second = term("a b"), term("a b", "fr", id="f"), term("a b", id="second")
    assert matches("a b", english, french, lang="fr")[0].term is french
    assert matches("a b", english, second)[0].term is english


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("the victim's file", "victim's", id="singular"),
        pytest.param("the victim’s file", "victim’s", id="curly"),
        pytest.param("the victims’ files", "victims’", id="plural"),
        pytest.param("the ‘victims’ files", "victims", id="closing quotation mark"),
        pytest.param("of 'child victims' files", "victims", id="closing straight mark"),
        pytest.param("the ‘old’ victims’ files", "victims’", id="after a closed quotation"),
        pytest.param("the victims’", "victims", id="nothing follows"),
        pytest.param("the victim'sure", "victim", id="another word"),
        pytest.param("the victim' file", "victim", id="no s"),
    ],
)
def test_a_possessive_ending_belongs_to_the_match(text: str, expected: str) -> None:
    (match,) = matches(text, term("victim"))
    assert text[match.start : match.end] == expected
    assert match.possessive is (expected not in {"victim", "victims"})


def test_a_language_without_possessive_data_has_none() -> None:
    assert found("victime's", term("victime", "fr"), lang="fr") == ["victime"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [("CSAM and CSAMs", ["CSAM", "CSAMs"]), ("csam Csam", []), ("CS\u00adAM", ["CS\u00adAM"])],
)
def test_an_acronym_is_compared_with_its_letters(text: str, expected: list[str]) -> None:
    assert found(text, term("CSAM", type=TermType.ACRONYM)) == expected


def test_a_case_sensitive_term_is_compared_with_its_letters() -> None:
    assert found("the Fund, the fund", term("Fund", case_sensitive=True)) == ["Fund"]


@pytest.mark.parametrize(
    ("words", "lang", "counts"),
    [
        pytest.param("victim", "en", True, id="own language"),
        pytest.param("victim", "en-GB", True, id="regional variety"),
        pytest.param("victim", "fr", False, id="single word elsewhere"),
        pytest.param("child victim", "fr", True, id="phrase in the same script"),
    ],
)
def test_where_a_term_counts(words: str, lang: str, *, counts: bool) -> None:
    assert bool(found(words, term(words), lang=lang)) is counts


@pytest.mark.parametrize(
    ("words", "lang"), [("жертва", "ru"), ("ضحية", "ar"), ("受害者", "zh")], ids=["ru", "ar", "zh"]
)
def test_a_word_of_another_script_counts_wherever_it_stands(words: str, lang: str) -> None:
    assert found(f"the word {words} here", term(words, lang)) == [words]


def test_a_long_word_counts_where_the_language_is_not_told() -> None:
    assert found("2024;lotissements;12", term("lotissements", "fr")) == []
    assert found("2024;électrotechnicien;12", term("électrotechnicien", "fr")) != []


def test_a_span_in_another_language_has_its_own() -> None:
    text = "un mineur and a minor"
    span = Inline(start=0, end=9, kind=InlineKind.LANGUAGE, value="fr-FR")
    terms = term("mineur", "fr"), term("minor")
    found_there = TermIndex(terms).matches(block(text, span), "en")
    assert [match.form for match in found_there] == ["mineur", "minor"]


def test_the_language_is_worked_out_only_where_something_was_found() -> None:
    asked: list[Block] = []

    def language(asked_for: Block) -> str:
        asked.append(asked_for)
        return "en"

    index = TermIndex([PHRASE])
    assert index.matches(block("Nothing here."), language) == ()
    assert index.matches(block("A child at work."), language) == ()
    assert not asked
    assert len(index.matches(block("child labour"), language)) == 1
    assert len(asked) == 1


@pytest.mark.parametrize(
    ("text", "touched"),
    [("A child.", True), ("A chi-\nld.", True), ("Labour.", False), ("", False)],
)
def test_a_text_without_a_first_word_is_not_touched(text: str, *, touched: bool) -> None:
    assert TermIndex([PHRASE]).touches(text) is touched


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("عمل الأطفال", "عمل الأطفال", id="as given"),
        pytest.param("وعمل الأطفال", "عمل الأطفال", id="and"),
        pytest.param("وبعمل الأطفال", "عمل الأطفال", id="and by"),
        pytest.param("وَعمل الأطفال", "عمل الأطفال", id="vowel sign on the particle"),
        pytest.param("لعـمل الاطفال", "عـمل الاطفال", id="tatweel, no hamza"),
        pytest.param("نعمل الأطفال", None, id="no particle"),
    ],
)
def test_arabic_particles_are_taken_off(text: str, expected: str | None) -> None:
    assert found(text, term("عمل الأطفال", "ar"), lang="ar") == ([expected] if expected else [])


def test_a_contraction_with_the_arabic_article_belongs_to_the_match() -> None:
    assert found("وللمواد", term("المواد", "ar"), lang="ar") == ["وللمواد"]
    assert found("والمواد", term("المواد", "ar"), lang="ar") == ["المواد"]


def test_an_arabic_word_that_only_looks_like_a_particle_is_found_first() -> None:
    assert found("ولد", term("ولد", "ar"), term("لد", "ar"), lang="ar") == ["ولد"]


def test_french_elision_does_not_hide_a_term() -> None:
    assert found("l’exploitation d'enfants", term("exploitation d’enfants", "fr"), lang="fr") == [
        "exploitation d'enfants"
    ]


def test_chinese_needs_no_spaces_and_takes_the_longest() -> None:
    terms = term("色情制品", "zh"), term("儿童色情制品", "zh")
    assert found("打击儿童色\n情制品和色情制品。", *terms, lang="zh") == [
        "儿童色\n情制品",
        "色情制品",
    ]


def test_marks_round_one_half_of_a_chinese_term_do_not_hide_it() -> None:
    porn = term("儿童色情", "zh")
    assert found("查获儿童“色情”三百件。", porn, lang="zh") == ["儿童“色情"]
    assert found("查獲「儿童」色情三百件。", porn, lang="zh") == ["儿童」色情"]


def test_marks_that_go_on_behind_a_chinese_term_part_its_words() -> None:
    assert found("她告诉儿童“色情有害”。", term("儿童色情", "zh"), lang="zh") == []


def test_punctuation_inside_a_form_is_matched_as_written() -> None:
    listed = term("images, audio and/or video")
    assert found("Images, audio and / or video", listed) == ["Images, audio and / or video"]
    assert found("images audio and or video", listed) == []


def test_a_listed_form_may_hold_a_possessive() -> None:
    assert found("CHILDREN’S WORK", term("work", forms=(Form(text="children's work"),))) == [
        "CHILDREN’S WORK"
    ]


def test_a_form_without_a_word_is_never_found() -> None:
    assert found("… child", term("…"), term("child")) == ["child"]


def test_a_term_out_of_its_context_leaves_the_place_to_a_shorter_one() -> None:
    guarded = term("child work", context=Context(near=("mine",)))
    assert found("child work in a shop", guarded, term("work")) == ["work"]
    assert found("child work in a mine", guarded, term("work")) == ["child work"]

"""Modifiers that share the words after them do not hide a phrase."""

import pytest

from vocabtool.document import Block, BlockKind, identity_segments
from vocabtool.matcher import TermIndex
from vocabtool.term import Status, Term


def found(text: str, *, phrase: str = "child labour", lang: str = "en") -> list[str]:
    term = Term(id="t", text=phrase, lang=lang, status=Status.DEPRECATED, concept="c")
    block = Block(kind=BlockKind.PARAGRAPH, text=text, segments=identity_segments([(0, len(text))]))
    return [text[m.start : m.end] for m in TermIndex((term,)).matches(block, lang)]


@pytest.mark.parametrize(
    "phrase",
    [
        "child and adolescent labour",
        "child or youth labour",
        "child/youth labour",
        "child / youth labour",
        "child, teenage or adult labour",
        "child, teenage, youth and adult labour",
        "child- and youth-labour",
        "child (and adolescent) labour",
        "child\nand adolescent\nlabour",
        "Child and Juvenile Labour",
    ],
)
def test_a_match_runs_from_the_first_to_the_last_shared_word(phrase: str) -> None:
    assert found(f"They ended {phrase} there.") == [phrase]


@pytest.mark.parametrize(
    "text",
    [
        "the child and the labour",
        "the child and his labour",
        "the child, labour and law",
        "the child and labour",
        "the child and adolescent, labour",
        "the child; youth or labour",
        "the child, the youth and adult labour",
        "the child and",
        "the child and adolescent",
        "the child /",
        "child, a, b, c and d labour",
    ],
)
def test_what_shares_nothing_is_not_joined(text: str) -> None:
    assert found(text) == []


def test_a_word_that_stands_twice_is_shared_by_nobody() -> None:
    assert found("the child and child labour") == ["child labour"]


def test_a_language_without_joining_words_joins_nothing() -> None:
    assert found("kind en jong werk", phrase="kind werk", lang="nl") == []


@pytest.mark.parametrize(
    ("text", "phrase", "lang", "expected"),
    [
        pytest.param(
            "el trabajo tanto infantil como juvenil",
            "trabajo infantil",
            "es",
            "trabajo tanto infantil",
            id="Spanish, first of both",
        ),
        pytest.param(
            "el trabajo tanto juvenil como infantil",
            "trabajo infantil",
            "es",
            "trabajo tanto juvenil como infantil",
            id="Spanish, second of both",
        ),
        pytest.param(
            "le travail adolescent et infantile",
            "travail infantile",
            "fr",
            "travail adolescent et infantile",
            id="French",
        ),
        pytest.param(
            "детский и подростковый труд",
            "детский труд",
            "ru",
            "детский и подростковый труд",
            id="Russian",
        ),
    ],
)
def test_modifiers_may_share_a_noun_in_other_languages(
    text: str, phrase: str, lang: str, expected: str
) -> None:
    assert found(text, phrase=phrase, lang=lang) == [expected]


@pytest.mark.parametrize(
    "text", ["el trabajo, adulto e infantil", "el trabajo y la infantil", "el trabajo tanto"]
)
def test_a_noun_is_not_shared_over_other_words_or_signs(text: str) -> None:
    assert found(text, phrase="trabajo infantil", lang="es") == []


@pytest.mark.parametrize(
    "phrase",
    [
        pytest.param("儿童劳动", id="alone"),
        pytest.param("儿童和妇女劳动", id="and"),
        pytest.param("儿童及青少年劳动", id="as-well-as"),
        pytest.param("儿童、少年劳动", id="enumeration"),
    ],
)
def test_listed_modifiers_are_shared_where_a_character_is_a_word(phrase: str) -> None:
    assert found(f"他们反对{phrase}。", phrase="儿童劳动", lang="zh") == [phrase]


@pytest.mark.parametrize("text", ["儿童和老师劳动", "儿童。妇女劳动", "儿童和妇女", "儿童和"])
def test_other_characters_are_not_shared(text: str) -> None:
    assert found(text, phrase="儿童劳动", lang="zh") == []


def test_a_phrase_is_not_hidden_by_another_that_shares_its_noun() -> None:
    text = "el trabajo infantil y juvenil"
    terms = tuple(
        Term(id=phrase, text=phrase, lang="es", status=Status.DEPRECATED, concept="c")
        for phrase in ("trabajo juvenil", "trabajo infantil")
    )
    block = Block(kind=BlockKind.PARAGRAPH, text=text, segments=identity_segments([(0, len(text))]))
    matches = TermIndex(terms).matches(block, "es")
    assert [m.term.id for m in matches] == ["trabajo infantil"]


def test_a_whole_phrase_keeps_its_noun_from_the_modifiers_of_another() -> None:
    terms = [
        Term(id=text, text=text, lang="en", status=Status.DEPRECATED, concept="c")
        for text in ("child labour", "labour law")
    ]
    text = "child labour and criminal law"
    block = Block(kind=BlockKind.PARAGRAPH, text=text, segments=identity_segments([(0, len(text))]))
    found = TermIndex(terms).matches(block, "en")
    assert [text[match.start : match.end] for match in found] == ["child labour"]


@pytest.mark.parametrize(
    "phrase",
    [
        "صور ومقاطع خليعة",
        "صور ومقاطع فيديو خليعة",
        "صور أو أفلام خليعة",
    ],
)
def test_arabic_nouns_share_what_stands_behind_the_second(phrase: str) -> None:
    assert found(f"وجدوا {phrase} هناك.", phrase="صور خليعة", lang="ar") == [phrase]


@pytest.mark.parametrize(
    "text",
    [
        "صور، ومقاطع خليعة",
        "صور ورد خليعة جدا قديمة",
        "صور الناس ومقاطع خليعة",
        "صور وأفلام فيديو قديمة خليعة",
        "صور أوراق خليعة",
    ],
)
def test_arabic_nouns_that_share_nothing_are_not_joined(text: str) -> None:
    assert found(text, phrase="صور خليعة للأطفال", lang="ar") == []
    assert found(text, phrase="صور عارية", lang="ar") == []


def test_no_phrase_goes_on_over_the_word_between_nouns_alone() -> None:
    assert found("صور أو خليعة", phrase="صور خليعة", lang="ar") == []


def test_an_arabic_particle_joins_no_words_of_another_script() -> None:
    index = TermIndex(
        Term(id=text, text=text, lang=lang, status=Status.DEPRECATED, concept="c")
        for text, lang in (("child labour", "en"), ("عمل الأطفال", "ar"))
    )
    text = "child وyouth labour"
    block = Block(kind=BlockKind.PARAGRAPH, text=text, segments=identity_segments([(0, len(text))]))
    assert index.matches(block, "en") == ()


def test_a_whole_phrase_goes_before_one_with_a_noun_in_it() -> None:
    assert found("بيع وخطف الأطفال", phrase="خطف الأطفال", lang="ar") == ["خطف الأطفال"]

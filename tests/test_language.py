"""The language of a block comes from its markup, its script, its words, then the document."""

import re
from pathlib import Path

import pytest

import vocabtool
from vocabtool.document import Block, BlockKind, Document, identity_segments
from vocabtool.language import (
    DocumentLanguage,
    block_language,
    known_languages,
    language_section,
    primary,
    sentence_span,
    word_list,
)

DATA = Path(vocabtool.__file__).parent / "languages"

ENGLISH = "The committee has taken note of the report and will return to it at the next session."
FRENCH = "Le comité a pris note du rapport et il en reparlera au cours de la prochaine session."
SPANISH = "El comité ha tomado nota del informe y volverá a tratarlo en la próxima reunión."
GERMAN = "Der Ausschuss hat den Bericht zur Kenntnis genommen und wird sich damit noch befassen."
DUTCH = "De commissie heeft kennis genomen van het verslag en zal er later op terugkomen."
PORTUGUESE = "A comissão tomou nota do relatório e voltará a ele na próxima sessão do conselho."


def block(text: str, language: str = "") -> Block:
    segments = identity_segments([(0, len(text))])
    return Block(kind=BlockKind.PARAGRAPH, text=text, segments=segments, language=language)


def document(*texts: str, language: str = "") -> Document:
    blocks = tuple(block(text) for text in texts)
    return Document(path="draft", text="\n\n".join(texts), blocks=blocks, language=language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (ENGLISH, "en"),
        (FRENCH, "fr"),
        (SPANISH, "es"),
        (GERMAN, "de"),
        (DUTCH, "nl"),
        (PORTUGUESE, "pt"),
        ("Доклад принят.", "ru"),
        ("التقرير", "ar"),
        ("联合国报告 of UNICEF", "zh"),
    ],
)
@pytest.mark.parametrize("default", ["en", "fr"])
def test_a_paragraph_says_its_language_itself(text: str, language: str, default: str) -> None:
    assert block_language(block(text), document(text), default) == language
    assert block_language(block(text), document(ENGLISH, text), default) == language


def test_a_short_phrase_has_the_language_of_its_document() -> None:
    phrase = "La vente d’enfants"
    assert block_language(block(phrase), document(ENGLISH, phrase), "en") == "en"
    assert block_language(block(phrase), document(FRENCH, phrase), "en") == "fr"


def test_a_foreign_title_does_not_make_a_sentence_foreign() -> None:
    text = f"{ENGLISH} It cited the Loi relative à la protection de la jeunesse."
    assert block_language(block(text), document(text), "fr") == "en"


def test_markup_of_the_block_comes_first() -> None:
    marked = block(FRENCH, language="fr-CA")
    assert block_language(marked, document(ENGLISH), "en") == "fr-CA"


def test_markup_that_the_script_contradicts_is_not_believed() -> None:
    assert block_language(block("Доклад принят.", language="en"), document(), "en") == "ru"


def test_the_declared_language_of_the_document_keeps_its_region() -> None:
    languages = DocumentLanguage(document(ENGLISH, language="en-GB"), "fr")
    assert languages.main == "en-GB"
    assert languages.of(block(ENGLISH)) == "en-GB"
    assert languages.of(block("Victims")) == "en-GB"


def test_a_paragraph_in_another_language_than_declared_is_recognised() -> None:
    assert block_language(block(FRENCH), document(ENGLISH, language="en"), "en") == "fr"


def test_latin_words_in_a_document_of_another_script_have_the_default_language() -> None:
    assert block_language(block("Child victims"), document("报告" * 20), "fr") == "fr"
    assert block_language(block("Child victims"), document("报告" * 20), "ru") == "de"


def test_the_default_counts_where_nothing_tells() -> None:
    assert block_language(block("1234"), document("1234"), "es") == "es"
    assert block_language(block("1234"), document(), "en-US") == "en-US"


def test_a_script_that_no_data_know_leaves_the_parent() -> None:
    assert block_language(block("Παιδί"), document("Παιδί", language="el"), "en") == "el"


def test_a_long_document_is_judged_by_its_beginning() -> None:
    assert DocumentLanguage(document(*[FRENCH] * 400, *[ENGLISH] * 500), "en").main == "fr"


def test_every_language_has_a_name_a_script_and_frequent_words() -> None:
    for lang in known_languages():
        assert language_section(lang, "language")["english"]
        assert word_list(lang, "scripts", "codes")
        assert len(word_list(lang, "frequent_words", "words")) > 20


def test_a_regional_variety_has_the_data_of_its_language() -> None:
    assert language_section("en-GB", "language") == language_section("en", "language")
    assert primary("zh_Hans") == "zh"


def test_what_is_not_known_is_empty() -> None:
    assert language_section("xx", "language") == {}
    assert language_section("en", "nothing") == {}
    assert word_list("xx", "sentence", "abbreviations") == ()


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        pytest.param("One. Two Yes here. Three.", " Two Yes here.", id="full stops"),
        pytest.param("See art. 3 on Yes. Next.", "See art. 3 on Yes.", id="abbreviation"),
        pytest.param("As J. Doe said, Yes. Next.", "As J. Doe said, Yes.", id="initial"),
        pytest.param("First; Yes and more; last", " Yes and more;", id="semicolon"),
        pytest.param("Yes, see art. 3. Next.", "Yes, see art. 3.", id="abbreviation behind"),
        pytest.param("Version 1.2 of Yes", "Version 1.2 of Yes", id="decimal point"),
        pytest.param("Really? Yes!", " Yes!", id="other marks"),
        pytest.param("前。Yes后。", "Yes后。", id="Chinese"),
        pytest.param("… . Yes", " Yes", id="a mark without a word before"),
    ],
)
def test_the_sentence_round_a_word(text: str, sentence: str) -> None:
    place = text.index("Yes")
    start, end = sentence_span(text, place, place + 3, "en")
    assert text[start:end] == sentence


@pytest.mark.parametrize("path", sorted(DATA.glob("*.yaml")), ids=lambda path: path.stem)
def test_no_section_is_written_twice(path: Path) -> None:
    """YAML takes the last of two equal keys without a word."""
    sections = re.findall(r"^(\w+):", path.read_text(encoding="utf-8"), re.MULTILINE)
    assert len(sections) == len(set(sections))


def test_a_script_of_which_no_language_is_known_leaves_the_default() -> None:
    yi = "ꀀꀁ ꀂꀃ ꀄꀅ ꀆꀇ ꀈꀉ ꀊꀋ"
    assert block_language(block(yi), document(yi), "en") == "en"


def test_machine_text_does_not_decide_a_document() -> None:
    code = Block(
        kind=BlockKind.CODE, text=ENGLISH * 3, segments=identity_segments([(0, len(ENGLISH) * 3)])
    )
    mixed = Document(path="draft", text=ENGLISH * 3 + FRENCH, blocks=(code, block(FRENCH)))
    assert DocumentLanguage(mixed, "en").main == "fr"

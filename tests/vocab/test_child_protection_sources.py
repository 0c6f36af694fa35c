"""What the shipped vocabulary claims of its sources and titles."""

import re
from pathlib import Path

import pytest
import yaml

from vocabtool.concept import Note, Title, TitleType
from vocabtool.source import Source
from vocabtool.term import Term
from vocabtool.vocabulary_files import shipped_vocabulary

VOCABULARY = shipped_vocabulary()
TEXTS = Path(__file__).parents[3] / "shared" / "texts"
OPSC_LANGUAGES = {"en", "fr", "es", "ru", "zh", "ar", "nl"}
TITLES = {title.id: title for title in VOCABULARY.titles}
SEEN_IN = {
    "un-a-res-74-174": "un_a_res_74_174_en.md",
    "un-a-res-77-233": "un_a_res_77_233_en.txt",
    "un-ecosoc-res-2011-33": "un_ecosoc_2011_33_en.md",
    "opsc-en": "opsc_en.txt",
    "crc-en": "crc_en.txt",
    "lanzarote-convention-en": "lanzarote_convention_en.txt",
    "budapest-convention-en": "budapest_convention_en.txt",
    "ilo-c182-en": "ilo_c182_en.txt",
    "eu-com-2022-209": "eu_com_2022_209_en.txt",
    "ar-ley-25763": "argentina_ley25763_opsc_es.txt",
    "de-stgb": "germany_stgb_extract_de.txt",
    "ca-criminal-code": "canada_criminal_code_s163_1_en.txt",
}


def _words(text: str) -> str:
    text = re.sub(r"<[^>]+>|[`“”„\"‘’'«»*]", "", text)
    return re.sub(r"\s+", " ", text).casefold()


@pytest.mark.parametrize("source", VOCABULARY.sources.values(), ids=lambda source: source.id)
def test_a_source_says_what_it_is(source: Source) -> None:
    assert source.title
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", source.id)
    assert not source.url or source.url.startswith(("https://", "http://"))
    assert "github" not in source.url


def test_sources_stand_in_order_and_are_all_cited() -> None:
    folder = Path(__file__).parents[2] / "vocab" / "child-protection"
    if not folder.is_dir():
        pytest.skip("the vocabulary's own files (vocab/) are not beside the tests")
    text = "".join(path.read_text(encoding="utf-8") for path in folder.rglob("*.yaml"))
    ids = [source["id"] for source in yaml.safe_load((folder / "sources.yaml").read_text("utf-8"))]
    assert ids == sorted(ids)
    assert [i for i in ids if not re.search(rf"source: {re.escape(i)}\b", text)] == []


def test_the_optional_protocol_has_its_title_in_every_language_seen() -> None:
    assert {text.lang for text in TITLES["opsc"].texts} == OPSC_LANGUAGES


def test_both_official_arabic_titles_of_the_protocol_are_known() -> None:
    (arabic,) = (text for text in TITLES["opsc"].texts if text.lang == "ar")
    written = (arabic.text, *arabic.forms, *arabic.short)
    assert any("بغاء الأطفال" in title for title in written)
    assert any("استغلال الأطفال في البغاء" in title for title in written)


@pytest.mark.parametrize("title", VOCABULARY.titles, ids=lambda title: title.id)
def test_a_title_says_where_it_was_seen(title: Title) -> None:
    assert all(text.citations for text in title.texts)


def test_the_mandates_follow_each_other_in_time() -> None:
    mandates = [title for title in VOCABULARY.titles if title.type is TitleType.MANDATE]
    assert [(m.date[:4], m.until[:4]) for m in mandates] == [
        ("1990", "2017"),
        ("2017", "2023"),
        ("2023", ""),
    ]


@pytest.mark.parametrize(
    "words",
    [
        "child pornography",
        "child prostitution",
        "offences related to child pornography",
        "offences concerning child prostitution",
        "sale of children, child prostitution and child pornography",
    ],
)
def test_a_bare_list_or_heading_is_no_title(words: str) -> None:
    """Without the name of an instrument or the number of an article these are ordinary words."""
    written = {
        title.casefold()
        for entry in VOCABULARY.titles
        for text in entry.texts
        for title in (text.text, *text.forms, *text.short)
    }
    assert words not in written


@pytest.mark.parametrize("source", sorted(SEEN_IN))
def test_a_quote_stands_in_the_text_it_is_taken_from(source: str) -> None:
    path = TEXTS / SEEN_IN[source]
    if not path.is_file():
        pytest.skip("the texts of the sources (../shared/texts) are not here")
    text = _words(path.read_text(encoding="utf-8"))
    holders: list[Term | Note] = []
    for concept in VOCABULARY.concepts:
        holders += [*concept.terms, *concept.notes]
    quotes = [
        citation.quote
        for holder in holders
        for citation in holder.citations
        if citation.source == source and citation.quote
    ]
    assert quotes
    assert [quote for quote in quotes if _words(quote) not in text] == []

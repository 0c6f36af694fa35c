"""What the structure around a term shows: tables, lists, exercises, quotations, heads."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from vocabtool.document import BlockKind, Cell, Inline, InlineKind
from vocabtool.finding import Region
from vocabtool.match import Placement

Placer = Callable[..., Placement]  # a fixture: see conftest.py
CELL = Cell(table=0, row=1, column=0)
TERM = "child pornography"


@pytest.mark.parametrize(
    ("header", "region"),
    [
        pytest.param("Avoid", Region.MENTION, id="avoid"),
        pytest.param("Terms to avoid", Region.MENTION, id="terms to avoid"),
        pytest.param("Do not use", Region.MENTION, id="do not use"),
        pytest.param("Old heading", Region.MENTION, id="before, in a table of headings"),
        pytest.param("Instead of", Region.MENTION, id="instead of"),
        pytest.param("Before", Region.MENTION, id="before"),
        pytest.param("Not recommended", Region.MENTION, id="not recommended"),
        pytest.param("Deprecated term", Region.MENTION, id="deprecated term"),
        pytest.param("Preferred", Region.USE, id="preferred"),
        pytest.param("Use instead", Region.USE, id="use instead"),
        pytest.param("Recommended", Region.USE, id="recommended"),
        pytest.param("Offence", Region.USE, id="an ordinary table"),
        pytest.param("Cases before the court", Region.USE, id="before as a preposition"),
        pytest.param("", Region.USE, id="no header"),
    ],
)
def test_the_header_of_a_column_decides_over_its_cells(
    place: Placer, header: str, region: Region
) -> None:
    found = place(f"{{{TERM}}} cases", kind=BlockKind.TABLE_CELL, header=header, cell=CELL)
    assert found.region is region


def test_a_cell_of_a_column_of_terms_is_an_entry_if_it_is_the_term(place: Placer) -> None:
    entry = place(f"{{{TERM}}}", kind=BlockKind.TABLE_CELL, header="Term", cell=CELL)
    sentence = place(f"Rise of {{{TERM}}}", kind=BlockKind.TABLE_CELL, header="Term", cell=CELL)
    assert (entry.region, sentence.region) == (Region.MENTION, Region.USE)


@pytest.mark.parametrize(
    "above",
    [
        pytest.param({"lead": "Words to avoid:"}, id="lead"),
        pytest.param({"heading": "Outdated terms"}, id="heading"),
        pytest.param({"lead": "We should not use the following:"}, id="a sentence"),
        pytest.param({"lead": "Do not say:"}, id="do not say"),
    ],
)
def test_an_item_under_words_to_avoid_is_a_mention(place: Placer, above: dict[str, str]) -> None:
    item = place(f"{{{TERM}}}", kind=BlockKind.LIST_ITEM, **above)
    assert item.region is Region.MENTION


def test_an_item_of_an_ordinary_list_is_a_use(place: Placer) -> None:
    item = place(f"{{{TERM}}};", kind=BlockKind.LIST_ITEM, lead="The unit investigates:")
    assert item.region is Region.USE


def test_a_paragraph_under_words_to_avoid_has_its_own_voice(place: Placer) -> None:
    text = f"Last year {{{TERM}}} cases rose in nine of the twelve provinces of the country."
    assert place(text, heading="Terms to avoid").region is Region.USE


@pytest.mark.parametrize(
    "given",
    [
        pytest.param({"lead": "Exercise 1. Rewrite each sentence."}, id="lead"),
        pytest.param({"heading": "Correct the following headlines"}, id="heading"),
    ],
)
def test_a_sentence_to_be_corrected_is_a_mention(place: Placer, given: dict[str, str]) -> None:
    item = place(f"The trader sold {{{TERM}}}.", kind=BlockKind.LIST_ITEM, **given)
    assert item.region is Region.MENTION


def test_a_quoted_sentence_to_be_corrected_may_stand_in_the_same_block(place: Placer) -> None:
    found = place(f'Rewrite each sentence.\n  a) "The trader sold {{{TERM}}}."')
    assert found.region is Region.MENTION


def test_a_block_quotation_is_a_quotation(place: Placer) -> None:
    assert place(f"We found {{{TERM}}}.", quote_depth=1).region is Region.QUOTATION


def test_an_attributed_quotation_that_mentions_the_term_is_a_quotation(place: Placer) -> None:
    found = place(f"“The term {{{TERM}}} should go,” said the Minister.")
    assert found.region is Region.QUOTATION


def test_a_title_inside_a_quotation_is_a_title(place: Placer) -> None:
    text = "“We ratified the Optional Protocol on the sale of children, child prostitution and"
    assert place(f"{text} {{{TERM}}},” she said.").region is Region.TITLE


@pytest.mark.parametrize(
    ("kind", "region"),
    [
        pytest.param(InlineKind.CODE, Region.NAME, id="code"),
        pytest.param(InlineKind.CITATION, Region.TITLE, id="cite"),
        pytest.param(InlineKind.QUOTATION, Region.QUOTATION, id="q"),
        pytest.param(InlineKind.DEFINITION, Region.MENTION, id="dfn"),
        pytest.param(InlineKind.DELETED, Region.MENTION, id="struck out"),
        pytest.param(InlineKind.EMPHASIS, Region.USE, id="emphasis around the term"),
        pytest.param(InlineKind.LINK, Region.USE, id="link text"),
        pytest.param(InlineKind.INSERTED, Region.USE, id="inserted"),
    ],
)
def test_inline_structure_decides(place: Placer, kind: InlineKind, region: Region) -> None:
    text = f"The unit deals with {{{TERM}}} every day."
    start = text.index("{")
    inline = Inline(start=start, end=start + len(TERM), kind=kind)
    assert place(text, inlines=(inline,)).region is region


def test_italics_around_a_longer_name_with_capitals_are_a_title(place: Placer) -> None:
    plain = "They published The Price of Child Pornography in Ports last year."
    title = "The Price of Child Pornography in Ports"
    start = plain.index(title)
    inline = Inline(start=start, end=start + len(title), kind=InlineKind.EMPHASIS)
    marked = plain.replace("Child Pornography", "{Child Pornography}")
    assert place(marked, inlines=(inline,)).region is Region.TITLE


def test_a_bold_beginning_of_a_paragraph_is_a_use(place: Placer) -> None:
    inline = Inline(start=0, end=len("Child pornography cases."), kind=InlineKind.EMPHASIS)
    found = place("{Child pornography} cases. They rose last year.", inlines=(inline,))
    assert found.region is Region.USE


def test_a_code_block_is_a_name(place: Placer) -> None:
    assert place(f"deprecated: {{{TERM}}}", kind=BlockKind.CODE).region is Region.NAME


@pytest.mark.parametrize(
    ("before", "region"),
    [
        pytest.param(("A/RES/70/001",), Region.TITLE, id="symbol"),
        pytest.param(("Official Journal of the European Union",), Region.TITLE, id="gazette"),
        pytest.param(("Resolution adopted by the Assembly",), Region.TITLE, id="adopted"),
        pytest.param(("A/RES/70/001", "Draft"), Region.USE, id="a draft all the same"),
        pytest.param(("A Bill",), Region.USE, id="bill"),
        pytest.param(("Memorandum",), Region.USE, id="memo"),
        pytest.param((), Region.USE, id="nothing"),
    ],
)
def test_the_head_of_an_adopted_text_is_a_title_and_that_of_a_draft_a_use(
    place: Placer, before: tuple[str, ...], region: Region
) -> None:
    found = place(f"Countering {{{TERM}}} online", kind=BlockKind.HEADING, before=before)
    assert found.region is region


def test_the_body_of_an_adopted_text_is_its_own_voice(place: Placer) -> None:
    text = f"Urges States to prevent {{{TERM}}};"
    assert place(text, before=("A/RES/70/001",)).region is Region.USE


def test_a_bill_that_names_itself_speaks_in_its_own_voice(place: Placer) -> None:
    heading = "Online Safety ({Child Pornography}) Bill 2024"
    assert place(heading, kind=BlockKind.HEADING).region is Region.USE
    assert place(f"They passed the {heading} in May.").region is Region.TITLE


def test_evidence_names_the_register_entry(place: Placer) -> None:
    found = place(
        "the Special Rapporteur on the sale of children, child prostitution and {child pornography}"
    )
    assert found.evidence.startswith("Special Rapporteur on the sale of children")
    assert found.evidence.endswith("(special-rapporteur)")


@pytest.mark.parametrize(
    ("sentence", "evidence"),
    [
        pytest.param("The term “{grooming}” is old.", "after “The term”", id="after"),
        pytest.param("{Grooming} is defined as an act.", "before “is defined”", id="before"),
        pytest.param("It uses “{grooming}”.", "after “uses”", id="verb"),
        pytest.param("Replace {grooming} with x.", "between “Replace” and “with”", id="both"),
    ],
)
def test_evidence_of_a_mention_is_in_the_words_of_the_text(
    place: Placer, sentence: str, evidence: str
) -> None:
    assert place(sentence).evidence == evidence


def test_evidence_of_a_quotation_names_the_attribution(place: Placer) -> None:
    found = place("“We found {child pornography} there,” said the Minister.")
    assert found.evidence == "marks with attribution “said the Minister”"


def test_an_unknown_language_has_names_and_registered_titles_only(place: Placer) -> None:
    assert place("the term {child pornography}", "tlh").region is Region.USE
    assert place("https://example.org/{child-pornography}", "tlh").region is Region.NAME


def test_an_instrument_that_a_draft_recalls_is_a_title_all_the_same(place: Placer) -> None:
    recalled = "Recalling the Convention on {Child Pornography} of 2001,"
    assert place(recalled, before=("Draft resolution",)).region is Region.TITLE


@pytest.mark.parametrize(
    ("sentence", "language", "region"),
    [
        pytest.param("翻译把 {child prostitution} 译错了。", "zh", Region.MENTION, id="chinese"),
        pytest.param(
            "Переводчик назвал это {child pornography} без кавычек.",
            "ru",
            Region.MENTION,
            id="russian",
        ),
        pytest.param(
            "ورد لفظ آخر غير {child pornography} في النص.", "ar", Region.MENTION, id="arabic"
        ),
        pytest.param("{Child pornography} (см. ниже)", "ru", Region.USE, id="a line of its own"),
        pytest.param("乘客浏览 {child pornography} 时须报告。", "zh", Region.USE, id="used"),
    ],
)
def test_wording_in_another_script_is_named_in_a_sentence(
    place: Placer, sentence: str, language: str, region: Region
) -> None:
    assert place(sentence, language, term_language="en").region is region


def test_what_a_bill_inserts_may_stand_in_a_paragraph_below(place: Placer) -> None:
    lead = "Статью 202 дополнить частью 3 следующего содержания:"
    provision = "«3. Хранение {детской порнографии} в крупном размере наказывается штрафом.»."
    assert place(provision, "ru", before=(lead,)).region is Region.USE
    assert place(provision, "ru", before=("Прокурор заявил:",)).region is Region.QUOTATION


@pytest.mark.parametrize(
    "given",
    [
        pytest.param({"lead": "Какое из выражений вы считаете правильным?"}, id="lead"),
        pytest.param({"before": ("Какое выражение лучше?",)}, id="paragraph-above"),
    ],
)
def test_an_item_to_choose_among_is_a_mention(place: Placer, given: dict[str, str]) -> None:
    found = place("{детская порнография}", "ru", kind=BlockKind.LIST_ITEM, **given)
    assert found.region is Region.MENTION


@pytest.mark.parametrize(
    "header",
    [
        pytest.param("Английский", id="russian"),
        pytest.param("英文", id="chinese"),
        pytest.param("الإنكليزية", id="arabic"),
    ],
)
def test_a_column_of_a_language_holds_entries_though_its_header_is_in_another(
    place: Placer, header: str
) -> None:
    entry = place(f"{{{TERM}}}", kind=BlockKind.TABLE_CELL, header=header, cell=CELL)
    assert entry.region is Region.MENTION


def test_what_a_page_says_of_itself_is_no_head_of_an_adopted_text(place: Placer) -> None:
    found = place(f"Countering {{{TERM}}}", kind=BlockKind.METADATA, before=("A/RES/70/001",))
    assert found.region is Region.USE

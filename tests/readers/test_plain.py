"""Plain text: the layout alone shows paragraphs, headings, lists, notes, tables, quotations."""

from __future__ import annotations

import pytest

from vocabtool.document import Block, BlockKind, InlineKind
from vocabtool.readers import read_text

HEADING, PARAGRAPH, ITEM = BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.LIST_ITEM
CELL, FOOTNOTE = BlockKind.TABLE_CELL, BlockKind.FOOTNOTE
WRAPPED = """\
The present Act dates from 1998, when most of this material was traded
offline, and it treats the exploitation of children as a matter of public
order. It does not mention the live-streaming of abuse or extortion, and
the police told us that they cannot act. The unit asked for more staff so
that it can answer the reports which reach it from abroad each week.
"""


def blocks_of(text: str) -> tuple[Block, ...]:
    return read_text(text).blocks


def texts_of(text: str) -> list[str]:
    return [block.text for block in blocks_of(text)]


def source_of(text: str, block: Block) -> str:
    start, end = block.source_span(0, len(block.text))
    return text[start:end]


def test_wrapped_lines_are_one_block() -> None:
    assert texts_of(WRAPPED + "\n" + WRAPPED) == [WRAPPED.strip(), WRAPPED.strip()]


def test_two_lines_are_one_block_where_the_first_is_as_long_as_people_wrap() -> None:
    first = "The committee took note of the report of the Secretary-General on"
    text = f"{first}\nChildren and welcomed it."
    assert texts_of(text) == [text]


def test_a_block_maps_to_its_lines_and_not_to_their_ends() -> None:
    text = "The unit, as most people\r\n   know, sells no child  \r\npornography at all."
    (block,) = blocks_of(text)
    assert block.text == "The unit, as most people\nknow, sells no child\npornography at all."
    assert source_of(text, block) == text
    start = block.text.index("child")
    first, last = block.source_span(start, start + len("child\npornography"))
    assert text[first:last] == "child  \r\npornography"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("One.\n\nTwo.", ["One.", "Two."], id="blank-line"),
        pytest.param("One.\n \t\nTwo.", ["One.", "Two."], id="white-space-is-blank"),
        pytest.param("One.\n-----\nTwo.", ["One.", "Two."], id="rule"),
        pytest.param("One.\f\nTwo.", ["One.", "Two."], id="form-feed"),
        pytest.param("\ufeffOne.", ["One."], id="byte-order-mark"),
        pytest.param("　　第一段。\n　　第二段。", ["第一段。", "第二段。"], id="chinese-indent"),
        pytest.param("...\n\n***\n\nOne.", ["One."], id="signs-alone-are-no-block"),
        pytest.param(
            "A title\nIt was adopted in May.", ["A title", "It was adopted in May."], id="title"
        ),
        pytest.param(
            WRAPPED + "It is late.\nNext, the police asked for more.",
            [WRAPPED + "It is late.", "Next, the police asked for more."],
            id="a-line-that-ended-early",
        ),
        pytest.param(
            "He ended the talk here.\n    Then he went on with it.",
            ["He ended the talk here.", "Then he went on with it."],
            id="first-line-set-in",
        ),
    ],
)
def test_what_parts_paragraphs(text: str, expected: list[str]) -> None:
    assert texts_of(text) == expected


@pytest.mark.parametrize(
    "between",
    [
        pytest.param("\n\n¹ Resolution 65/230, annex.\n\n", id="footnote"),
        pytest.param("\n\n- 12 -\n\n", id="page-number"),
        pytest.param("\n\f\n", id="page-end"),
        pytest.param("\n\n", id="stray-blank-line"),
        pytest.param("\n12\n", id="note-mark-on-a-line-of-its-own"),
    ],
)
def test_a_sentence_runs_on_over_what_interrupts_it(between: str) -> None:
    text = f"The Council notes that the Convention is a major step against child{between}labour."
    joined = "The Council notes that the Convention is a major step against child\nlabour."
    assert texts_of(text)[0] == joined


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("第四条　服务提供者发现儿童色\n情制品的，应当立即停止传输。", id="chinese"),
        pytest.param("رصد المواقع التي تعرض المواد الإباحية\nللأطفال، وإحالتها.", id="arabic"),
        pytest.param("SITES THAT SHOW CHILD\nPORNOGRAPHY ARE CLOSED.", id="capitals"),
        pytest.param("ВЫЯВЛЯТЬ САЙТЫ С ДЕТСКОЙ\nПОРНОГРАФИЕЙ.", id="russian-capitals"),
    ],
)
def test_a_short_line_that_ends_in_mid_sentence_runs_on(text: str) -> None:
    assert texts_of(text) == [text]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "警方昨日在港區查獲兒童色情光\n碟二百餘片據稱該批貨品自海外\n走私入境",
            id="narrow column",
        ),
        pytest.param("社會局指出，雛\n妓問題與貧窮有關，應加強保護。", id="line with a comma"),
        pytest.param("قالت الوزارة، إن بغاء\nالأطفال، في المدن، جريمة.", id="arabic"),
    ],
)
def test_a_line_of_prose_runs_on_where_letters_have_one_case(text: str) -> None:
    assert len(texts_of(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("关于儿童色情制品的通知\n各学校应当立即报告，不得转发。", id="heading"),
        pytest.param("记者　方舟\n县档案馆里有一本登记表，很旧。", id="byline"),
        pytest.param(
            "为了保护儿童，制定本办法。\n本办法适用于学校，不适用于家庭。", id="sentences"
        ),
        pytest.param("专此报告，请予审阅批示\n市教育局办公室", id="signature"),
        pytest.param("بيان صحفي\nأعلنت الوزارة، يوم الأحد، خطتها.", id="arabic-label"),
        pytest.param("THE LAW IS OLD.\nTHE POLICE ARE NOT.", id="sentences-in-capitals"),
    ],
)
def test_a_line_that_is_complete_does_not_run_on(text: str) -> None:
    assert texts_of(text) == text.split("\n")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("议定书《关于买卖儿童、\n儿童卖淫的\n任择议定书》尚未批准。", id="title"),
        pytest.param("涉及买卖儿童、\n贩运儿童等", id="enumeration"),
    ],
)
def test_a_chinese_line_that_is_left_open_runs_on(text: str) -> None:
    assert texts_of(text) == [text]


def test_an_entry_of_a_list_does_not_run_on() -> None:
    assert texts_of("child porn\nkiddie porn\n\nThe end.")[:2] == ["child porn", "kiddie porn"]


@pytest.mark.parametrize(
    ("item", "text"),
    [
        pytest.param("- one", "one", id="dash"),
        pytest.param("• one", "one", id="bullet"),
        pytest.param("– one", "one", id="en-dash"),
        pytest.param("1. one", "one", id="number"),
        pytest.param("2.3.1. one", "one", id="nested-number"),
        pytest.param("a) one", "one", id="letter"),
        pytest.param("(iv) one", "one", id="roman"),
        pytest.param("б) один", "один", id="cyrillic"),
        pytest.param("一、第一。", "第一。", id="chinese"),
        pytest.param("- (a) one", "one", id="number-behind-a-bullet"),
        pytest.param("（二）第二。", "第二。", id="chinese-in-brackets"),
        pytest.param("١- واحد.", "واحد.", id="arabic"),
    ],
)
def test_a_bullet_or_number_opens_an_item_and_is_left_out(item: str, text: str) -> None:
    blocks = blocks_of(f"It lists:\n{item}\n{item}\n")
    assert [(block.kind, block.text) for block in blocks[1:]] == [(ITEM, text), (ITEM, text)]


def test_a_number_that_a_wrapped_line_begins_with_opens_no_item() -> None:
    text = WRAPPED.replace("offline, and it treats the", "(c) offline, and it treats the")
    assert len(blocks_of(text)) == 1


def test_a_list_keeps_its_continued_lines() -> None:
    assert texts_of("Do:\n- one\n  and more\n- two") == ["Do:", "one\nand more", "two"]


@pytest.mark.parametrize(
    ("text", "leads"),
    [
        pytest.param("Avoid:\n- a\n- b", ["Avoid:", "Avoid:"], id="colon"),
        pytest.param("Avoid these.\n\n- a\n\n- b", ["Avoid these."] * 2, id="short-statement"),
        pytest.param("A.\n\nTerms to avoid\n- a", ["Terms to avoid"], id="line-above"),
        pytest.param("Subject: terms\n\n1. It is so.", [""], id="header-field"),
        pytest.param(f"{WRAPPED}\n- a", [""], id="long-paragraph"),
        pytest.param(
            "Do:\n1. a:\n   (i) x\n   (ii) y\n2. b",
            ["Do:", "a:", "a:", "Do:"],
            id="list-in-a-list",
        ),
        pytest.param("Do:\n1. a;\n   (i) x\n", ["Do:", "Do:"], id="inner-list-without-own-lead"),
    ],
)
def test_a_list_knows_what_introduces_it(text: str, leads: list[str]) -> None:
    assert [block.lead for block in blocks_of(text) if block.kind is ITEM] == leads


@pytest.mark.parametrize(
    ("text", "heading"),
    [
        pytest.param("Terms to avoid\n\nBody text.", "Terms to avoid", id="stands-alone"),
        pytest.param("A.\n\nTERMS\nBody text.", "TERMS", id="capitals"),
        pytest.param("A.\n\nTerms\n=====\nBody text.", "Terms", id="underlined"),
        pytest.param("A.\n\n3. Terms\n\nBody text.", "3. Terms", id="numbered"),
        pytest.param("A.\n\n3. Terms\n\n3.1. It is so.", "3. Terms", id="numbered-deeper"),
        pytest.param("A.\n\n(1) Terms\n\nBody text.", "", id="number-of-a-clause"),
        pytest.param("A.\n\n1. terms of this\n\nBody text.", "", id="clause"),
        pytest.param("第一章 总则\n\n第一条 为了保护儿童。", "第一章 总则", id="chinese"),
        pytest.param("A.\n\nTerms to avoid:\n\nBody text.", "", id="colon"),
        pytest.param("A.\n\nThe Assembly,\n\nBody text.", "", id="comma"),
        pytest.param("A.\n\n“Terms”\n\nBody text.", "", id="quotation"),
        pytest.param("A.\n\n1. Apples\n\n2. Pears\n\n3. Plums.", "", id="short-items"),
        pytest.param("A.\n\n- Apples\n\nBody text.", "", id="bullet"),
        pytest.param("A.\n\n2024\n\nBody text.", "", id="no-word"),
        pytest.param(f"A.\n\n{'Word ' * 15}\n\nBody text.", "", id="long"),
        pytest.param("A.\n\n<sup>a</sup>\n======\nBody text.", "", id="note-mark-alone"),
        pytest.param("To: Ann\nFrom: Bo\n\nBody text.", "", id="header-fields"),
        pytest.param("A.\n\n> Terms\n\nBody text.", "", id="quoted"),
    ],
)
def test_a_heading_stands_apart_and_is_known_below(text: str, heading: str) -> None:
    blocks = blocks_of(text)
    assert blocks[-1].heading == heading
    assert [block.text for block in blocks if block.kind is HEADING] == (
        [heading] if heading else []
    )


def test_a_heading_over_a_table_may_be_numbered() -> None:
    blocks = blocks_of("A.\n\n3. Terms\n\nAvoid  Prefer\n-----  ------\na      b\n")
    assert blocks[-1].heading == "3. Terms"


@pytest.mark.parametrize(
    "mark",
    [
        pytest.param("¹ ", id="superscript"),
        pytest.param("[1] ", id="brackets"),
        pytest.param("<sup>1</sup> ", id="tag"),
        pytest.param("1/ ", id="stroke"),
    ],
)
def test_a_line_with_a_note_mark_is_a_footnote(mark: str) -> None:
    blocks = blocks_of(f"A sentence.\n\n{mark}First note.\n{mark}Second\nnote.")
    notes = [block.text for block in blocks if block.kind is FOOTNOTE]
    assert notes == ["First note.", "Second\nnote."]


@pytest.mark.parametrize(
    ("text", "expected", "notes"),
    [
        pytest.param("child<sup>3</sup> porn.", "child porn.", 1, id="superscript"),
        pytest.param("child<SUB>[12]</SUB> porn.", "child porn.", 1, id="subscript-in-capitals"),
        pytest.param("child<sup>3, 4</sup> porn.", "child porn.", 1, id="two"),
        pytest.param("the 10<sup>th</sup> day.", "the 10<sup>th</sup> day.", 0, id="ordinal"),
        pytest.param("<b>not</b> parsed.", "<b>not</b> parsed.", 0, id="other-tags"),
    ],
)
def test_a_tagged_note_mark_is_no_part_of_the_text(text: str, expected: str, notes: int) -> None:
    (block,) = blocks_of(text)
    assert block.text == expected
    assert [inline.kind for inline in block.inlines] == [InlineKind.NOTE_MARK] * notes


def test_header_fields_are_blocks_with_their_continuation() -> None:
    assert texts_of("To: Ann\nSubject: a plan\n  for schools\nDate: May") == [
        "To: Ann",
        "Subject: a plan\nfor schools",
        "Date: May",
    ]


def test_quotation_prefixes_are_left_out_and_counted() -> None:
    text = "Ann wrote:\n> First line\n> second line\n>\n>> an older one\n\nMy answer."
    assert [(block.text, block.quote_depth) for block in blocks_of(text)] == [
        ("Ann wrote:", 0),
        ("First line\nsecond line", 1),
        ("an older one", 2),
        ("My answer.", 0),
    ]


def test_a_line_is_quoted_behind_a_full_stop_that_only_ends_sentences() -> None:
    blocks = blocks_of("只改一处。\n> 原来的一句。\n其他照旧。")
    assert [block.quote_depth for block in blocks] == [0, 1, 0]


def test_a_greater_than_sign_within_a_paragraph_quotes_nothing() -> None:
    blocks = blocks_of("It covers persons aged\n> 18 years and their children.")
    assert {block.quote_depth for block in blocks} == {0}
    assert blocks[-1].text.startswith("> 18")


def test_a_divided_word_carries_a_short_line_on() -> None:
    blocks = blocks_of("(scan) page three, porno-\ngraphy is found\n\nSo it is.\n")
    assert blocks[0].text == "(scan) page three, porno-\ngraphy is found"


def test_figures_that_dots_lead_to_are_no_quotation() -> None:
    figures = "    North ........ 140 cases\n    South ........  31 cases"
    blocks = blocks_of(f"These are the figures:\n\n{figures}\n\nSo far.\n")
    assert {block.quote_depth for block in blocks} == {0}


@pytest.mark.parametrize(
    "columns",
    [
        "  Kind          Cases   Oldest\n  Reports         377   9 months",
        "  Reports of a kind    377\n  Arrests               12\n  Sentences              9",
    ],
)
def test_columns_set_in_below_a_colon_are_no_quotation(columns: str) -> None:
    blocks = blocks_of(f"She replied:\n\n{columns}\n\nSo far.\n")
    assert {block.quote_depth for block in blocks} == {0}


@pytest.mark.parametrize(
    "words",
    [
        "    Dear   madam, the police found it at home.",
        "    Section 3.   Whoever makes it is guilty\n    of an offence.",
        "    14   The police searched the house and\n         found it there.",
        "    They found   it there, and they\n    took it away.",
        "    The   police found it at\n    home   when they saw it.",
        "    The   police found   it all at home.",
    ],
)
def test_a_wide_gap_in_words_set_in_makes_no_columns(words: str) -> None:
    blocks = blocks_of(f"She wrote:\n\n{words}\n\nWe agree with all of it.\n")
    assert [block.quote_depth for block in blocks] == [0, 1, 0]


def test_a_paragraph_set_in_below_a_colon_is_a_quotation() -> None:
    text = "She wrote:\n\n    It is a crime.\n\n    It must end.\n\nWe agree.\n\n    Not quoted."
    assert [block.quote_depth for block in blocks_of(text)] == [0, 1, 1, 0, 0]


def test_paragraphs_that_are_all_set_in_are_the_text_and_no_quotation() -> None:
    text = "We report as follows:\n\n    One.\n\n    Two.\n\n    Three.\n\nYours,"
    assert [block.quote_depth for block in blocks_of(text)] == [0, 0, 0, 0, 0]


TABLE = """\
Avoid              Prefer
-----------------  ----------------------------
child sex tourism  sexual exploitation in the
                   context of travel
slang              (none)
"""


def test_a_table_under_dashes_has_cells_with_headers() -> None:
    blocks = blocks_of(f"Terms\n\n{TABLE}\nAfter it.")
    cells = [block for block in blocks if block.kind is CELL]
    assert [(block.text, block.header) for block in cells] == [
        ("child sex tourism", "Avoid"),
        ("sexual exploitation in the context of travel", "Prefer"),
        ("slang", "Avoid"),
        ("(none)", "Prefer"),
    ]
    assert [(block.cell.row, block.cell.column) for block in cells if block.cell] == [
        (1, 0),
        (1, 1),
        (2, 0),
        (2, 1),
    ]
    assert blocks[-1].text == "After it."


def test_a_cell_over_two_lines_maps_to_both() -> None:
    cell = next(block for block in blocks_of(TABLE) if "context" in block.text)
    assert source_of(TABLE, cell).startswith("sexual exploitation in the\n   ")
    assert source_of(TABLE, cell).endswith("context of travel")


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        pytest.param("a  b\n-- --\nc  d\n-- --\ne f.", [["a", "b"], ["c", "d"]], id="rule-below"),
        pytest.param("a | b\n--+--\nc | d", [["a", "b"], ["c", "d"]], id="bars-and-crosses"),
        pytest.param("| a | b |\n|---|---|\n| c |  |", [["a", "b"], ["c"]], id="pipes"),
        pytest.param("+--+--+\n| a | b |\n+--+--+\n| c | d |", [["a", "b"], ["c", "d"]], id="grid"),
        pytest.param("a\tb\nc\td", [["a", "b"], ["c", "d"]], id="tabs"),
        pytest.param(
            "避免  建议\n----  ----\n甲乙丙  丁", [["避免", "建议"], ["甲乙丙", "丁"]], id="wide"
        ),
        pytest.param("aaaa  b\n----  --\nccccc d", [["aaaa", "b"], ["ccccc", "d"]], id="full-cell"),
        pytest.param("aaaa  b\n----  --\ncc ddd e", [["aaaa", "b"], ["cc ddd e"]], id="wide-cell"),
        pytest.param(
            "aaaa  bbb  c\n----- ---- --\nddddd eeee  f",
            [["aaaa", "bbb", "c"], ["ddddd", "eeee", "f"]],
            id="tight",
        ),
    ],
)
def test_other_tables(text: str, rows: list[list[str]]) -> None:
    found: dict[int, list[str]] = {}
    for block in blocks_of(text):
        if block.cell:
            found.setdefault(block.cell.row, []).append(block.text)
    assert list(found.values()) == rows


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("To:\tAnn\nFrom:\tBo", id="header-fields-with-tabs"),
        pytest.param("a\tb\nc\td\te", id="rows-of-different-length"),
        pytest.param("1.\tApples.\n2.\tPears.", id="numbered-with-tabs"),
        pytest.param("a\tb\n\nc\td", id="one-row-each"),
        pytest.param("| a | b |\n\nc", id="one-line-between-bars"),
        pytest.param("One line.\n-----  -----", id="nothing-to-head"),
    ],
)
def test_what_only_looks_like_a_table(text: str) -> None:
    assert all(block.cell is None for block in blocks_of(text))


def test_three_rows_with_tabs_have_a_header() -> None:
    blocks = blocks_of("Avoid\tPrefer\na\tb\nc\td")
    assert [block.header for block in blocks] == ["", "", "Avoid", "Prefer", "Avoid", "Prefer"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("各位同事：\n\n　　今年清理了三万条。", id="wide-spaces"),
        pytest.param("各学校：\n\n    今年清理了三万条。", id="spaces"),
        pytest.param("各学校：\n　　今年清理了三万条。", id="right-below"),
    ],
)
def test_the_first_line_of_a_chinese_paragraph_is_set_in_and_quotes_nobody(text: str) -> None:
    assert [block.quote_depth for block in blocks_of(text)] == [0, 0]

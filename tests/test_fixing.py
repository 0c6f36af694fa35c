"""Corrections: what is suggested, what is fixed, and why something is not."""

from __future__ import annotations

import pytest

from vocabtool.concept import Concept
from vocabtool.document import Block, BlockKind, Document, Inline, InlineKind, identity_segments
from vocabtool.errors import DraftError
from vocabtool.finding import Finding, Region
from vocabtool.fixing import OBSTACLES, Correction, apply_fixes, correction
from vocabtool.linter import Linter
from vocabtool.location import LineIndex
from vocabtool.match import Match, Occurrence, Placement
from vocabtool.readers import read_text
from vocabtool.regions import RegionClassifier
from vocabtool.source import Access, Citation, Source, Stance
from vocabtool.term import Form, GrammaticalNumber, Severity, Status, Term, TermType, Use
from vocabtool.vocabulary import Vocabulary

MASS, SINGULAR, PLURAL = (
    GrammaticalNumber.MASS,
    GrammaticalNumber.SINGULAR,
    GrammaticalNumber.PLURAL,
)
SAYS_SO = (Citation(source="s", locator="p. 1", stance=Stance.DEPRECATED, access=Access.COPY),)


def term(term_id: str, text: str, status: Status = Status.PREFERRED, **fields: object) -> Term:
    values: dict[str, object] = {"lang": "en", "concept": "c", "number": MASS, **fields}
    return Term(id=term_id, text=text, status=status, **values)  # type: ignore[arg-type]


def avoided(term_id: str, text: str, *uses: str, **fields: object) -> Term:
    values: dict[str, object] = {"citations": SAYS_SO, **fields}
    use = tuple(Use(term=each) for each in uses)
    return term(term_id, text, Status.DEPRECATED, use=use, **values)


TERMS = (
    term("csam", "child sexual abuse material"),
    term("csam-acronym", "CSAM", type=TermType.ACRONYM),
    term("csep", "exploitation of children in prostitution"),
    term(
        "cep",
        "child exploited in prostitution",
        number=SINGULAR,
        forms=(Form(text="children exploited in prostitution", number=PLURAL),),
    ),
    term("ally", "adult ally", number=SINGULAR),
    term("unit", "unit", number=SINGULAR),
    term("hour", "hour", number=SINGULAR),
    avoided("utter", "utter word", "unit", number=SINGULAR),
    avoided("heirloom", "heirloom", "hour", number=SINGULAR),
    term("helper", "helper", number=SINGULAR),
    term("csam-fr", "matériel d’abus sexuel d’enfants", lang="fr"),
    term(
        "csam-zh",
        "儿童性虐待材料",
        lang="zh",
        number=None,
        forms=(Form(text="兒童性虐待材料"),),
    ),
    term("csep-zh", "性剥削", lang="zh", number=None),
    term("sectt-zh", "旅行和旅游业中对儿童的性剥削", lang="zh", number=None),
    avoided("tourism-zh", "儿童性旅游", "sectt-zh", lang="zh", number=None),
    avoided("cp", "child pornography", "csam", "csam-acronym"),
    avoided("porn", "porn files", "csam-acronym"),
    avoided("prostitution", "child prostitution", "csep"),
    avoided("prostitute", "child prostitute", "cep", number=SINGULAR),
    avoided("mate", "mate", "ally", number=SINGULAR),
    avoided("hand", "hand", "helper", number=SINGULAR),
    avoided("doubtful", "doubtful word", "victim"),
    term(
        "scoped",
        "scoped word",
        Status.DEPRECATED,
        citations=SAYS_SO,
        use=(Use(term="csam", scope={"en": "where material is meant"}),),
    ),
    avoided("peer", "peer-on-peer word", "csam"),
    avoided("vague", "vague word", "csam", number=None),
    avoided("bare", "bare word"),
    term("wider", "wider word", concept="other"),
    avoided("narrow", "narrow word", "wider"),
    avoided("unseen", "unseen word", "csam", citations=()),
    avoided("careful", "careful word", "csam", caution={"en": "Is it the name of an offence?"}),
    avoided("cp-acronym", "CP", "csam", type=TermType.ACRONYM),
    avoided("cp-fr", "pornographie enfantine", "csam-fr", lang="fr"),
    avoided("cp-zh", "儿童色情制品", "csam-zh", lang="zh", number=None),
    avoided("cp-zh-hant", "兒童色情製品", "csam-zh", lang="zh", number=None),
    avoided("prostitution-zh-hant", "兒童賣淫", "csep-zh", lang="zh", number=None),
    term(
        "victim",
        "victim",
        Status.ADMITTED,
        number=SINGULAR,
        use=(Use(term="helper"),),
        caution={"en": "Who?"},
    ),
)
VOCABULARY = Vocabulary(
    id="v",
    title={"en": "V"},
    sources={"s": Source(id="s", title="S")},
    concepts=(Concept(id="c", terms=TERMS),),
)
FORMS = {
    "child prostitutes": ("prostitute", PLURAL),
    "child prostitutes'": ("prostitute", PLURAL),
    "mates": ("mate", PLURAL),
    "mates'": ("mate", PLURAL),
    "hands'": ("hand", PLURAL),
    **{each.text: (each.id, each.number) for each in TERMS},
}


def occurrence(marked: str, source: str = "", **block: object) -> Occurrence:
    """Return the occurrence in ⟦ ⟧; what stands in the other brackets is its neighbour."""
    matches: list[Match] = []
    text = ""
    chosen = 0
    for character in marked:
        if character in "⟦‹":
            chosen = len(matches) if character == "⟦" else chosen
            start = len(text)
        elif character in "⟧›":
            matches.append(match(text, start))
        else:
            text += character
    source = source or text
    values: dict[str, object] = {"kind": BlockKind.PARAGRAPH, **block}
    segments = identity_segments([(0, len(text))])
    made = Block(text=text, segments=segments, **values)  # type: ignore[arg-type]
    document = Document(path="draft.txt", text=source, blocks=(made,))
    return Occurrence(
        match=matches[chosen],
        block=made,
        document=document,
        language=matches[chosen].term.lang,
        neighbours=tuple(matches),
    )


def match(text: str, start: int) -> Match:
    words = text[start:].replace("’", "'").casefold()
    form = words.removesuffix("'s")
    possessive = form != words or form.endswith("'")
    key = " ".join(form.replace("-", " ").replace("\N{SOFT HYPHEN}", "").split())
    known = {name.replace("-", " ").casefold(): name for name in FORMS}
    name = known[key.casefold()]
    term_id, number = FORMS[name]
    return Match(
        term=VOCABULARY.terms[term_id],
        start=start,
        end=len(text),
        form=name.removesuffix("'"),
        number=number,
        possessive=possessive,
    )


def corrected(marked: str, **block: object) -> Correction:
    return correction(occurrence(marked, "", **block), VOCABULARY)


def sentence_after_fix(marked: str, **block: object) -> str:
    where = occurrence(marked, "", **block)
    made = correction(where, VOCABULARY)
    assert made.fix is not None, made.obstacle
    text = where.block.text
    return text[: where.match.start] + made.fix + text[where.match.end :]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        pytest.param(
            "412 cases of ⟦child pornography⟧ in 2023.",
            "412 cases of child sexual abuse material in 2023.",
            id="lower case",
        ),
        pytest.param(
            "⟦Child pornography⟧ is hosted abroad.",
            "Child sexual abuse material is hosted abroad.",
            id="sentence start",
        ),
        pytest.param(
            "THE TRADE IN ⟦CHILD PORNOGRAPHY⟧",
            "THE TRADE IN CHILD SEXUAL ABUSE MATERIAL",
            id="capitals",
        ),
        pytest.param(
            "Ending ⟦Child Prostitution⟧ in Border Towns",
            "Ending Exploitation of Children in Prostitution in Border Towns",
            id="title case keeps minor words small",
        ),
        pytest.param(
            "most ⟦child\npornography⟧ was traded",
            "most child\nsexual abuse material was traded",
            id="line break",
        ),
        pytest.param(
            "most ⟦child\r\npornography⟧ was traded",
            "most child\r\nsexual abuse material was traded",
            id="line break CRLF",
        ),
        pytest.param("the ⟦porn\nfiles⟧ were", "the CSAM were", id="break without room for it"),
        pytest.param(
            "Most ⟦child prostitutes⟧ were arrested.",
            "Most children exploited in prostitution were arrested.",
            id="plural",
        ),
        pytest.param(
            "A ⟦child prostitute⟧ was arrested.",
            "A child exploited in prostitution was arrested.",
            id="singular with its article",
        ),
        pytest.param("The ⟦mate⟧'s name", "The adult ally's name", id="possessive"),
        pytest.param("Two ⟦hands'⟧ names", "Two helpers' names", id="possessive plural"),
        pytest.param("The ⟦hand’s⟧ name", "The helper’s name", id="curly apostrophe is kept"),
        pytest.param("THE ⟦HAND'S⟧ NAME", "THE HELPER'S NAME", id="possessive in capitals"),
        pytest.param(
            "on ⟦child pornography⟧ websites",
            "on child sexual abuse material websites",
            id="before a noun, if nothing follows the new head",
        ),
        pytest.param(
            "it treats ⟦child prostitution⟧\nas a matter of order",
            "it treats exploitation of children in prostitution\nas a matter of order",
            id="before a preposition on the next line",
        ),
        pytest.param(
            "on ⟦child pornography⟧ and the dark web",
            "on child sexual abuse material and the dark web",
            id="a second noun with its own article",
        ),
        pytest.param(
            "a section on ⟦child pornography⟧",
            "a section on child sexual abuse material",
            id="a section of the draft is no provision",
        ),
        pytest.param(
            "⟦Child pornography⟧, which is traded,",
            "Child sexual abuse material, which is traded,",
            id="a clause after a comma",
        ),
        pytest.param(
            "In 2023, ⟦child prostitution⟧ was reported.",
            "In 2023, exploitation of children in prostitution was reported.",
            id="after a comma",
        ),
        pytest.param(
            "that ⟦child prostitution⟧[5] persists",
            "that exploitation of children in prostitution[5] persists",
            id="footnote mark after it",
        ),
        pytest.param(
            "That ⟦Peer-on-peer word⟧ is",
            "That Child sexual abuse material is",
            id="the vocabulary's own hyphens",
        ),
        pytest.param(
            "that ⟦peer on peer word⟧ is",
            "that child sexual abuse material is",
            id="without the vocabulary's hyphens",
        ),
        pytest.param(
            "They trade ⟦CP⟧ online.",
            "They trade child sexual abuse material online.",
            id="an acronym's capitals are its own",
        ),
        pytest.param("查处涉及⟦儿童色情制品⟧的案件", "查处涉及儿童性虐待材料的案件", id="Chinese"),
        pytest.param(
            "警方打击⟦儿童性旅游⟧。",
            "警方打击旅行和旅游业中对儿童的性剥削。",
            id="Chinese phrase behind a verb",
        ),
        pytest.param(
            "查處涉及⟦兒童色情製品⟧的案件", "查處涉及兒童性虐待材料的案件", id="traditional Chinese"
        ),
    ],
)
def test_a_fix_keeps_the_sentence_right(marked: str, expected: str) -> None:
    assert sentence_after_fix(marked) == expected


@pytest.mark.parametrize(
    ("marked", "reason"),
    [
        pytest.param("the ⟦victim⟧ came", "the choice depends on the context", id="admitted"),
        pytest.param("a ⟦careful word⟧ here", "the choice depends on the context", id="caution"),
        pytest.param("⟦unseen word⟧ is", "no source that was seen settles it", id="unverified"),
        pytest.param("⟦bare word⟧ is", "names nothing to write instead", id="no replacement"),
        pytest.param("la ⟦pornographie enfantine⟧ est", "other words", id="inflecting language"),
        pytest.param("⟦child-pornography⟧ cases", "hyphens", id="hyphenated"),
        pytest.param("of ⟦child porn\N{SOFT HYPHEN}ography⟧ in", "unusually", id="soft hyphen"),
        pytest.param("of ⟦child Pornography⟧ in", "capitals", id="mixed capitals"),
        pytest.param("the ⟦Child Pornography⟧ unit of the", "a name", id="name in running text"),
        pytest.param("this “⟦child pornography⟧” is", "by itself", id="quotation marks"),
        pytest.param('this "⟦child pornography⟧" is', "by itself", id="straight marks"),
        pytest.param("⟦child pornography⟧-related", "by a hyphen", id="compound after"),
        pytest.param("anti-⟦child pornography⟧ law", "by a hyphen", id="compound before"),
        pytest.param("a ⟦vague word⟧ is", "same number", id="number unknown"),
        pytest.param("涉及⟦兒童賣淫⟧的案件", "or characters", id="no traditional form"),
        pytest.param("he types ⟦child pornography⟧ there", "about the words", id="typed"),
        pytest.param("then tick ⟦child pornography⟧ here", "about the words", id="ticked"),
        pytest.param("from ⟦child prostitution⟧ to care", "about the words", id="from, to"),
        pytest.param("this talk of ⟦child prostitution⟧ is", "about the words", id="talk of"),
        pytest.param("an ⟦utter word⟧ came", "article", id="an before a consonant"),
        pytest.param("a ⟦heirloom⟧ came", "article", id="a before a silent letter"),
        pytest.param("a ⟦mate⟧ came", "article", id="a before a vowel"),
        pytest.param("lured into ⟦child prostitution⟧", "something else", id="drawn into"),
        pytest.param("girls engaged in ⟦child prostitution⟧", "something else", id="engaged in"),
        pytest.param("girls at risk of ⟦child prostitution⟧", "something else", id="at risk of"),
        pytest.param("possession of ⟦child pornography⟧ here", "legal name", id="what is punished"),
        pytest.param("a ⟦scoped word⟧ is", "which replacement", id="only in some cases"),
        pytest.param("a ⟦doubtful word⟧ is", "which replacement", id="cautioned replacement"),
        pytest.param("former ⟦child prostitutes⟧ were", "another noun", id="bound modifier"),
        pytest.param("⟦child prostitution's⟧ spread", "no possessive", id="possessive"),
        pytest.param("⟦child prostitution⟧ cases rose", "before another noun", id="attributive"),
        pytest.param("⟦儿童色情制品⟧案件", "before another noun", id="Chinese attributive"),
        pytest.param("境外人员⟦儿童性旅游⟧。", "behind another noun", id="Chinese noun before"),
        pytest.param("高兰：我痛恨⟦儿童色情制品⟧。", "a speaker", id="Chinese speaker"),
        pytest.param("关键词：⟦儿童色情制品⟧", "a keyword", id="Chinese keyword"),
        pytest.param("热线；⟦儿童色情制品⟧；危机", "a list", id="Chinese keywords"),
        pytest.param("⟦child pornography⟧ and prostitution", "a list", id="shared child"),
        pytest.param("⟦child pornography⟧, prostitution and", "a list", id="shared, comma"),
        pytest.param("⟦child pornography⟧/abuse sites", "a list", id="slash"),
        pytest.param("abuse/⟦child pornography⟧ is", "a list", id="slash before"),
        pytest.param("adult and ⟦child pornography⟧ is", "a list", id="shared head"),
        pytest.param("sale, ⟦child prostitution⟧ and", "a list", id="in the middle of a list"),
        pytest.param("sale, ⟦child prostitution⟧, and", "a list", id="serial comma"),
        pytest.param("⟦child prostitution⟧ and the trade", "a list", id="would draw it in"),
        pytest.param("⟦child pornography⟧ (CP) is", "abbreviation", id="abbreviation"),
        pytest.param(
            "‹child sexual abuse material›: ⟦child pornography⟧ is", "already", id="said already"
        ),
        pytest.param("⟦child pornography⟧ materials are", "twice", id="repeated after"),
        pytest.param("an adult ⟦mate⟧ is", "twice", id="repeated before"),
        pytest.param("a label for ⟦child pornography⟧ is", "about the words", id="talk of words"),
        pytest.param("we called it ⟦child pornography⟧ then", "about the words", id="called it"),
        pytest.param("接到⟦儿童性旅游⟧的举报", "twice", id="a particle twice"),
        pytest.param("the offence of ⟦child pornography⟧ is", "legal name", id="offence"),
        pytest.param("⟦child pornography⟧ under section 4 is", "legal name", id="provision"),
        pytest.param("⟦child pornography⟧ under § 4 is", "legal name", id="section sign"),
    ],
)
def test_no_fix_is_offered_where_the_sentence_might_suffer(marked: str, reason: str) -> None:
    made = corrected(marked)
    assert made.fix is None
    assert made.obstacle is not None
    assert reason in made.obstacle.reason


def test_the_word_for_another_concept_is_suggested_and_not_written() -> None:
    made = corrected("They saw a ⟦narrow word⟧ there.")
    assert (made.fix, made.suggestions) == (None, ("wider word",))


def test_markup_inside_the_words_is_not_rewritten() -> None:
    where = occurrence("on ⟦child pornography⟧ trials", "on *child* pornography trials")
    segments = identity_segments([(0, 3), (4, 5), (10, 19)])
    block = Block(kind=BlockKind.PARAGRAPH, text=where.block.text, segments=segments)
    broken = Occurrence(match=where.match, block=block, document=where.document)
    made = correction(broken, VOCABULARY)
    assert made.fix is None
    assert made.obstacle
    assert "markup" in made.obstacle.reason
    assert made.suggestions == ("child sexual abuse material", "CSAM")


def test_struck_out_words_are_left_alone() -> None:
    struck = Inline(start=0, end=17, kind=InlineKind.DELETED)
    made = corrected("⟦child pornography⟧ is", inlines=(struck,))
    assert made.obstacle
    assert "struck out" in made.obstacle.reason


def test_nothing_set_in_below_a_line_that_announces_it_is_fixed() -> None:
    words = (
        "She wrote:\n\n    Dear   madam, the police found child pornography.\n\nWe agree.\n",
        "The following letter is added for the record:\n\n> They had child pornography at home.\n",
    )
    for text, name in zip(words, ("a.txt", "a.md"), strict=True):
        report = Linter(VOCABULARY).lint(read_text(text, path=name))
        assert [each.region for each in report.exempt] == [Region.QUOTATION]
        assert not report.findings


@pytest.mark.parametrize("doubtful", [False, True])
def test_what_may_be_talked_about_is_suggested_and_not_written(
    monkeypatch: pytest.MonkeyPatch, *, doubtful: bool
) -> None:
    placement = Placement(region=Region.USE, evidence="", doubtful=doubtful)
    monkeypatch.setattr(RegionClassifier, "place", lambda *_: placement)
    draft = read_text("Police found child pornography in a house.\n", path="a.txt")
    (found,) = Linter(VOCABULARY).lint(draft).findings
    assert found.suggestions
    assert (found.fix is None) == ("it may be talked about" in found.message) == doubtful


@pytest.mark.parametrize(
    ("heading", "fixed"),
    [("Cases", True), ("The term “child pornography”", False)],
)
def test_a_section_about_words_is_left_alone(heading: str, *, fixed: bool) -> None:
    text = "# Cases\n\nThey reported it.\n\n# {}\n\nPolice found child pornography there.\n"
    found = Linter(VOCABULARY).lint(read_text(text.format(heading), path="a.md")).findings
    assert [each.fix is not None for each in found] == [fixed]


@pytest.mark.parametrize(
    "row",
    [
        "Report,label,They seized {}",
        "Report,They seized {},new label",
        "Report,They seized {},seen",
    ],
)
def test_a_row_about_words_is_left_alone(row: str) -> None:
    table = read_text(f"{row.format('child pornography')}\n", path="a.csv")
    found = Linter(VOCABULARY).lint(table).findings
    assert [each.fix is not None for each in found] == ["label" not in row]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.html", '<meta name="keywords" content="TERM, offline">'),
        ("a.html", '<meta name="citation_keywords" content="TERM">'),
        ("a.md", "---\ntags: [law, TERM]\nkeywords:\n  - TERM\n---\n\nText.\n"),
        ("a.tex", "\\keywords{TERM}\n\\begin{document}Text.\\end{document}"),
        ("a.tex", "\\hypersetup{pdfkeywords={TERM}}\n\\begin{document}Text.\\end{document}"),
        (
            "a.xml",
            "<article><info><keywordset><keyword>TERM</keyword></keywordset></info></article>",
        ),
        ("a.adoc", "= Notes\n:keywords: TERM, law\n\nText.\n"),
        ("a.rst", ":Keywords: TERM\n\nText.\n"),
        ("a.html", '<meta name="dc.subject" content="TERM; law">'),
        (
            "a.xml",
            '<TEI xmlns="http://www.tei-c.org/ns/1.0"><keywords><term>TERM</term></keywords></TEI>',
        ),
        ("a.eml", "Keywords: TERM, law\nSubject: x\n\nText.\n"),
    ],
)
def test_a_keyword_is_left_alone(name: str, text: str) -> None:
    draft = read_text(text.replace("TERM", "child pornography"), path=name)
    found = Linter(VOCABULARY).lint(draft).findings
    assert found
    assert all("it is a keyword" in each.message for each in found)


def test_what_is_no_keyword_is_fixed() -> None:
    page = '<meta name="description" content="They sold child pornography to sailors for years.">'
    (found,) = Linter(VOCABULARY).lint(read_text(page, path="a.html")).findings
    assert found.fix is not None


@pytest.mark.parametrize(
    ("name", "text", "fixed"),
    [
        pytest.param("a.md", "- {}\n- Fraud\n", False, id="one of two items"),
        pytest.param(
            "a.md", "- {}\n- It rose again in the year that followed.\n", True, id="prose"
        ),
        pytest.param("a.md", "- More {} was seen.\n- Fraud\n", True, id="a sentence"),
        pytest.param("a.csv", "Crime,Cases\n{},12\nFraud,3\n", False, id="a column of names"),
        pytest.param("a.csv", "Subject,Cases\n{},12\n", False, id="a cell"),
        pytest.param("a.csv", "Crime,Cases\n{},12\n", False, id="the name of an offence"),
        pytest.param("a.csv", "Topic,Cases\nMore {} seen,12\nFraud,3\n", True, id="a longer cell"),
    ],
)
def test_one_of_a_list_of_names_is_left_alone(name: str, text: str, fixed: bool) -> None:  # noqa: FBT001 -- the expected result
    draft = read_text(text.format("child pornography"), path=name)
    found = Linter(VOCABULARY).lint(draft).findings
    assert [each.fix is not None for each in found] == [fixed]


def test_words_of_another_language_are_left_alone() -> None:
    made = correction(occurrence("浏览⟦child pornography⟧时")._replace(language="zh"), VOCABULARY)
    assert made.obstacle
    assert "another language" in made.obstacle.reason


def test_capitals_of_a_heading_are_kept() -> None:
    marked = "⟦Child Pornography⟧ on the rise in a year"
    expected = "Child Sexual Abuse Material on the rise in a year"
    assert sentence_after_fix(marked, kind=BlockKind.HEADING) == expected


@pytest.mark.parametrize(
    "law",
    [
        pytest.param("Be it enacted by the Assembly", id="enacting words"),
        pytest.param("Le Parlement décrète ce qui suit", id="in another language"),
        pytest.param("Article 1\nEach Party shall", id="two marks of provisions"),
        pytest.param("Resolution 12/4 of the Forum", id="a resolution by its number"),
        pytest.param("Adopted by consensus on 3 May", id="adopted"),
        pytest.param("<akomaNtoso><act name='a'/></akomaNtoso>", id="an act by its element"),
    ],
)
def test_a_text_in_force_is_never_rewritten(law: str) -> None:
    where = occurrence("of ⟦child pornography⟧ in")
    document = Document(path="law.txt", text=f"of child pornography in\n{law}", blocks=())
    inside = Occurrence(match=where.match, block=where.block, document=document)
    made = correction(inside, VOCABULARY)
    assert made.fix is None
    assert made.obstacle is OBSTACLES[-1]


@pytest.mark.parametrize(
    "head",
    [
        pytest.param("Draft resolution 12/4", id="a draft"),
        pytest.param("Recalling resolution 12/4, we", id="a resolution is named"),
        pytest.param("Proposed text\nResolution 12", id="a proposal"),
        pytest.param("<akomaNtoso><bill name='a'/></akomaNtoso>", id="a bill by its element"),
    ],
)
def test_a_draft_may_be_rewritten(head: str) -> None:
    where = occurrence("of ⟦child pornography⟧ in")
    document = Document(path="a.txt", text=f"of child pornography in\n{head}", blocks=())
    assert correction(where._replace(document=document), VOCABULARY).fix


@pytest.mark.parametrize(
    ("marked", "suggestions"),
    [
        pytest.param(
            "⟦Child pornography⟧ and prostitution",
            ("Child sexual abuse material", "CSAM"),
            id="in the capitals of the text",
        ),
        pytest.param(
            "of ⟦pornographie enfantine⟧",
            ("matériel d’abus sexuel d’enfants",),
            id="in a language that is not fixed",
        ),
        pytest.param("a ⟦vague word⟧", ("child sexual abuse material",), id="number unknown"),
        pytest.param(
            "⟦child prostitution's⟧",
            ("exploitation of children in prostitution",),
            id="without a possessive that it cannot carry",
        ),
        pytest.param("of ⟦bare word⟧", (), id="none"),
    ],
)
def test_suggestions_stand_where_no_fix_is_offered(
    marked: str, suggestions: tuple[str, ...]
) -> None:
    made = corrected(marked)
    assert made.suggestions == suggestions
    assert made.fix is None


def finding(text: str, words: str, fix: str | None) -> Finding:
    start = text.index(words)
    return Finding(
        path="draft.txt",
        location=LineIndex(text).span(start, start + len(words)),
        text=words,
        rule="deprecated-term",
        severity=Severity.WARNING,
        message="m",
        fix=fix,
    )


def test_fixes_change_nothing_but_their_spans() -> None:
    text = "\ufeffone two\r\nthree four"
    findings = [finding(text, "three", "3"), finding(text, "one", "1"), finding(text, "two", None)]
    assert apply_fixes(text, findings) == "\ufeff1 two\r\n3 four"


def test_findings_that_overlap_are_not_fixed() -> None:
    text = "one two three"
    findings = [finding(text, "one two", "1"), finding(text, "two three", "2")]
    assert apply_fixes(text, findings) == text


def test_a_draft_that_changed_is_not_fixed() -> None:
    with pytest.raises(DraftError, match="changed after it was read"):
        apply_fixes("another text", [finding("one two", "one", "1")])

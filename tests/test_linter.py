"""The linter, end to end on a small vocabulary: found, placed, judged, selected."""

from __future__ import annotations

from dataclasses import replace

import pytest

from vocabtool.concept import Concept, Title, TitleText, TitleType
from vocabtool.document import Document
from vocabtool.errors import DraftError, VocabtoolError
from vocabtool.finding import Region
from vocabtool.linter import Linter
from vocabtool.location import TextSpan
from vocabtool.policy import Grades
from vocabtool.readers import read_text
from vocabtool.report import FileReport
from vocabtool.source import Access, Citation, Source, Stance
from vocabtool.term import GrammaticalNumber, Override, Severity, Status, Term, Use
from vocabtool.vocabulary import Layer, Profile, Vocabulary

SAYS_SO = Citation(
    source="res",
    locator="para. 9",
    stance=Stance.DEPRECATED,
    access=Access.PRIMARY,
    quote="instead",
)
MASS, SINGULAR = GrammaticalNumber.MASS, GrammaticalNumber.SINGULAR
PROTOCOL = "Optional Protocol on the sale of children, child prostitution and child pornography"


def term(term_id: str, text: str, status: Status, **fields: object) -> Term:
    values: dict[str, object] = {"lang": "en", "concept": "c", "number": MASS, **fields}
    return Term(id=term_id, text=text, status=status, **values)  # type: ignore[arg-type]


VOCABULARY = Vocabulary(
    id="small",
    title={"en": "Small"},
    profiles={name: Profile(id=name) for name in ("un", "legal", "victim-services")},
    sources={"res": Source(id="res", title="Countering abuse", identifier="A/RES/1")},
    titles=(Title(id="opsc", type=TitleType.TREATY, texts=(TitleText(text=PROTOCOL, lang="en"),)),),
    concepts=(
        Concept(
            id="c",
            terms=(
                term("csam", "child sexual abuse material", Status.PREFERRED),
                term(
                    "cp",
                    "child pornography",
                    Status.DEPRECATED,
                    use=(Use(term="csam"),),
                    citations=(SAYS_SO,),
                    under={
                        "legal": Override(
                            severity=Severity.INFO, caution={"en": "The name may have to stay."}
                        )
                    },
                ),
                term("survivor", "survivor", Status.ADMITTED, number=SINGULAR),
                term(
                    "victim",
                    "victim",
                    Status.ADMITTED,
                    number=SINGULAR,
                    caution={"en": "Which word does the person use?"},
                    under={
                        "legal": Override(status=Status.PREFERRED, caution={}),
                        "victim-services": Override(
                            severity=Severity.WARNING, use=(Use(term="survivor"),)
                        ),
                    },
                ),
            ),
        ),
    ),
    layers=(Layer(id="small", version="1", digest="0", path="small.yaml"),),
)
DRAFT = (
    "The State ratified the Optional Protocol on the sale of children, child\n"
    "prostitution and child pornography in 2003.\n\n"
    "Police recorded 412 cases of child\npornography in 2023.\n\n"
    "The term “child pornography” is avoided here.\n\n"
    "The minister said: “We will end child pornography for good, everywhere.”\n\n"
    "See https://example.org/child-pornography for more.\n"
)


def linted(text: str, *profiles: str, name: str = "draft.txt") -> FileReport:
    return Linter(VOCABULARY.under(profiles or ("un",))).lint(read_text(text, path=name))


def test_only_the_use_is_reported() -> None:
    (finding,) = linted(DRAFT).findings
    assert finding.location.line == 4
    assert (finding.rule, finding.severity) == ("deprecated-term", Severity.WARNING)
    assert (finding.term, finding.concept, finding.status) == ("cp", "c", "deprecated")
    assert finding.suggestions == ("child sexual abuse material",)
    assert "A/RES/1, para. 9: “instead”" in finding.message
    assert [(c.title, c.locator) for c in finding.citations] == [("Countering abuse", "para. 9")]


def test_a_section_is_fixed_only_if_it_says_nothing_of_words() -> None:
    """What a draft says of a word may need the word elsewhere in the section, too."""
    use = "Police found child\npornography there."
    mention = "We avoid the term child pornography."
    (alone,) = linted(use).findings
    (beside,) = linted(f"{use}\n\n{mention}").findings
    (apart,) = linted(f"{use}\n\n# Wording\n\n{mention}", name="draft.md").findings
    (above,) = linted(f"# Child pornography in the press\n\n{mention}", name="draft.md").findings
    assert alone.fix == apart.fix == "child\nsexual abuse material"
    assert beside.fix is above.fix is None
    assert "the section talks about words to avoid" in beside.message


def test_what_is_exempt_keeps_its_region_and_evidence() -> None:
    exempt = linted(DRAFT).exempt
    regions = [finding.region for finding in exempt]
    assert regions == [Region.TITLE, Region.MENTION, Region.QUOTATION, Region.NAME]
    assert all(finding.evidence for finding in exempt)
    assert not any(finding.fix or finding.suggestions for finding in exempt)
    assert all("write “child sexual abuse material”" in finding.message for finding in exempt)


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("start", ["", "\ufeff"])
def test_offsets_slice_the_source(newline: str, start: str) -> None:
    text = start + DRAFT.replace("\n", newline)
    report = linted(text)
    for finding in (*report.findings, *report.exempt):
        assert isinstance(finding.location, TextSpan)
        assert text[finding.location.start : finding.location.end] == finding.text


@pytest.mark.parametrize(
    ("profile", "severity", "message"),
    [
        pytest.param("un", Severity.INFO, "Which word", id="un: a note"),
        pytest.param("victim-services", Severity.WARNING, "write “survivor”", id="victim-services"),
    ],
)
def test_a_profile_grades_a_context_dependent_term(
    profile: str, severity: Severity, message: str
) -> None:
    (finding,) = linted("Each victim was heard.", profile).findings
    assert (finding.severity, finding.fix) == (severity, None)
    assert finding.rule == "context-dependent-term"
    assert message in finding.message


def test_a_profile_may_prefer_a_term() -> None:
    assert linted("Each victim was heard.", "legal").findings == ()


def test_the_caution_of_a_profile_is_told_and_nothing_is_fixed() -> None:
    (finding,) = linted("We found child pornography.", "legal").findings
    assert finding.severity is Severity.INFO
    assert finding.message.endswith("The name may have to stay.")
    assert finding.suggestions
    assert finding.fix is None


def test_fingerprints_stay_when_lines_move_and_tell_occurrences_apart() -> None:
    text = "We found child pornography.\n\nWe found child pornography.\n"
    before = [finding.fingerprint for finding in linted(text).findings]
    moved = linted("A new first line.\n\n" + text.replace("child p", "child\np"), name="other.txt")
    assert [finding.fingerprint for finding in moved.findings] == before
    assert len(set(before)) == 2


@pytest.mark.parametrize("text", ["", "\ufeff", "\n\n", "Nothing to see."])
def test_a_draft_without_terms_is_clean(text: str) -> None:
    report = linted(text)
    assert (report.findings, report.exempt, report.text) == ((), (), text)


def test_a_run_keeps_the_drafts_that_could_not_be_read() -> None:
    linter = Linter(VOCABULARY.under(["legal"]))
    unread = DraftError("There is no such file.", path="gone.txt")
    drafts: list[Document | VocabtoolError] = [
        unread,
        read_text("A victim, child pornography.", path="b.txt"),
        read_text("x"),
    ]
    report = linter.report(drafts, profiles=("legal",))
    assert [file.path for file in report.files] == ["b.txt", "<text>"]
    assert report.errors == (unread,)
    assert (report.layers, report.profiles) == (VOCABULARY.layers, ("legal",))
    assert [finding.term for finding in report.findings] == ["cp"]
    assert (report.worst, report.count(Severity.INFO)) == (Severity.INFO, 1)
    assert report.exempt == ()


MISQUOTED = "Optional Protocol on the sale of children, child prostitution and *pornography"


def test_a_misquoted_title_is_one_note_of_its_own() -> None:
    """However many terms stand in it; each time it is quoted."""
    draft = f"They cite the {MISQUOTED}*. The {MISQUOTED}* was read."
    linter = Linter(with_term("prostitution", "child prostitution", "sale of children"))
    report = linter.lint(read_text(draft, path="draft.md"))
    notes = [each for each in report.findings if each.rule == "misquoted-title"]
    assert [(each.location.start, each.text) for each in notes] == [
        (14, MISQUOTED),
        (draft.rindex("Optional"), MISQUOTED),
    ]
    assert {each.severity for each in notes} == {Severity.INFO}
    assert {each.region for each in notes} == {Region.TITLE}
    assert {(each.term, each.concept, each.fix) for each in notes} == {("", "", None)}
    assert {each.suggestions for each in notes} == {(PROTOCOL,)}
    assert len({each.fingerprint for each in notes}) == 2


def test_misquoted_titles_may_be_passed_over() -> None:
    linter = Linter(with_term("prostitution", "child prostitution"))
    quiet = linter.graded((Grades(rules={"misquoted-title": None}),))
    draft = read_text(f"They cite the {MISQUOTED}*.", path="draft.md")
    assert len(linter.lint(draft).findings) == 1
    assert quiet.lint(draft).findings == ()


def with_term(term_id: str, *texts: str) -> Vocabulary:
    more = tuple(
        term(f"{term_id}-{index}", text, Status.DEPRECATED, concept="d")
        for index, text in enumerate(texts)
    )
    return replace(VOCABULARY, concepts=(*VOCABULARY.concepts, Concept(id="d", terms=more)))

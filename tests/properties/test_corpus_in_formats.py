"""The same text as TXT, Markdown, HTML, CSV and e-mail: the same findings, where they stand.

Each plain text of the open corpus is written anew in every format, paragraph by paragraph, a
heading as a heading where the format has some. The only differences there may be are those that
`explained` gives a reason for.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

import pytest

from vocabtool.api import linter_for
from vocabtool.document import Block, BlockKind
from vocabtool.finding import Finding
from vocabtool.readers import read_text

CORPUS = Path(__file__).parents[1] / "corpus" / "open"
TEXTS = sorted(CORPUS.glob("*.txt"))
LABEL = re.compile("⟦[^|⟦⟧]*\\||⟧")
MARKDOWN_SIGN = re.compile(r"([\\`*_{}\[\]()<>#+\-!|~&.:])")


class Written(NamedTuple):
    """A format: how a paragraph is written, what stands around them, and how words are read.

    ``heading`` takes a paragraph as it is written and makes it a heading.
    """

    name: str
    paragraph: Callable[[str], str]
    heading: Callable[[str], str]
    head: str
    between: str
    words: Callable[[str], str]


class Place(NamedTuple):
    """A finding without its offsets: the paragraph that it stands in, and what it says."""

    paragraph: int
    term: str
    words: str
    region: str
    evidence: str


FORMATS = (
    Written(
        name="markdown",
        paragraph=lambda text: MARKDOWN_SIGN.sub(r"\\\1", text),
        heading=lambda text: f"## {text}",
        head="",
        between="\n\n",
        words=lambda source: re.sub(r"\\(.)", r"\1", source),
    ),
    Written(
        name="html",
        paragraph=lambda text: f"<p>{html.escape(text, quote=False)}</p>",
        heading=lambda text: text.replace("<p>", "<h2>").replace("</p>", "</h2>"),
        head="<!DOCTYPE html>\n",
        between="\n",
        words=html.unescape,
    ),
    Written(
        name="table",
        paragraph=lambda text: '"{}"'.format(text.replace('"', '""')),
        heading=str,
        head="Text\n",
        between="\n",
        words=lambda source: source.replace('""', '"'),
    ),
    Written(
        name="email",
        paragraph=str,
        heading=str,
        head="Subject: Message\nContent-Type: text/plain; charset=utf-8\n\n",
        between="\n\n",
        words=str,
    ),
)


_BY_HEADING = ("at the head of an adopted text", "the heading of", "a headword", "an entry")
_OWN_TITLE = "the draft's own title"


def explained(name: str, place: Place, other: Place) -> bool:
    """Say whether a difference from the plain text has its reason.

    A cell of a table is no head of a document and has no heading above it: the words of a title,
    the headword of a glossary or the entry of a bibliography there, which no other sign shows, are
    the text's own, and what a draft says of itself in its head may be somebody else's title. What
    is weighed counts the heading above, the header of a column, and the sentences beside. A block
    quotation is written here as a paragraph. A table has no head that says what the draft is, and
    in plain text a short paragraph is a heading, whose capitals show no name.
    """
    evidence = (place.evidence, other.evidence)
    if any(each.startswith("probably") or each == _OWN_TITLE for each in evidence):
        return True
    if place.evidence == "block quotation":
        return True
    if other.evidence.startswith("a name: "):
        return place.region == "use"
    if name != "table":
        return False
    if place.evidence.startswith(_BY_HEADING):
        return other.region in ("use", "quotation", "mention")
    return place.region == "use" and other.region == "title"


@pytest.mark.parametrize("path", TEXTS, ids=[path.stem for path in TEXTS])
def test_a_text_has_the_same_findings_in_every_format(path: Path) -> None:
    text = LABEL.sub("", path.read_text(encoding="utf-8"))
    paragraphs = read_text(text).blocks
    language = path.name[:2]
    plain = Written("text", str, str, "", "\n\n", str)
    expected = places(paragraphs, plain, language)
    for form in FORMATS:
        found = places(paragraphs, form, language)
        assert [each[:3] for each in found] == [each[:3] for each in expected], form.name
        for place, other in zip(expected, found, strict=True):
            assert place.region == other.region or explained(form.name, place, other), form.name


def places(paragraphs: Sequence[Block], form: Written, language: str) -> list[Place]:
    """Return what is found in paragraphs that are written in a format, in their order."""
    starts, source = [], form.head
    for paragraph in paragraphs:
        starts.append(len(source))
        words = form.paragraph(paragraph.text)
        is_heading = paragraph.kind is BlockKind.HEADING
        source += (form.heading(words) if is_heading else words) + form.between
    report = linter_for().lint(read_text(source, format=form.name), language)
    found = sorted((*report.findings, *report.exempt), key=lambda each: each.location.start)
    return [place(each, source, starts, form) for each in found]


def place(finding: Finding, source: str, starts: Sequence[int], form: Written) -> Place:
    """Return a finding without its offsets, held to what stands there in the source."""
    start, end = finding.location.start, finding.location.end
    assert finding.text == source[start:end]
    words = " ".join(form.words(source[start:end]).split())
    number = sum(at <= start for at in starts)
    return Place(number, finding.term, words, str(finding.region), finding.evidence)

"""E-mail: whose words they are, and where each letter stands, decoded or not."""

from __future__ import annotations

import pytest

from vocabtool.document import Block, BlockKind
from vocabtool.readers import read_text
from vocabtool.readers.encoding import decode

CODE, METADATA, PARAGRAPH = BlockKind.CODE, BlockKind.METADATA, BlockKind.PARAGRAPH
PLAIN = "Content-Type: text/plain; charset=utf-8"
HTML = "Content-Type: text/html; charset=utf-8"


def blocks_of(text: str) -> tuple[Block, ...]:
    return read_text(text, path="draft.eml").blocks


def texts_of(text: str) -> list[tuple[int, str]]:
    """Return depth and text of each block that is no machine text."""
    return [(block.quote_depth, block.text) for block in blocks_of(text) if block.kind is not CODE]


def source_of(text: str, phrase: str) -> str:
    read = [block for block in blocks_of(text) if block.kind is not CODE]
    block = next(block for block in read if phrase in block.text)
    start = block.text.index(phrase)
    first, last = block.source_span(start, start + len(phrase))
    return text[first:last]


def letter(body: str, transfer: str = "8bit", charset: str = "utf-8") -> str:
    return (
        f"Subject: x\nContent-Type: text/plain;\n charset={charset}\n"
        f"Content-Transfer-Encoding: {transfer}\n\n{body}"
    )


def parts(kind: str, *contents: str, after: str = "--") -> str:
    joined = "".join(f"\n--b 1\n{content}" for content in contents)
    return f'Content-Type: multipart/{kind}; boundary="b 1"\n\nNot seen.\n{joined}\n--b 1{after}\n'


@pytest.mark.parametrize(
    ("text", "phrase", "source"),
    [
        pytest.param(letter("A child porn."), "child porn", "child porn", id="as-it-stands"),
        pytest.param(letter("> A child\n> porn."), "child\nporn", "child\n> porn", id="quoted"),
        pytest.param(
            letter("A chi=\nld porn.", "quoted-printable"), "child", "chi=\nld", id="soft-break"
        ),
        pytest.param(
            letter("caf=C3=A9 =E4=B8=AD", "quoted-printable"),
            "é",
            "=C3=A9",
            id="letter-of-two-bytes",
        ),
        pytest.param(letter("x=E9t=E9", "Quoted-Printable", "latin-1"), "ét", "=E9t", id="charset"),
        pytest.param(letter("a =81a b", "quoted-printable", "gbk"), "乤", "=81a", id="trail-byte"),
        pytest.param(letter("a =C3", "quoted-printable"), "\ufffd", "=C3", id="half-a-letter"),
        pytest.param(
            letter("=C3\u4e2d x", "quoted-printable"), "\u4e2d", "\u4e2d", id="raw-letter"
        ),
        pytest.param(letter("=41", "quoted-printable", "x-own"), "A", "=41", id="unknown-charset"),
        pytest.param(letter("=41", "quoted-printable", "base64"), "A", "=41", id="no-charset"),
        pytest.param(letter("Y2hpbGQg\ncG9ybg==", "base64"), "porn", "cG9ybg", id="base64"),
        pytest.param(letter("Y2hpbGQgcG9ybg==", "base64"), "l", "bGQg", id="base64-group"),
        pytest.param(letter("YSDwn5iA", "base64"), "😀", "n5iA", id="base64-letter-in-two-groups"),
        pytest.param(letter("YWE9Y", "base64"), "aa=", "YWE9", id="base64-rest"),
        pytest.param(
            letter("\x1b$B;R6!\x1b(B a", "7bit", "iso-2022-jp"), "子", "\x1b$B;R", id="escapes"
        ),
        pytest.param("Subject: a child\n porn\n\n", "child porn", "child\n porn", id="folded"),
        pytest.param(
            "Subject: a =?utf-8?Q?chil=64_p?=\n =?latin-1?b?b3Ju?=!\n\n",
            "child porn!",
            "chil=64_p?=\n =?latin-1?b?b3Ju?=!",
            id="encoded-words",
        ),
        pytest.param("\ufeffSubject: child\n\n", "child", "child", id="byte-order-mark"),
        pytest.param("From me Mon Jan 1\nSubject: child\n\n", "child", "child", id="mailbox"),
        pytest.param(letter("A child\r\nporn"), "child\nporn", "child\r\nporn", id="crlf"),
    ],
)
def test_a_phrase_has_its_place_in_the_source(text: str, phrase: str, source: str) -> None:
    assert source_of(text, phrase) == source


def test_a_head_has_its_subject_as_metadata_and_the_rest_as_machine_text() -> None:
    blocks = blocks_of("From: a@child.example\nSubject: A subject\nX-Id: 1\n\nHello there.")
    assert [(block.kind, block.text) for block in blocks] == [
        (METADATA, "A subject"),
        (CODE, "From: a@child.example\nX-Id: 1"),
        (PARAGRAPH, "Hello there."),
    ]


def test_a_text_without_a_head_is_all_letter() -> None:
    assert texts_of("Dear all,\n\nwe met.") == [(0, "Dear all,"), (0, "we met.")]
    assert texts_of("Note: one\nDear all,") == [(0, "Note: one"), (0, "Dear all,")]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param("> A.\n>> B.\n\nC.", [(1, "A."), (2, "B."), (0, "C.")], id="marks"),
        pytest.param(
            "A.\n\n-----Original Message-----\nFrom: b\nSent: c\n\nD.",
            [
                (0, "A."),
                (1, "-----Original Message-----"),
                (1, "From: b"),
                (1, "Sent: c"),
                (1, "D."),
            ],
            id="original",
        ),
        pytest.param(
            "A.\n\n-------- Weitergeleitete Nachricht --------\n\nVon: b\nDatum: c\n\nD.",
            [
                (0, "A."),
                (1, "-------- Weitergeleitete Nachricht --------"),
                (1, "Von: b"),
                (1, "Datum: c"),
                (1, "D."),
            ],
            id="original-in-german",
        ),
        pytest.param(
            "A.\n________________________________\nFrom: b\nTo: c\n\nD.",
            [(0, "A."), (1, "From: b"), (1, "To: c"), (1, "D.")],
            id="line-of-underscores",
        ),
        pytest.param(
            "A.\n\nFrom: b <b@c.example>\nSent: c\nTo: d\n\nE.",
            [(0, "A."), (1, "From: b <b@c.example>"), (1, "Sent: c"), (1, "To: d"), (1, "E.")],
            id="header-fields-alone",
        ),
        pytest.param(
            "A.\n\nDate: 3 May\nTime: 10:00\nPlace: d\n\nE.",
            [(0, "A."), (0, "Date: 3 May"), (0, "Time: 10:00"), (0, "Place: d"), (0, "E.")],
            id="an-invitation-is-no-original",
        ),
        pytest.param(
            "A.\n\nOn 4 May 2025 at 16:42, M <m@x.example> wrote:\n\nB.\n\nC.",
            [
                (0, "A."),
                (0, "On 4 May 2025 at 16:42, M <m@x.example> wrote:"),
                (1, "B."),
                (1, "C."),
            ],
            id="lead",
        ),
        pytest.param(
            "On 4 May 2025, M <m@x.example> wrote:\n> B.\n\nC.",
            [(0, "On 4 May 2025, M <m@x.example> wrote:"), (1, "B."), (0, "C.")],
            id="lead-to-marks",
        ),
        pytest.param(
            "Please write to a@b.example:\n\nB.",
            [(0, "Please write to a@b.example:"), (0, "B.")],
            id="an-address-alone-is-no-lead",
        ),
        pytest.param(
            "A.\n\n-----\n\nB: c\n\nD.", [(0, "A."), (0, "B: c"), (0, "D.")], id="rule-alone"
        ),
        pytest.param(
            "A line that\n-- \nMara Ilves, Office",
            [(0, "A line that"), (0, "Mara Ilves, Office")],
            id="signature",
        ),
    ],
)
def test_the_words_of_others_are_told_by_their_marks(
    body: str, expected: list[tuple[int, str]]
) -> None:
    assert texts_of(f"From: a\n\n{body}") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            parts("alternative", f"{PLAIN}\n\nOne.", f"{HTML}\n\n<p>One.</p>"),
            [(0, "One.")],
            id="two",
        ),
        pytest.param(
            parts("alternative", f"{HTML}\n\nOne.", "Content-Type: video/x\n\nabc"),
            [(0, "One.")],
            id="no-plain-text",
        ),
        pytest.param(
            parts("mixed", f"{PLAIN}\n\nOne.", f"{PLAIN}\n\nTwo."),
            [(0, "One."), (0, "Two.")],
            id="mixed",
        ),
        pytest.param(
            parts("mixed", "\nOne.", "Content-Type: image/png\n\nabc", after=""),
            [(0, "One.")],
            id="no-closing-boundary",
        ),
        pytest.param(
            parts("mixed", "Content-Type: message/rfc822\n\nSubject: One\n\nTwo."),
            [(1, "One"), (1, "Two.")],
            id="forwarded-message",
        ),
        pytest.param(
            "Content-Type: multipart/mixed; boundary=b\n\nOne.", [(0, "One.")], id="no-parts"
        ),
        pytest.param("Content-Type: multipart/mixed\n\nOne.", [(0, "One.")], id="no-boundary"),
        pytest.param("Content-Type: nonsense\n\nOne.", [(0, "One.")], id="no-type"),
        pytest.param(
            parts("mixed", "Content-Type: text/csv; name=a.csv\n\na,b\nc,d"),
            [(0, "a"), (0, "b"), (0, "c"), (0, "d")],
            id="attached-table",
        ),
        pytest.param(
            parts(
                "mixed", 'Content-Type: text/x\nContent-Disposition: a; filename="a.md"\n\n# One #'
            ),
            [(0, "One")],
            id="attached-markdown",
        ),
        pytest.param(
            parts("mixed", "Content-Type: text/x; name=a.eml\n\nSubject: One"),
            [(0, "Subject: One")],
            id="attached-message-as-text",
        ),
    ],
)
def test_of_the_parts_those_are_read_that_hold_text(
    text: str, expected: list[tuple[int, str]]
) -> None:
    assert texts_of(text) == expected


def test_parts_within_parts_are_read_to_a_depth() -> None:
    text = "Content-Type: message/rfc822\n\n" * 100 + "Subject: child\n\nporn"
    assert "child" in " ".join(block.text for block in blocks_of(text))


def test_a_comment_in_an_attached_text_has_its_place() -> None:
    text = parts("mixed", "Content-Type: text/markdown\n\nOne.\n\n<!-- two -->")
    (comment,) = read_text(text, path="draft.eml").comments
    assert text[comment.start : comment.end] == "<!-- two -->"


def test_eight_bit_text_is_read_in_the_charset_it_declares() -> None:
    """The file as a whole was taken for Western; the part says that it is Cyrillic."""
    raw = letter("Some words and then a short ", charset="iso-8859-5").encode() + "детей".encode(
        "iso-8859-5"
    )
    text, encoding = decode(raw, "draft.eml")
    document = read_text(text, path="draft.eml", encoding=encoding)
    assert document.blocks[-1].text.endswith("a short детей")


@pytest.mark.parametrize("charset", ["us-ascii", "x-own"])
def test_eight_bit_text_in_no_known_charset_stays_as_the_file_was_read(charset: str) -> None:
    text = letter("café", charset=charset)
    document = read_text(text, path="draft.eml", encoding="cp1252")
    assert document.blocks[-1].text == "café"

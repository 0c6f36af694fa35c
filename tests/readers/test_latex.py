"""LaTeX: text as a reader of the page sees it, each letter with its place in the source."""

from __future__ import annotations

import pytest

from vocabtool.document import Block, BlockKind, InlineKind
from vocabtool.readers import read_text

HEADING, PARAGRAPH, ITEM = BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.LIST_ITEM
CELL, HEADER, FOOTNOTE = BlockKind.TABLE_CELL, BlockKind.TABLE_HEADER, BlockKind.FOOTNOTE
CODE, ATTRIBUTE, METADATA = BlockKind.CODE, BlockKind.ATTRIBUTE, BlockKind.METADATA


def blocks_of(text: str) -> tuple[Block, ...]:
    return read_text(text, path="draft.tex").blocks


def flat(block: Block) -> str:
    return " ".join(block.text.replace("\xa0", "~").split())


def kinds_and_texts(text: str) -> list[tuple[BlockKind, str]]:
    return [(block.kind, flat(block)) for block in blocks_of(text)]


@pytest.mark.parametrize(
    ("text", "phrase", "source"),
    [
        pytest.param(r"a \emph{child} porn", "child porn", "child} porn", id="emphasis"),
        pytest.param(
            r"a ch\textbf{ild} porn", "child porn", r"ch\textbf{ild} porn", id="in-a-word"
        ),
        pytest.param(r"a {\bf child} porn", "child porn", "child} porn", id="switch"),
        pytest.param("a child~porn", "child\xa0porn", "child~porn", id="tie"),
        pytest.param(r"a chi\-ld", "chi\xadld", r"chi\-ld", id="soft-hyphen"),
        pytest.param(r"a child\,porn", "child\u202fporn", r"child\,porn", id="thin-space"),
        pytest.param(r"a child\ porn", "child porn", r"child\ porn", id="control-space"),
        pytest.param("a child%\n  s porn", "childs porn", "child%\n  s porn", id="comment"),
        pytest.param("a child\nporn", "child\nporn", "child\nporn", id="line-end"),
        pytest.param("a child\r\nporn", "child\nporn", "child\r\nporn", id="crlf"),
        pytest.param(
            r"a child\footnote{x} porn", "child porn", r"child\footnote{x} porn", id="footnote"
        ),
        pytest.param(
            r"a child\cite[p.~1]{x} porn", "child porn", r"child\cite[p.~1]{x} porn", id="citation"
        ),
        pytest.param(r"a child\label{x} porn", "child porn", r"child\label{x} porn", id="label"),
        pytest.param(
            r"a child\textsuperscript{2} porn",
            "child porn",
            r"child\textsuperscript{2} porn",
            id="figure",
        ),
        pytest.param(r"caf\'e", "é", r"\'e", id="accent"),
        pytest.param(r"na\"{\i}f", "ï", r"\"{\i}", id="accent-in-braces"),
        pytest.param(r"gar\c con", "ç", r"\c c", id="cedilla"),
        pytest.param(r"\oe uvre", "œ", r"\oe ", id="ligature"),
        pytest.param(r"a \enquote{child}", "“child”", r"\enquote{child}", id="quotation"),
        pytest.param(r"50\% child", "% child", "% child", id="percent"),
        pytest.param("\ufeffA child", "child", "child", id="byte-order-mark"),
        pytest.param(r"\emph{a child", "child", "child", id="open-brace"),
        pytest.param("a} child", "a child", "a} child", id="stray-brace"),
    ],
)
def test_a_phrase_has_its_place_in_the_source(text: str, phrase: str, source: str) -> None:
    block = next(block for block in blocks_of(text) if phrase in block.text)
    start = block.text.index(phrase)
    first, last = block.source_span(start, start + len(phrase))
    assert text[first:last] == source


@pytest.mark.parametrize(
    ("text", "written"),
    [
        pytest.param("``a'' b", "“a” b", id="double-marks"),
        pytest.param("`a b' children's", "‘a b’ children's", id="single-marks"),
        pytest.param("`the children's' way", "‘the children's’ way", id="apostrophe-inside"),
        pytest.param("\"`a\"' <<b>> ,,c''", "„a“ «b» „c”", id="other-marks"),
        pytest.param(r"\og a \fg{} b", "«a » b", id="french-marks"),
        pytest.param(r"\enquote{a \enquote{b}}", "“a ‘b’”", id="nested-marks"),
        pytest.param("1--2 a --- b", "1–2 a — b", id="dashes"),
        pytest.param(r"\S 5\ldots{} \& \$5 \_", "§5… & $5 _", id="symbols"),
        pytest.param(r"a \LaTeX{} b \foo[x]{c}", "a b c", id="unknown-commands"),
        pytest.param(r"a \' b \'", "a b́", id="accent-over-nothing"),
        pytest.param(r"a $b", "a b", id="open-formula"),
        pytest.param(r"a \(b", "a b", id="open-formula-in-brackets"),
        pytest.param("a & b", "a & b", id="no-table"),
        pytest.param(r"a\\[2pt]b \! c", "a b c", id="line-break"),
        pytest.param("[a] b", "[a] b", id="brackets"),
        pytest.param(r"\foo[{a[b} c", "[a[b c", id="open-brackets"),
        pytest.param(r"a \verb b", "a b", id="no-verb"),
        pytest.param(r"\emph a", "a", id="argument-without-braces"),
        pytest.param(r"\end{x} a", "a", id="stray-end"),
        pytest.param(r"\textcolor{red}{a} \label b", "a b", id="settings"),
    ],
)
def test_a_phrase_is_what_the_reader_sees(text: str, written: str) -> None:
    assert [flat(block) for block in blocks_of(text)] == [written]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "\\section{One}\nTwo\n\nThree",
            [(HEADING, "One"), (PARAGRAPH, "Two"), (PARAGRAPH, "Three")],
            id="section",
        ),
        pytest.param(
            r"a\footnote{b \emph{c}} d", [(PARAGRAPH, "a d"), (FOOTNOTE, "b c")], id="footnote"
        ),
        pytest.param("a \\par b", [(PARAGRAPH, "a"), (PARAGRAPH, "b")], id="par"),
        pytest.param(
            r"\begin{itemize}\item a \item[b] c\end{itemize}d",
            [(ITEM, "a"), (ITEM, "b c"), (PARAGRAPH, "d")],
            id="list",
        ),
        pytest.param(
            r"\begin{itemize}\item a \begin{enumerate}\item b\end{enumerate}\item c\end{itemize}",
            [(ITEM, "a"), (ITEM, "b"), (ITEM, "c")],
            id="list-in-list",
        ),
        pytest.param(r"a \item b", [(PARAGRAPH, "a"), (PARAGRAPH, "b")], id="stray-item"),
        pytest.param(
            "a\\begin{verbatim}\nx & y\n\\end{verbatim}b",
            [(PARAGRAPH, "a"), (CODE, "x & y"), (PARAGRAPH, "b")],
            id="verbatim",
        ),
        pytest.param("\\begin{verbatim}x", [(PARAGRAPH, "x")], id="open-verbatim"),
        pytest.param(r"\begin{equation*}x\end{equation*}", [(CODE, "x")], id="formula"),
        pytest.param(r"\begin{minipage}[t]{2cm}a\end{minipage}", [(PARAGRAPH, "a")], id="settings"),
        pytest.param(
            r"\begin{quote}a{b\end{quote}c", [(PARAGRAPH, "ab"), (PARAGRAPH, "c")], id="open-brace"
        ),
        pytest.param(r"\begin{figure}\caption[x]{a}\end{figure}", [(PARAGRAPH, "a")], id="caption"),
        pytest.param(
            r"\addcontentsline{toc}{section}{a}b",
            [(PARAGRAPH, "b"), (ATTRIBUTE, "a")],
            id="contents",
        ),
        pytest.param(
            r"\newcommand{\a}[1]{b} c \def\d#1{e}",
            [(PARAGRAPH, "c"), (PARAGRAPH, "b"), (PARAGRAPH, "e")],
            id="definitions",
        ),
        pytest.param(
            "% x\n\\documentclass{a}\n\\title{One}\\author{Two}\n\\hypersetup{pdftitle={Three}}\n"
            "\\begin{document}\nFour\n\\end{document}\nFive",
            [
                (HEADING, "One"),
                (METADATA, "Two"),
                (METADATA, "Three"),
                (CODE, r"\documentclass{a} \hypersetup{}"),
                (PARAGRAPH, "Four"),
                (CODE, "Five"),
            ],
            id="document",
        ),
        pytest.param(
            "\\title{One\n\\begin{document}Two",
            [(CODE, "One"), (PARAGRAPH, "Two")],
            id="open-title",
        ),
        pytest.param("", [], id="empty"),
    ],
)
def test_blocks_are_cut_by_commands_and_environments(
    text: str, expected: list[tuple[BlockKind, str]]
) -> None:
    assert kinds_and_texts(text) == expected


@pytest.mark.parametrize(
    ("text", "kinds", "headers"),
    [
        pytest.param(
            r"\begin{tabular}{ll}A & B \\ \hline c & d\end{tabular}",
            [HEADER, HEADER, CELL, CELL],
            ["A", "B"],
            id="ruled",
        ),
        pytest.param(
            r"\begin{tabularx}{5cm}{ll}A & B \\ c & d \\\end{tabularx}",
            [CELL] * 4,
            ["", ""],
            id="not-ruled",
        ),
        pytest.param(
            r"\begin{tabular}{lll}\multicolumn{2}{c}{A} & B \\ \midrule c & {d}\end{tabular}",
            [HEADER, HEADER, CELL, CELL],
            ["A", "A"],
            id="spanning",
        ),
    ],
)
def test_tables_are_cut_into_cells(text: str, kinds: list[BlockKind], headers: list[str]) -> None:
    blocks = blocks_of(text)
    assert [(block.kind, block.text) for block in blocks] == list(zip(kinds, "ABcd", strict=True))
    assert [block.header for block in blocks[2:]] == headers


@pytest.mark.parametrize(
    ("text", "depths"),
    [
        pytest.param(r"\begin{quote}a\end{quote}b", [1, 0], id="environment"),
        pytest.param(r"\blockquote{a} b", [1, 0], id="command"),
        pytest.param(r"\begin{quote}a\begin{verse}b\end{verse}\end{quote}", [1, 2], id="nested"),
        pytest.param(r"\begin{displaycquote}{key}a\end{displaycquote}", [1], id="cited"),
        pytest.param(r"\begin{displaycquote}a\end{displaycquote}", [1], id="cited-without-key"),
    ],
)
def test_a_quotation_has_its_depth(text: str, depths: list[int]) -> None:
    assert [block.quote_depth for block in blocks_of(text)] == depths


@pytest.mark.parametrize(
    ("text", "kind", "words", "value"),
    [
        pytest.param(r"a \texttt{b}", InlineKind.CODE, "b", "", id="typewriter"),
        pytest.param(r"a \verb|b_c|", InlineKind.CODE, "b_c", "", id="verb"),
        pytest.param(r"a \lstinline[x]!b!", InlineKind.CODE, "b", "", id="listing"),
        pytest.param(r"a \lstinline{b}", InlineKind.CODE, "b", "", id="listing-in-braces"),
        pytest.param(r"a \mintinline{py}|b|", InlineKind.CODE, "b", "", id="minted"),
        pytest.param(r"a \url{b}", InlineKind.CODE, "b", "", id="address"),
        pytest.param(r"a $b$", InlineKind.CODE, "b", "", id="formula"),
        pytest.param(r"a $$b$$", InlineKind.CODE, "b", "", id="displayed-formula"),
        pytest.param(r"a \[b\]", InlineKind.CODE, "b", "", id="bracketed-formula"),
        pytest.param(r"a \href{http://c}{b}", InlineKind.LINK, "b", "http://c", id="link"),
        pytest.param(
            r"a \foreignlanguage{french}{b}", InlineKind.LANGUAGE, "b", "fr", id="language"
        ),
        pytest.param(r"a\parencite{c}", InlineKind.NOTE_MARK, "", "", id="citation"),
    ],
)
def test_commands_become_structure(text: str, kind: InlineKind, words: str, value: str) -> None:
    (block,) = blocks_of(text)
    (inline,) = block.inlines
    assert (inline.kind, block.text[inline.start : inline.end], inline.value) == (
        kind,
        words,
        value,
    )


@pytest.mark.parametrize(
    ("preamble", "language"),
    [
        pytest.param(r"\usepackage[english,main=french]{babel}", "fr", id="main"),
        pytest.param(r"\usepackage[english,spanish]{babel}", "es", id="last"),
        pytest.param(r"\setmainlanguage{russian}", "ru", id="polyglossia"),
        pytest.param(r"\usepackage[klingon]{babel}", "", id="unknown"),
        pytest.param("", "", id="none"),
    ],
)
def test_the_language_is_that_of_the_preamble(preamble: str, language: str) -> None:
    text = f"{preamble}\n\\begin{{document}}a\\end{{document}}"
    assert read_text(text, path="draft.tex").language == language


def test_an_environment_may_be_in_another_language() -> None:
    (block,) = blocks_of(r"\begin{otherlanguage}{arabic}a\end{otherlanguage}")
    assert block.language == "ar"


@pytest.mark.parametrize(
    ("text", "comment"),
    [
        pytest.param("% One\nx", "% One", id="line"),
        pytest.param("x % One", "% One", id="beside"),
        pytest.param("\\begin{comment}One\\end{comment}x", "One", id="environment"),
        pytest.param("% One\n\\begin{document}x", "% One", id="preamble"),
    ],
)
def test_a_comment_is_no_text(text: str, comment: str) -> None:
    document = read_text(text, path="draft.tex")
    (found,) = document.comments
    assert text[found.start : found.end] == comment
    assert [block.text for block in document.blocks] == ["x"]


def test_an_item_knows_what_leads_its_list() -> None:
    text = "Avoid these:\n\\begin{itemize}\n\\item one\n\\item two\n\\end{itemize}"
    assert [block.lead for block in blocks_of(text)] == ["", *["Avoid these:"] * 2]


def test_braces_nested_by_the_thousand_are_read() -> None:
    (block,) = blocks_of(r"\emph{" * 5000 + "child" + "}" * 5000)
    assert block.text == "child"

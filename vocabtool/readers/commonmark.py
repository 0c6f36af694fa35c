"""CommonMark with places: markdown-it-py, with every rule that makes text made to say where.

A block token gets an ``Excerpt`` in its ``meta``: its content with the place of each line in the
source. An inline token gets in its ``map`` the offsets of that content it was made from. Nothing
is searched for: the places are those the parser itself works with.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.parser_inline import ParserInline
from markdown_it.rules_block import (
    StateBlock,
    code,
    fence,
    heading,
    html_block,
    lheading,
    paragraph,
    table,
)
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from vocabtool.readers.excerpt import Excerpt

# Deeper nesting is read as the text of a paragraph; the parser itself would drop it.
_DEEPEST = 40
_PARSER_LIMIT = 50
_FOOTNOTE = re.compile(r"\[\^([^\]\s]+)\]:[ \t]*")
_FOOTNOTE_MARK = re.compile(r"\[\^([^\]\s]+)\](?!\()")
_FOOTNOTE_INDENT = 4
_EXCERPT = "excerpt"
_LOOK_AHEAD_ONLY = False

_BlockRule = Callable[[StateBlock, int, int, bool], bool]


def block_tokens(text: str) -> tuple[list[Token], dict[str, object]]:
    """Return the block tokens of a text and what inline parsing must know (link definitions)."""
    tokens: list[Token] = []
    known: dict[str, object] = {}
    parser = _parser()
    parser.block.parse(text, parser, known, tokens)
    return tokens, known


def inline_tokens(content: str, known: dict[str, object]) -> list[Token]:
    """Return the inline tokens of the content of a block."""
    tokens: list[Token] = []
    parser = _parser()
    parser.inline.parse(content, parser, known, tokens)
    return tokens


def excerpt_of(token: Token) -> Excerpt:
    """Return the content of a block token with its places."""
    excerpt = token.meta[_EXCERPT]
    assert isinstance(excerpt, Excerpt)  # noqa: S101  (tells the type checker what _located wrote)
    return excerpt


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark")
    parser.inline = _Inline()
    parser.configure("commonmark", {"maxNesting": _PARSER_LIMIT})
    parser.enable(["table", "strikethrough"])
    parser.inline.ruler2.disable("fragments_join")  # it joins tokens, and their places with them
    parser.inline.ruler.before("link", "footnote_mark", _footnote_mark)
    rules = parser.block.ruler
    blocks = ["paragraph", "reference", "blockquote", "list"]
    rules.at("table", _located(table, _row_excerpt), {"alt": ["paragraph", "reference"]})
    rules.at("code", _located(code, _lines_excerpt), {"alt": []})
    rules.at("fence", _located(fence, _fence_excerpt), {"alt": blocks})
    rules.at("html_block", _located(html_block, _lines_excerpt), {"alt": blocks[:3]})
    rules.at("heading", _located(heading, _heading_excerpt), {"alt": blocks[:3]})
    rules.at("lheading", _located(lheading, _lines_excerpt), {"alt": []})
    rules.at("paragraph", _located(paragraph, _lines_excerpt), {"alt": []})
    rules.before("reference", "footnote", _footnote, {"alt": ["paragraph", "reference"]})
    rules.before("table", "depth", _too_deep, {"alt": []})
    return parser


def _located(rule: _BlockRule, excerpt: Callable[[StateBlock, Token, int], Excerpt]) -> _BlockRule:
    """Return a rule that also writes excerpts into the tokens it makes."""

    def located(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001  (the parser's signature)
        known = len(state.tokens)
        if not rule(state, start, end, silent):
            return False
        column = 0
        for token in state.tokens[known:]:
            if token.type in ("inline", "fence", "code_block", "html_block"):
                token.meta[_EXCERPT] = excerpt(state, token, column)
                column += 1
            elif token.type == "tr_open":
                column = 0
        return True

    return located


def _lines_excerpt(state: StateBlock, token: Token, _column: int) -> Excerpt:
    first, last = token.map or (0, 0)
    return _excerpt(state, range(first, last))


def _fence_excerpt(state: StateBlock, token: Token, _column: int) -> Excerpt:
    first = (token.map or [0])[0] + 1
    content = token.content
    length = content.count("\n") + (content != "" and not content.endswith("\n"))
    return _excerpt(state, range(first, first + length))


def _excerpt(state: StateBlock, lines: range) -> Excerpt:
    """Return lines without their indentation and container marks, white space cut off around."""
    pieces = []
    for line in lines:
        end = state.eMarks[line]
        start = min(state.bMarks[line] + state.tShift[line], end)
        pieces.append((state.src[start:end], start))
    return _joined(pieces)


def _joined(pieces: list[tuple[str, int]]) -> Excerpt:
    while pieces and not pieces[0][0].strip():
        del pieces[0]
    while pieces and not pieces[-1][0].strip():
        del pieces[-1]
    if not pieces:
        return Excerpt("", (0,), (0,))
    first, place = pieces[0]
    stripped = first.lstrip()
    pieces[0] = (stripped, place + len(first) - len(stripped))
    starts, offset = [], 0
    for text, _ in pieces:
        starts.append(offset)
        offset += len(text) + 1
    text = "\n".join(text for text, _ in pieces).rstrip()
    return Excerpt(text, tuple(starts), tuple(place for _, place in pieces))


def _heading_excerpt(state: StateBlock, token: Token, _column: int) -> Excerpt:
    line = (token.map or [0])[0]
    start = state.bMarks[line] + state.tShift[line]
    while state.src[start : start + 1] == "#":
        start += 1
    rest = state.src[start : state.eMarks[line]]
    start += len(rest) - len(rest.lstrip())
    return Excerpt(token.content.strip(), (0,), (start,))


def _row_excerpt(state: StateBlock, token: Token, column: int) -> Excerpt:
    line = (token.map or [0])[0]
    end = state.eMarks[line]
    start = min(state.bMarks[line] + state.tShift[line], end)
    cells = _cells(state.src[start:end].rstrip())
    if column >= len(cells):
        return Excerpt("", (0,), (start,))
    first, last = cells[column]
    return _unescaped(state.src[start + first : start + last], start + first)


def _cells(row: str) -> list[tuple[int, int]]:
    """Return start and end of the cells of a row, as the parser cuts them."""
    bars = [m.start() for m in re.finditer(r"(?<!\\)\|", row)]
    cells = list(zip([0, *(bar + 1 for bar in bars)], [*bars, len(row)], strict=True))
    if cells[0][0] == cells[0][1]:
        del cells[0]
    if cells and cells[-1][0] == cells[-1][1]:
        del cells[-1]
    return cells


def _unescaped(cell: str, place: int) -> Excerpt:
    """Return a cell without white space around it and without the backslash of an escaped bar."""
    start = len(cell) - len(cell.lstrip())
    parts, starts, places, length = [], [], [], 0
    for part in re.split(r"\\(?=\|)", cell.strip()):
        parts.append(part)
        starts.append(length)
        places.append(place + start)
        length += len(part)
        start += len(part) + 1
    return Excerpt("".join(parts), tuple(starts), tuple(places))


def _too_deep(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001  (the parser's signature)
    if state.level < _DEEPEST:
        return False
    return _located(paragraph, _lines_excerpt)(state, start, end, silent)


def _footnote(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001  (the parser's signature)
    """Read ``[^1]: text`` with its indented continuation; the parser knows no footnotes."""
    mark = _FOOTNOTE.match(
        state.src,
        state.bMarks[start] + state.tShift[start],
        state.eMarks[start],
    )
    if mark is None or state.is_code_block(start):
        return False
    if silent:
        return True
    labels = state.env.setdefault("footnotes", set())
    labels.add(mark.group(1))
    state.push("footnote_open", "", 1)
    kept = state.bMarks[start], state.tShift[start], state.sCount[start], state.parentType
    state.blkIndent += _FOOTNOTE_INDENT
    state.bMarks[start], state.tShift[start] = mark.end(), 0
    state.sCount[start], state.parentType = state.blkIndent, "root"
    state.md.block.tokenize(state, start, end)
    state.blkIndent -= _FOOTNOTE_INDENT
    state.bMarks[start], state.tShift[start], state.sCount[start], state.parentType = kept
    state.line = max(state.line, start + 1)
    state.push("footnote_close", "", -1)
    return True


def _footnote_mark(state: StateInline, silent: bool) -> bool:  # noqa: FBT001  (the parser's signature)
    mark = _FOOTNOTE_MARK.match(state.src, state.pos, state.posMax)
    if mark is None:
        return False
    label = mark.group(1)
    if not label.isdecimal() and label not in state.env.get("footnotes", ()):
        return False
    if not silent:
        state.push("footnote_mark", "", 0)
    state.pos = mark.end()
    return True


class _Inline(ParserInline):
    """The inline parser, which notes in each token the offsets it was made from."""

    def tokenize(self, state: StateInline) -> None:
        """Make the tokens of ``state.src`` from ``state.pos`` to ``state.posMax``."""
        rules = self.ruler.getRules("")
        limit = state.md.options["maxNesting"]
        end, text_start = state.posMax, state.pos
        while state.pos < end:
            start, known, has_text = state.pos, len(state.tokens), bool(state.pending)
            if not has_text:
                text_start = start
            if state.level >= limit or not any(rule(state, _LOOK_AHEAD_ONLY) for rule in rules):
                state.push("text", "", 0).content = state.src[start]
                state.pos += 1
            _place_tokens(state, known, start, text_start if has_text else None)
        if state.pending:
            token = state.pushPending()
            token.map = [text_start, text_start + len(token.content)]


def _place_tokens(state: StateInline, known: int, start: int, text_start: int | None) -> None:
    """Note the offsets of the tokens a rule has just made.

    A rule first puts out the text that was waiting, if any; then its own tokens. A rule that
    makes text makes all of it, from ``start`` on.
    """
    tokens = state.tokens[known:]
    if text_start is not None and tokens and tokens[0].type == "text":
        tokens[0].map = [text_start, text_start + len(tokens[0].content)]
    if tokens and tokens[-1].type == "link_close" and tokens[-1].markup == "autolink":
        tokens[-2].content = state.src[start + 1 : state.pos - 1]
        tokens[-2].map = [start + 1, state.pos - 1]
    offset = start
    for token in tokens:
        if token.map is None:
            length = len(token.content) if token.type == "text" else state.pos - offset
            token.map = [offset, offset + length]
            offset += length if token.type == "text" else 0

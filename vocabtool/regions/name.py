"""Name: machine text and names of persons.

Addresses, paths, identifiers and the like are told by their signs, which are the same in every
language; courtesy titles stand in the section ``name`` of the language's data.
"""

from __future__ import annotations

import re

from vocabtool.document import HEADING_KINDS, BlockKind, InlineKind
from vocabtool.folding import tokens
from vocabtool.regions.passage import Passage, Span, folded_list

_INITIALS = 2  # letters
_REACH = 200  # code points on either side of a term that one piece of machine text may reach
_SLUG_WORDS = 2  # words beyond the term that make a chain of hyphens a slug
# Signs of an address: no quotation marks or angle brackets, no Chinese characters or full-width
# signs, which follow an address without a space; two looks, as a class of both compiles slowly.
_NARROW = r"(?![\u3000-\u9fff])(?![\uff00-\uffef])"
_SIGN = rf"(?:[!#-;=?-~]|{_NARROW}\w)"
_MACHINE = (
    ("a URL", re.compile(rf"(?i:[a-z][a-z0-9+.-]*://|www\.){_SIGN}+")),
    ("an e-mail address", re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+", re.ASCII)),
    # “example” and “invalid” are reserved for names that must not exist
    (
        "a file or domain name",
        re.compile(
            rf"(?<![\w.@])(?:[a-z0-9_%-]+\.)+(?:[a-z0-9]{{2,6}}|example|invalid)(?:/{_SIGN}*)?(?![\w-])"
        ),
    ),
    # with a capital in it, only if signs show that it is no end of one sentence and another's start
    (
        "a file name",
        re.compile(r"(?<![\w.@])(?=[\w-]*[\d_-])[\w-]+\.(?:[a-z0-9]{2,5}|[A-Z0-9]{2,5})(?![\w-])"),
    ),
    ("a path", re.compile(rf"(?<![\w<])(?:[A-Za-z]:\\|\.{{0,2}}/|~/|\\\\){_SIGN}+")),
    (
        "a path",
        re.compile(r"(?<![\w/])(?=[\w/%-]*[._%\d~-])[\w.-]+(?:/[\w.%-]+){2,}/?", re.ASCII),
    ),
    ("a hashtag", re.compile(r"(?:(?<!\w)|(?<=[\u3000-\u9fff]))#\w[\w-]*")),
    ("an identifier", re.compile(r"(?<!\w)[\w-]*(?<=\w)_[\w-]*\w[\w-]*")),
    ("an identifier", re.compile(r"(?<![\w-])--[a-z][\w-]*")),
    ("an identifier", re.compile(r"(?<!\w)[a-z]+(?:[A-Z][a-z]+)+\w*")),
    ("a selector", re.compile(r"(?<![\w.])\.[a-z]\w*-[\w-]+")),
)
# no Chinese characters: without spaces a whole sentence around one hyphen would be a chain
_CHAIN = re.compile(rf"(?:{_NARROW}[^\W_])+(?:-(?:{_NARROW}[^\W_])+)+")
_INITIAL = re.compile(r"(?:^|[\s(“\"])(?:[^\W\d_]\.[ \u00a0-]?){1,3}$")


def name_evidence(passage: Passage, match: Span) -> str:
    """Return what shows that the word is part of a name or of machine text, or an empty string."""
    block = passage.block
    if block.kind is BlockKind.CODE:
        return "code"
    for inline in block.inlines_over(match.start, match.end):
        if inline.kind is InlineKind.CODE:
            return "code"
    return (
        _machine_text(passage.text, match) or _slug(passage.text, match) or _surname(passage, match)
    )


def _machine_text(text: str, match: Span) -> str:
    start, end = _chunk(text, match)
    if not any(sign in text[start:end] for sign in "/@._#\\-") and text[start:end].islower():
        return ""
    for kind, pattern in _MACHINE:
        for found in pattern.finditer(text, start, end):
            if found.start() <= match.start and match.end <= found.end():
                return f"part of {kind}"
    return ""


def _chunk(text: str, match: Span) -> tuple[int, int]:
    """Return the stretch without white space around a term."""
    start, end = match.start, match.end
    while start > max(0, match.start - _REACH) and not text[start - 1].isspace():
        start -= 1
    while end < min(len(text), match.end + _REACH) and not text[end].isspace():
        end += 1
    return start, end


def _slug(text: str, match: Span) -> str:
    start, end = _chunk(text, match)
    for found in _CHAIN.finditer(text, start, end):
        if found.start() <= match.start and match.end <= found.end():
            beyond = len(tokens(found.group())) - len(tokens(text[match.start : match.end]))
            lower = found.group() == found.group().lower()
            numbered = beyond > 0 and found.group()[-1].isdigit()
            return "part of a slug" if lower and (numbered or beyond >= _SLUG_WORDS) else ""
    return ""


def _surname(passage: Passage, match: Span) -> str:
    first, last = passage.indexes(match.start, match.end)
    if last - first != 1 or not passage.is_capital(first) or first == 0:
        return ""
    if passage.is_all_capitals(match.start, match.end):
        return ""
    before = passage.words[first - 1]
    between = passage.text[before.end : match.start]
    courtesy = folded_list(passage.language, "name", "courtesy")
    if before.text in courtesy and re.fullmatch(r"\.?\s+", between):
        return f"a surname after “{passage.text[before.start : before.end]}”"
    if _INITIAL.search(passage.text[max(0, match.start - 16) : match.start]):
        return "a surname after an initial"
    if _is_forename(passage, first - 1) and not between.strip():
        return f"a surname after “{passage.text[before.start : before.end]}”"
    return ""


def _is_forename(passage: Passage, index: int) -> bool:
    """Say whether a word may be the forename before a surname: no other word has a capital.

    A word of the language that the passage also writes small is none, nor is one in a headline.
    """
    word = passage.words[index]
    text = passage.text[word.start : word.end]
    is_title = text.istitle() and len(text) > _INITIALS
    if not is_title or passage.block.kind in HEADING_KINDS or index + 2 >= len(passage.words):
        return False
    if passage.is_capital(index + 2) or (index and passage.is_capital(index - 1)):
        return False
    common = folded_list(passage.language, "frequent_words", "words")
    common |= folded_list(passage.language, "fixing", "following")
    small = (passage.text[w.start : w.end] for w in passage.words if w.text == word.text)
    return word.text not in common and not any(form.islower() for form in small)

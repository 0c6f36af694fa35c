"""Name: machine text and names of persons.

Addresses, paths, identifiers and the like are told by their signs, which are the same in every
language; courtesy titles stand in the section ``name`` of the language's data.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple, TypeAlias

from vocabtool.document import HEADING_KINDS, BlockKind, InlineKind
from vocabtool.folding import tokens
from vocabtool.regions.passage import Passage, Span, folded_list
from vocabtool.regions.signs import WIDE

_INITIALS = 2  # letters
_REACH = 200  # code points on either side of a term that one piece of machine text may reach
_SLUG_WORDS = 2  # words beyond the term that make a chain of hyphens a slug
# Chinese characters and full-width letters: an address has none, but they follow one without a
# space, and a whole sentence of them around one hyphen would be a chain.
_NARROW = r"(?![\u3000-\u9fff])(?![\uff00-\uffef])"


_Patterns: TypeAlias = tuple[tuple[str, str], ...]  # what is found, and how it is written
_EXTENSIONS = "docx?|xlsx?|pptx?|od[st]|pdf|csv|tsv|txt|eml|jpe?g|png|zip"
_BRANCHES = "feature|feat|bugfix|hotfix|fix|release|chore|refactor|origin"
# A file with a capital in its name, only if signs show that it is no end of one sentence and
# another's start, or an extension that is well known.
_FILES: _Patterns = (
    (
        "a file name",
        r"(?<![\w.@])(?=[\w-]*[\d_-])[\w-]+\.(?:[a-z0-9]{2,5}|[A-Z0-9]{2,5})(?![\w-])",
    ),
    ("a file name", rf"(?<![\w.@])[\w-]+\.(?:{_EXTENSIONS})(?![\w-])"),
    ("a path", r"(?a:(?<![\w/])(?=[\w/%-]*[._%\d~-])[\w.-]+(?:/[\w.%-]+){2,}/?)"),
    ("a branch", rf"(?<![\w/])(?:{_BRANCHES})/(?=[\w./]*[-_])[\w./-]+"),
)
_LOW_LINE = r"(?<!\w)[\w-]*(?<=\w)_[\w-]*\w[\w-]*"
# Between words of a wide script a low line parts a heading from the name of a site.
_NARROW_LOW_LINE = r"(?<!\w)[\w-]*(?:(?<=[A-Za-z0-9])_[\w-]*|(?<=\w)_[\w-]*[A-Za-z0-9])[\w-]*"
_IDENTIFIERS: _Patterns = (
    ("an identifier", r"(?<![\w-])--[a-z][\w-]*"),
    ("an identifier", r"(?<!\w)[a-z]+(?:[A-Z][a-z]+)+\w*"),
    ("an identifier", r"(?<![\w-])[^\W\d_]+(?:-[^\W\d_]+)*-\d[\d-]*(?![\w-])"),  # CHILD-PORN-04
    ("a selector", r"(?<![\w.])\.[a-z]\w*-[\w-]+"),
)


class _Signs(NamedTuple):
    """The patterns of machine text, by what they find, and that of a chain of hyphens."""

    machine: tuple[tuple[str, re.Pattern[str]], ...]
    chain: re.Pattern[str]


@cache
def _signs(narrow: str) -> _Signs:
    """Return the patterns; ``narrow`` stands before each letter that is to be none of the wide."""
    low_line = ("an identifier", _NARROW_LOW_LINE if narrow else _LOW_LINE)
    machine = (*_addresses(narrow), *_FILES, low_line, *_IDENTIFIERS)
    if narrow:  # no sentence of a wide script ends with a narrow full stop and Latin letters
        machine += (("a file name", r"[\w-]*[\u3000-\u9fff]\.[a-z][a-z0-9]{1,4}(?![\w-])"),)
    letters = rf"(?:{narrow}[^\W_])+"
    return _Signs(
        machine=tuple((kind, re.compile(pattern)) for kind, pattern in machine),
        chain=re.compile(rf"{letters}(?:-{letters})+"),
    )


def _addresses(narrow: str) -> _Patterns:
    """Return the patterns of what leads to a place, as ``_signs`` takes them."""
    sign = rf"(?:[!#-;=?-~]|{narrow}\w)"  # no quotation marks or angle brackets
    wide = r"(?:(?<=[/=])[\w%-]+(?=[/.?&#\s)>\]]|\Z))?" if narrow else ""  # a step of a path
    before_hash = r"(?:(?<!\w)|(?<=[\u3000-\u9fff]))" if narrow else r"(?<!\w)"
    return (
        ("a URL", rf"(?i:[a-z][a-z0-9+.-]*://|www\.)(?:{sign}{wide})+"),
        ("an e-mail address", r"(?a:[\w.+-]+@[\w-]+(?:\.[\w-]+)+)"),
        (
            "a file or domain name",
            rf"(?<![\w.@])(?:[a-z0-9_%-]+\.)+(?:[a-z0-9]{{2,6}}|example|invalid)(?:/{sign}*)?(?![\w-])",
        ),
        ("a path", rf"(?<![\w<])(?:\.{{0,2}}/|~/)(?:{sign}{wide})+"),
        ("a path", rf"(?<![\w<])(?:[A-Za-z]:\\|\\\\){sign}+"),
        ("a hashtag", rf"{before_hash}#\w[\w-]*"),
    )


def _signs_for(text: str) -> _Signs:
    """Return the patterns for a text; those that know wide letters take long to compile."""
    return _signs("" if max(text, default="") < WIDE else _NARROW)


# Each folder ends with a sign, the file with its extension, and no sentence ends in its name: what
# follows is no part of it.
_SPACED_PATH = re.compile(
    r'(?<!\w)[A-Za-z]:\\(?:[^\\/:*?"<>|\r\n]{1,80}\\)*'
    r'(?:(?:[^\\/:*?"<>|\r\n.,;]|[.,;](?! )){1,80}?\.[A-Za-z0-9]{2,5}(?!\w))?',
)
_FILE_END = re.compile(
    r"(?:[ _-][\w()-]{1,30}){0,4}"
    rf"\.(?:{_EXTENSIONS})\b",
)
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
        _machine_text(passage.text, match)
        or _path_with_spaces(passage.text, match)
        or _file_with_spaces(passage.text, match)
        or _slug(passage.text, match)
        or _surname(passage, match)
    )


def _machine_text(text: str, match: Span) -> str:
    start, end = _chunk(text, match)
    if not any(sign in text[start:end] for sign in "/@._#\\-") and text[start:end].islower():
        return ""
    for kind, pattern in _signs_for(text[start:end]).machine:
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


def _file_with_spaces(text: str, match: Span) -> str:
    """Look for the extension of a file behind a term, over a few words of the file's name."""
    return "part of a file name" if _FILE_END.match(text, match.end) else ""


def _path_with_spaces(text: str, match: Span) -> str:
    """Look for a path of which a folder, or the file at its end, is named in several words."""
    if "\\" not in text:
        return ""
    start, end = max(0, match.start - _REACH), match.end + _REACH
    found = any(
        path.start() <= match.start and match.end <= path.end()
        for path in _SPACED_PATH.finditer(text, start, end)
    )
    return "part of a path" if found else ""


def _slug(text: str, match: Span) -> str:
    start, end = _chunk(text, match)
    for found in _signs_for(text[start:end]).chain.finditer(text, start, end):
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

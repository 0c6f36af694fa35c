"""The language of a block, and what the language data of the package says about a language.

A language belongs to a block: its markup says it, or its script, or its most frequent words; if
none does, the document decides, and last the caller. The data stand in
``vocabtool/languages/LANG.yaml``, one file a language, read when first asked for.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from functools import cache, cached_property
from hashlib import sha256
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

from vocabtool.document import Block, BlockKind, Document
from vocabtool.folding import fold, folded_words
from vocabtool.parsed_files import keep, kept
from vocabtool.script import SAMPLE, script_of
from vocabtool.yaml_file import decoded

_FOLDER: Final = Path(__file__).parent / "languages"
_NOTHING: Final[Mapping[str, Any]] = MappingProxyType({})

_DOCUMENT_SAMPLE: Final = 20_000  # code points
_ENOUGH_WORDS: Final = 8
_ENOUGH_VOTES: Final = 4
_ENOUGH_SHARE: Final = 0.2  # of the words
_CERTAIN_SHARE: Final = 0.3
_LEAD: Final = 1.25  # over the next language
_PREVALENCE: Final = 3  # over the parent, in words that the other has not
_SENTENCE_REACH: Final = 1_500  # no sentence is looked for further away
_SENTENCE_END: Final = re.compile(
    r"[.!?;\u061f\u061b\u2026](?=[\s\"'\u201d\u2019)\]\u00bb]|$)|[\u3002\uff01\uff1f\uff1b]|\n\s*\n"
)
_WORD_BEFORE: Final = re.compile(r"(\w[\w.]*)$")


@cache
def primary(tag: str) -> str:
    """Return the primary language of a BCP 47 tag in lower case: ``en`` for ``en-GB``."""
    return tag.replace("_", "-").split("-", maxsplit=1)[0].lower()


@cache
def known_languages() -> tuple[str, ...]:
    """Return the primary tags of the languages that have data, in alphabetical order."""
    return tuple(sorted(path.stem for path in _FOLDER.glob("*.yaml")))


def language_section(lang: str, section: str) -> Mapping[str, Any]:
    """Return a section of a language's data, all scalars as strings.

    ``lang`` is a BCP 47 tag; a regional variety has the data of its language. An unknown language
    or section gives an empty mapping.
    """
    content = _language_data(primary(lang)).get(section)
    return content if isinstance(content, Mapping) else _NOTHING


def language_digest(lang: str) -> str:
    """Return a SHA-256 of a primary language's data; an unknown language gives an empty text."""
    return sha256(_language_bytes(lang)).hexdigest() if lang in known_languages() else ""


@cache
def _language_bytes(lang: str) -> bytes:
    return _file(lang).read_bytes()


def _file(lang: str) -> Path:
    return _FOLDER / f"{lang}.yaml"


@cache
def _language_data(lang: str) -> Mapping[str, Any]:
    if lang not in known_languages():
        return _NOTHING
    digest = language_digest(lang)
    content = kept(digest)
    if content is None:
        # The parser takes time to import, and is not needed where the value was kept.
        from vocabtool.yaml_document import yaml_value  # noqa: PLC0415 - as said above

        path = str(_file(lang))
        content = yaml_value(decoded(_language_bytes(lang), path), path)
        keep(digest, content)
    return MappingProxyType(content) if isinstance(content, dict) else _NOTHING


def word_list(lang: str, section: str, key: str) -> tuple[str, ...]:
    """Return words of a section that are written as one string or as a list."""
    words = language_section(lang, section).get(key, "")
    return tuple(words.split()) if isinstance(words, str) else tuple(words)


@cache
def variants(lang: str) -> Mapping[int, str]:
    """Return the characters of another way to write a language, for ``str.translate``.

    Those of Chinese are the traditional characters, each with the simplified one. ``lang`` is a
    BCP 47 tag.
    """
    pairs = word_list(lang, "variants", "characters")
    return {ord(pair[0]): pair[1] for pair in pairs}


@cache
def language_scripts(lang: str) -> tuple[str, ...]:
    """Return the ISO 15924 codes of the scripts a language is written in, if that is known."""
    return word_list(lang, "scripts", "codes")


def language_written(text: str, lang: str) -> str:
    """Return a language that a text may be in by its script: the given one, or another."""
    script = script_of(text)
    if not script or not language_scripts(lang) or script in language_scripts(lang):
        return lang
    return next(iter(_languages_in(script)), lang)


@cache
def _frequent_words(lang: str) -> frozenset[str]:
    return frozenset(map(fold, word_list(lang, "frequent_words", "words")))


@cache
def _languages_in(script: str) -> tuple[str, ...]:
    return tuple(lang for lang in known_languages() if script in language_scripts(lang))


def _votes(words: Counter[str], lang: str) -> int:
    return sum(words[word] for word in words.keys() & _frequent_words(lang))


def _elected(words: Counter[str], script: str, parent: str) -> str:
    """Return the language that the frequent words of a text speak for clearly, if any.

    Where they speak for the parent beyond doubt, no other language is looked at.
    """
    total = words.total()
    of_parent = _votes(words, parent)
    if total < _ENOUGH_WORDS or of_parent >= _CERTAIN_SHARE * total:
        return ""
    votes = sorted(((_votes(words, lang), lang) for lang in _languages_in(script)), reverse=True)
    if not votes:  # a script of which no language is known
        return ""
    most, winner = votes[0]
    rival = votes[1][0] if len(votes) > 1 else 0
    clear = most >= max(_ENOUGH_VOTES, _ENOUGH_SHARE * total, _LEAD * rival)
    return winner if clear and _prevails(words, winner, parent) else ""


def _prevails(words: Counter[str], winner: str, parent: str) -> bool:
    """Say whether the words that only one of two languages has speak clearly for the first."""
    own, others = _frequent_words(winner), _frequent_words(parent)
    gained = sum(words[word] for word in words.keys() & (own - others))
    lost = sum(words[word] for word in words.keys() & (others - own))
    return winner == parent or gained >= max(_ENOUGH_VOTES, _PREVALENCE * lost)


class DocumentLanguage:
    """The languages of one document's blocks.

    ``default`` is the BCP 47 tag that counts where nothing else tells. The document's own
    language is worked out once, when a block first needs it.
    """

    def __init__(self, document: Document, default: str) -> None:
        self._document = document
        self._default = default
        self._asked: tuple[Block, str] | None = None  # matcher and linter ask in turn

    @cached_property
    def main(self) -> str:
        """The language of the document as a whole: declared, or of most of its words."""
        if self._document.language:
            return self._document.language
        texts: list[str] = []
        room = _DOCUMENT_SAMPLE
        for block in self._document.blocks:
            if block.kind is BlockKind.CODE:  # machine text is in no language
                continue
            texts.append(block.text[: min(room, SAMPLE)])
            room -= len(texts[-1])
            if room <= 0:
                break
        return _language_of("\n".join(texts), "", default=self._default, limit=_DOCUMENT_SAMPLE)

    def of(self, block: Block) -> str:
        """Return the BCP 47 tag of a block's language."""
        if self._asked is None or self._asked[0] is not block:
            self._asked = block, self._tag_of(block)
        return self._asked[1]

    def _tag_of(self, block: Block) -> str:
        script = script_of(block.text)
        if block.language and _can_be_written(block.language, script):
            return block.language
        return _language_of(block.text, self.main, script=script, default=self._default)


def _can_be_written(lang: str, script: str) -> bool:
    scripts = language_scripts(primary(lang))
    return not scripts or not script or script in scripts


def _language_of(
    text: str,
    parent: str,
    *,
    script: str = "",
    default: str = "",
    limit: int = SAMPLE,
) -> str:
    script = script or script_of(text)
    candidates = _languages_in(script)
    if len(candidates) == 1:
        return parent if primary(parent) in candidates else candidates[0]
    words = Counter(folded_words(text[:limit]))
    elected = _elected(words, script, primary(parent))
    for lang in (parent, default):
        if lang and elected in ("", primary(lang)) and _can_be_written(lang, script):
            return lang
    return elected or (candidates[0] if candidates else parent)


def block_language(block: Block, document: Document, default: str) -> str:
    """Return the BCP 47 tag of a block's language.

    In this order: the block's own markup, its script, a clear vote of its frequent words, the
    document's language (declared or voted), ``default``. For several blocks of one document make
    one `DocumentLanguage`.
    """
    return DocumentLanguage(document, default).of(block)


def sentence_span(text: str, start: int, end: int, lang: str) -> tuple[int, int]:
    """Return the offsets of the sentence, or stretch between semicolons, round a span.

    Abbreviations of ``lang`` and single letters do not end a sentence; no more than 1,500 code
    points on either side are looked at.
    """
    abbreviations = _abbreviations(primary(lang))
    low, high = max(0, start - _SENTENCE_REACH), min(len(text), end + _SENTENCE_REACH)
    first, last = low, high
    for mark in _SENTENCE_END.finditer(text, low, start):
        if not _is_abbreviation(text, mark, abbreviations):
            first = mark.end()
    for mark in _SENTENCE_END.finditer(text, end, high):
        if not _is_abbreviation(text, mark, abbreviations):
            last = mark.end()
            break
    return first, last


@cache
def _abbreviations(lang: str) -> frozenset[str]:
    return frozenset(
        fold(word.rstrip(".")) for word in word_list(lang, "sentence", "abbreviations")
    )


def _is_abbreviation(text: str, mark: re.Match[str], abbreviations: frozenset[str]) -> bool:
    if mark.group() != ".":
        return False
    word = _WORD_BEFORE.search(text, max(0, mark.start() - 20), mark.start())
    if word is None:
        return False
    bare = fold(word.group(1))
    return bare in abbreviations or (len(bare) == 1 and bare.isalpha())


__all__ = [
    "DocumentLanguage",
    "block_language",
    "known_languages",
    "language_digest",
    "language_scripts",
    "language_section",
    "language_written",
    "primary",
    "sentence_span",
    "variants",
    "word_list",
]

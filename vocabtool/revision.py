"""A revision: a draft with its safe fixes written in, and read again to see that it still holds.

A fix keeps the sentence right; whether the draft stays the same draft shows only when it is read
again. A longer word may break a drawn table, and another word may be judged otherwise. Fixes
after which anything else is read in another way are withheld.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from vocabtool.document import Block, Document
from vocabtool.errors import DraftError
from vocabtool.finding import Finding
from vocabtool.fixing.edit import apply_fixes, fixes_apart
from vocabtool.linter import Linter
from vocabtool.readers import read_text
from vocabtool.report import FileReport

_PASSES = 100  # each writes a fix at least, and may clear the way for others in its sentence
_GUESSED = frozenset({"cp1252", "latin-1"})  # what a text without a mark and no UTF-8 is taken for


LAYOUT = "something else in the draft would be read otherwise"
ENCODING = "the encoding of the draft may lack a letter of it"


_Fixes: TypeAlias = tuple[Finding, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Withheld:
    """A finding whose fix was not written, and why, in words."""

    finding: Finding
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """A draft and what its fixes make of it.

    ``found`` is the report of the draft as it was, ``left`` that of the fixed one, with the
    number of fixes in ``left.fixed``. ``withheld`` are fixes that are left to a person.
    """

    before: Document
    after: Document
    found: FileReport
    left: FileReport
    withheld: tuple[Withheld, ...] = ()

    @property
    def is_changed(self) -> bool:
        """Say whether there is anything to write."""
        return self.before.text != self.after.text


@dataclass(frozen=True, slots=True)
class _State:
    document: Document
    report: FileReport


@dataclass(frozen=True, slots=True)
class _Reviser:
    """Writes fixes into states of a draft and reads the draft again."""

    linter: Linter
    language: str

    def judged(self, document: Document) -> _State:
        return _State(document, self.linter.lint(document, self.language))

    def fixed(self, state: _State, withheld: dict[str, Withheld]) -> tuple[_State, int]:
        """Return the draft with all fixes that can be written, and their number; note the others.

        What could not be written beside others is tried again in what they left.
        """
        number = 0
        for _ in range(_PASSES):
            fixes = tuple(_writable(state, withheld))
            written, state = self.step(state, fixes) if fixes else ((), state)
            if not written:
                break
            number += len(written)
        for finding in tuple(_writable(state, withheld)):
            withheld[finding.fingerprint] = Withheld(finding=finding, reason=LAYOUT)
        return state, number

    def step(self, state: _State, fixes: _Fixes) -> tuple[_Fixes, _State]:
        """Return those of the fixes that leave the rest as it is, and the draft with them."""
        if (after := self.after(state, fixes)) is not None:
            return fixes, after
        if len(fixes) == 1:
            return (), state
        middle = len(fixes) // 2
        first, rest = self.step(state, fixes[:middle]), self.step(state, fixes[middle:])
        if not first[0] or not rest[0]:
            return first if first[0] else rest
        both = (*first[0], *rest[0])
        after = self.after(state, both)
        return first if after is None else (both, after)

    def after(self, state: _State, fixes: _Fixes) -> _State | None:
        """Return the draft with the fixes, or None where anything else would be read otherwise."""
        old = state.document
        text = apply_fixes(old.text, fixes)
        try:
            new = read_text(text, path=old.path, encoding=old.encoding)
        except DraftError:  # no longer well formed
            return None
        if _shape(new) != tuple(_expected_shape(old, fixes)):
            return None
        judged = self.judged(new)
        return judged if _exempt(judged.report) == _exempt(state.report) else None


def revised(document: Document, linter: Linter, default_language: str = "en") -> Revision:
    """Return a draft with its fixes: none touches an exempt word, and the result has none left.

    ``document`` is one that ``read_text`` made of its path and text; ``default_language`` (BCP
    47) is that of blocks about which nothing else tells.
    """
    reviser = _Reviser(linter, default_language)
    state = first = reviser.judged(document)
    withheld: dict[str, Withheld] = {}
    fixed = 0
    if document.origin is None:  # what is no text file is not written
        state, fixed = reviser.fixed(first, withheld)
    return Revision(
        before=document,
        after=state.document,
        found=first.report,
        left=state.report.with_fixed(fixed),
        withheld=tuple(withheld.values()),
    )


def _writable(state: _State, withheld: dict[str, Withheld]) -> Iterator[Finding]:
    """Yield the findings whose fixes are to be tried; note what the encoding may not hold."""
    for finding in fixes_apart(state.report.findings):
        if finding.fingerprint in withheld:
            continue
        if _is_encodable(finding, state.document.encoding):
            yield finding
        else:
            withheld[finding.fingerprint] = Withheld(finding=finding, reason=ENCODING)


def _is_encodable(finding: Finding, encoding: str) -> bool:
    """Say whether the draft's encoding has the letters of a fix; a guessed one is not trusted."""
    added = "".join(set(finding.fix or "") - set(finding.text))
    try:
        added.encode(encoding)
    except UnicodeEncodeError:
        return False
    return added.isascii() or encoding not in _GUESSED


def _shape(document: Document) -> tuple[tuple[object, ...], ...]:
    return tuple(_shape_of(block, block.text) for block in document.blocks)


def _expected_shape(document: Document, fixes: Sequence[Finding]) -> Iterator[tuple[object, ...]]:
    """Yield what the blocks of a draft should be after the fixes."""
    ordered = sorted(fixes, key=lambda fix: fix.location.start)
    starts = [fix.location.start for fix in ordered]
    for block in document.blocks:
        text = block.text
        first, last = block.segments[0], block.segments[-1]
        low = bisect_left(starts, first.source_start)
        high = bisect_left(starts, last.source_start + last.source_length)
        for fix in reversed(ordered[low:high]):
            text = _with_fix(block, text, fix)
        yield _shape_of(block, text)


def _with_fix(block: Block, text: str, fix: Finding) -> str:
    start = _offset(block, fix.location.start)
    end = _offset(block, fix.location.end - 1)
    if start is None or end is None:
        return text  # it stands in another block, between the lines of this one
    return text[:start] + (fix.fix or "") + text[end + 1 :]


def _offset(block: Block, place: int) -> int | None:
    """Return where a place of the source stands in a block's text, if it does."""
    for segment in block.segments:
        if segment.source_start <= place < segment.source_start + segment.source_length:
            return segment.text_start + place - segment.source_start
    return None


def _shape_of(block: Block, text: str) -> tuple[object, ...]:
    """Return what must not change of a block; white space may stand for markup in it."""
    return block.kind, "".join(text.split()), tuple(inline.kind for inline in block.inlines)


def _exempt(report: FileReport) -> list[tuple[str, str, str]]:
    return [(each.term, each.text, each.region) for each in report.exempt]


__all__ = ["ENCODING", "LAYOUT", "Revision", "Withheld", "revised"]

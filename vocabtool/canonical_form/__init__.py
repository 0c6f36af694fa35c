"""The one form in which a vocabulary file is written, so that a diff shows what changed.

Keys stand in the order of the schemas, lists whose order means nothing are sorted, text is NFC,
lines have at most 120 characters and end in LF, and comments stay beside what they speak of.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from vocabtool.canonical_form.commented_tree import Node, commented_tree, comments_in
from vocabtool.canonical_form.layout import laid_out
from vocabtool.canonical_form.order import in_order
from vocabtool.errors import VocabularyError
from vocabtool.finding import Finding
from vocabtool.layer_files import VocabularyFile
from vocabtool.location import LineIndex
from vocabtool.term import Severity
from vocabtool.yaml_document import yaml_value

CODE = "canonical-form"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rewriting:
    """A file that is not in canonical form, and the ``text`` that says the same in that form."""

    file: VocabularyFile
    text: str


def canonical_text(text: str, kind: str, path: str = "") -> str:
    """Return a vocabulary file in canonical form: the same values and the same comments.

    ``kind`` is the name of the schema that holds the file; ``path`` is for messages.

    Raises:
        VocabularyError: the text is not YAML of the kind that vocabularies are written in, or it
            would not come back the same.
    """
    yaml_value(text, path)
    tree = in_order(commented_tree(text), kind)
    canonical = laid_out(tree, kind)
    if canonical == text:
        return text
    if not _says_the_same(canonical, tree, text):
        message = "The file cannot be put into canonical form without a loss."
        raise VocabularyError(message, path=path, hint="Look for a key that is very long.")
    return canonical


def _says_the_same(canonical: str, tree: Node, text: str) -> bool:
    """Say whether nothing was lost: what was written is read again."""
    try:
        return yaml_value(canonical, "") == tree.value and _comments(canonical) == _comments(text)
    except VocabularyError:  # a key so long that YAML wants a sign before it
        return False


def rewritings(files: Iterable[VocabularyFile]) -> tuple[Rewriting, ...]:
    """Return what would have to be written to bring the files into canonical form.

    Raises:
        VocabularyError: see ``canonical_text``.
    """
    pairs = ((file, canonical_text(file.text, file.kind, file.path)) for file in files)
    return tuple(Rewriting(file=file, text=text) for file, text in pairs if text != file.text)


def canonical_form_findings(files: Iterable[VocabularyFile]) -> tuple[Finding, ...]:
    """Return a note for each file that is not in canonical form, at the first line that differs.

    Raises:
        VocabularyError: see ``canonical_text``.
    """
    return tuple(map(_finding, rewritings(files)))


def _finding(rewriting: Rewriting) -> Finding:
    text = rewriting.file.text
    start = _first_difference(text, rewriting.text)
    end = len(text[start:].split("\n", maxsplit=1)[0].rstrip("\r")) + start
    return Finding(
        path=rewriting.file.path,
        location=LineIndex(text).span(start, end),
        text=text[start:end],
        rule=CODE,
        severity=Severity.INFO,
        message="The file is not in canonical form from here on; `check --fix` rewrites it.",
    )


def _first_difference(text: str, other: str) -> int:
    """Return where the first line begins that is not the same in both texts."""
    start = 0
    for line, other_line in zip(
        text.splitlines(keepends=True), other.splitlines(keepends=True), strict=False
    ):
        if line != other_line:
            break
        start += len(line)
    return start


def _comments(text: str) -> list[str]:
    return sorted(comment.text for comment in comments_in(text))


__all__ = [
    "CODE",
    "Node",
    "Rewriting",
    "canonical_form_findings",
    "canonical_text",
    "rewritings",
]

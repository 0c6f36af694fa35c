"""The front of the library: load a vocabulary, lint a text or a file in one call.

No configuration file is looked for: what holds is what the call says. A linter is built when it
is first needed and kept, so that a loop over many texts builds one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from os import PathLike
from pathlib import Path

from vocabtool import vocabulary_files
from vocabtool.document import Document
from vocabtool.linter import Linter
from vocabtool.readers import read_file, read_text
from vocabtool.report import FileReport
from vocabtool.settings import Settings
from vocabtool.vocabulary import Vocabulary

_KEPT = 8  # linters; one takes some megabytes


def load(*paths: str | PathLike[str], with_default: bool = True) -> Vocabulary:
    """Return the vocabulary that comes with the package, with those at the paths laid over it.

    A path is a vocabulary's folder or its single file; the later lies over the earlier.
    ``with_default=False`` leaves out the one that comes with the package.

    >>> vocabulary = load()
    >>> vocabulary.terms["child-pornography-en"].status.value
    'deprecated'

    Raises:
        VocabtoolError: something is wrong with a vocabulary, or there is none at all.
    """
    return vocabulary_files.load([Path(path) for path in paths], with_default=with_default)


def lint(
    draft: str | Document,
    *,
    vocabulary: Vocabulary | None = None,
    profiles: str | Sequence[str] | None = None,
    language: str = "en",
) -> FileReport:
    """Return what is found in a plain text, or in a document that ``read_text`` made.

    ``vocabulary`` is by default the one that comes with the package. ``profiles`` are names of
    its profiles, the later deciding; by default ``un`` where the vocabulary has it, and ``()``
    for none. ``language`` (BCP 47) holds where nothing in the text tells its language. Offsets
    are code points of the text.

    >>> report = lint("A child prostitute was questioned.")
    >>> [(f.location.start, f.location.end, f.severity.label) for f in report.findings]
    [(2, 18, 'warning')]

    Raises:
        VocabtoolError: the vocabulary has no profile of that name.
        TypeError: the draft is neither a text nor a document.
    """
    if isinstance(draft, str):
        draft = read_text(draft)
    elif not isinstance(draft, Document):
        raise _not_a_draft(draft)
    return linter_for(vocabulary, profiles).lint(draft, language)


def lint_file(
    path: str | PathLike[str],
    *,
    vocabulary: Vocabulary | None = None,
    profiles: str | Sequence[str] | None = None,
    language: str = "en",
) -> FileReport:
    """Return what is found in a file; its extension decides how it is read.

    The other arguments are those of ``lint``. Offsets are code points of the decoded text, in
    which newlines are not translated and a byte order mark counts one.

    Raises:
        VocabtoolError: the file cannot be read, or the vocabulary has no profile of that name.
    """
    document = read_file(Path(path))
    return linter_for(vocabulary, profiles).lint(document, language)


def linter_for(
    vocabulary: Vocabulary | None = None, profiles: str | Sequence[str] | None = None
) -> Linter:
    """Return a linter, the same for vocabularies and profiles that are alike.

    The arguments are those of ``lint``.

    Raises:
        VocabtoolError: the vocabulary has no profile of that name.
    """
    chosen = _shipped() if vocabulary is None else vocabulary
    if profiles is None:
        profiles = Settings(asked={}).profiles(chosen).value
    elif isinstance(profiles, str):
        profiles = (profiles,)
    return _linter(_Selected(chosen, tuple(profiles)))


@dataclass(frozen=True, slots=True)
class _Selected:
    """A vocabulary and profiles, as a key.

    A vocabulary as a whole cannot be hashed, and its copy in another process is another object:
    what mostly tells vocabularies apart is hashed, and everything compared.
    """

    vocabulary: Vocabulary
    profiles: tuple[str, ...]

    def __hash__(self) -> int:
        return hash((self.vocabulary.id, self.vocabulary.layers, self.profiles))


@cache
def _shipped() -> Vocabulary:
    return load()


@lru_cache(maxsize=_KEPT)
def _linter(selected: _Selected) -> Linter:
    return Linter(selected.vocabulary.under(selected.profiles))


def _not_a_draft(value: object) -> TypeError:
    hint = " lint_file() takes a path." if isinstance(value, PathLike) else ""
    return TypeError(f"lint() takes a text or a Document, not {type(value).__name__}.{hint}")

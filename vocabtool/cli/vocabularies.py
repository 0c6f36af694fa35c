"""The vocabulary that the options of a command line make."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from vocabtool.vocabulary import Vocabulary
from vocabtool.vocabulary_files import load


def loaded(paths: Sequence[str], *, with_default: bool) -> Vocabulary:
    """Return the vocabulary, the paths laid over the one that comes with vocabtool.

    Raises:
        VocabularyError: something is wrong with the files.
        UsageError: no vocabulary is left.
    """
    return load([Path(path) for path in paths], with_default=with_default)

"""What can go wrong, as values: a path, a place, a sentence and what to do."""

from __future__ import annotations

from typing import Any


class VocabtoolError(Exception):
    """Something that was asked for could not be done.

    Attributes:
        message: one clear sentence in the reader's words, without the path.
        path: the file or folder it is about, as the user named it, if any.
        line: 1-based line in that file, if known.
        column: 1-based column in code points, if known.
        hint: what to do about it, one sentence, if there is something.
    """

    def __init__(
        self,
        message: str,
        *,
        path: str | None = None,
        line: int | None = None,
        column: int | None = None,
        hint: str = "",
    ) -> None:
        super().__init__(message)
        self.message = message
        self.path = path
        self.line = line
        self.column = column
        self.hint = hint

    def __str__(self) -> str:
        """Return ``path:line:column: message hint``, leaving out what is not known."""
        place = ":".join(str(part) for part in (self.path, self.line, self.column) if part)
        sentence = f"{self.message} {self.hint}".strip()
        return f"{place}: {sentence}" if place else sentence


class DraftError(VocabtoolError):
    """A draft could not be read: missing, no permission, binary, or in no known encoding."""


class RevisionError(VocabtoolError):
    """A draft was read and could not be fixed: closed to writing, or changed in the meantime."""


class VocabularyError(VocabtoolError):
    """A vocabulary could not be read or does not hold together.

    Attributes:
        findings: every defect that was found, as ``finding.Finding`` values in report order;
            empty where there was nothing to look into. (They are typed as Any because Finding
            stands above errors.)
    """

    findings: tuple[Any, ...] = ()


class ConfigurationError(VocabtoolError):
    """A configuration file could not be read, or says something that does not make sense."""


class UsageError(VocabtoolError):
    """The call itself does not make sense: an unknown profile, format or term."""

from collections.abc import Callable
from typing import Any

import pytest

from vocabtool.finding import CitedSource, Finding
from vocabtool.location import LineIndex
from vocabtool.term import Severity


@pytest.fixture
def found() -> Callable[..., Finding]:
    """Return a function that makes a finding about a word of a text."""

    def finding(text: str, word: str, **changes: object) -> Finding:
        start = text.index(word)
        values: dict[str, Any] = {
            "path": "draft.txt",
            "location": LineIndex(text).span(start, start + len(word)),
            "text": word,
            "rule": "deprecated-term",
            "severity": Severity.WARNING,
            "message": f"“{word}”: write “new term” (EO/1, para. 2).",
            "term": "old-term-en",
            "concept": "thing",
            "status": "deprecated",
            "language": "en",
            "fingerprint": "0123",
            "suggestions": ("new term",),
            "citations": (
                CitedSource(
                    source="EO/1", title="Guide", locator="para. 2", stance="deprecated", quote="no"
                ),
            ),
        }
        return Finding(**{**values, **changes})

    return finding

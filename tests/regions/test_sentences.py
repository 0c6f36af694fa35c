"""What an editor would say about sentences of many kinds, each decided by reading it.

The sentences stand in ``sentences/LANG.txt``. The register that they are judged with is that of
``conftest.py``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from vocabtool.match import Placement

SENTENCES = Path(__file__).parent / "sentences"


def _cases() -> Iterator[Any]:
    for path in sorted(SENTENCES.glob("*.txt")):
        region = ""
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.startswith("== "):
                region = line.removeprefix("== ")
            elif "{" in line:
                name = f"{path.stem}-{region}-{line}"
                yield pytest.param(path.stem, region, line.replace("\\n", "\n"), id=name)


@pytest.mark.parametrize(("language", "region", "sentence"), list(_cases()))
def test_a_term_is_placed_as_an_editor_would(
    language: str,
    region: str,
    sentence: str,
    place: Callable[..., Placement],
) -> None:
    placement = place(sentence, language)
    assert placement.region.value == region
    assert placement.evidence

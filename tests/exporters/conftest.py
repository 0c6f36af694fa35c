from collections.abc import Callable
from pathlib import Path

import pytest

from vocabtool.exporters import Edition
from vocabtool.vocabulary_files import read_vocabulary

HOUSE = Path(__file__).parents[1] / "golden" / "files" / "house.yaml"


@pytest.fixture
def edition(tmp_path: Path) -> Callable[..., Edition]:
    """Return a function that makes an edition of the tests' vocabulary, with words replaced."""

    def made(*changes: tuple[str, str], lang: str = "", profile: str = "un") -> Edition:
        text = HOUSE.read_text(encoding="utf-8")
        for old, new in changes:
            assert old in text
            text = text.replace(old, new)
        (tmp_path / "house.yaml").write_text(text, encoding="utf-8")
        vocabulary = read_vocabulary(tmp_path / "house.yaml").under([profile])
        return Edition(vocabulary=vocabulary, lang=lang, profiles=(profile,))

    return made

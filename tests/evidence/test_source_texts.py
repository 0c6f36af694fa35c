"""Which text is which source's."""

from pathlib import Path

import pytest

from vocabtool.errors import DraftError, UsageError, VocabularyError
from vocabtool.evidence.source_texts import source_texts, texts_of
from vocabtool.source import Source

INDEX = """\
texts:
  - {file: a.txt, title: 'E/2024/7 of 3 May 2024, on letters', language: en}
  - {file: b.md, symbol: 'E/2024/8; Vol. 3 (Bill 4)', language: fr}
  - {file: c.txt, title: On Stamps (Act), source: stamps}
  - {file: d.txt, sources: [inks, pens]}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("a.txt", "b.md", "c.txt", "d.txt", "e_2024_9_en.txt", "notes.pdf"):
        (tmp_path / name).write_text(f"Text {name}", encoding="utf-8")
    (tmp_path / "INDEX.yaml").write_text(INDEX, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("source", "names"),
    [
        pytest.param(Source(id="x", title="X", identifier="E/2024/7"), ["a.txt"],
                     id="symbol in title"),
        pytest.param(Source(id="x", title="X", identifier="E/2024/8"), ["b.md"], id="symbol"),
        pytest.param(Source(id="x", title="X", identifier="Vol. 3"), ["b.md"], id="one of two"),
        pytest.param(Source(id="x", title="X", identifier="E/2024/8", language="en"), [],
                     id="another language version"),
        pytest.param(Source(id="x", title="On stamps"), ["c.txt"], id="title without brackets"),
        pytest.param(Source(id="stamps", title="X", language="de"), ["c.txt"],
                     id="id in the index"),
        pytest.param(Source(id="pens", title="X"), ["d.txt"], id="one of several ids"),
        pytest.param(Source(id="e-2024-9-en", title="X"), ["e_2024_9_en.txt"],
                     id="name of the file"),
        pytest.param(Source(id="x", title="On"), [], id="a part of a title"),
        pytest.param(Source(id="x", title="X", identifier="E/2024"), [], id="a part of a symbol"),
    ],
)  # fmt: skip
def test_a_source_has_its_texts(folder: Path, source: Source, names: list[str]) -> None:
    assert [Path(text.path).name for text in texts_of(source, source_texts(folder))] == names


def test_an_index_elsewhere_adds_to_that_of_the_folder(folder: Path) -> None:
    (folder / "more").mkdir()
    index = folder / "more" / "mine.yaml"
    index.write_text("folder: ..\ntexts: [{file: a.txt, source: letters}]\n", encoding="utf-8")
    texts = source_texts(index)
    (text,) = texts_of(Source(id="letters", title="X"), texts)
    assert (Path(text.path).name, text.language) == ("a.txt", "en")
    assert len(texts) == 5


def test_a_folder_needs_no_index(tmp_path: Path) -> None:
    (tmp_path / "un_letter.txt").write_text("Text", encoding="utf-8")
    (text,) = source_texts(tmp_path)
    assert "un-letter" in text.sources


@pytest.mark.parametrize(
    "index", ["texts: no\n", "- [a.txt]\n", "- {title: A}\n"], ids=["text", "list", "no file"]
)
def test_an_index_of_another_form_is_refused(folder: Path, index: str) -> None:
    (folder / "INDEX.yaml").write_text(index, encoding="utf-8")
    with pytest.raises(VocabularyError, match="file"):
        source_texts(folder)


def test_what_is_not_there_is_said(folder: Path, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no such folder"):
        source_texts(tmp_path / "nowhere")
    (tmp_path / "empty").mkdir()
    with pytest.raises(UsageError, match="no text"):
        source_texts(tmp_path / "empty")
    (folder / "a.txt").unlink()
    with pytest.raises(UsageError, match="cannot be read"):
        source_texts(folder)


def test_a_folder_that_an_index_names_must_be_there(tmp_path: Path) -> None:
    index = tmp_path / "index.yaml"
    index.write_text("folder: gone\ntexts: []\n", encoding="utf-8")
    with pytest.raises(UsageError, match="no such folder as the index names"):
        source_texts(index)


def test_a_text_that_is_none_is_refused(folder: Path) -> None:
    (folder / "a.txt").write_bytes(b"%PDF-1.7")
    with pytest.raises(DraftError):
        source_texts(folder)

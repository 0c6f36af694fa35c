"""The registry of formats: which reader takes which file, and which files none can take."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from vocabtool.document import BlockKind
from vocabtool.errors import DraftError
from vocabtool.readers import FORMATS, known_extensions, read_file, read_text


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        pytest.param("a.md", BlockKind.HEADING, id="markdown"),
        pytest.param("a.MARKDOWN", BlockKind.HEADING, id="extensions-in-capitals"),
        pytest.param("a.txt", BlockKind.PARAGRAPH, id="plain"),
        pytest.param("README", BlockKind.PARAGRAPH, id="no-extension"),
        pytest.param("a.unknown", BlockKind.PARAGRAPH, id="unknown-extension"),
        pytest.param("notes.md/draft", BlockKind.PARAGRAPH, id="only-the-last-part-counts"),
    ],
)
def test_the_extension_decides_the_format(path: str, kind: BlockKind) -> None:
    assert read_text("# Terms.", path=path).blocks[0].kind is kind


def test_a_format_that_is_named_outranks_the_extension() -> None:
    assert read_text("# Terms", path="a.txt", format="markdown").blocks[0].text == "Terms"


def test_an_unknown_format_is_refused_with_those_that_are_known() -> None:
    with pytest.raises(DraftError, match="Known are: text, markdown"):
        read_text("x", format="docx")


def test_names_and_extensions_of_formats_are_unique() -> None:
    names = [known.name for known in FORMATS]
    assert len(set(names)) == len(names)
    assert len(set(known_extensions())) == len(known_extensions())
    assert ".md" in known_extensions()


def test_a_file_keeps_its_path_and_its_line_ends(tmp_path: Path) -> None:
    draft = tmp_path / "draft.txt"
    draft.write_bytes("\ufeffa\r\nb".encode())
    document = read_file(draft)
    assert (document.path, document.text) == (str(draft), "\ufeffa\r\nb")
    assert document.encoding == "utf-8"


def test_an_empty_file_has_no_blocks(tmp_path: Path) -> None:
    for name in ("empty.md", "empty.txt"):
        (tmp_path / name).touch()
        assert read_file(tmp_path / name).blocks == ()


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        pytest.param("missing.md", "There is no such file.", id="missing"),
        pytest.param("", "This is a folder, not a file.", id="folder"),
        pytest.param("draft.txt/inside", "There is no such file.", id="below-a-file"),
        pytest.param("nul\0name", "The file could not be read: embedded null byte.", id="odd-name"),
    ],
)
def test_a_file_that_cannot_be_read_is_one_sentence(
    tmp_path: Path,
    name: str,
    sentence: str,
) -> None:
    (tmp_path / "draft.txt").touch()
    with pytest.raises(DraftError) as caught:
        read_file(f"{tmp_path}/{name}")
    assert caught.value.message == sentence
    assert caught.value.path == f"{tmp_path}/{name}"


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        pytest.param(
            PermissionError(13, "x"),
            "The file may not be read: permission denied.",
            id="permission",
        ),
        pytest.param(
            OSError(5, "Input/output error"),
            "The file could not be read: Input/output error.",
            id="disk",
        ),
    ],
)
def test_what_the_system_refuses_is_one_sentence(
    monkeypatch: pytest.MonkeyPatch,
    error: OSError,
    sentence: str,
) -> None:
    def refuse(_path: Path) -> bytes:
        raise error

    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(DraftError) as caught:
        read_file("draft.txt")
    assert caught.value.message == sentence


def test_plain_text_loads_no_markdown_parser() -> None:
    code = (
        "import sys; from vocabtool.readers import read_text; read_text('x');"
        "sys.exit('markdown_it' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0

"""What was parsed is kept for the next run, and nothing that is wrong with it does any harm."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from vocabtool import parsed_files
from vocabtool.layer_files import layer_files
from vocabtool.parsed_files import MOST, keep, keep_in, kept

VOCABULARY = "id: {id}\ntitle: {{en: Test}}\nversion: '1'\nlanguages: [en]\nconcepts: []\n"
VALUE = {"words": ["a", "б", {"nested": ""}]}


@pytest.fixture(autouse=True)
def folder(tmp_path: Path) -> Iterator[Path]:
    folder = tmp_path / "cache" / "vocabtool"
    keep_in(folder)
    yield folder
    keep_in(None)


def the_only(folder: Path) -> Path:
    (file,) = folder.iterdir()
    return file


def test_a_value_is_kept_for_its_bytes_only() -> None:
    keep("one", VALUE)
    assert (kept("one"), kept("other")) == (VALUE, None)


def test_without_a_folder_nothing_is_kept(folder: Path) -> None:
    keep_in(None)
    keep("one", VALUE)
    assert kept("one") is None
    assert not folder.exists()


@pytest.mark.parametrize(
    "damage",
    [
        pytest.param(lambda _: b"", id="empty"),
        pytest.param(lambda data: data[:-1], id="cut short"),
        pytest.param(lambda data: data[:40] + b"\0" + data[41:], id="a byte changed"),
        pytest.param(lambda data: b"\0" * len(data), id="zeros"),
    ],
)
def test_a_damaged_file_counts_for_nothing(folder: Path, damage: Callable[[bytes], bytes]) -> None:
    keep("one", VALUE)
    file = the_only(folder)
    file.write_bytes(damage(file.read_bytes()))
    assert kept("one") is None
    keep("one", VALUE)
    assert kept("one") == VALUE


def test_another_version_keeps_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    keep("one", VALUE)
    monkeypatch.setattr(parsed_files, "__version__", "0")
    assert kept("one") is None


def test_a_changed_program_keeps_its_own(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    module = tmp_path / "program" / "inflection.py"
    module.parent.mkdir()
    monkeypatch.setattr(parsed_files, "_PACKAGE", module.parent)
    kept_values = []
    for text in ("as it was", "as it is now"):
        module.write_text(text)
        keep_in(folder)
        kept_values.append(kept("one"))
        keep("one", VALUE)
        kept_values.append(kept("one"))
    assert kept_values == [None, VALUE, None, VALUE]


def test_a_program_that_is_no_folder_goes_by_its_version(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parsed_files, "_PACKAGE", tmp_path / "archive.zip")
    keep_in(folder)
    keep("one", VALUE)
    assert kept("one") == VALUE
    monkeypatch.setattr(parsed_files, "__version__", "0")
    assert kept("one") is None


def test_another_python_keeps_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    keep("one", VALUE)
    monkeypatch.setattr(sys.implementation, "cache_tag", "other")
    assert kept("one") is None


def test_a_folder_that_cannot_be_made_is_done_without(folder: Path) -> None:
    folder.parent.write_text("a file stands in the way")
    keep("one", VALUE)
    assert kept("one") is None


def test_a_file_that_cannot_be_written_is_done_without(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "replace", refuse)
    keep("one", VALUE)
    assert kept("one") is None
    assert list(folder.iterdir()) == []


def test_the_oldest_files_go_first(folder: Path) -> None:
    folder.mkdir(parents=True)
    (folder / "of others").write_text("stays")
    for number in range(MOST + 3):
        keep(str(number), number)
    assert len(list(folder.iterdir())) == MOST + 1
    assert kept(str(MOST + 2)) == MOST + 2
    assert (folder / "of others").exists()


def test_many_processes_may_keep_the_same(folder: Path) -> None:
    program = (
        "from pathlib import Path; from vocabtool.parsed_files import keep, keep_in, kept\n"
        f"keep_in(Path({str(folder)!r}))\n"
        "value = ['word'] * 20_000\n"
        "for _ in range(30):\n"
        "    keep('one', value)\n"
        "    assert kept('one') == value\n"
    )
    running = [subprocess.Popen([sys.executable, "-c", program]) for _ in range(3)]
    assert [process.wait() for process in running] == [0, 0, 0]
    assert the_only(folder).suffix == ".parsed"


def test_a_vocabulary_is_parsed_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "vocabulary.yaml"
    file.write_text(VOCABULARY.format(id="test"))
    first = layer_files(file)
    monkeypatch.setattr("vocabtool.yaml_document.yaml_value", None)
    assert layer_files(file) == first


def test_a_changed_vocabulary_is_parsed_again(tmp_path: Path) -> None:
    file = tmp_path / "vocabulary.yaml"
    file.write_text(VOCABULARY.format(id="test"))
    before, times = layer_files(file), file.stat()
    file.write_text(VOCABULARY.format(id="tent"))  # as long as before, and as old
    os.utime(file, ns=(times.st_atime_ns, times.st_mtime_ns))
    assert (before.id, layer_files(file).id) == ("test", "tent")


def test_the_same_bytes_elsewhere_keep_their_own_path(tmp_path: Path) -> None:
    files = [tmp_path / name / "vocabulary.yaml" for name in "ab"]
    for file in files:
        file.parent.mkdir()
        file.write_text(VOCABULARY.format(id="test"))
    assert [layer_files(file).files[0].path for file in files] == list(map(str, files))


def test_a_vocabulary_that_is_no_yaml_is_not_kept(tmp_path: Path, folder: Path) -> None:
    file = tmp_path / "vocabulary.yaml"
    file.write_text("id: [")
    assert len(layer_files(file).unread) == 1
    assert not folder.exists()

from pathlib import Path

import pytest

from vocabtool import resources
from vocabtool.errors import VocabtoolError
from vocabtool.resources import data_folder


def test_schemas_and_vocabularies_are_found() -> None:
    assert (data_folder("schemas") / "concept.schema.json").is_file()
    assert (data_folder("vocab") / "child-protection").is_dir()


def test_the_data_inside_the_package_comes_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    inside, beside = tmp_path / "package" / "_data" / "vocab", tmp_path / "vocab"
    inside.mkdir(parents=True)
    beside.mkdir()
    monkeypatch.setattr(resources, "_PACKAGE", tmp_path / "package")
    assert data_folder("vocab") == inside
    inside.rmdir()
    assert data_folder("vocab") == beside


def test_a_package_without_its_data_says_what_is_missing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(resources, "_PACKAGE", tmp_path)
    with pytest.raises(VocabtoolError, match=r"“schemas”.*missing.*Install vocabtool again"):
        data_folder("schemas")

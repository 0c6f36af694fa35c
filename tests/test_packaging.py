"""The wheel holds the program and its data, and works away from the repository."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
VOCABULARY = "vocabtool/_data/vocab/child-protection/vocabulary.yaml"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    if not (ROOT / "vocabtool").is_dir():
        pytest.skip("the tests run on an installed wheel: there is no source tree to build")
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder)]
    subprocess.run([*command, str(ROOT)], capture_output=True, check=True)
    return next(folder.glob("*.whl"))


def test_the_wheel_holds_vocabulary_schemas_language_data_and_types(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert VOCABULARY in names
    assert "vocabtool/_data/schemas/report.schema.json" in names
    assert "vocabtool/languages/en.yaml" in names
    assert "vocabtool/py.typed" in names


def test_the_wheel_lints_away_from_the_repository(wheel: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    zipfile.ZipFile(wheel).extractall(site)
    draft = tmp_path / "draft.txt"
    draft.write_text("The unit investigates child pornography.\n", encoding="utf-8")
    program = (
        f"import sys; sys.path.insert(0, {str(site)!r}); import vocabtool\n"
        f"assert vocabtool.__file__.startswith({str(site)!r})\n"
        "from vocabtool.cli import main\n"
        f"sys.argv = ['vocabtool', 'lint', {str(draft)!r}]\n"
        "main()\n"
    )
    command = [sys.executable, "-c", program]
    result = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (result.returncode, result.stderr) == (1, "")
    assert "child sexual abuse material" in result.stdout

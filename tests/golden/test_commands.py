"""Whole commands: what is typed, and all that comes back.

A case is a file: the command, its exit code, what it writes to standard output and to standard
error. ``pytest --rewrite`` writes down what the commands say now; read the
difference before you commit it.
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import vocabtool

HERE = Path(__file__).parent
CASES = sorted((HERE / "cases").glob("*.txt"))
OUT, ERR = "----- out\n", "----- err\n"


def said(command: str, folder: Path) -> str:
    line, _, stdin = command.removeprefix("$ vocabtool").partition(" < ")
    environment = {key: value for key, value in os.environ.items() if "COLOR" not in key}
    result = subprocess.run(
        [sys.executable, "-m", "vocabtool", *shlex.split(line)],
        cwd=folder,
        input=(folder / stdin.strip()).read_bytes() if stdin else b"",
        capture_output=True,
        check=False,
        env=environment | {"PYTHONUTF8": "1", "VOCABTOOL_CACHE": ""},
    )
    out, err = (stream.decode() for stream in (result.stdout, result.stderr))
    text = f"{command}\n? {result.returncode}\n{OUT}{out}{ERR}{err}"
    text = text.replace(f'"version": "{vocabtool.__version__}"', '"version": "VERSION"')
    return re.sub(r'"hash": "[0-9a-f]{64}"', '"hash": "SHA-256"', text)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_a_command_says_what_its_case_says(
    case: Path, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    folder = tmp_path / "files"
    shutil.copytree(HERE / "files", folder)
    expected = case.read_text(encoding="utf-8")
    actual = said(expected.splitlines()[0], folder)
    if request.config.getoption("--rewrite", default=False):
        case.write_text(actual, encoding="utf-8", newline="\n")
    else:
        assert actual == expected

"""What README shows is what the program says; ``--rewrite`` writes it down anew."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
SHOWN = re.compile(r"<!-- output: vocabtool (.*?)(?: \| grep (\S+))? -->\n```\n(.*?)```", re.DOTALL)


def said(arguments: str, only: str) -> str:
    command = [sys.executable, "-m", "vocabtool", *arguments.split()]
    result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    entries = re.split(r"\n(?=\S)", result.stdout)
    return (
        "".join(f"{entry.rstrip()}\n" for entry in entries if only in entry)
        if only
        else result.stdout
    )


@pytest.mark.parametrize(("arguments", "only", "shown"), SHOWN.findall(README))
def test_an_output_shown_is_the_real_one(
    arguments: str, only: str, shown: str, request: pytest.FixtureRequest
) -> None:
    real = said(arguments, only)
    if request.config.getoption("--rewrite"):
        text = (ROOT / "README.md").read_text(encoding="utf-8")
        (ROOT / "README.md").write_text(text.replace(shown, real), encoding="utf-8")
    else:
        assert shown == real


def test_readme_shows_outputs_and_has_both_commands() -> None:
    assert len(SHOWN.findall(README)) == 2
    assert re.findall(r"<!-- command: (\w+) -->\n```sh\n", README) == ["try", "test"]


@pytest.mark.skipif(
    not (ROOT / "LICENSE").exists(), reason="the repository is not around the tests"
)
@pytest.mark.parametrize("target", re.findall(r"\]\(([^)#]+)\)", README))
def test_a_link_leads_to_a_file(target: str) -> None:
    assert target.startswith("https://") or (ROOT / target).exists()

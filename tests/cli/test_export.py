from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
HOUSE = ("--no-default-vocab", "--vocab", "house.yaml")


@pytest.mark.parametrize("name", ["markdown", "csv"])
def test_a_file_holds_what_the_terminal_would_show(run: Run, name: str) -> None:
    said = run("export", name, *HOUSE)
    assert said.code == 0
    assert run("export", name, *HOUSE, "-o", "glossary").out == ""
    assert Path("glossary").read_text("utf-8") == said.out


def test_the_profile_and_the_language_are_taken_over(run: Run) -> None:
    out = run("export", "markdown", *HOUSE, "--profile", "press", "--lang", "fr").out
    assert "As seen under press." in out
    assert "### personne handicapée" in out


def test_an_unknown_format_names_the_known_ones(run: Run) -> None:
    said = run("export", "pdf")
    assert said.code == 2
    assert "'FORMAT': “pdf” is not known. Known are markdown and csv." in said.err

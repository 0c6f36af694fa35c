"""The worked house vocabulary does what its page says."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

from vocabtool.cli import main

EXAMPLES = Path(__file__).parents[1] / "examples"
LAYER = ("--vocab", str(EXAMPLES / "house-vocabulary.yaml"))


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Callable[..., SimpleNamespace]:
    def said(*args: str) -> SimpleNamespace:
        with pytest.raises(SystemExit) as end:
            main(args)
        return SimpleNamespace(code=end.value.code, out=capsys.readouterr().out)

    return said


Run = Callable[..., SimpleNamespace]


def test_it_holds_together_and_its_examples_hold(run: Run) -> None:
    said = run("check", *LAYER)
    assert said.code == 0
    assert "nothing to change" in " ".join(said.out.split())


def test_it_makes_a_term_an_error_and_says_what_the_house_writes(run: Run) -> None:
    said = run("lint", *LAYER, "--no-config", str(EXAMPLES / "draft.md"))
    assert said.code == 1
    assert "error: “child pornography”: write" in " ".join(said.out.split())
    assert said.out.index("exploitation material”") < said.out.index("abuse material”")
    assert "1 error" in " ".join(said.out.split())


@pytest.mark.parametrize(
    ("term", "status"),
    [
        pytest.param("infant witnesses", "Deprecated; reported as a warning", id="added"),
        pytest.param("child pornography", "Deprecated; reported as an error", id="regraded"),
        pytest.param("child sexual exploitation material", "Preferred; not reported", id="status"),
    ],
)
def test_explain_names_the_layer_that_decided(run: Run, term: str, status: str) -> None:
    said = run("explain", *LAYER, "--no-config", term)
    assert status in " ".join(said.out.split())
    assert "Decided by the vocabulary example-house" in " ".join(said.out.split())


def test_what_it_does_not_name_is_decided_below(run: Run) -> None:
    said = run("explain", *LAYER, "--no-config", "child prostitution")
    assert "Decided by the vocabulary child-protection" in " ".join(said.out.split())


def test_its_title_keeps_its_words(run: Run, tmp_path: Path) -> None:
    draft = tmp_path / "draft.txt"
    text = "We read Child Pornography and the Courts: A Study of Two Hundred Cases.\n"
    draft.write_text(text, encoding="utf-8")
    said = run("lint", *LAYER, "--no-config", "--show-exempt", str(draft))
    assert said.code == 0
    assert "(example-house-study)" in " ".join(said.out.split())

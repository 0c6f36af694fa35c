from collections.abc import Callable
from pathlib import Path
from typing import Any

Run = Callable[..., Any]
LAYER = """\
id: mine
concepts:
  - id: client
    terms: [{id: client-en, caution: {en: Who pays?}}]
"""


def test_a_sound_vocabulary_gives_0(run: Run) -> None:
    said = run("check", "house.yaml")
    assert said.code == 0
    assert said.out.endswith(
        "(2 concepts, 5 terms, 1 title, 2 sources): nothing to change; 1 note (--show-info)\n"
    )


def test_a_flawed_vocabulary_gives_1_and_names_every_flaw(run: Run) -> None:
    said = run("check", "flawed.yaml")
    assert said.code == 1
    assert "There is no term “nowhere-en”" in said.out
    assert said.out.endswith(": 3 errors\n")


def test_a_malformed_vocabulary_says_what_was_not_looked_at(run: Run) -> None:
    said = run("check", "broken.yaml")
    assert said.code == 1
    assert said.out.endswith("\n1 error; references and examples were not tried\n")


def test_no_vocabulary_at_all_is_2(run: Run) -> None:
    assert run("check", "nowhere").code == 2
    assert run("check", "--no-default-vocab").code == 2


def test_a_layer_is_checked_over_what_it_lies_on(run: Run) -> None:
    Path("layer.yaml").write_text(LAYER, encoding="utf-8")
    alone = run("check", "layer.yaml")
    assert alone.code == 1
    over = run("check", "house.yaml", "--vocab", "layer.yaml")
    assert over.code == 0
    assert over.out.endswith(
        "(2 concepts, 5 terms, 1 title, 2 sources): nothing to change; 1 note (--show-info)\n"
    )


def test_a_file_in_no_known_encoding_is_named_without_its_text(run: Run) -> None:
    Path("house.yaml").write_bytes("id: café\n".encode("latin-1"))
    said = run("check", "house.yaml")
    assert said.code == 1
    assert said.out.startswith("house.yaml:1:")
    assert " | " not in said.out


def test_notes_are_listed_on_request(run: Run) -> None:
    assert "house.yaml:" not in run("check", "house.yaml").out
    said = run("check", "house.yaml", "--show-info")
    assert "house.yaml:48:17: info: “wheelchair-bound person”" in said.out
    assert said.out.endswith("nothing to change; 1 note\n")


def test_a_path_below_this_folder_is_said_from_here(run: Run) -> None:
    said = run("check", str(Path("flawed.yaml").absolute()))
    assert said.out.startswith("flawed.yaml:15:")

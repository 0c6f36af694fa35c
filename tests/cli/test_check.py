import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
QUOTED = """\
id: house
title: {en: House}
version: '1'
languages: [en]
sources:
  - id: guide
    title: Guide
concepts:
  - id: ward
    terms:
      - id: ward-en
        text: ward
        lang: en
        status: preferred
        citations:
          - {source: guide, locator: para. 1, access: primary, quote: QUOTE}
"""
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
        "(2 concepts, 5 terms, 1 title, 2 sources): nothing to change; 2 notes (--show-info)\n"
    )


def test_a_flawed_vocabulary_gives_1_and_names_every_flaw(run: Run) -> None:
    said = run("check", "flawed.yaml")
    assert said.code == 1
    assert "There is no term “nowhere-en”" in said.out
    assert said.out.endswith(": 3 errors; 1 note (--show-info)\n")


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
        "(2 concepts, 5 terms, 1 title, 2 sources): nothing to change; 3 notes (--show-info)\n"
    )


def test_a_file_in_no_known_encoding_is_named_without_its_text(run: Run) -> None:
    Path("house.yaml").write_bytes("id: café\n".encode("latin-1"))
    said = run("check", "house.yaml")
    assert said.code == 2
    assert said.out.startswith("house.yaml:1:")
    assert " | " not in said.out


def test_notes_are_listed_on_request(run: Run) -> None:
    assert "house.yaml:" not in run("check", "house.yaml").out
    said = run("check", "house.yaml", "--show-info")
    assert "house.yaml:48:17: info: “wheelchair-bound person”" in said.out
    assert said.out.endswith("nothing to change; 2 notes\n")


def test_a_path_below_this_folder_is_said_from_here(run: Run) -> None:
    said = run("check", str(Path("flawed.yaml").absolute()))
    assert said.out.startswith("flawed.yaml:15:")


def test_fix_writes_the_canonical_form_and_keeps_comments(run: Run) -> None:
    said = run("check", "house.yaml", "--fix")
    assert said.code == 0
    assert "nothing to change; 1 file rewritten; 1 note" in said.out
    assert Path("house.yaml").read_text(encoding="utf-8").startswith("# A small vocabulary of")
    again = run("check", "house.yaml", "--fix")
    assert "nothing to change; 1 note" in again.out


def test_a_file_that_is_no_yaml_is_to_be_mended(run: Run) -> None:
    Path("broken.yaml").write_text("id: [a\n", encoding="utf-8")
    said = run("check", "broken.yaml")
    assert said.code == 1
    assert said.out.startswith("broken.yaml:2:1: error: ")
    assert "references and examples were not tried" in said.out


def test_fix_works_where_the_content_is_still_wrong(run: Run) -> None:
    Path("layer.yaml").write_text(LAYER + "    odd: a\n", encoding="utf-8")
    said = run("check", "layer.yaml", "--fix")
    assert said.code == 1
    assert said.out.endswith("references and examples were not tried; 1 file rewritten\n")


def test_fix_that_cannot_write_is_2(run: Run) -> None:
    Path(f".vocabtool-{os.getpid()}.part").touch()  # where the new file would be prepared
    said = run("check", "house.yaml", "--fix")
    assert said.code == 2
    assert "house.yaml: The file cannot be written" in said.err
    assert "-o" not in said.err


@pytest.mark.parametrize(
    ("quote", "code", "said"),
    [
        pytest.param("in our care", 0, "1 quote (1 found)", id="found"),
        pytest.param("in the care of our house", 1, "1 quote (1 changed)", id="changed"),
        pytest.param("nothing of the kind", 1, "1 quote (1 missing)", id="missing"),
    ],
)
def test_evidence_looks_for_quotes_in_the_texts(run: Run, quote: str, code: int, said: str) -> None:
    Path("texts").mkdir()
    Path("texts/guide.txt").write_text("A ward is a person in our care, in our house.")
    Path("quoted.yaml").write_text(QUOTED.replace("QUOTE", quote), encoding="utf-8")
    result = run("check", "quoted.yaml", "--evidence", "texts")
    assert result.code == code
    assert said in result.out


def test_evidence_that_is_not_there_is_2(run: Run) -> None:
    assert run("check", "house.yaml", "--evidence", "nowhere").code == 2


def test_a_vocabulary_without_quotes_has_nothing_to_find(run: Run) -> None:
    Path("texts").mkdir()
    Path("texts/guide.txt").write_text("A ward.")
    Path("plain.yaml").write_text(QUOTED.replace(", quote: QUOTE", ""), encoding="utf-8")
    assert "; 0 quotes" in run("check", "plain.yaml", "--evidence", "texts").out

from collections.abc import Callable
from typing import Any

Run = Callable[..., Any]
HOUSE = ("--no-default-vocab", "--vocab", "house.yaml")


def test_the_words_of_a_term_need_no_quotation_marks(run: Run) -> None:
    said = run("explain", *HOUSE, "handicapped", "persons")
    assert said.code == 0
    assert said.out == run("explain", *HOUSE, "handicapped persons").out


def test_the_profiles_in_force_are_named(run: Run) -> None:
    said = run("explain", *HOUSE, "--profile", "un", "--profile", "press", "handicapped person")
    assert "reported as an error under un and press." in said.out


def test_an_unknown_term_is_an_error_that_names_the_nearest(run: Run) -> None:
    said = run("explain", *HOUSE, "handycapped persons")
    assert (said.code, said.out) == (2, "")
    assert "Near it: “handicapped person”" in said.err

from collections.abc import Callable
from typing import Any

import pytest

Run = Callable[..., Any]
HOUSE = ("--no-default-vocab", "--vocab", "house.yaml")


@pytest.mark.parametrize(
    ("query", "code"),
    [
        pytest.param(("handicapped", "persons"), 0, id="found"),
        pytest.param(("qqqqzz",), 1, id="not found"),
    ],
)
def test_the_exit_code_says_whether_something_was_found(
    run: Run, query: tuple[str, ...], code: int
) -> None:
    assert run("search", *HOUSE, *query).code == code


def test_the_list_is_short_unless_all_is_asked_for(run: Run) -> None:
    short, long = run("search", "child"), run("search", "--all", "child")
    assert short.out.endswith(" more (--all)\n")
    assert long.out.startswith(short.out.rpartition("\n")[0].rpartition("\n")[0])
    assert long.out.count("\n") > short.out.count("\n")


@pytest.mark.parametrize(
    ("query", "advice"),
    [
        pytest.param("handicapped person", "deprecated; write “person with a disability”", id="d"),
        pytest.param("person with a disability", "preferred; it can be written", id="preferred"),
        pytest.param(
            "client", "admitted; it can be written; it depends on the context", id="context"
        ),
    ],
)
def test_what_to_write_is_told(run: Run, query: str, advice: str) -> None:
    assert f"\n  {advice}\n" in run("search", *HOUSE, query).out


def test_a_preferred_term_is_named_beside_an_admitted_one(run: Run) -> None:
    assert "admitted; “child sexual abuse material” is preferred" in run("search", "CSAM").out


def test_a_profile_decides_here_too(run: Run) -> None:
    assert run("search", *HOUSE, "--profile", "pres", "client").code == 2

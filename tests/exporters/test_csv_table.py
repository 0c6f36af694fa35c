import csv
import io
from collections.abc import Callable

import pytest

from vocabtool.exporters import Edition, exporter
from vocabtool.exporters.csv_table import COLUMNS

Editions = Callable[..., Edition]


def rows(edition: Edition) -> dict[str, dict[str, str]]:
    table = csv.DictReader(io.StringIO(exporter("csv")(edition)))
    assert tuple(table.fieldnames or ()) == COLUMNS
    return {row["term_id"]: row for row in table}


def test_every_term_has_a_row(edition: Editions) -> None:
    assert len(rows(edition())) == 5


def test_a_row_says_what_is_decided_and_on_what_it_rests(edition: Editions) -> None:
    row = rows(edition())["handicapped-person-en"]
    assert (row["text"], row["lang"], row["status"]) == ("handicapped person", "en", "deprecated")
    assert (row["enforced"], row["severity"]) == ("yes", "warning")
    assert (row["use"], row["use_ids"]) == (
        "person with a disability",
        "person-with-a-disability-en",
    )
    assert row["citations"] == (
        "EO/2024/7, para. 5 [deprecated, texts in English]: “should no longer be used” | "
        "Example Union, Press Code, rule 2 [legal term in force, reported by others]"
    )


def test_a_profile_changes_what_is_decided(edition: Editions) -> None:
    assert rows(edition(profile="press"))["handicapped-person-en"]["severity"] == "error"


def test_an_unverified_term_is_told_from_an_enforced_one(edition: Editions) -> None:
    row = rows(edition())["wheelchair-bound-person-en"]
    assert (row["enforced"], row["severity"]) == ("no", "info")


def test_a_candidate_is_left_out(edition: Editions) -> None:
    assert "client-en" not in rows(edition(("status: admitted", "status: proposed")))


@pytest.mark.parametrize("sign", ["=", "+", "-", "@"])
def test_no_cell_is_a_formula(edition: Editions, sign: str) -> None:
    opening = ("{en: A person whom", f'{{en: "{sign}1 whom')
    table = rows(edition(opening, (" equal footing.}", ' equal footing."}')))
    assert table["handicapped-person-en"]["definition"].startswith(f"'{sign}1 whom")


def test_the_table_is_the_same_every_time(edition: Editions) -> None:
    assert exporter("csv")(edition()) == exporter("csv")(edition())

import json
from collections.abc import Callable
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from vocabtool.errors import DraftError
from vocabtool.finding import Finding, Region
from vocabtool.report import FileReport, Report
from vocabtool.reporters import View, reporter
from vocabtool.resources import data_folder
from vocabtool.term import Severity
from vocabtool.vocabulary import Layer

DRAFT = "This is an old term.\n"


@pytest.fixture
def report(found: Callable[..., Finding]) -> Report:
    note = found(DRAFT, "This", severity=Severity.INFO, path="b.txt")
    exempt = found(DRAFT, "old term", region=Region.TITLE, evidence="the Act")
    return Report(
        files=(
            FileReport(path="b.txt", text=DRAFT, language="en", findings=(note,)),
            FileReport(
                path="a.txt",
                text=DRAFT,
                findings=(found(DRAFT, "old term", path="a.txt"),),
                exempt=(exempt,),
            ),
        ),
        errors=(DraftError("It is not there.", path="c.txt", hint="Look elsewhere."),),
        layers=(Layer(id="house", version="3", digest="abc", path="house.yaml"),),
        profiles=("un",),
    )


def rendered(report: Report, *, show_exempt: bool = False) -> dict[str, Any]:
    view = View(show_exempt=show_exempt)
    record: dict[str, Any] = json.loads(reporter("json")(report, view))
    return record


def test_json_is_what_its_schema_says(report: Report) -> None:
    schema = json.loads((data_folder("schemas") / "report.schema.json").read_text("utf-8"))
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    validator.validate(rendered(report, show_exempt=True))
    validator.validate(rendered(Report()))


def test_the_schema_refuses_what_the_contract_does_not_know(report: Report) -> None:
    schema = json.loads((data_folder("schemas") / "report.schema.json").read_text("utf-8"))
    record = rendered(report)
    record["findings"][0]["colour"] = "red"
    assert not Draft202012Validator(schema).is_valid(record)


def test_json_lists_everything_in_the_order_of_the_paths(report: Report) -> None:
    record = rendered(report)
    assert [document["path"] for document in record["documents"]] == ["a.txt", "b.txt"]
    assert [finding["path"] for finding in record["findings"]] == ["a.txt", "b.txt"]
    assert record["findings"][1]["severity"] == "info"
    assert record["errors"] == [
        {
            "path": "c.txt",
            "line": None,
            "column": None,
            "message": "It is not there.",
            "hint": "Look elsewhere.",
        }
    ]
    assert record["vocabularies"] == [{"id": "house", "version": "3", "hash": "abc"}]


def test_exempt_words_are_in_the_json_on_request_and_always_counted(report: Report) -> None:
    assert "exempt" not in rendered(report)
    record = rendered(report, show_exempt=True)
    assert [(each["region"], each["evidence"]) for each in record["exempt"]] == [
        ("title", "the Act")
    ]
    assert record["summary"]["exempt"] == rendered(report)["summary"]["exempt"] == 1


def test_a_finding_has_the_fields_of_the_contract_in_their_order(report: Report) -> None:
    finding = rendered(report)["findings"][0]
    assert " ".join(finding) == (
        "path place start end line column end_line end_column text rule severity region evidence "
        "concept term status language message fingerprint suggestions fix citations"
    )
    assert DRAFT[finding["start"] : finding["end"]] == finding["text"]
    assert finding["place"] == "line 1, column 12"
    assert finding["citations"][0]["locator"] == "para. 2"


def test_jsonl_writes_the_same_findings_one_a_line(report: Report) -> None:
    lines = reporter("jsonl")(report, View(show_exempt=True)).splitlines()
    assert [json.loads(line) for line in lines] == rendered(report)["findings"]

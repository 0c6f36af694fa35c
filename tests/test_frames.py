"""A column of texts in, one tidy row a finding out."""

from __future__ import annotations

import pickle
import sys
from functools import partial
from typing import Any

import pytest

import vocabtool
from vocabtool.frames import lint_frame

pytest.importorskip("pandas", reason="data frames need pandas, which is not installed")
import pandas as pd

USE = "The unit investigates child pornography."
TITLE = "Optional Protocol on the sale of children, child prostitution and child pornography"
MIXED = f"The term “child pornography” is avoided. {USE} The {TITLE} was ratified."
COLUMNS = [
    *("row", "start", "end", "text", "rule", "severity", "region", "exempt", "evidence"),
    *("concept", "term", "status", "language", "message", "suggestions", "fix", "source"),
]


def frame(*texts: object, **columns: object) -> pd.DataFrame:
    return pd.DataFrame({"text": pd.Series(texts, dtype="object"), **columns})


def test_a_finding_is_a_row_with_the_same_values() -> None:
    finding = vocabtool.lint(USE).findings[0]
    row = lint_frame(frame("Nothing here.", USE)).iloc[0]
    assert (row["row"], row["start"], row["end"]) == (1, 22, 39)
    assert row["severity"] == finding.severity.label
    assert row["suggestions"] == " | ".join(finding.suggestions)
    assert row["source"] == "A/RES/74/174, preamble, para. 9"
    same = ("text", "rule", "region", "evidence", "concept", "term", "status", "language")
    assert all(row[name] == getattr(finding, name) for name in (*same, "message", "fix"))


def test_the_columns_are_typed() -> None:
    found = lint_frame(frame(USE))
    assert list(found.columns) == COLUMNS
    assert {name: str(kind) for name, kind in found.dtypes.items() if kind != "string"} == {
        "row": "int64",
        "start": "int64",
        "end": "int64",
        "severity": "category",
        "exempt": "bool",
    }


def test_severities_compare() -> None:
    found = lint_frame(frame(f"{USE} The victim spoke."))
    assert list(found["severity"]) == ["warning", "info"]
    assert list(found[found["severity"] >= "warning"]["text"]) == ["child pornography"]


def test_exempt_occurrences_are_kept_apart() -> None:
    assert list(lint_frame(frame(MIXED))["exempt"]) == [False]
    found = lint_frame(frame(MIXED), include_exempt=True)
    assert list(zip(found["region"], found["exempt"], strict=True)) == [
        ("mention", True),
        ("use", False),
        ("title", True),
        ("title", True),
    ]
    assert found["start"].is_monotonic_increasing


def test_a_fix_that_is_not_safe_is_missing() -> None:
    found = lint_frame(frame(f"{USE} The victim spoke."))
    assert list(found["fix"].isna()) == [False, True]


@pytest.mark.parametrize(
    "missing",
    [
        pytest.param(None, id="None"),
        pytest.param(float("nan"), id="NaN"),
        pytest.param(pd.NA, id="NA"),
        pytest.param(pd.NaT, id="NaT"),
        pytest.param("", id="an empty text"),
    ],
)
def test_a_missing_text_has_no_findings(missing: object) -> None:
    assert list(lint_frame(frame(missing, USE, missing))["row"]) == [1]


@pytest.mark.parametrize(
    "texts",
    [
        pytest.param(frame(USE, None), id="object"),
        pytest.param(pd.DataFrame({"text": [USE, None]}), id="inferred"),
        pytest.param(frame(USE, None).astype("string"), id="string"),
        pytest.param(frame(USE, None).astype("category"), id="category"),
    ],
)
def test_a_column_of_any_kind_of_text_is_read(texts: pd.DataFrame) -> None:
    assert list(lint_frame(texts)["row"]) == [0]


@pytest.mark.parametrize(
    ("index", "label"),
    [
        pytest.param(pd.Index(["a", "b"], name="doc"), "b", id="labels"),
        pytest.param(pd.Index(["a", "a"]), "a", id="labels that repeat"),
        pytest.param(pd.date_range("2024-01-01", periods=2), pd.Timestamp(2024, 1, 2), id="dates"),
        pytest.param(
            pd.MultiIndex.from_tuples([("fr", 1), ("en", 2)], names=["lang", "no"]),
            ("en", 2),
            id="several levels",
        ),
    ],
)
def test_a_row_keeps_its_index(index: pd.Index, label: object) -> None:
    found = lint_frame(frame("Nothing.", f"{USE} {USE}").set_axis(index, axis=0))
    assert list(found.index) == [label, label]
    assert (list(found.index.names), list(found["row"])) == (list(index.names), [1, 1])


def test_columns_are_carried_along_with_their_types() -> None:
    texts = frame("Nothing.", USE, year=pd.Categorical([2024, 2025]), day=pd.Timestamp(2025, 1, 2))
    found = lint_frame(texts, keep=["year", "day"])
    assert list(found.columns) == ["year", "day", *COLUMNS]
    assert (list(found["year"]), found["year"].dtype) == ([2025], texts["year"].dtype)
    assert found["day"].dtype == texts["day"].dtype
    assert list(lint_frame(texts, keep="year").columns) == ["year", *COLUMNS]


def test_the_frame_stays_as_it_is() -> None:
    texts = frame(USE, None, year=[1, 2])
    before = texts.copy(deep=True)
    lint_frame(texts, keep=["year"], include_exempt=True)
    pd.testing.assert_frame_equal(texts, before)


@pytest.mark.parametrize(
    "texts",
    [
        pytest.param(frame(year=pd.Series([], dtype="int64")), id="no rows"),
        pytest.param(frame("Nothing.", None, year=[1, 2]), id="no findings"),
        pytest.param(frame(None, year=[1]), id="no texts"),
    ],
)
def test_without_findings_the_columns_are_the_same(texts: pd.DataFrame) -> None:
    found = lint_frame(texts, keep=["year"])
    assert len(found) == 0
    assert found.dtypes.equals(lint_frame(frame(USE, year=[1]), keep=["year"]).dtypes)


def test_another_column_language_profile_and_vocabulary_may_be_named() -> None:
    texts = pd.DataFrame({7: [USE]})
    vocabulary = vocabtool.load()
    found = lint_frame(texts, 7, vocabulary=vocabulary, profiles="legal", language="fr")
    assert list(found["severity"]) == ["info"]


@pytest.mark.parametrize(
    ("cell", "told"),
    [
        pytest.param(42, r"in row 1 \(index 'b'\), but int: 42", id="a number"),
        pytest.param(b"memo", "but bytes: b'memo'", id="bytes"),
        pytest.param(["a", "b"], r"but list: \['a', 'b'\]", id="a list"),
        pytest.param({"key": "x" * 99}, "x…$", id="something long"),
    ],
)
def test_a_cell_that_is_no_text_is_refused_with_its_row(cell: object, told: str) -> None:
    with pytest.raises(TypeError, match=f"The column 'text' holds no text.*{told}"):
        lint_frame(frame(USE, cell).set_axis(["a", "b"], axis=0))


@pytest.mark.parametrize(
    ("texts", "arguments", "told"),
    [
        pytest.param(frame(USE), {"text": "body"}, "no column 'body'.*are: 'text'", id="text"),
        pytest.param(frame(USE), {"keep": "year"}, "no column 'year'", id="kept"),
        pytest.param(pd.DataFrame(), {}, "no column 'text'.*are: none", id="no columns"),
        pytest.param(frame(USE), {"keep": ["text"]}, "two columns 'text'.*Rename", id="ours"),
        pytest.param(
            frame(USE, a=1), {"keep": ["a", "a"]}, "would have two columns 'a'", id="kept twice"
        ),
        pytest.param(
            pd.concat([frame(USE), frame(USE)], axis=1), {}, "more than one column 'text'", id="two"
        ),
        pytest.param(frame(USE), {"profiles": "unn"}, "no profile “unn”", id="profile"),
    ],
)
def test_what_does_not_fit_is_one_of_our_errors(
    texts: pd.DataFrame, arguments: dict[str, Any], told: str
) -> None:
    with pytest.raises(vocabtool.VocabtoolError, match=told):
        lint_frame(texts, **arguments)


def test_something_else_than_a_frame_is_refused() -> None:
    with pytest.raises(TypeError, match="takes a pandas DataFrame, not Series"):
        lint_frame(frame(USE)["text"])  # type: ignore[arg-type]


def test_without_pandas_the_error_says_how_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = frame(USE)
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(vocabtool.VocabtoolError, match=r"pip install 'vocabtool\[tables\]'"):
        lint_frame(texts)


def test_a_text_with_a_lone_surrogate_is_linted() -> None:
    assert list(lint_frame(frame(f"{USE} \ud800"))["text"]) == ["child pornography"]


def test_the_function_can_be_sent_to_another_process() -> None:
    """As Dask and Spark do it, with a vocabulary, and piece by piece."""
    call = partial(lint_frame, vocabulary=vocabtool.load(), include_exempt=True)
    sent = pickle.loads(pickle.dumps(call))  # noqa: S301 - our own bytes
    texts = frame(USE, None, MIXED, "Nothing.")
    pieces = [sent(texts.iloc[:2]), sent(texts.iloc[2:3]), sent(texts.iloc[3:])]
    whole = lint_frame(texts, include_exempt=True)
    assert list(pd.concat(pieces).index) == list(whole.index)
    pd.testing.assert_frame_equal(
        pd.concat(pieces).drop(columns="row"), whole.drop(columns="row"), check_index_type=False
    )

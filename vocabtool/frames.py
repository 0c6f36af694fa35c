"""Data frames: a column of texts in, one tidy row a finding out.

pandas is imported by the call, not with this module.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from vocabtool.api import linter_for
from vocabtool.errors import UsageError, VocabtoolError
from vocabtool.finding import CitedSource, Finding
from vocabtool.linter import Linter
from vocabtool.readers import read_text
from vocabtool.term import Severity
from vocabtool.vocabulary import Vocabulary

if TYPE_CHECKING:
    from pandas import DataFrame

# Text is kept as Python keeps it: other storage refuses lone surrogates, which dirty data has.
_TEXT = "string[python]"
_NUMBER = "int64"
_SEVERITY = "severity"
_DTYPES = {
    "row": _NUMBER,
    "start": _NUMBER,
    "end": _NUMBER,
    "text": _TEXT,
    "rule": _TEXT,
    "severity": _SEVERITY,
    "region": _TEXT,
    "exempt": "bool",
    "evidence": _TEXT,
    "concept": _TEXT,
    "term": _TEXT,
    "status": _TEXT,
    "language": _TEXT,
    "message": _TEXT,
    "suggestions": _TEXT,
    "fix": _TEXT,
    "source": _TEXT,
}
_BETWEEN = " | "
_SHOWN = 40


def lint_frame(  # noqa: PLR0913 - what is linted, how, and what the result is to hold, in one call
    df: DataFrame,
    text: Hashable = "text",
    *,
    vocabulary: Vocabulary | None = None,
    profiles: str | Sequence[str] | None = None,
    language: str = "en",
    keep: str | Sequence[Hashable] = (),
    include_exempt: bool = False,
) -> DataFrame:
    """Return a frame with one row for each finding in a column of plain texts.

    ``text`` names the column, ``keep`` columns to carry along; ``vocabulary``, ``profiles`` and
    ``language`` are those of ``lint``. ``include_exempt`` adds what stands in a name, a title, a
    quotation or a mention. A missing text (None, NaN, NA) has no findings; ``df`` stays as it is.

    The rows are in the order of ``df`` and, within a text, of the text. Each has the index label
    (or labels) of the row it comes from, then the kept columns, then always the same ones:

    - ``row``: position of the row in ``df``, from 0; ``start``, ``end``: code points of its text;
    - ``text``: the words found; ``rule``, ``concept``, ``term``, ``status``, ``language``;
    - ``severity``: a category, info < warning < error;
    - ``region`` and its ``evidence``; ``exempt``: False for what is reported;
    - ``message``; ``suggestions``, best first, with “ | ” between; ``fix``, missing where none is
      safe; ``source``: the citation that comes first.

    >>> import pandas as pd
    >>> df = pd.DataFrame({"text": ["A child prostitute.", None]}, index=["a", "b"])
    >>> lint_frame(df)[["row", "start", "text", "severity"]]
       row  start              text severity
    a    0      2  child prostitute  warning

    Raises:
        VocabtoolError: pandas is not installed, there is no such column (or there are two), a
            kept column has the name of one of ours, or there is no such profile.
        TypeError: ``df`` is no frame, or holds something else than a text or a missing value.
    """
    pd = _pandas()
    if not isinstance(df, pd.DataFrame):
        raise _not_a_frame(df)
    kept: list[Hashable] = [keep] if isinstance(keep, str) else list(keep)
    _require_columns(df, [text, *kept], kept)
    linter = linter_for(vocabulary, profiles)
    rows = [
        _row(position, finding, exempt=exempt)
        for position, cell in _texts(df, text)
        for finding, exempt in _found(linter, cell, language, include_exempt=include_exempt)
    ]
    found = pd.DataFrame(rows, columns=list(_DTYPES)).astype(_dtypes())
    positions = found["row"].to_numpy()
    carried = df[kept].take(positions).reset_index(drop=True)
    result: DataFrame = pd.concat([carried, found], axis=1)
    return result.set_axis(df.index.take(positions), axis=0)


def _pandas() -> Any:  # noqa: ANN401 - the module, where it is installed
    try:
        import pandas as pd  # noqa: PLC0415 - never on the way of a plain lint
    except ModuleNotFoundError as error:
        message = "Data frames need pandas: pip install 'vocabtool[tables]'"
        raise VocabtoolError(message) from error
    return pd


def _require_columns(df: DataFrame, names: list[Hashable], kept: list[Hashable]) -> None:
    columns: list[Hashable] = list(df.columns)
    for name in names:
        if columns.count(name) != 1:
            number = "more than one" if name in columns else "no"
            message = f"The frame has {number} column {name!r}."
            known = ", ".join(repr(column) for column in columns) or "none"
            raise UsageError(message, hint=f"Its columns are: {known}.")
    for name in kept:
        if name in _DTYPES or kept.count(name) > 1:
            message = f"The result would have two columns {name!r}."
            raise UsageError(message, hint="Rename it before, or join the frames afterwards.")


def _texts(df: DataFrame, column: Hashable) -> Iterator[tuple[int, str]]:
    """Yield each text that is there, with the position of its row."""
    cells = df[column]
    missing = cells.isna()
    for row, (cell, is_missing) in enumerate(zip(cells, missing, strict=True)):
        if isinstance(cell, str):
            yield row, cell
        elif not is_missing:
            shown = repr(cell)
            shown = shown if len(shown) <= _SHOWN else f"{shown[:_SHOWN]}…"
            message = (
                f"The column {column!r} holds no text in row {row} (index {df.index[row]!r}), "
                f"but {type(cell).__name__}: {shown}"
            )
            raise TypeError(message)


def _found(
    linter: Linter, text: str, language: str, *, include_exempt: bool
) -> Iterator[tuple[Finding, bool]]:
    report = linter.lint(read_text(text), language)
    found = [(finding, False) for finding in report.findings]
    if include_exempt:
        found += [(finding, True) for finding in report.exempt]
        found.sort(key=lambda each: each[0].sort_key)
    yield from found


def _row(position: int, finding: Finding, *, exempt: bool) -> tuple[Any, ...]:
    """Return the values of one finding, in the order of the columns."""
    return (
        position,
        finding.location.start,
        finding.location.end,
        finding.text,
        finding.rule,
        finding.severity.label,
        str(finding.region),
        exempt,
        finding.evidence,
        finding.concept,
        finding.term,
        str(finding.status),
        finding.language,
        finding.message,
        _BETWEEN.join(finding.suggestions),
        finding.fix,
        _first_source(finding.citations),
    )


def _first_source(citations: tuple[CitedSource, ...]) -> str:
    return next((f"{cited.identifier or cited.title}, {cited.locator}" for cited in citations), "")


def _dtypes() -> dict[str, Any]:
    severities = [severity.label for severity in sorted(Severity)]
    graded = _pandas().CategoricalDtype(severities, ordered=True)
    return {name: graded if kind == _SEVERITY else kind for name, kind in _DTYPES.items()}


def _not_a_frame(value: object) -> TypeError:
    return TypeError(f"lint_frame() takes a pandas DataFrame, not {type(value).__name__}.")

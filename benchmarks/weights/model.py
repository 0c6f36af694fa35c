"""The model: a logistic regression over clues, of which all languages share what is no word.

Clues that are words belong to one language. Marks, signs, capitals and kinds of words say much the
same in all: each has a weight that the languages share and one of its own, of half the effect.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from vocabtool.finding import Region
from vocabtool.regions.clue import last_word
from vocabtool.regions.weighing import BIAS, REGIONS
from weights.examples import Example

_STRENGTH = 0.5  # inverse of the regularisation
_FEWEST = 3  # texts with a clue that is worth a weight
_LEAST = 0.1  # weight that is kept
_OWN = 0.5
_ENOUGH = 500  # examples of a language that is given weights
_CLASSES = (Region.USE, *REGIONS)


def learned(given: Sequence[Example]) -> dict[str, dict[str, list[float]]]:
    """Return, for each language with enough examples, what its clues weigh for ``REGIONS``.

    The same examples give the same weights. Needs scikit-learn.
    """
    from sklearn.feature_extraction import DictVectorizer  # noqa: PLC0415 - only to learn
    from sklearn.linear_model import LogisticRegression  # noqa: PLC0415

    rows = [_row(example) for example in given]
    texts = {(name, each.text) for each, row in zip(given, rows, strict=True) for name in row}
    count = Counter(name for name, _ in texts)
    rows = [{k: v for k, v in row.items() if count[k] >= _FEWEST} for row in rows]
    vectorizer = DictVectorizer()
    matrix = vectorizer.fit_transform(rows)
    model = LogisticRegression(C=_STRENGTH, max_iter=1_000)
    model.fit(
        matrix,
        [_CLASSES.index(example.region) for example in given],
        sample_weight=[example.share for example in given],
    )
    rows_of = {
        name: [model.coef_[k][place] - model.coef_[0][place] for k in range(1, len(_CLASSES))]
        for name, place in vectorizer.vocabulary_.items()
    }
    bias = [model.intercept_[k] - model.intercept_[0] for k in range(1, len(_CLASSES))]
    languages = Counter(example.language for example in given)
    enough = sorted(lang for lang, number in languages.items() if number >= _ENOUGH)
    return {lang: _of_language(lang, rows_of, bias) for lang in enough}


def _row(example: Example) -> dict[str, float]:
    row = {f"{example.language}|{BIAS}": 1.0}
    for name in example.clues:
        if not last_word(name):
            row[f"|{name}"] = 1.0
            row[f"{example.language}|{name}"] = _OWN
        else:
            row[f"{example.language}|{name}"] = 1.0
    return row


def _of_language(
    lang: str, rows_of: Mapping[str, Sequence[float]], bias: Sequence[float]
) -> dict[str, list[float]]:
    """Return the weights that hold in one language, the shared ones and its own together."""
    sums: dict[str, Any] = {BIAS: list(bias)}
    for key, row in rows_of.items():
        owner, _, name = key.partition("|")
        if owner not in ("", lang):
            continue
        share = _OWN if owner and name != BIAS and not last_word(name) else 1.0
        before = sums.get(name, [0.0] * len(REGIONS))
        sums[name] = [a + share * b for a, b in zip(before, row, strict=True)]
    return {
        name: [round(float(each), 2) if abs(each) >= _LEAST else 0 for each in row]
        for name, row in sorted(sums.items())
        if name == BIAS or max(map(abs, row)) >= _LEAST
    }

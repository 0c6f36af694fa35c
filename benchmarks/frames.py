"""Time ``lint_frame`` over short texts beside a plain count of a few of the terms.

    python benchmarks/frames.py [--rows 20000] [--share 0.05]

``--share`` of the texts use a term to avoid; the others have none. Prints the time to build the
linter, processor time of both ways, and that of ``lint_frame`` over half the rows: it grows with
the rows. The plain count knows no inflection, no title and no mention, and says only how often.
"""

from __future__ import annotations

import argparse
from random import Random
from time import process_time

import pandas as pd

import vocabtool
from vocabtool.api import linter_for

COUNTED = ("child pornography", "child prostitute", "child prostitution", "sex tourism")
QUIET = (
    "The committee took note of the report on court fees in the {} district and adjourned.",
    "Families in the {} district asked for a second school, a library and a safe road to both.",
    "The ministry will publish figures on child protection for the {} district next year.",
)
LOUD = (
    "The unit investigates child pornography in the {} district, a third more than last year.",
    "Officers in the {} district spoke with a child prostitute about the hotel.",
    "Figures for the {} district: the term “child pornography” is avoided in the report.",
)
NAMES = ("northern", "eastern", "southern", "western", "central", "harbour", "lake", "hill")


def texts(rows: int, share: float) -> pd.DataFrame:
    """Return a frame of short texts, the same at every run."""
    random = Random(rows)  # noqa: S311 - for variety, not for secrets
    kinds = (LOUD if random.random() < share else QUIET for _ in range(rows))
    return pd.DataFrame({"text": [random.choice(k).format(random.choice(NAMES)) for k in kinds]})


def counts(df: pd.DataFrame) -> int:
    """Return how often the counted words stand in the texts."""
    return sum(text.lower().count(term) for text in df["text"] for term in COUNTED)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--rows", type=int, default=20_000)
    parser.add_argument("--share", type=float, default=0.05)
    arguments = parser.parse_args()
    df = texts(arguments.rows, arguments.share)

    start = process_time()
    linter_for().lint(vocabtool.read_text(LOUD[0]))
    print(f"load the vocabulary, build the linter  {process_time() - start:8.3f} s")
    for name, part in (("half the rows", df.head(len(df) // 2)), ("all rows", df)):
        start = process_time()
        found = vocabtool.lint_frame(part, include_exempt=True)
        seconds = process_time() - start
        reported = int((~found["exempt"]).sum())
        print(
            f"lint_frame, {name:<14} {len(part):>11,}  {seconds:8.3f} s  "
            f"{len(part) / seconds:>10,.0f} texts/s  {reported:,} findings, "
            f"{len(found) - reported:,} exempt"
        )
    start = process_time()
    total = counts(df)
    seconds = process_time() - start
    print(f"str.count of {len(COUNTED)} terms {len(df):>18,}  {seconds:8.3f} s  {total:,} hits")


if __name__ == "__main__":
    main()

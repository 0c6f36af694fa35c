"""Print precision, recall and F1 by language, format and region, beside a plain list matcher.

    python benchmarks/accuracy [--show] [--floor 0.9] [FOLDER ...]

A FOLDER holds labelled texts with an INDEX.yaml, or ``labels/`` and ``texts/``. Without one the
corpus of the tests is taken. With ``--floor`` the exit code is 1 where precision or recall over
all texts is lower.
"""

from __future__ import annotations

import argparse
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from accuracy.labelled import LabelledText, read_folder, read_gold
from accuracy.linters import LinterUnderTest, ours, plain_list
from accuracy.scoring import Score, f1, score_text, verdict_counts
from vocabtool.vocabulary_files import load

CORPUS = Path(__file__).parents[2] / "tests" / "corpus"
HEAD = f"{'':24}{'texts':>6}{'flags':>6}   precision recall    F1     plain list: P     R     F1"


def main() -> int:
    """Run the comparison and return the exit code."""
    options = _options()
    texts = [text for folder in options.folders for text in _read(folder)]
    vocabulary = load(()).under(["un"])
    mine = _scores(texts, ours(vocabulary))
    list_scores = _scores(texts, plain_list(vocabulary))
    print(HEAD)
    for group in sorted(mine):
        print(_row(group, texts, mine[group], list_scores[group]))
    total = mine["all"]
    print("\n".join(_region_rows(total)))
    print(
        f"attention as error {total.attention_errors}   unsafe fixes {total.unsafe_fixes}   "
        f"wrong offsets {total.wrong_offsets}   wrong suggestions {total.wrong_suggestions}"
    )
    labels = verdict_counts(texts)
    print("labels: " + ", ".join(f"{v} {n}" for v, n in labels.most_common()))
    for name, score in (("vocabtool", total), ("plain list", list_scores["all"])):
        alarms = ", ".join(f"{v} {n}/{labels[v]}" for v, n in score.alarms_by_region.most_common())
        print(f"false alarms by region, {name}: {alarms or 'none'}")
    if options.show:
        print("\n".join(total.cases))
    return int(min(total.precision, total.recall) < options.floor)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    corpora = sorted(path.parent for path in CORPUS.glob("*/INDEX.yaml"))
    parser.add_argument("folders", nargs="*", type=Path, default=corpora)
    parser.add_argument("--show", action="store_true", help="list every case that went wrong")
    parser.add_argument("--floor", type=float, default=0.0, help="the least that is accepted")
    return parser.parse_args()


def _read(folder: Path) -> tuple[LabelledText, ...]:
    return read_gold(folder) if (folder / "labels").is_dir() else read_folder(folder)


def _scores(texts: list[LabelledText], lint: LinterUnderTest) -> dict[str, Score]:
    scores: dict[str, Score] = defaultdict(Score)
    for text in texts:
        groups = [scores[group] for group in _groups(text)]
        score_text(text, lint(text), groups)
    return scores


def _groups(text: LabelledText) -> tuple[str, ...]:
    return "all", f"corpus {text.group}", f"language {text.language}", f"format {text.format}"


def _region_rows(score: Score) -> Iterator[str]:
    """Yield a row for each region: how often words that both know were rightly put there."""
    yield f"\n{'what the words do':24}{'':6}{'labels':>6}   precision recall    F1"
    for region, placing in sorted(score.placings.items()):
        both = placing.precision, placing.recall
        yield (
            f"{'region ' + region:24}{'':6}{placing.belonging:6}   "
            f"{both[0]:9.3f}{both[1]:7.3f}{f1(*both):7.3f}"
        )
    yield ""


def _row(group: str, texts: list[LabelledText], score: Score, plain: Score) -> str:
    count = sum(group in _groups(text) for text in texts)
    return (
        f"{group:24}{count:6}{score.hits + score.misses:6}   "
        f"{score.precision:9.3f}{score.recall:7.3f}{score.f1:7.3f}"
        f"{plain.precision:17.3f}{plain.recall:7.3f}{plain.f1:7.3f}"
    )


if __name__ == "__main__":
    sys.exit(main())

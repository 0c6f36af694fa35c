"""How long one lint of one draft takes, as a whole process, and where the time goes.

    python benchmarks/startup.py [DRAFT] [--runs 15]

Compare medians of commands that ran in turn; the machine decides the rest. Python must be able to
keep compiled modules: without, a third of the time is spent on compiling the program itself.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

ROOT = Path(__file__).parents[1]
SIZE = 17_000  # code points of the draft, if none is given
PARTS = """
from time import perf_counter as now
marks = [("", now())]
def mark(part):
    marks.append((part, now()))
import sys
from pathlib import Path
import click
mark("import click")
import vocabtool.cli.program, vocabtool.cli.lint
from vocabtool.linter import Linter
from vocabtool.parsed_files import keep_in
from vocabtool.readers import read_file
from vocabtool.vocabulary_files import load
mark("import vocabtool")
keep_in(Path(sys.argv[2]) if sys.argv[2] else None)
vocabulary = load().under(["un"])
mark("load")
linter = Linter(vocabulary)
mark("index")
document = read_file(sys.argv[1])
mark("read")
linter.report([document])
mark("lint")
linter.report([document])
mark("lint once more")
for (_, before), (part, after) in zip(marks, marks[1:]):
    print(f"{part}\\t{after - before}")
"""


def draft(folder: Path) -> Path:
    """Return a draft of about 17 kB, made of an example and of the documentation."""
    texts = (ROOT / "examples" / "draft.md", *sorted((ROOT / "docs").glob("*.md")))
    whole = "\n\n".join(path.read_text(encoding="utf-8") for path in texts)
    path = folder / "draft.md"
    path.write_text(whole[:SIZE], encoding="utf-8")
    return path


def commands(path: Path, cache: str) -> dict[str, tuple[list[str], dict[str, str]]]:
    """Return the commands that are compared, each with its environment."""
    python, lint = sys.executable, [sys.executable, "-m", "vocabtool", "lint"]
    parsed = os.environ | {"VOCABTOOL_CACHE": cache}
    found = {
        "python -c pass": ([python, "-c", "pass"], parsed),
        'python -c "import click, yaml"': ([python, "-c", "import click, yaml"], parsed),
        "vocabtool lint": ([*lint, str(path)], parsed),
        "vocabtool lint --no-cache": ([*lint, "--no-cache", str(path)], parsed),
    }
    if codespell := shutil.which("codespell"):
        found["codespell"] = ([codespell, str(path)], parsed)
    return found


def seconds(command: Sequence[str], environment: dict[str, str]) -> float:
    """Return how long a command takes, as a whole process."""
    start = perf_counter()
    subprocess.run(command, env=environment, capture_output=True, check=False)  # noqa: S603 - our own
    return perf_counter() - start


def parts(path: Path, cache: str) -> dict[str, float]:
    """Return how long the parts of a lint take, in seconds."""
    command = [sys.executable, "-c", PARTS, str(path), cache]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout  # noqa: S603 - our own
    return {name: float(value) for name, _, value in (x.partition("\t") for x in told.splitlines())}


def shown(rows: dict[str, list[float]]) -> None:
    """Print the median and the least of each row, in milliseconds."""
    for name, values in rows.items():
        print(f"{name:34}{median(values) * 1000:8.1f}{min(values) * 1000:8.1f}")


def main() -> None:
    """Run everything in turn, the first time without counting, and print milliseconds."""
    given = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    given.add_argument("draft", nargs="?", type=Path)
    given.add_argument("--runs", type=int, default=15)
    asked = given.parse_args()
    with TemporaryDirectory() as folder:
        path, cache = asked.draft or draft(Path(folder)), str(Path(folder) / "cache")
        compared = commands(path, cache)
        whole: dict[str, list[float]] = {name: [] for name in compared}
        inside: dict[str, list[float]] = {}
        for run in range(asked.runs + 1):
            for name, (command, environment) in compared.items():
                taken = seconds(command, environment)
                whole[name] += [taken] if run else []
            for part, taken in parts(path, cache).items() if run else ():
                inside.setdefault(part, []).append(taken)
    print(f"{'milliseconds':34}{'median':>8}{'least':>8}")
    shown(whole)
    print("\nparts of a lint, in one process")
    shown(inside)


if __name__ == "__main__":
    main()

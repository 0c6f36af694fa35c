"""Learn the weights of the clues and write them: ``vocabtool/languages/weights/LANG.tsv``.

    python benchmarks/weights [FOLDER ...]

A FOLDER holds labelled texts with an INDEX.yaml; without one these are taken: the open texts of the
tests, and those in ``texts`` beside this file, which measure nothing. What tests the rules and the
examples of the shipped vocabularies are always taken. The texts that were written blind are for
measuring. Needs scikit-learn.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from accuracy.labelled import read_folder
from vocabtool.vocabulary_files import load
from weights.examples import Example, Reader
from weights.model import learned

_PROJECT = Path(__file__).parents[2]
_TEXTS = (_PROJECT / "tests" / "corpus" / "open", Path(__file__).parent / "texts")
_REGIONS = _PROJECT / "tests" / "regions"
_OTHER = _PROJECT / "vocab" / "disability-inclusive-language"
_WEIGHTS = _PROJECT / "vocabtool" / "languages" / "weights"


def main() -> int:
    """Learn, write one file a language, and say what was written."""
    given = tuple(_examples([Path(each) for each in sys.argv[1:]] or _TEXTS))
    found = learned(given)  # before anything is taken away
    _WEIGHTS.mkdir(exist_ok=True)
    for path in _WEIGHTS.glob("*.tsv"):
        path.unlink()
    for lang, weights in found.items():
        rows = ("\t".join((name, *(f"{each:g}" for each in row))) for name, row in weights.items())
        content = "".join(f"{row}\n" for row in rows)
        (_WEIGHTS / f"{lang}.tsv").write_text(content, encoding="utf-8")
        print(f"{lang}: {sum(e.language == lang for e in given)} examples, {len(weights)} clues")
    return 0


def _examples(folders: Sequence[Path]) -> Iterator[Example]:
    reader = Reader(load(()).under(["un"]))
    yield from reader.of_terms()
    yield from Reader(load((_OTHER,), with_default=False)).of_terms()
    for folder in folders:
        for text in read_folder(folder):
            yield from reader.of_text(text)
    for path in sorted((_REGIONS / "sentences").glob("*.txt")):
        yield from reader.of_sentences(path)
    for path in sorted((_REGIONS / "documents").iterdir()):
        yield from reader.of_document(path)


if __name__ == "__main__":
    sys.exit(main())

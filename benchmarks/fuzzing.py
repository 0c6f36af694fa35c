"""Fuzz readers, loader, folding, regions and fixes, guided by the branches that are reached.

    pip install atheris
    python benchmarks/fuzzing.py FOLDER [--seconds 600] [--longest 600]

The first byte of an input chooses what reads the rest. FOLDER keeps what was learnt (``corpus``)
and what was found (``found``: one input for each place that broke, its traceback beside it). A
fault does not end the run; the counts are written to ``FOLDER/figures.txt`` every few seconds.
Inputs that were found belong into ``tests/robustness/`` once their cause is mended.
"""

from __future__ import annotations

import argparse
import sys
import time
import traceback
from collections import Counter
from collections.abc import Callable
from hashlib import sha256
from importlib import import_module
from pathlib import Path
from tempfile import gettempdir

# By name: it is installed for this script only, and type checkers need not know of it.
atheris = import_module("atheris")

with atheris.instrument_imports(include=["vocabtool", "markdown_it"]):
    from vocabtool.api import linter_for, load
    from vocabtool.configuration_file import configuration_in
    from vocabtool.document import Document
    from vocabtool.errors import VocabtoolError
    from vocabtool.finding import Finding
    from vocabtool.fixing import apply_fixes
    from vocabtool.folding import fold, possible_words, tokens
    from vocabtool.readers import FORMATS, read_text
    from vocabtool.readers.encoding import decode
    from vocabtool.yaml_document import YamlMarks, yaml_value

SLOW = 2.0  # seconds for an input, with all the instruments in place
EVERY = 5.0  # seconds between two notes of the figures
LINTER = linter_for()
SCRATCH = Path(gettempdir())
BELOW = """\
id: below
uri: https://example.org/below
title: {en: Below}
version: "1"
languages: [en]
licence: CC0-1.0
concepts:
  - id: b
    definition: {en: Something.}
    terms:
      - {id: a, text: child sex, lang: en, status: admitted}
"""
SEEDS = (
    "The committee noted child pornography, “child prostitutes” and the term ‘child sex’.\n",
    "> a *child prostitute*, `it`, [child sex tourism](x 'child prostitution') <q>said</q>\n",
    "<p title='child sex'>child&nbsp;<b>porn</b>ography<!-- x --><q>child prostitution</q></p>\n",
    'Avoid,Use\n"child ""sex""",child sexual abuse\nchild prostitution,x\n',
    "From: a@b.c\nContent-Type: text/plain; charset=utf-8\n\n> child sex\nchild=\n prostitution\n",
    "Child sex\n=========\n\n.. note:: *child prostitution* ``x`` :ref:`child sex <y>`\n",
    "= Child sex\n\n[quote]\n____\nchild prostitution\n____\n|===\n|a |child sex\n|===\n",
    "\\section{Child sex}\\emph{child prostitution}\\footnote{``child sex''} % x\n$x$\n",
    "id: a\nterms:\n  - {id: b, text: 'child sex', lang: en}\nuse: |\n  x\n",
    "id: x\nconcepts:\n  - id: b\n    terms:\n      - {id: a, use: [{term: c}]}\n",
    BELOW,
    "Дети: «детская порнография». 儿童色情制品，“儿童卖淫”。 استغلال الأطفال في المواد الإباحية\n",
    "la pornographie mettant en scène des enfants ; el término «pornografía infantil».\n",
)
WORDS = (
    *("child pornography", "child sex", "child prostitute", "the term ", "so-called ", "[sic]"),
    *("<!--", "-->", "<q>", "</q>", "<p>", "<table>", "<td>", "<![CDATA[", "&nbsp;", "&#x2019;"),
    *("```", "> ", "- ", "[^1]: ", "|--|", "](", "**", "\n\n", "\r\n", "“", "”", "«", "»", "‘"),
    *("\\begin{", "\\end{", "\\verb|", "\\\\", ".. ", "::\n", "|===", "====", "____", "=?utf-8?Q?"),
    *("Content-Type: ", "multipart/mixed; boundary=x", "--x\n", "\u200b", "\u00ad", "\u0301"),
    *("&a ", "*a", "!!str ", "? ", ": ", "[tool.vocabtool]", "\u202e", "\ufeff", "\x00"),
)


class BrokenError(AssertionError):
    """Something that must hold did not."""


def must(holds: object, what: str) -> None:
    """Raise where something that must hold does not."""
    if not holds:
        raise BrokenError(what)


def lint(document: Document) -> None:
    """Lint a document: what is found stands in its text, and fixes touch nothing else."""
    for block in document.blocks:
        if block.text:
            start, end = block.source_span(0, len(block.text))
            must(0 <= start <= end <= len(document.text), "a block stands outside its source")
    report = LINTER.lint(document)
    for finding in (*report.findings, *report.exempt):
        start, end = finding.location.start, finding.location.end
        must(0 <= start < end <= len(report.text), "a finding stands outside the text")
        must(report.text[start:end] == finding.text, "a finding's span holds other words")
    fixes(report.text, report.findings)


def fixes(text: str, findings: tuple[Finding, ...]) -> None:
    """Write the fixes: what stands between the spans that may change stays, in order."""
    fixed, position = apply_fixes(text, findings), 0
    spans = sorted((f.location.start, f.location.end) for f in findings if f.fix is not None)
    kept, end_before = [], 0
    for start, end in spans:
        kept.append(text[end_before:start])
        end_before = max(end, end_before)
    for gap in (*kept, text[end_before:]):
        position = fixed.find(gap, position)
        must(position >= 0, "a fix changed what stands outside its span")
        position += len(gap)


def as_draft(name: str) -> Callable[[bytes], None]:
    """Return what reads the bytes of a file of a format."""

    def read(data: bytes) -> None:
        text, encoding = decode(data, "draft")
        must(text.encode(encoding) == data, "a file was decoded with loss")
        lint(read_text(text, format=name, encoding=encoding))

    return read


def as_text(name: str) -> Callable[[bytes], None]:
    """Return what reads a text of a format; bytes that are no UTF-8 become lone surrogates."""
    return lambda data: lint(read_text(data.decode("utf-8", "surrogateescape"), format=name))


def as_yaml(data: bytes) -> None:
    """Read YAML; the places of its parts stand inside it."""
    text = data.decode("utf-8", "surrogateescape")
    yaml_value(text, "words.yaml")
    span = YamlMarks(text).span(())
    must(0 <= span.start <= span.end <= len(text), "a place stands outside the file")


def as_vocabulary(data: bytes) -> None:
    """Load a vocabulary of one file."""
    path = SCRATCH / "fuzzed.yaml"
    path.write_bytes(data)
    load(path, with_default=False)


def as_layer(data: bytes) -> None:
    """Load a layer over a small vocabulary."""
    below, above = SCRATCH / "fuzzed-below.yaml", SCRATCH / "fuzzed-above.yaml"
    below.write_text(BELOW, encoding="utf-8")
    above.write_bytes(data)
    load(below, above, with_default=False)


def as_configuration(data: bytes) -> None:
    """Read a configuration."""
    path = SCRATCH / "fuzzed.toml"
    path.write_bytes(data)
    configuration_in(path, "vocabtool.toml", is_project=False)


def as_words(data: bytes) -> None:
    """Cut a text into words and fold them; a folded word stays as it is."""
    text = data.decode("utf-8", "surrogateescape")
    known, end = possible_words(text), 0
    for token in tokens(text):
        must(end <= token.start < token.end <= len(text), "words overlap, or are out of order")
        must(token.text in known, "a word is not among the possible words")
        must(fold(token.text) == token.text, "a folded word folds further")
        end = token.end


TARGETS: dict[str, Callable[[bytes], None]] = {
    **{f"text of {each.name}": as_text(each.name) for each in FORMATS},
    **{f"bytes of {each.name}": as_draft(each.name) for each in FORMATS},
    "words": as_words,
    "YAML": as_yaml,
    "vocabulary": as_vocabulary,
    "layer": as_layer,
    "configuration": as_configuration,
}
NAMES = tuple(TARGETS)


class Run:
    """A run: what was tried, what broke."""

    def __init__(self, folder: Path) -> None:
        self.tried: Counter[str] = Counter()
        self.broken: Counter[str] = Counter()
        self.slowest = 0.0
        self.began = self.noted = time.monotonic()
        self._folder = folder / "found"
        self._figures = folder / "figures.txt"
        self._folder.mkdir(parents=True, exist_ok=True)

    def one(self, data: bytes) -> None:
        """Try one input; a fault is kept, and the run goes on."""
        if not data:
            return
        name = NAMES[data[0] % len(NAMES)]
        self.tried[name] += 1
        began = time.monotonic()
        try:
            TARGETS[name](data[1:])
        except VocabtoolError:
            pass
        except Exception as error:  # noqa: BLE001 - whatever it is, it was not to happen
            self._keep(name, data, error, traceback.format_exc())
        taken = time.monotonic() - began
        self.slowest = max(self.slowest, taken)
        if taken > SLOW:
            self._keep(name, data, TimeoutError(), f"{taken:.1f} seconds, {len(data)} bytes\n")
        if time.monotonic() - self.noted > EVERY:
            self.note()

    def note(self) -> None:
        """Write down the figures."""
        self.noted = time.monotonic()
        inputs, faults = sum(self.tried.values()), sum(self.broken.values())
        lines = [
            f"{inputs} inputs in {self.noted - self.began:.0f} s, slowest {self.slowest:.2f} s",
            f"{faults} faults at {len(self.broken)} places",
            *(f"tried   {count:>8}  {name}" for name, count in sorted(self.tried.items())),
            *(f"broken  {count:>8}  {place}" for place, count in self.broken.most_common()),
        ]
        self._figures.write_text("\n".join(lines) + "\n", encoding="utf-8")

    def _keep(self, name: str, data: bytes, error: Exception, story: str) -> None:
        frames = traceback.extract_tb(error.__traceback__)[-2:]
        place = " < ".join(f"{Path(f.filename).name}:{f.lineno}" for f in reversed(frames))
        said = str(error) if isinstance(error, BrokenError) else ""
        place = f"{type(error).__name__} {place} {name} {said}"
        self.broken[place] += 1
        if self.broken[place] > 1:
            return
        stem = self._folder / sha256(data).hexdigest()[:12]
        stem.with_suffix(".input").write_bytes(data)
        stem.with_suffix(".txt").write_text(f"{place}\n{story}", encoding="utf-8", errors="replace")


def prepared(folder: Path) -> tuple[Path, Path]:
    """Write the first inputs and the words to mix in; return where they are."""
    corpus, words = folder / "corpus", folder / "words.dict"
    corpus.mkdir(parents=True, exist_ok=True)
    for number in range(len(NAMES)):
        for seed, text in enumerate(SEEDS):
            (corpus / f"seed-{number}-{seed}").write_bytes(bytes([number]) + text.encode())
    quoted = ("".join(f"\\x{byte:02x}" for byte in word.encode()) for word in WORDS)
    words.write_text("".join(f'"{word}"\n' for word in quoted), encoding="ascii")
    return corpus, words


def main() -> None:
    """Run."""
    parser = argparse.ArgumentParser(description=str(__doc__).splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seconds", type=int, default=600)
    parser.add_argument("--longest", type=int, default=600, help="bytes of an input")
    arguments = parser.parse_args()
    corpus, words = prepared(arguments.folder)
    run = Run(arguments.folder)
    options = (
        f"-max_total_time={arguments.seconds}",
        f"-max_len={arguments.longest}",
        f"-dict={words}",
        "-timeout=120",
        "-rss_limit_mb=3000",
    )
    atheris.Setup([sys.argv[0], *options, str(corpus)], run.one)
    atheris.Fuzz()


if __name__ == "__main__":
    main()

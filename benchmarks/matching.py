"""Time the matcher beside one alternation of all forms, the obvious regular expression.

    python benchmarks/matching.py [FILE] [--terms 60]

Prints the time to build each, the time over the text as one block and as paragraphs, how many
hits each has, and how the time grows when the text doubles. The better of seven runs counts.
"""

from __future__ import annotations

import argparse
import re
import timeit
from collections.abc import Callable
from functools import partial
from itertools import islice, product
from pathlib import Path

from vocabtool.document import Block, BlockKind, Document, identity_segments
from vocabtool.inflection import inflected_forms
from vocabtool.language import DocumentLanguage
from vocabtool.matcher import TermIndex
from vocabtool.term import Form, Status, Term

FIRST = (
    "child",
    "minor",
    "youth",
    "victim",
    "online",
    "local",
    "state",
    "family",
    "school",
    "court",
)
SECOND = ("pornography", "labour", "prostitution", "protection", "report", "policy")
FILLER = (
    "The committee noted the report of the working group on child labour and the protection of "
    "victims, and asked States to strengthen family courts, child protection and youth policies. "
)
SIZE = 17_000


def term(words: str) -> Term:
    """Return a term with four listed spellings, six forms in all."""
    first, second = words.split()
    listed = (f"{first}ren {second}", f"{first}ish {second}", f"{second} of {first}", f"{first} x")
    return Term(
        id=words,
        text=words,
        lang="en",
        status=Status.DEPRECATED,
        concept="benchmark",
        forms=tuple(Form(text=text) for text in listed),
    )


def block(text: str) -> Block:
    """Return a paragraph."""
    segments = identity_segments([(0, len(text))])
    return Block(kind=BlockKind.PARAGRAPH, text=text, segments=segments)


def milliseconds(action: Callable[[], object]) -> float:
    """Return the best of seven runs."""
    return min(timeit.repeat(action, number=1, repeat=7)) * 1_000


def alternation(terms: tuple[Term, ...]) -> re.Pattern[str]:
    """Return the obvious regular expression: every form, longest first, any white space."""
    forms = {form.text for term in terms for form in inflected_forms(term)}
    ordered = sorted(forms, key=len, reverse=True)
    re.purge()
    alternatives = (r"\s+".join(map(re.escape, form.split())) for form in ordered)
    return re.compile(rf"\b(?:{'|'.join(alternatives)})\b", re.IGNORECASE)


def row(name: str, value: float, remark: object = "") -> None:
    """Print one measurement."""
    print(f"{name:<44}{value:>9.2f} ms  {remark}")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=str(__doc__).splitlines()[0])
    parser.add_argument("file", nargs="?", type=Path)
    parser.add_argument("--terms", type=int, default=60)
    arguments = parser.parse_args()
    text = arguments.file.read_text("utf-8") if arguments.file else FILLER * (SIZE // len(FILLER))
    terms = tuple(term(" ".join(pair)) for pair in islice(product(FIRST, SECOND), arguments.terms))
    forms = sum(len(inflected_forms(each)) for each in terms)
    print(f"{len(text):,} code points, {len(terms)} terms, {forms} forms\n")

    index, pattern = TermIndex(terms), alternation(terms)
    row("build: matcher", milliseconds(lambda: TermIndex(terms)))
    row("build: alternation", milliseconds(lambda: alternation(terms)))

    whole, paragraphs = block(text), tuple(map(block, text.split("\n\n")))
    row(
        "match: matcher, one block",
        milliseconds(lambda: index.matches(whole, "en")),
        f"{len(index.matches(whole, 'en'))} hits",
    )
    document = Document(path="draft", text=text, blocks=paragraphs)

    def over_paragraphs() -> list[object]:
        languages = DocumentLanguage(document, "en")
        return [index.matches(each, languages.of) for each in paragraphs]

    remark = f"{len(paragraphs)} blocks, languages voted"
    row("match: matcher, paragraphs", milliseconds(over_paragraphs), remark)
    row(
        "match: alternation",
        milliseconds(lambda: list(pattern.finditer(text))),
        f"{len(pattern.findall(text))} hits",
    )
    quiet = block("nothing of the kind is said here. " * (SIZE // 34))
    row(
        "match: matcher, text without any first word",
        milliseconds(lambda: index.matches(quiet, "en")),
    )
    print()
    for doublings in range(4):
        longer = block(text * 2**doublings)
        matching = partial(index.matches, longer, "en")
        row(f"match: matcher, {len(longer.text):,} code points", milliseconds(matching))


if __name__ == "__main__":
    main()

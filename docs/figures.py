# ruff: noqa: INP001 - a script beside the pages that it writes into, no package
"""Write the figures of the shipped vocabularies into vocabulary.md: python docs/figures.py."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from vocabtool.integrity.citations import citations_of
from vocabtool.resources import data_folder
from vocabtool.source import Access
from vocabtool.term import AcceptExample, FlagExample, Status, Term
from vocabtool.vocabulary import Vocabulary, is_avoided
from vocabtool.vocabulary_files import read_vocabulary

PAGE = Path(__file__).with_name("vocabulary.md")
BEGIN = "<!-- figures: written by docs/figures.py -->"
END = "<!-- end of the figures -->"
SEEN = (Access.PRIMARY, Access.COPY)


def page_with_figures(page: str) -> str:
    """Return the page with the figures of today between the two marks."""
    before, _, rest = page.partition(BEGIN)
    _, _, after = rest.partition(END)
    return f"{before}{BEGIN}\n\n{figures()}\n{END}{after}"


def figures() -> str:
    """Return the figures of every shipped vocabulary as Markdown."""
    heads = sorted(data_folder("vocab").glob("*/vocabulary.yaml"))
    return "\n".join(_section(read_vocabulary(head.parent)) for head in heads)


def _section(vocabulary: Vocabulary) -> str:
    lines = [f"### {vocabulary.id} {vocabulary.version}", ""]
    lines += _table(["what", "number"], _counts(vocabulary))
    lines += ["", *_table(["terms in", *Status, "all"], _languages(vocabulary))]
    return "\n".join((*lines, ""))


def _counts(vocabulary: Vocabulary) -> Iterator[Sequence[str]]:
    terms = tuple(vocabulary.terms.values())
    avoided = [term for term in terms if is_avoided(term)]
    enforced = [term for term in avoided if vocabulary.is_enforced(term)]
    citations = [citation for _, citation in citations_of(vocabulary)]
    examples = [example for term in terms for example in term.examples]
    seen = [citation for citation in citations if citation.access in SEEN]
    yield "concepts", f"{len(vocabulary.concepts)}"
    yield "terms", f"{len(terms)}"
    yield "titles that keep their words", f"{len(vocabulary.titles)}"
    yield "sources", f"{len(vocabulary.sources)}"
    yield "citations", f"{len(citations)}"
    yield "of these, seen in a primary text or a copy", _share(len(seen), citations)
    yield "of these, with a quote", _share(sum(bool(c.quote) for c in citations), citations)
    yield "terms to be avoided", f"{len(avoided)}"
    yield "of these, verified and enforced", _share(len(enforced), avoided)
    yield "example sentences", f"{len(examples)}"
    yield (
        "enforced terms with a sentence to flag and one to accept",
        _share(sum(map(_has_both_examples, enforced)), enforced),
    )


def _has_both_examples(term: Term) -> bool:
    kinds = {type(example) for example in term.examples}
    return kinds == {FlagExample, AcceptExample}


def _languages(vocabulary: Vocabulary) -> Iterator[Sequence[str]]:
    terms = vocabulary.terms.values()
    numbers = Counter((term.lang, status) for term in terms for status in (term.status, "all"))
    known = {term.lang for term in terms}
    for lang in sorted(known, key=lambda lang: _rank(vocabulary, lang)):
        yield lang, *(f"{numbers[lang, status]}" for status in (*Status, "all"))


def _rank(vocabulary: Vocabulary, lang: str) -> tuple[int, str]:
    primary = lang.partition("-")[0]
    languages = [*vocabulary.languages, lang, primary]
    return min(languages.index(lang), languages.index(primary)), lang


def _share(number: int, whole: Sequence[object]) -> str:
    return f"{number} ({100 * number // len(whole)} %)" if whole else "0"


def _table(heads: Sequence[str], rows: Iterator[Sequence[str]]) -> Iterator[str]:
    yield f"| {' | '.join(heads)} |"
    yield f"|{'---|' + '--:|' * (len(heads) - 1)}"
    for row in rows:
        yield f"| {' | '.join(row)} |"


if __name__ == "__main__":
    PAGE.write_text(page_with_figures(PAGE.read_text(encoding="utf-8")), encoding="utf-8")

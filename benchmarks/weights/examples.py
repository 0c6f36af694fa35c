"""Examples to learn from: words to avoid whose regions are known, each with the clues around it.

They stand in labelled texts, in the examples of a vocabulary, and in the sentences and documents
that test the rules. Of the sentences there is one a line, its term in braces, under its region.
"""

from __future__ import annotations

from collections.abc import Container, Iterator
from pathlib import Path
from typing import NamedTuple

from accuracy.labelled import Label, LabelledText, Verdict, parse
from vocabtool.document import Block
from vocabtool.finding import Region
from vocabtool.folding import tokens
from vocabtool.language import DocumentLanguage, primary
from vocabtool.match import Match, Occurrence
from vocabtool.matcher import TermIndex
from vocabtool.readers import read_text
from vocabtool.regions.clue import clues, joined_words, last_word
from vocabtool.regions.kinds import stem
from vocabtool.regions.known import known_of
from vocabtool.regions.passage import Passage, Span, folded_list
from vocabtool.term import FlagExample
from vocabtool.vocabulary import Vocabulary, is_avoided

_REGIONS = {
    Verdict.FLAG: Region.USE,
    Verdict.MENTION: Region.MENTION,
    Verdict.TITLE: Region.TITLE,
    Verdict.NAME: Region.TITLE,  # a name that no address or identifier is reads like a title
    Verdict.QUOTE: Region.QUOTATION,
}
_VERDICTS = {
    "use": Verdict.FLAG,
    "mention": Verdict.MENTION,
    "title": Verdict.TITLE,
    "name": Verdict.NAME,
    "quotation": Verdict.QUOTE,
}
_SENTENCE = 0.3  # what a sentence counts, which has no text around it and often looks like a trap


class Example(NamedTuple):
    """An occurrence: what it does, the clues around it, its text, and how much it counts.

    All occurrences are learned from, not only those that rules leave open: the rules were written
    with these texts in view, and leave too few open in them.
    """

    language: str
    region: Region
    clues: frozenset[str]
    text: str
    share: float = 1.0


class Reader:
    """Reads examples with a vocabulary.

    Words that its own terms consist of are no clues: the weights are to hold for any vocabulary.
    """

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._terms = tuple(vocabulary.terms.values())
        self._index = TermIndex(self._terms)
        self._subject = _subject_stems(vocabulary)

    def of_text(self, text: LabelledText) -> Iterator[Example]:
        """Yield the examples of a labelled text."""
        yield from self._examples(text.name, text.text, text.labels, "en")

    def of_sentences(self, path: Path) -> Iterator[Example]:
        """Yield the examples of a file of sentences, which is named by their language."""
        region = ""
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.startswith("== "):
                region = line.removeprefix("== ")
            elif "{" in line:
                marked = line.replace("\\n", "\n")
                start, end = marked.index("{"), marked.index("}") - 1
                label = Label(start=start, end=end, verdict=_VERDICTS[region])
                text = marked.replace("{", "").replace("}", "")
                yield from self._sentence(text, label, path.stem)

    def of_document(self, path: Path) -> Iterator[Example]:
        """Yield the examples of a document that tests the rules, with regions as its labels."""
        marked = path.read_text(encoding="utf-8")
        for region, verdict in {**_VERDICTS, "exempt": Verdict.OK}.items():
            marked = marked.replace(f"⟦{region}|", f"⟦{verdict}|")
        text, labels = parse(marked)
        yield from self._examples(path.name, text, labels, "en")

    def of_terms(self) -> Iterator[Example]:
        """Yield the examples in the vocabulary of sentences that use a term."""
        for term in self._terms:
            for example in term.examples:
                if isinstance(example, FlagExample):
                    whole = Label(start=0, end=len(example.text), verdict=Verdict.FLAG)
                    yield from self._sentence(example.text, whole, term.lang)

    def _sentence(self, text: str, label: Label, language: str) -> Iterator[Example]:
        for example in self._examples("sentence.txt", text, (label,), language):
            yield example._replace(text=text, share=_SENTENCE)

    def _examples(
        self, name: str, text: str, labels: tuple[Label, ...], default: str
    ) -> Iterator[Example]:
        document = read_text(text, path=name)
        languages = DocumentLanguage(document, default)
        for block in document.blocks:
            matches = self._index.matches(block, languages.of)
            for match in matches:
                label = _label(labels, block, match)
                if label is None or label.verdict not in _REGIONS or not is_avoided(match.term):
                    continue
                passage = Passage(block, languages.of(block), document)
                occurrence = Occurrence(match, block, document, neighbours=matches)
                span, known = Span(match.start, match.end), known_of(occurrence)
                found = clues(passage, span, document, known)
                yield Example(
                    language=primary(passage.language),
                    region=_REGIONS[label.verdict],
                    clues=_without({clue.name for clue in found}, self._subject),
                    text=name,
                )


def _without(names: set[str], subject: Container[str]) -> frozenset[str]:
    return frozenset(name for name in names if last_word(name) not in subject)


def _subject_stems(vocabulary: Vocabulary) -> frozenset[str]:
    stems: set[str] = set()
    for term in vocabulary.terms.values():
        frequent = folded_list(term.lang, "frequent_words", "words")
        words = {word.text for word in joined_words(tokens(term.text))} - frequent
        stems.update(stem(word, term.lang) for word in words)
    return frozenset(stems)


def _label(labels: tuple[Label, ...], block: Block, match: Match) -> Label | None:
    """Return the label that shares most with an occurrence."""
    start, end = block.source_span(match.start, match.end)
    shared = ((min(end, each.end) - max(start, each.start), each) for each in labels)
    most, label = max(shared, key=lambda pair: pair[0], default=(0, None))
    return label if most > 0 else None

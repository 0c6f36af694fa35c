"""Whether a configuration fits the vocabulary that it is used with."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from vocabtool.configuration import Configuration
from vocabtool.errors import ConfigurationError
from vocabtool.policy import Grades
from vocabtool.spelling import advice
from vocabtool.term import Severity
from vocabtool.vocabulary import Vocabulary, is_avoided


def require_coherence(configuration: Configuration, vocabulary: Vocabulary) -> None:
    """Refuse a configuration that names what the vocabulary lacks, or grades to no effect.

    Raises:
        ConfigurationError: a profile, concept or term is not in the vocabulary, or a term is to be
            graver than a note although no seen source settles it.
    """
    for message, hint in _objections(configuration, vocabulary):
        raise ConfigurationError(message, path=configuration.path, hint=hint)


def _objections(configuration: Configuration, vocabulary: Vocabulary) -> Iterator[tuple[str, str]]:
    """Yield what does not fit, each as a sentence and what to do."""
    places = [("", configuration.values.get("profiles"), configuration.grades)]
    places += [(f"{s.key}.", s.profiles, s.grades) for s in configuration.sections]
    for where, profiles, grades in places:
        yield from _unknown("profile", f"{where}profiles", profiles or (), vocabulary.profiles)
        yield from _unknown("concept", f"{where}concepts", grades.concepts, vocabulary.by_concept)
        yield from _unknown("term", f"{where}terms", grades.terms, vocabulary.terms)
        yield from _unsettled(f"{where}terms", grades, vocabulary)


def _unknown(
    kind: str, where: str, names: Iterable[str], known: Collection[str]
) -> Iterator[tuple[str, str]]:
    for name in names:
        if name not in known:
            way = f"The profiles are: {', '.join(known) or 'none'}."
            otherwise = way if kind == "profile" else "vocabtool search finds terms and concepts."
            yield (
                f"{where} names the {kind} “{name}”, which the vocabulary does not have.",
                advice(name, known, otherwise),
            )


def _unsettled(where: str, grades: Grades, vocabulary: Vocabulary) -> Iterator[tuple[str, str]]:
    for name, grade in grades.terms.items():
        term = vocabulary.terms[name]
        is_graver = grade is not None and grade > Severity.INFO
        if is_graver and is_avoided(term) and not vocabulary.is_enforced(term):
            yield (
                f"{where}.{name} can be info or off only: no source that was seen settles it.",
                "Cite one that does in a vocabulary of your own, and it is a warning.",
            )

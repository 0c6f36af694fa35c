"""Checks of how the vocabulary hangs together: files, relations, domains, languages, profiles."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from vocabtool.integrity.defect import Defect, Place
from vocabtool.layer_files import HEAD_FILE, layer_files
from vocabtool.layering import Keys, entries
from vocabtool.term import Term
from vocabtool.vocabulary import Vocabulary

_RELATIONS = ("broader", "related", "replaced_by")


def misnamed_files(vocabulary: Vocabulary) -> Iterator[Defect]:
    """A concept's file is named by the concept's id."""
    for layer in vocabulary.layers:
        if not Path(layer.path).is_dir():
            continue
        for entry in entries(layer_files(Path(layer.path))):
            name = Path(entry.file.path).stem
            if entry.list_name == "concepts" and entry.id != name:
                message = f"The file of the concept “{entry.id}” must be named {entry.id}.yaml."
                yield Defect(Place("concepts", entry.id, ("id",)), message)


def stray_files(vocabulary: Vocabulary) -> Iterator[Defect]:
    """A YAML file in the folder of a vocabulary that is not read is misspelt or misplaced."""
    for layer in vocabulary.layers:
        folder = Path(layer.path)
        known = {HEAD_FILE, "sources.yaml", "titles.yaml"}
        for path in sorted(folder.rglob("*.y*ml")) if folder.is_dir() else ():
            name = path.relative_to(folder)
            is_concept = name.parent == Path("concepts") and path.suffix == ".yaml"
            if not is_concept and str(name) not in known:
                message = (
                    f"The file {name.as_posix()} is not read; concepts stand in concepts/ID.yaml."
                )
                yield Defect(Place("head", ""), message)


def unknown_relations(vocabulary: Vocabulary) -> Iterator[Defect]:
    """``broader``, ``related`` and ``replaced_by`` name other concepts of the vocabulary."""
    for concept in vocabulary.concepts:
        for relation in _RELATIONS:
            for index, other in enumerate(getattr(concept, relation)):
                place = Place("concepts", concept.id, (relation, index))
                if other == concept.id:
                    yield Defect(place, f"The concept “{other}” names itself.")
                elif other not in vocabulary.by_concept:
                    yield Defect(place, f"There is no concept “{other}”.")


def circular_hierarchies(vocabulary: Vocabulary) -> Iterator[Defect]:
    """Who goes from a concept to a broader one never comes back to it."""
    for concept in vocabulary.concepts:
        reached: set[str] = set()
        ahead = list(concept.broader)
        while ahead:
            other = vocabulary.by_concept.get(ahead.pop())
            if other and other.id not in reached:
                reached.add(other.id)
                ahead.extend(other.broader)
        if concept.id in reached and concept.id not in concept.broader:
            message = f"The concept “{concept.id}” is broader than itself, by way of others."
            yield Defect(Place("concepts", concept.id, ("broader",)), message)


def unknown_domains(vocabulary: Vocabulary) -> Iterator[Defect]:
    """A concept's domain is one that vocabulary.yaml lists."""
    for concept in vocabulary.concepts:
        if concept.domain and concept.domain not in vocabulary.domains:
            known = ", ".join(vocabulary.domains) or "none"
            message = f"There is no domain “{concept.domain}”; those listed: {known}."
            yield Defect(Place("concepts", concept.id, ("domain",)), message)


def undeclared_languages(vocabulary: Vocabulary) -> Iterator[Defect]:
    """A term's language is one that vocabulary.yaml lists; en covers en-GB, too."""
    for term in vocabulary.terms.values():
        if not {term.lang, term.lang.partition("-")[0]} & set(vocabulary.languages):
            message = (
                f"The language {term.lang} is not among those of the vocabulary; add it there."
            )
            yield Defect(Place("terms", term.id, ("lang",)), message)


def unknown_profiles(vocabulary: Vocabulary) -> Iterator[Defect]:
    """A profile that a term or an example names is one that vocabulary.yaml describes."""
    for term in vocabulary.terms.values():
        for keys, name in _profiles_named(term):
            if name not in vocabulary.profiles:
                known = ", ".join(vocabulary.profiles) or "none"
                message = f"There is no profile “{name}”; those described: {known}."
                yield Defect(Place("terms", term.id, keys), message)


def _profiles_named(term: Term) -> Iterator[tuple[Keys, str]]:
    for name in term.under:
        yield ("under", name), name
    for index, example in enumerate(term.examples):
        for position, name in enumerate(example.profiles):
            yield ("examples", index, "profiles", position), name

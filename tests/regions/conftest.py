"""A sentence with its term in braces, placed by the classifier."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from vocabtool.concept import Title, TitleText, TitleType
from vocabtool.document import Block, BlockKind, Document, identity_segments
from vocabtool.match import Match, Occurrence, Placement
from vocabtool.regions import RegionClassifier
from vocabtool.term import Status, Term

Placer = Callable[..., Placement]


def _title(ident: str, kind: TitleType, text: str, lang: str = "en") -> Title:
    return Title(id=ident, type=kind, texts=(TitleText(text=text, lang=lang),))


SHORT = "Optional Protocol on the sale of children, child prostitution and child pornography"
REGISTER = (
    Title(
        id="opsc",
        type=TitleType.TREATY,
        texts=(
            TitleText(
                text=(
                    "Optional Protocol to the Convention on the Rights of the Child on the sale "
                    "of children, child prostitution and child pornography"
                ),
                lang="en",
                short=(SHORT,),
            ),
            TitleText(
                text=(
                    "Protocole facultatif à la Convention relative aux droits de l’enfant, "
                    "concernant la vente d’enfants, la prostitution des enfants et la pornographie "
                    "mettant en scène des enfants"
                ),
                lang="fr",
            ),
            TitleText(
                text=(
                    "Protocolo facultativo de la Convención sobre los Derechos del Niño relativo "
                    "a la venta de niños, la prostitución infantil y la utilización de niños en la "
                    "pornografía"
                ),
                lang="es",
            ),
            TitleText(
                text=(
                    "Факультативный протокол к Конвенции о правах ребенка, касающийся торговли "
                    "детьми, детской проституции и детской порнографии"
                ),
                lang="ru",
            ),
            TitleText(
                text=(
                    "البروتوكول الاختياري لاتفاقية حقوق الطفل بشأن بيع الأطفال واستغلال الأطفال "
                    "في البغاء وفي المواد الإباحية"
                ),
                lang="ar",
            ),
            TitleText(
                text="《儿童权利公约》关于买卖儿童、儿童卖淫和儿童色情制品问题的任择议定书",
                lang="zh",
            ),
        ),
    ),
    _title(
        "law-without-noun",
        TitleType.LAW,
        "Mandatory Reporting of Internet Child Pornography by Persons who Provide a Service",
    ),
    _title(
        "law-without-noun-fr",
        TitleType.LAW,
        "Déclaration obligatoire de la pornographie juvénile sur Internet par les fournisseurs",
        "fr",
    ),
    _title(
        "special-rapporteur",
        TitleType.MANDATE,
        "Special Rapporteur on the sale of children, child prostitution and child pornography",
    ),
    _title(
        "directive-2011-93",
        TitleType.LAW,
        "Directive 2011/93/EU of the European Parliament and of the Council of 13 December 2011 "
        "on combating the sexual abuse and sexual exploitation of children and child pornography, "
        "and replacing Council Framework Decision 2004/68/JHA",
    ),
    _title("ra-9775", TitleType.LAW, "Republic Act No. 9775, Anti-Child Pornography Act of 2009"),
    _title(
        "ecpat",
        TitleType.ORGANIZATION,
        "End Child Prostitution, Child Pornography and Trafficking of Children for Sexual Purposes",
    ),
    _title(
        "c182-3b",
        TitleType.WORDING,
        "the use, procuring or offering of a child for prostitution, for the production of "
        "pornography or for pornographic performances",
    ),
)


@pytest.fixture(scope="session")
def classifier() -> RegionClassifier:
    return RegionClassifier(REGISTER)


@pytest.fixture
def place(classifier: RegionClassifier) -> Placer:
    """Return the function that places the term in braces of a text, by the rules alone.

    Keyword arguments go to the block; ``before`` and ``after`` are texts of other blocks, and
    ``term_language`` is the language of the term if it is not that of the block.
    """

    def placed(marked: str, language: str = "en", **given: Any) -> Placement:  # noqa: ANN401 -- any field of a block
        before, after = given.pop("before", ()), given.pop("after", ())
        kind = given.pop("kind", BlockKind.PARAGRAPH)
        given_language = given.pop("term_language", "")
        start, end = marked.index("{"), marked.index("}") - 1
        text = marked.replace("{", "").replace("}", "")
        block = block_of(text, kind=kind, **given)
        blocks = (*map(block_of, before), block, *map(block_of, after))
        document = Document(
            path="draft.txt", text="\n\n".join(b.text for b in blocks), blocks=blocks
        )
        match = match_of(text, start, end, given_language or language)
        return classifier.by_rule(Occurrence(match, block, document, language))

    return placed


def block_of(text: str, kind: BlockKind = BlockKind.PARAGRAPH, **more: Any) -> Block:  # noqa: ANN401 -- any field of a block
    return Block(kind=kind, text=text, segments=identity_segments([(0, len(text))]), **more)


def match_of(text: str, start: int, end: int, language: str) -> Match:
    form = text[start:end]
    term = Term(id="term", text=form, lang=language, status=Status.DEPRECATED, concept="concept")
    return Match(term=term, start=start, end=end, form=form)

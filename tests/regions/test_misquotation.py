"""A registered title with a wrong word is told; what a citation may do to a title is not."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from vocabtool.concept import TitleType
from vocabtool.finding import Region
from vocabtool.match import Placement

Placer = Callable[..., Placement]
SHORT = "Optional Protocol on the sale of children, child prostitution and child pornography"
RAPPORTEUR = "Special Rapporteur on the sale of children, child prostitution and child pornography"


@pytest.mark.parametrize(
    ("sentence", "language", "registered"),
    [
        pytest.param(
            "The Optional Protocol on the sale of children, {child prostitution} and pornography",
            "en",
            SHORT,
            id="word missing",
        ),
        pytest.param(
            "OPTIONAL PROTOCOL ON THE SALE OF CHILDREN, {CHILD PROSTITUTION} AND PORNOGRAPHY",
            "en",
            SHORT,
            id="in capitals",
        ),
        pytest.param(
            "The Optional Protocol on the sale of children, {child\nprostitution} and\npornography",
            "en",
            SHORT,
            id="over line breaks",
        ),
        pytest.param(
            "The Optional Protocol on the sale and trafficking of children, child prostitution and "
            "{child pornography}",
            "en",
            SHORT,
            id="word added",
        ),
        pytest.param(
            "The Optional Protocol on the sale of children, child labour and {child pornography}",
            "en",
            SHORT,
            id="word replaced",
        ),
        pytest.param(
            "The Optional Protocol on the sale of children, child prostittuion and "
            "{child pornography}",
            "en",
            SHORT,
            id="letters that changed places",
        ),
        pytest.param(
            "The Optional Protocol on the sale of children, child prosttution and "
            "{child pornography}",
            "en",
            SHORT,
            id="letter missing",
        ),
        pytest.param(
            "The Special Rapporteur on the sale of children, {child prostitution} and pornography",
            "en",
            RAPPORTEUR,
            id="mandate",
        ),
        pytest.param(
            "Le Protocole facultatif à la Convention relative aux droits de l’enfant, concernant "
            "la vente d’enfants, la {prostitution des enfants} et la pédopornographie mettant en "
            "scène des enfants",
            "fr",
            "Protocole facultatif à la Convention relative aux droits de l’enfant, concernant la "
            "vente d’enfants, la prostitution des enfants et la pornographie mettant en scène des "
            "enfants",
            id="French",
        ),
        pytest.param(
            "El Protocolo facultativo de la Convención sobre los Derechos del Niño relativo a la "
            "venta de niños, la {prostitución infantil} y la participación de niños en la "
            "pornografía",
            "es",
            "Protocolo facultativo de la Convención sobre los Derechos del Niño relativo a la "
            "venta de niños, la prostitución infantil y la utilización de niños en la pornografía",
            id="Spanish",
        ),
        pytest.param(
            "Факультативный протокол к Конвенции о правах ребенка, касающийся торговли людьми и "
            "детьми, детской проституции и {детской порнографии}",
            "ru",
            "Факультативный протокол к Конвенции о правах ребенка, касающийся торговли детьми, "
            "детской проституции и детской порнографии",
            id="Russian",
        ),
    ],
)
def test_a_wrong_word_in_a_title_is_told_with_the_right_title(
    place: Placer, sentence: str, language: str, registered: str
) -> None:
    placement = place(f"{sentence}.", language)
    assert placement.region is Region.TITLE
    assert placement.misquoted is not None
    assert placement.misquoted.text == registered
    assert placement.misquoted.title.type in {TitleType.TREATY, TitleType.MANDATE}


def test_the_stretch_is_the_title_without_what_is_around_it(place: Placer) -> None:
    title = "Optional Protocol on the sale of children, child prostitution and pornography"
    misquoted = place(f"Recalling the {title.replace('child pr', '{child} pr')} again,").misquoted
    assert misquoted is not None
    assert (misquoted.start, misquoted.end) == (14, 14 + len(title))


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        pytest.param(f"The {SHORT[:-17]}{{child pornography}}", "en", id="as registered"),
        pytest.param(
            "THE OPTIONAL PROTOCOL ON THE SALE OF CHILDREN, CHILD PROSTI-\nTUTION AND "
            "{CHILD PORNOGRAPHY}",
            "en",
            id="capitals and a divided word",
        ),
        pytest.param(
            "The Optional Protocol on the sale of children and {child prostitution}",
            "en",
            id="stops early",
        ),
        pytest.param(
            "Optional Protocol to the Convention on the sale of children, child prostitution and "
            "{child pornography}",
            "en",
            id="leaves a stretch out",
        ),
        pytest.param(
            "The Optional Protocol on the sale of [...] child prostitution and {child pornography}",
            "en",
            id="ellipsis",
        ),
        pytest.param(
            "The Optional Protocol to the CRC on the sale of children, child prostitution and "
            "{child pornography}",
            "en",
            id="acronym",
        ),
        pytest.param(
            "The Optional Protocol of 25 May 2000 on the sale of children, child prostitution and "
            "{child pornography}",
            "en",
            id="date",
        ),
        pytest.param(
            "The Optional Protocol thereto on the sale of children, child prostitution and "
            "{child pornography}",
            "en",
            id="word about the noun",
        ),
        pytest.param(
            "The Optional Protocol¹ on the sale of children,² child prostitution, & "
            "{child pornography}",
            "en",
            id="footnote signs and joins",
        ),
        pytest.param(
            "Special Rapporteurs on the sale of children, child prostitution and "
            "{child pornography}",
            "en",
            id="plural",
        ),
        pytest.param(
            "The Optional Protocols on children in armed conflict and on the sale of children, "
            "child prostitution and {child pornography}",
            "en",
            id="two protocols",
        ),
        pytest.param(
            "в соответствии с Факультативным протоколом к Конвенции о правах ребенка, касающимся "
            "торговли детьми, детской проституции и {детской порнографии}",
            "ru",
            id="inflected",
        ),
        pytest.param(
            "《儿童权利公约》关于买卖儿童、{儿童卖淫}和色情制品问题的任择议定书",
            "zh",
            id="language without small words",
        ),
        pytest.param(
            "End Child Prostitution, {Child Pornography} and Trafficking of Children for Sexual "
            "Ends",
            "en",
            id="organization",
        ),
        pytest.param("The Convention on {child pornography}", "en", id="not registered"),
    ],
)
def test_what_a_citation_may_do_is_no_misquotation(
    place: Placer, sentence: str, language: str
) -> None:
    placement = place(f"{sentence}.", language)
    assert placement.region in {Region.TITLE, Region.NAME}
    assert placement.misquoted is None

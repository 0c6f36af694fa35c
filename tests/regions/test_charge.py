"""Names of offences as charged: uses that the provision beside them tells."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from vocabtool.finding import Region
from vocabtool.match import Placement

Placer = Callable[..., Placement]


@pytest.mark.parametrize(
    "sentence",
    [
        "He pleaded guilty to possessing {child pornography} contrary to section 12(1) of the Act.",
        "Count 2: distributing {child pornography}, s. 14(2)",
        "making {child pornography} for the purpose of distribution, contrary to s. 163.1(2)",
        "(a) subsection 163.1(2) (making {child pornography});",
        "(d) subsection 163.1(4.1) (accessing {child pornography}).",
        "She was charged with inciting {child prostitution} in breach of article 9.",
    ],
)
def test_the_name_of_an_offence_as_charged_is_a_use_by_law(place: Placer, sentence: str) -> None:
    placement = place(sentence)
    assert placement.region is Region.USE
    assert placement.by_law


@pytest.mark.parametrize(
    "sentence",
    [
        "He was convicted of possessing {child pornography}.",
        "{Child pornography} is found, contrary to what section 3 of the report says, everywhere.",
        "Police found {child pornography} (see section 3).",
        "The sale of {child pornography}, article by article, is described below.",
        "Contrary to belief, {child prostitution} in section 4 of the town is rare.",
    ],
)
def test_a_provision_further_off_gives_no_name(place: Placer, sentence: str) -> None:
    placement = place(sentence)
    assert placement.region is Region.USE
    assert not placement.by_law

"""Headwords: mentions that the line below them, or the one after that, defines."""

from __future__ import annotations

from collections.abc import Callable

from vocabtool.finding import Region
from vocabtool.match import Placement

Placer = Callable[..., Placement]


def test_a_headword_may_stand_in_a_block_above_its_definition(place: Placer) -> None:
    after = ("pornographie juvénile", "child pornography means any recording of abuse.")
    assert place("{child pornography}", after=after).region is Region.MENTION
    assert place("{child pornography}", after=("Two sites closed.",)).region is Region.USE


def test_a_headword_in_the_other_language_of_a_law_is_one_too(place: Placer) -> None:
    placement = place(
        "{pornographie juvénile}",
        before=("The following definitions apply in this Act and in all of its parts.", "child x"),
        after=("child x means any recording of the abuse of a child that is kept or sold.",),
        language="fr",
    )
    assert placement.region is Region.MENTION

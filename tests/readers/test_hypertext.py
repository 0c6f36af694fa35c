"""HTML in pieces: what a tag has to say, and what is no tag at all."""

from __future__ import annotations

import pytest

from vocabtool.readers.hypertext import Remark, Tag, character, pieces_of, start_tag_at


@pytest.mark.parametrize(
    ("reference", "expected"),
    [
        pytest.param("&amp;", ("&", 5), id="name"),
        pytest.param("&notit;", ("¬", 4), id="old-name-within"),
        pytest.param("&bogus;", ("", 0), id="no-name"),
        pytest.param("&#8220;", ("“", 7), id="number"),
        pytest.param("&#x80;", ("€", 6), id="western-code-page"),
    ],
)
def test_a_reference_stands_for_a_character(reference: str, expected: tuple[str, int]) -> None:
    assert character(reference) == expected


def test_a_tag_knows_the_places_of_its_values() -> None:
    source = "x<A href='u' ID=a/b hidden = \"\" href=v />"
    (tag,) = (piece for piece in pieces_of(source) if isinstance(piece, Tag))
    values = {name: source[start:end] for name, (start, end) in tag.spans.items()}
    assert values == {"href": "u", "id": "a/b", "hidden": ""}
    assert (tag.name, tag.is_empty) == ("a", True)


def test_a_slash_that_belongs_to_a_value_closes_no_tag() -> None:
    assert not start_tag_at("<a href=u/>", 0).is_empty


def test_the_pieces_of_a_text_begin_where_they_are_asked_to() -> None:
    assert list(pieces_of("<!-- a --><!-- b -->", 10)) == [Remark(10, 20)]


def test_where_no_tag_begins_there_is_none() -> None:
    with pytest.raises(ValueError, match="No tag"):
        start_tag_at("plain", 0)

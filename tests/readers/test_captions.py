"""Captions of films: their times part no sentence, and are read as nobody's words."""

from __future__ import annotations

import pytest

from vocabtool.readers import read_text

FIRST, SECOND = "00:00:01,000 --> 00:00:03,000", "00:00:03,100 --> 00:00:05,000"


def texts_of(text: str) -> list[str]:
    return [block.text for block in read_text(text).blocks]


def test_a_sentence_runs_on_from_one_caption_to_the_next() -> None:
    text = f"1\n{FIRST}\nThe unit found\nmore of it in\n\n2\n{SECOND}\nChile than before.\n"
    assert texts_of(text) == ["The unit found\nmore of it in\nChile than before."]


@pytest.mark.parametrize("opening", ["- Yes", "– Yes", ">> Yes", "[Judge] Yes", "(music)"])
def test_another_speaker_begins_anew(opening: str) -> None:
    text = f"1\n{FIRST}\nWho has\n\n2\n{SECOND}\n{opening}\n"
    assert len(texts_of(text)) == 2


def test_a_sentence_that_ends_ends_the_block() -> None:
    text = f"{FIRST}\nIt is over.\n\n{SECOND}\nWe left.\n"
    assert texts_of(text) == ["It is over.", "We left."]


def test_a_caption_maps_to_its_place() -> None:
    text = f"7\n{FIRST}\nmore of\n\n8\n{SECOND}\nit here\n"
    (block,) = read_text(text).blocks
    start, end = block.source_span(8, 10)
    assert text[start:end] == "it"


def test_times_in_prose_are_words_as_others_are() -> None:
    assert texts_of(f"The line {FIRST} is shown.\n\nThe next one.\n") == [
        f"The line {FIRST} is shown.",
        "The next one.",
    ]

"""A quote is found where it stands, whatever the page did to it; nothing else is."""

import pytest

from vocabtool.evidence.comparison import SearchedText

QUOTE = "the exchange of letters between ministries"


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        pytest.param("On the exchange of letters between ministries.", QUOTE, id="as it is"),
        pytest.param("The EXCHANGE of\n  letters between\nministries", QUOTE, id="lines, case"),
        pytest.param("the ex-\nchange of let\u00adters between min-\n  istries", QUOTE,
                     id="hyphens"),
        pytest.param("the **exchange** of _letters_ between `ministries`", QUOTE, id="emphasis"),
        pytest.param("the exchange<sup>12</sup> of letters [3] between ministries", QUOTE,
                     id="marks"),
        pytest.param("the exchange[^n1] of letters¹ between ministries", QUOTE, id="more marks"),
        pytest.param("the exchange of letters12 between ministries", QUOTE, id="a glued mark"),
        pytest.param("the <b>exchange</b> of&nbsp;letters between <i>ministries</i>", QUOTE,
                     id="tags"),
        pytest.param("the exchange of\n\nE/2024/7\nPage 3\n\nletters between ministries", QUOTE,
                     id="the header of a page"),
        pytest.param("the exchange 0f 1etters between ministries", QUOTE, id="a scanner's letters"),
        pytest.param("the exchange of letters between rninistries, see 12", QUOTE, id="rn for m"),
        pytest.param("« l’échange de lettres »", "l'échange “de lettres”", id="other marks"),
        pytest.param("部委之间的\n 书信往来", "部委之间的书信往来", id="Chinese, broken"),
        pytest.param("the exchange of long letters, and of short ones, between ministries",
                     "the exchange of […] letters … between ministries", id="omissions"),
        pytest.param("the exchange of notes. the exchange of letters between ministries",
                     "the exchange ... letters between ministries", id="a false start"),
    ],
)  # fmt: skip
def test_a_quote_is_found(text: str, quote: str) -> None:
    assert SearchedText(text).comparison(quote).is_found


@pytest.mark.parametrize(
    ("text", "difference"),
    [
        pytest.param("the exchange of letters among ministries",
                     "the text has “among”, not “between”", id="another word"),
        pytest.param("the exchange of the letters between ministries",
                     "the text also has “the”", id="a word more"),
        pytest.param("the exchange of letters ministries",
                     "the text does not have “between”", id="a word less"),
        pytest.param("the exchange of 12 letters between ministries",
                     "the text also has “12”", id="a number of its own"),
        pytest.param("the exchange of\n\nno more\n\nletters between ministries",
                     "the text also has “no more”", id="a paragraph without a number"),
        pytest.param("the exchange of\n\n1 2 3 4 5 6 7 8 9 10 11 12 13\n\n"
                     "letters between ministries",
                     "the text also has “1 2 3 4 5 6 7 8 9 10 11 12 13”", id="a long paragraph"),
        pytest.param("the exchange of letters between subministries",
                     "the text has “subministries”, not “ministries”", id="a part of a word"),
        pytest.param("and so the exchange of letters between states goes on",
                     "the text has “states”, not “ministries”", id="the last word"),
        pytest.param("and so an exchange of letters between ministries goes on",
                     "the text has “an”, not “the”", id="the first word"),
    ],
)  # fmt: skip
def test_a_quote_that_differs_is_close_and_says_how(text: str, difference: str) -> None:
    comparison = SearchedText(text).comparison(QUOTE)
    assert not comparison.is_found
    assert comparison.likeness > 0.7
    assert comparison.differences == (difference,)


@pytest.mark.parametrize("text", ["", "Nothing of the kind was ever said here.", "ministries"])
def test_what_is_not_there_is_not_close(text: str) -> None:
    comparison = SearchedText(text).comparison(QUOTE)
    assert not comparison.is_found
    assert comparison.likeness < 0.5


@pytest.mark.parametrize("quote", ["", "…", "—"])
def test_a_quote_without_words_is_nowhere(quote: str) -> None:
    assert not SearchedText("the exchange of letters").comparison(quote).is_found


def test_an_omission_is_not_half_a_text() -> None:
    text = "the exchange of letters " + "and so on " * 200 + "between ministries"
    assert (
        not SearchedText(text).comparison("the exchange of letters … between ministries").is_found
    )


def test_the_place_is_that_in_the_text() -> None:
    text = "First <b>things</b>.\nThen the exchange of letters between ministries."
    assert SearchedText(text).comparison(QUOTE).start == text.index("the exchange")

import pytest

from vocabtool.errors import VocabtoolError, VocabularyError


@pytest.mark.parametrize(
    ("error", "words"),
    [
        pytest.param(VocabtoolError("It failed."), "It failed.", id="message"),
        pytest.param(
            VocabtoolError("It failed.", hint="Mend it."), "It failed. Mend it.", id="hint"
        ),
        pytest.param(VocabtoolError("It failed.", path="a.md"), "a.md: It failed.", id="path"),
        pytest.param(
            VocabtoolError("It failed.", path="a.md", line=3, column=7),
            "a.md:3:7: It failed.",
            id="place",
        ),
    ],
)
def test_an_error_says_where_what_and_what_to_do(error: VocabtoolError, words: str) -> None:
    assert str(error) == words


def test_a_vocabulary_error_has_no_findings_unless_it_is_given_some() -> None:
    assert VocabularyError("It failed.").findings == ()

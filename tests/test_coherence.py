from pathlib import Path

import pytest

from vocabtool.coherence import require_coherence
from vocabtool.configuration_lookup import read_configuration
from vocabtool.errors import ConfigurationError
from vocabtool.vocabulary import Vocabulary
from vocabtool.vocabulary_files import read_vocabulary

HOUSE = Path(__file__).parent / "golden" / "files" / "house.yaml"


@pytest.fixture(scope="module")
def house() -> Vocabulary:
    return read_vocabulary(HOUSE)


def require(folder: Path, text: str, vocabulary: Vocabulary) -> None:
    path = folder / "vocabtool.toml"
    path.write_text(text, encoding="utf-8")
    require_coherence(read_configuration(path), vocabulary)


def test_what_the_vocabulary_has_may_be_named(tmp_path: Path, house: Vocabulary) -> None:
    text = (
        'profiles = ["press"]\nterms = {client-en = "error", wheelchair-bound-person-en = "off"}\n'
        'concepts.client = "off"\n[paths.a]\nprofiles = ["un"]\nterms.client-en = "info"\n'
    )
    require(tmp_path, text, house)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param(
            'profiles = ["pres"]',
            "profiles names the profile “pres”, which the vocabulary does not have. "
            "Did you mean “press”?",
            id="profile, near",
        ),
        pytest.param('profiles = ["zz"]', "The profiles are: un, press.", id="profile, far"),
        pytest.param('terms.clint-en = "off"', "Did you mean “client-en”?", id="term"),
        pytest.param(
            'terms.zz = "off"', "vocabtool search finds terms and concepts.", id="term, far"
        ),
        pytest.param('concepts.clint = "off"', "Did you mean “client”?", id="concept"),
        pytest.param(
            '[paths."a/"]\nterms.clint-en = "off"', 'paths."a/".terms names the term', id="section"
        ),
        pytest.param(
            'terms.wheelchair-bound-person-en = "warning"',
            "can be info or off only: no source that was seen settles it.",
            id="no source",
        ),
    ],
)
def test_what_does_not_fit_the_vocabulary_is_refused(
    tmp_path: Path, house: Vocabulary, text: str, message: str
) -> None:
    with pytest.raises(ConfigurationError) as caught:
        require(tmp_path, text, house)
    assert message in str(caught.value)

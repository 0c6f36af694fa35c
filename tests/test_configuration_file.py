from pathlib import Path

import pytest

from vocabtool.concept import TitleType
from vocabtool.configuration import Configuration
from vocabtool.configuration_lookup import read_configuration
from vocabtool.errors import ConfigurationError
from vocabtool.term import Severity


def read(folder: Path, text: str) -> Configuration:
    path = folder / "vocabtool.toml"
    path.write_text(text, encoding="utf-8")
    return read_configuration(path)


def refused(folder: Path, text: str) -> ConfigurationError:
    with pytest.raises(ConfigurationError) as caught:
        read(folder, text)
    return caught.value


def test_what_is_said_is_there_and_nothing_else(tmp_path: Path) -> None:
    configuration = read(tmp_path, 'profiles = ["un", "legal"]\nshow-info = true\n')
    assert configuration.values == {"profiles": ("un", "legal"), "show_info": True}
    assert configuration.folder == tmp_path.resolve()
    assert not configuration.grades


def test_an_empty_file_says_nothing(tmp_path: Path) -> None:
    assert read(tmp_path, "").values == {}


def test_a_byte_order_mark_and_windows_line_ends_do_no_harm(tmp_path: Path) -> None:
    assert read(tmp_path, '\ufefflanguage = "fr"\r\n').values == {"language": "fr"}


def test_severities_are_read_with_off_among_them(tmp_path: Path) -> None:
    text = '[terms]\na = "off"\n[concepts]\nb = "error"\n[rules]\ndeprecated-term = "info"\n'
    grades = read(tmp_path, text).grades
    assert grades.terms == {"a": None}
    assert grades.concepts == {"b": Severity.ERROR}
    assert grades.rules == {"deprecated-term": Severity.INFO}
    assert grades.origin.endswith("vocabtool.toml: ")


def test_sections_keep_the_order_of_the_file(tmp_path: Path) -> None:
    text = '[paths."b/"]\noff = true\n[paths.a]\nlanguage = "fr"\nterms.t = "off"\n'
    second, first = read(tmp_path, text).sections
    assert (second.pattern, second.key, second.off) == ("b/", 'paths."b/"', True)
    assert (first.pattern, first.key, first.language) == ("a", "paths.a", "fr")
    assert first.grades.origin.endswith("vocabtool.toml: paths.a.")
    assert first.profiles is None


def test_titles_and_names_have_the_language_of_the_configuration(tmp_path: Path) -> None:
    text = 'language = "fr"\nnames = ["N"]\ntitles = [{text = "T", type = "law", language = "de"}]'
    title, name = read(tmp_path, text).titles
    assert (title.type, title.texts[0].text, title.texts[0].lang) == (TitleType.LAW, "T", "de")
    assert (name.type, name.texts[0].lang) == (TitleType.ORGANIZATION, "fr")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param("profile = []", "There is no key “profile”. Did you mean", id="near"),
        pytest.param("zzz = 1", "There is no key “zzz”. The keys are vocab", id="far"),
        pytest.param('[paths.a]\nprofile = ["x"]', "There is no key “profile” in paths.a", id="in"),
        pytest.param("[rules]\ndepricated-term = 'off'", "mean “deprecated-term”?", id="rule"),
        pytest.param('profiles = "un"', "profiles must be a list, not text.", id="no list"),
        pytest.param("profiles = ['un', 1]", "profiles[2] must be text, not a number", id="item"),
        pytest.param("language = ''", "language is empty.", id="empty"),
        pytest.param("language = 'English'", "“English”, which is no language tag", id="tag"),
        pytest.param("show-info = 'yes'", "show-info must be true or false, not text.", id="flag"),
        pytest.param("format = true", "format must be text, not true or false.", id="no text"),
        pytest.param("format = [1]", "format must be text, not a list.", id="list"),
        pytest.param("format = {}", "format must be text, not a table.", id="table"),
        pytest.param("terms = 1979-05-27", "terms must be a table, not a number or a date", id="d"),
        pytest.param(
            "fail-on = 'warn'",
            "fail-on must be error, warning, info or never, not “warn”. Did you mean “warning”?",
            id="word",
        ),
        pytest.param("[terms]\n' ' = 'off'", "A key in terms is empty.", id="blank key"),
        pytest.param(
            "[terms]\nt = 'silent'", "terms.t must be error, warning, info or off", id="g"
        ),
        pytest.param(
            "[rules]\nunverified-term = 'error'",
            "rules.unverified-term must be info or off",
            id="unverified",
        ),
        pytest.param("titles = [{text = 'T'}]", "titles[1] needs type.", id="missing"),
        pytest.param("titles = [{}]", "titles[1] needs text and type.", id="two missing"),
    ],
)
def test_what_does_not_fit_is_told_in_a_sentence(tmp_path: Path, text: str, message: str) -> None:
    error = refused(tmp_path, text)
    assert message in error.message
    assert error.path is not None
    assert error.path.endswith("vocabtool.toml")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        pytest.param("# profile\nprofiles = []\n\nprofile = []\n", 4, id="key"),
        pytest.param("[paths.a]\noff = true\n[paths.b]\r\noff = 1\n", 4, id="of a section"),
        pytest.param('[paths]\n"a b".off = true\n"c.d".off = 1\n', 3, id="dotted and quoted"),
        pytest.param("profiles = [\n 'un', # off\n 1,\n]\nlanguage = 'en'\n", 1, id="of a list"),
        pytest.param(
            "names = ['a']\n[[titles]]\ntext = 'T'\ntype = 'law'\n[[titles]]\n", 5, id="n"
        ),
        pytest.param("names = [\n'language',\n]\nlanguage = 1\n", 4, id="named in a list before"),
        pytest.param('fail-on = """\nx"""\n', 1, id="of several lines"),
        pytest.param("[terms]\n' ' = 'off'", None, id="cannot be told"),
    ],
)
def test_what_does_not_fit_is_told_with_its_line(
    tmp_path: Path, text: str, line: int | None
) -> None:
    assert refused(tmp_path, text).line == line


@pytest.mark.parametrize(
    ("text", "place"),
    [
        pytest.param('a = 1\nb = [1\nc = "2"\n', (3, 1), id="in a line"),
        pytest.param('a = "open', (None, None), id="at the end"),
        pytest.param("a = 1\na = 2\n", (2, 6), id="twice"),
    ],
)
def test_what_is_no_toml_is_told_with_its_place(
    tmp_path: Path, text: str, place: tuple[int | None, int | None]
) -> None:
    error = refused(tmp_path, text)
    assert error.message.startswith("This is not TOML: ")
    assert (error.line, error.column) == place
    assert bool(error.hint) is (place == (None, None))


def test_what_is_nested_beyond_reason_is_refused(tmp_path: Path) -> None:
    assert "nested too deeply" in refused(tmp_path, f"a = {'[' * 100_000}").message


def test_a_number_beyond_reason_is_refused(tmp_path: Path) -> None:
    assert "thousands of digits" in refused(tmp_path, f"a = {'9' * 5000}").message


def test_a_file_in_another_encoding_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "vocabtool.toml"
    path.write_bytes("names = ['é']".encode("latin-1"))
    with pytest.raises(ConfigurationError, match="must be UTF-8"):
        read_configuration(path)


def test_a_folder_is_no_configuration(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match="cannot be read"):
        read_configuration(tmp_path)

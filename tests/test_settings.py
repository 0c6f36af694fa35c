from pathlib import Path

import pytest

from vocabtool.configuration_lookup import read_configuration
from vocabtool.errors import ConfigurationError
from vocabtool.settings import COMMAND_LINE, DEFAULT, DraftSettings, Settings
from vocabtool.vocabulary import Profile, Vocabulary

VOCABULARY = Vocabulary(
    id="v", title={}, profiles={name: Profile(id=name) for name in ("un", "legal", "media")}
)
CONFIGURATION = """
vocabularies = ["../house.yaml"]
profiles = ["legal"]
fail-on = "error"

[terms]
t = "error"

[paths."press/"]
profiles = ["media"]
severity = "info"

[paths."press/fr/*.md"]
language = "fr"

[paths."*.old"]
off = true

[paths."kept.old"]
off = false
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "p").mkdir()
    (tmp_path / "p" / "vocabtool.toml").write_text(CONFIGURATION)
    monkeypatch.chdir(tmp_path / "p")
    return tmp_path


def settings(**asked: object) -> Settings:
    return Settings(configuration=read_configuration(Path("vocabtool.toml")), asked=asked)


def draft(path: str | None, **asked: object) -> DraftSettings:
    return settings(**asked).for_draft(path, VOCABULARY)


@pytest.mark.usefixtures("folder")
def test_the_command_line_outranks_the_configuration_and_that_the_defaults() -> None:
    held = settings(fail_on="never", format=None, profiles=())
    assert (held["fail_on"], held.setting("fail_on").origin) == ("never", COMMAND_LINE)
    assert held["profiles"] == ("legal",)
    assert held.setting("profiles").origin == "vocabtool.toml: profiles"
    assert (held["format"], held.setting("format").origin) == ("text", DEFAULT)


@pytest.mark.usefixtures("folder")
def test_a_flag_that_was_denied_was_asked_for() -> None:
    assert settings(show_info=False).setting("show_info").origin == COMMAND_LINE


def test_vocabularies_asked_for_lie_over_the_configured_ones(folder: Path) -> None:
    configured, asked = settings(vocabularies=("own.yaml",)).vocabularies
    assert (configured.value, asked.value) == (folder / "house.yaml", Path("own.yaml"))
    assert (configured.origin, asked.origin) == ("vocabtool.toml: vocabularies", COMMAND_LINE)


def test_the_default_profile_holds_only_where_the_vocabulary_has_it() -> None:
    bare = Vocabulary(id="v", title={})
    assert Settings(asked={}).profiles(VOCABULARY).value == ("un",)
    assert Settings(asked={}).profiles(bare).value == ()
    assert Settings(asked={"profiles": ("un",)}).profiles(bare).value == ("un",)


@pytest.mark.parametrize(
    ("path", "profiles", "language", "off"),
    [
        pytest.param("memo.md", ("legal",), "en", False, id="no section fits"),
        pytest.param("press/a/b.md", ("media",), "en", False, id="a folder, at any depth"),
        pytest.param("./press/fr/b.md", ("media",), "fr", False, id="two sections"),
        pytest.param("press/fr/b.txt", ("media",), "en", False, id="another ending"),
        pytest.param("x/y.old", ("legal",), "en", True, id="left out, anywhere"),
        pytest.param("kept.old", ("legal",), "en", False, id="the later section wins"),
        pytest.param("../press/b.md", ("legal",), "en", False, id="outside the folder"),
        pytest.param(None, ("legal",), "en", False, id="without a path"),
    ],
)
@pytest.mark.usefixtures("folder")
def test_sections_hold_for_the_drafts_that_they_fit(
    path: str | None, profiles: tuple[str, ...], language: str, *, off: bool
) -> None:
    held = draft(path)
    assert (held.profiles.value, held.language.value, held.off.value) == (profiles, language, off)


@pytest.mark.usefixtures("folder")
def test_a_section_is_named_as_the_origin() -> None:
    assert draft("press/a.md").profiles.origin == 'vocabtool.toml: paths."press/".profiles'
    assert draft("y.old").off.origin == 'vocabtool.toml: paths."*.old".off'


@pytest.mark.usefixtures("folder")
def test_grades_come_in_the_order_in_which_they_apply() -> None:
    assert [grades.origin for grades in draft("press/a.md").grades] == [
        "vocabtool.toml: ",
        'vocabtool.toml: paths."press/".',
    ]


@pytest.mark.usefixtures("folder")
def test_the_command_line_outranks_sections() -> None:
    held = draft("press/fr/a.md", profiles=("un",), language="es")
    assert (held.profiles.value, held.language.value) == (("un",), "es")


def test_a_linked_folder_is_seen_as_what_it_is(folder: Path) -> None:
    (folder / "p" / "press").mkdir()
    (folder / "link").symlink_to(folder / "p" / "press")
    assert draft("../link/a.md").profiles.value == ("media",)


@pytest.mark.parametrize("pattern", ["!a", "#a", "!", "[z-a]", "\\"])
@pytest.mark.usefixtures("folder")
def test_a_pattern_that_fits_nothing_is_refused(pattern: str) -> None:
    Path("vocabtool.toml").write_text(f"[paths.'{pattern}']\noff = true\n")
    with pytest.raises(ConfigurationError, match="fits nothing"):
        draft("a")

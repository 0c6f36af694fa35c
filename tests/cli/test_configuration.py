import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from vocabtool.cli.program import program

Run = Callable[..., Any]
HOUSE = 'default-vocabulary = false\nvocabularies = ["house.yaml"]\n'
ROOT = Path(__file__).parents[2]


def configure(text: str, path: str = "vocabtool.toml") -> None:
    Path(path).write_text(HOUSE + text, encoding="utf-8")


def test_a_configuration_is_found_above(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    configure('profiles = ["press"]\n')
    monkeypatch.chdir("notes")
    said = run("lint", "first.txt")
    assert "first.txt:1:17: error" in said.out


def test_it_is_found_in_the_table_of_a_project(run: Run) -> None:
    text = '[tool.vocabtool]\ndefault-vocabulary = false\nvocabularies = ["house.yaml"]\n'
    Path("pyproject.toml").write_text(text, encoding="utf-8")
    assert run("lint", "notes/first.txt").code == 1


def test_it_can_be_done_without(run: Run) -> None:
    configure("")
    assert run("lint", "--no-config", "notes/first.txt").code == 0


def test_the_command_line_outranks_it(run: Run) -> None:
    configure('fail-on = "never"\nshow-exempt = true\nformat = "json"\n')
    assert run("lint", "memo.md").code == 0
    said = run("lint", "memo.md", "--fail-on", "warning", "--no-show-exempt", "--format", "text")
    assert said.code == 1
    assert "3 exempt (--show-exempt)" in said.out


def test_it_switches_a_term_off(run: Run) -> None:
    configure('terms.handicapped-person-en = "off"\n')
    assert run("lint", "notes/first.txt").out == "1 file: nothing to change\n"


def test_it_makes_an_error(run: Run) -> None:
    configure('concepts.person-with-a-disability = "error"\n')
    said = run("lint", "notes/first.txt", "--fail-on", "error")
    assert said.code == 1
    assert "1 file: 1 error" in said.out


def test_exempt_words_stay_exempt_under_every_setting(run: Run) -> None:
    configure('terms.handicapped-person-en = "error"\n')
    Path("t.txt").write_text("The term “handicapped person” is avoided.\n", encoding="utf-8")
    assert run("lint", "t.txt", "--fail-on", "info").code == 0


def test_a_draft_that_is_left_out_is_passed_over_in_a_folder(run: Run) -> None:
    configure('[paths."notes/first.txt"]\noff = true\n')
    said = run("lint", "notes")
    assert (said.out, said.err) == ("1 file: nothing to change\n", "")


def test_a_draft_from_standard_input_has_the_settings_of_its_name() -> None:
    configure('[paths."press/*"]\nprofiles = ["press"]\n')
    command = [sys.executable, "-m", "vocabtool", "lint", "-", "--stdin-filename", "press/a.txt"]
    said = subprocess.run(command, input=b"A handicapped person.", capture_output=True, check=False)
    assert said.stdout.startswith(b"press/a.txt:1:3: error")


def test_the_report_names_the_profiles_of_the_run(run: Run) -> None:
    configure('profiles = ["press"]\nformat = "json"\n')
    assert json.loads(run("lint", "empty.txt").out)["profiles"] == ["press"]


def test_an_unknown_format_leads_to_the_nearest(run: Run) -> None:
    configure('format = "jsnl"\n')
    said = run("lint", "memo.md")
    assert said.code == 2
    assert "vocabtool.toml: format must be text, json" in said.err
    assert "Did you mean “jsonl”?" in said.err


def test_a_slip_in_an_option_s_value_leads_to_the_nearest(run: Run) -> None:
    assert "Did you mean “warning”?" in run("lint", "--fail-on", "waring").err


def test_a_slip_in_an_option_leads_to_the_nearest(run: Run) -> None:
    assert "--show-exempt" in run("lint", "--show-exmpt").err


@pytest.mark.parametrize("command", ["explain", "search"])
def test_the_other_commands_go_by_it(run: Run, command: str) -> None:
    configure("")
    said = run(command, "handicapped", "person")
    assert said.code == 0
    assert "handicapped-person-en" in said.out


def test_the_export_goes_by_it(run: Run) -> None:
    configure("")
    assert "handicapped person" in run("export", "csv").out


def test_settings_are_shown_without_a_configuration(run: Run) -> None:
    said = run("lint", "--show-settings", "--no-default-vocab", "--vocab", "house.yaml")
    assert said.code == 0
    assert "configuration       none" in said.out
    assert "default-vocabulary  false       command line" in said.out


def test_settings_of_rules_and_sections_are_shown(run: Run) -> None:
    configure('rules.deprecated-term = "error"\n[paths."notes/"]\nseverity = "info"\n')
    said = run("lint", "--show-settings", "notes/first.txt")
    assert "rules.deprecated-term  error" in said.out
    assert 'severity  info   vocabtool.toml: paths."notes/".severity' in said.out


@pytest.mark.parametrize(
    ("paths", "shown"),
    [
        pytest.param(("notes",), ["notes/first.txt", "notes/second.md"], id="a folder's drafts"),
        pytest.param(("later.md",), ["later.md"], id="a draft that is not there yet"),
        pytest.param(("-", "--stdin-filename", "a.md"), ["a.md"], id="standard input"),
    ],
)
def test_settings_are_shown_for_each_draft(
    run: Run, paths: tuple[str, ...], shown: list[str]
) -> None:
    configure("")
    said = run("lint", "--show-settings", *paths)
    assert [line for line in said.out.splitlines() if line and "  " not in line] == shown


def test_without_a_configuration_nothing_of_it_is_loaded() -> None:
    code = (
        "import sys\nfrom vocabtool.cli import main\n"
        "try:\n    main(['lint', 'memo.md', '--no-default-vocab', '--vocab', 'house.yaml'])\n"
        "except SystemExit:\n    pass\nprint('\\n'.join(sys.modules), file=sys.stderr)\n"
    )
    Path("pyproject.toml").write_text("[project]\nname = 'x'\n", encoding="utf-8")
    # What measures coverage would load modules of its own.
    environment = {k: v for k, v in os.environ.items() if not k.startswith("COVERAGE_")}
    command = [sys.executable, "-c", code]
    said = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    unwanted = {
        "tomllib",
        "difflib",
        "pathspec",
        "vocabtool.configuration_file",
        "vocabtool.coherence",
        "vocabtool.reporters.settings_text",
        "click.shell_completion",
    }
    assert "vocabtool.linters" in said.stderr.split()
    assert not unwanted & set(said.stderr.split())


def test_the_example_of_the_manual_holds(run: Run, folder: Path) -> None:
    page = (ROOT / "docs" / "configuration.md").read_text(encoding="utf-8")
    example = page.partition("```toml\n")[2].partition("```")[0]
    Path("vocabtool.toml").write_text(example, encoding="utf-8")
    layer = (ROOT / "examples" / "house-vocabulary.yaml").read_text(encoding="utf-8")
    (folder / "house-vocabulary.yaml").write_text(layer, encoding="utf-8")
    said = run("lint", "--show-settings", "press/a.md")
    assert (said.code, said.err) == (0, "")
    assert "terms.victim-en  warning" in said.out


def test_every_option_is_named_in_the_manual() -> None:
    page = (ROOT / "docs" / "configuration.md").read_text(encoding="utf-8")
    context = program.make_context("vocabtool", [])
    lint = program.get_command(context, "lint")
    assert lint is not None
    options = {name for each in lint.params for name in each.secondary_opts}
    assert options
    assert all(f"`{name}`" in page for name in options)

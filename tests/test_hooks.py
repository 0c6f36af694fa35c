import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from vocabtool.cli.program import program
from vocabtool.readers import known_extensions

MANIFEST = Path(__file__).parents[1] / ".pre-commit-hooks.yaml"


@pytest.fixture(scope="module")
def hooks() -> dict[str, dict[str, Any]]:
    return {each["id"]: each for each in yaml.safe_load(MANIFEST.read_text(encoding="utf-8"))}


@pytest.fixture(scope="module", params=["vocabtool", "vocabtool-fix"])
def hook(request: pytest.FixtureRequest, hooks: dict[str, dict[str, Any]]) -> dict[str, Any]:
    return hooks[request.param]


def test_the_hook_runs_a_command_that_there_is(hook: dict[str, Any]) -> None:
    name, command, *options = hook["entry"].split()
    assert (name, hook["language"]) == ("vocabtool", "python")
    context = program.make_context("vocabtool", [])
    assert command in program.list_commands(context)
    found = program.get_command(context, command)
    assert found is not None
    assert {*options} <= {option for each in found.params for option in each.opts}


def test_the_hook_takes_the_files_that_readers_know_and_no_others(hook: dict[str, Any]) -> None:
    takes = re.compile(hook["files"])
    assert all(takes.search(f"docs/Draft{extension}") for extension in known_extensions())
    assert takes.search("DRAFT.TXT")
    assert not any(takes.search(name) for name in ("draft.docx", "code.py", "README", "a.txt.gz"))


def test_files_may_be_shared_out_among_several_runs(hook: dict[str, Any]) -> None:
    assert hook["require_serial"] is False


def test_one_hook_checks_and_the_other_fixes(hooks: dict[str, dict[str, Any]]) -> None:
    entries = {name: hook["entry"] for name, hook in hooks.items()}
    assert entries == {"vocabtool": "vocabtool lint", "vocabtool-fix": "vocabtool lint --fix"}
    assert set(hooks["vocabtool"]["stages"]) - set(hooks["vocabtool-fix"]["stages"]) == {"pre-push"}


def test_the_names_of_the_stages_need_the_version_that_is_asked_for(hook: dict[str, Any]) -> None:
    assert {"pre-commit", "pre-merge-commit", "manual"} <= set(hook["stages"])
    assert hook["minimum_pre_commit_version"] == "3.2.0"


def test_pre_commit_itself_accepts_the_manifest() -> None:
    clientlib = pytest.importorskip("pre_commit.clientlib", reason="pre-commit is not installed")
    entries = clientlib.load_manifest(str(MANIFEST))
    assert [entry["id"] for entry in entries] == ["vocabtool", "vocabtool-fix"]

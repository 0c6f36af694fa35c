"""``vocabtool init``: write a configuration and a hook, after showing them."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from vocabtool.cli.completion_items import files
from vocabtool.cli.ending import Ending
from vocabtool.cli.options import language_tag, profile_option
from vocabtool.cli.streams import tell, write_new, write_out
from vocabtool.cli.vocabularies import loaded
from vocabtool.configuration_lookup import OWN_FILE, PROJECT_FILE, is_project_with_table
from vocabtool.errors import UsageError
from vocabtool.readers import known_extensions
from vocabtool.settings import DEFAULT_PROFILE, DEFAULTS

HOOK_FILE = ".pre-commit-config.yaml"


@dataclass(frozen=True, slots=True, kw_only=True)
class _NewFile:
    """A file to write; ``standing`` is the file that stands in its way, if one does."""

    path: Path
    text: str
    standing: Path | None = None


@click.command(
    "init",
    short_help="Write a configuration and a hook, after showing them.",
    epilog="""\b
Examples:
  vocabtool init
  vocabtool init --profile legal --lang fr
  vocabtool init --vocab house.yaml --yes""",
)
@click.option(
    "--vocab",
    "vocabularies",
    multiple=True,
    metavar="PATH",
    shell_complete=files,
    help="Vocabulary of your own; may be given several times.",
)
@profile_option
@click.option(
    "--lang",
    "language",
    type=language_tag,
    metavar="TAG",
    help="Language of drafts. [default: en]",
)
@click.option("--yes", is_flag=True, help="Write without asking.")
def command(
    vocabularies: tuple[str, ...], profiles: tuple[str, ...], language: str | None, *, yes: bool
) -> int:
    """Write vocabtool.toml and a pre-commit hook into this folder, after showing them.

    A file that is there already is never changed: what would go into it is shown, and is yours to
    put in. Exit code 0: written, or you said no; 2: it could not be written.
    """
    vocabulary = loaded(vocabularies, with_default=True)
    vocabulary.require_profiles(profiles)
    configuration = _configuration_text(vocabularies, profiles, language)
    new_files = [
        _NewFile(path=Path(OWN_FILE), text=configuration, standing=_standing_configuration()),
        _NewFile(path=Path(HOOK_FILE), text=_hook_text(), standing=_standing(Path(HOOK_FILE))),
    ]
    write_out("\n".join(map(_shown, new_files)), to=None, for_machines=False)
    wanted = [each for each in new_files if each.standing is None]
    if not wanted:
        tell("note", "Nothing is left to write.")
        return Ending.CLEAN
    if not (yes or _is_agreed(wanted)):
        tell("note", "Nothing was written.")
        return Ending.CLEAN
    for each in wanted:
        write_new(each.path, each.text)
        tell("note", f"{each.path} was written.")
    return Ending.CLEAN


def _is_agreed(wanted: Sequence[_NewFile]) -> bool:
    names = " and ".join(str(each.path) for each in wanted)
    tell("", f"Write {names}? [y/N]")
    answer = sys.stdin.readline() if sys.stdin else ""
    if not answer:
        message = "Nobody answered, and nothing was written."
        raise UsageError(message, hint="Say --yes to write without being asked.")
    return answer.strip().lower() in {"y", "yes"}


def _shown(new: _NewFile) -> str:
    if new.standing is None:
        head = f"{new.path}:"
    elif new.standing == new.path:
        head = f"{new.path} is there and stays as it is; this could be added:"
    else:
        head = f"{new.standing} has a configuration and stays as it is; this could be added:"
    indented = "".join(f"    {line}\n" if line else "\n" for line in new.text.splitlines())
    return f"{head}\n\n{indented}"


def _standing(path: Path) -> Path | None:
    return path if path.exists() or path.is_symlink() else None


def _standing_configuration() -> Path | None:
    project = Path(PROJECT_FILE)
    return _standing(Path(OWN_FILE)) or (project if is_project_with_table(project) else None)


def _configuration_text(
    vocabularies: Sequence[str], profiles: Sequence[str], language: str | None
) -> str:
    def line(key: str, value: Any, note: str, *, is_set: bool = True) -> str:  # noqa: ANN401 - as JSON has it
        return f"{'' if is_set else '# '}{key} = {json.dumps(value, ensure_ascii=False)}  # {note}"

    own = [*vocabularies] or ["house.yaml"]
    in_force = [*profiles] or [DEFAULT_PROFILE]
    lines = (
        "# What vocabtool checks drafts by; an option of the command line outranks it.",
        line("profiles", in_force, "audience or kind of text; the later wins"),
        line("language", language or DEFAULTS["language"], "where nothing else tells it"),
        line("fail-on", DEFAULTS["fail_on"], "error, warning, info or never"),
        line("vocabularies", own, "your own, over the shipped one", is_set=bool(vocabularies)),
        "",
        "# [terms]                  # error, warning, info or off; by the id of the term",
        '# minor-en = "off"',
        "",
        '# [paths."legal/**"]       # for some drafts only; patterns as in .gitignore',
        '# profiles = ["legal"]',
    )
    return "\n".join(lines) + "\n"


def _hook_text() -> str:
    endings = "|".join(re.escape(extension.removeprefix(".")) for extension in known_extensions())
    return (
        "repos:\n"
        "  - repo: local\n"
        "    hooks:\n"
        "      - id: vocabtool\n"
        "        name: vocabtool\n"
        "        entry: vocabtool lint\n"
        "        language: system\n"
        f"        files: (?i)\\.({endings})$\n"
    )

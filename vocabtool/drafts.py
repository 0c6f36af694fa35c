"""Drafts: which files are meant by the paths that somebody names.

A folder stands for the drafts in it: files with an extension that a reader knows, except hidden
ones and those that ``.gitignore`` leaves out. A file that is named is taken as it is.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Collection, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from vocabtool.errors import DraftError

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

STDIN = "-"


class FoundDrafts(NamedTuple):
    """What was found: paths in order, each once (``-`` is standard input).

    ``errors`` are paths that lead nowhere and folders that cannot be opened; ``empty`` names the
    folders in which there is no draft.
    """

    paths: tuple[str, ...] = ()
    errors: tuple[DraftError, ...] = ()
    empty: tuple[str, ...] = ()


def found_drafts(paths: Iterable[str], extensions: Collection[str]) -> FoundDrafts:
    """Return the drafts that ``paths`` (files, folders, ``-``) stand for.

    ``extensions`` are those to take from a folder, lower case, with their dot.
    """
    found: dict[Path | str, str] = {}
    errors: list[DraftError] = []
    empty: list[str] = []
    for path in paths:
        entries = list(_drafts_under(path, frozenset(extensions)))
        if not entries:
            empty.append(path)
        for entry in entries:
            if isinstance(entry, DraftError):
                errors.append(entry)
            else:
                found.setdefault(entry if entry == STDIN else Path(entry).resolve(), entry)
    return FoundDrafts(
        paths=tuple(sorted(found.values())), errors=tuple(errors), empty=tuple(empty)
    )


def _drafts_under(path: str, extensions: frozenset[str]) -> Iterator[str | DraftError]:
    if path == STDIN:
        yield path
    elif not path:  # as Path has it, this would be the folder we are in, and all below
        yield DraftError("A path is empty.", path=path, hint="Check what was to stand there.")
    elif _leads_to(Path(path).is_dir):
        yield from _drafts_in(Path(path), extensions)
    elif _leads_to(Path(path).exists):
        yield os.path.normpath(path)
    elif _leads_to(Path(path).is_symlink):
        yield DraftError(
            "This link leads nowhere, or round in a circle.",
            path=path,
            hint="Mend it, or name the file itself.",
        )
    else:
        yield DraftError(
            "There is no such file or folder.", path=path, hint="Check how the name is spelt."
        )


def _leads_to(question: Callable[[], bool]) -> bool:
    """Ask the file system; links in a circle and names that are too long lead nowhere."""
    try:
        return question()
    except OSError:
        return False


def _drafts_in(top: Path, extensions: frozenset[str]) -> Iterator[str | DraftError]:
    """Yield the drafts in a folder and below, and the folders that cannot be opened."""
    rules = tuple(_rules_above(top.resolve()))
    if _is_ignored(top.resolve(), rules, is_folder=True):
        rules = ()  # it was named: what leaves it out as a whole does not hold inside it
    waiting = [_Folder(top, top.resolve(), rules)]
    while waiting:
        folder = waiting.pop()
        try:
            entries = folder.entries()
        except OSError as error:
            yield _closed(folder.path, error)
            continue
        folder = folder.with_own_rules()
        for entry in entries:
            # A linked folder is left out: it may lead round in a circle.
            is_folder = entry.is_dir(follow_symlinks=False)
            is_draft = Path(entry.name).suffix.lower() in extensions and _leads_to(entry.is_file)
            if not (is_folder or is_draft) or folder.leaves_out(entry.name, is_folder=is_folder):
                continue
            if is_folder:
                waiting.append(folder.below(entry.name))
            else:
                yield os.path.normpath(entry.path)


def _closed(folder: Path, error: OSError) -> DraftError:
    return DraftError(
        f"The folder cannot be opened: {error.strerror}.",
        path=str(folder),
        hint="Check its permissions, or leave it out.",
    )


class _Folder(NamedTuple):
    """A folder on the way: as it was named, where it really is, and what is left out there."""

    path: Path
    real: Path
    rules: tuple[_Rules, ...]

    def entries(self) -> list[os.DirEntry[str]]:
        with os.scandir(self.path) as entries:
            seen = [entry for entry in entries if not entry.name.startswith(".")]
        return sorted(seen, key=lambda entry: entry.name)

    def with_own_rules(self) -> _Folder:
        return self._replace(rules=(*self.rules, *_rules_in(self.real)))

    def below(self, name: str) -> _Folder:
        return _Folder(self.path / name, self.real / name, self.rules)

    def leaves_out(self, name: str, *, is_folder: bool) -> bool:
        return _is_ignored(self.real / name, self.rules, is_folder=is_folder)


class _Rules(NamedTuple):
    """The rules of one ignore file; they hold below ``folder``."""

    folder: Path
    spec: GitIgnoreSpec


def _rules_above(folder: Path) -> Iterator[_Rules]:
    """Yield what holds in ``folder`` from above it, if it stands in a git repository."""
    repository = next((f for f in (folder, *folder.parents) if (f / ".git").exists()), None)
    if repository is None:
        return
    yield from _rules_in(repository, ".git/info/exclude")
    for parent in reversed(folder.parents):
        if parent.is_relative_to(repository):
            yield from _rules_in(parent)


def _rules_in(folder: Path, name: str = ".gitignore") -> Iterator[_Rules]:
    try:
        lines = (folder / name).read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return
    yield _Rules(folder, _spec(lines))


def _spec(lines: list[str]) -> GitIgnoreSpec:
    """Return what the lines of an ignore file mean; like git, pass over those that mean nothing."""
    from pathspec import GitIgnoreSpec  # noqa: PLC0415 - needed in a folder with such rules only

    try:
        return GitIgnoreSpec.from_lines(lines)
    except (ValueError, re.error):  # a bad range is told by the compiler of patterns
        return GitIgnoreSpec.from_lines([line for line in lines if _is_pattern(line)])


def _is_pattern(line: str) -> bool:
    from pathspec import GitIgnoreSpec  # noqa: PLC0415 - see _spec

    try:
        GitIgnoreSpec.from_lines([line])
    except (ValueError, re.error):
        return False
    return True


def _is_ignored(path: Path, rules: tuple[_Rules, ...], *, is_folder: bool) -> bool:
    for rule in reversed(rules):  # the nearest file decides
        name = path.relative_to(rule.folder).as_posix() + ("/" if is_folder else "")
        verdict = rule.spec.check_file(name).include
        if verdict is not None:
            return verdict
    return False

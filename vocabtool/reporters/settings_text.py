"""What holds for a run and for each draft, and where each value comes from, for people."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from vocabtool.configuration_lookup import shown_path
from vocabtool.policy import Grade, Grades
from vocabtool.reporters.terminal import shown_text, width
from vocabtool.settings import DEFAULT, DEFAULTS, DraftSettings, Setting, Settings
from vocabtool.vocabulary import Vocabulary

_GAP = "  "
_NO_FILE = "none"
_Row = tuple[str, str, str]  # key, value, origin


def render(settings: Settings, vocabulary: Vocabulary, paths: Iterable[str] = ()) -> str:
    """Return the settings of a run, then what else holds for each of the paths."""
    configuration = settings.configuration
    rows = [("configuration", configuration.path if configuration else _NO_FILE, "")]
    rows += [*_run_rows(settings, vocabulary), *_grade_rows(settings.grades)]
    if configuration is not None:
        titles = (
            ("title", text.text, title.id) for title in configuration.titles for text in title.texts
        )
        rows += titles
        rows += [
            ("paths", section.pattern, configuration.path) for section in configuration.sections
        ]
    parts = [_table(rows)]
    for path in paths:
        draft_rows = list(_draft_rows(settings.for_draft(path, vocabulary), settings))
        parts.append(f"{shown_text(path)}\n{_table(draft_rows)}")
    return "\n".join(parts)


def _run_rows(settings: Settings, vocabulary: Vocabulary) -> Iterator[_Row]:
    for key in DEFAULTS:
        if key == "vocabularies":
            each = settings.vocabularies or (Setting(value=_NO_FILE, origin=DEFAULT),)
            yield from (_row(key, setting) for setting in each)
        elif key == "profiles":
            yield _row(key, settings.profiles(vocabulary))
        else:
            yield _row(key, settings.setting(key))


def _draft_rows(draft: DraftSettings, settings: Settings) -> Iterator[_Row]:
    yield _row("off", draft.off)
    yield _row("profiles", draft.profiles)
    yield _row("language", draft.language)
    yield from _grade_rows(draft.grades[len(settings.grades) :])


def _grade_rows(all_grades: Iterable[Grades]) -> Iterator[_Row]:
    for grades in all_grades:
        graded: dict[str, Grade] = {"severity": grades.severity} if grades.severity else {}
        for table, of in (
            ("rules", grades.rules),
            ("concepts", grades.concepts),
            ("terms", grades.terms),
        ):
            graded |= {f"{table}.{name}": grade for name, grade in of.items()}
        for key, grade in graded.items():
            yield key, grade.label if grade else "off", f"{grades.origin}{key}"


def _row(key: str, setting: Setting) -> _Row:
    return key.replace("_", "-"), _shown(setting.value), setting.origin


def _shown(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, tuple):
        return ", ".join(map(str, value)) or _NO_FILE
    return shown_path(value) if isinstance(value, Path) else str(value)


def _table(rows: Iterable[_Row]) -> str:
    shown = [tuple(map(shown_text, row)) for row in rows]
    widths = [max((width(row[column]) for row in shown), default=0) for column in range(2)]
    return "".join(
        f"{key}{' ' * (widths[0] - width(key))}{_GAP}"
        f"{value}{' ' * (widths[1] - width(value))}{_GAP}{origin}".rstrip()
        + "\n"
        for key, value, origin in shown
    )

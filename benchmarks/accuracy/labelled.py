"""Labelled texts: files in their natural format with the expectations inside them.

A label stands round the words it is about: ``⟦flag|the words⟧``. The verdict may name the wording
that is expected (``flag=child sexual abuse material``), say with ``!`` that an automatic fix may
write it (``flag!=…``), and allow a second reading (``flag/attention``). Without the markers the
file is the text that is linted.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

import yaml

_MARKER = re.compile("⟦([^|⟦⟧]*)\\||⟧")


class Verdict(StrEnum):
    """What an editor would decide about an occurrence."""

    FLAG = "flag"
    ATTENTION = "attention"
    TITLE = "title"
    MENTION = "mention"
    QUOTE = "quote"
    NAME = "name"
    OK = "ok"
    NEAR_MISS = "near-miss"


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """A verdict on ``text[start:end]``; ``expect`` is the wording asked for, if one is named."""

    start: int
    end: int
    verdict: Verdict
    also: tuple[Verdict, ...] = ()
    expect: str = ""
    fixable: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelledText:
    """A text without its markers, and its labels in text order."""

    name: str
    path: Path
    language: str
    format: str
    group: str
    text: str
    labels: tuple[Label, ...]


def parse(marked: str) -> tuple[str, tuple[Label, ...]]:
    """Return the natural text and its labels.

    Raises:
        ValueError: a marker is left open, is closed twice, or names no known verdict.
    """
    pieces: list[str] = []
    labels: list[Label] = []
    length = position = 0
    opened: tuple[int, str] | None = None
    for marker in _MARKER.finditer(marked):
        pieces.append(marked[position : marker.start()])
        length += marker.start() - position
        position = marker.end()
        if (marker.group(1) is None) == (opened is None):
            message = f"A marker is out of order near “{marked[marker.start() :][:30]}”."
            raise ValueError(message)
        if opened is None:
            opened = (length, marker.group(1))
        else:
            labels.append(_label(opened[0], length, opened[1]))
            opened = None
    if opened is not None:
        message = f"A marker is left open: “{opened[1]}”."
        raise ValueError(message)
    return "".join((*pieces, marked[position:])), tuple(labels)


def _label(start: int, end: int, head: str) -> Label:
    verdicts, _, expect = head.partition("=")
    names = verdicts.strip().rstrip("!").split("/")
    first, *others = (Verdict(name.strip().rstrip("!")) for name in names)
    return Label(
        start=start,
        end=end,
        verdict=first,
        also=tuple(others),
        expect=expect.strip(),
        fixable="!" in verdicts,
    )


def read_folder(folder: Path) -> tuple[LabelledText, ...]:
    """Return the labelled texts of a folder, whose INDEX.yaml names them with their languages."""
    index = yaml.safe_load((folder / "INDEX.yaml").read_text(encoding="utf-8"))
    entries = index["texts"] if isinstance(index, dict) else index
    return tuple(_read(folder, entry) for entry in entries or ())


def _read(folder: Path, entry: dict[str, Any]) -> LabelledText:
    path = folder / entry["file"]
    with path.open(encoding="utf-8", newline="") as stream:
        text, labels = parse(stream.read())
    return LabelledText(
        name=path.name,
        path=path,
        language=entry["language"],
        format=path.suffix.lstrip(".") or "txt",
        group=folder.name,
        text=text,
        labels=labels,
    )


_GOLD_VERDICTS = {
    "exempt-title": Verdict.TITLE,
    "exempt-mention": Verdict.MENTION,
    "exempt-quote": Verdict.QUOTE,
    "exempt-name": Verdict.NAME,
}


def read_gold(folder: Path) -> tuple[LabelledText, ...]:
    """Return texts labelled in files beside them: ``labels/*.yaml`` for ``texts/*``."""
    return tuple(_read_gold(folder, path) for path in sorted((folder / "labels").glob("*.yaml")))


def _read_gold(folder: Path, path: Path) -> LabelledText:
    header = yaml.safe_load(path.read_text(encoding="utf-8"))
    source = folder / "texts" / Path(header["text"]).name
    if not source.exists():
        source = next((folder / "texts").glob(f"{path.stem}*"))
    with source.open(encoding="utf-8", newline="") as stream:
        text = stream.read()
    return LabelledText(
        name=header["natural_name"],
        path=source,
        language=header["language"],
        format=Path(header["natural_name"]).suffix.lstrip("."),
        group=folder.name,
        text=text,
        labels=tuple(_gold_label(label) for label in header["labels"]),
    )


def _gold_label(label: dict[str, Any]) -> Label:
    return Label(
        start=label["start"],
        end=label["end"],
        verdict=_gold_verdict(label["verdict"]),
        also=tuple(_gold_verdict(name) for name in label.get("also", ())),
        expect=label.get("expect", ""),
        fixable=bool(label.get("fix")),
    )


def _gold_verdict(name: str) -> Verdict:
    return _GOLD_VERDICTS.get(name) or Verdict(name)

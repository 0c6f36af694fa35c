from collections.abc import Callable
from pathlib import Path

import pytest

from vocabtool.explanation import explanations
from vocabtool.reporters import View
from vocabtool.reporters.explanation_text import render
from vocabtool.vocabulary_files import read_vocabulary

VOCABULARY = """\
id: house
title: {en: House}
version: "1"
languages: [en, fr]
profiles: {un: {}, press: {}, court: {}}
sources:
  - {id: guide, title: Guide, creator: Office, identifier: EO/1, date: "2024"}
concepts:
  - id: thing
    terms:
      - id: thing-en
        text: thing
        lang: en
        status: preferred
        citations: [{source: lost, locator: p. 2}]
      - id: gadget-en
        text: gadget
        lang: en
        status: deprecated
        use: [{term: thing-en, scope: {en: always}}]
        under:
          press: {status: admitted, caution: {en: Is it a gadget?}}
          court: {severity: info, use: [{term: gizmo-en}]}
        citations:
          - {source: guide, locator: p. 9, stance: legal term in force, scope: in one State}
          - {source: guide, locator: p. 1, stance: deprecated, access: copy, date: "2020"}
      - id: gadget-fr
        text: gadgét
        lang: fr
        status: deprecated
        use: [{term: thing-en}]
        equivalent_of: gadget-en
        attested: {source: guide, locator: p. 7}
      - {id: gizmo-en, text: gizmo, lang: en, status: deprecated, use: [{term: thing-en}]}
"""


@pytest.fixture
def explained(tmp_path: Path) -> Callable[..., str]:
    (tmp_path / "house.yaml").write_text(VOCABULARY, encoding="utf-8")
    vocabulary = read_vocabulary(tmp_path / "house.yaml")

    def text(name: str, *profiles: str, colour: bool = False) -> str:
        known = explanations(vocabulary.under(profiles), name)
        return render(known, profiles, View(colour=colour))

    return text


def test_an_enforced_term_rests_on_what_was_seen(explained: Callable[..., str]) -> None:
    text = explained("gadget-en", "un")
    assert text.startswith(
        "gadget  [en]  gadget-en\n"
        "  Deprecated; reported as a warning under un. Enforced: an official text that\n"
        "  was seen says so.\n"
        "  Sources: 1 deprecated, 1 legal term in force.\n"
        "\nWrite instead\n  thing [en]: always\n"
    )


def test_an_equivalent_is_enforced_with_the_term_it_stands_for(
    explained: Callable[..., str],
) -> None:
    assert explained("gadget-fr").startswith(
        "gadgét  [fr]  gadget-fr\n"
        "  Deprecated; reported as a warning. Enforced: it is the equivalent of “gadget”\n"
        "  and stands in Office, Guide, EO/1, 2024, p. 7.\n"
    )


def test_a_term_that_rests_on_nothing_is_not_enforced(explained: Callable[..., str]) -> None:
    assert "Not enforced: no text that was seen\n" in explained("gizmo")


def test_a_source_that_is_not_in_the_list_is_named_by_its_id(explained: Callable[..., str]) -> None:
    assert "Who says “no stance” (1)\n  lost, p. 2 (not seen)\n" in explained("thing-en")


def test_what_other_profiles_change_is_told(explained: Callable[..., str]) -> None:
    assert (
        "Under other profiles\n"
        "  court: reported as information only; write gizmo\n"
        "  press: admitted; Is it a gadget?\n"
    ) in explained("gadget-en", "un")


def test_a_profile_in_force_decides(explained: Callable[..., str]) -> None:
    text = explained("gadget-en", "press")
    assert "  Admitted; reported as information only under press.\n" in text
    assert "Under other profiles\n  court: " in text
    assert "  press: " not in text
    assert "To consider\n  Is it a gadget?\n" in text


def test_several_terms_are_told_apart_by_an_empty_line(explained: Callable[..., str]) -> None:
    assert "lost, p. 2 (not seen)\n\ngadget  [en]  gadget-en\n" in explained("thing")


def test_dissent_follows_what_agrees(explained: Callable[..., str]) -> None:
    assert explained("gadget-en").endswith(
        "Who says “deprecated” (1)\n"
        "  Office, Guide, EO/1, 2024, p. 1 (2020; seen in a copy)\n"
        "\n"
        "Who says “legal term in force” (1)\n"
        "  Office, Guide, EO/1, 2024, p. 9 (in one State; not seen)\n"
    )


def test_terms_of_other_languages_are_counted_in(explained: Callable[..., str]) -> None:
    assert (
        "Terms for it\n"
        "  thing, preferred\n  gadget, deprecated\n  gizmo, deprecated\n"
        "  in other languages (fr): vocabtool explain thing\n"
    ) in explained("gadget-en")


def test_headings_are_bold_on_a_terminal(explained: Callable[..., str]) -> None:
    assert "\x1b[1mWrite instead\x1b[0m\n" in explained("gadget-en", colour=True)


def test_forms_in_parts_are_shown_so_and_of_many_others_some(tmp_path: Path) -> None:
    listed = ", ".join(f"word {number}" for number in range(50))
    (tmp_path / "tools.yaml").write_text(
        'id: tools\ntitle: {en: Tools}\nversion: "1"\nlanguages: [en]\nconcepts:\n'
        "  - id: tool\n    terms:\n"
        "      - {id: tool-en, text: tool, lang: en, status: preferred, inflect: false,"
        f" forms: [{listed}], composed: [[[big, small], tool]]}}\n",
        encoding="utf-8",
    )
    vocabulary = read_vocabulary(tmp_path / "tools.yaml")
    shown = render(explanations(vocabulary.under(()), "tool-en"), (), View())
    assert "composed: (big | small) tool\n" in shown
    assert "word 39, and 10 more\n" in shown
    assert "word 40" not in shown

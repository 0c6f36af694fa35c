from collections.abc import Callable

import pytest
from markdown_it import MarkdownIt

from vocabtool.errors import UsageError
from vocabtool.exporters import Edition, exporter
from vocabtool.vocabulary import Vocabulary

Editions = Callable[..., Edition]
render = exporter("markdown")


def test_entries_stand_from_a_to_z_and_words_to_avoid_in_their_place(edition: Editions) -> None:
    text = render(edition())
    opened = [text.index(f"\n## {letter}\n") for letter in "CHPW"]
    assert opened == sorted(opened)
    assert (
        "## H\n\n**handicapped person** (deprecated) → "
        "[person with a disability](#person-with-a-disability)\n"
    ) in text


def test_what_to_avoid_says_why_what_to_write_and_who_says_so(edition: Editions) -> None:
    assert (
        "- **handicapped person** (en, deprecated): Write “person with a disability”. "
        "Puts the barrier before the person.\n"
        "  - [EO/2024/7](#source-guide), para. 5: “should no longer be used” "
        "(deprecated, texts in English)\n"
        "  - [Example Union, Press Code](#source-press-code), rule 2 "
        "(legal term in force, reported by others)\n"
    ) in render(edition())


def test_every_link_within_the_glossary_leads_somewhere(edition: Editions) -> None:
    html = MarkdownIt("commonmark").render(render(edition()))
    targets = {part.split('"', 1)[0] for part in html.split('href="#')[1:]}
    assert targets == {"person-with-a-disability", "client", "source-guide", "source-press-code"}
    assert all(f'id="{target}"' in html for target in targets)


def test_the_terms_of_the_leading_language_come_first(edition: Editions) -> None:
    text = render(edition(lang="fr"))
    assert "\n### personne handicapée\n" in text
    assert text.index("**personne handicapée** (fr") < text.index(
        "**person with a disability** (en"
    )


def test_an_unknown_language_is_refused(edition: Editions) -> None:
    with pytest.raises(UsageError, match="no term in the language “xx”"):
        render(edition(lang="xx"))


def test_signs_of_markdown_are_shown_as_they_are(edition: Editions) -> None:
    marked = "{en: 'A *person* <b>[whom](x)</b> `y` "
    text = render(
        edition(("{en: A person whom", marked), (" equal footing.}", " equal footing.'}"))
    )
    html = MarkdownIt("commonmark").render(text)
    assert "A *person* &lt;b&gt;[whom](x)&lt;/b&gt; `y`" in html


def test_an_equivalent_says_for_what_it_stands_and_where_it_was_seen(edition: Editions) -> None:
    term = (
        "      - {id: handicape-fr, text: handicapé, lang: fr, status: deprecated, "
        "use: [{term: personne-handicapee-fr}], equivalent_of: handicapped-person-en, "
        "attested: {source: guide, locator: para. 31}}\n"
        "      - id: wheelchair-bound-person-en\n"
    )
    text = render(edition(("      - id: wheelchair-bound-person-en\n", term)))
    assert (
        "- **handicapé** (fr, deprecated): Write “personne handicapée”.\n"
        "  - Stands for “handicapped person” (en); seen in [EO/2024/7](#source-guide), para. 31.\n"
    ) in text


def test_an_equivalent_that_was_not_seen_says_only_for_what_it_stands(edition: Editions) -> None:
    opening = "{id: personne-handicapee-fr, "
    more = "equivalent_of: person-with-a-disability-en, type: short form, "
    assert (
        "- **personne handicapée** (fr, preferred, short form)\n"
        "  - [EO/2024/7](#source-guide), para. 30 (preferred)\n"
        "  - Stands for “person with a disability” (en).\n"
    ) in render(edition((opening, opening + more)))


def test_a_relation_that_leads_nowhere_is_left_out(edition: Editions) -> None:
    assert "See also" not in render(edition(("related: [client]", "related: [nowhere]")))


def test_a_note_is_given_with_its_sources(edition: Editions) -> None:
    cited = "choice of words comes first., citations: [{source: guide, locator: para. 9}]}"
    text = render(edition(("choice of words comes first.}", cited)))
    assert (
        "**Note** (usage, en): The person's own choice of words comes first.\n\n"
        "- [EO/2024/7](#source-guide), para. 9 (not seen)\n"
    ) in text


def test_a_vocabulary_that_says_little_of_itself_is_exported_too(edition: Editions) -> None:
    text = render(edition(("licence: CC0-1.0\n", ""), ("title: {en: House wording}", "title: {}")))
    assert text.startswith(
        "# house\n\nVersion 3. 2 concepts, 5 terms (en, fr). As seen under un.\n"
    )
    assert "Licence" not in text


def test_an_empty_vocabulary_gives_a_title_and_no_more() -> None:
    text = render(Edition(vocabulary=Vocabulary(id="empty", title={})))
    assert text.startswith("# empty\n\n0 concepts, 0 terms ().\n")
    assert "##" not in text

"""Vocabularies are loaded from a folder or a file, and laid over each other."""

import gc
import subprocess
import sys
from pathlib import Path

import pytest

from vocabtool import vocabulary_files, vocabulary_findings
from vocabtool.errors import UsageError, VocabularyError
from vocabtool.finding import Finding
from vocabtool.layer_files import layer_files
from vocabtool.term import AcceptExample, FlagExample, Form, GrammaticalNumber, Severity, Status
from vocabtool.vocabulary import Vocabulary
from vocabtool.vocabulary_files import load, read_vocabulary, schema_findings, shipped_vocabulary

SAMPLES = Path(__file__).parent / "vocabularies"
COLOURS = SAMPLES / "valid" / "colours"
LAYER = SAMPLES / "valid" / "layer-over-colours.yaml"
HOUSE = SAMPLES / "valid" / "one-file.yaml"


@pytest.fixture(scope="module")
def colours() -> Vocabulary:
    return read_vocabulary(COLOURS)


@pytest.fixture(scope="module")
def layered() -> Vocabulary:
    return load([COLOURS, LAYER], with_default=False)


def _layer(folder: Path, text: str) -> Path:
    path = folder / "layer.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def test_the_head_says_what_the_vocabulary_is(colours: Vocabulary) -> None:
    assert (colours.id, colours.version, colours.licence) == ("colours", "1.10", "CC0-1.0")
    assert colours.languages == ("en", "fr")
    assert colours.domains == {"light": {"en": "Light"}}
    assert colours.profiles["print"].description == {"en": "Texts for the press."}
    assert (colours.creator, colours.uri) == ("Example Colour Board", "urn:example:colours")


def test_concepts_come_in_the_order_of_their_files(colours: Vocabulary) -> None:
    assert [concept.id for concept in colours.concepts] == ["grey", "neutral-colour"]
    assert colours.terms["gray-en"].concept == "grey"


def test_a_term_has_everything_its_entry_says(colours: Vocabulary) -> None:
    term = colours.terms["gray-en"]
    assert (term.status, term.severity, term.since) == (Status.DEPRECATED, Severity.WARNING, "2020")
    assert [use.term for use in term.use] == ["grey-en", "gy-en"]
    assert term.context is not None
    assert term.context.near == ("paint", "wall")
    assert term.under["screen"].use == ()
    assert term.citations[0].quote == "write grey"
    assert term.examples == (
        FlagExample(
            text="The wall has gray paint.",
            fix="The wall has grey paint.",
            profiles=("print",),
        ),
        AcceptExample(text="The gray whale swam by."),
    )


def test_a_form_is_text_or_text_with_its_number(colours: Vocabulary) -> None:
    assert colours.terms["grey-en"].forms == (
        Form(text="greyish"),
        Form(text="greys", number=GrammaticalNumber.PLURAL),
    )


def test_composed_forms_stand_behind_those_that_are_listed(colours: Vocabulary) -> None:
    forms = colours.terms["gray-en"].given_forms
    assert [form.text for form in forms] == ["light gray", "dark gray"]


def test_an_acronym_is_case_sensitive_without_saying_so(colours: Vocabulary) -> None:
    assert colours.terms["gy-en"].case_sensitive
    assert not colours.terms["gray-en"].case_sensitive


def test_titles_and_sources_are_read(colours: Vocabulary) -> None:
    title = colours.titles[0]
    assert [text.lang for text in title.texts] == ["en", "fr"]
    assert title.texts[0].short == ("Gray Paint Convention",)
    assert colours.sources["colour-atlas"].identifier == "ECB/2020/1"


def test_a_single_file_has_the_same_keys() -> None:
    house = read_vocabulary(HOUSE)
    assert house.is_enforced(house.terms["edifice-en"])
    assert house.titles[0].id == "house"
    assert "house-rules" in house.sources


def test_a_layer_changes_the_fields_it_names_and_no_others(layered: Vocabulary) -> None:
    term = layered.terms["gray-en"]
    assert term.severity is Severity.ERROR
    assert term.text == "gray"
    assert term.reason == {"en": "Another house's spelling.", "fr": "Orthographe étrangère."}
    assert term.under["print"].severity is Severity.INFO
    assert term.under["screen"].status is Status.ADMITTED


def test_a_layer_adds_entries(layered: Vocabulary) -> None:
    assert layered.terms["grau-de"].concept == "grey"
    assert layered.by_concept["black"].terms[0].text == "black"
    assert layered.languages == ("en", "fr", "de")
    assert set(layered.profiles) == {"print", "screen", "shop"}
    assert [text.lang for text in layered.titles[0].texts] == ["en", "fr", "de"]
    assert layered.sources["colour-atlas"].note == "We use the second edition."


def test_each_term_names_the_layer_that_had_it_last(layered: Vocabulary) -> None:
    assert layered.terms["gray-en"].layer == "paint-shop"
    assert layered.terms["grey-en"].layer == "colours"


def test_a_layer_does_not_change_who_the_vocabulary_is(layered: Vocabulary) -> None:
    assert (layered.id, layered.version) == ("colours", "1.10")
    assert [(layer.id, layer.version) for layer in layered.layers] == [
        ("colours", "1.10"),
        ("paint-shop", "2"),
    ]


def test_a_title_in_the_same_words_is_changed_not_added(tmp_path: Path) -> None:
    layer = _layer(
        tmp_path,
        "titles:\n- id: greyscale-convention\n  texts:\n"
        "  - {lang: fr, text: Convention sur la peinture grise, short: [Convention grise]}\n",
    )
    texts = load([COLOURS, layer], with_default=False).titles[0].texts
    assert [text.short for text in texts] == [("Gray Paint Convention",), ("Convention grise",)]


def test_a_list_of_a_layer_takes_the_place_of_the_one_below(tmp_path: Path) -> None:
    layer = _layer(tmp_path, "concepts: [{id: grey, terms: [{id: grey-en, forms: []}]}]")
    assert load([COLOURS, layer], with_default=False).terms["grey-en"].forms == ()


def test_a_layer_without_an_id_is_named_by_its_file(tmp_path: Path) -> None:
    layer = _layer(tmp_path, "concepts: [{id: grey, terms: [{id: grey-en, forms: []}]}]")
    assert load([COLOURS, layer], with_default=False).layers[1].id == "layer"


def test_the_digest_changes_with_any_byte(tmp_path: Path) -> None:
    text = HOUSE.read_text(encoding="utf-8")
    first = layer_files(_layer(tmp_path, text)).digest
    assert layer_files(_layer(tmp_path, text)).digest == first
    assert layer_files(_layer(tmp_path, text + "# a remark\n")).digest != first


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param(
            "concepts: [{id: grey, terms: [{id: gray-em, severity: error}]}]",
            "“text”, “lang” and “status” are missing. Or is the entry “gray-en” meant?",
            id="an id that is nearly known",
        ),
        pytest.param(
            "concepts: [{id: xylophone, notes: [{type: usage, lang: en}]}]",
            "“terms” is missing.",
            id="an unknown concept without terms",
        ),
        pytest.param(
            "concepts: [{id: grey, citations: [{source: colour-atlas}]}]",
            "“locator” is missing.",
            id="something incomplete within an entry",
        ),
        pytest.param(
            "concepts: [{id: neutral-colour, terms: [{id: gray-en}]}]",
            "The term “gray-en” belongs to the concept “grey” below this layer.",
            id="a term in another concept",
        ),
        pytest.param(
            "concepts: [{id: x, terms: [{id: gray-en, text: x, lang: en, status: proposed}]}]",
            "The term “gray-en” belongs to the concept “grey” below this layer.",
            id="a whole term in another concept",
        ),
        pytest.param("concept: []", "There is no key “concept” here", id="a misspelt key"),
        pytest.param("uri: no uri", "uri says “no uri”", id="a head that does not count"),
        pytest.param("languages: en", "languages must be a list", id="text for a list"),
        pytest.param("profiles: [print]", "profiles must be a mapping", id="list for a mapping"),
        pytest.param("- a", "The file must be a mapping", id="a list"),
        pytest.param(
            "concepts: [{id: grey, terms: grey}]", "terms must be a list", id="text for terms"
        ),
        pytest.param(
            "concepts: [{id: grey, terms: [grey]}]", "must be a mapping", id="text for a term"
        ),
        pytest.param("concepts: [{id: grey, terms: [{id: []}]}]", "id must be text", id="no id"),
    ],
)
def test_a_broken_layer_says_what_is_wrong(text: str, message: str, tmp_path: Path) -> None:
    with pytest.raises(VocabularyError) as caught:
        load([COLOURS, _layer(tmp_path, text)], with_default=False)
    assert any(message in finding.message for finding in caught.value.findings)
    assert {finding.path for finding in caught.value.findings} == {str(tmp_path / "layer.yaml")}


@pytest.mark.parametrize(
    "sample",
    sorted(path for path in (SAMPLES / "invalid").iterdir() if path.suffix != ".txt"),
    ids=lambda path: path.stem,
)
def test_an_invalid_vocabulary_gives_all_its_errors_at_once(sample: Path) -> None:
    """The expected lines stand beside each sample, in a file of its name."""
    with pytest.raises(VocabularyError) as caught:
        read_vocabulary(sample)
    expected = sample.with_suffix(".txt").read_text(encoding="utf-8").splitlines()
    assert [_line(finding) for finding in caught.value.findings] == expected


def _line(finding: Finding) -> str:
    folder = SAMPLES / "invalid"
    path = Path(finding.path).relative_to(folder).as_posix()
    place = f"{path}:{finding.location.line}:{finding.location.column}"
    message = finding.message.replace(f"{folder}/", "")
    return f"{place} {finding.severity.label} {finding.rule}: {message}"


def test_the_text_of_a_finding_stands_where_it_says() -> None:
    path = SAMPLES / "invalid" / "wrong-forms.yaml"
    with pytest.raises(VocabularyError) as caught:
        read_vocabulary(path)
    text = path.read_text(encoding="utf-8")
    for finding in caught.value.findings:
        assert text[finding.location.start : finding.location.end] == finding.text != ""


def test_the_error_itself_speaks_of_the_first_and_counts_the_others() -> None:
    with pytest.raises(VocabularyError, match=r"blank-text.yaml:13:33: text is empty. \(1 more"):
        read_vocabulary(SAMPLES / "invalid" / "blank-text.yaml")


def test_what_the_schemas_cannot_explain_is_an_error_all_the_same(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(vocabulary_findings, "layer_findings", lambda _: ())
    with pytest.raises(VocabularyError, match="does not hold together"):
        read_vocabulary(SAMPLES / "invalid" / "blank-text.yaml")


def test_a_sound_vocabulary_has_no_schema_findings() -> None:
    assert schema_findings([COLOURS, LAYER], with_default=False) == ()
    assert schema_findings([HOUSE], with_default=False) == ()


@pytest.mark.parametrize(
    "name", [pytest.param("missing", id="no"), pytest.param("x" * 999, id="long")]
)
def test_a_vocabulary_that_is_not_there_is_named(name: str, tmp_path: Path) -> None:
    with pytest.raises(VocabularyError, match=rf"{name}: There is no such file or folder"):
        read_vocabulary(tmp_path / name)


def test_a_folder_without_a_head_is_no_vocabulary(tmp_path: Path) -> None:
    with pytest.raises(VocabularyError, match=r"no vocabulary: it has no vocabulary\.yaml"):
        read_vocabulary(tmp_path)


def test_a_file_that_cannot_be_read_is_a_finding_among_the_others(tmp_path: Path) -> None:
    (tmp_path / "vocabulary.yaml").mkdir()
    (tmp_path / "titles.yaml").write_text("a: b", encoding="utf-8")
    with pytest.raises(VocabularyError) as caught:
        read_vocabulary(tmp_path)
    assert [finding.rule for finding in caught.value.findings] == [
        "vocabulary-schema",
        "vocabulary-unreadable",
    ]


def test_no_vocabulary_at_all_is_a_mistake_of_the_call() -> None:
    with pytest.raises(UsageError, match="no vocabulary"):
        load([], with_default=False)


def test_the_shipped_vocabulary_lies_below_the_others(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(vocabulary_files, "SHIPPED", "colours")
    monkeypatch.setattr(vocabulary_files, "data_folder", lambda _: SAMPLES / "valid")
    assert [layer.id for layer in load([LAYER]).layers] == ["colours", "paint-shop"]
    assert [layer.id for layer in shipped_vocabulary().layers] == ["colours"]


def test_loading_leaves_the_garbage_collector_as_it_was() -> None:
    read_vocabulary(HOUSE)
    assert gc.isenabled()
    gc.disable()
    try:
        read_vocabulary(HOUSE)
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_loading_a_sound_vocabulary_does_not_need_the_schemas() -> None:
    program = (
        "import sys, pathlib; from vocabtool.vocabulary_files import load;"
        f"load([pathlib.Path({str(HOUSE)!r})], with_default=False);"
        "sys.exit('jsonschema' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0

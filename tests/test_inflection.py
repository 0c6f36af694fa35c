"""A term is found in the forms that the grammar of its language gives it."""

import pytest

from vocabtool.inflection import explained_forms, inflected_forms
from vocabtool.term import Form, GrammaticalNumber, Status, Term, TermType

SINGULAR, PLURAL = GrammaticalNumber.SINGULAR, GrammaticalNumber.PLURAL
ACCUSATIVE = "indefinite accusative"


def term(text: str, lang: str = "en", **fields: object) -> Term:
    given = {"id": "t", "status": Status.DEPRECATED, "concept": "c", **fields}
    return Term(text=text, lang=lang, **given)  # type: ignore[arg-type]  # fields of any kind


def forms(text: str, lang: str = "en", **fields: object) -> dict[str, GrammaticalNumber | None]:
    return {form.text: form.number for form in inflected_forms(term(text, lang, **fields))}


@pytest.mark.parametrize(
    ("text", "plural"),
    [
        pytest.param("child offender", "child offenders", id="last word"),
        pytest.param("agency", "agencies", id="y after a consonant"),
        pytest.param("survey", "surveys", id="y after a vowel"),
        pytest.param("child witness", "child witnesses", id="s"),
        pytest.param("child", "children", id="irregular"),
        pytest.param("victim-survivor", "victim-survivors", id="hyphen"),
        pytest.param("human", "humans", id="not the irregular word it ends with"),
        pytest.param("sale of children", "sales of children", id="noun before a preposition"),
        pytest.param("child exploited in labour", "children exploited in labour", id="participle"),
    ],
)
def test_english_number(text: str, plural: str) -> None:
    assert forms(text)[text] is SINGULAR
    assert forms(text)[plural] is PLURAL
    assert forms(plural)[text] is SINGULAR
    assert forms(plural)[plural] is PLURAL
    assert len(forms(plural)) == len(forms(text))


def test_several_irregular_plurals_are_all_forms() -> None:
    assert set(forms("displaced person")) >= {"displaced persons", "displaced people"}


@pytest.mark.parametrize("text", ["self-generated", "sexually", "series", "online"])
def test_words_without_number_stay_as_they_are(text: str) -> None:
    assert set(forms(text)) == {text}


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("paedophile", "pedophile"),
        ("pedophile", "paedophile"),
        ("victimisation", "victimization"),
        ("programme", "program"),
        ("program", "programme"),
    ],
)
def test_british_and_american_spelling(text: str, other: str) -> None:
    assert other in forms(text)
    assert not any("programmeme" in form for form in forms(text))


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("victims and survivors", "en"),
        ("persons who have fled", "en"),
        ("personnes qui ont fui", "fr"),
        ("menores que trabajan", "es"),
        ("купля и продажа", "ru"),
    ],
)
def test_a_noun_joined_to_another_or_to_a_verb_keeps_its_number(text: str, lang: str) -> None:
    assert set(forms(text, lang)) == {text}


def test_a_mass_noun_has_no_plural() -> None:
    assert forms("tourism", number=GrammaticalNumber.MASS) == {
        "tourism": GrammaticalNumber.MASS,
    }


def test_an_acronym_takes_the_english_plural_only() -> None:
    assert forms("CSAM", type=TermType.ACRONYM) == {"CSAM": None, "CSAMs": PLURAL}
    assert set(forms("CSAM", "fr", type=TermType.ACRONYM)) == {"CSAM"}
    mass = GrammaticalNumber.MASS
    assert set(forms("CSAM", type=TermType.ACRONYM, number=mass)) == {"CSAM"}


def test_inflection_can_be_switched_off() -> None:
    listed = (Form(text="paedos"),)
    assert set(forms("paedo", forms=listed, inflect=False)) == {"paedo", "paedos"}


def test_listed_forms_learn_their_number_and_how_they_came() -> None:
    made = explained_forms(term("material", forms=(Form(text="materials"), Form(text="matter"))))
    assert [(each.form.text, each.form.number, each.origin) for each in made] == [
        ("material", SINGULAR, "text"),
        ("materials", PLURAL, "listed"),
        ("matter", None, "listed"),
    ]


@pytest.mark.parametrize(
    ("text", "lang", "plural"),
    [
        pytest.param("image intime", "fr", "images intimes", id="French noun and adjective"),
        pytest.param("abus sexuel sur enfant", "fr", "abus sexuels sur enfant", id="French s"),
        pytest.param("vente d’enfants", "fr", "ventes d’enfants", id="French elision"),
        pytest.param("signal vocal", "fr", "signaux vocaux", id="French aux"),
        pytest.param("travail", "fr", "travaux", id="French irregular"),
        pytest.param(
            "contenu montrant un acte", "fr", "contenus montrant un acte", id="participle"
        ),
        pytest.param("imagen íntima", "es", "imágenes íntimas", id="Spanish irregular"),
        pytest.param("agresión sexual", "es", "agresiones sexuales", id="Spanish ión"),
        pytest.param("turismo sexual infantil", "es", "turismos sexuales infantiles", id="Spanish"),
        pytest.param("venta de niños", "es", "ventas de niños", id="Spanish preposition"),
    ],
)
def test_french_and_spanish_number(text: str, lang: str, plural: str) -> None:
    assert forms(text, lang)[text] is SINGULAR
    assert forms(text, lang)[plural] is PLURAL
    assert text in forms(plural, lang, number=PLURAL)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "детская порнография",
            {"детской порнографии", "детскую порнографию", "детской порнографией"},
            id="feminine",
        ),
        pytest.param(
            "сексуальное насилие над детьми",
            {"сексуального насилия над детьми", "сексуальным насилием над детьми"},
            id="neuter, complement unchanged",
        ),
        pytest.param(
            "детский труд",
            {"детского труда", "детскому труду", "детским трудом", "детском труде"},
            id="masculine",
        ),
        pytest.param(
            "сексуальные домогательства",
            {"сексуальных домогательств", "сексуальными домогательствами"},
            id="plural shown by the adjective",
        ),
        pytest.param("жертва", {"жертвы", "жертвам", "жертв"}, id="noun"),
        pytest.param(
            "нарушение прав детей", {"нарушений прав детей"}, id="noun that ends like many"
        ),
        pytest.param("ребенок", {"ребенка", "детей", "детьми"}, id="irregular"),
        pytest.param("материалы", {"материалов", "материалах"}, id="plural noun"),
        pytest.param("потерпевший", {"потерпевшего", "потерпевшими"}, id="adjective as a noun"),
        pytest.param("торговля детьми", {"торговлей детьми", "торговлю детьми"}, id="complement"),
    ],
)
def test_russian_cases(text: str, expected: set[str]) -> None:
    assert expected <= set(forms(text, "ru"))


def test_a_russian_form_says_its_case() -> None:
    origins = {each.form.text: each.origin for each in explained_forms(term("жертва", "ru"))}
    assert origins["жертве"] == "dative singular"
    assert origins["жертвами"] == "instrumental plural"


def test_a_russian_mass_noun_has_cases_but_no_plural() -> None:
    found = forms("проституция", "ru", number=GrammaticalNumber.MASS)
    assert "проституцией" in found
    assert "проституциями" not in found


@pytest.mark.parametrize(
    ("text", "others"),
    [
        pytest.param("مواد إباحية", {"المواد الإباحية"}, id="put on noun and adjective"),
        pytest.param(
            "المواد الإباحية عن الأطفال",
            {
                "مواد إباحية عن الأطفال",
                "المواد الإباحية عن أطفال",
                "مواد إباحية عن أطفال",
            },
            id="taken off",
        ),
        pytest.param(
            "صور خليعة للأطفال",
            {"الصور الخليعة للأطفال", "الصور الخليعة لأطفال", "صور خليعة لأطفال"},
            id="taken off behind a particle",
        ),
        pytest.param("بغاء الأطفال", {"بغاء أطفال"}, id="a construct takes none"),
        pytest.param(
            "استغلال الأطفال في البغاء",
            {"استغلال أطفال في البغاء", "استغلال أطفال في بغاء"},
            id="taken off what follows",
        ),
    ],
)
def test_the_arabic_article(text: str, others: set[str]) -> None:
    found = explained_forms(term(text, "ar"))
    with_and_without = {each.form.text for each in found if each.origin != ACCUSATIVE}
    assert with_and_without == {text, *others}


@pytest.mark.parametrize(
    ("text", "accusatives"),
    [
        pytest.param("صور خليعة", {"صورا خليعة"}, id="before an adjective"),
        pytest.param("أطفال", {"أطفالا"}, id="alone"),
        pytest.param("صورة خليعة", set(), id="not written after this ending"),
        pytest.param("استغلال الأطفال", set(), id="not in a construct"),
        pytest.param("استغلال طفل", set(), id="nor in one without article"),
    ],
)
def test_the_arabic_noun_without_article_as_an_object(text: str, accusatives: set[str]) -> None:
    found = explained_forms(term(text, "ar"))
    assert {each.form.text for each in found if each.origin == ACCUSATIVE} == accusatives


def test_a_listed_arabic_form_takes_and_loses_the_article_too() -> None:
    found = forms("بغاء الأطفال", "ar", forms=(Form(text="دعارة القاصرين"),))
    assert "دعارة قاصرين" in found


@pytest.mark.parametrize("lang", ["zh", "de", "x-unknown"])
def test_a_language_without_grammar_keeps_the_listed_forms(lang: str) -> None:
    assert set(forms("儿童", lang, forms=(Form(text="兒童"),))) == {"儿童", "兒童"}


def test_an_empty_text_has_no_other_forms() -> None:
    assert set(forms(" ")) == {" "}
    assert set(forms("", "ar")) == {""}


@pytest.mark.parametrize(
    ("text", "lang", "shared"),
    [
        pytest.param("travail infantile", "fr", "travail infantiles", id="French"),
        pytest.param("trabajo infantil", "es", "trabajo infantiles", id="Spanish"),
    ],
)
def test_two_nouns_in_the_singular_may_share_an_adjective(
    text: str, lang: str, shared: str
) -> None:
    """The noun before is not the term's: “la traite et le travail infantiles”."""
    assert forms(text, lang)[shared] is SINGULAR


def test_an_arabic_word_that_a_particle_is_joined_to_takes_no_article() -> None:
    assert "المواد الضارة للأطفال" in forms("مواد ضارة للأطفال", "ar")


def test_a_russian_noun_may_keep_one_form() -> None:
    assert "детским видео" in forms("детское видео", "ru")


def test_russian_adjectives_in_the_plural_may_be_shared_with_a_noun_behind() -> None:
    """The noun behind is not the term's: “детские труд и учеба”."""
    found = forms("детский труд", "ru", number=GrammaticalNumber.MASS)
    assert {"детские труд", "детских труда", "детским труду"} <= set(found)


def test_a_listed_russian_form_is_declined_if_a_dictionary_would_give_it() -> None:
    found = forms("жертва", "ru", forms=(Form(text="малолетняя жертва"), Form(text="жертв зла")))
    assert {"малолетней жертвы", "малолетними жертвами"} <= set(found)
    assert not any(text.startswith("жертва зла") for text in found)


def test_two_russian_nouns_joined_by_a_hyphen_both_decline() -> None:
    found = forms("ребенок-жертва", "ru")
    assert {"ребенка-жертвы", "ребенком-жертвой", "дети-жертвы", "детях-жертвах"} <= set(found)

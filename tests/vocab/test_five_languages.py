"""What a draft in Arabic, Chinese, French, Russian or Spanish gives: found, asked, protected."""

from functools import cache

import pytest

from vocabtool.finding import Finding
from vocabtool.linter import Linter
from vocabtool.readers import read_text
from vocabtool.term import Severity, Term
from vocabtool.vocabulary import Vocabulary, is_avoided
from vocabtool.vocabulary_files import shipped_vocabulary

VOCABULARY = shipped_vocabulary()
INFO, WARNING = Severity.INFO, Severity.WARNING
LANGUAGES = ("ar", "es", "fr", "ru", "zh")
CORE = (
    "child-sexual-abuse-material",
    "exploitation-of-children-in-prostitution",
    "sexual-exploitation-in-travel-and-tourism",
    "sale-of-children",
    "trafficking-in-children",
    "victim",
    "survivor",
    "perpetrator",
    "grooming",
    "sexual-extortion",
    "self-generated-material",
    "live-streaming",
    "child",
)


@cache
def _linter(profile: str) -> Linter:
    return Linter(VOCABULARY.under([profile]))


def _findings(sentence: str, lang: str, profile: str = "un") -> tuple[Finding, ...]:
    return _linter(profile).lint(read_text(sentence, path="draft.txt"), lang).findings


def _severities(sentence: str, lang: str, profile: str = "un") -> dict[str, Severity]:
    return {finding.term: finding.severity for finding in _findings(sentence, lang, profile)}


def _in_language(vocabulary: Vocabulary, lang: str) -> list[Term]:
    return [term for term in vocabulary.terms.values() if term.lang == lang]


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("concept", CORE)
def test_every_core_concept_has_a_term_in_every_language(concept: str, lang: str) -> None:
    assert any(term.concept == concept for term in _in_language(VOCABULARY, lang))


@pytest.mark.parametrize(
    ("lang", "sentence", "term"),
    [
        pytest.param(
            "fr",
            "Le juge a vu des images pédopornographiques.",
            "pedopornographie-fr",
            id="fr, adjective with its noun",
        ),
        pytest.param(
            "fr",
            "Le colloque porte sur la prostitution et la pornographie infantiles.",
            "prostitution-et-pornographie-infantiles-fr",
            id="fr, coordinated",
        ),
        pytest.param(
            "fr",
            "Les associations luttent contre la prostitution des mineurs.",
            "prostitution-mineurs-fr",
            id="fr, minors",
        ),
        pytest.param(
            "fr",
            "Le port est connu pour le tourisme sexuel impliquant des enfants.",
            "tourisme-sexuel-enfants-fr",
            id="fr, tourism",
        ),
        pytest.param(
            "es",
            "La policía persigue la prostitución y la pornografía infantiles.",
            "prostitucion-y-pornografia-infantiles-es",
            id="es, coordinated",
        ),
        pytest.param(
            "es",
            "Aumenta la prostitución de menores de edad en el puerto.",
            "prostitucion-de-menores-es",
            id="es, minors",
        ),
        pytest.param(
            "es",
            "El hotel denunció el turismo sexual con niñas y niños.",
            "turismo-sexual-con-ninos-es",
            id="es, tourism",
        ),
        pytest.param(
            "ru",
            "Суд рассмотрел дело о распространении детской порнографии.",
            "detskaya-pornografiya-ru",
            id="ru, genitive",
        ),
        pytest.param(
            "ar",
            "صادرت الشرطة مواد إباحية عن الأطفال.",
            "pornography-about-children-ar",
            id="ar, without the article",
        ),
        pytest.param(
            "ar",
            "نددت الوزيرة بالسياحة بدافع ممارسة الجنس مع الأطفال.",
            "child-sex-tourism-ar",
            id="ar, with a particle",
        ),
        pytest.param(
            "zh", "該網站散布兒童色情製品。", "child-pornography-zh", id="zh, traditional"
        ),
        pytest.param(
            "zh", "警方打击儿童性旅游。", "child-sex-tourism-xing-zh", id="zh, sex tourism"
        ),
        pytest.param(
            "ar", "تحدث الضابط عن إباحية الأطفال.", "pornography-idafa-ar", id="ar, genitive"
        ),
        pytest.param(
            "ar",
            "ضُبطت المواد الإباحية للأطفال.",
            "pornography-of-children-ar",
            id="ar, with a preposition",
        ),
        pytest.param(
            "es",
            "La policía halló pornografía con menores.",
            "pornografia-con-menores-es",
            id="es, minors",
        ),
        pytest.param(
            "fr", "Le foyer suit des mineurs prostitués.", "mineur-prostitue-fr", id="fr, persons"
        ),
        pytest.param(
            "fr",
            "On parle de tourisme sexuel visant des enfants.",
            "tourisme-sexuel-enfants-fr",
            id="fr, other linking words",
        ),
        pytest.param(
            "ru", "Речь шла о детском секс-туризме.", "detskii-seks-turizm-ru", id="ru, tourism"
        ),
        pytest.param(
            "ru",
            "Сайт с детским порно закрыт.",
            "detskaya-pornografiya-ru",
            id="ru, a clipped word",
        ),
        pytest.param(
            "ar",
            "ضُبطت صور إباحية للأطفال.",
            "pornography-about-children-ar",
            id="ar, other linking words",
        ),
        pytest.param(
            "ar",
            "تنتشر السياحة الجنسية للأطفال.",
            "sex-tourism-of-children-ar",
            id="ar, the child named beside the word",
        ),
        pytest.param(
            "zh", "警方打击儿童色情旅游。", "child-sex-tourism-qinhai-zh", id="zh, tourism"
        ),
        pytest.param("fr", "On parle de tourisme pédophile.", "tourisme-pedophile-fr", id="fr"),
        pytest.param(
            "ru",
            "Растет проституция несовершеннолетних.",
            "prostitutsiya-nesovershennoletnikh-ru",
            id="ru, another word for the child",
        ),
        pytest.param(
            "ar",
            "تنتشر دعارة القاصرات في المدينة.",
            "daara-ar",
            id="ar, another word for the child",
        ),
        pytest.param("zh", "报告提到雏妓。", "child-prostitute-zh", id="zh, a word for a person"),
        pytest.param(
            "ru",
            "В докладе сказано о детях-проститутках.",
            "rebenok-prostitutka-ru",
            id="ru, a word for a person that the press has",
        ),
        pytest.param(
            "ru",
            "Пограничники сообщают о детских секс-туристах.",
            "seks-turist-ru",
            id="ru, a traveller",
        ),
        pytest.param(
            "zh", "警方查获儿童淫秽物品。", "child-obscene-articles-zh", id="zh, obscene articles"
        ),
    ],
)
def test_what_is_attested_is_a_warning(lang: str, sentence: str, term: str) -> None:
    assert _severities(sentence, lang)[term] is WARNING


@pytest.mark.parametrize(
    ("lang", "sentence", "term"),
    [
        ("fr", "On parle de tourisme pédosexuel.", "tourisme-pedosexuel-fr"),
        ("es", "La policía halló pedopornografía.", "pedopornografia-es"),
        ("ar", "يتناول التقرير أوضاع الأطفال البغايا.", "child-prostitutes-ar"),
    ],
)
def test_what_no_text_was_seen_to_say_is_information(lang: str, sentence: str, term: str) -> None:
    """Common wording, but neither a stance nor a text that has it was seen."""
    assert _severities(sentence, lang)[term] is INFO
    assert not VOCABULARY.is_enforced(VOCABULARY.terms[term])


@pytest.mark.parametrize(
    ("lang", "sentence"),
    [
        ("fr", "Le service d’aide aux victimes ouvre à midi."),
        ("fr", "La loi protège les droits des victimes."),
        ("es", "La oficina de atención a las víctimas abre a diario."),
        ("ru", "Центр оказывает помощь потерпевшим."),
        ("ru", "Несовершеннолетние дети живут с матерью."),
        ("ar", "يضمن المكتب دعم الضحايا."),
        ("zh", "该中心负责受害者援助。"),
        ("zh", "该团伙强迫儿童卖淫。"),
    ],
)
def test_neutral_phrases_and_look_alikes_are_silent(lang: str, sentence: str) -> None:
    assert _findings(sentence, lang) == ()


TITLES = {
    "fr": """Elle est Rapporteuse spéciale sur la vente d’enfants, la prostitution des enfants
        et la pornographie mettant en scène des enfants.""",
    "es": """El Protocolo facultativo relativo a la venta de niños, la prostitución infantil
        y la utilización de los niños en la pornografía entró en vigor.""",
    "ru": """О Факультативном протоколе, касающемся торговли детьми, детской проституции
        и детской порнографии, говорили все.""",
    "ar": """عينت مقررة الأمم المتحدة الخاصة المعنية ببيع الأطفال
        واستغلالهم في البغاء وفي المواد الإباحية.""",
    "zh": "警方依據《防止兒童色情物品條例》拘捕一人。",
}


@pytest.mark.parametrize(("lang", "sentence"), TITLES.items(), ids=TITLES)
def test_titles_keep_their_words(lang: str, sentence: str) -> None:
    assert WARNING not in _severities(sentence, lang).values()


@pytest.mark.parametrize(
    ("lang", "sentence"),
    [
        ("fr", "Le préfet coordonne la lutte contre la prostitution des mineurs."),
        ("fr", "Une campagne s’élève contre le tourisme sexuel impliquant des enfants."),
        ("en", "We are fighting child sex tourism everywhere."),
        ("es", "La ley castiga el turismo sexual con menores."),
        ("zh", "各校要防止儿童色情物品传播。"),
    ],
)
def test_ordinary_sentences_are_not_taken_for_titles_like_them(lang: str, sentence: str) -> None:
    assert WARNING in _severities(sentence, lang).values()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_name_of_an_offence_is_information_in_legal_drafting(lang: str) -> None:
    seen = VOCABULARY.under(["legal"])
    named = [
        term
        for term in _in_language(seen, lang)
        if is_avoided(term) and term.caution and VOCABULARY.is_enforced(VOCABULARY.terms[term.id])
    ]
    assert named
    assert {term.severity for term in named} == {INFO}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_cautions_are_questions_in_the_language_of_the_term(lang: str) -> None:
    marks = ("?", "？", "؟")
    cautions = [
        term.caution[lang]
        for term in _in_language(VOCABULARY, lang)
        if lang in term.caution and not is_avoided(term)
    ]
    assert cautions
    assert [text for text in cautions if not any(mark in text for mark in marks)] == []


@pytest.mark.parametrize("term", ["victim-en", "survivor-en"])
def test_the_united_nations_speak_first_of_victims_and_survivors(term: str) -> None:
    first = VOCABULARY.terms[term].citations[0]
    assert first.source.startswith("un-")

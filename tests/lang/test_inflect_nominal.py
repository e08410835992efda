"""Spanish nouns, adjectives, determiners and possessives."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from pipeline.lang.inflect import (
    adjective,
    adjective_lemmas,
    determiner,
    determiner_lemma,
    gender,
    plural,
    possessive,
    possessive_person,
    singulars,
    stressed_a,
)
from pipeline.lang.nominal import _genders

PLURALS = {
    "luz": "luces", "opinión": "opiniones", "lunes": "lunes", "crisis": "crisis", "rey": "reyes",
    "club": "clubes", "joven": "jóvenes", "examen": "exámenes", "carácter": "caracteres", "país": "países",
    "raíz": "raíces", "mes": "meses", "robot": "robots", "café": "cafés", "rubí": "rubíes", "menú": "menús",
    "ataúd": "ataúdes", "reloj": "relojes", "interés": "intereses", "orden": "órdenes", "imagen": "imágenes",
    "líder": "líderes", "viaje": "viajes", "enlace": "enlaces", "avance": "avances", "guion": "guiones",
    "ley": "leyes", "chat": "chats", "detalle": "detalles",
}  # fmt: skip
PHRASES = {
    "solución mágica": "soluciones mágicas",
    "gallina de los huevos de oro": "gallinas de los huevos de oro",
    "gran empresa": "grandes empresas",
    "palabra clave": "palabras clave",
    "Idea muy buena": "Ideas muy buenas",
    "buen plan sin fisuras": "buenos planes sin fisuras",
}
MASCULINE = """
día mapa problema tema sistema programa planeta avión corazón camión guion lápiz césped análisis lunes pie
juez índice nombre detalle paisaje viaje poeta sofá paraguas equipo nivel error árbol color tren líder cliente
jefe puente motor papel dolor calor millón buzón ataúd país interés mes bosque coche mediodía fantasma clima
idioma dilema
"""
FEMININE = """
mano foto radio imagen flor ley red sal luz vez vía nube clase parte gente muerte noche tarde llave calle
nieve sangre leche suerte mente fuente base fase frase serie especie agua solución ciudad juventud crisis
tesis señal razón sartén costumbre niñez nariz raíz pared mujer cárcel lista pista entrevista marca forma
broma cama crema cima fiebre torre reunión religión opinión hambre ave web sede tribu
"""
ADJECTIVES = {
    "mágico": "mágico mágica mágicos mágicas",
    "feliz": "feliz feliz felices felices",
    "trabajador": "trabajador trabajadora trabajadores trabajadoras",
    "español": "español española españoles españolas",
    "inglés": "inglés inglesa ingleses inglesas",
    "alemán": "alemán alemana alemanes alemanas",
    "mejor": "mejor mejor mejores mejores",
    "superior": "superior superior superiores superiores",
    "marrón": "marrón marrón marrones marrones",
    "burlón": "burlón burlona burlones burlonas",
    "cortés": "cortés cortés corteses corteses",
    "común": "común común comunes comunes",
    "joven": "joven joven jóvenes jóvenes",
    "optimista": "optimista optimista optimistas optimistas",
    "grueso": "grueso gruesa gruesos gruesas",
    "grande": "grande grande grandes grandes",
    "humano": "humano humana humanos humanas",
}
CELLS = [("m", "s"), ("f", "s"), ("m", "p"), ("f", "p")]


@pytest.mark.parametrize(("noun", "expected"), (PLURALS | PHRASES).items())
def test_plural_and_back(noun: str, expected: str) -> None:
    assert plural(noun) == expected
    assert expected in singulars(expected)
    if noun not in ("gran empresa", "buen plan sin fisuras"):
        assert singulars(expected)[0] == noun


def test_initials_do_not_change() -> None:
    assert plural("PC") == "PC"
    assert plural("SOLUCIÓN") == "SOLUCIONES"
    assert plural("archivo JSON") == "archivos JSON"
    assert plural("ONG local") == "ONG locales"


@given(st.sampled_from(sorted(_genders())))
@example("más")
def test_listed_nouns_keep_their_gender_in_the_plural(noun: str) -> None:
    assert noun in singulars(plural(noun))
    assert sum(c in "áéíóú" for c in plural(noun)) <= 1
    if singulars(plural(noun))[0] == noun:
        assert gender(plural(noun)) == gender(noun)


def test_gender() -> None:
    assert [n for n in MASCULINE.split() if gender(n) != "m"] == []
    assert [n for n in FEMININE.split() if gender(n) != "f"] == []
    assert gender("gallina de los huevos de oro") == "f"
    assert gender("pequeño problema") == "m"
    assert gender("grandes soluciones") == "f"


def test_stressed_a() -> None:
    words = "agua alma área arma hambre águila aula ave hacha arena amiga hamaca azúcar árbol harina actitud"
    assert [w for w in words.split() if stressed_a(w)] == "agua alma área arma hambre águila aula ave hacha".split()  # noqa: SIM905
    assert not stressed_a("alta montaña")
    assert stressed_a("arma secreta")


@pytest.mark.parametrize(("lemma", "forms"), ADJECTIVES.items())
def test_adjectives_and_back(lemma: str, forms: str) -> None:
    assert [adjective(lemma, g, n) for g, n in CELLS] == forms.split()
    assert [adjective_lemmas(form)[0] for form in forms.split()] == [lemma] * 4


def test_short_adjectives() -> None:
    assert adjective_lemmas("gran") == ("grande",)
    assert adjective_lemmas("buen") == ("bueno",)


def test_determiners() -> None:
    assert [determiner("el", g, n) for g, n in CELLS] == ["el", "la", "los", "las"]
    assert [determiner("primero", g, n) for g, n in CELLS] == ["primer", "primera", "primeros", "primeras"]
    assert [determiner("ningún", g, n) for g, n in CELLS[:2]] == ["ningún", "ninguna"]
    assert [determiner("su", g, n) for g, n in CELLS] == ["su", "su", "sus", "sus"]
    assert determiner("gran", "f", "s") == "gran"
    assert determiner("cada", "f", "p") is None
    assert determiner("pato", "m", "s") is None


@pytest.mark.parametrize(
    ("form", "reading"),
    [
        ("La", ("el", "f", "s")),
        ("unas", ("un", "f", "p")),
        ("mi", ("mi", "", "s")),
        ("primera", ("primer", "f", "s")),
        ("aquellos", ("aquel", "m", "p")),
        ("otras", ("otro", "f", "p")),
        ("algunas", ("algún", "f", "p")),
        ("pato", None),
    ],
)
def test_determiner_lemma(form: str, reading: tuple[str, str, str] | None) -> None:
    assert determiner_lemma(form) == reading


def test_determiners_are_read_back() -> None:
    for (
        lemma
    ) in "el un este ese aquel algún ningún todo otro mucho poco tanto mismo primer mi tu su nuestro vuestro".split():  # noqa: SIM905
        for g, n in CELLS:
            form = determiner(lemma, g, n)
            reading = determiner_lemma(form or "")
            assert reading is not None
            assert reading[0] == lemma
            assert reading[1] in (g, "")
            assert reading[2] == n


def test_possessives() -> None:
    assert possessive_person("mi") == ((1, "s"),)
    assert possessive_person("sus") == ((3, "s"), (3, "p"))
    assert possessive_person("nuestra") == ((1, "p"),)
    assert possessive_person("suyas") == ((3, "s"), (3, "p"))
    assert possessive_person("el") == ()
    assert possessive(1, "s", "f", "p") == "mis"
    assert possessive(1, "p", "f", "s") == "nuestra"
    assert possessive(2, "p", "m", "p") == "vuestros"
    assert possessive(3, "p", "f", "s") == "su"

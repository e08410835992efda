"""Gender and number of nouns where they are sure: the ground that agreement stands on."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re
from functools import lru_cache

from pipeline.rules.tables import listed
from pipeline.rules.verbs import NOT_VERBS, readings

_MASCULINE_A = frozenset(
    "día mapa problema sistema programa tema clima idioma poema planeta dilema esquema drama síntoma trauma fantasma carisma diploma enigma panorama "
    "teorema lema aroma axioma diagrama telegrama sofá tranvía síndrome yoga estigma paradigma dogma plasma prisma magma asma coma cromosoma hematoma crucigrama "
    "pijama organigrama melodrama pentagrama ecosistema subsistema karma papa".split()
) - {"coma", "papa", "pijama"}
_FEMININE_O = frozenset("mano foto moto libido nao seo disco".split()) - {"disco"}
_FEMININE = re.compile(r"(?:dad|tad|tud|triz|umbre|eza|ncia|itis|ez)$")
_FEMININE_WORDS = frozenset(
    "gente mujer vida casa cosa noche tarde calle clase ley red luz voz cruz paz flor sal miel piel cárcel señal sangre leche carne nube llave muerte suerte "
    "mente fuente base fase frase serie especie superficie imagen crisis tesis salud libertad ciudad verdad verdades razón opinión nación canción persona familia amistad "
    "empresa compañía idea historia palabra semana hora ropa comida bebida ventana puerta mesa silla escuela universidad iglesia música película novela lengua tierra agua alma águila arma aula "
    "hambre área hacha ala ansia hada arca mano foto moto respuesta pregunta herramienta habilidad reunión decisión computadora lengua ciencia tecnología "
    "política economía energía tasa tarifa beca carrera camisa cama playa montaña isla lluvia nieve guerra fuerza forma manera vez tribu virtud actitud hija hermana abuela madre tía prima amiga vecina niña chica muchacha señora esposa novia reina princesa "
    "compra venta renta cuenta letra carta gata perra vaca gallina oveja yegua cabra tortuga abeja jefa doctora profesora maestra abogada vendedora".split()
)
_MASCULINE = re.compile(r"(?:aje|or|miento|ismo|ón|án|ín|és|o)$")
_NOT_MASCULINE = frozenset(
    "flor labor coliflor razón sazón sien sartén imagen crin desazón comezón quemazón hinchazón armazón segazón sor mayor menor mejor peor superior inferior anterior posterior exterior interior dos ocho cuatro".split()
)
_MASCULINE_WORDS = frozenset(
    "hombre padre país mes lunes martes miércoles jueves viernes árbol animal hospital hotel papel sol mal fin tren plan pan bien examen volumen origen resumen "
    "café té pie aire baile coche viaje nombre diente puente billete cine deporte informe límite sobre arroz pez juez lápiz ajedrez interés mes gas virus "
    "lugar hogar ser poder placer deber avión jabón móvil nivel barril túnel cartel mueble cable dólar euro peso valor color dolor amor error sabor".split()
)


_PLAIN_TE = frozenset(
    "fuente mente gente puente diente ambiente continente restaurante instante accidente incidente volante".split()
)
_PLAIN_ISTA = frozenset("lista pista revista entrevista conquista vista".split())
_COMMON = (
    "ista",
    "ante",
    "ente",
    "crata",
    "pata",
    "nauta",
    "cida",
    "iatra",
    "ota",
    "eta",
    "arca",
    "ita",
    "ígena",
    "ida",
    "asta",
    "ana",
)
_FEMININE_A = re.compile(
    r"(?:\wía|ura|eza|encia|ancia|ería|illa|iña|iera|oria|uela|aza|ora|iza|ina|isa|esa|era|osa|iva|ica)$"
)
_MASCULINE_ION = frozenset("avión camión guion gorrión sarampión escorpión embrión bastión centurión".split())


@lru_cache(maxsize=65536)
def sure_gender(form: str) -> str:
    """The gender, "m" or "f", of a noun form, singular or plural, when it is beyond doubt; "" otherwise."""
    if form == "afuera":
        return ""  # «las afueras», but «a las siete afuera»
    word = singular(form)
    if former := re.fullmatch(
        r"ex(novi[oa]|espos[oa]|marido|mujer|jef[ea]|alumn[oa]|compañer[oa]|president[ea]|amig[oa])", word
    ):
        word = former[1]
    if word in listed("nouns", "either"):
        return ""
    if word in listed("nouns", "masculine"):
        return "m"
    if word in listed("nouns", "feminine"):
        return "f"
    if word in _MASCULINE_A or word in _MASCULINE_WORDS or word in _PLAIN_TE - {"fuente", "mente", "gente"}:
        return "m"
    if word in _FEMININE_O or word in _FEMININE_WORDS or word in _PLAIN_ISTA:
        return "f"
    if word in NOT_VERBS or word.endswith(_COMMON):
        return ""
    if word.endswith("ión"):
        return "" if word in _MASCULINE_ION else "f" if re.search(r"[csxtgnl]ión$", word) else ""
    if word not in _MASCULINE_FEW and (_FEMININE.search(word) or _FEMININE_A.search(word)):
        return "f"
    return "m" if _MASCULINE.search(word) and word not in _NOT_MASCULINE else ""


_MASCULINE_FEW = frozenset(
    "día tranvía mediodía ajedrez pez juez guardarropa vigía espía policía guía cura gorila puma koala panda génesis doblez chef estratega colega belga euskera".split()
)


@lru_cache(maxsize=65536)
def singular(form: str) -> str:
    """The likeliest singular of a noun form."""
    from pipeline.lang.inflect import singulars

    if form in (
        "crisis",
        "tesis",
        "virus",
        "análisis",
        "lunes",
        "martes",
        "miércoles",
        "jueves",
        "viernes",
        "paraguas",
        "cumpleaños",
        "país",
        "interés",
        "mes",
        "gas",
        "gratis",
        "dosis",
        "oasis",
        "síntesis",
        "hipótesis",
    ):
        return form
    found = singulars(form)
    return found[0] if found else form


def number(form: str) -> str:
    """ "p" when the form is a plural, else "s"."""
    return "p" if form.endswith("s") and singular(form) != form else "s"


# Adverbs that the dictionary has beside nouns, or that end like plurals.
_ADVERBS = frozenset("nomás más además atrás detrás quizás entonces apenas menos después lejos adentro afuera".split())


@lru_cache(maxsize=65536)
def noun_known(form: str) -> bool:
    """Whether the word is in the dictionary, and one of the nouns named here or no verb form on the way."""
    from pipeline.lang.spanish import known

    # "Soluciones" is a form of solucionar on paper only.
    return (
        known(form)
        and form not in _ADVERBS
        and (named_noun(form) or form.endswith(("ciones", "siones")) or not readings(form))
    )


def listed_noun(form: str) -> bool:
    """Whether the word is one of the common nouns named here, whatever verb it may look like."""
    return singular(form) in _FEMININE_WORDS | _MASCULINE_WORDS | _MASCULINE_A


def named_noun(form: str) -> bool:
    """Whether the word is in one of the lists of nouns, here or in the table."""
    return listed_noun(form) or singular(form) in listed("nouns", "feminine") | listed("nouns", "masculine")

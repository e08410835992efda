"""Capitals of English on common nouns, places and titles, and names that lost theirs."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re
from collections.abc import Iterable
from functools import cache

from pipeline.lang.accent import PLAIN
from pipeline.rules.base import Context, Finding, replace
from pipeline.rules.english import means
from pipeline.rules.nouns import named_noun, noun_known, sure_gender
from pipeline.rules.tables import mapping


@cache
def peoples() -> dict[str, str]:
    """Every form of every people's or language's name, with the English that proves it."""
    forms: dict[str, str] = {}
    for base, english in mapping("capitals", "peoples").items():
        bare = base.translate(PLAIN) if base.endswith(("és", "án", "ín", "ón")) else base
        forms[base] = english
        if base.endswith("o"):
            ends = [base[:-1] + e for e in ("a", "os", "as")]
        elif base.endswith(("és", "án", "ón", "ol", "or", "uz")):
            plural = bare.replace("uz", "uces") if bare.endswith("uz") else bare + "es"
            ends = [bare + "a", plural, bare + "as", bare]
        elif base.endswith(("í", "ú")):
            ends = [base + "es", base + "s"]
        else:
            ends = [base + ("s" if base[-1] in "aeiouáéíóú" else "es")]
        forms.update(dict.fromkeys(ends, english))
    return {form: english for form, english in forms.items() if form not in _COUNTRIES}


# Countries and other places that sound like their people or language.
_COUNTRIES = frozenset(
    "india indias filipinas argentina suiza checa dominicana china noruega serbia estonia gales armenia siria albania letona maya mayas georgiana palestina".split()
)


_I = re.compile(r"(?<=[a-záéíóúñ,] )Yo(?= [a-záéíóúñ])")
_LOW = re.compile(r"\b[a-z]+\b")
_OWN = re.compile(
    r"(?<!\w)(?:[Mm]is?|[Tt]us?|[Ss]us?|[Nn]uestr[oa]s?|(?P<one>[Uu]na?)) (?P<n>[A-ZÁÉÍÓÚÑ][a-záéíóúñ]{3,})(?= [a-záéíóúñ]|\s*[.,;:!?])"
)
_KIN = re.compile(
    r"(?<!\w)(?:[Mm]is?|[Tt]us?|[Ss]us?|[Nn]uestr[oa]s?) (?P<n>Mamá|Papá|Mami|Papi|Abuel[oa]s?|Herman[oa]s?|Tí[oa]s?|Prim[oa]s?|Espos[oa]|Marido|Novi[oa]|Hij[oa]s?|Suegr[oa]|Niet[oa]s?|Sobrin[oa]s?|Cuñad[oa]s?|Amig[oa]s?|Jef[ea]s?|Vecin[oa]s?|Profesora?)(?= [a-záéíóúñ]|\s*[.,;:!?])"
)
_STAYS = frozenset(
    "señor señora majestad santidad excelencia alteza estado constitución gobierno iglesia biblia tierra universo dios padre madre virgen reino república parlamento congreso senado ejército corona copa liga oscar premio navidad".split()
)


def own(context: Context) -> Iterable[Finding]:
    """ "Cuando Yo era", "mi Perro", "una Empresa": capitals of the English."""

    for m in context.finditer(_I):
        if re.search(r"\bI\b", context.english):
            yield replace(m.start(), m.end(), "yo")
    for m in context.finditer(_KIN):
        yield replace(m.start("n"), m.start("n") + 1, m["n"][0].lower())
    if re.search(r"\b[A-Z]{2,} [A-Z]{2,}\b", context.english):
        return
    for m in context.finditer(_OWN):
        noun = m["n"].lower()
        kin = noun in ("padre", "madre") and not m["one"] and not re.search(r"\bFather\b|\bMother\b", context.english)
        known = named_noun(noun) or (noun_known(noun) and bool(sure_gender(noun)))
        plain = known and noun not in _STAYS and any(means(noun, w) for w in _LOW.findall(context.english))
        if (plain or kin) and not re.search(rf"\b{m['n']}\b", context.english):
            yield replace(m.start("n"), m.start("n") + 1, m["n"][0].lower())


# Countries and regions keep the capital of their whole name: «las Islas Baleares», «las Islas Salomón».
_PLACE = re.compile(
    r"(?<=[a-záéíóúñ,] )(Calle|Avenida|Río|Océano|Lago|Mar|Monte|Isla|Islas|Bahía|Golfo|Península|Desierto|Cordillera|Estrecho|Volcán|Barrio|Paseo|Valle)(?= (?:de(?:l| la| los| las)? )?(?-i:[A-ZÁÉÍÓÚÑ][a-záéíóúñ]+))(?! (?:Profund|Ibérica|de Janeiro|Negro\b|Grande\b|del Plata|de la Plata|Menor\b|Vírgenes\b|Canarias\b|Baleares\b|Salomón\b|Marshall\b|Cook\b))"
)
_ITS = re.compile(
    r"(?<=[a-záéíóúñ] )(China|Argentina|Suiza|Dominicana|Checa|India|Filipina)(?=\s*[.,;:!?]| (?:y|es|son|está|me|no|en|con|que)\b)"
)
_ITS_EN = {
    "China": "Chinese",
    "Argentina": "Argentin(?:e|ian)",
    "Suiza": "Swiss",
    "Dominicana": "Dominican",
    "Checa": "Czech",
    "India": "Indian",
    "Filipina": "Filipin[oa]",
}
_MISTER = re.compile(r"(?<=[a-záéíóúñlaLE] )(Señora?|Señorita|Don|Doña)(?= [A-ZÁÉÍÓÚÑ][a-záéíóúñ])")
_OFFICE = re.compile(
    r"(?<!\w)(?:[Gg]obierno|[Ee]jército|[Pp]residente|[Mm]inistro|[Ee]mbajador) ([A-ZÁÉÍÓÚÑ][a-záéíóúñ]+)(?=\s*[.,;:!?]| [a-záéíóúñ])"
)


def places(context: Context) -> Iterable[Finding]:
    """ "La Calle Mayor", "el Río Amazonas", "la comida China", "el Gobierno Alemán"."""
    for m in context.finditer(_PLACE):
        before = re.search(
            r"(?:el|la|los|las|del|al|un|una|en|de|por|esta|este|misma?) $", context.text[: m.start()], re.IGNORECASE
        )
        if before and re.search(
            r"\b(?:Street|Avenue|St|Ave|River|Ocean|Lake|Sea|Mount|Island|Islands|Bay|Gulf|Peninsula|Desert|Range|Mountains|Strait|Volcano|Neighborhood|Valley|Boulevard|Road)\b",
            context.english,
        ):
            yield replace(m.start(1), m.end(1), m.group(1).lower())
    for m in context.finditer(_ITS):
        noun = re.search(r"(?<!\w)([a-záéíóúñ]+) $", context.text[: m.start()])
        if (
            noun
            and re.search(rf"\b{_ITS_EN[m.group(1)]}\b", context.english)
            and noun.group(1).islower()
            and sure_gender(noun.group(1)) == "f"
            and noun.group(1) != "república"
        ):
            yield replace(m.start(1), m.end(1), m.group(1).lower())
    for m in context.finditer(_MISTER) if re.search(r"\b(?:Mr|Mrs|Ms|Miss|Sir|Madam)\b", context.english) else ():
        yield replace(m.start(1), m.end(1), m.group(1).lower())
    for m in context.finditer(_OFFICE):
        if (english := peoples().get(m.group(1).lower())) and re.search(rf"\b(?:{english})", context.english):
            yield replace(m.start(1), m.end(1), m.group(1).lower())


# American and other places whose name Spanish says its own way.
_NEW = {
    "New York": "Nueva York", "New Jersey": "Nueva Jersey", "New Orleans": "Nueva Orleans", "New Zealand": "Nueva Zelanda", "New Mexico": "Nuevo México", "New Delhi": "Nueva Delhi",
    "New England": "Nueva Inglaterra", "North Carolina": "Carolina del Norte", "South Carolina": "Carolina del Sur", "North Dakota": "Dakota del Norte", "South Dakota": "Dakota del Sur", "West Virginia": "Virginia Occidental",
    "South Africa": "Sudáfrica", "North Korea": "Corea del Norte", "South Korea": "Corea del Sur", "United States": "Estados Unidos", "United Kingdom": "Reino Unido", "Saudi Arabia": "Arabia Saudí",
}  # fmt: skip
_NEW_PLACE = re.compile(
    rf"(?<=[a-záéíóúñ,] )({'|'.join(_NEW)})(?=\s*[.,;:!?)]|\s*$| (?:y|o|en|de|con|por|para|a|que|se|es|fue|hace|desde|hasta|el|la|los|las|durante|cuando|como|no|donde|tiene|está)(?!\w))"
)


def english_places(context: Context) -> Iterable[Finding]:
    """ "Nació en New Orleans": a place under its English name."""
    for m in context.finditer(_NEW_PLACE):
        if m.group(1) in context.english and re.search(
            r"(?<!\w)(?:en|de|a|desde|hasta|por|para|con|y|o|entre|hacia|los|el), ?$|(?<!\w)(?:en|de|a|desde|hasta|por|para|con|y|o|entre|hacia|los|el) $|[a-záéíóúñ], $",
            context.text[: m.start()],
            re.IGNORECASE,
        ):
            yield replace(m.start(1), m.end(1), _NEW[m.group(1)], evidence=m.group(1))


_FEASTS = {
    "navidad": "Navidad",
    "navidades": "Navidades",
    "nochebuena": "Nochebuena",
    "nochevieja": "Nochevieja",
    "semana santa": "Semana Santa",
    "año nuevo": "Año Nuevo",
    "pascua": "Pascua",
}
_FEAST = re.compile(
    r"(?<!\w)(navidad(?:es)?|nochebuena|nochevieja|semana santa|año nuevo(?= (?:es|en|con)\b|\s*[.,;!?])|pascua)(?!\w)"
)
_FEAST_EN = re.compile(r"\b(?:Christmas|Holy Week|Easter|New Year(?:['’]s)?)\b")


@cache
def _named_place() -> re.Pattern[str]:
    names = "|".join((*mapping("capitals", "places"), *_bare_places()))
    return re.compile(rf"(?<![\w@/.-])({names})(?![\w-]|\.\w)")


@cache
def _bare_places() -> dict[str, str]:
    """Places by their names without accents: mexico, peru."""
    found = {p.translate(PLAIN): p for p in mapping("capitals", "places")}
    return {bare: p for bare, p in found.items() if bare != p}


_PEOPLE_TOO = frozenset("china argentina india filipinas suiza serbia croacia".split())
_WRITTEN = {w.lower(): w for w in "iPhone iPad YouTube WhatsApp LinkedIn TikTok".split()}


def lost_capitals(context: Context) -> Iterable[Finding]:
    """ "Vive en parís", "el árbol de navidad": names that lost their capital."""
    if _FEAST_EN.search(context.english):
        for m in context.finditer(_FEAST):
            yield replace(m.start(), m.end(), _FEASTS[m.group()])
    if not context.english:
        return
    for m in context.finditer(_named_place()):
        led = re.search(
            r"\b(?:en|a|de|desde|hasta|por|para|hacia|y|o|con|entre|visit\w+|conoc\w+) $",
            context.text[: m.start()],
            re.IGNORECASE,
        )
        if m.group() in _PEOPLE_TOO and not led:
            continue  # «la provincia china de Yunnan»
        name = _bare_places().get(m.group(), m.group())
        if re.search(rf"\b(?:{mapping('capitals', 'places')[name]})\b", context.english):
            yield replace(m.start(), m.end(), _WRITTEN.get(name, name.title()))

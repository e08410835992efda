"""Trades with a capital behind "ser" without an article: "no soy Médico", "trabaja como Enfermera"."""

# ruff: noqa: E501 — a pattern or a word list reads best on one line.
import re
from collections.abc import Iterable

from pipeline.rules.base import Context, Finding, replace
from pipeline.rules.english import means

# Trades that are no surnames, as Rey, Conde, Guerrero and Herrero are.
_TRADES = (
    "médic[oa]s?|enfermer[oa]s?|doctor(?:a|es|as)?|profesor(?:a|es|as)?|maestr[oa]s?|ingenier[oa]s?|abogad[oa]s?|contador(?:a|es|as)?|analistas?|programador(?:a|es|as)?|desarrollador(?:a|es|as)?|diseñador(?:a|es|as)?|arquitect[oa]s?|consultor(?:a|es|as)?|supervisor(?:a|es|as)?|"
    "coordinador(?:a|es|as)?|asistentes?|administrador(?:a|es|as)?|entrenador(?:a|es|as)?|director(?:a|es|as)?|gerentes?|secretari[oa]s?|presidente|presidenta|dentistas?|periodistas?|estudiantes?|cociner[oa]s?|camarer[oa]s?|mecánic[oa]s?|electricistas?|"
    "fontaner[oa]s?|taxistas?|escritor(?:a|es|as)?|cantantes?|actores|actriz|economistas?|psicólog[oa]s?|veterinari[oa]s?|farmacéutic[oa]s?|científic[oa]s?|investigador(?:a|es|as)?|traductor(?:a|es|as)?|bomber[oa]s?|policías?|vendedor(?:a|es|as)?|peluquer[oa]s?|"
    "contables?|empresari[oa]s?|fotógraf[oa]s?|músic[oa]s?|agricultor(?:a|es|as)?|conductor(?:a|es|as)?|técnic[oa]s?|pediatras?|cirujan[oa]s?|biólog[oa]s?|químic[oa]s?|físic[oa]s?"
)
_BEHIND_SER = re.compile(
    r"(?<!\w)(?i:ser|soy|eres|es|somos|son|era|eras|eran|fue|fui|fueron|será|sea|siendo|trabaj[aeoóé]\w* (?:como|de)) (?P<n>[A-ZÁÉÍÓÚ][a-záéíóúñ]+)(?=\s*[.,;:!?)]|\s*\Z| [a-záéíóúñ])(?! de(?:l| la)? [A-ZÁÉÍÓÚ])"
)
_TRADE = re.compile(_TRADES)
_A_NAME = re.compile(
    r"\b(?:apellid\w+|papel|personajes?|rol|título|nombres?|llam\w+|apodo\w*|álbum|canción|película|serie|perr[oa]|gat[oa])\b",
    re.IGNORECASE,
)


_KIN = {
    "hermana": "Sister", "hermano": "Brother", "padre": "Father|Padre", "madre": "Mother", "tía": "Aunt|Auntie", "tío": "Uncle", "abuela": "Grandma|Grandmother|Granny", "abuelo": "Grandpa|Grandfather|Granddad",
    "prima": "Cousin", "primo": "Cousin",
}  # fmt: skip
_CALLED = "|".join(w.capitalize() for w in _KIN)
_KIN_NAMED = re.compile(
    rf"(?:(?<=[a-záéíóúñ,;] )(?:el|la|al|del|mi|tu|su)|(?:^|[.?!] )(?:El|La|Mi|Tu|Su)) (?P<n>{_CALLED}) (?P<name>[A-ZÁÉÍÓÚÑ][a-záéíóúñ]+)(?!\w)"
)


def kin(context: Context) -> Iterable[Finding]:
    """ "La Tía Rosa" for "Aunt Rosa": what somebody is called before the name is small."""
    if not context.english:
        return
    for m in context.finditer(_KIN_NAMED):
        uncle_sam = m["name"] == "Sam"
        if not uncle_sam and re.search(rf"\b(?:{_KIN[m['n'].lower()]}) {m['name']}\b", context.english):
            yield replace(m.start("n"), m.start("n") + 1, m["n"][0].lower())


def posts(context: Context) -> Iterable[Finding]:
    """Where the English, if there is one, has no such word with its capital in mid-sentence."""
    for m in context.finditer(_BEHIND_SER):
        word = m["n"].lower()
        if not _TRADE.fullmatch(word) or _A_NAME.search(context.text):
            continue
        capitals = re.findall(r"(?<=[a-z,] )[A-Z][a-z]+", context.english)
        if not any(means(word, c.lower()) for c in capitals):
            yield replace(m.start("n"), m.start("n") + 1, word[0])

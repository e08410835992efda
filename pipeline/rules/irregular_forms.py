"""Verbs made regular that are not: «he escribido», «yo sabo», «ellos pensan», «teneré»."""

# ruff: noqa: E501 — word lists read best on long lines.
import re
from collections.abc import Iterable
from functools import cache

from pipeline.rules.base import GRAMMAR, Context, Example, Finding, Keep, Rule, like, replace

_PARTICIPLES = "escribir describir hacer decir poner componer proponer suponer imponer exponer volver devolver envolver romper abrir cubrir descubrir morir prever resolver disolver satisfacer deshacer inscribir suscribir".split()
# Verbs whose stem changes in the present: pensan, jugan, dormo, quere, pedo…
_CHANGING = (
    "pensar empezar comenzar cerrar despertar sentar recomendar calentar querer entender perder encender defender preferir sentir mentir sugerir divertir convertir contar encontrar mostrar recordar costar "
    "probar soñar almorzar acostar volver mover doler llover resolver dormir jugar servir seguir conseguir repetir vestir pedir despedir elegir poder tener venir decir"
).split()
_OTHER_WORDS = frozenset(
    "costa conta juga move serve resolve pedo servo vene tene perdo sente sento senta mento proba veno despedo".split()
)
_FIRST = {"saber": "sabo", "poner": "pono", "traer": "trao", "conducir": "conduzo", "traducir": "traduzo", "producir": "produzo", "hacer": "hazo", "conocer": "conozo", "parecer": "parezo", "ofrecer": "ofrezo", "crecer": "crezo", "nacer": "nazo", "oír": "oio", "agradecer": "agradezo"}  # fmt: skip
_STRONG = "tener estar andar poder poner saber hacer venir querer decir traer conducir traducir producir caber mantener obtener detener contener proponer suponer componer introducir reducir".split()
_FUTURES = "tener poner venir salir poder saber hacer decir querer haber caber valer mantener obtener detener proponer suponer".split()
_PAST = {"ar": ("é", "aste", "ó", "amos", "aron"), "er": ("í", "iste", "ió", "imos", "ieron")}
_SLOTS = ((1, "s"), (2, "s"), (3, "s"), (1, "p"), (3, "p"))


@cache
def _mended() -> dict[str, str]:
    """The regular form that is none, and the form of the same verb in its place."""
    from pipeline.lang.inflect import VerbForm, analyse, conjugate
    from pipeline.rules.nouns import listed_noun

    found: dict[str, str] = {}

    def note(wrong: str, lemma: str, mood: str, tense: str, person: int, number: str) -> None:
        right = conjugate(lemma, VerbForm("", mood, tense, person, number))
        if wrong not in found and right and right != wrong and not analyse(wrong) and not listed_noun(wrong):
            found[wrong] = right

    for lemma in _PARTICIPLES:
        right = conjugate(lemma, VerbForm("", "part", "", 0, "s", "m"))
        wrong = lemma[:-2] + "ido"
        if right and not analyse(wrong):
            found[wrong] = right
    for lemma, wrong in _FIRST.items():
        note(wrong, lemma, "ind", "pres", 1, "s")
    for lemma in _CHANGING:
        vowel = "a" if lemma.endswith("ar") else "e"
        # «Penso» has lost the accent of «pensó», and «pensas» that of «pensás».
        for (person, number), ending in zip(
            _SLOTS, ("o" if vowel == "e" else "", "", vowel, "", vowel + "n"), strict=True
        ):
            if ending and lemma[:-2] + ending not in _OTHER_WORDS:
                note(lemma[:-2] + ending, lemma, "ind", "pres", person, number)
    for lemma in _STRONG:
        for (person, number), ending in zip(_SLOTS, _PAST["ar" if lemma.endswith("ar") else "er"], strict=True):
            note(lemma[:-2] + ending, lemma, "ind", "past", person, number)
    for lemma in _FUTURES:
        for (person, number), ending in zip(_SLOTS, ("é", "ás", "á", "emos", "án"), strict=True):
            note(lemma + ending, lemma, "ind", "fut", person, number)
        for (person, number), ending in zip(_SLOTS, ("ía", "ías", "ía", "íamos", "ían"), strict=True):
            note(lemma + ending, lemma, "ind", "cond", person, number)
    return found


def _is_none(word: str) -> bool:
    return word in _mended()


_NO_VERB = re.compile(r"(?<!\w)(?:el|la|los|las|un|una|de|del|mi|tu|su) $", re.IGNORECASE)


def _regular(context: Context) -> Iterable[Finding]:
    if not context.may_have(_is_none):
        return
    for token in context.tokens:
        new = _mended().get(token.low)
        named = token.text[0].isupper() and not context.sentence_start(token.start)
        if new and not named and not _NO_VERB.search(context.text[: token.start]):
            yield replace(token.start, token.end, like(token.text, new), None if context.english else "suggest")


RULES = (
    Rule(
        id="irregular-form",
        level="fix",
        summary="Gives irregular verbs their own forms (“he escribido” → “he escrito”, “yo sabo” → “yo sé”); a suggestion without English.",
        why="El verbo es irregular y esa forma no existe.",
        find=_regular,
        examples=(
            Example("Ha rompido el vaso.", "Ha roto el vaso.", "He has broken the glass."),
            Example("Yo no sabo nada.", "Yo no sé nada.", "I know nothing."),
            Example("Los niños jugan fuera.", "Los niños juegan fuera.", "The children play outside."),
            Example("Teneré tiempo mañana.", "Tendré tiempo mañana.", "I will have time tomorrow."),
            Example("Andé toda la noche.", "Anduve toda la noche.", "I walked all night."),
        ),
        keep=(
            Keep("Ha escrito y ha leído.", "He has written and read."),
            Keep("El jugo y el cabo son palabras.", "Juice and cape are words."),
            Keep("Decidí salir y vendré.", "I decided to go out and I will come."),
        ),
        source=GRAMMAR,
    ),
)

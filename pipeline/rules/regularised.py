"""Irregular verbs that were conjugated as if they were regular: "rompido", "sabo", "traducieron", "pedieron"."""

# ruff: noqa: E501 — word lists read best on long lines.
import re
from collections.abc import Iterable
from functools import cache, lru_cache

from pipeline.lang.inflect import VerbForm, analyse, conjugate, known_verb
from pipeline.lang.spanish import known
from pipeline.rules.base import GRAMMAR, Context, Example, Finding, Keep, Rule, like, replace

# Verbs whose irregular forms are common; a form that no verb and no word has is then theirs.
_IRREGULAR = (
    "romper escribir describir inscribir suscribir transcribir hacer deshacer rehacer poner proponer suponer imponer exponer componer disponer volver devolver resolver "
    "disolver envolver revolver morir abrir cubrir descubrir decir predecir saber caber andar tener obtener mantener contener detener sostener venir convenir "
    "prevenir intervenir querer poder salir traer atraer conducir traducir producir reducir introducir reproducir deducir inducir seducir pedir despedir impedir medir "
    "servir seguir conseguir perseguir vestir repetir elegir corregir sentir mentir preferir referir sugerir convertir divertir advertir invertir herir dormir conocer "
    "nacer crecer parecer aparecer desaparecer ofrecer merecer agradecer pertenecer establecer reconocer obedecer permanecer jugar pensar empezar comenzar cerrar despertar "
    "calentar recomendar sentar negar regar contar encontrar mostrar demostrar recordar acordar soñar volar costar probar aprobar almorzar colgar rogar acostar perder "
    "entender defender encender tender mover doler llover morder torcer caer leer creer oír huir construir destruir incluir concluir contribuir distribuir sustituir"
).split()
# Regular endings by the ending of the infinitive, for the slots that irregular verbs leave: mood, tense, person, number.
_ENDINGS: dict[str, tuple[tuple[str, str, str, int, str], ...]] = {
    "ar": (
        ("o", "ind", "pres", 1, "s"), ("as", "ind", "pres", 2, "s"), ("a", "ind", "pres", 3, "s"), ("an", "ind", "pres", 3, "p"),
        ("é", "ind", "past", 1, "s"), ("aste", "ind", "past", 2, "s"), ("ó", "ind", "past", 3, "s"), ("amos", "ind", "past", 1, "p"), ("aron", "ind", "past", 3, "p"),
    ),
    "er": (
        ("o", "ind", "pres", 1, "s"), ("es", "ind", "pres", 2, "s"), ("e", "ind", "pres", 3, "s"), ("en", "ind", "pres", 3, "p"),
        ("í", "ind", "past", 1, "s"), ("iste", "ind", "past", 2, "s"), ("ió", "ind", "past", 3, "s"), ("imos", "ind", "past", 1, "p"), ("ieron", "ind", "past", 3, "p"),
        ("eré", "ind", "fut", 1, "s"), ("erás", "ind", "fut", 2, "s"), ("erá", "ind", "fut", 3, "s"), ("erán", "ind", "fut", 3, "p"), ("eremos", "ind", "fut", 1, "p"),
        ("ería", "ind", "cond", 3, "s"), ("erían", "ind", "cond", 3, "p"), ("erías", "ind", "cond", 2, "s"),
    ),
    "ir": (
        ("o", "ind", "pres", 1, "s"), ("es", "ind", "pres", 2, "s"), ("e", "ind", "pres", 3, "s"), ("en", "ind", "pres", 3, "p"),
        ("í", "ind", "past", 1, "s"), ("iste", "ind", "past", 2, "s"), ("ió", "ind", "past", 3, "s"), ("imos", "ind", "past", 1, "p"), ("ieron", "ind", "past", 3, "p"),
        ("iré", "ind", "fut", 1, "s"), ("irás", "ind", "fut", 2, "s"), ("irá", "ind", "fut", 3, "s"), ("irán", "ind", "fut", 3, "p"), ("iremos", "ind", "fut", 1, "p"),
        ("iría", "ind", "cond", 3, "s"), ("irían", "ind", "cond", 3, "p"), ("irías", "ind", "cond", 2, "s"),
    ),
}  # fmt: skip
_SHORTEST = 4  # letters: "cabo" is a noun, "oo" a cry
_FOREIGN = frozenset("here serve move solve resolve convert prefer refer suggest sere vere medes".split())
_PARTICIPLES = (("o", "s", "m"), ("a", "s", "f"), ("os", "p", "m"), ("as", "p", "f"))


@cache
def _verbs() -> frozenset[str]:
    return frozenset(v for v in _IRREGULAR if known_verb(v))


@cache
def _made() -> dict[str, list[tuple[str, VerbForm]]]:
    """Each regular form → the irregular verbs and the slots that it would be of."""
    found: dict[str, list[tuple[str, VerbForm]]] = {}
    for lemma in _verbs():
        stem, ending = lemma[:-2], lemma[-2:].replace("í", "i")
        for suffix, mood, tense, person, number in _ENDINGS[ending]:
            found.setdefault(stem + suffix, []).append((lemma, VerbForm("", mood, tense, person, number)))
        vowel = "a" if ending == "ar" else "i"
        for suffix, number, gender in _PARTICIPLES:
            slot = VerbForm("", "part", "", 0, number, gender)
            found.setdefault(f"{stem}{vowel}d{suffix}", []).append((lemma, slot))
    return found


@lru_cache(maxsize=65536)
def _right(word: str) -> str:
    """The form that exists for a regular form that does not; "" for other words, and where two verbs would share it."""
    made = _made().get(word)
    if made is None or len(word) < _SHORTEST or word in _FOREIGN or analyse(word):
        return ""
    found = {conjugate(lemma, slot) for lemma, slot in made if not _other_word(word, slot)}
    return found.pop() if len(found) == 1 else ""


def _other_word(word: str, slot: VerbForm) -> bool:
    """Whether a present singular is a word of its own: «costo», «cerro» are nouns."""
    return slot.tense == "pres" and not word.endswith(("an", "en")) and known(word)


@lru_cache(maxsize=65536)
def _regular(word: str) -> bool:
    return bool(_right(word))


_NO_VERB = re.compile(r"(?<!\w)(?:el|la|los|las|un|una|de|del|mi|tu|su) $", re.IGNORECASE)


def _find(context: Context) -> Iterable[Finding]:
    if not context.may_have(_regular):
        return
    for token in context.tokens:
        right = _right(token.low)
        named = token.text[0].isupper() and not context.sentence_start(token.start)
        if right and not named and not _NO_VERB.search(context.text[: token.start]):
            yield replace(token.start, token.end, like(token.text, right))


RULES = (
    Rule(
        id="irregular-verb",
        level="fix",
        summary="Gives irregular verbs their own forms where they were conjugated as regular ones (“rompido”, “sabo”, “traducieron”).",
        why="El verbo es irregular: «roto», «sé», «tradujeron», «pidieron».",
        find=_find,
        examples=(
            Example("Ha escribido dos novelas.", "Ha escrito dos novelas."),
            Example("Produció un disco.", "Produjo un disco."),
            Example("Mis padres pedieron pescado.", "Mis padres pidieron pescado."),
            Example("Teneré tiempo y los niños jugan.", "Tendré tiempo y los niños juegan."),
        ),
        keep=(Keep("Ha corregido dos novelas."), Keep("El jugo está frío."), Keep("El costo es alto.")),
        source=GRAMMAR,
    ),
)  # fmt: skip

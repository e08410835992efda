"""Pronouns: "one", "of mine", "each other", "all of us", and the forms that follow a preposition."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re

from pipeline.rules.base import GRAMMAR, Example, Keep, Rule
from pipeline.rules.nouns import sure_gender
from pipeline.rules.syntax.grammar import WORD, form_of, is_adjective, plural_noun
from pipeline.rules.syntax.paired import Pair, Written, en, es, finder
from pipeline.rules.verbs import finite

_PREP = r"(?P<p>para|por|de|a|en|hacia|contra|sobre|sin|tras|desde|ante)"
_TONIC = {"yo": "mí", "mi": "mí", "tú": "ti", "tu": "ti"}


def _tonic(m: re.Match[str]) -> Written:
    return f"{m['p']} {_TONIC[m['x'].lower()]}"


_FORMS = finder(
    Pair(es(r"(?P<p>con) (?P<x>mí|yo)(?! (?:mism[oa]|solo|y |ni ))"), en(r"with (?:me|you)"), "conmigo", alone="fix"),
    Pair(es(r"(?P<p>con) (?P<x>ti|tú)(?! (?:mism[oa]|y |ni ))"), en(r"with you"), "contigo", alone="fix"),
    Pair(es(r"(?P<p>sin|para|por|contra|hacia|sobre|ante) (?P<w>yo|tú)(?! (?:y|o|mism)\b)(?! \w+r\b)"), en(r"\w+"), lambda m: f"{m['p']} {'mí' if m['w'].lower() == 'yo' else 'ti'}", alone="fix"),
    Pair(es(rf"{_PREP} (?P<x>yo|tú)(?= *[.,;:!?]|$)"), en(r"\w+ (?:me|you)"), _tonic, alone="suggest"),
    Pair(es(r"(?P<p>para|por|sin|hacia|contra) (?P<x>yo|tú)(?= y\b)"), en(r"(?:for|by|to|without|toward|towards|against|from) (?:me|you)"), _tonic, alone="suggest"),
    Pair(es(rf"entre (?P<a>tú|ti|él|ella|ellos|usted|{WORD}) y (?P<x>mí|mi)(?= *[.,;:!?]|$| (?:no|hay|es|está|todo)\b)"), en(r"between (?:\w+ )?\w+ and (?:me|I)"), lambda m: f"entre {'tú' if m['a'].lower() == 'ti' else m['a']} y yo", alone="suggest"),
    Pair(es(rf"(?<!\ba )(?<!\bde )(?<!\bpara )(?<!\bpor )(?<!\ben )(?P<a>(?:mi|tu|su|el|la) {WORD}|(?-i:[A-ZÁÉÍÓÚ][a-záéíóúñ]+)|él|ella|tú) y (?:mí|mi)(?= (?P<v>{WORD}))"), en(r"and (?:I|me)"), lambda m: f"{m['a']} y yo" if any(f.person == 1 and f.number == "p" for f in finite(m["v"].lower())) else "", alone="suggest"),
    Pair(es(rf"yo y (?P<a>(?:mi|mis|el|la) {WORD}|(?-i:[A-ZÁÉÍÓÚ][a-záéíóúñ]+)|tú|él|ella)(?= {WORD})"), en(r"(?:me|I) and (?:my \w+|\w+)"), r"\g<a> y yo", level="suggest"),
    Pair(es(r"(?P<v>es|fue|era) (?:yo|mí)(?! (?:quien|el|la|que))"), en(r"it(?:'s| is| was) (?:me|I)"), lambda m: {"es": "soy yo", "fue": "fui yo", "era": "era yo"}[m["v"].lower()], alone="suggest"),
    Pair(es(r"soy mí"), en(r"(?:it(?:'s| is)|I am|I'm) me"), "soy yo", alone="fix"),
)  # fmt: skip

_MINE = {
    "mí": "m",
    "mío": "m",
    "míos": "m",
    "mía": "m",
    "mías": "m",
    "yo": "m",
    "mi": "m",
    "ti": "t",
    "tuyo": "t",
    "tuyos": "t",
    "tuya": "t",
    "suyo": "s",
    "suyos": "s",
    "suya": "s",
    "ella": "s",
    "él": "s",
    "ellos": "s",
    "nuestro": "n",
    "nuestros": "n",
    "nosotros": "n",
}
_STRESSED = {"m": "mí", "t": "tuy", "s": "suy", "n": "nuestr"}


def _of_mine(m: re.Match[str]) -> Written:
    count = "s" if plural_noun(m["n"]) else ""
    letter = "a" if m["d"].lower() in ("una", "unas", "esa", "esta", "la", "alguna", "algunas") or (re.search(r"as?$", m["n"]) and m["d"].lower() not in ("un", "unos")) else "o"  # fmt: skip
    return f"{m['d']} {m['n']} {_STRESSED[_MINE[m['w'].lower()]]}{letter}{count}"


def _is_mine(m: re.Match[str]) -> Written:
    gender = sure_gender(m["n"].lower())
    if not gender:
        return ""
    ending = ("o" if gender == "m" else "a") + ("s" if plural_noun(m["n"]) else "")
    return f"{m['n']} {m['v']} {'mí' if m['w'].lower() in ('mí', 'mi', 'yo') else 'tuy'}{ending}"


_OWNED = finder(
    Pair(es(rf"(?P<d>un|una|unos|unas|algun[oa]s|dos|tres|ese|esa|este|esta|otr[oa]) (?P<n>{WORD}) de (?:los |las |el |la )?(?P<w>{'|'.join(_MINE)})"), en(r"of (?:mine|yours|his|hers|ours|theirs)"), _of_mine),
    Pair(es(rf"(?P<n>{WORD}) (?P<v>es|son|era|eran|fue) de (?P<w>mí|mi|yo|ti|tú)(?=[.,;:!?]|$)"), en(r"(?:mine|yours)"), lambda m: _is_mine(m), alone="suggest"),
)  # fmt: skip

_EACH = (
    r"(?:cada (?:uno )?(?:al |el |a )?otr[oa]s?|cada un[oa] (?:el |al |a )?otr[oa]s?|uno otro|unos otros|uno y otro)"
)


def _mutual(m: re.Match[str]) -> Written:
    form = form_of(m["v"].lower())
    if form is None or form.number != "p":
        return ""
    clitic = m["c"].strip().lower() if m["c"] else {1: "nos", 2: "os", 3: "se"}[form.person]
    return (
        f"{clitic} {m['v']}{m['x'] or ''}",
        f"{clitic} {m['v']}{m['x'] or ''} el uno al otro",
        f"{clitic} {m['v']}{m['x'] or ''} mutuamente",
    )


_OTHER = {
    "a": "el uno al otro",
    "con": "el uno con el otro",
    "de": "el uno del otro",
    "para": "el uno para el otro",
    "en": "el uno en el otro",
    "por": "el uno por el otro",
    "sin": "el uno sin el otro",
    "entre": "entre sí",
}
_RECIPROCAL = finder(
    Pair(es(rf"(?P<p>{'|'.join(_OTHER)}) {_EACH}"), en(r"(?:each other|one another)"), lambda m: _OTHER[m["p"].lower()], alone="suggest"),
    Pair(es(rf"(?P<c>(?:se|nos|os) )?(?P<v>{WORD})(?P<x> (?:muy bien|bien|mucho|siempre|bastante))? {_EACH}"), en(r"(?:each other|one another)"), _mutual, alone="suggest"),
)  # fmt: skip

_WHO = r"(?:ellos|ellas|nosotros|nosotras|ustedes|vosotros|vosotras)"
_DET = r"(?:mis|tus|sus|los|las|nuestros|nuestras|estos|estas|esos|esas)"


def _both(m: re.Match[str]) -> Written:
    two = {"ambos": "dos", "ambas": "dos"}[m["q"].lower()]
    det = m["d"].lower()
    return (
        (f"{m['q']} {m['n']}", f"{det} {two} {m['n']}")
        if det in ("los", "las")
        else (f"{det} {two} {m['n']}", f"{m['q']} {m['n']}")
    )


_ALL = finder(
    Pair(es(rf"(?P<q>ambos|ambas) de {_WHO}"), en(r"both of (?:them|us|you)"), r"\g<q>", alone="suggest"),
    Pair(es(rf"(?P<q>ambos|ambas) de (?P<d>{_DET}) (?P<n>{WORD})"), en(r"both (?:of )?(?:the|my|your|his|her|their|our|these|those)"), _both, alone="suggest"),
    Pair(es(rf"(?P<q>todos|todas) de (?P<w>{_WHO})(?! y)"), en(r"(?:all|each|every one) of (?:them|us|you)"), lambda m: f"{m['q']} {m['w']}", alone="suggest"),
    Pair(es(rf"(?P<q>todos|todas|casi todos|casi todas) de (?P<d>{_DET})"), en(r"all (?:of )?(?:the|my|your|his|her|their|our|these|those)"), r"\g<q> \g<d>"),
    Pair(es(r"(?P<q>todo|toda) (?:de|del) (?P<d>el |la |mi |tu |su |este |esta |nuestr[oa] |)(?P<n>(?!mis\b|tus\b|sus\b|l[oa]s?\b|un[oa]?s?\b|es[eo]\b|est[eo]\b)[a-záéíóúñ]+)"), en(r"all (?:of )?(?:the|my|your|his|her|their|our|this|that)"), lambda m: f"{m['q']} {m['d'] or 'el '}{m['n']}"),
    Pair(es(rf"tod[oa]s? de (?P<d>mis|tus|sus|nuestr[oa]s|l[oa]s|est[oa]s|es[oa]s) (?P<n>{WORD})"), en(r"all (?:of )?(?:the|my|your|his|her|their|our|these|those)"), lambda m: f"{'todas' if sure_gender(m['n'].lower()) == 'f' else 'todos'} {m['d']} {m['n']}"),
    Pair(es(r"(?P<w>nosotros|nosotras|ellos|ellas|ustedes) (?P<q>todos|todas|ambos|ambas)(?! los| las)"), en(r"(?:we|they|you) (?:all|both)|(?:all|both) of (?:us|them|you)"), lambda m: f"{m['q']} {m['w']}" if m["q"].lower().startswith("tod") else m["q"]),
    Pair(es(r"(?:la )?más (?:de la )?(?P<n>gente|personas|niños|países|casos)"), en(r"(?:most|the majority of) (?:of the )?(?:people|children|kids|persons|countries|cases)(?!.*\bmore\b)"), lambda m: {"gente": "la mayoría de la gente", "personas": "la mayoría de las personas"}.get(m["n"].lower(), f"la mayoría de los {m['n']}")),
    Pair(es(rf"más de (?P<d>{_DET}|la|el|mi|su|tu|nosotros|ellos|ellas) (?P<n>(?!que\b){WORD})"), en(r"most of (?!all)\w+ ?\w*(?!.*\bmore\b)"), lambda m: f"la mayor parte de {m['d']} {m['n']}".replace(" de el ", " del ") if m["d"].lower() in ("la", "el", "mi", "su", "tu") else f"la mayoría de {m['d']} {m['n']}"),
    Pair(es(r"la mayoría (?:de )?(?P<n>gente)"), en(r"most (?:of the )?people"), r"la mayoría de la \g<n>", alone="suggest"),
)  # fmt: skip


def _one(m: re.Match[str]) -> Written:
    if m["d"].lower() == "un":
        return f"{m['d']}o {m['a']}" if is_adjective(m["a"]) else ""
    return (
        f"{m['d']} {m['a']}"
        if is_adjective(m["a"]) or m["a"].lower() in ("azul", "verde", "gris", "otro", "otra", "otros", "otras")
        else ""
    )


_ONE = finder(
    Pair(es(r"(?P<d>este|esta|ese|esa|aquel|aquella|cuál|cual|otro|otra|estos|estas|esos|esas|cuáles|cada otro)(?: de)? un[oa]s?(?! de\b)(?! que\b)(?! solo)"), en(r"(?:this|that|which|another|other|these|those)(?: \w+)? ones?|another"), r"\g<d>"),
    Pair(es(r"cuál un[oa]s?"), en(r"\0"), "cuál", alone="suggest"),
    Pair(es(r"(?P<d>el|la|los|las) un[oa]s?(?! de la (?:mañana|tarde|noche|madrugada)\b)(?= (?:que|de|en|con|quien)\b)(?! \w+ (?:el |la |los |las )?otr[oa]s?\b)(?! en punto\b)"), en(r"(?:the|this|that|those|these) (?:\w+ ){0,2}ones?(?! ?o'clock)"), lambda m: m["d"]),
    Pair(es(rf"(?P<d>el|la|los|las|un|una|otro|otra) (?P<a>{WORD}) un[oa]s?(?= *[.,;:!?]|$| (?:que|de|en|con|es|está|y|para|porque)\b)(?! \w+ (?:el |la |los |las )?otr[oa]s?\b)"), en(r"(?<!square )(?<!number )(?<!page )(?<!chapter )(?<!phase )(?<!level )(?<!room )(?<!day )ones?"), _one, alone="suggest"),
)  # fmt: skip

RULES = (
    Rule(
        id="pronoun-form",
        level="fix",
        summary="Writes conmigo, para mí, entre tú y yo, soy yo for “with me”, “for me”, “between you and me”, “it's me”.",
        why="Tras preposición van «mí» y «ti» («conmigo», «contigo»), pero «entre tú y yo»; «it's me» es «soy yo».",
        find=_FORMS,
        examples=(
            Example("No puedo vivir sin tú.", "No puedo vivir sin ti."),
            Example("Baila con mí.", "Baila conmigo."),
            Example("Lo hizo por yo.", "Lo hizo por mí.", "He did it for me."),
            Example("Es yo.", "Soy yo.", "It's me."),
            Example("Mi padre y mí cocinamos.", "Mi padre y yo cocinamos.", "My father and I cook."),
        ),
        keep=(
            Keep("Para yo poder ir, hace falta dinero."),
            Keep("Entre tú y yo."),
            Keep("Es mi hermana la que entre tú y yo sobra."),
            Keep("Es yo quien lo dice.", "It is I who say so."),
            Keep("Un regalo para ti y mi hermano."),
            Keep("Según tú, miente."),
        ),
        source=GRAMMAR,
    ),
    Rule(
        id="of-mine",
        level="fix",
        summary="Writes mío, tuyo for “of mine” (“un amigo de mí” → “un amigo mío”); without English at most a suggestion.",
        why="«A friend of mine» es «un amigo mío».",
        find=_OWNED,
        examples=(
            Example("Es una prima de mía.", "Es una prima mía.", "She is a cousin of mine."),
            Example("Esas llaves son de mí.", "Esas llaves son mías.", "Those keys are mine."),
        ),
        keep=(
            Keep("Es un amigo mío.", "He is a friend of mine."),
            Keep("Un retrato de ella.", "A portrait of her."),
            Keep("Una parte de mí.", "A part of me."),
        ),
        source=GRAMMAR,
    ),
    Rule(
        id="each-other",
        level="fix",
        summary="Writes se or nos, and el uno al otro, for “each other”; without English at most a suggestion.",
        why="La reciprocidad se dice con «se» o «nos» («se quieren») o con «el uno al otro».",
        find=_RECIPROCAL,
        examples=(
            Example("Conocemos cada otro bien.", "Nos conocemos bien.", "We know each other well."),
            Example("Hablan con cada otro.", "Hablan el uno con el otro.", "They talk with each other."),
        ),
        keep=(
            Keep("Cada otro día llueve.", "It rains every other day."),
            Keep("Se conocen bien.", "They know each other well."),
            Keep("Uno y otro mienten.", "They both lie to each other."),
        ),
        source=GRAMMAR,
    ),
    Rule(
        id="all-of",
        level="fix",
        summary="Drops the de of “all of”, “both of” and writes la mayoría for “most” (“todos de mis amigos” → “todos mis amigos”).",
        why="«Todos» y «ambos» no llevan «de»: «todos nosotros», «todos mis amigos»; «most» es «la mayoría».",
        find=_ALL,
        examples=(
            Example("Todas de mis tías cantan.", "Todas mis tías cantan.", "All of my aunts sing."),
            Example("Ambos de ellos mienten.", "Ambos mienten.", "Both of them lie."),
            Example("Más de los libros son viejos.", "La mayoría de los libros son viejos.", "Most of the books are old."),
        ),
        keep=(
            Keep("Todos de los barrios del sur.", "They all are from the southern districts."),
            Keep("Ninguno de ellos miente.", "Neither of them lies."),
            Keep("Más de la mitad vino.", "More than half came."),
        ),
        source=GRAMMAR,
    ),
    Rule(
        id="the-blue-one",
        level="fix",
        summary="Drops the uno of “this one”, “the blue one” (“este uno” → “este”); without English at most a suggestion.",
        why="El «one» inglés no se traduce: «este», «el azul», «el que compré».",
        find=_ONE,
        examples=(
            Example("Compra un nuevo uno.", "Compra uno nuevo.", "Buy a new one."),
            Example("Esa una es más barata.", "Esa es más barata.", "That one is cheaper."),
            Example("Quiero la roja una.", "Quiero la roja.", "I want the red one."),
            Example("Los unos que viste son falsos.", "Los que viste son falsos.", "The ones you saw are false."),
        ),
        keep=(
            Keep("Este es uno de ellos.", "This is one of them."),
            Keep("El uno al otro.", "One another."),
            Keep("Quiero uno rojo.", "I want a red one."),
            Keep("Abren a la una en punto.", "They open at one o'clock sharp."),
            Keep("Estamos en el cuadrado uno.", "We are on square one."),
        ),
        source=GRAMMAR,
    ),
)  # fmt: skip

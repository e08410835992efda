"""The infinitive for a gerund that is the object of a verb: “paró fumando” for “stopped smoking”."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re

from pipeline.rules.base import GRAMMAR, Example, Keep, Rule
from pipeline.rules.syntax.grammar import GERUND, WORD, bare, gerund
from pipeline.rules.syntax.paired import Pair, Written, en, es, finder
from pipeline.rules.verbs import readings

_GER = rf"(?P<g>{GERUND})"

# Verbs whose object is an infinitive where English has -ing, with what stands before it.
_ING = {"parar": "dejar de", "dejar": "dejar de", "empezar": "empezar a", "comenzar": "comenzar a", "recordar": "recordar", "olvidar": "olvidar", "sugerir": "sugerir", "recomendar": "recomendar", "considerar": "considerar",
        "intentar": "intentar", "tratar": "tratar de", "planear": "planear", "decidir": "decidir", "preferir": "preferir", "odiar": "odiar", "amar": "amar", "adorar": "adorar", "evitar": "evitar", "detestar": "detestar", "practicar": "practicar", "aceptar": "aceptar",
        "negar": "negar", "admitir": "admitir", "prohibir": "prohibir", "permitir": "permitir", "arriesgar": "arriesgarse a", "soportar": "soportar", "extrañar": "extrañar"}  # fmt: skip
_ING_EN = en(
    r"(?:stop|start|beg[aiu]n|remember|forg[eo]t|suggest|recommend|consider|try|tries|tried|prefer|hate|love|avoid|practi[cs]e|accept|den[iy]|admit|quit|risk|stand|mind|miss|keep|like|enjoy|bear)\w* \w+ing"
)


def _object(m: re.Match[str]) -> Written:
    form = gerund(m["g"].lower())
    verbs = [f for f in readings(m["v"].lower()) if f.lemma.removesuffix("se") in _ING and f.mood != "part"]
    if form is None or not verbs or form.lemma in ("ser", "estar", "tener", "contener", "haber"):
        return ""
    lemma = verbs[0].lemma.removesuffix("se")
    to = _ING[lemma].split(" ")
    # Both verbs are regular: "paró" gives "dejó".
    lead = re.sub(r"^par", "dej", m["v"].lower()) if lemma == "parar" else m["v"]
    middle = f"{to[1]} " if len(to) > 1 and to[1] in ("de", "a") else ""
    return f"{lead} {middle}{bare(form)}"


_OUTING = r"(?:go|goes|going|went|gone) (?:shopping|swimming|fishing|hiking|dancing|running|skiing|camping|walking|sailing|climbing|hunting|cycling|jogging|bowling|surfing|skating|diving|riding)"
_GONE = finder(
    Pair(es(r"(?P<v>ir|ido|yendo|fui|fuiste|fuimos|fueron|íbamos|voy|vamos) (?P<i>nadar|pescar|bailar|correr|esquiar|acampar|caminar|navegar|escalar|cazar|montar|patinar|bucear|comprar|surfear)"), en(_OUTING), r"\g<v> a \g<i>"),
    Pair(es(rf"(?P<v>paré|paraste|pararon|paramos|paren|evita|evite|eviten|evitar|odio|odia) {_GER}"), en(r"\0"), _object, alone="suggest"),
    Pair(es(rf"(?P<v>(?!est|sig|siguió|contin|llev|and|va){WORD}) {_GER}"), _ING_EN, _object),
    Pair(es(rf"(?P<v>voy|vas|va|vamos|van|fui|fuiste|fue|fuimos|fueron|ir|iba|íbamos|ido|yendo) {_GER}"), en(r"(?:go|goes|going|went|gone) (?:shopping|swimming|fishing|hiking|dancing|running|skiing|camping|walking|sailing|climbing|hunting|cycling|jogging|bowling|surfing|skating|diving|riding)"), lambda m: (f"{m['v']} de compras", f"{m['v']} a comprar") if m["g"].lower() == "comprando" else f"{m['v']} a {bare(f)}" if (f := gerund(m["g"].lower())) else ""),
    Pair(es(rf"(?P<s>(?:el|la|los|las|mi|tu|su|esta|este) {WORD} )?(?P<v>necesitan?|requieren?) {_GER}"), en(r"needs? \w+ing"), lambda m: _needs(m), alone="suggest"),
    Pair(es(rf"(?P<v>(?:vale|valió|merece|mereció)(?: la pena)?|no tiene sentido|es inútil|no sirve de nada|no me importa|te importa|le importa|te importaría|le importaría) (?:en |de )?{_GER}"), en(r"(?:worth|no (?:point|use)|sense|mind\w*|useless) (?:in )?\w+ing"), lambda m: f"{m['v']} {bare(f)}" if (f := gerund(m["g"].lower())) else "", alone="suggest"),
)  # fmt: skip


def _needs(m: re.Match[str]) -> Written:
    form = gerund(m["g"].lower())
    if form is None:
        return ""
    action = bare(form)
    subject = m["s"]
    if not subject:
        return f"{m['v']} {action}"
    one = (
        "las"
        if subject.lower().startswith("las")
        else "los"
        if subject.lower().startswith("los")
        else "la"
        if subject.lower().split()[0] in ("la", "esta") or subject.strip().endswith("a")
        else "lo"
    )
    return (f"hay que {action} {subject.strip()}", f"{subject}{m['v']} que {one} {_third(form.lemma)}")


def _third(lemma: str) -> str:
    from pipeline.rules.syntax.grammar import conjugated

    return conjugated(lemma, "sub", "pres", (3, "p"))


RULES = (
    Rule(
        id="ing-object",
        level="fix",
        summary="Puts the infinitive for a gerund that is the object of a verb (“paró fumando” → “dejó de fumar”); without English at most a suggestion.",
        why="El objeto de un verbo es un infinitivo, no un gerundio: «dejar de fumar», «recordar haberlo visto», «ir a nadar».",
        find=_GONE,
        examples=(
            Example("Paré comiendo carne.", "Dejé de comer carne.", "I stopped eating meat."),
            Example("Sugirió saliendo antes.", "Sugirió salir antes.", "He suggested leaving earlier."),
            Example("Fuimos nadando ayer.", "Fuimos a nadar ayer.", "We went swimming yesterday."),
        ),
        keep=(
            Keep("Empezó cantando en bares.", "He was a singer in bars at first."),
            Keep("Disfruta nadando.", "He enjoys swimming."),
            Keep("Fuimos cantando.", "We went along singing."),
        ),
        source=GRAMMAR,
    ),
)  # fmt: skip

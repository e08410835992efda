"""What English says with "to" behind a verb, an adjective or a noun: a, de, que, para, or nothing."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re

from pipeline.rules.base import GRAMMAR, Example, Keep, Rule
from pipeline.rules.syntax.grammar import ENCLITIC, WORD, infinitive, participle
from pipeline.rules.syntax.paired import Pair, Written, en, es, finder
from pipeline.rules.verbs import finite, readings

_INF = rf"(?P<i>(?:{WORD}[aeií]|i)r{ENCLITIC}{{0,2}})"
_FORGET = r"(?P<v>olvid(?:o|as|a|amos|an|e|es|en|é|aste|ó|aron|ar))"
# Verbs with the infinitive alone, and those that ask for a preposition before it.
_PLAIN = frozenset("querer necesitar poder deber decidir desear preferir esperar intentar lograr conseguir prometer planear pretender soler pensar saber parecer merecer evitar odiar elegir permitir hacer dejar ofrecer rehusar fingir olvidar".split())  # fmt: skip
_WITH = {
    "empezar": "a",
    "comenzar": "a",
    "aprender": "a",
    "ayudar": "a",
    "enseñar": "a",
    "ir": "a",
    "venir": "a",
    "volver": "a",
    "negarse": "a",
    "atrever": "a",
    "invitar": "a",
    "obligar": "a",
    "tratar": "de",
    "terminar": "de",
    "acabar": "de",
    "acordar": "de",
    "cansar": "de",
    "insistir": "en",
    "tardar": "en",
    "negar": "a",
    "animar": "a",
    "alegrar": "de",
}
_REFLEXIVE = frozenset("acordar cansar negar atrever alegrar".split())


def _lemmas(word: str) -> set[str]:
    return {f.lemma.removesuffix("se") for f in readings(word.lower()) if not f.voseo}


def _without(m: re.Match[str]) -> Written:
    lemmas = _lemmas(m["v"])
    if infinitive(m["i"].lower()) is None or not lemmas & _PLAIN:
        return ""
    if lemmas & {"hacer", "dejar", "permitir"} and not m["c"]:
        return ""
    if _itself(m) and not lemmas & {"hacer", "dejar", "permitir"}:
        return ""  # «se ofrecieron a ser sus aliados», «nos hemos ofrecido a pagar», «se decidió a llamar»
    return f"{m['c'] or ''}{m['v']} {m['no'] or ''}{m['i']}"


_ITSELF = re.compile(r"(?<!\w)(?:me|te|se|nos|os) (?:h[aeu]\w* )?$", re.IGNORECASE)


def _itself(m: re.Match[str]) -> bool:
    """Whether a pronoun stands before the verb, or before its «haber»: such verbs ask for a preposition of their own."""
    return _ITSELF.search(m.string[: m.start("v")]) is not None


_DOING = re.compile(r"(?:^|[.;:,] )(?P<doing>\w+[aei]r(?:se|l[aeo]s?)?) [^.;:,]*$")


def _governed(m: re.Match[str]) -> Written:
    lemmas = _lemmas(m["v"])
    wanted = next((w for lemma, w in _WITH.items() if lemma in lemmas), None)
    if wanted is None or infinitive(m["i"].lower()) is None:
        return ""
    if lemmas & _REFLEXIVE and not (m["c"] and m["c"].strip().lower() in ("me", "te", "se", "nos")):
        return ""
    if m["v"].lower() in ("fue", "era") and re.search(r"\b(?:lo|que) [^.;]*$", m.string[: m.start()], re.IGNORECASE):
        return ""  # «lo que más ayudó fue llevar un diario»
    if m["v"].lower() in ("fue", "era") and re.match(r" [ey] \w*[aeií]r(?!\w)", m.string[m.end() :]):
        return ""  # «fue coser y cantar»
    doing = _DOING.search(m.string[: m.start()]) if m["v"].lower() in ("fue", "era") else None
    if doing and infinitive(doing["doing"].lower()):
        return ""  # «cambiar de compañía fue saltar al vacío»
    if m["v"].lower() in ("voy", "va", "ve") and (m["i"].lower() == "ser" or m["c"]):
        return ""  # «se les ve liderar»
    return f"{m['c'] or ''}{m['v']} {wanted} {m['i']}"


def _have_to(m: re.Match[str]) -> Written:
    if "tener" not in _lemmas(m["v"]) or infinitive(m["i"].lower()) is None or m["i"].lower().startswith("lugar"):
        return ""
    return f"{m['v']} que {m['i']}"


_TO = r"to (?:not )?\w+"
_TO_VERB = finder(
    Pair(es(rf"(?P<c>(?:me|te|se|lo|la|le|nos|les|los|las) )?(?P<v>{WORD}) (?:a|de|para) (?P<no>no )?{_INF}"), en(rf"(?:want|need|decid|wish|prefer|hope|hoping|expect|try|tries|tried|intend|plan|promis|seem|deserv|manag|refus|offer|choos|chose|pretend|like|love|would|forg[eo]t|know\w* how|mean|meant)\w* {_TO}|(?:can|could|must|should|may|might) \w+|(?:made|make|makes|making|let|lets|letting) (?:me|you|him|her|us|them|it) \w+"), lambda m: _without(m) if _agreed(m) else ""),
    Pair(es(rf"(?P<c>)(?P<v>quiero|quieres|quiere|queremos|quieren|necesito|necesitas|necesita|necesitamos|necesitan|puedo|puedes|puede|podemos|pueden|debo|debes|debemos) a (?P<no>no )?{_INF}"), en(r"\0"), lambda m: _without(m) if infinitive(m["i"].lower()) and m["i"].lower() != "ver" else "", alone="suggest"),
    Pair(es(rf"(?P<v>aprender|empezar|comenzar|ayudar|enseñar|volver|aprendiendo|empezando|aprendido|empezado) {_INF}"), en(r"(?:start|beg[iu]n|learn|help|teach)\w* (?:\w+ )?(?:to \w+|\w+)"), lambda m: f"{m['v']} a {m['i']}" if infinitive(m["i"].lower()) else ""),
    Pair(es(rf"(?P<c>(?:me|te|se|nos|os|lo|la|los|las|les) )?(?P<v>{WORD}) {_INF}"), en(r"(?:start|beg[aiu]n|learn|help|teach|taught|try|tries|tried|refus|dar|go|going|went|com|came|finish|remember|insist|invit|forc|agree|encourag|manag|oblig|continu)\w* (?:\w+ )?(?:to \w+|\w+ing|\w+)"), _governed),
    Pair(es(rf"(?P<c>(?:me|te|le|lo|la|nos|les|los|las) )(?P<v>enseñó|enseñaron|obligó|obligaron|invitó|invitaron) {_INF}"), en(r"\0"), _governed, alone="suggest"),
    Pair(es(rf"(?<!\bme )(?<!\bte )(?<!\bse )(?<!\bnos ){_FORGET} de {_INF}"), en(rf"forg[eo]t\w* {_TO}"), lambda m: f"{m['v']} {m['i']}" if infinitive(m["i"].lower()) else "", alone="suggest"),
    Pair(es(rf"(?P<c>(?:me|te|se|nos) )(?P<v>olvid(?:o|as|a|amos|an|é|aste|ó|aron)|había olvidado|he olvidado) {_INF}"), en(rf"forg[eo]t\w* {_TO}"), lambda m: f"{m['c']}{m['v']} de {m['i']}" if infinitive(m["i"].lower()) and not _as_it_came(m) else "", alone="suggest"),
    Pair(es(rf"(?P<h>con el fin de|a fin de|con el objetivo de|con el propósito de|después de|antes de|además de|en vez de|en lugar de|sin|para) (?:para|por|a|de) {_INF}"), en(r"\w+"), lambda m: f"{m['h']} {m['i']}" if infinitive(m["i"].lower()) and not _stops(m) else ""),
    Pair(es(rf"(?P<h>¿(?:cuánto|cuánto tiempo) (?:se )?(?:tarda|tardó|tardará|tardas|tardaste)) (?:para|a) {_INF}"), en(r"how long (?:does|do|did|will)\b.* take\b.*\bto \w+"), lambda m: f"{m['h']} en {m['i']}" if infinitive(m["i"].lower()) else "", alone="fix"),
    Pair(es(rf"(?P<h>¿(?:cuánto|cuánto tiempo)) (?:en|para) {_INF}"), en(r"how long (?:does|do|did|will) .* take .*to \w+|how long (?:does|do|did|will) it take"), lambda m: f"{m['h']} tarda en {m['i']}" if infinitive(m["i"].lower()) else "", alone="suggest"),
    Pair(es(rf"(?P<v>acuérdate|acuérdese|recuérdate|acordaos|olvidarme|olvidarte|olvidarse|acordarme|acordarte|acordarse) {_INF}"), en(rf"(?:remember|forg[eo]t)\w* {_TO}"), lambda m: f"{m['v']} de {m['i']}" if infinitive(m["i"].lower()) else "", alone="suggest"),
    Pair(es(rf"(?P<v>trat(?:o|as|a|amos|an|é|aste|ó|aron|aba|aban|ar|ando|e|es)) a {_INF}"), en(rf"(?:try|tries|tried|trying) (?:{_TO}|and)"), lambda m: f"{m['v']} de {m['i']}" if infinitive(m["i"].lower()) else "", alone="suggest"),
    Pair(es(rf"(?<!\bme )(?<!\bte )(?<!\ble )(?<!\bles )(?<!\bnos )(?<!\blo )(?<!\bla )(?<!\blos )(?P<v>dej(?:o|as|a|amos|an|é|aste|ó|aron|aba|ar|ado|aré)) (?:en |a )?{_INF}"), en(r"(?:quit|stop|g[ia]ve up|given up)\w* (?:\w+ )?\w+ing"), lambda m: f"{m['v']} de {m['i']}" if infinitive(m["i"].lower()) and m["i"].lower() not in ("ver", "caer", "pasar", "ir") else ""),
    Pair(es(rf"(?P<v>{WORD}) (?:a |de )?{_INF}"), en(r"(?:have|has|had|having|'ve) (?:got )?to \w+"), _have_to),
)  # fmt: skip


def _stops(m: re.Match[str]) -> bool:
    """Whether «para» is the verb: «la gente se para a mirar», «el tren para a repostar», «no para de hablar»."""
    head = m.string[: m.start()]
    if m["h"].lower() != "para":
        return False
    subject = re.search(
        r"(?<!\w)(?:el|la|un|una|mi|tu|su|este|esta|ese|esa|cada|y|no|que|quien|nunca|siempre|también) (?:\w+ )?$",
        head,
        re.IGNORECASE,
    )
    return m[0].lower().startswith("para de ") or _ITSELF.search(head) is not None or subject is not None


def _as_it_came(m: re.Match[str]) -> bool:
    """Whether what was forgotten is the subject: «se me olvidó cerrar»."""
    return m.string[: m.start()].lower().endswith("se ")


def _agreed(m: re.Match[str]) -> bool:
    """Whether the preposition is wrong: «dejar de», «pensar en», «esperar a», «parar a» and «deber de» are good."""
    word = m.group().split()
    preposition = next(w for w in word[1:] if w.lower() in ("a", "de", "para")).lower()
    lemmas = _lemmas(m["v"])
    if m["v"].lower() in ("intento", "deseo", "intentos", "deseos"):  # nouns: «un intento de huir»
        return False
    good = {"de": {"dejar", "deber", "tratar", "acabar", "hacer", "saber", "parecer", "olvidar", "poder"}, "a": {"esperar", "hacer", "olvidar"}, "para": _PLAIN - {"querer", "poder", "decidir", "deber", "soler"}}  # fmt: skip
    if preposition == "a" and lemmas & {"hacer"} and m["c"]:
        own = {"me": 1, "te": 2, "nos": 1, "os": 2}.get(m["c"].strip().lower(), 3)
        # «Se hizo a vivir sola», «me hice a madrugar»: got used to; «nos hizo a reír» is wrong.
        return m["c"].strip().lower() != "se" and all(f.person != own for f in finite(m["v"].lower()) if own < 3)
    return not lemmas & good[preposition] and bool(
        finite(m["v"].lower()) or "ndo" in m["v"] or infinitive(m["v"].lower()) or participle(m["v"].lower())
    )


_EASE = r"(?:(?:muy|tan|más|bastante|demasiado|menos|realmente) )?(?:fácil|difícil|fáciles|difíciles|duro|dura|imposible|complicado|complicada|sencillo|simple)"


_LINKING = re.compile(
    r"(?:es|son|er[ae]\w*|fu[ei]\w*|ser\w*|sea\w*|sido|siendo|est\w+|parec\w*|result\w*|ha[cg]\w*|hiz\w*|v[eu]\w*|pus\w*|pon\w*)",
    re.IGNORECASE,
)


def _ease(m: re.Match[str]) -> Written:
    if infinitive(m["i"].lower()) is None:
        return ""
    before = m.string[: m.start()].split()[-1:]
    acts = [w.lower() for w in before if w.isalpha() and not _LINKING.fullmatch(w)]
    if any(infinitive(w) or finite(w) or w.endswith("ndo") for w in acts):
        return ""  # «trabajar duro para vivir»
    of, bare_ = f"{m['h']} de {m['i']}", f"{m['h']} {m['i']}"
    more = m.string[m.end() : m.end() + 1] == " "
    return (bare_, of) if more else (of, bare_)


_THINGS = r"(?:nada|algo|mucho|poco|más|demasiado|bastante|tanto|menos)"


def _que(m: re.Match[str]) -> Written:
    if infinitive(m["i"].lower()) is None:
        return ""
    eaten = m["i"].lower() in ("comer", "beber", "leer", "tomar")
    options = (f"{m['h']} {w} {m['i']}" for w in (("de", "para", "que") if eaten else ("que", "para", "por")))
    return tuple(options)


_GIVEN = re.compile(
    r"(?<!\w)(?:(?:dedi[cq]|destin|inv[ie]+rt)\w*[^.;:]*|(?:(?:sac|rob|quit|rest)\w*|d(?:ar|a|as|an|ando|ado|oy|io|ieron|iste|imos|aba[ns]?|ar[áé]\w*|aría[ns]?|é|en|iera[ns]?)(?:me|te|le|les|nos)?)(?: \w+){0,3}) $",
    re.IGNORECASE,
)


def _given(m: re.Match[str]) -> bool:
    """Whether another verb asks for the «a»: «no da tiempo a alejarse», «dedica su tiempo a leer»."""
    return _GIVEN.search(m.string[: m.start()]) is not None


_TO_REST = finder(
    Pair(es(rf"(?P<h>{_EASE}) (?:a|para) {_INF}"), en(rf"(?:eas\w+|hard\w*|difficult|simple|simpler|impossible|tough|complicated) (?:for \w+ )?{_TO}"), _ease, alone="suggest"),
    Pair(es(rf"(?P<h>{_EASE}) a {_INF}"), en(r"\0"), _ease, alone="suggest"),
    Pair(es(rf"(?P<h>(?!ayud|contribu|invit|oblig|acerc|renunci|dedic|anim)(?:{WORD}) {_THINGS}) a {_INF}"), en(r"(?:something|nothing|anything|a lot|much|more|little|lots|things?) (?:else )?to \w+"), _que),
    Pair(es(rf"(?P<h>(?:hay|tengo|tienes|tiene|tenemos|tienen|queda) {_THINGS}) a {_INF}"), en(r"\0"), _que, alone="suggest"),
    Pair(es(rf"(?P<h>(?:cosas|libros|trabajo|tareas|temas|asuntos)) a {_INF}"), en(r"(?:things|books|work|tasks|topics|issues|matters) to \w+"), lambda m: (f"{m['h']} que {m['i']}", f"{m['h']} por {m['i']}", f"{m['h']} para {m['i']}") if infinitive(m["i"].lower()) else ""),
    Pair(es(rf"(?P<h>(?:es|era|llegó la)) (?:el )?(?:tiempo|hora) (?:a|para|de) {_INF}"), en(r"(?:it's|it is|it was|time has come|is|was) (?:\w+ )?time to \w+"), lambda m: f"{m['h']} hora de {m['i']}" if m[0].lower().find("hora de") < 0 else ""),
    Pair(es(rf"(?P<h>(?:tiempo|oportunidad|dinero|razón|energía|espacio|suficiente|fuerza)s?) a {_INF}"), en(r"(?:time|chance|opportunity|money|reason|energy|space|room|enough|strength) (?:\w+ )?to \w+"), lambda m: (f"{m['h']} para {m['i']}", f"{m['h']} de {m['i']}") if infinitive(m["i"].lower()) and not _given(m) else ""),
    Pair(es(rf"(?P<h>demasiado (?!{_EASE} de\b){WORD}|(?:lo )?(?:suficientemente|bastante) {WORD}) (?:a|de|en|por) {_INF}"), en(r"(?:too \w+|\w+ enough) (?:for \w+ )?to \w+"), lambda m: f"{m['h']} para {m['i']}" if infinitive(m["i"].lower()) else "", alone="suggest"),
    Pair(es(rf"(?<!\ba )(?P<h>(?:el|la|los|las) (?:primer[oa]?s?|segund[oa]s?|últim[oa]s?|únic[oa]s?)(?: (?:persona|hombre|mujer|país|equipo|estudiante))?) (?:a|para|de) {_INF}"), en(r"(?:first|second|third|last|next|only)(?: (?:one|person|man|woman|country|team|student))? to \w+"), lambda m: f"{m['h']} en {m['i']}" if infinitive(m["i"].lower()) else ""),
)  # fmt: skip


RULES = (
    Rule(
        id="to-infinitive",
        level="fix",
        summary="Puts the right link, or none, between a verb and an infinitive (“quiero a ir” → “quiero ir”, “tengo irme” → “tengo que irme”).",
        why="Cada verbo decide qué lleva ante el infinitivo: «quiero ir», «empiezo a correr», «trato de ir», «tengo que ir».",
        find=_TO_VERB,
        examples=(
            Example("Decidimos a esperar.", "Decidimos esperar.", "We decided to wait."),
            Example("Ella empezó llorar.", "Ella empezó a llorar.", "She started to cry."),
            Example("Ayer Inés fue comprar pan.", "Ayer Inés fue a comprar pan.", "Yesterday Inés went to buy bread."),
            Example("Tenemos salir pronto.", "Tenemos que salir pronto.", "We have to leave soon."),
            Example("Me hizo a reír.", "Me hizo reír.", "He made me laugh."),
        ),
        keep=(
            Keep("Se ofrecieron a ser sus aliados.", "They offered to be their allies."), Keep("Esperamos a ver qué pasa.", "We hope to see what happens."),
            Keep("La gente se para a mirar.", "People stop to look."),
            Keep("Nos hemos ofrecido a pagar.", "We have offered to pay."),
            Keep("Debe de estar enfermo.", "He must be ill."),
            Keep("Dejó de llover.", "It decided to stop raining."),
            Keep("Quiero ir.", "I want to go."),
            Keep("Dejar aquel puesto fue salir de una jaula.", "Leaving that post was like coming out of a cage."),
        ),
        source=GRAMMAR,
    ),
    Rule(
        id="to-adjective-noun",
        level="fix",
        summary="Puts de, que, para or en for “to” behind adjectives and nouns (“fácil a usar” → “fácil de usar”).",
        why="Tras adjetivo o nombre «to» es «de», «que», «para» o «en»: «fácil de usar», «nada que decir», «el primero en llegar».",
        find=_TO_REST,
        examples=(
            Example("El mapa es difícil a leer.", "El mapa es difícil de leer.", "The map is hard to read."),
            Example("No hay nada a ver.", "No hay nada que ver.", "There is nothing to see."),
            Example("Fui la última a salir.", "Fui la última en salir.", "I was the last to leave."),
            Example("Es tiempo a dormir.", "Es hora de dormir.", "It's time to sleep."),
        ),
        keep=(
            Keep("Es difícil leer el mapa.", "It is hard to read the map."),
            Keep("No da tiempo a cambiarse.", "There is no time to change."),
            Keep("Ayuda mucho a dormir.", "It helps a lot to sleep."),
            Keep("Invitó a la primera a bailar.", "He asked the first one to dance."),
        ),
        source=GRAMMAR,
    ),
)  # fmt: skip

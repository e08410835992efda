"""Clauses cut short, impersonal passives, auxiliaries and adverbs, "let's"."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re

from pipeline.rules.base import GRAMMAR, Example, Keep, Rule
from pipeline.rules.syntax.grammar import (
    ENCLITIC,
    GERUND,
    WORD,
    bare,
    conjugated,
    form_of,
    gerund,
    infinitive,
    participle,
    turned,
)
from pipeline.rules.syntax.paired import Pair, Written, en, es, finder

_GER = rf"(?P<g>{GERUND})"


def _at_doing(m: re.Match[str]) -> Written:
    form = gerund(m["g"].lower())
    if form is None:
        return ""
    if m["c"].lower() == "mientras":
        others = f"{m.string[: m.start()]} {m.string[m.end() :]}".split()
        main = next((f for w in others if (f := form_of(w.strip(".,;:¿?¡!").lower()))), None)
        if main is None:
            return (m["g"], f"al {bare(form)}")
        tense = "imperf" if main.tense in ("past", "imperf") else "pres"
        return (f"mientras {turned(form, 'ind', tense, (main.person, main.number))}", m["g"])
    return (f"al {bare(form)}", m["g"])


def _if_it_is(m: re.Match[str]) -> Written:
    return f"{m['c']} es {m['a']}" if m["c"].lower() != "cuando" else (f"cuando sea {m['a']}", f"cuando es {m['a']}")


_AS = {"mencionado": "se ha mencionado", "dicho": "se ha dicho", "descrito": "se ha descrito", "mostrado": "se muestra", "explicado": "se ha explicado", "indicado": "se indica", "señalado": "se ha señalado", "discutido": "se ha comentado", "definido": "se define", "visto": "se ha visto", "previsto": "estaba previsto", "planeado": "estaba planeado", "prometido": "se prometió", "notado": "se ha señalado", "requerido": "se requiere"}  # fmt: skip
_SHORT = finder(
    Pair(es(rf"(?P<c>cuando|mientras) {_GER}"), en(r"(?:when|while|whilst) \w+ing"), _at_doing, alone="suggest"),
    Pair(es(rf"(?P<c>si|aunque|hasta|desde) {_GER}(?! (?:o no|que)\b)"), en(r"(?:if|though|although|until|since) \w+ing"), lambda m: f"{m['g']}" if m["c"].lower() in ("si", "aunque") and gerund(m["g"].lower()) else f"{m['c']} {bare(f)}" if (f := gerund(m["g"].lower())) else ""),
    Pair(es(r"(?P<c>si|cuando|donde|siempre que) (?P<a>posible|necesario|apropiado|preciso|aplicable|conveniente)"), en(r"(?:if|when|whenever|where|wherever) (?:possible|necessary|needed|appropriate|applicable)"), lambda m: (f"{m['c']} sea {m['a']}", f"{m['c']} es {m['a']}") if m["c"].lower() in ("donde", "siempre que") else _if_it_is(m), alone="suggest"),
    Pair(es(r"(?P<c>si) (?P<a>requerido|necesitado|pedido|solicitado)"), en(r"if (?:required|needed|requested|asked)"), lambda m: {"requerido": "si se requiere", "necesitado": "si hace falta", "pedido": "si se pide", "solicitado": "si se solicita"}[m["a"].lower()], alone="suggest"),
    Pair(es(rf"como (?P<a>{'|'.join(_AS)})(?P<x> (?:arriba|antes|anteriormente|abajo|previamente|más arriba|más adelante|en))?(?! (?:por|que)\b)"), en(r"as (?:\w+ly )?(?:mentioned|said|described|shown|explained|indicated|noted|stated|pointed out|discussed|defined|seen|planned|promised|scheduled|required)"), lambda m: f"como {_AS[m['a'].lower()]}{m['x'] or ''}"),
    Pair(es(r"como esperado"), en(r"as expected"), lambda _: ("como se esperaba", "como era de esperar"), alone="suggest"),
    Pair(es(r"(?P<m>más|menos|antes|mejor|peor) (?:que|de) (?P<a>esperado|previsto|necesario)"), en(r"\w+ than (?:expected|planned|necessary)"), r"\g<m> de lo \g<a>", alone="suggest"),
)  # fmt: skip

_SAID = {"dicho": "decir", "creído": "creer", "esperado": "esperar", "pensado": "pensar", "decidido": "decidir", "reportado": "informar de", "estimado": "estimar", "recomendado": "recomendar", "sugerido": "sugerir", "anunciado": "anunciar", "informado": "informar de", "asumido": "suponer", "supuesto": "suponer", "requerido": "requerir", "rumoreado": "rumorear", "considerado": "considerar", "acordado": "acordar", "calculado": "calcular", "afirmado": "afirmar", "revelado": "revelar", "entendido": "entender", "propuesto": "proponer", "argumentado": "argumentar", "descubierto": "descubrir", "encontrado": "descubrir", "visto": "ver"}  # fmt: skip
_SAID_EN = en(
    r"(?:it|that|what)(?:'s| is| was| has been| had been| will be| would be| can be| should be) (?:\w+ly |also |often |not |now )?(?:said|believed|expected|thought|decided|reported|estimated|recommended|suggested|announced|assumed|supposed|required|rumou?red|considered|agreed|calculated|claimed|revealed|understood|proposed|argued|discovered|found|seen)"
)


def _one_says(m: re.Match[str]) -> Written:
    verb, *of = _SAID[m["p"].lower()].split()
    form = form_of(m["v"].split()[0].lower(), "ser", "haber")
    if form is None:
        return ""
    no = m["no"] or ""
    if " " in m["v"]:
        says = f"{conjugated('haber', 'ind', form.tense, (3, 's'))} {m['p'].lower()}"
    else:
        says = conjugated(verb, "ind", form.tense, (3, "s"))
    return f"{no}se {m['q'] or ''}{says}{' de' if of else ''}"


_IMPERSONAL = finder(
    Pair(es(rf"(?P<no>no )?(?P<v>es|fue|era|será|sería|ha sido|había sido) (?P<q>(?:comúnmente |generalmente |ampliamente |a menudo |también )?)(?P<p>{'|'.join(_SAID)})(?= que\b)"), _SAID_EN, lambda m: _one_says(m) if not m["q"] else _often(m), alone="suggest"),
    Pair(es(r"(?P<no>no )?(?P<v>es|era|será|sería) (?P<q>)(?P<p>recomendado|sugerido|esperado|requerido)(?= [a-záéíóúñ]+[aei]r(?:se|l[aeo]s?)?\b)"), _SAID_EN, _one_says, alone="suggest"),
    Pair(es(rf"(?P<v>está|están|estaba|estaban) siendo (?P<p>{WORD}[dst][oa]s?)(?! por\b)"), en(r"(?:is|are|was|were|'s|'re) (?:\w+ly |still |now )?being \w+"), lambda m: f"se {m['v']} {_doing(m['p'])}" if _doing(m["p"]) else "", level="suggest"),
)  # fmt: skip


def _often(m: re.Match[str]) -> Written:
    adverb = m["q"].strip()
    text = _one_says(m)
    return f"{str(text).replace(m['q'], '', 1)} {adverb}" if text else ""


def _doing(word: str) -> str:
    form = participle(word.lower())
    if form is None:
        return ""
    from pipeline.lang.inflect import VerbForm, conjugate

    return conjugate(form.lemma, VerbForm("", "ger"))


_HAVE = r"(?P<h>he|has|ha|hemos|han|habéis|había|habías|habíamos|habían|habrá|habría|haya|hayan|hubiera)"
_ADVERB = {"siempre": "always", "nunca": "never|ever", "jamás": "never|ever", "también": "also|too|as well", "ya": "already", "solo": "only|just", "sólo": "only|just", "realmente": "really", "todavía": "still|yet", "aún": "still|yet", "apenas": "hardly|barely|just", "justo": "just", "recientemente": "recently|lately", "a menudo": "often", "frecuentemente": "frequently|often", "probablemente": "probably", "finalmente": "finally", "completamente": "completely", "casi": "almost|nearly", "tampoco": "either|neither", "simplemente": "simply|just", "obviamente": "obviously", "previamente": "previously", "originalmente": "originally"}  # fmt: skip


def _adverb(m: re.Match[str]) -> Written:
    done = participle(m["p"].lower())
    if done is None or done.gender == "f" or done.number == "p":
        return ""
    adverb, c, have = m["a"].lower(), m["c"] or "", m["h"]
    if adverb == "justo":
        now = form_of(have.lower(), "haber")
        if now is None:
            return ""
        inf = _infinitive_of(
            done.lemma,
            (c.strip().lower(),)
            if c.strip().lower() in ("lo", "la", "los", "las", "me", "te", "se", "nos", "le", "les")
            else (),
        )
        return f"{conjugated('acabar', 'ind', 'pres' if now.tense == 'pres' else 'imperf', (now.person, now.number))} de {inf}"
    if adverb in ("todavía", "aún", "ya") and re.search(r"(?<!\w)no $", m.string[: m.start()], re.IGNORECASE):
        return f"{c}{have} {m['p']} {m['a']}"
    if adverb.endswith("mente"):
        return (f"{c}{have} {m['p']} {m['a']}", f"{m['a']} {c}{have} {m['p']}")
    return f"{m['a']} {c}{have} {m['p']}"


def _infinitive_of(lemma: str, clitics: tuple[str, ...]) -> str:
    from pipeline.lang.inflect import attach

    return attach(lemma.removesuffix("se"), "inf", clitics)


_SPLIT = finder(
    *(Pair(es(rf"(?P<c>(?:(?:me|te|se|lo|la|le|nos|les|los|las) ){{0,2}}){_HAVE} (?P<a>{adverb}) (?P<p>{WORD}[dst]o)"), en(rf"(?:{english})"), _adverb, alone="suggest" if adverb in ("siempre", "nunca", "también", "justo", "solo") else None) for adverb, english in _ADVERB.items()),
    Pair(es(rf"(?P<h>(?:podría|podrías|podrían|podríamos|debería|deberías|deberían|deberíamos|puede|puedes|pueden|debe|deben|debes|pudo|pudiera|puedo|pude)(?: no)?) (?:tener|haver) (?P<p>{WORD}[dst]o)(?= |[.,;!?]|$)"), en(r"(?:could|should|might|may|must|would|can't|couldn't|shouldn't)(?: not)?(?: have|'ve) \w+"), lambda m: f"{m['h']} haber {m['p']}" if participle(m["p"].lower()) else ""),
    Pair(es(rf"(?P<h>tengo|tienes|tiene|tenemos|tienen|tenía|tenían) (?P<a>(?:ya |nunca |siempre )?)(?P<p>{WORD}[dst]o)(?= (?:aquí|allí|en|a|el|la|los|las|un|una|mi|mis|tu|su|con|much[oa]s?|que|por|dos|tres|cuatro|cinco|seis|diez|algo|nada|tod[oa]s?|vari[oa]s)\b|[.,;!?]|$)"), en(r"(?:have|has|had|'ve|'s|'d) (?:already |never |always )?(?:been|gone|lived|seen|eaten|done|made|worked|bought|sold|read|written|told|said|come|left|arrived|lost|found|learned|visited|tried|met|known)"), lambda m: _perfect(m)),
)  # fmt: skip


def _perfect(m: re.Match[str]) -> Written:
    form, done = form_of(m["h"].lower(), "tener"), participle(m["p"].lower())
    if form is None or done is None or done.lemma in ("sentir", "parecer", "pedir", "contener", "vestir", "partir"):
        return ""
    return f"{m['a']}{conjugated('haber', 'ind', form.tense, (form.person, form.number))} {m['p']}"


def _we(m: re.Match[str]) -> Written:
    form = infinitive(m["i"].lower())
    if form is None:
        return ""
    no = bool(m["no"])
    if no:
        return f"no {turned(form, 'sub', 'pres', (1, 'p'))}"
    if form.lemma == "ir" and not form.clitics:
        return f"vamos{' ' if m['x'] else ''}".strip()
    if form.lemma == "ver" and not form.clitics:
        return ("veamos", "vamos a ver", "a ver")
    if form.clitics and form.clitics[0] in ("se", "me", "te"):
        return f"vamos a {bare(form)}"
    return (f"vamos a {m['i']}", turned(form, "sub", "pres", (1, "p")) if not form.clitics else f"vamos a {m['i']}")


_LETS = finder(
    Pair(es(rf"(?:déjanos|dejanos|déjenos|déjennos|permítenos|permítanos|dejemos|dejadnos|deja|deje) (?P<no>no )?(?:a |que )?(?P<i>(?:{WORD}[aeií]|i)r{ENCLITIC}{{0,2}})(?P<x>)"), en(r"let(?:'s| us not)"), _we),
    Pair(es(rf"vamos a no (?P<no>)(?P<i>{WORD}[aei]r{ENCLITIC}{{0,2}})(?P<x>)"), en(r"let's not"), lambda m: f"no {turned(f, 'sub', 'pres', (1, 'p'))}" if (f := infinitive(m["i"].lower())) and not f.clitics else "", alone="suggest"),
    Pair(es(r"vamos a nosotros(?: a)? (?P<i>[a-záéíóúñ]+[aei]r)"), en(r"let's"), r"vamos a \g<i>", alone="suggest"),
)  # fmt: skip

RULES = (
    Rule(
        id="short-clause",
        level="fix",
        summary="Fills up clauses that English cuts short (“cuando cruzando” → “al cruzar”, “si necesario” → “si es necesario”).",
        why="Tras «cuando», «mientras», «si» o «como» hace falta un verbo: «al cruzar», «si es necesario», «como se ha dicho».",
        find=_SHORT,
        examples=(
            Example("Mira a los lados cuando saliendo.", "Mira a los lados al salir.", "Look both ways when leaving."),
            Example("Hazlo hoy si posible.", "Hazlo hoy si es posible.", "Do it today if possible."),
            Example("Como mencionado antes, es gratis.", "Como se ha mencionado antes, es gratis.", "As mentioned before, it's free."),
        ),
        keep=(
            Keep("Mira a los lados al salir.", "Look both ways when leaving."),
            Keep("Ven cuando sea posible.", "Come when possible."),
            Keep("Se siente como visto por todos.", "He feels as seen by all."),
        ),
        source=GRAMMAR,
    ),
    Rule(
        id="it-is-said",
        level="fix",
        summary="Writes se dice que for “it is said that” (“es dicho que” → “se dice que”), and suggests se for “is being done”.",
        why="La pasiva impersonal inglesa es en español «se dice que», «se decidió que».",
        find=_IMPERSONAL,
        examples=(
            Example("Es creído que vive en Roma.", "Se cree que vive en Roma.", "It is believed that he lives in Rome."),
            Example("Fue acordado que volverían.", "Se acordó que volverían.", "It was agreed that they would return."),
        ),
        keep=(
            Keep("Es sabido que vive en Roma.", "It is known that he lives in Rome."),
            Keep("El acuerdo fue anunciado por el rey.", "The agreement was announced by the king."),
            Keep("Se cree que vive en Roma.", "It is believed that he lives in Rome."),
        ),
        source=GRAMMAR,
    ),
    Rule(
        id="split-perfect",
        level="fix",
        summary="Keeps haber and its participle together (“he siempre querido” → “siempre he querido”) and writes haber for the “have” of perfects.",
        why="Entre «haber» y el participio no se pone el adverbio; el auxiliar del perfecto es «haber», no «tener».",
        find=_SPLIT,
        examples=(
            Example("Ha nunca mentido.", "Nunca ha mentido.", "He has never lied."),
            Example("Lo he justo visto.", "Acabo de verlo.", "I have just seen it."),
            Example("Deberías tener llamado.", "Deberías haber llamado.", "You should have called."),
        ),
        keep=(
            Keep("Siempre he querido ir.", "I have always wanted to go."),
            Keep("Ha sido siempre así.", "It has always been so."),
            Keep("Tengo escrito el informe.", "I have the report written."),
        ),
        source=GRAMMAR,
    ),
    Rule(
        id="lets-do",
        level="fix",
        summary="Writes vamos a or the subjunctive for “let's” (“déjanos empezar” → “vamos a empezar”); without English at most a suggestion.",
        why="«Let's» invita a hacer algo juntos: «vamos a empezar», «empecemos».",
        find=_LETS,
        examples=(
            Example("Déjanos cantar.", "Vamos a cantar.", "Let's sing."),
            Example("Permítenos ver.", "Veamos.", "Let's see."),
            Example("Déjanos no discutir.", "No discutamos.", "Let's not argue."),
        ),
        keep=(
            Keep("Déjanos cantar.", "Let us sing."),
            Keep("Vamos a cantar.", "Let's sing."),
            Keep("Déjanos en paz.", "Leave us alone."),
        ),
        source=GRAMMAR,
    ),
)  # fmt: skip

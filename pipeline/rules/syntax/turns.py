"""Fixed turns of the sentence that English has and Spanish says otherwise: just arrived, it took me, one of, spent … doing, it's been … since."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re

from pipeline.rules.base import GRAMMAR, Example, Keep, Rule
from pipeline.rules.syntax.grammar import (
    INFINITIVE,
    NUMBER,
    PERIOD,
    SUBJECT,
    WORD,
    conjugated,
    form_of,
    gerund,
    infinitive,
)
from pipeline.rules.syntax.paired import Pair, Written, en, es, finder

# What is over in a moment; «solo quería», «solo dije» say only.
_DONE = r"(?:lleg|volv|termin|acab|le[íy]|compr|com[ií]|sal|empez|empec|comenz|comenc|recib|descubr|encontr|mud|cas|conoc|despert|envi|public|aprend|entr|mand|vend|perd|romp|cumpl)"
_DONE_EN = r"(?:got|arrived|came|returned|finished|read|bought|ate|left|started|began|received|discovered|found|moved|married|met|woke|sent|published|posted|learned|learnt|entered|sold|lost(?! it\b)|broke|turned)"


def _just(m: re.Match[str]) -> Written:
    form = form_of(m["v"].lower())
    if form is None or form.tense != "past":
        return ""
    helper = conjugated("acabar", "ind", "pres", (form.person, form.number))
    clitics = (m["c"] or "").strip()
    from pipeline.lang.inflect import attach

    done = attach(form.lemma.removesuffix("se"), "inf", clitics.split()) if clitics else form.lemma.removesuffix("se")
    subject = m["s"] or ""
    return f"{'' if subject.lower().strip() in ('yo', 'tú', 'nosotros') else subject}{helper} de {done}"


_DATIVES = {"mí": "me", "ti": "te", "él": "le", "ella": "le", "usted": "le", "nosotros": "nos", "nosotras": "nos", "ellos": "les", "ellas": "les", "ustedes": "les"}  # fmt: skip


def _took(m: re.Match[str]) -> Written:
    form = form_of(m["v"].lower(), "tomar", "llevar", "costar")
    if form is None:
        return ""
    verb = conjugated("llevar", "ind", form.tense, (form.person, form.number)) if form.lemma == "tomar" else m["v"]
    return f"{_DATIVES[m['p'].lower()]} {verb}"


def _better(m: re.Match[str]) -> Written:
    form = form_of(m["v"].lower())
    if form is None or form.tense != "pres":
        return ""
    clitic = {"yo": "me", "tú": "te", **_DATIVES}[m["p"].lower()]
    return f"más {clitic} vale {m['n'] or ''}{form.lemma.removesuffix('se')}"


def _spent(m: re.Match[str]) -> Written:
    form = infinitive(m["i"].lower())
    if form is None or not form_of(m["v"].lower()):
        return ""
    from pipeline.lang.inflect import attach

    return f"{m['h']} {attach(conjugated(form.lemma, 'ger', '', (0, '')), 'ger', form.clitics)}"


def _on(m: re.Match[str]) -> Written:
    form = gerund(m["g"].lower())
    if form is None:
        return ""
    from pipeline.lang.inflect import attach

    return f"al {attach(form.lemma.removesuffix('se'), 'inf', form.clitics)}"


_TURNS = finder(
    Pair(es(rf"(?P<s>{SUBJECT} )?(?:solo|sólo|justo|simplemente|apenas) (?P<c>(?:me|te|lo|la|los|las) )?(?P<v>{_DONE}{WORD})"), en(rf"just {_DONE_EN}"), _just),
    Pair(es(r"(?:(?:me|te|le|nos|les) )?(?P<v>tomó|toma|tomará|tomaba|llevó|lleva|llevará|costó|cuesta) a (?P<p>mí|ti|él|ella|usted|nosotr[oa]s|ell[oa]s|ustedes)"), en(r"(?:takes?|took|cost) (?:me|you|him|her|us|them)"), _took),
    Pair(es(rf"(?P<h>(?:difícil|fácil|imposible|posible|importante|duro|necesario|útil) para (?:mí|ti|él|ella|usted|nosotr[oa]s|ell[oa]s|ustedes|mi {WORD}|tu {WORD}|su {WORD})) (?:a|para) (?P<i>{INFINITIVE})"), en(r"for \w+(?: \w+)? to \w+"), lambda m: f"{m['h']} {m['i']}" if infinitive(m["i"].lower()) else ""),
    Pair(es(rf"(?<!y )(?P<p>yo|tú|él|ella|usted|nosotros|nosotras|ellos|ellas|ustedes) mejor (?P<n>no )?(?P<v>{WORD})(?! que)"), en(r"(?:had|'d) better"), _better),
    Pair(es(rf"(?P<h>{SUBJECT} también) (?:hago|haces|hace|hacemos|hacen|hice|hizo)(?=\s*[.,;!]|\s*$)"), en(r"(?:do|does|did|am|is|are) too|so (?:do|does|did|am|is|are) \w+"), r"\g<h>"),
    Pair(es(rf"(?P<n>un[oa]) (?P<x>(?:mis|tus|sus|nuestr[oa]s|est[oa]s|es[oa]s) {WORD})"), en(r"one of"), r"\g<n> de \g<x>", alone="fix"),
    Pair(es(rf"(?P<n>un[oa]) (?P<x>(?:los|las) (?:mejores|peores|principales|más|mayores|primer[oa]s|últim[oa]s) {WORD})"), en(r"one of"), r"\g<n> de \g<x>", alone="fix"),
    Pair(es(rf"(?P<h>acab\w+ de) (?:justo|apenas|solo|recién) (?P<i>{INFINITIVE})"), en(r"just"), r"\g<h> \g<i>"),
    Pair(es(rf"a punto a (?P<i>{INFINITIVE})"), en(r"\w+"), r"a punto de \g<i>", alone="fix"),
    Pair(es(rf"(?P<v>vale|valía|valió|valdrá|valdría) (?P<i>{INFINITIVE})(?! (?:más|menos|la pena))"), en(r"worth \w+ing"), lambda m: f"{m['v']} la pena {m['i']}" if infinitive(m["i"].lower()) else ""),
    Pair(es(rf"(?P<h>(?P<v>pas\w+|gast\w+) (?:un|una|dos|tres|cuatro|cinco|seis|diez|muchas?|todo|toda|\d+|varias?|el|la) (?:{WORD} )?(?:{PERIOD}|día|tarde|noche|mañana|tiempo|verano|vida|fin de semana)) (?P<i>{INFINITIVE})"), en(r"spen[dt]s?\b.*\b\w+ing"), _spent),
    Pair(es(rf"(?P<h>(?P<v>estoy|estás|está|estamos|están|estaba|estaban|estuve|estuvo) (?:muy |demasiado )?ocupad[oa]s?) (?P<i>{INFINITIVE})"), en(r"busy \w+ing"), _spent),
    Pair(es(rf"en (?P<g>{WORD}(?:ando|iendo|yendo)(?:se|me|te|lo|la)?)"), en(r"(?<!keep )(?<!keeps )(?<!kept )(?<!go )(?<!goes )(?<!went )(?<!carry )(?<!carries )(?<!carried )(?<!carrying )(?<!keeping )(?:on|upon) \w+ing"), _on),
    Pair(es(rf"(?P<h>hace (?:\w+ )?{NUMBER} {PERIOD}) desde que"), en(r"since"), r"\g<h> que", alone="fix"),
    Pair(es(rf"(?P<v>estoy|estás|está|estamos|están) (?P<w>aquí|allí|en {WORD}|en (?:el|la|mi|tu|su) {WORD}) (?:por|para) (?P<t>(?:más de |casi )?{NUMBER} {PERIOD})"), en(r"(?:have|has|'ve|'s) been (?:\w+ ){1,4}for"), lambda m: _long(m)),
    Pair(es(r"(?P<a>me temo|temo) (?:así|que así)(?=\s*[.,;!]|\s*$)"), en(r"afraid so"), r"\g<a> que sí"),
    Pair(es(r"(?P<v>habl\w+) (?P<x>(?:mi|tu|su|el|la|los|las|mis|tus|sus) (?:jef[ea]s?|madre|padre|padres|herman[oa]s?|hij[oa]s?|amig[oa]s?|médic[oa]|profesora?|novi[oa]|espos[oa]|marido|vecin[oa]s?|abogad[oa]|director|directora|cliente|clientes|gente|familia|encargad[oa]|compañer[oa]s?))"), en(r"(?:talk|talks|talked|talking|speak|speaks|spoke|speaking|spoken) (?:to|with)"), r"\g<v> con \g<x>"),
    Pair(es(r"por que(?=\s*(?:[?!;]|\.(?!\.)|$))"), en(r"\w+"), "por qué", alone="fix"),
    Pair(es(rf"(?P<h>tard\w+ (?:mucho|bastante|demasiado|tanto|(?:un|una|unos|unas|muchos|varios|{NUMBER}) {PERIOD}|años|horas|meses|días)(?: en)?) (?P<i>{INFINITIVE})"), en(r"\w+"), lambda m: f"{m['h']} en {m['i']}" if infinitive(m["i"].lower()) and not m["h"].endswith(" en") else "", alone="fix"),
    Pair(es(r"(?P<v>conf[ií]\w+) a (?P<x>(?:otr[oa]s? \w+|l[ao]s? (?:demás|otros|otras|gente)|mi \w+|tu \w+|su \w+|ti|mí|él|ella|ellos|nadie|alguien))(?! (?:el|la|los|las|un|una|mi|su) )"), en(r"(?:rely|relies|relied|relying|depend|trust|trusts|trusted|count|have faith|faith)(?: on| in)?"), r"\g<v> en \g<x>"),
    Pair(es(r"¿(?:hago|haces|hace|hacemos|hacen|hizo|hiciste) (?P<c>me|te|le|nos|les) (?P<v>gusta|gustan|gustó|encanta|interesa|duele|importa|molesta|parece|apetece)"), en(r"(?:do|does|did) (?:you|he|she|they|we|I|it)"), r"¿\g<c> \g<v>"),
)  # fmt: skip
_LASTS = {"estoy": "llevo", "estás": "llevas", "está": "lleva", "estamos": "llevamos", "están": "llevan"}


def _long(m: re.Match[str]) -> Written:
    return f"{_LASTS[m['v'].lower()]} {m['t']} {m['w']}"


RULES = (
    Rule(
        id="english-turn",
        level="fix",
        summary="Says as Spanish says it what English puts in a fixed turn: just arrived, it took me, one of my, spent hours reading, since.",
        why="Cada giro tiene su forma en español: «acabo de llegar», «me llevó», «uno de mis», «pasé horas leyendo», «hace años que».",
        find=_TURNS,
        examples=(
            Example("Yo solo volví del trabajo.", "Acabo de volver del trabajo.", "I just came back from work."),
            Example("Tomó a ella dos años aprender.", "Le llevó dos años aprender.", "It took her two years to learn."),
            Example("Tú mejor duermes.", "Más te vale dormir.", "You'd better sleep."),
            Example("Es una mis canciones favoritas.", "Es una de mis canciones favoritas."),
            Example("Pasó la tarde jugar.", "Pasó la tarde jugando.", "She spent the afternoon playing."),
            Example("En entrando, vi la luz.", "Al entrar, vi la luz.", "On entering, I saw the light."),
            Example("Hace dos meses desde que llamó.", "Hace dos meses que llamó."),
            Example("Hablé mi jefa ayer.", "Hablé con mi jefa ayer.", "I talked to my boss yesterday."),
            Example("Tardé un mes leerlo.", "Tardé un mes en leerlo."),
            Example("Estoy aquí por dos semanas.", "Llevo dos semanas aquí.", "I have been here for two weeks."),
        ),
        keep=(
            Keep("Yo solo dije que no.", "I just said no."),
            Keep("Solo compró pan.", "She only bought bread."),
            Keep("Cargó en cantando.", "He carried on singing."),
            Keep("Estoy aquí por dos semanas.", "I am here for two weeks."),
            Keep("Mejor vamos mañana.", "Let's go tomorrow instead."),
            Keep("No vale hacer trampas.", "Cheating is not allowed."),
        ),
        source=GRAMMAR,
    ),
)  # fmt: skip

"""Passives of the receiver: "I was told" is «me dijeron»; a Spanish passive can only have the thing as its subject."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re
from collections.abc import Iterator

from pipeline.lang.triggers import only
from pipeline.rules.base import GRAMMAR, Context, Example, Finding, Keep, Level, Rule
from pipeline.rules.kin import KIN_STEMS
from pipeline.rules.syntax.clitic_passives import CLITIC_PASSIVES
from pipeline.rules.syntax.grammar import (
    DATIVE,
    DETERMINER,
    INFINITIVE,
    PERSONS,
    SUBJECT,
    WORD,
    Person,
    conjugated,
    form_of,
    infinitive,
    participle,
    plural_noun,
    wished,
)
from pipeline.rules.syntax.paired import change, en

_GIVE = {
    "dar": "given", "decir": "told", "ofrecer": "offered", "pedir": "asked", "preguntar": "asked", "prometer": "promised", "pagar": "paid", "enviar": "sent",
    "mandar": "sent", "mostrar": "shown", "enseñar": "shown|taught", "negar": "denied|refused", "conceder": "granted|given|awarded", "contar": "told", "otorgar": "granted|awarded|given",
    "asignar": "assigned|given|allotted", "prestar": "lent|loaned", "servir": "served", "entregar": "handed|given", "hacer": "asked|made", "dejar": "left", "aconsejar": "advised",
    "recomendar": "advised|recommended", "ordenar": "ordered", "cobrar": "charged", "devolver": "returned|given back", "rogar": "begged|asked", "permitir": "allowed|permitted", "explicar": "told|explained",
}  # fmt: skip
# In the first and second persons these have no passive at all; "fui enviado tres veces" has.
_PLAIN = frozenset({"decir", "pedir", "ofrecer", "prometer", "preguntar"})


def _given(word: str) -> bool:
    form = participle(word) if word.endswith(("o", "a", "os", "as")) else None
    return form is not None and form.lemma.removesuffix("se") in _GIVE


_BY = rf" por (?:(?:el|la|los|las|mi|tu|su|mis|tus|sus|un|una) )?{WORD}(?= (?:que\b|(?:a |de )?(?:no )?{INFINITIVE}(?!\w)))"
_PASSIVE = only(
    _given,
    re.compile(
        rf"(?<!\w)(?:(?P<s>{SUBJECT}|(?:(?:el|la|los|las|mi|mis|tu|tus|su|sus|nuestr[oa]s?) {WORD}|(?-i:[A-ZÁÉÍÓÚ]{WORD}))) )??(?P<no>(?:no|nunca|ya) )?"
        rf"(?P<aux>(?:(?:he|has|ha|hemos|han|había|habías|habíamos|habían|habrá|habría) sido)|{WORD}) (?P<p>{WORD}[dst]?[oa]s?)(?P<by>{_BY})? "
        rf"(?P<rest>(?:que|si|cuándo|dónde|cómo|qué)\b|(?:a |de )?(?:no )?{INFINITIVE}(?!\w)|{DETERMINER} |(?:dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|quince|quinientos|cien|mil|veinte|treinta|\d) ?)",
        re.IGNORECASE,
    ),
)
_AGENT = re.compile(r"\s*(?P<thing>[^.,;:?!]*?) por (?P<agent>(?:mi|tu|su|mis|tus|sus|el|la|los|las|un|una|nuestr[oa]s?)? ?[\wáéíóúñ]+)(?=\s*[.,;:?!]|\s*$)")  # fmt: skip


def _dative_passive(context: Context) -> Iterator[Finding]:
    for m in context.finditer(_PASSIVE):
        given = participle(m["p"].lower())
        lemma = given.lemma.removesuffix("se") if given else ""
        if lemma not in _GIVE:
            continue
        slot = _slot(m["aux"].lower(), context.english)
        if lemma in ("enviar", "mandar") and m["rest"].lower().startswith("a "):
            continue  # "fue enviado a estudiar"
        if slot is None or (m["s"] and (m["s"].lower() == "el" or m["s"].lower() in _CLITICS)):
            continue
        own = m["s"] or ""
        if own and own.lower() not in PERSONS and not _is_subject(context, m, slot[1]):
            own = ""
        if m["rest"].lower() == "que" and not own and slot[1][0] == 3 and _IT.search(context.english):
            continue  # «es recomendado que»: nobody is told
        if _WHEN.match(context.text, m.start("rest")) and not (lemma == "dar" and _TIME_GIVEN.search(context.english)):
            continue  # «las tareas fueron asignadas ayer»
        told = slot[1][0] < 3  # "fue ofrecido un banquete" is a passive of the thing; "fui ofrecido un…" is none
        if not context.english and ((told and lemma in _PLAIN) or _nothing_given(m, lemma, told)):
            yield from _rewritten(context, m, own, lemma, slot, "", "suggest")
        subject = r"\w+ " if told or own else r"(?:he|she|they|it|you|who) "
        evidence = en(
            rf"{subject}(?:(?:has|have|had|will|would) )?(?:(?:am|is|are|was|were)(?:n't)?|be|been|being|get|gets|got|'m|'re|'s) (?:\w+ly |also |just |never |already |not )?"
            rf"(?:{_GIVE[lemma]})(?= \w)(?! (?:to|{'of' if m['by'] else 'by'}|for|in|at|on) (?:the|a|my|\w+s)\b)"
        ).search(context.english)
        if evidence:
            yield from _rewritten(context, m, own, lemma, slot, evidence[0])


_UNDER = re.compile(r"(?<!\w)(?:a|con|de|desde|en|hacia|hasta|para|por|sin|sobre) $", re.IGNORECASE)


def _is_subject(context: Context, m: re.Match[str], person: Person) -> bool:
    """Whether the noun before the verb can be its subject: not in «cuando empecé en el trabajo fui dicho»."""
    many = plural_noun(m["s"].split()[-1])
    return person[0] == 3 and (person[1] == "p") == many and not _UNDER.search(context.text[: m.start("s")])


_CLITICS: dict[str, Person] = {form: person for person, form in DATIVE.items()}
_TOLD = only(
    _given,
    re.compile(
        rf"(?<!\w)(?P<no>no )?(?P<d>me|te|le|nos|os|les) (?P<aux>fue|es|era|ha sido|había sido) (?P<p>{WORD}[dst]?o)(?P<by>{_BY})? (?P<rest>que\b|(?:a |de )?(?:no )?{INFINITIVE}(?!\w))",
        re.IGNORECASE,
    ),
)
_WAS_TOLD = en(
    r"(?:I|you|he|she|we|they|who)(?: was| were|(?: have|'ve| has|'s| had|'d) been) (?:\w+ly |never |also |not )?(?:told|asked|advised|ordered|allowed|taught)(?= \w)"
)


def _told(context: Context) -> Iterator[Finding]:
    """ "Me fue dicho por mi médico perder peso": mi médico me dijo que perdiera peso; with English only."""
    if not context.english or not context.may_match(_TOLD):
        return
    evidence = _WAS_TOLD.search(context.english)
    for m in context.finditer(_TOLD) if evidence else ():
        given, slot = participle(m["p"].lower()), _slot(m["aux"].lower(), context.english)
        lemma = given.lemma.removesuffix("se") if given else ""
        if evidence and slot and lemma in _GIVE:
            yield from _rewritten(context, m, "", lemma, (slot[0], _CLITICS[m["d"].lower()], slot[2]), evidence[0])


def _receivers(context: Context) -> Iterator[Finding]:
    yield from _dative_passive(context)
    yield from _told(context)


_IT = re.compile(r"\bit(?: is| was|['’]s| has been| had been) \w+(?: \w+)? that\b", re.IGNORECASE)
_WHEN = re.compile(
    r"(?:ayer|anteayer)(?!\w)|(?:(?:el|la|los|las|un|una|unos|unas|este|esta|ese|esa|cada|dos|tres|cuatro|cinco|seis|\d+) )?(?:(?:mism[oa]|últim[oa]s|poc[oa]s|primer|siguiente|próxim[oa]) )?(?:d[ií]as?|semanas?|mes(?:es)?|años?|horas?|minutos?|vez|veces|noche|mañana|tarde|lunes|martes|miércoles|jueves|viernes|sábado|domingo|siglo|verano|invierno)(?!\w)",
    re.IGNORECASE,
)

_TIME_GIVEN = en(r"given (?:\w+ ){1,2}(?:minute|hour|day|week|month|year)s? (?:to|of|for)")

_GIVEN = frozenset("dar conceder otorgar negar ofrecer asignar prometer".split())
_SHOWN = frozenset("mostrar enseñar recomendar entregar prestar cobrar pagar".split())  # «fui mostrado una foto»
_KIN = re.compile(
    rf"(?:mi|tu|su|mis|tus|sus) (?:{KIN_STEMS}|abuel|cuñad|suegr|compañer)[oa]s?|(?:mi|tu|su) (?:madre|padre|mujer|marido|jef[ea])",
    re.IGNORECASE,
)


def _nothing_given(m: re.Match[str], lemma: str, told: bool) -> bool:
    """Whether the thing given cannot be the subject: «ella fue dada un premio», «fui concedido una beca»."""
    if lemma not in _GIVEN and not (told and lemma in _SHOWN):
        return False
    thing = re.match(r"(un|una|el|la|este|esta)\b", m["rest"], re.IGNORECASE)
    if thing is None:
        return False
    person = bool(m["s"]) and (m["s"].lower() in PERSONS or _KIN.fullmatch(m["s"]) is not None)
    person = person and m["s"].lower() != "el" and not _UNDER.search(m.string[: m.start("s")])
    if person and m["s"].lower().endswith("s") != m["p"].lower().endswith("s"):
        return False  # «a cada uno de nosotros es dada la gracia»
    feminine = thing[1].lower().endswith("a")
    return told or person or m["p"].lower().endswith("a") != feminine


def _slot(aux: str, english: str) -> tuple[str, Person, str] | None:
    """Tense, person and the auxiliary of a passive: "he sido" is perfect, first person."""
    parts = aux.split()
    form = form_of(parts[0], "haber") if len(parts) > 1 else form_of(parts[0], "ser")
    if form is None:
        return None
    person = form.person
    if form.tense in ("imperf", "cond") and form.number == "s" and person == 1 and not re.search(r"\bI\b", english):
        person = 3
    return form.tense, (person, form.number), "haber" if len(parts) > 1 else ""


def _rewritten(
    context: Context,
    m: re.Match[str],
    subject: str,
    lemma: str,
    slot: tuple[str, Person, str],
    evidence: str,
    level: Level | None = None,
) -> Iterator[Finding]:
    tense, person, auxiliary = slot
    start = m.start() if subject or not m.groupdict().get("s") else m.end("s") + 1
    lead = ""
    if subject.lower() in PERSONS:
        person = PERSONS[subject.lower()]
    elif subject:
        person = (3, "p" if plural_noun(subject.split()[-1]) else "s")
        lead = f"a {subject[0].lower() + subject[1:] if subject.split()[0].lower() in ARTICLES else subject} ".replace("a el ", "al ")  # fmt: skip
    rest = m["rest"]
    if lemma in ("preguntar", "pedir") and re.match(r"\s*\S*\s*preguntas?\b", context.text[m.end() - len(rest) :]):
        lemma = "hacer"
    dative = DATIVE[person]
    no = m["no"] or ""

    def verb(who: Person) -> str:
        if auxiliary:
            from pipeline.lang.inflect import VerbForm, conjugate

            done = conjugate(lemma, VerbForm("", "part", "", 0, "s", "m"))
            return f"{conjugated('haber', 'ind', tense, who)} {done}"
        return conjugated(lemma, "ind", tense, who)

    agent = _AGENT.match(context.text, m.start("rest"))
    if m["by"]:
        giver = m["by"].removeprefix(" por ")
        one = (3, "p" if plural_noun(giver.split()[-1]) and giver[0].islower() else "s")
        new = f"{giver} {no}{dative} {verb(one)} {_clause(rest, person, tense, lemma)}"
        finding = change(context, start, m.end(), new, level, evidence)
    elif (
        agent
        and agent["agent"]
        and agent["agent"].split()[-1].lower() not in _OCCASIONS
        and not rest.startswith("que" if lemma == "enseñar" else ("que", "a "))
    ):
        giver = agent["agent"].strip()
        who: Person = (3, "p" if plural_noun(giver.split()[-1]) and giver[0].islower() else "s")
        new = f"{giver} {no}{dative} {verb(who)} {agent['thing']}"
        finding = change(context, start, agent.end(), (new if not lead else f"{lead}{dative} {verb(who)} {agent['thing']} {giver}",), level, evidence)  # fmt: skip
    else:
        clause = _clause(rest, person, tense, lemma)
        new = f"{lead}{no}{dative} {verb((3, 'p'))} {clause}"
        options = [new]
        if subject.lower() in PERSONS and person[0] == 3:
            options.append(f"a {subject.lower()} {new}")
        finding = change(context, start, m.end(), tuple(options), level, evidence)
    if finding:
        yield finding


# What something is given for, and not by: «por mi cumpleaños».
_OCCASIONS = frozenset(
    "cumpleaños navidad reyes boda aniversario graduación santo error casualidad favor ejemplo escrito correo teléfono internet carta motivo motivos razón razones "
    "culpa trabajo esfuerzo servicio servicios ayuda semana día mes año hora vez adelantado separado completo fin jubilación licenciatura nacimiento".split()
)
ARTICLES = frozenset(
    "el la los las mi mis tu tus su sus nuestro nuestra nuestros nuestras un una este esta ese esa".split()
)


def _clause(rest: str, person: Person, tense: str, lemma: str) -> str:
    """What was given; an infinitive becomes a clause with «que», save behind verbs that take one."""
    words = rest.lower().split()
    inf = infinitive(words[-1]) if words and words[-1] not in ("que", "si") else None
    if inf is None or lemma == "permitir" or (lemma in ("enviar", "mandar") and words[0] == "de"):
        return rest  # «fui enviada de pilar a poste»
    no = "no " if "no" in words[:-1] else ""
    if lemma == "enseñar":
        return f"a {no}{words[-1]}"
    past = tense in ("past", "imperf", "cond")
    return f"que {no}{wished(inf, person, past)}"


RULES = (
    Rule(
        id="receiver-passive",
        level="fix",
        summary="Rebuilds passives whose subject is the receiver (“fui dicho” → “me dijeron”); without English at most a suggestion.",
        why="Quien recibe no puede ser sujeto de una pasiva en español: «me dijeron», «le ofrecieron».",
        find=lambda context: (*_receivers(context), *CLITIC_PASSIVES(context)),
        examples=(
            Example("Fui dicho que volviera mañana.", "Me dijeron que volviera mañana.", "I was told to come back tomorrow."),
            Example("Mi vecina fue ofrecida una plaza.", "A mi vecina le ofrecieron una plaza.", "My neighbour was offered a place."),
            Example("Me fue preguntado si lo sabía.", "Me preguntaron si lo sabía.", "I was asked if I knew."),
            Example("Fuimos dados tres días para responder.", "Nos dieron tres días para responder.", "We were given three days to reply."),
            Example("Fui recomendado un dentista.", "Me recomendaron un dentista.", "I was recommended a dentist."),
            Example("Ella fue ofrecida un contrato.", "Le ofrecieron un contrato.", "She was offered a contract."),
            Example("Mis primos fueron dados una habitación.", "A mis primos les dieron una habitación.", "My cousins were given a room."),
            Example("Fuimos pedidos esperar.", "Nos pidieron que esperáramos.", "We were asked to wait."),
            Example("Fui dicho por mi jefa que esperara.", "Mi jefa me dijo que esperara.", "I was told by my boss to wait."),
            Example("Me fue dicho por mi médico caminar.", "Mi médico me dijo que caminara.", "I was told by my doctor to walk."),
            Example("Fui dado este anillo por mi abuela.", "Mi abuela me dio este anillo.", "I was given this ring by my grandmother."),
            Example("En la escuela fui dicho que no servía.", "En la escuela me dijeron que no servía.", "At school I was told that I was no good."),
        ),
        keep=(
            Keep("El premio fue dado a los autores.", "The prize was given to the authors."),
            Keep("Me fue dicho que esperara.", "The message told me to wait."),
            Keep("Fui informado de los cambios.", "I was informed of the changes."),
            Keep("Fue ofrecido un banquete.", "A banquet was offered."), Keep("A mi prima fue ofrecida una plaza."),
            Keep("El libro fue dado a conocer ayer.", "The book was made known yesterday."),
        ),
        source=GRAMMAR,
    ),
)  # fmt: skip

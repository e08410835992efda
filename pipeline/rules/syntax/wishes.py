"""What somebody wants, asks or tells another to do: English has an infinitive, Spanish «que» and the subjunctive."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from pipeline.lang.closed import OBJECTS
from pipeline.lang.triggers import Beside, only
from pipeline.rules.base import MOOD, Context, Example, Finding, Keep, Rule, like
from pipeline.rules.kin import KIN_STEMS
from pipeline.rules.syntax.grammar import (
    INFINITIVE,
    PERSONS,
    WORD,
    Person,
    conjugated,
    form_of,
    infinitive,
    is_past,
    plural_noun,
    wished,
)
from pipeline.rules.syntax.paired import change, en, es
from pipeline.rules.verbs import readings

if TYPE_CHECKING:
    from pipeline.lang.inflect import VerbForm

_WANT = ("querer", "necesitar", "esperar", "desear", "preferir", "gustar", "encantar", "odiar")
# These keep their dative: «me pidió que viniera».
_TELL = ("pedir", "decir", "rogar", "suplicar", "exigir", "advertir", "aconsejar", "recomendar", "sugerir", "preguntar")
# And take an infinitive too: «aconseja a los conductores reducir», «me pidió esperar» are good.
_TAKES_INFINITIVE = frozenset("pedir rogar suplicar exigir aconsejar recomendar sugerir".split())
_OBJECT_EN = r"(?:me|you|him|her|it|us|them|someone|somebody|anyone|people|everyone|everybody|(?:the|my|your|his|her|our|their|this|that|these|those|a|an) \w+(?: \w+)?|[A-Z]\w+)"
_WANTED_EN = en(
    rf"(?:want|wants|wanted|need|needs|needed|expect|expects|expected|prefer|prefers|preferred|(?:would|'d) (?:like|love|hate|prefer)) {_OBJECT_EN} (?:not )?to \w+|"
    rf"what (?:do|does|did|would) \w+ (?:want|need|expect|like) {_OBJECT_EN} to \w+"
)
_TOLD_EN = en(
    rf"(?:ask|asks|asked|asking|tell|tells|told|telling|beg|begs|begged|urge|urges|urged|warn|warns|warned|advise|advises|advised|remind\w*) {_OBJECT_EN} (?:not )?to \w+"
)
_PRONOUN = r"(?:yo|mí|tú|ti|él|el|ella|usted|nosotros|nosotras|vosotros|vosotras|ellos|ellas|ustedes|alguien|nadie)"
_TONIC = frozenset("yo mí tú ti nosotros nosotras ellos ellas ustedes".split())
_KIN = (
    r"(?:(?:mi|mis|tu|tus|su|sus|nuestr[oa]s?|el|la|los|las|un|una|est[ea]|es[ea]) [a-záéíóúñ]+|[A-ZÁÉÍÓÚ][a-záéíóúñ]+)"
)


def _order(word: str) -> "VerbForm | None":
    """The reading of a word as an order to say or ask: «dile», «pídeles»."""
    return next((r for r in readings(word) if r.mood == "imp" and r.lemma.removesuffix("se") in _TELL), None)


# «Quiero (a) ti ir», «necesitamos alguien a arreglar», «quiero mi hijo estudiar».
_NAMED = only(
    lambda word: form_of(word, *_WANT, *_TELL) is not None or _order(word) is not None,
    es(
        rf"(?P<v>{WORD}) (?:a |para )?(?:(?P<p>{_PRONOUN})|(?-i:(?P<np>{_KIN}))) (?P<no>no )?(?:a |de )?(?P<inf>{INFINITIVE})"
    ),
)
# «Te quiero ayudarme», «los esperamos ganar», «me pidió (a) venir».
_CLITIC = only(
    Beside(
        OBJECTS.__contains__,
        lambda word: form_of(word, *_WANT, *_TELL, "haber") is not None,
    ),
    es(
        rf"(?P<c>me|te|lo|la|nos|os|los|las|le|les) (?P<v>{WORD}(?: {WORD}do)?) (?P<no>no )?(?:a |de |para )?(?P<n2>no )?(?P<inf>{INFINITIVE})"
    ),
)
# «Dile llamarme», «pídales de esperar».
_ORDERED = only(
    lambda word: (form := _order(word)) is not None and form.clitics[-1:] in (("le",), ("les",)),
    es(rf"(?P<v>{WORD}) (?:a |de |para )?(?P<no>no )?(?:a |de |para )?(?P<inf>{INFINITIVE})"),
)
_IMPORTANT = es(
    rf"(?P<lead>(?:es|sería|era|fue|será|parece) (?:muy |más |mejor |tan )?(?:importante|necesario|mejor|posible|imposible|difícil|fácil|bueno|útil|normal|esencial|vital|hora|conveniente|recomendable)) "
    rf"(?:para|por) (?P<p>mí|ti|él|ella|usted|nosotros|nosotras|ellos|ellas|ustedes) (?:a |de )?(?P<no>no )?(?P<inf>{INFINITIVE})"
)
_IMPORTANT_EN = en(r"(?:important|necessary|best|better|essential|vital|time|advisable) for \w+ (?:not )?to \w+")


def _wishes(context: Context) -> Iterator[Finding]:
    if not any(context.may_match(p) for p in (_NAMED, _CLITIC, _ORDERED, _IMPORTANT)):
        return
    wanted = _WANTED_EN.search(context.english)
    told = _TOLD_EN.search(context.english)
    for m in context.finditer(_NAMED):
        if evidence := _evidence(m["v"], wanted, told):
            yield from _named(context, m, evidence)
        elif not context.english and _other(m):
            yield from _named(context, m, "")
    if wanted or told:
        for m in context.finditer(_CLITIC):
            if evidence := _evidence(m["v"], wanted, told):
                yield from _clitic(context, m, evidence)
        for m in context.finditer(_ORDERED):
            form, inf = _order(m["v"].lower()), infinitive(m["inf"].lower())
            if told and form and inf and _lemma(m["v"]) not in _TAKES_INFINITIVE:
                person = (3, "p" if form.clitics[-1] == "les" else "s")
                yield from _one(context, m, (f"{m['v']} que {m['no'] or ''}{wished(inf, person, False)}",), told[0])
    elif not context.english:
        for m in context.finditer(_CLITIC):
            if _told_alone(m):
                yield from _clitic(context, m, "")
    important = _IMPORTANT_EN.search(context.english)
    for m in context.finditer(_IMPORTANT) if important else ():
        inf = infinitive(m["inf"].lower())
        if important and inf:
            past = re.match(r"(?:sería|era|fue)\b", m["lead"], re.IGNORECASE) is not None
            new = f"{m['lead']} que {m['no'] or ''}{wished(inf, PERSONS[m['p'].lower()], past)}"
            yield from _one(context, m, (new,), important[0])


def _evidence(verb: str, wanted: "re.Match[str] | None", told: "re.Match[str] | None") -> str:
    form = form_of(verb.split()[0].lower()) or _order(verb.lower())
    lemma = _lemma(verb)
    if form is None:
        return ""
    if wanted and lemma in _WANT:
        return wanted[0]
    return told[0] if told and lemma in _TELL else ""


def _other(m: re.Match[str]) -> bool:
    """Whether somebody else than the subject stands before the infinitive: «quiero tú venir», «quiero mi hija a ir»."""
    form = form_of(m["v"].lower(), "querer", "necesitar", "esperar", "preferir", "gustar")
    if form is None:
        return False
    if not m["p"]:
        return form.lemma in ("querer", "necesitar") and _FOLK.fullmatch(m["np"]) is not None and not _FOND.search(m[0])
    who = m["p"].lower()
    if form.lemma == "gustar":
        return who not in ("el", "mí", "ti") and form.tense == "cond"
    return (who in _TONIC or (form.person < 3 and who != "el")) and PERSONS[who] != (form.person, form.number)


def _told_alone(m: re.Match[str]) -> bool:
    """«Me dijo a esperar», «te necesito ayudarme»: no reading of these is good Spanish."""
    lemma, inf = _lemma(m["v"]), infinitive(m["inf"].lower())
    if inf is None or inf.lemma == "ver":
        return False
    if lemma in ("decir", "pedir", "aconsejar", "recomendar"):
        return re.search(r" (?:no )?a (?:no )?\S+$", m[0]) is not None
    if re.search(r" a \S+$", m[0]) and m["c"].lower() in ("me", "te", "nos", "os", "lo", "la", "los", "las"):
        return inf.lemma not in _DYING and _other_than(m)
    own = [OBJECTS[c] for c in inf.clitics if c in OBJECTS]
    form = form_of(m["v"].split()[0].lower(), "querer", "necesitar", "esperar")
    return bool(form and own and own[0] not in (OBJECTS[m["c"].lower()],) and own[0] == (form.person, form.number))


_FOLK = re.compile(
    rf"(?:mi|tu|su|mis|tus|sus|nuestr[oa]s?) (?:{KIN_STEMS}|perr|gat)[oa]s?",
    re.IGNORECASE,
)
_FOND = re.compile(r"(?<!\w)a (?:mi|tu|su|nuestr).* a (?:morir|rabiar|reventar|matar|enloquecer)$", re.IGNORECASE)
# «Me quiere a morir», «la quiere a rabiar»: how much; «nos quiere a comer»: where to.
_DYING = frozenset(("morir", "rabiar", "reventar", "matar", "enloquecer", "comer", "cenar"))


def _other_than(m: re.Match[str]) -> bool:
    """«Me quiere a estudiar»: the pronoun is of another person than the verb, which wants somebody to do something."""
    form = form_of(m["v"].split()[0].lower(), "querer")
    return bool(
        form and form.lemma.removesuffix("se") == "querer" and OBJECTS[m["c"].lower()] != (form.person, form.number)
    )


def _lemma(verb: str) -> str:
    """The verb that governs: the participle of a perfect, else the finite form itself."""
    from pipeline.rules.syntax.grammar import participle

    parts = verb.lower().split()
    form = participle(parts[1]) if len(parts) > 1 else form_of(parts[0], *_WANT, *_TELL) or _order(parts[0])
    return form.lemma.removesuffix("se") if form else ""


def _past(verb: str) -> bool:
    form = form_of(verb.split()[0].lower())
    return form is not None and is_past(form)


def _named(context: Context, m: re.Match[str], evidence: str) -> Iterator[Finding]:
    inf = infinitive(m["inf"].lower())
    linked = re.search(r" (?:a|de) (?:no )?\S+$", m[0]) is not None
    object_ = re.match(r"\S+ (?:a|al) ", m[0], re.IGNORECASE) is not None
    if inf is None or (object_ and not linked and _lemma(m["v"]) in _TAKES_INFINITIVE):
        return
    person, who = (3, "s"), ""
    if m["p"]:
        person = PERSONS[m["p"].lower()]
        who = f"{m['p'].lower()} " if m["p"].lower() in ("alguien", "nadie") else ""
    else:
        person = (3, "p" if plural_noun(m["np"].split()[-1]) else "s")
        who = f"{m['np']} "
    verb = wished(inf, person, _past(m["v"]))
    if object_ and not m["p"] and _lemma(m["v"]) in _TELL:
        yield from _one(context, m, (f"{_asked(m['v'])} a {m['np']} que {m['no'] or ''}{verb}",), evidence)
        return  # «dile a tu hijo que pare»
    options = [f"{m['v']} que {who}{m['no'] or ''}{verb}"]
    if m["p"] and not who:
        subject = {"mí": "yo", "ti": "tú", "el": "él"}.get(m["p"].lower(), m["p"].lower())
        options.append(f"{m['v']} que {subject} {m['no'] or ''}{verb}")
    yield from _one(context, m, tuple(options), evidence)


def _asked(verb: str) -> str:
    """Pedir for preguntar, with which nobody is made to do anything: «pregunta a un amigo a venir»."""
    form = form_of(verb.lower(), "preguntar")
    return like(verb, conjugated("pedir", "ind", form.tense, (form.person, form.number))) if form else verb


def _clitic(context: Context, m: re.Match[str], evidence: str) -> Iterator[Finding]:
    inf = infinitive(m["inf"].lower())
    lemma = _lemma(m["v"])
    asked = lemma == "preguntar" and evidence.lower().startswith("ask")  # «me preguntó a casarme»
    if inf is None or lemma in ("gustar", "encantar") or (lemma == "preguntar" and not asked):
        return
    if lemma in _TAKES_INFINITIVE and not re.search(r" (?:a|de|para) (?:no )?\S+$", m[0]):
        return  # «me recomendó descansar»
    if lemma in _WANT and " para " in m[0].lower() and not inf.clitics:
        return  # «te necesito para mover el armario»
    person: Person = OBJECTS[m["c"].lower()]
    verb = wished(inf, person, _past(m["v"]))
    no = m["no"] or m["n2"] or ""
    if lemma in _TELL:
        said = _asked(m["v"]) if asked else m["v"]
        yield from _one(context, m, (f"{m['c']} {said} que {no}{verb}",), evidence)
        return
    yield from _one(context, m, (f"{m['v']} que {no}{verb}",), evidence)


def _one(context: Context, m: re.Match[str], options: tuple[str, ...], evidence: str) -> Iterator[Finding]:
    finding = change(context, m.start(), m.end(), options, None if evidence else "suggest", evidence)
    if finding:
        yield finding


RULES = (
    Rule(
        id="wanted-action",
        level="fix",
        summary="Puts que and the subjunctive for the infinitive of “want someone to do”.",
        why="Si quien desea y quien actúa no son el mismo, va «que» con subjuntivo: «quiero que vengas».",
        find=_wishes,
        examples=(
            Example("Dile esperarme.", "Dile que me espere.", "Tell him to wait for me."),
            Example("Me preguntó a salir con él.", "Me pidió que saliera con él.", "He asked me to go out with him."),
            Example("Quiero a ti descansar.", "Quiero que descanses.", "I want you to rest."),
            Example("No quiero mi hija a sufrir.", "No quiero que mi hija sufra.", "I don't want my daughter to suffer."),
            Example("Los necesitamos firmar hoy.", "Necesitamos que firmen hoy.", "We need them to sign today."),
            Example("Le pedí a no contarlo.", "Le pedí que no lo contara.", "I asked her not to tell."),
            Example("Mi jefe quiere mi hermana trabajar los sábados.", "Mi jefe quiere que mi hermana trabaje los sábados.", "My boss wants my sister to work on Saturdays."),
            Example("Aconsejó mi tía descansar.", "Aconsejó que mi tía descansara.", "He advised my aunt to rest."),
            Example("Es importante para ti dormir bien.", "Es importante que duermas bien.", "It's important for you to sleep well."),
        ),
        keep=(
            Keep("Quiero a mi hijo a morir."),
            Keep("Te quiero ayudar.", "I want to help you."),
            Keep("La quiere a rabiar."),
            Keep("Aconseja a los conductores reducir la velocidad.", "It advises drivers to slow down."),
            Keep("Me recomendó descansar.", "She advised me to rest."),
            Keep("La quieren ver ganar.", "They want to see her win."),
            Keep("Quiero que vengas.", "I want you to come."),
            Keep("Es importante para ti.", "It's important to you."),
        ),
        source=MOOD,
    ),
)  # fmt: skip

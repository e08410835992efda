"""Mood: subjunctive where Spanish governs it, indicative where it does not, infinitives behind prepositions and modals."""

import re
from collections.abc import Iterable

from pipeline.rules.base import Context, Example, Finding, Keep, Level, Rule, Token, replace
from pipeline.rules.verbs import CLITICS, address, clause, finite, first_finite, is_gerund, likeliest, readings, to

_SOURCE = "Nueva gramática de la lengua española (RAE-ASALE, 2009), cap. 25, «El modo»"
_WISH = (
    r"(?:quier(?:o|es|e|en)|queremos|quis(?:e|o|iera|ieras|ieran)|quería[sn]?|necesit(?:o|as|a|an|amos)|prefier(?:o|es|e|en)|preferimos|"
    r"dese(?:o|as|a|an|amos)|espero|espera|esperan|esperamos|pid(?:o|es|e|en)|pedimos|ruego|exig(?:e|en|es|imos)|exijo|permit(?:e|en|o|es)|prohíb(?:e|en|o)|"
    r"recomiend(?:o|a|an)|recomendamos|sugier(?:o|e|en)|sugerimos|aconsej(?:o|a|an|amos)|insist(?:o|e|en) en|dud(?:o|a|an|amos)|niega|niego|niegan|"
    r"evita|evitan|evitar|impide|impiden|impedir|permitir|lograr|conseguir|querer|pedir|dejar|dejes|deja|dejan|dejo|"
    r"(?:me|te|le|nos|les) (?:gusta|gustaría|encanta|encantaría|molesta|alegra|sorprende|preocupa|importa|interesa|conviene|entristece|enoja|duele|fastidia)|"
    r"(?:me|te|se|nos) (?:alegro|alegras|alegra|alegran|alegramos) de|tengo miedo de|tiene miedo de|no (?:creo|creemos|pienso|pensamos|opino|me parece|parece|digo|recuerdo|veo|significa|quiere decir)|"
    r"no (?:es|está) (?:verdad|cierto|seguro|claro|obvio|evidente)|"
    r"(?:es|será|sería|era|fue|parece|resulta|no es) (?:muy |tan |más |bastante |extremadamente |absolutamente )?(?:importante|necesario|posible|imposible|probable|improbable|preferible|esencial|"
    r"fundamental|crucial|vital|imprescindible|indispensable|conveniente|recomendable|aconsejable|triste|raro|extraño|normal|natural|lógico|bueno|malo|"
    r"justo|injusto|increíble|urgente|suficiente|útil|hora de|una lástima|una pena|una suerte|genial|curioso|sorprendente|bonito|terrible|interesante)|"
    r"(?:pidió|pidieron|pedí|pedía|recomendó|sugirió|aconsejó|exigió|prohibió|permitió|insistió en|prefería|esperaba|necesitaba|deseaba|dudaba|logró|consiguió|evitó)|"
    r"qué (?:lástima|pena|bueno|raro|suerte|alegría)|basta con|hace falta|puede ser|puede|la posibilidad de)"
)
_GOVERNED = re.compile(
    rf"\b(?:{_WISH} que|para que|antes de que|sin que|a menos que|a no ser que|con tal de que|en caso de que|a fin de que|ojalá(?: que)?|como si|no hay (?:nadie|nada) que|"
    r"(?:^|(?<=[.;,:(] )|(?<=\by )|(?<=\bpero )|(?<=\bcreo que ))es mejor que)\s",
    re.IGNORECASE,
)
_PAST_WISH = re.compile(r"\b(?:quería|quise|quiso|pidió|pedía|pedí|quisiera|gustaría|encantaría|sería|era|fue|como si|preferiría|esperaba|prohibió|permitió|recomendó|sugirió|exigió|aconsejó|insistió|prefería|pidieron|necesitaba|deseaba|dudaba|logró|consiguió|evitó)", re.IGNORECASE)
_COMPARED = re.compile(r"\b(?:mejor|peor|puede|era|fue) $", re.IGNORECASE)


def _subjunctive(context: Context) -> Iterable[Finding]:
    for m in context.finditer(_GOVERNED):
        head = context.text[: m.start()]
        lead = m.group().lower()
        if "para que" in lead and ("¿" in head[-3:] or re.search(r"\bpara que sirve", context.text[m.start() : m.end() + 7], re.IGNORECASE)):
            continue
        if re.match(r"no (?:cre|piens|opin|parece|es|está|me parece)", lead) and "?" in context.text[m.end() :] and "¿" in head:
            continue
        if lead.startswith("no parece que") or (lead.startswith("puede que") and re.search(r"\b(?:lo|la|todo|el|que|se) $", head)):
            continue
        verb = first_finite(context, m.end())
        if verb:
            yield from _into_subjunctive(context, verb, past=bool(_PAST_WISH.search(lead)))


def _into_subjunctive(context: Context, verb: Token, past: bool) -> Iterable[Finding]:
    forms = likeliest(verb.low)
    if any(f.mood == "sub" for f in forms) or not forms:
        return
    form = next((f for f in forms if f.mood == "ind"), None)
    if form is None or form.tense not in ("pres", "fut", "cond"):
        return
    level: Level | None = None if context.english or form.tense == "pres" else "suggest"
    if not context.english and (verb.low.endswith(("o", "a", "e")) and form.tense == "pres") and not _clear(context, verb):
        level = "suggest"
    yield replace(verb.start, verb.end, to(form, "sub", "imperf" if past or form.tense == "cond" else "pres"), level)


def _clear(context: Context, verb: Token) -> bool:
    """Whether the verb stands right behind its "que", alone or with a clitic, so that it can be no noun."""
    return bool(re.search(r"\bque (?:no )?(?:(?:me|te|se|le|nos|les) )?(?:me |lo |la )?$", context.text[: verb.start], re.IGNORECASE))


_SEEK = re.compile(
    r"\b(?:busc(?:o|as|a|an|amos)|buscando|necesit(?:o|as|a|an|amos)|quier(?:o|es|e|en)|no (?:conozco|conoce|hay|tengo|encuentro|existe)|¿(?:hay|conoces|tienes)) "
    r"(?:a )?(?:alguien|nadie|nada|algo|un[oa]?(?: [a-záéíóúñ]+){0,2}|ningun[oa]?(?: [a-záéíóúñ]+)?|ningún [a-záéíóúñ]+) que\s",
    re.IGNORECASE,
)


def _sought(context: Context) -> Iterable[Finding]:
    """"Busco a alguien que habla alemán": what is sought or denied takes the subjunctive; with English only."""
    if not re.search(r"\b(?:looking for|need|needs|want|wants|someone|somebody|anyone|nobody|no one|nothing|no)\b", context.english):
        return
    for m in context.finditer(_SEEK):
        verb = first_finite(context, m.end(), 4)
        if verb and re.search(r"alguien|nadie|nada|algo|busc|ningun|ningún", m.group(), re.IGNORECASE):
            yield from _into_subjunctive(context, verb, past=False)


_WHEN = re.compile(r"(?:^|[\s¿«“(])(cuando|en cuanto|tan pronto como|hasta que|después de que|una vez que|siempre que|mientras)\s", re.IGNORECASE)
_EN_WHEN = re.compile(r"\b(?:when|as soon as|until|till|after|once|whenever|while|as long as)\b", re.IGNORECASE)


def _future_time(context: Context) -> Iterable[Finding]:
    """"Cuando llegas, llámame": what has not happened yet takes the subjunctive."""
    if not _EN_WHEN.search(context.english):
        return
    for m in context.finditer(_WHEN):
        verb = first_finite(context, m.end())
        if verb is None or any(f.mood == "sub" for f in finite(verb.low)):
            continue
        form = next((f for f in finite(verb.low) if f.mood == "ind" and f.tense in ("pres", "fut")), None)
        if form is None:
            continue
        if form.tense == "fut" or _asks_future(context, m.start(1), verb):
            yield replace(verb.start, verb.end, to(form, "sub", "pres"))


def _asks_future(context: Context, start: int, verb: Token) -> bool:
    """Whether the main clause is a command or speaks of the future."""
    others = [t for t in context.tokens if t.end <= start or (t.start > verb.end and re.search(r"[,;]", context.text[verb.end : t.start]))]
    for n, token in enumerate(others):
        forms = readings(token.low)
        if any(f.mood == "ind" and f.tense == "fut" for f in forms):
            return True
        first = n == 0 or others[n - 1].low in ("y", "no", "favor")
        if first and forms and (any(f.mood == "imp" and f.clitics for f in forms) or token.low in ("haz", "ven", "ve", "sal", "pon", "ten", "di", "sé")):
            return True
        imperative = [f for f in forms if f.mood == "imp"]
        if first and imperative and re.match(r"\W*(?:please |always |never |don't |do not )?[a-z]+\b", context.english, re.IGNORECASE) and _bare_command(context.english):
            return True
    return False


_EN_SUBJECT = re.compile(r"\b(?:I|you|he|she|it|we|they|the|this|that|there)\b", re.IGNORECASE)


def _bare_command(english: str) -> bool:
    """Whether the English main clause is an imperative: it begins, or begins behind the first comma, with a bare verb."""
    from pipeline.lang.english import analyse

    parts = [english, *(english.split(", ", 1)[1:])]
    for part in parts:
        doc = analyse(part)
        words = [t for t in doc if t.is_alpha]
        if words and words[0].lower_ in ("please", "never", "always", "just") and len(words) > 1:
            words = words[1:]
        if len(doc) > 1 and doc[0].lower_ in ("do", "don't") and "n" in doc[1].lower_:
            return True
        if words and words[0].tag_ == "VB":
            return True
    return False


_IF = re.compile(r"(?:^|[,;:.¿¡(«“]\s?|\b(?:pero|y|que|porque|incluso|aun|solo|como) )(si) (?!bien\b|acaso\b|es que\b)", re.IGNORECASE)
_WHETHER = re.compile(r"\b(?:sé|sabe|sabes|saber|saben|sabía|pregunt\w+|dud\w+|decir\w*|ver|averigu\w+|import\w+|depende de)\b", re.IGNORECASE)


def _conditions(context: Context) -> Iterable[Finding]:
    """"Si tendría" → "si tuviera"; "si tengas" → "si tienes"; "si lloverá" → "si llueve"."""
    for m in context.finditer(_IF):
        head = context.text[: m.start(1)]
        if _WHETHER.search(head[-25:]) or re.search(r"\bwhether\b", context.english, re.IGNORECASE) or re.search(r"\bcomo $", head):
            continue
        verb = first_finite(context, m.end(), 5)
        if verb is None:
            continue
        forms = finite(verb.low)
        rest = context.text[verb.end :]
        cond = next((f for f in forms if f.tense == "cond"), None)
        if cond:
            sure = bool(re.search(r"\bif\b", context.english, re.IGNORECASE))
            yield replace(verb.start, verb.end, to(cond, "sub", "imperf"), None if sure or "," in rest else "suggest")
        elif (unreal := _unreal(context, verb)) is not None:
            yield replace(verb.start, verb.end, unreal)
        elif context.english and all(f.mood in ("sub", "imp") for f in forms) and any(f.tense == "pres" for f in forms):
            form = next(f for f in forms if f.tense == "pres")
            person = 2 if form.person == 1 and address(context) == 2 and re.search(r"\byou\b", context.english, re.IGNORECASE) else 0
            yield replace(verb.start, verb.end, to(form if form.person != 1 or re.search(r"\bI\b", context.english) else forms[1], "ind", "pres", person))
        elif context.english and forms and all(f.tense == "fut" for f in forms) and re.search(r"\bif\b", context.english, re.IGNORECASE):
            yield replace(verb.start, verb.end, to(forms[0], "ind", "pres"))


def _unreal(context: Context, verb: Token) -> str | None:
    """The verb of "si tengo tiempo, te ayudaría" in the imperfect subjunctive, when the English is unreal too."""
    form = next((f for f in likeliest(verb.low) if f.mood == "ind" and f.tense == "pres"), None)
    if form is None or not re.search(r"\bif (?:\w+ ){1,3}(?:had|were|was|could|did\w*|knew|\w+ed|went|came|got|took|made|saw)\b", context.english, re.IGNORECASE):
        return None
    main = [t for t in context.tokens if t.start > verb.end]
    if not re.search(r"\bwould\b|'d\b|\bcould\b", context.english) or not any(f.tense == "cond" for t in main for f in finite(t.low)):
        return None
    return to(form, "sub", "imperf")


_BELIEF = re.compile(
    r"(?<!no )(?<!no me )(?<!no lo )\b(?:creo|creemos|pienso|pensamos|opino|supongo|sé|sabemos|sabes|sabe|es (?:verdad|cierto|obvio|evidente|seguro)|"
    r"está claro|estoy segur[oa] de|es un hecho|me parece|recuerdo|veo|noto|resulta|descubrí|dicen|aseguro|prometo|me di cuenta de|significa) que\s",
    re.IGNORECASE,
)


def _indicative(context: Context) -> Iterable[Finding]:
    """"Creo que sea tarde" → "creo que es tarde": belief affirmed takes the indicative."""
    if not context.english or "?" in context.text:
        return
    for m in context.finditer(_BELIEF):
        verb = first_finite(context, m.end(), 5)
        if verb is None or re.search(r"\bno\b", context.text[max(0, m.start() - 12) : m.start()]):
            continue
        forms = finite(verb.low)
        if forms and all(f.mood in ("sub", "imp") and f.tense in ("pres", "") for f in forms):
            form = next((f for f in forms if f.mood == "sub" and (f.person != 1 or re.search(r"\bI\b", context.english[m.start() and 3 :]))), forms[0])
            subject = [f for f in forms if f.mood == "sub" and f.person == 3]
            if subject and not re.search(r"\byo\b", context.text):
                form = subject[0]
            yield replace(verb.start, verb.end, to(form, "ind", "pres"))


_DONT = re.compile(r"^\W*(?:please,? )?(?:don't|do not|don’t|never)\b|[.;:,] (?:but |and |please )?(?:don't|do not|don’t|never) [a-z]+", re.IGNORECASE)
_NOT = re.compile(r"(?:^|[.;:,¡(«—]\s?|\b(?:y|pero|favor,?) )[\s\-•*\d.)]*(?:no|nunca|jamás) ((?:(?:me|te|se|lo|la|le|nos|los|las|les) ){0,2})([a-záéíóúñ]+)\b", re.IGNORECASE)


def _commands(context: Context) -> Iterable[Finding]:
    """"No te preocupas" for "don't worry"; "Tienes cuidado" for "be careful"."""
    if _DONT.search(context.english):
        for m in context.finditer(_NOT):
            low = m.group(2).lower()
            forms = [f for f in finite(low)]
            if not forms or any(f.mood == "sub" for f in forms):
                continue
            form = next((f for f in forms if f.mood == "ind" and f.tense == "pres" and f.person in (2, 3)), None)
            if form is None:
                continue
            clitics = m.group(1).split()
            person = form.person if form.number == "p" else 3 if "se" in clitics or (form.person == 3 and address(context) == 3) else 2
            yield replace(m.start(2), m.end(2), to(form, "sub", "pres", person))
        return
    first = context.tokens[0] if context.tokens and context.english else None
    if first is None or not first.low.endswith("s") or not context.sentence_start(first.start) or context.text.rstrip().endswith("?"):
        return
    form = next((f for f in finite(first.low) if f.mood == "ind" and f.tense == "pres" and (f.person, f.number) == (2, "s")), None)
    if form and len(finite(first.low)) == 1 and _bare_command(context.english) and not re.search(r"\bI\b|\byou\b", context.english.split(",")[0]):
        new = to(form, "imp", "", 2, "s")
        yield replace(first.start, first.end, new[:1].upper() + new[1:] if first.text[0].isupper() else new)


_MODAL = re.compile(
    r"\b((?:pued(?:o|es|e|en)|podemos|podría[sn]?|podríamos|pude|pudo|podía[sn]?|deb(?:o|es|e|en)|debemos|debería[sn]?|deberíamos|suel(?:o|es|e|en)|"
    r"teng(?:o) que|tien(?:es|e|en) que|tenemos que|tuv(?:e|o) que|tenía[sn]? que|hay que|había que|habrá que|logr(?:é|ó|ar|a|an)|intent(?:o|a|é|ó|ar|an|as)|"
    r"dej(?:a|é|ó|ar|o) de|empec[eé] a|empez(?:ó|ar) a|comenz(?:ó|ar) a|vuelv[eo] a|acab(?:o|a|é|ó) de|tratar? de|trat(?:o|as|an) de|tratando de))[ ]",
    re.IGNORECASE,
)
_BEFORE_INFINITIVE = re.compile(r"\b(?:después de|antes de|sin|para|en lugar de|en vez de|además de|a pesar de|con tal de|a punto de|capaz de|fácil de|difícil de|manera de|forma de|ganas de|momento de)[ ]", re.IGNORECASE)


_BEFORE_GERUND = re.compile(r"\b(?:por|de|sin|para|hasta|con|a) ([a-záéíóú]{2,}(?:ando|iendo|yendo|ándo|iéndo|yéndo)(?:l[aeo]s?|[mts]e|nos)?)\b", re.IGNORECASE)


def _infinitives(context: Context) -> Iterable[Finding]:
    """A conjugated form or a gerund where a modal or preposition asks for the infinitive."""
    for m in context.finditer(_BEFORE_GERUND):
        form = next((f for f in readings(m.group(1).lower()) if f.mood == "ger"), None)
        if form:
            yield replace(m.start(1), m.end(1), _with_clitics(form.lemma, form.clitics))
    for pattern in (_MODAL, _BEFORE_INFINITIVE):
        for m in context.finditer(pattern):
            rest = list(clause(context, m.end(), 3))
            words = [t for t in rest if t.low not in CLITICS and t.low != "no"]
            if not words or any(t.start < words[0].start and t.low in ("lo", "la", "los", "las") for t in rest if pattern is _BEFORE_INFINITIVE):
                continue
            verb = words[0]
            if is_gerund(verb.low):
                continue
            if not context.english or not _only_finite(verb) or (pattern is _BEFORE_INFINITIVE and not re.search(r"(?:[aeáé]s|mos|[aeá]n)$", verb.low)):
                continue
            yield replace(verb.start, verb.end, finite(verb.low)[0].lemma.removesuffix("se"))


def _only_finite(verb: Token) -> bool:
    """Whether the word can be nothing but a conjugated verb."""
    forms = readings(verb.low)
    if len(verb.low) < 3 or not forms or any(f.mood in ("inf", "ger", "part") or f.clitics for f in forms):
        return False
    return verb.text[0].islower() and not any(f.tense in ("imperf", "fut", "cond", "imperf2") for f in forms)


def _with_clitics(lemma: str, clitics: tuple[str, ...]) -> str:
    from pipeline.lang.inflect import attach

    return attach(lemma, "inf", clitics) if clitics else lemma


_LIKING = re.compile(r"\b(?:(?:me|te|le|nos|les) (?:gusta|gustaría|encanta|encantaría|molesta|interesa|apetece|importa)|odi(?:o|a|as|an)|evit(?:o|a|as|ar|an|e)|prefier(?:o|e|es|en)|deci(?:dí|dió|do|de)|necesit(?:o|a|as|an)|quier(?:o|e|es|en)|consider(?:o|a|ar)|dejé de|interesad[oa]s? en|pens(?:é|ar|ando) en|pienso en|sirve para|consiste en|insist(?:o|e) en|ayuda a|dedica a|dedico a) ([a-záéíóú]+ndo(?:l[aeo]s?|[mts]e|nos)?)\b", re.IGNORECASE)
_SUBJECT_GERUND = re.compile(r"^[\s\-•*«“]*([A-ZÁÉÍÓÚÑ][a-záéíóúñ]+(?:ando|iendo|yendo)(?:l[aeo]s?|[mts]e|nos)?)\b(?=([^,;:.?!]{1,80}))")
_THIRD = re.compile(r"\s(?:no )?(?:me |te |le |nos |les )?(?:es|lleva|puede|requiere|toma|ayuda|mejora|cuesta|significa|hace|ha|fue|era|será|sería|debería|debe|parece|resulta|suele|reduce|aumenta|evita|necesita|da|enseña|cambia|cambió|exige|gusta|encanta|ahorra|permite|tiene|implica)\b")


def _gerunds(context: Context) -> Iterable[Finding]:
    """"Me gusta nadando", "Comiendo sano es…": English -ing as subject or object is a Spanish infinitive."""
    for m in context.finditer(_LIKING):
        form = next((f for f in readings(m.group(1).lower()) if f.mood == "ger"), None)
        if form:
            yield replace(m.start(1), m.end(1), _with_clitics(form.lemma, form.clitics))
    if context.english and re.match(r"\W*[A-Z][a-z]+ing\b", context.english):
        for m in context.finditer(_SUBJECT_GERUND):
            form = next((f for f in readings(m.group(1).lower()) if f.mood == "ger"), None)
            if form and _THIRD.search(m.group(2)):
                new = _with_clitics(form.lemma, form.clitics)
                yield replace(m.start(1), m.end(1), new[:1].upper() + new[1:])


_VALUE = re.compile(r"^[^:\n]{1,60}:\s+")


def _values(context: Context) -> list[str]:
    """The texts of the document's labelled lines and items without their labels and bullets."""
    found = []
    for text, kind in zip(context.document.spanish, context.document.kinds, strict=False):
        if kind in ("label", "item"):
            found.append(re.sub(r"^[\s\-•*\d.)]+", "", _VALUE.sub("", text)).strip())
    return found


def _first_word(text: str) -> str:
    m = re.match(r"\W*([^\W\d_]+)", text)
    return m.group(1).lower() if m else ""


def _is_command(word: str) -> bool:
    """Whether a form is a subjunctive or imperative and nothing else."""
    forms = finite(word)
    return bool(forms) and all(f.mood in ("sub", "imp") for f in forms)


def _list_mood(context: Context) -> Iterable[Finding]:
    """"Gran empresa: coordine…" beside "supervisar": a list of activities is no list of commands."""
    start = context.label_end
    if context.kind not in ("label", "item") or not (start or context.kind == "item"):
        return
    body = [t for t in context.tokens if t.start >= start]
    if not body or not _is_command(body[0].low):
        return
    verb = body[0]
    siblings = [w for w in map(_first_word, _values(context)) if w]
    form = next((f for f in finite(verb.low) if f.mood == "sub" and f.person == 3), None)
    if form is None or len(siblings) < 2 or all(_is_command(w) for w in siblings):
        return
    english = _first_word(_VALUE.sub("", context.english)) if context.english else ""
    level: Level = "fix" if english else "suggest"
    new = to(form, "ind", "pres") if english.endswith("s") and not english.endswith("ss") else form.lemma
    yield replace(verb.start, verb.end, new[:1].upper() + new[1:] if verb.text[0].isupper() else new, level, evidence=english)


RULES = (
    Rule(
        id="governed-subjunctive",
        level="fix",
        summary="Puts the subjunctive behind verbs of wish, doubt and feeling, and behind para que, antes de que, ojalá…",
        why="La oración depende de una expresión que pide subjuntivo.",
        find=_subjunctive,
        examples=(
            Example("Espero que tienes suerte.", "Espero que tengas suerte.", "I hope you are lucky."),
            Example("Es importante que los niños duermen bien.", "Es importante que los niños duerman bien.", "It's important that children sleep well."),
            Example("Lo hago para que sabes la verdad.", "Lo hago para que sepas la verdad.", "I do it so that you know the truth."),
            Example("Dudo que él puede venir.", "Dudo que él pueda venir.", "I doubt he can come."),
            Example("No creo que es verdad.", "No creo que sea verdad.", "I don't think it is true."),
        ),
        keep=(
            Keep("Espero que tengas suerte y creo que la tienes."),
            Keep("¿No crees que es tarde?"),
            Keep("¿Para que sirve esto?"),
            Keep("Es mejor que nada y quiero lo que tienes."),
            Keep("Quiere que el trabajo se acabe."),
        ),
        source=_SOURCE,
    ),
    Rule(
        id="sought-subjunctive",
        level="fix",
        summary="Puts the subjunctive in a relative clause about something sought or denied; with English only.",
        why="La relativa habla de alguien o algo que se busca o se niega: va en subjuntivo.",
        find=_sought,
        examples=(
            Example("Busco a alguien que sabe cocinar.", "Busco a alguien que sepa cocinar.", "I'm looking for someone who can cook."),
            Example("No hay nadie que lo entiende.", "No hay nadie que lo entienda.", "There is nobody who understands it."),
            Example("Necesito algo que funciona.", "Necesito algo que funcione.", "I need something that works."),
        ),
        keep=(Keep("Conozco a alguien que sabe cocinar.", "I know someone who can cook."), Keep("Busco a alguien que sepa cocinar.", "I'm looking for someone who can cook.")),
        source=_SOURCE,
    ),
    Rule(
        id="future-subjunctive",
        level="fix",
        summary="Puts the subjunctive behind cuando, hasta que, en cuanto when the main clause is a command or a future.",
        why="Lo que aún no ha ocurrido va en subjuntivo detrás de «cuando», «hasta que», «en cuanto»…",
        find=_future_time,
        examples=(
            Example("Cuando llegas a casa, llámame.", "Cuando llegues a casa, llámame.", "When you get home, call me."),
            Example("Te avisaré en cuanto sé algo.", "Te avisaré en cuanto sepa algo.", "I'll let you know as soon as I know something."),
            Example("Cuando seré mayor, viajaré.", "Cuando sea mayor, viajaré.", "When I'm older, I'll travel."),
        ),
        keep=(
            Keep("Cuando llueve, me quedo en casa.", "When it rains, I stay at home."),
            Keep("No sé cuándo llegará.", "I don't know when he will arrive."),
            Keep("Cuando llegues, llámame.", "When you arrive, call me."),
        ),
        source=_SOURCE,
    ),
    Rule(
        id="conditional-mood",
        level="fix",
        summary="Mends the mood behind si: no conditional, no present subjunctive, no future.",
        why="Detrás del «si» condicional no va el condicional, ni el presente de subjuntivo, ni el futuro.",
        find=_conditions,
        examples=(
            Example("Si tendría dinero, viajaría.", "Si tuviera dinero, viajaría."),
            Example("Si lloverá mañana, no saldré.", "Si llueve mañana, no saldré.", "If it rains tomorrow, I won't go out."),
            Example("Si yo sería tú, aceptaría.", "Si yo fuera tú, aceptaría.", "If I were you, I would accept."),
        ),
        keep=(
            Keep("No sé si podría venir."),
            Keep("Si bien podría ser cierto, lo dudo."),
            Keep("Si tuviera dinero, viajaría."),
            Keep("Si llueve, no salgo.", "If it rains, I don't go out."),
        ),
        source=_SOURCE,
    ),
    Rule(
        id="belief-indicative",
        level="fix",
        summary="Puts the indicative behind an affirmed belief or certainty; with English only.",
        why="Lo que se afirma o se cree va en indicativo.",
        find=_indicative,
        examples=(
            Example("Creo que sea tarde.", "Creo que es tarde.", "I think it is late."),
            Example("Sé que tengan razón.", "Sé que tienen razón.", "I know they are right."),
        ),
        keep=(Keep("No creo que sea tarde.", "I don't think it's late."), Keep("Creo que es tarde.", "I think it's late.")),
        source=_SOURCE,
    ),
    Rule(
        id="command-mood",
        level="fix",
        summary="Turns an indicative into the command that the English has.",
        why="El inglés da una orden o un consejo: en español va en imperativo (o en subjuntivo si es negativa).",
        find=_commands,
        examples=(
            Example("No te preocupas por eso.", "No te preocupes por eso.", "Don't worry about that."),
            Example("Nunca firmas sin leer.", "Nunca firmes sin leer.", "Never sign without reading."),
            Example("Comes despacio y bebes agua.", "Come despacio y bebes agua.", "Eat slowly and drink water."),
        ),
        keep=(
            Keep("No te preocupas por eso.", "You don't worry about that."),
            Keep("Comes despacio.", "You eat slowly."),
            Keep("No te preocupes.", "Don't worry."),
        ),
        source=_SOURCE,
    ),
    Rule(
        id="infinitive",
        level="fix",
        summary="Puts the infinitive behind modals and prepositions.",
        why="Detrás de un verbo modal o de una preposición va el infinitivo.",
        find=_infinitives,
        examples=(
            Example("Puedes aprendes mucho aquí.", "Puedes aprender mucho aquí.", "You can learn a lot here."),
            Example("Después de comiendo, descansa.", "Después de comer, descansa."),
            Example("Sin pensando, dijo que sí.", "Sin pensar, dijo que sí."),
            Example("Tienes que estudias más.", "Tienes que estudiar más.", "You have to study more."),
        ),
        keep=(
            Keep("Debe dinero y puede que venga.", "He owes money and may come."),
            Keep("Después de clases, lee.", "After class, read."),
            Keep("Para casa no hay nada.", "There's nothing for home."),
        ),
        source=_SOURCE,
    ),
    Rule(
        id="gerund-noun",
        level="fix",
        summary="Puts the infinitive for an English -ing form that is a subject or an object.",
        why="El gerundio no puede ser sujeto ni objeto: en español se usa el infinitivo.",
        find=_gerunds,
        examples=(
            Example("Me gusta leyendo por la noche.", "Me gusta leer por la noche."),
            Example("Comiendo sano es importante.", "Comer sano es importante.", "Eating healthy is important."),
            Example("Estoy interesada en aprendiendo chino.", "Estoy interesada en aprender chino."),
        ),
        keep=(Keep("Disfruto leyendo."), Keep("Comiendo sano, vivirás más.", "Eating healthy, you'll live longer."), Keep("Sigue leyendo.")),
        source=_SOURCE,
    ),
    Rule(
        id="list-mood",
        level="fix",
        summary="Puts the infinitive (or the English third person) for a polite command in a list of activities.",
        why="La lista describe actividades, no da órdenes: el verbo va en infinitivo o en indicativo, como los demás elementos.",
        find=_list_mood,
        examples=(),
        keep=(Keep("Nota: siga las instrucciones.", "Note: follow the instructions."),),
    ),
)

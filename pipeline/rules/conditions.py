"""Mood behind si, and indicative behind an affirmed belief."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re
from collections.abc import Iterable

from pipeline.rules.base import MOOD, Context, Example, Finding, Keep, Rule, Token, replace
from pipeline.rules.nouns import named_noun
from pipeline.rules.verbs import address, finite, first_finite, likeliest, to

_IF = re.compile(
    r"(?:^|[,;:.¿¡(«“]\s?|\b(?:pero|y|que|porque|incluso|aun|solo|como) )(si) (?!bien\b|acaso\b|es que\b)",
    re.IGNORECASE,
)
_WHETHER = re.compile(
    r"\b(?:sé|sabe|sabes|saber|saben|sabía|pregunt\w+|dud\w+|decir\w*|ver|averigu\w+|import\w+|depende de)\b",
    re.IGNORECASE,
)


# "If I had", "if the shop were", "if he could": unreal, unlike "if you find Python installed".
_UNREAL = re.compile(
    r"\bif (?:(?:I|you|he|she|it|we|they|there|someone|somebody|everyone|people)|(?:the|my|your|his|her|our|their|a|an|this|that) \w+)(?: \w+ly| only| just| ever| really)? "
    r"(?:had|were|was|could|did\w*|knew|(?!need\b|feed\b|bleed\b|breed\b|speed\b|succeed\b|proceed\b|exceed\b)\w+ed|went|came|got|took|made|saw|gave|found|lost|left|kept|felt|thought|spoke|won|ate|spent|bought|told|said|ran|slept|paid|sold)\b",
    re.IGNORECASE,
)
_IF_AFTER = re.compile(r"[a-záéíóúñ] (si) (?!bien\b|acaso\b|es que\b)")


def _after_main(context: Context) -> Iterable[re.Match[str]]:
    """A si in mid-sentence behind a main clause in the conditional: "lo compraría si…"."""
    if not re.search(r"\bif\b", context.english):
        return
    for m in context.finditer(_IF_AFTER):
        if any(
            f.tense == "cond" for t in context.tokens if t.end <= m.start(1) for f in finite(t.low)
        ) and not _IF.search(context.text[: m.end()]):
            yield m


_WOULD = re.compile(r"^\W*if [^,;]+, [^,;.]*?\b(?:would|['’]d)\b(?! have)(?!.*\b(?:will|['’]ll)\b)", re.IGNORECASE)
_WOULD_NOT = re.compile(
    r"^\W*if [^,;]+, [^,;.]*?(?:\bwill\b|['’]ll\b|\bwon['’]t\b)(?!.*(?:\bwould\b|['’]d\b))", re.IGNORECASE
)
_THEN = re.compile(
    r"^\W*si (?P<c>[^,;.:?!]+), (?:(?:entonces|yo|tú|él|ella|usted|nosotros|ellos|ellas|no|nunca|también|siempre|me|te|se|lo|la|le|nos|los|las|les) )*(?P<v>[a-záéíóúñ]+)(?!\w)",
    re.IGNORECASE,
)


def _main_clause(context: Context) -> Iterable[Finding]:
    """ "Si yo fuera rico, compro una isla" → "compraría"; "si llueve, no iríamos" for "we won't go" → "iremos"."""
    would, will = _WOULD.search(context.english), _WOULD_NOT.search(context.english)
    m = _THEN.match(context.text) if would or will else None
    forms = finite(m["v"].lower()) if m else ()
    if (
        m is None
        or not forms
        or named_noun(m["v"].lower())
        or any(f.mood == "imp" and f.person == 2 for f in forms[:1])
    ):
        return
    clause = [f for w in re.findall(r"[^\W\d_]+", m["c"]) for f in finite(w.lower())]
    unreal = any((f.mood, f.tense) == ("sub", "imperf") for f in clause) or re.search(r"\bfueran?\b", m["c"])
    if would and unreal:
        form = next((f for f in forms if f.mood == "ind" and f.tense in ("pres", "fut", "imperf")), None)
        if (
            form
            and not any(f.tense == "cond" or (f.mood, f.tense) == ("sub", "imperf") for f in forms)
            and form.tense != "imperf"
        ):
            yield replace(m.start("v"), m.end("v"), to(form, "ind", "cond"))
    elif will and not unreal:
        form = next((f for f in forms if f.tense == "cond"), None)
        if form and form.lemma not in ("deber", "gustar", "poder"):
            yield replace(m.start("v"), m.end("v"), to(form, "ind", "fut"))


def _conditions(context: Context) -> Iterable[Finding]:
    """ "Si tendría" → "si tuviera"; "si tengas" → "si tienes"; "si lloverá" → "si llueve"."""
    if context.english:
        yield from _main_clause(context)
    for m in (*context.finditer(_IF), *_after_main(context)):
        head = context.text[: m.start(1)]
        if (
            _WHETHER.search(head[-25:])
            or re.search(r"\bwhether\b", context.english, re.IGNORECASE)
            or re.search(r"\bcomo $", head)
        ):
            continue
        verb = first_finite(context, m.end(), 5)
        if verb is None:
            continue
        forms = finite(verb.low)
        rest = re.split(r"[.;:]", context.text[verb.end :])[0]
        cond = next((f for f in forms if f.tense == "cond"), None)
        if cond:
            sure = bool(re.search(r"\bif\b", context.english, re.IGNORECASE))
            yield replace(verb.start, verb.end, to(cond, "sub", "imperf"), None if sure or "," in rest else "suggest")
        elif (unreal := _unreal(context, verb)) is not None:
            yield replace(verb.start, verb.end, unreal)
        elif not context.english and (doubted := _imperfect(context, verb, rest)):
            yield replace(verb.start, verb.end, doubted, "suggest")
        elif context.english and all(f.mood in ("sub", "imp") for f in forms) and any(f.tense == "pres" for f in forms):
            form = next(f for f in forms if f.tense == "pres")
            person = (
                2
                if form.person == 1 and address(context) == 2 and re.search(r"\byou\b", context.english, re.IGNORECASE)
                else 0
            )
            yield replace(
                verb.start,
                verb.end,
                to(
                    form if form.person != 1 or re.search(r"\bI\b", context.english) else forms[1],
                    "ind",
                    "pres",
                    person,
                ),
            )
        elif (
            context.english
            and forms
            and all(f.tense == "fut" for f in forms)
            and re.search(r"\bif\b", context.english, re.IGNORECASE)
        ):
            yield replace(verb.start, verb.end, to(forms[0], "ind", "pres"))


def _imperfect(context: Context, verb: Token, rest: str) -> str:
    """The verb of "si yo tenía dinero, viajaría" in the imperfect subjunctive; "" when the main clause is another."""
    form = next((f for f in likeliest(verb.low) if f.mood == "ind" and f.tense == "imperf"), None)
    main = rest.partition(",")[2].split()[:4]
    if form is None or any(f.mood == "sub" for f in finite(verb.low)):
        return ""
    return to(form, "sub", "imperf") if any(f.tense == "cond" for w in main for f in finite(w.lower())) else ""


def _unreal(context: Context, verb: Token) -> str | None:
    """The verb of "si tengo tiempo, te ayudaría" in the imperfect subjunctive, when the English is unreal too."""
    form = next((f for f in likeliest(verb.low) if f.mood == "ind" and f.tense in ("pres", "imperf", "past")), None)
    if any(f.mood == "sub" for f in finite(verb.low)):
        return None
    ifs = [m.start() for m in re.finditer(r"\bif\b", context.english, re.IGNORECASE)]
    sis = [m.start() for m in re.finditer(r"\bsi\b", context.text, re.IGNORECASE)]
    turn = sum(at < verb.start for at in sis) - 1
    if (
        form
        and form.lemma == "llegar"
        and re.match(r" a [a-záéíóúñ]+[aeií]r(?:me|te|se|l[aeo]s?|nos)?\b", context.text[verb.end :])
    ):
        return None  # «si llegas a frenar más tarde, no estaríamos aquí»
    if form is None or len(sis) != len(ifs) or turn < 0 or not _UNREAL.match(context.english, ifs[turn]):
        return None
    stop = re.search(r"[.;:]", context.text[verb.end :])
    end = verb.end + stop.start() if stop else len(context.text)
    main = [t for t in context.tokens if verb.end < t.start < end]
    if not re.search(r"\b(?:would|could|might)(?:n['’]t)?\b|['’]d\b", context.english) or not any(
        f.tense == "cond" for t in main for f in finite(t.low)
    ):
        return None
    return to(form, "sub", "imperf")


_BELIEF = re.compile(
    r"(?<!no )(?<!no me )(?<!no lo )\b(?:creo|creemos|pienso|pensamos|opino|supongo|sé|sabemos|sabes|sabe|es (?:verdad|cierto|obvio|evidente|seguro)|"
    r"está claro|estoy segur[oa] de|es un hecho|me parece|recuerdo|veo|noto|resulta|descubrí|dicen|aseguro|prometo|me di cuenta de|significa) que\s",
    re.IGNORECASE,
)


def _indicative(context: Context) -> Iterable[Finding]:
    """ "Creo que sea tarde" → "creo que es tarde": belief affirmed takes the indicative."""
    if not context.english or "?" in context.text:
        return
    for m in context.finditer(_BELIEF):
        verb = first_finite(context, m.end(), 5)
        if verb is None or re.search(r"\bno\b", context.text[max(0, m.start() - 12) : m.start()]):
            continue
        if re.search(r"\b(?:tal vez|quiz[aá]s?|no)\b", context.text[m.end() : verb.start], re.IGNORECASE):
            continue
        behind = context.text[m.end() : verb.start]
        if named_noun(verb.low) and re.search(r"\b(?:el|un|este|ese|su|mi|tu) [a-záéíóúñ]+ $", behind, re.IGNORECASE):
            continue  # "significa que el siguiente avance es…"
        forms = finite(verb.low)
        meant = any(f.mood == "sub" for f in forms)  # «dicen que la sal sube»
        if meant and all(f.mood in ("sub", "imp") and f.tense in ("pres", "") for f in forms):
            form = next(
                (
                    f
                    for f in forms
                    if f.mood == "sub" and (f.person != 1 or re.search(r"\bI\b", context.english[m.start() and 3 :]))
                ),
                forms[0],
            )
            subject = [f for f in forms if f.mood == "sub" and f.person == 3]
            if subject and not re.search(r"\byo\b", context.text):
                form = subject[0]
            yield replace(verb.start, verb.end, to(form, "ind", "pres"))


RULES = (
    Rule(
        id="conditional-mood",
        level="fix",
        summary="Mends the mood behind si: no conditional, no present subjunctive, no future.",
        why="Detrás del «si» condicional no va el condicional, ni el presente de subjuntivo, ni el futuro.",
        find=_conditions,
        examples=(
            Example("Si tendría dinero, viajaría.", "Si tuviera dinero, viajaría."),
            Example(
                "Si lloverá mañana, no saldré.", "Si llueve mañana, no saldré.", "If it rains tomorrow, I won't go out."
            ),
            Example(
                "Si habíamos sabido, no habríamos ido.",
                "Si hubiéramos sabido, no habríamos ido.",
                "If we had known, we wouldn't have gone.",
            ),
            Example("Si yo sería tú, aceptaría.", "Si yo fuera tú, aceptaría.", "If I were you, I would accept."),
        ),
        keep=(
            Keep(
                "Si llegas a avisarme antes, habría ido a buscarte.",
                "If you had told me earlier, I would have picked you up.",
            ),
            Keep(
                "Si desea verlo, pulse aquí; mostraría el resto.",
                "To see it, press here; it would show the rest if it were there.",
            ),
            Keep("No sé si podría venir."),
            Keep("Si bien podría ser cierto, lo dudo."),
            Keep("Si tuviera dinero, viajaría."),
            Keep("Si llueve, no salgo.", "If it rains, I don't go out."),
        ),
        source=MOOD,
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
        keep=(
            Keep("Significa que el siguiente avance es gratis.", "It means that the next advance is free."),
            Keep("No creo que sea tarde.", "I don't think it's late."),
            Keep("Creo que es tarde.", "I think it's late."),
        ),
        source=MOOD,
    ),
)

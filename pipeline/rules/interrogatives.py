"""Interrogatives and their accent: qué, cómo, cuándo."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re
from collections.abc import Iterable
from functools import cache

from pipeline.lang.closed import CLITICS
from pipeline.lang.triggers import only
from pipeline.rules.base import ACCENTS, Context, Example, Finding, Keep, Rule, like, replace
from pipeline.rules.unasked import KNOW, headed, unasked
from pipeline.rules.verbs import finite

_WH = {"que": ("qué", "what|which|how"), "como": ("cómo", "how|what"), "cuando": ("cuándo", "when"), "donde": ("dónde", "where"),
       "quien": ("quién", "who|whom|whose"), "quienes": ("quiénes", "who|whom|whose"), "cual": ("cuál", "which|what"),
       "cuales": ("cuáles", "which|what"), "cuanto": ("cuánto", "how|what"), "cuanta": ("cuánta", "how"), "cuantos": ("cuántos", "how"),
       "cuantas": ("cuántas", "how"), "adonde": ("adónde", "where")}  # fmt: skip
_WORD = "|".join(sorted(_WH, key=len, reverse=True))
_ASKED = only(
    "¿¡".__contains__,
    re.compile(
        rf"[¿¡]\s*(?:(?:y|o|pero|entonces|a|de|con|en|por|para|desde|hasta|sobre|hacia) ){{0,2}}({_WORD})\b(?! (?:no|si|sí|ya|tú|yo)\b(?! (?:es|hay)))",
        re.IGNORECASE,
    ),
)
_BARE_ASKED = re.compile(rf"(?:^|[.!?:]\s+|,\s)({_WORD})\b(?=[^.!?¿¡]*\?)", re.IGNORECASE)
_INDIRECT = re.compile(
    rf"\b{KNOW}(?: (?:bien|exactamente|muy bien|a|de|con|por|para|en|le|me|te|nos|les|a (?:él|ella|ellos|ellas|mi \w+|tu \w+|su \w+|(?-i:[A-Z]\w+))))? ({_WORD})\b",
    re.IGNORECASE,
)
# "Dime quién eres y que quieres": a second question behind the first.
_AND_WHAT = re.compile(
    rf"\b(?:{KNOW} (?:{_WORD})|qué|quién|quiénes|cómo|cuándo|dónde|cuál|cuánto)\b[^.;:?!]*? (?:y|o|ni) (?:(?:para|por|de|con|en|a|desde|hasta) )?({_WORD})\b",
    re.IGNORECASE,
)
# "No dijo cuando.", "por qué se fue y adonde": at the end of its clause only an interrogative stands alone.
_ALONE = re.compile(
    r"(?:\b(?:y|o|ni|pero|no sé|sabe|sé|saber|dijo|decir|dice|explicó|recuerdo|hasta|desde|pregunt\w+|ni siquiera) )(adonde|donde|cuando|cuanto|quien|como)(?=\s*[.?!;]|\s*\Z)",
    re.IGNORECASE,
)
# "¿Cuál es y cuantos tiene?": a second question in the same marks.
_ASKED_TWICE = re.compile(
    r"¿(?:[a-záéíóúñ]+ ){0,2}?(?:qué|quién|quiénes|cuál|cuáles|cómo|cuándo|dónde|adónde|cuánt[oa]s?) (?P<first>[^?¿.;:]*?) (?:y|o|ni) (?:(?:de|con|en|por|para|desde|hasta) )?(cuant[oa]s?|donde|como|cuando)(?= (?:(?P<clitic>me|te|se|le|les|nos) )?(?P<next>[a-záéíóúñ]+)(?P<rest>[^?¿.;:]*)\?)",
    re.IGNORECASE,
)


def _asks_again(m: re.Match[str]) -> bool:
    """Whether what stands behind the second word is what a question asks: a thing counted, or its verb and little more."""
    word, following = m.group(2).lower(), m["next"].lower()
    if word in m["first"].lower().split() or re.search(r"\b(?:si|cuando|donde|como)\b", m["first"], re.IGNORECASE):
        return False
    acts = any(f.mood == "ind" for f in finite(following))
    if word.startswith("cuant"):
        return acts or (not m["clitic"] and following not in ("lo", "la", "los", "las", "más", "menos"))
    return acts and len(m["rest"].split()) < 4


_ASKING_BEFORE = re.compile(
    r"\b(?:qué|quién|cómo|cuándo|dónde|cuánto|cuál|adónde|sé|sabe\w*|saber|sabía\w*|dijo|decir|dice|pregunt\w+|recuerd\w+|explic\w+)\b[^.;]*$",
    re.IGNORECASE,
)
_HOW = re.compile(
    r"\b(?:no|nadie|no lo|ni) (?:sé|se|sabe|sabía|sabes|sabemos|saben) (?:exactamente |bien )?(como|donde|quien|cuanto|cuantos|cual)\b",
    re.IGNORECASE,
)
_TO_DO = re.compile(
    r"\b(?:decidid[oa]s?|decid[íeo]|decidió|decidimos|pensad[oa]|elegid[oa]|pregunto|preguntas|pregunta|duda de|dudas sobre|sé|sabe[sn]?|saber|sabía|sabemos|sin saber|decidir|duda sobre|idea de|no tengo|no hay) (que|como|donde|cuando|cual|cuanto|quien)(?= (?:\w+(?:ar|er|ir)(?:me|te|se|lo|la|le|los|las|nos)?)\b)",
    re.IGNORECASE,
)


# "No he decidido que carrera estudiar": which of them, as the English says.
_WHICH = re.compile(
    r"\b(?:decidid[oa]s?|decid[íeo]|decidió|decidimos|decidir|elegid[oa]|elegir|pregunto|preguntas|pregunta|sé|sabe[sn]?|saber|sabía|sabemos|idea de|recuerdo|dime|averiguar) (que)(?= [a-záéíóúñ]+ (?:de [a-záéíóúñ]+ )?\w+(?:ar|er|ir)(?:me|te|se|lo|la|le|les|los|las|nos)?\b)",
    re.IGNORECASE,
)
# "¡Que alegría!", but "¡Que viva!", "¡Que nadie se mueva!", "¡Que Dios te oiga!": those wish or order.
_EXCLAIMED = re.compile(r"(?:^|[.!?] |¡)\s*(que)(?= ([a-záéíóúüñ]+)\b[^¡!?.,;:]*!)", re.IGNORECASE)
_DEGREES = frozenset(
    "bien mal lejos pronto tarde rápido poco mucho bueno buena buen mala malo mal mejor peor gran lástima pena suerte".split()
)


@cache
def _is_exclaimed(word: str) -> bool:
    """Whether what stands behind "que" is exclaimed at: an adjective, adverb or noun, never what may be a verb."""
    from pipeline.lang.inflect import adjective_lemmas, determiner_lemma
    from pipeline.lang.spanish import known
    from pipeline.rules.nouns import listed_noun
    from pipeline.rules.verbs import NOT_VERBS, readings

    if word in _DEGREES:
        return True
    wishes = any(r.mood in ("sub", "imp") for r in readings(word))
    if wishes or word in NOT_VERBS or word in CLITICS or determiner_lemma(word) or not known(word):
        return False
    endings = ("ura", "eza", "dad", "ción", "or", "ía", "illa", "azo")
    return listed_noun(word) or bool(adjective_lemmas(word)) or word.endswith(endings)


@cache
def _is_infinitive(word: str) -> bool:
    from pipeline.lang.inflect import analyse

    return any(r.mood == "inf" for r in analyse(word))


def _questions(context: Context) -> Iterable[Finding]:
    """Interrogatives without their accent, in questions and behind verbs of knowing and asking."""
    english = context.english.lower()
    done: set[int] = set()

    def give(m: re.Match[str], n: int = 1) -> Iterable[Finding]:
        if m.start(n) not in done and not m.group(n).isupper():
            done.add(m.start(n))
            yield replace(m.start(n), m.end(n), like(m.group(n), _WH[m.group(n).lower()][0]))

    yield from (*unasked(context), *headed(context))
    for m in context.finditer(_EXCLAIMED):
        if m.group(2).islower() and _is_exclaimed(m.group(2)):
            yield from give(m)
    for m in context.finditer(_ASKED):
        word = m.group(1).lower()
        if m.group().startswith("¡") and (word in ("cuando", "donde", "adonde") or (word == "que" and not english)):
            continue
        if word in ("como", "cuando", "donde") and re.match(r" (?:qué|quién|cuál|cuánt\w+)\b", context.text[m.end() :]):
            continue
        wh = rf"(?:^|[.?!,:;\"“]\s*|\b(?:and|but|so|then|to|for|from|with|in|at|on|by|of|about) )(?:{_WH[word][1]})\b"
        if re.search(wh, english) if english else _sure(context.text[m.end() :], word):
            yield from give(m)
    for m in context.finditer(_BARE_ASKED):
        if (
            english
            and not re.search(r"¿[^?]*$", context.text[: m.start(1)])
            and re.search(rf"(?:^|[.?!,:]\s*)(?:{_WH[m.group(1).lower()][1]})\b", english)
            and (m.start() == 0 or _opens_clause(context.text, m))
        ):
            yield from give(m)
    for m in context.finditer(_ASKED_TWICE):
        if _asks_again(m):
            yield from give(m, 2)
    for m in context.finditer(_ALONE):
        if _ASKING_BEFORE.search(context.text[: m.start(1)]):
            yield from give(m)
    for m in context.finditer(_HOW):
        if not english or re.search(_WH[m.group(1).lower()][1], english):
            yield from give(m)
    for m in context.finditer(_WHICH) if re.search(r"\b(?:which|what)\b", english) else ():
        yield from give(m)
    for m in context.finditer(_TO_DO):
        following = re.match(r" (\w+)", context.text[m.end() :])
        if re.match(r"no (?:tengo|hay) que", m.group(), re.IGNORECASE) and not re.search(
            r"\b(?:nothing|what) to\b", english
        ):
            continue  # "no hay que ir" forbids
        if (
            following
            and _is_infinitive(following.group(1))
            and (not english or re.search(rf"\b(?:{_WH[m.group(1).lower()][1]})\b", english))
        ):
            yield from give(m)
    for m in context.finditer(_AND_WHAT) if english else ():
        second = _WH[m.group(1).lower()][1]
        if re.search(rf"\b(?:what|who|where|when|how|why|which)\b.* (?:and|or) (?:{second})\b", english):
            yield from give(m)
    if english:
        for m in context.finditer(_INDIRECT):
            word = m.group(1).lower()
            if word == "que" and (_STATED_THAT.match(context.text, m.end()) or _TOLD.search(english)):
                continue
            if word == "cuando" and _is_yet_to_come(context.text[m.end() :]):
                continue
            verb = r"(?:know|knows|knew|ask|asks|asked|wonder|wonders|wondering|wondered|understand|understands|understood|explain|explains|explained|imagine|discover|find out|found out|figure out|learn|learned|teach|teaches|show|shows|showed|decide|remember|tell me|tell|see|matter|depends on|forget|forgot|idea)"
            # "I learned to swim when I was ten" tells when.
            acts = "" if word in ("cuando", "donde") else r"to \w+ |"
            led = "about|on" if word in ("cuando", "donde") else "about|on|of"  # «recuerdos de cuando vivíamos»
            if re.search(rf"\b(?:{verb} (?:{acts}\w+ )?|(?:{led}) )(?:{_WH[word][1]})\b", english):
                yield from give(m)


_THEN = re.compile(r" (?:no |ya )?(?:(?:me|te|se|lo|la|los|las|le|les|nos) )?([a-záéíóúñ]+)")


def _is_yet_to_come(rest: str) -> bool:
    """Whether a subjunctive stands behind «cuando», which then tells when: «dime cuando termines»."""
    m = _THEN.match(rest)
    forms = finite(m[1]) if m else ()
    present = any(f.mood == "sub" and f.tense == "pres" for f in forms)  # «llegara» is «llegará» without its accent
    return present and all(f.mood in ("sub", "imp") for f in forms)


# «Puedes ver que tu bandera ondea»: a whole clause that is stated.
_STATED_THAT = re.compile(r" (?:el|la|los|las|mis?|tus?|sus?|nuestr[oa]s?|yo|tú|él|ella|ellos|ellas|nosotros)\b")


# «Sabía que todo se paga», "he knew that what goes around comes around": nothing is asked.
_TOLD = re.compile(r"\bthat what\b")


def _opens_clause(text: str, m: re.Match[str]) -> bool:
    """Whether the interrogative begins its sentence or clause."""
    return m.start(1) > 0 and text[: m.start(1)].rstrip()[-1:] in ".!?:,"


_VERBS_OF_WHAT = re.compile(
    r"\s(?:es|son|era|hace[sn]?|hay|significa|tal|tipo|pasa|pasó|puedo|puede[sn]?|debo|debe[sn]?|opina[sn]?|piensa[sn]?|quiere[sn]?|necesit\w+|cosa|hora|día|me|se|te|estudi\w+|importa|prefiere[sn]?|fue|recomiend\w+|hiciste|hizo|libro|país)\b",
    re.IGNORECASE,
)


def _sure(rest: str, word: str) -> bool:
    """Whether a word that opens a question is an interrogative, told without English."""
    if word in ("quien", "quienes", "cuanto", "cuanta", "cuantos", "cuantas", "adonde", "cual", "cuales"):
        return True
    if word == "que":
        return (bool(_VERBS_OF_WHAT.match(rest)) and not re.match(r" (?:te|se|me) \w+[ae]n?\b[^?]*\?", rest)) or bool(
            re.match(r" (?:es|son|hay|significa|tal|hora)\b", rest)
        )
    if "," in rest.split("?")[0]:
        return False
    if word == "donde":
        return True
    return bool(
        re.match(
            r" (?:te|se|me|lo|la|le|es|son|está[ns]?|era|fue|puedo|puede[sn]?|debo|hago|hace[sn]?|va[sn]?|funciona[n]?|sé|sabe[sn]?)\b",
            rest,
        )
    )


RULES = (
    Rule(
        id="interrogative-accent",
        level="fix",
        summary="Accents qué, cómo, cuándo, dónde, quién, cuál, cuánto in direct and indirect questions.",
        why="Los interrogativos y exclamativos llevan tilde, también en las preguntas indirectas.",
        find=_questions,
        examples=(
            Example("¿Como te llamas? No sé que hacer.", "¿Cómo te llamas? No sé qué hacer."),
            Example("Como podar un rosal", "Cómo podar un rosal", "How to prune a rose bush"),
            Example("Pregúntale donde vive.", "Pregúntale donde vive."),
            Example("Me explicó como funciona.", "Me explicó cómo funciona.", "He explained how it works."),
            Example("¿Cuanto cuesta?", "¿Cuánto cuesta?"),
            Example("¿Quién viene y cuantas sillas faltan?", "¿Quién viene y cuántas sillas faltan?"),
            Example("No sé quién vino ni cuando.", "No sé quién vino ni cuándo."),
            Example("¡Que bonito día!", "¡Qué bonito día!"),
            Example("Dónde vivo hay paz.", "Donde vivo hay paz.", "Where I live there is peace."),
        ),
        keep=(
            Keep("Sabía que todo se paga.", "He knew that what goes around comes around."),
            Keep(
                "Sé que no es fácil. Aprendí a ir cuando era joven.",
                "I know that it isn't easy. I learned to go when I was young.",
            ),
            Keep("Dime cuando termines.", "Tell me when you finish."),
            Keep("¿Qué pasa si llueve y cuando deja de llover?"),
            Keep("¿Que no vienes? ¿Cuando llegues, me avisas?"),
            Keep("Trabaja como médico.", "He works as a doctor."),
            Keep("¡Que te mejores! ¡Que viva la fiesta! ¡Que nadie se mueva!"),
        ),
        source=ACCENTS,
        typographic=True,
    ),
)

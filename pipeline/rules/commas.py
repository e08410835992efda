"""Commas that Spanish and English place differently: vocatives, series, the subject, connectives."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re
from collections.abc import Iterable

from pipeline.lang import inflect
from pipeline.lang.closed import CLITICS
from pipeline.rules.base import Context, Example, Finding, Keep, Rule, Token, replace
from pipeline.rules.nouns import named_noun, noun_known, number, singular, sure_gender
from pipeline.rules.verbs import finite, is_gerund, is_infinitive
from pipeline.rules.vocatives import vocatives

_SOURCE = "Ortografía de la lengua española (RAE-ASALE, 2010), cap. III, «La coma»"
_SERIAL = re.compile(r", (?=(?:y|e|o|u) )")
_EN_SERIAL = re.compile(r", (?:and|or) ")
_ITEM = 5  # words of an item of a series
_CALLED = frozenset(
    "chicos chicas niños niñas señor señora señores señoras señorita amigo amiga amigos amigas hijo hija cariño".split()
)


def _serial(context: Context) -> Iterable[Finding]:
    """ "Manzanas, peras, y uvas" → "manzanas, peras y uvas": the comma of the English series."""
    if not context.english or not context.may_match(_SERIAL) or not _EN_SERIAL.search(context.english):
        return
    text = context.text
    for m in context.finditer(_SERIAL):
        head = re.split(r"[.;:?!()«»“”\"\n—]", text[: m.start()])[-1]
        items = head.split(",")
        tail = re.split(r"[.,;:?!()«»“”\"\n—]", text[m.end() :])[0].split()[1:]
        last = items[-1].split()
        if len(items) < 2 or not last or not tail or len(last) > _ITEM or len(tail) > _ITEM + 2:
            continue
        # "Se recluta en, y se mueve desde, tal casilla": what stands between two commas is said aside.
        if text[m.end() + 1 :][len(" ".join(tail)) + 1 :].lstrip()[:1] == "," or last[-1].lower() in _PREPOSITIONS:
            continue
        called = len(items) == 2 and len(last) == 1 and last[0].lower() in _CALLED
        if called and not (len(tail) < 3 and noun_known(tail[0].lower())):
            continue  # «Cuidaos, chicas, y escribidnos»
        alike = _leads(items[0].split()) == _leads(last) == _leads(tail) != ""
        alike = alike or (len(items) > 1 and _same_start(items, last, tail))
        bare = len(last) == len(tail) == 1 and not _is_clause(last)  # "pan, queso, y vino"
        if not (alike or bare or _is_subject_row(head, items, tail)) and (_is_clause(last) or _is_clause(tail)):
            continue
        if re.match(
            r"\s*(?:y|e|o|u|no|ni|sino|aunque|pero|que|cuando|si|como|donde|porque|aunque|por|según|sin embargo)\b",
            items[-1],
        ):
            continue
        if re.search(r", (?:y|e|o|u) ", text[m.end() :]) or re.search(r"\b(?:y|e) \w+$", head):
            continue
        yield replace(m.start(), m.start() + 1, "")


def _same_start(items: list[str], last: list[str], tail: list[str]) -> bool:
    """Whether all items begin with the same two words: "los que ríen, los que lloran, y los que callan"."""
    first = items[-2].split()[-len(last) :] if len(items[-2].split()) >= len(last) else items[-2].split()
    return len(tail) > 1 and last[:2] == tail[:2] == first[:2] and last[1].lower() == "que"


def _is_subject_row(head: str, items: list[str], tail: list[str]) -> bool:
    """Whether the series is the subject: nothing before it, no verb in it, and a plural verb behind its last item."""
    low = [re.sub(r"\W", "", w).lower() for w in tail]
    plural = any(f.number == "p" and f.person == 3 for w in low[1:4] for f in finite(w))
    first = items[0].split()
    return bool(
        head[:1].isupper()
        and first
        and first[0].lower() in _DETERMINERS | {low[0]}
        and plural
        and not any(_is_clause(i.split()) for i in items)
    )


def _is_clause(items: list[str]) -> bool:
    """Whether a finite verb stands among the words, so that this is more than an item."""
    low = [re.sub(r"\W", "", w).lower() for w in items]
    return any(
        (finite(w) and not named_noun(w) and (n == 0 or low[n - 1] not in _DETERMINERS | _PREPOSITIONS))
        or (n > 1 and low[n - 1] in CLITICS and low[n - 2] in _SUBJECTS and finite(w))
        or any(f.clitics and f.mood in ("imp", "sub") for f in inflect.analyse(w))  # «siéntanse»
        or w in ("que", "es", "son", "se", "me", "te", "he", "ha", "has", "hemos", "han", "había", "habían")
        for n, w in enumerate(low)
    )


def _named(word: str) -> bool:
    return noun_known(word) or bool(sure_gender(word) and not word.endswith(("ó", "aba", "ía")))


def _leads(items: list[str]) -> str:
    """What form leads an item, when it is a verb's: an infinitive or a gerund."""
    first = re.sub(r"\W", "", items[0]).lower() if items else ""
    return "inf" if is_infinitive(first) else "ger" if is_gerund(first) else ""


_PREPOSITIONS = frozenset("a con de desde en entre hacia hasta para por según sin sobre tras".split())
_DETERMINERS = frozenset(
    "el la los las un una unos unas mi mis tu tus su sus este esta estos estas ese esa esos esas aquel aquella nuestro nuestra nuestros nuestras muchos muchas algunos algunas "
    "varios varias todos todas cada ningún ninguna".split()
)
_SUBJECT = re.compile(r"^([¿¡«]?)([A-ZÁÉÍÓÚÑ][a-záéíóúñ]+ [^,;:.?!()«»\"“”—\n]{3,90}), (?=[a-záéíóúñ]+\b)")
_SUBJECTS = frozenset(
    "yo tú él ella usted ellos ellas ustedes nosotros nosotras nadie alguien quien ya no nunca".split()
)
_TIMES = frozenset(
    "año mes semana día noche mañana tarde vez verano invierno otoño primavera lunes martes miércoles jueves viernes sábado domingo siglo fin momento década hora minuto instante rato caso modo forma manera".split()
)


def _subjects(context: Context) -> Iterable[Finding]:
    """ "El director de la empresa, anunció" → without the comma, which the English lacks as well."""
    if not context.english or not context.may_match(_SUBJECT) or "," in context.english:
        return
    m = _SUBJECT.match(context.text)
    if m is None or context.text.count(",") != 1 or context.is_protected(m.start(), m.end()):
        return
    subject = [t for t in context.tokens if t.start < m.end() - 2]
    rest = [t for t in context.tokens if t.start >= m.end()]
    if subject and rest and _is_subject(subject) and _begins_with_verb(rest, subject):
        at = m.end() - 2
        yield replace(at, at + 1, "")


def _is_subject(tokens: list[Token]) -> bool:
    """Whether the words are a noun phrase and no adverbial; a relative clause may stand in it."""
    if tokens[0].low not in _DETERMINERS or len(tokens) < 2:
        return False
    ways = any(t.low in ("manera", "forma", "modo") for t in tokens[:4]) and is_infinitive(tokens[-1].low)
    if not ways and (singular(tokens[1].low) in _TIMES or (len(tokens) > 2 and singular(tokens[2].low) in _TIMES)):
        return False
    return not any(t.low in ("y", "cuando", "si", "aunque", "porque", "como", "pero") for t in tokens) and (
        any(t.low in ("que", "quien", "quienes") for t in tokens) or not any(_plain_verb(t.low) for t in tokens[2:])
    )


def _plain_verb(word: str) -> bool:
    return bool(finite(word)) and not named_noun(word)


def _begins_with_verb(rest: list[Token], subject: list[Token]) -> bool:
    """Whether the words behind the comma begin with a verb that agrees with the subject."""
    k = 0
    while k < len(rest) - 1 and (
        rest[k].low in CLITICS - {"la", "las", "los", "lo"}
        or rest[k].low in ("no", "ya", "también", "siempre", "nunca")
    ):
        k += 1
    want = (
        "p"
        if number(subject[1].low) == "p"
        or subject[0].low in ("los", "las", "unos", "unas", "muchos", "muchas", "todos", "todas", "mis", "tus")
        else "s"
    )
    forms = [f for f in finite(rest[k].low) if f.mood == "ind" and f.person == 3 and f.number == want]
    return bool(forms) and not _named(rest[k].low)


_CONNECTIVES = {
    "sin embargo": r"however|nevertheless|nonetheless|still|yet", "no obstante": r"however|nevertheless|nonetheless|still", "por ejemplo": r"for (?:example|instance)|e\.g\.",
    "además": r"also|besides|in addition|moreover|furthermore|additionally|plus", "por lo tanto": r"therefore|thus|so|hence|consequently|as a result", "por tanto": r"therefore|thus|so|hence",
    "por otro lado": r"on the other hand", "por otra parte": r"on the other hand|moreover|besides", "en cambio": r"instead|in contrast|by contrast|on the other hand", "es decir": r"that is|i\.e\.|in other words",
    "en otras palabras": r"in other words", "en resumen": r"in short|in summary|to sum up|in conclusion|tl;dr", "en conclusión": r"in conclusion", "de hecho": r"in fact|actually|indeed", "en realidad": r"actually|in reality|in fact",
    "por desgracia": r"unfortunately|sadly", "por suerte": r"luckily|fortunately", "finalmente": r"finally|lastly", "por último": r"finally|lastly|last", "en primer lugar": r"first(?:ly)?|first of all|in the first place",
    "en segundo lugar": r"second(?:ly)?", "en consecuencia": r"consequently|as a result", "ahora bien": r"now|however", "dicho esto": r"that said|having said that", "en mi opinión": r"in my (?:humble )?opinion|imo|imho", "por supuesto": r"of course|naturally",
    "desafortunadamente": r"unfortunately", "afortunadamente": r"fortunately|luckily", "lamentablemente": r"unfortunately|sadly|regrettably", "personalmente": r"personally", "básicamente": r"basically", "sinceramente": r"honestly|frankly", "honestamente": r"honestly",
    "bueno": r"well", "bien": r"well", "antes que nada": r"first of all|above all|before anything(?: else)?", "claro": r"of course|sure", "obviamente": r"obviously",
    "por cierto": r"by the way|btw", "a propósito": r"by the way", "al fin y al cabo": r"after all", "después de todo": r"after all", "eso sí": r"that said|mind you", "como resultado": r"as a result", "de lo contrario": r"otherwise", "en teoría": r"in theory", "en la práctica": r"in practice",
}  # fmt: skip
_CONNECTIVE = re.compile(
    rf"(?:^|(?<=[.?!…] )|(?<=[¿¡\n]))({'|'.join(_CONNECTIVES)}) (?=[a-záéíóúñA-ZÁÉÍÓÚÑ0-9¿¡«])(?!(?:que|de|del|a|al|y|o)\b)",
    re.IGNORECASE,
)


def _connectives(context: Context) -> Iterable[Finding]:
    """ "Sin embargo no funcionó" → "Sin embargo, no funcionó", where the English has the same comma."""
    if not context.may_match(_CONNECTIVE) or not context.english:
        return
    for m in context.finditer(_CONNECTIVE):
        english = _CONNECTIVES[m.group(1).lower()]
        if re.search(rf"(?:^|[.?!;] |\n)[\"“(]?(?:{english}),", context.english, re.IGNORECASE):
            yield replace(m.end(1), m.end(1), ",")


_THAT = re.compile(
    r"(?<!\w)(?:[Dd]ij(?:o|e|eron|imos)|[Dd]ice[ns]?|[Dd]igo|[Cc]re(?:o|e|es|en|emos|ía|í|yó)|[Pp]iens(?:o|a|as|an)|[Pp]ens(?:é|ó|aba|amos)|[Ss]é|[Ss]ab(?:e|es|en|ía|emos)|[Ee]sper(?:o|a|amos)|[Qq]uier(?:o|e|es|en)|[Oo]pin(?:o|a|an)|[Ee]xplicó|[Aa]firm(?:ó|a)|[Aa]segur(?:ó|a)|[Mm]e (?:parece|di cuenta de)|[Ee]s (?:verdad|cierto|posible|probable|importante|necesario|obvio|evidente))(,) que (?!(?:yo|nosotros) (?:sepa|recuerde)|digamos|conste)(?=[^,]*$|[^,]{25,},)"
)
_WAS_SET_OFF = re.compile(r", (?:that|which|who)\b")


def _before_that(context: Context) -> Iterable[Finding]:
    """ "Dijo, que vendría" → "Dijo que vendría"."""
    for m in context.finditer(_THAT) if context.english else ():
        if not _WAS_SET_OFF.search(context.english):
            yield replace(m.start(1), m.end(1), "")


_BUT = re.compile(
    r"(?<=[a-záéíóúñ]) (?=pero (?:no |me |te |se |le |lo |la |nos |también |yo |ella |él |ahora |nunca )*([a-záéíóúñ]+)\b)"
)


_AFTER_THAT = re.compile(
    r"(?<!\w)(?:[Cc]re(?:o|e|en|emos)|[Pp]iens(?:o|a|an)|[Dd]ij(?:o|e|eron)|[Dd]ice[ns]?|[Ss]é|[Ee]sper(?:o|a)|[Ee]s (?:verdad|cierto|posible|importante)|[Pp]arece) que(,) (?=[^,]*$)"
)
_YES = re.compile(
    r"^(\W*(?:Sí|No))(?= (?:lo|la|me|te|se|le|gracias|claro|por|señora?|puedes?|es|son|está|hay|creo|tengo|quiero|puedo|sé)\b)"
)


def _answers(context: Context) -> Iterable[Finding]:
    """ "Sí lo sé" for "Yes, I know"; "creo que, es tarde"."""
    m = _YES.match(context.text) if context.english else None
    if m:
        said = "yes|yeah|yep" if m[1].endswith("í") else "no|nope"
        if re.match(rf"\W*(?:{said}),", context.english, re.IGNORECASE):
            yield replace(m.end(1), m.end(1), ",")
    for m in context.finditer(_AFTER_THAT) if "," not in context.english and context.english else ():
        yield replace(m.start(1), m.end(1), "")


def _before_but(context: Context) -> Iterable[Finding]:
    """ "Quiero ir pero no puedo" → "Quiero ir, pero no puedo", where the English has the same comma."""
    if not context.may_match(_BUT) or len(re.findall(r", but\b", context.english)) != 1:
        return
    found = list(context.finditer(_BUT))
    if len(found) == 1 and ", pero" not in context.text and finite(found[0].group(1)):
        yield replace(found[0].start(), found[0].start(), ",")


def _commas(context: Context) -> Iterable[Finding]:
    yield from _before_that(context)
    yield from _before_but(context)
    yield from _answers(context)
    yield from vocatives(context)
    yield from _serial(context)
    yield from _subjects(context)
    yield from _connectives(context)


RULES = (
    Rule(
        id="commas",
        level="fix",
        summary="Sets off vocatives and connectives with a comma, and drops the comma before “y” in a series and between subject and verb; with English only.",
        why="La coma separa vocativos y conectores; no se escribe entre sujeto y verbo ni, en una enumeración, ante «y».",
        find=_commas,
        examples=(
            Example("Hola Marta, ¿qué tal?", "Hola, Marta, ¿qué tal?", "Hi Marta, how are you?"),
            Example("Nos vemos el lunes Marta.", "Nos vemos el lunes, Marta.", "See you on Monday, Marta."),
            Example("Compra pan, queso, y vino.", "Compra pan, queso y vino.", "Buy bread, cheese, and wine."),
            Example(
                "Los niños que duermen poco, rinden menos.",
                "Los niños que duermen poco rinden menos.",
                "Children who sleep little do worse.",
            ),
            Example("Creo, que es muy caro.", "Creo que es muy caro.", "I think that it is very expensive."),
            Example("Quiero ir pero no puedo.", "Quiero ir, pero no puedo.", "I want to go, but I can't."),
            Example("Además es muy caro.", "Además, es muy caro.", "Besides, it is very expensive."),
        ),
        keep=(
            Keep("Cuidaos, chicas, y escribidnos pronto.", "Take care, girls, and write to us soon."),
            Keep("Hola Kitty es una gata.", "Hello Kitty is a cat."),
            Keep("Llegó, vio, y se marchó enseguida.", "He came, saw, and left at once."),
            Keep("Pasen, señoras, y siéntense en el sofá.", "Come in, ladies, and sit down on the sofa."),
            Keep("Mira al frente, no al suelo, y ganarás.", "Look ahead, not down, and you will win."),
            Keep(
                "Su carta me animó, de veras, y la he enmarcado.",
                "Her letter cheered me up, really, and I have framed it.",
            ),
            Keep(
                "Llegó demasiado tarde, demasiado cansado, y nadie la vio entrar.",
                "She came too late, too tired, and nobody saw her enter.",
            ),
            Keep("El año pasado, compró una casa.", "He bought a house last year."),
            Keep("Además de caro, es feo.", "Besides being expensive, it is ugly."),
            Keep("Hola Marta, ¿qué tal?"),
            Keep("No dijo, que yo sepa, nada.", "He didn't say anything that I know of."),
            Keep("Quiero ir pero no puedo.", "I want to go but I can't."),
        ),
        source=_SOURCE,
        typographic=True,
    ),
)

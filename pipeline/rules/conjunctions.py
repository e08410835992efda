"""Conjunctions and contractions: y/e, o/u, del, al, and those the translation lost or confused."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re
from collections.abc import Iterable

from pipeline.lang.triggers import Beside, only
from pipeline.rules.base import Context, Example, Finding, Keep, Level, Rule, like, replace
from pipeline.rules.conjunction_pairs import pairs
from pipeline.rules.verbs import clause, finite, first_finite

# The letter itself: «pulse la tecla u».
_SIGN = r"(?<!tecla )(?<!letra )(?<!vocal )"
_Y = only(
    Beside("y".__eq__, lambda word: word.startswith(("i", "í", "hi", "hí"))),
    re.compile(r"(?<=\s)([yY])(?= [Hh]?[iíIÍ](?![aeoáéó])(?!\w*[A-Z]))"),
)
_E = re.compile(rf"{_SIGN}(?<=\w )(e)(?= (?:(?!h?[ií])[a-záéíóúñ]{{2}}|h?i[aeo]|yerno|ya\b))")
_O = only(
    Beside("o".__eq__, lambda word: word.startswith(("o", "ó", "ho", "hó"))),
    re.compile(r"(?<=\s)(o)(?= h?[oó])", re.IGNORECASE),
)
_O_ACCENT = re.compile(r"(?<=\d )ó(?= )|(?<=\d, )ó(?= )|(?<=[\w,%] )ó(?= \d)")
_U = re.compile(rf"{_SIGN}(?<=\w )(u)(?= (?!h?[oó])[a-záéíóúñ]{{2}})")
_DEL = re.compile(
    r"(?<!\w)([DdAa])(e?) el (?=[a-záéíóúñ0-9«“])(?!(?:y|o|cuando|si|como|donde|porque|para|le|les|se|me|no|también|mismo|ni|pero|con|en|por|ella)\b)"
)
_EL_PLACE = re.compile(
    r"(?<=[a-záéíóúñ,] )([DdAa]e?)l (?=(?P<n>Salvador|Cairo|Escorial|Aaiún|País|Mundo|Universal|Comercio|Tiempo)\b)"
)
_OF_HIM = re.compile(
    r"(?<!\w)([DdAa]e?)l (?=(?:él|ella|ellos|ellas|mí|ti|usted|ustedes|nosotros)\b|(?:El|Los|Las|La) [A-ZÁÉÍÓÚÑ])"
)


def _euphony(context: Context) -> Iterable[Finding]:
    """y → e before i, o → u before o, and back."""
    for m in context.finditer(_O_ACCENT):
        yield replace(m.start(), m.end(), "u" if re.match(r" (?:8|11)\b", context.text[m.end() :]) else "o")
    for pattern, new in ((_Y, "e"), (_O, "u"), (_E, "y"), (_U, "o")):
        for m in context.finditer(pattern):
            after = re.match(r" ([^\W\d_]+)", context.text[m.end() :])
            if after and not _spanish(after.group(1), new):
                continue
            if m.start() and context.text[m.start() - 1] != "\n" and not context.sentence_start(m.start()):
                yield replace(m.start(1), m.end(1), like(m.group(1), new))


def _spanish(word: str, new: str) -> bool:
    """Whether the word behind is Spanish or a name, so that it is said as it is written; to go back, it need not be."""
    from pipeline.lang.spanish import known

    return new in ("y", "o") or word[0].isupper() or known(word.lower())


_TOLD = re.compile(r"(?<!\w)les? [a-záéíóúñ]+ $", re.IGNORECASE)


def _contractions(context: Context) -> Iterable[Finding]:
    for m in context.finditer(_DEL):
        if m.group(1) == "A" and m.start() and not context.sentence_start(m.start()):
            continue  # a letter that is a name: «tu juego A el viernes»
        if _TOLD.search(context.text[: m.start()]) and context.text[m.end() :].startswith("que "):
            yield replace(m.start(), m.end(), f"{m.group()[:-3].rstrip()} él ")  # «le dije a el que no»
        elif (m.group(1).lower() == "d") == (m.group(2) == "e"):
            yield replace(m.start(), m.end() - 1, m.group(1) + ("el" if m.group(2) else "l"))
    for m in context.finditer(_OF_HIM):
        yield replace(m.start(), m.end() - 1, m.group(1))
    for m in context.finditer(_EL_PLACE):
        said = re.search(rf"\b(?:El {m['n']}|(?<!the ){m['n']}(?! Dal))\b", context.english)
        if said and (m["n"] in ("Cairo", "Escorial", "Aaiún") or said[0].startswith("El ")):
            yield replace(m.start(), m.end(), f"{m.group(1) if m.group(1) in 'aA' else m.group(1)[0] + 'e'} El ")


_AND = re.compile(r"\b(y|e)\b")
_OR = re.compile(r"\b(o|u)\b")
_PLAIN_OR = re.compile(r"\b(?:whether|either|more or less|or so|or not|or else|or more|nor)\b", re.IGNORECASE)


def _and_or(context: Context) -> Iterable[Finding]:
    """y for "or", o for "and", when each side has just one conjunction and they differ."""
    yield from pairs(context)
    if not context.english:
        return
    english, text = context.english.lower(), context.text
    en_and, en_or = len(re.findall(r"\band\b|&", english)), len(re.findall(r"\bor\b", english))
    ands, ors = [*context.finditer(_AND)], [*context.finditer(_OR)]
    if (
        _PLAIN_OR.search(english)
        or "/" in english
        or re.search(r"\b(?:and then|go and|come and|try and|between)\b", english)
    ):
        return
    if (en_and, en_or, len(ands), len(ors)) == (0, 1, 1, 0):
        m = ands[0]
        negated = re.search(r"\b(?:no|sin|nunca|ni|jamás|contra|entre)\b", text[: m.start()], re.IGNORECASE)
        if not negated and _parallel(english, text, m.start(), m.end()):
            yield replace(m.start(), m.end(), "u" if re.match(r" h?o", text[m.end() :]) else "o", evidence="or")
    elif (
        (en_and, en_or, len(ands), len(ors)) == (1, 0, 0, 1)
        and not re.search(r"\bo (?:sea|no|menos|más)\b", text)
        and " ni " not in text
    ):
        # "O" often includes both, so only a short sentence with two plain words tells a slip.
        m = ors[0]
        plain = len(text.split()) <= 6 and bool(re.search(r"\b[a-z]+ and [a-z]+\b", english))
        listed = re.search(r", [^,.;:]+,? and \w+[^,]*$", english) and re.search(
            r", (?:[a-záéíóúñ]+ ){1,4}$", text[: m.start()]
        )
        plain = plain or (
            bool(listed)
            and english.count(",") - text.count(",") in (0, 1)
            and not re.search(r"\bo\b", text[: m.start()].split(",")[0])
        )
        level: Level = "fix" if plain else "suggest"
        yield replace(
            m.start(), m.end(), "e" if re.match(r" h?i(?![ae])", text[m.end() :]) else "y", level, evidence="and"
        )


def _parallel(english: str, text: str, start: int, end: int) -> bool:
    """Whether the word joins two things as plain as those that "or" joins, not two clauses or a set phrase."""
    if re.search(r"\bor (?:high|low|bust|less|so|not|two|later|another|worse)\b", english):
        return False
    left, right = re.split(r"[.,;:?!¿¡]", text[:start])[-1].split(), re.split(r"[.,;:?!]", text[end:])[0].split()
    return bool(left and right) and len(right) <= 6


_VERSUS = re.compile(
    r"\b(frente a|en comparación con|versus|vs\.?|en contraste con|a diferencia de) (?=(?:un|una|unos|unas|el|la|los|las|otro|otra|mis?|tus?|sus?|nuestros?|nuestras?|otros|otras|muchos|muchas)\b)",
    re.IGNORECASE,
)
_EN_VERSUS = re.compile(
    r"\b(?:vs\b|versus|compared (?:to|with)|as opposed to|whereas|while|against|in contrast to|unlike)", re.IGNORECASE
)


def _versus(context: Context) -> Iterable[Finding]:
    """ "Frente a una gran empresa podría tener": a connector that takes a noun stands before a whole clause."""
    for m in context.finditer(_VERSUS):
        words = list(clause(context, m.end(), 7))
        verb = first_finite(context, m.end(), 7)
        if (
            verb is None
            or words.index(verb) < 2
            or any(
                w.low in ("que", "quien", "donde", "cuando", "como", "y", "o", "se") for w in words[: words.index(verb)]
            )
        ):
            continue
        head = re.split(r"[.;(¿]", context.text[: m.start()])[-1]
        own = any(
            finite(t.low) and t.text[0].islower()
            for t in context.tokens
            if m.start() - len(head) <= t.start < m.start()
        )
        subject = words[words.index(verb) - 1].low
        if not own or (finite(subject) and len(words[: words.index(verb)]) < 3):
            continue
        level: Level = "fix" if _EN_VERSUS.search(context.english) else "suggest"
        if not any(f.mood == "ind" and f.person == 3 for f in finite(verb.low)):
            continue  # «en comparación con el personal fijo»
        yield replace(m.start(1), m.end(1), like(m.group(1), "mientras que"), level)


RULES = (
    Rule(
        id="euphonic-conjunction",
        level="fix",
        summary="y becomes e before i-, o becomes u before o-, and not elsewhere.",
        why="«Y» pasa a «e» ante el sonido i; «o» pasa a «u» ante el sonido o.",
        find=_euphony,
        examples=(
            Example("Padre y hijo.", "Padre e hijo."),
            Example("Siete o ocho.", "Siete u ocho."),
            Example("Rápido e barato.", "Rápido y barato."),
            Example("Agua e hielo.", "Agua y hielo."),
        ),
        keep=(
            Keep("Pulsa la tecla u para deshacer."),
            Keep("Agua y hielo, nieve y hierba."),
            Keep("¿Y Inés?"),
            Keep("Carne o pescado, Ana e Inés."),
            Keep("Un Mac y iPhone."),
        ),
        source="Ortografía de la lengua española (RAE-ASALE, 2010)",
    ),
    Rule(
        id="contraction",
        level="fix",
        summary="de el → del, a el → al; del él → de él.",
        why="«De» y «a» se unen al artículo «el»: «del», «al».",
        find=_contractions,
        examples=(
            Example("Vengo de el mercado y voy a el cine.", "Vengo del mercado y voy al cine."),
            Example("Es del él.", "Es de él."),
            Example("Volvió del El Cairo.", "Volvió de El Cairo."),
        ),
        keep=(Keep("Vengo de El Salvador."), Keep("Es de él."), Keep("El equipo jugó con el plan A el viernes.")),
        source="Ortografía de la lengua española (RAE-ASALE, 2010)",
    ),
    Rule(
        id="and-or",
        level="fix",
        summary="Follows the English conjunction when y and o were exchanged.",
        why="La conjunción no es la del original («or» = «o», «and» = «y»).",
        find=_and_or,
        examples=(
            Example(
                "Puedes pagar en efectivo y con tarjeta.",
                "Puedes pagar en efectivo o con tarjeta.",
                "You can pay cash or by card.",
            ),
            Example("Compra pan o leche.", "Compra pan y leche.", "Buy bread and milk."),
            Example("No tengo coche o casa.", "No tengo coche ni casa.", "I don't have a car or a house."),
            Example(
                "Ni Ana ni el gato y el perro.",
                "Ni Ana ni el gato ni el perro.",
                "Neither Ana nor the cat nor the dog.",
            ),
            Example(
                "Dura entre dos o tres horas.", "Dura entre dos y tres horas.", "It lasts between two and three hours."
            ),
        ),
        keep=(
            Keep("Ambas firman con lugar y fecha.", "Both sign with place and date."),
            Keep("Tira de ambos lados y haz un lazo.", "Pull on both sides and tie a bow."),
            Keep("No tengo tiempo y dinero.", "I don't have time or money."),
            Keep("Ana y Luis o Eva.", "Ana and Luis or Eva."),
            Keep("No sé si llamó o escribió.", "I don't know whether he called or wrote."),
            Keep("No vino Ana o Luis, vino Eva.", "Ana or Luis didn't come, Eva did."),
            Keep(
                "Pasaron entre una cosa y otra dos o tres días.",
                "Between one thing and another, two or three days went by.",
            ),
            Keep("Pan y leche.", "Bread and milk."),
        ),
    ),
    Rule(
        id="versus-clause",
        level="fix",
        summary="Puts mientras que for frente a, versus and the like before a clause with its own verb.",
        why="«Frente a» y «versus» introducen un nombre; ante una oración con verbo se usa «mientras que».",
        find=_versus,
        examples=(
            Example(
                "Una tienda pequeña vende poco frente a una cadena grande vende mucho.",
                "Una tienda pequeña vende poco mientras que una cadena grande vende mucho.",
                "A small shop sells little vs. a big chain sells a lot.",
            ),
            Example(
                "Un niño aprende rápido versus un adulto tarda más.",
                "Un niño aprende rápido mientras que un adulto tarda más.",
                "A child learns fast versus an adult takes longer.",
            ),
            Example(
                "Los gatos duermen solos frente a los perros prefieren compañía.",
                "Los gatos duermen solos mientras que los perros prefieren compañía.",
                "Cats sleep alone whereas dogs prefer company.",
            ),
        ),
        keep=(
            Keep(
                "Cobran poco en comparación con el personal fijo.",
                "They earn little compared with the permanent staff.",
            ),
            Keep(
                "El ataque de un helicóptero contra las unidades en tierra es inútil.",
                "An attack of a helicopter against ground units is useless.",
            ),
            Keep("La casa está frente a la iglesia.", "The house is opposite the church."),
            Keep("Ganó frente a un rival que podía vencerlo.", "He won against a rival who could beat him."),
            Keep("Frente a una crisis, actúa.", "Faced with a crisis, act."),
        ),
    ),
)

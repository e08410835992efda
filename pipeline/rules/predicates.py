"""Agreement with the subject: predicate adjective and verb."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re
from collections.abc import Iterable

from pipeline.rules.base import GRAMMAR, Context, Example, Finding, Keep, Level, Rule, Token, replace
from pipeline.rules.nouns import noun_known, number, sure_gender
from pipeline.rules.phrases import (
    COPULA,
    DEGREE,
    PREPOSITIONS,
    adjective_form,
    agrees_ahead,
    gap,
    headed,
    inflected,
    is_adjective,
)
from pipeline.rules.verbs import finite, to


def _predicates(context: Context) -> Iterable[Finding]:
    """ "Mis amigas están casados", "La casa es bonito", "Ella está cansado"."""
    tokens = context.tokens
    for n in range(1, len(tokens) - 1):
        if tokens[n].low not in COPULA:
            continue
        s = n - 1
        while s > 0 and tokens[s].low in ("no", "también", "siempre", "ya", "nunca", "me", "te", "se", "le", "nos"):
            s -= 1
        k = n + 1
        graded = tokens[k].low in DEGREE and k + 1 < len(tokens)
        k += graded
        if any(gap(context, a, b) != " " for a, b in zip(tokens[s:k], tokens[s + 1 : k + 1], strict=False)):
            continue
        shown = inflected(tokens[k].low)
        want = _subject(context, tokens, s)
        if not shown or not want or shown == want or not tokens[k].text.islower():
            continue
        if want[1] != (
            "p" if (tokens[n].low.endswith("n") and tokens[n].low not in ("son",)) or tokens[n].low == "son" else "s"
        ):
            continue
        if not is_adjective(context, tokens[k], graded) or (
            k + 1 < len(tokens) and agrees_ahead(context, tokens, k, shown)
        ):
            continue
        new = adjective_form(tokens[k].low, *want)
        if new and new != tokens[k].low:
            level: Level = "fix" if context.english or tokens[s].low in _PRONOUNS or graded else "suggest"
            yield replace(tokens[k].start, tokens[k].end, new, level)


_PRONOUNS = {"ella": ("f", "s"), "ellas": ("f", "p"), "nosotras": ("f", "p"), "él": ("m", "s"), "ellos": ("m", "p")}


def _subject(context: Context, tokens: list[Token], s: int) -> tuple[str, str] | None:
    """Gender and number of the subject that ends at word `s`, if sure."""
    subject = tokens[s]
    before = tokens[s - 1].low if s else ""
    if subject.low in _PRONOUNS and before not in PREPOSITIONS:
        return _PRONOUNS[subject.low]
    gender = sure_gender(subject.low)
    if not gender or not subject.text.islower() or len(subject.low) < 4 or not s or not noun_known(subject.low):
        return None
    want = (gender, number(subject.low))
    if not headed(tokens, s, want) or before in PREPOSITIONS:
        return None
    # "La casa de mi hermano es bonita": the adjective may agree with an earlier noun.
    for k in range(s - 2, max(-1, s - 9), -1):
        if re.search(r"[.;:?!(]", gap(context, tokens[k], tokens[k + 1])):
            break
        low = tokens[k].low
        if low in (
            "y",
            "e",
            "o",
            "ni",
            "que",
            "a",
            "al",
            "para",
            "si",
            "con",
            "en",
            "por",
            "sobre",
            "sin",
            "cuando",
            "lo",
        ):
            return None
        if low in ("de", "del"):
            return want if k and tokens[k - 1].low in _QUANTITIES else None
    return want


_QUANTITIES = frozenset(
    "mayoría parte resto mitad muchas muchos algunas algunos varias varios una uno dos tres ninguna ninguno cada cualquiera todas todos pocas pocos".split()
)
_GENTE = re.compile(
    r"\b(?:la|mucha|poca|toda la|tanta|esa|esta|otra|alguna|demasiada|más) gente (?:joven |mayor |normal )?(?:(?:no|nunca|siempre|también|ya|a menudo|todavía) )?(?:(?:se|lo|la|los|las|le|les|me|te|nos) )?([a-záéíóú]+)\b",
    re.IGNORECASE,
)
_PERSON = {
    "yo": (1, "s"),
    "tú": (2, "s"),
    "él": (3, "s"),
    "ella": (3, "s"),
    "usted": (3, "s"),
    "nosotros": (1, "p"),
    "nosotras": (1, "p"),
    "ellos": (3, "p"),
    "ellas": (3, "p"),
    "ustedes": (3, "p"),
}
_BY_PRONOUN = re.compile(
    r"(?:^|[.?!¿¡,;:(«]\s?|\b(?:pero|porque|que|si|cuando|aunque|como) )(yo|tú|él|ella|usted|nosotros|nosotras|ellos|ellas|ustedes) (?:(?:no|nunca|siempre|también|ya|todavía|solo|realmente) )?(?:(?:me|te|se|lo|la|los|las|le|les|nos) ){0,2}([a-záéíóúñ]+)\b",
    re.IGNORECASE,
)
_LIKES = re.compile(
    r"\b(?:me|te|le|nos|les) (gusta|encanta|interesa|duele|molesta|importa|gustaba|encantaba|gustó|encantó|fascina|preocupa|falta|sobra)(?= (?:mucho |muchísimo |más |también )?(?:los|las|mis|tus|sus|estos|estas|esos|esas|unos|unas|muchos|muchas|nuestros|nuestras) [a-záéíóúñ]+s\b)",
    re.IGNORECASE,
)
_NP_VERB = re.compile(
    r"(?:^|[.?!¿¡;:(«]\s?|\b(?:que|porque|pero|cuando|si) )((?:los|las|mis|tus|sus|estos|estas|esos|esas|muchos|muchas|algunos|algunas|todos los|todas las|nuestros|nuestras|el|la|mi|tu|su|este|esta|cada) ([a-záéíóúñ]{3,})) (?:(?:no|nunca|siempre|también|ya) )?((?:me|te|se|le|les|nos) )?([a-záéíóúñ]{2,})\b",
    re.IGNORECASE,
)
_TIMES = frozenset(
    "días lunes martes miércoles jueves viernes sábados domingos semanas meses años veces mañanas tardes noches horas minutos día semana mes año vez mañana tarde noche".split()
)


def _verbs(context: Context) -> Iterable[Finding]:
    """ "La gente piensan", "ellos quiere", "me gusta los libros", "los niños juega"."""
    for m in context.finditer(_GENTE):
        yield from _refit(context, m, 1, 3, "s")
    for m in context.finditer(_BY_PRONOUN):
        person, count = _PERSON[m.group(1).lower()]
        yield from _refit(context, m, 2, person, count)
    for m in context.finditer(_LIKES):
        forms = finite(m.group(1).lower())
        form = next((f for f in forms if f.mood == "ind" and f.person == 3), None)
        if form:
            yield replace(m.start(1), m.end(1), to(form, "ind", form.tense, 3, "p"))
    if not context.english:
        return
    for m in context.finditer(_NP_VERB):
        noun = m.group(2).lower()
        head = m.group(1).split()[0].lower()
        count = "p" if head.endswith("s") else "s"
        if (
            number(noun) != count
            or noun in _TIMES
            or not sure_gender(noun)
            or not noun_known(noun)
            or m.group(4).lower() in ("es", "son", "era", "eran", "fue", "fueron", "sea", "sean")
        ):
            continue
        if ((m.group(3) or "").strip() in ("me", "te", "le", "les", "nos", "se") and count == "s") or _backward(
            m.group(4).lower()
        ):
            continue
        # A second person after a noun is an adjective or an adverb: «las manos limpias», «apenas».
        if any(f.person == 3 and f.mood == "ind" for f in finite(m.group(4).lower())):
            yield from _refit(context, m, 4, 3, count)


def _backward(word: str) -> bool:
    return word in (
        "hay",
        "había",
        "hubo",
        "habrá",
        "hace",
        "hacía",
        "gusta",
        "gustan",
        "como",
        "para",
        "sobre",
        "entre",
        "bajo",
        "cada",
        "una",
        "nada",
    )


def _refit(context: Context, m: re.Match[str], group: int, person: int, count: str) -> Iterable[Finding]:
    """The verb in another person and number, when no reading of it fits and it is surely a verb."""
    word = m.group(group).lower()
    forms = finite(word)
    if not forms or any((f.person, f.number) == (person, count) for f in forms if f.mood != "imp") or len(word) < 3:
        return
    form = next((f for f in forms if f.mood == "ind" and f.tense in ("pres", "past", "imperf", "fut", "cond")), None)
    if form is None or (form.person == 1 and person == 3 and form.tense == "pres"):
        return  # "él trabajo" is as likely a lost accent
    yield replace(m.start(group), m.end(group), to(form, "ind", form.tense, person, count))


RULES = (
    Rule(
        id="predicate-agreement",
        level="fix",
        summary="Makes a predicate adjective agree with its subject.",
        why="El atributo no concuerda con el sujeto.",
        find=_predicates,
        examples=(
            Example("Mis hermanas están cansados.", "Mis hermanas están cansadas.", "My sisters are tired."),
            Example("La comida es muy bueno.", "La comida es muy buena."),
            Example("Ella está casado.", "Ella está casada."),
        ),
        keep=(
            Keep("La casa de mi hermano es bonita.", "My brother's house is nice."),
            Keep("Ana y mi hermano están cansados.", "Ana and my brother are tired."),
            Keep("La gente de mi barrio está harta.", "The people in my neighbourhood are fed up."),
        ),
        source=GRAMMAR,
    ),
    Rule(
        id="verb-agreement",
        level="fix",
        summary="Makes a verb agree with the subject right before it; gustar with what is liked.",
        why="El verbo no concuerda con el sujeto.",
        find=_verbs,
        examples=(
            Example("La gente piensan mucho.", "La gente piensa mucho."),
            Example("Ellos quiere salir.", "Ellos quieren salir."),
            Example("Me gusta los libros.", "Me gustan los libros."),
            Example(
                "Los niños juega en el parque.", "Los niños juegan en el parque.", "The children play in the park."
            ),
            Example("Nosotros tiene hambre.", "Nosotros tenemos hambre."),
        ),
        keep=(
            Keep("Las manos limpias evitan contagios.", "Clean hands prevent infection."),
            Keep("Muchas tiendas apenas venden.", "Many shops hardly sell."),
            Keep("La gente piensa y ellos quieren."),
            Keep("Los martes juega al tenis.", "On Tuesdays he plays tennis."),
            Keep("El problema son los precios.", "The problem is the prices."),
            Keep("Para nosotros es fácil; entre ellos hay paz."),
        ),
        source=GRAMMAR,
    ),
)

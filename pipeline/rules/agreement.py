"""Agreement inside the noun phrase: determiner and noun, noun and adjective."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re
from collections.abc import Iterable

from pipeline.rules.base import GRAMMAR, Context, Example, Finding, Keep, Level, Rule, Token, like, replace
from pipeline.rules.nouns import listed_noun, noun_known, number, singular, sure_gender
from pipeline.rules.phrases import (
    BETWEEN,
    COPULA,
    DEGREE,
    PREPOSITIONS,
    adjective_form,
    agrees_ahead,
    gap,
    headed,
    inflected,
    is_adjective,
    pos_of,
)
from pipeline.rules.verbs import CLITICS, finite

_DETERMINERS = (
    "el la los las un una unos unas este esta estos estas ese esa esos esas aquel aquella aquellos aquellas otro otra otros otras mucho mucha muchos muchas poco "
    "poca pocos pocas todo toda todos todas algún alguna algunos algunas ningún ninguna nuestro nuestra nuestros nuestras varios varias tanto tanta tantos tantas "
    "demasiado demasiada demasiados demasiadas cierto cierta ciertos ciertas mismo misma mismos mismas"
).split()


def _is_clitic_use(context: Context, tokens: list[Token], n: int) -> bool:
    """Whether "la", "los", "las" at word `n` may be a pronoun before a verb."""
    return (
        tokens[n].low in CLITICS
        and n + 1 < len(tokens)
        and bool(finite(tokens[n + 1].low))
        and not listed_noun(tokens[n + 1].low)
    )


def _level(context: Context) -> Level:
    """Broken agreement is damage where there is an English original; in a native text it is the author's."""
    return "fix" if context.english else "suggest"


def _determiners(context: Context) -> Iterable[Finding]:
    """ "Una problema", "los casa", "la agua"."""
    tokens = context.tokens
    yield from _fronted(context)
    for n in range(len(tokens) - 1):
        det = tokens[n]
        if det.low not in _DETERMINERS or _is_clitic_use(context, tokens, n):
            continue
        k = n + 1
        if (
            k + 1 < len(tokens)
            and (BETWEEN.fullmatch(tokens[k].low) or tokens[k].low in _NUMERALS)
            and gap(context, det, tokens[k]) == " "
        ):
            k += 1
        noun = tokens[k]
        if (
            any(gap(context, a, b) != " " for a, b in zip(tokens[n:k], tokens[n + 1 : k + 1], strict=False))
            or not noun.text.islower()
        ):
            continue
        yield from _determiner_of(context, tokens, n, k)


_NUMERALS = frozenset("dos tres cuatro cinco seis siete ocho nueve diez".split())


def _fronted(context: Context) -> Iterable[Finding]:
    """ "Ofrece buenas salarios": an adjective before its noun, without a determiner."""
    tokens = context.tokens
    for n in range(1, len(tokens) - 1):
        adjective, noun = tokens[n], tokens[n + 1]
        if (
            not _FRONT.fullmatch(adjective.low)
            or gap(context, adjective, noun) != " "
            or tokens[n - 1].low in _DETERMINERS
        ):
            continue
        gender, shown = sure_gender(noun.low), inflected(adjective.low)
        if not gender or not shown or not noun.text.islower() or not noun_known(noun.low):
            continue
        want = (gender, number(noun.low))
        if shown != want and shown[1] == want[1]:
            new = adjective_form(adjective.low, *want, front=True)
            if new and new != adjective.low and _certain_noun(context, noun):
                yield replace(adjective.start, adjective.end, new, _level(context))


_FRONT = re.compile(
    r"(?:buen[oa]s|mal[oa]s|nuev[oa]s?|primer[oa]s?|pequeñ[oa]s|viej[oa]s|larg[oa]s|pront[oa]|divers[oa]s|numeros[oa]s|únic[oa]s?|propi[oa]s?)$"
)


def _determiner_of(context: Context, tokens: list[Token], n: int, k: int) -> Iterable[Finding]:
    from pipeline.lang.inflect import determiner, determiner_lemma, plural, stressed_a

    det, noun = tokens[n], tokens[k]
    gender, found = sure_gender(noun.low), determiner_lemma(det.low)
    if not gender or not found or len(noun.low) < 4 or not noun_known(noun.low):
        return
    lemma, has_gender, has_number = found
    if lemma in ("todo", "mismo", "tanto", "demasiado", "mucho", "poco") and has_gender == "m" and has_number == "s":
        return  # also adverbs: "mucho casa" is rare, "todo corazón" is not
    want = number(noun.low)
    if gender == "f" and want == "s" and stressed_a(noun.low) and k == n + 1:
        if lemma == "el" and has_gender == "f" and has_number == "s":
            yield replace(det.start, det.end, like(det.text, "el"))
        return
    uncounted = lemma in ("mucho", "poco", "tanto", "demasiado") and re.search(
        r"\b(?:much|little|lots? of|a lot|plenty)\b", context.english, re.IGNORECASE
    )
    if (singular(noun.low) in _MASS or uncounted) and has_number == "p" and want == "s":
        yield replace(det.start, det.end, like(det.text, determiner(lemma, gender, "s") or det.low))
        return
    if has_number != want:
        if has_number == "p" and want == "s" and gender == has_gender and not noun.low.endswith("s"):
            after = tokens[k + 1].low if k + 1 < len(tokens) else ""
            if after not in ("y", "e", "o", "u") and _gap_plain(context, tokens, k) and _certain_noun(context, noun):
                yield replace(noun.start, noun.end, plural(noun.low), "fix" if context.english else "suggest")
        return
    if has_gender in ("", gender) and k > n + 1:
        fitted = adjective_form(tokens[n + 1].low, gender, want, front=True)
        if (
            fitted
            and tokens[n + 1].low not in _NUMERALS
            and inflected(tokens[n + 1].low)
            and fitted != tokens[n + 1].low
            and _certain_noun(context, noun)
        ):
            yield replace(tokens[n + 1].start, tokens[n + 1].end, fitted, _level(context))
    if has_gender and has_gender != gender:
        form = determiner(lemma, gender, want)
        if form and _certain_noun(context, noun):
            patches = [(det, form)]
            for between in tokens[n + 1 : k]:
                fitted = "" if between.low in _NUMERALS else adjective_form(between.low, gender, want, front=True)
                if fitted and fitted != between.low:
                    patches.append((between, fitted))
            for token, new in patches:
                yield replace(token.start, token.end, like(token.text, new), _level(context))


_MASS = frozenset("gente dinero agua información ropa música tiempo comida".split())


def _gap_plain(context: Context, tokens: list[Token], k: int) -> bool:
    return k + 1 >= len(tokens) or gap(context, tokens[k], tokens[k + 1])[:1] in " .,;:?!)"


def _certain_noun(context: Context, noun: Token) -> bool:
    """Whether spaCy, too, reads the word as a noun; or it can be nothing else."""
    if singular(noun.low) != noun.low and sure_gender(noun.low) and not noun.low.endswith(("os", "as")):
        return True
    return any(t.idx == noun.start and t.pos_ in ("NOUN",) for t in context.doc)


def _attributes(context: Context) -> Iterable[Finding]:
    """ "Un problema seria", "casas blanca", "una persona muy simpático"."""
    tokens = context.tokens
    for n in range(1, len(tokens) - 1):
        noun = tokens[n]
        gender = sure_gender(noun.low)
        if not gender or len(noun.low) < 4 or not noun.text.islower() or COPULA & {noun.low}:
            continue
        k = n + 1
        graded = tokens[k].low in DEGREE and k + 1 < len(tokens)
        k += graded
        adjective = tokens[k]
        shown = inflected(adjective.low)
        if (
            not shown
            or not adjective.text.islower()
            or any(gap(context, a, b) != " " for a, b in zip(tokens[n:k], tokens[n + 1 : k + 1], strict=False))
        ):
            continue
        want = (gender, number(noun.low))
        if shown == want or not headed(tokens, n, want) or not noun_known(noun.low):
            continue
        if (
            _other_owner(context, tokens, n, shown)
            or not is_adjective(context, adjective, graded)
            or pos_of(context, noun) != "NOUN"
        ):
            continue
        if k + 1 < len(tokens) and agrees_ahead(context, tokens, k, shown):
            continue
        new = adjective_form(adjective.low, *want)
        if new and new != adjective.low:
            level: Level = "fix" if context.english else "suggest"
            yield replace(adjective.start, adjective.end, new, level)


def _other_owner(context: Context, tokens: list[Token], n: int, shown: tuple[str, str]) -> bool:
    """Whether an earlier noun of the phrase, or a coordination, may own the adjective."""
    for k in range(n - 1, max(-1, n - 9), -1):
        low = tokens[k].low
        if re.search(r"[.;:?!()]", gap(context, tokens[k], tokens[k + 1])):
            return False
        if low in ("y", "e", "o", "u", "ni") and shown[1] == "p":
            return True
        gender = sure_gender(low)
        if (
            low not in PREPOSITIONS
            and (not gender or gender == shown[0])
            and number(low) == shown[1]
            and len(low) > 3
            and (listed_noun(low) or not finite(low))
        ):
            return True
    return False


RULES = (
    Rule(
        id="determiner-agreement",
        level="fix",
        summary="Makes a determiner agree with a noun of sure gender (a suggestion without English); el before stressed a.",
        why="El determinante no concuerda con el sustantivo.",
        find=_determiners,
        examples=(
            Example("Es una problema.", "Es un problema.", "It is a problem."),
            Example("El persona y la mapa.", "La persona y el mapa.", "The person and the map."),
            Example("Bebe la agua.", "Bebe el agua."),
            Example("Hay muchos gente.", "Hay mucha gente."),
            Example("Compró los zapato.", "Compró los zapatos.", "She bought the shoes."),
        ),
        keep=(
            Keep("La mano, el agua, la radio, el tema y las manos."),
            Keep("La modelo y el modelo; la capital y el capital."),
            Keep("La veo y los como."),
            Keep("Los martes y el buen tiempo."),
        ),
        source=GRAMMAR,
    ),
    Rule(
        id="attribute-agreement",
        level="fix",
        summary="Makes an adjective agree with the noun right before it (a suggestion without English).",
        why="El adjetivo no concuerda con el sustantivo.",
        find=_attributes,
        examples=(
            Example("Es un problema muy seria.", "Es un problema muy serio.", "It is a very serious problem."),
            Example("Vive en una casa pequeño.", "Vive en una casa pequeña.", "He lives in a small house."),
            Example("Compró dos camisas rojo.", "Compró dos camisas rojas.", "He bought two red shirts."),
        ),
        keep=(
            Keep("Una taza de café llena.", "A full cup of coffee."),
            Keep("Un hombre y una mujer altos.", "A tall man and woman."),
            Keep("La casa blanca y el problema serio."),
            Keep("Llegó a casa cansado.", "He got home tired."),
        ),
        source=GRAMMAR,
    ),
)

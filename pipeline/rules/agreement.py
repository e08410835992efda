"""Agreement of determiners, and of adjectives before it, with their noun."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re
from collections.abc import Iterable
from functools import lru_cache

from pipeline.lang.triggers import Beside
from pipeline.rules.adjectives import shape
from pipeline.rules.agreement_phrases import kept, unchanging
from pipeline.rules.article_or_pronoun import is_pronoun
from pipeline.rules.base import GRAMMAR, Context, Example, Finding, Keep, Rule, Token, like, replace
from pipeline.rules.concord import set_words
from pipeline.rules.determiner_forms import ADVERBS_TOO, fitted_determiner, level_of_damage
from pipeline.rules.noun_numbers import NUMERALS, certain_noun, english_number
from pipeline.rules.nouns import named_noun, noun_known, number, sure_gender
from pipeline.rules.phrases import BETWEEN, adjective_form, gap
from pipeline.rules.verbs import finite

_DETERMINERS = frozenset(
    (
        "el la los las un una unos unas este esta estos estas ese esa esos esas aquel aquella aquellos aquellas otro otra otros otras mucho mucha muchos muchas poco "
        "poca pocos pocas todo toda todos todas algún alguna algunos algunas ningún ninguna nuestro nuestra nuestros nuestras varios varias tanto tanta tantos tantas "
        "demasiado demasiada demasiados demasiadas mi tu su mis tus sus cada cierto cierta ciertos ciertas mismo misma mismos mismas"
    ).split()
)


@lru_cache(maxsize=65536)
def _may_clash(det: str, noun: str) -> bool:
    """Whether a determiner right before a noun may be of another gender or number, whatever stands around them."""
    from pipeline.lang.inflect import determiner_lemma, stressed_a

    gender, found = sure_gender(noun), determiner_lemma(det)
    if not gender or not found or not noun_known(noun) or (noun == "punta" and found[1] == "m"):
        return False  # «el punta», who scores
    lemma, has_gender, has_number = found
    if lemma in ADVERBS_TOO or (gender == "f" and stressed_a(noun)):
        return True
    return has_number != number(noun) or bool(has_gender and has_gender != gender)


_ENVELOPE = re.compile(r"\b(?:envelope|packet|sachet)s?\b", re.IGNORECASE)


@lru_cache(maxsize=65536)
def _clash(det: str, noun: str) -> bool:
    """Whether they do, and nothing like «mucho tiempo» or «el agua» explains it."""
    from pipeline.lang.inflect import determiner_lemma, stressed_a

    found = determiner_lemma(det)
    if not found or not _may_clash(det, noun):
        return False
    lemma, gender, count = found
    if lemma in ADVERBS_TOO and (gender, count) == ("m", "s"):
        return False
    stressed = count == "s" and number(noun) == "s" and stressed_a(noun) and sure_gender(noun) == "f"
    return not stressed or (gender == "f") == (lemma == "el")


_CLASHING = Beside(_DETERMINERS.__contains__, lambda word: bool(sure_gender(word)), _clash)
_PARTED = Beside(_DETERMINERS.__contains__, lambda word: word in NUMERALS or BETWEEN.fullmatch(word) is not None)


def _determiners(context: Context) -> Iterable[Finding]:
    """ "Una problema", "los casa", "la agua"."""
    yield from unchanging(context)
    yield from kept(context)
    yield from set_words(context)
    yield from _fronted(context)
    # Without English only a noun that clashes with what stands before it is of interest.
    if not (context.may_have(_CLASHING) or context.may_have(_PARTED) or context.english):
        return
    tokens = context.tokens
    for n in range(len(tokens) - 1):
        det = tokens[n]
        if det.low not in _DETERMINERS and det.low not in NUMERALS:
            continue
        if det.low in ("todo", "toda", "todos", "todas"):
            yield from _all_of(context, tokens, n)
        more = det.low in ("más", "menos") and english_number(context, tokens[n + 1].low) == "p"
        if (det.low in NUMERALS or more) and context.english:
            yield from _counted(context, tokens, n)
        if det.low not in _DETERMINERS:
            continue
        k = n + 1
        if (
            k + 1 < len(tokens)
            and (BETWEEN.fullmatch(tokens[k].low) or tokens[k].low in NUMERALS)
            and gap(context, det, tokens[k]) == " "
        ):
            k += 1
        noun = tokens[k]
        if (
            (k == n + 1 and not _may_clash(det.low, noun.low))
            or any(gap(context, a, b) != " " for a, b in zip(tokens[n:k], tokens[n + 1 : k + 1], strict=False))
            or not noun.text.islower()
            or (noun.low in ("bien", "mal") and det.low in ("todos", "todas"))
            or (noun.low == "sobre" and not _ENVELOPE.search(context.english))  # «están todos sobre la mesa»
            or is_pronoun(context, tokens, n)
            or _everyone(tokens, n)
            or _to_and_fro(tokens, n + 1)
        ):
            continue
        yield from fitted_determiner(context, tokens, n, k)


def _everyone(tokens: list[Token], n: int) -> bool:
    """Whether «a todos» tells whom a pronoun before the verb meant: "nos llevó a todos casa por casa"."""
    person = tokens[n].low in ("todos", "todas") and n > 1 and tokens[n - 1].low == "a"
    return person and not {"nos", "os", "les", "los", "las"}.isdisjoint(t.low for t in tokens[max(0, n - 5) : n - 1])


def _all_of(context: Context, tokens: list[Token], n: int) -> Iterable[Finding]:
    """ "Todas los días", "todo la semana": todo agrees with the article behind it, when that fits its noun."""
    from pipeline.lang.inflect import determiner, determiner_lemma

    if n + 2 >= len(tokens) or any(gap(context, tokens[k], tokens[k + 1]) != " " for k in (n, n + 1)):
        return
    found, noun = determiner_lemma(tokens[n + 1].low), tokens[n + 2]
    gender = sure_gender(noun.low)
    if not found or found[0] not in ("el", "este", "ese", "aquel", "mi", "tu", "su", "nuestro") or not gender:
        return
    want = number(noun.low)
    if found[1] not in ("", gender) or found[2] != want or not noun_known(noun.low) or not context.english:
        return
    form = determiner("todo", gender, want) or ""
    before = [t.low for t in tokens[max(0, n - 4) : n]]
    if before and (before[-1].endswith(("lo", "la", "los", "las")) or "lo" in before):
        return  # "súmalo todo los domingos", "lo ha sumado todo los domingos": todo goes with the pronoun
    if before and before[-1] in ("sobre", "ante", "del"):
        return  # «sobre todo la jabalina»
    if form and form != tokens[n].low:
        yield replace(tokens[n].start, tokens[n].end, like(tokens[n].text, form))


def _counted(context: Context, tokens: list[Token], n: int) -> Iterable[Finding]:
    """ "Dos hermana": more than one takes the plural."""
    from pipeline.lang.inflect import plural

    noun = tokens[n + 1]
    if gap(context, tokens[n], noun) != " " or not noun.text.islower() or noun.low.endswith("s") or shape(noun.low):
        return
    if noun.low == "sobre" and not _ENVELOPE.search(context.english):
        return  # «una cosa o dos sobre negociar»
    if sure_gender(noun.low) and noun_known(noun.low) and named_noun(noun.low) and number(noun.low) == "s":
        yield replace(noun.start, noun.end, plural(noun.low))


def _to_and_fro(tokens: list[Token], n: int) -> bool:
    """ "El boca a boca", "un mano a mano": a masculine phrase whatever its noun."""
    return n + 2 < len(tokens) and tokens[n + 1].low in ("a", "y") and tokens[n].low == tokens[n + 2].low


def _fronted(context: Context) -> Iterable[Finding]:
    """ "Ofrece buenas salarios": an adjective before its noun, without a determiner."""
    if not context.may_have(_in_front):
        return
    tokens = context.tokens
    for n in range(1, len(tokens) - 1):
        adjective, noun = tokens[n], tokens[n + 1]
        if (
            not _FRONT.fullmatch(adjective.low)
            or gap(context, adjective, noun) != " "
            or tokens[n - 1].low in _DETERMINERS
        ):
            continue
        gender, shown, before = sure_gender(noun.low), shape(adjective.low), tokens[n - 1].low
        if finite(noun.low) and (sure_gender(before), number(before)) == shown:
            continue  # «el piso nuevo marca la diferencia»
        if not gender or not shown or not noun.text.islower() or not noun_known(noun.low):
            continue
        want = (gender, number(noun.low))
        if shown != want and shown[1] == want[1]:
            new = adjective_form(adjective.low, *want, front=True)
            if new and new != adjective.low and certain_noun(context, noun):
                yield replace(adjective.start, adjective.end, new, level_of_damage(context))


_FRONT = re.compile(
    r"(?:buen[oa]s|mal[oa]s|nuev[oa]s?|primer[oa]s?|pequeñ[oa]s|viej[oa]s|larg[oa]s|pront[oa]|divers[oa]s|numeros[oa]s|únic[oa]s?|propi[oa]s?)$"
)


def _in_front(word: str) -> bool:
    return _FRONT.fullmatch(word) is not None


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
            Example("Es uno de las mejores novelas.", "Es una de las mejores novelas."),
            Example("Me asombra lo caro que son los pisos.", "Me asombra lo caros que son los pisos."),
            Example("Es la razón por el que volví.", "Es la razón por la que volví."),
            Example("Un autor cuyo novelas leo.", "Un autor cuyas novelas leo."),
            Example("Ambos puertas y cada ventanas.", "Ambas puertas y cada ventana."),
            Example("El agua frío y mucho hambre.", "El agua fría y mucha hambre."),
            Example("La torre, construido en 1900, cayó.", "La torre, construida en 1900, cayó."),
            Example("Compré un batería nuevo.", "Compré una batería nueva.", "I bought a new battery."),
            Example(
                "La sopa está fría; caliéntalo.", "La sopa está fría; caliéntala.", "The soup is cold; heat it up."
            ),
        ),
        keep=(
            Keep("Te enseñará una cosa o dos sobre negociar.", "He will teach you a thing or two about negotiating."),
            Keep("El piso nuevo marca la diferencia.", "The new flat makes the difference."),
            Keep("El base del equipo no falla.", "The team's point guard never misses."),
            Keep("El cabeza del grupo no vino.", "The head of the group did not come."),
            Keep("En casa todos bien, gracias."),
            Keep("La mano, el agua, la radio, el tema y las manos."),
            Keep("La modelo y el modelo; la capital y el capital."),
            Keep("La veo y los como."),
            Keep("Los martes y el buen tiempo."),
            Keep("Vino a uno de los mejores puertos; cada tres días; el agua primero hierve."),
            Keep("Un grupo del que hablé, la mitad de los cuales se fue. Vino tanta gente como niños."),
            Keep("El defensa y la número tres, no la menciones.", "The defender and number three, don't mention her."),
            Keep("Las cuenta una por una.", "She counts them one by one."),
            Keep("Le gusta sobre todo la jabalina.", "He likes the javelin above all."),
            Keep("Sabe una cosa o dos sobre las olas.", "She knows a thing or two about waves."),
            Keep("Tiene setenta y un años y es el cabeza de familia.", "He is seventy-one and the head of the family."),
            Keep("El batería tocó bien.", "The drummer played well."),
            Keep("Seguro que ya es demasiado tarde.", "Surely it's already too late."),
        ),
        source=GRAMMAR,
    ),
)

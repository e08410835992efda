"""Agreement of determiners, and of adjectives before it, with their noun."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re
from collections.abc import Iterable
from functools import lru_cache

from pipeline.lang.triggers import Beside
from pipeline.model import Patch
from pipeline.rules.adjectives import shape
from pipeline.rules.agreement_phrases import kept, unchanging
from pipeline.rules.attributes import row
from pipeline.rules.base import GRAMMAR, Context, Example, Finding, Keep, Level, Rule, Token, like, replace
from pipeline.rules.concord import set_words
from pipeline.rules.english import means
from pipeline.rules.noun_numbers import NUMERALS, certain_noun, english_number, in_number
from pipeline.rules.nouns import listed_noun, named_noun, noun_known, number, singular, sure_gender
from pipeline.rules.phrases import (
    BETWEEN,
    adjective_form,
    gap,
)
from pipeline.rules.tables import listed
from pipeline.rules.verbs import CLITICS, finite, likeliest

_DETERMINERS = frozenset(
    (
        "el la los las un una unos unas este esta estos estas ese esa esos esas aquel aquella aquellos aquellas otro otra otros otras mucho mucha muchos muchas poco "
        "poca pocos pocas todo toda todos todas algún alguna algunos algunas ningún ninguna nuestro nuestra nuestros nuestras varios varias tanto tanta tantos tantas "
        "demasiado demasiada demasiados demasiadas mi tu su mis tus sus cada cierto cierta ciertos ciertas mismo misma mismos mismas"
    ).split()
)


def _is_clitic_use(context: Context, tokens: list[Token], n: int) -> bool:
    """Whether "la", "los", "las" at word `n` may be a pronoun before a verb."""
    return (
        tokens[n].low in CLITICS
        and n + 1 < len(tokens)
        and not BETWEEN.fullmatch(tokens[n + 1].low)
        and bool(likeliest(tokens[n + 1].low))
        and (not listed_noun(tokens[n + 1].low) or _acts_on(context, tokens, n))
        and (not tokens[n + 1].low.endswith(("ciones", "siones")) or (n > 0 and tokens[n - 1].low in _BEFORE_CLITIC))
        and not (
            context.english
            and named_noun(tokens[n + 1].low)
            and (_nominal_place(tokens, n) or _named_in_english(context, tokens[n + 1].low))
        )
    )


def _acts_on(context: Context, tokens: list[Token], n: int) -> bool:
    """Whether the noun behind "los" at word `n`, of another number, is a verb of the English: "las cuenta" for "she counts them"."""
    from pipeline.lang.english import analyse as english_tokens

    word = tokens[n + 1].low
    if tokens[n].low not in ("la", "los", "las") or (number(word) == "s") == (tokens[n].low == "la"):
        return False
    if not context.english:
        return True
    lemmas = {f.lemma.removesuffix("se") for f in likeliest(word)}
    acts = [t.lemma_.lower() for t in english_tokens(context.english) if t.tag_.startswith("VB")]
    return any(means(of, act) for of in lemmas for act in acts)


def _named_in_english(context: Context, word: str) -> bool:
    """Whether a noun of the English is this one, and no verb of it: "la noticias" for "the news"."""
    from pipeline.lang.english import analyse as english_tokens

    doc, lemmas = english_tokens(context.english), {f.lemma.removesuffix("se") for f in likeliest(word)}
    if any(t.tag_.startswith("VB") and means(of, t.lemma_.lower()) for t in doc for of in lemmas):
        return False
    return any(
        t.tag_ in ("NN", "NNS") and means(singular(word), t.lower_.removesuffix("s") if t.lower_ != "news" else "news")
        for t in doc
    )


# Behind these "la", "los", "las" before a verb form is its pronoun: "no la menciones", "que se las perdones".
_BEFORE_CLITIC = frozenset("no se te me nos nunca jamás que".split())


def _nominal_place(tokens: list[Token], n: int) -> bool:
    """Whether "de" follows the word behind `n`, or a preposition stands before `n`: «los reglas del juego»."""
    after = tokens[n + 2].low if n + 2 < len(tokens) else ""
    return after in ("de", "del") or (
        n > 0 and tokens[n - 1].low in ("de", "en", "con", "por", "sobre", "entre", "según")
    )


def _level(context: Context) -> Level:
    """Broken agreement is damage where there is an English original; in a native text it is the author's."""
    return "fix" if context.english else "suggest"


@lru_cache(maxsize=65536)
def _may_clash(det: str, noun: str) -> bool:
    """Whether a determiner right before a noun may be of another gender or number, whatever stands around them."""
    from pipeline.lang.inflect import determiner_lemma, stressed_a

    gender, found = sure_gender(noun), determiner_lemma(det)
    if not gender or not found or not noun_known(noun):
        return False
    lemma, has_gender, has_number = found
    if lemma in _ADVERBS_TOO or (gender == "f" and stressed_a(noun)):
        return True
    return has_number != number(noun) or bool(has_gender and has_gender != gender)


@lru_cache(maxsize=65536)
def _clash(det: str, noun: str) -> bool:
    """Whether they do, and nothing like «mucho tiempo» or «el agua» explains it."""
    from pipeline.lang.inflect import determiner_lemma, stressed_a

    found = determiner_lemma(det)
    if not found or not _may_clash(det, noun):
        return False
    lemma, gender, count = found
    if lemma in _ADVERBS_TOO and (gender, count) == ("m", "s"):
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
            or _is_clitic_use(context, tokens, n)
            or _to_and_fro(tokens, n + 1)
        ):
            continue
        yield from _determiner_of(context, tokens, n, k)


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
    from pipeline.lang.inflect import determiner_lemma, plural

    noun = tokens[n + 1]
    if gap(context, tokens[n], noun) != " " or not noun.text.islower() or noun.low.endswith("s") or shape(noun.low):
        return
    if noun.low == "sobre" and determiner_lemma(tokens[n + 2].low if n + 2 < len(tokens) else ""):
        return  # «una cosa o dos sobre las olas»
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
        gender, shown = sure_gender(noun.low), shape(adjective.low)
        if not gender or not shown or not noun.text.islower() or not noun_known(noun.low):
            continue
        want = (gender, number(noun.low))
        if shown != want and shown[1] == want[1]:
            new = adjective_form(adjective.low, *want, front=True)
            if new and new != adjective.low and certain_noun(context, noun):
                yield replace(adjective.start, adjective.end, new, _level(context))


_FRONT = re.compile(
    r"(?:buen[oa]s|mal[oa]s|nuev[oa]s?|primer[oa]s?|pequeñ[oa]s|viej[oa]s|larg[oa]s|pront[oa]|divers[oa]s|numeros[oa]s|únic[oa]s?|propi[oa]s?)$"
)


def _in_front(word: str) -> bool:
    return _FRONT.fullmatch(word) is not None


def _determiner_of(context: Context, tokens: list[Token], n: int, k: int) -> Iterable[Finding]:
    from pipeline.lang.inflect import determiner, determiner_lemma, stressed_a

    det, noun = tokens[n], tokens[k]
    if _counted_or_named(context, tokens, n, k):
        return
    gender, found = sure_gender(noun.low), determiner_lemma(det.low)
    if found and not gender and found[2] == "p" and k == n + 1 and _either(context, noun):
        from pipeline.lang.inflect import plural

        yield replace(noun.start, noun.end, plural(noun.low))
        return
    if (
        not gender
        or not found
        or (len(noun.low) < 4 and not (len(noun.low) > 2 and listed_noun(noun.low)))
        or not noun_known(noun.low)
    ):
        return
    lemma, has_gender, has_number = found
    want = number(noun.low)
    if lemma in _ADVERBS_TOO and (has_gender, has_number) == ("m", "s"):
        yield from _quantity(context, det, noun, (gender, want), lemma)
        return
    if gender == "f" and want == "s" and stressed_a(noun.low) and k == n + 1:
        if lemma == "el" and has_gender == "f" and has_number == "s":
            yield replace(det.start, det.end, like(det.text, "el"))
        elif (
            lemma in ("este", "ese", "aquel", "mucho", "poco", "otro", "todo")
            and has_gender == "m"
            and certain_noun(context, noun)
        ):
            yield replace(det.start, det.end, like(det.text, determiner(lemma, "f", "s") or det.low), _level(context))
        return
    uncounted = lemma in ("mucho", "poco", "tanto", "demasiado") and re.search(
        r"\b(?:much|little|lots? of|a lot|plenty)\b", context.english, re.IGNORECASE
    )
    if (singular(noun.low) in _MASS or uncounted) and has_number == "p" and want == "s":
        yield replace(det.start, det.end, like(det.text, determiner(lemma, gender, "s") or det.low))
        return
    if has_number != want:
        yield from in_number(context, tokens, n, k, (gender, want), found)
        return
    if has_gender in ("", gender) and k > n + 1:
        fitted = adjective_form(tokens[n + 1].low, gender, want, front=True)
        if (
            fitted
            and tokens[n + 1].low not in NUMERALS
            and (shape(tokens[n + 1].low) or tokens[n + 1].low in _GRADES)
            and fitted != tokens[n + 1].low
            and certain_noun(context, noun)
        ):
            yield replace(tokens[n + 1].start, tokens[n + 1].end, fitted, _level(context))
    if has_gender and has_gender != gender:
        if has_gender == "f" and (woman := _woman(context, tokens, n, noun)):
            yield woman
            return
        form = determiner(lemma, gender, want)
        if form and certain_noun(context, noun):
            patches = [(det, form)]
            before = tokens[n - 1] if n else None
            if before and before.low in ("todo", "toda", "todos", "todas") and gap(context, before, det) == " ":
                patches.insert(0, (before, determiner("todo", gender, want) or before.low))
            for between in tokens[n + 1 : k]:
                fitted = "" if between.low in NUMERALS else adjective_form(between.low, gender, want, front=True)
                if fitted and fitted != between.low:
                    patches.append((between, fitted))
            changed = [(t, like(t.text, new)) for t, new in patches if new != t.low]
            level = "fix" if _told_twice(context, tokens, n, k, (gender, want)) else _level(context)
            yield Finding(tuple(Patch(start=t.start, end=t.end, new=new) for t, new in changed), level)


def _either(context: Context, noun: Token) -> bool:
    """Whether a singular of either gender stands for a plural of the English: "los principiante" for "beginners"."""
    one = number(noun.low) == "s" and not noun.low.endswith("s") and not finite(noun.low) and not shape(noun.low)
    sure = english_number(context, noun.low) == "p" or (context.english and noun.low.endswith(("nte", "ista")))
    return bool(one and noun_known(noun.low) and sure)


_GRADES = frozenset(
    "mejor mejores peor peores mayor mayores menor menores principal principales siguiente siguientes".split()
)
# A person called after what he or she has or wears: "un cabeza rapada", "los boinas verdes", "el cabeza de familia".
_CALLED = re.compile(
    r"(?:boinas? verdes?|camisas? (?:negra|parda|roja|azul)s?|pie(?:l|les) rojas?|caras? (?:pálida|dura)s?|cabezas? (?:rapada|cuadrada|hueca)s?|cabezas? arriba|cabezas? de (?:familia|lista|serie|cartel|turco)|manos libres|pura sangre|barbas? azul)(?!\w)",
    re.IGNORECASE,
)
_TENS = frozenset("treinta cuarenta cincuenta sesenta setenta ochenta noventa mil".split())


def _counted_or_named(context: Context, tokens: list[Token], n: int, k: int) -> bool:
    """Whether "un" ends a numeral ("setenta y un años") or the noun is no noun of its own ("la número tres", "el cabeza rapada")."""
    before = [t.low for t in tokens[max(0, n - 2) : n]]
    tens = before[-1:] == ["y"] and before[0] in _TENS
    if tokens[n].low in ("un", "una") and (tens or before[-1:] in (["ciento"], ["mil"])):
        return True
    after = tokens[k + 1].low if k + 1 < len(tokens) else ""
    if tokens[k].low == "número" and (after in NUMERALS or after in ("uno", "una") or after.isdigit()):
        return True
    shirt = tokens[k].low == "camisa" and re.search(r"\bshirt\b", context.english)
    return bool(_CALLED.match(context.text, tokens[k].start) and not shirt) or bool(
        tokens[k].low == "número" and re.match(r" \d", context.text[tokens[k].end :])
    )


def _told_twice(context: Context, tokens: list[Token], n: int, k: int, want: tuple[str, str]) -> bool:
    """Whether an adjective behind the noun agrees with it against the determiner: "una amigo mío", "un gran casa vieja"."""
    noun = tokens[k]
    if k + 1 >= len(tokens) or gap(context, noun, tokens[k + 1]) != " " or not named_noun(noun.low):
        return False
    owned = re.fullmatch(r"(?:mí|tuy|suy|nuestr)([oa])(s?)", tokens[k + 1].low)
    shown = (("m" if owned[1] == "o" else "f"), "p" if owned[2] else "s") if owned else shape(tokens[k + 1].low)
    return shown == want and tokens[n].low in ("un", "una", "este", "esta", "ese", "esa", "el", "la", "los", "las")


_ADVERBS_TOO = frozenset("todo mismo tanto demasiado mucho poco".split())


def _quantity(context: Context, det: Token, noun: Token, want: tuple[str, str], lemma: str) -> Iterable[Finding]:
    """ "Mucho oportunidades", "poco paciencia": behind these a noun is certain only in the plural or the feminine."""
    from pipeline.lang.inflect import determiner

    if lemma not in ("mucho", "poco", "demasiado") or want == ("m", "s") or not context.english or shape(noun.low):
        return
    if noun.low in ("tarde", "noche", "cerca", "mañana", "dados", "dadas", "dada"):
        return  # «es demasiado tarde»
    if re.search(r"\b(?:hace|un|al|por|de|dentro|tan|muy|desde) $", context.text[: det.start], re.IGNORECASE):
        return
    if noun.low == "tarde" and not re.search(r"\b(?:afternoon|evening)\b", context.english, re.IGNORECASE):
        return  # "demasiado tarde": an adverb
    if context.text[det.end : noun.start] == " " and certain_noun(context, noun) and noun.low != "más":
        yield replace(det.start, det.end, like(det.text, determiner(lemma, *want) or det.low))


_MASS = frozenset("gente dinero agua información ropa música tiempo comida".split())


_OF_A_WOMAN = re.compile(
    r"\b(?:she|her|woman|mother|sister|daughter|wife|girl|aunt|grandmother|girlfriend)\b", re.IGNORECASE
)


def _woman(context: Context, tokens: list[Token], n: int, noun: Token) -> Finding | None:
    """ "Ella es una doctor muy respetado": of a woman the post is feminine, and so is what follows it."""
    from pipeline.lang.inflect import adjective

    feminine = adjective(noun.low, "f", "s")
    posts = listed("capitals", "posts")
    if (
        noun.low not in posts
        or feminine not in posts
        or feminine == noun.low
        or not _OF_A_WOMAN.search(context.english)
    ):
        return None
    patches = [Patch(start=noun.start, end=noun.end, new=feminine)]
    at = next((k for k, t in enumerate(tokens) if t.start == noun.start), n)
    for word in row(context, at + 1):
        token = tokens[word.at]
        new = adjective_form(token.low, "f", "s") if word.shape == ("m", "s") else ""
        if new and new != token.low:
            patches.append(Patch(start=token.start, end=token.end, new=new))
    return Finding(tuple(patches))


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

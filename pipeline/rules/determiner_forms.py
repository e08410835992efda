"""The form that a determiner takes before its noun, and what between and behind them takes with it."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re
from collections.abc import Iterable

from pipeline.model import Patch
from pipeline.rules.adjective_rows import row
from pipeline.rules.adjectives import shape
from pipeline.rules.base import Context, Finding, Level, Token, like, replace
from pipeline.rules.noun_numbers import NUMERALS, certain_noun, english_number, in_number
from pipeline.rules.nouns import listed_noun, named_noun, noun_known, number, singular, sure_gender
from pipeline.rules.phrases import adjective_form, gap
from pipeline.rules.tables import listed
from pipeline.rules.verbs import finite


def level_of_damage(context: Context) -> Level:
    """Broken agreement is damage where there is an English original; in a native text it is the author's."""
    return "fix" if context.english else "suggest"


def fitted_determiner(context: Context, tokens: list[Token], n: int, k: int) -> Iterable[Finding]:
    """What makes the determiner at word `n` agree with its noun at word `k`, and what stands between them."""
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
    if lemma in ADVERBS_TOO and (has_gender, has_number) == ("m", "s"):
        yield from _quantity(context, det, noun, (gender, want), lemma)
        return
    if gender == "f" and want == "s" and stressed_a(noun.low) and k == n + 1:
        yield from _stressed(context, det, noun, found)
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
            yield replace(tokens[n + 1].start, tokens[n + 1].end, fitted, level_of_damage(context))
    if has_gender and has_gender != gender:
        if has_gender == "f" and (woman := _woman(context, tokens, n, noun)):
            yield woman
            return
        form = determiner(lemma, gender, want)
        if form and certain_noun(context, noun):
            yield _in_gender(context, tokens, n, k, (gender, want), form)


def _stressed(context: Context, det: Token, noun: Token, found: tuple[str, str, str]) -> Iterable[Finding]:
    """The determiner right before a feminine that begins with a stressed a: el agua, esta agua."""
    from pipeline.lang.inflect import determiner

    lemma, gender, count = found
    if lemma == "el" and gender == "f" and count == "s":
        yield replace(det.start, det.end, like(det.text, "el"))
    elif (
        lemma in ("este", "ese", "aquel", "mucho", "poco", "otro", "todo")
        and gender == "m"
        and certain_noun(context, noun)
    ):
        new = like(det.text, determiner(lemma, "f", "s") or det.low)
        yield replace(det.start, det.end, new, level_of_damage(context))


def _in_gender(context: Context, tokens: list[Token], n: int, k: int, wanted: tuple[str, str], form: str) -> Finding:
    """The determiner at word `n` in the `form` of the noun at word `k`, with "todo" before it and what is between."""
    from pipeline.lang.inflect import determiner

    patches = [(tokens[n], form)]
    before = tokens[n - 1] if n else None
    if before and before.low in ("todo", "toda", "todos", "todas") and gap(context, before, tokens[n]) == " ":
        patches.insert(0, (before, determiner("todo", *wanted) or before.low))
    for between in tokens[n + 1 : k]:
        fitted = "" if between.low in NUMERALS else adjective_form(between.low, *wanted, front=True)
        if fitted and fitted != between.low:
            patches.append((between, fitted))
    changed = [(t, like(t.text, new)) for t, new in patches if new != t.low]
    level = "fix" if _told_twice(context, tokens, n, k, wanted) else level_of_damage(context)
    return Finding(tuple(Patch(start=t.start, end=t.end, new=new) for t, new in changed), level)


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
    r"(?:boinas? verdes?|camisas? (?:negra|parda|roja|azul)s?|pie(?:l|les) rojas?|caras? (?:pálida|dura)s?|cabezas? (?:rapada|cuadrada|hueca)s?|cabezas? arriba|cabezas? de (?:familia|lista|serie|cartel|turco)|manos libres|pura sangre|barbas? azul|balas? perdidas?|ayudas? de cámara|(?:primer|segund)as? espadas?|(?:primer|segund|tercer)as? líneas?(?= (?:del equipo|francés|inglés|titular)))(?!\w)",
    re.IGNORECASE,
)
# Persons called after what they play or do, by a noun of the other gender, and the English for them.
_PLAYERS = {
    "base": r"guards?|playmakers?", "guitarra": r"guitarists?|guitar players?", "batería": r"drummers?", "trompeta": r"trumpeters?|trumpet players?",
    "bestia": r"brutes?|animals?", "gallina": r"chickens?|cowards?", "ayuda": r"valets?|aides?|orderly|orderlies", "cabeza": r"heads? of (?!m(?:ine|y)\b)|(?:ring)?leaders?",
}  # fmt: skip
_HIS = frozenset("el los un unos este ese aquel".split())
_TENS = frozenset("treinta cuarenta cincuenta sesenta setenta ochenta noventa mil".split())


def _counted_or_named(context: Context, tokens: list[Token], n: int, k: int) -> bool:
    """Whether "un" ends a numeral ("setenta y un años") or the noun is no noun of its own ("la número tres", "el cabeza rapada")."""
    before = [t.low for t in tokens[max(0, n - 2) : n]]
    tens = before[-1:] == ["y"] and before[0] in _TENS
    if tokens[n].low in ("un", "una") and (tens or before[-1:] in (["ciento"], ["mil"])):
        return True
    after = tokens[k + 1].low if k + 1 < len(tokens) else ""
    player = _PLAYERS.get(singular(tokens[k].low)) if tokens[n].low in _HIS else None
    if player and (not context.english or re.search(rf"\b(?:{player})\b", context.english, re.IGNORECASE)):
        return True
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


ADVERBS_TOO = frozenset("todo mismo tanto demasiado mucho poco".split())


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

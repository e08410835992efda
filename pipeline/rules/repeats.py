"""Phrases that the translation says twice."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re
from collections.abc import Iterable
from itertools import pairwise

from pipeline.lang.closed import COORDINATORS
from pipeline.lang.triggers import ECHO
from pipeline.model import Level
from pipeline.rules.base import Context, Example, Finding, Keep, Rule, Token, replace
from pipeline.rules.echoes import MAX, echoes, echoing
from pipeline.rules.english import means
from pipeline.rules.repeated_verbs import said_twice
from pipeline.rules.repeated_words import ONCE, OWNERS, of_itself, single
from pipeline.rules.verbs import finite

INSERTABLE = frozenset(
    "también además siempre bien así luego después entonces muy más todo toda todos todas solo ya aún incluso".split()
)


_FIGURE = re.compile(r"(?<![\w.,])(\d[\d.,]* [^\W\d_]{2,}) \1(?!\w)", re.IGNORECASE)
# What the words alone do not show: an echo with a figure behind a comma, and one with a comma inside.
_WITH_FIGURE = re.compile(
    r"(?<!\w)([^\W\d_][^.,;:?!¿¡()«»\"\n]*\d[^.,;:?!¿¡()«»\"\n]*?)(,? \1)(?= [a-záéíóúñ])", re.IGNORECASE
)
_WITH_COMMA = re.compile(r"(?<!\w)((?:[^\W\d_]+ ){2,9}[^\W\d_]+, (?:[^\W\d_]+ ){0,4})(\1)(?=\w)", re.IGNORECASE)


def _immediate(context: Context) -> Iterable[Finding]:
    """ "Es importante es importante dormir": the second of two equal stretches goes."""
    if not context.may_have(ECHO.__eq__):
        return
    tokens = context.tokens
    if not echoing([t.low for t in tokens]):
        return
    if context.english and (meant := echoes(context.en_words)):
        yield from _beside_meant(context, meant)
        return
    if context.english:
        for m in context.finditer(_FIGURE):
            yield replace(m.end(1), m.end(), "")
        for pattern in (_WITH_FIGURE, _WITH_COMMA):
            for m in pattern.finditer(context.text):
                yield replace(m.start(2), m.end(2), "")
    n = 0
    while n < len(tokens):
        if context.english and (times := _in_a_run(context, tokens, n)) > 2:
            yield replace(tokens[n].end, tokens[n + times - 1].end, "")
            n += times
            continue
        if context.english and (twice := _after_two(context, tokens, n)):
            yield replace(tokens[n + twice - 1].end, tokens[n + 2 * twice + 1].end, "")
            n += 2 * twice + 2
            continue
        filled = _after_filler(context, tokens, n)
        if filled:
            yield replace(tokens[n + filled - 1].end, tokens[n + 2 * filled].end, "")
            n += 2 * filled + 1
            continue
        size = _longest_echo(context, tokens, n) or (_after_comma(context, tokens, n) if context.english else 0)
        if not size:
            n += 1
            continue
        first = tokens[n]
        last = tokens[n + 2 * size - 1]
        sure = size > 1 or context.english or first.low in ONCE | {"la", "que"} or _verb_twice(context, tokens, n)
        level: Level = "fix" if sure else "suggest"
        while context.english and size > 1 and _again(context, tokens, n, size, last):
            last = tokens[tokens.index(last) + size]
        # Keep the first copy's capital and the second copy's punctuation.
        rest = context.text[last.end :].count(",")
        set_off = n == 0 and context.text[tokens[size - 1].end] == "," and context.english.count(",") > rest
        yield replace(tokens[n + size - 1].end, last.end, "," if set_off else "", level)
        n = tokens.index(last) + 1


_MEANT = re.compile(r"(?<!\w)([^\W\d_]+),? \1(?!\w)", re.IGNORECASE)


def _beside_meant(context: Context, meant: set[tuple[str, ...]]) -> Iterable[Finding]:
    """ "Es muy, muy terco, pero es pero es honesto": the echo of the English is "muy, muy", the other one is damage."""
    if any(len(words) > 1 for words in meant) or len(_MEANT.findall(context.text)) != len(meant):
        return
    tokens, n = context.tokens, 0
    while n < len(tokens):
        size = _longest_echo(context, tokens, n)
        if size > 1:
            yield replace(tokens[n + size - 1].end, tokens[n + 2 * size - 1].end, "")
        n += 2 * size or 1


def _in_a_run(context: Context, tokens: list[Token], n: int) -> int:
    """How often a word stands in a row from word `n` on, be it ever so short: "sal sal sal"."""
    end = n + 1
    while (
        end < len(tokens)
        and tokens[end].low == tokens[n].low
        and _close(context.text, [tokens[end - 1]], [tokens[end]])
    ):
        end += 1
    return end - n if tokens[n].low not in ("no", "ja", "je") else 0


def _after_two(context: Context, tokens: list[Token], n: int) -> int:
    """Size of a stretch said again behind "y luego", "y después", "y también"."""
    for size in range(min(MAX, (len(tokens) - n - 2) // 2), 2, -1):
        if tokens[n].low != tokens[n + size + 2].low:
            continue
        left, right = tokens[n : n + size], tokens[n + size + 2 : n + 2 * size + 2]
        fillers = tokens[n + size : n + size + 2]
        if (
            [t.low for t in left] == [t.low for t in right]
            and fillers[0].low in ("y", "o", "pero")
            and fillers[1].low in INSERTABLE
        ):
            return size if _close(context.text, [*left, *fillers], right) else 0
    return 0


def _after_filler(context: Context, tokens: list[Token], n: int) -> int:
    """Size of a stretch said again behind "también" or "y": "lo que ayuda también lo que ayuda es dormir"."""
    for size in range(min(MAX, (len(tokens) - n - 1) // 2), 2, -1):
        if tokens[n].low != tokens[n + size + 1].low:
            continue
        left, right = tokens[n : n + size], tokens[n + size + 1 : n + 2 * size + 1]
        filler = tokens[n + size]
        if filler.low in ("también", "además", "y", "e", "o", "luego", "después", "pero") and [t.low for t in left] == [
            t.low for t in right
        ]:
            if left[0].low == "a" and re.match(r" (?:y|menos) [a-z]", context.text[right[-1].end :]):
                return 0  # «a las diez y a las diez y cuarto»
            sure = context.english or (size > 3 and filler.low in ("también", "además"))
            return size if sure and _close(context.text, [*left, filler], right) else 0
    return 0


# "Difiere de la de la primera línea": two articles, the first of which stands for a noun.
_TWICE = re.compile(r"\b(?:a|de|en|con|por|para|que|como) (?:la|las|los|lo|el)$", re.IGNORECASE)


_STANDS_EN = re.compile(r"\b(?:that|those|ones?|the latter|which|who) (?:of|from|in|on)\b|['’]s\b", re.IGNORECASE)
_OWNED = re.compile(r"['’]s (\w+)(?: (\w+))?")


def _stands_for(context: Context, before: str) -> bool:
    """Whether the first article may stand for a noun: not in «el perro de la de la vecina» for "the neighbour's dog"."""
    stands = [m.group() for m in _STANDS_EN.finditer(context.english)]
    owned = _OWNED.findall(context.english)
    return bool(stands) and not (len(stands) == len(owned) == 1 and any(w and means(before, w) for w in owned[0]))


# What is told one by one: "uno por uno", "día tras día", "puerta a puerta".
_BY_ONES = frozenset(
    "uno una dos tres día año mes hora minuto segundo noche semana paso poco cara mano punto palabra casa codo frente gota cuerpo persona boca puerta página línea letra piedra pieza verso golpe hombro vez trago grano lado igual calle".split()
)


_OF_ITS_OWN = re.compile(r"\b(\w+)(?:['’]s| of(?: an?| the| my| his| her| their)?) \1\b", re.IGNORECASE)
_THE_MORE = re.compile(r"\bthe (?:more|\w+er),? the (?:more|\w+er)\b", re.IGNORECASE)
_JOINING = COORDINATORS | {"pero"}
_LEADING = frozenset("a de en con por desde".split())


def _longest_echo(context: Context, tokens: list[Token], n: int) -> int:
    for size in range(min(MAX, (len(tokens) - n) // 2), 0, -1):
        if tokens[n].low != tokens[n + size].low:
            continue
        left, right = tokens[n : n + size], tokens[n + size : n + 2 * size]
        if [t.low for t in left] != [t.low for t in right] or not _close(context.text, left, right):
            continue
        again = tokens[n + 2 * size].low if n + 2 * size < len(tokens) else ""
        if (
            size == 2
            and not (context.english and n and _told_once(context, tokens[n - 1], left))
            and {"y", "o", "ni"} & {t.low for t in left}
            and (left[0].low in ("y", "ni") or again == left[0].low)
        ):
            continue  # "llovió y llovió y llovió" means a lot of it
        if size == 2 and not context.english and n and of_itself(tokens, n):
            continue
        two_articles = size == 2 and _TWICE.search(context.text[left[0].start : left[1].end])
        if two_articles and (not context.english or _stands_for(context, tokens[n - 1].low if n else "")):
            continue
        if left[0].low == "de" and (_OF_ITS_OWN.search(context.english) if context.english else size < 4):
            continue  # «un amigo de un amigo»
        if left[-1].low in ("más", "menos") and _THE_MORE.search(context.english):
            continue  # «el más el más alegre»
        if left[-1].low in _JOINING and left[0].low in _LEADING:
            continue  # «cerró a las tres y a las tres y media abrió»
        if size == 2 and left[0].low in _BY_ONES and left[1].low in ("por", "a", "tras", "en", "con"):
            continue  # «uno por uno por los médicos», «paso a paso a la cima»
        if size > 1 and (sum(len(t.text) for t in left) >= 5 or context.english) and len({t.low for t in left}) > 1:
            return size
        if size == 1 and (single(context, left[0], right[0]) or _verb_twice(context, tokens, n)):
            return 1
    return 0


def _verb_twice(context: Context, tokens: list[Token], n: int) -> bool:
    return not context.english and said_twice([t.low for t in tokens], n)


def _again(context: Context, tokens: list[Token], n: int, size: int, last: Token) -> bool:
    """Whether the stretch of `size` words at word `n` is said once more behind `last`."""
    at = tokens.index(last) + 1
    more = tokens[at : at + size]
    return [t.low for t in more] == [t.low for t in tokens[n : n + size]] and _close(context.text, [last], more)


def _told_once(context: Context, before: Token, left: list[Token]) -> bool:
    """Whether the English says once the second of two that «y» joins: «blanco y negro y negro», not «días y días y días»."""
    word = left[-1].low
    named = left[0].low == "y" and before.low != word and len(word) > 3 and not finite(word) and word not in _BY_ONES
    return named and sum(means(word, e) for e in context.en_words) == 1


def _after_comma(context: Context, tokens: list[Token], n: int) -> int:
    """Size of a stretch said again behind a comma and then gone on with: "es leer mucho, es leer mucho y bien"."""
    # "Mi hermana, mi hermana trabaja": two words are enough for the subject that a sentence begins with.
    least = 1 if not n and tokens[0].low in OWNERS else 2
    for size in range(min(MAX, (len(tokens) - n) // 2), least, -1):
        if tokens[n].low != tokens[n + size].low:
            continue
        left, right = tokens[n : n + size], tokens[n + size : n + 2 * size]
        mark = context.text[left[-1].end : right[0].start]
        if [t.low for t in left] != [t.low for t in right] or mark not in (", ", "; "):
            continue
        after = tokens[n + 2 * size] if n + 2 * size < len(tokens) else None
        # Behind "y" the list goes on, and the item said twice is the list's.
        goes_on = (
            after
            and after.low not in ("y", "e", "o", "u", "ni")
            and context.text[right[-1].end : after.start] in (" ", ", " if mark == "; " else " ")
        )
        if size == 2 and after and not finite(after.low):
            continue  # «el cine, el cine de verdad, necesita tiempo»
        if goes_on and _close(context.text, left, left[:0]) and _close(context.text, right, right[:0]):
            return size
    return 0


def _close(text: str, left: list[Token], right: list[Token]) -> bool:
    both = [*left, *right]
    return all(not text[a.end : b.start].strip(" \t\u00a0\n") for a, b in pairwise(both))


RULES = (
    Rule(
        id="repeated-phrase",
        level="fix",
        summary="Drops the second of two equal stretches of words in a row.",
        why="La frase está repetida.",
        find=_immediate,
        examples=(
            Example(
                "Comemos a las dos de la tarde tarde.",
                "Comemos a las dos de la tarde.",
                "We eat at two in the afternoon.",
            ),
            Example(
                "El agua hierve a 100 grados, el agua hierve a 100 grados al nivel del mar.",
                "El agua hierve a 100 grados al nivel del mar.",
                "Water boils at 100 degrees at sea level.",
            ),
            Example("Hay que hay que llegar pronto.", "Hay que llegar pronto."),
            Example("La mejor manera la mejor manera es practicar.", "La mejor manera es practicar."),
            Example("Vive en en Madrid y creo que puedo puedo ir.", "Vive en Madrid y creo que puedo ir."),
            Example("Lo que más ayuda también lo que más ayuda es dormir.", "Lo que más ayuda es dormir."),
            Example(
                "El gato de la de la portera maúlla.", "El gato de la portera maúlla.", "The doorkeeper's cat miaows."
            ),
            Example(
                "Lo pintó de rojo y azul y azul y azul.", "Lo pintó de rojo y azul.", "He painted it red and blue."
            ),
            Example("Hay que que abrir la la puerta.", "Hay que abrir la puerta."),
        ),
        keep=(
            Keep("Nunca, nunca."),
            Keep("Para si x > 1 y y > 3.", "It stops if x > 1 and y > 3."),
            Keep("Es muy muy."),
            Keep("Era un café café.", "It was a coffee coffee."),
            Keep("Se agotaron a las diez y a las diez y cuarto repusieron."),
            Keep("Poco a poco, paso a paso, día a día."),
            Keep("La marca marca la diferencia.", "The brand makes the difference."),
            Keep("Fueron examinados uno por uno por expertos."),
            Keep("Es muy, muy lejos y no, no quiero ir."),
            Keep("Lo supe por medio de un amigo de un amigo."),
            Keep("Lo que se se sabe."),
            Keep("Es grande, muy grande."),
            Keep("En la guerra la guerra manda."),
            Keep("Hablaban de días y días y días.", "They talked for days on end."),
            Keep("Es distinta de la de la vecina.", "It is different from my neighbour's."),
            Keep("Corre corre que te pillo. El que puede puede ir."),
            Keep("Esperó y esperó y esperó."),
        ),
    ),
)

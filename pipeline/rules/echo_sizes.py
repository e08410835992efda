"""How many words come again right behind themselves, or behind a comma or a filler, as nobody says them on purpose."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re
from itertools import pairwise

from pipeline.rules.base import Context, Token
from pipeline.rules.echoes import MAX
from pipeline.rules.nouns import named_noun
from pipeline.rules.repeated_verbs import said_twice
from pipeline.rules.verbs import finite, is_infinitive

# Words that never stand twice in a row in good Spanish ("no no", "muy muy" and "ya ya" do).
ONCE = frozenset(
    "el los las un una unos unas de del al en con por para y o u e que a ante bajo desde hasta entre hacia según sobre sin su sus "
    "yo mi mis tu tus este esta estos estas ese esa esos esas es son está están era ha han he le les me te nos pero porque cuando como si "
    "fue ser hay se lo más sus cada también puede pueden debe tiene tienen".split()
)
INSERTABLE = frozenset(
    "también además siempre bien así luego después entonces muy más todo toda todos todas solo ya aún incluso".split()
)


def in_a_run(context: Context, tokens: list[Token], n: int) -> int:
    """How often a word stands in a row from word `n` on, be it ever so short: "sal sal sal"."""
    end = n + 1
    while (
        end < len(tokens)
        and tokens[end].low == tokens[n].low
        and _close(context.text, [tokens[end - 1]], [tokens[end]])
    ):
        end += 1
    return end - n if tokens[n].low not in ("no", "ja", "je") else 0


def after_two(context: Context, tokens: list[Token], n: int) -> int:
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


def after_filler(context: Context, tokens: list[Token], n: int) -> int:
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


# What is told one by one: "uno por uno", "día tras día", "puerta a puerta".
_BY_ONES = frozenset(
    "uno una dos tres día año mes hora minuto segundo noche semana paso poco cara mano punto palabra casa codo frente gota cuerpo persona boca puerta página línea letra piedra pieza verso golpe hombro vez trago grano lado igual calle".split()
)


_OF_ITS_OWN = re.compile(r"\b(\w+)(?:['’]s| of(?: an?| the| my| his| her| their)?) \1\b", re.IGNORECASE)
_JOINING = frozenset("y e o u ni pero".split())
_LEADING = frozenset("a de en con por desde".split())


def longest_echo(context: Context, tokens: list[Token], n: int) -> int:
    """How many words from word `n` on come again at once."""
    for size in range(min(MAX, (len(tokens) - n) // 2), 0, -1):
        if tokens[n].low != tokens[n + size].low:
            continue
        left, right = tokens[n : n + size], tokens[n + size : n + 2 * size]
        if [t.low for t in left] != [t.low for t in right] or not _close(context.text, left, right):
            continue
        again = tokens[n + 2 * size].low if n + 2 * size < len(tokens) else ""
        if (
            size == 2
            and {"y", "o", "ni"} & {t.low for t in left}
            and (left[0].low in ("y", "ni") or again == left[0].low)
        ):
            continue  # "llovió y llovió y llovió" means a lot of it
        two_articles = size == 2 and _TWICE.search(context.text[left[0].start : left[1].end])
        if two_articles and not (context.english and not _STANDS_EN.search(context.english)):
            continue
        if left[0].low == "de" and (_OF_ITS_OWN.search(context.english) if context.english else size < 4):
            continue  # «un amigo de un amigo»
        if left[-1].low in _JOINING and left[0].low in _LEADING:
            continue  # «cerró a las tres y a las tres y media abrió»
        if size == 2 and left[0].low in _BY_ONES and left[1].low in ("por", "a", "tras", "en", "con"):
            continue  # «uno por uno por los médicos», «paso a paso a la cima»
        if size > 1 and (sum(len(t.text) for t in left) >= 5 or context.english) and len({t.low for t in left}) > 1:
            return size
        if size == 1 and (_single(context, left[0], right[0]) or verb_twice(context, tokens, n)):
            return 1
    return 0


def verb_twice(context: Context, tokens: list[Token], n: int) -> bool:
    """Whether word `n` is a verb form that its repetition follows by mistake; without English only."""
    return not context.english and said_twice([t.low for t in tokens], n)


def after_comma(context: Context, tokens: list[Token], n: int) -> int:
    """Size of a stretch said again behind a comma and then gone on with: "es leer mucho, es leer mucho y bien"."""
    # "Mi hermana, mi hermana trabaja": two words are enough for the subject that a sentence begins with.
    least = 1 if not n and tokens[0].low in _OWNERS else 2
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


_OWNERS = frozenset("mi mis tu tus su sus nuestro nuestra este esta estos estas el la los las".split())


def _close(text: str, left: list[Token], right: list[Token]) -> bool:
    both = [*left, *right]
    return all(not text[a.end : b.start].strip(" \t\u00a0\n") for a, b in pairwise(both))


_NOUN_ACTS = re.compile(r" (?:el|la|los|las|un|una|que|a|al|mi|tu|su)\b", re.IGNORECASE)


_WHO = re.compile(r"\b(?:(?:el|la|lo|los|las) que|quien|quienes|donde|cuando) $", re.IGNORECASE)
_ECHOED = re.compile(r"\b(\w{3,}),? \1\b", re.IGNORECASE)
_EMPHATIC = frozenset("muy así bla más que eso hoy".split())


def _single(context: Context, left: Token, right: Token) -> bool:
    if not left.text.isalpha() or right.text[0].isupper() or (len(left.text) == 1 and left.text.isupper()):
        return False  # «de A a B»
    if finite(left.low) and named_noun(left.low) and _NOUN_ACTS.match(context.text, right.end):
        return False  # «la marca marca la diferencia»
    if len(left.text) == 1 and re.match(r" ?[<>=≤≥≠]", context.text[right.end :]):
        return False  # «x > 2 y y > 3»
    if re.search(r"[/\-]$", context.text[: left.start]):
        return False  # "E/S o…", "-O o -OO"
    after = re.match(r" ([a-záéíóúñ]+)", context.text[right.end :])
    if (
        left.low == "la"
        and after
        and (named_noun(after.group(1)) or after.group(1) in ("misma", "primera", "última", "mejor", "otra", "única"))
    ):
        return True
    if left.low == "que" and after and is_infinitive(after.group(1)):
        return True
    if left.low in ONCE:
        if not context.english and _WHO.search(context.text[: left.start]) and finite(left.low):
            return False  # «el que puede puede ir»
        return not (left.low in ("se", "que", "lo", "si", "a", "como", "sus") and not context.english)
    if left.low == "muy" and len(re.findall(r"\bvery\b", context.english, re.IGNORECASE)) == 1:
        return True
    # An emphatic "muy muy" or "poco poco" has its echo in the English or stays; short words only at the end of a clause.
    last = re.match(r"\s*(?:[.,;:!?)]|$)", context.text[right.end :]) is not None
    return (
        bool(context.english)
        and not _ECHOED.search(context.english)
        and (len(left.text) > 3 or (last and len(left.text) == 3 and left.low not in _EMPHATIC))
        and left.low not in ("nada", "mucho", "poco", "casi", "nunca", "bien")
    )

"""Items that an enumeration names twice."""

import re
from collections.abc import Iterable

from pipeline.lang.closed import ARTICLES, COORDINATORS
from pipeline.lang.triggers import AGAIN
from pipeline.model import Level, Patch
from pipeline.rules.base import Context, Example, Finding, Keep, Rule, replace
from pipeline.rules.echoes import echoes
from pipeline.rules.english import means
from pipeline.rules.repeated_lists import O_CLOCK, Part, at_both_ends, listed_twice
from pipeline.rules.repeats import INSERTABLE

_ITEM = re.compile(r"(,\s+(?:y|e|o|u|ni)\s+|[,;]\s+|\s+(?:y|e|o|u|ni)\s+)")
_CLAUSE = re.compile(r"[^.;:?!¿¡()\n«»“”\"]+(?:\.\d+[^.;:?!¿¡()\n«»“”\"]*)*")
_BETWEEN = re.compile(r"\bentre [^\W\d_]+$", re.IGNORECASE)  # «entre inquilino e inquilino», «entre toma y toma»
_COMPARED = {("mejor",), ("peor",), ("más",), ("menos",), ("mayor",)}


_WORD_OR_FIGURE = re.compile(r"\d[\d.,]*|[^\W\d_]+(?:[-'’][^\W\d_]+)*")


def _key(text: str) -> tuple[str, ...]:
    """The words and figures: "nivel 2" is not "nivel 3"."""
    return tuple(w.lower() for w in _WORD_OR_FIGURE.findall(text))


def _enumeration(context: Context, start: int, end: int) -> list[Part]:
    """The items of the sentence between `start` and `end`, each with the separator before it."""
    parts: list[Part] = []
    at, sep, sep_start = start, "", start
    for m in [*_ITEM.finditer(context.text, start, end), None]:
        stop = m.start() if m else end
        parts.append(Part(sep, sep_start, at, stop, _key(context.text[at:stop])))
        if m:
            at, sep, sep_start = m.end(), m.group(), m.start()
    return parts


def _same(a: tuple[str, ...], b: tuple[str, ...], head: bool = False) -> bool:
    """Whether item `b` repeats `a`; the first item of a sentence may have a beginning of its own."""
    if not b or not a:
        return False
    if a == b:
        return True
    return head and len(a) > len(b) and len(b[-1]) > (2 if len(b) == 1 else 3) and a[-len(b) :] == b


def _near_end(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether `b` is the end of the first item `a` with one filler word more."""
    if len(b) > 1 and b[0] in INSERTABLE and len(b[-1]) > 3 and a[1 - len(b) :] == b[1:]:
        return True  # «es rápido, seguro y también rápido»
    return len(b) > 2 and len(a) >= len(b) and _near(a[1 - len(b) :], b)


def _near(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether `b` is `a` with one filler word more or less."""
    if abs(len(a) - len(b)) != 1 or min(len(a), len(b)) < 2:
        return False
    short, long = sorted((a, b), key=len)
    return any(long[k] in INSERTABLE and long[:k] + long[k + 1 :] == short for k in range(len(long)))


_ENDS = re.compile(r"[^\W\d_]+(?=(?: (?:[yeou]|ni)\b)|(?! ?[^\W\d_]))")


def _repeating(context: Context) -> bool:
    """Whether two stretches between signs and conjunctions end in the same word, as an item said twice does."""
    if context.protected:
        return True
    ends = _ENDS.findall(context.text.lower())
    if len(set(ends)) == len(ends) and INSERTABLE.isdisjoint(ends):
        return False
    tokens, text = context.tokens, context.text
    seen: set[str] = set()
    for n, token in enumerate(tokens):
        last = n + 1 == len(tokens)
        if last or text[token.end] != " " or tokens[n + 1].low in COORDINATORS:
            word = tokens[n - 1].low if n and token.low in INSERTABLE else token.low
            if word in seen:
                return True
            seen.add(word)
    return False


def _again(context: Context) -> bool:
    """Whether a long word stands in a list a second time."""
    long = [t.low for t in context.tokens if len(t.low) > 3]
    return len(long) != len(set(long)) and any(t.low in COORDINATORS for t in context.tokens)


def _lists(context: Context) -> Iterable[Finding]:
    """An item that an enumeration names twice."""
    if not context.may_have(AGAIN.__eq__):
        return
    ends = _repeating(context)
    again = context.english and not ends and _again(context)
    if not (ends or again) or (context.english and _english_repeats(context.english)):
        return
    text = context.text
    for m in _CLAUSE.finditer(text):
        stop = m.start() + len(m.group().rstrip())
        if not _ITEM.search(text, m.start(), stop):
            continue
        parts = _enumeration(context, m.start() + len(m.group()) - len(m.group().lstrip()), stop)
        if len(parts) < 2 or len({p.key for p in parts}) == 1:
            continue
        twice = (ends and listed_twice(context, parts)) or at_both_ends(context, parts) if context.english else None
        if twice:
            yield twice
        elif ends:
            yield from _duplicates(context, parts)


def _duplicates(context: Context, parts: list[Part]) -> Iterable[Finding]:
    seen: list[int] = []
    for k, part in enumerate(parts):
        if re.search(r"\bni\b", context.text[part.sep_start : part.end]):
            seen.append(k)  # "ni estudian ni trabajan" denies what was said before
            continue
        if O_CLOCK.match(context.text, part.end):
            seen.append(k)  # «a las diez y a las diez y cuarto»
            continue
        if part.key in _COMPARED or _BETWEEN.search(context.text[: part.sep_start]):
            seen.append(k)  # "mejor y mejor" is said of what changes
            continue
        long = len(part.key) > 2 and bool(context.english)  # «…, la nave lleva días parada, lleva días parada»
        # «Hoy, pide el carné de conducir, un sello y el carné de conducir»
        once = long and _told_once(context, part.key[-1])
        twin = next(
            (j for j in seen if _same(parts[j].key, part.key, head=not j or (long and j == k - 1) or once)), None
        )
        near = None
        if twin is None and context.english and part.key[:1] and part.key[0] in ARTICLES and 0 < k < len(parts) - 1:
            bare = part.key[1:]  # «pan, queso, tomates, el queso y aceitunas»
            twin = next((j for j in seen if _same(parts[j].key, bare, head=j == 0) and j), None)
        if twin is None:
            near = next(
                (j for j in seen if _near(parts[j].key, part.key) or (j == 0 and _near_end(parts[0].key, part.key))),
                None,
            )
        if twin is None and near is None:
            seen.append(k)
            continue
        level = _level(context, part, near is not None, parts)
        if level is None:
            seen.append(k)
            continue
        last = k == len(parts) - 1
        with_and = re.search(r"\b(?:y|e|o|u|ni)\b", part.before)
        kept = parts[seen[-1]]
        if last and with_and and k - 1 not in seen and len(seen) > 1 and kept.before.strip() == ",":
            # The conjunction moves to the last item that stays: «fácil, barata, sana, barata y sana».
            patches = (
                Patch(start=kept.sep_start, end=kept.start, new=f" {with_and.group()} "),
                Patch(start=part.sep_start, end=part.end, new=""),
            )
            yield Finding(patches, level)
        elif not (last and with_and) or k - 1 not in seen:
            yield replace(part.sep_start, part.end, "", level)
        elif k >= 2 and "," in parts[k - 1].before and parts[k - 1].before.strip() == ",":
            # "a, b y a" becomes "a y b".
            patches = (
                Patch(start=parts[k - 1].sep_start, end=parts[k - 1].start, new=f" {with_and.group()} "),
                Patch(start=part.sep_start, end=part.end, new=""),
            )
            if (twin if twin is not None else near) == k - 1:
                patches = (Patch(start=parts[k - 1].sep_start, end=parts[k - 1].end, new=""),)  # type: ignore[assignment]
            yield Finding(patches, level)
        else:
            yield replace(part.sep_start, part.end, "", level)


def _told_once(context: Context, word: str) -> bool:
    """Whether the English has no more than one word that means this."""
    return sum(means(word, e) for e in context.en_words) < 2


def _level(context: Context, part: Part, near: bool, parts: list[Part]) -> Level | None:
    """Long items in a list say it for sure; a short one needs English that does not repeat."""
    long = len(part.key) >= 2 and sum(map(len, part.key)) >= 8
    if context.english:
        enough = 5 if len(parts) < 4 or len(part.key) > 1 else 3 if _fewer_in_english(context, len(parts)) else 4
        return "fix" if long or sum(map(len, part.key)) >= enough else None
    if near:
        return "suggest" if len(part.key) >= 4 else None
    return (
        "fix"
        if len(part.key) >= 3 and sum(map(len, part.key)) >= 14
        else "suggest"
        if long and len(parts) > 2
        else None
    )


_EN_ITEM = re.compile(r",\s+(?:(?:and|or|nor|but)\b)?|;|\b(?:and|or|nor|but)\b", re.IGNORECASE)


def _fewer_in_english(context: Context, items: int) -> bool:
    """Whether the English has fewer items than the list: "sol, agua, sol y tierra" for "sun, water and soil"."""
    return len(_EN_ITEM.findall(context.english)) < items - 1


def _english_repeats(english: str) -> bool:
    """Whether the English itself says an item of a list, or a phrase, twice."""
    if re.search(r"\b(\w+) (?:and|or) \1\b", english, re.IGNORECASE):
        return True  # “on the up and up”
    for sentence in re.split(r"[.;:?!()]+", english.lower()):
        items = [
            tuple(re.findall(r"[\w'’]+", i)) for i in re.split(r",\s+(?:and|or)\s+|,\s+|\s+(?:and|or)\s+", sentence)
        ]
        items = [i for i in items if i]
        if len(items) != len(set(items)):
            return True
    return bool(echoes(re.findall(r"[\w'’]+", english.lower())))


RULES = (
    Rule(
        id="repeated-item",
        level="fix",
        summary="Drops an item that an enumeration names twice, unless the English does too.",
        why="La enumeración repite un elemento.",
        find=_lists,
        examples=(
            Example(
                "Barre el suelo, lava los platos, lava los platos y riega.",
                "Barre el suelo, lava los platos y riega.",
                "Sweep the floor, wash the dishes and water the plants.",
            ),
            Example(
                "Come fruta, bebe agua, come fruta, bebe agua y descansa.",
                "Come fruta, bebe agua y descansa.",
                "Eat fruit, drink water and rest.",
            ),
            Example(
                "Compra un cuaderno nuevo, un lápiz rojo y un cuaderno nuevo.",
                "Compra un cuaderno nuevo y un lápiz rojo.",
                "Buy a new notebook and a red pencil.",
            ),
            Example(
                "Vende pan, queso, vino, pan, queso y vino en la plaza.",
                "Vende pan, queso y vino en la plaza.",
                "She sells bread, cheese and wine in the square.",
            ),
            Example(
                "Revisa los frenos, las luces y los frenos antes de salir.",
                "Revisa los frenos y las luces antes de salir.",
                "Check the brakes and the lights before leaving.",
            ),
            Example(
                "Contesta los correos pendientes, contesta también los correos pendientes y sal.",
                "Contesta los correos pendientes y sal.",
                "Answer the pending emails and go out.",
            ),
            Example(
                "El piso es céntrico, luminoso, barato, luminoso y barato.",
                "El piso es céntrico, luminoso y barato.",
                "The flat is central, bright and cheap.",
            ),
            Example(
                "El rosal pide sol, agua, sol y una tierra bien drenada.",
                "El rosal pide sol, agua y una tierra bien drenada.",
                "The rose bush needs sun, water and well-drained soil.",
            ),
            Example(
                "En el mercado, compra miel de romero, dos quesos, miel de romero y nueces.",
                "En el mercado, compra miel de romero, dos quesos y nueces.",
                "At the market, buy rosemary honey, two cheeses and walnuts.",
            ),
        ),
        keep=(
            Keep("No la pintan entre inquilino e inquilino.", "They do not paint it between tenants."),
            Keep(
                "Los jugadores son 1, 5 y 9 contra 2, 6 y 7 contra 3, 4 y 8.",
                "The players are 1, 5 and 9 against 2, 6 and 7 against 3, 4 and 8.",
            ),
            Keep("Habla de la vida y la vida es dura.", "He talks about life and it is hard."),
            Keep("El ruido, el ruido y el ruido."),
            Keep("Lluvia, lluvia y más lluvia."),
            Keep("Dijo que sí, que sí y que vendría.", "He said yes, yes and that he would come."),
            Keep("Unos suben, otros bajan, unos ríen, otros lloran."),
        ),
    ),
)

"""English words left in the Spanish text, replaced with agreement of the words around them."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re
from collections.abc import Iterable
from functools import cache
from importlib import resources
from itertools import pairwise
from typing import NamedTuple

from pipeline.model import Level, Patch
from pipeline.rules.base import Context, Example, Finding, Keep, Rule, Token, like


class _Entry(NamedTuple):
    """The Spanish of an English word; `kind` as in the table."""

    spanish: str
    kind: str


@cache
def _table() -> dict[tuple[str, ...], _Entry]:
    text = (resources.files("pipeline") / "data" / "normalise" / "untranslated.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
    return {tuple(english.split()): _Entry(spanish, kind) for english, spanish, kind in rows}


@cache
def _starts() -> dict[str, int]:
    """The longest entry that begins with a word."""
    longest: dict[str, int] = {}
    for key in _table():
        longest[key[0]] = max(longest.get(key[0], 0), len(key))
    return longest


# Words that are also Spanish are replaced only inside an English phrase of the table.
_SPANISH_TOO = frozenset(
    "a me he has son sin once come fine red real total normal final general central social cultural radio taxi hotel idea area no plan base use son tan van dice par".split()
)
_QUOTED = re.compile(r"[«“\"'‘][^«»“”\"'‘’]{1,60}[»”\"'’]")


def _entry(tokens: list[Token], n: int, text: str) -> tuple[int, _Entry, bool] | None:
    """The longest entry that begins at word `n`: its length in words, the entry, whether it is an English plural."""
    for size in range(
        min(_starts().get(tokens[n].low, _starts().get(_singular(tokens[n].low), 0)), len(tokens) - n), 0, -1
    ):
        run = tokens[n : n + size]
        if any(text[a.end : b.start] != " " for a, b in pairwise(run)):
            continue
        key = tuple(t.low for t in run)
        if key in _table():
            return size, _table()[key], False
        singular = (*key[:-1], _singular(key[-1]))
        if singular in _table() and _table()[singular].kind in ("m", "f"):
            return size, _table()[singular], True
    return None


def _singular(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "xes", "ches", "shes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith("ss") and len(word) > 3 else word


def _find(context: Context) -> Iterable[Finding]:
    tokens = context.tokens
    starts = _starts()
    if not any(t.low in starts or _singular(t.low) in starts for t in tokens):
        return
    english = " ".join(context.en_words)
    quoted = [m.span() for m in _QUOTED.finditer(context.text)]
    n = 0
    while n < len(tokens):
        found = _entry(tokens, n, context.text)
        if found is None:
            n += 1
            continue
        size, entry, plural = found
        run = tokens[n : n + size]
        if _left_alone(context, tokens, n, size, quoted):
            n += size
            continue
        phrase = " ".join(t.low for t in run).replace("’", "'")
        evident = f" {phrase} " in f" {english} "
        level: Level | None = None if evident else _without_english(context, entry, tokens, n)
        if evident or level:
            yield Finding(_patches(context, tokens, n, size, entry, plural), level, evidence=phrase if evident else "")
        n += size


def _without_english(context: Context, entry: _Entry, tokens: list[Token], n: int) -> Level | None:
    """Without the word in the English only a hint, and only for a word framed by Spanish ones."""
    from pipeline.lang.spanish import known

    if context.english or n == 0 or n + 1 >= len(tokens) or len(tokens[n].low) < 3:
        return None
    left, right = tokens[n - 1], tokens[n + 1]
    framed = left.text.islower() and right.text.islower() and known(left.low) and known(right.low)
    if not framed or left.low in _starts() or right.low in _starts() or known(tokens[n].low):
        return None
    return "suggest" if entry.kind != "x" or tokens[n].low in ("and", "the", "but", "however", "because") else None


def _left_alone(context: Context, tokens: list[Token], n: int, size: int, quoted: list[tuple[int, int]]) -> bool:
    """Names, quotations, compounds and words that are Spanish as well."""
    run = tokens[n : n + size]
    first, last = run[0], run[-1]
    if size == 1 and (first.low in _SPANISH_TOO or _is_spanish(first.low)):
        return True
    capital = first.text[0].isupper() and not (
        context.sentence_start(first.start) and (first.text[1:].islower() or first.text.isupper())
    )
    if capital or any(t.text[0].isupper() for t in run[1:]):
        return True
    if any(a <= first.start and last.end <= b for a, b in quoted):
        return True
    before, after = context.text[: first.start], context.text[last.end :]
    beside_name = re.match(r" [A-Z][\w]+", after) and not context.sentence_start(last.end + 1)
    named = re.search(r"\b[A-Z][\w'’]+ $", before) and not re.search(r"(?:^|[.?!:]\s)[A-ZÁÉÍÓÚ][\wáéíóú]* $", before)
    return bool(beside_name or named or re.search(r"[-/.@#_]$", before) or re.match(r"[-/@_]\w", after))


@cache
def _is_spanish(word: str) -> bool:
    from pipeline.lang.spanish import known

    return word not in _SURELY_ENGLISH and known(word)


_SURELY_ENGLISH = frozenset(
    "the and of with for but or feedback manager boss ticket coach post test show job bug link tip team web staff mail stress shopping marketing fan hobby".split()
)


def _patches(
    context: Context, tokens: list[Token], n: int, size: int, entry: _Entry, plural: bool
) -> tuple[Patch, ...]:
    first, last = tokens[n], tokens[n + size - 1]
    if entry.kind == "det":
        return (Patch(start=first.start, end=last.end, new=like(first.text, _article(context, tokens, n + size))),)
    new, gender, number = entry.spanish, entry.kind[:1], "s"
    if entry.kind in ("m", "f", "mp", "fp"):
        number = "p" if plural or entry.kind.endswith("p") else "s"
        if plural:
            from pipeline.lang.inflect import plural as make_plural

            new = make_plural(new)
    elif entry.kind in ("adj", "quant"):
        from pipeline.lang.inflect import adjective

        gender, number = _neighbour(context, tokens, n, size, quant=entry.kind == "quant")
        new = adjective(new, gender, number)
    start_of_text = context.sentence_start(first.start)
    new = new[:1].upper() + new[1:] if first.text[0].isupper() and start_of_text else new
    if new == "y" and n + size < len(tokens) and re.match(r"h?i(?!e|a)", tokens[n + size].low):
        new = "e"
    if new == "o" and n + size < len(tokens) and re.match(r"h?o", tokens[n + size].low):
        new = "u"
    patches = [Patch(start=first.start, end=last.end, new=new)]
    if entry.kind in ("m", "f", "mp", "fp"):
        patches += _agree(context, tokens, n, size, gender, number, new)
    return tuple(sorted(patches, key=lambda p: p.start))


def _article(context: Context, tokens: list[Token], k: int) -> str:
    """The article for the word at `k`."""
    from pipeline.lang.inflect import determiner, gender

    if k >= len(tokens):
        return "el"
    number = "p" if tokens[k].low.endswith("s") and not tokens[k].low.endswith("is") else "s"
    return determiner("el", gender(tokens[k].low), number) or "el"


def _neighbour(context: Context, tokens: list[Token], n: int, size: int, quant: bool) -> tuple[str, str]:
    """Gender and number for an adjective from the noun beside it, or from the subject before a copula."""
    from pipeline.lang.inflect import gender

    k = n + size if quant else n - 1
    if not quant and k >= 0 and tokens[k].low in ("muy", "más", "tan", "bastante", "menos"):
        k -= 1
    if not quant and k >= 0 and tokens[k].low in ("es", "son", "era", "eran", "fue", "está", "están", "ser", "parece"):
        k -= 1
    if not 0 <= k < len(tokens):
        return "m", "s"
    word = tokens[k].low
    if word in ("los", "unos", "el", "un", "la", "una", "las", "unas") and n + size < len(tokens):
        word = tokens[n + size].low
    if word in ("ella", "ellas"):
        return "f", "p" if word == "ellas" else "s"
    number = "p" if word.endswith("s") and not word.endswith("is") else "s"
    return gender(word), number


_COMMON_ADJECTIVES = re.compile(
    r"(?:\w+(?:ado|ada|ados|adas|ido|ida|idos|idas|oso|osa|osos|osas|ivo|iva|ivos|ivas|ico|ica|icos|icas)|(?:buen|mal|nuev|larg|estrict|cort|pequeñ|viej|primer|segund|últim|únic|propi|mism|otr|ciert|much|poc|tant|demasiad|buen|verdader|complet|clar|sencill|lent|seri|cercan|extern|intern|divin|modern|precis|ampli|baj|alt|car|barat|divers|vari)(?:o|a|os|as))$"
)
_SHORTENED = {
    "buen": "bueno",
    "mal": "malo",
    "primer": "primero",
    "tercer": "tercero",
    "gran": "grande",
    "algún": "alguno",
    "ningún": "ninguno",
}


def _agree(
    context: Context, tokens: list[Token], n: int, size: int, gender: str, number: str, noun: str
) -> list[Patch]:
    """Patches that make the determiner and the adjectives before and behind agree with the new noun."""
    patches: list[Patch] = []
    for k in range(n - 1, max(-1, n - 4), -1):
        gap = context.text[tokens[k].end : tokens[k + 1].start]
        if gap != " ":
            break
        new, more = _fit(tokens[k].low, gender, number, noun, front=True)
        if new and new != tokens[k].low:
            patches.append(Patch(start=tokens[k].start, end=tokens[k].end, new=like(tokens[k].text, new)))
        if not more:
            break
    for k in range(n + size, min(len(tokens), n + size + 2)):
        if context.text[tokens[k - 1].end : tokens[k].start] != " ":
            break
        if tokens[k].low in ("muy", "más", "tan", "bastante"):
            continue
        if _COMMON_ADJECTIVES.fullmatch(tokens[k].low):
            new, _ = _fit(tokens[k].low, gender, number, noun, front=False)
            if new and new != tokens[k].low:
                patches.append(Patch(start=tokens[k].start, end=tokens[k].end, new=new))
        break
    return patches


def _fit(word: str, gender: str, number: str, noun: str, front: bool) -> tuple[str, bool]:
    """The word as the noun wants it ("" to leave it), and whether to look further to the left."""
    from pipeline.lang.inflect import adjective, adjective_lemmas, determiner, determiner_lemma, stressed_a

    if front and word in ("del", "al"):
        if (gender, number) == ("m", "s"):
            return "", False
        return ("de " if word == "del" else "a ") + (determiner("el", gender, number) or "el"), False
    found = determiner_lemma(word)
    if front and found and word not in _SHORTENED:
        if number == "s" and gender == "f" and found[0] in ("el", "un") and stressed_a(noun):
            return determiner(found[0], "m", "s") or "", True
        return determiner(found[0], gender, number) or "", found[0] not in ("el", "un", "mi", "tu", "su")
    if word in ("principal", "principales", "gran", "grandes", "mejor", "mejores", "mayor", "peor", "siguiente"):
        return adjective(
            {"gran": "grande", "grandes": "grande"}.get(word, word.removesuffix("es") if word.endswith("es") else word),
            gender,
            number,
        ) if word != "gran" else "", True
    if word in _SHORTENED or _COMMON_ADJECTIVES.fullmatch(word):
        lemma = _SHORTENED.get(word) or next(iter(adjective_lemmas(word)), "")
        if not lemma:
            return "", front
        short = front and word in _SHORTENED and (gender, number) == ("m", "s")
        return ("" if short else adjective(lemma, gender, number)), front
    return "", False


RULES = (
    Rule(
        id="untranslated",
        level="fix",
        summary="Translates an English word or phrase left in the text when it also stands in the English; agreement follows.",
        why="Palabra inglesa sin traducir que tiene equivalente corriente en español.",
        find=_find,
        examples=(
            Example("El deadline es mañana.", "La fecha límite es mañana.", "The deadline is tomorrow."),
            Example("Necesitas un buen mindset.", "Necesitas una buena mentalidad.", "You need a good mindset."),
            Example("Pan and queso.", "Pan y queso.", "Bread and cheese."),
            Example("Aprende nuevos skills hoy.", "Aprende nuevas habilidades hoy.", "Learn new skills today."),
            Example(
                "Habla del feedback recibido.",
                "Habla de la retroalimentación recibida.",
                "Talk about the feedback received.",
            ),
            Example("Llegó con a lot of dinero.", "Llegó con mucho dinero.", "He came with a lot of money."),
        ),
        keep=(
            Keep("El software de marketing es bueno.", "The marketing software is good."),
            Keep(
                "La película «The Boss» y el programa Team Viewer.", "The film 'The Boss' and the program Team Viewer."
            ),
            Keep("Usa `and` y `or`.", "Use `and` and `or`."),
            Keep("Me lo dijo sin más.", "He told me just like that."),
        ),
    ),
)

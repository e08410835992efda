"""English words left in the Spanish text, replaced with agreement of the words around them."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re
from collections.abc import Iterable
from functools import lru_cache

from pipeline.lang.spanish import known
from pipeline.model import Level, Patch
from pipeline.rules.adjectives import one_gender, shape
from pipeline.rules.base import Context, Example, Finding, Keep, Rule, Token, like
from pipeline.rules.english_guards import INFINITIVE_WANTED, left_alone
from pipeline.rules.english_table import Entry, english_verbs, entry_at, singular, starts
from pipeline.rules.nouns import sure_gender
from pipeline.rules.predicates import copula
from pipeline.rules.subjects import subject_of
from pipeline.rules.tables import listed
from pipeline.rules.verbs import finite

_QUOTED = re.compile(r"[«“\"'‘][^«»“”\"'‘’]{1,60}[»”\"'’]")


_TLDR = re.compile(r"(?<!\w)TL; ?DR(?=\s*[:,.—-])", re.IGNORECASE)


def _too_long(context: Context) -> Iterable[Finding]:
    """ "TL;DR", which is three words to the table."""
    for m in context.finditer(_TLDR) if context.english else ():
        if _TLDR.search(context.english):
            yield Finding((Patch(start=m.start(), end=m.end(), new="En resumen"),), evidence=m.group())


_DAYS = dict(
    zip(
        "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december".split(),
        "lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split(),
        strict=True,
    )
)
_DAY = re.compile(
    rf"(?<=[a-záéíóúñ0-9,] )(?P<lead>(?:el|los|las|de|desde|hasta|en|cada|este|próximo|por|y|o|a|hoy es|para) )(?P<d>{'|'.join(d.capitalize() for d in _DAYS)})(?!\w|['’]| [A-Z])"
)


def _days(context: Context) -> Iterable[Finding]:
    """ "De Monday a viernes": days and months, whose capital makes them look like names."""
    for m in context.finditer(_DAY) if context.english else ():
        if m["d"] in context.english and (
            m["d"] not in ("May", "March", "August", "April", "June") or m["lead"] in ("de ", "en ")
        ):
            yield Finding((Patch(start=m.start("d"), end=m.end("d"), new=_DAYS[m["d"].lower()]),), evidence=m["d"])


@lru_cache(maxsize=65536)
def _listed(word: str) -> bool:
    """Whether an entry of the table begins with the word."""
    return word in starts() or singular(word) in starts()


def _foreign(word: str) -> bool:
    """Whether an entry begins with the word and it is none of Spanish: without English nothing else is of interest."""
    return len(word) > 2 and _listed(word) and not known(word)


def _find(context: Context) -> Iterable[Finding]:
    yield from _too_long(context)
    yield from _days(context)
    yield from _plurals(context)
    if not context.may_have(_foreign) and not (context.english and context.may_have(_listed)):
        return
    tokens = context.tokens
    if not any(entry_at(tokens, n, context.text) for n, t in enumerate(tokens) if _listed(t.low)):
        return
    foreign = sum(t.low in context.en_words and not known(t.low) for t in tokens)
    if tokens and foreign / len(tokens) > 0.5:
        return  # the sentence was not translated at all
    english = " ".join(context.en_words)
    quoted = [m.span() for m in _QUOTED.finditer(context.text)]
    n = 0
    while n < len(tokens):
        found = entry_at(tokens, n, context.text)
        if found is None:
            n += 1
            continue
        size, entry, plural = found
        run = tokens[n : n + size]
        if left_alone(context, tokens, n, size, quoted):
            n += size
            continue
        phrase = " ".join(t.low for t in run).replace("’", "'")
        evident = f" {phrase} " in f" {english} " or (bool(english) and phrase == "the" and _before_noun(tokens, n))
        level: Level | None = None if evident else _without_english(context, entry, tokens, n)
        if evident or level:
            yield Finding(_patches(context, tokens, n, size, entry, plural), level, evidence=phrase if evident else "")
        n += size


def _before_noun(tokens: list[Token], n: int) -> bool:
    """Whether a Spanish noun stands behind word `n`: "the sal", which is no English even where the English has no "the"."""
    after = tokens[n + 1] if n + 1 < len(tokens) else None
    return after is not None and after.text.islower() and bool(sure_gender(after.low)) and known(after.low)


@lru_cache(maxsize=65536)
def _alike(word: str) -> bool:
    """Whether the word is the English plural of one that both languages have: "doctors", "sectors"."""
    return len(word) > 5 and re.search(r"[rln]s$", word) is not None and not known(word) and bool(known(word[:-1]))


def _plurals(context: Context) -> Iterable[Finding]:
    """ "Los doctors": the word is Spanish, its plural is not."""
    from pipeline.lang.inflect import plural

    if not context.english or not context.may_have(_alike):
        return
    for n, token in enumerate(context.tokens):
        if not (_alike(token.low) and token.text.islower() and token.low in context.en_words and n):
            continue
        if context.tokens[n - 1].low.endswith("s") or finite(context.tokens[n - 1].low):
            yield Finding((Patch(start=token.start, end=token.end, new=plural(token.low[:-1])),), evidence=token.low)


def _without_english(context: Context, entry: Entry, tokens: list[Token], n: int) -> Level | None:
    """Without the word in the English only a hint, and only for a word framed by Spanish ones."""
    from pipeline.lang.spanish import known

    if context.english or n == 0 or n + 1 >= len(tokens) or len(tokens[n].low) < 3:
        return None
    left, right = tokens[n - 1], tokens[n + 1]
    framed = left.text.islower() and right.text.islower() and known(left.low) and known(right.low)
    if not framed or left.low in starts() or right.low in starts() or known(tokens[n].low):
        return None
    return "suggest" if entry.kind != "x" or tokens[n].low in ("and", "the", "but", "however", "because") else None


def _patches(context: Context, tokens: list[Token], n: int, size: int, entry: Entry, plural: bool) -> tuple[Patch, ...]:
    first, last = tokens[n], tokens[n + size - 1]
    if entry.kind == "det":
        new = like(first.text, _determiner(tokens, n + size, entry.spanish))
        return (Patch(start=first.start, end=last.end, new=new),)
    if special := _beside(context, tokens, n, size):
        return special
    if verb := _as_verb(context, tokens, n, size):
        return (Patch(start=first.start, end=last.end, new=like(first.text, verb)),)
    new, gender, number = entry.spanish, entry.kind[:1], "s"
    if entry.kind == "m" and not plural and _is_woman(context, tokens, n, size, new):
        new, gender = _feminine(new), "f"
    if entry.kind in ("m", "f", "mp", "fp"):
        number = "p" if plural or entry.kind.endswith("p") else "s"
        if plural:
            from pipeline.lang.inflect import plural as make_plural

            new = make_plural(new)
    elif entry.kind in ("adj", "quant"):
        from pipeline.lang.inflect import adjective

        gender, number = _neighbour(context, tokens, n, size, quant=entry.kind == "quant")
        new = _says_how(tokens, n, size) or adjective(new, gender, number)
    if entry.kind == "v" and n:
        new = _own_reflexive(tokens[n - 1].low, new)
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


_TIMES = {
    "semana": "la próxima",
    "mes": "el próximo",
    "año": "el próximo",
    "vez": "la próxima",
    "lunes": "el próximo",
    "martes": "el próximo",
    "miércoles": "el próximo",
    "jueves": "el próximo",
    "viernes": "el próximo",
    "verano": "el próximo",
}


_TOO_HOW = frozenset("tarde temprano pronto lejos cerca bien mal rápido despacio lento alto bajo".split())


def _own_reflexive(before: str, infinitive: str) -> str:
    """An infinitive in -se with the pronoun of the verb before it: "deberías rendirte"."""
    from pipeline.lang.inflect import analyse, reflexive

    form = next((f for f in analyse(before) if f.mood in ("ind", "sub")), None)
    if form is None or not re.match(r"\w+rse\b", infinitive):
        return infinitive
    return re.sub(r"^(\w+r)se\b", rf"\1{reflexive(form.person, form.number)}", infinitive)


def _as_verb(context: Context, tokens: list[Token], n: int, size: int) -> str:
    """The infinitive for a word that is a noun elsewhere, where one is wanted: "debes update el programa"."""
    word = tokens[n].low
    if size != 1 or not n or word not in english_verbs() or tokens[n - 1].low not in INFINITIVE_WANTED:
        return ""
    from pipeline.lang.english import analyse

    tags = {t.tag_ for t in analyse(context.english) if t.lower_ == word}
    sure = tokens[n - 1].low not in ("para", "a", "de", "sin", "al", "que")
    return english_verbs()[word] if "VB" in tags or (sure and not tags & {"NN", "NNS"}) else ""


def _beside(context: Context, tokens: list[Token], n: int, size: int) -> tuple[Patch, ...]:
    """Words whose translation hangs on the next one: "great libro", "next semana", "too mucha gente"."""
    word, following = tokens[n], tokens[n + 1] if n + 1 < len(tokens) else None
    if size != 1 or following is None or context.text[word.end : following.start] != " ":
        return ()
    if word.low == "because" and following.low in ("de", "del"):
        return (
            Patch(
                start=word.start, end=following.end, new=like(word.text, "por" if following.low == "de" else "por el")
            ),
        )
    if word.low == "too" and (
        following.low in _TOO_HOW or one_gender(following.low) or (n and copula(tokens[n - 1].low))
    ):
        return (Patch(start=word.start, end=word.end, new=like(word.text, "demasiado")),)
    if word.low == "great" and sure_gender(following.low):
        return (
            Patch(
                start=word.start,
                end=word.end,
                new=like(word.text, "grandes" if following.low.endswith("s") else "gran"),
            ),
        )
    if word.low in ("favorite", "favourite") and (gender := sure_gender(following.low)):
        many = "s" if following.low.endswith("s") else ""
        new = f"{following.text} favorit{'o' if gender == 'm' else 'a'}{many}"
        return (Patch(start=word.start, end=following.end, new=new),)
    if word.low == "next" and following.low in _TIMES and not (n and tokens[n - 1].low in ("la", "el")):
        return (Patch(start=word.start, end=word.end, new=like(word.text, _TIMES[following.low])),)
    if word.low == "too" and (m := re.fullmatch(r"much(o|a|os|as)", following.low)):
        return (Patch(start=word.start, end=following.end, new=like(word.text, f"demasiad{m.group(1)}")),)
    if word.low == "too" and shape(following.low):
        return (Patch(start=word.start, end=word.end, new=like(word.text, "demasiado")),)
    return ()


def _feminine(noun: str) -> str:
    """The feminine of a post, "" when it has none of its own."""
    from pipeline.lang.inflect import adjective

    forms = (adjective(noun, "f", "s"), noun[:-1] + "a")
    return next((f for f in forms if f != noun and f in listed("capitals", "posts")), "")


def _is_woman(context: Context, tokens: list[Token], n: int, size: int, noun: str) -> bool:
    """Whether a person is a woman here: "mi boss es muy estricta", "ella es la boss"."""
    if noun not in listed("capitals", "posts") or not _feminine(noun):
        return False
    before = tokens[n - 1].low if n else ""
    if before in ("la", "una", "nuestra", "esta", "esa", "otra"):
        return True
    if before in ("el", "un", "nuestro", "este", "ese", "otro", "del", "al"):
        return False
    shown = [shape(t.low) for t in tokens[n + size : n + size + 4]]
    return ("f", "s") in shown and ("m", "s") not in shown


def _determiner(tokens: list[Token], k: int, lemma: str) -> str:
    """The form of a determiner for the word at `k`."""
    from pipeline.lang.inflect import determiner, gender

    if k >= len(tokens):
        return lemma
    number = "p" if tokens[k].low.endswith("s") and not tokens[k].low.endswith("is") else "s"
    return determiner(lemma, gender(tokens[k].low), number) or lemma


# Behind a verb these say how: "trabaja hard".
_ADVERBIAL = {
    "hard": "duro",
    "fast": "rápido",
    "slow": "despacio",
    "good": "bien",
    "late": "tarde",
    "early": "temprano",
    "great": "muy bien",
    "clear": "claro",
}


def _says_how(tokens: list[Token], n: int, size: int) -> str:
    """The adverb for an adjective right behind a verb that is no copula, "" elsewhere."""
    from pipeline.lang.inflect import analyse

    word = _ADVERBIAL.get(tokens[n].low, "") if size == 1 and n else ""
    verbs = analyse(tokens[n - 1].low) if word and not sure_gender(tokens[n - 1].low) else ()
    acts = any(
        v.mood in ("ind", "sub", "imp", "inf", "ger") and v.lemma not in ("ser", "estar", "parecer") for v in verbs
    )
    return word if acts else ""


def _neighbour(context: Context, tokens: list[Token], n: int, size: int, quant: bool) -> tuple[str, str]:
    """Gender and number for an adjective from the noun beside it, or from the subject before a copula."""
    from pipeline.lang.inflect import gender

    k = n + size if quant else n - 1
    if not quant and k >= 0 and tokens[k].low in ("muy", "más", "tan", "bastante", "menos"):
        k -= 1
    if not quant and k > 0 and copula(tokens[k].low):
        subject = subject_of(context, k)
        if subject and subject.gender:
            return subject.gender, subject.number
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


def _english_article(context: Context, tokens: list[Token], n: int) -> bool:
    """Whether "a" or "an" before word `n` is the article of the English: "quiero a piece de pan"."""
    if tokens[n - 1].low not in ("a", "an") or context.text[tokens[n - 1].end : tokens[n].start] != " ":
        return False
    word = re.escape(tokens[n].low)
    return bool(re.search(rf"(?<!\bto )(?<!\bat )(?<!\bfor )(?<!\bon )\ban? {word}\b", context.english, re.IGNORECASE))


_COMMON_ADJECTIVES = re.compile(
    r"(?:primer|segund|últim|únic|propi|mism|otr|ciert|much|poc|tant|demasiad|verdader|divers|vari)(?:o|a|os|as)$"
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
    if n and number == "s" and _english_article(context, tokens, n):
        one = tokens[n - 1]
        return [Patch(start=one.start, end=one.end, new=like(one.text, "un" if gender == "m" else "una"))]
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
        if shape(tokens[k].low):
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
    if word in _SHORTENED or _COMMON_ADJECTIVES.fullmatch(word) or shape(word):
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
            Example("Debes update el programa.", "Debes actualizar el programa.", "You must update the program."),
            Example("Trabaja de Monday a viernes.", "Trabaja de lunes a viernes.", "He works from Monday to Friday."),
            Example(
                "Es too tarde, because del ruido.",
                "Es demasiado tarde, por el ruido.",
                "It's too late, because of the noise.",
            ),
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
            Example(
                "Come hard y vive in Lima con my hijas.",
                "Come duro y vive en Lima con mis hijas.",
                "He eats hard and lives in Lima with my daughters.",
            ),
        ),
        keep=(
            Keep("El software de marketing es bueno.", "The marketing software is good."),
            Keep(
                "La película «The Boss» y el programa Team Viewer.", "The film 'The Boss' and the program Team Viewer."
            ),
            Keep("Usa `and` y `or`.", "Use `and` and `or`."),
            Keep("Me lo dijo sin más.", "He told me just like that."),
            Keep("La sentencia for y el bucle while se repiten.", "The for statement and the while loop repeat."),
            Keep("Lo hicieron in situ.", "They did it in situ."),
        ),
    ),
)

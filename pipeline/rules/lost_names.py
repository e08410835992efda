"""Names that the translation left out or translated, and negations that it lost."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re
from collections.abc import Iterable

from pipeline.lang.english_words import DAYS, MONTHS
from pipeline.lang.spanish import known
from pipeline.rules.base import Context, Finding, Token, replace, words
from pipeline.rules.english import means
from pipeline.rules.verbs import finite

NO_NAMES = (
    frozenset(DAYS)
    | frozenset(MONTHS)
    | frozenset(
        "English Spanish French German Italian Chinese Japanese Russian American British Christian Catholic Internet God "
        "Mum Mom Mummy Mommy Dad Daddy Grandma Grandpa Granny Gran Grandad Auntie Uncle Aunt Sir Madam Miss".split()
    )
)


def is_name(context: Context, start: int, end: int) -> bool:
    """Whether the English words from `start` to `end` are names in its analysis."""
    from pipeline.lang.english import analyse

    return all(t.tag_ in ("NNP", "NNPS") for t in analyse(context.english) if start <= t.idx < end)


_TO_ES = {
    "to": "a",
    "from": "de",
    "in": "en",
    "of": "de",
    "by": "de",
    "with": "con",
    "at": "en",
    "for": "para",
    "and": "y",
    "near": "de",
}
# English names that Spanish has its own for: never put back as they are.
_EXONYM = re.compile(
    r"\b(?:London|England|Germany|France|Spain|Italy|Japan|Greece|Turkey|Russia|Brazil|Egypt|Sweden|Norway|Denmark|Finland|Ireland|Scotland|Switzerland|Belgium|Netherlands|Holland|Poland|Europe|America|Africa|States|Kingdom|New|South|North|"
    r"East|West|Rome|Milan|Venice|Florence|Naples|Lisbon|Geneva|Vienna|Munich|Cologne|Moscow|Warsaw|Prague|Copenhagen|Stockholm|Athens|Jerusalem|Cairo|Beijing|Bible|Church|University|Street|Avenue|River|Lake|Ocean|Sea|Mountains?|"
    r"Day|Eve|Christmas|Easter|War|Earth|Sun|Moon|Mr|Mrs|Ms|Dr|Professor|President|King|Queen|Prince|Princess|Saint|St|Congress|Senate|Government|Department|Ministry|Court|[A-Z]\w*ese|[A-Z]\w*(?:ish|ian|ans?)|[A-Z]+)\b"
)
# A preposition with nothing behind it: "vivo en desde 2010".
_DANGLING = re.compile(
    r"(?<=[a-záéíóúñ] )(en|a|de|desde|para|con|por)(?= (?:desde|hasta|y|es|fue|era|está|ha|durante|cuando|pero|tiene|ocurrió|empezó|terminó) |\s*[.,;:!?]|\s*$)",
    re.IGNORECASE,
)
_RUN = re.compile(r"(?<=[a-z,] )[A-Z]\w*[a-zéáíóúñ]\w*(?: [A-Z]\w*[a-zéáíóúñ]\w*){0,2}(?![\w'’-])")


def placed(context: Context) -> Iterable[Finding]:
    """ "Amazon compró en 2017" for "Amazon bought Whole Foods in 2017": a name whose neighbours stand side by side."""
    here = {t.low for t in words(context.text)}
    there = {t.low for t in words(context.english)}
    runs = [m for m in _RUN.finditer(context.english) if not any(w.lower() in here for w in m.group().split())]
    strange = [
        t
        for t in context.tokens[1:]
        if t.text[0].isupper() and not context.sentence_start(t.start) and t.low not in there
    ]
    if len(runs) != 1 or strange or len(context.english) > 160:
        return
    run = runs[0]
    said = {w.lower() for w in run.group().split()}
    short = len(words(context.english)) < 4 or not re.search(r"[.!?]\W*$", context.english)
    if short or _plain_noun(context, *run.span()) or any(means(t.low, w) for t in context.tokens for w in said):
        return
    if (
        _EXONYM.search(run.group())
        or any(w in NO_NAMES for w in run.group().split())
        or not is_name(context, *run.span())
    ):
        return
    if re.search(r"(?<!\w)[A-Z]\w* $", context.english[: run.start()]):
        return  # "Silver Magi are…"
    before, after = words(context.english[: run.start()]), words(context.english[run.end() :])
    dangling = list(context.finditer(_DANGLING))
    if before and len(dangling) == 1:
        wanted = {
            "in": ("en",),
            "at": ("en",),
            "to": ("a",),
            "from": ("de", "desde"),
            "of": ("de",),
            "by": ("de", "por"),
            "for": ("para", "por"),
            "with": ("con",),
        }
        if dangling[0].group(1).lower() in wanted.get(before[-1].low, ()):
            yield replace(dangling[0].end(), dangling[0].end(), f" {run.group()}", evidence=run.group())
            return
    english_prep = before[-1].low if before and before[-1].low in _TO_ES else ""
    left = before[-2] if english_prep and len(before) > 1 else before[-1] if before else None
    if left is None or re.search(r"[.;:!?,]", context.english[left.end : run.start()]):
        return
    places = [
        n
        for n in range(len(context.tokens) - 1)
        if _same_word(context.tokens[n].low, left.low) and _follows(context, n, after, english_prep)
    ]
    if len(places) != 1:
        return
    token = context.tokens[places[0]]
    spanish_prep = _TO_ES[english_prep] if english_prep else ""
    following = context.tokens[places[0] + 1]
    if spanish_prep and following.low == spanish_prep:
        token, spanish_prep = following, ""
    yield replace(token.end, token.end, f" {spanish_prep} {run.group()}".replace("  ", " "), evidence=run.group())


def _same_word(spanish: str, english: str) -> bool:
    lemmas = {f.lemma.removesuffix("se") for f in finite(spanish)}
    from pipeline.lang.english import analyse

    forms = {english, *(t.lemma_.lower() for t in analyse(english))}
    return spanish == english or any(means(w, e) for w in (spanish, *lemmas) for e in forms)


def _follows(context: Context, n: int, after: "list[Token]", prep: str) -> bool:
    """Whether what follows word `n` is what follows the name in the English, so that the name is just left out between."""
    tokens = context.tokens
    nxt = n + 1
    if prep and tokens[nxt].low == _TO_ES[prep]:
        nxt += 1
    elif prep and prep not in ("to",):
        return False
    if context.text[tokens[n].end : tokens[n + 1].start] != " " or nxt >= len(tokens) or not after:
        return False
    second = after[1].low if len(after) > 1 else ""
    first = after[0].low
    match = _same_word(tokens[nxt].low, first) or (first in _TO_ES and tokens[nxt].low in (_TO_ES[first], "en"))
    number_next = re.match(r"\W*\d+", context.text[tokens[nxt].end :])
    return match and (
        bool(finite(tokens[nxt].low))
        or bool(number_next and re.match(r"\d", second))
        or nxt + 1 == len(tokens)
        or bool(second)
    )


_FIRST_NAMES = frozenset(
    "steve bill george tom john james michael robert david william richard thomas mark paul steven andrew kenneth kevin brian edward ronald anthony jason jeff ryan jacob gary nicholas eric jonathan stephen larry justin scott "
    "brandon ben samuel frank gregory jack dennis jerry tyler aaron henry peter adam zachary walter harold kyle carl arthur roger keith jeremy lawrence sean christian ethan austin joe albert jesse willie bryan ralph taylor mary "
    "patricia jennifer linda elizabeth susan jessica sarah karen lisa nancy betty margaret sandra ashley kimberly emily donna michelle carol amanda melissa deborah stephanie rebecca sharon laura cynthia kathleen amy angela "
    "shirley anna brenda pamela emma nicole helen katherine christine janet catherine maria heather diane ruth julie olivia joyce virginia kelly lauren judith megan cheryl hannah jacqueline martha gloria teresa ann sara kate alice oprah".split()
)
_FULL_NAME = re.compile(r"(?<!\w)([A-ZÁÉÍÓÚÑ][a-záéíóúñ]+) ([A-ZÁÉÍÓÚÑ][a-záéíóúñ]+)(?!\w)")


def translated(context: Context) -> Iterable[Finding]:
    """ "Steve Trabajos" for "Steve Jobs": a surname that was translated."""
    for m in context.finditer(_FULL_NAME):
        if m.group(1).lower() not in _FIRST_NAMES:
            continue
        found = re.search(rf"\b{re.escape(m.group(1))} ([A-Z][a-z]+)\b", context.english)
        other = found and found.group(1) not in context.text and m.group(2) not in context.english
        if found and other and known(m.group(2).lower()) and means(m.group(2).lower(), found.group(1).lower()):
            yield replace(m.start(2), m.end(2), found.group(1), evidence=found.group())


def _plain_noun(context: Context, start: int, end: int) -> bool:
    """Whether the capital is one of a title: a plural, or a word that goes with the noun behind it ("the Research report")."""
    from pipeline.lang.english import analyse

    doc = analyse(context.english)
    last = [t for t in doc if start <= t.idx < end][-1]
    one = last.idx == start
    return one and (last.tag_ == "NNPS" or (last.i + 1 < len(doc) and doc[last.i + 1].tag_ in ("NN", "NNS")))

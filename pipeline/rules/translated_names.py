"""Names that the translation took for words or put into Spanish: "Esteban Rey" for "Stephen King", "trabajo para Manzana"."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re
from collections.abc import Iterable
from functools import cache

from pipeline.lang.english import known
from pipeline.lang.inflect import determiner_lemma
from pipeline.model import Patch
from pipeline.rules.base import Context, Example, Finding, Keep, Rule, Token, replace
from pipeline.rules.lost_names import is_name
from pipeline.rules.tables import mapping

# Kings, popes and saints have Spanish names: "la reina Isabel II", "san Pedro".
_RULED = re.compile(
    r"(?<!\w)(?:sant?[oa]?|rey|reina|reyes|papa|príncipe|princesa|emperador|emperatriz|zar|zarina|duque|duquesa|conde|condesa|apóstol|profeta|infante|infanta|sor|fray|virgen|don|doña) $",
    re.IGNORECASE,
)
_ENGLISH_RULED = re.compile(r"\b(?:King|Queen|Pope|Saint|St\.?|Prince|Princess|Emperor|Tsar|Duke|Apostle) $")


@cache
def _known() -> frozenset[str]:
    return frozenset(w.lower() for key in ("given", "words") for w in mapping("translated_names", key))


def _listed(word: str) -> bool:
    return word in _known()


def _names(context: Context) -> Iterable[Finding]:
    """The name of the English, where a second name beside it shows that it is one, or its capital in mid-sentence."""
    if not context.may_have(_listed) or not context.english:
        return
    given, words = mapping("translated_names", "given"), mapping("translated_names", "words")
    here = {t.text for t in context.tokens}
    done = -1
    for n, token in enumerate(context.tokens):
        if n <= done or _RULED.search(context.text[: token.start]):
            continue
        for name in f"{given.get(token.text, '')} {words.get(token.text, '')}".split():
            told = list(re.finditer(rf"(?<![\w'’-]){name}(?![\w-])", context.english))
            if len(told) != 1 or name in here or _ENGLISH_RULED.search(context.english[: told[0].start()]):
                continue
            if finding := _restored(context, n, told[0]):
                yield finding
                done = n + len(finding.patches) - 1
                break


def _restored(context: Context, n: int, told: re.Match[str]) -> Finding | None:
    """The name at word `n` as the English has it, the surname behind it included; None where nothing shows a name."""
    given, words = mapping("translated_names", "given"), mapping("translated_names", "words")
    token, before, after = context.tokens[n], _neighbour(context, n, n - 1), _neighbour(context, n, n + 1)
    left = re.search(r"([A-Z][\w'’.-]*) $", context.english[: told.start()])
    begins = left and not re.search(r"\w", context.english[: left.start()]) and known(left[1].lower().rstrip("."))
    begins = begins and not (left and left[1].rstrip(".") in ("Mr", "Mrs", "Ms", "Dr"))
    if left and begins and not (before and before.text == left[1]):
        left = None  # "Ask Brown": the capital of the sentence
    right = re.match(r" (?![IVX]+\b)([A-Z][\w'’-]*)", context.english[told.end() :])  # no «Juan Pablo II»
    patch = Patch(start=token.start, end=token.end, new=told[0])
    if after and right and right[1] in words.get(after.text, "").split():
        return Finding((patch, Patch(start=after.start, end=after.end, new=right[1])), evidence=f"{told[0]} {right[1]}")
    same = bool(after and right and after.text == right[1])
    if token.text in words:
        titled = left and left[1] in ("Mr", "Mr.", "Mrs", "Mrs.", "Ms", "Ms.", "Dr", "Dr.")
        bare = not re.search(
            r"\b(?:the|an?|this|that|your|my|his|her) $", context.english[: told.start()], re.IGNORECASE
        )
        called = bool(titled and re.search(r"(?<!\w)(?:Sr|Sra|Dr|Dra|Mr|Mrs|Ms)\. $", context.text[: token.start]))
        bare = bare and (called or (before is not None and before.text.islower() and not determiner_lemma(before.low)))
        alone = bare and not right and (not left or titled) and _is_name(context, told)
        alone = alone and token.text not in _TITLES  # «el Tribunal de Justicia»
        same = (same and token.text not in _TITLES) or bool(before and left and before.text == left[1]) or bool(alone)
    if same:
        return Finding((patch,), evidence=told[0])
    if token.text in given and _one_of_two(context, token.end, told.end()):
        return Finding((patch,), "suggest", evidence=told[0])  # «Guillermo y Kate» may be princes
    return None


# Titles and times too, which are translated before a name: "King Konrad".
_TITLES = frozenset("Rey Obispo Justicia Verano Invierno Cazador".split())


def _is_name(context: Context, told: re.Match[str]) -> bool:
    """Whether the English word is a name: by its tag, or by its capital among small words."""
    small = re.search(r"[a-z] $", context.english[: told.start()]) is not None
    return is_name(context, *told.span()) or (small and len(re.findall(r"(?<=[a-z,] )[A-Z]", context.english)) < 4)


def _neighbour(context: Context, n: int, k: int) -> Token | None:
    """The word at `k` when only a space parts it from word `n`."""
    if not 0 <= k < len(context.tokens):
        return None
    first, second = context.tokens[min(n, k)], context.tokens[max(n, k)]
    return context.tokens[k] if context.text[first.end : second.start] == " " else None


@cache
def _exonyms() -> dict[str, str]:
    """English names of places that Spanish calls otherwise: London, Geneva."""
    found: dict[str, str] = {}
    for spanish, english in mapping("capitals", "places").items():
        if (
            english.isalpha()
            and english.lower() != spanish
            and english not in ("US", "America", "Holland", "Porto", "Iraq")
        ):
            found[english] = spanish.title()
    # Places that are common nouns of Spanish when small.
    return found | {"Cologne": "Colonia", "Bruges": "Brujas", "Ghent": "Gante"}


def _is_exonym(word: str) -> bool:
    return word.title() in _exonyms()


_REIGNS = re.compile(
    r"(?<!\w)(?P<t>reina|rey|papa|emperador|emperatriz|zar|zarina|san|santa|príncipe|princesa) (?P<n>[A-Z][a-z]+)(?: (?P<m>[A-Z][a-z]+))?(?= [IVX]+\b)",
    re.IGNORECASE,
)


@cache
def _spanish_of(name: str) -> str:
    return next((s for s, names in mapping("translated_names", "given").items() if name in names.split()), "")


def _places(context: Context) -> Iterable[Finding]:
    """ "En London", "la reina Elizabeth II": places and monarchs that have a Spanish name."""
    if not context.english:
        return
    if context.may_have(_is_exonym):
        for n, token in enumerate(context.tokens):
            new = _exonyms().get(token.text)
            beside = [t for t in (_neighbour(context, n, n - 1), _neighbour(context, n, n + 1)) if t]
            if n > 1 and context.tokens[n - 1].low in ("of", "and") and context.tokens[n - 2].text[0].isupper():
                continue  # "Bank of Scotland"
            if new and token.text in context.english and not any(t.text[0].isupper() for t in beside) and n:
                yield replace(token.start, token.end, new, evidence=token.text)
    for m in context.finditer(_REIGNS):
        names = [(g, _spanish_of(m[g])) for g in ("n", "m") if m[g]]
        if all(new for _, new in names) and re.search(rf"\b{m['n']}\b", context.english):
            yield Finding(tuple(Patch(start=m.start(g), end=m.end(g), new=new) for g, new in names), evidence=m["n"])


def _one_of_two(context: Context, at: int, told: int) -> bool:
    """Whether a name that was left as it is follows behind "y": "Pedro y Susan" for "Peter and Susan"."""
    here = re.match(r" y ([A-Z][a-z]+)\b", context.text[at:])
    there = re.match(r" and ([A-Z][a-z]+)\b", context.english[told:])
    return bool(here and there and here[1] == there[1] and here[1] not in mapping("translated_names", "given"))


RULES = (
    Rule(
        id="spanish-name",
        level="fix",
        summary="Gives cities, countries and monarchs left in English the name that Spanish has for them.",
        why="El topónimo o el nombre del monarca tiene forma propia en español.",
        find=_places,
        examples=(
            Example("Vive en London desde 2010.", "Vive en Londres desde 2010.", "He has lived in London since 2010."),
            Example("Murió la reina Elizabeth II.", "Murió la reina Isabel II.", "Queen Elizabeth II died."),
        ),
        keep=(
            Keep("Estudió en la London School of Economics.", "He studied at the London School of Economics."),
            Keep("Cobra del Bank of Scotland.", "He is paid by the Bank of Scotland."),
            Keep("Leyó a Jack London.", "He read Jack London."),
            Keep("Vive en Londres.", "He lives in London."),
        ),
        source="Ortografía de la lengua española (RAE-ASALE, 2010), cap. VII, «La ortografía de los nombres propios»",
    ),
    Rule(
        id="translated-name",
        level="fix",
        summary="Puts back the names of people, firms and programs that were translated.",
        why="Los nombres propios de personas y empresas no se traducen.",
        find=_names,
        examples=(
            Example("Pablo Newman nació en Ohio.", "Paul Newman nació en Ohio.", "Paul Newman was born in Ohio."),
            Example("Leí un libro de Esteban Rey.", "Leí un libro de Stephen King.", "I read a book by Stephen King."),
            Example("Es más rico que Bill Puertas.", "Es más rico que Bill Gates.", "He is richer than Bill Gates."),
            Example("Pregúntale a Marrón.", "Pregúntale a Brown.", "Ask Brown."),
            Example("El Sr. Marrón llamó.", "El Sr. Brown llamó.", "Mr. Brown called."),
            Example("Abre el archivo con Palabra.", "Abre el archivo con Word.", "Open the file with Word."),
        ),
        keep=(
            Keep("La reina Isabel II murió en 2022.", "Queen Elizabeth II died in 2022."),
            Keep("Pedro negó conocerlo.", "Peter denied knowing him."),
            Keep("Juan Pérez trabaja aquí.", "Juan Pérez works here."),
            Keep("La Manzana de Adán.", "Adam's apple."),
            Keep("El papa Juan Pablo II.", "Pope John Paul II."),
        ),
    ),
)

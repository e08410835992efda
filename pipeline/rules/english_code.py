"""English words that belong to a program: "la sentencia for", "el módulo random", "los argumentos start y end"."""

# ruff: noqa: E501 — word lists read best on long lines.
import re

from pipeline.rules.base import Context, Token

# Talk of code, where English words are its own: "la sentencia for", "un bucle while".
_CODE = re.compile(
    r"\b(?:sentencias?|bucles?|cláusulas?|palabras? (?:clave|reservada)s?|declaraci(?:ón|ones)|funci(?:ón|ones)|métodos?|módulos?|variables?|comandos?|parámetros?|argumentos?|directorios?|ciclos?|etiquetas?|operador(?:es)?) [a-z]+$",
    re.IGNORECASE,
)
_ABOUT_CODE = re.compile(
    r"\b(?:sentencias?|bucles?|palabras? reservadas?|iterables?|parámetros?|bytes|compilador(?:es)?|intérprete|subclases?|excepci(?:ón|ones)|instancias? de|espacios? de nombres|scripts?)\b",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"\bcláusulas?\b", re.IGNORECASE)
_KEYWORDS = frozenset(
    "and as assert async await break case catch class continue def default del do elif else except finally for from function global if import in is lambda let match new not null or pass raise return switch throw try type var where while with yield".split()
)
_EN_CODE = re.compile(
    r"\b(?:statements?|loops?|clauses?|keywords?|functions?|iterators?|generators?|modules?|objects?|interpreter|arguments?|strings?|attributes?|classes)\b",
    re.IGNORECASE,
)
# Words of programming that a text on it leaves as they are, and names that programs give to what they work with.
_TERMS = frozenset(
    "shell shells socket sockets pickle heap heaps hash hashes buffer buffers thread threads pipe pipes queue stack cache caches string strings token tokens wrapper wrappers getter getters setter setters".split()
)
_NAMES = frozenset(
    "object list dict set tuple str int float bool bytes range len size start stop step end key value sep file type self cls super globals locals random input print open close read write map filter sum max min any all next iter zip sort sorted".split()
)
# One of these is enough for a text on programming.
_SURELY_CODE = re.compile(
    r"\b(?:Python|Java|JavaScript|Perl|Ruby|Unix|Linux|Windows|código (?:fuente|máquina)|intérprete|compilador(?:es)?|subclases?|clases? base|biblioteca estándar|iterables?|invocables?|tuplas?|bytecode|submódulos?|"
    r"punteros?|espacios? de nombres|excepci(?:ón|ones)|sintaxis|sangría|entrada/salida|objetos? (?:clase|archivo|mutables?)|argumentos? (?:opcional|posicional|numérico|nombrado)(?:es|s)?|parámetros? nombrados?|comprensi(?:ón|ones) de listas?)\b"
)
# Two of these are.
_OFTEN_CODE = re.compile(
    r"\b(?:funci(?:ón|ones)|código|módulos?|métodos?|clases?|listas?|variables?|herencia|heredan? de|implement\w+|ejecut\w+)\b"
)
_EN_BESIDE = r"(?:statements?|loops?|clauses?|keywords?|functions?|modules?|arguments?|parameters?|methods?|commands?|classes|types?|objects?|blocks?|branch|branches)"
_DETERMINERS = frozenset("el la los las un una unos unas este esta ese esa del al mi tu su cada otro otra".split())


def of_code(context: Context, tokens: list[Token], n: int, size: int) -> bool:
    """Whether the words belong to a program: the text quotes code, or names them a statement, loop, function."""
    first = tokens[n]
    if any(context.text[a] in "`{" or context.text[a:b].endswith("()") for a, b in context.protected):
        return True
    if _CODE.search(context.text[: first.end]) or "::" in context.text:
        return True
    if size == 1 and _a_name(context, tokens, n):
        return True
    if first.low not in _KEYWORDS and _CLAUSE.search(context.text) and not _ABOUT_CODE.search(context.text):
        return False  # "la cláusula" of a contract
    return bool(_EN_CODE.search(context.english) and (_ABOUT_CODE.search(context.text) or _CLAUSE.search(context.text)))


def _a_name(context: Context, tokens: list[Token], n: int) -> bool:
    """Whether a text on programming has the word as a term or a name: "sockets", "hereda de object", "list.sort"."""
    word, text = tokens[n], context.text
    dotted = re.match(r"\.\w", text[word.end :]) or re.search(r"\w\.$", text[: word.start])
    if dotted and re.search(rf"\b{word.low}\.\w|\w\.{word.low}\b", context.english, re.IGNORECASE):
        return True
    if word.low not in _KEYWORDS | _TERMS | _NAMES:
        return False
    beside = re.search(
        rf"\b{word.low}\b(?:,? (?:and|or) \w+|,? \w+)? {_EN_BESIDE}\b|\b{_EN_BESIDE} (?:\w+ and )?{word.low}\b",
        context.english,
        re.IGNORECASE,
    )
    several = len({m.group().lower()[:5] for m in _OFTEN_CODE.finditer(text)}) > 1
    if not (_SURELY_CODE.search(text) or ((beside or several) and _EN_CODE.search(context.english))):
        return False
    ahead = tokens[n - 1].low if n else ""
    return bool(beside) or word.low in _KEYWORDS | _TERMS or ahead not in _DETERMINERS

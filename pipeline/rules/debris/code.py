"""Code whose words were translated: `git comprometerse` for `git commit`, `Ninguno` for `None`; told by the English."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re
from collections.abc import Iterable

from pipeline.rules.base import Context, Example, Finding, Keep, Rule, replace

_SPAN = re.compile(r"(?<!`)(?P<tick>`{1,2})(?!`)(?P<code>[^`\n]+?)(?P=tick)(?!`)")
_LITERAL = re.compile(r"\"[^\"\n]*\"|'[^'\n]*'")
_WORD = re.compile(r"[^\W\d_]+")
# Words of programs that are translated, with what they stand for; told by the English word.
_KEYWORDS = {
    "ninguno": "None", "ninguna": "None", "nada": "None nil", "nulo": "null", "nula": "null", "verdadero": "True true TRUE", "verdad": "True true", "cierto": "True true", "falso": "False false FALSE",
    "si": "if", "sino": "else", "otro": "else", "más": "else", "mientras": "while", "para": "for", "por": "for", "volver": "return", "devolver": "return", "regresar": "return", "retorno": "return", "imprimir": "print",
    "imprime": "print", "importar": "import", "clase": "class", "definir": "def define", "función": "function", "cadena": "string str", "lista": "list", "entero": "int integer", "largo": "long len", "longitud": "length len",
    "intentar": "try", "probar": "try test", "excepto": "except", "salvo": "except", "romper": "break", "descanso": "break", "continuar": "continue", "nuevo": "new", "nueva": "new", "cambiar": "switch", "vacío": "void empty",
    "seleccionar": "select SELECT", "actualizar": "update UPDATE", "borrar": "delete DELETE", "eliminar": "remove delete rm drop", "insertar": "insert INSERT", "dónde": "where WHERE", "donde": "where WHERE", "desde": "from FROM",
    "pase": "pass", "pasar": "pass", "con": "with", "como": "as", "y": "and", "o": "or", "no": "not", "en": "in", "es": "is", "rango": "range", "abrir": "open", "cerrar": "close", "archivo": "file", "fila": "row",
    "entrada": "input", "salida": "output exit", "entrar": "enter Enter", "intro": "Enter", "escapar": "escape Esc", "inicio": "Home start", "fin": "End end", "espacio": "Space space", "suprimir": "Delete", "cambio": "Shift", "mayúsculas": "Shift",
}  # fmt: skip
_TOOLS = (
    "pip|pip3|git|npm|npx|yarn|pnpm|apt|apt-get|brew|conda|docker|docker-compose|sudo|cargo|kubectl|composer|gem|choco|winget|systemctl|chmod|chown|grep|curl|wget|"
    "ssh|scp|mkdir|rmdir|python|python3|java|javac|node|gcc|make|cmake|dnf|yum|pacman|snap|flatpak|poetry|rustup|go|dotnet|terraform|helm|heroku|firebase|ng|vue|cd|ls|sed|awk"
)
_BARE = re.compile(rf"(?<![\w`./-])(?P<tool>{_TOOLS}) (?P<rest>[a-záéíóúñ]+(?:[ -][\w.=/-]+)?)")


def _spans(context: Context) -> Iterable[Finding]:
    if not context.english or not context.may_have("`".__contains__):
        return
    here = list(_SPAN.finditer(context.text))
    there = [m["code"] for m in _SPAN.finditer(context.english)]
    new = [m for m in here if m["code"] not in there]
    left = [c for c in there if all(c != m["code"] for m in here)]
    if there:
        if len(here) == len(there) and len(new) == len(left):
            for m, told in zip(new, left, strict=True):
                if code := _restored(m["code"], told):
                    yield replace(m.start("code"), m.end("code"), code, evidence=told)
        return
    for m in new:
        code = _command(m["code"], context.english) or _keyword(m["code"], context.english)
        if code and code != m["code"]:
            yield replace(m.start("code"), m.end("code"), code, evidence=code)


def _restored(code: str, told: str) -> str:
    """The code of the English with the texts in quotation marks of the Spanish; "" when only those differ."""
    texts, said = _LITERAL.findall(code), _LITERAL.findall(told)
    if _LITERAL.sub("''", code) == _LITERAL.sub("''", told):
        return ""
    if len(texts) != len(said) or not _WORD.search(code):
        return told
    parts = iter(texts)
    return _LITERAL.sub(lambda _: next(parts), told)


def _command(code: str, english: str) -> str:
    """A command as the English has it in its running text: as many words, from its first one on."""
    pieces = code.split(" ")
    if len(pieces) < 2 or not pieces[0].isascii() or code in english:
        return ""
    found = list(
        re.finditer(rf"(?<![\w-]){re.escape(pieces[0])}((?: [\w@./:=+*~-]*[\w/*~+]){{{len(pieces) - 1}}})", english)
    )
    if len(found) != 1:
        return ""
    told = found[0].group().split(" ")
    changed = [(a, b) for a, b in zip(pieces, told, strict=True) if a != b]
    # What is no word was copied: it must stand in the English in the same place.
    return found[0].group() if all(_WORD.fullmatch(a) for a, b in changed) else ""


def _keyword(code: str, english: str) -> str:
    """A word of a program, where the English has the word it stands for in its form."""
    for word in _KEYWORDS.get(code.lower(), "").split():
        capital = word[0].isupper()
        if re.search(rf"(?<![\w'’]){word}(?!\w)", english) and (capital or code.islower()):
            return word
    return ""


def _bare(context: Context) -> Iterable[Finding]:
    """ "Escribe pip instalar numpy": a command in running text."""
    if not context.english:
        return
    for m in context.finditer(_BARE):
        first = m["rest"].split(" ")[0]
        told = re.findall(rf"(?<![\w-]){re.escape(m['tool'])} ([a-z]+(?:-[a-z]+)*)(?!\w)", context.english)
        same = re.findall(rf"(?<![\w-]){re.escape(m['tool'])} {re.escape(first)}(?!\w)", context.english)
        if (
            len(told) == 1
            and not same
            and first != told[0]
            and first not in _NO_COMMAND
            and re.search(r"[aei]r(?:se)?$", first)
        ):
            yield replace(m.start("rest"), m.start("rest") + len(first), told[0], evidence=f"{m['tool']} {told[0]}")


_NO_COMMAND = frozenset("ir ser ver por para".split())


RULES = (
    Rule(
        id="translated-code",
        level="fix",
        summary="Puts back code between grave accents that was translated; with English only.",
        why="El código no se traduce.",
        find=_spans,
        examples=(
            Example("Usa `git comprometerse` ya.", "Usa `git commit` ya.", "Use `git commit` now."),
            Example("Usa `pip instalar x` ya.", "Usa `pip install x` ya.", "Use pip install x now."),
            Example("Devuelve `Ninguno`.", "Devuelve `None`.", "It returns None."),
            Example('Usa `imprimir("hola")`.', 'Usa `print("hola")`.', 'Use `print("hello")`.'),
        ),
        keep=(
            Keep('Usa `print("hola")`.', 'Use `print("hello")`.'),
            Keep("Usa `git commit` y `ls`.", "Use `ls` and `git commit`."),
            Keep("Llámalo `datos`.", "Call it whatever you like."),
            Keep("Devuelve `Ninguno`.", "It returns the string."),
        ),
        in_code=True,
    ),
    Rule(
        id="translated-command",
        level="fix",
        summary="Puts back a word of a command that was translated in running text; with English only.",
        why="Los comandos no se traducen.",
        find=_bare,
        examples=(Example("Escribe pip instalar numpy.", "Escribe pip install numpy.", "Type pip install numpy."),),
        keep=(
            Keep("Usa git para guardar y npm.", "Use git save and npm."),
            Keep("Con docker ejecutar esto es fácil.", "With docker running this is easy, docker said."),
            Keep("Escribe pip install numpy.", "Type pip install numpy."),
        ),
    ),
)

"""Accents of Spanish personal names: María García Pérez."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
from collections.abc import Iterable
from functools import cache

from pipeline.rules.base import WRITTEN_ACCENTS, Context, Example, Finding, Keep, Rule, Token, replace
from pipeline.rules.tables import listed

_PLAIN = str.maketrans("áéíóúÁÉÍÓÚ", "aeiouAEIOU")


@cache
def _bare(key: str) -> dict[str, str]:
    """The listed names by their form without accents; ñ stays."""
    return {w.translate(_PLAIN): w for w in listed("names", key)}


@cache
def _bare_names() -> frozenset[str]:
    lists = (_bare(key) for key in ("spanish", "shared", "surnames"))
    return frozenset(bare.lower() for names in lists for bare, name in names.items() if bare != name)


def _listed_name(word: str) -> bool:
    """Whether the word is a listed name that lacks its accent."""
    return word in _bare_names()


def _names(context: Context) -> Iterable[Finding]:
    """A name that only Spanish has, or one told by its neighbours: a Spanish surname, a Spanish given name, the English."""
    if not context.may_have(_listed_name):
        return
    tokens = context.tokens
    spanish, shared, surnames = _bare("spanish"), _bare("shared"), _bare("surnames")
    for n, token in enumerate(tokens):
        if not token.text[0].isupper() or (not token.text.isascii() and "ñ" not in token.text):
            continue
        word = token.text
        new = spanish.get(word) or shared.get(word) or surnames.get(word)
        if new and new != word and _sure(context, tokens, n, word, new):
            yield replace(token.start, token.end, new)


def _sure(context: Context, tokens: list[Token], n: int, word: str, new: str) -> bool:
    if new in context.english:
        return True
    after, before = _beside(context, tokens, n, 1), _beside(context, tokens, n, -1)
    if word in _bare("spanish"):
        # Foreign families keep their Jose and their Ines as they are.
        if before and not (_is_spanish(before) or context.sentence_start(tokens[n - 1].start)):
            return False
        return not after or _is_spanish(after) or after in _bare("surnames").values()
    if word in _bare("shared"):
        return _is_surname(after)
    if any(w.translate(_PLAIN) in _bare("surnames") for w in (before, after)):
        return True  # two surnames in a row are of a Spanish family
    return _is_given(before) and (word not in context.english or _accented(before))


def _beside(context: Context, tokens: list[Token], n: int, step: int) -> str:
    """The word right before or behind when it has a capital too, "" otherwise."""
    k = n + step
    if not 0 <= k < len(tokens):
        return ""
    left, right = (tokens[n], tokens[k]) if step > 0 else (tokens[k], tokens[n])
    joined = context.text[left.end : right.start] == " "
    return tokens[k].text if joined and tokens[k].text[0].isupper() else ""


def _accented(word: str) -> bool:
    return not word.isascii()


def _is_surname(word: str) -> bool:
    return word.translate(_PLAIN) in _bare("surnames") or word in listed("names", "plain_surnames")


def _is_given(word: str) -> bool:
    return word.translate(_PLAIN) in _bare("spanish") or word in listed("names", "plain_given")


def _is_spanish(word: str) -> bool:
    from pipeline.lang.spanish import known

    return _is_surname(word) or _is_given(word) or word.translate(_PLAIN) in _bare("shared") or known(word.lower())


RULES = (
    Rule(
        id="name-accent",
        level="fix",
        summary="Writes Spanish given names and surnames with their accents, told by the English or by the rest of the name.",
        why="Los nombres propios españoles llevan tilde según las reglas generales.",
        find=_names,
        examples=(
            Example("Llamó Andres Garcia.", "Llamó Andrés García."),
            Example("Maria Fernandez vive aquí.", "María Fernández vive aquí."),
            Example("Leyó a Garcia Marquez.", "Leyó a García Márquez."),
            Example("Sofia canta.", "Sofía canta.", "Sofía sings."),
            Example("Vino Raul con Ines.", "Vino Raúl con Inés."),
        ),
        keep=(
            Keep("Maria Callas y Sebastian Kurz."),
            Keep("Leyó a Martin Buber y a Victor Hugo."),
            Keep("Canta Jennifer Lopez.", "Jennifer Lopez sings."),
            Keep("Escribe Jose Canseco."),
        ),
        source=WRITTEN_ACCENTS,
        typographic=True,
    ),
)

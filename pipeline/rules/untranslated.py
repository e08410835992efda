"""English words left in the Spanish text, replaced with agreement of the words around them."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re
from collections.abc import Iterable
from functools import lru_cache

from pipeline.lang.spanish import known
from pipeline.model import Level, Patch
from pipeline.rules.base import Context, Example, Finding, Keep, Rule, Token, like
from pipeline.rules.english_acts import FUTURE, MODALS, act, modal, will
from pipeline.rules.english_forms import Form, form_at, form_starts
from pipeline.rules.english_guards import left_alone
from pipeline.rules.english_patches import adjective, group, patches
from pipeline.rules.english_table import Entry, entry_at, singular, starts
from pipeline.rules.left_small import small_ones
from pipeline.rules.left_times import times
from pipeline.rules.left_words import days, plurals, too_long
from pipeline.rules.nouns import sure_gender

_QUOTED = re.compile(r"[«“\"'‘][^«»“”\"'‘’]{1,60}[»”\"'’]")


_SUPPORT = re.compile(
    r"\b(?:support|jira|helpdesk|open(?:ed|ing)?|submit\w*|rais\w+|filed?) (?:(?:a|the|my|another) )?tickets?\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=65536)
def _listed(word: str) -> bool:
    """Whether an entry of the table, or a form of one of its verbs, begins with the word."""
    return word in starts() or singular(word) in starts() or word in form_starts() or word in MODALS or word in FUTURE


def _foreign(word: str) -> bool:
    """Whether an entry begins with the word and it is none of Spanish: without English nothing else is of interest."""
    return len(word) > 2 and _listed(word) and not known(word)


def _find(context: Context) -> Iterable[Finding]:
    yield from too_long(context)
    yield from days(context)
    yield from times(context)
    yield from small_ones(context)
    yield from plurals(context)
    if not context.may_have(_foreign) and not (context.english and context.may_have(_listed)):
        return
    tokens = context.tokens
    if not any(_listed(t.low) for t in tokens):
        return
    foreign = sum(t.low in context.en_words and not known(t.low) for t in tokens)
    if tokens and foreign / len(tokens) > 0.5 and foreign > _longest(context):
        return  # the sentence was not translated at all
    quoted = [m.span() for m in _QUOTED.finditer(context.text)]
    english = " ".join(context.en_words)
    n = 0
    while n < len(tokens):
        size, finding = _at(context, tokens, n, quoted, english) if _listed(tokens[n].low) else (1, None)
        if finding:
            yield finding
        n += size


def _longest(context: Context) -> int:
    """The words of the longest entry in the text: "vino the day before yesterday" has only one."""
    found = (entry_at(context.tokens, n, context.text) for n in range(len(context.tokens)))
    return max((f[0] for f in found if f), default=0)


def _at(
    context: Context, tokens: list[Token], n: int, quoted: list[tuple[int, int]], english: str
) -> tuple[int, Finding | None]:
    """What is found at word `n`, and how many words it takes."""
    found = entry_at(tokens, n, context.text)
    verb = form_at(tokens, n, context.text)
    if verb and (found is None or verb[0] >= found[0]):
        finding = _verb(context, tokens, n, verb, found, quoted, english)
        if finding:
            return _with_object(context, tokens, n, verb[0], finding)
    if found is None:
        if new := will(context, tokens, n):
            return 2, _plain(tokens, n, 2, new, tokens[n].low)
        if new := modal(context, tokens, n):
            return 1, _plain(tokens, n, 1, new)
        return verb[0] if verb else 1, None
    size, entry, plural = found
    if entry.kind in ("m", "f") and n and tokens[n - 1].low in ("me", "te", "se", "nos"):
        return size, None  # no noun stands behind a pronoun: "no te worry"
    if entry.spanish == "boleto" and _SUPPORT.search(context.english):
        return size, None  # «abrí un ticket»: no fare is meant
    if entry.spanish == "su" and _no_owner(context, tokens, n):
        return size, None
    if left_alone(context, tokens, n, size, quoted, entry):
        return size, None
    phrase = " ".join(t.low for t in tokens[n : n + size]).replace("’", "'")
    evident = f" {phrase} " in f" {english} " or (bool(english) and phrase == "the" and _before_noun(tokens, n))
    level: Level | None = None if evident else _without_english(context, entry, tokens, n)
    if not evident and not level:
        return size, None
    if several := group(context, tokens, n, found, quoted, english) if evident else None:
        return several
    return size, Finding(patches(context, tokens, n, size, entry, plural), level, evidence=phrase if evident else "")


_OBJECTS = {"me": "me", "us": "nos", "him": "lo", "it": "lo", "them": "los", "you": "te", "her": "la"}


def _with_object(context: Context, tokens: list[Token], n: int, size: int, finding: Finding) -> tuple[int, Finding]:
    """The finding for a verb of `size` words, with the English pronoun behind it: "puedes call me" → "llamarme"."""
    what = tokens[n + size] if n + size < len(tokens) else None
    new = finding.patches[0].new
    if what is None or what.low not in _OBJECTS or len(finding.patches) > 1 or not re.fullmatch(r"[a-z]+[aei]r", new):
        return size, finding
    phrase = " ".join(t.low for t in tokens[n : n + size + 1])
    if (
        f" {phrase} " not in f" {' '.join(context.en_words)} "
        or context.text[tokens[n + size - 1].end : what.start] != " "
    ):
        return size, finding
    patch = Patch(start=finding.patches[0].start, end=what.end, new=new + _OBJECTS[what.low])
    return size + 1, finding._replace(patches=(patch,))


def _plain(tokens: list[Token], n: int, size: int, new: str, evidence: str = "") -> Finding:
    first, last = tokens[n], tokens[n + size - 1]
    patch = Patch(start=first.start, end=last.end, new=like(first.text, new))
    return Finding((patch,), evidence=evidence or first.low)


def _verb(
    context: Context,
    tokens: list[Token],
    n: int,
    verb: tuple[int, Form],
    found: tuple[int, Entry, bool] | None,
    quoted: list[tuple[int, int]],
    english: str,
) -> Finding | None:
    """A form of an English verb, where the words around it and the English show one."""
    size, form = verb
    phrase = " ".join(t.low for t in tokens[n : n + size])
    evident = f" {phrase} " in f" {english} "
    if not evident and (english or _without_english(context, Entry(form.spanish, "f"), tokens, n) is None):
        return None
    governs = n + size < len(tokens) and tokens[n + size].low in _OBJECTS
    if left_alone(context, tokens, n, size + governs, quoted, None):
        return None
    new, kind = act(context, tokens, n, form, found is not None and found[1].kind != "v")
    if not new:
        return None
    level: Level | None = None if evident else "suggest"
    if kind == "adj":
        return Finding(adjective(context, tokens, n, size, new), level, evidence=phrase if evident else "")
    return _plain(tokens, n, size, new, phrase)._replace(level=level, evidence=phrase if evident else "")


_NOT_OWNED = frozenset("a al antes ayer con cuando de del después en es hoy ni no o para pero por que son u y".split())


def _no_owner(context: Context, tokens: list[Token], n: int) -> bool:
    """Whether nothing owned stands behind "his" at word `n`: "la culpa es his"."""
    after = tokens[n + 1] if n + 1 < len(tokens) else None
    return after is None or context.text[tokens[n].end : after.start] != " " or after.low in _NOT_OWNED


def _before_noun(tokens: list[Token], n: int) -> bool:
    """Whether a Spanish noun stands behind word `n`: "the sal", which is no English even where the English has no "the"."""
    after = tokens[n + 1] if n + 1 < len(tokens) else None
    return after is not None and after.text.islower() and bool(sure_gender(after.low)) and known(after.low)


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


RULES = (
    Rule(
        id="untranslated",
        level="fix",
        summary="Translates an English word or phrase left in the text when it also stands in the English; agreement follows.",
        why="Palabra inglesa sin traducir que tiene equivalente corriente en español.",
        find=_find,
        examples=(
            Example(
                "Me mudé a Lima three years ago.", "Me mudé a Lima hace tres años.", "I moved to Lima three years ago."
            ),
            Example(
                "Leo every day con café; volvió two weeks later con su hija.",
                "Leo todos los días con café; volvió dos semanas después con su hija.",
            ),
            Example("Debes update el programa.", "Debes actualizar el programa.", "You must update the program."),
            Example("Trabaja de Monday a viernes.", "Trabaja de lunes a viernes.", "He works from Monday to Friday."),
            Example(
                "Es too tarde, because del ruido.",
                "Es demasiado tarde, por el ruido.",
                "It's too late, because of the noise.",
            ),
            Example("Sirve cualquier password.", "Sirve cualquier contraseña.", "Any password will do."),
            Example("El deadline es mañana.", "La fecha límite es mañana.", "The deadline is tomorrow."),
            Example("Necesitas un buen mindset.", "Necesitas una buena mentalidad.", "You need a good mindset."),
            Example("No come for dos días.", "No come durante dos días.", "He won't eat for two days."),
            Example(
                "Hay twenty-one vacas (including la mía), so ven.",
                "Hay veintiuna vacas (incluida la mía), así que ven.",
                "There are twenty-one cows (including mine), so come.",
            ),
            Example(
                "El menú [with vino] es caro.", "El menú [con vino] es caro.", "The menu [with wine] is expensive."
            ),
            Example("Pan and queso.", "Pan y queso.", "Bread and cheese."),
            Example("Vendió his casa and su coche.", "Vendió su casa y su coche.", "He sold his house and his car."),
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
            Keep(
                "En Python, el intérprete guarda los sockets en una lista.",
                "In Python, the interpreter keeps sockets in a list.",
            ),
            Keep("El software de marketing es bueno.", "The marketing software is good."),
            Keep("Blunt protagonizó otra comedia.", "Blunt starred in another comedy."),
            Keep(
                "La película «The Boss» y el programa Team Viewer.", "The film 'The Boss' and the program Team Viewer."
            ),
            Keep("La canción last night dura poco y la canta mi hermano."),
            Keep("Usa `and` y `or`.", "Use `and` and `or`."),
            Keep("Me lo dijo sin más.", "He told me just like that."),
            Keep("La sentencia for y el bucle while se repiten.", "The for statement and the while loop repeat."),
            Keep("Lo prohíben, so pena de multa.", "They forbid it, so there is a fine."),
            Keep("La culpa es his.", "The fault is his."),
            Keep("Lo hicieron in situ.", "They did it in situ."),
        ),
    ),
)

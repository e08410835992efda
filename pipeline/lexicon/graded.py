"""Degrees that a pattern passes over and its replacement would lose: «consiguió *muy* cansado», «un *gran* lío»."""

from functools import cache

from pipeline.lang import inflect
from pipeline.lexicon.match import Match, Span
from pipeline.lexicon.pattern import Alt, Lit, Pattern
from pipeline.lexicon.sentence import Sentence
from pipeline.lexicon.template import Slot, Template, Text

# Degree of an adjective → the same of a verb.
_OF_VERBS = {"muy": "mucho", "tan": "tanto", "bastante": "bastante", "demasiado": "demasiado", "un poco": "un poco"}
_VERY = {"muy": "tan", "mucho": "tanto", "mucha": "tanta", "muchos": "tantos", "muchas": "tantas"}
# A replacement that says a degree of its own gets no other.
_SAYS = frozenset(
    "muy tan bastante demasiado mucho mucha muchos muchas tanto tanta más menos poco poca gran grande grandes mejor "
    "peor nada todo toda completamente totalmente menudo hecho algo sin siempre".split()
)
_GOVERNING = frozenset("a con de en para por".split())
_SMALL = _GOVERNING | {"como", "que", "y"}
_STRONG = frozenset("duro fuerte serio grave buen mal".split())  # beside which «gran» says nothing
_TENSES = frozenset(("cond", "imperf", "past", "fut"))


def graded(template: Template, match: Match, s: Sentence) -> Template:
    """The template with the degree word of the match that it neither says nor takes over; itself without one."""
    degree, at = _lost(match, s)
    if not degree or any(isinstance(p, Text) and not _SAYS.isdisjoint(p.text.lower().split()) for p in template):
        return template
    if degree == "gran":
        return _great(template)
    behind = [name for name, bound in match.binds.items() if isinstance(bound, Span) and bound.start == at + 1]
    for n, part in enumerate(template):
        if isinstance(part, Slot) and part.kind in "an" and part.name in behind:
            before = template[n - 1] if n else Text("")
            if isinstance(before, Text) and before.text.strip() in _GOVERNING:
                return template  # «se pasa de listo»
            return (*template[:n], Text(f"{degree} "), *template[n:])
    verbs = [n for n, part in enumerate(template) if isinstance(part, Slot) and part.kind == "v"]
    rest = template[verbs[-1] + 1 :] if verbs else ()
    alone = all(isinstance(part, Text) and part.text.strip() in _GOVERNING for part in rest)
    if len(verbs) != 1 or not alone or (degree == "tan" and s.low(match.end) != "que"):
        return template
    return (*template[: verbs[0] + 1], Text(f" {_OF_VERBS[degree]}"), *rest)


def _great(template: Template) -> Template:
    """The template with «gran» before the noun that it names: «armar un gran lío»."""
    for n, part in enumerate(template):
        words = part.text.split() if isinstance(part, Text) else []
        if len(words) > 1 and words[0] in ("un", "una") and words[1] not in _STRONG:
            return (*template[:n], Text(f" {words[0]} gran {' '.join(words[1:])}"), *template[n + 1 :])
    return template


def so_much(text: str) -> str | None:
    """The replacement with the «tan» of a consequence («tan cansados que no durmieron»); None when it has no place."""
    words = text.split(" ")
    for n, word in enumerate(words):
        if word in ("tan", "tanto", "tanta", "tantos", "tantas"):
            return text
        if word in _VERY:
            return " ".join((*words[:n], _VERY[word], *words[n + 1 :]))
    if len(words) == 2 and words[1] not in _SMALL and inflect.adjective_lemmas(words[1]):
        return f"{words[0]} tan {words[1]}"
    return f"{text} tanto" if len(words) == 1 else None


def _lost(match: Match, s: Sentence) -> tuple[str, int]:
    """The only degree word of a match that no slot holds, and its place; "" when there is none or more than one."""
    held = {n for bound in match.binds.values() if isinstance(bound, Span) for n in range(bound.start, bound.end)}
    found = [(degree, n) for n in range(match.start, match.end) if n not in held and (degree := _degree(match, s, n))]
    return found[0] if len(found) == 1 else ("", -1)


def _degree(match: Match, s: Sentence, n: int) -> str:
    """The degree that the token says of an adjective of the match behind it; "" when it says none."""
    low = s.low(n)
    if low not in _optional(match.pattern) and low in _words(match.pattern):
        return ""  # the idiom's own: «una gran boca»
    if low == "gran":
        return low
    if low == "poco":
        low = "un poco" if n > match.start and s.low(n - 1) == "un" else ""
    compared = low == "tan" and any(s.low(k) == "como" for k in range(n, match.end))
    behind = s.low(n + 1) if n + 1 < match.end else ""
    said = behind and behind not in _SMALL and not any(f.tense in _TENSES for f in inflect.analyse(behind))
    return low if low in _OF_VERBS and said and not compared else ""


@cache
def _words(pattern: Pattern) -> frozenset[str]:
    """The words that a pattern writes."""
    found = {node.form for node in pattern if isinstance(node, Lit)}
    for node in pattern:
        if isinstance(node, Alt):
            found = found.union(*map(_words, node.branches))
    return frozenset(found)


@cache
def _optional(pattern: Pattern) -> frozenset[str]:
    """The words of alternatives of which a match may have none."""
    found: set[str] = set()
    for node in pattern:
        if isinstance(node, Alt):
            if any(not branch for branch in node.branches):
                found |= {part.form for branch in node.branches for part in branch if isinstance(part, Lit)}
            found |= {word for branch in node.branches for word in _optional(branch)}
    return frozenset(found)

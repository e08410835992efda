""" "The more you read, the more you learn": cuanto más lees, más aprendes."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re
from collections.abc import Iterator

from pipeline.rules.base import GRAMMAR, Context, Example, Finding, Keep, Rule
from pipeline.rules.syntax.grammar import plural_noun
from pipeline.rules.syntax.paired import change, en
from pipeline.rules.verbs import finite

_DEGREE = r"(?:más|menos|mejor|peor|antes|mayor|menor)"
_PATTERN = re.compile(
    rf"(?<!\w)(?P<one>(?:(?:el|la|los|las|lo|cuanto|entre|mientras) )?)(?P<d>{_DEGREE})(?P<rest>(?: [^,.;:?!\n]+?)?), (?P<y>y )?(?P<two>(?:(?:el|la|los|las|lo|cuanto|tanto) )?)(?P<d2>{_DEGREE})(?P<rest2>(?: [^,.;:?!\n]+)?)",
    re.IGNORECASE,
)
_THE_MORE = en(
    r"the (?:more|less|fewer|better|worse|sooner|\w+er)\b[^.;:?!]*?,? the (?:more|less|fewer|better|worse|sooner|\w+er)"
)
_NOUN_PHRASE = re.compile(
    r"^(?P<a>(?: [a-záéíóúñ]+)??)(?P<np> (?:el|la|los|las|mi|mis|tu|tus|su|sus|este|esta|un|una) (?P<n>[a-záéíóúñ]+)(?: (?:de|del) [^,]+| [a-záéíóúñ]+)?)$",
    re.IGNORECASE,
)


def _correlative(context: Context) -> Iterator[Finding]:
    evidence = _THE_MORE.search(context.english)
    if context.english and not evidence:
        return
    for m in context.finditer(_PATTERN):
        if m["one"].strip().lower() in ("cuanto", "entre", "mientras") and m["two"].strip().lower() not in (
            *("el", "la", "los", "las", "lo"),
        ):
            continue
        rest, rest2 = _without_que(m["rest"]), _without_que(m["rest2"])
        if not evidence and not (m["one"] and m["two"] and (_verb_first(rest) or _verb_first(rest2))):
            continue
        if not m["two"] and not m["one"] and not evidence:
            continue
        lead = m["one"].strip().lower()
        first = f"{lead if lead in ('entre', 'mientras') else 'cuanto'} {m['d'].lower()}{_with_verb(rest)}"
        if context.text[m.end() :].strip()[:1] == "?" or not rest.strip():
            continue
        new = f"{first}, {m['y'] or ''}{m['d2'].lower()}{_with_verb(rest2)}"
        if finding := change(
            context, m.start(), m.end(), new, "fix" if evidence else "suggest", evidence[0] if evidence else ""
        ):
            yield finding


def _without_que(rest: str) -> str:
    """The half without the que of «lo más que lees»."""
    return re.sub(r"^( [a-záéíóúñ]+)??( que)(?= )", lambda m: m[1] or "", rest, count=1, flags=re.IGNORECASE)


def _verb_first(rest: str) -> bool:
    """Whether a verb in the first or second person follows the degree word, which no noun phrase allows."""
    word = rest.split()[0].lower() if rest.split() else ""
    forms = finite(word)
    return bool(forms) and all(f.person in (1, 2) and f.mood == "ind" for f in forms)


def _with_verb(rest: str) -> str:
    """ "más grande la ciudad" lacks the verb that Spanish wants: "más grande es la ciudad"."""
    m = _NOUN_PHRASE.match(rest)
    if not m or not m["a"] or finite(m["a"].strip().lower()):
        return rest
    return f"{m['a']} {'son' if plural_noun(m['n']) else 'es'}{m['np']}"


RULES = (
    Rule(
        id="the-more-the-more",
        level="fix",
        summary="Writes cuanto más…, más… for “the more…, the more…”.",
        why="La correlación inglesa «the more…, the more…» es en español «cuanto más…, más…».",
        find=_correlative,
        examples=(
            Example("El más corres, el más te cansas.", "Cuanto más corres, más te cansas.", "The more you run, the more tired you get."),
            Example("Lo menos que hablas, lo mejor.", "Cuanto menos hablas, mejor.", "The less you speak, the better."),
            Example("El más viejo el vino, el mejor el sabor.", "Cuanto más viejo es el vino, mejor el sabor.", "The older the wine, the better the taste."),
        ),
        keep=(
            Keep("El más alto, el más tímido, es mi hermano.", "The tallest, the shyest one, is my brother."),
            Keep("Cuanto más corres, más te cansas.", "The more you run, the more tired you get."),
            Keep("Lo más caro, lo menos útil y lo peor."),
        ),
        source=GRAMMAR,
    ),
)  # fmt: skip

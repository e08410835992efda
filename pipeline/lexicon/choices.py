"""What a pattern allows in one place and the replacement says in one way only: «muy», «conmigo».

An entry may list words of one kind as alternatives and write one of them in its replacement. What stands in the
sentence is then what the replacement should say: nobody who wrote «no puede ser tan malo» meant «muy malo».
"""

from functools import cache, lru_cache

from pipeline.lang import inflect
from pipeline.lexicon.match import Match
from pipeline.lexicon.pattern import Alt, Lit, Pattern
from pipeline.lexicon.sentence import Sentence
from pipeline.lexicon.template import Template, Text, Unfit

_NUMBERS = frozenset("dos tres cuatro cinco seis siete ocho nueve diez veinte".split())
# Words of which one may stand for the other without any change around it.
_KINDS = (
    _NUMBERS,
    *(
        frozenset(kind.split())
        for kind in (
            "muy tan demasiado bastante",
            "mucho tanto demasiado bastante más menos poco",
            "mucha tanta demasiada bastante más menos poca",
            "muchos tantos demasiados bastantes más menos pocos",
            "muchas tantas demasiadas bastantes más menos pocas",
            "conmigo contigo consigo",
            "mí ti él ella usted nosotros nosotras vosotros vosotras ellos ellas ustedes",
            "mi tu su",
            "mis tus sus",
            "bien mal mejor peor",
            "semana mes día año",
            "semanas meses días años",
            "hoy mañana ayer anoche",
        )
    ),
)


def faithful(template: Template, match: Match, s: Sentence) -> Template:
    """The template with the words that the sentence has, where the pattern takes them for those of the template.

    Raises Unfit where the sentence tells of one thing and the template of several.
    """
    for words in _choices(match.pattern):
        said = {s.low(at) for at in range(match.start, match.end)} & words
        written = [w for part in template if isinstance(part, Text) for w in part.text.split() if w in words]
        if len(said) != 1 or len(written) != 1:
            continue
        word = said.pop()
        if word in ("un", "una") and written[0] in _NUMBERS:
            raise Unfit("another number")  # «una semana de aviso» is no «dos semanas de antelación»
        if word != written[0] and not _compared(word, match, s):
            template = _with(template, written[0], word)
    return template


def _compared(word: str, match: Match, s: Sentence) -> bool:
    """Whether the word belongs to a comparison, which the replacement makes in its own way: «tan … como»."""
    behind = {"tan": "como", "demasiado": "para"}.get(word)
    return any(s.low(at) == behind for at in range(match.start, match.end))


def _with(template: Template, written: str, said: str) -> Template:
    if not _alike(written, said):
        return template
    return tuple(
        Text(" ".join(said if w == written else w for w in part.text.split(" "))) if isinstance(part, Text) else part
        for part in template
    )


@lru_cache(maxsize=4096)
def _alike(written: str, said: str) -> bool:
    """Whether both are of one kind, or tenses of one verb in the same person."""
    if any(written in kind and said in kind for kind in _KINDS):
        return True
    forms = {(f.lemma, f.person, f.number) for f in inflect.analyse(written) if _is_tense(f)}
    return any(_is_tense(f) and (f.lemma, f.person, f.number) in forms for f in inflect.analyse(said))


def _is_tense(form: inflect.VerbForm) -> bool:
    return form.mood == "ind" and form.tense in ("pres", "past", "imperf", "cond") and not form.clitics


@cache
def _choices(pattern: Pattern) -> tuple[frozenset[str], ...]:
    """The sets of single words of which the pattern wants one."""
    found: list[frozenset[str]] = []
    for node in pattern:
        if isinstance(node, Alt):
            single = (b[0].form for b in node.branches if len(b) == 1 and isinstance(b[0], Lit))
            if len(words := frozenset(single)) > 1:
                found.append(words)
            found += [group for branch in node.branches for group in _choices(branch)]
    return tuple(found)

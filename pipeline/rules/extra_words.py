"""Small words too many: "antes de que salir", "hay que de comer", "fui en a la playa", "otro un problema"."""

# ruff: noqa: E501 — a pattern reads best on one line.
import re
from collections.abc import Iterable

from pipeline.lang.triggers import Beside, only
from pipeline.rules.base import GRAMMAR, Context, Example, Finding, Keep, Rule, replace
from pipeline.rules.nouns import noun_known, sure_gender
from pipeline.rules.verbs import finite, is_infinitive

_INF = r"(?P<inf>[a-záéíóúñ]*[aeií]r(?:me|te|se|nos|l[aeo]s?)*)(?!\w)"
_ENDS = re.compile(r"[aeií]r(?:me|te|se|nos|l[aeo]s?)*$")
_THAT = only(
    Beside("que".__eq__, lambda w: _ENDS.search(w) is not None),
    re.compile(
        rf"(?<!\w)(?P<w>antes de|después de|luego de|sin|para|además de|en vez de|en lugar de|a pesar de|con tal de|a fin de|quier[oe]s?|quieren|queremos|quería[ns]?|quisiera|necesit[oa]s?|necesitamos|prefier[oe]s?|puedo|podemos|debe[ns]?|debo|decid[íe]|decidió|logré|logró|intent[éó]|intento|intenta) (?P<que>que )(?:no )?{_INF}",
        re.IGNORECASE,
    ),
)
_MUST = re.compile(
    rf"(?<!\w)(?:hay|había|habrá|habría|hubo|teng[oa]|tien[ea][sn]?|tenemos|tenía[ns]?|tuv[eo]|tendr\w+) que (?P<x>de|a|en|para|que) {_INF}",
    re.IGNORECASE,
)
_LIKES = re.compile(
    rf"(?<!\w)(?:me|te|le|nos|les|os) (?:gusta|encanta|gustaría|encantaría|gustaba|encantaba|gustó|apetece|interesa|molesta|cuesta) (?P<x>a|de|que) {_INF}",
    re.IGNORECASE,
)
_MODAL = re.compile(
    rf"(?<!\w)(?:pued[oea][sn]?|podemos|podía[ns]?|podría[ns]?|pude|pudo|(?<!\bme )(?<!\bte )(?<!\bnos )(?:quier[oea][sn]?|queremos|quería[ns]?|quise|quiso)|decid[íe]|decidió|decidimos|decidieron|logr[éó]|logramos|prefier[oea][sn]?|prefiero|intent[éó]|intentamos|intentaron|suel[oe][sn]?|consegu[íi]|consiguió|debo de|debe de|debes de) (?P<x>a|de) (?:no )?{_INF}",
    re.IGNORECASE,
)
_NO_NOUNS = frozenset(
    "dos tres cuatro cinco seis siete ocho nueve diez que con para por entre sobre como cuando donde según hasta tiene quiere puede".split()
)
_DYING = frozenset("morir rabiar reventar matar ver".split())
_TWO = re.compile(
    r"(?<=[a-záéíóúñ] )(?P<a>en|a|de|con|por) (?P<b>en|a|de|con)(?= (?:el|la|los|las|un|una|mi|mis|tu|tus|su|sus|casa|clase|este|esta|ese|esa|nuestr[oa]s?|[A-ZÁÉÍÓÚ][a-záéíóúñ]+)\b)"
)
_IMPOSSIBLE = frozenset(
    (
        ("en", "a"),
        ("a", "en"),
        ("en", "de"),
        ("de", "en"),
        ("con", "en"),
        ("con", "a"),
        ("en", "con"),
        ("a", "de"),
        ("a", "con"),
        ("con", "de"),
        ("por", "en"),
    )
)
_SAYS = {
    "en": r"\b(?:in|at|on|inside)\b", "a": r"\b(?:to|at)\b", "de": r"\b(?:of|from|about)\b|['’]s\b", "con": r"\bwith\b", "por": r"\b(?:for|by|through|because)\b",
}  # fmt: skip
_OTHER = re.compile(
    r"(?<!\w)(?<!la )(?<!el )(?:otr[oa]|cada|ningún|ninguna|algún|alguna|cualquier) (?P<x>un |una )(?=[a-záéíóúñ]{3,})",
    re.IGNORECASE,
)
_AGAIN = re.compile(
    r"(?<!\w)(?:un|una) (?:muy )?(?:buen|buena|gran|mal|mala|pequeñ[oa]|nuev[oa]|bonit[oa]|larg[oa]|hermos[oa]|viej[oa]|interesante|importante|difícil|buenísim[oa]) (?P<x>un |una )(?=[a-záéíóúñ]{3,})",
    re.IGNORECASE,
)
_REASON = re.compile(
    r"(?<!\w)(?P<r>la razón|el motivo) (?P<x>(?:es )?(?:porque|que|por qué) (?=por l[oa] que\b|por la cual\b))",
    re.IGNORECASE,
)
_REASON_LO = re.compile(
    r"(?<!\w)la razón (?P<x>por lo que|por el que)(?= (?:me|te|se|le|nos|lo|la|no|[a-záéíóúñ]+)\b)", re.IGNORECASE
)


def _governs(context: Context, at: int) -> bool:
    """Whether a subjunctive follows, of which the infinitive is the subject: "quiero que ser feliz sea fácil"."""
    behind = [t.low for t in context.tokens if t.start >= at]
    return any(any(f.mood == "sub" for f in finite(w)) and not any(f.mood == "ind" for f in finite(w)) for w in behind)


def _extra(context: Context) -> Iterable[Finding]:
    english = context.english
    for m in context.finditer(_THAT):
        if _governs(context, m.end("inf")):
            continue
        if is_infinitive(m["inf"].lower()) and not (
            m["w"].lower() == "para" and m["inf"].lower() in ("deber", "placer", "ser")
        ):
            yield replace(m.start("que"), m.end("que"), "")
    for pattern in (_MUST, _LIKES, _MODAL):
        for m in context.finditer(pattern):
            if not is_infinitive(m["inf"].lower()) or (m["x"].lower() == "a" and m["inf"].lower() in _DYING):
                continue
            if m["inf"].lower() in ("poder", "deber", "ser", "saber", "placer") and pattern is not _MUST:
                continue  # nouns as well
            if pattern is _MODAL and m["x"].lower() == "a" and m.group().lower().startswith("decid"):
                continue  # «se decide a hacerlo»
            if pattern is _MUST and m["x"].lower() == "en":
                continue
            start = m.start("x")
            if pattern is _MODAL and re.search(
                r"(?<!\w)debe?s?o? de $", m.group()[: m.start("x") - m.start()], re.IGNORECASE
            ):
                start -= 3
            yield replace(start, m.end("x") + 1, "")
    for m in context.finditer(_OTHER):
        noun = re.match(r"[a-záéíóúñ]+", context.text[m.end() :])
        if not noun or not (sure_gender(noun[0]) or noun_known(noun[0])) or noun[0] in _NO_NOUNS:
            continue
        yield replace(m.start("x"), m.end("x"), "")
    for m in context.finditer(_AGAIN):
        yield replace(m.start("x"), m.end("x"), "")
    for m in context.finditer(_REASON):
        yield replace(m.start("x"), m.end("x"), "")
    for m in context.finditer(_REASON_LO) if re.search(r"\breason\b", english) else ():
        yield replace(m.start("x"), m.end("x"), "por la que")
    for m in context.finditer(_TWO) if english else ():
        pair = m["a"].lower(), m["b"].lower()
        before = context.tokens_before(m.start())
        if pair not in _IMPOSSIBLE or not before or not (finite(before[-1].low) or is_infinitive(before[-1].low)):
            continue  # «además de en casa»
        said = [bool(re.search(_SAYS[p], english, re.IGNORECASE)) for p in pair]
        if said == [True, False]:
            yield replace(m.start("b"), m.end("b") + 1, "")
        elif said == [False, True]:
            yield replace(m.start("a"), m.end("a") + 1, "")


RULES = (
    Rule(
        id="extra-words",
        level="fix",
        summary="Drops que, de, a and un where they cannot stand (“antes de que salir”, “hay que de comer”, “otro un problema”).",
        why="La palabra sobra en esta construcción.",
        find=_extra,
        examples=(
            Example("Apaga la luz antes de que salir.", "Apaga la luz antes de salir."),
            Example("Quiero que ir al cine.", "Quiero ir al cine."),
            Example("Hay que de comer sano.", "Hay que comer sano."),
            Example("Me gusta a nadar.", "Me gusta nadar."),
            Example("Decidí de no ir.", "Decidí no ir."),
            Example("Otro un problema es el ruido.", "Otro problema es el ruido."),
            Example("Es un muy buen un libro.", "Es un muy buen libro."),
            Example("La razón es porque por la que me fui es él.", "La razón por la que me fui es él."),
            Example("Fui en a la playa.", "Fui a la playa.", "I went to the beach."),
        ),
        keep=(
            Keep("Quiero que Oscar venga antes de que salga."),
            Keep("Debe de ser tarde; no hay más que hablar."),
            Keep("Me gusta a rabiar. Hay que hacerlo."),
            Keep("Vino de entre los árboles.", "He came from among the trees."),
            Keep("El intento de huir falló; me decidí a ir."),
            Keep("Cada una que rompas y además de en la tele.", "Each one you break, and on the TV too."),
        ),
        source=GRAMMAR,
    ),
)

"""From the indicative to the subjunctive, one verb at a time."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re
from collections.abc import Iterable

from pipeline.rules.base import Context, Finding, Level, Token, replace
from pipeline.rules.syntax.grammar import PERSONS, infinitive, plural_noun, wished
from pipeline.rules.verbs import finite, likeliest, to


def into_subjunctive(context: Context, verb: Token, past: bool) -> Iterable[Finding]:
    """The present or future of the indicative at `verb` in the subjunctive; of the past when what governs it is past."""
    forms = likeliest(verb.low)
    if is_subjunctive(verb.low) or not forms:
        return
    form = next((f for f in (*forms, *finite(verb.low)) if f.mood == "ind"), None)
    if form is None or form.tense not in ("pres", "fut", "cond"):
        return
    past = past or _wishes_unreal(context)
    level: Level | None = None if context.english or form.tense == "pres" else "suggest"
    if (
        not context.english
        and (verb.low.endswith(("o", "a", "e")) and form.tense == "pres")
        and not _clear(context, verb)
    ):
        level = "suggest"
    yield replace(verb.start, verb.end, to(form, "sub", "imperf" if past or form.tense == "cond" else "pres"), level)


# Rarer verbs whose subjunctive looks like the indicative of a common one: "sales" is of salir, "cree" of creer, "podemos" of poder.
_RARER = frozenset("vivar crear erar salar podar sentar imprimar distar amarar hinchar revistar".split())


def is_subjunctive(word: str) -> bool:
    """Whether the form is a subjunctive already: «se consuma» is of consumir, «vendas» of vender."""
    forms = likeliest(word)
    return any(f.mood == "sub" for f in forms) or any(f.mood == "sub" and f.lemma not in _RARER for f in finite(word))


def _wishes_unreal(context: Context) -> bool:
    """Whether "ojalá" is a wish against the facts: "I wish I had…"."""
    return bool(
        re.search(r"(?<!\w)ojalá\b", context.text, re.IGNORECASE)
        and re.search(
            r"\b[Ww]ish(?:es)? (?:\w+ ){1,3}?(?:had|were|was|could|knew|did|\w+ed)\b|\bif only\b", context.english
        )
    )


def _clear(context: Context, verb: Token) -> bool:
    """Whether the verb stands right behind its "que", alone or with a clitic, so that it can be no noun."""
    return bool(
        re.search(
            r"\bque (?:no )?(?:(?:me|te|se|le|nos|les) )?(?:me |lo |la )?$", context.text[: verb.start], re.IGNORECASE
        )
    )


# Behind these the indicative of the past may be meant: "qué bueno que viniste", "no recuerdo que era".
_TOLD_TOO = re.compile(
    r"\b(?:qué \w+|no (?:recuerdo|veo|digo|significa|quiere decir|parece|me parece)|puede|puede ser|basta con) que\b",
    re.IGNORECASE,
)


def told_past(context: Context, verb: Token, lead: str, past: bool) -> Iterable[Finding]:
    """ "Me pidió que le ayudaba", "salí sin que me vio": the past is the imperfect of the subjunctive."""
    forms = likeliest(verb.low)
    if (
        any(f.tense == "pres" for f in forms)
        or not context.english
        or _TOLD_TOO.search(lead)
        or any(f.mood in ("sub", "imp") for f in finite(verb.low))
    ):
        return
    form = next((f for f in forms if f.mood == "ind" and f.tense in ("imperf", "past")), None)
    if re.match(r"sugi(?:er|ri)", lead) and not re.search(
        r"\b(?:me|te|le|nos|les) $", context.text[: verb.start].lower().split(lead.strip())[0]
    ):
        return  # «los datos sugieren que el número fue menor»
    if form and (past or not re.match(r"(?:espero|espera|quiero|quiere|dudo|duda)\b", lead)):
        yield replace(verb.start, verb.end, to(form, "sub", "imperf"))


_INFINITIVE = re.compile(
    r"(?P<s>yo|tú|tu|él|el|ella|usted|nosotros|nosotras|ellos|ellas|ustedes|(?:mi|tu|su|el|la|mis|tus|sus|los|las) [a-záéíóúñ]+) (?:no )?(?P<i>[a-záéíóúñ]*[aeií]r(?:me|te|se|nos|l[aeo]s?)?)(?!\w)",
    re.IGNORECASE,
)


def infinitive_behind(context: Context, at: int, past: bool) -> Iterable[Finding]:
    """ "Quiere que yo limpiar", "quiero que tú ser feliz": behind que and a subject stands a subjunctive."""
    m = _INFINITIVE.match(context.text, at)
    form = infinitive(m["i"].lower()) if m else None
    if m is None or form is None:
        return
    subject = m["s"].lower()
    person = PERSONS.get(subject) or (3, "p" if plural_noun(subject.split()[-1]) else "s")
    yield replace(m.start("i"), m.end("i"), wished(form, person, past))


_SECOND = re.compile(
    r"(?<!\w)(?:porque|ya que|pues|como|aunque|pero|siempre|cada|sol(?:er|ía)\w*|suel\w+)(?!\w)[^.;:?!]*$",
    re.IGNORECASE,
)


def each_time(context: Context, start: int, word: str) -> bool:
    """Whether the clause says when something happens every time, or only says more of a time already named:
    "lo echarán porque llega tarde cuando llueve", "sácala después de la lluvia, cuando la tierra está blanda"."""
    if word != "cuando":
        return False
    head = context.text[:start]
    if re.search(r"\w, $", head):
        return re.search(r", when\b", context.english, re.IGNORECASE) is not None
    second = _SECOND.search(head)
    if second is None:
        return False
    verbs = [finite(t.low) for t in context.tokens if second.start() <= t.start and t.end <= start and finite(t.low)]
    return bool(verbs) and any(f.mood == "ind" and f.tense == "pres" for f in verbs[-1])

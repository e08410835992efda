"""Subjunctives of particular turns: "haz lo que quieras", "hagas lo que hagas", "siento que te vayas", "quiere que trabaje"."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from pipeline.lang.closed import CLITICS
from pipeline.model import Patch
from pipeline.rules.base import Context, Finding, Token, like, replace
from pipeline.rules.english import means
from pipeline.rules.mood_forms import into_subjunctive, is_subjunctive
from pipeline.rules.verbs import clause, finite, first_finite, to

if TYPE_CHECKING:
    from pipeline.lang.inflect import VerbForm

_SORRY = re.compile(
    r"(?<!\w)(?:siento|sentimos|lamento|lamentamos|lamenta|temo|temía|me temo) (?:mucho )?que\s", re.IGNORECASE
)
_EN_SORRY = re.compile(
    r"\b(?:sorry|regrets?|sad) (?:that )?(?:you|he|she|it|they|we|there|I|the|this|my|your|his|her)\b", re.IGNORECASE
)


def sorry(context: Context) -> Iterable[Finding]:
    """ "Siento que tienes que esperar" for "I'm sorry you have to wait"; "I feel that…" keeps the indicative."""
    yield from _best_is(context)
    yield from _told_to(context)
    if not _EN_SORRY.search(context.english):
        return
    for m in context.finditer(_SORRY):
        verb = first_finite(context, m.end())
        if verb and "tem" not in m.group().lower():
            yield from into_subjunctive(context, verb, past=False)


_BEST_IS = re.compile(r"(?<!\w)lo (?:mejor|ideal|normal|importante|lógico|único que quiero) es que\s", re.IGNORECASE)
_BEST_EN = re.compile(r"\b(?:is|would be) for \w+ to\b|\bis (?:that )?\w+ should\b|\bideally\b", re.IGNORECASE)


def _best_is(context: Context) -> Iterable[Finding]:
    """ "Lo mejor es que te vas" for "the best thing is for you to leave"."""
    for m in context.finditer(_BEST_IS) if _BEST_EN.search(context.english) else ():
        if verb := first_finite(context, m.end()):
            yield from into_subjunctive(context, verb, past=False)


_TOLD = re.compile(
    r"(?<!\w)(?:me|te|le|nos|les) (?:dije|dijo|dijeron|dijimos|decía[ns]?|advirtió|insistió en) que\s", re.IGNORECASE
)
_TOLD_EN = re.compile(r"\b(?:told|warned|said) (?:\w+ ){0,3}(?:not )?to\b|\binsisted that\b")


def _told_to(context: Context) -> Iterable[Finding]:
    """ "Le dije que viene temprano" for "I told him to come early"."""
    for m in context.finditer(_TOLD) if _TOLD_EN.search(context.english) else ():
        verb = first_finite(context, m.end())
        if verb and any(f.mood == "ind" and f.tense == "pres" for f in finite(verb.low)):
            yield from into_subjunctive(context, verb, past=True)


_WHATEVER = re.compile(
    r"(?<!\w)([a-záéíóúñ]+) lo que (?:(?:me|te|se|le|nos) )?([a-záéíóúñ]+)(?=\s*[,.;])", re.IGNORECASE
)


def whatever(context: Context) -> Iterable[Finding]:
    """ "Hagas lo que haces": the same verb in the subjunctive on both sides."""
    yield from _as_you_like(context)
    yield from _however_much(context)
    if re.search(r"\b(?:whatever|no matter what)\b", context.english, re.IGNORECASE):
        for m in context.finditer(_WHATEVER):
            first = next((f for f in finite(m.group(1).lower()) if f.mood == "sub" and f.tense == "pres"), None)
            both = m.group(1).lower() == m.group(2).lower() and not m.string[: m.start()].strip()
            told = next((f for f in finite(m.group(1).lower()) if f.mood == "ind" and f.tense == "pres"), None)
            if both and told and not first:
                new = to(told, "sub", "pres")
                patches = (
                    Patch(start=m.start(1), end=m.end(1), new=like(m.group(1), new)),
                    Patch(start=m.start(2), end=m.end(2), new=new),
                )
                yield Finding(patches)
                continue
            second = next(
                (f for f in finite(m.group(2).lower()) if f.mood == "ind" and first and f.lemma == first.lemma), None
            )
            if second and not any(f.mood == "sub" for f in finite(m.group(2).lower())):
                yield replace(m.start(2), m.end(2), to(second, "sub", "pres"))


# "Whatever you like" behind a command, or what somebody may or will do; "she does whatever she wants" tells a habit.
_AT_WILL_EN = re.compile(
    r"(?:^|[.;:!?,] |\b(?:and|so|then) )(?:please |just )?(?!(?:I|you|he|she|it|we|they|who|what|people)\b)[a-z]+\b[^.;?!]*?\b(?:what|where|who|whom|how|which|when)ever you\b|"
    r"\b(?:will|['’]ll)\b[^.;?!]*\b(?:what|where|who|whom|how|which|when)ever you\b|\byou (?:can|could|may|will|['’]ll|are free to)\b[^.;?!]*\b(?:what|where|who|whom|how|which|when)ever you\b",
    re.IGNORECASE,
)
_AT_WILL = re.compile(
    r"(?<!\w)(?:lo que|donde|adonde|como|cuando|quien|el que|la que) (?:tú |usted )?(?:(?:me|te|se|le|nos|lo|la) )?(?P<v>[a-záéíóúñ]+)(?!\w)",
    re.IGNORECASE,
)


_DO_WHAT_EN = re.compile(
    r"(?:^|[.;:!?,] |\b(?:and|so|then|can|may|could) )(?:just )?[a-z]+ (?:what|where|as) you (?:want|like|wish)\b",
    re.IGNORECASE,
)
_WANTED = frozenset("quieres quiere deseas desea gustas".split())
_MUCH_EN = re.compile(
    r"\bno matter (?:how|what|who|where|which)\b|\bhowever (?:much|hard|many|\w+)\b|\bas much as\b",
    re.IGNORECASE,
)
_MUCH = re.compile(
    r"(?<!\w)por (?:mucho|muchos|mucha|muchas|más|muy)(?: [a-záéíóúñ]+){0,2}? que (?:no )?(?:(?:me|te|se|lo|la|le|nos|los|las) ){0,2}(?P<v>[a-záéíóúñ]+)(?!\w)",
    re.IGNORECASE,
)


_NO_MATTER = re.compile(
    r"(?<!\w)no importa (?:a )?(?:qu[eé] tan(?:to)?|cuán|lo|cuánt[oa]s?|quién|qu[eé]|dónde|adónde|cómo)(?: [a-záéíóúñ]+){0,2}? (?:que )?(?:no )?(?:(?:me|te|se|lo|la|le|nos|los|las) ){0,2}(?P<v>[a-záéíóúñ]+)(?=\s*[,.;]| (?:de|en|con|por|a|para|la|el|los|las|mucho)\b)",
    re.IGNORECASE,
)


def _however_much(context: Context) -> Iterable[Finding]:
    """ "Por mucho que lo intentas, no cambiará" for "no matter how much you try"."""
    if not _MUCH_EN.search(context.english):
        return
    ahead = re.search(r"\b(?:will|won['’]t|going to)\b|['’]ll\b", context.english)
    for m in (*(context.finditer(_MUCH) if ahead else ()), *context.finditer(_NO_MATTER)):
        verb = next((t for t in context.tokens if t.start == m.start("v")), None)
        if verb and finite(verb.low):
            yield from into_subjunctive(context, verb, past=False)


def _as_you_like(context: Context) -> Iterable[Finding]:
    """ "Haz lo que quieres" for "do whatever you want"."""
    whatever_ = _AT_WILL_EN.search(context.english)
    if not whatever_ and not _DO_WHAT_EN.search(context.english):
        return
    for m in context.finditer(_AT_WILL):
        word = m["v"].lower()
        if not whatever_ and word not in _WANTED:
            continue
        form = next((f for f in finite(word) if f.mood == "ind" and f.tense == "pres" and f.person in (2, 3)), None)
        if form and m.start() and not is_subjunctive(word):
            yield replace(m.start("v"), m.end("v"), to(form, "sub", "pres"))


def noun_like(context: Context, at: int, past: bool) -> Iterable[Finding]:
    """ "Quiere que trabajo los sábados": a form that looks like a noun is the verb where it is that of the English.

    `at` is the place behind "que", `past` whether what governs the verb is past.
    """
    word: Token | None = next((t for t in clause(context, at, 4) if t.low not in CLITICS and t.low != "no"), None)
    form = next((f for f in _told(word.low) if f.mood == "ind" and f.tense == "pres"), None) if word else None
    if word is None or form is None or is_subjunctive(word.low) or not context.english:
        return
    verbs = re.findall(r"\b(?:to|I|you|he|she|it|we|they|me|him|her|us|them) (?=(?:not )?([a-z]+)\b)", context.english)
    if any(means(form.lemma, verb) or means(form.lemma, verb.removesuffix("s")) for verb in verbs):
        yield replace(word.start, word.end, to(form, "sub", "imperf" if past else "pres"))


def _told(word: str) -> "list[VerbForm]":
    from pipeline.lang.inflect import analyse

    return [f for f in analyse(word) if not f.clitics and not f.voseo]


_USUALLY = re.compile(
    r"(?<!\w)(?:normalmente|generalmente|a veces|a menudo|siempre|suel\w+|se puede|incluso)(?!\w)", re.I
)


def tells_now(context: Context, start: int, verb: Token) -> bool:
    """Whether the main clause tells of every time: «cuando sube de nivel, sana», «normalmente cuando llueve»."""
    if _USUALLY.search(re.split(r"[.;:?!]", context.text[:start])[-1]):
        return True
    behind = re.match(
        r"[^.;:?!,]*, (?:(?:por (?:lo )?tanto|entonces|pues|en realidad|de hecho|sin embargo), )?",
        context.text[verb.end :],
    )
    main = first_finite(context, verb.end + behind.end()) if behind else None
    forms = finite(main.low) if main else ()
    return bool(forms) and all(f.mood != "imp" and f.tense == "pres" and f.lemma != "ir" for f in forms[:1])

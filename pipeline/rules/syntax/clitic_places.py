"""Where object pronouns stand: before a finite verb, behind an infinitive and a command, never between two verbs."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re

from pipeline.lang.closed import CLITICS
from pipeline.lang.inflect import VerbForm, analyse, attach
from pipeline.lang.lazy import later
from pipeline.lang.triggers import Beside, only
from pipeline.rules.base import GRAMMAR, Example, Keep, Rule
from pipeline.rules.nouns import listed_noun, named_noun
from pipeline.rules.syntax.grammar import WORD, conjugated, form_of, infinitive
from pipeline.rules.syntax.paired import Pair, Written, en, es, finder
from pipeline.rules.verbs import finite

_HELPERS = frozenset(
    "poder deber querer saber soler necesitar preferir lograr conseguir intentar desear pensar decidir".split()
)
_LINKED = {"ir": "a", "empezar": "a", "comenzar": "a", "volver": "a", "tener": "que", "haber": "que", "tratar": "de", "acabar": "de", "dejar": "de", "terminar": "de"}  # fmt: skip
_PRONOUN = f"(?:{'|'.join(sorted(CLITICS))})"


def _between(m: re.Match[str]) -> Written:
    """ "Puedo lo ver" → "puedo verlo": the pronoun goes with the infinitive."""
    verb, link = m["v"].lower(), (m["p"] or "").strip()
    lemmas = {f.lemma.removesuffix("se") for f in analyse(verb) if f.mood in ("ind", "sub")}
    if not (lemmas & _HELPERS if not link else any(_LINKED.get(lemma) == link for lemma in lemmas)):
        return ""
    form = infinitive(m["i"].lower())
    if form is None or form.clitics:
        return ""
    if (
        link == "a"
        and m["c"].lower() in ("la", "las", "los")
        and (named_noun(m["i"].lower()) or m["i"].lower() == "yugular")
    ):
        return ""  # «fue a la yugular»
    clitics = tuple(c for c in (m["c"], m["d"]) if c)
    return f"{m['v']} {m['p'] or ''}{attach(m['i'].lower(), 'inf', tuple(c.lower() for c in clitics))}"


_NO_OBJECTS = frozenset("uno una como para sobre entre bajo menos tarde nada".split())


def _behind(m: re.Match[str]) -> Written:
    """ "Ella dijo me que sí" → "ella me dijo que sí"; of a command "llama me" → "llámame"."""
    verb, pronoun = m["v"].lower(), m["c"].lower()
    told = form_of(verb)
    if told is None or verb in _NO_OBJECTS or listed_noun(verb) or (named_noun(verb) and told.person != 3):
        return ""
    if m["no"] is None and _bids(m) and (order := next((f for f in finite(verb) if f.mood == "imp"), None)):
        return attach(verb, "imp", (pronoun,)) if order else ""
    return f"{m['no'] or ''}{pronoun} {m['v'].lower() if m['v'][0].isupper() else m['v']}"


def _bids(m: re.Match[str]) -> bool:
    """Whether the verb opens its sentence, as a command does, in the form of one."""
    return not m.string[: m.start()].strip(" ¡«“*-•") and any(f.mood == "imp" for f in finite(m["v"].lower()))


def _forbidden(m: re.Match[str]) -> Written:
    """ "No dime" → "no me digas": a command that is denied is a subjunctive with its pronouns before it."""
    forms = [f for f in analyse(m["v"].lower()) if f.mood == "imp" and not f.voseo]
    if m["v"].lower() != "vete" and any(f.mood == "sub" and not f.clitics for f in analyse(m["v"].lower())):
        return ""  # «no salte a la piscina» is of «saltar»
    if not forms or any(f.mood in ("ind", "sub") for f in analyse(m["v"].lower()) if f.clitics == forms[0].clitics):
        return ""
    form: VerbForm = next((f for f in forms if f.clitics), forms[0])
    if not form.clitics and m["v"].lower() not in _SHORT:
        return ""
    clitics = "".join(f"{c} " for c in form.clitics)
    return f"{m['no']} {clitics}{conjugated(form.lemma, 'sub', 'pres', (form.person, form.number))}"


_SHORT = frozenset("haz pon ten sal ven di sé".split())
_DONT = en(r"(?:don't|do not|never)")


_PLACE = finder(
    Pair(only(Beside(CLITICS.__contains__, lambda word: infinitive(word) is not None), es(rf"(?P<v>{WORD}) (?P<p>(?:a|que|de) )?(?P<c>{_PRONOUN})(?: (?P<d>lo|la|los|las))? (?P<i>{WORD}[aeií]r)")), en(r"\w+"), _between, alone="suggest"),
    Pair(
        es(rf"(?<!\bme )(?<!\bte )(?<!\ble )(?<!\bles )(?<!\bnos )(?<!\blo )(?<!\bla )(?<!\blos )(?<!\blas )(?<!\bse )(?<!\bel )(?<!\bun )(?P<no>no )?(?P<v>{WORD}) (?P<c>me|nos|les|te(?! (?:verde|negro|rojo|caliente|helado|con)\b)|lo(?= (?:para|con|en|a|por|cada|todos|ahora|hoy|ayer)\b| *[.,;!?]| *$))(?= (?:que|mucho|muy|la|el|las|los|un|una|su|mi|tu|para|con|en|a|por|cada|todo|todos|ahora|hoy|ayer|mañana|cuando|si|porque|bien|mal|más|esta|este)\b(?! (?:que|cual))| *[.,;!?]| *$)"),
        en(r"\w+ (?:to )?(?:me|you|us|him|her|it|them)(?! \w+ tea)"),
        _behind,
    ),
    Pair(es(rf"(?P<no>no|nunca) (?P<v>{WORD})"), _DONT, _forbidden),
    Pair(later(rf"(?<!\w)(?:^|(?<=[,;:.¡!?] )|(?<=[«“\"¿¡])|(?<=pero )|(?<=y ))(?P<no>no) (?P<v>{WORD}(?:me|te|les?|nos|l[ao]s?|se))(?!\w)", re.IGNORECASE), _DONT, _forbidden, alone="fix"),
)  # fmt: skip

RULES = (
    Rule(
        id="clitic-place",
        level="fix",
        summary="Puts object pronouns where Spanish has them (“puedes me ayudar” → “puedes ayudarme”, “no hazlo” → “no lo hagas”); without English at most a suggestion.",
        why="El pronombre átono va delante del verbo conjugado y unido al infinitivo o al imperativo afirmativo: «te amo», «quiero decirte», «no lo hagas».",
        find=_PLACE,
        examples=(
            Example("Quiere te conocer.", "Quiere conocerte.", "She wants to meet you."),
            Example("No pude los encontrar.", "No pude encontrarlos.", "I could not find them."),
            Example("Ella contó me un secreto.", "Ella me contó un secreto.", "She told me a secret."),
            Example("No ponlo ahí.", "No lo pongas ahí.", "Don't put it there."),
            Example("No dime mentiras.", "No me digas mentiras.", "Don't tell me lies."),
        ),
        keep=(
            Keep("Quiero conocerte y te quiero ver.", "I want to meet you and I want to see you."),
            Keep("Creo que me conoce y la puede ver.", "I think he knows me and can see her."),
            Keep("Bebo té para dormir.", "I drink tea to help me sleep."),
            Keep("No salte a la piscina.", "Don't jump into the pool."),
            Keep("No la ve.", "Don't you worry, he doesn't see her."),
        ),
        source=GRAMMAR,
    ),
)  # fmt: skip

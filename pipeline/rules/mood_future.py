"""Subjunctive of what has not happened yet, behind cuando, hasta que, en cuanto: "cuando llegas, llámame"."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re
from collections.abc import Iterable

from pipeline.lang.closed import CLITICS
from pipeline.rules.base import MOOD, Context, Example, Finding, Keep, Rule, Token, replace
from pipeline.rules.mood_forms import each_time, is_subjunctive
from pipeline.rules.mood_turns import tells_now
from pipeline.rules.verbs import bare_command, finite, first_finite, likeliest, readings, to

_WHEN = re.compile(
    r"(?:^|[\s¿«“(])(cuando|en cuanto|tan pronto como|cuanto (?:antes|más|menos|mejor)|hasta que(?: no)?|después de que|una vez que|siempre que|mientras|aunque)\s",
    re.IGNORECASE,
)
_EN_WHEN = re.compile(
    r"\b(?:when|the (?:sooner|more|less|better|longer)|as soon as|until|till|after|once|whenever|while|(?:as|so) long as|even if|provid(?:ed|ing))\b",
    re.IGNORECASE,
)
# The English main clause speaks of the future: "as soon as I know, I'll tell you", "you're not going out until you finish".
_AHEAD = r"(?:I|you|he|she|it|we|they)(?:['’]ll\b| will\b| won['’]t\b| shall\b|(?: am| is| are|['’]m|['’]s|['’]re) (?:not )?(?!(?:start|beginn|gett|becom|learn|try|hav|skat|tread|wast|be|act|look|feel|ask|risk|los|danc|play)ing\b(?! married\b))\w+ing\b)"
_CANNOT = re.compile(r"\bcan(?:['’]t|not)\b|\bwon['’]t\b|['’]ll\b|\b(?:will|not)\b")
_LATER = re.compile(
    rf"\b(?:when|as soon as|until|till|after|once|even if)\b[^.;:]*,[^.;:]*\b{_AHEAD}|\b{_AHEAD}[^.;:,]*\b(?:when|as soon as|until|till|after|once|even if)\b",
    re.IGNORECASE,
)


def _future_time(context: Context) -> Iterable[Finding]:
    """ "Cuando llegas, llámame": what has not happened yet takes the subjunctive."""
    if not _EN_WHEN.search(context.english):
        return
    for m in context.finditer(_WHEN):
        verb = first_finite(context, m.end())
        word = m.group(1).lower()
        if verb is None or is_subjunctive(verb.low) or each_time(context, m.start(1), word):
            continue
        if verb.low == "trata" and re.search(r"(?<!\w)se $", context.text[: verb.start]):
            continue  # «cuando se trata de…» is of every time
        if word == "aunque" and not re.search(r"\beven if\b", context.english, re.IGNORECASE):
            continue
        forms = (*likeliest(verb.low), *finite(verb.low))
        form = next((f for f in forms if f.mood == "ind" and f.tense in ("pres", "fut")), None)
        if form is None:
            continue
        # "El sábado, cuando se verán": behind a comma the clause only says more of the day.
        if form.tense == "fut" and re.search(r", $", context.text[: m.start(1)]):
            continue
        lasting = word in ("mientras", "siempre que") and not re.search(
            r"\b(?:as|so) long as\b", context.english, re.IGNORECASE
        )
        given = word == "siempre que" and re.search(
            r"\bprovid(?:ed|ing)\b|\b(?:as|so) long as\b", context.english, re.IGNORECASE
        )
        ahead = given or (
            not lasting
            and (
                _asks_future(context, m.start(1), verb)
                or (
                    (_CANNOT if "hasta" in word else _LATER).search(context.english) is not None
                    and not tells_now(context, m.start(1), verb)
                )
            )
        )
        ahead = ahead or (
            word == "cuanto antes" and re.match(r"[^.;?!]*, mejor\b", context.text[verb.end :]) is not None
        )
        if form.tense == "fut" or ahead or word == "aunque":
            yield replace(verb.start, verb.end, to(form, "sub", "pres"))


def _forbids(main: list[Token]) -> bool:
    """Whether a main clause begins with a negative command: "no te preocupes", "no firme", "deja de gritar"."""
    if [t.low for t in main[:2]] in (["deja", "de"], ["deje", "de"], ["dejad", "de"], ["dejen", "de"], ["dejá", "de"]):
        return True
    if not main or main[0].low not in ("no", "nunca", "jamás"):
        return False
    verb = next((t for t in main[1:4] if t.low not in CLITICS), None)
    return bool(verb) and any(f.mood == "sub" and f.tense == "pres" for f in finite(verb.low if verb else ""))


_STATES = frozenset("ser estar hacer haber tener ir llover nevar".split())


def _asks_future(context: Context, start: int, verb: Token) -> bool:
    """Whether the main clause is a command or speaks of the future."""
    others = [
        t
        for t in context.tokens
        if (t.end <= start and not re.search(r"[.:;!?]", context.text[t.end : start]))
        or (t.start > verb.end and re.search(r"[,;]", context.text[verb.end : t.start]))
    ]
    if _forbids(others):  # "no salgas cuando hace calor" speaks of every time
        return all(f.lemma not in _STATES for f in finite(verb.low))
    for n, token in enumerate(others):
        forms = readings(token.low)
        if any(f.mood == "ind" and f.tense == "fut" for f in forms):
            return True
        opens = n == 0 and (token.end <= start or not re.search(r"\w", context.text[:start]))
        first = opens or (n > 0 and others[n - 1].low in ("y", "no", "favor"))
        if (
            first
            and forms
            and (
                any(f.mood == "imp" and f.clitics for f in forms)
                or token.low in ("haz", "ven", "ve", "sal", "pon", "ten", "di", "sé")
            )
        ):
            return True
        imperative = [f for f in forms if f.mood == "imp"]
        if (
            first
            and imperative
            and re.match(r"\W*(?:please |always |never |don't |do not )?[a-z]+\b", context.english, re.IGNORECASE)
            and bare_command(context.english)
        ):
            return True
    return False


RULES = (
    Rule(
        id="future-subjunctive",
        level="fix",
        summary="Puts the subjunctive behind cuando, hasta que, en cuanto when the main clause is a command or a future.",
        why="Lo que aún no ha ocurrido va en subjuntivo detrás de «cuando», «hasta que», «en cuanto».",
        find=_future_time,
        examples=(
            Example(
                "Me caso cuando termino aquí.",
                "Me caso cuando termine aquí.",
                "I'm getting married when I finish here.",
            ),
            Example("Cuando llegas a casa, llámame.", "Cuando llegues a casa, llámame.", "When you get home, call me."),
            Example(
                "Te avisaré en cuanto sé algo.",
                "Te avisaré en cuanto sepa algo.",
                "I'll let you know as soon as I know something.",
            ),
            Example(
                "Te ayudo siempre que me ayudas.",
                "Te ayudo siempre que me ayudes.",
                "I'll help you provided you help me.",
            ),
            Example("Cuando seré mayor, viajaré.", "Cuando sea mayor, viajaré.", "When I'm older, I'll travel."),
            Example("No salgas hasta que llego.", "No salgas hasta que llegue.", "Don't leave until I arrive."),
        ),
        keep=(
            Keep("Te la juegas cuando hablas así.", "You're skating on thin ice when you talk like that."),
            Keep("Cuando llueve, me quedo en casa.", "When it rains, I stay at home."),
            Keep("Cuando se trata de dinero, ten cuidado.", "When it comes to money, be careful."),
            Keep("Cuando una unidad gana, sana por completo.", "When a unit wins, it will heal fully."),
            Keep(
                "Lo echarán porque canta cuando está borracho.",
                "They'll kick him out because he sings when he's drunk.",
            ),
            Keep("Te avisaré cuando vendas la casa.", "I'll let you know when you sell the house."),
            Keep("No sé cuándo llegará.", "I don't know when he will arrive."),
            Keep("Cuando llegues, llámame.", "When you arrive, call me."),
        ),
        source=MOOD,
    ),
)

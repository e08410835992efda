"""Tú and usted in one text: what speaks to fewer follows what speaks to more."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re
from collections.abc import Iterable
from typing import NamedTuple

from pipeline.lang.english import analyse
from pipeline.lang.inflect import VerbForm, attach, conjugate
from pipeline.lang.spanish import lemma as dictionary
from pipeline.rules.adjectives import shows
from pipeline.rules.base import Context, Finding, Token, like, replace
from pipeline.rules.english import means, same_act
from pipeline.rules.nouns import named_noun, singular, sure_gender
from pipeline.rules.verbs import finite, readings, to

# What a command stands behind: the start, a full stop or comma, "y", an adverb that opens the sentence.
_HEAD = re.compile(
    r"(?:^[\s«“¡•*\-\d.)]*|[.;:!?¡] |, (?:y |o |luego |después |pero |así que )?|(?<!\w)(?:y|o|pero|luego|después|entonces|favor|primero|también) )(?P<no>(?:no|nunca) (?:(?:me|te|se|lo|la|le|los|las|les|nos) )*)?$",
    re.IGNORECASE,
)
_THEIRS = re.compile(r"\b(?:his|her|their|its|he|she|they|him|them|it)\b", re.IGNORECASE)
AS_USTED = {"tú": "usted", "ti": "usted", "contigo": "con usted", "tu": "su", "tus": "sus", "tuyo": "suyo", "tuya": "suya", "te": "le"}  # fmt: skip
_SU = {"su": "tu", "sus": "tus", "suyo": "tuyo", "suya": "tuya"}
_OFFERS = re.compile(r" (?:recomiendo|recomendamos|aconsejo|aconsejamos|sugiero|sugerimos|conviene|interesa|gusta|gustaría|ayudará|permite|permitirá|deseo|deseamos|agradezco|agradecemos|damos|ofrecemos|enviaremos|avisaremos)\b(?! (?:al|a) )", re.IGNORECASE)  # fmt: skip
_LIST_OF_TU = re.compile(r"(?<!\w)(?:tú|ti|contigo|te|tuy[oa]s?|tus?)(?!\w)", re.IGNORECASE)
USTED = re.compile(r"(?<!\w)usted(?!\w)", re.IGNORECASE)


class _Said(NamedTuple):
    """A word that tells whom the text speaks to, and the word it would be for the other."""

    token: Token
    whom: int  # 2 tú, 3 usted
    other: str
    weight: int = 2


def mixed(context: Context) -> list[Finding]:
    """ "Lava las verduras, córtelas y ponlas en la olla": the odd command follows the others; with English only."""
    english = context.english
    if not english or re.search('[«“"—]', context.text) or not context.may_have(_polite_or_familiar):
        return []
    said = list(_told(context))
    two, three = (sum(s.weight for s in said if s.whom == whom) for whom in (2, 3))
    if not two or not three:
        return []
    if USTED.search(context.text):
        three += 9
    if len(context.document.spanish) > 1:
        two += len(_LIST_OF_TU.findall(" ".join(context.document.spanish))) - len(_LIST_OF_TU.findall(context.text))
    first = next(s.whom for s in said if s.weight)
    if two == three and all(s.weight < 2 for s in said if s.whom != first):
        return []
    odd = 2 if three > two or (three == two and first == 3) else 3
    return [replace(s.token.start, s.token.end, like(s.token.text, s.other)) for s in said if s.whom == odd and s.other]


def _polite_or_familiar(word: str) -> bool:
    return any(f.mood in ("imp", "sub") and (f.person, f.number) == (3, "s") for f in readings(word)) or word in (
        "le",
        "su",
        "sus",
        "usted",
    )


def _told(context: Context) -> Iterable[_Said]:
    """The words that tell, in order."""
    yours = re.search(r"\byou(?:r|rs|rself)?\b", context.english, re.IGNORECASE)
    theirs = _THEIRS.search(context.english)
    for n, token in enumerate(context.tokens):
        low = token.low
        if low in AS_USTED:
            yield _Said(token, 2, AS_USTED[low] if low != "te" or _given(context, n) else "")
        elif low in _SU and not theirs and _yours(context, n):
            yield _Said(token, 3, _SU[low], 1)
        elif low == "le" and yours and not theirs and _OFFERS.match(context.text, token.end):
            yield _Said(token, 3, "te", 1)
        elif low not in ("usted", "ustedes"):
            yield from _verb(context, token)


_YOUR = re.compile(r"\byour (?:own )?((?:[a-z]+ ?){1,3})", re.IGNORECASE)


def _yours(context: Context, n: int) -> bool:
    """Whether the noun behind "su" is one of those that the English calls "yours"."""
    if n + 1 >= len(context.tokens):
        return False
    noun = singular(context.tokens[n + 1].low)
    words_of = {w.lower() for m in _YOUR.finditer(context.english) for w in m[1].split()}
    return any(means(noun, w) or means(noun, w.removesuffix("s")) for w in words_of)


def _given(context: Context, n: int) -> bool:
    """Whether the verb behind "te" is none of tú's own: "te ayudaremos", not "te vas"."""
    forms = finite(context.tokens[n + 1].low) if n + 1 < len(context.tokens) else ()
    return bool(forms) and all(f.person != 2 for f in forms if f.mood != "imp")


# «Que agarre sus chivas»: what stands behind a possessive is no verb.
_NAMED = re.compile(r"(?<!\w)(?:mis?|tus?|sus?|nuestr[oa]s?|vuestr[oa]s?|un|una|unos|unas|del|al|est[ae]|es[ae]|est[ao]s|es[ao]s) $", re.IGNORECASE)  # fmt: skip
_NO_COMMANDS = frozenset("conforme ve".split())  # «conforme avanza», «ve» is of ver as well


def _verb(context: Context, token: Token) -> Iterable[_Said]:
    forms = readings(token.low)
    if not forms or token.low in _NO_COMMANDS or _NAMED.search(context.text[: token.start]):
        return
    head = _HEAD.search(context.text[: token.start])
    if head and head["no"]:
        if token.low in ("vaya", "sea", "fuera") and re.match(r" (?:a ser )?que(?!\w)", context.text[token.end :]):
            return  # «no vaya a ser que llueva»
        form = next(
            (f for f in forms if f.mood == "sub" and f.tense == "pres" and f.number == "s" and f.person in (2, 3)), None
        )
        if form and all(f.mood in ("sub", "imp") for f in forms) and not (form.person == 3 and _joined(context, token)):
            for clitic in context.tokens_before(token.start)[-2:]:
                if clitic.low == "se" and clitic.start >= head.start("no"):
                    yield _Said(clitic, form.person, "te", 0)
            yield _Said(token, form.person, to(form, "sub", "pres", 5 - form.person, "s"))
        return
    if head:
        if len({f.person for f in forms if f.mood == "imp" and f.number == "s"}) > 1:
            return  # «préndelo»: of prender for tú, of prendar for usted
        order = next((f for f in forms if f.mood == "imp" and f.number == "s" and f.person in (2, 3)), None)
        sure = order and (
            order.clitics
            or (
                ((not named_noun(token.low) and not sure_gender(token.low)) or order.person == 2)
                and not _tells(forms, order)
            )
        )
        after = context.text[token.end :].startswith(" lo que")
        if after or (token.low == "sea" and re.search(r"\bo $", context.text[: token.start], re.IGNORECASE)):
            return  # «o sea», «sea lo que sea»
        if order and order.person == 2 and not order.clitics and not _bidden(context, forms, order):
            return  # «puede acceder», «permite guardar»: told of somebody
        if order and sure and not (order.person == 3 and not order.clitics and _joined(context, token)):
            yield _Said(token, order.person, _ordered(order))
            return
    only_you = all((f.mood, f.person, f.number) in (("ind", 2, "s"), ("sub", 2, "s")) for f in forms)
    if (
        only_you
        and not shows(token.low)
        and not named_noun(token.low)
        and len(token.low) > 3
        and dictionary(token.low) == forms[0].lemma
    ):
        form = forms[0]
        yield _Said(token, 2, to(form, form.mood, form.tense, 3, "s"))


_SUBORDINATE = re.compile(r"(?<!\w)(?:que|cuando|aunque|como|donde|mientras|quien)(?!\w)[^.;:!?]*$", re.IGNORECASE)


def _bidden(context: Context, forms: tuple[VerbForm, ...], order: VerbForm) -> bool:
    """Whether a form that also tells of somebody is a command: the English has the verb bare."""
    if not any(f.mood == "ind" and f.person == 3 for f in forms):
        return True
    lemma = order.lemma.removesuffix("se")
    return any(t.tag_ in ("VB", "VBP") and same_act(lemma, t.lemma_.lower()) for t in analyse(context.english))


def _joined(context: Context, token: Token) -> bool:
    """Whether the verb may go on with a clause of its sentence: "haz que sea claro y tenga ritmo"."""
    return _SUBORDINATE.search(context.text[: token.start]) is not None


def _tells(forms: tuple[VerbForm, ...], order: VerbForm) -> bool:
    """Whether the command of usted is the indicative of another verb: "cree" is of creer, "sienta" of sentar."""
    return order.person == 3 and any(f.mood == "ind" for f in forms)


def _ordered(order: VerbForm) -> str:
    """The same command to the other: "córtelas" gives "córtalas", "lávese" "lávate"."""
    bare = conjugate(order.lemma.removesuffix("se"), VerbForm("", "imp", "", 5 - order.person, "s"))
    own = {"se": "te", "te": "se"} if len(order.clitics) == 1 else {}
    clitics = tuple(own.get(c, c) for c in order.clitics)
    return attach(bare, "imp", clitics) if bare and clitics else bare

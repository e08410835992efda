"""To whom a text speaks: the odd tú in a text for usted, and the odd usted in a text for tú."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re
from collections.abc import Iterable

from pipeline.lang.inflect import VerbForm, conjugate
from pipeline.lang.spanish import lemma as dictionary
from pipeline.rules.address_mixed import AS_USTED, USTED, mixed
from pipeline.rules.base import Context, Finding, Token, like, replace
from pipeline.rules.nouns import named_noun
from pipeline.rules.verbs import finite, readings, to

_OF_TU = re.compile(r"(?<!\w)(?:tú|ti|contigo|te|tuy[oa]s?|tus?|vos)(?!\w)", re.IGNORECASE)
_THEIRS = re.compile(r"\b(?:his|her|their|its|he|she|they|him|them)\b", re.IGNORECASE)
_HEAD = re.compile(
    r"(?:^|[.;:!?] |, (?:y |luego |después )?| y (?:luego |después )?|(?:^|[.;:] )(?:Luego|Después|Entonces|Por favor|Primero),? )$"
)


def _written_to_usted(context: Context) -> bool:
    """Whether usted is named, or an imperative of usted with its pronoun stands here: "escríbanos", "llámeme"."""
    if USTED.search(context.text):
        return True
    return any(
        f.mood == "imp" and f.clitics and (f.person, f.number) == (3, "s") and f.clitics[0] in ("nos", "me", "lo", "la")
        for t in context.tokens
        for f in readings(t.low)
        if not any(
            (g.mood, g.person, g.number) == ("imp", 2, "s") for g in readings(t.low)
        )  # «créelo»: of creer, of crear
    )


def _one_address(context: Context) -> Iterable[Finding]:
    """ "Escríbanos y te ayudaremos", "abre tu aplicación; consulte su saldo": the odd one out follows the rest."""
    document = " ".join(context.document.spanish)
    english = " ".join(context.document.english)
    if not re.search(r"\byour?\b", english, re.IGNORECASE) or re.search('[«“"—]', document):
        return
    if _written_to_usted(context) and not _THEIRS.search(context.english):
        odd = [t for t in context.tokens if t.low in AS_USTED]
        if len(odd) == 1 and len(_OF_TU.findall(document)) == 1:
            token = odd[0]
            if token.low != "te" or (token is not context.tokens[-1] and _served(context, token)):
                yield replace(token.start, token.end, like(token.text, AS_USTED[token.low]))
    elif not USTED.search(document) and len(_OF_TU.findall(document)) > 1 and not _THEIRS.search(context.english):
        yield from _as_tu(context)


def _served(context: Context, token: Token) -> bool:
    """Whether the verb behind "te" is none of tú's own: "te ayudaremos", not "te vas"."""
    n = context.tokens.index(token)
    forms = finite(context.tokens[n + 1].low)
    return bool(forms) and all(f.person != 2 for f in forms if f.mood != "imp")


def _as_tu(context: Context) -> Iterable[Finding]:
    """The commands of usted, and su with them, in a text that says tú."""
    changed = False
    for token in context.tokens:
        forms = finite(token.low)
        polite = next((f for f in forms if f.mood in ("imp", "sub") and (f.person, f.number) == (3, "s")), None)
        if not polite or named_noun(token.low) or dictionary(token.low) != polite.lemma:
            continue
        if (
            all(f.mood in ("imp", "sub") for f in forms)
            and _HEAD.search(context.text[: token.start])
            and _verbal(context, token)
        ):
            changed = True
            new = conjugate(polite.lemma.removesuffix("se"), VerbForm("", "imp", "", 2, "s"))
            yield replace(token.start, token.end, like(token.text, new))
    if changed and re.search(r"\byour\b", context.english, re.IGNORECASE):
        for token in context.tokens:
            if token.low in ("su", "sus"):
                yield replace(token.start, token.end, like(token.text, "t" + token.low[1:]))


def _verbal(context: Context, token: Token) -> bool:
    """Whether the word is read as a verb here: "conforme avanza" and "ataque y defensa" have none."""
    return any(t.idx == token.start and t.pos_ in ("VERB", "AUX", "PROPN") for t in context.doc)


def _dear_customer(context: Context) -> bool:
    """Whether the document speaks to usted by "estimado cliente" and su, and never says tú."""
    document = " ".join(context.document.spanish)
    return bool(
        re.search(r"(?<!\w)estimad[oa]s?\b", document, re.IGNORECASE)
        and re.search(r"(?<!\w)sus?\b", document)
        and not _OF_TU.search(document)
    )


def said_to_usted(context: Context) -> Iterable[Finding]:
    """ "Usted tiene razón: puedes devolver su compra": with usted named and no tú, the verb is usted's too."""
    if found := mixed(context):
        yield from found
        return
    if context.english:
        yield from _one_address(context)
    if (
        not context.english
        or not (USTED.search(context.text) or _dear_customer(context))
        or _OF_TU.search(context.text)
        or re.search('[«“"—]', context.text)
    ):
        return
    for token in context.tokens:
        forms = finite(token.low)
        only_you = forms and all((f.person, f.number) == (2, "s") for f in forms)
        if (
            only_you
            and (token.text[0].islower() or context.sentence_start(token.start))
            and len(token.low) > 3
            and dictionary(token.low) == forms[0].lemma
        ):
            form = next((f for f in forms if f.mood in ("ind", "sub")), None)
            if form and not named_noun(token.low) and re.search(r"\byou\b", context.english, re.IGNORECASE):
                yield replace(token.start, token.end, like(token.text, to(form, form.mood, form.tense, 3, "s")))

"""What is written for an English word or phrase of the table: its form, its place, and the words that agree with it."""

import re

from pipeline.model import Patch
from pipeline.rules.adjectives import one_gender, shape
from pipeline.rules.base import Context, Finding, Token, like
from pipeline.rules.english_acts import state
from pipeline.rules.english_forms import form_at
from pipeline.rules.english_guards import left_alone, wants_infinitive
from pipeline.rules.english_made import own_reflexive
from pipeline.rules.english_places import (
    agree,
    as_person,
    before_noun,
    determiner_for,
    inflected,
    neighbour,
    noun_behind,
    number_of,
)
from pipeline.rules.english_table import Entry, english_verbs, entry_at
from pipeline.rules.nouns import named_noun, sure_gender
from pipeline.rules.predicate_subjects import copula


def group(
    context: Context,
    tokens: list[Token],
    n: int,
    found: tuple[int, Entry, bool],
    quoted: list[tuple[int, int]],
    english: str,
) -> tuple[int, Finding] | None:
    """Several entries in a row that make one phrase: "un sharp knife", "la kitchen table"."""
    parts = [found]
    k = n + found[0]
    while parts[-1][1].kind in ("adj", "m", "f") and k < len(tokens) and len(parts) < 4:
        more = entry_at(tokens, k, context.text)
        if more is None or context.text[tokens[k - 1].end : tokens[k].start] != " ":
            break
        phrase = " ".join(t.low for t in tokens[n : k + more[0]])
        if f" {phrase} " not in f" {english} " or left_alone(context, tokens, k, more[0], quoted, more[1]):
            break
        if more[1].kind not in ("adj", "m", "f", "mp", "fp") or (more[1].kind == "adj" and parts[-1][1].kind != "adj"):
            break
        parts.append(more)
        k += more[0]
    nouns = [p for p in parts if p[1].kind != "adj"]
    if len(parts) < 2 or not 0 < len(nouns) < 3:
        return None
    size, (_, head, plural) = k - n, nouns[-1]
    noun, gender, number = _noun(context, tokens, n, size, head, plural)
    adjectives = [p[1].spanish for p in parts if p[1].kind == "adj"]
    front = [f for a in adjectives if (f := before_noun(a, gender, number))]
    behind = [inflected(a, gender, number) for a in adjectives if not before_noun(a, gender, number)]
    behind.insert(0, f"de {nouns[0][1].spanish}") if len(nouns) == 2 else None
    new = " ".join([*front, noun, *behind])
    first, last = tokens[n], tokens[k - 1]
    made = [Patch(start=first.start, end=last.end, new=like(first.text, new) if first.text.istitle() else new)]
    made += agree(context, tokens, n, size, gender, number, new)
    evidence = " ".join(t.low for t in tokens[n:k])
    return size, Finding(tuple(sorted(made, key=lambda p: p.start)), evidence=evidence)


def _noun(context: Context, tokens: list[Token], n: int, size: int, entry: Entry, plural: bool) -> tuple[str, str, str]:
    """The noun of an entry with its gender and number here."""
    new, gender = entry.spanish, entry.kind[:1]
    if entry.kind == "m":
        new, gender = as_person(context, tokens, n, size, new)
    if plural:
        from pipeline.lang.inflect import plural as make_plural

        new = make_plural(new)
    return new, gender, "p" if plural or entry.kind.endswith("p") else "s"


def adjective(context: Context, tokens: list[Token], n: int, size: int, lemma: str) -> tuple[Patch, ...]:
    """An adjective in the form and in the place that its noun wants."""
    first, last = tokens[n], tokens[n + size - 1]
    noun = noun_behind(context, tokens, n, size)
    if noun is None:
        if new := _says_how(tokens, n, size):
            return (Patch(start=first.start, end=last.end, new=like(first.text, new)),)
        return (
            Patch(
                start=first.start,
                end=last.end,
                new=like(first.text, inflected(lemma, *neighbour(context, tokens, n, size, quant=False))),
            ),
        )
    from pipeline.lang.inflect import gender

    gender_of, number = gender(noun.low), number_of(noun.low)
    if front := before_noun(lemma, gender_of, number):
        return (Patch(start=first.start, end=last.end, new=like(first.text, front)),)
    new = f"{noun.low} {inflected(lemma, gender_of, number)}"
    return (Patch(start=first.start, end=noun.end, new=like(first.text, new)),)


def patches(context: Context, tokens: list[Token], n: int, size: int, entry: Entry, plural: bool) -> tuple[Patch, ...]:
    """What puts the Spanish of an entry, inflected, in the place of the `size` English words from word `n`."""
    first, last = tokens[n], tokens[n + size - 1]
    if entry.kind == "det":
        new = like(first.text, determiner_for(tokens, n + size, entry.spanish))
        return (Patch(start=first.start, end=last.end, new=new),)
    if first.low in ("is", "are", "was", "were") and size == 1 and (new := _state(context, tokens, n)):
        return (Patch(start=first.start, end=last.end, new=like(first.text, new)),)
    if special := _with_of(context, tokens, n, size, entry):
        return special
    if special := _beside(context, tokens, n, size):
        return special
    if verb := _as_verb(context, tokens, n, size):
        return (Patch(start=first.start, end=last.end, new=like(first.text, verb)),)
    new, gender, number = entry.spanish, "m", "s"
    if entry.kind in ("m", "f", "mp", "fp"):
        new, gender, number = _noun(context, tokens, n, size, entry, plural)
    elif entry.kind == "adj":
        return adjective(context, tokens, n, size, entry.spanish)
    elif entry.kind == "quant":
        new = inflected(new, *neighbour(context, tokens, n, size, quant=True))
        new = "algún" if new == "alguno" and n + size < len(tokens) and sure_gender(tokens[n + size].low) else new
    if entry.kind == "v" and n:
        new = own_reflexive(tokens[n - 1].low, new)
    start_of_text = context.sentence_start(first.start)
    new = new[:1].upper() + new[1:] if first.text[0].isupper() and start_of_text else new
    if new == "y" and n + size < len(tokens) and re.match(r"h?i(?!e|a)", tokens[n + size].low):
        new = "e"
    if new == "o" and n + size < len(tokens) and re.match(r"h?o", tokens[n + size].low):
        new = "u"
    found = [Patch(start=first.start, end=last.end, new=new)]
    if entry.kind in ("m", "f", "mp", "fp"):
        found += agree(context, tokens, n, size, gender, number, new)
    return tuple(sorted(found, key=lambda p: p.start))


def _with_of(context: Context, tokens: list[Token], n: int, size: int, entry: Entry) -> tuple[Patch, ...]:
    """Phrases with their "of" translated, or of a sort: "a lot de gente", "instead de café", "este kind of papel"."""
    from pipeline.lang.inflect import determiner_lemma

    first, last = tokens[n], tokens[n + size - 1]
    phrase = " ".join(t.low for t in tokens[n : n + size])
    if entry.spanish == "más o menos" and n and determiner_lemma(tokens[n - 1].low):
        return (Patch(start=first.start, end=last.end, new="tipo de"),)
    after = tokens[n + size] if n + size < len(tokens) else None
    if after is None or after.low != "de" or context.text[last.end : after.start] != " ":
        return ()
    if phrase in ("a lot", "lots") and n + size + 1 < len(tokens):
        if determiner_lemma(tokens[n + size + 1].low):  # «a lot de tus errores»
            return (Patch(start=first.start, end=last.end, new=like(first.text, "mucho")),)
        new = inflected("mucho", *neighbour(context, tokens, n, size + 1, quant=True))
        return (Patch(start=first.start, end=after.end, new=like(first.text, new)),)
    return (Patch(start=first.start, end=last.end, new=like(first.text, "en lugar")),) if phrase == "instead" else ()


_TIMES = {
    "semana": "la próxima",
    "mes": "el próximo",
    "año": "el próximo",
    "vez": "la próxima",
    "lunes": "el próximo",
    "martes": "el próximo",
    "miércoles": "el próximo",
    "jueves": "el próximo",
    "viernes": "el próximo",
    "verano": "el próximo",
}


_TOO_HOW = frozenset("tarde temprano pronto lejos cerca bien mal rápido despacio lento alto bajo".split())


def _state(context: Context, tokens: list[Token], n: int) -> str:
    """The right verb for "is" and its kin, the verb form behind it known."""
    following = form_at(tokens, n + 1, context.text) if n + 1 < len(tokens) else None
    shapes = following[1].shapes if following else frozenset()
    return state(context, tokens, n, "ing" in shapes, "part" in shapes)


def _as_verb(context: Context, tokens: list[Token], n: int, size: int) -> str:
    """The infinitive for a word that is a noun elsewhere, where one is wanted: "debes update el programa"."""
    word = tokens[n].low
    if size != 1 or not n or word not in english_verbs() or not wants_infinitive(tokens, n):
        return ""
    from pipeline.lang.english import analyse

    tags = {t.tag_ for t in analyse(context.english) if t.lower_ == word}
    sure = tokens[n - 1].low not in ("para", "a", "de", "sin", "al", "que")
    return english_verbs()[word] if "VB" in tags or (sure and not tags & {"NN", "NNS"}) else ""


def _beside(context: Context, tokens: list[Token], n: int, size: int) -> tuple[Patch, ...]:
    """Words whose translation hangs on the next one: "great libro", "next semana", "too mucha gente"."""
    word, following = tokens[n], tokens[n + 1] if n + 1 < len(tokens) else None
    if word.low == "what" and (context.text[: word.start].endswith("¿") or (not n and "?" in context.english)):
        return (Patch(start=word.start, end=word.end, new=like(word.text, "qué")),)
    if size != 1 or following is None or context.text[word.end : following.start] != " ":
        return ()
    if word.low == "because" and following.low in ("de", "del"):
        return (
            Patch(
                start=word.start, end=following.end, new=like(word.text, "por" if following.low == "de" else "por el")
            ),
        )
    if word.low == "too" and (
        following.low in _TOO_HOW or one_gender(following.low) or (n and copula(tokens[n - 1].low))
    ):
        return (Patch(start=word.start, end=word.end, new=like(word.text, "demasiado")),)
    if word.low in _SIDES and sure_gender(following.low) and _SIDED.fullmatch(following.low):
        new = inflected(_SIDES[word.low], sure_gender(following.low), number_of(following.low))
        return (Patch(start=word.start, end=following.end, new=like(word.text, f"{following.low} {new}")),)
    if word.low == "great" and sure_gender(following.low):
        return (
            Patch(
                start=word.start,
                end=word.end,
                new=like(word.text, "grandes" if following.low.endswith("s") else "gran"),
            ),
        )
    if word.low == "next" and following.low in _TIMES and not (n and tokens[n - 1].low in ("la", "el")):
        return (Patch(start=word.start, end=word.end, new=like(word.text, _TIMES[following.low])),)
    if word.low == "too" and (m := re.fullmatch(r"much(o|a|os|as)", following.low)):
        return (Patch(start=word.start, end=following.end, new=like(word.text, f"demasiad{m.group(1)}")),)
    if word.low == "too" and shape(following.low):
        return (Patch(start=word.start, end=word.end, new=like(word.text, "demasiado")),)
    return ()


# "Right mano": of the body and of rooms, never "correct".
_SIDES = {"right": "derecho", "left": "izquierdo"}
_SIDED = re.compile(
    r"(?:mano|pie|pierna|brazo|ojo|oreja|oído|lado|rodilla|hombro|codo|tobillo|muñeca|mejilla|dedo|rueda|puerta|ventana|pantalla|columna|parte|zapato|guante|bolsillo|carril|orilla|esquina|margen|botón|tecla|pulmón|riñón|ala)s?"
)
# Behind a verb these say how: "trabaja hard".
_ADVERBIAL = {
    "hard": "duro",
    "fast": "rápido",
    "slow": "despacio",
    "good": "bien",
    "late": "tarde",
    "early": "temprano",
    "great": "muy bien",
    "clear": "claro",
}


def _says_how(tokens: list[Token], n: int, size: int) -> str:
    """The adverb for an adjective right behind a verb that is no copula, "" elsewhere."""
    from pipeline.lang.inflect import analyse

    word = _ADVERBIAL.get(tokens[n].low, "") if size == 1 and n else ""
    noun = sure_gender(tokens[n - 1].low) and named_noun(tokens[n - 1].low) if n else ""
    verbs = analyse(tokens[n - 1].low) if word and not noun else ()
    acts = any(
        v.mood in ("ind", "sub", "imp", "inf", "ger") and v.lemma not in ("ser", "estar", "parecer") for v in verbs
    )
    return word if acts else ""

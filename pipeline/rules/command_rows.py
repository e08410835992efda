"""Verbs in a row and in lists that should share their form, and the person that commands are given to."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re
from collections.abc import Iterable

from pipeline.lang.english import analyse as english_tokens
from pipeline.lang.inflect import VerbForm, analyse, attach, conjugate
from pipeline.rules.base import Context, Finding, like, replace
from pipeline.rules.english import same_act
from pipeline.rules.nouns import named_noun, sure_gender
from pipeline.rules.verbs import bare_command, behind_clitic, finite, is_infinitive, readings, to


def first_word(text: str) -> str:
    """The first word of a text in lower case; "" where there is none."""
    m = re.match(r"\W*([^\W\d_]+)", text)
    return m.group(1).lower() if m else ""


_TOLD = re.compile(
    r"(?<!\w)(?:(?:me|te|le|nos|les) )?(?P<lead>dile|diles|dígale|dígales|pídele|pídeles|recuérdale|avísale|dij(?:e|o|imos|eron|iste)|había dicho|pedí|pidió|pidieron|digo|dice|dicen|dijeron|pido|pide|advirtió|recordó)(?: (?:al|a (?:la|los|las|mi|mis|tu|tus|su|sus|un|una)) [a-záéíóúñ]+| a (?-i:[A-Z])[a-záéíóúñ]+)? que (?:no )?(?:(?:me|te|se|lo|la|le|nos|les|los|las) ){0,2}(?P<v>[a-záéíóúñ]+)(?!\w)",
    re.IGNORECASE,
)
_TOLD_EN = re.compile(
    r"\b(?:tell|tells|told|ask|asks|asked|warn|warned|remind|reminded) (?:me|you|him|her|us|them|my \w+|the \w+|his \w+|her \w+|[A-Z]\w+) (?:not )?to \w+",
    re.IGNORECASE,
)


def told_not_to(context: Context) -> Iterable[Finding]:
    """ "Le dije que no se preocupaba" for "I told him not to worry"."""
    if not _TOLD_EN.search(context.english):
        return
    for m in context.finditer(_TOLD):
        forms = finite(m["v"].lower())
        past = bool(re.match(r"(?:dij|había|pedí|pidi|advirt|record)", m["lead"], re.IGNORECASE))
        form = next((f for f in forms if f.mood == "ind" and f.tense in ("pres", "imperf", "past")), None)
        if form and not any(f.mood == "sub" for f in forms):
            yield replace(m.start("v"), m.end("v"), to(form, "sub", "imperf" if past else "pres"))


def _list_words(context: Context) -> list[str]:
    """The first words of the document's items."""
    items = zip(context.document.spanish, context.document.kinds, strict=False)
    found = (first_word(re.sub(r"^[\s\-•*\d.)]+", "", t)) for t, kind in items if kind == "item")
    return [w for w in found if w and w not in ("no", "nunca")]


def orders_whom(word: str) -> int:
    """2 for an imperative of tú ("limpia"), 3 for one of usted ("limpie"), 0 for other words."""
    forms = readings(word)
    forms = tuple(f for f in forms if f.lemma != "elijar")  # "elija" is of elegir, "elije" misspelt
    if any(f.mood == "imp" and (f.person, f.number) == (2, "s") for f in forms):
        return 2
    return 3 if any(f.mood == "imp" and (f.person, f.number) == (3, "s") for f in forms) else 0


def _you_do(form: VerbForm) -> bool:
    """Whether a form is of tú in the present indicative: what translation takes a command for."""
    return (form.mood, form.tense, form.person, form.number) == ("ind", "pres", 2, "s")


def _orders(word: str, whom: int) -> bool:
    """Whether the word is an imperative for this person, whatever else it may be: "cuenta", "marcha"."""
    return any(f.mood == "imp" and (f.person, f.number) == (whom, "s") for f in analyse(word))


def list_address(context: Context) -> int:
    """Whom the items of a list command: 2 tú, 3 usted, 0 when they do not tell."""
    found = [n for n in map(orders_whom, _list_words(context)) if n]
    return 3 if found.count(3) > found.count(2) else 2 if found.count(2) else 0


_HEADS = re.compile(
    r"(?:, (?:y |o )?| (?:y|e|o) )(?:(?:luego|después|también|además) )?(?P<v>[a-záéíóúñ]+)(?!\w)", re.IGNORECASE
)
_FIRST = re.compile(r"[\s«“¡•*-]*(?P<v>[^\W\d_]+)")


def row_of_commands(context: Context) -> Iterable[Finding]:
    """ "Bebe agua, duerme y evitas la cafeína", "cocinar en casa, comparar precios y cancela": verbs in a row share their form."""
    if not context.english:
        return
    yield from _pair_of_commands(context)
    if "," not in context.text:
        return
    for sentence in re.finditer(r"[^.!?;\n]+", context.text):
        colon = sentence.group().rfind(": ")
        begin = sentence.start() + (colon + 1 if colon >= 0 else 0)
        first = _FIRST.match(context.text, begin, sentence.end())
        if first is None or "¿" in sentence.group():
            continue
        rest = list(_HEADS.finditer(context.text, first.end(), sentence.end()))
        verbs = [m for m in rest if _is_verb(m["v"].lower())]
        if len(rest) + 1 == _bare_row(context.english) and all(_may_act(context, m["v"].lower()) for m in rest):
            verbs = rest  # «cuenta» is a noun elsewhere: the English has as many verbs
        if _is_verb(first["v"].lower()) or orders_whom(first["v"].lower()):  # «mezcla» is a noun elsewhere
            verbs.insert(0, first)
        if len(verbs) < 2 or verbs[0] is not first:
            continue
        if _bare_row(context.english) > len(verbs) - 1:
            yield from _with_pronoun(context, verbs, sentence.end())
        if len(verbs) < 3 or _bare_row(context.english) < len(verbs):
            continue
        yield from _like_the_others(verbs)


_TWO = re.compile(
    r"(?:^|(?<=[.:,] ))(?P<a>[A-ZÁÉÍÓÚa-záéíóú][a-záéíóúñ]+) [^.,;:?!¿¡]{2,60}? y (?:luego |después )?(?P<b>[a-záéíóúñ]+s)(?= (?:el|la|los|las|un|una|tu|tus|bien|con|en|a|por|más|todo|todos|todas)\b)"
)


# "Siéntate y me cuenta qué pasó": an order has its pronoun behind it.
_THEN_ME = re.compile(
    r"^[\s«“¡]*(?P<a>[A-ZÁÉÍÓÚ][a-záéíóúñ]+)\b[^.,;:?!¿¡]{0,40}?,? y (?:luego |después )?(?P<c>me|nos) (?P<v>[a-záéíóúñ]+)(?!\w)"
)
_NOT_AND = re.compile(
    r"^\W*(?:No|Nunca) (?:(?:te|lo|la|los|las|le|les|me) )*(?P<a>[a-záéíóúñ]+s)\b[^.,;:?!¿¡]{0,50}? y (?P<no>no |ni )?(?:(?:te|lo|la|los|las|le|les|me) )?(?P<b>[a-záéíóúñ]+s)(?!\w)"
)


def _pair_of_commands(context: Context) -> Iterable[Finding]:
    """ "Precalienta el horno y engrasas el molde": the second command is one as well."""
    for m in context.finditer(_NOT_AND) if re.match(r"\W*(?:Don['’]t|Do not|Never)\b", context.english) else ():
        one, two = finite(m["a"].lower()), finite(m["b"].lower())
        told = two and all(map(_you_do, two))
        if told and any((f.mood, f.person, f.number) == ("sub", 2, "s") for f in one):
            denied = to(two[0], "sub", "pres", 2, "s")
            yield replace(m.start("b"), m.end("b"), denied if m["no"] else to(two[0], "imp", "", 2, "s"))
    for m in context.finditer(_THEN_ME) if bare_command(context.english) else ():
        form = next(
            (
                f
                for f in finite(m["v"].lower()) or behind_clitic(m["v"].lower(), m["c"].lower())
                if (f.mood, f.tense, f.number) == ("ind", "pres", "s") and f.person in (2, 3)
            ),
            None,
        )
        if form and any(
            _orders(m["a"].lower(), who) or any(f.mood == "imp" for f in readings(m["a"].lower())) for who in (2, 3)
        ):
            whom = 3 if any((f.mood, f.person) == ("imp", 3) for f in readings(m["a"].lower())) else 2
            if form.person == whom:
                continue  # «consúltalo con la almohada y me dices»: a plan, said so every day
            yield replace(m.start("c"), m.end("v"), attach(to(form, "imp", "", whom, "s"), "imp", (m["c"].lower(),)))
    for m in context.finditer(_TWO):
        whom = orders_whom(m["a"].lower())
        forms = finite(m["b"].lower())
        told = forms and all(map(_you_do, forms))
        if (
            whom == 2
            and told
            and re.search(r"(?:^|, )\W*[A-Za-z][a-z]+ [^.]*\band (?:then )?[a-z]+\b", context.english)
            and (_bare_row(context.english) > 1 or bare_command(context.english))
        ):
            yield replace(m.start("b"), m.end("b"), to(forms[0], "imp", "", 2, "s"))


_PRONOUN_FIRST = re.compile(r"(?:, (?:y )?| y )(?:luego |después )?(?P<c>te) (?P<v>[a-záéíóúñ]+s)(?= [^\W\d_])")


def _with_pronoun(context: Context, verbs: "list[re.Match[str]]", end: int) -> Iterable[Finding]:
    """ "Lávate las manos, sécalas y te pones guantes": an order has its pronoun behind it."""
    if not all(orders_whom(m["v"].lower()) == 2 for m in verbs):
        return
    for m in _PRONOUN_FIRST.finditer(context.text, verbs[0].end(), end):
        form = next(filter(_you_do, finite(m["v"].lower())), None)
        if form:
            yield replace(m.start("c"), m.end("v"), attach(to(form, "imp", "", 2, "s"), "imp", ("te",)))


def _may_act(context: Context, word: str) -> bool:
    """Whether a form, a noun elsewhere or not, may be a verb of the English: «cuenta», never «leche»."""
    forms = analyse(word)
    if not forms or not sure_gender(word):
        return bool(forms)
    lemmas = {f.lemma.removesuffix("se") for f in forms}
    return any(same_act(of, t.lemma_.lower()) for t in english_tokens(context.english) for of in lemmas)


def _is_verb(word: str) -> bool:
    return (
        is_infinitive(word)
        or (bool(finite(word)) and not named_noun(word))
        or bool(orders_whom(word) and not finite(word))
    )


def _like_the_others(verbs: "list[re.Match[str]]") -> Iterable[Finding]:
    """Findings for the verbs that differ from the first, when all the others are like it."""
    words = [m["v"].lower() for m in verbs]
    if is_infinitive(words[0]):
        odd = [m for m in verbs if not is_infinitive(m["v"].lower())]
        form = next((f for f in finite(odd[0]["v"].lower()) if f.mood == "imp"), None) if len(odd) == 1 else None
        if form:
            yield replace(odd[0].start("v"), odd[0].end("v"), form.lemma)
    elif whom := orders_whom(words[0]):
        odd = [m for m in verbs[1:] if not _orders(m["v"].lower(), whom)]
        new = _ordered(odd[0]["v"].lower(), whom) if len(odd) == 1 else ""
        if new:
            yield replace(odd[0].start("v"), odd[0].end("v"), like(odd[0]["v"], new))


def _bare_row(english: str) -> int:
    """How many bare verbs the English has; one that it may take for a noun behind "and" counts."""
    doc = english_tokens(english)
    first = bool(doc) and doc[0].tag_ in ("NN", "NNP")
    return first + sum(
        t.tag_ in ("VB", "VBP") or (t.tag_ in ("NN", "NNP") and t.i > 0 and doc[t.i - 1].lower_ in ("and", ","))
        for t in doc
    )


def _ordered(word: str, whom: int) -> str:
    """The imperative for this person of a form that is none: "evitas", "seleccionar", "pulsa" for usted; "" otherwise."""
    forms = readings(word)
    form = next(
        (
            f
            for f in forms
            if f.mood == "inf"
            or (f.mood == "ind" and f.tense == "pres" and (f.person, f.number) == (2, "s"))
            or (f.mood == "imp" and f.number == "s")
        ),
        None,
    )
    if form is None or form.clitics:
        return ""
    return conjugate(form.lemma.removesuffix("se"), VerbForm("", "imp", "", whom, "s"))


def list_command(context: Context) -> Iterable[Finding]:
    """ "Cubrir los muebles" among "limpia…" and "aplica…", and the other way about: the items of a list share their form."""
    if not context.english or context.kind != "item" or not context.tokens:
        return
    first, words = context.tokens[0], _list_words(context)
    whom = list_address(context)
    orders, infinitives = sum(orders_whom(w) == whom for w in words if whom), sum(is_infinitive(w) for w in words)
    odd = len(words) - orders - infinitives
    if len(words) < 3 or not context.sentence_start(first.start) or (odd and infinitives < len(words) - 1):
        return
    if not whom and infinitives < len(words) - 1:
        return
    form = next((f for f in readings(first.low) if f.mood == "inf"), None)
    english = re.sub(r"^[\s\-•*\d.)]+", "", context.english)
    lone = not form and infinitives == len(words) - 1 and infinitives > 1
    if re.match(r"[A-Za-z]+ing\b", english) or not (lone or bare_command(english)):
        return
    if form and orders > infinitives:
        bare = form.lemma.removesuffix("se")
        new = conjugate(bare, VerbForm("", "imp", "", whom, "s"))
        new = attach(new, "imp", form.clitics) if form.clitics else new
    elif lone:
        told = next((f for f in finite(first.low) if f.mood in ("imp", "ind") and f.person in (2, 3)), None)
        if told is None:
            return
        new = told.lemma
    elif infinitives > orders and orders_whom(first.low):
        new = next(f.lemma for f in finite(first.low) if f.mood == "imp")
    else:
        return
    yield replace(first.start, first.end, like(first.text, new))

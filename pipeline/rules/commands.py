"""Commands that the English gives, and lists that give none."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re
from collections.abc import Iterable

from pipeline.lang.inflect import VerbForm, analyse, attach, conjugate
from pipeline.lang.spanish import lemma as dictionary
from pipeline.rules.base import MOOD, Context, Example, Finding, Keep, Level, Rule, like, replace
from pipeline.rules.nouns import named_noun, sure_gender
from pipeline.rules.verbs import address, bare_command, finite, is_infinitive, readings, to

_DONT = re.compile(
    r"^\W*(?:please,? )?(?:don't|do not|don’t|never)\b|[.;:,] (?:but |and |please )?(?:don't|do not|don’t|never) [a-z]+",
    re.IGNORECASE,
)
_NOT = re.compile(
    r"(?:^|[.;:,¡(«—]\s?|\b(?:y|pero|favor,?) )[\s\-•*\d.)]*(?:no|nunca|jamás) ((?:(?:me|te|se|lo|la|le|nos|los|las|les) ){0,2})([a-záéíóúñ]+)\b",
    re.IGNORECASE,
)


def _commands(context: Context) -> Iterable[Finding]:
    """ "No te preocupas" for "don't worry"; "Tienes cuidado" for "be careful"."""
    yield from _row(context)
    yield from _of_usted(context)
    yield from _told_not_to(context)
    if _DONT.search(context.english):
        for m in context.finditer(_NOT):
            low = m.group(2).lower()
            forms = list(finite(low))
            if not forms or any(f.mood == "sub" for f in forms):
                continue
            form = next((f for f in forms if f.mood == "ind" and f.tense == "pres" and f.person in (2, 3)), None)
            if form is None:
                continue
            clitics = m.group(1).split()
            if form.person == 3 and form.number == "s" and "se" not in clitics and address(context) != 3:
                continue
            if low in ("importa", "pasa", "hay", "es", "puedes", "debes", "tienes", "quieres", "sabes"):
                continue
            person = (
                form.person
                if form.number == "p"
                else 3
                if "se" in clitics or (form.person == 3 and address(context) == 3)
                else 2
            )
            yield replace(m.start(2), m.end(2), to(form, "sub", "pres", person))
        return
    yield from _list_command(context)
    first = context.tokens[0] if context.tokens and context.english else None
    if (
        first is None
        or not first.low.endswith("s")
        or not context.sentence_start(first.start)
        or context.text.rstrip().endswith("?")
    ):
        return
    if first.low in ("puedes", "debes", "quieres", "tienes", "vas", "necesitas", "deberías") and not (
        first.low == "tienes" and re.match(r"\W*(?:be|have)\b", context.english, re.IGNORECASE)
    ):
        return
    form = next(
        (f for f in finite(first.low) if f.mood == "ind" and f.tense == "pres" and (f.person, f.number) == (2, "s")),
        None,
    )
    if (
        form
        and len(finite(first.low)) == 1
        and bare_command(context.english)
        and not re.search(r"\bI\b|\b[Yy]ou\b", context.english.split(",")[0])
    ):
        new = to(form, "sub", "pres", 3, "s") if _list_address(context) == 3 else to(form, "imp", "", 2, "s")
        yield replace(first.start, first.end, new[:1].upper() + new[1:] if first.text[0].isupper() else new)


_TOLD = re.compile(
    r"(?<!\w)(?:me|te|le|nos|les) (?P<lead>dij(?:e|o|imos|eron|iste)|había dicho|pedí|pidió|pidieron|digo|dice|dicen|dijeron|pido|pide|advirtió|recordó) que (?:no )?(?:(?:me|te|se|lo|la|le|nos|les|los|las) ){0,2}(?P<v>[a-záéíóúñ]+)(?!\w)",
    re.IGNORECASE,
)
_TOLD_EN = re.compile(
    r"\b(?:tell|tells|told|ask|asks|asked|warn|warned|remind|reminded) (?:me|you|him|her|us|them|my \w+|the \w+|his \w+|her \w+|[A-Z]\w+) (?:not )?to \w+"
)


def _told_not_to(context: Context) -> Iterable[Finding]:
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
    return [w for w in (_first_word(re.sub(r"^[\s\-•*\d.)]+", "", t)) for t, kind in items if kind == "item") if w]


def _orders(word: str) -> int:
    """2 for an imperative of tú ("limpia"), 3 for one of usted ("limpie"), 0 for other words."""
    forms = readings(word)
    if any(f.mood == "imp" and (f.person, f.number) == (2, "s") for f in forms):
        return 2
    return 3 if any(f.mood == "imp" and (f.person, f.number) == (3, "s") for f in forms) else 0


def _list_address(context: Context) -> int:
    """Whom the items of a list command: 2 tú, 3 usted, 0 when they do not tell."""
    found = [n for n in map(_orders, _list_words(context)) if n]
    return 3 if found.count(3) > found.count(2) else 2 if found.count(2) else 0


_HEADS = re.compile(
    r"(?:, (?:y |o )?| (?:y|e|o) )(?:(?:luego|después|también|además) )?(?P<v>[a-záéíóúñ]+)(?!\w)", re.IGNORECASE
)
_FIRST = re.compile(r"[\s«“¡•*-]*(?P<v>[^\W\d_]+)")


def _row(context: Context) -> Iterable[Finding]:
    """ "Bebe agua, duerme y evitas la cafeína", "cocinar en casa, comparar precios y cancela": verbs in a row share their form."""
    if not context.english or "," not in context.text:
        return
    for sentence in re.finditer(r"[^.!?;\n]+", context.text):
        colon = sentence.group().rfind(": ")
        begin = sentence.start() + (colon + 1 if colon >= 0 else 0)
        first = _FIRST.match(context.text, begin, sentence.end())
        if first is None or "¿" in sentence.group():
            continue
        rest = _HEADS.finditer(context.text, first.end(), sentence.end())
        verbs = [m for m in (first, *rest) if _is_verb(m["v"].lower())]
        if len(verbs) < 3 or verbs[0] is not first or _bare_row(context.english) < len(verbs):
            continue
        yield from _like_the_others(verbs)


def _is_verb(word: str) -> bool:
    return (
        is_infinitive(word) or (bool(finite(word)) and not named_noun(word)) or bool(_orders(word) and not finite(word))
    )


def _like_the_others(verbs: "list[re.Match[str]]") -> Iterable[Finding]:
    """Findings for the verbs that differ from the first, when all the others are like it."""
    words = [m["v"].lower() for m in verbs]
    if is_infinitive(words[0]):
        odd = [m for m in verbs if not is_infinitive(m["v"].lower())]
        form = next((f for f in finite(odd[0]["v"].lower()) if f.mood == "imp"), None) if len(odd) == 1 else None
        if form:
            yield replace(odd[0].start("v"), odd[0].end("v"), form.lemma)
    elif whom := _orders(words[0]):
        odd = [m for m in verbs[1:] if _orders(m["v"].lower()) != whom]
        new = _ordered(odd[0]["v"].lower(), whom) if len(odd) == 1 else ""
        if new:
            yield replace(odd[0].start("v"), odd[0].end("v"), like(odd[0]["v"], new))


def _bare_row(english: str) -> int:
    """How many bare verbs the English has; one that it may take for a noun behind "and" counts."""
    from pipeline.lang.english import analyse as english_tokens

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


_USTED = re.compile(r"(?<!\w)usted(?!\w)", re.IGNORECASE)
_OF_TU = re.compile(r"(?<!\w)(?:tú|ti|contigo|te|tuy[oa]s?|tus?|vos)(?!\w)", re.IGNORECASE)


def _of_usted(context: Context) -> Iterable[Finding]:
    """ "Usted tiene razón: puedes devolver su compra": with usted named and no tú, the verb is usted's too."""
    if (
        not context.english
        or not _USTED.search(context.text)
        or _OF_TU.search(context.text)
        or re.search('[«“"—]', context.text)
    ):
        return
    for token in context.tokens:
        forms = finite(token.low)
        only_you = forms and all((f.person, f.number) == (2, "s") for f in forms)
        if only_you and token.text[0].islower() and len(token.low) > 3 and dictionary(token.low) == forms[0].lemma:
            form = next((f for f in forms if f.mood in ("ind", "sub")), None)
            if form and not sure_gender(token.low) and re.search(r"\byou\b", context.english, re.IGNORECASE):
                yield replace(token.start, token.end, to(form, form.mood, form.tense, 3, "s"))


def _list_command(context: Context) -> Iterable[Finding]:
    """ "Cubrir los muebles" among "limpia…" and "aplica…", and the other way about: the items of a list share their form."""
    if context.kind != "item" or not context.english or not context.tokens:
        return
    first, words = context.tokens[0], _list_words(context)
    whom = _list_address(context)
    orders, infinitives = sum(_orders(w) == whom for w in words), sum(is_infinitive(w) for w in words)
    if not whom or len(words) < 3 or orders + infinitives < len(words) or not context.sentence_start(first.start):
        return
    form = next((f for f in readings(first.low) if f.mood == "inf"), None)
    english = re.sub(r"^[\s\-•*\d.)]+", "", context.english)
    if re.match(r"[A-Za-z]+ing\b", english) or not bare_command(english):
        return
    if form and orders > infinitives:
        bare = form.lemma.removesuffix("se")
        new = conjugate(bare, VerbForm("", "imp", "", whom, "s"))
        new = attach(new, "imp", form.clitics) if form.clitics else new
    elif infinitives > orders and _orders(first.low):
        new = next(f.lemma for f in finite(first.low) if f.mood == "imp")
    else:
        return
    yield replace(first.start, first.end, like(first.text, new))


_VALUE = re.compile(r"^[^:\n]{1,60}:\s+")


def _values(context: Context) -> list[str]:
    """The texts of the document's labelled lines and items without their labels and bullets."""
    found = []
    for text, kind in zip(context.document.spanish, context.document.kinds, strict=False):
        if kind in ("label", "item"):
            found.append(re.sub(r"^[\s\-•*\d.)]+", "", _VALUE.sub("", text)).strip())
    return found


def _first_word(text: str) -> str:
    m = re.match(r"\W*([^\W\d_]+)", text)
    return m.group(1).lower() if m else ""


def _is_command(word: str) -> bool:
    """Whether a form is a subjunctive or imperative and nothing else."""
    forms = finite(word)
    return bool(forms) and all(f.mood in ("sub", "imp") for f in forms)


def _of_you(word: str) -> bool:
    """Whether a form is of tú in the indicative: "pulsas", which a list of commands has by mistake."""
    return any(f.mood == "ind" and (f.person, f.number) == (2, "s") for f in finite(word))


def _list_mood(context: Context) -> Iterable[Finding]:
    """ "Gran empresa: coordine…" beside "supervisar": a list of activities is no list of commands."""
    start = context.label_end
    if context.kind not in ("label", "item") or not (start or context.kind == "item"):
        return
    body = [t for t in context.tokens if t.start >= start]
    if not body or not _is_command(body[0].low):
        return
    verb = body[0]
    siblings = [w for w in map(_first_word, _values(context)) if w]
    form = next((f for f in finite(verb.low) if f.mood == "sub" and f.person == 3), None)
    if form is None or len(siblings) < 2 or all(_is_command(w) or _of_you(w) for w in siblings):
        return
    english = _first_word(_VALUE.sub("", context.english)) if context.english else ""
    level: Level = "fix" if english else "suggest"
    new = to(form, "ind", "pres") if english.endswith("s") and not english.endswith("ss") else form.lemma
    yield replace(
        verb.start, verb.end, new[:1].upper() + new[1:] if verb.text[0].isupper() else new, level, evidence=english
    )


_GERUND = re.compile(r"^[a-záéíóúüñ]+(?:ando|iendo|yendo)$")


def _list_gerund(context: Context) -> Iterable[Finding]:
    """ "práctica, haciendo" for "hands-on, doing": an activity that is a whole item of a list is an infinitive."""
    if context.kind not in ("label", "item") or not context.english:
        return
    english = [p.strip(" .;!").lower() for p in re.split(r"[,;\n]| and ", _VALUE.sub("", context.english))]
    english = [re.sub(r"^[\s\-•*\d.)]+", "", p) for p in english]
    for m in re.finditer(r"[^,;]+", context.text[context.label_end :]):
        item = m.group().lstrip(" -•*0123456789.)").rstrip(" .!\n")
        if not _GERUND.match(item) or not any(re.fullmatch(r"[a-z]+ing", p) for p in english):
            continue
        form = next((f for f in analyse(item) if f.mood == "ger"), None)
        if form:
            start = context.label_end + m.start() + m.group().index(item)
            yield replace(start, start + len(item), form.lemma, evidence=next(p for p in english if p.endswith("ing")))


RULES = (
    Rule(
        id="list-gerund",
        level="fix",
        summary="Puts the infinitive for a gerund that is a whole item of a labelled line or list.",
        why="El gerundio inglés que nombra una actividad es en español un infinitivo.",
        find=_list_gerund,
        examples=(
            Example("Campo: calma, caminando", "Campo: calma, caminar", "Country: calm, walking"),
            Example("- leyendo\n- cocinar", "- leer\n- cocinar", "- reading\n- cooking"),
        ),
        document=True,
        keep=(
            Keep("Campo: vivir caminando despacio", "Country: living, walking slowly"),
            Keep("Estado: esperando", "Status: on hold"),
        ),
        source=MOOD,
    ),
    Rule(
        id="command-mood",
        level="fix",
        summary="Turns an indicative into the command that the English has.",
        why="El inglés da una orden o un consejo: en español va en imperativo (o en subjuntivo si es negativa).",
        find=_commands,
        examples=(
            Example("No te preocupas por eso.", "No te preocupes por eso.", "Don't worry about that."),
            Example("Nunca firmas sin leer.", "Nunca firmes sin leer.", "Never sign without reading."),
            Example("Comes despacio y bebes agua.", "Come despacio y bebes agua.", "Eat slowly and drink water."),
        ),
        keep=(
            Keep("No te preocupas por eso.", "You don't worry about that."),
            Keep("Comes despacio.", "You eat slowly."),
            Keep("No te preocupes.", "Don't worry."),
        ),
        source=MOOD,
    ),
    Rule(
        id="list-mood",
        level="fix",
        summary="Puts the infinitive (or the English third person) for a polite command in a list of activities.",
        why="La lista describe actividades, no da órdenes: el verbo va en infinitivo o en indicativo, como los demás elementos.",
        find=_list_mood,
        examples=(
            Example(
                "Ciudad: usar el metro\nCampo: conduzca durante horas",
                "Ciudad: usar el metro\nCampo: conducir durante horas",
                "City: using the subway\nCountry: drive for hours",
            ),
            Example(
                "Novato: muchas dudas\nExperto: tenga las respuestas",
                "Novato: muchas dudas\nExperto: tiene las respuestas",
                "Novice: many doubts\nExpert: has the answers",
            ),
            Example(
                "- viajar mucho\n- duerman poco\n- hable con todos",
                "- viajar mucho\n- dormir poco\n- hablar con todos",
                "- travelling a lot\n- sleep little\n- talk to everyone",
            ),
        ),
        document=True,
        keep=(
            Keep("Nota: siga las instrucciones.", "Note: follow the instructions."),
            Keep("- Abra la puerta\n- Cierre la ventana", "- Open the door\n- Close the window"),
        ),
    ),
)

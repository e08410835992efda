"""Commands that the English gives, and lists that give none."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re
from collections.abc import Iterable

from pipeline.lang.inflect import analyse
from pipeline.rules.addressed import said_to_usted
from pipeline.rules.base import MOOD, Context, Example, Finding, Keep, Level, Rule, replace
from pipeline.rules.command_rows import (
    first_word,
    list_address,
    list_command,
    orders_whom,
    row_of_commands,
    told_not_to,
)
from pipeline.rules.nouns import named_noun
from pipeline.rules.verbs import address, bare_command, finite, is_infinitive, to

_DONT = re.compile(
    r"^\W*(?:please,? )?(?:don't|do not|don’t|never)\b|[.;:,] (?:but |and |please )?(?:don't|do not|don’t|never) [a-z]+",
    re.IGNORECASE,
)
_NOT = re.compile(
    r"(?:^|[.;:,¡(«—]\s?|\b(?:y|pero|favor,?) )[\s\-•*\d.)]*(?:no|nunca|jamás) ((?:(?:me|te|se|lo|la|le|nos|los|las|les) ){0,2})([a-záéíóúñ]+)\b",
    re.IGNORECASE,
)


# What may stand before a command: "por favor", "la próxima vez", "hoy".
_LEAD = re.compile(
    r"\W*(?:por favor|la próxima vez|hoy|primero|después|luego|ahora|entonces|mañana|a partir de ahora|antes de [a-záéíóúñ]+|después de [a-záéíóúñ]+), ",
    re.IGNORECASE,
)


def _commands(context: Context) -> Iterable[Finding]:
    """ "No te preocupas" for "don't worry"; "Tienes cuidado" for "be careful"."""
    yield from row_of_commands(context)
    yield from said_to_usted(context)
    yield from told_not_to(context)
    if _DONT.search(context.english):
        yield from _forbidden(context)
        return
    yield from list_command(context)
    if context.english:
        yield from _opening(context)


def _forbidden(context: Context) -> Iterable[Finding]:
    """ "No te preocupas" for "don't worry"."""
    for m in context.finditer(_NOT):
        low = m.group(2).lower()
        forms = list(finite(low))
        if not forms or any(f.mood == "sub" for f in forms):
            continue
        form = next((f for f in forms if f.mood == "ind" and f.tense == "pres" and f.person in (2, 3)), None)
        if form is None:
            continue
        if form.lemma == "ver" and re.search(r"\bgo\b", context.english, re.IGNORECASE):
            form = form._replace(lemma="ir")  # «no ve allí»
        joined = re.match(r"(?:y|pero)\b", m.group(), re.IGNORECASE)
        if joined and not is_infinitive(first_word(context.text)) and not orders_whom(first_word(context.text)):
            continue  # "tienen el contenido, pero no incluyen…": told of somebody, not to somebody
        clitics = m.group(1).split()
        told = not m.start() and re.match(
            r"\W*(?:please,? )?(?:(?:don['’]t|do not)\b|never [a-z]+(?<!s)\b)", context.english, re.IGNORECASE
        )
        usted = "se" in clitics or address(context) == 3
        if form.person == 3 and form.number == "s" and not usted and not told:
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


def _opening(context: Context) -> Iterable[Finding]:
    """ "Tienes cuidado" for "be careful"."""
    first = context.tokens[0] if context.tokens else None
    please = _LEAD.match(context.text)
    if please and len(context.tokens) > 2:
        first = next((t for t in context.tokens if t.start >= please.end()), first)
    if (
        first is None
        or not first.low.endswith("s")
        or not (please or context.sentence_start(first.start))
        or context.text.rstrip().endswith("?")
    ):
        return
    if first.low in ("puedes", "debes", "quieres", "tienes", "vas", "necesitas", "deberías") and not (
        first.low == "tienes" and re.match(r"\W*(?:be|have)\b", context.english, re.IGNORECASE)
    ):
        return
    form = next(
        (
            f
            for f in finite(first.low)
            if (f.mood == "ind" or please) and f.tense == "pres" and (f.person, f.number) == (2, "s")
        ),
        None,
    )
    if (
        form
        and len(finite(first.low)) == 1
        and bare_command(context.english)
        and not re.search(r"\bI\b|\b[Yy]ou\b", context.english.split(",")[0])
    ):
        new = to(form, "sub", "pres", 3, "s") if list_address(context) == 3 else to(form, "imp", "", 2, "s")
        yield replace(first.start, first.end, new[:1].upper() + new[1:] if first.text[0].isupper() else new)


_VALUE = re.compile(r"^[^:\n]{1,60}:\s+")


def _values(context: Context) -> list[str]:
    """The texts of the document's labelled lines and items without their labels and bullets."""
    found = []
    for text, kind in zip(context.document.spanish, context.document.kinds, strict=False):
        if kind in ("label", "item"):
            found.append(re.sub(r"^[\s\-•*\d.)]+", "", _VALUE.sub("", text)).strip())
    return found


def _is_command(word: str) -> bool:
    """Whether a form is a subjunctive or imperative and nothing else."""
    forms = finite(word)
    return bool(forms) and all(f.mood in ("sub", "imp") for f in forms)


def _of_you(word: str) -> bool:
    """Whether a form is of tú in the indicative: "pulsas", which a list of commands has by mistake."""
    return any(f.mood == "ind" and (f.person, f.number) == (2, "s") for f in finite(word))


def _list_mood(context: Context) -> Iterable[Finding]:
    """ "Gran empresa: coordine…" beside "supervisar": a list of activities is no list of commands."""
    if not context.may_have(_is_command):
        return
    start = context.label_end
    if context.kind not in ("label", "item") or not (start or context.kind == "item"):
        return
    body = [t for t in context.tokens if t.start >= start]
    if not body or not _is_command(body[0].low):
        return
    verb = body[0]
    siblings = [w for w in map(first_word, _values(context)) if w]
    form = next((f for f in finite(verb.low) if f.mood == "sub" and f.person == 3), None)
    if form is None or named_noun(verb.low) or len(siblings) < 2 or all(_is_command(w) or _of_you(w) for w in siblings):
        return
    english = first_word(_VALUE.sub("", context.english)) if context.english else ""
    level: Level = "fix" if english else "suggest"
    new = to(form, "ind", "pres") if english.endswith("s") and not english.endswith("ss") else form.lemma
    yield replace(
        verb.start, verb.end, new[:1].upper() + new[1:] if verb.text[0].isupper() else new, level, evidence=english
    )


_GERUND = re.compile(r"^[a-záéíóúüñ]+(?:ando|iendo|yendo)$")


def _list_gerund(context: Context) -> Iterable[Finding]:
    """ "práctica, haciendo" for "hands-on, doing": an activity that is a whole item of a list is an infinitive."""
    if not context.english or context.kind not in ("label", "item"):
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
            Example(
                "Lava el arroz y cortas el pan.", "Lava el arroz y corta el pan.", "Wash the rice and cut the bread."
            ),
            Example("Escríbanos y te ayudaremos.", "Escríbanos y le ayudaremos.", "Write to us and we will help you."),
            Example(
                "Lávate las manos, sécalas y te pones guantes.",
                "Lávate las manos, sécalas y ponte guantes.",
                "Wash your hands, dry them and put on gloves.",
            ),
            Example("Comes despacio y bebes agua.", "Come despacio y bebes agua.", "Eat slowly and drink water."),
        ),
        keep=(
            Keep("Piénsalo bien y me dices el lunes.", "Think it over and tell me on Monday."),
            Keep(
                "Tienen el contenido, pero no incluyen las marcas.",
                "They have the contents, but do not include the marks.",
            ),
            Keep("No te preocupas por eso.", "You don't worry about that."),
            Keep("Comes despacio.", "You eat slowly."),
            Keep("No te preocupes.", "Don't worry."),
            Keep("Apágalo y préndelo otra vez.", "Turn it off and on again."),
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

"""White space, dashes and doubled punctuation."""

# ruff: noqa: E501 — a pattern reads best on one line.
import re
from collections.abc import Iterable

from pipeline.rules.base import WORD, Context, Example, Finding, Keep, Rule, replace

_SOURCE = "Ortografía de la lengua española (RAE-ASALE, 2010), cap. III, «El uso de los signos ortográficos»"
_BLANK = r"[ \t\u00a0]"
_MANY = re.compile(r"(?<=\S)[ \t]{2,}(?=\S)|(?<=\S)\t(?=\S)|^ +(?=\S)|(?<=\S)[ \t]+(?=\n|\Z)")
_BEFORE = re.compile(rf"(?<=[\w)\]»”\"%…]){_BLANK}+(?=(?:[,;:.?!…]|\.{{3}})(?:[\s)»”\"\]]|\Z))")
_SWAPPED = re.compile(rf"(?<=\w){_BLANK}+([,;])(?=[^\W\d])")
_OPENED = re.compile(rf"(?<=[(\[¿¡«“]){_BLANK}+(?=\S)")
_CLOSED = re.compile(rf"(?<=\S){_BLANK}+(?=[)\]»”](?:\W|\Z))")
_AFTER = re.compile(rf"(?<={WORD})([,;:])(?={WORD}{{2}})|(?<={WORD}{{2}})\.(?=[A-ZÁÉÍÓÚÑ¿¡«][a-záéíóúñ]*(?:\W|\Z))")
_SENTENCE = re.compile(rf"(?<={WORD})([?!])(?=[A-ZÁÉÍÓÚÑ¿¡][a-záéíóúñ])")
_BRACKET = re.compile(rf"(?<={WORD})\((?={WORD}{{3}}[^()]*\s)|(?<={WORD})\)(?={WORD}{{2}})")
_DOUBLE = re.compile(
    r"(?<![.\d]),{2,}(?=\s|\Z)|;{2,}(?=\s|\Z)|(?<!:):{2}(?=\s)|(?<=\w),\.(?=\s|\Z)|(?<=[\w)])\.,(?=\s)|(?<!\.)\.{2}(?=\s|\Z)|\.{4,}|…\.+"
)
_SPACED = re.compile(r"\.(?: \.){2,}")
_ABBREVIATION = re.compile(r"(?:\b(?:etc|[Uu]d|[Uu]ds|[Ss]r|[Ss]ra|[Dd]r|pág|p|ej|n|a|e|[A-Z]{1,2}))$")


def _spaces(context: Context) -> Iterable[Finding]:
    for m in context.finditer(_MANY):
        if m.end() == len(context.text) or (m.end() < len(context.text) and context.text[m.end()] == "\n"):
            if context.text[: m.start()].strip() and context.text[m.end() :].strip():
                yield replace(m.start(), m.end(), "")
        elif m.start() == 0 or context.text[m.start() - 1] == "\n":
            continue
        elif "|" not in context.text:
            yield replace(m.start(), m.end(), " ")


def _marks(context: Context) -> Iterable[Finding]:
    yield from _swapped(context)
    for pattern in (_BEFORE, _OPENED, _CLOSED):
        for m in context.finditer(pattern):
            # An emoticon is no punctuation: "hola :)".
            if not re.match(r"[:;]-?[)(DPp]", context.text[m.end() :]):
                yield replace(m.start(), m.end(), "")


def _swapped(context: Context) -> Iterable[Finding]:
    for m in context.finditer(_SWAPPED):
        yield replace(m.start(), m.end(), m.group(1) + " ")


def _after(context: Context) -> Iterable[Finding]:
    for m in context.finditer(_AFTER):
        head = re.search(r"\S*$", context.text[: m.start()])
        tail = re.match(r"\S*", context.text[m.end() :])
        stretch = (head.group() if head else "") + m.group() + (tail.group() if tail else "")
        stretch = stretch.rstrip('.,;:!?)»”"')
        if (
            stretch.count(".") > 1
            or "/" in stretch
            or "::" in stretch
            or (m.group() == ":" and context.text[m.end()].islower())
        ):
            continue
        if m.group() == "." and not _two_words(context.text, m.start()):
            continue
        yield replace(m.end(), m.end(), " ")
    for m in context.finditer(_SENTENCE):
        yield replace(m.end(), m.end(), " ")
    for m in context.finditer(_BRACKET):
        at = m.start() if m.group() == "(" else m.end()
        yield replace(at, at, " ")


def _two_words(text: str, at: int) -> bool:
    """Whether the full stop at `at` parts two Spanish words, rather than a name such as "Node.Js"."""
    from pipeline.lang.spanish import known

    left = re.search(rf"{WORD}+$", text[:at])
    right = re.match(rf"[¿¡«]?({WORD}+)", text[at + 1 :])
    return bool(left and right and left.group()[-1].islower() and known(left.group()) and known(right.group(1)))


def _doubled(context: Context) -> Iterable[Finding]:
    for m in context.finditer(_DOUBLE):
        mark = m.group()
        if mark.startswith("...."):
            new = "..."
        elif mark.startswith("…"):
            new = "…"
        elif mark == ".,":
            if _ABBREVIATION.search(context.text[: m.start()]) or not re.search(
                r"[a-záéíóúñ]{4}$", context.text[: m.start()]
            ):
                continue
            new = ","
        else:
            new = "." if "." in mark else mark[0]
        yield replace(m.start(), m.end(), new)
    for m in context.finditer(_SPACED):
        yield replace(m.start(), m.end(), "...")


_ASIDE = re.compile(
    rf"(?<=[\w)»”…,]){_BLANK}(?:-|--|–|—){_BLANK}(\S[^–—\n]{{0,150}}?\S){_BLANK}(?:-|--|–|—)(?:{_BLANK}(?=\S)|(?=[,;:.?!]))"
)
_TIGHT = re.compile(r"(?<=[\w)»”])(?:—|–|--)(?=[^\W\d])([^–—\n]{2,150}?[\w)»”])(?:—|–|--)(?=[^\W\d])")
_LONE = re.compile(rf"(?<=\w){_BLANK}?(?:--){_BLANK}?(?=[^\W\d])")


def _dashes(context: Context) -> Iterable[Finding]:
    for m in context.finditer(_ASIDE):
        if re.search(r"(?: -|- |--)", m.group(1)) or not _is_aside(context.text, m):
            continue
        space = " " if m.end() < len(context.text) and context.text[m.end()] not in ",;:.?!" else ""
        yield replace(m.start(), m.end(), f" —{m.group(1)}—{space}")
    for m in context.finditer(_TIGHT):
        yield replace(m.start(), m.end(), f" —{m.group(1)}— ")


# A line of dialogue: a dash, what somebody says, and who says it behind a second dash. A hyphen alone marks a list.
_SAID = (
    r"(?:dij[oe]|dice[ns]?|respond(?:ió|ía|e|ieron)|pregunt(?:ó|aba|a|é|aron)|contest(?:ó|aba|a|é|aron)|exclam(?:ó|aba|a)|grit(?:ó|aba|a)|"
    r"susurr(?:ó|aba|a)|murmur(?:ó|aba|a)|replic(?:ó|aba|a)|añad(?:ió|ía|e)|insist(?:ió|ía|e)|explic(?:ó|aba|a)|coment(?:ó|aba|a)|repus[oe]|repit(?:ió|e)|"
    r"asegur(?:ó|aba|a)|afirm(?:ó|aba|a)|suspir(?:ó|aba|a)|ri(?:ó|e)|interrumpi(?:ó|eron)|prosigui(?:ó|eron)|continu(?:ó|aba)|quiso saber)"
)
_SPEECH = re.compile(r"^(?:--|[-–—])[ \t]*(?=[¿¡«]?[A-ZÁÉÍÓÚÑ])", re.MULTILINE)
_TELLS = re.compile(rf"[ ](?:--|[-–—])[ ]?(?=(?:le |me |nos |les |se )?{_SAID}\b)")
_RESUMES = re.compile(
    r"(?:[ ]+(?:--|[-–—])|(?:--|[-–—])(?=[ .,;:\n]|$))[ ]*(?P<stop>[.,;:]?)(?P<after>[ ]*)(?P<next>[¿¡«]?\w?)"
)


def _dialogue(context: Context) -> Iterable[Finding]:
    """ "- Hola - dijo Ana -. ¿Vienes?" → "—Hola —dijo Ana—. ¿Vienes?" """
    text = context.text
    for speech in _SPEECH.finditer(text):
        end = text.find("\n", speech.end())
        end = len(text) if end < 0 else end
        tells = _TELLS.search(text, speech.end(), end)
        if tells is None:
            continue
        found = [(speech.start(), speech.end(), "—"), (tells.start(), tells.end(), " —")]
        back = _RESUMES.search(text, tells.end(), end)
        if back:
            opens = back["next"].lstrip("¿¡«")[:1].isupper() or back["next"][:1] in "¿¡"
            stop = back["stop"] or ("." if back["next"] and opens else "")
            # At the end of the segment the space behind the dash is the segment's own.
            last = back.start("next") if back["next"] else back.start("after")
            found.append((back.start(), last, f"—{stop}{' ' if back['next'] else ''}"))
        for start, stop_at, new in found:
            if text[start:stop_at] != new:
                yield replace(start, stop_at, new)


def _is_aside(text: str, m: re.Match[str]) -> bool:
    """Whether two spaced dashes enclose an aside; hyphens also stand in names torn apart ("Champs - sur - Loire")."""
    if "–" in m.group() or "—" in m.group():
        return True
    before = re.search(r"(\w+)\W*$", text[: m.start()])
    apart = len(re.findall(r"\s--?\s", text)) == 2 and len(m.group(1).split()) > 1
    return bool(
        apart and before and before.group(1).islower() and re.match(r"[a-záéíóúñ,;:.?!]", text[m.end() :] or ".")
    )


def _broken_line(context: Context) -> Iterable[Finding]:
    """A line that breaks off in mid-sentence and goes on in lower case."""
    if context.kind == "code" or "|" in context.text:
        return
    for m in context.finditer(re.compile(r"(?<=[^\W\d_]|,)[ \t]*\n[ \t]*(?=[a-záéíóúñ(])")):
        lines = context.text.split("\n")
        if max(len(line) for line in lines) > 30:
            yield replace(m.start(), m.end(), " ")


RULES = (
    Rule(
        id="spaces",
        level="fix",
        summary="Reduces runs of spaces to one and drops spaces at the end of a line.",
        why="Sobran espacios.",
        find=_spaces,
        examples=(Example("Hay  dos   espacios.", "Hay dos espacios."), Example("Uno\tdos.", "Uno dos.")),
        keep=(Keep("Un solo espacio."), Keep("a |  b  | c"), Keep("Usa `a  b`.")),
        source=_SOURCE,
        typographic=True,
    ),
    Rule(
        id="space-at-marks",
        level="fix",
        summary="Removes the space before a closing mark and after an opening one.",
        why="Los signos de puntuación van pegados a la palabra que cierran o abren.",
        find=_marks,
        examples=(
            Example("Hola , amigo .", "Hola, amigo."),
            Example("El precio ( en euros ) sube .", "El precio (en euros) sube."),
            Example("¿ Vienes ?", "¿Vienes?"),
        ),
        keep=(Keep("Hola :)"), Keep("Usa .NET y la opción .gitignore."), Keep("El archivo `a , b`.")),
        source=_SOURCE,
        typographic=True,
    ),
    Rule(
        id="space-after-marks",
        level="fix",
        summary="Puts the missing space after a comma, semicolon, full stop or bracket.",
        why="Falta un espacio después del signo de puntuación.",
        find=_after,
        examples=(
            Example("Compra pan,leche y huevos.", "Compra pan, leche y huevos."),
            Example("Llegó a casa.Luego cenó.", "Llegó a casa. Luego cenó."),
            Example("¿Vienes?Te espero.", "¿Vienes? Te espero."),
        ),
        keep=(
            Keep("Cuesta 3,50 euros a las 10:30."),
            Keep("Node.js y la U.E. crecen."),
            Keep("std::vector y http://a.es,b"),
            Keep("niño(a)"),
        ),
        source=_SOURCE,
        typographic=True,
    ),
    Rule(
        id="doubled-marks",
        level="fix",
        summary="Reduces doubled commas, full stops and over-long ellipses.",
        why="Puntuación duplicada.",
        find=_doubled,
        examples=(
            Example("No lo sé.....", "No lo sé..."),
            Example("Vino,, vio y venció..", "Vino, vio y venció."),
            Example("Bueno. . . ya.", "Bueno... ya."),
        ),
        keep=(Keep("No lo sé... quizá."), Keep("Pan, leche, etc., y más."), Keep("range(0..5)")),
        source=_SOURCE,
        typographic=True,
    ),
    Rule(
        id="dashes",
        level="fix",
        summary="Sets asides between dashes in the Spanish way: space outside, none inside.",
        why="La raya de inciso va pegada al texto que encierra y separada del resto.",
        find=_dashes,
        examples=(
            Example("Mi jefe - un genio - se fue.", "Mi jefe —un genio— se fue."),
            Example("Tres amigos—Ana, Luis y Eva—viajaron.", "Tres amigos —Ana, Luis y Eva— viajaron."),
        ),
        keep=(
            Keep("El tren Madrid - Barcelona."),
            Keep("Un examen teórico-práctico y físico-químico."),
            Keep("Dijo —y lo repitió— que no."),
        ),
        source=_SOURCE,
        typographic=True,
    ),
    Rule(
        id="dialogue-dash",
        level="fix",
        summary="Opens the lines of a dialogue, and what the narrator says in them, with a dash instead of a hyphen.",
        why="En español el diálogo y los incisos del narrador se marcan con raya pegada al texto.",
        find=_dialogue,
        examples=(
            Example("- Hola - dijo Ana -. ¿Vienes?", "—Hola —dijo Ana—. ¿Vienes?"),
            Example("- ¿Cuándo llegan? - preguntó el portero.", "—¿Cuándo llegan? —preguntó el portero."),
            Example("-- No lo sé -- respondió ella.", "—No lo sé —respondió ella."),
        ),
        keep=(
            Keep("- Pan\n- Leche - entera\n- Huevos"),
            Keep("—Hola —dijo Ana—. ¿Vienes?"),
            Keep("- Ventas - 300 euros\n- Compras - 20 euros"),
        ),
        source=_SOURCE,
        typographic=True,
    ),
    Rule(
        id="broken-line",
        level="fix",
        summary="Joins a line that breaks off in mid-sentence.",
        why="Salto de línea en medio de la oración.",
        find=_broken_line,
        examples=(
            Example(
                "Aprender un idioma nuevo lleva mucho\ntiempo y paciencia.",
                "Aprender un idioma nuevo lleva mucho tiempo y paciencia.",
            ),
        ),
        keep=(Keep("Necesitas:\npan\nleche"), Keep("Primera línea completa de este texto.\nSegunda línea completa.")),
        typographic=True,
    ),
)

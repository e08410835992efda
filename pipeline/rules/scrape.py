"""What a site leaves around the text: buttons, counters, credits, doubled list marks, notes."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from pipeline.rules.base import Context, Example, Finding, Keep, Rule, replace
from pipeline.rules.tables import table

_NUMBER = r"\d+(?:[.,]\d+)?(?:\s?(?:k|mil|m|millones(?: de)?))?"
_AGO = (
    r"(?:(?:hace|desde hace)\s+(?:unos?\s+|unas?\s+|más de\s+|casi\s+|alrededor de\s+)?(?:\d+|una?|pocos|varios|dos|tres)\s+"
    r"(?:s|segundos?|m|min|minutos?|h|horas?|d|días?|semanas?|mes(?:es)?|años?|décadas?)|\d+\s?(?:h|d|min|sem)|(?:\d+|an?) (?:minutes?|hours?|days?|months?|years?) ago)"
)
_DIVIDER = re.compile(r"\s*[·•|▲▼↑↓→←»⋅⬆⬇]\s*|\s+[-–—/]\s+|\n|[ \t]{2,}|,\s+|\t")
_EDGES = " \t\u00a0[](){}•·|▲▼↑↓→←….:»⬆⬇+-"
# Who answers and with what right: "Ana Ruiz, maestra de primaria (2009-presente)".
_BYLINE = re.compile(
    r"[A-ZÁÉÍÓÚÑ][\w.'’-]+(?: (?:de |del |la )?[A-ZÁÉÍÓÚÑ][\w.'’-]*){0,3}, (?:[^\n.?!]{2,120}\((?:19|20)\d\d ?[-–—] ?(?:(?:19|20)\d\d|presente|actualidad|present|hoy)\)|"
    r"(?:[Tt]rabaj(?:ó|a)|[Ee]studi(?:ó|a)|[Vv]iv(?:e|ió)) en [^\n.?!,]{2,60}|"
    r"(?:Estudi[óa]|Estudiante|Trabaj[óa]|Licenciad[oa]|Ingenier[oa]|Profesora?|Doctora?|Médic[oa]|Abogad[oa]|Escritora?|Expert[oa]|Fundadora?|Consultora?|Especialista|Hablante|Máster|Graduad[oa]) [^\n.?!]{2,80})"
)


# Who wrote and when: "Por Redacción | 12 de marzo de 2019", "Carlos M. · hace 3 días".
_DATE = r"(?:(?:el |lunes,? |martes,? |miércoles,? |jueves,? |viernes,? |sábado,? |domingo,? )?\d{1,2} (?:de )?(?:ene|feb|mar|abr|may|jun|jul|ago|sep|oct|nov|dic)[a-z]*\.?,? (?:de |del )?(?:19|20)\d\d|\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)?\d\d)(?:,? (?:a las )?\d{1,2}:\d\d(?: ?h)?)?"
_SIGNED = re.compile(
    rf"(?:(?:[Pp]or|[Bb]y|[Dd]e)[: ] ?)?[A-ZÁÉÍÓÚÑ][\w.'’-]*(?: (?:de |del |la )?[A-ZÁÉÍÓÚÑ][\w.'’-]*){{0,3}}\s*[·•|—–-]\s*(?:{_DATE}|{_AGO})"
)
_HANDS = r"(?:[👍👎❤💬🔁😂😮😢😡👏🙏👀🔗♥★☆⭐🔥][\ufe0f🏻-🏿]*\s*[-−]?\d[\d.,]*\s?[kKmM]?)"
_ARROWS = re.compile(
    rf"{_HANDS}(?:[\s·|]*{_HANDS})*|"
    r"[▲▼△▽⬆⬇↑↓]\s*[-−]?\d{1,6}\s*[▲▼△▽⬆⬇↑↓]?(?:\s*\d{1,6})?|[-−]?\d{1,6}\s*[▲▼△▽⬆⬇↑↓]"
)


class _Furniture(NamedTuple):
    """Compiled patterns: what may stand in a line of the site, and what is left-over by itself."""

    part: re.Pattern[str]
    chain: re.Pattern[str]
    strong: re.Pattern[str]
    alone: frozenset[str]
    alone_part: re.Pattern[str]


@cache
def _furniture() -> _Furniture:
    data = table("boilerplate")
    counted = "|".join(data["counted"])

    def fill(patterns: list[str]) -> str:
        filled = (p.replace("{n}", _NUMBER).replace("{ago}", _AGO).replace("{c}", counted) for p in patterns)
        return "|".join(filled)

    counters = rf"{_NUMBER}\s*(?:{counted})|(?:{counted})\s*[:(]?\s*{_NUMBER}\)?"
    phrases, words, credits = fill(data["phrases"]), fill(data["words"]), fill(data["credits"])
    link = rf"(?:{phrases}|{counters}|{words}|{_AGO}|\(?{_NUMBER}\)?)"
    return _Furniture(
        re.compile(rf"(?:{credits}|{link})(?:\s*\(?{_NUMBER}\)?)?", re.IGNORECASE),
        re.compile(rf"{link}(?:\s+{link})+", re.IGNORECASE),
        re.compile(rf"(?:{credits}|{phrases}|{counters})(?:\s*\(?{_NUMBER}\)?)?", re.IGNORECASE),
        frozenset(data["alone"]),
        re.compile("seguir|siguiendo|follow|suscribirse", re.IGNORECASE),
    )


def _is_boilerplate(line: str, context: Context) -> bool:
    """Whether a line holds nothing but what a site prints around its texts."""
    if _ARROWS.fullmatch(line) or (re.fullmatch(r"\d{1,6}", line) and _beside_buttons(line, context, _furniture())):
        return True
    if len(line) > 220 or not any(c.isalpha() for c in line) or _ends_like_prose(line):
        return False
    if _BYLINE.fullmatch(line) or _SIGNED.fullmatch(line):
        return True
    known = _furniture()
    bare = line.strip(_EDGES)
    if bare.lower() in known.alone:
        return len(context.document.spanish) > 1 or "\n" in context.text.strip()
    # A button between or beside buttons: "Seguir⏎Responder⏎Compartir".
    if bare.count(" ") == 0 and known.part.fullmatch(bare) and _beside_buttons(line, context, known):
        return True
    if bare and known.strong.fullmatch(bare):
        return len(bare.split()) > 1
    parts = [p for p in (p.strip(_EDGES) for p in _DIVIDER.split(line)) if p]
    named = [p for p in parts if any(c.isalpha() for c in p)]
    if _is_signature(line, known):
        return True
    if not named or not all(known.part.fullmatch(p) or known.chain.fullmatch(p) for p in parts):
        return False
    # Two words in a row may be a heading of the text itself: "Inicio, contacto"; three parts or a counter may not.
    firm = len(parts) > 2 or any(known.strong.fullmatch(p) or known.chain.fullmatch(p) for p in parts)
    return firm or bool(re.search(r"[·•|▲▼↑↓⬆⬇]", line))


def _is_signature(line: str, known: _Furniture) -> bool:
    """Whether a line names somebody or his trade beside a button or a time past: "Eva Paz · Seguir", "Médico en Lima · hace 2 años"."""
    parts = [p.strip() for p in re.split(r"\s*[·•|]\s*", line)]
    if len(parts) not in (2, 3) or not all(_beside_name(p, known) for p in parts[1:]):
        return False
    if len(parts) == 3 and not any(re.fullmatch(_AGO, p, re.IGNORECASE) for p in parts[1:]):
        return False
    who = parts[0].split()
    return parts[0][:1].isupper() and len(who) < 8 and not re.search(r"[.?!:;]$|\b(?:es|son|se|no|que)\b", parts[0])


def _beside_name(part: str, known: _Furniture) -> bool:
    """Whether a part of a line is the button, the time past or the counter that stands behind a name."""
    if re.fullmatch(_AGO, part, re.IGNORECASE) or known.alone_part.fullmatch(part):
        return True
    return any(c.isdigit() for c in part) and known.strong.fullmatch(part) is not None


def _beside_buttons(line: str, context: Context, known: _Furniture) -> bool:
    """Whether the next or the last line is one that is left-over even alone, or both are buttons."""
    near = [s for s in context.text.split("\n") if s.strip()] if "\n" in context.text.strip() else []
    if near:
        at = next((n for n, s in enumerate(near) if s.strip() == line), -1)
        before, after = near[at - 1] if at > 0 else "", near[at + 1] if at + 1 < len(near) else ""
    else:
        before, after = context.previous, context.following
    beside = [s.strip().strip(_EDGES) for s in (before, after)]
    sure = [bool(s) and (s.lower() in known.alone or bool(known.strong.fullmatch(s))) for s in beside]
    return any(sure) or all(s and known.part.fullmatch(s) for s in beside)


def _ends_like_prose(line: str) -> bool:
    """Whether the line ends as a sentence of some length does: the site's own rarely do."""
    return line.endswith((".", "!")) and line.count(" ") > 11 and len(line.split()) > 12


def _lines(context: Context) -> Iterable[Finding]:
    """Whole lines that hold nothing but buttons, counters and credits."""
    at = 0
    for line in context.text.splitlines(keepends=True):
        bare = line.strip()
        end = at + len(line)
        plain = bool(bare) and not _ends_like_prose(bare) and _may_be(bare) and not _coded(context, at, end)
        if plain and _is_boilerplate(bare, context) and not _is_all(bare, context) and not _liked(bare, context):
            yield replace(at, end, "")
        at = end


def _liked(line: str, context: Context) -> bool:
    """Whether "Me gusta." is what the English says rather than a button."""
    return line.lower().endswith("me gusta.") and bool(
        re.search(r"\bI (?:\w+ |don['’]t )?(?:like|love)\b", context.english)
    )


def _coded(context: Context, start: int, end: int) -> bool:
    """Whether code, an address or a placeholder stands in the line."""
    return any(a < end and start < b and context.text[a] in "`~{<h" for a, b in context.protected)


def _is_all(line: str, context: Context) -> bool:
    """Whether there is nothing but this line, and an English text that it translates."""
    spanish = context.document.spanish
    return bool(context.english) and (len(spanish) == 1 or "".join(spanish).strip() == line)


_PROSE = re.compile(r"\b(?:que|es|son|está|para que|cuando|porque|se|no|su|sus|más de un|muy)\b", re.IGNORECASE)


def _may_be(line: str) -> bool:
    """A cheap look: sentences of prose are passed over before any long pattern is tried."""
    return not (len(line) > 90 and len(_PROSE.findall(line)) > 2)


_TRAILING = re.compile(
    r"(?<=[.!?…)»”\"])(?:[ \u00a0](?:\.{3}|…)(?=[ \u00a0]\())?[ \t\u00a0]*[\[(]?(?:(?:ver|leer|mostrar) más(?: respuestas| comentarios)?|(?:continuar|seguir|sigue) leyendo|read more|see more|visited [\d,.]+ times?, \d+ visits? today|\((?:más|more|ver más|leer más)\)|[Pp]ublicado originalmente en [^.\n]{1,80})[\])]?\.{0,3}…?[ →»]*(?=\s*\Z)",
    re.IGNORECASE,
)
_MORE = re.compile(r"\A\s*(?:(?:\.{3}|…)\s*)?\((?:más|ver más|leer más|more)\)\s*\Z", re.IGNORECASE)
_EDIT = re.compile(
    r"[ ]?\[(?:editar|editado|edited|actualizado|traducido|edit|editar código|editar fuente|cita requerida|¿?fuente\??|citation needed|¿cuándo\?|¿quién\?|aclaración requerida)\](?:\[\d{1,3}\])*",
    re.IGNORECASE,
)
# What became of a question on its site: "¿Cómo se abre? [closed]".
_STATUS = re.compile(
    r"(?<=[\w.?!»”)])[ ]\[(?:closed|duplicate|on hold|solved|resolved|locked|protected|migrated|cerrad[oa]|duplicad[oa]|solucionad[oa]|resuelt[oa]|en espera|bloquead[oa])\](?=\s*\Z)",
    re.IGNORECASE,
)
_CLICK = re.compile(
    r"[ ]?\((?:haz|haga|hacer|pulsa|pulse|pincha|pinche|da|dé)(?: un)?(?: clic| click)? (?:aquí|acá)(?: para [^()]{3,40})?\)|[ ]?\((?:click|tap) here(?: to [^()]{3,40})?\)|[ ]?\((?:(?:ver|leer|lee) más(?: aquí)?|(?:continuar|seguir|sigue) leyendo)\)",
    re.IGNORECASE,
)
_NOTE = re.compile(
    r"(?:(?<=[^\W\d_]{3})|(?<=[.,;:»”\"?!)\]]))(?:(?:(?<=[.,;»”)\]])[ ]?)?\[(?:\d{1,3}|(?:nota|n\.?|nb) \d{1,2}|[a-d])\])+(?=[\s.,;:)]|\Z)",
    re.IGNORECASE,
)
_NOTES_ALONE = re.compile(r"\s*(?:\[(?:\d{1,3}|nota \d{1,2})\]\s*)+", re.IGNORECASE)


# "…las cuentas. ... (más)": the dots belong to the button behind them.
_DOTS_LEFT = re.compile(r"(?<=[.!?])[ ](?:\.{3}|…)[ ]*\Z")


def _trailing(context: Context) -> Iterable[Finding]:
    for m in context.finditer(_DOTS_LEFT):
        if _MORE.fullmatch(context.following):
            yield replace(m.start(), m.end(), "")
    for pattern in (_TRAILING, _MORE, _EDIT, _CLICK):
        for m in context.finditer(pattern):
            yield replace(m.start(), m.end(), "")
    for m in context.finditer(_STATUS):
        if "[" not in context.english:
            yield replace(m.start(), m.end(), "")


def _notes(context: Context) -> Iterable[Finding]:
    """Numbers of footnotes "[1]", which lead nowhere; a list in code is no note."""
    if not context.may_have("[".__eq__) or "=" in context.text or "`" in context.text:
        return
    if context.index and _NOTES_ALONE.fullmatch(context.text):
        yield replace(0, len(context.text), "")
        return
    for m in context.finditer(_NOTE):
        word = re.search(r"[^\W\d_]+$", context.text[: m.start()])
        if word is None or not re.search(r"[A-Z_]", word.group()[1:]):
            yield replace(m.start(), m.end(), "")


RULES = (
    Rule(
        id="site-boilerplate",
        level="fix",
        summary="Removes lines that hold only buttons, counters or credits of the site the text came from.",
        why="Resto de la página de origen (botones, contadores o créditos), ajeno al texto.",
        find=_lines,
        examples=(
            Example("Duerme ocho horas.\nVotar a favor · 12 comentarios · Compartir", "Duerme ocho horas.\n"),
            Example("Publicado originalmente en el blog de Ana\nTodo empezó en 2010.", "Todo empezó en 2010."),
            Example("3,4 mil vistas · Ver 12 votos a favor\nAsí es.", "Así es."),
            Example("Come fruta.\nVer más respuestas\n", "Come fruta.\n"),
            Example("nivel 3 · hace 2 años\nNo lo creo.\nResponder Compartir Guardar", "No lo creo.\n"),
            Example("Luis Vega, médico (1998-actualidad)\nBebe agua.", "Bebe agua."),
            Example("Por Eva Paz | 3 de mayo de 2018\nBebe agua.", "Bebe agua."),
            Example("▲ 12 ▼\nBebe agua.", "Bebe agua."),
            Example("Foto de perfil de Eva P.\nBebe agua.", "Bebe agua."),
            Example("Eva Paz, Estudió Medicina en Lima\nBebe agua.", "Bebe agua."),
            Example("Inicio > Salud > Agua\nBebe agua.", "Bebe agua."),
            Example("Eva Paz · hace 2 años · 31 comentarios\nBebe agua.", "Bebe agua."),
            Example("Eva Paz · Seguir\nDentista en Lima · hace 2 años\nBebe agua.", "Bebe agua."),
        ),
        keep=(
            Keep("Compartir es vivir."),
            Keep("Recibió 300 votos."),
            Keep("1990 - 2000"),
            Keep("Seguir leyendo es un placer que no cuesta nada."),
            Keep("Inicio, ayuda"),
            Keep("Ana Ruiz, pintora mexicana\nNació en 1950."),
            Keep("Siguiente pregunta: ¿quién paga?"),
        ),
        any_language=True,
        in_code=True,
    ),
    Rule(
        id="trailing-button",
        level="fix",
        summary="Removes “Ver más”, “Seguir leyendo” and “[editar]” stuck to the end of a sentence.",
        why="Botón de la página de origen pegado al texto.",
        find=_trailing,
        examples=(
            Example("Es lo mejor que me ha pasado. Leer más", "Es lo mejor que me ha pasado."),
            Example("Historia[editar]", "Historia"),
            Example("¿Cómo se afina un violín? [closed]", "¿Cómo se afina un violín?"),
            Example("Es muy sano (haz clic aquí para ver la lista).", "Es muy sano."),
        ),
        keep=(Keep("Te conviene leer más."), Keep("Quiero ver más."), Keep("El bar [cerrado] era suyo.")),
    ),
    Rule(
        id="note-number",
        level="fix",
        summary="Removes the numbers of footnotes that were left behind.",
        why="La llamada de nota no lleva a ninguna parte fuera de la página de origen.",
        find=_notes,
        examples=(
            Example("La ciudad creció.[3] El puerto, no.", "La ciudad creció. El puerto, no."),
            Example("Lo niega la familia[12][13], según dicen.", "Lo niega la familia, según dicen."),
            Example("La ciudad creció. [1] [2]", "La ciudad creció."),
        ),
        keep=(Keep("El elemento x[1] es el segundo."), Keep("Lee `lista[0]`."), Keep("Dijo [sic] que sí.")),
        typographic=True,
    ),
)

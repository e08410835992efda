"""What a site leaves around the text: buttons, counters, credits, doubled bullets."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re
from collections.abc import Iterable

from pipeline.rules.base import Context, Example, Finding, Keep, Rule, replace

_NUMBER = r"\d+(?:[.,]\d+)?\s?(?:k|mil|m|millones(?: de)?)?"
_SINCE = r"(?:hace\s+(?:unos?\s+|unas?\s+|más de\s+)?(?:\d+|una?|pocos|varios)\s+(?:segundos?|minutos?|horas?|días?|semanas?|mes(?:es)?|años?)|\d+\s?(?:h|d|min|sem|a))"
_COUNTED = (
    "comentarios?|votos?(?: positivos| negativos| a favor)?|respuestas?|vistas|visualizaciones|vistos|veces compartid[ao]|compartidos?|me gusta|"
    "seguidores|puntos|reacciones|visitas|lecturas|likes?|views?|shares?|upvotes?|comments?|answers?|retuits|retweets"
)
_BUTTON = (
    r"compartir(?: (?:en|esta?|por|con)[^.\n]{0,40})?|responder|comentar|seguir|guardar|denunciar|reportar|editar|copiar enlace|imprimir|suscr[ií]bete|"
    r"suscribirse|iniciar sesión|registrarse|me gusta|no me gusta|"
    r"vot(?:e|ar|a|ar positivo|o positivo|o a favor)(?: (?:a favor|positiv[oa]|por|en contra)[^.\n]{0,30})?|votar (?:a favor|en contra)|"
    r"(?:ver|mostrar|cargar|leer|lee|ver todas las|ver otras) (?:más|menos|otras|todas las|todos los|los|las)(?: (?:respuestas?|comentarios?|contenido|preguntas|información|entradas))?|"
    r"(?:continuar|seguir|sigue|continúa) leyendo(?: →)?|lee (?:también|además)(?::[^\n]*)?|"
    r"upvote|downvote|share|reply|follow|report|read more|see more|view more|view all(?: comments)?|continue reading|sign up|log ?in|subscribe|like|"
    r"facebook|twitter|whatsapp|linkedin|pinterest|telegram|correo electrónico|publicidad|anuncio|advertisement|sponsored|patrocinado|"
    rf"ver {_NUMBER} (?:{_COUNTED})|volver arriba|ir arriba|saltar al contenido|aceptar (?:las )?cookies|a favor|en contra"
)
_CREDIT = (
    r"(?:publicad[oa]|aparecid[oa]|postead[oa]) (?:originalmente|por primera vez)(?: (?:en|por|el)\b[^\n]*)?|originalmente publicad[oa] (?:en|por)\b[^\n]*|"
    r"originally (?:published|posted|appeared)[^\n]*|"
    rf"(?:actualizad[oa]|respondid[oa]|publicad[oa]|editad[oa]|contestad[oa]|preguntad[oa]|modificad[oa]|última (?:actualización|edición|modificación):?)\s+(?:{_SINCE}|el \d[^\n]{{0,30}})|"
    r"(?:updated|answered|asked|edited|posted) (?:\d+|an?) (?:seconds?|minutes?|hours?|days?|weeks?|months?|years?) ago|"
    r"(?:respuesta|pregunta) (?:original|solicitada) (?:por|de)\b[^\n]*|originalmente respondid[oa][^\n]*|respuesta solicitada[^\n]*|"
    r"(?:traducid[oa] (?:automáticamente|por google|por el traductor|con google)|traducción automática|translated (?:from|by)|machine translated)[^\n]{0,60}|"
    r"(?:fuente|crédito|créditos)(?: de la)? (?:imagen|foto|fotografía)e?s?:?[^\n]*|crédito de (?:la )?(?:imagen|foto)[^\n]*|image (?:credit|source):?[^\n]*|"
    r"(?:foto|fotografía|imagen|imágenes|photo)(?: de| por|:| by)? [^\n]{1,50} (?:en|vía|/|de|on|via) (?:unsplash|pexels|pixabay|getty[^\n]*|shutterstock|flickr|wikimedia[^\n]*)|"
    r"todos los derechos reservados[^\n]*|©[^\n]*|all rights reserved[^\n]*|este (?:artículo|post) (?:fue|se) publi[^\n]*|"
    r"(?:haga|haz) clic (?:aquí )?para (?:compartir|ver más|leer más|suscribir)[^\n]*|(?:síguenos|síganos|síguenos en)\b[^\n]{0,60}"
)
_PART = rf"(?:{_NUMBER}\s*(?:{_COUNTED})|(?:{_COUNTED})\s*[:(]?\s*{_NUMBER}\)?|(?:{_BUTTON})(?:\s*\(?{_NUMBER}\)?)?|{_CREDIT}|{_SINCE}|{_NUMBER})"
_LINE = re.compile(
    rf"[\s\[(•·|▲▼↑↓→]*{_PART}(?:\s*(?:[·•|,/]|\s-|–|—|\n|\s{{2,}})\s*{_PART})*[\s\])….:→»▲▼]*", re.IGNORECASE
)
_ALONE = re.compile(
    r"(?:ver|mostrar|cargar|leer|lee|continuar|seguir|sigue|compartir|vot|respond|actualiz|foto|imagen|imágenes|photo|publicad|originalmente|traduc|fuente|crédito|©|haga|haz|síg|upvote|share|read|see|view|translated|image|all rights|todos|este|\d)",
    re.IGNORECASE,
)
_ALWAYS_BUTTONS = frozenset("publicidad anuncio advertisement sponsored patrocinado compartir responder share".split())
_DIVIDED = re.compile(r"[·•|]")
_TRAILING = re.compile(
    r"(?<=[.!?…)»”\"])[ \t\u00a0]*[\[(]?(?:(?:ver|leer|mostrar) más(?: respuestas| comentarios)?|(?:continuar|seguir) leyendo|read more|see more|\(más\)|\(more\)|[Pp]ublicado originalmente en [^.\n]{1,80})[\])]?\.{0,3}…?[ →»]*(?=\s*\Z)",
    re.IGNORECASE,
)
_EDIT = re.compile(r"[ ]?\[(?:editar|edit|editar código|cita requerida|citation needed)\]", re.IGNORECASE)
_BULLETS = re.compile(r"(?m)^([ \t]*)([-–—•*·▪●◦○]|\d{1,2}[.)])[ \t]+((?:[-–—•*·▪●◦○‣][ \t]+)+)(?=\S)")
_STARS = re.compile(r"\*\*(?=[^\s*])([^*\n]+?)(?<=\S)\*\*(?!\*)")


def _lines(context: Context) -> Iterable[Finding]:
    """Whole lines that hold nothing but buttons, counters and credits."""
    text = context.text
    at = 0
    for line in text.splitlines(keepends=True):
        bare = line.strip()
        if bare and not context.is_protected(at, at + len(line)) and _is_boilerplate(bare, context):
            yield replace(at, at + len(line), "")
        at += len(line)


def _is_boilerplate(line: str, context: Context) -> bool:
    if re.fullmatch(r"\((?:más|more|ver más|leer más)\)", line, re.IGNORECASE):
        return True
    # The long pattern is tried last: most lines are out by what they begin with.
    if len(line) > 200 or not (_DIVIDED.search(line) or _begins_so(line) or line.lower() in _ALWAYS_BUTTONS):
        return False
    if not _LINE.fullmatch(line):
        return False
    if line.lower() in _ALWAYS_BUTTONS:
        return len(context.document.spanish) > 1 or "\n" in context.text.strip()
    if not any(c.isalpha() for c in line):
        return False
    if _DIVIDED.search(line):
        return True
    # One word alone may be a heading or an answer of the text itself.
    return len(line.split()) > 1 and not re.match(r"\d+ (?:mil|millones)\b", line.lower())


def _begins_so(line: str) -> bool:
    return bool(_ALONE.match(line.lstrip("[(•·|▲▼↑↓→ ")))


def _trailing(context: Context) -> Iterable[Finding]:
    for m in context.finditer(_TRAILING):
        yield replace(m.start(), m.end(), "")
    for m in context.finditer(_EDIT):
        yield replace(m.start(), m.end(), "")


def _bullets(context: Context) -> Iterable[Finding]:
    for m in context.finditer(_BULLETS):
        yield replace(m.start(3), m.end(3), "")


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
        ),
        keep=(
            Keep("Compartir es vivir."),
            Keep("Recibió 300 votos."),
            Keep("1990 - 2000"),
            Keep("Seguir leyendo es un placer que no cuesta nada."),
        ),
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
        ),
        keep=(Keep("Te conviene leer más."), Keep("Quiero ver más.")),
    ),
    Rule(
        id="doubled-bullet",
        level="fix",
        summary="Keeps one of two list marks in a row.",
        why="La viñeta está duplicada.",
        find=_bullets,
        examples=(
            Example("- • Paciencia y trabajo", "- Paciencia y trabajo"),
            Example("1. - Abre la puerta", "1. Abre la puerta"),
        ),
        keep=(Keep("- Paciencia"), Keep("—No —dijo él.")),
        typographic=True,
    ),
)

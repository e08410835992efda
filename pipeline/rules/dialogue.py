"""Dashes: asides and dialogue."""

# ruff: noqa: E501 — a pattern reads best on one line.
import re
from collections.abc import Iterable

from pipeline.rules.base import SIGNS, Context, Example, Finding, Keep, Rule, replace

_BLANK = r"[ \t\u00a0]"
_ASIDE = re.compile(
    rf"(?<=[\w)»”…,]){_BLANK}(?:-|--|–|—){_BLANK}(\S[^–—\n]{{0,150}}?\S){_BLANK}(?:-|--|–|—)(?:{_BLANK}(?=\S)|(?=[,;:.?!]))"
)
_TIGHT = re.compile(r"(?<=[\w)»”])(?:—|–|--)(?=[^\W\d])([^–—\n]{2,150}?[\w)»”])(?:—|–|--)(?=[^\W\d])")
_HYPHENS = re.compile(
    r"(?<=[\w,»”]) -(?=[a-záéíóúñ])([^-–—\n]{2,80}? [^-–—\n]{0,80}?(?<=[\w»”]))-(?= [a-záéíóúñ]|[,.;:](?:\s|\Z))"
)
_RAYA = re.compile("—")
_PAGES = re.compile(r"(?<=\d)—(?=\d)")
_ROUTE = re.compile(r"(?<![\w—])([A-ZÁÉÍÓÚÑ][\wáéíóúñ]+)—(?=[A-ZÁÉÍÓÚÑ][\wáéíóúñ]+\b)")


def _dashes(context: Context) -> Iterable[Finding]:
    for m in context.finditer(_HYPHENS):
        yield replace(m.start(), m.end(), f" —{m.group(1)}—")
    for m in context.finditer(_PAGES):
        yield replace(m.start(), m.end(), "-")
    for m in context.finditer(_ASIDE):
        if re.search(r"(?: -|- |--)", m.group(1)) or not _is_aside(context.text, m):
            continue
        space = " " if m.end() < len(context.text) and context.text[m.end()] not in ",;:.?!" else ""
        yield replace(m.start(), m.end(), f" —{m.group(1)}—{space}")
    if context.may_match(_ROUTE) and len(_RAYA.findall(context.text)) == 1:
        for m in context.finditer(_ROUTE):
            yield replace(m.end(1), m.end(), "-")
    for m in context.finditer(_TIGHT):
        yield replace(m.start(), m.end(), f" —{m.group(1)}— ")


# A line of dialogue: a dash, what somebody says, and who says it behind a second dash. A hyphen alone marks a list.
SAID = (
    r"(?:dij[oe]|dice[ns]?|respond(?:ió|ía|e|ieron)|pregunt(?:ó|aba|a|é|aron)|contest(?:ó|aba|a|é|aron)|exclam(?:ó|aba|a)|grit(?:ó|aba|a)|"
    r"susurr(?:ó|aba|a)|murmur(?:ó|aba|a)|replic(?:ó|aba|a)|añad(?:ió|ía|e)|insist(?:ió|ía|e)|explic(?:ó|aba|a)|coment(?:ó|aba|a)|repus[oe]|repit(?:ió|e)|"
    r"asegur(?:ó|aba|a)|afirm(?:ó|aba|a)|suspir(?:ó|aba|a)|ri(?:ó|e)|interrumpi(?:ó|eron)|prosigui(?:ó|eron)|continu(?:ó|aba)|quiso saber)"
)
_SPEECH = re.compile(r"^(?:--|[-–—])[ \t]*(?=[¿¡«]?[A-ZÁÉÍÓÚÑ])", re.MULTILINE)
_TELLS = re.compile(rf"(?:[ ](?:--|[-–—])[ ]?|(?<=[\w.,?!…])(?:--|[–—])[ ]?)(?=(?:le |me |nos |les |se )?{SAID}\b)")
_RESUMES = re.compile(
    r"(?:[ ]+(?:--|[-–—])|(?:--|[-–—])(?=[ .,;:\n]|$))[ ]*(?P<stop>[.,;:]?)(?P<after>[ ]*)(?P<next>[¿¡«]?\w?)"
)


def _answered(context: Context, at: int) -> bool:
    """Whether a line next to the one at `at` is dialogue beyond doubt: it tells who speaks."""
    lines = [*context.previous.split("\n"), *context.text[:at].split("\n")[-2:-1]]
    lines = [s for s in lines if s.strip()][-1:]
    after = context.text[at:].split("\n", 1)[1:]
    lines += [s for s in (after[0] if after and after[0].strip() else context.following).split("\n") if s.strip()][:1]
    return any((m := _SPEECH.match(s)) and _TELLS.search(s, m.end()) for s in lines)


_ASKED = re.compile(r"[-–—](?=[¿¡])")


def _asks_at_once(context: Context, speech: re.Match[str]) -> bool:
    """Whether a dash stuck to a question, or to what follows such a line: "-¿Vienes? -Ya voy."."""
    if speech.group()[-1] in " \t":
        return False
    return bool(_ASKED.match(context.text, speech.start()) or _ASKED.match(context.previous.lstrip()))


def _dialogue(context: Context) -> Iterable[Finding]:
    """ "- Hola - dijo Ana -. ¿Vienes?" → "—Hola —dijo Ana—. ¿Vienes?" """
    if not context.may_have("-–—".__contains__):
        return
    text = context.text
    for speech in _SPEECH.finditer(text):
        end = text.find("\n", speech.end())
        end = len(text) if end < 0 else end
        tells = _TELLS.search(text, speech.end(), end)
        if tells is None:
            asked = _asks_at_once(context, speech)
            if text[speech.start() : speech.end()] != "—" and (asked or _answered(context, speech.start())):
                yield replace(speech.start(), speech.end(), "—")
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


RULES = (
    Rule(
        id="dashes",
        level="fix",
        summary="Sets asides between dashes in the Spanish way: space outside, none inside.",
        why="La raya de inciso va pegada al texto que encierra y separada del resto.",
        find=_dashes,
        examples=(
            Example("Mi jefe - un genio - se fue.", "Mi jefe —un genio— se fue."),
            Example("Tres amigos—Ana, Luis y Eva—viajaron.", "Tres amigos —Ana, Luis y Eva— viajaron."),
            Example("Mi jefe -que es un genio- se fue.", "Mi jefe —que es un genio— se fue."),
            Example("El tren París—Londres salió.", "El tren París-Londres salió."),
        ),
        keep=(
            Keep("El tren Madrid - Barcelona."),
            Keep("Los sufijos -ito e -ita, y el infijo -ec-."),
            Keep("Un examen teórico-práctico y físico-químico."),
            Keep("Dijo —y lo repitió— que no."),
        ),
        source=SIGNS,
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
            Example("—Ya voy— dijo él—. Espera.", "—Ya voy —dijo él—. Espera."),
            Example("-¿Vienes ya?", "—¿Vienes ya?"),
            Example("-¿Quién es?\n-Soy yo -dijo Ana.", "—¿Quién es?\n—Soy yo —dijo Ana."),
        ),
        keep=(
            Keep("- Pan\n- Leche - entera\n- Huevos"),
            Keep("—Hola —dijo Ana—. ¿Vienes?"),
            Keep("- Ventas - 300 euros\n- Compras - 20 euros"),
        ),
        source=SIGNS,
        typographic=True,
    ),
)

"""Titles before names and labels of forums that were left in English: "Mr. Ruiz", "EDIT:"; "la Dr. Paz"."""

# ruff: noqa: E501 — a pattern or a table reads best on one line.
import re
from collections.abc import Iterable

from pipeline.rules.base import Context, Example, Finding, Keep, Rule, like, replace

_TITLES = {"mr": "Sr.", "mrs": "Sra.", "ms": "Sra.", "mister": "señor"}
_TITLED = re.compile(
    r"(?P<before>(?<!\w)(?P<prep>[Aa]|[Dd]e) )?(?<![\w«“\"])(?P<title>Mr|Mrs|Ms|Mister)(?P<stop>\.?) (?=(?P<name>[A-ZÁÉÍÓÚÑ][\w'’-]+|[ye&] Mrs\.?))"
)
# Characters, contests and makes that keep their English title.
_KEPT = frozenset(
    "Bean Robot Right Wonderful Wonderful's Fox Universe Universo Olympia Potato Hyde Big Magoo Nobody Hulot T Burns Dalloway Doubtfire Maisel Marvel Pickles Muscle Clean Proper Peanut Beast MrBeast World Mundo Incredible Spock Darcy".split()
)
_DETERMINED = re.compile(
    r"(?<!\w)(?:el|la|los|las|al|del|un|una|mi|tu|su|este|esta|ese|esa|nuestro|nuestra|otro|otra|don|doña|estimad[oa]s?|querid[oa]s?|dear|señor|señora) $",
    re.IGNORECASE,
)
_GREETED = re.compile(
    r"(?:(?:^|(?<=[,;.!?¡¿] )|[¡¿])(?:hola|gracias|adiós|bienvenid[oa]s?|oiga|perdone|disculpe|sí|no|buenos días|buenas (?:tardes|noches)),? )$",
    re.IGNORECASE,
)
_APPOSED = re.compile(
    r" (?:mi|tu|su|nuestr[oa]|el|la|un|una|que|quien|cuy[oa]|de|con|como|ex|antiguo|entonces|también|además|sin embargo|por)(?!\w)"
)
_DOCTOR = re.compile(
    r"(?<!\w)(?P<det>[Ll]a|[Uu]na|[Mm]i|[Ee]sta|[Ee]l|[Dd]el|[Aa]l|[Uu]n) (?P<title>Dr|Dra|Sr|Sra|Prof|Profa)(?P<stop>\.?)(?= [A-ZÁÉÍÓÚÑ])"
)
_DEAR = re.compile(
    r"^(?P<dear>Dear)(?= (?P<title>Sr|Dr|Prof|señor|doctor|profesor|Sra|Dra|Profa|señora|doctora|profesora|Mr|Mrs|Ms)\b)"
)
_SIR = re.compile(r"(?P<open>^[¡¿«“\"—-]*|, )(?P<sir>[Ss]ir|[Mm]adam|[Mm]a['’]am)(?=[,.!?])")


def _titles(context: Context) -> Iterable[Finding]:
    for m in context.finditer(_TITLED) if context.english else ():
        if m["name"] in _KEPT or not re.search(rf"(?<!\w){m['title']}\b", context.english):
            continue
        title = _TITLES[m["title"].lower()]
        at = m.start("title")
        head, tail = context.text[:at], context.text[m.end() :]
        if m["before"]:
            prep = m["prep"]
            article = ("la " if title == "Sra." else "el ") if title == "Sra." else ""
            new = f"{prep} {article}{title} " if article else f"{'al' if prep.lower() == 'a' else 'del'} {title} "
            yield replace(m.start(), m.end(), like(prep, new), evidence=m["title"])
        elif _DETERMINED.search(head) or _called(head, tail):
            yield replace(at, m.end(), f"{like(m['title'] if not head.strip() else 'm', title)} ", evidence=m["title"])
        else:
            article = "la" if title == "Sra." else "el"
            first = context.sentence_start(at)
            yield replace(at, m.end(), f"{article.title() if first else article} {title} ", evidence=m["title"])


def _called(head: str, tail: str) -> bool:
    """Whether somebody is called by his title and name: behind a greeting, or between commas or marks."""
    if _GREETED.search(head):
        return True
    name = re.match(r"[\w'’-]+(?: [A-ZÁÉÍÓÚÑ][\w'’-]+)*(?P<end>[,.!?:;])", tail)
    if not name:
        return False
    if re.search(r"(?:^|[¡¿«“\"—])\W*$", head):
        return name["end"] in ",!:" and not _APPOSED.match(tail, name.end())
    return head.endswith(", ") and not re.search(r" (?:es|fue|era|con|de|y) $", head)


def _doctors(context: Context) -> Iterable[Finding]:
    """ "La Dr. Paz", "el Sra. Gil": the title agrees with its article."""
    for m in context.finditer(_DOCTOR):
        det, title = m["det"].lower(), m["title"]
        she = {"la": True, "una": True, "esta": True, "mi": None}.get(det, False)
        if she is None or she == title.endswith("a"):
            continue
        new = title + "a" if she else title.removesuffix("a")
        told = re.search(r"\b(?:she|her|Mrs|Ms|Miss)\b", context.english)
        if not she and told:
            continue
        yield replace(m.start("title"), m.end("title"), new)


def _polite(context: Context) -> Iterable[Finding]:
    for m in context.finditer(_DEAR):
        she = m["title"].endswith("a") or m["title"] in ("Mrs", "Ms")
        yield replace(m.start("dear"), m.end("dear"), "Estimada" if she else "Estimado")
    for m in context.finditer(_SIR) if re.search(r"\b(?:sir|madam|ma['’]am)\b", context.english, re.IGNORECASE) else ():
        yield replace(
            m.start("sir"), m.end("sir"), like(m["sir"][:1], "señor" if m["sir"].lower() == "sir" else "señora")
        )


_LABELS = {
    "edit": "edición", "edited": "editado", "update": "actualización", "updated": "actualización", "source": "fuente", "sources": "fuentes", "note": "nota", "disclaimer": "aviso", "background": "contexto", "context": "contexto",
    "question": "pregunta", "answer": "respuesta", "example": "ejemplo", "summary": "resumen", "warning": "advertencia", "tip": "consejo", "pro tip": "consejo", "hint": "pista", "result": "resultado", "reason": "motivo",
    "bottom line": "en resumen", "short answer": "respuesta corta", "long answer": "respuesta larga", "correction": "corrección", "reminder": "recordatorio", "edit to add": "añado", "eta": "añado", "credit": "créditos", "fun fact": "dato curioso", "side note": "inciso", "important": "importante",
}  # fmt: skip
_LABEL = re.compile(
    rf"(?:^|(?<=\n)|(?<=[.!?)] )|(?<=\())[*_]*(?P<label>(?i:{'|'.join(_LABELS)}))(?P<n> ?\d{{1,2}})?(?=[*_]*:)"
)


def _labels(context: Context) -> Iterable[Finding]:
    for m in context.finditer(_LABEL):
        label = m["label"]
        if context.english and not re.search(rf"(?<!\w){label}(?: ?\d{{1,2}})?[*_]*:", context.english, re.IGNORECASE):
            continue
        if not context.english and label.lower() not in ("edit", "update", "source", "edited"):
            continue
        yield replace(m.start("label"), m.end("label"), like(label, _LABELS[label.lower()]), evidence=label)


RULES = (
    Rule(
        id="english-title",
        level="fix",
        summary="Writes Sr., Sra. with their article for Mr., Mrs., Ms. of the English; with English only.",
        why="El tratamiento inglés tiene forma propia en español y lleva artículo, salvo al llamar a alguien.",
        find=_titles,
        examples=(
            Example("Mr. Ruiz llamó a Ms. Paz.", "El Sr. Ruiz llamó a la Sra. Paz.", "Mr. Ruiz called Ms. Paz."),
            Example("Es la casa de Mr. Gil.", "Es la casa del Sr. Gil.", "It is Mr. Gil's house."),
            Example("Buenos días, Mr. Gil.", "Buenos días, Sr. Gil.", "Good morning, Mr. Gil."),
        ),
        keep=(
            Keep("Vi a Mr. Bean.", "I saw Mr. Bean."),
            Keep("Mr. Ruiz llamó."),
            Keep("El Sr. Ruiz llamó.", "Mr. Ruiz called."),
        ),
    ),
    Rule(
        id="title-agreement",
        level="fix",
        summary="Makes an abbreviated title agree with its article (“la Dr. Paz” → “la Dra. Paz”).",
        why="El tratamiento concuerda con el artículo: «la Dra.», «el Dr.».",
        find=_doctors,
        examples=(Example("La Dr. Paz y el Sra. Gil.", "La Dra. Paz y el Sr. Gil."),),
        keep=(Keep("La Dra. Paz y el Dr. Gil."), Keep("Mi Dr. Gil."), Keep("La Dr.")),
    ),
    Rule(
        id="polite-address",
        level="fix",
        summary="Writes señor, señora, estimado for sir, madam, dear.",
        why="La fórmula de tratamiento quedó en inglés.",
        find=_polite,
        examples=(
            Example("Dear Sr. Gil:", "Estimado Sr. Gil:", "Dear Mr. Gil:"),
            Example("Sir, no puede entrar.", "Señor, no puede entrar.", "Sir, you can't come in."),
        ),
        keep=(Keep("Sir Paul McCartney.", "Sir Paul McCartney."), Keep("Dear es una marca.")),
    ),
    Rule(
        id="english-label",
        level="fix",
        summary="Writes labels of forums in Spanish: “EDIT:”, “UPDATE:”, “Source:”.",
        why="La etiqueta quedó en inglés.",
        find=_labels,
        examples=(
            Example("UPDATE: ya funciona.", "ACTUALIZACIÓN: ya funciona.", "UPDATE: it works now."),
            Example("Source: soy médico.", "Fuente: soy médico.", "Source: I'm a doctor."),
            Example("EDIT 2: gracias.", "EDICIÓN 2: gracias.", "EDIT 2: thanks."),
        ),
        keep=(
            Keep("Background: así se llama el grupo.", "That is the band's name."),
            Keep("El menú Edit: ábrelo.", "The Edit menu: open it."),
        ),
    ),
)

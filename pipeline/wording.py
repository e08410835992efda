"""Spanish for the page and the terminal: names of kinds, acts and keys, and what happened."""

import re
from typing import NamedTuple

from pipeline.errors import CalcoError
from pipeline.filters import plural
from pipeline.journal import Act, Reverted
from pipeline.outcomes import News

KINDS = {
    "disputed": "En disputa",
    "asked": "Consulta",
    "suggestion": "Sugerencia",
    "flag": "Aviso",
    "new": "Cambio nuevo",
    "withdrawn": "Cambio retirado",
    "lapsed": "Decisión caducada",
    "realigned": "Alineación cambiada",
    "bead": "Alineación dudosa",
    "settled": "Decidido",
}
PLURALS = {
    "disputed": "En disputa",
    "asked": "Consultas",
    "suggestion": "Sugerencias",
    "flag": "Avisos",
    "new": "Cambios nuevos",
    "withdrawn": "Cambios retirados",
    "lapsed": "Decisiones caducadas",
    "realigned": "Alineaciones cambiadas",
    "bead": "Alineaciones dudosas",
}
VERDICTS = {"accepted": "acepta", "rejected": "rechaza", "rewritten": "redacta", "flagged": "consulta"}
CHANGES = {
    "edited": "texto cambiado",
    "split": "pasaje dividido",
    "merged": "pasajes unidos",
    "moved": "otra pareja",
    "lost": "pasaje perdido",
    "gained": "pasaje nuevo",
    "rescored": "otra confianza",
    "kept": "sin cambios",
}
RULES = {
    "idiom": "modismo",
    "phrasal": "verbo con partícula",
    "formula": "fórmula",
    "false-friend": "falso amigo",
    "light-verb": "verbo de apoyo",
    "syntax": "sintaxis",
    "proverb": "refrán",
    "term": "término",
    "normalise": "norma de escritura",
}
ACTS = {
    "accept": "Aceptado",
    "reject": "Rechazado",
    "rewrite": "Redactado",
    "flag": "Consulta anotada",
    "withdraw": "Decisión retirada",
    "confirm": "Pareja confirmada",
    "confirm-before": "Confirmado hasta aquí",
    "merge": "Parejas unidas",
    "split": "Pareja dividida",
    "es-up": "Oración española subida",
    "es-down": "Oración española bajada",
    "en-up": "Oración inglesa subida",
    "en-down": "Oración inglesa bajada",
    "unlink": "Pareja separada",
    "swap": "Inglés intercambiado",
    "release": "Confirmación retirada",
    "restore": "Alineación restaurada",
    "accept-alignment": "Alineación aceptada",
    "command": "Decidido desde la línea de órdenes",
}


class Key(NamedTuple):
    """A key with the act it stands for and what the legend says."""

    key: str
    act: str
    label: str


REVIEW_KEYS = (
    Key("a", "aceptar", "Aceptar"),
    Key("x", "rechazar", "Rechazar"),
    Key("o", "opcion", "Otra opción"),
    Key("e", "redactar", "Redactar"),
    Key("m", "consultar", "Consultar"),
    Key("s", "saltar", "Saltar"),
    Key("j", "siguiente", "Siguiente"),
    Key("k", "anterior", "Anterior"),
    Key("u", "deshacer", "Deshacer"),
    Key("U", "rehacer", "Rehacer"),
    Key("t", "regla", "Toda la regla"),
    Key("l", "siempre", "Siempre así"),
    Key("g", "alineacion", "Alineación"),
    Key("v", "visto", "Dar por visto"),
    Key("/", "buscar", "Buscar"),
    Key("?", "ayuda", "Ayuda"),
)
ALIGN_KEYS = (
    Key("c", "confirm", "Confirmar"),
    Key("b", "confirm-before", "Confirmar hasta aquí"),
    Key("m", "merge", "Unir"),
    Key("p", "split", "Partir"),
    Key("d", "unlink", "Separar la pareja"),
    Key("t", "swap", "Intercambiar"),
    Key("w", "es-up", "Español arriba"),
    Key("s", "es-down", "Español abajo"),
    Key("i", "en-up", "Inglés arriba"),
    Key("k", "en-down", "Inglés abajo"),
    Key("q", "release", "Soltar lo confirmado"),
)


def decided(act: Act | None, number: int = 1) -> str:
    """What an act did, for the message line."""
    if act is None:
        return "Sin cambios: ya estaba así."
    said = ACTS.get(act.label, act.label)
    return f"{said}. Guardado." if number == 1 else f"{said}. Guardado en {plural(number, 'cambio')}."


def reverted(done: Reverted | None, what: str) -> str:
    """What undoing ("undo") or redoing did, for the message line."""
    if done is None:
        return "No hay nada que deshacer." if what == "undo" else "No hay nada que rehacer."
    said = ACTS.get(done.act.label, done.act.label).lower()
    kept = f" {plural(done.kept, 'decisión', 'decisiones')} posterior se conserva." if done.kept else ""
    return f"{'Deshecho' if what == 'undo' else 'Rehecho'}: {said}.{kept}"


def news(found: News) -> str:
    """What changed since the last look, in a line: "3 nuevos, 1 retirado, 240 como antes"."""
    new, gone = plural(len(found.new), "nuevo"), plural(len(found.gone), "retirado")
    return f"{new}, {gone}, {found.same} como antes"


# Errors that a page may meet, by what their message says. Anything else is shown as it is, marked as English.
_ERRORS = (
    (r"another person's decision", "Es la decisión de otra persona: solo ella puede retirarla."),
    (r"nothing is marked", "No hay nada marcado que aún espere una decisión."),
    (r"no option", "Esa opción no existe."),
    (r"no text to change", "Aquí no hay texto que redactar: acepta o rechaza."),
    (r"no longer there|no such change", "Ese cambio ya no está: vuelve a cargar la página."),
    (r"a sentence of it is no longer", "No se puede restaurar: una de sus oraciones ya no está en el texto."),
    (r"there was nothing before|nothing to restore", "No hay un estado anterior que restaurar."),
    (r"one part would be empty", "No se puede partir: una de las partes quedaría vacía."),
    (r"nothing to move there", "No hay oración que mover hacia ese lado."),
    (r"no bead of that number", "No hay una pareja con ese número."),
    (r"no question .* load the page", "Esa pregunta no está cargada: vuelve a cargar la página."),
    (
        r"no question found",
        "No se encuentra la pregunta: escríbela en la primera línea, con «?», y deja una línea en blanco.",
    ),
    (r"only a question", "Solo hay una pregunta: añade debajo las respuestas, tras una línea en blanco."),
    (r"no such paragraph", "Ese párrafo no existe."),
    (r"UTF-16|not UTF-8", "El archivo no está en UTF-8: conviértelo antes de subirlo."),
    (r"binary file", "El archivo no es de texto: expórtalo como texto sin formato en UTF-8."),
    (r"\bempty\b", "El texto está vacío: hace falta una pregunta y al menos una respuesta."),
    (
        r"has another English version",
        "Esa respuesta ya tiene otra versión inglesa; marca «añadir de todos modos» para cambiarla.",
    ),
)
_REPEATS = re.compile(r"answer “(?P<start>.*) …” repeats (?P<id>\S+) \((?P<share>\d+)%")
_LANGUAGE = re.compile(r"the (?P<side>Spanish|English) text is (?P<found>[\w ]+)")
_LANGUAGES = {"Spanish": "español", "English": "inglés", "Portuguese": "portugués", "Catalan": "catalán"}
_LANGUAGES |= {"Galician": "gallego", "French": "francés", "Italian": "italiano", "German": "alemán"}
_LANGUAGES |= {"Dutch": "neerlandés", "Romanian": "rumano"}


class Told(NamedTuple):
    """A message and its language."""

    text: str
    language: str = "es"


def error(problem: CalcoError) -> Told:
    """What went wrong, in Spanish where we have words for it."""
    text = str(problem)
    if found := _REPEATS.search(text):
        return Told(f"La respuesta «{found['start']} …» repite {found['id']} ({found['share']} % igual).")
    if found := _LANGUAGE.search(text):
        side = "español" if found["side"] == "Spanish" else "inglés"
        other = next((name for word, name in _LANGUAGES.items() if found["found"].startswith(word)), "otra lengua")
        return Told(f"El texto dado como {side} parece {other}.")
    said = next((spanish for pattern, spanish in _ERRORS if re.search(pattern, text)), "")
    return Told(said) if said else Told(text, "en")

"""English verbs with Spanish endings: "linkear", "downloadeas", "updateando", where the English has the verb."""

# ruff: noqa: E501 — word lists read best on long lines.
import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

from pipeline.model import Patch
from pipeline.rules.base import Context, Example, Finding, Keep, Rule, like
from pipeline.rules.english_table import rows
from pipeline.rules.verbs import bare_command, is_word

# What Spanish says for verbs that the table of English words lacks or has in another sense; "" where the loan is Spanish by now.
_SAID = {
    "click": "hacer clic", "link": "vincular", "download": "descargar", "upload": "subir", "update": "actualizar", "upgrade": "mejorar", "delete": "borrar", "save": "guardar", "print": "imprimir", "forward": "reenviar",
    "text": "escribir", "post": "publicar", "share": "compartir", "like": "gustar", "follow": "seguir", "track": "rastrear", "tag": "etiquetar", "match": "coincidir", "mail": "enviar por correo", "email": "enviar por correo",
    "log": "iniciar sesión", "log in": "iniciar sesión", "login": "iniciar sesión", "set": "configurar", "set up": "configurar", "setup": "configurar", "backup": "respaldar", "back up": "respaldar", "scroll": "desplazarse", "browse": "navegar",
    "rent": "alquilar", "park": "estacionar", "shop": "comprar", "cook": "cocinar", "watch": "mirar", "clean": "limpiar", "mop": "fregar", "vacuum": "aspirar", "push": "empujar", "pull": "tirar", "type": "escribir", "search": "buscar",
    "crash": "estrellarse", "freeze": "congelarse", "hang": "colgarse", "debug": "depurar", "deploy": "desplegar", "merge": "fusionar", "commit": "confirmar", "build": "compilar", "fix": "arreglar", "report": "informar", "request": "solicitar",
    "comment": "comentar", "stalk": "acosar", "bully": "acosar", "hate": "odiar", "support": "apoyar", "stop": "parar", "start": "empezar", "skip": "saltarse", "zoom": "ampliar", "swipe": "deslizar", "drag": "arrastrar", "drop": "soltar",
    "ship": "enviar", "deliver": "entregar", "pitch": "presentar", "brand": "marcar", "market": "promocionar", "train": "entrenar", "coach": "entrenar", "focus": "centrarse", "spoil": "estropear", "randomize": "aleatorizar", "customize": "personalizar",
    "highlight": "destacar", "feature": "destacar", "chill": "relajarse", "flip": "voltear", "lock": "bloquear", "unlock": "desbloquear", "hack": "", "chat": "", "surf": "", "test": "", "format": "", "block": "", "box": "", "boycott": "",
    "dribble": "", "kick": "", "plan": "", "pass": "", "tour": "", "sample": "", "scan": "", "google": "", "tweet": "", "wrap": "", "fax": "", "fan": "", "gas": "", "bomb": "", "mix": "mezclar", "switch": "cambiar", "mute": "silenciar", "attach": "adjuntar",
    "subscribe": "suscribirse", "register": "registrarse", "enjoy": "disfrutar", "join": "unirse", "rush": "apresurarse", "rank": "clasificar", "rate": "valorar", "review": "revisar", "check": "revisar", "loop": "repetir",
    "install": "instalar", "uninstall": "desinstalar", "copy": "copiar", "paste": "pegar", "cut": "cortar", "crop": "recortar", "trim": "recortar", "plug": "enchufar", "unplug": "desenchufar", "charge": "cargar", "draft": "redactar", "feed": "alimentar",
    "lead": "liderar", "manage": "gestionar", "handle": "manejar", "hire": "contratar", "invest": "invertir", "quit": "renunciar", "retire": "jubilarse", "schedule": "programar", "target": "dirigirse", "trade": "comerciar", "win": "ganar",
}  # fmt: skip
_ENDINGS = re.compile(
    r"e?(?:ar|ando|ad[oa]s?|o|as|a|amos|an|é|aste|ó|aron|aba|abas|ábamos|aban|aré|arás|ará|aremos|arán|aría|arías|aríamos|arían|e|es|emos|en|ara|aran)(?:me|te|se|nos|l[aoe]s?)?$"
)


_DOUBTED = re.compile(r"(?:clique|linke|linque|poste|logue|sete)[aoáéó]")  # in some dictionaries, but no better for it


def _stems(verb: str) -> Iterator[str]:
    """What a verb may look like before a Spanish ending: "updat", "link", "linqu", "chatt"."""
    stem = verb.removesuffix("e")
    yield stem
    if stem.endswith("g"):
        yield stem + "u"
    if stem.endswith("ck"):
        yield stem[:-2] + "qu"
        yield stem[:-2] + "k"
        yield stem[:-2] + "c"
    elif stem.endswith("k"):
        yield stem[:-1] + "qu"
    if re.search(r"[^aeiou][aeiou][bdgmnprt]$", stem):
        yield stem + stem[-1]


@cache
def _verbs() -> dict[str, tuple[str, str]]:
    """Stem → the English verb and its Spanish."""
    found: dict[str, tuple[str, str]] = {}
    for english, spanish in (*_SAID.items(), *((e, s) for e, s, kind in rows() if kind == "v")):
        verb = english.split(" ")[0] if english in ("log in", "set up", "back up") else english
        if " " in verb or len(verb) < 3 or not re.fullmatch(r"[a-z]+", verb):
            continue
        for stem in _stems(verb):
            found.setdefault(stem, (english, spanish))
    return found


@lru_cache(maxsize=65536)
def _parts(word: str) -> tuple[str, str] | None:
    """The English verb of a word with Spanish endings and the word as a form of "pasear" or "pasar"; None for others."""
    if len(word) < 5 or not re.fullmatch(r"[a-záéíóú]+", word) or (is_word(word) and not _DOUBTED.match(word)):
        return None
    for at in range(len(word) - 1, 2, -1):
        stem, ending = word[:at], word[at:]
        if stem in _verbs() and _verbs()[stem][1] and _ENDINGS.fullmatch(ending):
            if not re.match(r"e[aeoáéó]", ending) and len(ending) < 3:
                return None
            return stem, "pas" + ending
    return None


def _spanglish(word: str) -> bool:
    """Whether the word is an English verb with a Spanish ending."""
    return _parts(word) is not None


def _find(context: Context) -> Iterable[Finding]:
    if not context.english or not context.may_have(_spanglish):
        return
    from pipeline.rules.english_forms import shapes

    for token in context.tokens:
        parts = _parts(token.low) if token.text.islower() or context.sentence_start(token.start) else None
        if parts is None:
            continue
        english, spanish = _verbs()[parts[0]]
        first = english.split(" ")[0]
        said = next((w for w in context.en_words if w in {form for form, _ in shapes(first)}), "")
        new = _conjugated(parts[1], spanish, bare_command(context.english)) if said else ""
        if new:
            end = token.end
            yield Finding((Patch(start=token.start, end=end, new=like(token.text, new)),), evidence=said)


def _conjugated(model: str, spanish: str, command: bool) -> str:
    """The Spanish verb in the form that `model` is of pasar or pasear, "" where it is none."""
    from pipeline.lang.inflect import analyse, conjugate

    verb, space, rest = spanish.partition(" ")
    base, reflexive = verb.removesuffix("se"), verb.endswith("se")
    forms = [f for f in analyse(model) if f.lemma in ("pasar", "pasear") and not f.voseo]
    for form in sorted(forms, key=lambda f: (f.mood == "imp") != command):
        if reflexive and (form.clitics or form.mood != "inf"):
            continue
        made = conjugate(base, form._replace(clitics=()))
        if made and (not form.clitics or form.mood == "inf"):
            return made + ("se" if reflexive else "" if space else "".join(form.clitics)) + space + rest
    return ""


RULES = (
    Rule(
        id="spanglish-verb",
        level="fix",
        summary="Writes the Spanish verb for an English one with a Spanish ending (“linkear” → vincular); with English only.",
        why="Verbo inglés con terminación española; el español tiene el suyo.",
        find=_find,
        examples=(
            Example("Puedes linkear tu cuenta.", "Puedes vincular tu cuenta.", "You can link your account."),
            Example("Estoy updateando la lista.", "Estoy actualizando la lista.", "I am updating the list."),
            Example("Downloadeamos el archivo.", "Descargamos el archivo.", "We downloaded the file."),
        ),
        keep=(
            Keep("Vamos a chatear un rato.", "Let's chat for a while."),
            Keep("Escaneó el documento.", "He scanned the document."),
            Keep("Hay que linkear los objetos.", "The objects must be joined."),
        ),
    ),
)  # fmt: skip

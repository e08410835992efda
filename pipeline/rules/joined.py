"""Words that stand together without their space, and forms that no dictionary has."""

# ruff: noqa: E501 — word lists read best on long lines.
import re
from collections.abc import Iterable
from functools import lru_cache

from pipeline.rules.base import PIECES, Context, Example, Finding, Keep, Rule, Token, like, replace
from pipeline.rules.english import means
from pipeline.rules.nouns import singular
from pipeline.rules.verbs import is_word

_JOINED = {
    "talvez": "tal vez", "aveces": "a veces", "apesar": "a pesar", "atraves": "a través", "atravez": "a través", "porfavor": "por favor", "osea": "o sea",
    "derrepente": "de repente", "derepente": "de repente", "deacuerdo": "de acuerdo", "envez": "en vez", "alomejor": "a lo mejor", "enserio": "en serio", "asique": "así que",
    "porsupuesto": "por supuesto", "almenos": "al menos", "amenudo": "a menudo", "afavor": "a favor", "encambio": "en cambio", "porlomenos": "por lo menos", "sinembargo": "sin embargo",
    "enfin": "en fin", "depronto": "de pronto", "haiga": "haya", "nadien": "nadie", "naiden": "nadie", "travez": "través", "apartir": "a partir", "enbase": "en base",
    "ojála": "ojalá", "unavez": "una vez", "otravez": "otra vez", "cadavez": "cada vez", "denuevo": "de nuevo", "desdeluego": "desde luego", "porlotanto": "por lo tanto", "sinduda": "sin duda", "esque": "es que", "nose": "no sé", "hayque": "hay que", "ami": "a mi", "amis": "a mis", "asu": "a su", "asus": "a sus", "ati": "a ti", "alos": "a los", "quelo": "que lo", "quela": "que la", "aveses": "a veces",
}  # fmt: skip
# A preposition, article or conjunction stuck to the next small word: "enla", "conel", "quelo".
_FIRST = r"(?P<a>en|de|con|por|para|que|sin|sobre|hasta|desde|entre|es|se|si|como|pero|y|o)"
_STUCK = re.compile(
    rf"{_FIRST}(?P<b>el|la|los|las|lo|un|una|unos|unas|mi|mis|tu|tus|su|sus|este|esta|estos|estas|ese|esa|eso|esto|todo|toda|todos|todas|cada|ella|ellos|no|me|te|le|les|nos|se|que)"
)
# The same stuck to any word, told by the English: "unbuen libro", "elperro".
_LED = re.compile(
    r"(?P<a>el|la|los|las|un|una|de|del|en|con|por|para|que|mi|tu|su|mis|tus|sus|muy|más|no|se|y)(?P<b>[a-záéíóúñ]{4,})"
)


# "Dela" is an imperative, too, but not between two words of its clause.
_OF_THE = re.compile(r"(?<=[a-záéíóúñ] )(de)(las?|los)(?= [a-záéíóúñ])")


@lru_cache(maxsize=65536)
def _parts(word: str) -> tuple[str, str] | None:
    """The two small words of which a word is made that is no word itself; None for other words."""
    if word in _JOINED or len(word) < 4 or is_word(word):
        return None
    m = _STUCK.fullmatch(word) if word not in ("site", "sites", "situ") else None
    return (m["a"], m["b"]) if m else None


@lru_cache(maxsize=65536)
def _led(word: str) -> tuple[str, str] | None:
    """A small word and the known word stuck to it, where the whole is none; None for other words."""
    if word in _JOINED or len(word) < 6 or is_word(word) or _parts(word):
        return None
    m = _LED.fullmatch(word)
    return (m["a"], m["b"]) if m and is_word(m["b"]) else None


def _may_be(word: str) -> bool:
    return word in _JOINED or _parts(word) is not None or _led(word) is not None


def _joined(context: Context) -> Iterable[Finding]:
    """ "Aveces", "osea", "enla": two words written as one, and forms that no dictionary has."""
    for m in context.finditer(_OF_THE):
        yield replace(m.end(1), m.end(1), " ")
    if not context.may_have(_may_be):
        return
    for token in context.tokens:
        new = _JOINED.get(token.low)
        if new and new != token.low and (token.text.islower() or token.text.istitle()):
            yield replace(token.start, token.end, like(token.text, new))
        elif _plain(context, token) and (both := _parts(token.low) or _said(context, token.low)):
            yield replace(token.start, token.end, like(token.text, " ".join(both)))


def _plain(context: Context, token: Token) -> bool:
    """Whether the word is no name, no word of the English and no piece of a torn one."""
    attached = context.text[max(0, token.start - 1) : token.start] in (".", "_", "/", "@")  # «collections.deque»
    if attached or token.low in context.en_words or not token.text.isalpha():
        return False
    return token.text.islower() or (token.text.istitle() and context.sentence_start(token.start))


def _said(context: Context, word: str) -> tuple[str, str] | None:
    """The two words of a longer one, when the English has what the second means."""
    both = _led(word) if context.english else None
    if both is None:
        return None
    return both if any(means(w, e) for w in (both[1], singular(both[1])) for e in context.en_words) else None


RULES = (
    Rule(
        id="joined-words",
        level="fix",
        summary="Parts expressions written as one word (“aveces”, “osea”) and mends forms that do not exist (“haiga”).",
        why="La expresión se escribe separada, o la forma no existe en español.",
        find=_joined,
        examples=(
            Example("Aveces llueve, osea, casi siempre.", "A veces llueve, o sea, casi siempre."),
            Example("Vive enla calle de arriba conel perro.", "Vive en la calle de arriba con el perro."),
            Example("Es unbuen libro.", "Es un buen libro.", "It is a good book."),
        ),
        keep=(
            Keep("A veces llueve a través del techo."),
            Keep("Usa cola.deque y ya."),
            Keep("Aparte de eso, el entorno es bueno."),
            Keep("Adela trabaja en Enel; ponlo en la ensalada."),
        ),
        source=PIECES,
        typographic=True,
    ),
)

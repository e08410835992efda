"""Initials of chats and forums that stand for English phrases: IMHO, AFAIK, BTW, TL;DR."""

# ruff: noqa: E501 — a table reads best on long lines.
import re
from collections.abc import Iterable

from pipeline.rules.base import Context, Example, Finding, Keep, Rule, replace

_OPENERS = {
    "imo": "en mi opinión", "imho": "en mi humilde opinión", "btw": "por cierto", "afaik": "que yo sepa", "iirc": "si no recuerdo mal", "fwiw": "por si sirve de algo", "tbh": "la verdad", "tbf": "para ser justos",
    "fyi": "para tu información", "omg": "Dios mío", "lol": "jaja", "lmao": "jajaja", "rofl": "jajaja", "idk": "no sé", "icymi": "por si te lo perdiste", "nvm": "olvídalo", "jk": "es broma", "thx": "gracias", "ty": "gracias", "ymmv": "puede que en tu caso sea distinto",
    "pls": "por favor", "plz": "por favor", "ikr": "lo sé", "ngl": "la verdad", "afaict": "por lo que veo", "tia": "gracias de antemano", "otoh": "por otro lado", "iow": "en otras palabras", "irl": "en la vida real", "asap": "lo antes posible", "atm": "ahora mismo",
}  # fmt: skip
_INSIDE = frozenset(("asap", "irl", "atm"))  # parts of their clause: no commas
_SHORT = re.compile(rf"(?<![\w.@#/'’-])(?P<w>(?i:{'|'.join(_OPENERS)}))(?![\w@/'’-]|\.\w)(?P<comma>,?)")
_TLDR = re.compile(r"(?<![\w;])(?P<w>(?i:tl;dr|tl,dr|tl; dr|tldr))(?P<mark>[:,.]?)(?= )")
_ALONE = frozenset("imo imho btw afaik iirc fwiw tbh".split())  # no word of Spanish, with or without English
_DIY = re.compile(r"(?<!\w)(?P<art>[Ee]l )?DIY(?!\w)")


def _initials(word: str) -> bool:
    """Whether a word or sign may be of an initialism of chats."""
    return word in _OPENERS or word in ("tl", "dr", "tldr", "diy")


def _short(context: Context) -> Iterable[Finding]:
    if not context.may_have(_initials):
        return
    text, english = context.text, context.english
    for m in context.finditer(_SHORT):
        word = m["w"].lower()
        if not (m["w"].isupper() or m["w"].islower() or m["w"].istitle()):
            continue
        if english:
            if not re.search(rf"(?<![\w]){re.escape(word)}(?!\w)", english, re.IGNORECASE):
                continue
        elif word not in _ALONE:
            continue
        if word in ("atm", "ty", "jk") and (
            m["w"].isupper() or re.search(r"\b(?:el|la|un|una|del|al) $", text[: m.start()])
        ):
            continue
        new = _OPENERS[word]
        head, tail = text[: m.start()], text[m.end() :]
        first = context.sentence_start(m.start())
        begins = new[0].upper() + new[1:] if first else new
        if word in _INSIDE:
            yield replace(m.start("w"), m.end("w"), begins, evidence=m["w"])
        elif m["comma"] or re.match(r"\s*(?:[.!?)…;:]|$)", tail):
            start, lead = m.start(), ""
            if (
                head.endswith(" ")
                and re.search(r"[^\W\d_] $", head)
                and not first
                and not re.search(r"(?<!\w)(?:y|pero|que|porque|o|aunque) $", head)
            ):
                start, lead = m.start() - 1, ", "
            yield replace(start, m.end("w"), lead + begins, evidence=m["w"])
        elif first or re.search(r"(?<!\w)(?:y|pero|que|porque|o|aunque) $|, $", head):
            yield replace(m.start(), m.end(), f"{begins}," if word not in ("idk",) else begins, evidence=m["w"])
        elif re.search(r"[^\W\d_] $", head) and re.match(r" [a-záéíóúñ]", tail):
            yield replace(m.start() - 1, m.end(), f", {new},", evidence=m["w"])
    for m in context.finditer(_TLDR):
        if english and not re.search(r"tl;? ?,?dr", english, re.IGNORECASE):
            continue
        mark = m["mark"] or ":"
        new = "EN RESUMEN" if text.isupper() else "En resumen" if context.sentence_start(m.start()) else "en resumen"
        yield replace(m.start(), m.end(), new + mark, evidence=m["w"])
    for m in context.finditer(_DIY) if re.search(r"\bDIY\b", english) else ():
        new = "bricolaje"
        if not m["art"] and context.sentence_start(m.start()):
            new = "El bricolaje"
        elif m["art"]:
            new = m["art"] + new
        if not re.match(r" [A-ZÁÉÍÓÚÑ]", text[m.end() :]) and (
            m["art"]
            or context.sentence_start(m.start())
            or re.search(r"(?<!\w)(?:de|en|proyectos?|sobre) $", text[: m.start()])
        ):
            yield replace(m.start(), m.end(), new, evidence="DIY")


RULES = (
    Rule(
        id="net-words",
        level="fix",
        summary="Writes out initials of chats and forums (IMHO, AFAIK, BTW, FWIW, TL;DR) in Spanish.",
        why="Abreviación inglesa de los foros: en español se dice con palabras.",
        find=_short,
        examples=(
            Example("FWIW, yo usaría sal.", "Por si sirve de algo, yo usaría sal.", "FWIW, I would use salt."),
            Example("IMHO deberías ir.", "En mi humilde opinión, deberías ir.", "IMHO you should go."),
            Example("No lo sé tbh.", "No lo sé, la verdad.", "I don't know tbh."),
            Example("TLDR no lo compres.", "En resumen: no lo compres.", "TLDR don't buy it."),
            Example("Hazlo ASAP.", "Hazlo lo antes posible.", "Do it ASAP."),
            Example("El DIY me gusta.", "El bricolaje me gusta.", "I like DIY."),
        ),
        keep=(
            Keep("Mi tía vive en Lima.", "My aunt lives in Lima."),
            Keep("La IMO regula los barcos.", "The agency regulates ships."),
            Keep("Juego al LoL con LOL Surprise."),
            Keep("El hashtag #btw y la web btw.com.", "The hashtag #btw and the site btw.com."),
        ),
    ),
)

"""Adjectives for adverbs and the other way round: "trabaja difícil", "juega muy bueno", "conduce muy cuidadoso"; muy and mucho."""

# ruff: noqa: E501 — a pattern or a table reads best on one line.
import re
from collections.abc import Iterable

from pipeline.rules.adjectives import shows
from pipeline.rules.base import GRAMMAR, Context, Example, Finding, Keep, Rule, like, replace
from pipeline.rules.nouns import sure_gender
from pipeline.rules.verbs import finite, is_gerund, is_infinitive, is_participle

# Adjective, masculine: how it is done, and the English adverb.
_HOW = {
    "perfect": ("perfectamente", "perfectly"), "lent": ("despacio", "slowly"), "rápid": ("rápido", "quickly|fast|rapidly"), "cuidados": ("con cuidado", "carefully"), "educad": ("educadamente", "politely"),
    "correct": ("correctamente", "correctly|properly"), "complet": ("completamente", "completely"), "automátic": ("automáticamente", "automatically"), "inmediat": ("inmediatamente", "immediately"),
    "direct": ("directamente", "directly"), "exact": ("exactamente", "exactly"), "hermos": ("maravillosamente", "beautifully"), "bonit": ("muy bien", "beautifully|nicely"), "clar": ("con claridad", "clearly"),
    "fluid": ("con fluidez", "fluently"), "íntim": ("íntimamente", "intimately"), "absolut": ("absolutamente", "absolutely"), "precis": ("con precisión", "precisely|accurately"), "honest": ("honestamente", "honestly"),
    "cariños": ("con cariño", "lovingly|affectionately"), "amable": ("amablemente", "kindly|nicely"), "fácil": ("fácilmente", "easily"), "constante": ("constantemente", "constantly"), "frecuente": ("con frecuencia", "frequently|often"),
    "suave": ("suavemente", "gently|softly|smoothly"), "normal": ("normalmente", "normally"), "regular": ("regularmente", "regularly"), "repentin": ("de repente", "suddenly"), "list": ("", ""), "profund": ("profundamente", "deeply"),
    "excelente": ("de maravilla", "excellently|superbly"), "terrible": ("fatal", "terribly|awfully"), "horrible": ("fatal", "horribly|terribly"), "maravillos": ("de maravilla", "wonderfully|beautifully"), "seri": ("en serio", "seriously"),
}  # fmt: skip
_SAID = re.compile(
    rf"(?<!\w)(?P<v>[a-záéíóúñ]+)(?P<with>(?: (?:lo|la|los|las|todo|siempre|me|te|se))?) (?P<much>muy |bastante |tan |más |demasiado )?(?P<a>{'|'.join(_HOW)})(?P<end>[oa]s?|e?s)?(?!\w)",
    re.IGNORECASE,
)
_BEING = frozenset(
    "ser estar parecer quedar resultar sentir poner volver hacer seguir andar permanecer tener haber encontrar dejar ir venir salir llegar ver mantener acabar terminar creer considerar vivir morir".split()
)
_HARD = re.compile(
    r"(?<!\w)(?P<v>(?:trabaj|estudi|entren|luch|esforz|esfuerz|practi[cq]|pele|golpe|lluev|llov|nev|niev|jueg|jug)[a-záéíóúñ]*) (?:(?P<much>muy|tan|más|bastante) )?(?P<a>difícil|dur[oa]s?)(?!\w)",
    re.IGNORECASE,
)
_HARDER = re.compile(r"\bhard(?:er)?\b", re.IGNORECASE)
_WELL = re.compile(
    r"(?<!\w)(?P<v>[a-záéíóúñ]+) (?P<much>muy |tan |bastante |más o menos )?(?P<a>bueno|buena|malo|mala)(?= (?:al|a|en|con|para|de|hoy|por|el|la|y|o|inglés|español|francés|desde|cuando|todo|esta|este|siempre)\b|[.,;:!?)]|$)",
    re.IGNORECASE,
)
_WELL_EN = re.compile(r"\b(?:well|badly|poorly)\b", re.IGNORECASE)
_SENSE_EN = re.compile(
    r"\b(?:smells?|smelled|tastes?|tasted|looks?|feels?|felt|sounds?) (?:very |so |really |pretty )?(?:good|bad|great|awful|nice)\b|\bI['’]m (?:good|fine|well)\b|\bI am (?:good|fine|well)\b",
    re.IGNORECASE,
)
_SENSES = frozenset("oler saber sentir sonar".split())
_DETERMINED = re.compile(
    r"(?<!\w)(?:el|la|los|las|un|una|mi|tu|su|esta|este|esa|ese|de|con|en|nuestra|nuestro|buena|gran) $|^$",
    re.IGNORECASE,
)
_PERSON = re.compile(
    r"(?<!\w)(?P<muy>muy |tan )?(?P<w>bien|mal)(?= (?P<n>persona|amiga|amigo|madre|padre|médico|idea|jefe|profesor|profesora|estudiante|hijo|hija|actor|actriz|libro|película)(?!\w))",
    re.IGNORECASE,
)
_VERY = re.compile(r"(?<!\w)(?P<v>[a-záéíóúñ]+) muy(?=[.,;!?]|$)", re.IGNORECASE)
_VERY_ADVERB = re.compile(
    r"(?<!\w)(?P<w>mucho)(?= (?:rápido|despacio|bien|mal|tarde|temprano|lejos|cerca|pronto|fuerte|alto|bajo|claro)(?!\w))",
    re.IGNORECASE,
)
_AS = re.compile(r"(?<!\w)(?P<w>tanto) (?=(?P<a>[a-záéíóúñ]+) (?P<k>como|que)(?!\w))", re.IGNORECASE)


_FELT = frozenset("calor frío hambre sed sueño miedo tiempo dinero ruido trabajo amor dolor".split())


def _lemmas(word: str) -> set[str]:
    return {f.lemma.removesuffix("se") for f in finite(word)}


def _acts(word: str) -> bool:
    return bool(finite(word)) or is_infinitive(word) or is_gerund(word) or is_participle(word)


def _adverbs(context: Context) -> Iterable[Finding]:
    if not context.english:
        return
    yield from _said(context)
    yield from _hard(context)
    yield from _well(context)
    yield from _very(context)


def _said(context: Context) -> Iterable[Finding]:
    """ "Habla claro y fácil", "lo hizo perfecto": an adjective for an adverb."""
    english = context.english
    for m in context.finditer(_SAID):
        stem, verb = m["a"].lower(), m["v"].lower()
        new, adverbs = _HOW[stem]
        if not new or verb in ("veces", "vez") or not _acts(verb) or _lemmas(verb) & _BEING or sure_gender(verb):
            continue
        if re.match(r"(?: y|,| e| o) [a-záéíóúñ]+mente(?!\w)", context.text[m.end() :]):
            continue  # «lenta y suavemente»
        written = m["a"].lower() + (m["end"] or "").lower()
        told = re.search(rf"\b(?:{adverbs})\b", english, re.IGNORECASE)
        if not told or written in new.split() or (stem in ("clar", "profund", "fácil") and m["end"] in ("o", None)):
            continue
        if m["much"] and " " in new and new.startswith("con "):
            new = new.replace(
                "con ",
                "con más "
                if "más" in m["much"]
                else "con tanto "
                if "tan" in m["much"]
                else "con mucho "
                if not new.endswith(("dad", "ez", "ión", "cia"))
                else "con mucha ",
            )
            yield replace(m.start("much"), m.end(), new, evidence=told.group())
        elif m["much"] and new in ("muy bien", "de maravilla", "fatal"):
            yield replace(m.start("much"), m.end(), new, evidence=told.group())
        else:
            yield replace(m.start("a"), m.end(), new, evidence=told.group())


def _hard(context: Context) -> Iterable[Finding]:
    """ "Llueve duro", "trabaja difícil" for "hard"."""
    english = context.english
    for m in context.finditer(_HARD) if _HARDER.search(english) else ():
        verb = m["v"].lower()
        if (
            not _acts(verb)
            or m["a"].lower() == "duro"
            or (verb.endswith(("o", "os")) and sure_gender(verb) and not re.search(r"\bI\b", english))
        ):
            continue
        often = re.match(r"estudi|lluev|llov|niev|nev|practi", verb)
        new = "mucho" if often else "fuerte" if verb.startswith("golpe") else "duro"
        start = m.start("much") if m["much"] and often else m.start("a")
        if m["much"] == "más" and often:
            new = "más"
        yield replace(start, m.end("a"), new, evidence="hard")


def _well(context: Context) -> Iterable[Finding]:
    """ "Canta bueno", "es un bien padre" for "well" and "good"."""
    english = context.english
    for m in context.finditer(_WELL):
        verb = m["v"].lower()
        lemmas = _lemmas(verb)
        senses = bool(lemmas & _SENSES) or (verb in ("estoy", "siento") and m["a"].lower().startswith("buen"))
        if not (_SENSE_EN.search(english) if senses else _WELL_EN.search(english)):
            continue
        if not (finite(verb) or is_infinitive(verb)) or (lemmas & _BEING and not senses):
            continue
        if sure_gender(verb) and (not m["much"] or _DETERMINED.search(context.text[: m.start()])):
            continue
        yield replace(m.start("a"), m.end("a"), "bien" if m["a"].lower().startswith("b") else "mal", evidence="well")
    for m in context.finditer(_PERSON) if re.search(r"\b(?:good|great|bad)\b", english) else ():
        before = re.search(r"(?<!\w)(\w+) $", context.text[: m.start()])
        if before and (before[1].lower() in ("es", "son", "era", "fue", "un", "una", "eres", "soy") or m["muy"]):
            she = sure_gender(m["n"].lower()) == "f" or m["n"].lower() in ("madre", "actriz")
            new = {"bien": "buena" if she else "buen", "mal": "mala" if she else "mal"}[m["w"].lower()]
            if new != m["w"].lower():
                yield replace(m.start("w"), m.end("w"), new, evidence="good")


def _very(context: Context) -> Iterable[Finding]:
    """ "Come muy", "mucho despacio", "tanto alto como"."""
    english = context.english
    for m in (
        context.finditer(_VERY)
        if re.search(r"\b(?:a lot|very much|much|a great deal)\b", english, re.IGNORECASE)
        else ()
    ):
        if finite(m["v"].lower()) and not _lemmas(m["v"].lower()) & {"ser", "estar"}:
            yield replace(m.end() - 3, m.end(), "mucho", evidence="a lot")
    for m in context.finditer(_VERY_ADVERB) if re.search(r"\bvery\b", english, re.IGNORECASE) else ():
        yield replace(m.start(), m.end(), like(m["w"], "muy"), evidence="very")
    for m in context.finditer(_AS):
        adjective = m["a"].lower()
        if (
            finite(adjective)
            or (sure_gender(adjective) and not shows(adjective) and adjective not in ("alto", "bajo"))
            or adjective in _FELT
        ):
            continue  # «tanto calor», «tanto éxito»
        wanted = r"\bas [a-z]+ as\b" if m["k"].lower() == "como" else r"\bso [a-z]+ that\b"
        if re.search(wanted, english) and not re.search(r"\b(?:both|as much|as well)\b", english):
            yield replace(m.start("w"), m.end("w"), like(m["w"], "tan"))


RULES = (
    Rule(
        id="adverb-form",
        level="fix",
        summary="Writes the adverb where translation wrote an adjective, and muy or mucho as the next word asks; mostly with English only.",
        why="Al verbo lo modifica un adverbio («trabaja duro», «juega muy bien»); «tanto» ya incluye «mucho».",
        find=_adverbs,
        examples=(
            Example("Trabaja difícil y ahorra.", "Trabaja duro y ahorra.", "Work hard and save."),
            Example("Estudia difícil para ello.", "Estudia mucho para ello.", "Study hard for it."),
            Example("Conduce muy cuidadoso.", "Conduce con mucho cuidado.", "He drives very carefully."),
            Example("La radio funciona perfecta.", "La radio funciona perfectamente.", "The radio works perfectly."),
            Example("Juega muy bueno al tenis.", "Juega muy bien al tenis.", "He plays tennis very well."),
            Example("La comida huele mala.", "La comida huele mal.", "The food smells bad."),
            Example("Es muy bien persona.", "Es muy buena persona.", "He is a very good person."),
            Example("Come muy.", "Come mucho.", "He eats a lot."),
            Example("Es tanto alto como él.", "Es tan alto como él.", "He is as tall as he is."),
        ),
        keep=(
            Keep("El examen es difícil.", "The exam is hard."),
            Keep("Trabajo duro y vive feliz.", "I work hard and he lives happily."),
            Keep("Tuvo tanto éxito que repitió.", "It was so successful that he did it again."),
            Keep("Es tanto alto como bajo.", "It is both high and low."),
            Keep("Canta muy bien.", "He sings very well."),
            Keep("Está muy bueno.", "It is very good."),
            Keep("Camina lenta y suavemente.", "She walks slowly and softly."),
            Keep("Tan poco como sea posible."),
        ),
        source=GRAMMAR,
    ),
)

"""Agreement told by set words: perfects, halves, "la próxima vez", "todos los días", and the pronoun of what was named."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re
from collections.abc import Iterable

from pipeline.model import Patch
from pipeline.rules.adjectives import shape
from pipeline.rules.base import Context, Finding, like, replace
from pipeline.rules.nouns import named_noun, noun_known, number, sure_gender
from pipeline.rules.verbs import readings

_PERFECT = re.compile(
    r"(?<!\w)(?:he|has|ha|hemos|habéis|han|había[ns]?|habíamos|habrá[ns]?|habré|habría[ns]?|haya[ns]?|hayamos|hubiera[ns]?|haber(?:me|te|se|lo|la|le|nos)?) ([a-záéíóúñ]+(?:ad|id|crit|ist|ech|ich|uest|uelt|iert|ot)(?:a|os|as))(?!\w)",
    re.IGNORECASE,
)
_EXISTS = re.compile(r"(?:había|habrá|habría|haya|hubiera|haber) ", re.IGNORECASE)
_HAD = re.compile(r"\b(?:had|have|has|having)\b|['’](?:ve|d|s)\b")
_NEXT_TIME = re.compile(
    r"(?<!\w)(?:la|una|esta|cada|otra) (próximo|primero|último|segundo|tercero|único|mismo)(?= vez\b)", re.IGNORECASE
)
_ALL_THE = re.compile(
    r"(?<!\w)(todos)(?= (?:las|estas|esas|aquellas|nuestras) [a-záéíóúñ]+s\b)|(?<!\w)(todas)(?= (?:los|estos|esos|aquellos|nuestros) [a-záéíóúñ]+s\b)",
    re.IGNORECASE,
)
_ALL_PLURAL = re.compile(
    r"(?<!\bde )(?<!\ba )(?<!\ben )(?<!\bpor )(?<!\w)(todos|todas) ([a-záéíóúñ]{3,}s)(?!\w)", re.IGNORECASE
)
_FIRST_TIME = re.compile(
    r"(?<!\w)(el|un|este|del|al) (?:primera|segunda|tercera|última|próxima|única|cuarta) (?=(?:vez|parte|noche|tarde|fase|clase|mitad|edición|versión|[a-záéíóúñ]+(?:a|ción|dad))\b)",
    re.IGNORECASE,
)
_FEMININE = {"el": "la", "un": "una", "este": "esta", "del": "de la", "al": "a la"}
_SIDE = re.compile(
    r"(?<!\w)(?:(?:mano|pierna|oreja|rodilla|muñeca|mejilla|rueda|esquina|mitad|muela) (derecho|izquierdo)|(?:ojo|brazo|pie|lado|oído|tobillo|hombro|codo|zapato|bolsillo) (derecha|izquierda))(?!\w)",
    re.IGNORECASE,
)
_HALF = re.compile(
    r"(?<!\w)(?:está|están|estaba|estaban|quedó|quedaron|es|son|parece|parecen|sigue|siguen) (media|medias|medios) ([a-záéíóúñ]+)(?!\w)",
    re.IGNORECASE,
)


_THERE = re.compile(r"\bthere\b|\b(?:no|any) \w+", re.IGNORECASE)


def unchanging(context: Context) -> Iterable[Finding]:
    """ "Ha escrita", "está media vacía": the participle behind haber and the adverb medio have one form."""
    for m in context.finditer(_PERFECT):
        form = next((f for f in readings(m.group(1).lower()) if f.mood == "part"), None)
        if _EXISTS.match(m.group()) and (m.group(1).endswith("s") or not _HAD.search(context.english)):
            continue  # «no habrá subidas», «había salida por el patio»
        if form and not named_noun(m.group(1).lower()) and not _THERE.search(context.english):
            yield replace(
                m.start(1), m.end(1), re.sub(r"(?:a|os|as)$", "o", m.group(1)), "fix" if context.english else "suggest"
            )
    for m in context.finditer(_SIDE):
        at = m.lastindex or 1
        yield replace(
            m.start(at),
            m.end(at),
            m.group(at)[:-1] + ("a" if at == 1 else "o"),
            "fix" if context.english else "suggest",
        )
    for m in context.finditer(_NEXT_TIME):
        yield replace(m.end(1) - 1, m.end(1), "a")
    for m in context.finditer(_ALL_THE) if context.english else ():
        yield replace(m.start(), m.end(), like(m.group(), "todas" if m.group(1) else "todos"))
    for m in context.finditer(_ALL_PLURAL) if re.search(r"\b(?:all|every)\b", context.english, re.IGNORECASE) else ():
        noun = m.group(2).lower()
        if named_noun(noun) and sure_gender(noun) and number(noun) == "p" and not shape(noun):
            yield replace(
                m.start(), m.start(2), like(m.group(1), "todos los " if sure_gender(noun) == "m" else "todas las ")
            )
    for m in context.finditer(_FIRST_TIME) if context.english else ():
        yield replace(m.start(1), m.end(1), like(m.group(1), _FEMININE[m.group(1).lower()]))
    for m in context.finditer(_HALF) if re.search(r"\bhalf\b", context.english) else ():
        if shape(m.group(2).lower()):
            yield replace(m.start(1), m.end(1), "medio")


_KEPT = re.compile(
    r"(?:^|[.;:?!¿¡,(—] ?)(?:(?:luego|después|primero|entonces) )?[a-záéíóúñ]+ "
    r"(?:el|la|los|las|un|una|unos|unas|este|esta) ([a-záéíóúñ]+)(?: [a-záéíóúñ]+)? y ([a-záéíóúñ]+)(l[aeo]s?)(?!\w)",
    re.IGNORECASE,
)


_BEST_OF = re.compile(
    r"(?:^|[.;:] ?)(?:hay|tengo|tenemos|tiene|existen|vi|compré|encontré) (?:varias|muchas|algunas|dos|tres|cuatro|cinco|unas|pocas|distintas|diferentes|las|mis) (?P<n>[a-záéíóúñ]+s)(?: [a-záéíóúñ]+s)?, (?:pero|y|aunque) (?P<art>el) (?P<g>más|mejor|peor|principal|primer[oa]|últim[oa]|mayor|menor)(?: (?P<a>[a-záéíóúñ]+))? (?=(?:es|fue|era|sería|está)\b)",
    re.IGNORECASE,
)
_BEST_EN = re.compile(r"\bthe (?:most \w+|\w+est|best|worst|main|first|last|least \w+)(?: one)? (?:is|was|would)\b")


def _best_of(context: Context) -> Iterable[Finding]:
    """ "Hay varias razones, pero el más importante es…": the one of them has their gender."""
    for m in context.finditer(_BEST_OF):
        noun = m["n"].lower()
        if not _BEST_EN.search(context.english) or sure_gender(noun) != "f" or not noun_known(noun):
            continue
        patches = [Patch(start=m.start("art"), end=m.end("art"), new="la")]
        for group in ("g", "a"):
            if m[group] and m[group].endswith("o") and shape(m[group].lower()):
                patches.append(Patch(start=m.end(group) - 1, end=m.end(group), new="a"))
        yield Finding(tuple(patches))


_KEPT_LATER = re.compile(
    r"^(?:el|la|los|las|mi|tu|este|esta|estos|estas|mis|tus) (?P<n>[a-záéíóúñ]+) (?:no )?(?:está|están|es|son|huele|parece) [^.;:?!,]{2,40}[.;:,] (?:(?:así que|por favor|y) )?(?:no )?(?P<v>[a-záéíóúñ]+?)(?P<c>l[oa]s?)(?!\w)",
    re.IGNORECASE,
)


def _kept_later(context: Context) -> Iterable[Finding]:
    """ "La sopa está fría; caliéntalo": the pronoun of the only thing that was named."""
    if len(re.findall(r"\b(?:it|them)\b", context.english)) != 1:
        return
    for m in context.finditer(_KEPT_LATER):
        noun = m["n"].lower()
        want = {"ms": "lo", "fs": "la", "mp": "los", "fp": "las"}.get(sure_gender(noun) + number(noun))
        verb = next((f for f in readings((m["v"] + m["c"]).lower()) if f.clitics), None)
        if verb and want and want != m["c"].lower() and noun_known(noun):
            yield replace(m.start("c"), m.end("c"), want)


def kept(context: Context) -> Iterable[Finding]:
    """ "Dobla el mapa y guárdala": the pronoun of the thing named before it."""
    yield from _kept_later(context)
    yield from _best_of(context)
    pronoun = re.search(r"\band \w+ (it|them)\b", context.english)
    if not pronoun:
        return
    for m in context.finditer(_KEPT):
        gender, count = sure_gender(m.group(1).lower()), number(m.group(1).lower())
        verb = next((f for f in readings(m.group(2).lower() + m.group(3).lower()) if f.clitics), None)
        want = {"ms": "lo", "fs": "la", "mp": "los", "fp": "las"}.get(gender + count)
        if (
            verb
            and (count == "s") == (pronoun.group(1) == "it")
            and want
            and m.group(3) in ("lo", "la", "los", "las")
            and m.group(3) != want
            and noun_known(m.group(1).lower())
        ):
            yield replace(m.start(3), m.end(3), want)

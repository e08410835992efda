"""Agreement across a few set words: "uno de las", "lo caro que son", "las razones por los que", "cuyo", "cada", "el agua frío"."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re
from collections.abc import Iterable

from pipeline.lang.closed import CONTRACTIONS
from pipeline.lang.triggers import Beside, only
from pipeline.model import Patch
from pipeline.rules.adjectives import one_gender, shape, shows
from pipeline.rules.base import Context, Finding, like, replace
from pipeline.rules.nouns import named_noun, noun_known, number, singular, sure_gender
from pipeline.rules.phrases import adjective_form
from pipeline.rules.verbs import finite, is_participle

_W = r"[a-záéíóúüñ]+"
_ENDING = {("m", "s"): "o", ("f", "s"): "a", ("m", "p"): "os", ("f", "p"): "as"}


def set_words(context: Context) -> Iterable[Finding]:
    """All that this module finds."""
    yield from _one_of(context)
    yield from _how_much(context)
    yield from _by_which(context)
    yield from _determined(context)
    yield from _each(context)
    yield from _cold_water(context)
    yield from _set_off(context)
    yield from _of_two_genders(context)


_ONE_OF = re.compile(
    rf"(?:^|[.;:,¿¡(«] ?|\b(?:es|son|fue|era|será|sería|en|como|a|con|por|para|sobre|tengo|tiene|vi|visto|no|cada|hay|había|y) )(uno|ninguno|alguno|algunos|muchos|varios|pocos|otro|otros) (?=de (?:las|mis|tus|sus|nuestras|estas|esas) ((?:mejores|peores|principales|más|muchas|pocas|grandes|{_W}) )?({_W}))",
    re.IGNORECASE,
)


def _one_of(context: Context) -> Iterable[Finding]:
    """ "Uno de las mejores películas": one of them has their gender."""
    for m in context.finditer(_ONE_OF):
        near = [w.strip().lower() for w in m.groups()[1:] if w]
        noun = next((w for w in near if sure_gender(w) == "f" and number(w) == "p" and noun_known(w)), "")
        if noun and not context.text[m.end(1) :].lower().startswith((" de las naciones", " de las afueras")):
            yield replace(m.start(1), m.end(1), like(m.group(1), re.sub(r"o(s?)$", r"a\1", m.group(1))))


_HOW_MUCH = re.compile(
    rf"(?<!\w)lo ({_W}) que (?:me |te |se |le |nos |les )?(es|está|era|estaba|fue|parece|resulta|son|están|eran|estaban|fueron|parecen|resultan)(?: (el|la|los|las|mis?|tus?|sus?|est[eao]s?|es[eao]s?|nuestr[oa]s?) ({_W}))?",
    re.IGNORECASE,
)
_NO_DEGREE = frozenset(
    "único mismo primero último mejor peor mucho poco bueno malo que tanto segundo opuesto contrario cual".split()
)


def _how_much(context: Context) -> Iterable[Finding]:
    """ "Lo caro que son los pisos": the adjective agrees with what it is said of."""
    for m in context.finditer(_HOW_MUCH):
        word, noun = m.group(1).lower(), (m.group(4) or "").lower()
        plain = word in _NO_DEGREE and not (word in ("bueno", "malo") and noun)
        shown = shows(word)
        if plain or shown is None:
            continue
        many = m.group(2).lower().endswith("n")
        gender = sure_gender(noun) if noun and noun_known(noun) else ""
        if noun and (not gender or (number(noun) == "p") != many):
            continue
        if not noun and not (many and shown[1] == "s" and context.english):
            continue
        new = adjective_form(word, gender or shown[0] or "m", "p" if many else "s")
        if new and new != word:
            yield replace(m.start(1), m.end(1), new)


# Nouns that have their relative clause with this preposition: "la razón por la que", "la manera en la que".
_NOUNS_WITH = {
    "por": "razón motivo causa calle carretera puerta ventana camino cosa precio ruta",
    "en": "forma manera modo momento día año época lugar sitio casa ciudad situación caso medida empresa habitación barrio calle escuela país zona mundo hotel oficina piso pueblo región página libro artículo película",
    "con": "persona gente amigo amiga hombre mujer herramienta medio método compañero compañera chico chica facilidad frecuencia rapidez velocidad niño niña colega material cuchillo llave dinero equipo",
    "de": "persona libro película tema cosa problema chica chico mujer hombre lugar",
    "a": "persona gente fiesta lugar sitio ciudad escuela reunión universidad playa amigo amiga problema reto hotel casa ciudad",
    "para": "empresa persona razón compañía revista periódico",
    "sobre": "tema asunto problema mesa base libro cosa",
}
_BY_WHICH = only(
    Beside(frozenset("el la los las al del".split()).__contains__, frozenset("que cual cuales".split()).__contains__),
    re.compile(
        rf"(?:^|[^\w]|\b)(?P<d>el|la|los|las|un|una|unos|unas|mis?|tus?|sus?|est[eao]s?|es[eao]s?|aquella?s?|única|único|dos|tres|varias|varios|muchas|muchos|cada|otra|otro|primera|primer) (?P<n>{_W})(?: (?P<adj>{_W}))? (?P<p>por|en|con|de|a|para|sobre) (?P<a>el|la|los|las) (?P<q>que|cual|cuales)(?!\w)|(?<!\w)(?P<d2>el|la|los|las|un|una|unos|unas|mis?|tus?|sus?|est[eao]s?|es[eao]s?) (?P<n2>{_W}) (?P<p2>al|del) (?P<q2>que|cual)(?!\w)",
        re.IGNORECASE,
    ),
)


def _by_which(context: Context) -> Iterable[Finding]:
    """ "Las razones por los que", "la forma en el que": the article before que agrees with the noun."""
    for m in context.finditer(_BY_WHICH):
        joined = m["n2"] is not None
        noun = (m["n2"] or m["n"]).lower()
        preposition = {"al": "a", "del": "de"}[m["p2"].lower()] if joined else m["p"].lower()
        if not joined and m["adj"] and not (shape(m["adj"].lower()) or one_gender(m["adj"].lower())):
            continue
        gender, count = sure_gender(noun) or ("f" if singular(noun) == "persona" else ""), number(noun)
        asked = re.search(r"\b(?:which|whom)\b", context.english) is not None
        if not gender or not (asked or singular(noun) in _NOUNS_WITH[preposition].split()):
            continue
        if singular(noun) in ("amigo", "compañero", "chico", "niño") and count == "p":
            continue  # «mis amigos con las que…»: women may be meant
        if preposition == "de" and (count == "p") != (m["a"] or "el").lower().endswith("s"):
            continue  # «un grupo, la mitad de los cuales…»
        article = {("m", "s"): "el", ("f", "s"): "la", ("m", "p"): "los", ("f", "p"): "las"}[gender, count]
        which = (m["q2"] or m["q"]).lower()
        if which.startswith("cual"):
            which = "cual" if count == "s" else "cuales"
        written = f"{preposition} {article} {which}".replace("de el ", "del ").replace("a el ", "al ")
        start, end = (m.start("p2"), m.end("q2")) if joined else (m.start("p"), m.end("q"))
        if written != context.text[start:end].lower():
            yield replace(start, end, written)


_DETERMINED = only(
    lambda word: word.startswith(("cuy", "ambos", "ambas", "cuánt", "mism", "tanto")),
    re.compile(
        rf"(?<!\w)(?:(?P<d>cuy[oa]s?|ambos|ambas|cuánt[oa]s?)|(?P<art>el|la|los|las|un|una) (?P<m>mism[oa]s?)|(?P<much>tanto)) (?P<n>{_W})(?!\w)",
        re.IGNORECASE,
    ),
)


def _determined(context: Context) -> Iterable[Finding]:
    """ "Cuyo productos", "ambos opciones", "¿cuántos horas?", "el misma cosa", "tanto gente"."""
    for m in context.finditer(_DETERMINED):
        noun = m["n"].lower()
        want = (sure_gender(noun), number(noun))
        if (
            noun in ("menos", "más")
            or not want[0]
            or not noun_known(noun)
            or shape(noun)
            or (finite(noun) and not named_noun(noun))
        ):
            continue
        if m["d"]:
            word = m["d"].lower()
            new = re.sub(r"[oa]s?$", "", word) + _ENDING[want]
            if (word.startswith("amb") and want[1] == "s") or (word == "cuánto" and finite(noun) and noun != "agua"):
                continue
            if new != word:
                yield replace(m.start("d"), m.end("d"), like(m["d"], new))
        elif m["m"]:
            article = {"el": "el", "la": "el", "los": "el", "las": "el"}.get(m["art"].lower(), "un")
            new = _article(article, want)
            same = f"mism{_ENDING[want]}"
            patches = [
                Patch(start=m.start(g), end=m.end(g), new=like(m[g], w))
                for g, w in (("art", new), ("m", same))
                if w != m[g].lower()
            ]
            if patches and named_noun(noun):
                yield Finding(tuple(patches))
        elif noun in _UNCOUNTED and not re.search(r"\bcomo\b", context.text[m.end() :]):
            yield replace(m.start("much"), m.end("much"), like(m["much"], "tanta"))


_UNCOUNTED = frozenset(
    "gente comida agua ropa música paciencia ayuda suerte información energía hambre sed prisa".split()
)


def _article(lemma: str, want: tuple[str, str]) -> str:
    from pipeline.lang.inflect import determiner

    return determiner(lemma, *want) or lemma


_EACH = re.compile(rf"(?<!\w)cada ({_W}s)(?!\w)", re.IGNORECASE)
_COUNTED_BY = frozenset("dos tres seis diez pocos pocas unos unas ciertos tantos tantas varios varias más".split())


def _each(context: Context) -> Iterable[Finding]:
    """ "Cada estudiantes": one at a time."""
    from pipeline.lang.spanish import known

    for m in context.finditer(_EACH):
        noun = m.group(1).lower()
        one = singular(noun)
        if noun in _COUNTED_BY or one == noun or number(noun) != "p" or not known(one) or not known(noun):
            continue
        if noun.endswith(("os", "as", "es")) and not (finite(noun) and not named_noun(noun)):
            yield replace(m.start(1), m.end(1), one)


_COLD_WATER = re.compile(
    r"(?<!\w)(?:el|un|al|del|algún|ningún) (?:agua|alma|área|arma|águila|aula|hambre|hacha|ala|ave|ancla|arpa|acta|asa|ama) ([a-záéíóúñ]+o)(?!\w)",
    re.IGNORECASE,
)
_MUCH_WATER = re.compile(r"(?<!\w)(mucho|poco|tanto|demasiado) (?=(?:hambre|agua|área)(?!\w))", re.IGNORECASE)


def _cold_water(context: Context) -> Iterable[Finding]:
    """ "El agua frío", "mucho hambre": feminine in spite of its article."""
    for m in context.finditer(_COLD_WATER):
        word = m.group(1).lower()
        following = re.match(rf" ({_W})", context.text[m.end() :])
        noun = following.group(1).lower() if following else ""
        if shape(word) == ("m", "s") and word not in _BESIDE and not (sure_gender(noun) == "m" and noun_known(noun)):
            yield replace(m.end() - 1, m.end(), "a")
    for m in context.finditer(_MUCH_WATER):
        yield replace(m.end(1) - 1, m.end(1), "a")


_BESIDE = frozenset("primero solo junto bajo claro rápido mucho poco alto cuando segundo próximo macho".split())
_SET_OFF = only(
    Beside(lambda word: bool(sure_gender(word)), lambda word: is_participle(word) or word.startswith("hech")),
    re.compile(
        rf"(?:^|(?<=[.;:?!] )|(?<=\n))(?:el|la|los|las|mi|mis|tu|tus|su|sus|est[eao]s?|es[eao]s?|nuestr[oa]s?) (?P<n>{_W}), (?P<p>{_W}) (?=(?:con|de|en|por|a|desde|hace|como|para)\b[^,.;:]*, (?:no |se |me |le |te |nos )*{_W})",
        re.IGNORECASE,
    ),
)


def _set_off(context: Context) -> Iterable[Finding]:
    """ "La salsa, hecho con tomate, está rica": a participle between commas says how the subject is."""
    for m in context.finditer(_SET_OFF):
        noun, part = m["n"].lower(), m["p"].lower()
        shown = shape(part) or (
            {"hecho": ("m", "s"), "hecha": ("f", "s"), "hechos": ("m", "p"), "hechas": ("f", "p")}.get(part)
        )
        gender = sure_gender(noun)
        if not shown or not gender or not noun_known(noun) or not (is_participle(part) or part.startswith("hech")):
            continue
        new = re.sub(r"[oa]s?$", "", part) + _ENDING[gender, number(noun)]
        if new != part:
            yield replace(m.start("p"), m.end("p"), new)


# Nouns of two genders whose English tells which is meant: "battery" is la batería, a drummer el batería.
_BY_ENGLISH = {
    "batería": ("f", r"batter(?:y|ies)"), "cámara": ("f", r"cameras?"), "cura": ("f", r"cures?"), "parte": ("f", r"parts?"),
    "cólera": ("m", r"cholera"), "interfaz": ("f", r"interfaces?"), "espada": ("f", r"swords?"), "trompeta": ("f", r"trumpets?"),
}  # fmt: skip
_TWO_GENDERS = only(
    lambda word: word in _BY_ENGLISH,
    re.compile(
        rf"(?<!\w)(?P<d>el|la|un|una|este|esta|ese|esa|del|al) (?P<n>{'|'.join(_BY_ENGLISH)})(?: (?P<a>{_W}))?(?!\w)",
        re.IGNORECASE,
    ),
)


def _of_two_genders(context: Context) -> Iterable[Finding]:
    """ "Un batería nuevo" for "a new battery"."""
    for m in context.finditer(_TWO_GENDERS):
        gender, english = _BY_ENGLISH[m["n"].lower()]
        preposition, determiner = CONTRACTIONS.get(m["d"].lower(), ("", m["d"].lower()))
        twice = context.text.lower().count(m["n"].lower()) > 1
        if twice or not re.search(rf"\b(?:{english})\b", context.english, re.IGNORECASE):
            continue
        lemma = {"la": "el", "una": "un", "esta": "este", "esa": "ese"}.get(determiner, determiner)
        new = f"{preposition} {_article(str(lemma), (gender, 's'))}".strip()
        if new in (m["d"].lower(), "de el", "a el"):
            continue
        patches = [Patch(start=m.start("d"), end=m.end("d"), new=like(m["d"], new))]
        shown = shape(m["a"].lower()) if m["a"] else None
        if m["a"] and shown and shown[1] == "s" and shown[0] != gender:
            patches.append(Patch(start=m.start("a"), end=m.end("a"), new=adjective_form(m["a"].lower(), gender, "s")))
        yield Finding(tuple(patches))

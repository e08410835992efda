"""Spanish nouns and adjectives: plural, gender, agreement, and the way back to the dictionary form."""

# ruff: noqa: SIM905 (word lists read better as text)
import re
from functools import cache, lru_cache
from importlib.resources import files

from pipeline.lang.accent import plain, stress, write
from pipeline.lang.closed import APOCOPES

__all__ = ["adjective", "adjective_lemmas", "gender", "plural", "singulars", "stressed_a"]

_VOWELS = "aeiouáéíóú"
# Words after which a noun phrase is no longer the head's: "gallina | de los huevos de oro".
_STOP = frozenset(
    "a al ante bajo con contra de del desde e en entre hacia hasta ni o para por que según sin sobre tras u y".split()
)
_INVARIANT = frozenset("muy más menos tan bien mal casi poco no ya sí".split())
# Nouns set beside another noun as its qualifier, which stay singular: "horas punta", "palabras clave".
_BESIDE = frozenset(
    """bomba clave cumbre dormitorio espada estrella fuente límite modelo paja piloto puente punta rana
    récord relámpago tipo tope base origen destino objetivo raíz """.split()
)
_PLURALS = {
    "más": "mases",
    "carácter": "caracteres", "régimen": "regímenes", "espécimen": "especímenes", "club": "clubes", "álbum": "álbumes",
    "hipérbaton": "hipérbatos", "lord": "lores", "no": "noes", "sí": "síes", "yo": "yoes", "a": "aes", "o": "oes",
    "menú": "menús", "champú": "champús", "tutú": "tutús", "bisturí": "bisturís", "pirulí": "pirulís", "cualquiera":
    "cualesquiera", "cualquier": "cualesquier", "gran": "grandes", "buen": "buenos", "primer": "primeros",
    "tercer": "terceros", "san": "santos", "fan": "fans", "web": "webs", "quién": "quiénes", "interfaz": "interfaces",
    "gentilhombre": "gentileshombres", "mediodía": "mediodías", "jersey": "jerséis", "espray": "espráis", "yóquey":
    "yoqueis", "gay": "gais", "samurái": "samuráis", "algún": "algunos", "ningún": "ningunos", "un": "unos", "test":
    "tests", "post": "posts", "papá": "papás", "mamá": "mamás", "iglú": "iglús", "vermú": "vermús",
    "popurrí": "popurrís",
    "dólar": "dólares", "sede": "sedes",
}  # fmt: skip
_COMPARATIVE = frozenset(
    """mejor peor mayor menor superior inferior anterior posterior interior exterior ulterior citerior bicolor tricolor
    multicolor júnior sénior""".split()
)
_FEMININE_A = frozenset("español andaluz mongol tamul señor catalán musulmán alemán holgazán haragán chiquitín".split())
_NO_FEMININE = frozenset("marrón cortés montés descortés afín ruin común joven gris feliz capaz".split())
_SUFFIX_GENDERS = (
    (r"(ció|sió|xió|gió|tió|nió|lió)n$", "f"),
    (r"(dad|tad|tud|triz|itis|umbre|ie|sis|ez)$", "f"),
    (r"(grama|ema|oma|igma|asma|isma|ogma|nauta|crata|peuta|ista)$", "m"),
    (r"a$", "f"),
)


@cache
def _genders() -> dict[str, str]:
    text = files("pipeline").joinpath("data", "nouns.tsv").read_text(encoding="utf-8")
    found: dict[str, str] = {}
    for line in text.splitlines():
        if line and not line.startswith("#"):
            letter, nouns = line.split("\t")
            found |= dict.fromkeys((n for n in nouns.split() if "-" not in n), letter)
    return found


def _head(phrase: str) -> list[str]:
    """The words of a phrase up to its first preposition or conjunction."""
    words = phrase.split(" ")
    for n, word in enumerate(words):
        if n and word.lower() in _STOP:
            return words[:n]
    return words


def _recase(before: str, after: str) -> str:
    """`after` in the case of `before`: capitalised, or all capitals."""
    if len(before) > 1 and before.isupper():
        return after.upper()
    return after[:1].upper() + after[1:] if before[:1].isupper() else after


def plural(noun: str) -> str:
    """The plural of a noun or noun phrase; in a phrase the head and its adjectives change, not what follows "de"."""
    head = _head(noun)
    initials = [1 < len(w) < 6 and w.isupper() and not noun.isupper() for w in head]
    done = [
        w if short else _plural_in_phrase(w, n, len(head))
        for n, (w, short) in enumerate(zip(head, initials, strict=True))
    ]
    return " ".join(done + noun.split(" ")[len(head) :])


def _plural_in_phrase(word: str, n: int, size: int) -> str:
    low = word.lower()
    if word.isupper() and 1 < len(word) < 5 and size == 1:
        # Initials do not change: "los PC".
        return word
    if size > 1 and low == "mal" and n == 0:
        return _recase(word, "malos")
    if size > 1 and (low in _INVARIANT or low.endswith("mente") or (n and low in _BESIDE)):
        return word
    return _recase(word, _plural(low))


@lru_cache(maxsize=8192)
def _plural(word: str) -> str:
    if word in _PLURALS:
        return _PLURALS[word]
    if not word or not word[-1].isalpha():
        return word
    last, before = word[-1], word[-2:-1]
    if last in "aeiouéáó":
        return word + "s"
    if last in "íú":
        return word + "es"
    if last in "sx":
        return _with_es(word) if _oxytone(word) and before in _VOWELS else word
    if last == "y" and before in _VOWELS:
        return word + "es"
    if last == "z":
        return _with_es(word[:-1] + "c")
    if last in "lrndj" and before in _VOWELS:
        return _with_es(word)
    return word + "s"


def _oxytone(word: str) -> bool:
    """Whether the last vowel carries the stress."""
    return not any(c in _VOWELS for c in word[stress(word) + 1 :])


def _with_es(word: str) -> str:
    at = stress(word if word[-1] != "c" else word[:-1] + "z")
    return write(word + "es", at)


def singulars(form: str) -> tuple[str, ...]:
    """Dictionary forms a noun form may belong to, likeliest first; the form itself is always one of them."""
    head = _head(form)
    if len(head) == 1:
        rest = form[len(head[0]) :]
        return tuple(_recase(head[0], s) + rest for s in _singulars(head[0].lower()))
    words = [w if w.lower() in _BESIDE else _recase(w, _singulars(w.lower())[0]) for w in head]
    return tuple(dict.fromkeys((" ".join(words + form.split(" ")[len(head) :]), form)))


@lru_cache(maxsize=8192)
def _singulars(form: str) -> tuple[str, ...]:
    if not form.endswith("s") or (len(form) < 4 and form[:-1] not in _genders()):
        return (form,)
    found = [s for s, p in _PLURALS.items() if p == form and s not in APOCOPES]
    if form.endswith("es"):
        stem = form[:-2]
        if stem.endswith("c"):
            # "voces" is of voz, "avances" of avance.
            found.append(_back(stem[:-1] + "z", form))
            found.insert(0 if stem[-2:-1] not in _VOWELS else len(found), form[:-1])
        elif stem[-1] in "lrndyíú" or form.endswith("eses"):
            found.append(_back(stem, form))
        elif stem[-1] in "sxj":
            found += [form[:-1], _back(stem, form)]
    found.append(form[:-1])
    good = [s for s in dict.fromkeys(found) if _plural(s) == form and s != form]
    listed = [s for s in (*good, form) if s in _genders()]
    invariant = form.endswith("sis") or form in _genders()
    return tuple(dict.fromkeys((*listed, *(() if invariant else good), form, *good)))


def _back(stem: str, form: str) -> str:
    """The stem of a plural in -es, spelt with the stress the plural has."""
    at = stress(form)
    return write(stem, at) if at < len(stem) else stem


def _noun(phrase: str) -> str:
    """The word that gives a phrase its gender: the first of the head that is not an adjective set before it."""
    head = [w.lower() for w in _head(phrase)]
    while len(head) > 1 and (head[0] in APOCOPES or head[0] in _FRONT):
        head = head[1:]
    return head[0]


_FRONT = frozenset(
    f"{stem}{e}"
    for stem in "buen mal nuev viej pequeñ primer segund tercer últim únic mism otr much poc buen vari divers ".split()
    for e in ("o", "a", "os", "as")
) | frozenset("grande grandes mejor mejores peor peores mayor menor".split())


@lru_cache(maxsize=8192)
def gender(noun: str) -> str:
    """Gender of a noun or noun phrase, singular or plural: "m" or "f"; by list, then by ending."""
    word = _noun(noun)
    for candidate in _singulars(word):
        if candidate in _genders():
            return _genders()[candidate]
    base = _singulars(word)[0]
    for ending, letter in _SUFFIX_GENDERS:
        if re.search(ending, base):
            return letter
    return "m"


def listed_noun(noun: str) -> bool:
    """Whether the list of nouns has the word, as it is or in the singular."""
    return any(candidate in _genders() for candidate in _singulars(noun))


def stressed_a(noun: str) -> bool:
    """Whether a feminine noun begins with a stressed a sound, so that the singular takes el, un, algún, ningún."""
    word, *others = noun.lower().split(" ")
    if others and word in _ADJECTIVES_A:
        return False
    at = 1 if word.startswith("h") else 0
    if word[at : at + 1] not in ("a", "á") or word in ("a", "hache", "alfa", "árbitra", "árabe"):
        return False
    return stress(word) == at and gender(word) == "f"


def adjective(lemma: str, gender: str, number: str) -> str:
    """The form of an adjective (masculine singular lemma) for a gender ("m", "f") and number ("s", "p")."""
    form = _feminine(lemma) if gender == "f" else lemma
    return _plural(form) if number == "p" else form


def _feminine(word: str) -> str:
    if word.endswith("o"):
        return word[:-1] + "a"
    if word in _COMPARATIVE or word in _NO_FEMININE:
        return word
    if word in _FEMININE_A or word.endswith(("dor", "tor", "sor", "ón", "án", "ín", "és")):
        return write(word + "a", stress(word))
    if word.endswith(("ote", "ete")) and word in ("grandote", "regordete", "pequeñete", "guapote", "feote"):
        return word[:-1] + "a"
    return word


# Adjectives in -eso, unlike the many in -és.
_ESO = frozenset("grueso ileso obeso travieso espeso avieso preso impreso expreso confeso tieso poseso obseso".split())
# Adjectives of one form in -a, beside those in -ista and -ícola.
_IN_A = frozenset(
    """belga azteca maya persa celta croata hipócrita idiota cosmopolita suicida homicida indígena nómada autodidacta
    entusiasta rosa violeta naranja lila malva escarlata vietnamita israelita moscovita extra patriota
    demócrata aristócrata burócrata tecnócrata políglota inca hortera pirata
    cualquiera mixteca zapoteca quechua""".split()
)
_OF_ISTO = frozenset("lista vista prevista provista imprevista desprovista revista".split())
# Adjectives before a noun, after which the article stays la: "la alta montaña".
_ADJECTIVES_A = frozenset("alta amplia ancha ardua áspera agria árida ávida ágil ácida álgida".split())
_MASCULINE = (("ora", "or"), ("ona", "ón"), ("ana", "án"), ("ina", "ín"), ("esa", "és"), ("ola", "ol"), ("uza", "uz"))


@lru_cache(maxsize=8192)
def adjective_lemmas(form: str) -> tuple[str, ...]:
    """Masculine singular lemmas an adjective form may belong to, likeliest first; short forms too (gran -> grande)."""
    low = form.lower()
    if low in APOCOPES:
        return (APOCOPES[low],)
    found: list[str] = []
    bases = _singulars(low)
    for base in sorted(bases, key=lambda b: b != low) if low.endswith("és") else bases:
        number = "s" if base == low else "p"
        found += [c for c in _lemmas_of(base) if low in (adjective(c, "m", number), adjective(c, "f", number))]
    return tuple(dict.fromkeys(found))


def _lemmas_of(singular: str) -> list[str]:
    if not singular.endswith("a"):
        return [singular]
    if singular in _IN_A or (singular.endswith(("ista", "ícola")) and singular not in _OF_ISTO):
        return [singular]
    found = [singular[:-1] + "o"]
    for ending, masculine in _MASCULINE:
        if singular.endswith(ending):
            base = plain(singular[: -len(ending)]) + masculine
            if _feminine(base) == singular and found[0] not in _ESO:
                # "trabajadora" is of trabajador, but "humana" of humano.
                found.insert(0 if ending in ("ora", "esa", "ona") or base in _FEMININE_A else 1, base)
    return [*found, singular]

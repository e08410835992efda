"""The grammar of a Spanish word put in the place of an English one: gender, number, where an adjective stands."""

# ruff: noqa: E501 — word lists read best on long lines.
import re
from functools import lru_cache

from pipeline.lang.closed import APOCOPES, ARTICLES
from pipeline.lang.spanish import known
from pipeline.model import Patch
from pipeline.rules.adjectives import shape
from pipeline.rules.base import Context, Token, like
from pipeline.rules.nouns import sure_gender
from pipeline.rules.predicate_subjects import copula
from pipeline.rules.subjects import subject_of
from pipeline.rules.tables import listed
from pipeline.rules.verbs import finite

# Nouns for people whose feminine the ending tells, beside the posts of `capitals.toml`.
_PEOPLE = frozenset(
    "amigo compañero vecino dueño empleado empleador abogado médico enfermero cocinero escritor pintor niño hijo primo tío abuelo nieto cuñado suegro sobrino alumno jugador entrenador corredor lector "
    "vendedor comprador trabajador traductor escritor conductor diseñador programador desarrollador investigador científico músico bailarín cajero camarero panadero peluquero farmacéutico cirujano veterinario "
    "granjero cartero consejero asesor supervisor desconocido invitado ciudadano extranjero anciano huérfano gemelo novio esposo hermano emprendedor inversor fotógrafo arquitecto candidato prisionero preso "
    "soltero viudo mago enemigo tendero jardinero consultor usuario seguidor espectador ganador perdedor refugiado soldado bombero carpintero electricista político filósofo psicólogo campesino funcionario "
    "socio líder aprendiz anfitrión acosador hermanastro compositor embajador mensajero conocido becario propietario inquilino casero".split()
)
# People of either gender: the article that stands there tells which.
_COMMON = frozenset(
    "estudiante gerente adolescente artista periodista turista joven visitante paciente residente habitante pariente cantante dentista terapeuta recepcionista oficinista taxista policía atleta deportista ciclista "
    "guardia socorrista testigo rehén cónyuge amante compatriota oyente ayudante asistente agente portavoz dependiente guitarrista baterista gimnasta solicitante votante contribuyente representante cliente bebé "
    "electricista líder huésped auxiliar inmigrante principiante hablante espía".split()
)
_FRONT = frozenset(
    "bueno malo nuevo viejo pequeño mejor peor otro mismo primero segundo tercero cuarto quinto sexto séptimo octavo noveno décimo último único gran largo hermoso excelente próximo mero propio verdadero "
    "antiguo futuro varios numeroso innumerable supuesto presunto pobre querido maravilloso increíble enorme terrible breve llamado cierto demasiado gracioso simple".split()
) - {"gracioso"}
_SHORT = {full: short for short, full in APOCOPES.items() if short != "san"}  # which stands before names only
_UNCHANGED = re.compile(r"(?:de|a|al|en|con|sin|por|que|paso|cara|ya) |(?:antibalas|beis|carmesí|escarlata)$")
_LAST_CHANGES = re.compile(r"(?:bien|mal|poco|muy|no|medio|demasiado|más) ")
_COLOUR = re.compile(r".+ (?:claro|oscuro|marino)$")


def inflected(lemma: str, gender: str, number: str) -> str:
    """The form of an adjective or of a phrase used as one: "fáciles de usar", "bien pagada", "de madera", "azul claro"."""
    from pipeline.lang.inflect import adjective

    if _UNCHANGED.match(lemma) or _COLOUR.match(lemma):
        return lemma
    if " " not in lemma or _LAST_CHANGES.match(lemma):
        return adjective(lemma, gender, number)
    first, rest = lemma.split(" ", 1)
    return f"{adjective(first, gender, number)} {rest}"


def before_noun(lemma: str, gender: str, number: str) -> str:
    """The form of an adjective in front of its noun, "" where it stands behind it."""
    if lemma not in _FRONT:
        return ""
    if lemma in _SHORT and number == "s" and (gender == "m" or lemma == "grande"):
        return _SHORT[lemma]
    return inflected(lemma, gender, number)


def determiner_for(tokens: list[Token], k: int, lemma: str) -> str:
    """The form of a determiner for the word at `k`."""
    from pipeline.lang.inflect import determiner, gender

    if k >= len(tokens):
        return lemma
    return determiner(lemma, gender(tokens[k].low), number_of(tokens[k].low)) or lemma


def number_of(word: str) -> str:
    """ "p" for a word in -s that is no singular in -is, -és."""
    return "p" if word.endswith("s") and not word.endswith(("is", "és", "ús")) else "s"


def _feminine(noun: str) -> str:
    """The feminine of a person, "" when it has none of its own."""
    from pipeline.lang.inflect import adjective

    first, space, rest = noun.partition(" ")
    forms = (adjective(first, "f", "s"), first[:-1] + "a")
    if first in _PEOPLE:
        return forms[0] + space + rest if forms[0] != first else ""
    found = next((f for f in forms if f != noun and f in listed("capitals", "posts")), "")
    return found


def as_person(context: Context, tokens: list[Token], n: int, size: int, noun: str) -> tuple[str, str]:
    """A masculine noun for a person with the gender that the words around it show: "mi boss es muy estricta" → jefa, "f"."""
    first = noun.split(" ")[0]
    either = first in _COMMON
    if not either and not (first in _PEOPLE or noun in listed("capitals", "posts")):
        return noun, "m"
    if not either and not _feminine(noun):
        return noun, "m"
    if not _is_woman(tokens, n, size):
        return noun, "m"
    return (noun if either else _feminine(noun)), "f"


def _is_woman(tokens: list[Token], n: int, size: int) -> bool:
    for k in range(n - 1, max(-1, n - 3), -1):
        before = tokens[k].low
        if before in (
            "la",
            "una",
            "las",
            "unas",
            "nuestra",
            "nuestras",
            "esta",
            "estas",
            "esa",
            "esas",
            "otra",
            "otras",
        ):
            return True
        if before in ("el", "un", "los", "unos", "nuestro", "este", "ese", "otro", "del", "al"):
            return False
        form = shape(before)
        if form is None or form == ("", ""):
            continue
        return form[0] == "f"
    shown = [shape(t.low) for t in tokens[n + size : n + size + 4]]
    return ("f", "s") in shown and ("m", "s") not in shown


@lru_cache(maxsize=65536)
def plain_noun(word: str) -> bool:
    """Whether the word is a Spanish noun and no adjective or verb: "cocina" counts, "viene" does not."""
    from pipeline.lang.nominal import listed_noun

    return known(word) and (bool(sure_gender(word)) or (listed_noun(word) and not shape(word) and not finite(word)))


def noun_behind(context: Context, tokens: list[Token], n: int, size: int) -> Token | None:
    """The Spanish noun that an English adjective stands before, as English has it: "una dirty cocina"."""
    k = n + size
    if k >= len(tokens) or context.text[tokens[k - 1].end : tokens[k].start] != " " or not tokens[k].text.islower():
        return None
    if n and plain_noun(tokens[n - 1].low) and not finite(tokens[n - 1].low):
        return None
    from pipeline.lang.nominal import listed_noun

    word = tokens[k].low
    nominal = listed_noun(word) or (len(word) > 4 and word not in _NO_NOUN and not finite(word) and not shape(word))
    framed = n > 0 and tokens[n - 1].low in ARTICLES and nominal
    return tokens[k] if framed or plain_noun(tokens[k].low) else None


_NO_NOUN = frozenset(
    "sobre entre según desde hasta hacia contra durante mientras porque aunque cuando donde como para pero también además".split()
)
_SAID_OF = frozenset("sido estado ser estar siendo".split())


def neighbour(context: Context, tokens: list[Token], n: int, size: int, quant: bool) -> tuple[str, str]:
    """Gender and number for an adjective from the noun beside it, or from the subject before a copula."""
    from pipeline.lang.inflect import gender

    k = n + size if quant else n - 1
    if not quant and k >= 0 and tokens[k].low in ("muy", "más", "tan", "bastante", "menos", "demasiado"):
        k -= 1
    if not quant and k > 0 and tokens[k].low in _SAID_OF:
        k -= 1
    if (
        not quant
        and k >= 0
        and (
            copula(tokens[k].low)
            or tokens[k].low
            in ("ha", "han", "había", "habían", "is", "are", "was", "were", "fue", "fueron", "siento", "siente")
        )
    ):
        subject = subject_of(context, k)
        if subject and subject.gender:
            return subject.gender, subject.number
        plain = next(
            (t.low for t in reversed(tokens[:k]) if plain_noun(t.low) or t.low in ("ella", "ellas", "ellos", "él")), ""
        )
        if plain in ("ella", "ellas", "él", "ellos"):
            return "f" if plain.startswith("ella") else "m", "p" if plain.endswith("s") else "s"
        said = {"s": "s", "p": "p"}.get(copula(tokens[k].low), "")
        if plain and (not said or number_of(plain) == said):
            return gender(plain), number_of(plain)
        return "m", said or "s"
    if not 0 <= k < len(tokens):
        return "m", "s"
    word = tokens[k].low
    if word in ARTICLES and n + size < len(tokens):
        if not quant and not plain_noun(tokens[n + size].low):
            return ARTICLES[word]
        word = tokens[n + size].low
    if word in ("ella", "ellas"):
        return "f", "p" if word == "ellas" else "s"
    if not quant and not plain_noun(word) and not shape(word):
        return "m", "s"
    if not quant and (found := shape(word)) and not plain_noun(word) and all(found):
        return found
    return gender(word), number_of(word)


def _english_article(context: Context, tokens: list[Token], n: int) -> bool:
    """Whether "a" or "an" before word `n` is the article of the English: "quiero a piece de pan"."""
    if tokens[n - 1].low not in ("a", "an") or context.text[tokens[n - 1].end : tokens[n].start] != " ":
        return False
    word = re.escape(tokens[n].low)
    return bool(re.search(rf"(?<!\bto )(?<!\bat )(?<!\bfor )(?<!\bon )\ban? {word}\b", context.english, re.IGNORECASE))


_COMMON_ADJECTIVES = re.compile(
    r"(?:primer|segund|últim|únic|propi|mism|otr|ciert|much|poc|tant|demasiad|verdader|divers|vari)(?:o|a|os|as)$"
)


def agree(context: Context, tokens: list[Token], n: int, size: int, gender: str, number: str, noun: str) -> list[Patch]:
    """Patches that make the determiner and the adjectives before and behind agree with the new noun."""
    patches: list[Patch] = []
    if n and number == "s" and _english_article(context, tokens, n):
        one = tokens[n - 1]
        return [Patch(start=one.start, end=one.end, new=like(one.text, "un" if gender == "m" else "una"))]
    for k in range(n - 1, max(-1, n - 4), -1):
        gap = context.text[tokens[k].end : tokens[k + 1].start]
        if gap != " ":
            break
        new, more = _fit(tokens[k].low, gender, number, noun, front=True)
        if new and new != tokens[k].low:
            patches.append(Patch(start=tokens[k].start, end=tokens[k].end, new=like(tokens[k].text, new)))
        if not more:
            break
    for k in range(n + size, min(len(tokens), n + size + 2)):
        if context.text[tokens[k - 1].end : tokens[k].start] != " ":
            break
        if tokens[k].low in ("muy", "más", "tan", "bastante"):
            continue
        if shape(tokens[k].low):
            new, _ = _fit(tokens[k].low, gender, number, noun, front=False)
            if new and new != tokens[k].low:
                patches.append(Patch(start=tokens[k].start, end=tokens[k].end, new=new))
        break
    return patches


def _fit(word: str, gender: str, number: str, noun: str, front: bool) -> tuple[str, bool]:
    """The word as the noun wants it ("" to leave it), and whether to look further to the left."""
    from pipeline.lang.inflect import adjective, adjective_lemmas, determiner, determiner_lemma, stressed_a

    if front and word in ("del", "al"):
        if (gender, number) == ("m", "s"):
            return "", False
        return ("de " if word == "del" else "a ") + (determiner("el", gender, number) or "el"), False
    found = determiner_lemma(word)
    if front and found and (word == "cualquier" or word not in APOCOPES):
        if number == "s" and gender == "f" and found[0] in ("el", "un") and stressed_a(noun):
            return determiner(found[0], "m", "s") or "", True
        return determiner(found[0], gender, number) or "", found[0] not in ("el", "un", "mi", "tu", "su")
    if word in ("principal", "principales", "gran", "grandes", "mejor", "mejores", "mayor", "peor", "siguiente"):
        return adjective(
            {"gran": "grande", "grandes": "grande"}.get(word, word.removesuffix("es") if word.endswith("es") else word),
            gender,
            number,
        ) if word != "gran" else "", True
    if word in APOCOPES or _COMMON_ADJECTIVES.fullmatch(word) or shape(word):
        lemma = APOCOPES.get(word) or next(iter(adjective_lemmas(word)), "")
        if not lemma:
            return "", front
        short = front and word in APOCOPES and (gender, number) == ("m", "s")
        return ("" if short else adjective(lemma, gender, number)), front
    return "", False

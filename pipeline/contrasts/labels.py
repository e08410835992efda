"""What a label names, and how two labels are related."""

import re
from functools import lru_cache
from typing import Literal, NamedTuple

from pipeline.contrasts.grammar import PREPOSITIONS
from pipeline.contrasts.lexis import DROPPED, Lexis, base, fold, lexis
from pipeline.contrasts.promises import promised
from pipeline.contrasts.seasons import far_in_calendar

# Strength of a relation between two labels.
NONE, WEAK, SHARED, OPPOSED, CLOSED = range(5)
_NEGATIONS = {"es": ("no", "nunca", "evita", "jamas"), "en": ("don't", "do not", "not", "never", "no", "avoid")}
_PREFIXES = {
    "es": ("in", "im", "i", "des", "anti", "a", "mal", "no "),
    "en": ("in", "im", "un", "dis", "il", "ir", "non", "non-"),
}
_TIME = re.compile(r"\d{1,2}\s*(?:[:.h]\s*\d{2}|h|am|pm)\b|^v?\d")
_ABOUT = ("sobre ", "acerca ", "about ")
# "Cuando trabajo en casa" is a case, "Cuándo" the head of a card.
_CASES = {
    "es": frozenset(["cuando", "donde", "como", "quien", "para"]),
    "en": frozenset(["when", "where", "how", "who"]),
}
_LETTERED = re.compile(r"[a-z]|\d+(?:\.\d+)*|[ivx]+|n\.?[ºo°]\s*\d+")
# Prepositions that open the parts of a recipe or a letter.
_PLACED = {"es": ("para",), "en": ("for", "from", "to")}
# What stands in brackets is no part of a name, but for a kind: "Mantel (de tela)".
_ASIDE = re.compile(r"\s*\((?!(?:de|con|sin|a|en)\s[^\W\d_]+(?:\s[^\W\d_]+)?\))[^()]*\)")
_SIMILAR = 3  # letters that two forms of one verb share


class Name(NamedTuple):
    """A label folded: the whole phrase, and its content words in their order."""

    phrase: str
    words: tuple[str, ...]


@lru_cache(maxsize=8192)
def name_of(label: str, language: str = "es") -> Name:
    """Fold a label; gender and number of adjectives, determiners and order words do not matter in `words`."""
    known = lexis(language)
    plain = _ASIDE.sub("", label).strip() or label
    words = [base(w, known.vocabulary, language) for w in fold(plain).split()]
    content = [w for w in words if w not in known.words["stop"] and w not in DROPPED[language]]
    return Name(" ".join(words), tuple(content or words))


def canonical(label: str, language: str = "es") -> str:
    """One key for all spellings of a label: "Gran empresa", "Las grandes empresas" → "empresa grande"."""
    return " ".join(sorted(name_of(label, language).words))


@lru_cache(maxsize=65536)
def relation(left: str, right: str, language: str = "es") -> int:
    """How strongly two labels oppose each other: NONE, WEAK, SHARED (head or family), OPPOSED or CLOSED."""
    known, a, b = lexis(language), name_of(left, language), name_of(right, language)
    if left.endswith("?") or right.endswith("?"):
        return _asked_alike(left, right, language) if left[-1:] == right[-1:] else NONE
    found = max(_relation(known, a, b), SHARED * far_in_calendar(left, right))
    if language == "es" and promised(left, right):
        return max(found, OPPOSED)
    found = max(found, SHARED * (language == "es" and (_headless(left, right) or _headless(right, left))))
    if found > WEAK:
        return found
    usual = [_usual(known, name) for name in (a, b)]  # "Gran compañía / Startup" as "Gran empresa / Startup"
    return max(found, _relation(known, *usual)) if usual != [a, b] else found


_NOUNLESS = re.compile(r"(?:el|la|los|las) (?:del?\s.+|(?:mí|tuy|suy|nuestr|vuestr)[oa]s?)", re.I)
_QUALITY = re.compile(r"lo (?!que\b)[^\W\d_]+", re.I)
_WITH_NOUN = re.compile(r"(?:el|la|los|las|mis?|tus?|sus?|nuestr[oa]s?)\s(?!del?\b|que\b)\w", re.I)


def _headless(full: str, short: str) -> bool:
    """Whether a label leaves out the noun that another has: "Mi versión / La del perro"."""
    return bool(_NOUNLESS.fullmatch(short) and _WITH_NOUN.match(full))


# "¿Cuánto cuesta?" asks for something; "¿Tienes prisa?" names a case.
_ASKS = frozenset("que quien cual cuanto cuanta cuantos cuantas como donde cuando adonde por para a de en con".split())


def _asked_alike(left: str, right: str, language: str) -> int:
    """Relation of two questions: that of the words in which they differ, if these are all that they ask about.

    "¿Por qué alquilar? / ¿Por qué comprar?" stand against each other, "¿Cuánto cuesta? / ¿Cuánto tarda?" do not.
    """
    a, b = (name_of(x, language).phrase.split() for x in (left, right))
    own, other = [w for w in a if w not in b], [w for w in b if w not in a]
    if not own or not other:
        return CLOSED if language == "es" and abs(len(own) - len(other)) == 1 and "no" in own + other else NONE
    found = relation(" ".join(map(_lemma, own)), " ".join(map(_lemma, other)), language)
    if found >= OPPOSED:
        return OPPOSED
    case = a[0] == b[0] and (a[0] not in _ASKS or any({"quien", "si"} & set(x[1:]) for x in (a, b)))
    return SHARED if found == SHARED or (case and language == "es") else NONE


_BACK = frozenset("el ella ellos ellas eso nada it them".split())


def _without(full: str, short: str) -> bool:
    """Whether one label has "con" and the other "sin" with a pronoun: "con el reloj / sin él"."""
    with_, _, _ = full.partition(" ")
    without, _, rest = short.partition(" ")
    return (with_, without) in (("con", "sin"), ("sin", "con"), ("with", "without")) and rest in _BACK


def _lemma(word: str) -> str:
    """The infinitive of a word that can only be forms of one verb, else the word."""
    from pipeline.lang.verbs import analyse

    lemmas = {form.lemma for form in analyse(word)}
    return lemmas.pop() if len(lemmas) == 1 else word


def _usual(known: Lexis, name: Name) -> Name:
    """A name with the first of its synonyms for each of its words."""
    words = tuple(known.usual.get(w, w) for w in name.words)
    return Name(" ".join(words), words) if words != name.words else name


def _relation(known: Lexis, a: Name, b: Name) -> int:
    if sorted(a.words) == sorted(b.words):
        return NONE
    if _without(a.phrase, b.phrase) or _without(b.phrase, a.phrase):
        return OPPOSED
    if all(known.has("connective", x) for n in (a, b) for x in [" ".join(n.words)]):
        return NONE
    if _closed(known, a, b):
        return CLOSED
    if is_year(a.phrase) and is_year(b.phrase):
        return OPPOSED
    common = [w for w in a.words if w in b.words]
    own = tuple(w for w in a.words if w not in common)
    other = tuple(w for w in b.words if w not in common)
    if _negated(a.phrase, b.phrase, known.language) or _negated(b.phrase, a.phrase, known.language):
        return CLOSED
    if _opposed(known, own, other):
        return OPPOSED
    if own and other and _family(known, " ".join(own)) & _family(known, " ".join(other)):
        return SHARED
    if (
        not common
        and len(own) > 1
        and len(other) > 1
        and _opposed(known, own[:1], other[:1])
        and len(own) < 4 > len(other)
    ):
        return SHARED
    if common and own and other and max(len(own), len(other)) <= 3:
        return SHARED
    # "Balneario antiguo / Spa moderno": other heads, opposed modifiers.
    if len(own) in (2, 3) and len(other) in (2, 3) and _opposed_somewhere(known, own[1:], other[1:]):
        return SHARED
    # "Large company / Startup": one word against a modifier.
    if {len(own), len(other)} == {1, 2} and _opposed_somewhere(known, own, other):
        return SHARED
    return WEAK if common or _opposed_somewhere(known, own, other) else NONE


def _opposed_somewhere(known: Lexis, own: tuple[str, ...], other: tuple[str, ...]) -> bool:
    return any((a, b) in known.opposites for a in own for b in other)


def _closed(known: Lexis, a: Name, b: Name) -> bool:
    forms = ((x, y) for x in (a.phrase, " ".join(a.words)) for y in (b.phrase, " ".join(b.words)))
    return any(pair in known.closed for pair in forms)


def _opposed(known: Lexis, own: tuple[str, ...], other: tuple[str, ...]) -> bool:
    if not own or not other:
        return False
    if (" ".join(own), " ".join(other)) in known.opposites or (
        " ".join(sorted(own)),
        " ".join(sorted(other)),
    ) in known.opposites:
        return True
    if len(own) == len(other) == 1:
        return _prefixed(own[0], other[0], known.language) or _prefixed(other[0], own[0], known.language)
    # "Empresa pequeña / Gran corporación": other heads, opposed adjectives.
    return len(own) == len(other) and all(_match(known, w, other) for w in own)


def _match(known: Lexis, word: str, others: tuple[str, ...]) -> bool:
    return any(
        (word, o) in known.opposites or (known.classes.get(word, frozenset()) & known.classes.get(o, frozenset()))
        for o in others
    )


def _prefixed(long: str, short: str, language: str) -> bool:
    return len(short) > _SIMILAR and any(long == p + short for p in _PREFIXES[language])


def _family(known: Lexis, phrase: str) -> frozenset[str]:
    return known.classes.get(phrase, frozenset())


def _negated(plain: str, negative: str, language: str) -> bool:
    for word in _NEGATIONS[language]:
        rest = negative.removeprefix(word + " ")
        if rest != negative and not plain.startswith(word) and (rest == plain or rest[:_SIMILAR] == plain[:_SIMILAR]):
            return True
    return False


@lru_cache(maxsize=4096)  # each label is asked about against every other
def record(label: str, language: str = "es") -> Literal["", "soft", "hard"]:
    """Whether a label heads a record (form, card, schedule, recipe, steps) rather than one side of a contrast.

    "soft" when only its head is such a word ("cámara del móvil"): what the value says decides.
    """
    known, name = lexis(language), name_of(label, language)
    if _NOUNLESS.fullmatch(label) or (_QUALITY.fullmatch(label) and not known.has("connective", name.phrase)):
        return ""  # "El de la capital", "Lo extra"
    joined = " ".join(name.words)
    if (
        _TIME.search(name.phrase)
        or (name.phrase.startswith(_ABOUT) and not re.search(r"[ai]d[oa]s?$", name.phrase))  # "sobre cerrado"
        or any(known.has(t, p) for t in ("record", "calendar", "ordinal", "connective") for p in (name.phrase, joined))
    ):
        return "hard"
    first, rest = name.words[0] if name.words else "", name.words[1:]
    if rest and re.fullmatch(r"v?\d+(?:\.\d+)+", rest[0]):  # "versión 2.0"
        return "hard"
    dated = len(rest) == 1 and is_year(rest[0]) and " de " in name.phrase  # "cumpleaños de 1985"
    if (
        len(rest) == 1
        and not dated
        and re.fullmatch(r"\d+|[ivx]{1,4}|[a-h]", rest[0])
        and first not in known.words["option"]
    ):
        return "hard"
    described = bool(rest) and rest[0] not in PREPOSITIONS and not known.words["calendar"] & set(rest)
    if (
        known.has("greeting", first)
        or (known.has("calendar", first) and not described)
        or _placed(name.phrase, language)
    ):
        return "hard"
    if known.has("count", name.words[-1] if name.words else "") and known.has("ordinal", first):
        return "hard"
    if known.has("count", first) and rest and (_LETTERED.fullmatch(rest[0]) or known.has("ordinal", rest[0])):
        return "hard"
    if rest and first in _CASES[language]:
        return ""
    return (
        "soft"
        if (known.has("record", first) and len(first) > 1) or any(known.has("calendar", w) for w in rest[:1])
        else ""
    )


def _placed(phrase: str, language: str) -> bool:
    """Whether a label says what or whom a part is for: "para la masa", or "de" alone at the head of a letter."""
    return phrase == "de" or phrase.partition(" ")[0] in _PLACED[language]


def same_head(left: str, right: str, language: str = "es") -> bool:
    """Whether two labels are the same word told apart by words, not by a number, a letter or an ordinal."""
    known, a, b = lexis(language), name_of(left, language).words, name_of(right, language).words
    if not a or not b or a[0] != b[0] or a == b or any(known.has(t, a[0]) for t in ("connective", "greeting")):
        return False
    if len(a[0]) < _SIMILAR:  # "se añade / se elimina"
        return False
    last = [some[-1] for some in (a, b) if len(some) > 1]
    counted = any(_LETTERED.fullmatch(w) or known.has("ordinal", w) or known.has("calendar", w) for w in last)
    return not counted and a[0] not in _PLACED[language]


def is_year(label: str) -> bool:
    """Whether a label is a year of four figures."""
    return bool(re.fullmatch(r"1\d{3}|20\d\d", label))


def is_record(label: str, language: str = "es") -> bool:
    """Whether a label may head a record, softly or not."""
    return bool(record(label, language))


def is_person(label: str, language: str = "es") -> bool:
    """Whether a label is the name of a person, as in a dialogue."""
    known, words = lexis(language), fold(label).split()
    titled = len(words) > 1 and words[0] in known.words["title"] and label.split()[-1][:1].isupper()
    return bool(words) and (words[0] in known.words["names"] or titled)

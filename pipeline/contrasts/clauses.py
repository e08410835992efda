"""A clause cut in two: what it speaks of (the label) and what it says (the value)."""

import re
from functools import lru_cache
from typing import Literal

from pipeline.contrasts.english import LEAD, english_verb
from pipeline.contrasts.grammar import (
    ADJECTIVES,
    ADVERBS,
    COPULAS,
    DETERMINERS,
    FUNCTION,
    ORDINALS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
)
from pipeline.contrasts.records import Side, Span, trimmed
from pipeline.lang.closed import CLITICS

_WORD = re.compile(r"[^\W_]+(?:[.'’-][^\W_]+)*|[^\w\s]")
# What may stand before a subject: conjunctions, asides with their comma, opening marks.
_LEAD = re.compile(
    r"(?:(?:(?:y|e|pero|pues|porque|aunque|sin embargo|así que|no obstante)\b"
    r"|(?:por ejemplo|es decir|o sea|además|así|de hecho|en general|[^\W\d]+mente),|[¿¡«“\"(])[,\s]*)+(?=\S)",
    re.I,
)
_DATED = re.compile(
    r"(?:desde|en|durante|hasta)\s(?:el\s(?:año|siglo)\s)?(?:\d{4}|[xvi]+)\s(?=(?:el|la|los|las|un|una)\s)", re.I
)
_QUOTES = {"«": "»", "“": "”", '"': '"', "(": ")"}
MAX_LABEL = 12


@lru_cache(maxsize=16384)
def finite(word: str) -> Literal["", "weak", "first", "verb"]:
    """Whether a word can be the verb of a clause: "weak" if only a subjunctive, "first" if only in the first person."""
    from pipeline.lang.verbs import analyse

    named = word[:1].isupper()  # "Angustias"
    readings = [] if named or word in FUNCTION else [r for r in analyse(word) if r.mood in ("ind", "sub")]
    if not readings or any(r.clitics for r in readings):
        return ""
    indicative = [r for r in readings if r.mood == "ind"]
    if not indicative:
        return "weak"
    return "first" if all(r.person == 1 and r.number == "s" for r in indicative) else "verb"


def starts_with_verb(phrase: str) -> bool:
    """Whether a predicate begins here: a verb, perhaps after a negation, adverb or clitic, perhaps after a comma."""
    found = [m.group().lower() for m in _WORD.finditer(phrase[:80])][:6]
    joined = CLITICS | ADVERBS | {"pero", "aunque", "y", "e", "ni"}
    if found[1:2] == [","] and len(found) > 2 and not finite(found[2]) and found[2] not in joined:
        return False  # "bromas, errores y bocadillos"
    words = [w for w in found if w[0].isalnum()][:5]
    for n, word in enumerate(words):
        if finite(word) == "verb" or (n and words[n - 1] in CLITICS and finite(word) == "first"):
            return True
        if word not in CLITICS and word not in ADVERBS and not re.search(r"\wmente$", word):
            return False
    return False


def only_present(phrase: str) -> bool:
    """Whether the verbs of a stretch are all in the present, so that it cannot tell how things were."""
    from pipeline.lang.verbs import analyse

    found = [m.group().lower() for m in _WORD.finditer(phrase)]
    tenses = [{r.tense for r in analyse(w) if r.mood == "ind"} for w in found if finite(w) and w not in ADJECTIVES]
    return bool(tenses) and not any(t & {"imperf", "past", "cond"} for t in tenses)


def tells_present(phrase: str) -> bool:
    """Whether some verb of a stretch can only be a present and none only a past ("mandamos" is both)."""
    from pipeline.lang.verbs import analyse

    found = [m.group().lower() for m in _WORD.finditer(phrase)]
    tenses = [{r.tense for r in analyse(w) if r.mood == "ind"} for w in found if finite(w) and w not in ADJECTIVES]
    return {"pres"} in tenses and not any(t and "pres" not in t for t in tenses)


def tells_past(phrase: str) -> bool:
    """Whether a verb of a stretch can only be a preterite: something happened once."""
    from pipeline.lang.verbs import analyse

    found = [m.group().lower() for m in _WORD.finditer(phrase)]
    tenses = [{r.tense for r in analyse(w) if r.mood in ("ind", "sub")} for w in found if finite(w)]
    return any(t == {"past"} for t in tenses)


def split_clause(text: str, start: int, end: int, language: str = "es") -> Side | None:
    """Subject and predicate of a clause; None when no boundary can be seen. Spans are in `text`."""
    a, b = trimmed(text, start, end, " \t\n,;:.—–-")
    if language == "en":
        return _english(text, a, b)
    for begin in _openings(text, a, b):
        words = [(_plain(text, m), m.start(), m.end()) for m in _WORD.finditer(text, begin, b)]
        at = _verb_at(words)
        if at is None or at == 0 or at > MAX_LABEL:
            continue
        if at > 1 and words[at - 1][0] in PREPOSITIONS:  # "en los del sur a esa hora …"
            at -= 1
        label = trimmed(text, begin, words[at][1], " ,;:\n")
        # An opening quotation mark before the subject belongs to it when it closes there.
        if begin > a and _QUOTES.get(text[begin - 1], "\n") in text[slice(*label)]:
            label = begin - 1, label[1]
        aside = _CONDITION.search(text, *label)  # "los perros, si están a gusto, …"
        value = trimmed(text, aside.start("aside") if aside else words[at][1], b)
        return Side(_subject(text, label), value)
    return _gapped(text, a, b)


def _plain(text: str, word: re.Match[str]) -> str:
    """A word in small letters, unless it is a name inside the clause: "la tía Angustias" has no verb."""
    inside = text[max(0, word.start() - 2) : word.start()].strip().isalnum() and not word.group().isupper()
    return word.group() if inside else word.group().lower()


def _openings(text: str, a: int, b: int) -> list[int]:
    """Where the clause proper may begin: after a conjunction, after an opening phrase, after "que"."""
    lead = _LEAD.match(text, a, b)
    first = lead.end() if lead else a
    found = [first]
    opening = re.match(
        r"(?:en|por|para|según|a|desde|con|durante|como|cuando|si|al|de)\b[^,;:]{2,60},\s+", text[first:b], re.I
    )
    if opening and not re.match(r"(?:en|de|con|sin) (?:el |la )?\w+,", text[first:b], re.I):
        found.insert(0, first + opening.end())
    dated = _DATED.match(text, first, b)
    if dated:
        found.insert(0, dated.end())
    colon = text.rfind(": ", first, b)
    if colon >= 0:
        lead = _LEAD.match(text, colon + 2, b)
        found.insert(0, lead.end() if lead else colon + 2)
    said = re.match(
        r"[^,;]{2,40}?\b(?:que|creo que|claro que)\s+(?=(?:el|la|los|las|un|una|mi|su)\s)", text[first:b], re.I
    )
    if said and re.search(
        r"\b(?:dijo|dicen|explic\w+|creo|sé|sabemos|recuerd\w+|parece|dice|aprend\w+|descubr\w+|contó|not[éó]|vi|pienso|opino)\b",
        said.group(),
        re.I,
    ):
        found.insert(0, first + said.end())
    return found


def _verb_at(words: list[tuple[str, int, int]]) -> int | None:
    """Index of the first word of the predicate: the verb, or the negation, adverb or clitic before it."""
    relative = False
    fallback: int | None = None
    infinitive = bool(words) and is_infinitive(words[0][0])
    for n, (word, _, _) in enumerate(words):
        before = words[n - 1][0] if n else ""
        if word in RELATIVES and n:
            relative = not (infinitive and n == 1 and words[0][0] in _SAYING and _yes_or_no(words[n + 1 :]))
            continue
        if n == 0 and word in RELATIVES:
            relative = word.startswith("quien")
            continue
        ours = (
            n > 1 and before.startswith(("nuestr", "vuestr")) and words[n - 2][0] in DETERMINERS
        )  # "la nuestra tiene"
        nominal = before in PREPOSITIONS or (before in DETERMINERS and before not in CLITICS and before not in PRONOUNS)
        after = words[n + 1][0] if n + 1 < len(words) else ""
        nominal = nominal or (n > 1 and before in DETERMINERS & PRONOUNS and words[n - 2][0] == "de")
        nominal = (nominal and not ours) or (before in ORDINALS and finite(after) == "verb" and after not in ADJECTIVES)
        nominal = nominal or (before in ("la", "lo", "los", "las") and not (n > 1 and _begins_clause(words, n - 1)))
        sort = "verb" if word == "para" and before in ("se", "me", "te", "nos") else finite(word)
        added = before in ("y", "e") and fallback is None and "," in [w for w, _, _ in words[:n]]
        if not sort or nominal or added or n == 0:  # "la segunda, a las cuatro y media"
            continue
        mine = words[0][0] == "yo" or before in ("no", "nunca", "ya", "me", "nos")
        if sort == "weak" or (sort == "first" and not mine):
            relative = relative and before not in RELATIVES
            continue
        if relative:
            relative = word in ("ha", "han", "está", "están") and relative
            continue
        if (word in ADJECTIVES and not _disagrees(words, n)) or after in COPULAS or _describes(words, n):
            fallback = n if fallback is None else fallback
            continue
        at = _widen(words, n)
        # "El yeso cuaja pronto y se agrieta": what "y" joins to a verb is no subject.
        return at if fallback is None or words[at - 1][0] not in ("y", "e") else _widen(words, fallback)
    return _widen(words, fallback) if fallback is not None else None


_SAYING = frozenset(("decir", "contestar", "responder"))


def _yes_or_no(rest: list[tuple[str, int, int]]) -> bool:
    """Whether "sí" or "no" comes next: "decir que no cuesta"."""
    return bool(rest) and rest[0][0] in ("sí", "no")


def _disagrees(words: list[tuple[str, int, int]], n: int) -> bool:
    """Whether word `n` in -a follows a masculine noun, so that it is a verb: "el barro seca"."""
    noun = words[n - 1][0]
    masculine = words[n - 2][0] in ("el", "un", "este", "ese", "aquel") and not noun.startswith(("a", "á", "ha"))
    return n == 2 and masculine and words[n][0].endswith("a")


def _describes(words: list[tuple[str, int, int]], n: int) -> bool:
    """Whether word `n` is no verb though spelt like one: another such word follows, and the tagger says so."""
    follower = next((m for m in range(n + 1, len(words)) if words[m][0] not in CLITICS | ADVERBS), n)
    if finite(words[follower][0]) != "verb" or follower == n:
        return False
    from pipeline.lang.spanish import analyse

    tags = [t.pos_ for t in analyse(" ".join(w for w, _, _ in words))]
    if len(tags) != len(words):
        return False
    return tags[n] == "ADJ" or (tags[n] in ("NOUN", "PROPN") and tags[follower] in ("VERB", "AUX"))


def _begins_clause(words: list[tuple[str, int, int]], clitic: int) -> bool:
    """Whether la/lo/los/las is a clitic: the word before it is no preposition, conjunction or verb."""
    before = words[clitic - 1][0]
    # "a mi hermana la entienden", "la jefa de planta lo apunta"
    noun = clitic > 1 and words[clitic - 2][0] in (DETERMINERS - CLITICS) | {"de", "del"}
    joined = before in PREPOSITIONS or before in ("y", "e", "o", "que")
    return not joined and (noun or finite(before) != "verb")


def _widen(words: list[tuple[str, int, int]], verb: int) -> int:
    at = verb
    least = 2 if words[1][0] == "solo" and is_infinitive(words[0][0]) else 1
    while at > least and (
        words[at - 1][0] in CLITICS or words[at - 1][0] in ADVERBS or re.search(r"\wmente$", words[at - 1][0])
    ):
        if words[at - 2][0] in PREPOSITIONS:  # "la tele de siempre"
            break
        if at == len(("decir", "que", "no")) and words[0][0] in _SAYING and _yes_or_no(words[at - 1 :]):
            break
        at -= 1
    return at


def is_infinitive(word: str) -> bool:
    """Whether a word is an infinitive."""
    from pipeline.lang.verbs import analyse

    return any(r.mood == "inf" for r in analyse(word))


_CONDITION = re.compile(r",\s(?P<aside>(?:si|cuando|aunque|como)\b)", re.I)
_PLACED = re.compile(
    r"(?:en|durante|desde|con|sin|para|según)\s(?:(?:el|la|los|las|un|una|mi|tu|su|este|esta|aquel|aquella)\s)?[^\W\d]+\s"
    r"(?=(?:mis?|sus?|tus?|yo|tú|el|la|los|las|nosotros|ellos|ellas)\b)",
    re.I,
)


def _subject(text: str, label: Span) -> Span:
    """The label without a place before it ("en el instituto mi hermana"), an apposition or a clause between commas."""
    cut = text.find(",", *label)
    placed = _PLACED.match(text, *label)
    begin = placed.end() if placed else label[0]
    return trimmed(text, begin, cut if cut > begin else label[1])


def _gapped(text: str, a: int, b: int) -> Side | None:
    """A clause whose verb is understood: "el té, poco a poco"."""
    lead = _LEAD.match(text, a, b)
    a = lead.end() if lead else a
    comma = text.find(", ", a, b)
    if comma < 0 or len(text[a:comma].split()) > 6:
        return None
    return Side((a, comma), trimmed(text, comma + 1, b))


def _english(text: str, a: int, b: int) -> Side | None:
    from pipeline.lang.english import analyse

    lead = LEAD.match(text, a, b)
    a = lead.end() if lead else a
    doc = analyse(text[a:b])
    at = english_verb([(t.text.lower(), t.tag_) for t in doc])
    if at is None:
        return _gapped(text, a, b)
    while at > 1 and doc[at - 1].pos_ == "ADV":
        at -= 1
    return Side(_subject(text, trimmed(text, a, a + doc[at].idx, " ,;")), (a + doc[at].idx, b))

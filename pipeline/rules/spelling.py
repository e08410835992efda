"""Misspelt words: "nesesario", "improtante", "emprsa", where one common word is meant and nothing else."""

# ruff: noqa: E501 — word lists read best on long lines.
import re
from collections.abc import Iterable
from functools import cache, lru_cache

from pipeline.lang.english import known as known_in_english
from pipeline.rules.base import Context, Example, Finding, Keep, Rule, Token, like, replace
from pipeline.rules.nouns import singular
from pipeline.rules.verbs import is_word, readings

_PLAIN = str.maketrans("áéíóúü", "aeiouu")
_ACCENTS = frozenset("áéíóú")
_ACUTE = str.maketrans("aeiou", "áéíóú")
_SURE = 0.4  # how sure the learnt table has to be
_ALONE = 6  # letters of a word that is put right without the English
_MOST = 2  # unknown words of a sentence beyond which it is no Spanish
_LEAST = 5  # letters of a word that is put right by its letters alone; shorter ones are too near to others
_SOUNDS = (
    (re.compile(r"qu(?=[ei])|k"), "c·"), (re.compile(r"c(?=[ei])|z|x(?=[^aeiou])"), "s"), (re.compile(r"sc(?=[eis])|ss"), "s"), (re.compile(r"g(?=[ei])"), "j"), (re.compile(r"gu(?=[ei])"), "g"),
    (re.compile(r"ll"), "y"), (re.compile(r"v"), "b"), (re.compile(r"(?<!c)h"), ""), (re.compile(r"n(?=[bp])"), "m"), (re.compile(r"w"), "gu"), (re.compile(r"([tfpmsbdlr])\1"), r"\1"), (re.compile(r"·"), ""),
)  # fmt: skip


@lru_cache(maxsize=65536)
def sound(word: str) -> str:
    """What the word sounds like, accents apart: equal for "nesesario" and "necesario"."""
    found = word.translate(_PLAIN)
    for pattern, new in _SOUNDS:
        found = pattern.sub(new, found)
    return found


@cache
def common() -> frozenset[str]:
    """The words of everyday Spanish: those of the learnt tables and glosses that the dictionary has, and what they are forms of."""
    from pipeline.alignment.evidence import TABLE
    from pipeline.lang.spanish import lemma
    from pipeline.lexicon.gloss import table as glosses
    from pipeline.words.lexical import table

    met = {line.split("\t")[0] for line in TABLE.read_text(encoding="utf-8").splitlines()}
    glossed = {g for kinds in glosses().values() for found in kinds.values() for g in found}
    found = {w for w in (*table(), *met, *glossed) if w.isalpha() and w.islower() and len(w) > 2 and is_word(w)}
    return frozenset(found | {w for t in found if (w := lemma(t)).isalpha() and is_word(w)})


@cache
def _by_sound() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for word in sorted(common()):
        found[sound(word)] = (*found.get(sound(word), ()), word)
    return found


@cache
def _plainly() -> dict[str, tuple[str, ...]]:
    """The common words of four letters or more by how they are written without accents."""
    found: dict[str, tuple[str, ...]] = {}
    for word in sorted(common()):
        if len(word) > 3:
            plain = word.translate(_PLAIN)
            found[plain] = (*found.get(plain, ()), word)
    return found


@cache
def _letters() -> tuple[str, ...]:
    return tuple(sorted(set().union(*_plainly())))


def _one_off(word: str) -> set[str]:
    """What is one letter away: one left out, two neighbours exchanged, one put for another, one more; and the word."""
    cuts = [(word[:k], word[k:]) for k in range(len(word) + 1)]
    return {
        word,
        *(a + b[1:] for a, b in cuts if b),
        *(a + b[1] + b[0] + b[2:] for a, b in cuts if len(b) > 1),
        *(a + c + b[1:] for a, b in cuts if b for c in _letters()),
        *(a + c + b for a, b in cuts for c in _letters()),
    }


@lru_cache(maxsize=8192)
def near(word: str) -> tuple[str, ...]:
    """The common words one letter away, accents apart: two neighbours exchanged, one missing, too many or wrong; and any known word with two exchanged."""
    known = _plainly()
    found = {w for plain in known.keys() & _one_off(word.translate(_PLAIN)) for w in known[plain]}
    exchanged = {word[:k] + word[k + 1] + word[k] + word[k + 2 :] for k in range(len(word) - 1)}
    return tuple(sorted((found | {w for w in exchanged if is_word(w)}) - {word}))


@lru_cache(maxsize=8192)
def accented(word: str) -> tuple[str, ...]:
    """The known words that differ by an accent only."""
    plain = word.translate(_PLAIN)
    found = {plain[:k] + plain[k].translate(_ACUTE) + plain[k + 1 :] for k in range(len(plain))}
    return tuple(sorted(w for w in found | {plain} if w != word and is_word(w)))


# How one sound is written in two ways, the wrong one first: "travajar", "alludar", "ocación", "ermano".
_SPELT = (
    ("v", "b"), ("b", "v"), ("s", "c"), ("s", "z"), ("z", "s"), ("c", "s"), ("z", "c"), ("ll", "y"), ("y", "ll"), ("g", "j"), ("j", "g"), ("x", "s"), ("s", "x"), ("s", "cc"), ("cc", "c"), ("c", "cc"),
    ("s", "sc"), ("c", "sc"), ("sc", "c"), ("n", "m"), ("m", "n"), ("h", ""), ("", "h"), ("k", "c"), ("k", "qu"), ("qu", "c"), ("gu", "gü"), ("ss", "s"), ("tt", "t"), ("ff", "f"), ("pp", "p"), ("mm", "m"),
    ("nn", "n"), ("rr", "r"), ("r", "rr"), ("ph", "f"), ("th", "t"),
)  # fmt: skip


def _respellings(word: str) -> set[str]:
    found = set()
    for old, new in _SPELT:
        at = word.find(old) if old else 0
        while 0 <= at < len(word):
            found.add(word[:at] + new + word[at + len(old) :])
            at = word.find(old, at + 1) if old else at + 1
    heard = sound(word)
    return {w for w in found if sound(w) == heard}


@lru_cache(maxsize=8192)
def _alike(word: str) -> tuple[str, ...]:
    """The words that sound the same: the common ones, or any known one that is one or two spellings away."""
    plain = word.translate(_PLAIN)
    found = {w for w in _by_sound().get(sound(word), ()) if w.translate(_PLAIN) != plain}
    once = _respellings(word)
    found = found or {w for w in once if is_word(w)}
    return tuple(sorted(found or {w for w in {w for o in once for w in _respellings(o)} - once if is_word(w)}))


@lru_cache(maxsize=65536)
def everyday(word: str) -> bool:
    """Whether the word, or that of which it is a form, is a common one."""
    from pipeline.lang.spanish import lemma

    return not word.endswith(("áis", "éis", "rais", "seis")) and any(
        w in common() for w in (word, singular(word), lemma(word))
    )


# Words that the dictionary lacks.
_SPANISH = re.compile(r"[a-zñáéíóúü]+")
_DOUBTFUL = re.compile(r"ss|x|rr|z[ei]\w* |sh|w")  # "benzodiazepina" is as good
_TAKES = re.compile(r"(\w+[aei]r)(?:me|te|se|nos|l[aeo]s?)")
_VERY = re.compile(r"[ií]sim[oa]s?$")  # "muchisimo"
_RARE = frozenset("chakra chakras suajili suajilis siclo siclos orco orcos".split())


_LITTLE = re.compile(r"(.{3,}?)(?:c|ec|z)?(?:it|ill|ot|azo|ón|ísim)[oa]?s?")


@lru_cache(maxsize=65536)
def _little(word: str) -> bool:
    """Whether the word is a known one made small or big: "cerdito", "bolsitas"."""
    m = _LITTLE.fullmatch(word)
    return m is not None and any(is_word(m[1] + end) for end in ("", "o", "a", "e", "no", "na"))


@lru_cache(maxsize=65536)
def unknown(word: str) -> bool:
    """Whether a lower-case word of four letters or more is in no dictionary of Spanish."""
    from pipeline.words.lexical import table

    if len(word) < 4 or not _SPANISH.fullmatch(word) or _VERY.search(word):
        return False
    taken = _TAKES.fullmatch(word)  # «alarlo»: no dictionary lists what takes a pronoun
    return not (is_word(word) or word in table() or word in _RARE or _little(word) or (taken and is_word(taken[1])))


def support(word: str, context: Context) -> float:
    """How sure the English is that the word is meant: 0 when nothing there says it."""
    from pipeline.lang.spanish import lemma
    from pipeline.words.lexical import worth

    words = [e for e in context.en_words if len(e) > 1]
    forms = sorted({word, singular(word), lemma(word)})
    best = float(worth(forms, words).max()) if words else 0.0
    return best if best >= _SURE else 0.0


def _slip(word: str, meant: str) -> int:
    """The kind of the slip, the likeliest first: letters exchanged, one lost, one doubled, one wrong, one too many."""
    if sorted(word.translate(_PLAIN)) == sorted(meant.translate(_PLAIN)):
        return 0
    if len(meant) > len(word):
        return 1
    if len(meant) < len(word):
        return 2 if any(word[k] == word[k + 1] for k in range(len(word) - 1)) else 4
    return 3


@lru_cache(maxsize=8192)
def _alone(word: str) -> str:
    """The only word that one of six letters or more can mean, told without English: it sounds the same, or is a common one with letters exchanged or lost."""
    if known_in_english(word) or "sh" in word or "w" in word:
        return ""
    alike = _alike(word)
    if len(alike) == 1 and everyday(alike[0]):
        return alike[0]
    if len(alike) == 1 and len(word) > 6 and not _DOUBTFUL.search(f"{word} {alike[0]}"):
        return alike[0]
    if alike:
        return ""
    exchanged = [w for w in near(word) if _slip(word, w) == 0]
    if len(exchanged) == 1 and len(word) > 7 and everyday(exchanged[0]):
        return exchanged[0]
    close = [w for w in near(word) if everyday(w)]
    exchanged = [w for w in close if _slip(word, w) == 0 and (len(word) > 6 or w in common())]
    if len(exchanged) == 1:
        return exchanged[0]
    return close[0] if len(close) == 1 and len(word) > 6 and _slip(word, close[0]) < 3 else ""


def _meant(word: str, context: Context) -> str:
    """The word that the English means and that is a slip away, "" when it says nothing or several things."""
    if not context.english:
        return ""
    accents = accented(word)
    if any(w in common() and support(w, context) for w in accents):
        return ""  # «perdon» lacks its accent, whatever else «sorry» may be
    found = {w: support(w, context) for w in {*near(word), *_alike(word)} - {*accents} if everyday(w)}
    at_most = max((support(w, context) for w in accents), default=0.0)
    told = [w for w in found if found[w] > at_most and _may_be_slip(word, w)]
    for key in (lambda w: w not in common(), lambda w: _slip(word, w), lambda w: -found[w]):
        told = [w for w in told if key(w) == min(key(v) for v in told)]
    return told[0] if len(told) == 1 else ""


def _may_be_slip(word: str, meant: str) -> bool:
    """Whether the slip is a likely one: in short words only what sounds the same, and letters exchanged or lost."""
    slip = _slip(word, meant)
    return (
        meant in _alike(word)
        or slip == 0
        or (len(word) >= _LEAST and (slip < 3 or (len(word) > 5 and meant in common())))
    )


def _misspelt(context: Context) -> Iterable[Finding]:
    if not context.may_have(unknown):
        return
    strange = [t for t in context.tokens if unknown(t.low)]
    many = len(strange) > _MOST
    for token in strange:
        if not is_plain(context, token):
            continue
        if token.low.endswith("io") and readings(token.low[:-1] + "ó"):
            continue  # "decidio" lacks its accent, no letter
        new = meant = _meant(token.low, context)
        if not meant:
            if len(token.low) < _ALONE or many or re.search(r"[kw]", token.low):
                continue  # «parce», «varos», «jókeres»: words of a region, or of no language
            new = "" if accented(token.low) else _alone(token.low)
        kept = bool(_ACCENTS & set(new)) or not _ACCENTS & set(token.low)
        likely = new in common() and (_slip(token.low, new) < 3 or (len(new) > _LEAST and new in _alike(token.low)))
        # "Cladas" beside "clades" is a term that no dictionary has.
        term = any(e[:4] == token.low[:4] and e[:4] != new[:4] for e in context.en_words)
        if new and kept and not term and (token.text.islower() or likely):
            yield replace(token.start, token.end, like(token.text, new))


def is_plain(context: Context, token: Token) -> bool:
    """Whether the word is no name, no word of the English, no part of a term or quotation and in no foreign company."""
    if not token.text.islower() and not (token.text.istitle() and context.sentence_start(token.start)):
        return False
    if not token.text.isalpha() or token.low in context.en_words or _named_there(context, token.low):
        return False
    before, after = context.text[: token.start], context.text[token.end :]
    if re.search(r"[«“\"'‘`*_/@#.\-]$|\w\)$", before) or re.match(r"[»”\"'’`*_/@\-]|\.\w|[\u0300-\u036f]", after):
        return False
    beside = [
        t for t in context.tokens if (t is not token and -2 < t.start - token.end < 2) or t.end == token.start - 1
    ]
    return len(beside) < 2 or not all(unknown(t.low) for t in beside)


def _named_there(context: Context, word: str) -> bool:
    """Whether the English has a name that the word is made of: "muiscas" for "Muisca"."""
    names = re.findall(r"(?<=[a-z,] )[A-Z][a-z]{3,}", context.english)
    return any(n[:4].lower() == word[:4] for n in names)


RULES = (
    Rule(
        id="misspelt-word",
        level="fix",
        summary="Mends a word that no dictionary has and that is one letter, or only its spelling, away from the word meant.",
        why="La palabra está mal escrita.",
        find=_misspelt,
        examples=(
            Example("Es nesesario practicar.", "Es necesario practicar."),
            Example("La infromación es correcta.", "La información es correcta."),
            Example("La emprsa crece.", "La empresa crece.", "The company is growing."),
            Example("Mi ermano travaja aquí.", "Mi hermano trabaja aquí."),
        ),
        keep=(
            Keep("Minamos bitcoines en la blockchain."),
            Keep("Decidí alarlo."),
            Keep("Lee «La emprsa» y habla improtante-mente."),
            Keep("Usa el wifi y el router."),
        ),
        source="Ortografía de la lengua española (RAE-ASALE, 2010), cap. I, «El sistema ortográfico»",
        typographic=True,
    ),
)

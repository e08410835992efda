"""Misspelt words: "nesesario", "improtante", "emprsa", where one common word is meant and nothing else."""

# ruff: noqa: E501 — word lists read best on long lines.
import re
from collections.abc import Iterable
from functools import lru_cache

from pipeline.lang.english import known as known_in_english
from pipeline.rules.base import Context, Example, Finding, Keep, Rule, Token, like, replace
from pipeline.rules.nearby import accented, alike, common, everyday, near, unknown
from pipeline.rules.nouns import singular
from pipeline.rules.verbs import is_word, readings

_PLAIN = str.maketrans("áéíóúü", "aeiouu")
_ACCENTS = frozenset("áéíóú")
_LETTERS = "abcdefghijklmnopqrstuvwxyzñáéíóú"
_SURE = 0.4  # how sure the learnt table has to be
_ALONE = 6  # letters of a word that is put right without the English
_MOST = 2  # unknown words of a sentence beyond which it is no Spanish
_LEAST = 5  # letters of a word that is put right by its letters alone; shorter ones are too near to others
_DOUBTFUL = re.compile(r"ss|x|rr|z[ei]\w* |sh|w")  # "benzodiazepina" is as good


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
    heard = alike(word)
    if len(heard) == 1 and everyday(heard[0]):
        return heard[0]
    if len(heard) == 1 and len(word) > 6 and not _DOUBTFUL.search(f"{word} {heard[0]}") and not _lost(word):
        return heard[0]
    if heard:
        return ""
    exchanged = [w for w in near(word) if _slip(word, w) == 0]
    if len(exchanged) == 1 and len(word) > 7 and everyday(exchanged[0]):
        return exchanged[0]
    close = [w for w in near(word) if everyday(w)]
    exchanged = [w for w in close if _slip(word, w) == 0 and (len(word) > 6 or w in common())]
    if len(exchanged) == 1:
        return exchanged[0]
    return close[0] if len(close) == 1 and len(word) > 6 and _slip(word, close[0]) < 3 else ""


def _lost(word: str) -> bool:
    """Whether the word may have lost a letter, or two of its letters their order: «destuye» is no «destulle»."""
    whole = (word[:k] + c + word[k:] for k in range(len(word) + 1) for c in _LETTERS)
    return any(_slip(word, w) < 2 and everyday(w) for w in near(word)) or any(map(is_word, whole))


def _meant(word: str, context: Context) -> str:
    """The word that the English means and that is a slip away, "" when it says nothing or several things."""
    if not context.english:
        return ""
    accents = accented(word)
    if any(w in common() and support(w, context) for w in accents):
        return ""  # «perdon» lacks its accent, whatever else «sorry» may be
    found = {w: support(w, context) for w in {*near(word), *alike(word)} - {*accents} if everyday(w)}
    at_most = max((support(w, context) for w in accents), default=0.0)
    told = [w for w in found if found[w] > at_most and _may_be_slip(word, w)]
    if word.endswith("s") and any(w.endswith("s") for w in told):
        told = [w for w in told if w.endswith("s")]  # «diveros grupos» is no «diverso»
    for key in (lambda w: w not in common(), lambda w: _slip(word, w), lambda w: -found[w]):
        told = [w for w in told if key(w) == min(key(v) for v in told)]
    return told[0] if len(told) == 1 else ""


def _may_be_slip(word: str, meant: str) -> bool:
    """Whether the slip is a likely one: in short words only what sounds the same, and letters exchanged or lost."""
    slip = _slip(word, meant)
    return (
        meant in alike(word)
        or slip == 0
        or (len(word) >= _LEAST and (slip < 3 or (len(word) > 5 and meant in common())))
    )


# A verb that a translator made up, before the English particle.
_MADE_UP = re.compile(
    r"\w+(?:ó|é|aron|ab[ao]n?|ando|ad[oa]s?|ar) (?:arriba|abajo|a?fuera|lejos|atrás|a?dentro)\b", re.IGNORECASE
)


_COINED = re.compile(r"(\w{3,}?)e(?:ar|ando|ado|an|a|as|o|ó|é|aba|aban|aron|e|en)")


def _is_coined(word: str, context: Context) -> bool:
    """Whether the word is an English verb with a Spanish ending: «arpear» for “harp”, «josheando» for “joshing”."""
    coined = _COINED.fullmatch(word)
    return coined is not None and any(e.startswith((coined[1], f"h{coined[1]}")) for e in context.en_words)


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
        if new and _MADE_UP.match(context.text, token.start) and not readings(new):
            continue  # «el negocio no se sartenó fuera», "pan out"
        kept = bool(_ACCENTS & set(new)) or not _ACCENTS & set(token.low)
        likely = new in common() and (_slip(token.low, new) < 3 or (len(new) > _LEAST and new in alike(token.low)))
        # "Cladas" beside "clades" is a term that no dictionary has.
        term = any(e[:4] == token.low[:4] and e[:4] != new[:4] for e in context.en_words) or _is_coined(
            token.low, context
        )
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
            Keep("¿Estás arpeando otra vez?", "Are you harping on again?"),
            Keep("El hábitat se destuye."),
            Keep("Lee «La emprsa» y habla improtante-mente."),
            Keep("Usa el wifi y el router."),
        ),
        source="Ortografía de la lengua española (RAE-ASALE, 2010), cap. I, «El sistema ortográfico»",
        typographic=True,
    ),
)

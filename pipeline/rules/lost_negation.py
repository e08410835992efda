"""The no of the English that the translation dropped: "necesitas visado" for "you don't need a visa"."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from pipeline.lang.closed import CLITICS
from pipeline.rules.base import Context, Finding, Token, like, replace
from pipeline.rules.english import means
from pipeline.rules.nouns import named_noun
from pipeline.rules.verbs import finite

if TYPE_CHECKING:
    from pipeline.lang.english import Token as EnglishToken

_DENIED = re.compile(
    r"n['’]t\b|\bnot\b|\bcannot\b|\bnever\b|\b(?:have|has|had|is|are|was|were|'s|got) no\b(?! (?:longer|more|one)\b)",
    re.IGNORECASE,
)
# Where the denial may be of something else, or be said otherwise.
_ELSEWHERE = re.compile(
    r"[?]|\b(?:but|if|unless|until|than|why|not only|not just|that|which|who|n['’]t you|because|just|any|anymore|nor|neither|without|nothing|nobody|no one|matter|mind|wait|help|yet|let|let['’]s|whether|not all|not every|not everyone|not always|not many|not much|not very|not so|not too|not really|too)\b",
    re.IGNORECASE,
)
_DENIES = re.compile(
    r"(?<!\w)(?:no|nó|not|\w+n['’]t|never|nothing|nobody|without|nunca|jam[aá]s|nadie|nada|ni|sin|tampoco|ning[uú]n|ningun[oa]s?|ningún|apenas|excepto|salvo|falta\w*|evit\w+|dej\w+|lejos|en vez|en lugar|menos|poco|pocos|poca|pocas|carec\w+|neg\w+|odi\w+|ojalá|contra|rar[oa]|imposible\w*|incapa\w+|difícil\w*|difícilmente|mal|malo|mala|igual|"
    r"(?!inglés|inglesa|invierno|internet|inform|interes|interior|internacional|instal|instr|incluso|inclu|inici|intent|invit|inteligen|individu|industr|ingredient|imagen|imágenes|importan|impres|impuest|desde|desay|descan|despacio|destin|desarroll|dese|descarg|descuent|despert|despiert|después|descubr|descri)(?:in|im|des)\w+)(?!\w)",
    re.IGNORECASE,
)
_BE = frozenset(
    "be is are was were 's 're am 'm been do does did have has had will would can could should must".split()
)


def negation(context: Context) -> Iterable[Finding]:
    """ "No" or "nunca" before the only verb, when nothing in the Spanish denies and what the English denies is said."""
    english = context.english
    denials = _DENIED.findall(english)
    without = re.search(r"\bwithout\b", english, re.IGNORECASE)
    spanish = re.sub(r"(?<!\w)sin(?!\w)", "", context.text, flags=re.IGNORECASE) if without else context.text
    blocked = _ELSEWHERE.search(re.sub(r"\bwithout\b", "", english, flags=re.IGNORECASE))
    if len(denials) != 1 or blocked or _DENIES.search(spanish) or "?" in spanish or len(context.tokens) > 14:
        return
    verb = _same_verb(context) or (_only_verb(context) if _said(context) else None)
    if verb is None:
        return
    tokens = context.tokens
    n = tokens.index(verb)
    while n and tokens[n - 1].low in CLITICS and context.text[tokens[n - 1].end : tokens[n].start] == " ":
        n -= 1
    word = "nunca" if denials[0].lower() == "never" else "no"
    always = next((t for t in tokens if t.low == "siempre"), None)
    if always and word == "nunca":
        yield replace(always.start, always.end, like(always.text, "nunca"), evidence=denials[0])
        return
    first = tokens[n]
    yield replace(
        first.start,
        first.start + 1,
        f"{like(first.text[:1], word.capitalize() if first.text[0].isupper() else word)} {first.text[0].lower()}",
        evidence=denials[0],
    )


_DO = re.compile(r"\b(?:do|does|did)(?:n['’]t| not) ((?:really |even |actually )?[a-z]+)\b", re.IGNORECASE)


def _same_verb(context: Context) -> Token | None:
    """The one verb of the Spanish that translates the verb behind don't, doesn't, didn't."""
    denied = _DO.search(context.english)
    if denied is None:
        return None
    verb = denied.group(1).split()[-1].lower()
    first = context.tokens[:1]
    found = [t for t in context.tokens if finite(t.low) and (t.text[0].islower() or t in first)]
    same = [t for t in found if any(means(f.lemma.removesuffix("se"), verb) for f in finite(t.low) if f.mood == "ind")]
    return same[0] if len(same) == 1 else None


def _only_verb(context: Context) -> Token | None:
    """The one finite verb of the Spanish, when the English has one, too."""
    from pipeline.lang.english import analyse

    said = [t for t in analyse(context.english) if t.tag_ in ("VBD", "VBZ", "VBP", "MD")]
    if len(said) != 1:
        return None
    verbal = {t.idx for t in context.doc if t.pos_ in ("VERB", "AUX")}
    first = context.tokens[0]
    found = [
        t
        for t in context.tokens
        if (t.start in verbal or (t is first and not named_noun(t.low))) and any(f.mood == "ind" for f in finite(t.low))
    ]
    return found[0] if len(found) == 1 else None


def _said(context: Context) -> bool:
    """Whether what the English denies (the verb, or what stands behind to be) is said in the Spanish."""
    from pipeline.lang.english import analyse

    doc = analyse(context.english)
    at = next((k for k, t in enumerate(doc) if t.lower_ in ("n't", "n’t", "not", "never", "no")), None)
    if at is None:
        return False
    if re.search(r"\b(?:should|must|can|could)(?:n['’]t| not| never|not)\b", context.english, re.IGNORECASE) and any(
        f.lemma in ("deber", "poder") for t in context.tokens for f in finite(t.low)
    ):
        return True
    behind = [t for t in list(doc)[at + 1 :] if t.tag_[:2] in ("VB", "JJ", "NN") and t.lower_ not in _BE][:2]
    return bool(behind) and _has(context, behind[0])


def _has(context: Context, word: "EnglishToken") -> bool:
    if word.text[0].isupper() and re.search(rf"(?<!\w){re.escape(word.text[:4])}", context.text):
        return True
    from pipeline.lang.inflect import analyse

    for token in context.tokens:
        lemmas = {token.low, *(f.lemma.removesuffix("se") for f in analyse(token.low))}
        if any(means(w, e) for w in lemmas for e in (word.lower_, word.lemma_.lower())):
            return True
    return False

"""Flags: what the English says and the Spanish does not, text left in English, tú and usted mixed."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re
from collections import Counter
from collections.abc import Iterable
from difflib import SequenceMatcher

from pipeline.lang.spanish import known
from pipeline.model import Patch
from pipeline.rules.base import Context, Example, Finding, Keep, Rule, words
from pipeline.rules.spelt_numbers import SPELT

_NUMBER = re.compile(r"(?<![\w.,])\d+(?:[.,\u00a0\u202f]\d{3})*(?:[.,]\d+)?(?!\w)")
_SCALES = re.compile(r"\d\s?(?:k|m|bn|thousand|million|billion|mil|mill[oó]n)|:\d\d|[ap]\.?\s?m\b", re.IGNORECASE)


def value(text: str) -> str:
    """A number without its thousands signs, decimals behind a point."""
    bare = re.sub(r"[.,\u00a0\u202f](?=\d{3}(?:\D|$))", "", text)
    return bare.replace(",", ".")


def _point(start: int, end: int, text: str, evidence: str, why: str) -> Finding:
    return Finding((Patch(start=start, end=end, new=text[start:end]),), "flag", evidence, why=why)


def _numbers(context: Context) -> Iterable[Finding]:
    """One number of the Spanish is not in the English, and one of the English is not in the Spanish."""
    if not context.english:
        return
    text, english = context.text, context.english
    if _SCALES.search(english) or _SCALES.search(text) or not any(c.isdigit() for c in text):
        return
    spanish = {value(m.group()): m for m in _NUMBER.finditer(text)}
    source = {value(m.group()): m.group() for m in _NUMBER.finditer(english)}
    said_en = {str(SPELT[t.low]) for t in words(english) if t.low in SPELT}
    said_es = {str(SPELT[t.low]) for t in words(text) if t.low in SPELT}
    extra = [v for v in spanish if v not in source and v not in said_en]
    lost = [v for v in source if v not in spanish and v not in said_es]
    # "1620-21" is "1620 y 1621" in words, and "the 90s" may be "los años 1990".
    if len(extra) == len(lost) == 1 and (extra[0].endswith(lost[0]) or lost[0].endswith(extra[0])):
        return
    if len(extra) == len(lost) == 1 and len(spanish) == len(source):
        m = spanish[extra[0]]
        yield _point(
            m.start(), m.end(), text, source[lost[0]], f"El inglés dice {source[lost[0]]} y el español {m.group()}."
        )


def _plain(word: str) -> str:
    return word.lower().translate(str.maketrans("áéíóúüñ", "aeiouun"))


# What Spanish writes otherwise than English in foreign names: "Nankín" is Nanking, "Gengis" Genghis.
_SPELLINGS = (("sch", "s"), ("sh", "s"), ("ph", "f"), ("th", "t"), ("gh", "g"), ("kh", "j"), ("ck", "k"), ("qu", "k"), ("ll", "l"), ("ai", "a"), ("ou", "u"), ("ee", "i"), ("oo", "u"), ("tch", "ch"),
              ("zh", "j"), ("w", "u"), ("y", "i"), ("x", "j"), ("h", "j"), ("c", "k"), ("z", "s"), ("v", "b"))  # fmt: skip


def _sound(name: str) -> str:
    """A name without what differs between the two spellings: h, a final g, endings and the marks of vowels."""
    low = _plain(name)
    for english, spanish in _SPELLINGS:
        low = low.replace(english, spanish)
    return re.sub(r"(?<=n)g$|[eso]+$", "", low.replace("j", ""))


def _names(context: Context) -> Iterable[Finding]:
    """A name spelt otherwise than in the English."""
    if not context.english:
        return
    english = {t.text for t in words(context.english)[1:] if t.text[0].isupper() and len(t.text) > 4}
    here = {_plain(t.text) for t in context.tokens}
    for token in context.tokens[1:]:
        if (
            not token.text[0].isupper()
            or len(token.text) < 5
            or context.sentence_start(token.start)
            or token.text in english
        ):
            continue
        near = [
            e for e in english if e[0] == token.text[0] and _plain(e) not in here and _plain(e) != _plain(token.text)
        ]
        close = [
            e
            for e in near
            if SequenceMatcher(None, _plain(e), _plain(token.text)).ratio() >= 0.85
            and abs(len(e) - len(token.text)) < 2
            and _sound(e) != _sound(token.text)
            and not (token.low[-1] in "aeo" and e[-1].lower() not in "aeiou")  # «Plutarco» is Plutarch's Spanish name
        ]
        if close and not known(token.low):
            yield _point(
                token.start,
                token.end,
                context.text,
                close[0],
                f"El inglés escribe «{close[0]}» y el español «{token.text}».",
            )


def _left_in_english(context: Context) -> Iterable[Finding]:
    """A whole sentence that is the English itself."""
    if not context.english:
        return
    quoted = [m.span() for m in _QUOTED.finditer(context.text)]
    tokens = [t.low for t in context.tokens if not any(a < t.start < b for a, b in quoted)]
    if len(tokens) < 4:
        return
    same = sum((Counter(tokens) & Counter(context.en_words)).values())
    if same / len(tokens) >= 0.8 and same / max(len(context.en_words), 1) >= 0.6:
        yield _point(0, len(context.text.rstrip()), context.text, "", "La oración ha quedado en inglés.")


_TU = re.compile(r"(?<!\w)(?:tú|ti|contigo|tuy[oa]s?|te|tus?)(?!\w)", re.IGNORECASE)
_USTED = re.compile(r"(?<!\w)(?:usted)(?!\w)", re.IGNORECASE)
_QUOTED = re.compile(r"«[^»]*»|“[^”]*”|\"[^\"]*\"")


def _address(context: Context) -> Iterable[Finding]:
    """The address that the minority of the document uses."""
    if not (context.may_match(_TU) or context.may_match(_USTED)):
        return
    document = context.document
    counts = document.cache.get("address")
    if not isinstance(counts, tuple):
        whole = _QUOTED.sub(" ", "\n".join(document.spanish))
        counts = (len(_TU.findall(whole)), len(_USTED.findall(whole)))
        document.cache["address"] = counts
    tu, usted = counts
    if not tu or not usted:
        return
    pattern, name, other = (_USTED, "usted", "tú") if tu >= usted else (_TU, "tú", "usted")
    plain = _QUOTED.sub(lambda m: " " * len(m.group()), context.text)
    m = pattern.search(plain)
    if m and not context.is_protected(m.start(), m.end()):
        why = f"El texto mezcla «tú» ({tu}) y «usted» ({usted}): aquí trata de «{name}»; se propone «{other}» en todo el texto."
        yield _point(m.start(), m.end(), context.text, f"tú {tu}, usted {usted}", why)


RULES = (
    Rule(
        id="number-differs",
        level="flag",
        summary="Points at a number that differs from the English.",
        why="El número no es el del inglés.",
        find=_numbers,
        examples=(Example("Tiene 50 años.", "Tiene 50 años.", "He is 15 years old."),),
        keep=(
            Keep("Tiene 15 años.", "He is fifteen years old."),
            Keep("Cuesta 1500 euros.", "It costs 1,500 euros."),
            Keep("A las 17:00.", "At 5:00 PM."),
        ),
    ),
    Rule(
        id="name-differs",
        level="flag",
        summary="Points at a name spelt otherwise than in the English.",
        why="El nombre no se escribe como en el inglés.",
        find=_names,
        examples=(Example("Lo dijo Peterssen ayer.", "Lo dijo Peterssen ayer.", "Yesterday Petersen said so."),),
        keep=(
            Keep("Vive en México.", "He lives in Mexico."),
            Keep("Lo dijo Petersen.", "It was Petersen who said so."),
        ),
    ),
    Rule(
        id="left-in-english",
        level="flag",
        summary="Points at a sentence that was not translated at all.",
        why="La oración ha quedado en inglés.",
        find=_left_in_english,
        examples=(Example("This is not what we want.", "This is not what we want.", "This is not what we want."),),
        keep=(Keep("Esto no es lo que queremos.", "This is not what we want."),),
    ),
    Rule(
        id="mixed-address",
        level="flag",
        summary="Points at tú in a text of usted, or usted in a text of tú, with the majority.",
        why="El texto mezcla «tú» y «usted».",
        find=_address,
        examples=(Example("Si tú quieres, tu plan y usted.", "Si tú quieres, tu plan y usted."),),
        keep=(Keep("Si tú quieres, tu plan."), Keep("Te lo dijo bien: «Pase usted».")),
    ),
)

"""Perfects with another verb than haber: "soy vivido aquí", "tengo siempre querido"."""

# ruff: noqa: E501 — a table reads best on long lines.
import re
from collections.abc import Iterable

from pipeline.model import Patch
from pipeline.rules.base import GRAMMAR, Context, Example, Finding, Keep, Rule, like
from pipeline.rules.english import means
from pipeline.rules.syntax.grammar import participle

_HABER = {
    "soy": "he", "eres": "has", "es": "ha", "somos": "hemos", "son": "han", "era": "había", "eras": "habías", "éramos": "habíamos", "eran": "habían", "estoy": "he", "estás": "has", "está": "ha", "estamos": "hemos", "están": "han",
    "tengo": "he", "tienes": "has", "tiene": "ha", "tenemos": "hemos", "tienen": "han", "tenía": "había", "tenían": "habían", "teníamos": "habíamos", "tenías": "habías",
}  # fmt: skip
_ADVERBS = {"nunca": "never", "siempre": "always", "ya": "already", "jamás": "never"}
_WITH_SER = re.compile(
    rf"(?<!\w)(?P<v>{'|'.join(_HABER)}) (?:(?P<adv>nunca|siempre|ya|jamás) )?(?P<p>[a-záéíóúñ]*(?:ad|id|íd|ch|st|rt|rit|ot|uelt)[oa]s?)(?!\w)",
    re.IGNORECASE,
)
_HAVE = re.compile(
    r"(?:\b(?:have|has|had|haven['’]t|hasn['’]t|hadn['’]t)|\b(?:I|you|we|they|he|she|it|who|that)['’](?:ve|d|s))(?: not)?(?: (?:never|always|already|just|ever|also|only|really))? (?P<p>[a-z]+(?:ed|en|one|ne|wn|lt|pt|ught|ound|ost|old|et|ut|ad|un|me|ade|aid|ent|elt|d|t))\b"
)
_HAS_HABER = re.compile(r"(?<!\w)(?:he|has|ha|hemos|han|había|habías|habíamos|habían)(?!\w)", re.IGNORECASE)


def _with_ser(context: Context) -> Iterable[Finding]:
    """ "Yo soy vivido aquí", "somos llegados", "tengo siempre querido": haber, where the English has have."""
    if not context.english or not context.may_match(_WITH_SER):
        return
    told = list(_HAVE.finditer(context.english))
    found = [m for m in context.finditer(_WITH_SER) if participle(m["p"].lower())]
    if len(told) != 1 or len(found) != 1 or _HAS_HABER.search(context.text):
        return
    m, said = found[0], told[0]["p"]
    verb, adverb = m["v"].lower(), (m["adv"] or "").lower()
    form = participle(m["p"].lower())
    if form is None or (verb.startswith("t") and not adverb):
        return
    if adverb and not re.search(rf"\b(?:{_ADVERBS[adverb]}|ever|n['’]t ever)\b", context.english):
        return
    base = form.lemma.removesuffix("se")
    if said == "been":
        # "I have been loved" is a passive; "I have never been gone" is none.
        if base not in ("ser", "estar", "ir"):
            return
    elif base not in _GOES and not adverb and re.match(r"(?:he|she|it|that|who)['’]s\b", told[0][0], re.IGNORECASE):
        return  # «it's cracked» is «está agrietado»
    elif not _same(base, m["p"].lower(), said):
        return
    part = re.sub(r"(?:o|a|os|as)$", "o", m["p"].lower())
    if said == "been" and base == "ser" and verb in ("estoy", "estás", "está", "estamos", "están"):
        part = "estado"
    new = _HABER[verb]
    if adverb in ("nunca", "jamás", "siempre", "ya"):
        before = context.text[: m.start()]
        new = f"{adverb} {new}"
        if re.search(r"(?<!\w)[Nn]o $", before) and adverb in ("nunca", "jamás"):
            return
    new = like(m["v"][:1], new)
    yield Finding((Patch(start=m.start(), end=m.end(), new=f"{new} {part}"),), evidence=told[0].group())


_GOES = frozenset(
    "llegar ir venir salir volver vivir nacer entrar caer estar ser subir bajar quedar dormir trabajar viajar comer llover".split()
)


def _same(base: str, part: str, english: str) -> bool:
    """Whether a participle of the English is of the verb of the Spanish."""
    from pipeline.lang.english import analyse

    if base in _GOES:
        return True  # of these ser and a participle never make a passive
    masculine = re.sub(r"(?:a|os|as)$", "o", part)
    lemma = analyse(f"I have {english}")[-1].lemma_.lower()
    return any(means(s, e) for s in (base, masculine) for e in (english, lemma))


RULES = (
    Rule(
        id="perfect-with-ser",
        level="fix",
        summary="Writes haber for ser, estar and tener in a perfect (“soy vivido aquí”); with English only.",
        why="Los tiempos compuestos se forman con «haber».",
        find=_with_ser,
        examples=(
            Example(
                "Yo soy vivido aquí diez años.", "Yo he vivido aquí diez años.", "I have lived here for ten years."
            ),
            Example("Somos llegados tarde.", "Hemos llegado tarde.", "We have arrived late."),
            Example("Era nunca ido a Roma.", "Nunca había ido a Roma.", "I had never been to Rome."),
            Example("Tengo siempre querido uno.", "Siempre he querido uno.", "I have always wanted one."),
        ),
        keep=(
            Keep("Es querido por todos.", "He has been loved by all."),
            Keep("Está cansado.", "He is tired because he has worked."),
            Keep("Son conocidos y han viajado.", "They are known and have travelled."),
            Keep("Es casado.", "He has a wife."),
            Keep("Está pintado de rojo.", "It's painted red."),
        ),
        source=GRAMMAR,
    ),
)

"""Whose an adjective behind a noun is: an earlier noun of the phrase, or the subject of a verb before it."""

import re
from collections.abc import Sequence

from pipeline.lang.inflect import determiner_lemma
from pipeline.rules.adjectives import shape
from pipeline.rules.base import Context, Token
from pipeline.rules.nouns import noun_known, number, singular, sure_gender
from pipeline.rules.phrases import PREPOSITIONS, gap
from pipeline.rules.tables import listed
from pipeline.rules.verbs import finite

Shape = tuple[str, str]


def said_of_subject(context: Context, tokens: Sequence[Token], n: int, count: str) -> bool:
    """Whether a copula of this number stands before, whose adjective it may be: «no son de ninguna manera frágiles»."""
    from pipeline.lang.inflect import analyse

    for k in range(n - 1, max(-1, n - 6), -1):
        if re.search(r"[.;:?!]", gap(context, tokens[k], tokens[k + 1])):
            return False
        if any(f.lemma in ("ser", "estar", "parecer") and f.number == count for f in analyse(tokens[k].low)):
            return True
    return False


def acts_before(context: Context, tokens: Sequence[Token], n: int, count: str = "") -> bool:
    """Whether a verb stands earlier in the clause, of this number if given, of whose subject the adjective may be."""
    for k in range(n - 1, max(-1, n - 8), -1):
        if re.search(r"[.;:?!]", gap(context, tokens[k], tokens[k + 1])):
            return False
        forms = () if noun_known(tokens[k].low) else finite(tokens[k].low)
        if forms:
            return any(f.number == count for f in forms) if count else True
    return False


def other_owner(context: Context, tokens: Sequence[Token], n: int, shown: Shape) -> bool:
    """Whether an earlier noun of the phrase, or a coordination, may own the adjective."""
    for k in range(n - 1, max(-1, n - 9), -1):
        low = tokens[k].low
        if re.search(r"[.;:?!()]", gap(context, tokens[k], tokens[k + 1])) or low in (
            "que",
            "quien",
            "es",
            "era",
            "fue",
        ):
            return False
        if low in ("y", "e", "o", "u", "ni") and shown[1] == "p":
            # Two feminine nouns take no masculine adjective: "una mesa y cuatro sillas cómodas".
            if any(sure_gender(t.low) == "m" and noun_known(t.low) for t in tokens[k + 1 : n]):
                return True  # "la cultura y el estilo de vida romanos"
            nouns = [sure_gender(t.low) for t in tokens[max(0, k - 4) : k] if sure_gender(t.low) and not shape(t.low)]
            return not nouns or not (sure_gender(tokens[n].low) == nouns[-1] == "f" and shown[0] == "m")
        if low in PREPOSITIONS or len(low) < 4 or (determiner_lemma(low) and tokens[k + 1].low != "de"):
            continue
        gender = sure_gender(low)
        # "Espacio de nombres": what stands before "de" is a noun, whatever verb it looks like.
        linked = tokens[k + 1].low in ("de", "del")
        if finite(low) and not linked and not (gender and noun_known(low)):
            return False
        noun = linked or gender or tokens[k].text[0].isupper() or singular(low) in listed("nouns", "either")
        if noun and (not gender or shown[0] in ("", gender)) and number(low) == shown[1]:
            return True
    return False

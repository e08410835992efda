"""The preposition behind a replacement that asks for another than the calque did: «al tanto *de* tus viajes».

The calque's own may return behind «y»: «cortar abajo en sal y *en* pan» is «reducir el consumo de sal y *de* pan».
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from pipeline.lexicon.sentence import QUANTIFIERS
from pipeline.lexicon.verbgroup import finite_like
from pipeline.model import Patch

# The end of a replacement, the prepositions that may stand behind it, and the one that it asks for.
_CAUSE = r"por(?! (?:un|una|unos|unas|la (?:noche|tarde|mañana)|vari[oa]s|horas|mucho|eso|ello)\b)"
_PLACE = r"(?:el|la|los|las|mi|tu|su|este|esta) (?:nuev[oa] |otr[oa] )?(?!plazo|primer|fin|año|mes|semana|tiempo|día)"
_TO_DO = r"(?= \w+[aeií]r(?:se|[mt]e|l[aeo]s?|nos)?\b)"
_WANTS = (
    (r"al (?:tanto|corriente)", "sobre|acerca de|con", "de"),
    (r"(?:provecho|cuenta|culpa|cargo)", "sobre", "de"),
    (r"(?:hart[oa]s?|orgullos[oa]s?)", "con|sobre", "de"),
    (r"(?:ten\w+|tien\w+|tuv\w+) la culpa", _CAUSE, "de"),
    (r"pendientes?", "sobre|a", "de"),
    (r"(?:ganas|deseos)", rf"(?:por|para|a){_TO_DO}", "de"),
    (r"fuera de (?:sí|mí|ti)", "con", "de"),
    (r"en paz", "sobre|acerca de|en cuanto a", "con"),
    (r"con el ejemplo", "sobre|acerca de", "en cuanto a"),
    (r"como el avestruz", "sobre|acerca de|con|en cuanto a", "ante"),
    (r"hincapié", "sobre", "en"),
    (
        r"(?:gast|malgast)\w+ saliva",
        r"(?:en|sobre)(?= (?:él|ella|ell[oa]s|ustedes|alguien|nadie|quien|gente|mi|tu|su)\b)",
        "con",
    ),
    (r"(?:obsesionad[oa]s?|entusiasmad[oa]s?|encantad[oa]s?)", "sobre|acerca de", "con"),
    (r"(?:se|me|te|nos|os) (?:burl|aprovech|encarg|apiad|arrepient)\w+", "sobre", "de"),
    (r"\w*adapt\w+", rf"en(?= {_PLACE})", "a"),
    (r"(?:de piedra|de una pieza|sin palabras|boquiabiert[oa]s?)", _CAUSE, "ante"),
)
_ENDS = tuple(
    (re.compile(rf"(?:^|\W)(?:{end})$"), re.compile(rf" (?:{old}) (?!que\b)"), new) for end, old, new in _WANTS
)


def governed(text: str, patch: Patch) -> Patch:
    """The patch with the preposition behind it, where its last words ask for another."""
    for end, behind, wanted in _ENDS:
        found = behind.match(text, patch.end) if end.search(patch.new) else None
        if found:
            return Patch(start=patch.start, end=found.end() - 1, new=f"{patch.new} {wanted}")
    return patch


_PREPOSITION = re.compile(r"\b(a|con|de|en|para|por|sin|sobre)(?: (\w+))?$", re.IGNORECASE)
_AGAIN = re.compile(r"((?: \w+){0,5}?) (?:y|e|o|u|ni) (a|con|de|en|para|por|sobre)( el|)(?= \w)")
_BREAKS = frozenset("que mientras cuando como porque si y e o u ni para con en por sobre a donde".split())


def _acts(words: list[str]) -> bool:
    """Whether a word behind another than a determiner may be a verb: «con mi ruido [molesto] y con …»."""
    return any(finite_like(word) for before, word in pairwise(words) if before not in QUANTIFIERS)


def coordinated(text: str, patch: Patch) -> Iterator[Patch]:
    """The calque's preposition behind «y», as the replacement has it."""
    old, new = _PREPOSITION.search(text[patch.start : patch.end]), _PREPOSITION.search(patch.new)
    again = _AGAIN.match(text, patch.end) if old else None
    if not old or not again or again[2] != old[1].lower():
        return
    between = again[1].lower().split()
    if bool(old[2]) == bool(between) or not _BREAKS.isdisjoint(between) or _acts(between):
        return
    if old[2] and (not new or new[2] != old[2]):
        return
    wanted = new[1].lower() if new and bool(new[2]) == bool(old[2]) else ""
    if wanted == again[2]:
        return
    article = again[3].strip()
    if wanted in ("a", "de") and article:
        wanted, article = f"{wanted}l", ""
    said = " ".join(filter(None, (wanted, article)))
    yield Patch(start=again.start(2) - (not said), end=again.end(3), new=said)

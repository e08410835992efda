"""The preposition behind a replacement that asks for another than the calque did: «al tanto *de* tus viajes»."""

import re

from pipeline.model import Patch

# The end of a replacement, the prepositions that may stand behind it, and the one that it asks for.
_CAUSE = r"por(?! (?:un|una|unos|unas|la (?:noche|tarde|mañana)|vari[oa]s|horas|mucho|eso|ello)\b)"
_WANTS = (
    (r"al (?:tanto|corriente)", "sobre|acerca de", "de"),
    (r"(?:provecho|cuenta|culpa|cargo)", "sobre", "de"),
    (r"(?:hart[oa]s?|orgullos[oa]s?)", "con|sobre", "de"),
    (r"(?:ten\w+|tien\w+|tuv\w+) la culpa", _CAUSE, "de"),
    (r"pendientes?", "sobre|a", "de"),
    (r"fuera de (?:sí|mí|ti)", "con", "de"),
    (r"hincapié", "sobre", "en"),
    (r"(?:obsesionad[oa]s?|entusiasmad[oa]s?|encantad[oa]s?)", "sobre|acerca de", "con"),
    (r"(?:se|me|te|nos|os) (?:burl|aprovech|encarg|apiad|arrepient)\w+", "sobre", "de"),
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

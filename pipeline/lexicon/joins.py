"""Where a replacement meets the text around it: spaces, contractions, y/e and o/u, capitals, what is denied."""

import re

from pipeline.lang import inflect
from pipeline.model import Patch

_EL = re.compile(r" el\b")
_SUBJECT = re.compile(r" (yo|tú|mí|ti)\b", re.IGNORECASE)
_GOVERNING = frozenset("a de para por sin sobre en hacia contra tras desde ante hasta".split())

_DENYING = frozenset("no nunca jamás tampoco sin nadie ni".split())
_SOMETHING = re.compile(r"(\w+) algo\b(?! (?:de|a|así)\b)")


def like(new: str, old: str) -> str:
    """A word with the capital of another."""
    return new[:1].upper() + new[1:] if old[:1].isupper() else new


def said_once(new: str, before: str) -> str:
    """A replacement without its first verb where the word before it says so already: «intentó intentar ligar con»."""
    first, _, rest = new.partition(" ")
    if first == "siguiendo" and rest.split(" ")[0].endswith("ndo"):
        return rest  # «está tirando el dinero», not «siguiendo tirando el dinero»
    if first in ("estando", "intentar", "tratar") and rest:
        lemma = next(f.lemma for f in inflect.analyse(first))
        if any(f.lemma == lemma for f in inflect.analyse(before)):
            return rest
    return new


_JOINED = (
    *((f" {sign}", sign) for sign in ",.;:"),
    *((" de el ", " del "), (" a el ", " al "), (" a al ", " al "), (" a a ", " a ")),
    *((" con mí ", " conmigo "), (" con ti ", " contigo ")),
)


def tidy(text: str, patch: Patch) -> Patch:
    """Spaces, contractions (al, del) and y/e, o/u, at both borders of a replacement."""
    new = f" {' '.join(patch.new.split())} "
    for wrong, right in _JOINED:
        new = new.replace(wrong, right)
    new = new.strip()
    start, end = patch.start, patch.end
    if f" {new}".endswith((" a", " de")) and _EL.match(text, end):
        new, end = f"{new}l", end + len(" el")
    new, end = _governed(text, new, end)
    before = text[:start].rstrip()
    if new.startswith(",") and not before[-1:].isalnum():
        new = new[1:].lstrip()  # a sign or nothing stands before it
    word = before.rsplit(None, 1)[-1].lower() if before else ""
    at = len(before) - len(word)
    if f"{new} ".startswith("el ") and word in ("del", "al", "el") and start > len(before):
        new = new[3:]  # an article stands there already
    elif f"{new} ".startswith("el ") and word in ("de", "a") and start > len(before):
        new, start = before[at:] + "l" + new[2:], at
    elif (not new or new[0] == ",") and start > 0 and text[start - 1 : start] == " ":
        start -= 1
    elif word in ("y", "e") and text[start : start + 1].isalpha():
        right = "e" if sounds_i(new) else "y"
        if right != word:
            new, start = f"{right} {new}", at
    elif word in ("o", "u") and text[start : start + 1].isalpha():
        right = "u" if _sounds_o(new) else "o"
        if right != word:
            new, start = f"{right} {new}", at
    return within_contraction(text, Patch(start=start, end=end, new=new))


def _governed(text: str, new: str, end: int) -> tuple[str, int]:
    """A subject pronoun behind a replacement that ends in a preposition takes its case: «con tú» is «contigo»."""
    pronoun, head, last = _SUBJECT.match(text, end), *new.rpartition(" ")[::2]
    if pronoun is None or last not in _GOVERNING | {"con"}:
        return new, end
    case = {"yo": "mí", "tú": "ti"}.get(pronoun[1].lower(), "")
    if not case and last != "con":
        return new, end
    case = case or pronoun[1].lower()
    if last == "con":
        return f"{head} con{case.replace('í', 'i')}go".strip(), pronoun.end()
    return f"{new} {case}", pronoun.end()


def within_contraction(text: str, patch: Patch) -> Patch:
    """A patch that begins or ends inside «al» or «del», joined to the other half, or parted from it with its space."""
    new = patch.new
    if _splits(text, patch.start):
        new = new[1:] if f"{new} ".startswith("el ") else f" {new}" if new else "l"
    if _splits(text, patch.end) and patch.end > patch.start:
        new = new if f" {new}".endswith((" a", " de")) else f"{new} e"
    return Patch(start=patch.start, end=patch.end, new=new)


def _splits(text: str, at: int) -> bool:
    """Whether `at` lies before the l of the contraction «al» or «del»."""
    if not 0 < at < len(text) or text[at] not in "lL" or text[at + 1 : at + 2].isalpha():
        return False
    word = text[max(0, at - 3) : at].lower()
    return (word.endswith("a") and not word[-2:-1].isalpha()) or (word.endswith("de") and not word[-3:-2].isalpha())


def sounds_i(word: str) -> bool:
    """Whether «y» becomes «e» before a word."""
    low = word.lower()
    return low.startswith(("i", "í", "hi", "hí")) and not low.startswith(("hie", "hia", "io"))


def _sounds_o(word: str) -> bool:
    return word.lower().startswith(("o", "ó", "ho", "hó"))


def denied(text: str, before: str) -> str:
    """A replacement behind a denial: «algo» is «nada» then («no se juega nada»), but not what something is."""

    def nothing(found: re.Match[str]) -> str:
        being = found[1] == "como" or any(f.lemma == "ser" for f in inflect.analyse(found[1]))
        return found[0] if being else f"{found[1]} nada"

    return _SOMETHING.sub(nothing, text) if before in _DENYING else text

"""The template language of replacements: parsed once, realised for each match by `realise`.

text                plain words
{v:defender}        the verb, in the tense, mood, person and number of the matched {v:…}; -se adds the clitic
me {v:gustar}       with the clitics written before it, which go where its form wants them: me gusta, gustarme
{v:afectar@p}       with a clitic for the person of the matched possessive (lo/la/los/las → lo; @p:le → le);
                    «{v:lavarse@p}» only where the subject is that person
{v:haber/inf}       in this form whatever was matched: inf ger part
{v:enfrentarse/alone}  without lo, la, los, las, which rendered an «it» that means nothing («lo pelearon fuera»)
{v}                 the matched verb as it stands        {v/ger} the same verb in another form
{n:solución}        a noun in the number of the matched {n:…}; /s /p fix the number
{a:mágico}          an adjective that agrees with the nearest {n:…} of the template, or with the subject of {v:…}
{a:definido@s}      always with the subject
{d}                 the matched determiner, agreeing with what follows
{p}                 the matched possessive, agreeing with what follows
{p@s}               the possessive of the verb's subject: su, mi …; {p:sí@s} sí, mí …; {p:suya@s} suya, mía …
{x}                 the captured phrase        {*} the captured words
"""

import re
from typing import NamedTuple

from pipeline.errors import LexiconError
from pipeline.lang import inflect
from pipeline.lang.closed import CLITICS
from pipeline.lexicon.pattern import INFINITIVE

_SLOT = re.compile(r"\{([^}]*)\}")
_BODY = re.compile(
    r"^(?P<name>v\d?|n\d?|a\d?|d\d?|p|x\d?|y\d?|\*)(?::(?P<lemma>[^@/|]+?))?(?:/(?P<form>\w+))?(?:@(?P<link>[ps])(?::(?P<case>le|lo))?)?$"
)


class Unfit(Exception):
    """The template cannot be used here."""


class Text(NamedTuple):
    """Plain text, with its spaces."""

    text: str


class Slot(NamedTuple):
    """A part that depends on the match."""

    name: str
    lemma: str = ""
    form: str = ""
    link: str = ""
    case: str = ""
    clitics: tuple[str, ...] = ()

    @property
    def kind(self) -> str:
        """The name without its number: v n a d p x y *."""
        return self.name.rstrip("0123456789")


Template = tuple[Text | Slot, ...]


def parse(source: str) -> Template:
    """The parts of a template; LexiconError names the slot that is not understood."""
    parts: list[Text | Slot] = []
    at = 0
    for found in _SLOT.finditer(source):
        if found.start() > at:
            parts.append(Text(source[at : found.start()]))
        body = _BODY.match(found[1])
        if body and body["name"][0] == "v" and body["lemma"] and not INFINITIVE.match(body["lemma"]):
            raise LexiconError(
                f"replacement '{source}': '{body['lemma']}' is not an infinitive — hint: {{v:tener}} en cuenta"
            )
        forms = {"v": ("inf", "ger", "part", "alone"), "n": ("s", "p")}.get(body["name"][0], ()) if body else ()
        if body is None or (body["form"] and body["form"] not in forms):
            raise LexiconError(f"replacement '{source}': '{found[0]}' is not understood — hint: see docs/lexicon.md")
        name, lemma, form, link, case = (body[k] or "" for k in ("name", "lemma", "form", "link", "case"))
        slot = Slot(name, lemma, form, link, case)
        last = parts[-1] if parts else None
        if slot.kind == "v" and slot.lemma and isinstance(last, Text):
            text, clitics = _clitics(last.text)
            parts[-1:] = [Text(text)] * bool(text)
            slot = slot._replace(clitics=clitics)
        parts.append(slot)
        at = found.end()
    if at < len(source):
        parts.append(Text(source[at:]))
    return tuple(parts)


def _clitics(text: str) -> tuple[str, tuple[str, ...]]:
    """The text without the clitics that end it, and those."""
    words = text.split(" ")
    at = len(words) - 1 if text.endswith(" ") else len(words)
    size = at
    while at > 0 and words[at - 1] in CLITICS:
        at -= 1
    if at == size:
        return text, ()
    return " ".join([*words[:at], ""]) if at else "", tuple(words[at:size])


def slots(template: Template) -> frozenset[str]:
    """The names of the slots a template needs bound (adjectives of its own need none)."""
    return frozenset(
        p.name
        for p in template
        if isinstance(p, Slot) and not (p.kind in "na" and p.lemma) and p[:1] + p[3:4] != ("p", "s")
    )


def ends_in_no(part: Text | Slot) -> bool:
    """Whether the text ends in «no», so that a verb behind it is denied."""
    return isinstance(part, Text) and f" {part.text}".lower().endswith(" no ")


def is_existential(template: Template, n: int) -> bool:
    """Whether part n is the «haber» of «hay»: no participle and no «de» stands behind it."""
    slot = template[n]
    if not isinstance(slot, Slot) or slot.lemma != "haber" or slot.form:
        return False
    words = [w for part in template[n + 1 :] if isinstance(part, Text) for w in part.text.split()]
    verb = next((p for p in template[n + 1 :] if isinstance(p, Slot) and p.kind == "v"), None)
    if verb is not None and (verb.form == "part" or not verb.lemma):
        return False
    return not words or (words[0] != "de" and not any(f.mood == "part" for f in inflect.analyse(words[0])))


def beside_noun(template: Template, n: int) -> bool:
    """Whether only a space stands between part n and a noun that the template names."""
    for space, noun in ((n - 1, n - 2), (n + 1, n + 2)):
        if 0 <= noun < len(template) and template[space] == Text(" "):
            part = template[noun]
            if isinstance(part, Slot) and part.kind == "n" and part.lemma:
                return True
    return False

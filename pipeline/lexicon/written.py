"""Which of an entry's replacements a match can take: conditions, regions, and that no word or person is lost."""

import re
from collections.abc import Collection, Iterator, Sequence

from pipeline.lang import inflect
from pipeline.lang.closed import CLITICS, INDIRECT
from pipeline.lexicon import english_pattern, evidence, passives, template
from pipeline.lexicon.evidence import EnglishSentence
from pipeline.lexicon.forms import keys_of
from pipeline.lexicon.graded import graded
from pipeline.lexicon.match import Match, Span, VerbBind, first_verb, verb_of, verbs_of
from pipeline.lexicon.pointing import pointed
from pipeline.lexicon.pronouns import owned
from pipeline.lexicon.realise import Realised, realise
from pipeline.lexicon.schema import Replacement
from pipeline.lexicon.sentence import QUANTIFIERS, Sentence
from pipeline.lexicon.template import Template, Unfit
from pipeline.lexicon.verbgroup import HARDLY_VERBS, finite_like
from pipeline.lexicon.verbreader import Hints
from pipeline.model import Patch
from pipeline.spans import apply_patches

_LIGHT = frozenset("haber ser estar ir tener hacer poder dar".split())
_PREPOSITIONS = frozenset("a ante con de del desde en entre hacia hasta para por sin sobre tras al".split())
_ARTICLES = frozenset(("la", "las", "los", "lo"))
_DONE_TO_NOBODY = ("de la lengua ", "al otro barrio ", "por las ramas ", "la pata ", "de rositas ")  # how they go on
_SO = re.compile(r"\bta(?:n|nt[oa]s?|l|les)\b")
_OWNERS = {"mi": (1, "s"), "mis": (1, "s"), "tu": (2, "s"), "tus": (2, "s")}


def options(
    replacements: Sequence[tuple[Replacement, Template]],
    match: Match,
    s: Sentence,
    en: EnglishSentence | None,
    hints: Hints,
    locale: str,
    *,
    compiled: bool,
) -> Iterator[Realised]:
    """The replacements that a match can be given without losing anything, as patches, best first.

    `compiled` says that the pattern was made from the English, not written by hand.
    """
    verb = bool(verbs_of(match))
    ranked = sorted(replacements, key=lambda r: _region(r[0], locale))
    inflects, states = False, _is_finite(match) and not _may_be_order(match, s)
    for replacement, parts in ranked:
        if not _fits(replacement, match, s, en):
            continue
        slots = template.slots(parts)
        if any(name[0] in "*xy" and name not in slots and _size(match, name) for name in match.binds):
            continue  # it would lose words
        if any(isinstance(b, VerbBind) and b.it and not _writes(parts, name) for name, b in match.binds.items()):
            continue  # «lo» would be left over
        if _loses_owner(match, parts, s) or _doubles_clitic(match, parts, s):
            continue
        if _refuses_whom(match, parts, s):
            continue  # «nos fue de la lengua»
        if _loses_so(match, parts, slots, s):
            continue  # «tenía los pies en la tierra que me relajé»
        if verb and compiled and slots and not any(name.startswith("v") for name in slots):
            continue  # compiled from "a shot": the verb «tirar» has no place in «{d} palo de ciego»
        if not passives.fits(parts, match, s):
            continue  # «fue hecho ejercicio»
        if _is_bare_infinitive(parts) and _is_finite(match):
            continue  # «pasamos la tarde mirar escaparates»
        if _lets_order(match, s) and not _says_no(parts):
            continue  # «No dejes piedra sin mover» is no «Remuevas cielo y tierra»
        if inflects and _is_verbless(parts):
            continue  # «los postres por cuenta de la casa», beside «corren por cuenta de la casa»
        try:
            done = realise(*owned(parts, (other for _, other in replacements), match, s), s, hints)
        except Unfit:
            continue
        inflects |= states and any(isinstance(p, template.Slot) and p.kind == "v" for p in parts)
        yield pointed(done, match, s)


def _loses_so(match: Match, parts: Template, slots: Collection[str], s: Sentence) -> bool:
    """Whether the «tan» of «tan … que» would be lost."""
    if s.low(match.end) not in ("que", "como"):
        return False
    at = next((n for n in range(match.start, match.end) if s.low(n) == "tan"), None)
    if at is None or any(s.low(n) == "como" for n in range(at, match.end)):
        return False  # «tan llano como el día que …»
    if graded(parts, match, s) is not parts:
        return False  # «se cansó tanto que …»
    if any(isinstance(p, template.Text) and _SO.search(p.text) for p in parts):
        return False
    return not any(n in slots and isinstance(b, Span) and b.start <= at < b.end for n, b in match.binds.items())


def _writes(parts: Template, name: str) -> bool:
    """Whether a replacement has a verb of its own for the slot."""
    return any(isinstance(p, template.Slot) and p.name == name and p.lemma for p in parts)


def _lets_order(match: Match, s: Sentence) -> bool:
    """Whether the match begins with the «no» of a command."""
    opens = match.start == 0 or not s.tokens[match.start - 1].is_word
    verb = verb_of(match)
    return opens and s.low(match.start) == "no" and verb is not None and all(f.mood == "sub" for f in verb.forms)


def _says_no(parts: Template) -> bool:
    """Whether a replacement has a «no», or no verb that inflects."""
    verb = any(isinstance(p, template.Slot) and p.kind == "v" for p in parts)
    return not verb or any(isinstance(p, template.Text) and "no" in p.text.split() for p in parts)


def _is_bare_infinitive(parts: Template) -> bool:
    """Whether a replacement is an infinitive that does not inflect: «mirar escaparates»."""
    first = parts[0] if parts else None
    if not isinstance(first, template.Text) or any(isinstance(p, template.Slot) and p.kind == "v" for p in parts):
        return False
    word = first.text.split(" ", 1)[0]
    return word.endswith(("r", "rse")) and any(f.mood == "inf" for f in inflect.analyse(word))


def _is_verbless(parts: Template) -> bool:
    """Whether no word of a replacement can be its verb."""
    words = " ".join(p.text if isinstance(p, template.Text) else "{}" for p in parts).split()
    slots = [p for p in parts if isinstance(p, template.Slot)]
    if any(slot.kind in "v*xy" for slot in slots):
        return False
    before = ["", *words]
    return not any(
        finite_like(word) and (last in CLITICS or last not in QUANTIFIERS) and last not in _PREPOSITIONS
        for last, word in zip(before, words, strict=False)
    )


def _is_finite(match: Match) -> bool:
    """Whether the match begins with a verb that is no infinitive."""
    verb = first_verb(match)
    return verb is not None and all(f.mood != "inf" for f in verb.forms)


def _may_be_order(match: Match, s: Sentence) -> bool:
    """Whether the match may be an order, for which a verbless exclamation can stand («¡ánimo!»)."""
    opens = match.start == 0 or not s.tokens[match.start - 1].is_word
    verb = first_verb(match)
    return opens and verb is not None and any(f.mood == "imp" for f in verb.forms)


def _loses_owner(match: Match, parts: Template, s: Sentence) -> bool:
    """Whether «mi» or «tu» would go although the subject is somebody else: «la meditación cambió mi mente»."""
    owner, verb = match.binds.get("p"), match.binds.get("v")
    if not isinstance(owner, Span) or not isinstance(verb, VerbBind):
        return False
    person = _OWNERS.get(s.low(owner.start))
    slots = [part for part in parts if isinstance(part, template.Slot)]
    kept = any(slot.name == "p" or slot.link[:1] == "p" for slot in slots)
    same = any(slot.kind == "v" and slot.lemma in {f.lemma for f in verb.forms} for slot in slots)
    finite = [f for f in verb.forms if f.person]
    if not person or not finite or kept or not same:
        return False
    pronoun = "me" if person[0] == 1 else "te"
    told = {s.low(n) for n in verb.group.proclitics} | {c for f in finite for c in f.clitics}
    return pronoun not in told and all((f.person, f.number) != person for f in finite)


def _doubles_clitic(match: Match, parts: Template, s: Sentence) -> bool:
    """Whether a replacement that begins with a clitic would stand behind another: «se le se le ha subido»."""
    first = parts[0] if parts else None
    begins = isinstance(first, template.Text) and first.text.split(" ")[0] in CLITICS - _ARTICLES
    return begins and s.low(match.start - 1) in CLITICS


def _refuses_whom(match: Match, parts: Template, s: Sentence) -> bool:
    """Whether a replacement has no place for a person to whom it is done: «*nos* derramó los frijoles»."""
    if not any(isinstance(p, template.Text) and f"{p.text.strip()} ".startswith(_DONE_TO_NOBODY) for p in parts):
        return False
    for bound in verbs_of(match):
        own = bound.reflexive[0] if bound.reflexive else ""
        if INDIRECT & {*(s.low(n) for n in bound.group.proclitics), *bound.forms[0].clitics} - {own}:
            return True
    return False


def _region(replacement: Replacement, locale: str) -> int:
    if not replacement.locale:
        return 1
    return 0 if locale in replacement.locale else 2


def _size(match: Match, name: str) -> int:
    bound = match.binds.get(name)
    return bound.end - bound.start if isinstance(bound, Span) else int(isinstance(bound, VerbBind))


def _fits(replacement: Replacement, match: Match, s: Sentence, en: EnglishSentence | None) -> bool:
    if replacement.when and not _size(match, replacement.when):
        return False
    if replacement.after and not any(
        f"{k}:{w}" in keys_of(s.low(match.end)) for w in replacement.after for k in "wnva"
    ):
        return False
    if replacement.en:
        return en is not None and evidence.find(english_pattern.parse(replacement.en), en) is not None
    return True


def repeats(option: Realised, text: str) -> bool:
    """Whether a replacement says what the sentence says already: «no soporto [soportar] …»."""
    patch = max(option.patches, key=lambda p: len(p.new))
    new = patch.new.lower()
    before, after = text[: patch.start].lower(), text[patch.end :].lower()
    if " " in new and any(re.search(rf"\b{re.escape(new)}\b", part) for part in (before, after)):
        return True
    if not before.strip() or not new or before.split()[-1] in HARDLY_VERBS:
        return False  # «para parar»
    first, last = ({f.lemma for f in inflect.analyse(w)} for w in (new.split()[0], before.split()[-1]))
    return bool((first & last) - _LIGHT)


def stretch(text: str, options: Sequence[Realised]) -> tuple[tuple[Patch, ...], tuple[str, ...]]:
    """The first option's patches, and the others as texts for the same stretch, widened where one reaches further.

    A stretch that ends within «al» or «del» is widened to the whole word, which is what people read.
    """
    start = min(o.patches[0].start for o in options)
    end = max(o.patches[-1].end for o in options)
    while 0 < end < len(text) and text[end - 1].isalpha() and text[end].isalpha():
        end += 1

    def over(patches: Sequence[Patch]) -> str:
        moved = [Patch(start=p.start - start, end=p.end - start, new=p.new) for p in patches]
        return apply_patches(text[start:end], moved)

    first = options[0].patches
    texts = list(dict.fromkeys(over(o.patches) for o in options))
    if first[0].start != start or first[-1].end != end:
        first = (Patch(start=start, end=end, new=texts[0]),)
    return first, tuple(t for t in texts[1:] if t not in (texts[0], text[start:end]))

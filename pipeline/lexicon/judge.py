"""A match with its English before the guards: what the entry proposes, or why it does not."""

from collections.abc import Collection, Sequence
from copy import copy
from typing import Literal, NamedTuple

from pipeline.lang import inflect
from pipeline.lang.closed import ARTICLES
from pipeline.lexicon import actors, context, inverted, particles, passives, readings, recipients, slack, written
from pipeline.lexicon import fields as semantic
from pipeline.lexicon.compiled import Trigger
from pipeline.lexicon.evidence import EnglishSentence, Found
from pipeline.lexicon.guards import AROUND
from pipeline.lexicon.match import Match, verb_of, verbs_of
from pipeline.lexicon.proposals import Proposal, Verdict
from pipeline.lexicon.schema import FIGURATIVE
from pipeline.lexicon.sentence import Sentence
from pipeline.lexicon.template import Slot, Template, Text
from pipeline.lexicon.tokens import Token
from pipeline.lexicon.verbgroup import REFLEXIVES
from pipeline.lexicon.verbreader import Hints
from pipeline.model import Level, Patch

_QUOTES = frozenset("\"'“”«»‘’")
_DOUBTED = ("suggest", "surroundings", "guard")  # how begins what is said of a match that may be meant as it stands


class Met(NamedTuple):
    """A match with the English beside it, where an idiom of the entry was `found`; `when` as in `slack.Varied`."""

    trigger: Trigger
    match: Match
    sentence: Sentence
    english: EnglishSentence | None
    found: Found | None
    when: Sequence[Token]


class Sight(NamedTuple):
    """The two sentences as guards see them."""

    tokens: Sequence[Token]
    english: EnglishSentence | None


class _Place(NamedTuple):
    """Where an idiom stands, in characters of the Spanish and of the English."""

    spanish: tuple[int, int]
    english: tuple[int, int]


def settled(met: Sequence[Met], verdicts: Sequence[Verdict], locale: str) -> list[Verdict]:
    """The verdicts once every idiom is judged without the words of the others.

    The axe of «tiene un hacha que moler» is no thing that would make «se mete bajo mi piel» a matter of skin.
    """
    idioms = [_place(m) for m, v in zip(met, verdicts, strict=True) if v.proposal and v.entry.kind in FIGURATIVE]
    found = []
    for m, verdict in zip(met, verdicts, strict=True):
        here = _place(m)
        others = [p for p in idioms if here and p and _apart(here, p)] if verdict.reason.startswith(_DOUBTED) else []
        found.append(judge(m, locale, _sight(m, others)) if others else verdict)
    return found


def _place(met: Met) -> _Place | None:
    if met.english is None or met.found is None:
        return None
    spanish, english = met.sentence.tokens, met.english.tokens
    return _Place(
        (spanish[met.match.start].start, spanish[met.match.end - 1].end),
        (english[met.found.start].start, english[met.found.end - 1].end),
    )


def _apart(here: _Place, other: _Place) -> bool:
    """Whether two idioms share no words in either language."""
    return all(a[1] <= b[0] or b[1] <= a[0] for a, b in zip(here, other, strict=True))


def _sight(met: Met, others: Sequence[_Place] = ()) -> Sight:
    """The sentences as they stand, with the words of other idioms blotted out."""
    tokens, whole = recipients.seen(met.sentence.tokens, met.when), recipients.seen_english(met.english)
    if not others or whole is None:
        return Sight(tokens, whole)
    english = copy(whole)
    english.tokens = _blotted(whole.tokens, [p.english for p in others])
    english.lemmas = [
        lemmas if token.low else frozenset() for token, lemmas in zip(english.tokens, whole.lemmas, strict=True)
    ]
    return Sight(_blotted(tokens, [p.spanish for p in others]), english)


def _blotted(tokens: Sequence[Token], places: Collection[tuple[int, int]]) -> list[Token]:
    return [
        t._replace(text="", low="") if any(low <= t.start and t.end <= high for low, high in places) else t
        for t in tokens
    ]


def judge(met: Met, locale: str, sight: Sight | None = None) -> Verdict:
    """The proposal of a match, or the reason against it; the guards see the sentences as `sight` shows them."""
    match, s, guard = met.match, met.sentence, met.trigger.owner.guard
    tokens, english = sight = sight or _sight(met)
    if met.english is not None and met.found is None and met.trigger.owner.entry.english:
        return _verdict(met, "english")
    if met.english is not None and readings.is_verb(match, s):
        return _verdict(met, "verb")
    if _cited(met):
        return _verdict(met, "cited")
    word = guard.holds(tokens, readings.own(match), english, met.found)
    if guard.roles and (not word or word.startswith(AROUND)):
        verb = verb_of(match)
        at = s.tokens[verb.token] if verb else None
        word = guard.by_role(s.text, at, met.english, met.found) or word
    # Things near by make the idiom doubtful, in both languages or in one; only the entry's own words make it literal.
    around = word.startswith(AROUND)
    if word and not around:
        return _verdict(met, f"guard: {word}")
    if met.english is None and readings.is_odd(met.trigger.owner.plain, match, s):
        return _verdict(met, "plain")
    level = _level(met, sight, around)
    if level is None:
        return _verdict(met, "surroundings")
    if level == "keep":
        return _verdict(met, "alone")
    verdict = _proposed(met, level, locale)
    if verdict.proposal and met.english is None and readings.is_verb(match, s):
        return _verdict(met, "verb")  # asked last, since it is spaCy that says so
    return verdict


def _cited(met: Met) -> bool:
    """Whether the words stand in quotation marks here and the very same in the English: «dije “embarazada”»."""
    match, s = met.match, met.sentence
    if met.english is None or not {s.low(match.start - 1)} | {s.low(match.end)} <= _QUOTES:
        return False
    said = [token.low for token in s.tokens[match.start : match.end]]
    text, tokens = met.english.text, met.english.tokens
    for n in range(len(tokens) - len(said) + 1):
        there = tokens[n : n + len(said)]
        if [token.low for token in there] == said:
            return {text[there[0].start - 1 : there[0].start], text[there[-1].end : there[-1].end + 1]} <= _QUOTES
    return False


def _verdict(met: Met, reason: str, proposal: Proposal | None = None) -> Verdict:
    tokens, match = met.sentence.tokens, met.match
    low, high = tokens[match.start].start, tokens[match.end - 1].end
    return Verdict(met.trigger.owner.entry, match.start, match.end, proposal, reason, low, high)


def _level(met: Met, sight: Sight, around: bool) -> Level | Literal["keep"] | None:
    """How sure the entry is of a match that no guard forbids; None where a literal use is too likely.

    `around` tells that things near by make the idiom doubtful. A sight has the words left out behind its own.
    """
    match, s, found, owner = met.match, met.sentence, met.found, met.trigger.owner
    # «Da a las paredes un aspecto sucio», «¿está el libro sobre la valla?»; but «¿te costaron esas botas un riñón?»
    of_thing = semantic.names_thing(sight.tokens[len(s.tokens) :])
    given = of_thing and (not inverted.is_left_out(met.when) or inverted.says_where(match))
    doubtful = given or (found is not None and not found.firm) or readings.is_order(match, s)
    level = owner.entry.with_en if found else owner.entry.alone
    stray = particles.is_stray(match, s)
    if level == "keep" and met.english is None and (stray or readings.is_odd(owner.odd, match, s)):
        return "suggest"
    # What can mean nothing else in Spanish is no less sure for things near by where the English has the idiom.
    twofold = owner.entry.twofold
    around &= found is None or twofold or owner.entry.alone != "fix"
    if (twofold or around) and not stray and not (found and readings.is_odd(owner.sure, match, s)):
        literal = _literal(met, sight)
        if twofold and literal >= context.SURE:
            return None
        doubtful |= twofold and literal >= context.LIKELY
        # With English the model has read the things too.
        doubtful |= around and (found is None or literal >= (context.UNLIKELY if twofold else context.SURE))
    return "suggest" if level == "fix" and doubtful else level


def _literal(met: Met, sight: Sight) -> float:
    """How likely a literal use is by what is around the match; 0 where there is no English idiom to judge by."""
    if not met.found or not sight.english:
        return 0.0
    owner, match = met.trigger.owner, met.match
    return context.probability(
        context.Use(owner.english, met.found, sight.english, sight.tokens, match.start, match.end)
    )


def _is_said(text: str, patches: Sequence[Patch]) -> bool:
    """Whether the text has what a replacement would write, be it the first or another one."""
    return all(text[p.start : p.end].lower() == p.new.lower() for p in patches)


def _is_reflexive(met: Met) -> bool:
    """Whether the verb of a match has the clitic that its replacement would give it: «se toma libertades»."""
    verbs = verbs_of(met.match)
    own = {f"{f.lemma}se" for b in verbs for f in b.forms}
    clitics = {met.sentence.low(i) for b in verbs for i in b.group.proclitics if i < met.match.start}
    clitics |= {c for b in verbs for f in b.forms for c in f.clitics}
    if clitics.isdisjoint(REFLEXIVES):
        return False
    verbal = {b.token for b in verbs}
    words = {met.sentence.low(i) for i in range(met.match.start, met.match.end) if i not in verbal}
    plain = {w for w in words if not inflect.possessive_person(w) and not inflect.determiner_lemma(w)}
    return any(
        isinstance(part, Slot) and part.lemma in own and plain <= _words(parts) <= words | ARTICLES.keys()
        for _, parts in met.trigger.owner.replacements
        for part in parts
    )


def _words(parts: Template) -> set[str]:
    return {word for part in parts if isinstance(part, Text) for word in part.text.split()}


def _proposed(met: Met, level: Level, locale: str) -> Verdict:
    """What the entry writes in the place of a match; only a flag, or nothing, where no replacement fits."""
    trigger, match, s, en, found, when = met
    owner, entry = trigger.owner, trigger.owner.entry
    hints = Hints()
    if found and en:
        hints = actors.hints(found, en)
    told = written.options(owner.replacements, match, s, en, hints, locale, compiled=not trigger.by_hand)
    place = s.tokens[match.start].start, s.tokens[match.end - 1].end
    options = sorted(told, key=lambda option: written.repeats(option, s.text))
    if when:
        options = [said for option in options if (said := slack.restored(option, when, entry.kind == "proverb"))]
    shown = found.text if found else ""
    if not options and not found and (not trigger.by_hand or passives.participle(match)):
        return _verdict(met, "unfit")  # «puede ser elaborado»
    if any(_is_said(s.text, option.patches) for option in options) or _is_reflexive(met):
        return _verdict(met, "same")
    if not options:
        same = Patch(start=place[0], end=place[1], new=s.text[slice(*place)])
        plain = tuple(r.to for r in entry.replacements if "{" not in r.to)
        return _verdict(met, "unfit", Proposal(entry, "flag", (same,), plain, shown, place))
    if level == "fix" and not options[0].sure:
        sure = [o for o in options if o.sure]
        if sure:
            options = [*sure, *(o for o in options if not o.sure)]
        else:
            level = "suggest"
    patches, alternatives = written.stretch(s.text, options)
    return _verdict(met, level, Proposal(entry, level, patches, alternatives, shown, place))

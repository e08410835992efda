"""From a sentence and its English to proposals: match, guard, weigh the evidence, realise."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from typing import NamedTuple

from pipeline.lang import inflect
from pipeline.lexicon import context, evidence, lattice, particles, pattern, template, written
from pipeline.lexicon.evidence import EnglishSentence, Found
from pipeline.lexicon.forms import Forms
from pipeline.lexicon.guards import AROUND, Guard, guard_of
from pipeline.lexicon.index import Index, beginnings, choices, reach
from pipeline.lexicon.match import Match, Sentence, Span, VerbBind, matches
from pipeline.lexicon.pairs import pairs_of
from pipeline.lexicon.pattern import Pattern
from pipeline.lexicon.schema import Calque, Replacement
from pipeline.lexicon.template import Template
from pipeline.lexicon.tokens import forms, tokenise
from pipeline.lexicon.verbwriter import Hints
from pipeline.model import Level, Patch

_BESIDE = 6  # tokens before a match where an odd rendering around it may begin

_OPENING = frozenset("«“\"'")


class Compiled(NamedTuple):
    """An entry ready for use."""

    entry: Calque
    english: tuple[evidence.English, ...]
    guard: Guard
    replacements: tuple[tuple[Replacement, Template], ...]
    loose: bool
    odd: tuple[Pattern, ...]


class Trigger(NamedTuple):
    """A Spanish pattern of an entry, made `by_hand` or compiled, and its place among them.

    `first` are the keys it can begin with. One that is not `telling` needs the English beside it. One choice of its
    `needs` is met within `reach` tokens.
    """

    pattern: Pattern
    owner: Compiled
    place: int
    by_hand: bool
    telling: bool
    first: frozenset[str]
    needs: tuple[tuple[frozenset[str], ...], ...]
    reach: int


class Proposal(NamedTuple):
    """What the lexicon says about one stretch of a sentence; patches are offsets into its text."""

    entry: Calque
    level: Level
    patches: tuple[Patch, ...]
    alternatives: tuple[str, ...]
    evidence: str


class Verdict(NamedTuple):
    """What became of one match: a proposal, or the reason why there is none."""

    entry: Calque
    start: int
    end: int
    proposal: Proposal | None
    reason: str


class Lexicon:
    """Entries compiled into one index; build it with `load` or from entries of your own."""

    def __init__(self, entries: Sequence[Calque]) -> None:
        self.entries: list[Calque] = []
        self._index: Index[Trigger] = Index()
        self._forms = Forms(self._index.known)
        for entry in entries:
            self.add(entry)

    def add(self, entry: Calque) -> None:
        """Compile one more entry; LexiconError when it cannot be, and then nothing is added."""
        owner = compile_entry(entry)
        patterns = [(pattern.parse(source), True, True) for source in entry.find]
        if entry.lattice:
            patterns += [(r.pattern, False, r.telling) for en in entry.english for r in lattice.compile_english(en)]
        self.entries.append(entry)
        for place, (nodes, by_hand, telling) in enumerate(patterns):
            first = beginnings(nodes)
            self._index.known |= first
            trigger = Trigger(nodes, owner, place, by_hand, telling, first, tuple(choices(nodes)), reach(nodes))
            quiet = entry.alone == "keep" and entry.kind != "phrasal" and not entry.odd
            silent = not telling or (quiet and not particles.mentioned(nodes))
            for needs in trigger.needs:
                self._index.add(needs, trigger, beside=silent)

    def freeze(self) -> None:
        """Generate every form of every word of the index, so that other words cost one look-up; add nothing after."""
        self._forms.generate()

    def weigh(self, text: str, english: str | None, locale: str = "es", *, reasons: bool = True) -> list[Verdict]:
        """Every match of every entry in a sentence, with its proposal or the reason against it.

        `english` is None when there is no English at all, "" when this sentence has none. Without `reasons`, entries
        that have nothing to propose without English are left out where there is none.
        """
        tried = self._tried(text, alone=not (english or reasons))
        if not tried:
            return []
        sentence = Sentence(text, tokenise(text))
        en = EnglishSentence(english) if english else None
        return [v for trigger, starts in tried for v in _weigh(trigger, sentence, starts, en, locale)]

    def _tried(self, text: str, *, alone: bool) -> list[tuple[Trigger, Sequence[int]]]:
        """The triggers that may match, in their order, and the tokens from which on; found by the forms alone."""
        of, lows = self._forms, forms(text)
        pairs = pairs_of(lows)
        present = frozenset().union(*map(of.__getitem__, lows), self._index.known.intersection(pairs))
        triggers = self._index.candidates(present, alone=alone)
        if not triggers:
            return []
        asked = present.intersection(chain.from_iterable(chain(t.first, *chain(*t.needs)) for t in triggers))
        places: dict[str, list[int]] = {key: [] for key in asked}
        for n, low in enumerate(lows):
            for key in of[low] & asked:
                places[key].append(n)
        for n, pair in enumerate(pairs):
            if pair in asked:
                places[pair].append(n)
        found: list[tuple[Trigger, Sequence[int]]] = []
        for trigger in sorted(triggers, key=lambda t: (t.owner.entry.id, t.place)):
            starts: Sequence[int] = range(len(lows))
            if trigger.first:
                starts = sorted({n for key in trigger.first & asked for n in places[key]})
            starts = [n for n in starts if _near(trigger, n, asked, places)]
            if starts:
                found.append((trigger, starts))
        return found

    def propose(self, text: str, english: str | None, locale: str = "es") -> list[Proposal]:
        """The proposals that do not overlap one another, best first where they do, in order of text."""
        verdicts = self.weigh(text, english, locale, reasons=False)
        offered = [v.proposal for v in verdicts if v.proposal is not None]
        return choose(offered)


def _near(trigger: Trigger, start: int, present: frozenset[str], places: Mapping[str, Sequence[int]]) -> bool:
    """Whether all that a match asks for stands from `start` on within its reach."""
    end = start + trigger.reach
    for needs in trigger.needs:
        for need in needs:
            if not any(start <= n < end for key in need & present for n in places[key]):
                break
        else:
            return True
    return False


def choose(offered: Sequence[Proposal]) -> list[Proposal]:
    """Of overlapping proposals the surest, then the highest priority, then the longest.

    An entry that speaks without English only where the particle is out of place stands behind one written for it.
    """
    rank = {"fix": 0, "suggest": 1, "flag": 2}

    def sureness(p: Proposal) -> tuple[int, bool]:
        return rank[p.level], p.entry.alone == "keep" and not p.entry.odd and not p.evidence

    taken: list[Proposal] = []
    for p in sorted(
        offered,
        key=lambda p: (sureness(p), -p.entry.priority, p.patches[0].start - p.patches[-1].end, p.entry.id),
    ):
        if not any(p.patches[0].start < t.patches[-1].end and t.patches[0].start < p.patches[-1].end for t in taken):
            taken.append(p)
    return sorted(taken, key=lambda p: p.patches[0].start)


def compile_entry(entry: Calque) -> Compiled:
    """Parse everything an entry says; raises LexiconError."""
    english = tuple(evidence.parse(en) for en in entry.english)
    return Compiled(
        entry,
        english,
        guard_of(entry, english),
        tuple((r, template.parse(r.to)) for r in entry.replacements),
        entry.kind == "phrasal",
        tuple(pattern.parse(source) for source in entry.odd),
    )


def _weigh(
    trigger: Trigger, s: Sentence, starts: Sequence[int], en: EnglishSentence | None, locale: str
) -> Iterator[Verdict]:
    owner = trigger.owner
    found: Found | None = None
    looked = False
    done = 0
    for at in starts:
        best = max(matches(trigger.pattern, s, at), key=lambda m: m.end, default=None) if at >= done else None
        if best is None:
            continue
        if not looked:
            found, looked = _evidence(owner, en), True
        if found or trigger.telling:
            yield _judge(trigger, best, s, en, found, locale)
        done = best.end


def _evidence(owner: Compiled, en: EnglishSentence | None) -> Found | None:
    if en is None:
        return None
    firm = len(owner.english) - len(owner.entry.en_doubtful)
    for n, parts in enumerate(owner.english):
        if evidence.required(parts) <= en.all and (found := evidence.find(parts, en, owner.loose)):
            return found if n < firm else found._replace(firm=False)
    return None


def _judge(
    trigger: Trigger, match: Match, s: Sentence, en: EnglishSentence | None, found: Found | None, locale: str
) -> Verdict:
    owner, entry = trigger.owner, trigger.owner.entry

    def verdict(reason: str, proposal: Proposal | None = None) -> Verdict:
        return Verdict(entry, match.start, match.end, proposal, reason)

    if en is not None and found is None and entry.english:
        return verdict("english")
    if _is_verb_here(match, s):
        return verdict("verb")
    word = owner.guard.holds(s.tokens, _own(match), en, found)
    if owner.guard.roles and (not word or word.startswith(AROUND)):
        verb = next((s.tokens[b.token] for b in match.binds.values() if isinstance(b, VerbBind)), None)
        word = owner.guard.by_role(s.text, verb, en, found) or word
    # Things near by make the idiom doubtful, in both languages or in one; only the entry's own words make it literal.
    doubtful = word.startswith(AROUND)
    if word and not doubtful:
        return verdict(f"guard: {word}")
    level = entry.with_en if found else entry.alone
    doubtful |= (found is not None and not found.firm) or _ordered(match, s)
    if level == "keep" and en is None and (_is_odd(owner, match, s) or particles.is_stray(match, s)):
        level = "suggest"
    if level == "fix" and entry.alone != "fix" and not doubtful:
        doubtful = owner.guard.doubtful(s.tokens, _own(match), en, found)
    if entry.twofold and found and en and not particles.is_stray(match, s):
        literal = context.probability(context.Use(owner.english, found, en, s.tokens, match.start, match.end))
        if literal >= context.SURE:
            return verdict("surroundings")
        doubtful |= literal >= context.LIKELY
    if level == "fix" and doubtful:
        level = "suggest"
    if level == "keep":
        return verdict("alone")
    hints = Hints(evidence.verb_tense(found, en), evidence.subject_is_i(found, en), True) if found and en else Hints()
    options = list(written.options(owner.replacements, match, s, en, hints, locale, compiled=not trigger.by_hand))
    shown = found.text if found else ""
    if not options and not (trigger.by_hand or found):
        return verdict("unfit")
    if not options:
        first, last = s.tokens[match.start], s.tokens[match.end - 1]
        same = Patch(start=first.start, end=last.end, new=s.text[first.start : last.end])
        plain = tuple(r.to for r in entry.replacements if "{" not in r.to)
        return verdict("unfit", Proposal(entry, "flag", (same,), plain, shown))
    if level == "fix" and not options[0].sure:
        sure = [o for o in options if o.sure]
        if sure:
            options = [*sure, *(o for o in options if not o.sure)]
        else:
            level = "suggest"
    patches, alternatives = written.stretch(s.text, options)
    if all(s.text[p.start : p.end] == p.new for p in patches):
        return verdict("same")
    return verdict(level, Proposal(entry, level, patches, alternatives, shown))


def _is_odd(owner: Compiled, match: Match, s: Sentence) -> bool:
    """Whether the words of the match, with what stands beside them, are one of the entry's odd renderings."""
    starts = range(max(0, match.start - _BESIDE), match.end)
    return any(found.end > match.start for odd in owner.odd for at in starts for found in matches(odd, s, at))


def _is_verb_here(match: Match, s: Sentence) -> bool:
    """Whether a match of one noun is a verb in this sentence («si el prototipo falla»)."""
    noun = match.binds.get("n")
    if not isinstance(noun, Span) or match.end - match.start > 1:
        return False
    finite = any(f.person for f in inflect.analyse(s.low(match.start)))
    return finite and s.tag(match.start) in ("VERB", "AUX")


def _own(match: Match) -> set[int]:
    """The tokens of the calque itself: captured phrases belong to the sentence around it."""
    captured = {
        n for name, b in match.binds.items() if name[0] in "xy*" and isinstance(b, Span) for n in range(b.start, b.end)
    }
    return set(range(match.start, match.end)) - captured


def _ordered(match: Match, s: Sentence) -> bool:
    """Whether the match is all that somebody shouts, and an order in Spanish as well: «¡manos abajo!»."""
    alone = s.low(match.start - 1) == "¡" and s.low(match.end) == "!" and s.low(match.start - 2) in _OPENING
    return alone and s.low(match.end - 1) in ("arriba", "abajo") and not inflect.analyse(s.low(match.start))

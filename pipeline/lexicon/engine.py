"""From a sentence and its English to proposals: match, guard, weigh the evidence, realise."""

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from pipeline.lexicon import context, evidence, lattice, particles, pattern, readings, slack, template, written
from pipeline.lexicon.evidence import EnglishSentence, Found
from pipeline.lexicon.forms import Forms
from pipeline.lexicon.guards import AROUND, Guard, guard_of
from pipeline.lexicon.index import Index, beginnings, choices, near, reach
from pipeline.lexicon.match import Match, Sentence, VerbBind, matches
from pipeline.lexicon.original import Evidence, Original, asked_of
from pipeline.lexicon.pairs import pairs_of
from pipeline.lexicon.pattern import Pattern
from pipeline.lexicon.proposals import Proposal, Verdict, choose, serves
from pipeline.lexicon.schema import FIGURATIVE, Calque, Replacement
from pipeline.lexicon.template import Template
from pipeline.lexicon.tokens import Token, forms, tokenise
from pipeline.lexicon.verbwriter import Hints
from pipeline.model import Patch


class Compiled(NamedTuple):
    """An entry ready for use; what is `asked` of the English where an idiom of it may be varied."""

    entry: Calque
    english: tuple[evidence.English, ...]
    guard: Guard
    replacements: tuple[tuple[Replacement, Template], ...]
    loose: bool
    odd: tuple[Pattern, ...]
    asked: tuple[tuple[frozenset[str], ...], ...]


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


class _View(NamedTuple):
    """What the index sees of a sentence: the keys of each token, the pairs of neighbours, and all of them."""

    keys: Sequence[frozenset[str]]
    pairs: Sequence[str]
    present: frozenset[str]


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
        lows = forms(text)
        tokens = tokenise(text) if english and slack.may_vary(lows, english) else ()
        varied = list(slack.spanish(tokens))
        views = [self._view(lows), *(self._view([token.low for token in v.tokens]) for v in varied)]
        everything = views[0].present.union(*(view.present for view in views[1:]))
        candidates = self._index.candidates(everything, alone=not (english or reasons))
        if not candidates:
            return []
        candidates.sort(key=lambda t: (t.owner.entry.id, t.place))
        tried = _placed(candidates, views[0])
        en = Original(english) if english else None
        if not tried and not varied:
            return []
        sentence = Sentence(text, tokens or tokenise(text))
        verdicts = [v for trigger, starts in tried for v in _weigh(trigger, sentence, starts, en, locale)]
        plain = len(verdicts)
        if varied and en:
            figurative = [t for t in candidates if t.owner.asked and en.may_have(t.owner.asked)]
            for reduced, view in zip(varied, views[1:], strict=True):
                less = Sentence(text, reduced.tokens)
                for trigger, starts in _placed(figurative, view):
                    for verdict in _weigh(trigger, less, starts, en, locale, reduced.when):
                        changed = any(verdict.start <= n < verdict.end for n in reduced.changed)
                        if changed and not any(serves(other, verdict) for other in verdicts[:plain]):
                            verdicts.append(verdict)
        return verdicts

    def _view(self, lows: Sequence[str]) -> "_View":
        pairs = pairs_of(lows)
        keys = [self._forms[low] for low in lows]
        return _View(keys, pairs, frozenset().union(*keys, self._index.known.intersection(pairs)))

    def propose(self, text: str, english: str | None, locale: str = "es") -> list[Proposal]:
        """The proposals that do not overlap one another, best first where they do, in order of text."""
        verdicts = self.weigh(text, english, locale, reasons=False)
        offered = [v.proposal for v in verdicts if v.proposal is not None]
        return choose(offered)


def _placed(triggers: Sequence[Trigger], view: _View) -> list[tuple[Trigger, Sequence[int]]]:
    """Those of the triggers that may match, and the tokens from which on; found by the forms alone."""
    if not triggers:
        return []
    asked = view.present.intersection(chain.from_iterable(chain(t.first, *chain(*t.needs)) for t in triggers))
    places: dict[str, list[int]] = {key: [] for key in asked}
    for n, keys in enumerate(view.keys):
        for key in keys & asked:
            places[key].append(n)
    for n, pair in enumerate(view.pairs):
        if pair in asked:
            places[pair].append(n)
    found: list[tuple[Trigger, Sequence[int]]] = []
    for trigger in triggers:
        starts: Sequence[int] = range(len(view.keys))
        if trigger.first:
            starts = sorted({n for key in trigger.first & asked for n in places[key]})
        starts = [n for n in starts if near(trigger.needs, range(n, n + trigger.reach), asked, places)]
        if starts:
            found.append((trigger, starts))
    return found


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
        tuple(asked for parts in english if (asked := asked_of(parts))) if entry.kind in FIGURATIVE else (),
    )


def _weigh(
    trigger: Trigger,
    s: Sentence,
    starts: Sequence[int],
    en: Original | None,
    locale: str,
    when: Sequence[Token] = (),
) -> Iterator[Verdict]:
    owner = trigger.owner
    has: Evidence | None = None
    looked = False
    done = 0
    for at in starts:
        best = max(matches(trigger.pattern, s, at), key=lambda m: m.end, default=None) if at >= done else None
        if best is None:
            continue
        if not looked:
            has, looked = en.has(owner.entry, owner.english, loose=owner.loose) if en else None, True
        if has or trigger.telling:
            english = has.english if has else en.whole if en else None
            yield _judge(trigger, best, s, english, has.found if has else None, locale, when)
        done = best.end


def _judge(
    trigger: Trigger,
    match: Match,
    s: Sentence,
    en: EnglishSentence | None,
    found: Found | None,
    locale: str,
    when: Sequence[Token],
) -> Verdict:
    owner, entry = trigger.owner, trigger.owner.entry

    def verdict(reason: str, proposal: Proposal | None = None) -> Verdict:
        return Verdict(entry, match.start, match.end, proposal, reason)

    if en is not None and found is None and entry.english:
        return verdict("english")
    if readings.is_verb(match, s):
        return verdict("verb")
    word = owner.guard.holds(s.tokens, readings.own(match), en, found)
    if owner.guard.roles and (not word or word.startswith(AROUND)):
        verb = next((s.tokens[b.token] for b in match.binds.values() if isinstance(b, VerbBind)), None)
        word = owner.guard.by_role(s.text, verb, en, found) or word
    # Things near by make the idiom doubtful, in both languages or in one; only the entry's own words make it literal.
    doubtful = word.startswith(AROUND)
    if word and not doubtful:
        return verdict(f"guard: {word}")
    level = entry.with_en if found else entry.alone
    doubtful |= (found is not None and not found.firm) or readings.is_order(match, s)
    if level == "keep" and en is None and (readings.is_odd(owner.odd, match, s) or particles.is_stray(match, s)):
        level = "suggest"
    surely = False
    if entry.twofold and found and en and not particles.is_stray(match, s):
        literal = context.probability(context.Use(owner.english, found, en, s.tokens, match.start, match.end))
        if literal >= context.SURE:
            return verdict("surroundings")
        doubtful |= literal >= context.LIKELY
        surely = literal < context.UNLIKELY
    if level == "fix" and entry.alone != "fix" and not doubtful and not surely:
        doubtful = owner.guard.doubtful(s.tokens, readings.own(match), en, found)
    if level == "fix" and doubtful:
        level = "suggest"
    if level == "keep":
        return verdict("alone")
    hints = Hints(evidence.verb_tense(found, en), evidence.subject_is_i(found, en), True) if found and en else Hints()
    options = list(written.options(owner.replacements, match, s, en, hints, locale, compiled=not trigger.by_hand))
    if when:
        options = [said for option in options if (said := slack.restored(option, when, entry.kind == "proverb"))]
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

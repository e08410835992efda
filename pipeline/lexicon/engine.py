"""From a sentence and its English to proposals: match, guard, weigh the evidence, realise."""

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from pipeline.lexicon import lattice, particles, passives, pattern, slack
from pipeline.lexicon.compiled import Trigger, compile_entry
from pipeline.lexicon.forms import Forms
from pipeline.lexicon.index import Index, beginnings, choices, near, reach
from pipeline.lexicon.judge import Met, judge, settled
from pipeline.lexicon.match import matches
from pipeline.lexicon.original import Evidence, Original
from pipeline.lexicon.pairs import pairs_of
from pipeline.lexicon.proposals import Proposal, Verdict, choose, serves
from pipeline.lexicon.recipients import Told
from pipeline.lexicon.schema import Calque
from pipeline.lexicon.sentence import Sentence
from pipeline.lexicon.tokens import Token, forms, tokenise


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
        found = [pattern.parse(source) for source in (*entry.find, *entry.pointed)]
        found += filter(None, map(pattern.with_it_elsewhere, found))
        patterns = [(nodes, True, True) for nodes in found]
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
        varied = list(slack.spanish(text, tokens)) if tokens else []
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
        met = [m for trigger, starts in tried for m in _met(trigger, sentence, starts, en)]
        verdicts = [judge(m, locale) for m in met]
        plain = len(verdicts)
        if varied and en:
            figurative = [t for t in candidates if t.owner.asked and en.may_have(t.owner.asked)]
            phrasal = [t for t in candidates if t.owner.loose]
            for reduced, view in zip(varied, views[1:], strict=True):
                less = Sentence(text, reduced.tokens)
                for trigger, starts in _placed(phrasal if reduced.stop >= 0 else figurative, view):
                    for varying in _met(trigger, less, starts, en, reduced.when):
                        verdict = judge(varying, locale)
                        concerned = reduced.concerns(verdict.start, verdict.end)
                        if concerned and not any(serves(other, verdict) for other in verdicts[:plain]):
                            met.append(varying)
                            verdicts.append(verdict)
        return settled(met, verdicts, locale) if en else verdicts

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


def _met(
    trigger: Trigger, sentence: Sentence, starts: Sequence[int], en: Original | None, when: Sequence[Token] = ()
) -> Iterator[Met]:
    """The matches of a pattern, each with the English that speaks for it."""
    owner = trigger.owner
    has: Evidence | None = None
    looked = False
    addressed = any(isinstance(token, Told) for token in when)
    done = 0
    for at in starts:
        best = max(matches(trigger.pattern, sentence, at), key=lambda m: m.end, default=None) if at >= done else None
        if best is None:
            continue
        if not looked:
            looked = True
            has = en.has(owner.entry, owner.english, loose=owner.loose, addressed=addressed) if en else None
        if has or (trigger.telling and not passives.is_attributive(best, sentence)):
            english = has.english if has else en.whole if en else None
            yield Met(trigger, best, sentence, english, has.found if has else None, when)
        done = best.end

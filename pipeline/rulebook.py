"""What a rule says of itself, for whoever decides about its edits: lexicon entries, rules of normalisation."""

from functools import cache

from pipeline.lexicon import schema, store
from pipeline.model import Record
from pipeline.rules import all_rules


class Sample(Record, frozen=True):
    """A sentence with what the rule makes of it; `after` is "" where it leaves the sentence alone, `because` why."""

    before: str
    after: str = ""
    english: str = ""
    because: str = ""


class RuleCard(Record, frozen=True):
    """A rule: what it finds, why, sentences it mends, only suggests about, and leaves alone.

    `english` are the expressions a lexicon entry is about.
    """

    id: str
    kind: str
    why: str
    summary: str = ""
    source: str = ""
    english: tuple[str, ...] = ()
    examples: tuple[Sample, ...] = ()
    suggests: tuple[Sample, ...] = ()
    keeps: tuple[Sample, ...] = ()


def card(rule: str) -> RuleCard | None:
    """The card of a rule as edits name it ("lexicon:startup", "dates"); None for one without a card of its own."""
    return _cards().get(rule)


@cache
def _cards() -> dict[str, RuleCard]:
    """All cards, read once per process: some tenths of a second."""
    normal = (
        RuleCard(
            id=r.id,
            kind="normalise",
            why=r.why,
            source=r.source,
            examples=tuple(Sample(before=e.before, after=e.after, english=e.en) for e in r.examples),
            keeps=tuple(Sample(before=k.text, english=k.en) for k in r.keep),
        )
        for r in all_rules()
    )
    return {c.id: c for c in (*normal, *map(_entry, store.entries()))}


def _entry(entry: schema.Calque) -> RuleCard:
    return RuleCard(
        id=f"lexicon:{entry.id}",
        kind=entry.kind,
        why=entry.why,
        summary=entry.meaning,
        english=entry.english,
        examples=tuple(Sample(before=e.es, after=e.to, english=e.en) for e in entry.example),
        suggests=tuple(Sample(before=s.es, english=s.en) for s in entry.suggest),
        keeps=tuple(Sample(before=k.es, english=k.en, because=k.because) for k in entry.keep),
    )

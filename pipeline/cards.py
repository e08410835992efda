"""What a reviewer sees of one item: both languages, the change word by word, reasons, options, and who said what."""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from msgspec.structs import replace

from pipeline import acts, rulebook
from pipeline.desk import Desk
from pipeline.diff import Part, highlight, word_diff
from pipeline.kinds import Status, status
from pipeline.model import Bead, Bitext, Edit, Patch, Record
from pipeline.queue import Item, Place
from pipeline.rulebook import RuleCard
from pipeline.spans import View, clean, effective, whole


class Mark(Part, frozen=True):
    """A stretch of a sentence; `mine` when it belongs to the edit that is looked at, not to another one."""

    mine: bool = False


class Said(NamedTuple):
    """What one person decided."""

    who: str
    verdict: str
    text: str
    note: str


class Card(Record, frozen=True):
    """An item about an edit. `option` is the one shown in `clean`; -1 is the reviewer's own `text`.

    `left`, `text` and `right` are the clean sentence around and in the edit's stretch, for rewriting in place.
    """

    item: Item
    status: Status
    level: str
    english: tuple[Part, ...]
    raw: tuple[Mark, ...]
    clean: tuple[Mark, ...]
    left: str
    text: str
    right: str
    why: str
    evidence: str
    options: tuple[str, ...]
    option: int
    said: tuple[Said, ...]
    rule: RuleCard | None
    context: tuple[str, str] = ("", "")
    changes: bool = True


class Hit(NamedTuple):
    """A place where a rule acted, in short."""

    item: Item
    raw: tuple[Mark, ...]
    clean: tuple[Mark, ...]


def card(desk: Desk, item: Item, option: int = 0) -> Card | None:
    """The card of an edit, with one of its options shown; None for items that are not about an edit."""
    where = acts.found(desk, item)
    if where is None:
        return None
    bitext, at, edit = where
    texts = acts.options(where)
    shown = replace(edit, verdict=None, rewritten=None, level="suggest")
    if option == 0 and edit.verdict == "rewritten" and edit.rewritten is not None:
        option = texts.index(edit.rewritten) if edit.rewritten in texts else -1
    if option:
        text = edit.rewritten or "" if option < 0 else texts[min(option, len(texts) - 1)]
        shown = replace(shown, verdict="rewritten", rewritten=text)
    old, new = marks(bitext, at, shown)
    sentence = whole(bitext.es[at])
    others = _others(bitext.es[at].edits, shown)
    stretch = [replace(p, start=p.start - edit.start, end=p.end - edit.start) for p in effective(shown)]
    moved = replace(shown, patches=tuple(stretch), verdict="accepted", rewritten=None)
    return Card(
        item=item,
        status=status(edit),
        level=edit.level,
        english=highlight(bitext.english_of(at), edit.evidence),
        raw=old,
        clean=new,
        left=View(sentence[: edit.start], [e for e in others if e.end <= edit.start]).text,
        text=View(sentence[edit.start : edit.end], [moved]).text,
        right=View(sentence[edit.end :], [_shifted(e, edit.end) for e in others if e.start >= edit.end]).text.rstrip(),
        why=edit.why,
        evidence=edit.evidence,
        options=texts,
        option=option,
        said=said(desk, item),
        rule=rulebook.card(edit.rule),
        context=_context(bitext, at),
        changes=texts[0] != sentence[edit.start : edit.end] or option != 0,
    )


def hits(desk: Desk, items: Iterable[Item]) -> list[Hit]:
    """Items about edits in short, each at its first place."""
    found = []
    for item in items:
        where = acts.found(desk, item)
        if where:
            found.append(Hit(item, *marks(where.bitext, where.at, _as_shown(where.edit))))
    return found


def _as_shown(edit: Edit) -> Edit:
    return edit if edit.verdict == "rewritten" else replace(edit, verdict="accepted", level="suggest")


def marks(bitext: Bitext, at: int, mine: Edit | None = None) -> tuple[tuple[Mark, ...], tuple[Mark, ...]]:
    """The sentence as given and as it reads with `mine` and the other edits that apply, differences marked by word."""
    text = whole(bitext.es[at])
    rows = [(p, True) for p in effective(mine)] if mine else []
    rows += [(p, False) for e in _others(bitext.es[at].edits, mine) for p in effective(e)]
    old: list[Mark] = []
    new: list[Mark] = []
    done = 0
    for patch, own in sorted(rows, key=lambda row: (row[0].start, row[0].end)):
        if patch.start < done:
            continue
        was, will = _diff(text, patch, own)
        for side, parts in ((old, was), (new, will)):
            side += [Mark(text=text[done : patch.start]), *(Mark(text=p.text, op=p.op, mine=own) for p in parts)]
        done = patch.end
    rest = Mark(text=text[done:].rstrip())
    return tuple(m for m in (*old, rest) if m.text), tuple(m for m in (*new, rest) if m.text)


def _diff(text: str, patch: Patch, own: bool) -> tuple[tuple[Part, ...], tuple[Part, ...]]:
    old = text[patch.start : patch.end]
    if old == patch.new:
        same = (Part(text=old, op="hit" if own else "same"),)
        return same, same
    return word_diff(old, patch.new)


def _others(edits: Sequence[Edit], mine: Edit | None) -> list[Edit]:
    """The other edits that apply and do not collide with `mine`."""
    if mine is None:
        return [e for e in edits if e.applied]
    apart = [e for e in edits if e.applied and e.key != mine.key]
    return [e for e in apart if e.end <= mine.start or e.start >= mine.end or _between(e, mine)]


def _between(edit: Edit, mine: Edit) -> bool:
    """Whether an edit lies in the gaps between the patches of `mine`, which leave that text alone."""
    gaps = [(a.end, b.start) for a, b in pairwise(effective(mine))]
    return all(any(low <= p.start and p.end <= high for low, high in gaps) for p in effective(edit))


def _shifted(edit: Edit, by: int) -> Edit:
    moved = tuple(replace(p, start=p.start - by, end=p.end - by) for p in edit.patches)
    return replace(edit, patches=moved)


def said(desk: Desk, item: Item) -> tuple[Said, ...]:
    """What each person has said about an item, in order of name."""
    reviews = desk.shelf.questions[item.slug].reviews
    found = ((who, mine[item.key]) for who, mine in sorted(reviews.items()) if item.key in mine)
    return tuple(Said(who, d.verdict, d.text or "", d.note) for who, d in found)


def _context(bitext: Bitext, at: int) -> tuple[str, str]:
    """The sentences before and after, as they read now."""
    before, after = (
        " ".join(clean(s).strip() for s in some) for some in (bitext.es[:at][-1:], bitext.es[at + 1 :][:1])
    )
    return before, after


class BeadCard(NamedTuple):
    """A bead with its neighbours: Spanish and English of each, the one in the middle is meant."""

    item: Item
    bead: Bead
    rows: tuple[tuple[str, str], ...]
    middle: int


def bead_card(desk: Desk, item: Item) -> BeadCard | None:
    """The card of a bead; None when it is no longer there."""
    place: Place = item.places[0]
    held = desk.shelf.documents.get(place.document)
    if held is None or not 0 <= place.at < len(held.bitext.beads):
        return None
    bitext = held.bitext
    first = max(place.at - 1, 0)
    some = bitext.beads[first : place.at + 2]
    rows = tuple((" ".join(bitext.es[i].raw for i in b.es), " ".join(bitext.en[j].raw for j in b.en)) for b in some)
    return BeadCard(item, bitext.beads[place.at], rows, place.at - first)

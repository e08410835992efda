"""What people decided: one file per reviewer and document folder, merged into rulings.

`corpus/<slug>/reviews/<who>.jsonl` holds one decision a line, sorted by key, so that two people never write
the same file and git merges what they did. A decision names an edit by the edit's content key; when the text or
the rule changes the key goes, the decision lapses, and it is reported rather than deleted.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

import msgspec

from pipeline.errors import ReviewError
from pipeline.files import locked, write_atomic
from pipeline.model import Decision, Pin, Record, Verdict, pin_key

_WHO = re.compile(r"[\w][\w.-]{0,63}")
_KEY = re.compile(r"[0-9a-f]{12}")

Reviews = Mapping[str, Mapping[str, Decision]]  # reviewer → key → decision
Amendment = Callable[[dict[str, Decision]], dict[str, Decision]]  # one person's decisions, before → after


class Ruling(Record, frozen=True):
    """What the reviewers together say of the edit named by `key`; `by` lists who decided, in order of name.

    `flagged` lists who only asked for a look; when nobody has decided, `verdict` is None.
    """

    key: str
    verdict: Verdict | None
    by: tuple[str, ...]
    text: str | None = None
    notes: tuple[str, ...] = ()
    pin: Pin | None = None
    flagged: tuple[str, ...] = ()


class Change(Record, frozen=True):
    """What one person said about `key` before and after an act; None is nothing."""

    key: str
    before: Decision | None
    after: Decision | None


def load(folder: Path) -> dict[str, dict[str, Decision]]:
    """The decisions in a `reviews` folder, by reviewer and key; empty when the folder does not exist.

    Raises ReviewError naming file and line for anything that is not a decision.
    """
    return {path.stem: _read(path) for path in sorted(folder.glob("*.jsonl"))}


def amend(
    folder: Path, who: str, amendment: Amendment, log: Callable[[tuple[Change, ...]], None] | None = None
) -> tuple[Change, ...]:
    """Reads, changes and writes one person's decisions while nobody else can; returns what changed.

    `log` is told the changes before they are written. On return they are on disk. Raises ReviewError, with nothing
    written, when a decision is malformed.
    """
    path = _file(folder, who)
    with locked(folder):
        mine = _read(path) if path.exists() else {}
        wanted = amendment(dict(mine))
        changes = tuple(
            Change(key=key, before=mine.get(key), after=wanted.get(key))
            for key in sorted(mine.keys() | wanted.keys())
            if mine.get(key) != wanted.get(key)
        )
        for change in changes:
            if change.after:
                check(change.after, str(path))
        if changes:
            if log:
                log(changes)
            _write(path, wanted)
    return changes


def record(folder: Path, who: str, decisions: Iterable[Decision]) -> None:
    """Adds one person's decisions to their file, each replacing what they said before of the same edit."""
    amend(folder, who, recording(decisions))


def withdraw(folder: Path, who: str, keys: Iterable[str]) -> int:
    """Takes back one person's decisions about `keys`; returns how many there were."""
    path = _file(folder, who)
    return len(amend(folder, who, withdrawing(keys))) if path.exists() else 0


def recording(decisions: Iterable[Decision]) -> Amendment:
    """The amendment that adds decisions."""
    fresh = {d.key: d for d in decisions}
    return lambda mine: mine | fresh


def withdrawing(keys: Iterable[str]) -> Amendment:
    """The amendment that takes back decisions."""
    gone = set(keys)
    return lambda mine: {key: d for key, d in mine.items() if key not in gone}


def pinning(fresh: Iterable[Pin]) -> Amendment:
    """The amendment that adds pins, in place of one's own that share a sentence with them."""
    wanted = list(fresh)
    added = {pin_key(p): Decision(key=pin_key(p), verdict="accepted", pin=p) for p in wanted}
    return lambda mine: unpinning(wanted)(mine) | added


def unpinning(gone: Iterable[Pin]) -> Amendment:
    """The amendment that takes back pins that share a sentence with these."""
    some = list(gone)
    return lambda mine: {k: d for k, d in mine.items() if not (d.pin and any(_share(d.pin, p) for p in some))}


def merge(reviews: Reviews) -> dict[str, Ruling]:
    """One ruling per key: what all reviewers agree on, or "disputed" where they differ in verdict or text."""
    by_key: dict[str, list[tuple[str, Decision]]] = {}
    for who in sorted(reviews):
        for key, decision in reviews[who].items():
            by_key.setdefault(key, []).append((who, decision))
    return {key: _rule(key, said) for key, said in sorted(by_key.items())}


def rulings(folder: Path) -> dict[str, Ruling]:
    """The merged decisions of a `reviews` folder."""
    return merge(load(folder))


def pins(rulings: Mapping[str, Ruling], document: str) -> tuple[Pin, ...]:
    """The pins of one document ("01") that stand; those that claim the same sentence for different beads do not."""
    mine = [r.pin for r in rulings.values() if r.pin and r.pin.document == document and r.verdict == "accepted"]
    rivals = _rivals(mine)
    return tuple(p for p in mine if p not in rivals)


def contradicting(rulings: Mapping[str, Ruling]) -> list[Ruling]:
    """The rulings on pins that another pin contradicts, in order of key."""
    pinned = [r for _, r in sorted(rulings.items()) if r.pin and r.verdict == "accepted"]
    rivals = _rivals(r.pin for r in pinned if r.pin)
    return [r for r in pinned if r.pin in rivals]


def _rivals(some: Iterable[Pin]) -> frozenset[Pin]:
    """The pins that share a sentence with a different one."""
    owners: dict[tuple[str, str, tuple[str, int]], set[Pin]] = {}
    for p in some:
        for side, names in (("es", p.es), ("en", p.en)):
            for name in names:
                owners.setdefault((p.document, side, name), set()).add(p)
    return frozenset(p for group in owners.values() if len(group) > 1 for p in group)


def pin(folder: Path, who: str, fresh: Iterable[Pin]) -> int:
    """Records a person's pins, in place of their own that share a sentence with them; returns how many there are."""
    wanted = list(fresh)
    amend(folder, who, pinning(wanted))
    return len(wanted)


def unpin(folder: Path, who: str, gone: Iterable[Pin]) -> int:
    """Takes back a person's pins that share a sentence with these; returns how many there were."""
    path = _file(folder, who)
    return len(amend(folder, who, unpinning(gone))) if path.exists() else 0


def _share(a: Pin, b: Pin) -> bool:
    return a.document == b.document and not (set(a.es).isdisjoint(b.es) and set(a.en).isdisjoint(b.en))


def lapsed(rulings: Mapping[str, Ruling], keys: Iterable[str]) -> list[Ruling]:
    """The rulings about edits that no longer exist, in order of key."""
    living = set(keys)
    return [ruling for key, ruling in sorted(rulings.items()) if key not in living]


def _rule(key: str, said: list[tuple[str, Decision]]) -> Ruling:
    firm = [(who, d) for who, d in said if d.verdict != "flagged"]
    verdicts = {(d.verdict, d.text) for _, d in firm}
    agreed = firm[0][1] if len(verdicts) == 1 else None
    return Ruling(
        key=key,
        verdict=_verdict(agreed) if agreed else "disputed" if firm else None,
        text=agreed.text if agreed else None,
        by=tuple(who for who, _ in firm),
        notes=tuple(d.note for _, d in said if d.note),
        pin=said[0][1].pin,
        flagged=tuple(who for who, d in said if d.verdict == "flagged"),
    )


def _verdict(decision: Decision) -> Verdict | None:
    return None if decision.verdict == "flagged" else decision.verdict


def check_name(who: str) -> None:
    """Raises ReviewError when a reviewer's name cannot be a file name."""
    if not _WHO.fullmatch(who):
        raise ReviewError(
            f"reviewer {who!r}: cannot be a file name — hint: letters, digits, '.', '-' and '_', such as --who ana"
        )


def _file(folder: Path, who: str) -> Path:
    check_name(who)
    return folder / f"{who}.jsonl"


def _read(path: Path) -> dict[str, Decision]:
    found: dict[str, Decision] = {}
    for number, line in enumerate(path.read_bytes().splitlines(), 1):
        if not line.strip():
            continue
        where = f"{path}:{number}"
        try:
            decision = msgspec.json.decode(line, type=Decision)
        except msgspec.MsgspecError as error:
            raise ReviewError(f"{where}: not a decision: {error} — hint: mend or delete the line") from error
        check(decision, where)
        if decision.key in found:
            raise ReviewError(f"{where}: {decision.key} is decided twice — hint: keep one of the two lines")
        found[decision.key] = decision
    return found


def check(decision: Decision, where: str) -> None:
    """Raises ReviewError naming `where` for a decision whose key, verdict, text and pin do not fit together."""
    if not _KEY.fullmatch(decision.key):
        raise ReviewError(f"{where}: {decision.key!r} is no edit key — hint: twelve hexadecimal digits, as listed")
    if decision.pin is not None and (decision.verdict != "accepted" or decision.key != pin_key(decision.pin)):
        raise ReviewError(f"{where}: {decision.key}: the pin is not what the key names — hint: delete the line")
    if (decision.verdict == "rewritten") != (decision.text is not None):
        raise ReviewError(
            f"{where}: {decision.key}: verdict and text do not fit — hint: a text goes with 'rewritten' only"
        )


def _write(path: Path, decisions: Mapping[str, Decision]) -> None:
    lines = [msgspec.json.encode(decisions[key]) + b"\n" for key in sorted(decisions)]
    write_atomic(path, b"".join(lines))

"""What people decided: one file per reviewer and document folder, merged into rulings.

`corpus/<slug>/reviews/<who>.jsonl` holds one decision a line, sorted by key, so that two people never write
the same file and git merges what they did. A decision names an edit by the edit's content key; when the text or
the rule changes the key goes, the decision lapses, and it is reported rather than deleted.
"""

import re
from collections.abc import Iterable, Mapping
from pathlib import Path

import msgspec

from pipeline.errors import ReviewError
from pipeline.files import write_atomic
from pipeline.model import Decision, Pin, Record, Verdict, pin_key

_WHO = re.compile(r"[\w][\w.-]{0,63}")
_KEY = re.compile(r"[0-9a-f]{12}")

Reviews = Mapping[str, Mapping[str, Decision]]  # reviewer → key → decision


class Ruling(Record, frozen=True):
    """What the reviewers together say of the edit named by `key`; `by` lists them in order of name."""

    key: str
    verdict: Verdict
    by: tuple[str, ...]
    text: str | None = None
    notes: tuple[str, ...] = ()
    pin: Pin | None = None


def load(folder: Path) -> dict[str, dict[str, Decision]]:
    """The decisions in a `reviews` folder, by reviewer and key; empty when the folder does not exist.

    Raises ReviewError naming file and line for anything that is not a decision.
    """
    return {path.stem: _read(path) for path in sorted(folder.glob("*.jsonl"))}


def record(folder: Path, who: str, decisions: Iterable[Decision]) -> None:
    """Adds one person's decisions to their file, each replacing what they said before of the same edit."""
    path = _file(folder, who)
    mine = _read(path) if path.exists() else {}
    for decision in decisions:
        check(decision, str(path))
        mine[decision.key] = decision
    _write(path, mine)


def withdraw(folder: Path, who: str, keys: Iterable[str]) -> int:
    """Takes back one person's decisions about `keys`; returns how many there were."""
    path = _file(folder, who)
    mine = _read(path) if path.exists() else {}
    gone = [key for key in set(keys) if mine.pop(key, None)]
    if gone:
        _write(path, mine)
    return len(gone)


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
    return tuple(p for p in mine if not any(p != q and _share(p, q) for q in mine))


def contradicting(rulings: Mapping[str, Ruling]) -> list[Ruling]:
    """The rulings on pins that another pin contradicts, in order of key."""
    pinned = [r for _, r in sorted(rulings.items()) if r.pin and r.verdict == "accepted"]
    return [r for r in pinned if any(q.pin != r.pin and q.pin and r.pin and _share(q.pin, r.pin) for q in pinned)]


def pin(folder: Path, who: str, fresh: Iterable[Pin]) -> int:
    """Records a person's pins, in place of their own that share a sentence with them; returns how many there are."""
    path = _file(folder, who)
    mine = _read(path) if path.exists() else {}
    wanted = list(fresh)
    for key, decision in list(mine.items()):
        if decision.pin and any(_share(decision.pin, p) for p in wanted):
            del mine[key]
    mine |= {pin_key(p): Decision(key=pin_key(p), verdict="accepted", pin=p) for p in wanted}
    _write(path, mine)
    return len(wanted)


def unpin(folder: Path, who: str, gone: Iterable[Pin]) -> int:
    """Takes back a person's pins that share a sentence with these; returns how many there were."""
    path = _file(folder, who)
    mine = _read(path) if path.exists() else {}
    keys = [k for k, d in mine.items() if d.pin and any(_share(d.pin, p) for p in gone)]
    return withdraw(folder, who, keys) if keys else 0


def _share(a: Pin, b: Pin) -> bool:
    return a.document == b.document and not (set(a.es).isdisjoint(b.es) and set(a.en).isdisjoint(b.en))


def lapsed(rulings: Mapping[str, Ruling], keys: Iterable[str]) -> list[Ruling]:
    """The rulings about edits that no longer exist, in order of key."""
    living = set(keys)
    return [ruling for key, ruling in sorted(rulings.items()) if key not in living]


def _rule(key: str, said: list[tuple[str, Decision]]) -> Ruling:
    first = said[0][1]
    agree = all((d.verdict, d.text) == (first.verdict, first.text) for _, d in said)
    return Ruling(
        key=key,
        verdict=first.verdict if agree else "disputed",
        text=first.text if agree else None,
        by=tuple(who for who, _ in said),
        notes=tuple(d.note for _, d in said if d.note),
        pin=first.pin,
    )


def _file(folder: Path, who: str) -> Path:
    if not _WHO.fullmatch(who):
        raise ReviewError(
            f"reviewer {who!r}: cannot be a file name — hint: letters, digits, '.', '-' and '_', such as --who ana"
        )
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

"""What a reviewer has seen of a corpus, so that after a change of rules or sources only what changed is shown.

An outcome is one edit as it came out of the rules, without anybody's verdict. What one reviewer has seen is kept in
`.calco/seen/<who>/<slug>.json`: work files, not decisions, so losing them costs a look, never a verdict.
"""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

import msgspec

from pipeline import review
from pipeline.files import write_atomic
from pipeline.model import Bitext, Level, Record
from pipeline.spans import after, before, whole


class Outcome(Record, frozen=True):
    """One edit of one document as proposed; `sentence` is where it stands, for when it is gone."""

    key: str
    document: str
    rule: str
    level: Level
    before: str
    after: str
    sentence: str = ""

    @property
    def name(self) -> tuple[str, str, str]:
        """What makes it the same outcome: the edit, its document and its level."""
        return self.document, self.key, self.level


Seen = Mapping[tuple[str, str, str], Outcome]


class News(NamedTuple):
    """What changed since a reviewer looked last: outcomes that are new, that are withdrawn, and how many stayed."""

    new: tuple[Outcome, ...]
    gone: tuple[Outcome, ...]
    same: int


def outcomes(bitext: Bitext) -> Iterable[Outcome]:
    """The outcomes of a document as proposed, equal ones once."""
    found: dict[tuple[str, str, str], Outcome] = {}
    for segment in bitext.es:
        text = whole(segment)
        for edit in segment.edits:
            one = Outcome(
                key=edit.key,
                document=bitext.id,
                rule=edit.rule,
                level=edit.level,
                before=before(text, edit),
                after=after(text, edit),
                sentence=segment.raw,
            )
            found.setdefault(one.name, one)
    return found.values()


def news(seen: Seen, now: Iterable[Outcome]) -> News:
    """What changed between what was seen and what there is; an edit of another level is new, its old level not gone."""
    there = {o.name: o for o in now}
    edits = {(o.document, o.key) for o in there.values()}
    new = tuple(o for name, o in there.items() if name not in seen)
    gone = tuple(o for o in seen.values() if (o.document, o.key) not in edits)
    return News(new, gone, len(there) - len(new))


def load(root: Path, who: str, slug: str) -> dict[tuple[str, str, str], Outcome] | None:
    """What a reviewer has seen of a question; None when they never looked, or the file is damaged."""
    try:
        found = msgspec.json.decode(_path(root, who, slug).read_bytes(), type=tuple[Outcome, ...])
    except (OSError, msgspec.MsgspecError):
        return None
    return {o.name: o for o in found}


def save(root: Path, who: str, slug: str, seen: Iterable[Outcome]) -> None:
    """Keeps what a reviewer has seen of a question."""
    ordered = sorted(seen, key=lambda o: o.name)
    write_atomic(_path(root, who, slug), msgspec.json.encode(ordered) + b"\n")


def _path(root: Path, who: str, slug: str) -> Path:
    review.check_name(who)
    return root / ".calco" / "seen" / who / f"{slug}.json"

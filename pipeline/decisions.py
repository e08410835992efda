"""Decisions out and in: as JSON, or as a DOCX whose tracked changes an editor accepts, rejects or rewrites."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from pathlib import Path

import msgspec

from pipeline import output, reports, review, run
from pipeline.errors import ReviewError
from pipeline.exporting import AUTHOR, signature
from pipeline.formats import worddoc
from pipeline.formats.guards import PACKED, TEXT
from pipeline.formats.model import Dossier
from pipeline.formats.outcomes import Outcome, Returned, outcomes
from pipeline.intake import read_bytes
from pipeline.model import Decision, Edit, Pin, Record
from pipeline.spans import whole


class Said(Record, frozen=True):
    """A decision with whose it is; `who` may be left out where the import says it."""

    key: str
    verdict: str
    who: str = ""
    text: str | None = None
    note: str = ""
    pin: Pin | None = None


class DecisionFile(Record, frozen=True, omit_defaults=False):
    """What `calco decisions export` writes as JSON; `edits` are there to be read, only `decisions` are imported."""

    question: str
    decisions: tuple[Said, ...]
    edits: tuple[reports.EditReport, ...] = ()


class Imported(Record, frozen=True, omit_defaults=False):
    """What an import found. `recorded` counts decisions by reviewer; of `pending` and what follows nothing is."""

    recorded: dict[str, int]
    accepted: int = 0
    rejected: int = 0
    rewritten: int = 0
    pending: int = 0
    unclear: tuple[str, ...] = ()
    lapsed: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    outside: tuple[str, ...] = ()


def as_json(root: Path, question: run.Concluded) -> bytes:
    """All decisions about a question, lapsed ones and pins among them, and every edit they may be about."""
    stored = review.load(root / "corpus" / question.slug / "reviews")
    said = [
        Said(who=who, key=d.key, verdict=d.verdict, text=d.text, note=d.note, pin=d.pin)
        for who, mine in sorted(stored.items())
        for _, d in sorted(mine.items())
    ]
    file = DecisionFile(question=question.slug, decisions=tuple(said), edits=tuple(reports.edits([question])))
    return msgspec.json.format(msgspec.json.encode(file), indent=2) + b"\n"


def as_docx(root: Path, question: run.Concluded) -> bytes:
    """The question with fixes and suggestions as tracked changes, each under a mark that carries its key."""
    return worddoc.write([_dossier(root, question)], signature(), proposals=True)


def _dossier(root: Path, question: run.Concluded) -> Dossier:
    return Dossier(output.question_meta(root, question.slug), question.bitexts)


def import_file(
    root: Path, questions: Sequence[run.Concluded], path: Path, who: str, *, write: bool = True
) -> Imported:
    """Takes over the decisions in a file, JSON or DOCX; with `write=False` only says what it would do.

    Raises ReviewError, with nothing recorded, for a file that holds no decisions or contradicts itself, or when nobody
    is named; SourceError for one that cannot be read.
    """
    if path.suffix.lower() == ".json":
        found, imported = _from_json(questions, path, who)
    elif path.suffix.lower() == ".docx":
        if not who:
            raise ReviewError("nobody decides — hint: add --who NAME, or set CALCO_WHO")
        found, imported = _from_docx(root, questions, path, who)
    else:
        raise ReviewError(f"{path}: decisions come as .json or .docx — hint: calco decisions export writes both")
    if write:
        for (slug, name), decisions in sorted(found.items()):
            review.record(root / "corpus" / slug / "reviews", name, decisions)
    return imported


Found = dict[tuple[str, str], list[Decision]]  # by question and reviewer


def _from_json(questions: Sequence[run.Concluded], path: Path, who: str) -> tuple[Found, Imported]:
    try:
        file = msgspec.json.decode(read_bytes(path, TEXT), type=DecisionFile)
    except msgspec.MsgspecError as error:
        raise ReviewError(
            f"{path}: not a file of decisions: {error} — hint: as calco decisions export writes it"
        ) from error
    known = {q.slug: q for q in questions}
    if file.question not in known:
        near = ", ".join(sorted(known)[:5]) or "the corpus is empty"
        raise ReviewError(f"{path}: about {file.question!r}, which is no question here — hint: {near}")
    keys = {e.key for b in known[file.question].bitexts for s in b.es for e in s.edits}
    found: Found = {}
    lapsed = []
    for said in file.decisions:
        name = who or said.who
        if not name:
            raise ReviewError(f"{path}: {said.key}: nobody decides — hint: add --who NAME")
        mine = found.setdefault((file.question, name), [])
        if any(d.key == said.key for d in mine):
            raise ReviewError(
                f"{path}: {said.key} is decided twice by {name} — hint: leave --who out to keep them apart"
            )
        mine.append(_decision(said, path))
        if said.pin is None and said.key not in keys:
            lapsed.append(f"{said.key}: its edit no longer exists; the decision is kept")
    return found, _counted(found, lapsed=lapsed)


def _decision(said: Said, path: Path) -> Decision:
    try:
        decision = msgspec.convert(
            {"key": said.key, "verdict": said.verdict, "text": said.text, "note": said.note, "pin": said.pin}, Decision
        )
    except msgspec.ValidationError as error:
        raise ReviewError(f"{path}: {said.key}: {error} — hint: accepted, rejected or rewritten") from error
    review.check(decision, str(path))
    return decision


def _from_docx(root: Path, questions: Sequence[run.Concluded], path: Path, who: str) -> tuple[Found, Imported]:
    returned = Returned(read_bytes(path, PACKED), str(path), AUTHOR)
    if not returned.marks:
        hint = "import the file that calco decisions export --format docx wrote, saved as DOCX"
        raise ReviewError(f"{path}: no change of ours in it — hint: {hint}")
    places, known = _known(questions)
    marked = {m.key for m in returned.marks}
    results: dict[str, list[Outcome]] = {}
    for outcome in outcomes(returned, known):
        results.setdefault(outcome.key, []).append(outcome)
    found: Found = {}
    pending, unclear = 0, []
    for key, several in results.items():
        decided = {(o.state, o.text) for o in several if o.state not in ("pending", "unclear")}
        unclear += [f"{key}: «{o.text}»: half decided" for o in several if o.state == "unclear"]
        if len(decided) > 1:
            unclear.append(f"{key}: decided differently at {len(several)} places")
        elif decided:
            best = next(o for o in several if o.state not in ("pending", "unclear"))
            for slug in places[key]:
                found.setdefault((slug, who), []).append(_ruled(best, known[key][1]))
        else:
            pending += any(o.state == "pending" for o in several)
    lapsed = [f"{key}: its edit no longer exists" for key in sorted(marked - set(known))]
    here = {slug for key in marked & set(known) for slug in places[key]}
    mine = [q for q in questions if q.slug in here]
    return found, _counted(
        found,
        pending=pending,
        unclear=unclear,
        lapsed=lapsed,
        missing=[f"{key}: not in the document" for key in _marked(mine) if key not in marked],
        outside=_outside(root, mine, returned) if len(mine) == 1 else [],
    )


def _known(
    questions: Iterable[run.Concluded],
) -> tuple[dict[str, list[str]], dict[str, tuple[str, Edit, Sequence[Edit]]]]:
    """For each key the questions that have it, and the text, the edit and its fellows."""
    places: dict[str, list[str]] = {}
    known: dict[str, tuple[str, Edit, Sequence[Edit]]] = {}
    for question in questions:
        for segment in (s for b in question.bitexts for s in b.es):
            for edit in segment.edits:
                fellows = [e for e in segment.edits if e is not edit and e.level != "flag"]
                known.setdefault(edit.key, (whole(segment), edit, fellows))
                if question.slug not in places.setdefault(edit.key, []):
                    places[edit.key].append(question.slug)
    return places, known


def _marked(questions: Iterable[run.Concluded]) -> Iterator[str]:
    """The keys of the edits that a fresh document would have, in order."""
    for segment in (s for q in questions for b in q.bitexts for s in b.es):
        yield from dict.fromkeys(
            e.key for e in segment.edits if e.applied or (e.level == "suggest" and e.verdict is None)
        )


def _ruled(outcome: Outcome, edit: Edit) -> Decision:
    """The decision; accepting a text that a person had put there means that text, not the rule's."""
    if outcome.state == "accepted" and edit.verdict == "rewritten":
        return Decision(key=edit.key, verdict="rewritten", text=edit.rewritten, note=outcome.note)
    if outcome.state == "rewritten":
        return Decision(key=edit.key, verdict="rewritten", text=outcome.text, note=outcome.note)
    return Decision(key=edit.key, verdict="accepted" if outcome.state == "accepted" else "rejected", note=outcome.note)


def _outside(root: Path, questions: Sequence[run.Concluded], returned: Returned) -> list[str]:
    """Lines that were changed where no edit of ours is: told, because no decision can hold them."""
    fresh = Returned(as_docx(root, questions[0]), "", AUTHOR).skeleton()
    theirs = returned.skeleton()
    told = []
    for op, a, b, c, d in SequenceMatcher(None, fresh, theirs, autojunk=False).get_opcodes():
        if op != "equal":
            told.append(f"«{' '.join(fresh[a:b])}» → «{' '.join(theirs[c:d])}»")
    return told


def _counted(
    found: Mapping[tuple[str, str], Sequence[Decision]],
    *,
    pending: int = 0,
    unclear: Sequence[str] = (),
    lapsed: Sequence[str] = (),
    missing: Sequence[str] = (),
    outside: Sequence[str] = (),
) -> Imported:
    verdicts = Counter(d.verdict for decisions in found.values() for d in decisions)
    recorded: Counter[str] = Counter()
    for (_, who), decisions in found.items():
        recorded[who] += len(decisions)
    return Imported(
        recorded=dict(sorted(recorded.items())),
        accepted=verdicts["accepted"],
        rejected=verdicts["rejected"],
        rewritten=verdicts["rewritten"],
        pending=pending,
        unclear=tuple(unclear),
        lapsed=tuple(lapsed),
        missing=tuple(missing),
        outside=tuple(outside),
    )

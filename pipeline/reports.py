"""What the command line says about a corpus: the review queue, one edit explained, the state of each question."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from pipeline import review, run
from pipeline.contrasts.signs import signs
from pipeline.errors import ReviewError
from pipeline.model import Bitext, Edit, Record, Segment
from pipeline.quality import Quality, quality
from pipeline.settings import Settings
from pipeline.spans import after, before, clean, whole


class EditReport(Record, frozen=True, omit_defaults=False):
    """One edit with everything known about it; `state` is applied, pending, flagged, rejected or disputed."""

    key: str
    document: str
    rule: str
    level: str
    state: str
    before: str
    after: str
    alternatives: tuple[str, ...]
    why: str
    evidence: str
    sentence: str
    clean: str
    english: str
    by: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


class QuestionStatus(Record, frozen=True, omit_defaults=False):
    """A question in figures; what is stale is not counted. `lapsed` names decisions whose edit is gone.

    `contrasts` are signs: a label without its partner, a pair in one language only.
    """

    slug: str
    documents: int
    stale: int
    applied: int = 0
    pending: int = 0
    flagged: int = 0
    rejected: int = 0
    disputed: int = 0
    pairs: int = 0
    quality: Quality = Quality()
    lapsed: tuple[str, ...] = ()
    pins: tuple[str, ...] = ()
    contrasts: tuple[str, ...] = ()


def edits(questions: Iterable[run.Concluded]) -> Iterator[EditReport]:
    """Every edit of some questions, in reading order."""
    for question in questions:
        for bitext in question.bitexts:
            for index, segment in enumerate(bitext.es):
                for edit in segment.edits:
                    yield _report(bitext, index, segment, edit, question.rulings.get(edit.key))


def state(edit: Edit) -> str:
    """Where an edit stands."""
    if edit.applied:
        return "applied"
    if edit.verdict in ("rejected", "disputed"):
        return edit.verdict
    return "flagged" if edit.level == "flag" else "pending"


def find(reports: Iterable[EditReport], key: str) -> list[EditReport]:
    """The edits of a key, or of the beginning of one: several when a sentence occurs more than once.

    Raises ReviewError when there is none, or when the beginning fits different keys.
    """
    found = [r for r in reports if r.key.startswith(key)] if len(key) >= 4 else []
    keys = sorted({r.key for r in found})
    if not keys:
        raise ReviewError(f"no edit {key!r} — hint: calco review --all lists the keys; four characters are enough")
    if len(keys) > 1:
        raise ReviewError(f"{key!r} fits {len(keys)} edits: {', '.join(keys[:5])} — hint: give more characters")
    return found


def status(root: Path, slugs: list[str], settings: Settings) -> list[QuestionStatus]:
    """The state of some questions, or of all, from the work files there are; nothing is processed.

    Raises CorpusError or ReviewError for a file that cannot be read.
    """
    project = run.Corpus(root, slugs, run.Options(settings=settings))
    sources = project.sources()
    stale = {s.id for s in project.stale(sources)}
    done = {q.slug: q for q in project.concluded([s for s in sources if s.id not in stale])}
    if project.failures:
        raise ReviewError(f"{project.failures[0].id}: {project.failures[0].message}")
    rows = []
    for slug in project.slugs:
        mine = [s.id for s in sources if run.slug_of(s.id) == slug]
        behind = sum(name in stale for name in mine)
        rows.append(_status(slug, len(mine), behind, done.get(slug)))
    return rows


def _status(slug: str, documents: int, stale: int, question: run.Concluded | None) -> QuestionStatus:
    if question is None:
        return QuestionStatus(slug=slug, documents=documents, stale=stale)
    every = [e for b in question.bitexts for s in b.es for e in s.edits]
    states = [state(e) for e in every]
    edits_only = {k: r for k, r in question.rulings.items() if r.pin is None}
    gone = () if stale else tuple(r.key for r in review.lapsed(edits_only, (e.key for e in every)))
    return QuestionStatus(
        slug=slug,
        documents=documents,
        stale=stale,
        applied=states.count("applied"),
        pending=states.count("pending"),
        flagged=states.count("flagged"),
        rejected=states.count("rejected"),
        disputed=states.count("disputed"),
        pairs=sum(len(b.pairs) for b in question.bitexts),
        quality=quality(question.bitexts),
        lapsed=gone,
        pins=tuple(run.pin_signs(question)),
        contrasts=tuple(f"{b.id}: {sign.said}" for b in question.bitexts for sign in signs(b)),
    )


def _report(bitext: Bitext, index: int, segment: Segment, edit: Edit, ruling: review.Ruling | None) -> EditReport:
    text = whole(segment)
    return EditReport(
        key=edit.key,
        document=bitext.id,
        rule=edit.rule,
        level=edit.level,
        state=state(edit),
        before=before(text, edit),
        after=after(text, edit),
        alternatives=edit.alternatives,
        why=edit.why,
        evidence=edit.evidence,
        sentence=segment.raw,
        clean=clean(segment).strip(),
        english=bitext.english_of(index),
        by=ruling.by if ruling else (),
        notes=ruling.notes if ruling else (),
    )


def listing(reports: Iterable[EditReport]) -> Iterator[str]:
    """The review queue as text: key, change and rule on a line, sentence and English below."""
    for r in reports:
        yield f"{r.key}  {r.state:<8} {r.rule}  ({r.document})"
        yield f"    {_change(r)}"
        yield f"    es: {_one_line(r.sentence)}"
        if r.english:
            yield f"    en: {_one_line(r.english)}"
        yield f"    {r.why}"
        yield ""


def explanation(r: EditReport) -> Iterator[str]:
    """All that is known about one edit, as text."""
    rows = (
        ("edit", f"{r.key} in {r.document}"),
        ("rule", f"{r.rule} ({r.level})"),
        ("state", r.state + (f" by {', '.join(r.by)}" if r.by else "")),
        ("change", _change(r)),
        ("or", " | ".join(f"«{a}»" for a in r.alternatives)),
        ("why", r.why),
        ("evidence", r.evidence),
        ("sentence", _one_line(r.sentence)),
        ("clean", _one_line(r.clean)),
        ("english", _one_line(r.english)),
        ("linked", _linked(r)),
        ("notes", " | ".join(r.notes)),
    )
    return (f"{name:<9} {value}" for name, value in rows if value)


def table(rows: Iterable[QuestionStatus]) -> Iterator[str]:
    """The state of each question, a line each, lapsed decisions below."""
    columns = ("documents", "stale", "applied", "pending", "flagged", "rejected", "disputed", "pairs")
    doubts = ("low", "numbers", "names", "lengths")
    yield "  ".join((*columns, "unaligned", *doubts, "question"))
    for row in rows:
        cells = [f"{getattr(row, name):>{len(name)}}" for name in columns]
        cells += [f"{row.quality.unaligned:>9.1%}", *(f"{getattr(row.quality, name):>{len(name)}}" for name in doubts)]
        yield "  ".join((*cells, row.slug))
        for key in row.lapsed:
            yield f"    decision {key} has lapsed: its edit no longer exists"
        yield from (f"    {line}" for line in (*row.pins, *row.contrasts))


def _linked(r: EditReport) -> str:
    """The English words that the changed words are linked with."""
    start = r.sentence.find(r.before)
    if not r.english or not r.before.strip() or start < 0:
        return ""
    from pipeline.words.spans import english_of

    found = english_of(r.sentence, r.english, start, start + len(r.before))
    return f"«{r.before}» ↔ “{r.english[slice(*found)]}”" if found else ""


def _change(r: EditReport) -> str:
    if r.level == "flag" and r.before == r.after:
        return f"«{r.before}»"
    return f"«{r.before}» → «{r.after}»"


def _one_line(text: str) -> str:
    return " ".join(text.split())

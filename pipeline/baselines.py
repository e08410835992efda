"""Alignments to compare with: the one a person accepted last, or the one before the last change, or the published one.

Accepted ones belong to the corpus, `corpus/<slug>/reviews/alignment/<nn>.json`; those before a change are work files,
`.calco/before/<slug>/<nn>.json`, kept from the first change after a person last accepted; what was published last is
read from `output/<slug>/alignment.jsonl`.
"""

from collections.abc import Callable
from pathlib import Path

import msgspec

from pipeline.alignment.beads import bead
from pipeline.alignment.changes import Alignment
from pipeline.errors import ReviewError
from pipeline.exports import BeadRow
from pipeline.files import locked, write_atomic

Amendment = Callable[[Alignment | None], Alignment | None]  # what is compared with, before → after


def accepted(root: Path, document: str) -> Path:
    """Where the accepted alignment of a document ("slug/01") is kept."""
    slug, _, number = document.partition("/")
    return root / "corpus" / slug / "reviews" / "alignment" / f"{number}.json"


def remembered(root: Path, document: str) -> Path:
    """Where the alignment before the last change is kept."""
    return root / ".calco" / "before" / f"{document}.json"


def load(root: Path, document: str) -> Alignment | None:
    """The alignment to compare with; None when there is none. Raises ReviewError when its file is damaged."""
    for path in (accepted(root, document), remembered(root, document)):
        if path.is_file():
            try:
                return msgspec.json.decode(path.read_bytes(), type=Alignment)
            except msgspec.MsgspecError as error:
                raise ReviewError(f"{path}: not an alignment: {error} — hint: restore or delete the file") from error
    return published(root, document.partition("/")[0]).get(document)


def published(root: Path, slug: str) -> dict[str, Alignment]:
    """The alignments of a question's documents as they were published; none where there is no file that says so."""
    try:
        data = (root / "output" / slug / "alignment.jsonl").read_bytes()
        lines = [msgspec.json.decode(line, type=BeadRow) for line in data.splitlines()]
    except (OSError, msgspec.MsgspecError):
        return {}
    grouped: dict[str, list[BeadRow]] = {}
    for line in lines:
        grouped.setdefault(line.document, []).append(line)
    return {name: _alignment(beads) for name, beads in grouped.items()}


def _alignment(lines: list[BeadRow]) -> Alignment:
    es = {i: text for line in lines for i, text in zip(line.es, line.es_text, strict=False)}
    en = {j: text for line in lines for j, text in zip(line.en, line.en_text, strict=False)}
    return Alignment(
        es=tuple(es.get(i, "") for i in range(max(es, default=-1) + 1)),
        en=tuple(en.get(j, "") for j in range(max(en, default=-1) + 1)),
        beads=tuple(bead(x.es, x.en, x.score, x.pinned) for x in lines),
    )


def accept(root: Path, document: str, alignment: Alignment) -> None:
    """Keeps an alignment as the accepted one."""
    amend(root, document, lambda _: alignment)


def amend(
    root: Path,
    document: str,
    amendment: Amendment,
    log: Callable[[Alignment | None, Alignment | None], None] | None = None,
) -> None:
    """Changes what a document is compared with while nobody else can; None removes it.

    `log` is told before and after when they differ, and before anything is written.
    """
    path = accepted(root, document)
    with locked(path.parent.parent):
        before = load(root, document)
        after = amendment(before)
        if after != before and log:
            log(before, after)
        if after is None:
            path.unlink(missing_ok=True)
        elif after != before or not path.is_file():
            _write(path, after)
        remembered(root, document).unlink(missing_ok=True)


def remember(root: Path, document: str, alignment: Alignment) -> None:
    """Keeps the alignment before a change, unless an earlier one is waiting to be compared with."""
    if not accepted(root, document).exists() and not remembered(root, document).exists():
        _write(remembered(root, document), alignment)


def _write(path: Path, alignment: Alignment) -> None:
    write_atomic(path, msgspec.json.format(msgspec.json.encode(alignment), indent=1) + b"\n")

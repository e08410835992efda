"""Questions of the corpus as files in any format, for other programs and for people."""

import os
import time
from collections.abc import Iterable, Sequence
from pathlib import Path

from pipeline import formats, output, run
from pipeline.errors import SettingsError, SourceError
from pipeline.files import write_atomic
from pipeline.formats import Format
from pipeline.formats.model import Dossier, Signature
from pipeline.formats.tables import Table

AUTHOR = "Calco"


def signature() -> Signature:
    """Who signs tracked changes, and when: now, or SOURCE_DATE_EPOCH where a build sets it to get the same bytes again.

    Raises SettingsError when that is no number of seconds.
    """
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    try:
        moment = time.gmtime(int(epoch) if epoch else None)
    except (ValueError, OverflowError, OSError) as error:
        raise SettingsError(f"SOURCE_DATE_EPOCH={epoch!r}: no number of seconds — hint: unset it") from error
    return Signature(AUTHOR, time.strftime("%Y-%m-%dT%H:%M:%SZ", moment))


def dossiers(root: Path, questions: Iterable[run.Concluded]) -> list[Dossier]:
    """Concluded questions as writers want them."""
    return [Dossier(output.question_meta(root, q.slug), q.bitexts) for q in questions]


def export(kind: Format, found: Sequence[Dossier], out: Path, table: Table = "documents") -> list[Path]:
    """Writes questions to a file, or to a folder, a file for each in a format that holds one; returns what it wrote.

    A name without ending is a folder for such formats. Raises SourceError for the name of a file where a folder is
    needed, and for what cannot be written.
    """
    folder = out.is_dir() or (not kind.many and not out.suffix)
    if not folder and (kind.many or len(found) == 1):
        return [save(out, formats.write(kind, found, signature(), table))]
    if not folder:
        hint = "name a folder: each question is a file in it"
        raise SourceError(f"{out}: a file, and there are {len(found)} questions — hint: {hint}")
    if kind.many:
        return [save(out / f"corpus{kind.suffixes[0]}", formats.write(kind, found, signature(), table))]
    made = ((d.meta.slug, formats.write(kind, [d], signature(), table)) for d in found)
    return [save(out / f"{slug}{kind.suffixes[0]}", data) for slug, data in made]


def paired(found: Iterable[Dossier]) -> bool:
    """Whether any sentence is aligned with its English, without which a translation memory is empty."""
    return any(bead.es and bead.en for d in found for bitext in d.bitexts for bead in bitext.beads)


def save(path: Path, data: bytes) -> Path:
    """Writes a file that a user named. Raises SourceError when it cannot be."""
    try:
        write_atomic(path, data)
    except OSError as error:
        raise SourceError(f"{path}: cannot be written: {error.strerror} — hint: check the folder") from error
    return path

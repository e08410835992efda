"""JSON lines in: an answer a line, {"es" or "text", "en"?, "id"?, "question"?, …}; your fields are carried through."""

from collections.abc import Sequence
from typing import Any

import msgspec

from pipeline.errors import SourceError
from pipeline.formats.flow import document_patches
from pipeline.formats.model import Signature, Text, joined
from pipeline.intake import decoded
from pipeline.model import Bitext
from pipeline.spans import apply_patches

_SHAPE = 'one object a line: {"es": "…", "en": "…"}'


class JsonLines:
    """Answers, a line each."""

    def __init__(self, text: str, name: str) -> None:
        """Raises SourceError naming the line that is no such object."""
        self._name = name
        self._rows: list[dict[str, Any]] = []
        for number, line in enumerate(text.split("\n"), 1):
            if line.strip():
                self._rows.append(_row(line, f"{name}:{number}"))
        self.texts: Sequence[Text] = tuple(
            Text(id=str(row.get("id") or n), es=row[_field(row)], en=row.get("en") or "", part=str(n), paragraph=str(n))
            for n, row in enumerate(self._rows, 1)
        )

    def rewritten(self, done: Sequence[Bitext | None], signed: Signature) -> bytes:
        """The lines with their Spanish clean."""
        lines = []
        for row, text, bitext in zip(self._rows, self.texts, done, strict=True):
            clean = apply_patches(text.es, document_patches(bitext)) if bitext else text.es
            lines.append(msgspec.json.encode({**row, _field(row): clean}) + b"\n")
        return b"".join(lines)

    def source(self) -> tuple[str, str]:
        """Both sides, each line an answer; the question of the first line comes before them."""
        asked = {str(row["question"]) for row in self._rows if row.get("question")}
        if len(asked) > 1:
            raise SourceError(f"{self._name}: {len(asked)} questions in one file — hint: add one question at a time")
        answers = [t for t, row in zip(self.texts, self._rows, strict=True) if row.get("number") != 0]
        es, en = joined(answers)
        english = next((str(row["question_en"]) for row in self._rows if row.get("question_en")), "")
        heads = [*asked, es], [part for part in (english, en) if part]
        return "\n\n".join(heads[0]), "\n\n".join(heads[1])


def read(data: bytes, name: str) -> JsonLines:
    """A file of JSON lines. Raises SourceError as `intake.decoded` does, and for a line of another shape."""
    return JsonLines(decoded(name, data), name)


def _row(line: str, where: str) -> dict[str, Any]:
    try:
        row = msgspec.json.decode(line)
    except msgspec.DecodeError as error:
        raise SourceError(f"{where}: not JSON: {error} — hint: {_SHAPE}") from error
    except RecursionError as error:
        raise SourceError(f"{where}: nested too deep — hint: {_SHAPE}") from error
    if not isinstance(row, dict) or not isinstance(row.get(_field(row)), str):
        raise SourceError(f"{where}: no Spanish text in it — hint: {_SHAPE}")
    if not isinstance(row.get("en"), str | None):
        raise SourceError(f"{where}: 'en' is no text — hint: {_SHAPE}")
    return row


def _field(row: dict[str, Any]) -> str:
    return "es" if "es" in row else "text"

"""The sample that templates are checked with uses every field they can read, both filled and empty."""

import typing
from collections import defaultdict
from collections.abc import Iterator

import msgspec
import pytest

from pipeline.layout import question_view
from pipeline.model import Record
from pipeline.site.sample import META, bitexts, catalogues, questions
from pipeline.spans import clean
from pipeline.views import Question

Seen = dict[tuple[str, str], list[object]]


def records(value: object) -> Iterator[Record]:
    """All records in a value."""
    if isinstance(value, Record):
        yield value
        for name in value.__struct_fields__:
            yield from records(getattr(value, name))
    elif isinstance(value, (list, tuple)):
        for item in value:
            yield from records(item)
    elif isinstance(value, dict):
        for item in value.values():
            yield from records(item)


@pytest.fixture(scope="module")
def seen() -> Seen:
    """The values of every field of every record in the samples."""
    found: Seen = defaultdict(list)
    for record in records([questions(), catalogues()]):
        for name in record.__struct_fields__:
            found[type(record).__name__, name].append(getattr(record, name))
    return found


def test_the_full_question_fills_every_field(seen: Seen) -> None:
    full = questions()["everything"][0]
    classes = {type(r) for r in records([full, catalogues()])}
    assert {c.__name__ for c in classes} >= {
        *("Question", "QuestionMeta", "Document", "Block", "Sentence", "Piece", "EditView", "Part", "BeadView"),
        *("PairView", "ContrastPair", "ContrastSide", "CatalogueRow", "KindCount"),
    }
    empty = [key for key, values in seen.items() if not any(values) and key != ("Part", "op")]
    assert empty == []


def test_what_may_be_missing_is_missing_somewhere(seen: Seen) -> None:
    for record in {type(r) for r in records([questions(), catalogues()])}:
        for field in msgspec.structs.fields(record):
            optional = field.default is not msgspec.NODEFAULT or "None" in str(field.type)
            if optional:
                values = seen[record.__name__, field.name]
                assert any(not v or v == field.default for v in values), f"{record.__name__}.{field.name}"


def test_every_choice_is_made(seen: Seen) -> None:
    for record in {type(r) for r in records([questions(), catalogues()])}:
        hints = typing.get_type_hints(record)
        for name, hint in hints.items():
            if typing.get_origin(hint) is typing.Literal:
                assert set(typing.get_args(hint)) == set(seen[record.__name__, name]), f"{record.__name__}.{name}"


def test_what_properties_tell_varies_too() -> None:
    full = questions()["everything"][0]
    assert {b.quality for b in full.beads} == {"sure", "likely", "doubtful", "null"}
    assert {b.kind for b in full.beads} == {"1-1", "m-n", "1-0", "0-1"}
    assert {e.verdict for e in full.edits} == {"", "accepted", "rejected", "rewritten", "disputed"}
    assert {e.evidence_shown for e in full.edits} == {True, False}
    assert {bool(q.meta.link) for q, _ in questions().values()} == {True, False}
    assert any(not p.text.strip() and p.edit for d in full.documents for b in d.blocks for line in b.lines for s in line
               for p in s.pieces)  # fmt: skip
    assert any(len(t.rows) for t in full.tables)


def test_the_sample_is_sound() -> None:
    texts = [clean(s) for b in bitexts() for s in b.es]
    assert "No voy a dar la cara por esto. " in texts
    assert "Pequeña empresa: con mil tareas a la vez\n\n" in texts
    assert question_view(META, bitexts()).title == META.title_es
    parts = [q for name, (q, _) in questions().items() if name.startswith("part")]
    assert len(parts) > 2
    assert isinstance(parts[0], Question)

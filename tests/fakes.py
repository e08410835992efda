"""Stages without models, and projects on disk, for tests of everything that runs stages.

segment    a line is a segment
detect     Spanish; a text with BOOM breaks
align      line n with line n
normalise  fixes a space before a comma (" ,a" → ", a")
decalque   suggests "tomo" for "libro" ("Libro" → "Tomo")
contrast   a pair for each two lines "A: x" and "B: y"
"""

import re
from pathlib import Path
from types import ModuleType

import tomli_w
from msgspec.structs import replace

from pipeline.model import Bead, Bitext, ContrastPair, Edit, Patch, Segment, Source, edit_key
from pipeline.settings import Settings
from pipeline.spans import clean, raw_document


def modules() -> dict[str, ModuleType]:
    """Stand-ins by the names the runner imports."""
    found = {}
    for name in ("segment", "detect", "align", "normalise", "decalque", "contrast"):
        module = ModuleType(f"pipeline.stages.{name}")
        stage = {"from_source": from_source} if name == "segment" else {"run": globals()[name]}
        module.__dict__.update(stage)
        found[module.__name__] = module
    return found


def write_question(root: Path, slug: str, title: str, answers: list[str], english: list[str] | None = None) -> None:
    """A question in the corpus of a project."""
    folder = root / "corpus" / slug
    folder.mkdir(parents=True)
    (folder / "question.toml").write_text(tomli_w.dumps({"title": {"es": title}}), encoding="utf-8")
    for language, texts in (("es", answers), ("en", english or [])):
        for n, text in enumerate(texts, 1):
            (folder / f"{n:02d}.{language}.txt").write_text(text + "\n", encoding="utf-8")


def write_project(root: Path) -> None:
    """Two questions, the first with two answers and English."""
    write_question(root, "jefe", "¿Qué hace el jefe?", ["Jefe ,manda.\nLibro abierto.", "Nada."], ["Boss.\nBook."])
    write_question(root, "mar", "¿Qué es el mar?", ["Agua ,sal."])


def segments(text: str) -> tuple[Segment, ...]:
    lines = text.splitlines(keepends=True)
    return tuple(Segment(raw=x.rstrip("\n"), tail=x[len(x.rstrip("\n")) :], line=n) for n, x in enumerate(lines))


def from_source(source: Source) -> Bitext:
    return Bitext(id=source.id, es=segments(source.es), en=segments(source.en), pins=source.pins)


def detect(bitext: Bitext, settings: Settings) -> Bitext:
    if any("BOOM" in s.raw for s in bitext.es):
        raise ValueError("the fuse\nwas lit")
    return replace(bitext, language_es="es", language_en="en")


def align(bitext: Bitext, settings: Settings) -> Bitext:
    both = min(len(bitext.es), len(bitext.en))
    return replace(bitext, beads=tuple(Bead(es=(n,), en=(n,), score=0.9, kind="1-1") for n in range(both)))


def normalise(bitext: Bitext, settings: Settings) -> Bitext:
    return replace(bitext, es=tuple(_commas(s, settings) for s in bitext.es))


def decalque(bitext: Bitext, settings: Settings) -> Bitext:
    return replace(bitext, es=tuple(_books(s) for s in bitext.es))


def contrast(bitext: Bitext, settings: Settings) -> Bitext:
    raw = raw_document(bitext.es)
    found = [m for s in bitext.es if (m := re.match(r"(\w+): (.+)", clean(s).strip()))]
    places = list(re.finditer(r"(?m)^(\w+): (.+)", raw))
    twos = zip(found[::2], found[1::2], places[::2], places[1::2], strict=False)
    pairs = tuple(
        ContrastPair(
            key=f"{n}",
            left_label=a[1],
            right_label=b[1],
            left=a[2],
            right=b[2],
            left_span=i.span(2),
            right_span=j.span(2),
            left_label_span=i.span(1),
            right_label_span=j.span(1),
        )
        for n, (a, b, i, j) in enumerate(twos)
    )
    return replace(bitext, pairs=pairs)


def _commas(segment: Segment, settings: Settings) -> Segment:
    if "comma" in settings.disabled:
        return segment
    edits = tuple(
        edit(segment.raw, "comma", Patch(start=m.start(), end=m.end(), new=", "))
        for m in re.finditer(r" ,(?=\w)", segment.raw)
    )
    return replace(segment, edits=(*segment.edits, *edits))


def _books(segment: Segment) -> Segment:
    edits = tuple(
        replace(
            edit(segment.raw, "book", Patch(start=m.start(), end=m.end(), new="Tomo")),
            level="suggest",
            alternatives=("Volumen",),
        )
        for m in re.finditer("Libro", segment.raw)
    )
    return replace(segment, edits=(*segment.edits, *edits))


def edit(text: str, rule: str, *patches: Patch) -> Edit:
    """A fix with a key of its own."""
    return Edit(key=edit_key(text, rule, patches), rule=rule, level="fix", patches=patches, why="Porque sí.")

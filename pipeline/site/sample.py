"""A question that uses every field a template can read, and plainer ones: what `calco templates check` renders.

Small, made by hand, and put through the same layout as real questions.
"""

from collections.abc import Sequence
from typing import Any

from msgspec.structs import replace

from pipeline.kinds import STATUSES
from pipeline.layout import catalogue_row, question_view
from pipeline.model import (
    Bead,
    Bitext,
    ContrastPair,
    ContrastSide,
    Edit,
    Level,
    Patch,
    Segment,
    SegmentKind,
    Verdict,
    edit_key,
)
from pipeline.site.parts import divide
from pipeline.views import CatalogueRow, Question, QuestionMeta

META = QuestionMeta(
    slug="muestra",
    title_es="¿Qué cambia entre una gran empresa y una pequeña?",
    title_en="What changes between a big company and a small one?",
    url="https://example.org/pregunta?a=1&b=2",
    licence="CC BY-SA 4.0",
    retrieved="2024-03-05",
    provenance_es="Traducción automática.",
    provenance_en="Original.",
)


def edit(
    segment: Segment,
    *changes: tuple[str, str],
    rule: str = "lexicon:muestra",
    level: Level = "fix",
    evidence: str = "",
    alternatives: Sequence[str] = (),
    verdict: Verdict | None = None,
    rewritten: str | None = None,
) -> Edit:
    """An edit that replaces each old text, found in the segment, by the new one."""
    text = segment.raw + segment.tail
    patches = tuple(Patch(start=text.index(a), end=text.index(a) + len(a), new=b) for a, b in changes)
    return Edit(
        key=edit_key(segment.raw, rule, patches),
        rule=rule,
        level=level,
        patches=patches,
        why="Calco del inglés; en español se dice de otro modo.",
        evidence=evidence,
        alternatives=tuple(alternatives),
        verdict=verdict,
        rewritten=rewritten,
    )


def _segments(*rows: tuple[str, str, SegmentKind, int]) -> list[Segment]:
    """Segments from text, the white space after it, kind and length of the label; a blank line ends a paragraph."""
    found, paragraph = [], 0
    for raw, tail, kind, label in rows:
        found.append(Segment(raw=raw, tail=tail, kind=kind, label_end=label, paragraph=paragraph))
        paragraph += "\n\n" in tail
    return found


def _with(segments: list[Segment], n: int, *edits: Edit) -> None:
    segments[n] = replace(segments[n], edits=edits)


def _asked() -> Bitext:
    es = _segments((META.title_es, "\n\n", "sentence", 0), ("Cuente su experiencia, por favor.", "\n", "sentence", 0))
    _with(
        es,
        0,
        edit(es[0], ("cambia", "difiere"), level="suggest", evidence="changes"),
        edit(es[0], ("una pequeña", "una pequeña"), level="flag", rule="name-differs"),
    )
    en = (Segment(raw=META.title_en), Segment(raw="Please share your experience."))
    beads = (
        Bead(es=(0,), en=(0,), score=0.99, kind="1-1"),
        Bead(es=(1,), en=(1,), score=0.97, kind="1-1", pinned=True),
    )
    return Bitext(id="muestra/00", es=tuple(es), en=en, beads=beads)


def _answer() -> Bitext:
    es = _segments(
        ("No voy a caer en mi espada sobre esto.", " ", "sentence", 0),
        ("Espero eso ayude un 5 % de las veces.", "\n\n", "sentence", 0),
        ("Gran empresa: muchas reuniones", "\n", "label", 14),
        ("Pequeña empresa: con muchos sombreros, mucho correr", "\n\n", "label", 17),
        ("## Lo que queda", "\n\n", "heading", 0),
        ("3. Tercera cosa", "\n", "item", 0),
        ("4. Cuarta cosa, que es importante", "\n\n", "item", 0),
        ("- Un punto", "\n\n", "item", 0),
        ("calco clean texto.txt", "\n\n", "code", 0),
        ("This line was left in English.", " ", "sentence", 0),
        ("Al final, todo se reduce a la gente.", " ", "sentence", 0),
        ("Y eso es eso.", "\n", "sentence", 0),
    )
    es[9] = replace(es[9], language="en")
    sword = edit(
        es[0],
        ("caer en mi espada sobre esto", "dar la cara por esto"),
        evidence="fall on my sword",
        alternatives=("jugármela por esto", "asumir la culpa de esto"),
    )
    _with(es, 0, sword)
    _with(es, 1, edit(es[1], ("Espero eso", "Espero que eso"), rule="missing-que", evidence="en otra parte"))
    _with(
        es,
        3,
        edit(es[3], ("con muchos sombreros", "x"), verdict="rewritten", rewritten="con mil tareas a la vez"),
        edit(es[3], (", mucho correr", ""), rule="repeated-item", alternatives=("y poco más",)),
    )
    _with(es, 6, edit(es[6], (", que es importante", ""), rule="otra-regla", level="suggest"))
    _with(es, 9, edit(es[9], (es[9].raw, es[9].raw), rule="left-in-english", level="flag"))
    _with(
        es,
        10,
        edit(es[10], ("Al final", "Al fin y al cabo"), level="suggest", verdict="accepted"),
        edit(es[10], ("la gente", "las personas"), verdict="disputed"),
    )
    _with(es, 11, edit(es[11], ("es eso", "es todo"), verdict="rejected"))
    english = "I won't fall on my sword over this.|I hope that helps 5% of the time.|Big company: lots of meetings"
    english += "|Small company: wearing many hats|What is left|Third thing|Fourth thing|One point|A line.|It is all"
    english += " about people.|And that is that.|Pros: nobody translated this."
    en = tuple(Segment(raw=text, tail="\n") for text in english.split("|"))
    beads = (
        Bead(es=(0,), en=(0,), score=0.96, kind="1-1"),
        Bead(es=(1,), en=(1,), score=0.72, kind="1-1"),
        Bead(es=(2,), en=(3,), score=0.9, kind="1-1"),
        Bead(es=(3,), en=(2,), score=0.31, kind="1-1"),
        Bead(es=(4, 5), en=(4, 5), score=0.84, kind="m-n"),
        Bead(es=(6,), en=(6,), score=0.9, kind="1-1"),
        Bead(es=(7,), en=(7,), score=0.9, kind="1-1"),
        Bead(es=(8,), en=(), score=0.8, kind="1-0"),
        Bead(es=(9,), en=(8,), score=0.9, kind="1-1"),
        Bead(es=(10,), en=(9,), score=0.9, kind="1-1"),
        Bead(es=(11,), en=(10,), score=0.9, kind="1-1"),
        Bead(es=(), en=(11,), score=0.7, kind="0-1"),
    )
    start = len(es[0].raw + es[0].tail + es[1].raw + es[1].tail)
    values: dict[str, Any] = {"left_span": (start + 14, start + 30), "right_span": (start + 48, start + 80)}
    pair = ContrastPair(
        key="aaaaaaaaaaaa",
        left_label="Gran empresa",
        right_label="Pequeña empresa",
        left="muchas reuniones",
        right="con mil tareas a la vez",
        english=ContrastSide(
            left_label="Big company", right_label="Small company", left="lots of meetings", right="wearing many hats"
        ),
        **values,
    )
    last = sum(len(s.raw + s.tail) for s in es[:10])
    other = replace(
        pair,
        key="bbbbbbbbbbbb",
        left_label="Antes",
        right_label="Ahora",
        form="sentence",
        english=None,
        left_span=(last, last + 8),
        right_span=(last + 10, last + 30),
    )
    return Bitext(id="muestra/01", es=tuple(es), en=en, beads=beads, pairs=(pair, other))


def _spanish_only() -> Bitext:
    es = _segments(
        ("Una respuesta sin versión inglesa, pero con espada.", "\n\n", "sentence", 0),
        ("Ventajas: se aprende mucho.", "\n", "label", 10),
    )
    _with(es, 0, edit(es[0], ("con espada", "con garra")))
    return Bitext(id="muestra/02", es=tuple(es))


def bitexts() -> list[Bitext]:
    """The question and its two answers, one with English and one without."""
    return [_asked(), _answer(), _spanish_only()]


def questions() -> dict[str, tuple[Question, Question]]:
    """What a page may be given, by name: the question of the page, and the whole question."""
    full = question_view(META, bitexts())
    bare = QuestionMeta(slug="muestra", title_es="¿Y bien?", url="no es una dirección")
    spanish = question_view(bare, [_spanish_only()])
    plain = question_view(bare, [Bitext(id="muestra/01", es=(Segment(raw="Una frase."),))])
    empty = question_view(replace(bare, url=""), [])
    samples = {"everything": full, "no English": spanish, "no edits": plain, "no text": empty}
    parts = divide(full, 4_000)
    return {name: (view, view) for name, view in samples.items()} | {
        f"part {part.part} of {part.parts}": (part, full) for part in parts
    }


def catalogues() -> dict[str, dict[str, Any]]:
    """What the catalogue may be given, by name."""
    row = replace(catalogue_row(question_view(META, bitexts())), signs=2)
    plain = CatalogueRow(slug="otra", title="¿Y bien?")
    kinds = tuple(replace(row.kinds[0], kind=f"clase {n}", status=STATUSES[n % 5]) for n in range(14))
    many = [row, plain, replace(row, slug="tercera", kinds=kinds)]
    return {
        "questions": {"rows": many, "every": many, "part": 1, "parts": 1},
        "the second part": {"rows": [plain], "every": [*many, plain], "part": 2, "parts": 2},
        "nothing": {"rows": [], "every": [], "part": 1, "parts": 1},
    }

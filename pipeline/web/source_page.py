"""Adding a source: pasted or uploaded, its split, language, repeats and first cleaning shown before it is saved."""

from typing import NamedTuple

from starlette.responses import Response

from pipeline import admission, corpus, steps, wording
from pipeline.cards import Mark, marks
from pipeline.errors import SourceError
from pipeline.intake import Part, Structure, decoded, structure
from pipeline.lang.identify import language_of
from pipeline.lang.paragraphs import paragraphs
from pipeline.model import Source
from pipeline.progress import Progress
from pipeline.review import merge
from pipeline.web.site import Asked, Site

CLEANED = 60_000  # characters that are cleaned for the preview; more would keep the reader waiting
_LANGUAGES = {"es": "español", "en": "inglés", "pt": "portugués", "ca": "catalán", "gl": "gallego", "fr": "francés"}
_LANGUAGES |= {"it": "italiano", "de": "alemán", "nl": "neerlandés", "ro": "rumano", "": "desconocida"}


class Paragraph(NamedTuple):
    """A paragraph of an answer with its number in the text; `en` is the English of the same place, if it has any."""

    number: int
    es: str
    en: str


class Answer(NamedTuple):
    """An answer as it would be added: what it repeats, and what the first cleaning changes in it."""

    paragraphs: list[Paragraph]
    because: str
    repeats: wording.Told | None
    changes: list[tuple[tuple[Mark, ...], tuple[Mark, ...]]]
    waiting: int
    cleaned: bool


class Preview(NamedTuple):
    """What adding would do."""

    question: Part
    answers: list[Answer]
    languages: list[tuple[str, str, float]]
    problem: wording.Told | None


def form(site: Site, asked: Asked) -> Response:
    """The empty form."""
    return site.page(asked, "source.html", title="Añadir texto", given=_given("", ""), preview=None, added=None)


def look(site: Site, asked: Asked) -> Response:
    """The text taken apart and cleaned once, nothing saved."""
    es, en = _text(asked, "es"), _text(asked, "en")
    found = structure(es, en, _splits(asked))
    return site.page(
        asked,
        "source.html",
        title="Añadir texto",
        given=_given(es, en, asked),
        preview=_preview(site, found),
        added=None,
    )


def save(site: Site, asked: Asked) -> Response:
    """The text added to the corpus, and its documents to the desk."""
    es, en = _text(asked, "es"), _text(asked, "en")
    found = structure(es, en, _splits(asked))
    given = _given(es, en, asked)
    origin = corpus.Origin(
        url=given["url"], licence=given["licencia"] or "unknown", retrieved=given["fecha"] or "unknown"
    )
    provenance = corpus.Provenance(
        es=given["origen"] or "unknown", en=given["origen_en"] or ("unknown" if en.strip() else "")
    )
    force = asked.field("forzar") == "1"
    result = corpus.add(site.desk.root / "corpus", found, origin=origin, provenance=provenance, force=force)
    if result.status == "added":
        site.desk.shelf.load(Progress(), [result.slug])
        site.desk.rank()
    return site.page(asked, "source.html", title="Añadir texto", given=_given("", ""), preview=None, added=result)


def _preview(site: Site, found: Structure) -> Preview:
    others = corpus.documents(site.desk.root / "corpus") if (site.desk.root / "corpus").is_dir() else []
    answers = [s for s in others if not s.id.endswith("/00")]
    problem = None
    try:
        admission.check_languages(found)
    except SourceError as error:
        problem = wording.error(error)
    sides = (("Español", "\n".join(p.es for p in found.answers)), ("Inglés", "\n".join(p.en for p in found.answers)))
    languages = [(name, *language_of(text)) for name, text in sides if text.strip()]
    left = CLEANED
    rows = []
    for part in found.answers:
        clean = left > 0 and problem is None
        left -= len(part.es)
        rows.append(_answer(site, part, answers, clean))
    return Preview(found.question, rows, [(n, _LANGUAGES[code], share) for n, code, share in languages], problem)


def _answer(site: Site, part: Part, others: list[Source], clean: bool) -> Answer:
    repeats = None
    try:
        admission.refuse_repeat(part.es, others)
    except SourceError as error:
        repeats = wording.error(error)
    changes, waiting = [], 0
    if clean:
        bitext = steps.process(Source(id="preview/01", es=part.es, en=part.en), site.settings)
        bitext = steps.settle(bitext, merge({}))
        for n, segment in enumerate(bitext.es):
            waiting += sum(not e.applied for e in segment.edits)
            if any(e.applied for e in segment.edits):
                changes.append(marks(bitext, n))
    ours, theirs = ([p.text for p in paragraphs(text)] for text in (part.es, part.en))
    english = theirs if len(theirs) == len(ours) else [part.en, *[""] * len(ours)]
    rows = [Paragraph(*row) for row in zip(part.paragraphs, ours, english, strict=False)]
    return Answer(rows, part.because, repeats, changes, waiting, clean)


def _splits(asked: Asked) -> list[int]:
    return [int(n) for n in asked.form.get("corte", []) if n.isdecimal() and len(n) < 6]


def _text(asked: Asked, side: str) -> str:
    """The file of a side when one was uploaded, else what was pasted. Raises SourceError for a file that is no text."""
    name, data = asked.files.get(f"{side}_archivo", ("", b""))
    return decoded(name, data) if name else asked.field(side)


def _given(es: str, en: str, asked: Asked | None = None) -> dict[str, str]:
    rest = ("url", "licencia", "fecha", "origen", "origen_en", "forzar")
    return {"es": es, "en": en} | {name: asked.field(name).strip() if asked else "" for name in rest}

"""The pages and data files of a question and the catalogue, through the one Jinja environment."""

import functools
import traceback
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from pipeline import exports
from pipeline.errors import TemplateError
from pipeline.figures import confidence_columns, edit_bars
from pipeline.filters import FILTERS, visible
from pipeline.layout import catalogue_row, question_view
from pipeline.markdown import escaped, markdown
from pipeline.model import Bitext
from pipeline.quality import quality
from pipeline.views import CatalogueRow, QuestionMeta

if TYPE_CHECKING:
    from jinja2 import Environment

SHIPPED = Path(__file__).parent / "data" / "templates"
PAGES = ("index.md", "index.html", "bilingual.html", "review.html", "contrast.html")
CATALOGUE = "catalogue.html"


def render_question(
    question: QuestionMeta, bitexts: Sequence[Bitext], *, templates: Path | None = None
) -> dict[str, bytes]:
    """The files of `output/<slug>/` by name; the same input gives the same bytes.

    `templates` is the user's own folder: a file there stands in for the shipped one of its name, and may
    extend it as "calco/<name>". Raises TemplateError naming file and line.
    """
    ordered = sorted(bitexts, key=lambda b: (len(b.id), b.id))
    view = question_view(question, ordered)
    files = {name: render_page(name, templates, question=view) for name in PAGES}
    files["contrast.csv"] = exports.contrast_csv(view.pairs)
    files["contrast.json"] = exports.contrast_json(view)
    files["edits.jsonl"] = exports.edits_jsonl(ordered)
    files["alignment.jsonl"] = exports.alignment_jsonl(ordered)
    return files


def summarise(question: QuestionMeta, bitexts: Sequence[Bitext]) -> CatalogueRow:
    """The question's line in the catalogue."""
    row = catalogue_row(question_view(question, bitexts))
    return msgspec.structs.replace(row, signs=quality(bitexts).signs)


def render_catalogue(rows: Iterable[CatalogueRow], *, templates: Path | None = None) -> dict[str, bytes]:
    """The files of `output/` itself: the catalogue, by slug."""
    ordered = sorted(rows, key=lambda row: row.slug)
    return {"index.html": render_page(CATALOGUE, templates, rows=ordered)}


def render_page(name: str, templates: Path | None, **values: object) -> bytes:
    """One template rendered to UTF-8 with a final line feed."""
    from jinja2 import TemplateNotFound, TemplateSyntaxError

    try:
        text = environment(templates).get_template(name).render(page=name, **values)
    except TemplateSyntaxError as error:
        where = f"{error.filename or error.name}:{error.lineno}"
        raise TemplateError(f"{where}: {error.message} — hint: mend the tag on that line") from error
    except TemplateNotFound as error:
        where = _where(error, templates, name)
        raise TemplateError(f"{where}: no template named {error.name!r} — hint: {_known(templates)}") from error
    except Exception as error:  # a template may fail in any way, and its author needs the line
        where = _where(error, templates, name)
        hint = "the values each page gets are listed in templates/README.md"
        raise TemplateError(f"{where}: {type(error).__name__}: {error} — hint: {hint}") from error
    return (text.rstrip("\n") + "\n").encode("utf-8", "backslashreplace")


def _where(error: Exception, templates: Path | None, name: str) -> str:
    """File and line of the innermost template frame; the name of the page when none was reached."""
    roots = [str(root) for root in (SHIPPED, templates) if root]
    frames = [f for f in traceback.extract_tb(error.__traceback__) if any(f.filename.startswith(r) for r in roots)]
    return f"{frames[-1].filename}:{frames[-1].lineno}" if frames else name


def _known(templates: Path | None) -> str:
    names = sorted(n for n in environment(templates).list_templates() if not n.startswith("calco/"))
    return "there are " + ", ".join(names)


@functools.cache
def environment(templates: Path | None) -> "Environment":
    """The Jinja environment: sandboxed, strict about undefined values, escaping HTML; templates reload when changed."""
    from jinja2 import ChoiceLoader, PrefixLoader, StrictUndefined, select_autoescape
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    shipped = _confined(SHIPPED)
    own = [_confined(templates)] if templates else []
    env = ImmutableSandboxedEnvironment(
        loader=ChoiceLoader([*own, shipped, PrefixLoader({"calco": shipped})]),
        autoescape=select_autoescape(enabled_extensions=("html", "svg", "xml"), default=False, default_for_string=True),
        undefined=StrictUndefined,
        finalize=visible,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    env.filters.update(FILTERS, markdown=markdown, md=escaped)
    env.globals.update(edit_bars=edit_bars, confidence_columns=confidence_columns)
    return env


def _confined(root: Path) -> Any:
    """A loader of files that really lie in `root`, where a symbolic link may not lead out."""
    from jinja2 import FileSystemLoader, TemplateNotFound

    class Confined(FileSystemLoader):
        def get_source(self, environment: "Environment", template: str) -> Any:
            source = super().get_source(environment, template)
            if not Path(source[1]).resolve().is_relative_to(root.resolve()):
                raise TemplateNotFound(template, f"{template!r} leads out of {root}")
            return source

    return Confined(root)

"""The pages and data files of a question and the files of the site, through the one Jinja environment."""

import functools
import re
import traceback
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import msgspec

from pipeline import exports
from pipeline.errors import TemplateError
from pipeline.figures import confidence_figure, corpus_bars, edit_bars, score_bars
from pipeline.filters import FILTERS, visible
from pipeline.layout import catalogue_row, question_view
from pipeline.markdown import escaped, markdown
from pipeline.model import Bitext, Record
from pipeline.quality import quality
from pipeline.site.parts import Links, divide, divide_rows, named
from pipeline.site.search import SearchEntry, entry, index_js, texts_js
from pipeline.views import CatalogueRow, Question, QuestionMeta

if TYPE_CHECKING:
    from jinja2 import Environment, Undefined

SHIPPED = Path(__file__).parent / "data" / "templates"
SITE = Path(__file__).parent / "data" / "site"
PAGES = ("index.html", "bilingual.html", "review.html", "contrast.html")  # of a question, in parts when it is long
TEXTS = ("index.md",)  # of a question, always whole
CATALOGUE = "catalogue.html"
NOT_TEXT = "not UTF-8 — hint: save it as UTF-8, or keep what is no text in another folder"
# What a template of the user's own may be, by the end of its name.
SUFFIXES = (".html", ".md", ".txt", ".csv", ".xml", ".svg", ".json", ".jsonl", ".tex")


class Listed(Record, frozen=True):
    """A question's line in the catalogue, and what the search keeps of it."""

    row: CatalogueRow
    entry: SearchEntry


class Rendered(NamedTuple):
    """What a question comes to: its files by name, and what the files of the site say of it."""

    files: dict[str, bytes]
    listed: Listed


def render(question: QuestionMeta, bitexts: Sequence[Bitext], templates: Path | None) -> Rendered:
    """The files of `output/<slug>/`, and what the files of the site say of it; the same input gives the same bytes.

    `templates` is the user's own folder: a file there stands in for the shipped one of its name, which it may extend
    as "calco/<name>", and a file of a new name is rendered too. Raises TemplateError naming file and line.
    """
    ordered = sorted(bitexts, key=lambda b: (len(b.id), b.id))
    view = question_view(question, ordered)
    files = {
        "contrast.csv": exports.contrast_csv(view.pairs),
        "contrast.json": exports.contrast_json(view, _place(view)),
        "edits.jsonl": exports.edits_jsonl(ordered),
        "alignment.jsonl": exports.alignment_jsonl(ordered),
    }
    return Rendered(render_pages(view, files, templates) | files, _listed(view, ordered))


def _place(view: Question) -> Callable[[str], str]:
    """Where an anchor of the text is, from the question's folder."""
    links = Links(divide(view))
    return lambda anchor: links("index.html", anchor, 1)


def render_question(
    question: QuestionMeta, bitexts: Sequence[Bitext], *, templates: Path | None = None
) -> dict[str, bytes]:
    """The files alone."""
    return render(question, bitexts, templates).files


def listed(question: QuestionMeta, bitexts: Sequence[Bitext]) -> Listed:
    """What the files of the site say of a question."""
    return _listed(question_view(question, bitexts), bitexts)


def _listed(view: Question, bitexts: Sequence[Bitext]) -> Listed:
    row = msgspec.structs.replace(catalogue_row(view), signs=quality(bitexts).signs)
    return Listed(row=row, entry=entry(view))


def render_pages(view: Question, taken: Iterable[str], templates: Path | None) -> dict[str, bytes]:
    """The pages of a question; `taken` are names that its data files have."""
    parts = divide(view)
    links = Links(parts)

    def values(part: Question) -> dict[str, Any]:
        def link(name: str, anchor: str = "", part: int = part.part) -> str:
            return links(name, anchor, part)

        return {"question": part, "whole": view, "root": "../", "link": link}

    files = {named(name, p.part): render_page(name, templates, **values(p)) for name in PAGES for p in parts}
    files["search.js"] = texts_js(view, lambda name, anchor: links(name, anchor, 1))
    own = own_templates(templates)
    if clash := sorted(set(own) & {*files, *taken}):
        raise TemplateError(f"{clash[0]}: Calco writes a file of this name itself — hint: call the template otherwise")
    return files | {name: render_page(name, templates, **values(view)) for name in (*TEXTS, *own)}


def render_site(questions: Iterable[Listed], *, templates: Path | None = None) -> dict[str, bytes]:
    """The files of `output/` itself: the catalogue by slug, in parts when it is long; the search; style and script."""
    questions = sorted(questions, key=lambda q: q.row.slug)
    every = [q.row for q in questions]
    pages = divide_rows(every)
    files = {
        named("index.html", n): render_page(
            CATALOGUE, templates, rows=page, every=every, part=n, parts=len(pages), root=""
        )
        for n, page in enumerate(pages, 1)
    }
    files["search.html"] = render_page("search.html", templates, root="")
    files["calco.css"] = render_page("calco.css", templates)
    files |= index_js(q.entry for q in questions)
    return files | {p.name: p.read_bytes() for p in sorted(SITE.iterdir())}


def own_templates(templates: Path | None) -> list[str]:
    """The user's templates of new names, each a page of every question.

    Those are the files of the folder itself, not of folders in it, that end like a text (`SUFFIXES`), bear no shipped
    template's name, and do not begin with "_" or "." or with "README".
    """
    if not templates or not templates.is_dir():
        return []
    shipped = {p.name for p in SHIPPED.iterdir()}
    names = sorted(p.name for p in templates.iterdir() if p.is_file() and p.suffix in SUFFIXES)
    return [n for n in names if n not in shipped and not re.match(r"[_.]|README", n)]


def render_page(name: str, templates: Path | None, **values: object) -> bytes:
    """One template rendered to UTF-8 with a final line feed. Raises TemplateError naming file and line."""
    text = rendered(environment(templates), name, templates, values)
    return (text.rstrip("\n") + "\n").encode("utf-8", "backslashreplace")


def rendered(env: "Environment", name: str, templates: Path | None, values: Mapping[str, object]) -> str:
    """One template rendered in an environment. Raises TemplateError naming file and line."""
    from jinja2 import TemplateNotFound, TemplateSyntaxError

    try:
        return env.get_template(name).render(page=name, **values)
    except TemplateSyntaxError as error:
        where = f"{error.filename or error.name}:{error.lineno}"
        raise TemplateError(f"{where}: {error.message} — hint: mend the tag on that line") from error
    except TemplateNotFound as error:
        where = _where(error, templates, name)
        raise TemplateError(f"{where}: no template named {error.name!r} — hint: {_known(env)}") from error
    except UnicodeDecodeError as error:
        file = templates / name if templates and (templates / name).exists() else name
        raise TemplateError(f"{file}: {NOT_TEXT}") from error
    except Exception as error:  # a template may fail in any way, and its author needs the line
        where = _where(error, templates, name)
        hint = "docs/templates.md lists the values each page gets"
        raise TemplateError(f"{where}: {type(error).__name__}: {error} — hint: {hint}") from error


def _where(error: Exception, templates: Path | None, name: str) -> str:
    """File and line of the innermost template frame; the name of the page when none was reached."""
    roots = [str(root) for root in (SHIPPED, templates) if root]
    frames = [f for f in traceback.extract_tb(error.__traceback__) if any(f.filename.startswith(r) for r in roots)]
    return f"{frames[-1].filename}:{frames[-1].lineno}" if frames else name


def _known(env: "Environment") -> str:
    names = sorted(n for n in env.list_templates() if not n.startswith("calco/"))
    return "there are " + ", ".join(names)


@functools.cache
def environment(templates: Path | None) -> "Environment":
    """The Jinja environment: sandboxed, strict about undefined values, escaping HTML; templates reload when changed.

    What would make two runs differ, `random` and `lipsum`, is taken out. A template reads the files of its own folder
    and the shipped ones, and nothing else; it may still run long or fill the memory, against which nothing is done.
    """
    from jinja2 import StrictUndefined

    return make_environment(templates, StrictUndefined)


def make_environment(templates: Path | None, undefined: "type[Undefined]") -> "Environment":
    """An environment that treats undefined values in its own way."""
    from jinja2 import ChoiceLoader, PrefixLoader, select_autoescape
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    shipped = _confined(SHIPPED)
    own = [_confined(templates)] if templates else []
    env = ImmutableSandboxedEnvironment(
        loader=ChoiceLoader([*own, shipped, PrefixLoader({"calco": shipped})]),
        autoescape=select_autoescape(enabled_extensions=("html", "svg", "xml"), default=False, default_for_string=True),
        undefined=undefined,
        finalize=visible,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    env.filters.update(FILTERS, markdown=markdown, md=escaped)
    env.globals.update({f.__name__: f for f in (edit_bars, confidence_figure, corpus_bars, score_bars)})
    del env.filters["random"], env.globals["lipsum"]
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

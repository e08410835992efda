"""The templates there are, and whether they render: each is tried on samples that use every value it may read."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from pipeline.alignment.changes import ORDER, BeadChange
from pipeline.corrections import Difference
from pipeline.errors import TemplateError
from pipeline.exports import PairFile, PairRow
from pipeline.model import ContrastSide, Record
from pipeline.render import (
    CATALOGUE,
    NOT_TEXT,
    PAGES,
    SHIPPED,
    SUFFIXES,
    TEXTS,
    make_environment,
    own_templates,
    rendered,
)
from pipeline.sheets import Index, gather, listed
from pipeline.site.parts import Links
from pipeline.site.sample import catalogues, questions
from pipeline.undefined import NOWHERE, collecting

if TYPE_CHECKING:
    from jinja2 import Environment

Use = Literal["page of a question", "page of the site", "page of a comparison", "comparison sheet", "shared"]
_SITE = ("search.html", "calco.css")
_COMPARISON = "diff.html"
_SHEETS = ("sheets.html", "sheet.html")
Sample = tuple[str, Mapping[str, object]]


class Template(Record, frozen=True, omit_defaults=False):
    """One template: what it is for, the file it is read from, and whether that file stands in for a shipped one."""

    name: str
    use: Use
    file: str
    replaces: bool


class Problem(Record, frozen=True, omit_defaults=False):
    """What is wrong, where ("templates/hoja.html:3"), and with which sample; "" when with none in particular."""

    template: str
    where: str
    message: str
    sample: str

    def __str__(self) -> str:
        """One line."""
        return f"{self.where}: {self.message}" + (f" (sample: {self.sample})" if self.sample else "")


def listing(templates: Path | None) -> list[Template]:
    """Every template, pages first."""
    shipped = {p.name for p in SHIPPED.iterdir()}
    own = set(own_templates(templates))
    found = []
    for name in sorted(shipped | own | _partials(templates)):
        mine = templates / name if templates and (templates / name).is_file() else None
        file = str(mine or SHIPPED / name)
        found.append(Template(name=name, use=_use(name, own), file=file, replaces=bool(mine and name in shipped)))
    return sorted(found, key=lambda t: (t.use == "shared", t.use, t.name))


def _partials(templates: Path | None) -> set[str]:
    """The user's own files that only other templates use: those in folders, and those that begin with "_"."""
    if not templates or not templates.is_dir():
        return set()
    files = (p for p in templates.rglob("*") if p.is_file() and p.suffix in (*SUFFIXES, ".css"))
    names = {p.relative_to(templates).as_posix() for p in files}
    return {n for n in names if "/" in n or n.startswith("_")}


def _use(name: str, own: Iterable[str]) -> Use:
    if name in (*PAGES, *TEXTS, *own):
        return "page of a question"
    if name in (CATALOGUE, *_SITE):
        return "page of the site"
    if name in _SHEETS:
        return "comparison sheet"
    return "page of a comparison" if name == _COMPARISON else "shared"


def check(templates: Path | None, names: Sequence[str] = ()) -> list[Problem]:
    """The problems of the templates of these names, or of all; shared ones are tried through the pages that use them.

    Raises TemplateError for a name that no template has.
    """
    known = {t.name: t for t in listing(templates)}
    if unknown := sorted(set(names) - set(known)):
        raise TemplateError(f"{unknown[0]}: no such template — hint: calco templates list")
    trial = _Trial(templates)
    found = [p for name, template in known.items() if not names or name in names for p in trial.problems(template)]
    return list(dict.fromkeys(found))


class _Trial:
    """One environment for all templates, so that what they share is compiled once; notes what is wrong as it is met."""

    def __init__(self, templates: Path | None) -> None:
        self._templates = templates
        self._env = make_environment(templates, collecting(self._note))
        self._assigned = _assigned(self._env)

    def problems(self, template: Template) -> list[Problem]:
        """What is wrong with one template, each thing told once whatever the samples."""
        self._met: dict[tuple[str, str], Problem] = {}
        self._template, self._file = template.name, template.file
        for self._sample, values in _samples(template):
            try:
                rendered(self._env, template.name, self._templates, values)
            except TemplateError as error:
                where, _, message = str(error).partition(": ")
                self._note(where, message)
        self._sample = ""
        places = {where for where, _ in self._met}
        for where, message in _undeclared(self._env, template, self._assigned):
            if where not in places:
                self._note(where, message)
        return list(self._met.values())

    def _note(self, where: str, message: str) -> None:
        # What is wrong with a constant comes up before any line runs.
        where = self._file if where == NOWHERE else where
        problem = Problem(template=self._template, where=where, message=message, sample=self._sample)
        self._met.setdefault((where, message), problem)


def _samples(template: Template) -> Iterator[Sample]:
    if template.use == "page of a question":
        for name, (part, whole) in questions().items():
            yield name, {"question": part, "whole": whole, "root": "../", "link": _link(part.part)}
    elif template.name == CATALOGUE:
        for name, values in catalogues().items():
            yield name, values | {"root": ""}
    elif template.use == "page of the site":
        yield "the site", {"root": ""}
    elif template.use == "comparison sheet":
        for name, given in sheet_samples(template.name):
            yield name, {**given, "root": "../"}
    elif template.use == "page of a comparison":
        pair = (("Una frase.", "A sentence."), ("", "Alone."))
        changes = tuple(BeadChange(kind=kind, before=pair, after=pair[:1], score=(0.9, 0.4)) for kind in ORDER)
        some = Difference(document="muestra/01", compared=True, changes=changes)
        yield "changes", {"slug": "muestra", "documents": [some]}
        yield "no changes", {"slug": "muestra", "documents": [Difference(document="m/01", compared=False, changes=())]}


def sheet_samples(name: str) -> "Iterator[Sample]":
    """A sheet of two pairs with one English, and lists of one and of none."""
    english = ContrastSide(left_label="Big", right_label="Small", left="slow", right="fast")

    def pair(n: int, left: str, right: str, side: ContrastSide | None) -> PairRow:
        return PairRow(
            answer=n,
            key=f"k{n}",
            form="label",
            left_label=left,
            left="una",
            right_label=right,
            right="otra",
            english=side,
            left_span=(0, 1),
            right_span=(2, 3),
            place=f"index.html#r{n}-s1",
        )

    pairs = (
        pair(0, "Gran empresa", "Pequeña empresa", english),
        pair(1, "Las pequeñas empresas", "Gran empresa", None),
    )
    (sheet,), _ = gather([PairFile(question="muestra", title="¿Muestra?", pairs=pairs)])
    if name == "sheet.html":
        yield "a sheet", {"sheet": sheet}
        return
    yield "one sheet", {"index": Index(sheets=(listed(sheet),), alone=1)}
    yield "no sheet", {"index": Index(sheets=(), alone=2)}


def _link(here: int) -> Any:
    links = Links(())

    def link(name: str, anchor: str = "", part: int = here) -> str:
        return links(name, anchor, part)

    return link


def _undeclared(env: "Environment", template: Template, assigned: set[str]) -> Iterator[tuple[str, str]]:
    """Names that the template reads but nothing gives, also where no sample leads; and why it cannot be read at all."""
    from jinja2 import TemplateSyntaxError, meta, nodes

    try:
        tree = env.parse(Path(template.file).read_text(encoding="utf-8"))
        unknown = meta.find_undeclared_variables(tree)
    except TemplateSyntaxError as error:
        yield f"{template.file}:{error.lineno}", f"{error.message} — hint: mend the tag on that line"
        return
    except UnicodeDecodeError:
        yield template.file, NOT_TEXT
        return
    given = {
        "question",
        "whole",
        "root",
        "link",
        "page",
        "rows",
        "every",
        "part",
        "parts",
        "slug",
        "documents",
        "index",
        "sheet",
    }
    careful: list[nodes.Expr | None] = [n.node for n in tree.find_all(nodes.Test) if n.name in ("defined", "undefined")]
    careful += [n.node for n in tree.find_all(nodes.Filter) if n.name in ("default", "d")]
    for name in sorted(unknown - given - set(env.globals) - assigned):
        reads = [n for n in tree.find_all(nodes.Name) if n.name == name and n.ctx == "load"]
        lines = [n.lineno for n in reads if not any(n is asked for asked in careful)]
        if lines:
            hint = "docs/templates.md lists the values each page gets"
            yield f"{template.file}:{min(lines)}", f"{name!r} is undefined — hint: {hint}"


def _assigned(env: "Environment") -> set[str]:
    """Names that some template sets, imports or defines, which those that extend or include it may read."""
    from jinja2 import TemplateError as JinjaError
    from jinja2 import nodes

    found: set[str] = set()
    for name in env.list_templates():
        try:
            tree = env.parse(env.loader.get_source(env, name)[0]) if env.loader else None
        except (JinjaError, UnicodeDecodeError):
            continue
        if tree:
            found |= {n.name for n in tree.find_all(nodes.Name) if n.ctx == "store"}
            found |= {n.target for n in tree.find_all(nodes.Import)} | {n.name for n in tree.find_all(nodes.Macro)}
            found |= {n if isinstance(n, str) else n[1] for f in tree.find_all(nodes.FromImport) for n in f.names}
    return found

"""Write `docs/templates.md` from the code; `--check` only says whether it is up to date.

Records come from the docstrings, annotations and `#:` remarks of the modules, filters from their docstrings, blocks
from the shipped templates, and what the examples give from running them.
"""

import ast
import inspect
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import ModuleType
from typing import get_args

from jinja2 import nodes

from pipeline import diff, figures, filters, kinds, model, sheets, views
from pipeline.markdown import escaped, markdown
from pipeline.render import SHIPPED, SUFFIXES, environment
from pipeline.templatecheck import listing

PAGE = Path(__file__).resolve().parents[1] / "docs" / "templates.md"
# The records templates read, in the order they are met, with the module each is in.
RECORDS: tuple[tuple[ModuleType, tuple[str, ...]], ...] = (
    (views, ("Question", "QuestionMeta", "Document", "Block", "Sentence", "Piece", "EditView")),
    (diff, ("Part",)),
    (views, ("BeadView", "PairTable", "PairView")),
    (model, ("ContrastPair", "ContrastSide")),
    (views, ("CatalogueRow", "KindCount")),
    (sheets, ("Index", "Listed", "Sheet", "Row")),
    (figures, ("Bar", "Stretch", "Confidences", "Column", "Mark", "ScoreBar")),
)
CHOICES = {
    "Status": kinds.Status,
    "Level": model.Level,
    "BlockKind": views.BlockKind,
    "Confidence": views.Confidence,
    "Op": diff.Op,
}
VALUES = (
    ("page", "every page", "`str`", "the template's name, such as `review.html`"),
    ("question", "of a question", "[`Question`](#question)", "what the page shows: the question, or one part of it"),
    ("whole", "of a question", "[`Question`](#question)", "the whole question; the same unless it was divided"),
    (
        "root",
        "of a question, of the site",
        "`str`",
        'the way to `output/`: `"../"` or `""`; without it a page stands alone',
    ),
    (
        "link",
        "of a question",
        "function",
        "`link(name, anchor)`: the address of a page of the question, on its right part",
    ),
    ("every", "`catalogue.html`", "list of [`CatalogueRow`](#cataloguerow)", "all questions, by slug"),
    ("rows", "`catalogue.html`", "tuple of [`CatalogueRow`](#cataloguerow)", "those on this page"),
    ("index", "`sheets.html`", "[`Index`](#index)", "the list of comparison sheets"),
    ("sheet", "`sheet.html`", "[`Sheet`](#sheet)", "one comparison sheet"),
    ("part, parts", "`catalogue.html`", "`int`", "which page of the catalogue this is, and of how many"),
)
FUNCTIONS = (figures.edit_bars, figures.confidence_figure, figures.corpus_bars, figures.score_bars)
EXAMPLES = {
    "fecha": ('"2024-03-05" | fecha', '"2024-03" | fecha'),
    "numero": ("12345.5 | numero", "2.675 | numero(2)", "-3 | numero"),
    "porcentaje": ("0.934 | porcentaje", "0.3333 | porcentaje(1)"),
    "ordinal": ("1 | ordinal", '2 | ordinal("a")', '3 | ordinal("er")', '4 | ordinal("os")'),
    "plural": ('1 | plural("cambio")', '2 | plural("edición")', '0 | plural("examen pendiente")'),
    "lista_y": ('["padres", "hijos"] | lista_y', '["siete", "ocho"] | lista_y("o")', '["nieve", "hielo"] | lista_y'),
    "comillas": ('"dijo «sí»" | comillas',),
    "fino": ('"un 5 % en EE. UU." | fino',),
    "resaltar": ('"I fell on my sword" | resaltar(["my sword"])',),
    "markdown": (),
    "md": ('"dos * tres_" | md',),
}
HEAD = """\
# Templates

Every page is a [Jinja](https://jinja.palletsprojects.com/) template. The shipped ones are in
`pipeline/data/templates/`; yours go into `templates/` beside `corpus/`. `calco templates list` shows them all,
`calco templates check` renders each against samples that use every value below and names file and line of whatever is
undefined or wrong.

This page is made by `scripts/build_template_docs.py`.

## Your own

* **In place of ours:** a file of a shipped name is used instead of it. To change one block only, extend the shipped
  file under its `calco/` name:

  ```jinja
  {% extends "calco/contrast.html" %}
  {% block title %}Comparaciones: {{ question.title }}{% endblock %}
  ```

* **A page more:** a file of any other name is rendered for each question, into its folder and under that name.
  `templates/hoja.html` becomes `output/<slug>/hoja.html`:

  ```jinja
  {% extends "question.html" %}
  {% block main %}
  <h1>{{ question.title }}</h1>
  <p>{{ question.edits | map(attribute="kind") | unique | lista_y }}</p>
  {% endblock %}
  ```

  Such a file ends in SUFFIXES. Pages of your own are never divided: they get the whole question.
* **Parts of pages:** files that begin with `_`, and files in folders, are rendered only where a template includes,
  imports or extends them. A `README` is never rendered.
"""
SANDBOX = """\
## What a template can do

Templates run in Jinja's sandbox, so that one from elsewhere can be used without reading it first:

* They read the files of `templates/` and the shipped templates, and no other file, also not through a symbolic link.
* They reach no Python internals: names with underscores around them, code, frames and modules are refused, also
  through `attr`, `map` or `format`. They cannot change the values they are given.
* In `.html`, `.svg` and `.xml` every value is escaped, and control and bidirectional characters are spelt out
  (`[U+202E]`), so that text of the corpus cannot become markup or mislead. `| safe` and `{% autoescape false %}` lift
  the escaping, for text that you have made safe yourself.
* Nothing random: `random` and `lipsum` are taken out, so that the same corpus gives the same bytes. A single `range` is
  limited to 100,000 numbers.

Against a template that runs for hours (loops in loops) or fills the memory nothing is done: `calco regenerate` would
hang until it is stopped, and nothing would be written.
"""


def remarks(module: ModuleType) -> dict[str, list[tuple[str, str, str]]]:
    """By record: the name, type and meaning of each field and property."""
    source = inspect.getsource(module)
    lines = source.splitlines()
    found: dict[str, list[tuple[str, str, str]]] = {}
    for node in ast.parse(source).body:
        if not isinstance(node, ast.ClassDef):
            continue
        rows = []
        for part in node.body:
            if isinstance(part, ast.AnnAssign) and isinstance(part.target, ast.Name):
                said = re.search(r"#:\s*(.+)", lines[(part.end_lineno or part.lineno) - 1])
                rows.append((part.target.id, ast.unparse(part.annotation), said[1] if said else ""))
            elif isinstance(part, ast.FunctionDef) and part.name[0] != "_":
                told = (ast.get_docstring(part) or "?").splitlines()[0].rstrip(".")
                arguments = [a.arg for a in part.args.args[1:]]
                name = f"{part.name}({', '.join(arguments)})" if arguments else part.name
                rows.append((name, ast.unparse(part.returns) if part.returns else "", told[0].lower() + told[1:]))
        found[node.name] = rows
    return found


def records() -> Iterator[str]:
    """A section a record."""
    known = {name for _, names in RECORDS for name in names}
    for module, names in RECORDS:
        told = remarks(module)
        for name in names:
            yield f"### {name}\n\n{_folded(getattr(module, name).__doc__)}\n"
            yield "| field | type | meaning |\n|---|---|---|"
            yield "\n".join(f"| `{field}` | {_type(kind, known)} | {_cell(said)} |" for field, kind, said in told[name])
            yield ""


def _type(kind: str, known: Iterable[str]) -> str:
    """A type as readers of tables want it, records linked to their section."""
    kind = kind.replace(", ...", ", …")
    if kind in CHOICES:
        return ", ".join(f'`"{choice}"`' for choice in get_args(CHOICES[kind]))
    links = [f"[`{n}`](#{n.lower()})" for n in re.findall(r"\w+", kind) if n in known]
    plain = f"`{kind}`".replace("|", "\\|")
    return f"{plain} ({', '.join(links)})" if links else plain


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def _folded(text: str | None) -> str:
    return " ".join(inspect.cleandoc(text or "").split())


def blocks() -> Iterator[str]:
    """Which template extends which, and the blocks each defines."""
    env = environment(None)
    yield "| template | extends | blocks it defines |\n|---|---|---|"
    for path in sorted(SHIPPED.glob("*.html")):
        tree = env.parse(path.read_text(encoding="utf-8"))
        parents = [n.template.value for n in tree.find_all(nodes.Extends) if isinstance(n.template, nodes.Const)]
        named = [f"`{n.name}`" for n in tree.find_all(nodes.Block)]
        if parents or named:
            yield f"| `{path.name}` | {''.join(f'`{p}`' for p in parents) or '—'} | {', '.join(named)} |"


def filter_rows() -> Iterator[str]:
    """Each filter with what its examples give."""
    env = environment(None)
    functions = {**filters.FILTERS, "markdown": markdown, "md": escaped}
    for name, function in functions.items():
        yield f"### {name}\n\n{_folded(function.__doc__)}\n"
        for example in EXAMPLES[name]:
            given = env.from_string("{{ " + example + " }}").render()
            yield f"* `{{{{ {example} }}}}` gives `{given}`"
        yield ""


def page() -> str:
    """The whole page."""
    suffixes = ", ".join(f"`{s}`" for s in SUFFIXES[:-1]) + f" or `{SUFFIXES[-1]}`"
    lines = [HEAD.replace("SUFFIXES", suffixes), "## What there is\n", "| template | renders |\n|---|---|"]
    lines += [f"| `{t.name}` | {t.use} |" for t in listing(None)]
    lines += ["", "## Inheritance\n", "A child template may fill any block of those it extends, and call `super()`.\n"]
    lines += [*blocks(), "", "`macros.html` holds the pieces that several pages draw; import it `with context`.", ""]
    lines += ["## Values\n", "| name | on pages | type | meaning |\n|---|---|---|---|"]
    lines += [f"| `{name}` | {pages} | {kind} | {said} |" for name, pages, kind, said in VALUES]
    lines += ["", "An undefined name is an error that names file and line.", "", *records(), "## Functions\n"]
    for function in FUNCTIONS:
        signature = re.sub(r"[\w.]+\.(\w+)", r"\1", str(inspect.signature(function)))
        lines.append(f"* `{function.__name__}{signature}`: {_folded(function.__doc__)}")
    lines += ["", "## Filters\n", "Beside [Jinja's own](https://jinja.palletsprojects.com/en/stable/templates/):\n"]
    lines += [*filter_rows(), SANDBOX]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).rstrip() + "\n"


def main() -> int:
    """Write the page, or with `--check` compare it: 0 when up to date, else 1."""
    wanted = page()
    if "--check" not in sys.argv:
        PAGE.write_text(wanted, encoding="utf-8")
        return 0
    current = PAGE.is_file() and PAGE.read_text(encoding="utf-8") == wanted
    if not current:
        print("docs/templates.md: not up to date — hint: .venv/bin/python scripts/build_template_docs.py")
    return int(not current)


if __name__ == "__main__":
    raise SystemExit(main())

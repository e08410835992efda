"""templates list | check: what renders the pages, and whether it does."""

from pathlib import Path
from typing import Annotated

import typer

from pipeline.commands.common import HERE, Json, Root, counted, leave, print_json, print_lines

templates_app = typer.Typer(help="List and check the templates of the pages.", no_args_is_help=True)


@templates_app.command("list")
def list_(json: Json = False, root: Root = HERE) -> None:
    """List every template: what it renders, and whether it is ours or yours.

    \b
    Example:
      calco templates list
    """
    from pipeline.templatecheck import listing

    found = listing(root / "templates")
    if json:
        print_json(found)
        return
    width = max(len(t.name) for t in found)
    for t in found:
        mine = Path(t.file).parent == root / "templates"
        whose = "yours, in place of ours" if t.replaces else "yours" if mine else "ours"
        print_lines([f"{t.name:<{width}}  {t.use:<20}  {whose}"])


@templates_app.command()
def check(
    names: Annotated[list[str] | None, typer.Argument(metavar="NAME", help="Templates; all when left out.")] = None,
    json: Json = False,
    root: Root = HERE,
) -> None:
    """Render templates against samples that use every value they may read.

    Names file and line of every undefined name, syntax error and other failure; exit status 1 when there is one.

    \b
    Example:
      calco templates check
      calco templates check hoja.html
    """
    from pipeline import templatecheck

    problems = templatecheck.check(root / "templates", names or ())
    if json:
        print_json(problems)
    else:
        count = len(names) if names else len(templatecheck.listing(root / "templates"))
        print_lines([*map(str, problems), f"{counted(count, 'template')}, {counted(len(problems), 'problem')}"])
    leave(1 if problems else 0)

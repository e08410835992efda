"""sheets: the comparison sheets of a corpus."""

from typing import Annotated

import typer

from pipeline.commands.common import HERE, Json, Root, counted, print_json, print_lines

Axis = Annotated[
    str, typer.Argument(metavar="AXIS", help="A sheet by its name or part of its labels; all are listed when left out.")
]


def sheets(axis: Axis = "", json: Json = False, root: Root = HERE) -> None:
    """List the comparison sheets of the corpus, or print one.

    A sheet gathers all pairs of one axis, from every question. Printed are label, value, label, value and the place,
    separated by tabs; the pages are in output/sheets/, with CSV, JSON and Parquet. calco regenerate writes them.

    \b
    Example:
      calco sheets
      calco sheets "gran empresa" --json
    """
    from pipeline.sheets import find, published

    if axis:
        sheet = find(root, axis)
        if json:
            return print_json(sheet)
        for r in sheet.rows:
            cells = (r.left_label, r.left, r.right_label, r.right, f"{r.question}/{r.answer:02d}")
            print_lines(["\t".join(" ".join(cell.split()) for cell in cells)])
        return
    index = published(root)
    if json:
        return print_json(index)
    print_lines(["pairs  questions  sheet"] if index.sheets else [])
    for s in index.sheets:
        print_lines([f"{s.pairs:>5}  {s.questions:>9}  {s.name}  ({s.left_label} / {s.right_label})"])
    if index.alone:
        print_lines([f"{counted(index.alone, 'pair')} alone on an axis, in no sheet"])

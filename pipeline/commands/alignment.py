"""align and diff: the beads of a text or of an answer, what people confirm of them, and what changed."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from pipeline.commands.common import HERE, Dask, Jobs, Json, Root, Slugs, counted, print_json, print_lines, settings
from pipeline.commands.filters import English, JsonLines, document, joined, stream

if TYPE_CHECKING:
    from pipeline.alignment.changes import BeadChange
    from pipeline.model import Bead, Bitext

Number = Annotated[int | None, typer.Option(metavar="N", help="Its number in the list.")]


class _Act(NamedTuple):
    """An option that was given, and what it makes of the beads."""

    name: str
    make: "Callable[[Sequence[Bead]], Sequence[Bead]]"


def align(
    file: Annotated[
        str,
        typer.Argument(metavar="FILE|-|SLUG/NN", help="A text (with --en), '-', or an answer of the corpus."),
    ] = "-",
    jsonl: JsonLines = False,
    en: English = None,
    confirm: Annotated[str, typer.Option(metavar="N[,N…]|all", help="Pin these beads as they are.")] = "",
    confirm_before: Annotated[int | None, typer.Option(metavar="N", help="Pin all beads up to this one.")] = None,
    merge: Annotated[str, typer.Option(metavar="N,M", help="Make one bead of beads N to M.")] = "",
    split: Annotated[str, typer.Option(metavar="N[:E/F]", help="Cut a bead behind E Spanish, F English ones.")] = "",
    move: Annotated[
        str, typer.Option(metavar="N:es|en:up|down", help="Give a sentence to the bead above or below.")
    ] = "",
    unlink: Annotated[int | None, typer.Option(metavar="N", help="Leave its sentences without a partner.")] = None,
    swap: Annotated[str, typer.Option(metavar="N,M", help="Exchange the English of two beads.")] = "",
    release: Annotated[str, typer.Option(metavar="N[,N…]|all", help="Take back your pins on these beads.")] = "",
    who: Annotated[str, typer.Option("--who", envvar="CALCO_WHO", metavar="NAME", help="Who decides.")] = "",
    json: Json = False,
    jobs: Jobs = 1,
    dask: Dask = None,
    root: Root = HERE,
) -> None:
    """Align Spanish sentences with English ones, or correct the alignment of an answer.

    For an answer the beads are listed with their numbers; what you confirm or change is pinned: realigning keeps it.

    \b
    Example:
      calco align answer.txt --en answer.en.txt
      echo '{"id": "1", "es": ["Hola.", "Adiós."], "en": ["Hello.", "Bye."]}' | calco align --jsonl
      calco align my-question/01
      calco align my-question/01 --merge 3,4 --who ana
    """
    acts = _acts(confirm, confirm_before, merge, split, move, unlink, swap)
    if jsonl:
        return stream("align", file, jobs, dask, root)
    if en is None and "/" in file and not Path(file).exists():
        return _answer(root, file, acts, release, who, json)
    if acts or release:
        raise typer.BadParameter("corrections need an answer of the corpus, such as my-question/01", param_hint="FILE")
    if (root / "corpus" / file / "question.toml").is_file() and not Path(file).exists():
        raise typer.BadParameter(f"an answer is named with its number, such as {file}/01", param_hint="FILE")
    found = document(file, en, root, bilingual=True)
    for bead in found.beads:
        print_lines([f"{bead.score:.2f}\t{joined(found.es, bead.es)}\t{joined(found.en, bead.en)}"])


def _acts(
    confirm: str, before: int | None, merge: str, split: str, move: str, unlink: int | None, swap: str
) -> list[_Act]:
    from pipeline.alignment import pins

    acts: list[_Act] = []
    if confirm == "all":
        acts.append(_Act("--confirm", tuple))
    elif confirm:
        acts += [_Act("--confirm", lambda b, n=n: pins.confirm(b, n)) for n in _numbers(confirm, "--confirm")]  # type: ignore[misc]
    if before is not None:
        acts.append(_Act("--confirm-before", lambda b: pins.confirm_before(b, before - 1)))
    if merge:
        first, last = _two(merge, "--merge")
        acts.append(_Act("--merge", lambda b: pins.merge(b, first, last)))
    if split:
        where, _, sizes = split.partition(":")
        (n,), (e, _, f) = _numbers(where, "--split"), (sizes or "1/1").partition("/")
        if not (e.isdigit() and f.isdigit()):
            raise typer.BadParameter("such as 4 or 4:1/2", param_hint="--split")
        acts.append(_Act("--split", lambda b: pins.split(b, n, int(e), int(f))))
    if move:
        parts = move.split(":")
        if len(parts) != 3 or parts[1] not in ("es", "en") or parts[2] not in ("up", "down"):
            raise typer.BadParameter("such as 4:en:down", param_hint="--move")
        (m,) = _numbers(parts[0], "--move")
        acts.append(_Act("--move", lambda b: pins.move(b, m, parts[1], 1 if parts[2] == "down" else -1)))
    if unlink is not None:
        acts.append(_Act("--unlink", lambda b: pins.unlink(b, unlink - 1)))
    if swap:
        one, other = _two(swap, "--swap")
        acts.append(_Act("--swap", lambda b: pins.swap(b, one, other)))
    if len({a.name for a in acts}) > 1:
        raise typer.BadParameter(
            "one kind of correction at a time: the numbers change with each", param_hint=acts[1].name
        )
    return acts


def _numbers(text: str, option: str) -> list[int]:
    """Bead numbers as printed, from 1, as indices."""
    parts = [p.strip() for p in text.split(",")]
    if not all(p.isdigit() and int(p) > 0 for p in parts):
        raise typer.BadParameter("bead numbers as listed, such as 3 or 3,4", param_hint=option)
    return [int(p) - 1 for p in parts]


def _two(text: str, option: str) -> tuple[int, int]:
    found = _numbers(text, option)
    if len(found) != 2:
        raise typer.BadParameter("two bead numbers, such as 3,4", param_hint=option)
    return found[0], found[1]


def _answer(root: Path, name: str, acts: Sequence[_Act], release: str, who: str, json: bool) -> None:
    from pipeline import corrections

    found = corrections.answer(root, name, settings(root))
    if acts or release:
        chosen = range(len(found.beads)) if release == "all" else _numbers(release, "--release") if release else ()
        for n in chosen:
            corrections.check(found, n)
        corrections.release(root, found, [found.beads[n] for n in chosen], who)
        for act in acts:
            corrections.pin(root, found, act.name, act.make, who)
        found = corrections.answer(root, name, settings(root))
    if json:
        print_json(found.beads)
    else:
        print_lines(_listing(found))


def _listing(found: "Bitext") -> Iterator[str]:
    for n, bead in enumerate(found.beads, 1):
        mark = "pin " if bead.pinned else f"{bead.score:.2f}"
        yield f"{n:>4}  {mark}  {bead.kind:<4} {joined(found.es, bead.es) or '—'}"
        yield f"{'':>16} {joined(found.en, bead.en) or '—'}"


def diff(
    slugs: Slugs = None,
    accept: Annotated[bool, typer.Option("--accept", help="Keep the present alignment as the accepted one.")] = False,
    html: Annotated[Path | None, typer.Option("--html", metavar="FILE", help="Write the comparison as a page.")] = None,
    json: Json = False,
    root: Root = HERE,
) -> None:
    """Compare the alignment with the one accepted last, or with the one before it last changed.

    \b
    Example:
      calco diff my-question
      calco diff my-question --html changes.html
      calco diff my-question --accept
    """
    from pipeline import corrections
    from pipeline.alignment.changes import summary

    found = corrections.differences(root, slugs or [], settings(root))
    if accept:
        count = corrections.accept(root, slugs or [], settings(root))
        print_lines([f"{counted(count, 'alignment')} accepted"])
        return
    if html:
        from pipeline.files import write_atomic

        write_atomic(html, corrections.page(root, found))
        print_lines([f"page: {html}"])
    elif json:
        print_json(found)
    else:
        for one in found:
            counts = ", ".join(f"{n} {kind}" for kind, n in summary(one.changes).items())
            print_lines(
                [f"{one.document}: {counts}" if one.compared else f"{one.document}: nothing to compare with yet"]
            )
            print_lines(line for c in one.changes if c.kind != "kept" for line in _change(c))


def _change(change: "BeadChange") -> Iterator[str]:
    scores = f"  {change.score[0]:.2f} → {change.score[1]:.2f}" if change.kind == "rescored" else ""
    yield f"  {change.kind}{scores}"
    if change.kind != "rescored":
        yield from (f"    - {_short(es)} | {_short(en)}" for es, en in change.before)
    yield from (f"    + {_short(es)} | {_short(en)}" for es, en in change.after)


def _short(text: str) -> str:
    line = " ".join(text.split())
    return (line[:76] + "…") if len(line) > 77 else line or "—"

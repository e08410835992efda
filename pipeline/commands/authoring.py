"""mine, lexicon draft, lexicon impact: from a corpus to a new entry, and what it would do."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pipeline.commands.common import HERE, Json, Root, Slugs, print_json, print_lines, settings
from pipeline.commands.lexicon import lexicon_app

if TYPE_CHECKING:
    from pipeline.impact import Change
    from pipeline.mining import Candidate, Pair


def mine(
    slugs: Slugs = None,
    jsonl: Annotated[
        Path | None, typer.Option("--jsonl", metavar="FILE", help='Pairs {"id", "es", "en"} instead of the corpus.')
    ] = None,
    phrases: Annotated[
        Path | None, typer.Option("--phrases", metavar="FILE", help="English expressions to look for, one a line.")
    ] = None,
    most: Annotated[int, typer.Option("--most", metavar="N", min=1, help="How many to show.")] = 30,
    everything: Annotated[bool, typer.Option("--all", help="Also phrases met once, without any sign.")] = False,
    json: Json = False,
    root: Root = HERE,
) -> None:
    """List candidate calques: English phrases rendered word for word that no entry knows.

    The likeliest first. Most such phrases mean what their words mean, so judge each by its sentences.

    \b
    Example:
      calco mine --phrases idioms.txt
      calco mine --jsonl pairs.jsonl --json
    """
    from pipeline import mining
    from pipeline.intake import read_text
    from pipeline.lexicon import store

    if jsonl and slugs:
        raise typer.BadParameter("not together with --jsonl", param_hint="SLUG")
    pairs = mining.read_pairs(jsonl) if jsonl else _corpus(root, slugs or [])
    listed = read_text(phrases).splitlines() if phrases else ()
    found = [c for c in mining.mine(pairs, store.load(), listed) if everything or c.signs][:most]
    if json:
        print_json(found)
        return
    print_lines(_candidates(found))


def _corpus(root: Path, slugs: Sequence[str]) -> "Iterator[Pair]":
    from pipeline.impact import sentences
    from pipeline.mining import Pair

    for sentence in sentences(root, slugs, settings(root)):
        if sentence.english:
            yield Pair(sentence.document, sentence.text.strip(), sentence.english)


def _candidates(found: "Sequence[Candidate]") -> Iterator[str]:
    if not found:
        yield "no candidates with a sign — hint: --all shows every phrase rendered word for word"
    for c in found:
        signs = f"  [{', '.join(c.signs)}]" if c.signs else ""
        yield f"{c.count:>4}  {c.english} → «{c.rendering}»{signs}"
        yield f"      {c.seen[0].where}: {c.seen[0].en}"


@lexicon_app.command()
def draft(
    english: Annotated[str, typer.Argument(metavar="PHRASE", help='The English expression, such as "jump the shark".')],
    es: Annotated[str, typer.Option("--es", metavar="SENTENCE", help="A Spanish sentence with its rendering.")] = "",
    en: Annotated[str, typer.Option("--en", metavar="SENTENCE", help="The English of that sentence.")] = "",
    rendering: Annotated[
        str, typer.Option("--rendering", metavar="WORDS", help="The words of --es that render it.")
    ] = "",
    to: Annotated[str, typer.Option("--to", metavar="WORDS", help="What those words should be.")] = "",
) -> None:
    """Print the skeleton of an entry: put it into a data file, complete it, and run calco lexicon check.

    \b
    Example:
      calco lexicon draft "jump the shark" --es "La serie saltó el tiburón." --en "The show jumped the shark."
        --rendering "saltó el tiburón" --to "perdió la gracia"
    """
    from pipeline.lexicon.draft import draft as skeleton
    from pipeline.lexicon.draft import toml

    if not english.strip():
        raise typer.BadParameter("an English expression is needed", param_hint="PHRASE")
    if rendering and rendering not in es:
        raise typer.BadParameter("is not in --es", param_hint="--rendering")
    print_lines([toml(skeleton(english, es, en, rendering, to)).rstrip()])


@lexicon_app.command()
def impact(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A data file with new or changed entries.")],
    slugs: Slugs = None,
    json: Json = False,
    root: Root = HERE,
) -> None:
    """Say what new or changed entries would do to the corpus, before they are saved.

    \b
    Example:
      calco lexicon impact draft.toml
    """
    from pipeline.impact import changes, sentences

    options = settings(root)
    found = changes(file, sentences(root, slugs or [], options), options.locale)
    if json:
        print_json(found)
    else:
        print_lines(_impact(found))


def _impact(found: "Sequence[Change]") -> Iterator[str]:
    for change in found:
        yield f"{change.kind}  {change.entry}  {' → '.join(level or 'nothing' for level in change.levels)}"
        yield f"  {change.document}: {change.was}"
        if change.will != change.was:
            yield f"  {' ' * len(change.document)}→ {change.will}"
    counts = [(kind, sum(c.kind == kind for c in found)) for kind in ("gained", "lost", "changed")]
    yield ", ".join(f"{n} {kind}" for kind, n in counts)

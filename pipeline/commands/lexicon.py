"""lexicon check | show | try | stats, and rules list: what the knowledge says, and whether it holds."""

from pathlib import Path
from typing import Annotated

import typer

from pipeline.commands.common import HERE, Json, Root, counted, leave, print_json, print_lines, settings

lexicon_app = typer.Typer(help="Check, show and try the lexicon of calques.", no_args_is_help=True)
rules_app = typer.Typer(help="Show the rules of normalisation.", no_args_is_help=True)


@lexicon_app.command()
def check(
    only: Annotated[list[str] | None, typer.Argument(metavar="FILE", help="Data files, by name or path.")] = None,
    json: Json = False,
) -> None:
    """Prove every entry by its own sentences.

    Examples, keep-sentences and guards; exit status 1 when one does not hold.

    \b
    Example:
      calco lexicon check
      calco lexicon check idioms_0a.toml
      calco lexicon check pipeline/lexicon/data/calques/idioms_0a.toml
    """
    from pipeline.lexicon import check as proof
    from pipeline.lexicon import store

    problems = proof.check(only=[store.data_file(name) for name in only or ()])
    if json:
        print_json(problems)
    else:
        print_lines([*map(str, problems), counted(len(problems), "problem")])
    leave(1 if problems else 0)


@lexicon_app.command()
def show(
    name: Annotated[str, typer.Argument(metavar="ID", help="The id of an entry.")],
    json: Json = False,
) -> None:
    """Show one entry: what it finds, what it puts there, why.

    \b
    Example:
      calco lexicon show fall-on-sword
    """
    from pipeline.lexicon import store

    entry = store.entry(name)
    if json:
        print_json(entry)
        return
    print_lines(
        f"{heading:<9} {text}" for heading, text in (("id", entry.id), ("kind", entry.kind), ("why", entry.why))
    )
    print_lines(f"english   {en}" for en in entry.english)
    print_lines(f"find      {pattern}" for pattern in entry.find)
    print_lines(f"pointed   {pattern}" for pattern in entry.pointed)
    print_lines(f"sure      {pattern}" for pattern in entry.sure)
    print_lines(f"odd       {pattern}" for pattern in entry.odd)
    print_lines(f"plain     {pattern}" for pattern in entry.plain)
    print_lines(f"to        {r if isinstance(r, str) else r.to}" for r in entry.es)
    print_lines(f"mends     {e.es} → {e.to}" + (f"   [{e.en}]" if e.en else "") for e in entry.example)
    print_lines(f"keeps     {k.es}" + (f"   [{k.en}]" if k.en else "") for k in entry.keep)
    print_lines(f"suggests  {s.es}" for s in entry.suggest)


@lexicon_app.command("try")
def try_(
    text: Annotated[str, typer.Argument(metavar="SENTENCE", help="A Spanish sentence.")],
    en: Annotated[str | None, typer.Option("--en", metavar="SENTENCE", help="Its English.")] = None,
    json: Json = False,
) -> None:
    """Say what the lexicon makes of a sentence, and why.

    \b
    Example:
      calco lexicon try "No voy a caer en mi espada." --en "I won't fall on my sword."
    """
    from pipeline.lexicon import check as proof
    from pipeline.lexicon import store

    trial = proof.try_sentence(store.load().lexicon, text, en)
    if json:
        print_json(trial)
        return
    print_lines([trial.text])
    for verdict in trial.verdicts:
        level = verdict.proposal.level if verdict.proposal else "left"
        found = text[verdict.low : verdict.high]
        print_lines([f"  {level:<8} {verdict.entry.id}: «{found}»: {verdict.reason}"])
    if not trial.verdicts:
        print_lines(["  no entry matches"])


@lexicon_app.command()
def stats(
    inventory: Annotated[
        Path | None,
        typer.Option("--inventory", metavar="FILE", help="English expressions, one a line: how many we know."),
    ] = None,
    uncovered: Annotated[bool, typer.Option("--uncovered", help="Only list the expressions we do not know.")] = False,
    json: Json = False,
) -> None:
    """Count the entries, patterns, examples, guards and proofs, and what a list of expressions finds covered.

    \b
    Example:
      calco lexicon stats --json
      calco lexicon stats --inventory idioms.txt --uncovered
    """
    from pipeline.intake import read_text
    from pipeline.lexicon import check as proof
    from pipeline.lexicon import store

    if uncovered and not inventory:
        raise typer.BadParameter("needs --inventory FILE", param_hint="--uncovered")
    entries = store.entries()
    known = proof.coverage(entries, read_text(inventory).splitlines()) if inventory else None
    if known and uncovered:
        print_json(known.uncovered) if json else print_lines(known.uncovered)
        return
    found = proof.statistics(entries)
    figures = found._asdict()
    if known:
        figures["inventory"] = {k: v for k, v in known._asdict().items() if k != "uncovered"}
    if json:
        print_json(figures)
        return
    for name, value in figures.items():
        shown = ", ".join(f"{kind} {n}" for kind, n in value.items()) if isinstance(value, dict) else value
        print_lines([f"{name:<10} {shown}"])
    whole = found.proven / found.inflecting if found.inflecting else 1.0
    print_lines([f"{'paradigms':<10} {whole:.1%} of the entries that inflect are proven in every form"])


@rules_app.command("list")
def list_rules(json: Json = False, root: Root = HERE) -> None:
    """List the rules of normalisation in their order.

    \b
    Example:
      calco rules list
    """
    from pipeline.rules import all_rules

    off = settings(root).disabled
    if json:
        shown = ("id", "level", "summary", "why", "source")
        print_json([{n: getattr(r, n) for n in shown} | {"disabled": r.id in off} for r in all_rules()])
        return
    print_lines(f"{r.id:<24} {'off' if r.id in off else r.level:<8} {r.summary}" for r in all_rules())

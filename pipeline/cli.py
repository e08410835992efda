"""The command line: verbs and exit statuses, no logic, and nothing heavy imported before a verb needs it.

Exit status 0: fine. 1: a document failed, a line could not be served, or --check found a difference.
2: usage or configuration, told in one line. 130: interrupted. 141: whoever read our output left.
"""

import errno
import gc
import os
import sys
from typing import Annotated

import typer

from pipeline import __version__
from pipeline.commands import alignment, authoring, batch, corpus, filters, review, sheets
from pipeline.commands.common import complain
from pipeline.commands.formats import decisions_app, export
from pipeline.commands.lexicon import lexicon_app, rules_app
from pipeline.commands.templates import templates_app
from pipeline.errors import CalcoError

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO}
_SELDOM = (100_000, 50, 50)  # new objects before the collector looks, and how often at the older ones

# Plain help: rich would more than double the time that --help takes.
app = typer.Typer(name="calco", no_args_is_help=True, add_completion=False, rich_markup_mode=None)
for verb in (
    corpus.add,
    corpus.regenerate,
    corpus.status,
    review.review,
    review.explain,
    filters.clean,
    alignment.align,
    alignment.diff,
    filters.contrast,
    filters.words,
    sheets.sheets,
    authoring.mine,
    batch.batch,
    export,
):
    app.command()(verb)
app.add_typer(lexicon_app, name="lexicon")
app.add_typer(rules_app, name="rules")
app.add_typer(decisions_app, name="decisions")
app.add_typer(templates_app, name="templates")


def _version(wanted: bool) -> None:
    if wanted:
        print(f"calco {__version__}")
        raise typer.Exit


@app.callback(epilog="Example: calco add scraped.txt --en english.txt && calco regenerate")
def _calco(
    version: Annotated[bool, typer.Option("--version", callback=_version, is_eager=True, help="Show it.")] = False,
) -> None:
    """Turn machine-translated Spanish into Spanish a native would sign, and prove every change."""


def main() -> None:
    """Entry point of the command `calco`.

    Models and tables are made once and stay, so the garbage collector looks through them seldom, and not at the end,
    where that would take two seconds.
    """
    gc.set_threshold(*_SELDOM)
    status = run(sys.argv[1:])
    gc.freeze()
    sys.exit(status)


def run(arguments: list[str]) -> int:
    """Runs one command line; returns its exit status, with every error told in one line."""
    try:
        status = app(arguments, prog_name="calco", standalone_mode=False)
        sys.stdout.flush()
    except CalcoError as error:
        complain(" ".join(str(error).split()))
        return 2
    except BrokenPipeError:
        _stop_writing()
        return 141
    except OSError as error:
        if error.errno not in _FULL:
            raise
        _stop_writing()
        where = error.filename or "standard output"
        complain(f"{where}: cannot be written: {error.strerror} — hint: make room, or write elsewhere")
        return 2
    except SystemExit:  # what the option parser makes of a broken pipe
        return 141
    except Exception as error:
        return _usage(error)
    if status == 130:  # what it makes of Ctrl-C
        complain("interrupted")
    return status if isinstance(status, int) else 0


def _stop_writing() -> None:
    """Keeps Python from complaining when it flushes at the end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _usage(error: Exception) -> int:
    """Usage errors in the words of the option parser; anything else is a fault of ours and is shown whole."""
    show, status = getattr(error, "show", None), getattr(error, "exit_code", None)
    if show is None or not isinstance(status, int):
        raise error
    show(file=sys.stderr)
    return status

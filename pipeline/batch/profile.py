"""Where the time of a batch went: a table for the terminal, a page with plots for the browser. No script, no server."""

# ruff: noqa: E501 — markup reads best on one line.

from collections.abc import Iterator
from html import escape

from pipeline.batch.runner import Summary

_WIDTH = 420  # pixels of the longest bar


def table(summary: Summary) -> Iterator[str]:
    """Stage by stage: seconds, share, milliseconds a row; then what was made."""
    total = sum(summary.counts.seconds.values())
    rows = max(summary.counts.rows, 1)
    yield f"{'stage':<12}{'seconds':>10}{'share':>8}{'ms a row':>10}"
    for name, spent in _stages(summary):
        yield f"{name:<12}{spent:>10.2f}{spent / total if total else 0:>8.1%}{1000 * spent / rows:>10.2f}"
    c = summary.counts
    yield f"{c.rows:,} rows, {c.edits:,} edits ({c.applied:,} applied), {c.beads:,} beads, {c.pairs:,} pairs, {c.bad:,} bad"


def page(summary: Summary) -> bytes:
    """The same as an HTML page with bars."""
    total = sum(summary.counts.seconds.values())
    most = max((s for _, s in _stages(summary)), default=0.0) or 1.0
    bars = "".join(
        f'<tr><th scope="row">{escape(name)}</th><td>{spent:.2f} s</td><td>{spent / total if total else 0:.1%}</td>'
        f'<td><svg width="{_WIDTH}" height="16" role="img" aria-label="{spent:.2f} seconds">'
        f'<rect width="{_WIDTH * spent / most:.1f}" height="16" rx="2"/></svg></td></tr>'
        for name, spent in _stages(summary)
    )
    c = summary.counts
    rate = c.rows / summary.seconds if summary.seconds else 0.0
    made = "".join(
        f'<tr><th scope="row">{name}</th><td>{value:,}</td><td>{value / max(c.rows, 1):.2f} a row</td></tr>'
        for name, value in (
            ("rows", c.rows), ("edits", c.edits), ("applied", c.applied), ("beads", c.beads), ("contrast pairs", c.pairs),
            ("bad rows", c.bad),
        )
    )  # fmt: skip
    return (
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>Where the time went · Calco</title>'
        '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">'
        "<style>body{font:16px/1.5 system-ui,sans-serif;max-width:52rem;margin:2rem auto;padding:0 1rem}"
        "table{border-collapse:collapse;margin:1rem 0}th,td{text-align:left;padding:.25rem .75rem;border-bottom:1px solid #8886}"
        "td{font-variant-numeric:tabular-nums;text-align:right}td:last-child{text-align:left}"
        "rect{fill:#2f5d9e}svg{max-width:40vw}</style></head><body>"
        f"<h1>Where the time went</h1><p>{summary.shards:,} shards ({summary.skipped:,} done before), {c.rows:,} rows in "
        f"{summary.seconds:,.1f} s: {rate:,.1f} rows a second. Stage times are summed over workers.</p>"
        f"<h2>Stages</h2><table><tbody>{bars}</tbody></table><h2>What was made</h2><table><tbody>{made}</tbody></table>"
        "</body></html>\n"
    ).encode()


def _stages(summary: Summary) -> list[tuple[str, float]]:
    return list(summary.counts.seconds.items())

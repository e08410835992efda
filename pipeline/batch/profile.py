"""Where the time of a batch went: a table for the terminal, a page with plots for the browser. No script, no server."""

from collections.abc import Iterator, Sequence
from html import escape
from math import ceil, log10

from pipeline.batch.counts import Counts, Moment, Summary

_SIZE = (640, 200)  # pixels of a plot, without its margins
_LEFT, _TOP, _RIGHT, _BOTTOM = 64, 12, 16, 40
_STEPS = 60  # of the rate: rows are counted over a sixtieth of the run
_STYLE = """
:root{--ink:#1d232b;--paper:#fff;--line:#8886;--fill:#2f5d9e}
@media(prefers-color-scheme:dark){:root{--ink:#e6e9ee;--paper:#14181d;--fill:#7fb0f5}}
body{font:16px/1.5 system-ui,sans-serif;max-width:48rem;margin:2rem auto;padding:0 1rem;
color:var(--ink);background:var(--paper)}
table{border-collapse:collapse;margin:1rem 0;width:100%}
th,td{text-align:right;padding:.25rem .75rem;border-bottom:1px solid var(--line);font-variant-numeric:tabular-nums}
th:first-child{text-align:left}thead th{font-weight:600}td.bar{width:35%;text-align:left}
td.bar i{display:block;height:.9rem;background:var(--fill);border-radius:2px}
figure{margin:1.5rem 0}figcaption{font-weight:600;margin-bottom:.25rem}
svg{width:100%;height:auto;display:block}svg text{fill:var(--ink);font-size:12px}
svg path{fill:none;stroke:var(--fill);stroke-width:2}svg line{stroke:var(--line)}
"""


def table(summary: Summary) -> Iterator[str]:
    """Stage by stage: seconds, share, milliseconds a row; then what was made."""
    rows = _fresh(summary)
    yield f"{'stage':<12}{'seconds':>10}{'share':>8}{'ms a row':>10}"
    for name, spent, share in _stages(summary):
        yield f"{name:<12}{spent:>10.2f}{share:>8.1%}{1000 * spent / max(rows, 1):>10.2f}"
    c = summary.counts
    edits = f"{c.edits:,} edits ({c.applied:,} applied)"
    yield f"{c.rows:,} rows, {edits}, {c.beads:,} beads, {c.pairs:,} pairs, {c.bad:,} bad"
    if summary.memory:
        yield f"a worker held at most {summary.memory / 1e6:,.0f} MB"


def page(summary: Summary) -> bytes:
    """The same as an HTML page, with bars for the stages and plots of rate and memory over time."""
    rows = _fresh(summary)
    rate = rows / summary.seconds if summary.seconds else 0.0
    before = f", {summary.skipped:,} of them done before" if summary.skipped else ""
    most = max((spent for _, spent, _ in _stages(summary)), default=0.0) or 1.0
    stages = "".join(
        f'<tr><th scope="row">{escape(name)}</th><td>{spent:,.2f}</td><td>{share:.1%}</td>'
        f"<td>{1000 * spent / max(rows, 1):,.2f}</td>"
        f'<td class="bar"><i style="width:{100 * spent / most:.1f}%"></i></td></tr>'
        for name, spent, share in _stages(summary)
    )
    made = "".join(
        f'<tr><th scope="row">{name}</th><td>{value:,}</td><td>{value / max(summary.counts.rows, 1):,.2f}</td></tr>'
        for name, value in _made(summary.counts)
    )
    return (
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>Where the time went · Calco</title>'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f'<meta name="color-scheme" content="light dark"><style>{_STYLE}</style></head><body><main>'
        f"<h1>Where the time went</h1><p>Shards: {summary.shards:,}{before}. {rows:,} rows in "
        f"{summary.seconds:,.1f} s: <strong>{rate:,.1f} rows a second</strong>. Times of stages are summed "
        "over workers; starting them, reading, "
        "sending and writing are not in them.</p>"
        "<h2>Stages</h2><table><thead><tr><th>stage</th><th>seconds</th><th>share</th><th>ms a row</th><th></th></tr>"
        f"</thead><tbody>{stages}</tbody></table>{_plots(summary.timeline)}"
        "<h2>What was made</h2><table><thead><tr><th></th><th>number</th><th>a row</th></tr></thead>"
        f"<tbody>{made}</tbody></table></main></body></html>\n"
    ).encode()


def _fresh(summary: Summary) -> int:
    """The rows of this run."""
    return summary.timeline[-1].rows if summary.timeline else summary.counts.rows


def _stages(summary: Summary) -> list[tuple[str, float, float]]:
    total = sum(summary.counts.seconds.values()) or 1.0
    return [(name, spent, spent / total) for name, spent in summary.counts.seconds.items()]


def _made(c: Counts) -> list[tuple[str, int]]:
    return [
        ("rows", c.rows), ("edits", c.edits), ("edits applied", c.applied), ("beads", c.beads),
        ("contrast pairs", c.pairs), ("bad rows", c.bad),
    ]  # fmt: skip


def _plots(timeline: Sequence[Moment]) -> str:
    if len(timeline) < 3:
        return ""
    memory = [(m.seconds, m.memory / 1e6) for m in timeline if m.memory]
    return (
        "<h2>Over time</h2>"
        + plot("Rows a second", rates(timeline))
        + (plot("Memory of the worker that reported, in MB", memory) if len(memory) > 2 else "")
    )


def rates(timeline: Sequence[Moment]) -> list[tuple[float, float]]:
    """Rows a second over equal parts of the run: seconds since its beginning, rate."""
    end = timeline[-1].seconds
    found: list[tuple[float, float]] = []
    last = Moment(0.0, 0, 0)
    for moment in timeline:
        if moment.seconds - last.seconds >= end / _STEPS and moment.seconds > last.seconds:
            found.append((moment.seconds, (moment.rows - last.rows) / (moment.seconds - last.seconds)))
            last = moment
    return found


def plot(caption: str, points: Sequence[tuple[float, float]]) -> str:
    """A line of (seconds, value) as a figure with axes from 0."""
    width, height = _SIZE
    across, up = nice(max(x for x, _ in points)), nice(max(y for _, y in points))
    places = [(_LEFT + width * x / across, _TOP + height * (1 - y / up)) for x, y in points]
    path = "M" + "L".join(f"{x:.1f},{y:.1f}" for x, y in places)
    marks = "".join(
        f'<line x1="{_LEFT}" x2="{_LEFT + width}" y1="{y:.0f}" y2="{y:.0f}"/>'
        f'<text x="{_LEFT - 8}" y="{y + 4:.0f}" text-anchor="end">{up * part / 4:,.6g}</text>'
        for part in range(5)
        for y in [_TOP + height * (1 - part / 4)]
    )
    times = "".join(
        f'<text x="{_LEFT + width * part / 4:.0f}" y="{_TOP + height + 18}" text-anchor="middle">'
        f"{across * part / 4:,.6g}</text>"
        for part in range(5)
    )
    low, high = min(y for _, y in points), max(y for _, y in points)
    return (
        f"<figure><figcaption>{escape(caption)}</figcaption>"
        f'<svg viewBox="0 0 {_LEFT + width + _RIGHT} {_TOP + height + _BOTTOM}" role="img" '
        f'aria-label="{escape(caption)}: from {low:,.6g} to {high:,.6g} in {points[-1][0]:,.6g} seconds">{marks}{times}'
        f'<text x="{_LEFT + width / 2:.0f}" y="{_TOP + height + 35}" text-anchor="middle">seconds</text>'
        f'<path d="{path}"/></svg></figure>'
    )


def nice(value: float) -> float:
    """The next round number that is not smaller: 1, 2, 4, 6, 8 or 10 times a power of ten."""
    if value <= 0:
        return 1.0
    unit = 10.0 ** ceil(log10(value) - 1)
    return unit * next(step for step in (1, 2, 4, 6, 8, 10, 20) if unit * step >= value * (1 - 1e-9))

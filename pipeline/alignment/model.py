"""The trained weights that turn measurements into log odds (benchmarks/align/train.py writes them)."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    FloatArray = NDArray[Any]

WEIGHTS = Path(__file__).parent.parent / "data" / "align.json"


@cache
def weights(stage: str) -> dict[str, float]:
    """Feature name → weight of one logistic model; "one" is its constant."""
    found: dict[str, float] = json.loads(WEIGHTS.read_text(encoding="utf-8"))[stage]
    return found


def log_odds(stage: str, names: list[str], features: FloatArray) -> FloatArray:
    """Log odds that each row is right, by the model `stage`; features it does not know count nothing."""
    known = weights(stage)
    vector = np.array([known.get(name, 0.0) for name in names], np.float32)
    odds: FloatArray = features @ vector
    return np.clip(odds, -15, 15)


def chance(odds: FloatArray) -> FloatArray:
    """Probabilities of log odds."""
    p: FloatArray = 1 / (1 + np.exp(-odds))
    return p

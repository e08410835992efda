"""Contrast pairs: what a text sets against what, found by labels, tables and turns of phrase."""

from pipeline.contrasts.finder import find_pairs, lonely_labels
from pipeline.contrasts.labels import canonical
from pipeline.contrasts.records import Lonely, RawPair

__all__ = ["Lonely", "RawPair", "canonical", "find_pairs", "lonely_labels"]

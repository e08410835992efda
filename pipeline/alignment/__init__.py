"""Sentence alignment: which Spanish sentences translate which English ones, in any order, with a calibrated score."""

from pipeline.alignment.align import align_texts

__all__ = ["align_texts"]

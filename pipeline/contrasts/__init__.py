"""Contrast pairs: what a text sets against what, found by labels, tables and turns of phrase."""

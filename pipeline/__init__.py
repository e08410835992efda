"""Calco: bilingual clean-up of machine-translated Spanish."""

__version__ = "0.1.0"

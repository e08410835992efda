"""Imported by nobody but the server of forks: what every worker needs, loaded once and shared by all of them.

See docs/decisions/running.md for what it saves. Whatever goes wrong here goes wrong again in the worker that needs it,
which can say so.
"""

import gc
from contextlib import suppress


def load() -> None:
    """The language model, the rules and the lexicon; those for English come when English does."""
    from pipeline.lang import identify, spanish
    from pipeline.lexicon import store
    from pipeline.rules import all_rules

    all_rules()
    spanish.nlp()
    store.load()
    identify.language_of("Una frase con which English words.")


with suppress(Exception):
    load()
    gc.collect()
    gc.freeze()  # the collector of a worker leaves these objects, and so the pages they share, alone

"""Imported by nobody but the server of forks: what every worker needs, loaded once and shared by all of them.

See docs/decisions/running.md for what it saves. Whatever goes wrong here goes wrong again in the worker that needs it,
which can say so.
"""

import gc
from contextlib import suppress


def load() -> None:
    """The language model, the rules, the lexicon and the tables of every stage; those for English come with English."""
    from pipeline.lang import identify, spanish
    from pipeline.model import Source
    from pipeline.settings import Settings
    from pipeline.stages import contrast, decalque, detect, normalise, segment

    spanish.nlp()
    identify.language_of("Una frase con which English words.")
    bitext = segment.from_source(Source(id="", es="Los gatos duermen. Los perros, en cambio, ladran en la terrasa."))
    for stage in (detect, normalise, decalque, contrast):
        bitext = stage.run(bitext, Settings())


with suppress(Exception):
    load()
    gc.collect()
    gc.freeze()  # the collector of a worker leaves these objects, and so the pages they share, alone

"""The keys of a word in a sentence: itself, and the verbs, nouns and adjectives of which it may be a form."""

import re
from collections.abc import Iterable
from functools import lru_cache

from pipeline.lang import inflect

Keys = frozenset[str]


@lru_cache(maxsize=200_000)
def keys_of(form: str) -> frozenset[str]:
    """All keys of a lower-case form: itself, and what it may be a form of."""
    found = {f"w:{form}"}
    if form.isdigit():
        found.add(f"n:{form}")
    elif form[:1].isalpha():
        found |= {f"v:{reading.lemma}" for reading in inflect.analyse(form)}
        found |= {f"n:{lemma}" for lemma in (form, *inflect.singulars(form))}
        found |= {f"a:{lemma}" for lemma in (form, *inflect.adjective_lemmas(form))}
    return frozenset(found)


# What these may also be a form of («como», comer; «nada», nadar; «una», unir) says nothing of a sentence.
_SMALL = frozenset(
    "como para entre sobre bajo nada una uno unas unos cada ante tras según contra cuando donde este esta".split()
)


def telling_keys(form: str) -> Keys:
    """The keys by which a word tells what its sentence is about: those of `keys_of`, a small word's own only."""
    return frozenset((f"w:{form}",)) if form in _SMALL else keys_of(form)


_ENCLITIC = re.compile(r".{2,}(?:me|te|se|lo|la|le|nos|os|los|las|les)$")


class Forms(dict[str, Keys]):
    """The keys that an index knows of lower-case forms; after `generate` any other form costs little."""

    def __init__(self, known: set[str]) -> None:
        super().__init__()
        self._known = known  # shared with the index, which goes on adding to it
        self._most = LIMIT
        self._generated = False

    def generate(self) -> None:
        """Every form of every known word, without enclitics."""
        found: dict[str, set[str]] = {}
        for key in sorted(self._known):
            for form in _forms(key):
                found.setdefault(form, set()).add(key)
        self.clear()
        # A form can be read as a form of a word that does not generate it (voseo, shared spellings): ask once, here.
        self.update((form, (frozenset(keys) | keys_of(form)) & self._known) for form, keys in found.items())
        self._most += len(self)
        self._generated = True

    def __missing__(self, form: str) -> Keys:
        """The known keys of a form that is met for the first time."""
        if self._generated and not (form[:1].isalpha() and _ENCLITIC.match(form)):
            found = _NONE
        else:
            found = keys_of(form) & self._known
        if len(self) < self._most:
            self[form] = found
        return found


LIMIT = 200_000  # forms remembered besides, so that memory stays bounded on any corpus
_NONE: Keys = frozenset()


def _forms(key: str) -> Iterable[str]:
    kind, _, lemma = key.partition(":")
    if kind == "v":
        return (form for _, form in inflect.paradigm(lemma))
    if kind == "n":
        return (lemma, inflect.plural(lemma))
    if kind == "a":
        return (lemma, *(inflect.adjective(lemma, g, n) for g in "mf" for n in "sp"))
    return (lemma,)

"""Spanish verbs: every form of every known verb, and every reading of a form.

The table `pipeline/data/verbs.tsv` (built by `scripts/build_inflection.py`) holds one line per paradigm:
model, stems, and a suffix for each slot, alternatives separated by "|", "-" where a defective verb has no form.
"""

# ruff: noqa: SIM905 (word lists read better as text)
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

from pipeline.errors import LexiconError
from pipeline.lang.clitics import detach, fits

__all__ = ["SLOTS", "VerbForm", "analyse", "conjugate", "known_verb", "paradigm"]


class VerbForm(NamedTuple):
    """One reading of a verb form; also the slot to generate."""

    lemma: str
    mood: str
    tense: str = ""
    person: int = 0
    number: str = ""
    gender: str = ""
    voseo: bool = False
    clitics: tuple[str, ...] = ()


_PERSONS = tuple((p, n) for n in "sp" for p in (1, 2, 3))
_TENSES = (
    *(("ind", t) for t in ("pres", "imperf", "past", "fut", "cond")),
    *(("sub", t) for t in ("pres", "imperf", "imperf2", "fut")),
)
# The order of the suffixes in the table.
SLOTS: tuple[VerbForm, ...] = (
    *(VerbForm("", mood, tense, p, n) for mood, tense in _TENSES for p, n in _PERSONS),
    *(VerbForm("", "imp", "", p, n) for p, n in ((2, "s"), (3, "s"), (1, "p"), (2, "p"), (3, "p"))),
    VerbForm("", "ind", "pres", 2, "s", voseo=True),
    VerbForm("", "imp", "", 2, "s", voseo=True),
    VerbForm("", "sub", "pres", 2, "s", voseo=True),
    VerbForm("", "inf"),
    VerbForm("", "ger"),
    *(VerbForm("", "part", "", 0, n, g) for n in "sp" for g in "mf"),
)
_BARE = tuple(tuple(slot)[1:] for slot in SLOTS)  # without a lemma
_INDEX = {slot: n for n, slot in enumerate(SLOTS)}
_INFINITIVE = _INDEX[VerbForm("", "inf")]
# Model verbs for infinitives outside the table, by longest ending.
_MODELS = (
    ("guar", "averiguar"), ("car", "sacar"), ("gar", "pagar"), ("zar", "cazar"), ("uar", "actuar"), ("ar", "cortar"),
    ("ecer", "crecer"), ("ger", "coger"), ("eer", "leer"), ("er", "deber"),
    ("ducir", "traducir"), ("gir", "fingir"), ("guir", "distinguir"), ("uir", "influir"),
    ("eír", "reír"), ("ir", "vivir"),
)  # fmt: skip
# Prefixes that make a verb of a known one; those in _NARROW only where the form cannot be a noun ("sobre|mesa").
_PREFIXES = ("re", "des")
_NARROW = ("sobre", "auto", "contra", "inter", "super", "hiper", "pre", "sub", "co")
_ALL_PREFIXES = (*_PREFIXES, *_NARROW)
# Lemmas to name first where verbs share a form ("fue", "creo", "siento", "vino").
_COMMON = {
    verb: n
    for n, verb in enumerate(
        """ser estar haber tener hacer ir dar decir poder ver querer saber venir poner creer parecer llevar dejar sentir
        contar salir volver seguir parar comer hablar pasar deber llamar encontrar pedir vivir""".split()
    )
}


class _Table:
    """The frozen table, its suffixes split only for the paradigms that are asked for."""

    def __init__(self) -> None:
        text = files("pipeline").joinpath("data", "verbs.tsv").read_text(encoding="utf-8")
        self.rows: list[str] = []
        self.stems: dict[str, list[int]] = {}
        self.lemmas: dict[str, tuple[int, str]] = {}
        for number, line in enumerate(text.splitlines()):
            model, stems, suffixes = line.split("\t")
            self.rows.append(suffixes)
            listed = stems.split(" ")
            # The model is the first member: what follows its stem is the ending of every infinitive of the line.
            ending = model[len(listed[0]) :]
            for stem in listed:
                self.stems.setdefault(stem, []).append(number)
                self.lemmas[stem + ending] = (number, stem)

    @cache  # noqa: B019 (one table per process)
    def cells(self, number: int) -> tuple[tuple[str, ...], ...]:
        """Suffixes of each slot of a paradigm; an empty tuple where there is no form."""
        cells = self.rows[number].split(",")
        return tuple(() if cell == "-" else tuple(cell.split("|")) for cell in cells)

    @cache  # noqa: B019
    def readings(self, number: int) -> dict[str, tuple[int, ...]]:
        """Slots of each suffix of a paradigm."""
        found: dict[str, tuple[int, ...]] = {}
        for slot, suffixes in enumerate(self.cells(number)):
            for suffix in suffixes:
                found[suffix] = (*found.get(suffix, ()), slot)
        return found


@cache
def _table() -> _Table:
    return _Table()


def known_verb(lemma: str) -> bool:
    """Whether the infinitive (without -se) is in the table."""
    return lemma in _table().lemmas


@lru_cache(maxsize=4096)
def _entry(lemma: str) -> tuple[int, str]:
    """Paradigm and stem of a lemma: from the table, from the verb it is a compound of, or guessed by its ending."""
    table = _table()
    if lemma in table.lemmas:
        return table.lemmas[lemma]
    for prefix in _ALL_PREFIXES:
        base = lemma.removeprefix(prefix)
        if base != lemma and len(base) > 4 and base in table.lemmas:
            number, stem = table.lemmas[base]
            return number, prefix + stem
    for ending, model in _MODELS:
        if lemma.endswith(ending) and len(lemma) > len(ending):
            number, stem = table.lemmas[model]
            return number, lemma[: len(lemma) - len(model) + len(stem)]
    raise LexiconError(f"'{lemma}' is not a Spanish infinitive — hint: give the form in -ar, -er or -ir, without -se")


def paradigm(lemma: str) -> Iterator[tuple[VerbForm, str]]:
    """Every form of a verb with its slot; alternatives follow the preferred form."""
    number, stem = _entry(lemma)
    for slot, suffixes in zip(SLOTS, _table().cells(number), strict=True):
        for suffix in suffixes:
            yield slot._replace(lemma=lemma), stem + suffix


def conjugate(lemma: str, slot: VerbForm) -> str:
    """The form of a verb for a slot, without clitics; `slot.lemma` and `slot.clitics` are ignored.

    Tenses without a form of their own for vos take that of tú. Raises LexiconError when the verb lacks the form.
    """
    bare = slot._replace(lemma="", clitics=())
    index = _INDEX.get(bare, _INDEX.get(bare._replace(voseo=False), -1))
    if index < 0:
        raise LexiconError(f"no verb has a form for {bare} — hint: check mood, tense, person and number")
    number, stem = _entry(lemma)
    suffixes = _table().cells(number)[index]
    if not suffixes:
        raise LexiconError(f"'{lemma}' is defective: no form for {bare} — hint: use another verb")
    return stem + suffixes[0]


@lru_cache(maxsize=65536)
def analyse(form: str) -> tuple[VerbForm, ...]:
    """All readings of a form, with or without enclitics, in any case; empty when it is not a verb form."""
    form = form.lower()
    found = _readings(form) or _compound(form)
    for host, clitics in detach(form):
        for slot in _readings(host) or _compound(host):
            if fits(slot.mood, slot.person, slot.number, clitics):
                found.append(slot._replace(clitics=clitics))
    if len(found) > 1:
        found.sort(key=lambda reading: _COMMON.get(reading.lemma, len(_COMMON)))
    return tuple(dict.fromkeys(found))


def _readings(form: str) -> list[VerbForm]:
    table = _table()
    stems, found = table.stems, []
    make = tuple.__new__  # `_replace` takes five times as long
    for at in range(len(form) + 1):
        stem = form[:at]
        for number in stems.get(stem, ()):
            slots = table.readings(number).get(form[at:])
            if slots:
                lemma = (stem + table.cells(number)[_INFINITIVE][0],)
                found += [make(VerbForm, lemma + _BARE[n]) for n in slots]
    return found


def _compound(form: str) -> list[VerbForm]:
    """Readings as a known verb with a prefix, for verbs outside the table."""
    if not form.startswith(_ALL_PREFIXES):
        return []
    for prefix in _ALL_PREFIXES:
        base = form.removeprefix(prefix)
        if len(base) < 4 or base == form:
            continue
        found = [slot for slot in _readings(base) if len(slot.lemma) > 4]
        if prefix in _NARROW:
            found = [slot for slot in found if not _noun_like(slot)]
        if found:
            return [slot._replace(lemma=prefix + slot.lemma) for slot in found]
    return []


def _noun_like(slot: VerbForm) -> bool:
    """Whether nouns often look like this form: those in bare -o, -a, -e, their plurals, and participles."""
    return slot.mood in ("part", "imp") or (slot.tense == "pres" and slot.number == "s")

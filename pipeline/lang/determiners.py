"""Spanish determiners and possessives in the form they take before a noun."""

# ruff: noqa: SIM905 (word lists read better as text)
from functools import cache

__all__ = ["determiner", "determiner_lemma", "own", "possessive", "possessive_person"]

# lemma -> forms m.sg., f.sg., m.pl., f.pl.; "-" where there is none.
_ROWS = {
    "el": "el la los las", "un": "un una unos unas", "este": "este esta estos estas", "ese": "ese esa esos esas",
    "aquel": "aquel aquella aquellos aquellas", "algún": "algún alguna algunos algunas",
    "ningún": "ningún ninguna ningunos ningunas", "primer": "primer primera primeros primeras",
    "tercer": "tercer tercera terceros terceras", "buen": "buen buena buenos buenas", "mal": "mal mala malos malas",
    "gran": "gran gran grandes grandes", "cualquier": "cualquier cualquier cualesquiera cualesquiera",
    "mi": "mi mi mis mis", "tu": "tu tu tus tus", "su": "su su sus sus", "tal": "tal tal tales tales",
    "cuál": "cuál cuál cuáles cuáles", "cada": "cada cada - -", "varios": "- - varios varias",
    "ambos": "- - ambos ambas", "sendos": "- - sendos sendas", "semejante": "semejante semejante semejantes semejantes",
    "demasiado": "demasiado demasiada demasiados demasiadas", "bastante": "bastante bastante bastantes bastantes",
    **{
        stem + "o": " ".join(stem + e for e in ("o", "a", "os", "as"))
        for stem in """tod otr much poc tant cuánt cuant mism ciert divers cuy nuestr vuestr mí tuy suy segund últim
            únic propi dich medi""".split()
    },
}  # fmt: skip
_ALIAS = {
    "uno": "un", "alguno": "algún", "ninguno": "ningún", "primero": "primer", "tercero": "tercer", "bueno": "buen",
    "malo": "mal", "grande": "gran", "cualquiera": "cualquier", "la": "el", "lo": "el",
}  # fmt: skip
_CELLS = (("m", "s"), ("f", "s"), ("m", "p"), ("f", "p"))
_LONG = {
    "uno": ("un", "m", "s"), "alguno": ("algún", "m", "s"), "ninguno": ("ningún", "m", "s"),
    "primero": ("primer", "m", "s"),
    "tercero": ("tercer", "m", "s"), "bueno": ("buen", "m", "s"), "malo": ("mal", "m", "s"),
    "grande": ("gran", "", "s"),
    "cualquiera": ("cualquier", "", "s"), "cualesquier": ("cualquier", "", "p"),
}  # fmt: skip
_POSSESSORS = {
    "mi": ((1, "s"),), "mí": ((1, "s"),), "tu": ((2, "s"),), "tuy": ((2, "s"),), "su": ((3, "s"), (3, "p")),
    "suy": ((3, "s"), (3, "p")), "nuestr": ((1, "p"),), "vuestr": ((2, "p"),),
}  # fmt: skip


def determiner(lemma: str, gender: str, number: str) -> str | None:
    """The form of a determiner before a noun; None when the word is no determiner or lacks the form ("cada", plural).

    Long and short lemmas are alike ("primero" = "primer"). "el" and "un" before agua are the caller's: see stressed_a.
    """
    row = _ROWS.get(_ALIAS.get(lemma, lemma))
    if row is None or (gender, number) not in _CELLS:
        return None
    form = row.split()[_CELLS.index((gender, number))]
    return None if form == "-" else form


@cache
def _readings() -> dict[str, tuple[str, str, str]]:
    found: dict[str, tuple[str, str, str]] = dict(_LONG)
    for lemma, row in _ROWS.items():
        forms = row.split()
        for form, (gender, number) in zip(forms, _CELLS, strict=True):
            if form == "-":
                continue
            twin = form in found and found[form][0] == lemma and found[form][2] == number
            found[form] = (lemma, "" if twin else gender, number)
    return found


def determiner_lemma(form: str) -> tuple[str, str, str] | None:
    """(lemma, gender, number) of a determiner form, gender "" where it has none ("mi"); None for other words."""
    return _readings().get(form.lower())


def possessive_person(form: str) -> tuple[tuple[int, str], ...]:
    """The possessors a possessive may have: "mi" -> ((1, "s"),), "su" -> ((3, "s"), (3, "p")); () for other words."""
    reading = determiner_lemma(form)
    if reading is None:
        return ()
    return _POSSESSORS.get(reading[0].removesuffix("o"), ())


def possessive(person: int, number: str, noun_gender: str, noun_number: str) -> str:
    """The possessive before a noun, for a possessor: (1, "s", "f", "p") -> "mis", (1, "p", "f", "s") -> "nuestra"."""
    lemma = {(1, "s"): "mi", (2, "s"): "tu", (1, "p"): "nuestro", (2, "p"): "vuestro"}.get((person, number), "su")
    form = determiner(lemma, noun_gender or "m", noun_number)
    assert form is not None
    return form


_OWN = {
    (1, "s"): ("mí", "mí"),
    (2, "s"): ("ti", "tuy"),
    (1, "p"): ("nosotros", "nuestr"),
    (2, "p"): ("vosotros", "vuestr"),
}


def own(form: str, person: int, number: str) -> str:
    """The pronoun «sí», or a form of «suyo», for a possessor: ("suya", 1, "s") -> "mía"; ("sí", 2, "s") -> "ti"."""
    pronoun, stem = _OWN.get((person, number), ("sí", "suy"))
    return pronoun if form == "sí" else stem + form.removeprefix("suy")

"""Closed classes of Spanish words, written once: articles, possessives, pronouns, prepositions, conjunctions, apocopes.

All forms are in lower case. Gender is "m" or "f", number "s" or "p", a person 1, 2 or 3 with its number. Lists that a
module needs for a purpose of its own ("what may stand before a noun here") stay with that module.
"""

# ruff: noqa: SIM905 (word lists read better as text)

__all__ = [
    "ACCUSATIVES",
    "APOCOPES",
    "ARTICLES",
    "CLITICS",
    "CONTRACTIONS",
    "COORDINATORS",
    "INDIRECT",
    "OBJECTS",
    "PERSONAL",
    "POSSESSIVES",
    "PREPOSITIONS",
    "SUBJECTS",
    "THIRD",
]

Person = tuple[int, str]

# Form -> gender, number.
ARTICLES = {
    "el": ("m", "s"), "la": ("f", "s"), "los": ("m", "p"), "las": ("f", "p"),
    "un": ("m", "s"), "una": ("f", "s"), "unos": ("m", "p"), "unas": ("f", "p"),
}  # fmt: skip
POSSESSIVES = frozenset(
    "mi mis tu tus su sus nuestro nuestra nuestros nuestras vuestro vuestra vuestros vuestras".split()
)
# Unstressed pronouns that are no reflexive of the third person -> the person they stand for.
OBJECTS: dict[str, Person] = {
    "me": (1, "s"), "te": (2, "s"), "lo": (3, "s"), "la": (3, "s"), "le": (3, "s"),
    "nos": (1, "p"), "os": (2, "p"), "los": (3, "p"), "las": (3, "p"), "les": (3, "p"),
}  # fmt: skip
CLITICS = frozenset({*OBJECTS, "se"})
PERSONAL = frozenset("me te nos os".split())  # of the first and second persons
INDIRECT = PERSONAL | {"le", "les"}
ACCUSATIVES = ("lo", "la", "los", "las")
THIRD = (*ACCUSATIVES, "le", "les")
# Subject pronouns -> the person of their verb.
SUBJECTS: dict[str, Person] = {
    "yo": (1, "s"), "tú": (2, "s"), "vos": (2, "s"), "él": (3, "s"), "ella": (3, "s"), "usted": (3, "s"),
    "nosotros": (1, "p"), "nosotras": (1, "p"), "vosotros": (2, "p"), "vosotras": (2, "p"),
    "ellos": (3, "p"), "ellas": (3, "p"), "ustedes": (3, "p"),
}  # fmt: skip
PREPOSITIONS = frozenset(
    "a ante bajo con contra de desde durante en entre hacia hasta para por según sin sobre tras".split()
)
CONTRACTIONS = {"al": ("a", "el"), "del": ("de", "el")}
COORDINATORS = frozenset("y e o u ni".split())
# Short forms before a noun -> the full word.
APOCOPES = {
    "gran": "grande", "buen": "bueno", "mal": "malo", "primer": "primero", "tercer": "tercero", "algún": "alguno",
    "ningún": "ninguno", "san": "santo", "cualquier": "cualquiera",
}  # fmt: skip

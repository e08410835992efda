"""Values that tell somebody what to do: steps, directions for use, recipes."""

import re
from collections.abc import Sequence

from pipeline.contrasts.clauses import finite, is_infinitive
from pipeline.contrasts.grammar import DETERMINERS


def is_instruction(values: Sequence[str], language: str) -> bool:
    """Whether some value is an order with its object attached ("fríelo", "retírala"), as in recipes and manuals."""
    if language != "es":
        return False
    from pipeline.lang.verbs import analyse

    found = (w for v in values for w in re.findall(r"[a-zñü]*[áéíóú][a-zñü]+(?:lo|la|los|las|le|les)\b", v.lower()))
    return any(r.mood == "imp" and r.clitics for w in found for r in analyse(w))


_USE = re.compile(r"(?:antes|después) de(?:l)? (?:\w+r|us[oa])\b", re.I)


_TIMED = re.compile(r"(?:antes|después) del?\b", re.I)


def is_directions(labels: Sequence[str], values: Sequence[str], language: str) -> bool:
    """Whether labels like "antes de usar" come with orders: "agite el frasco"."""
    if language != "es":
        return False
    if all(map(_USE.match, labels)):
        return all(map(_orders, values))
    return all(map(_TIMED.match, labels)) and all(map(_polite, values))  # "Antes de la prueba: no coma nada"


def is_steps(labels: Sequence[str], values: Sequence[str], language: str) -> bool:
    """Whether labels name what to do, or when, and values order it: "Lijar: pasa la lija", "Si sangra: presiona"."""
    openers = {x.split()[0].lower() for x in labels}
    if language != "es" or not (openers == {"si"} or all(map(is_infinitive, openers))):
        return False
    return all(map(_orders, values))


def is_tasks(labels: Sequence[str], values: Sequence[str], language: str) -> bool:
    """Whether labels name things to do to something and values order how: "Preparar la masa: mezcla la harina"."""
    if language != "es":
        return False
    words = [[w for w in x.lower().split() if w not in ("cómo", "como")] for x in labels]
    bound = all(len(w) > 2 and is_infinitive(w[0]) and w[1] in DETERMINERS for w in words)
    return bound and all(map(_orders, values))


def is_agenda(names: set[str], values: Sequence[str], language: str) -> bool:
    """Whether days come with what is to be done on them: "Hoy: llamar al banco", "Mañana: comprar las flores"."""
    tasks = all(len(v.split()) > 1 and is_infinitive(v.split()[0].lower().strip(".,;")) for v in values)
    return language == "es" and names <= {"ayer", "hoy", "mañana"} and tasks


def is_advice(labels: Sequence[str], language: str) -> bool:
    """Whether every label is advice of several words: "Congela las sobras"."""
    bound = sum(x.lower().split()[1:2] != [] and x.lower().split()[1] in DETERMINERS for x in labels)
    return language == "es" and 2 * bound > len(labels) and all(" " in x and _orders(x) for x in labels)


def _orders(value: str) -> bool:
    """Whether a value may open with an imperative."""
    from pipeline.lang.verbs import analyse

    return any(r.mood == "imp" for r in analyse(value.split()[0].lower()))


def _polite(value: str) -> bool:
    """Whether a value opens with an order to somebody one calls "usted"."""
    return finite(next((w for w in value.lower().split() if w != "no"), "")) == "weak"

"""A tokenised sentence of Spanish and what is asked of it: tags, subjects, words by their place."""

from collections.abc import Sequence

from pipeline.lang import syntax
from pipeline.lexicon.tokens import Token
from pipeline.lexicon.verbgroup import is_adverb

QUANTIFIERS = frozenset(
    "el la los las lo un una unos unas este esta estos estas "
    "ese esa esos esas aquel aquella aquellos aquellas algún alguna "
    "algunos algunas ningún ninguna ninguno todo toda todos todas otro otra "
    "otros otras mucho mucha muchos muchas poco poca "
    "pocos pocas varios varias cada cualquier cierto cierta ciertos "
    "ciertas tanto tanta tantos tantas demasiado demasiada "
    "demasiados demasiadas mi tu su mis tus sus nuestro nuestra nuestros nuestras vuestro vuestra vuestros vuestras "
    "ambos ambas dos tres cuatro cinco seis siete ocho nueve diez "
    "mismo misma mismos mismas tal tales cuánto cuánta cuántos "
    "cuántas numerosos numerosas múltiples diversos diversas".split()
)
NEGATIONS = frozenset("no nunca jamás tampoco".split())
_THIRD_PERSONS = frozenset("él ella usted nadie alguien eso esto quien quién uno".split())
TIMES = frozenset(
    "año años mes meses semana semanas día días verano invierno otoño primavera lunes martes miércoles jueves viernes "
    "sábado domingo mañana tarde noche vez veces momento temporada década siglo fin principio final".split()
)


class Sentence:
    """A tokenised sentence with what matching needs; spaCy is asked only where a pattern or agreement needs it."""

    def __init__(self, text: str, tokens: Sequence[Token]) -> None:
        self.text = text
        self.tokens = tokens

    def tag(self, index: int) -> str:
        """Universal part of speech, "" when nobody can tell."""
        return syntax.part_of_speech(self.text, self.tokens[index].start) if 0 <= index < len(self.tokens) else ""

    def subject(self, index: int, number: str) -> tuple[str, str] | None:
        """Gender and number of the subject of the verb at `index`, whose own number is given."""
        return syntax.subject(self.text, self.tokens[index].start, number)

    def predicate(self, index: int) -> tuple[int, ...]:
        """Offsets of what agrees with the subject at `index`: verbs, auxiliaries, attributes behind it."""
        return syntax.predicate(self.text, self.tokens[index].start)

    def has_subject(self, start: int) -> bool:
        """Whether a third person stands right before the verb group that begins at `start`: «tu madre (me saca)»."""
        at = start - 1
        while self.low(at) in NEGATIONS or is_adverb(self.low(at)):
            at -= 1
        if self.low(at) in _THIRD_PERSONS:
            return True
        while self.tag(at) in ("NOUN", "PROPN") and self.low(at) not in TIMES:
            before = at - 1
            if self.low(before) in QUANTIFIERS:
                before -= 1
            elif self.tag(at) != "PROPN":
                return False
            if self.low(before) == "de":  # «el hermano de mi madre», but «antes del examen»
                at = before - 1
                continue
            return self.tag(before) != "ADP"
        return False

    def low(self, index: int) -> str:
        """Lower-case form, "" outside the sentence."""
        return self.tokens[index].low if 0 <= index < len(self.tokens) else ""

"""Degrees that a pattern passes over: they stay with the adjective or go to the verb."""

import pytest

from pipeline.lexicon.check import try_sentence
from tests.lexicon.lexica import idiom


@pytest.mark.parametrize(
    ("find", "es", "text", "clean"),
    [
        ("{v:sentir} (muy|) {n:mal}", "{v:sentirse} {n}", "Sentí muy mal.", "Me sentí muy mal."),
        ("{v:conseguir} (muy|) {a:cansado}", "{v:cansarse}", "Consiguió muy cansado.", "Se cansó mucho."),
        (
            "{v:conseguir} (tan|) {a:cansado}",
            "{v:cansarse}",
            "Consiguió tan cansado que se fue.",
            "Se cansó tanto que se fue.",
        ),
        ("{v:hacer} un (gran|) desorden", "{v:armar} un lío", "Hizo un gran desorden.", "Armó un gran lío."),
        (
            "(muy|tan|) {a:blanco} como la nieve",
            "{a} como la pared",
            "Está tan blanco como la nieve.",
            "Está blanco como la pared.",
        ),
        (
            "{v:ser} demasiado {a:listo} a medias",
            "{v:pasarse} de {a}",
            "Es demasiado listo a medias.",
            "Se pasa de listo.",
        ),
        ("{v:hacer} un (gran|) golpe", "{v:dar} un duro golpe", "Hizo un gran golpe.", "Dio un duro golpe."),
        ("{v:ir} (muy|) suavemente", "{v:ir} sobre ruedas", "Fue muy suavemente.", "Fue sobre ruedas."),
    ],
)
def test_degrees(find: str, es: str, text: str, clean: str) -> None:
    assert try_sentence(idiom(find, es, alone="fix"), text, None).text == clean

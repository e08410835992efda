"""Objects that stand between a verb and its rendered particle."""

import pytest

from pipeline.lexicon.check import try_sentence
from pipeline.lexicon.engine import Lexicon
from tests.lexicon.lexica import idiom

VOLUME = idiom("{v:girar} abajo {>n:volumen}", "{v:bajar}", "turn down", kind="phrasal")
CATCH = idiom("{v:atrapar} arriba", "{v:ponerse} al día con", "catch up on", kind="phrasal")
CHEER = idiom("{v:animar} arriba", "{v:animarse}", "cheer up", kind="phrasal")
WORK = idiom("{v:trabajar} fuera", "{v:hacer} ejercicio", "work out", kind="phrasal")
BACK = idiom("{v:llamar} de vuelta", "{v:volver} a llamar a", "call back", kind="phrasal")


@pytest.mark.parametrize(
    ("lexicon", "text", "english", "expected"),
    [
        (VOLUME, "Gira el volumen abajo.", "Turn the volume down.", "Baja el volumen."),
        (VOLUME, "¿Puedes girar ese volumen abajo?", "Can you turn that volume down?", "¿Puedes bajar ese volumen?"),
        (VOLUME, "Gira la página abajo.", "Turn the page down.", "Gira la página abajo."),
        (CATCH, "Atrapé los correos arriba.", "I did catch up on my emails.", "Me puse al día con los correos."),
        (CHEER, "Animó a su tía arriba.", "She cheered her aunt up.", "Animó a su tía arriba."),
        (BACK, "Llamaré a mi madre de vuelta.", "I'll call my mother back.", "Volveré a llamar a mi madre."),
        (BACK, "Llamaré al jefe de vuelta.", "I'll call the boss back.", "Volveré a llamar al jefe."),
        (BACK, "Llamé al jefe de vuelta a casa.", "I'd called back at home.", "Llamé al jefe de vuelta a casa."),
        (WORK, "Trabajó los detalles fuera.", "He worked the details out.", "Trabajó los detalles fuera."),
    ],
)
def test_an_object_is_said_behind_the_replacement(lexicon: Lexicon, text: str, english: str, expected: str) -> None:
    assert try_sentence(lexicon, text, english).text == expected


@pytest.mark.parametrize(
    ("text", "english"),
    [
        ("Gira el volumen abajo.", None),  # only beside English
        ("Gira el volumen abajo.", "Lower the volume."),
        ("Gira y pon el volumen abajo.", "Turn and put the volume down."),
    ],
)
def test_other_words_stay_where_they_are(text: str, english: str | None) -> None:
    assert try_sentence(VOLUME, text, english).text == text

"""Datives that a replacement does not take."""

import pytest

from pipeline.lexicon.check import try_sentence
from pipeline.lexicon.engine import Lexicon
from tests.lexicon.lexica import idiom

CALL = idiom("{v:dar} una llamada", "{v:llamar}", alone="fix")
LIONS = idiom("{v:tirar} a los lobos", "{v:echar} a los leones", alone="fix")
CHOIR = idiom("{v:predicar} al coro", "{v:predicar} a los conversos", alone="fix")


@pytest.mark.parametrize(
    ("lexicon", "text", "expected"),
    [
        (CALL, "Le daré una llamada a mi tía.", "Llamaré a mi tía."),
        (CALL, "Le daré una llamada a Ana.", "Llamaré a Ana."),
        (CALL, "Le daré una llamada.", "Le llamaré."),
        (CHOIR, "Le predica al coro.", "Les predica a los conversos."),
        # Nobody is told anything here: «le» is one person.
        (LIONS, "Le tiraron a los lobos.", "Le echaron a los leones."),
    ],
)
def test_a_dative_goes_or_changes_with_the_verb(lexicon: Lexicon, text: str, expected: str) -> None:
    assert try_sentence(lexicon, text, None).text == expected


JUMP = idiom("{v:saltar} por la garganta", "se me {v:echar} encima", alone="fix")
LIVE = idiom("lo {v:vivir} arriba", "{v:vivir} a lo grande", alone="fix")
DONE = idiom("lo {v:llamar} un día", "lo {v:dejar} por hoy", alone="fix")
CLOUD = idiom("{v2:andar} por el aire", "no {v2:caber} en sí", alone="fix")


@pytest.mark.parametrize(
    ("lexicon", "text", "expected"),
    [
        (JUMP, "Ella saltó por la garganta.", "Ella se me echó encima."),
        (JUMP, "No saltes por la garganta.", "No te me eches encima."),
        (LIVE, "Lo viven arriba.", "Viven a lo grande."),
        (LIVE, "Lo están viviendo arriba.", "Están viviendo a lo grande."),
        (LIVE, "Quieren vivirlo arriba.", "Quieren vivir a lo grande."),
        (LIVE, "Debe de haberlo vivido arriba.", "Debe de haber vivido a lo grande."),
        (DONE, "Prefiero llamarlo un día.", "Prefiero dejarlo por hoy."),
        (DONE, "Lo hemos llamado un día.", "Lo hemos dejado por hoy."),
        (CLOUD, "Ha andado por el aire.", "No ha cabido en sí."),
    ],
)
def test_clitics_and_negation_stand_where_the_subject_and_the_auxiliary_want_them(
    lexicon: Lexicon, text: str, expected: str
) -> None:
    assert try_sentence(lexicon, text, None).text == expected


def test_what_suits_somebody_takes_a_dative() -> None:
    stead = idiom("{v:poner} en buen lugar", "{v:venir} muy bien", "stand (her|) in good stead")
    text = try_sentence(stead, "Ese diploma la puso en buen lugar.", "That diploma stood her in good stead.").text
    assert text == "Ese diploma le vino muy bien."

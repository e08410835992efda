"""English particles left in place, without any English: what cannot be meant literally, and what can."""

import pytest

from pipeline.lexicon import invented, store
from pipeline.lexicon.check import try_sentence
from pipeline.lexicon.sentence import Sentence
from pipeline.lexicon.tokens import tokenise


@pytest.mark.parametrize(
    "sentence",
    [
        "Siempre mezclo arriba los nombres.",  # between a verb and its object
        "Ayer imprimí fuera tu solicitud.",
        "Llenamos arriba el depósito.",
        "Ella recogió arriba el italiano en un año.",  # the subject stands before the verb
        "Hay que figurar fuera cómo se hace.",  # a verb without adverbs of place
        "Nunca mostró arriba.",
        "Pusimos fuera al amanecer.",  # no object
        "Hacía tanto sol que un anciano pasó fuera.",
        "No quiso traer arriba el tema.",  # nothing that can be brought
        "El tema vino arriba en la cena.",
        "Todo el grupo consiguió a lo largo muy bien.",
        "Colgó arriba en mí sin despedirse.",  # a person in the place of a place
        "Tuvimos que empezar sobre.",  # a preposition with nothing to govern
        "Ayer corrí en mi antiguo profesor.",  # governed in English only
        "Mi prima mira después de mis gatos.",
        "Nos corrimos fuera de queroseno.",
        "Los fans sienten que dejó a su equipo abajo.",
        "Todo trabajó fuera al final.",  # what has no feet
        "Mira arriba la palabra en un diccionario.",
        "Tiraron a través de la crisis.",
        "Cargamos en caminando.",  # no preposition governs a gerund
        "El partido fue llamado apagado.",
        "Limpia arriba tu cuarto.",  # an order, so what follows is no subject
    ],
)
def test_particles_that_give_themselves_away(sentence: str) -> None:
    trial = try_sentence(store.load().lexicon, sentence, None)
    assert {p.level for p in trial.proposals} == {"suggest"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Guarda arriba las mantas.",  # a verb of placing
        "Imprimía arriba una chica nueva.",  # the subject
        "Los mezclo arriba, en el estudio.",  # a place
        "Firmó arriba a la derecha.",
        "Se revisa arriba en el taller.",
        "Trabajé fuera dos años.",  # a time
        "Pasó fuera tres semanas.",
        "Trabajamos fuera todos.",  # the subject, again
        "Corrimos fuera de casa.",
        "Corrí en el parque con mi profesora.",
        "Tira hacia arriba con fuerza.",
        "Los precios que puso arriba nadie los leía.",
        "La hiedra crece hacia arriba.",
        "Lo obtuvo a través de un primo.",
        "Llegó después de mis gatos.",
    ],
)
def test_adverbs_of_place(sentence: str) -> None:
    assert not try_sentence(store.load().lexicon, sentence, None).proposals


@pytest.mark.parametrize(
    ("sentence", "verbs"),
    [
        ("Van a fasear fuera los autobuses.", ["fasear"]),
        ("La tienda no se sartenó fuera.", ["sartenó"]),
        ("Tonéalo abajo un poco.", ["Tonéalo"]),
        ("El software fuera de línea no responde.", []),  # «fuera de»
        ("Dejaron el ketchup fuera.", []),  # no ending of a verb
        ("Ayer Wilsonó fuera.", []),  # a name
        ("Caminamos fuera un rato.", []),
        ("Tienes que apurarte arriba.", ["apurarte"]),  # a verb that takes no such adverb
        ("¡Calma abajo, hombre!", ["Calma"]),
        ("La Calle abajo está cortada.", []),
        ("Quiere que su ser amado fuera feliz.", []),  # of «ser»
        ("Rezaba abajo con su madre.", []),
    ],
)
def test_verbs_that_no_dictionary_has(sentence: str, verbs: list[str]) -> None:
    s = Sentence(sentence, tokenise(sentence))
    assert [s.tokens[at].text for at, *_ in invented.pairs(s)] == verbs

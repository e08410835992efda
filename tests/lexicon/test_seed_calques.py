"""The rules behind the first document mend sentences it does not contain, and leave look-alikes alone."""

import pytest

from pipeline.lexicon.check import try_sentence
from pipeline.lexicon.engine import Lexicon
from pipeline.lexicon.schema import DATA, read_entries

pytestmark = pytest.mark.model

MENDS = [
    ("fall-on-sword", "Nunca caeríamos en nuestra espada por ese plan.", "We would never fall on our sword for that plan.", "Nunca defenderíamos ese plan a capa y espada."),
    ("fall-on-sword", "El ministro cayó sobre su espada.", "The minister fell on his sword.", "El ministro asumió la culpa."),
    ("fall-on-sword", "¿Vas a caer en tu espada sobre los detalles?", "Are you going to fall on your sword over the details?", "¿Vas a defender los detalles a capa y espada?"),
    ("first-blush", "Esa fue nuestra reacción de primer sonrojo.", "That was our first blush reaction.", "Esa fue nuestra primera impresión."),
    ("first-blush", "En el primer sonrojo, el plan convence.", "At first blush, the plan convinces.", "A primera vista, el plan convence."),
    ("first-blush", "Tus ideas de primer rubor suelen servir.", "Your first blush ideas usually work.", "Tus primeras impresiones suelen servir."),
    ("does-not-fly", "“Mañana lo hago” no volaba en mi casa.", "“I'll do it tomorrow” didn't fly in my house.", "“Mañana lo hago” no colaba en mi casa."),
    ("does-not-fly", "Copiar y pegar: eso no volará.", "Copying and pasting: that won't fly.", "Copiar y pegar: eso no colará."),
    ("does-not-fly", "Esas excusas no vuelan con nosotros.", "Those excuses do not fly with us.", "Esas excusas no cuelan con nosotros."),
    ("with-many-hats", "Vivo con muchos sombreros.", "I live wearing many hats.", "Vivo con muchas funciones a la vez."),
    ("with-many-hats", "Acabarás con varios sombreros.", "You'll end up wearing several hats.", "Acabarás con varias funciones a la vez."),
    ("with-many-hats", "Es una jefa con múltiples sombreros.", "She is a boss who wears multiple hats.", "Es una jefa con múltiples funciones a la vez."),
    ("in-place-granular", "Las reglas granulares están en su lugar.", "Granular rules are in place.", "Las reglas están definidas al detalle."),
    ("in-place-granular", "El control granular estaba en su lugar.", "Granular control was in place.", "El control estaba definido al detalle."),
    ("in-place-granular", "Los procesos granulares estarán en su lugar.", "Granular processes will be in place.", "Los procesos estarán definidos al detalle."),
    ("be-over-in-charge", "La subdirectora ha terminado los almacenes.", "The deputy director is over the warehouses.", "La subdirectora está a cargo de los almacenes."),
    ("be-over-in-charge", "Mis tíos han terminado la cocina del hotel.", "My uncles are over the hotel kitchen.", "Mis tíos están a cargo de la cocina del hotel."),
    ("be-over-in-charge", "Él estaba sobre el equipo de datos.", "He was over the data team.", "Él estaba a cargo del equipo de datos."),
    ("come-with-caveat", "Mi respuesta viene con un aviso: no soy experto.", "My answer comes with a caveat: I'm no expert.", "Mi respuesta va con una salvedad: no soy experto."),
    ("come-with-caveat", "Los datos venían con la advertencia de siempre.", "The data came with the usual caveat.", "Los datos iban con la salvedad de siempre."),
    ("come-with-caveat", "Todo vendrá con esa advertencia.", "Everything will come with that caveat.", "Todo irá con esa salvedad."),
    ("savvy-adverb", "Necesitan un alcalde experto políticamente.", "They need a politically savvy mayor.", "Necesitan un alcalde con olfato político."),
    ("savvy-adverb", "Son unas asesoras astutas políticamente.", "They are politically savvy advisers.", "Son unas asesoras con olfato político."),
    ("savvy-adverb", "Mi jefa, inteligente políticamente, calló.", "My politically savvy boss kept quiet.", "Mi jefa, con olfato político, calló."),
    ("running-around", "Fue demasiado correr para nada.", "It was too much running around for nothing.", "Fue demasiado ir de un lado a otro para nada."),
    ("running-around", "Corrimos alrededor toda la tarde.", "We ran around all afternoon.", "Fuimos de un lado a otro toda la tarde."),
    ("running-around", "No quiero correr alrededor sin motivo.", "I don't want to run around for no reason.", "No quiero ir de un lado a otro sin motivo."),
    ("hands-on-predicate", "Taller: práctico, divertido.", "Workshop: hands-on, fun.", "Taller: manos a la obra, divertido."),
    ("hands-on-predicate", "Mi consejo: práctica.", "My advice: hands-on.", "Mi consejo: manos a la obra."),
    ("hands-on-predicate", "Prácticos, así nos quieren.", "Hands-on, that's how they want us.", "Manos a la obra, así nos quieren."),
]  # fmt: skip
# ruff: noqa: E501 - one sentence and its English read best side by side

KEEPS = [
    ("fall-on-sword", "El samurái cae sobre su espada al final.", "The samurai falls on his sword at the end."),
    ("fall-on-sword", "Cayó en la trampa por su espada.", "His sword made him fall into the trap."),
    ("first-blush", "Su primer sonrojo fue al oír el aplauso.", "She first blushed when she heard the applause."),
    ("first-blush", "Al primer rubor del alba salimos.", "We left at the first glow of dawn."),
    ("does-not-fly", "La cometa es vieja y eso no vuela.", "The kite is old and that thing doesn't fly."),
    ("does-not-fly", "El tiempo no vuela en la oficina.", "Time goes slowly at the office."),
    ("with-many-hats", "Apareció con muchos sombreros de paja.", "He turned up with a lot of straw hats."),
    ("with-many-hats", "Un perchero con varios sombreros y un abrigo.", "A stand wearing several hats and a coat."),
    ("in-place-granular", "Cada pieza está en su lugar.", "Every piece is in its place."),
    ("in-place-granular", "El azúcar granular está en su lugar.", "The granular sugar is where it belongs."),
    ("be-over-in-charge", "Ya han terminado los exámenes.", "The exams have already finished."),
    ("be-over-in-charge", "El cuadro está sobre la cama.", "The painting is over the bed."),
    (
        "come-with-caveat",
        "El juguete viene con una advertencia en la caja.",
        "The toy comes with a warning on the box.",
    ),
    ("come-with-caveat", "Vino con un aviso del juzgado.", "He brought a notice from the court."),
    ("savvy-adverb", "Es experta en política agraria.", "She is an expert in farm policy."),
    ("savvy-adverb", "Fue un gesto inteligente políticamente.", "It was a smart political move."),
    ("running-around", "El perro corría alrededor de la mesa.", "The dog was running around the table."),
    ("running-around", "Mucho correr y poco entrenar cansa.", "Running a lot and training little is tiring."),
    ("hands-on-predicate", "Requisito: práctica de tres meses.", "Requirement: three months' practice."),
    ("hands-on-predicate", "Una mochila ligera, práctica.", "A light, practical backpack."),
]


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return Lexicon(read_entries(DATA / "calques" / "seed.toml"))


@pytest.mark.parametrize(("rule", "spanish", "english", "expected"), MENDS)
def test_mended(lexicon: Lexicon, rule: str, spanish: str, english: str, expected: str) -> None:
    trial = try_sentence(lexicon, spanish, english)
    assert trial.text == expected
    assert any(p.entry.id.startswith(rule) for p in trial.proposals)


@pytest.mark.parametrize(("rule", "spanish", "english"), KEEPS)
def test_left_alone(lexicon: Lexicon, rule: str, spanish: str, english: str) -> None:
    assert not [p for p in try_sentence(lexicon, spanish, english).proposals if p.entry.id.startswith(rule)]


def test_each_rule_has_its_share() -> None:
    for rule in {row[0] for row in MENDS}:
        assert sum(row[0] == rule for row in MENDS) >= 3
        assert sum(row[0] == rule for row in KEEPS) >= 2

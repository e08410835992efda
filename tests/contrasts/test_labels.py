"""How labels are folded and related."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.contrasts.labels import CLOSED, NONE, OPPOSED, SHARED, canonical, is_person, is_record, relation
from pipeline.contrasts.lexis import lexis


@pytest.mark.parametrize(
    "label", ["Gran empresa", "Las grandes empresas", "Empresa grande", "EMPRESAS GRANDES", "**una gran empresa**"]
)
def test_spellings_of_one_label(label: str) -> None:
    assert canonical(label) == "empresa grande"


@pytest.mark.parametrize(("a", "b"), [("Niño", "Niña"), ("Con azúcar", "Sin azúcar"), ("Casa", "Caso")])
def test_labels_that_stay_apart(a: str, b: str) -> None:
    assert canonical(a) != canonical(b)


@pytest.mark.parametrize(
    ("a", "b", "strength"),
    [
        ("Pros", "Contras", CLOSED),
        ("Riega", "No riegues", CLOSED),
        ("Gran empresa", "Pequeñas empresas", OPPOSED),
        ("Gente feliz", "Gente infeliz", OPPOSED),
        ("Avión", "Tren", OPPOSED),
        ("Gato", "Loro", SHARED),
        ("Madre faro", "Madre helicóptero", SHARED),
        ("Activo", "Dividendo", NONE),
    ],
)
def test_relation(a: str, b: str, strength: int) -> None:
    assert relation(a, b) == relation(b, a) == strength


@given(st.text(max_size=30), st.text(max_size=30))
def test_relation_is_symmetric_and_never_with_itself(a: str, b: str) -> None:
    assert relation(a, b) == relation(b, a)
    assert relation(a, a) == NONE


@given(st.text(max_size=40))
def test_canonical_is_idempotent_under_case(label: str) -> None:
    assert canonical(canonical(label)) == canonical(canonical(canonical(label)))


@pytest.mark.parametrize("label", ["Paso 1", "Martes", "Primer día", "Teléfono fijo", "8:30", "Capítulo II", "Nota"])
def test_records(label: str) -> None:
    assert is_record(label)


@pytest.mark.parametrize("label", ["Día malo", "Opción 1", "Jefe", "Plan B"])
def test_no_records(label: str) -> None:
    assert not is_record(label)


def test_people() -> None:
    assert is_person("Marta")
    assert is_person("Señor Robles")
    assert not is_person("Madre faro")


@pytest.mark.parametrize("language", ["es", "en"])
def test_oppositions_go_both_ways(language: str) -> None:
    known = lexis(language)
    assert len(known.opposites) > 200
    assert all((b, a) in known.opposites for a, b in known.opposites)
    assert all((b, a) in known.closed for a, b in known.closed)

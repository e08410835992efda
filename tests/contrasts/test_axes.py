"""Axes: names of one side, the same comparison under other words, either way round."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.contrasts.axes import Labels, axes, completed, side_name


@pytest.mark.parametrize(
    "label",
    ["Gran empresa", "Las grandes empresas", "En una gran compañía", "Big company", "Enterprise", "Corporación"],
)
def test_names_of_one_side(label: str) -> None:
    assert side_name(label) == "empresa grande"


@pytest.mark.parametrize(("a", "b"), [("Pros", "Lo bueno"), ("Contras", "Desventaja"), ("Hoy en día", "Ahora")])
def test_synonyms(a: str, b: str) -> None:
    assert side_name(a) == side_name(b) != ""


@pytest.mark.parametrize(
    ("full", "short", "name"),
    [
        ("Las grandes empresas", "las pequeñas", "empresa pequeño"),
        ("Los vinos jóvenes", "los viejos", "viejo vino"),
        ("Los gatos", "los perros", "perro"),
        ("El primero", "el segundo", ""),
    ],
)
def test_a_noun_left_out_is_that_of_the_other_side(full: str, short: str, name: str) -> None:
    assert side_name(completed(full, short)) == name


@pytest.mark.parametrize(("a", "b"), [("Pros", "Contras"), ("Con azúcar", "Sin azúcar"), ("Gran empresa", "Startup")])
def test_sides_that_stay_apart(a: str, b: str) -> None:
    assert side_name(a) != side_name(b)


def test_english_names() -> None:
    assert side_name("Enterprise", "en") == side_name("Large companies", "en") == "big company"


@pytest.mark.parametrize("label", ["El primero", "Los otros", "Este", "por otro lado", "algunos"])
def test_labels_that_only_point_back_name_nothing(label: str) -> None:
    assert side_name(label) == ""


def test_one_axis_whatever_it_is_called() -> None:
    pairs = [
        Labels("Gran empresa", "Pequeña empresa"),
        Labels("Las pequeñas empresas", "Las grandes empresas"),
        Labels("En una compañía grande", "En una compañía pequeña"),
    ]
    (axis,) = axes(pairs)
    assert axis.labels[:2] == ("Gran empresa", "Pequeña empresa")
    assert axis.members == ((0, False), (1, True), (2, False))


def test_english_joins_what_spanish_words_otherwise() -> None:
    pairs = [
        Labels("Tienda de barrio", "Gran superficie", "Corner shop", "Mall"),
        Labels("Centro comercial", "Colmado", "The mall", "The corner shop"),
    ]
    (axis,) = axes(pairs)
    assert axis.members == ((0, False), (1, True))
    assert axis.labels.english_left == "Corner shop"


def test_a_pair_that_fits_two_axes_makes_them_one() -> None:
    pairs = [
        Labels("Pan", "Vino", "Bread", "Wine"),
        Labels("Hogaza", "Mosto", "Loaf", "Must"),
        Labels("Pan", "Vino", "Loaf", "Must"),
    ]
    assert [len(a.members) for a in axes(pairs)] == [3]


def test_the_side_that_most_have_on_the_left_stays_there() -> None:
    pairs = [Labels("Mito", "Realidad"), Labels("La realidad", "El mito"), Labels("Realidad", "Mito")]
    (axis,) = axes(pairs)
    assert axis.labels[:2] == ("Realidad", "Mito")
    assert axis.members == ((0, True), (1, False), (2, False))


@pytest.mark.model
def test_vectors_join_what_no_table_knows() -> None:
    pairs = [
        *(Labels("Vida en la ciudad", "Vida en el campo"), Labels("Vida en la ciudad", "Vida en el campo")),
        *(Labels("El campo", "La ciudad"), Labels("Gran ciudad", "Pueblo pequeño"), Labels("Verano", "Invierno")),
    ]
    found = axes(pairs)
    assert [a.members for a in found] == [((0, False), (1, False), (2, True)), ((3, False),), ((4, False),)]


@pytest.mark.model
def test_vectors_do_not_join_opposites_turned_round() -> None:
    assert len(axes([Labels("Mito", "Realidad"), Labels("Expectativa", "Realidad")])) == 2


def test_pairs_that_point_back_are_on_no_axis() -> None:
    assert axes([Labels("El primero", "el segundo"), Labels("Unos", "otros")]) == []


WORDS = st.sampled_from("Gran empresa|Pequeña empresa|Startup|Jefe|Líder|Mito|Realidad|El primero|otros".split("|"))


@settings(deadline=None, max_examples=40)
@given(st.lists(st.builds(Labels, WORDS, WORDS), max_size=8))
def test_every_pair_is_on_one_axis_at_most_and_turned_pairs_stay(pairs: list[Labels]) -> None:
    found = axes(pairs)
    members = [n for axis in found for n, _ in axis.members]
    assert len(members) == len(set(members))
    named = {n for n, p in enumerate(pairs) if side_name(p.left) and side_name(p.right)}
    assert set(members) == {n for n in named if side_name(pairs[n].left) != side_name(pairs[n].right)}
    sizes = [len(a.members) for a in found]
    assert sizes == sorted(sizes, reverse=True)
    turned = axes([p.flipped() for p in pairs])
    assert sorted(tuple(n for n, _ in a.members) for a in turned) == sorted(
        tuple(n for n, _ in a.members) for a in found
    )

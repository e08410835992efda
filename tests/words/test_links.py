"""Word links: what translates what, small words by their neighbours, and any input answered."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.words.attach import attach
from pipeline.words.lexical import GLOSS, SAME, worth
from pipeline.words.links import MOST, link
from pipeline.words.spans import english_of, spanish_of

pytestmark = pytest.mark.model


def linked(es: str, en: str) -> set[tuple[str, str]]:
    """Linked words of two sentences whose words are apart."""
    left, right = es.split(), en.split()
    return {(left[i], right[j]) for i, j in link(left, right)}


@pytest.mark.parametrize(
    ("es", "en"),
    [
        ("La niña come manzanas rojas .", "The girl eats red apples ."),
        ("Mi hermano trabaja en un hospital .", "My brother works in a hospital ."),
    ],
)
def test_plain_sentences(es: str, en: str) -> None:
    found = linked(es, en)
    assert len({a for a, _ in found}) == len(es.split())
    assert ("manzanas", "apples") in found or ("hospital", "hospital") in found
    assert (".", ".") in found


def test_an_article_without_counterpart_goes_with_its_noun() -> None:
    assert ("Los", "Children") in linked("Los niños juegan .", "Children play .")


def test_the_passive_with_se_is_linked_word_with_word() -> None:
    found = linked("La fiesta se celebró ayer .", "The party was held yesterday .")
    assert {("se", "was"), ("celebró", "held"), ("se", "held"), ("celebró", "was")} <= found


def test_contractions_and_ranges() -> None:
    assert attach(["fin", "del", "mes"], ["end", "of", "the", "month"], [False] * 4, [(0, 0), (1, 1), (2, 3)]) == {
        (0, 0), (1, 1), (1, 2), (2, 3),
    }  # fmt: skip
    assert attach(["10-30"], ["10", "–", "30"], [False] * 3, []) == {(0, 0), (0, 1), (0, 2)}
    assert (1, 0) in attach(["antes", "de", "ir"], ["before", "going"], [False] * 2, [(0, 0), (2, 1)])


def test_what_words_are_worth() -> None:
    found = worth(["perro", "nasa", "x", "zzzz"], ["dog", "nasa", "x", "qqqq"])
    assert found[0, 0] >= GLOSS - 0.6
    assert found[1, 1] == pytest.approx(SAME)
    assert found[2, 2] < SAME
    assert found[3, 3] == 0


def test_stretches_answer_to_each_other() -> None:
    es, en = "No voy a caer en mi espada por esto.", "I'm not going to fall on my sword over this."
    start = es.index("caer")
    found = english_of(es, en, start, start + len("caer en mi espada"))
    assert found
    assert en[slice(*found)] == "fall on my sword"
    back = spanish_of(es, en, *found)
    assert back
    assert es[slice(*back)] == "caer en mi espada"
    assert english_of("Hola.", "", 0, 4) is None


@settings(max_examples=25, deadline=None)
@given(st.lists(st.text(max_size=8), max_size=8), st.lists(st.text(max_size=8), max_size=8))
def test_any_words_are_answered_within_their_sides(es: list[str], en: list[str]) -> None:
    found = link(es, en)
    assert found == sorted(set(found))
    assert all(0 <= i < len(es) and 0 <= j < len(en) for i, j in found)


def test_noise_is_answered_in_bounded_time() -> None:
    begun = time.process_time()
    assert link([], ["a"]) == []
    link(["x" * 100_000], ["y" * 100_000])
    found = link(["perro"] * 10_000, ["dog"] * 10_000)
    assert max(i for i, _ in found) < MOST
    assert time.process_time() - begun < 20


def test_contractions_and_pronouns_are_small_words() -> None:
    found = linked("Ella no quiere eso .", "She doesn't want that .")
    assert {("Ella", "She"), ("no", "doesn't"), ("eso", "that")} <= found


def test_a_small_word_can_translate_a_content_word() -> None:
    assert ("tiene", "have") in linked("Tu pregunta no tiene respuesta .", "Your question doesn't have an answer .")


def test_the_pairs_of_our_own_are_read_and_mostly_found() -> None:
    from benchmarks.words.measure import CALQUES, read

    pairs = read(CALQUES)
    assert len(pairs) == 40
    found = [set(link(p.es, p.en)) for p in pairs]
    hits = sum(len(f & p.links) for f, p in zip(found, pairs, strict=True))
    assert 2 * hits / sum(len(f) + len(p.links) for f, p in zip(found, pairs, strict=True)) >= 0.9

"""What the search finds words by, and the files that a page opened from a file can load."""

import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.layout import question_view
from pipeline.model import Bitext, Segment
from pipeline.site.search import SHARD, Searched, SearchEntry, _base36, entry, index_js, texts_js
from pipeline.site.stems import STEMMING, fold, lemma_stems, stem, words
from tests.page_sample import META, seed_view


def called(data: bytes) -> list[object]:
    """What a script file hands to its function."""
    match = re.fullmatch(r"calco\.(?:index|terms|texts)\((.*)\);\n", data.decode(), re.DOTALL)
    assert match
    values = json.loads(f"[{match[1]}]")
    assert isinstance(values, list)
    return values


@pytest.mark.parametrize(
    "forms",
    [
        "empresa empresas",
        "luz luces",
        "reunión reuniones",
        "país países",
        "director directora directores",
        "hacer hace haces haciendo hacerlo",
        "sacar saque sacó sacándolo",
        "coger cojo coges",
        "vivir vivió vivido viviendo vivíamos",
        "defender defendieron defendida",
        "día días",
        "lápiz lápices",
    ],
)
def test_forms_share_a_key(forms: str) -> None:
    assert len({stem(form, "es") for form in forms.split()}) == 1


@pytest.mark.parametrize("pair", ["año ano", "caza casa", "mar mal", "peso piso", "crisis cristal"])
def test_different_words_do_not(pair: str) -> None:
    one, other = pair.split()
    assert stem(one, "es") != stem(other, "es")


@pytest.mark.parametrize("forms", ["company companies", "run running runs", "study studied", "make makes making"])
def test_english_forms_share_a_key(forms: str) -> None:
    assert len({stem(form, "en") for form in forms.split()}) == 1


@pytest.mark.parametrize(("form", "verb"), [("cayó", "caer"), ("puede", "poder"), ("hizo", "hacer"), ("dijo", "decir")])
def test_verbs_of_changing_stem_are_found_by_their_infinitive(form: str, verb: str) -> None:
    assert stem(verb, "es") in lemma_stems(form)


def test_words_and_folding() -> None:
    assert words("¿Qué hizo el 3.er año, «ni_más»?") == ["Qué", "hizo", "el", "3", "er", "año", "ni", "más"]
    assert fold("ÑANDÚ Pingüino ÁRBOL") == "ñandu pinguino arbol"
    assert fold("an\u0303o") == "año"


@given(st.text(alphabet="abcdeilmnorsuzáéñü", min_size=1, max_size=12))
def test_stems_are_short_and_stable_under_accents(word: str) -> None:
    for language in STEMMING:
        assert 1 <= len(stem(word, language)) <= len(fold(word))
        assert stem(word, language) == stem(fold(word), language)


@given(st.integers(0, 10**9))
def test_base_36(number: int) -> None:
    assert int(_base36(number), 36) == number


def test_the_keys_of_a_question_are_those_of_its_clean_text_and_its_english() -> None:
    found = entry(seed_view())
    keys = set(found.documents[1].keys)
    assert [d.number for d in found.documents] == [0, 1, 2]
    assert {stem("espada", "es"), stem("defender", "es"), "~sword"} <= keys
    assert stem("sonrojo", "es") not in keys, "the clean text does not have it"
    assert not keys & {stem("para", "es"), "~the"}, "what every text has finds nothing"
    assert found == entry(seed_view())


def test_passages_are_beads_or_lines() -> None:
    (slug, documents) = called(texts_js(seed_view(), lambda name, anchor: f"{name}#{anchor}"))
    assert slug == META.slug
    assert isinstance(documents, list)
    assert documents[1][1][7][0] == "index.html#r1-s8"
    assert documents[1][1][7][1].startswith("Nuevamente, no voy a defender esta lista a capa y espada")
    assert documents[1][1][7][2].startswith("Again, I'm not going to fall on my sword")
    assert documents[2][1][1] == ["bilingual.html#b2-2", "", "Ask them!"]
    alone = question_view(META, [Bitext(id="q/01", es=(Segment(raw="Uno.", tail=" "), Segment(raw="Dos.", tail="\n")))])
    (_, documents) = called(texts_js(alone, lambda name, anchor: anchor))
    assert documents == [[1, [["r1-s1", "Uno. Dos.", ""]]]]


def test_every_document_is_found_by_every_key_of_it() -> None:
    entries = [
        SearchEntry(
            slug=f"q{n:03}",
            title=f"P {n}",
            documents=tuple(
                Searched(number=k, keys=tuple(sorted({f"clave{(n * 7 + k * 3 + i) % 997:03}" for i in range(60)})))
                for k in range(5)
            ),
            forms={"cayo": ("caer",)},
        )
        for n in range(400)
    ]
    files = index_js(reversed(entries))
    (index,) = called(files["search-index.js"])
    assert isinstance(index, dict)
    assert index["forms"] == {"cayo": ["caer"]}
    documents = [(slug, number) for slug, _, numbers in index["questions"] for number in numbers]
    found: set[tuple[str, int, str]] = set()
    for n, (name, first) in enumerate(index["terms"]):
        assert len(files[name]) < 2 * SHARD
        (same, terms) = called(files[name])
        assert same == name
        assert isinstance(terms, dict)
        assert min(terms) == first
        assert n + 1 == len(index["terms"]) or max(terms) < index["terms"][n + 1][1]
        for key, packed in terms.items():
            at = 0
            for step in packed.split(" "):
                at += int(step, 36)
                found.add((*documents[at], key))
    assert len(index["terms"]) > 3
    assert found == {(q.slug, d.number, key) for q in entries for d in q.documents for key in d.keys}


def test_an_empty_corpus_has_an_empty_index() -> None:
    (index,) = called(index_js([])["search-index.js"])
    assert isinstance(index, dict)
    assert (index["questions"], index["terms"]) == ([], [])


def test_text_in_script_files_is_inert() -> None:
    title = 'a"); alert(1); //\u2028</script>\u202e'
    files = index_js([SearchEntry(slug="q", title=title)])
    (index,) = called(files["search-index.js"])
    assert isinstance(index, dict)
    assert index["questions"][0][1] == 'a"); alert(1); //[U+2028]</script>[U+202E]'

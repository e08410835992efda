"""Matching patterns against sentences."""

import pytest

from pipeline.lexicon.match import Span, VerbBind, matches
from pipeline.lexicon.pattern import parse
from pipeline.lexicon.sentence import Sentence
from pipeline.lexicon.tokens import tokenise


def found(pattern: str, text: str) -> list[str]:
    """The longest match at each place, as text."""
    sentence = Sentence(text, tokenise(text))
    texts = []
    for start in range(len(sentence.tokens)):
        ends = [m.end for m in matches(parse(pattern), sentence, start)]
        if ends:
            texts.append(text[sentence.tokens[start].start : sentence.tokens[max(ends) - 1].end])
    return texts


@pytest.mark.parametrize(
    ("pattern", "text", "expected"),
    [
        ("{v:cortar} {n:esquina}", "Cortaban esquinas.", "Cortaban esquinas"),
        ("{v:cortar} {d} {n:esquina}", "siguen cortando las esquinas", "cortando las esquinas"),
        ("{v:cortar} {n:esquina}", "No cortó nunca esquinas", "cortó nunca esquinas"),
        ("{v:meterse} debajo", "para meterse debajo", "meterse debajo"),
        ("{v:meterse} debajo", "se está metiendo debajo", "metiendo debajo"),
        ("{a:frío} {n:hombro}", "los fríos hombros", "fríos hombros"),
        ("{p!} {n:espada}", "nuestras espadas", "nuestras espadas"),
        ("(a|de) {d} {n:tablero}", "vuelvo al tablero", "al tablero"),
        ("{^} {a:práctico} {$}", "Estilo: práctica.", "práctica"),
        ("{v:esperar} {>inf}", "Espero volver.", "Espero"),
        ("{v:dar} {*} vuelta", "da una gran vuelta", "da una gran vuelta"),
        ("{<that} {<neg} {v:volar}", "Eso ya no vuela", "vuela"),
        ("{<quote} {<neg} {v:volar}", "«luego» no vuela", "vuela"),
    ],
)
def test_matches(pattern: str, text: str, expected: str) -> None:
    assert expected in found(pattern, text)


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        ("{v:meterse} debajo", "Metió debajo la caja"),  # no reflexive clitic
        ("{v:tirar} sobre", "me tiro sobre"),  # a reflexive one that the pattern does not ask for
        ("{n:esquina/p}", "la esquina"),
        ("{p!} {n:espada}", "la espada"),
        ("{^} {a:práctico} {$}", "una persona práctica."),
        ("{<that} {<neg} {v:volar}", "El avión no vuela"),
        ("{<neg} {v:volar}", "El avión vuela"),
        ("{v:esperar} {>inf}", "Espero que vuelva."),
    ],
)
def test_does_not_match(pattern: str, text: str) -> None:
    assert found(pattern, text) == []


def test_a_contraction_is_a_preposition_and_an_article() -> None:
    sentence = Sentence("fuera del tablero", tokenise("fuera del tablero"))
    (match,) = matches(parse("de {d!} {n:tablero}"), sentence, 1)
    assert match.binds["d"] == Span(2, 3)


def test_a_verb_keeps_all_its_readings_and_its_adverbs() -> None:
    sentence = Sentence("Caía nunca sobre", tokenise("Caía nunca sobre"))
    (match,) = matches(parse("{v:caer} sobre"), sentence, 0)
    bound = match.binds["v"]
    assert isinstance(bound, VerbBind)
    assert {f.person for f in bound.forms} == {1, 3}
    assert bound.adverbs == (1,)


@pytest.mark.parametrize(
    ("text", "matched"),
    [
        ("El canal se quitó.", True),
        ("El canal se quitó el verano pasado.", True),
        ("El canal se quitó en mayo.", True),
        ("Se quitó la venda.", False),
        ("Quitó mis cosas.", False),
    ],
)
def test_no_object_may_follow(text: str, matched: bool) -> None:
    assert bool(found("{v:quitar|quitarse} {>-np}", text)) is matched

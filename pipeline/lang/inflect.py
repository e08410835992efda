"""Spanish inflection in one place: verbs, enclitics, nouns, adjectives, determiners, possessives."""

from pipeline.lang.clitics import attach, reflexive, split_reflexive
from pipeline.lang.determiners import determiner, determiner_lemma, own, possessive, possessive_person
from pipeline.lang.nominal import adjective, adjective_lemmas, gender, plural, singulars, stressed_a
from pipeline.lang.verbs import VerbForm, analyse, conjugate, known_verb, paradigm

__all__ = [
    "VerbForm",
    "adjective",
    "adjective_lemmas",
    "analyse",
    "attach",
    "conjugate",
    "determiner",
    "determiner_lemma",
    "gender",
    "known_verb",
    "own",
    "paradigm",
    "plural",
    "possessive",
    "possessive_person",
    "reflexive",
    "singulars",
    "split_reflexive",
    "stressed_a",
]

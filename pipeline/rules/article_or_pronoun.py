"""Whether "la", "los", "las" before a word that may be a verb is its pronoun and no article: «la compra», «los cuenta»."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
from pipeline.lang.closed import CLITICS
from pipeline.rules.base import Context, Token
from pipeline.rules.english import means, same_act
from pipeline.rules.nouns import listed_noun, named_noun, number, singular
from pipeline.rules.phrases import BETWEEN
from pipeline.rules.verbs import likeliest


def is_pronoun(context: Context, tokens: list[Token], n: int) -> bool:
    """Whether "la", "los", "las" at word `n` may be a pronoun before a verb."""
    return (
        tokens[n].low in CLITICS
        and n + 1 < len(tokens)
        and not BETWEEN.fullmatch(tokens[n + 1].low)
        and bool(likeliest(tokens[n + 1].low))
        and (not listed_noun(tokens[n + 1].low) or _acts_on(context, tokens, n))
        and (not tokens[n + 1].low.endswith(("ciones", "siones")) or (n > 0 and tokens[n - 1].low in _BEFORE_CLITIC))
        and not (
            context.english
            and named_noun(tokens[n + 1].low)
            and (_nominal_place(tokens, n) or _named_in_english(context, tokens[n + 1].low))
        )
    )


def _acts_on(context: Context, tokens: list[Token], n: int) -> bool:
    """Whether the noun behind "los" at word `n`, of another number, is a verb of the English: "las cuenta" for "she counts them"."""
    from pipeline.lang.english import analyse as english_tokens

    word = tokens[n + 1].low
    if tokens[n].low not in ("la", "los", "las") or (number(word) == "s") == (tokens[n].low == "la"):
        return False
    if not context.english:
        return True
    lemmas = {f.lemma.removesuffix("se") for f in likeliest(word)}
    acts = [t.lemma_.lower() for t in english_tokens(context.english) if t.tag_.startswith("VB")]
    return any(same_act(of, act) for of in lemmas for act in acts)


def _named_in_english(context: Context, word: str) -> bool:
    """Whether a noun of the English is this one, and no verb of it: "la noticias" for "the news"."""
    from pipeline.lang.english import analyse as english_tokens

    doc, lemmas = english_tokens(context.english), {f.lemma.removesuffix("se") for f in likeliest(word)}
    if any(t.tag_.startswith("VB") and means(of, t.lemma_.lower()) for t in doc for of in lemmas):
        return False
    return any(
        t.tag_ in ("NN", "NNS") and means(singular(word), t.lower_.removesuffix("s") if t.lower_ != "news" else "news")
        for t in doc
    )


# Behind these "la", "los", "las" before a verb form is its pronoun: "no la menciones", "que se las perdones".
_BEFORE_CLITIC = frozenset("no se te me nos nunca jamás que".split())


def _nominal_place(tokens: list[Token], n: int) -> bool:
    """Whether "de" follows the word behind `n`, or a preposition stands before `n`: «los reglas del juego»."""
    after = tokens[n + 2].low if n + 2 < len(tokens) else ""
    return after in ("de", "del") or (
        n > 0 and tokens[n - 1].low in ("de", "en", "con", "por", "sobre", "entre", "según")
    )

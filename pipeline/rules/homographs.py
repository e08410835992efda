"""A Spanish word of the wrong sense, where the English leaves no doubt which was meant: "el banco" of a river, "el partido" of a birthday."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re
from collections.abc import Iterable, Iterator
from functools import cache
from importlib import resources
from typing import NamedTuple

from pipeline.lang.english_words import irregular
from pipeline.lang.spanish import known
from pipeline.model import Patch
from pipeline.rules.base import Context, Example, Finding, Keep, Rule, like
from pipeline.rules.english import means
from pipeline.rules.english_places import agree, as_person
from pipeline.rules.nouns import number
from pipeline.rules.verbs import readings


class _Sense(NamedTuple):
    """An English word, its forms, the right noun with its gender, and what proves that it is right."""

    word: str
    english: re.Pattern[str]
    right: str
    gender: str
    proof: re.Pattern[str]


def _plural(noun: str) -> str:
    """The plural of a noun or of a phrase that begins with one: "gafas de sol", "derrames cerebrales"."""
    from pipeline.lang.inflect import plural

    head, space, rest = noun.partition(" ")
    if space and not rest.startswith(("de ", "del ")):
        rest = plural(rest)
    return plural(head) + space + rest


def _plural_english(word: str) -> Iterator[str]:
    irregulars = irregular().get(word)
    yield from irregulars.other if irregulars and not irregulars.past else ()
    if word.endswith("y") and word[-2] not in "aeiou":
        yield word[:-1] + "ies"
    else:
        yield word + ("es" if word.endswith(("s", "x", "ch", "sh")) else "s")


@cache
def _senses() -> dict[str, tuple[_Sense, ...]]:
    """Every form of a noun that may be of the wrong sense, with the senses it may have been meant for."""
    found: dict[str, tuple[_Sense, ...]] = {}
    text = (resources.files("pipeline") / "data" / "normalise" / "homographs.tsv").read_text(encoding="utf-8")
    for line in text.splitlines():
        if not line or line.startswith("#"):
            continue
        english, wrong, right, gender, proof = line.split("\t")
        forms = f"(?:{'|'.join(dict.fromkeys((english, *_plural_english(english))))})"
        proofs = [p.replace("~", forms) for p in proof.split(" / ")]
        sense = _Sense(
            english,
            re.compile(rf"\b{forms}\b", re.IGNORECASE),
            right,
            gender,
            re.compile("|".join(rf"(?<!\w)(?:{p})(?!\w)" for p in proofs), re.IGNORECASE),
        )
        for noun in wrong.split("|"):
            for form in dict.fromkeys((noun, _plural(noun))):
                found[form] = (*found.get(form, ()), sense)
    return found


@cache
def _defended() -> dict[tuple[str, str], tuple[_Sense, ...]]:
    """The senses in which a noun is the right one for an English word, by the word and the noun's forms."""
    found: dict[tuple[str, str], tuple[_Sense, ...]] = {}
    for sense in {id(s): s for senses in _senses().values() for s in senses}.values():
        for form in dict.fromkeys((sense.right, _plural(sense.right))):
            found[sense.word, form] = (*found.get((sense.word, form), ()), sense)
    return found


def _doubtful(word: str) -> bool:
    """Whether the word is a form of a noun in the table."""
    return word in _senses()


def _find(context: Context) -> Iterable[Finding]:
    if not context.english or not context.may_have(_doubtful):
        return
    tokens = context.tokens
    for n, token in enumerate(tokens):
        if not _doubtful(token.low) or context.is_protected(token.start, token.end):
            continue
        if not token.text.islower() and not context.sentence_start(token.start):
            continue
        for sense in _senses()[token.low]:
            if said := _proved(context, token.low, sense):
                yield _mended(context, n, sense, said)
                break


def _proved(context: Context, word: str, sense: _Sense) -> str:
    """The English that proves the other sense, "" where the word may be right after all."""
    english = context.english
    if not sense.english.search(english):
        return ""
    spans = [m.span() for m in sense.proof.finditer(english)]
    heads = list(sense.english.finditer(english))
    if not spans or not all(any(a <= m.start() and m.end() <= b for a, b in spans) for m in heads):
        return ""
    if any(s.proof.search(english) for s in _defended().get((sense.word, word), ())):
        return ""
    right = {sense.right.split(" ")[0], _plural(sense.right).split(" ")[0]}
    written = sum(t.low == word or t.low in right for t in context.tokens)
    if written > len(heads) and any(t.low in right for t in context.tokens):
        return ""
    others = {w for w in re.findall(r"[a-z]+", english.lower()) if len(w) > 2 and not sense.english.fullmatch(w)}
    if any(means(word, w) for w in others):
        return ""
    return english[slice(*spans[0])]


def _mended(context: Context, n: int, sense: _Sense, said: str) -> Finding:
    """The right noun in its place, with what agrees with it."""
    token, tokens = context.tokens[n], context.tokens
    gender, many = sense.gender[0], sense.gender.endswith("p") or number(token.low) == "p"
    new = sense.right
    if gender == "m":
        new, gender = as_person(context, list(tokens), n, 1, new)
    if many and not sense.gender.endswith("p"):
        new = _plural(new)
    patches = [Patch(start=token.start, end=token.end, new=like(token.text, new))]
    patches += agree(context, list(tokens), n, 1, gender, "p" if many else "s", new)
    patches += _behind(context, n, gender, max(p.end for p in patches))
    return Finding(tuple(sorted(patches, key=lambda p: p.start)), evidence=said)


def _behind(context: Context, n: int, gender: str, done: int) -> list[Patch]:
    """The adjective right behind word `n` that elsewhere is a noun, in the new gender: "fiesta política"."""
    from pipeline.lang.inflect import adjective, adjective_lemmas, determiner_lemma

    token, after = context.tokens[n], next(iter(context.tokens[n + 1 : n + 2]), None)
    if after is None or after.start < done or context.text[token.end : after.start] != " " or len(after.low) < 5:
        return []
    if (readings(after.low) and not after.low.startswith("pasad")) or determiner_lemma(after.low):
        return []
    for lemma in adjective_lemmas(after.low):
        many = number(after.low)
        old, new = (adjective(lemma, g, many) for g in ("mf" if gender == "f" else "fm"))
        if old == after.low != new and known(new):
            return [Patch(start=after.start, end=after.end, new=new)]
    return []


RULES = (
    Rule(
        id="homograph",
        level="fix",
        summary="Writes the Spanish noun of the other sense of an English word where the English shows that sense (“river bank” → orilla, not banco); with English only.",
        why="La palabra inglesa tiene dos sentidos y se ha traducido por el que no es.",
        find=_find,
        examples=(
            Example(
                "Paseamos por el banco del río.", "Paseamos por la orilla del río.", "We walked along the river bank."
            ),
            Example(
                "Fui a un partido de cumpleaños.", "Fui a una fiesta de cumpleaños.", "I went to a birthday party."
            ),
            Example("Las grúas de papel eran rojas.", "Las grullas de papel eran rojas.", "The paper cranes were red."),
            Example("Pulsa la llave Enter.", "Pulsa la tecla Enter.", "Press the Enter key."),
        ),
        keep=(
            Keep("Sé que tiempo es dinero.", "I know that time is money."),
            Keep("A esa hora no hay trenes, y menos hoy.", "There are no trains at that time, least of all today."),
            Keep("El banco está junto al río.", "The bank is next to the river."),
            Keep("Nos sentamos en un banco a la orilla del río.", "We sat on a bench on the river bank."),
            Keep("Fue el partido más importante.", "It was the most important match."),
            Keep("La llave está en la mesa.", "The key is on the table."),
        ),
    ),
)

"""Whole sentences that the translation says twice."""

import re
from collections.abc import Iterable, Sequence

from pipeline.lexicon.forms import keys_of
from pipeline.rules.base import Context, Document, Example, Finding, Keep, Rule, replace, words
from pipeline.rules.english import means

# Words that tell two wordings of one sentence apart without saying anything else.
_LITTLE = frozenset(
    "el la los las lo un una unos unas de del a al en con por para y que se es su sus tu tus mi mis no me te nos le "
    "les ha he han has puede pueden puedes puedo poder debe deben debes hay más muy cuando como".split()
)
_TELLING = ("no", "me", "te", "nos", "le", "les", "nunca", "más", "menos")  # words that make it another sentence
_EVERY = re.compile(r"(?:todos los|todas las) (día|semana|mese?|año|noche|mañana|tarde|vece?)s\b")
_DAILY = re.compile(r"\b(?:a diario|diariamente)\b")


def _key(text: str) -> tuple[str, ...]:
    return tuple(t.low for t in words(text))


def _keys(context: Context) -> list[tuple[str, ...]]:
    """The key of every segment, made once for a document: each is compared with all before it."""
    document = context.document
    keys = document.cache.get("repeated-sentence")
    if not isinstance(keys, list):
        keys = document.cache["repeated-sentence"] = [_key(text) for text in document.spanish]
    return keys


def _sentences(context: Context) -> Iterable[Finding]:
    """A whole segment that repeats an earlier one; the later copy goes with the space before it kept once."""
    document, index = context.document, context.index
    if len(document.spanish) < 2:
        return
    keys = _keys(context)
    if document.english and _told_anew(context, keys):
        yield replace(0, len(context.text), "")
    if not index:
        return
    key = keys[index]
    if len(key) > 1 and context.text[:1].islower() and keys[index - 1][-len(key) :] == key and document.english:
        yield replace(0, len(context.text), "")  # «… son las más simples. las más simples.»
        return
    thanks = len(key) == 1 and keys[index - 1] == key and len(document.english) < len(keys)
    if (
        len(key) < (1 if (document.english and context.kind == "item") or thanks else 2 if document.english else 3)
        or context.kind in ("code", "heading")
        or (context.kind == "label" and (not document.english or len(key) < 4))
        or context.is_protected(0, len(context.text))
    ):
        return
    earlier = [j for j in range(index) if keys[j] == key and document.kinds[j] == context.kind]
    if not earlier:
        return
    adjacent = earlier[-1] == index - 1
    if "?" in document.spanish[index] and not adjacent:
        return
    english = [_key(e) for e in document.english]
    repeats = len(english) != len(set(english))
    if repeats or not (adjacent or len(key) >= 6 or (english and (len(key) > 1 or context.kind == "item" or thanks))):
        return
    certain = bool(english) or (adjacent and (len(key) >= 5 or sum(map(len, key)) > 18))
    yield replace(0, len(context.text), "", "fix" if certain else "suggest")


def _told_anew(context: Context, keys: Sequence[tuple[str, ...]]) -> bool:
    """Whether the English says once what this sentence and its neighbour say in two wordings, this one the lesser.

    Either the next begins with this one and goes on, or the one before says the same with words of the same sense:
    «Lee todos los días. Lee cada día.» Sentences of the same paragraph, of which the English has fewer.
    """
    document, n = context.document, context.index
    if context.kind not in ("sentence", "item", "label") or not _fewer(document) or len(keys[n]) < 2:
        return False
    key = keys[n]
    after = keys[n + 1] if n + 1 < len(keys) and _neighbours(document, n, n + 1) else ()
    if 2 < len(key) < len(after) and after[: len(key)] == key:
        return True
    if not n or not _neighbours(document, n - 1, n):
        return False
    before = keys[n - 1]
    if len(key) > 2 and 0 < len(before) - len(key) < 3 and before[-len(key) :] == key:
        return True  # «Primero, hierve el agua. Hierve el agua.»
    if len(before) > len(key) > 2 and before[: len(key)] == key:
        return True
    if len(before) < 2 or any((w in before) != (w in key) for w in _TELLING):
        return False
    before, key = _plain(before), _plain(key)
    old = [w for w in before if w not in key and w not in _LITTLE]
    new = [w for w in key if w not in before and w not in _LITTLE]
    if not set(key) & set(before) - _LITTLE or bool(old) != bool(new):
        return False
    english = {t.low for text in document.english for t in words(text)}
    firsts = before[0] == key[0] or _same_sense(before[0], key[0], english)
    return (
        firsts
        and all(any(_same_sense(a, b, english) for a in before if a not in _LITTLE) for b in new)
        and all(any(_same_sense(a, b, english) for b in key if b not in _LITTLE) for a in old)
    )


def _plain(key: tuple[str, ...]) -> tuple[str, ...]:
    """The words with one wording for "every day" and its like."""
    return tuple(_DAILY.sub("cada día", _EVERY.sub(r"cada \1", " ".join(key))).split())


def _same_sense(a: str, b: str, english: set[str]) -> bool:
    """Whether one English word of the text is rendered by both."""
    return not keys_of(a).isdisjoint(keys_of(b)) or any(means(a, e) and means(b, e) for e in english)


def _neighbours(document: Document, a: int, b: int) -> bool:
    """Whether two segments are sentences of the same paragraph that ask, or state, alike."""
    both = document.spanish[a], document.spanish[b]
    return (
        document.paragraphs[a] == document.paragraphs[b]
        and len({text.rstrip()[-1:] in "?" for text in both}) == 1
        and not any("«" in text or "—" in text or '"' in text for text in both)
    )


def _fewer(document: Document) -> bool:
    """Whether the English has fewer sentences than the Spanish, and none of them says a word twice."""
    if len(document.english) >= len(document.spanish):
        return False
    for text in document.english:
        long = [t.low for t in words(text) if len(t.low) > 3]
        if len(long) != len(set(long)):
            return False
    return True


RULES = (
    Rule(
        id="repeated-sentence",
        level="fix",
        summary="Drops a sentence that stands twice in the document although the English says it once.",
        why="La oración ya está en el texto.",
        find=_sentences,
        examples=(
            Example(
                "Lee todos los días. Lee cada día. Toma notas.",
                "Lee todos los días. Toma notas.",
                "Read every day. Take notes.",
            ),
            Example(
                "¿Cómo se corta el vidrio? ¿Cómo se corta el vidrio? Con un diamante.",
                "¿Cómo se corta el vidrio? Con un diamante.",
            ),
            Example(
                "Ahorra cada mes. Ahorra cada mes. Invierte el resto.",
                "Ahorra cada mes. Invierte el resto.",
                "Save every month. Invest the rest.",
            ),
            Example(
                "El secreto está en leer despacio. El secreto está en leer despacio.",
                "El secreto está en leer despacio. ",
            ),
        ),
        document=True,
        keep=(
            Keep("No tiene casa. No tiene trabajo.", "He has no home and no job."),
            Keep("Duerme bien."),
            Keep("¡Gol! ¡Gol! ¡Gol!"),
        ),
    ),
)

"""Whole sentences that the translation says twice."""

from collections.abc import Iterable

from pipeline.rules.base import Context, Example, Finding, Keep, Rule, replace, words


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
    if not index:
        return
    keys = _keys(context)
    key = keys[index]
    if len(key) > 1 and context.text[:1].islower() and keys[index - 1][-len(key) :] == key and document.english:
        yield replace(0, len(context.text), "")  # «… son las más simples. las más simples.»
        return
    if (
        len(key) < (1 if document.english and context.kind == "item" else 2 if document.english else 3)
        or context.kind in ("code", "heading")
        or (context.kind == "label" and (not document.english or len(key) < 4))
        or context.is_protected(0, len(context.text))
    ):
        return
    earlier = [j for j in range(index) if keys[j] == key and document.kinds[j] == context.kind]
    if not earlier or document.spanish[index].rstrip()[-1:] in "?":
        return
    adjacent = earlier[-1] == index - 1
    english = [_key(e) for e in document.english]
    repeats = len(english) != len(set(english))
    if repeats or not (adjacent or len(key) >= 6 or (english and (len(key) > 1 or context.kind == "item"))):
        return
    certain = bool(english) or (adjacent and len(key) >= 5)
    yield replace(0, len(context.text), "", "fix" if certain else "suggest")


RULES = (
    Rule(
        id="repeated-sentence",
        level="fix",
        summary="Drops a sentence that stands twice in the document although the English says it once.",
        why="La oración ya está en el texto.",
        find=_sentences,
        examples=(
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
        keep=(Keep("Duerme bien."), Keep("¡Gol! ¡Gol! ¡Gol!")),
    ),
)

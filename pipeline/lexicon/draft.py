"""Skeletons of entries: from an English phrase and where it was met, or from an edit that a person rewrote.

A skeleton loads as it stands, and `calco lexicon check` names everything that is still to be written.
"""

import re
import unicodedata
from collections.abc import Sequence

from pipeline.lang import inflect
from pipeline.lang.inflect import VerbForm
from pipeline.lexicon import english_pattern, lattice
from pipeline.lexicon.schema import Calque, Example
from pipeline.lexicon.tokens import Token, tokenise

_BEFORE_VERBS = frozenset("no nunca ya me te se lo la le nos os los las les".split())
_PARTICLES = frozenset("up down out off on in over away back around along through apart together".split())


def draft(english: str, es: str = "", en: str = "", rendering: str = "", to: str = "") -> Calque:
    """A skeleton for an English expression.

    `es` and `en` are a sentence pair it was met in, `rendering` the stretch of `es` that renders it, and `to` what
    that stretch should read; each may be left out.
    """
    known = bool(lattice.compile_english(english))
    find = () if known or not rendering else (pattern_of(rendering),)
    mended = es.replace(rendering, to, 1) if es and rendering and to else es
    return Calque(
        id=_id(english),
        kind="phrasal" if _phrasal(english) else "idiom",
        why="",
        en=(english,),
        find=find,
        lattice=known,
        alone="suggest",
        es=(template_of(rendering, to),) if to else (),
        example=(Example(es=es, to=mended, en=en),) if es else (),
    )


def from_rewriting(sentence: str, english: str, start: int, end: int, text: str) -> Calque:
    """A skeleton from a person's rewriting: `text` stands for `start:end` of `sentence` (characters).

    Without a known expression the English sentence itself is no pattern, so the entry is left to Spanish evidence.
    """
    old = sentence[start:end]
    return Calque(
        id=_id(old),
        kind="idiom",
        why="",
        find=(pattern_of(old),),
        lattice=False,
        alone="suggest",
        es=(template_of(old, text),),
        example=(Example(es=sentence, to=sentence[:start] + text + sentence[end:], en=english),),
    )


def pattern_of(stretch: str) -> str:
    """A pattern for a stretch of Spanish: its first verb in any form, its possessives any, the rest as it stands."""
    verb = _verb(tokenise(stretch))
    parts = []
    for n, token in enumerate(tokenise(stretch)):
        if verb and n == verb[0]:
            parts.append(f"{{v:{_lemma(verb[1])}}}")
        elif inflect.possessive_person(token.low):
            parts.append("{p}")
        elif token.is_word or token.low.isdigit():
            parts.append(token.low)
    return " ".join(parts)


def template_of(old: str, new: str) -> str:
    """A replacement: when both stretches have a verb in the same form, it is to follow the text's verb."""
    was, tokens = _verb(tokenise(old)), tokenise(new)
    if was is None:
        return new
    for token in tokens:
        for form in inflect.analyse(token.low):
            if _slot(form) == _slot(was[1]):
                return f"{new[: token.start]}{{v:{_lemma(form)}}}{new[token.end :]}"
    return new


def toml(entry: Calque) -> str:
    """The entry as the text of a data file, fields in the order people write them."""
    lines = ["[[calque]]", f'id = "{entry.id}"', f'kind = "{entry.kind}"']
    lines += [f"en = [{', '.join(map(_quoted, entry.english))}]"] if entry.english else []
    lines += [f"meaning = {_quoted(entry.meaning)}"]
    lines += [f"find = [{', '.join(map(_quoted, entry.find))}]"] if entry.find else []
    lines += ["lattice = false"] if not entry.lattice else []
    lines += [f"es = [{', '.join(_quoted(r.to) for r in entry.replacements)}]", f'alone = "{entry.alone}"']
    lines += [f"why = {_quoted(entry.why)}", "example = ["]
    for e in entry.example:
        english = f"en = {_quoted(e.en)}, " if e.en else ""
        lines.append(f"  {{ es = {_quoted(e.es)}, {english}to = {_quoted(e.to)} }},")
    lines += ["]", "keep = []"]
    return "\n".join(lines) + "\n"


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return '"' + re.sub(r"[\x00-\x1f\x7f]", " ", escaped) + '"'


def _id(phrase: str) -> str:
    plain = unicodedata.normalize("NFKD", phrase).encode("ascii", "ignore").decode()
    words = [w for w in re.findall(r"[a-z]+", plain.lower()) if w not in ("a", "an", "the", "one", "s")]
    return "-".join(words)[:60].strip("-") or "draft"


def _phrasal(english: str) -> bool:
    words = [p.lemma for p in english_pattern.parse(english) if isinstance(p, english_pattern.Word)]
    return len(words) in (2, 3) and words[1] in _PARTICLES


def _verb(tokens: Sequence[Token]) -> tuple[int, VerbForm] | None:
    """The verb that a stretch begins with, perhaps behind a negation and pronouns, and its first reading."""
    for n, token in enumerate(tokens):
        if token.low in _BEFORE_VERBS:
            continue
        readings = inflect.analyse(token.low)
        return (n, readings[0]) if readings and not inflect.determiner_lemma(token.low) else None
    return None


def _lemma(form: VerbForm) -> str:
    return form.lemma + ("se" if any(c in ("me", "te", "se", "nos", "os") for c in form.clitics) else "")


def _slot(form: VerbForm) -> tuple[str, str, int, str]:
    return form.mood, form.tense, form.person, form.number

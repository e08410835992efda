"""Where sentences end: choppa's SRX rules, read once, and corrections for what they miss."""

import re
from functools import cache
from typing import Any, Literal

# A terminator, perhaps closed by quotes or brackets, with white space and more text behind it.
_INSIDE = re.compile(r"[.!?…][\"'”’»)\]*_]*\s+\S")
# Breaks the rules miss: after a sentence wholly in brackets or bold, after "3.º B.", after "the U.S." before a pronoun.
_MISSED = re.compile(
    r"(?<=[.!?…])[*_]{1,3}\s+(?=[¿¡«“\"(*_]*[^\W\d_a-zà-ÿ])"
    r"|(?:^|(?<=[.!?]\s))\([^()]*[.!?…]\)\s+(?=[¿¡«“\"]*[^\W\d_a-zà-ÿ])"
    r"|(?<=[ºª]\s[A-Z])\.\s+(?=[A-ZÁÉÍÓÚÑ][a-záéíóúñ]+\s)"
    r"|\b(?:U\.S|U\.K|Inc|Ltd|Co|a\.m|p\.m)\.\s+(?=(?:He|She|It|They|We|You|The|This|That|There|But|And|So)\b)"
)
_SIGNS = ("*", "_", "(", "º", "ª", "U.S.", "U.K.", "Inc.", "Ltd.", "Co.", ".m.")  # one of which each of those has
# Breaks the rules make for want of an abbreviation: (end of the piece before, start of the piece after).
_ABBREVIATED = re.compile(
    r"(?:^|[\s(«“])(?:Mrs?|Ms|[SD]ra?|Srta|Fdo|Atte|Ing|Profa?|Lic|Lcda?|Arq|Mtro|Mtra|Gral|Excmo|Excma|Ilmo|Ilma|Admón|Uds?|Vds?|vs|p|"
    r"págs?|pp|núms?|tel|aprox|cf|ref|ed|cía)\.\s*$",
    re.IGNORECASE,
)
_NUMBER_SIGN = re.compile(r"(?:^|[\s(«“])n[or]o?\.\s*$", re.IGNORECASE)
_SPACED = re.compile(r"(?:^|\s)\.\s+$")  # a stop of a spaced ellipsis: "¿Y si . . . vamos?"
_BOLD_NUMBER = re.compile(r"[*_]{1,3}\(?\d{1,3}[.)][*_]{0,3}\s*$")  # "**1. Ahorrar.**"
_COLON = re.compile(r":\s*$")
# A torn name of a file or site: "report. txt", "Ejemplo. org".
_ENDING = re.compile(r"(?:txt|pdf|jpe?g|png|gif|docx?|xlsx?|html?|php|css|csv|xml|json|zip|exe|mp[34]|com|org|net)\b")
_NAME = re.compile(r"[\w-]\s?\.\s?$")
_BREAK = re.compile(r"(?<![\r\n])(?:\r\n|[\n\r\x0b\x0c\x85\u2028\u2029])(?![\r\n])")


def sentences(text: str, language: Literal["es", "en"]) -> tuple[tuple[int, int], ...]:
    """Spans of the sentences of a paragraph, in order and without gaps: white space belongs to the sentence before.

    A single line break counts as a space, a blank line ends a sentence. Rules: LanguageTool's `segment.srx`.
    """
    if not text:
        return ()
    if not _INSIDE.search(text) and "\n\n" not in text:
        return ((0, len(text)),)
    plain = _BREAK.sub(lambda m: " " * len(m[0]), text)
    ends, at = [], 0
    missed = any(sign in plain for sign in _SIGNS)
    for piece in _choppa(plain, language):
        if missed:
            ends += [at + m.end() for m in _MISSED.finditer(piece) if m.end() < len(piece)]
        at += len(piece)
        ends.append(at)
    return _joined(plain, ends)


def _joined(text: str, ends: list[int]) -> tuple[tuple[int, int], ...]:
    """Spans up to each of `ends`, but for those that cut behind an abbreviation or a colon."""
    spans: list[tuple[int, int]] = []
    start = 0
    for end in ends:
        end += len(text[end:]) - len(text[end:].lstrip())
        if end <= start:
            continue
        if end < len(text) and (_no_end(text[start:end], text[end : end + 6]) or _in_code(text, start, end)):
            continue
        spans.append((start, end))
        start = end
    return tuple(spans)


def _in_code(text: str, start: int, end: int) -> bool:
    """Whether a span of code that began behind `start` goes on at `end`: "`... if ... else ...`"."""
    return text.count("`", start, end) % 2 == 1 and "`" in text[end:].split("\n", 1)[0]


def _no_end(piece: str, after: str) -> bool:
    """Whether no sentence ends behind `piece`; `after` is the beginning of what follows."""
    if "\n\n" in piece[-4:]:
        return False
    if (_ENDING.match(after) and _NAME.search(piece)) or piece.endswith("www. "):
        return True
    if _COLON.search(piece) or _BOLD_NUMBER.match(piece):
        return True
    if after[:1] == "." and piece.rstrip().endswith("."):
        return True
    if _SPACED.search(piece) and after[:1].islower():
        return True
    if _NUMBER_SIGN.search(piece):
        return after[:1].isdigit()
    return bool(_ABBREVIATED.search(piece))


def _choppa(text: str, language: str) -> list[str]:
    from choppa.iterators import SrxTextIterator

    return list(SrxTextIterator(_rules(tagged=_TAG in text), f"{language}_two", text))


_TAG = "<0}"


@cache
def _rules(tagged: bool) -> Any:
    """The rules; unless the text is `tagged` without the one that breaks before a tag, and tries to at every letter."""
    from choppa import DEFAULT_SRX_RULESET
    from choppa.iterators import AbstractTextIterator
    from choppa.srx_parser import SrxDocument

    document = SrxDocument(ruleset=DEFAULT_SRX_RULESET)
    for language in ("es", "en") if not tagged else ():
        listed = document.get_language_rule_list(f"{language}_two")
        manager = document.get_rule_manager(listed, AbstractTextIterator.DEFAULT_MAX_LOOKBEHIND_CONSTRUCT_LENGTH)
        manager.break_rule_list = [r for r in manager.break_rule_list if r.before_pattern or r.after_pattern != r"<0\}"]
    return document

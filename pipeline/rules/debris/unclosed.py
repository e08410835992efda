"""Brackets and quotation marks of which one is missing, told by the English."""

# ruff: noqa: E501 — a pattern reads best on one line.
import re
from collections.abc import Iterable

from pipeline.lang.triggers import figured
from pipeline.rules.base import Context, Example, Finding, Keep, Rule, Token, replace, words

_BRACKETS = (("(", ")", re.compile(r"\(([^()]+)\)")), ("[", "]", re.compile(r"\[([^\[\]]+)\]")))
_QUOTED = re.compile(r"[\"“]([^\"“”]+)[\"”]|(?<![\w])['‘]([^'‘’]+)['’](?!\w)")
_QUOTE = re.compile(r"[«»“”\"]")
_CLOSING = {"«": "»", "“": "”", '"': '"'}
_OPENING = {"»": "«", "”": "“", '"': '"'}
_EMOTICON = re.compile(r"[:;=8xX][-o']?[()\[\]]|[()\[\]][-o']?[:;=]")
_ITEM = re.compile(r"(?:^|[\n,;:.] ?)(?:\d{1,2}|[a-zA-Z]|[ivx]+)\)")
_MARKS = frozenset('()[]«»“”"')
# Words that the other language may lack.
_SMALL_ES = frozenset(
    "el la los las lo un una unos unas de del al a en con por para sin sobre y e o u ni que se me te le les nos mi mis tu tus su sus nuestro nuestra algunos algunas "
    "este esta estos estas ese esa esos esas es son era eran fue está están ser estar hay ha han he muy más no si como yo tú él ella ellos ellas usted".split()
)
_SMALL_EN = frozenset(
    "the a an of to in on at by for with from and or nor that which who it i you he she we they me him them my your his her its our their some any this these those "
    "is are was were be been being has have had do does did not very more so if as there all".split()
)


def _unclosed(context: Context) -> Iterable[Finding]:
    if not context.english or not context.may_have(_is_mark):
        return
    text, english = context.text, context.english
    for left, right, pair in _BRACKETS:
        n, m = text.count(left), text.count(right)
        if n + m != 1 or _EMOTICON.search(text) or (m and _ITEM.search(text)):
            continue
        told = list(pair.finditer(english))
        if len(told) == 1 and english.count(left) == english.count(right) == 1:
            at = text.index(left if n else right)
            yield from _put(context, at, right if n else left, told[0].span(1), bool(n))
    quotes = list(_QUOTE.finditer(text))
    told = list(_QUOTED.finditer(english))
    if len(quotes) == 1 and len(told) == 1 and "„" not in text:
        at, sign = quotes[0].start(), quotes[0].group()
        inside = told[0].span(1) if told[0][1] else told[0].span(2)
        opens = sign in "«“" or (
            sign == '"' and bool(re.match(r"[\w¿¡]", text[at + 1 :])) and not re.search(r"\w$", text[:at])
        )
        if opens or (sign in "»”" or re.search(r"[\w.!?]$", text[:at])):
            yield from _put(context, at, (_CLOSING if opens else _OPENING)[sign], inside, opens)


def _is_mark(feature: str) -> bool:
    return not figured(feature) and not _MARKS.isdisjoint(feature)


def _put(context: Context, at: int, sign: str, inside: tuple[int, int], opens: bool) -> Iterable[Finding]:
    """The missing mark, behind (or before) as many words that mean something as the English has between its marks."""
    text, english = context.text, context.english
    tokens = [t for t in words(text) if (t.start > at if opens else t.end <= at)]
    if not opens:
        tokens.reverse()
    within = words(english[slice(*inside)])
    wanted = sum(_weight(t, _SMALL_EN) for t in within)
    rest = re.sub(r"[\"'”’]", "", english[inside[1] + 1 :] if opens else english[: inside[0] - 1])
    outside = rest.strip(" .,;:!?")
    if not tokens or not wanted:
        return
    if not outside and opens:
        end = len(text.rstrip())
        while (
            end
            and text[end - 1] in ".…"
            and sign not in '"'
            and not english[inside[0] : inside[1]].rstrip().endswith(".")
        ):
            end -= 1
        if sign == '"' and text[end - 1] in ".":
            end -= 1
        yield replace(end, end, sign)
        return
    last, met = None, 0
    for token in tokens:
        if met == wanted:
            break
        met += _weight(token, _SMALL_ES)
        last = token
        gap = text[token.end : token.end + 1] if opens else text[token.start - 1 : token.start]
        if gap and gap in ".;:?!\n" and met < wanted:
            return
    if last is None or met != wanted:
        return
    if not opens:
        article = re.search(r"(?<!\w)(?:el|la|los|las|un|una|mi|tu|su) $", text[: last.start]) if sign == "(" else None
        start = article.start() if article else last.start
        yield replace(start, start, sign)
        return
    following = text[last.end :]
    # What goes on behind the mark must look like another piece of the sentence.
    if re.match(r"[^\w]*$", following) and outside:
        return
    yield replace(last.end, last.end, sign)


def _weight(token: Token, small: frozenset[str]) -> int:
    """1 for a word that means something, 2 for one made of two by a hyphen, 0 for a small one."""
    return 0 if token.low in small else 1 + token.text.count("-")


RULES = (
    Rule(
        id="unclosed-mark",
        level="fix",
        summary="Puts the bracket or quotation mark that has lost its partner, where the English has both.",
        why="El signo de apertura o de cierre se perdió en la traducción.",
        find=_unclosed,
        examples=(
            Example(
                "Usa sal (fina o gruesa y mezcla.",
                "Usa sal (fina o gruesa) y mezcla.",
                "Use salt (fine or coarse) and mix.",
            ),
            Example(
                "Lo llaman «el loco porque grita.",
                "Lo llaman «el loco» porque grita.",
                'They call him "the madman" because he shouts.',
            ),
            Example("El plan» era malo.", "El «plan» era malo.", 'The "plan" was bad.'),
            Example("Compré fruta (peras.", "Compré fruta (peras).", "I bought fruit (pears)."),
        ),
        keep=(
            Keep("Me gusta :)", "I like it (a lot)."),
            Keep("a) Pan (blanco) y b) vino.", "a) Bread (white) and b) wine."),
            Keep("Usa sal (fina o gruesa y mezcla."),
            Keep('Mide 20" de largo.', 'It is 20" long.'),
        ),
        typographic=True,
    ),
)

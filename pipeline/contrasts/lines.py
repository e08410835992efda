"""Label lines: which lines may carry a label, in what style, and where its value begins."""

import re
from collections.abc import Sequence
from typing import Literal, NamedTuple

from pipeline.contrasts.records import Span, trimmed

Style = Literal["bold", "paren", "colon", "dash", "gloss", "heading", "block", "bare"]
BLOCKS = ("heading", "block", "bare")

_TAGS = r"(?:<(?!/?(?:b|strong|em|i)\b)[^<>]+>\s*)*"
_GLYPH = r"(?:[\u2600-\u27bf\u2b00-\u2bff\U0001f300-\U0001faff]\ufe0f?\s*)*"
_PICTURED = re.compile(r"\s*[\u2600-\u27bf\u2b00-\u2bff\U0001f300-\U0001faff]")
_NUMBER = r"\(?\d{1,2}(?:\.?[ºª]|[.)]|\.-|\s-)|\(?[A-Za-z]\)|[IVX]{1,4}\.(?=\s)|[A-H]\.(?=\s+[A-ZÁÉÍÓÚÑ])"
_BULLET = rf"(?:(?:[-*•·‣◦▪+–—]|(?:{_NUMBER})(?:\s+[-–—](?=\s))?)\s+|[-–•·](?=[^\W\d_]))?"
_LEAD = re.compile(rf"[ \t>]*(?:#{{1,6}}[ \t]+)?{_TAGS}{_BULLET}{_GLYPH}")
_WORDS = r"[«“\"'‘]?[^\W_](?:[^:;!?¿¡\n.|<>*_()\[\]=→⇒➔➜➡⟶]|\.(?=\w)){0,60}?"
_PAREN = r"(?:\s?\([^()\n:]{1,40}\))?"
_LABEL = rf"(?P<label>{_WORDS}{_PAREN}[»”\"'’]?)"
# A question is a label as a heading or in bold, or with its answer behind it.
_ASKED = r"¿\s*[^\W_][^¿?¡!\n|<>*:]{1,70}\?"
_TITLE = rf"(?P<label>{_ASKED}|{_WORDS}{_PAREN}[»”\"'’]?)"
_OPEN, _SHUT = r"(?:\*\*\*|\*\*|__|<b>|<strong>|\*|_|<em>|<i>)", r"(?:\*\*\*|\*\*|__|</b>|</strong>|\*|_|</em>|</i>)"
_JOIN = r"(?:\s*:|\s*[—–→⇒➔➜➡⟶]|\s+-|\s*=>|\s*->)"
# Each style with the signs of which a line has one, "" where it needs none.
_STYLES: tuple[tuple[Style, str, re.Pattern[str]], ...] = (
    (
        "heading",
        "#",
        re.compile(rf"#{{1,6}}[ \t]+(?:(?:{_NUMBER})\s+)?{_GLYPH}{_OPEN}?{_TITLE}\s*:?{_SHUT}?\s*:?\s*#*\s*$"),
    ),
    ("heading", "=", re.compile(rf"={{2,5}}[ \t]+{_TITLE}\s*:?\s*=*\s*$")),
    ("block", "*_<", re.compile(rf"{_OPEN}{_TITLE}\s*:?{_SHUT}\s*:?\s*$")),
    ("bold", "*_<", re.compile(rf"{_OPEN}{_TITLE}(?:\s*[:.]\s*{_SHUT}|{_SHUT}{_JOIN}|{_SHUT})\s*(?=\S)")),
    ("block", "([", re.compile(rf"[(\[](?P<label>{_WORDS})[)\]]\s*:?\s*$")),
    ("paren", "([", re.compile(rf"[(\[](?P<label>(?!\d+[)\]]){_WORDS})[)\]](?:\s*:|\s+[-–—])?\s*(?=\S)")),
    ("block", ":", re.compile(rf"{_LABEL}\s*:\s*$")),
    ("block", "¿", re.compile(rf"(?P<label>{_ASKED})\s*$")),
    ("colon", ":", re.compile(rf"{_LABEL}\s*:(?!//|:|\d\d\b)\s*(?=\S)")),
    # The whole line in bold: "**Plan A: esperar.**".
    ("colon", "*_<", re.compile(rf"(?:\*\*|__|<b>|<strong>){_LABEL}\s*:(?!//|:|\d\d\b)\s*(?=\S)")),
    ("dash", "-–—=→⇒➔➜➡⟶", re.compile(rf"{_LABEL}(?:\s+[-–—=]\s+|\s*(?:=>|->|[→⇒➔➜➡⟶])\s*|—)(?=\S)")),
    ("colon", "¿", re.compile(rf"(?P<label>{_ASKED}):?\s+(?=[^\s?¿])")),
    ("gloss", "(", re.compile(r"(?P<label>[^\W_][^:;!?¿¡\n.|<>*_()\[\]]{0,40}?)\s+\((?=[^()]*\)[.;,]?\s*$)")),
    ("bare", "", re.compile(rf"{_LABEL}\s*$")),
)
_HTML_HEAD = re.compile(
    r"[ \t]*<(h[1-6]|dt|summary|th)\b[^>]*>\s*(?:<[^>]+>)*(?P<label>[^<>\n]{1,60}?):?\s*(?:</[^>]+>)+\s*(?=$|<dd)", re.I
)
_CLOSERS = re.compile(r"(?:\s*(?:</[^<>]+>|<br\s*/?>))+\s*$", re.I)
_BLOCK_CLOSERS = re.compile(r"(?:\s*(?:</(?!b>|strong>|em>|i>)[^<>]+>|<br\s*/?>))+\s*$", re.I)
_OPENERS = re.compile(r"(?:\s*<(?!/)[^<>]+>)+")
_ITEM_END = re.compile(r"(?<=</li>)|(?<=</dd>)|(?<=</p>)|(?<=<br>)|(?<=<br/>)|(?<=<br />)|(?<=<[uod]l>)(?=<)", re.I)
_BULLETED = re.compile(r"[ \t>]*(?:<li\b[^>]*>|(?:[-*•·‣◦▪+–]|\d{1,2}[.)])\s)")
_NUMBERED = re.compile(r"[ \t>]*\d{1,2}[.)]\s")
_RULE = re.compile(r"\s*(?:[-*_=]\s*){3,}$")
_FENCE = re.compile(r"\s*(?:```|~~~)")
MAX_WORDS = 9
_LONGEST = 106  # characters of a bare label, brackets behind it included
_ACRONYM = 3  # letters


class Line(NamedTuple):
    """One line without its line break."""

    start: int
    end: int
    text: str
    kind: Literal["blank", "bullet", "heading", "rule", "text"]


class Candidate(NamedTuple):
    """A line that may carry a label: `value` is the offset where an inline value begins, -1 if it stands below."""

    line: int
    style: Style
    label: Span
    text: str
    value: int = -1

    @property
    def below(self) -> bool:
        """Whether the value stands on the lines below."""
        return self.value < 0


def lines_of(text: str) -> list[Line]:
    """All lines of a text; the items and paragraphs of HTML are lines even when no line break parts them."""
    found, at = [], 0
    for raw in (part for line in text.splitlines(keepends=True) for part in _parts(line)):
        bare = raw.rstrip("\r\n\v\f\x1c\x1d\x1e\x85\u2028\u2029")
        found.append(Line(at, at + len(bare), bare, _kind(bare)))
        at += len(raw)
    return found


def _parts(line: str) -> list[str]:
    """A line cut behind what ends an item or a paragraph of HTML."""
    return [p for p in _ITEM_END.split(line) if p] if "<" in line and "|" not in line else [line]


def _kind(line: str) -> Literal["blank", "bullet", "heading", "rule", "text"]:
    if not line.strip() or re.fullmatch(r"\s*</?[^<>]+>\s*", line):
        return "blank"
    if _RULE.match(line) or _FENCE.match(line):
        return "rule"
    if re.match(r"\s*(?:#{1,6}|={2,5})\s", line) or _HTML_HEAD.match(line):
        return "heading"
    return "bullet" if _BULLETED.match(line) else "text"


def candidates(text: str, lines: Sequence[Line], skip: Sequence[Span] = ()) -> list[Candidate]:
    """The lines that may carry a label, outside the spans to skip and fenced code, in order."""
    found, fenced = [], False
    for number, line in enumerate(lines):
        if _FENCE.match(line.text):
            fenced = not fenced
        inside = any(a < line.end and line.start < b for a, b in skip)
        if not fenced and not inside and line.kind not in ("blank", "rule"):
            candidate = _candidate(text, number, line)
            candidate = _whole_title(text, lines, number, candidate)
            bare = candidate is not None and candidate.style == "bare"
            if candidate and bare and (_underlined(lines, number) or _capitals(candidate.text)):
                candidate = candidate._replace(style="heading")
            elif candidate and bare and (_pictured(line) or _nests(lines, number)):
                candidate = candidate._replace(style="block")
            if candidate and not (candidate.style == "bare" and _listed(lines, number)):
                found.append(candidate)
    return found


def _whole_title(text: str, lines: Sequence[Line], number: int, found: Candidate | None) -> Candidate | None:
    """A heading with a colon in it as one label, when what is said stands below: "## Opción 1: alquilar"."""
    line = lines[number]
    if not found or found.style not in ("colon", "bold") or line.kind != "heading" or "#" not in line.text[:4]:
        return found
    if line.text.rstrip(" *_#")[-1:] in ".;!?":  # a sentence is a value
        return found
    below = next((x for x in lines[number + 1 : number + 3] if x.kind != "blank"), None)
    if below is None or below.kind not in ("text", "bullet"):
        return found
    span = trimmed(text, found.label[0], line.end, " \t*_#")
    return found._replace(style="heading", label=span, text=text[slice(*span)], value=-1)


def _pictured(line: Line) -> bool:
    """Whether a line of text begins with an emoji."""
    return line.kind == "text" and bool(_PICTURED.match(line.text))


def _nests(lines: Sequence[Line], number: int) -> bool:
    """Whether a line is a bullet with bullets of its own below it, deeper or, under a number, with another mark."""
    below = lines[number + 1] if number + 1 < len(lines) else lines[number]
    if not lines[number].kind == below.kind == "bullet":
        return False
    numbered = [bool(_NUMBERED.match(line.text)) for line in (lines[number], below)]
    return _indent(below.text) > _indent(lines[number].text) or numbered == [True, False]


def _listed(lines: Sequence[Line], number: int) -> bool:
    """Whether a line is one bullet of a list: the line before it or behind it is a bullet no deeper than it."""
    if lines[number].kind != "bullet":
        return False
    nearest = (
        next((x for x in some if x.kind != "blank"), None)
        for some in (lines[number + 1 : number + 3], lines[max(0, number - 2) : number][::-1])
    )
    return any(x and x.kind == "bullet" and _indent(x.text) <= _indent(lines[number].text) for x in nearest)


def _indent(text: str) -> int:
    return len(text) - len(text.lstrip())


def _underlined(lines: Sequence[Line], number: int) -> bool:
    """Whether a line of dashes or equals signs makes the line above a heading."""
    return number + 1 < len(lines) and bool(re.fullmatch(r"\s*(?:-{3,}|={3,})\s*", lines[number + 1].text))


def _capitals(label: str) -> bool:
    """Whether a label is written in capitals and is no acronym: a heading without marks."""
    return label.isupper() and sum(map(str.isalpha, label)) > _ACRONYM


def _candidate(text: str, number: int, line: Line) -> Candidate | None:
    head = _HTML_HEAD.match(line.text)
    if head:
        rest = _OPENERS.match(line.text, head.end())
        value = line.start + rest.end() if rest else -1
        return _checked(text, number, "heading" if value < 0 else "bold", line, head.span("label"), value)
    lead = _LEAD.match(line.text)
    begin = lead.end() if lead else 0
    plain = _BLOCK_CLOSERS.sub("", line.text) if ">" in line.text else line.text.rstrip()
    # "* Label" could be a bullet or emphasis, so the whole line is tried as well.
    starts = dict.fromkeys((begin, len(line.text) - len(line.text.lstrip())))
    long = len(plain.rstrip()) - begin > _LONGEST
    for style, signs, pattern in _STYLES:
        if long if not signs else not any(sign in plain for sign in signs):
            continue
        for at in starts:
            match = pattern.match(plain, at)
            if match:
                value = -1 if style in BLOCKS else line.start + match.end()
                found = _checked(text, number, style, line, match.span("label"), value)
                if found:
                    return found
    return None


def _checked(text: str, number: int, style: Style, line: Line, span: Span, value: int) -> Candidate | None:
    a, b = trimmed(text, line.start + span[0], line.start + span[1], " \t«»“”\"'‘’*_,:")
    label = text[a:b]
    outside = re.sub(r"\([^()]*\)", "", label)
    if not re.search(r"[^\W_]", label) or len(outside.split()) > MAX_WORDS or re.search(r"\w{26,}|\w\(", label):
        return None
    return Candidate(number, style, (a, b), label, value)


def value_end(text: str, start: int, end: int) -> Span:
    """A value's span without white space, closing tags or a closing parenthesis that belongs to the style."""
    a, b = trimmed(text, start, end)
    if text[a:b].endswith("\\"):  # a line break of Markdown
        a, b = trimmed(text, a, b - 1)
    if text[a:b].endswith(("**", "__")) and text.count(text[b - 2 : b], a, b) % 2:
        a, b = trimmed(text, a, b - 2)
    closers = _CLOSERS.search(text[a:b]) if text[b - 1 : b] == ">" else None
    if closers:
        a, b = trimmed(text, a, a + closers.start())
    openers = _OPENERS.match(text[a:b])
    return trimmed(text, a + openers.end(), b) if openers else (a, b)
